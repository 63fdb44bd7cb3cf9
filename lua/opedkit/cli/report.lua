-- opedkit report: what is in a corpus.
local task = require "opedkit.cli.task"

local report = { summary = "Report on a corpus: genres, topics, key words, copies, outliers." }

function report.define(command)
  task.define(command, { "text", "json", "html" },
    "text, a report for a terminal, the default; json, one object; html, a page with charts.")
  command:option("--publisher", "The field of JSON objects or CSV records that names the publisher; by default the "
    .. "first that is there of publisher, outlet and source."):argname("FIELD")
  command:option("--date", "The field that holds the date; by default date, else the text's own."):argname("FIELD")
  command:option("--measure", "How key words are found."):default("log_likelihood")
    :choices { "log_likelihood", "log_ratio", "log_odds" }
  command:option("--top", "Key words of a group."):default("15"):convert(tonumber)
  command:option("--similar", "The share of runs of five words that near-duplicates have in common, 0.5 to 1.")
    :default("0.7"):convert(tonumber)
  command:option("--colour", "Colours in the text format; by default only on a terminal.")
    :choices { "auto", "always", "never" }:default("auto")
end

-- The string of the first of these fields that has one.
local function field_of(item, names)
  for _, name in ipairs(names) do
    local value = item.fields and item.fields[name]
    for i, column in ipairs(item.names or {}) do
      if column == name then value = item.values[i] end
    end
    if type(value) == "number" then value = ("%.14g"):format(value) end
    if type(value) == "string" and value ~= "" then return value end
  end
  return nil
end

-- What a line holds: the analyses that `opedkit inspect` put there, else its text.
local function subjects_of(item)
  local found = item.fields and item.fields.opedkit
  if type(found) == "table" and found.paragraphs then return { found } end
  if type(found) == "table" and type(found[1]) == "table" and found[1].paragraphs then return found end
  return { item.text }
end

function report.run(options)
  local opedkit = require "opedkit"
  local made, found = pcall(opedkit.survey.new,
    { measure = options.measure, top = options.top, similar = options.similar })
  if not made then
    io.stderr:write("opedkit: ", (tostring(found):gsub("^.-:%d+: ", "")), "\n")
    return 2
  end
  local publishers = options.publisher and { options.publisher } or { "publisher", "outlet", "source" }
  local dates = { options.date or "date" }
  local colour = options.colour == "always"
    or options.colour == "auto" and not options.output and task.is_terminal(1)
  return task.run(options, "text", function(item)
    local place = field_of(item, { "id" })
      or item.line and ("%s:%d"):format(item.source, item.line) or item.source
    for _, subject in ipairs(subjects_of(item)) do
      found:add(subject, { place = place, headline = field_of(item, { "title", "headline" }),
        publisher = field_of(item, publishers), date = field_of(item, dates) })
    end
    return false
  end, function()
    local text = opedkit.report.corpus(found:result(), { format = options.format, colour = colour })
    return options.format == "json" and text .. "\n" or text
  end)
end

return report
