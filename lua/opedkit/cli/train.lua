-- opedkit train: a model from a labelled corpus.
local learner = require "opedkit.cli.learner"
local progress = require "opedkit.cli.progress"

local train = { summary = "Learn to tell labels apart from a labelled corpus." }

function train.define(command)
  command:argument("corpus", "JSON Lines, CSV, TSV or fastText file, or a folder with a folder for each label; "
    .. "none with --rules."):args("?")
  command:option("-o --output", "The model file to write."):argname("MODEL"):count(1)
  learner.define_corpus(command)
  learner.define(command)
  learner.define_rules(command)
  progress.define(command)
end

local function fail(message, status)
  io.stderr:write("opedkit: ", tostring(message), "\n")
  return status
end

-- Rules need no corpus.
local function keep_rules(options)
  if options.corpus then return fail("--rules learn from no corpus", 2) end
  local pipe, problem = learner.rules(options)
  local saved
  if pipe then saved, problem = pipe:save(options.output) end
  return saved and 0 or fail(problem, 1)
end

function train.run(options)
  if options.rules then return keep_rules(options) end
  if not options.corpus then return fail("a corpus is missing, or --rules", 2) end
  local pipe, misuse = learner.build(options)
  if not pipe then return fail(misuse, 2) end
  local meter, total = { bytes = 0 }, progress.size { options.corpus }
  local corpus, problem = learner.corpus(options, pipe.multilabel, nil, nil, meter)
  local counts, fitted, saved = {}, nil, nil
  if corpus then
    fitted, problem = pipe:fit(function() -- once for each component that learns
      meter.bytes = 0
      local next_row, missing = corpus()
      local shown = progress.new(total, "texts", options.progress)
      counts = {}
      return next_row and function()
        local row, message = next_row()
        local own = row and (pipe.multilabel and row.labels or { row.label }) or {}
        for _, label in ipairs(own) do counts[label] = (counts[label] or 0) + 1 end
        if row then shown:tick(meter.bytes) else shown:finish() end
        return row, message
      end, missing
    end)
  end
  if fitted then saved, problem = pipe:save(options.output) end
  if not saved then return fail(problem, 1) end
  for _, label in ipairs(pipe:labels()) do io.stderr:write(("%8d %s\n"):format(counts[label], label)) end
  return 0
end

return train
