-- opedkit count: statistics of a part of a labelled corpus, for `opedkit merge` and `opedkit solve`.
local learner = require "opedkit.cli.learner"
local output = require "opedkit.cli.output"
local progress = require "opedkit.cli.progress"

local count = { summary = "Count what a model is learnt from in a part of a labelled corpus." }

function count.define(command)
  command:argument("corpus", "JSON Lines, CSV, TSV or fastText files, or folders with a folder for each label; "
    .. "- or none is standard input, in JSON Lines unless --input says otherwise."):args("*"):target("files")
  learner.define_corpus(command)
  command:option("-o --output", "Write to this file in place of standard output."):argname("STATISTICS")
  learner.define(command)
  learner.define_memory(command)
  progress.define(command)
end

-- The labelled rows of all files, one by one; what can't be read is named and passed over.
local function rows_of(options, multilabel, files, failed, meter)
  local field = learner.label_field(options, multilabel)
  local number, next_row, path = 0, nil, nil
  return function()
    while true do
      local row, problem
      if next_row then row, problem = next_row() end
      if row and (multilabel and row.labels or not multilabel and row.label) then return row end
      if row then
        failed(("%s%s: the field '%s' is no %s"):format(path, row.line and ":" .. row.line or "/" .. row.id, field,
          multilabel and "list of labels" or "text"))
      else
        if problem then failed(problem) end
        number, next_row = number + 1, nil
        path = files[number]
        if not path then return nil end
        local corpus
        corpus, problem = learner.corpus(options, multilabel, path, failed, meter)
        if corpus then next_row, problem = corpus() end
        if not next_row then failed(problem) end
      end
    end
  end
end

function count.run(options)
  local pipe, misuse = learner.build(options, true)
  if not pipe then
    output.fail(misuse)
    return 2
  end
  local files = #options.files > 0 and options.files or { "-" }
  local meter, any = { bytes = 0 }, false
  local shown = progress.new(progress.size(files), "texts", options.progress)
  local function failed(problem)
    any = true
    output.fail(problem)
  end
  local to, problem = output.open(options.output)
  if not to then return output.fail(problem) end
  local next_row = rows_of(options, pipe.multilabel, files, failed, meter)
  local counted
  counted, problem = pipe:count(function()
    return function()
      local row = next_row()
      if row then shown:tick(meter.bytes) end
      return row
    end
  end, learner.memory(options))
  shown:finish()
  local written
  if counted then written, problem = counted:write(to) end
  if not written then
    to:abandon()
    return output.fail(problem)
  end
  written, problem = to:finish()
  if not written then return output.fail(problem) end
  return any and 1 or 0
end

return count
