-- opedkit score: texts scored by lexicons.
local json = require "opedkit.json"
local task = require "opedkit.cli.task"

local score = { summary = "Score texts by a lexicon's categories." }

function score.define(command)
  task.define(command, { "text", "json", "jsonl" },
    "text, a table; json, an object for each text; jsonl, one line for each, the default for JSON Lines and CSV.")
  command:option("-l --lexicon", "A lexicon file (TSV, CSV, JSON, LIWC .dic, VADER); "
    .. "markers of metadiscourse by default."):argname("FILE")
  command:flag("--hits", "List each hit as well.")
end

-- Two decimals behind a point, whatever the locale's is.
local function decimal(number)
  return (("%.2f"):format(number):gsub(",", "."))
end

local function table_of(item, lexicon, scores)
  local rows = { ("%-24s %8s %10s %10s"):format("category", "count", "weight", "per 1,000") }
  if item.source ~= "-" then table.insert(rows, 1, item.source) end
  for _, category in ipairs(lexicon:categories()) do
    local entry = scores[category]
    rows[#rows + 1] = ("%-24s %8d %10s %10s"):format(category, entry.count, decimal(entry.weight),
      decimal(entry.density))
  end
  return table.concat(rows, "\n") .. "\n"
end

local function object_of(lexicon, scores, hits)
  local members = {}
  for i, category in ipairs(lexicon:categories()) do
    local entry = scores[category]
    members[i] = ("%s:{\"count\":%d,\"weight\":%s,\"density\":%s}"):format(
      json.encode(category), entry.count, json.encode(entry.weight), json.encode(entry.density))
  end
  local found = {}
  for i, first, last, entry, category, weight in (hits and hits:each() or function() end), hits, 0 do
    found[i] = ('{"first":%d,"last":%d,"entry":%s,"category":%s,"weight":%s}'):format(
      first, last, json.encode(entry), json.encode(category), json.encode(weight))
  end
  return '{"categories":{' .. table.concat(members, ",") .. "}"
    .. (hits and ',"hits":[' .. table.concat(found, ",") .. "]" or "") .. "}"
end

local function lines_of(item, hits)
  local rows = {}
  for i, first, last, _, category in hits:each() do
    local found = item.text:sub(first, last):gsub("[ \t\r\n]+", " ")
    rows[i] = ("%8d-%-8d %-24s "):format(first, last, category) .. found .. "\n"
  end
  return table.concat(rows)
end

function score.run(options)
  local lexicons = require "opedkit.lexicon"
  local lexicon, problem
  if options.lexicon then
    lexicon, problem = lexicons.load(options.lexicon)
    if not lexicon then
      io.stderr:write("opedkit: ", tostring(problem), "\n")
      return 1
    end
  else
    lexicon = lexicons.metadiscourse()
  end
  return task.run(options, "text", function(item, format)
    local tokens = require("opedkit.native").tokens(item.text)
    local scores = lexicon:score(tokens)
    local hits = options.hits and lexicon:scan(tokens) or nil
    if format == "text" then return table_of(item, lexicon, scores) .. (hits and lines_of(item, hits) or "") end
    return object_of(lexicon, scores, hits) .. (format == "json" and "\n" or "")
  end)
end

return score
