-- opedkit match: which queries are true of texts.
local days = require "opedkit.query.days"
local json = require "opedkit.json"
local jsonl = require "opedkit.corpus.jsonl"
local task = require "opedkit.cli.task"

local match = { summary = "Tell which queries of a file match texts, and where." }

function match.define(command)
  task.define(command, { "text", "json", "jsonl" },
    "text, a line for each match: query, hits, place, then the hits; json, an object for each text; "
    .. "jsonl, one line for each, the default for JSON Lines and CSV.")
  command:option("-q --queries", "The file of queries: name = query."):argname("QUERIES"):count(1)
  command:option("--date", "The field that holds a text's date, ISO 8601; by default the date that the essay tells.")
    :argname("FIELD")
  command:flag("--matching", "Leave out the texts that no query matches.")
  command:flag("--no-hits", "Leave out where the terms are."):target("without_hits")
  command:flag("--plain", "Match the text as it stands, rather than the essay that is read in it.")
end

-- ---- a text's date ----

local function field_of(item, name)
  if item.fields then return item.fields[name] end
  for i, known in ipairs(item.names or {}) do
    if known == name then return item.values[i] end
  end
end

-- nil where the field is not there or is empty; and what is wrong where it holds something else.
local function date_of(item, name)
  local value = jsonl.string(name and field_of(item, name))
  if not value or value == "" then return nil end
  if days.of(value) then return value end
  return nil, ("the field '%s' is no date such as 2018-06-12"):format(name)
end

-- ---- results ----

local function schema_of(with_hits)
  local hits = { "hits", json.list(json.record { "first", "last", "term" }) }
  return json.record { { "matches", json.list(json.record { "query", with_hits and hits or nil }) } }
end

-- In the order of the queries' names.
local function list_of(bank, found)
  local list = {}
  for _, name in ipairs(bank:names()) do
    local hits = found[name]
    if hits then list[#list + 1] = { query = name, hits = hits ~= true and hits or nil } end
  end
  return list
end

local function text_of(item, list)
  local place = item.line and ("%s:%d"):format(item.source, item.line) or item.source
  local lines = {}
  for _, entry in ipairs(list) do
    lines[#lines + 1] = ("%s\t%s%s\n"):format(entry.query, entry.hits and #entry.hits .. "\t" or "", place)
    for _, hit in ipairs(entry.hits or {}) do
      local found = item.text:sub(hit.first, hit.last):gsub("[ \t\r\n]+", " ")
      lines[#lines + 1] = ("  %d-%d\t%s\t%s\n"):format(hit.first, hit.last, hit.term, found)
    end
  end
  return table.concat(lines)
end

-- ---- the command ----

function match.run(options)
  local bank, problem = require("opedkit.query").load(options.queries)
  if not bank then
    io.stderr:write("opedkit: ", (tostring(problem):gsub("%c", "?")), "\n")
    return 1
  end
  local document, schema = require "opedkit.document", schema_of(not options.without_hits)
  return task.run(options, "text", function(item, format)
    local date, wrong = date_of(item, options.date)
    if wrong then return nil, wrong end
    local subject = options.plain and item.text or document.new(item.text)
    local list = list_of(bank, bank:match(subject, { date = date, hits = not options.without_hits }))
    if options.matching and #list == 0 then return false end
    if format == "text" then return text_of(item, list) end
    return json.encode({ matches = list }, schema) .. (format == "json" and "\n" or "")
  end)
end

return match
