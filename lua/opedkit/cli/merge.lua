-- opedkit merge: statistics of parts of a corpus, added up.
local learner = require "opedkit.cli.learner"
local output = require "opedkit.cli.output"
local progress = require "opedkit.cli.progress"

local merge = { summary = "Add up statistics that `opedkit count` made of parts of a corpus." }

function merge.define(command)
  command:argument("file", "Files of statistics, each of one part or of several behind one another; "
    .. "- or none is standard input."):args("*"):target("files")
  command:option("-o --output", "Write to this file in place of standard output."):argname("STATISTICS")
  learner.define_memory(command)
  progress.define(command)
end

--- The sum of the statistics in files; nil and a message where one is no use: a sum that lacks a part would pass for the
--- whole.
function merge.sum(options)
  local statistics = require "opedkit.statistics"
  local given = learner.memory(options)
  local sum, shown = nil, progress.new(#options.files, "statistics", options.progress)
  for number, path in ipairs(#options.files > 0 and options.files or { "-" }) do
    local next_one, problem = statistics.each(path, given)
    if not next_one then return nil, problem end
    while true do
      local one
      one, problem = next_one()
      if not one then break end
      if not sum then sum = one
      else
        local merged
        merged, problem = sum:merge(one)
        if not merged then return nil, ("%s: %s"):format(path, problem) end
      end
      shown:tick(number)
    end
    if problem then return nil, problem end
  end
  shown:finish()
  return sum
end

function merge.run(options)
  local to, problem = output.open(options.output)
  if not to then return output.fail(problem) end
  local sum, written
  sum, problem = merge.sum(options)
  if sum then written, problem = sum:write(to) end
  if not written then
    to:abandon()
    return output.fail(problem)
  end
  written, problem = to:finish()
  return written and 0 or output.fail(problem)
end

return merge
