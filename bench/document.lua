-- How fast an essay is repaired and its anatomy read, article by article, beside a plain loop over its words and the
-- decoding of the JSON it came in. Medians of some rounds.
-- usage: lua bench/document.lua ROUNDS ARTICLES.jsonl   (in a shell where opedkit loads; see make bench-document)

local cjson = require "cjson"
local document = require "opedkit.document"
local opedkit = require "opedkit"

local MOST = 6e6 -- bytes of text: the first articles of the file

local rounds, path = tonumber(arg[1]), arg[2]
local rows, texts, bytes = {}, {}, 0
for line in io.lines(path) do
  rows[#rows + 1] = line
  texts[#rows] = cjson.decode(line).text
  bytes = bytes + #texts[#rows]
  if bytes >= MOST then break end
end

local contestants = {
  { "cjson.decode", function(i) return cjson.decode(rows[i]) end },
  { "string.gmatch \"%a+\"", function(i)
    local count = 0
    for _ in texts[i]:gmatch "%a+" do count = count + 1 end
    return count
  end },
  { "document.new", function(i) return document.new(texts[i]) end },
  { "document.new, sentences", function(i) return document.new(texts[i]):sentences() end },
  { "analyze", function(i) return opedkit.analyze(texts[i]) end },
  { "analyze, as JSON", function(i) return opedkit.report.json(opedkit.analyze(texts[i])) end },
}

local seconds = {}
for c = 1, #contestants do seconds[c] = {} end
for round = 1, rounds do
  for c, contestant in ipairs(contestants) do
    collectgarbage()
    local start = os.clock()
    for i = 1, #rows do contestant[2](i) end
    seconds[c][round] = os.clock() - start
  end
end

print(("%s: %d articles, %.1f MB"):format(jit and jit.version or _VERSION, #rows, bytes / 1e6))
for c, contestant in ipairs(contestants) do
  table.sort(seconds[c])
  print(("  %-24s %7.1f MB/s"):format(contestant[1], bytes / 1e6 / seconds[c][math.ceil(rounds / 2)]))
end
