-- opedkit train: a model from a labelled corpus.
local learner = require "opedkit.cli.learner"

local train = { summary = "Learn to tell labels apart from a labelled corpus." }

function train.define(command)
  command:argument("corpus", "JSON Lines, CSV, TSV or fastText file, or a folder with a folder for each label.")
  command:option("-o --output", "The model file to write."):argname("MODEL"):count(1)
  learner.define_corpus(command)
  learner.define(command)
end

function train.run(options)
  local pipe, misuse = learner.build(options)
  if not pipe then
    io.stderr:write("opedkit: ", misuse, "\n")
    return 2
  end
  local corpus, problem = learner.corpus(options, pipe.multilabel)
  local counts, fitted, saved = {}, nil, nil
  if corpus then
    fitted, problem = pipe:fit(function() -- once for each component that learns
      local next_row, missing = corpus()
      counts = {}
      return next_row and function()
        local row, message = next_row()
        local own = row and (pipe.multilabel and row.labels or { row.label }) or {}
        for _, label in ipairs(own) do counts[label] = (counts[label] or 0) + 1 end
        return row, message
      end, missing
    end)
  end
  if fitted then saved, problem = pipe:save(options.output) end
  if not saved then
    io.stderr:write("opedkit: ", tostring(problem), "\n")
    return 1
  end
  for _, label in ipairs(pipe:labels()) do io.stderr:write(("%8d %s\n"):format(counts[label], label)) end
  return 0
end

return train
