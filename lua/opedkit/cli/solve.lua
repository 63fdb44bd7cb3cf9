-- opedkit solve: a model from statistics.
local learner = require "opedkit.cli.learner"
local merge = require "opedkit.cli.merge"
local output = require "opedkit.cli.output"
local progress = require "opedkit.cli.progress"

local solve = { summary = "Make a model from statistics that `opedkit count` and `opedkit merge` made." }

function solve.define(command)
  command:argument("file", "Files of statistics, which are added up; - or none is standard input."):args("*")
    :target("files")
  command:option("-o --output", "The model file to write."):argname("MODEL"):count(1)
  learner.define_memory(command)
  progress.define(command)
end

function solve.run(options)
  local sum, problem = merge.sum(options)
  local pipe, saved
  if sum then pipe, problem = sum:solve(learner.memory(options)) end
  if pipe then saved, problem = output.put(options.output, pipe:dump()) end
  if not saved then return output.fail(problem) end
  local texts = sum:texts()
  for _, label in ipairs(pipe:labels()) do io.stderr:write(("%8.0f %s\n"):format(texts[label] or 0, label)) end
  return 0
end

return solve
