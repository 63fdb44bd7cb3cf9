-- How fast essays are analysed, text by text, whole and by parts, in processor time.
-- usage: lua bench/inspect.lua measure ARTICLES.jsonl BYTES WHO     who, what and how fast in MB/s, a row for each part
--        lua bench/inspect.lua table < ROWS     the medians of several rounds, and ratios to the rival
local function measure(path, most, who)
  local cjson = require "cjson"
  local opedkit = require "opedkit"
  local document = require "opedkit.document"
  local texts, bytes = {}, 0
  for line in io.lines(path) do
    texts[#texts + 1] = cjson.decode(line).text
    bytes = bytes + #texts[#texts]
    if bytes >= most then break end
  end
  local spent, order = {}, {}
  local function timed(name, f, ...)
    local start = os.clock()
    local result = f(...)
    if not spent[name] then order[#order + 1] = name end
    spent[name] = (spent[name] or 0) + os.clock() - start
    return result
  end
  local function call(module, name, ...)
    return timed(module .. "." .. name, require("opedkit." .. module)[name], ...)
  end
  local function parts(s)
    local doc = timed("document.new", document.new, s)
    timed("sentences, attribution", doc.sentences, doc)
    call("readability", "measure", doc)
    call("markers", "find", doc)
    local named = call("entities", "find", doc)
    call("tone", "toward", doc, named)
    local found = call("keywords.body", "find", doc, 15)
    call("highlights", "find", doc, found, 5)
    call("affiliation", "read", doc)
    call("sources", "count", doc)
    call("argument", "judge", doc)
    call("genre", "judge", doc)
    call("agenda", "judge", doc)
    call("essays", "split", s)
    timed("document: paragraphs, edits, zones", function() return doc:paragraphs(), doc:edits(), doc:zones() end)
    call("provenance", "input", s)
    call("text", "valid", s)
  end
  for i = 1, math.min(20, #texts) do parts(texts[i]) end
  spent, order = {}, {}
  for _, s in ipairs(texts) do parts(s) end
  local survey = opedkit.survey.new()
  for _, s in ipairs(texts) do
    local analysis = timed("analyze", opedkit.analyze, s)
    timed("report.json", opedkit.report.json, analysis)
    timed("survey, of an analysis", survey.add, survey, analysis)
  end
  for _, name in ipairs(order) do print(("%s\t%s\t%.3f"):format(who, name, bytes / 1e6 / spent[name])) end
  print(("%s\tinspect: analyze and report.json\t%.3f"):format(who,
    bytes / 1e6 / (spent.analyze + spent["report.json"])))
end

local function median(list)
  table.sort(list)
  return list[math.floor(#list / 2) + 1]
end

local function show()
  local rows, order = {}, {}
  for line in io.lines() do
    local key, value = line:match "^(.*)\t([%d.]+)$"
    if not rows[key] then
      rows[key] = {}
      order[#order + 1] = key
    end
    table.insert(rows[key], tonumber(value))
  end
  local rival = median(rows["scikit-learn\thashed words and pairs"])
  print "MB/s                                            medians   of the rival's"
  for _, key in ipairs(order) do
    local who, what = key:match "^(.-)\t(.*)$"
    local value = median(rows[key])
    print(("%-13s %-34s %7.2f   %5.2f"):format(who, what, value, value / rival))
  end
end

if arg[1] == "measure" then measure(arg[2], tonumber(arg[3]), arg[4]) else show() end
