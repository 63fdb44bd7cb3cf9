-- Keywords of the text on standard input, one to a line: lua keywords.lua METHOD [LENGTH]
--   METHOD: one of keywords.extract, or a baseline: first_words, first_phrases
-- How fast each method is, medians of some rounds: lua keywords.lua speed ROUNDS ARTICLES.jsonl
local keywords = require "opedkit.keywords"

local TOP = 10

-- The first words, or runs of words, that are no function words.
local baselines = {
  first_words = { method = "tfidf", length = 1, background = false, top = 1000000 },
  first_phrases = { method = "rake", top = 1000000 },
}

local function print_keywords(method, length)
  local text = io.read "*a"
  local list = keywords.extract(text, baselines[method] or { method = method, top = TOP, length = length })
  if baselines[method] then
    table.sort(list, function(a, b)
      if a.spans[1].first ~= b.spans[1].first then return a.spans[1].first < b.spans[1].first end
      return a.spans[1].last < b.spans[1].last
    end)
  end
  for i = 1, math.min(TOP, #list) do print(list[i].text) end
end

local function read_articles(path)
  local cjson = require "cjson"
  local texts, size = {}, 0
  for line in io.lines(path) do
    if #texts == 1500 then break end
    texts[#texts + 1] = cjson.decode(line).text
    size = size + #texts[#texts]
  end
  return texts, size
end

local function measure(rounds, path)
  local core, segment = require "opedkit.core", require "opedkit.segment"
  local texts, size = read_articles(path)
  local stops = core.tokens((require "opedkit.data.function_words"))
  local background = core.keywords.background(keywords.newspaper():dump())
  local contestants = { { "tokens alone", function(s) return core.tokens(s) end } }
  for _, method in ipairs { "tfidf", "rake", "yake", "textrank", "positionrank" } do
    contestants[#contestants + 1] = { method .. ", in C", function(s)
      return core.keywords.extract(core.tokens(s), stops, method, TOP, 3, method == "tfidf" and background or nil,
        method == "yake" and segment.sentences(s) or nil)
    end }
    contestants[#contestants + 1] = { method .. ", with texts", function(s)
      return keywords.extract(s, { method = method, top = TOP })
    end }
  end
  local times = {}
  for round = 1, rounds do
    for i, contestant in ipairs(contestants) do
      collectgarbage()
      local start = os.clock()
      for k = 1, #texts do contestant[2](texts[k]) end
      times[i] = times[i] or {}
      times[i][round] = os.clock() - start
    end
  end
  print(("%d articles, %.1f MB, %s, %s"):format(#texts, size / 1e6, _VERSION, core.engine))
  for i, contestant in ipairs(contestants) do
    table.sort(times[i])
    print(("  %-28s %8.1f MB/s"):format(contestant[1], size / times[i][math.ceil(rounds / 2)] / 1e6))
  end
end

if arg[1] == "speed" then
  measure(tonumber(arg[2]), arg[3])
else
  print_keywords(arg[1], tonumber(arg[2]))
end
