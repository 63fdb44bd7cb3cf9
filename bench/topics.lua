-- Topic segments of the sentences on standard input, one to a line, as the number of the last line of each:
--   lua topics.lua METHOD [SEGMENTS]
--   METHOD: topics, plain (topics without what is known of other texts), or a rival: c99, texttiling, uniform
-- How fast they are, medians of some rounds: lua topics.lua speed|growth ROUNDS ARTICLES.jsonl
package.path = arg[0]:gsub("[^/]*$", "") .. "?.lua;" .. package.path
local segment = require "opedkit.segment"

local methods = {}

local function line_numbers(text, spans)
  local lines, numbers = segment.sentences(text, { rules = "lines" }), {}
  for i, _, last in spans:each() do numbers[i] = lines:find(last) end
  return numbers
end

function methods.topics(text, segments)
  return line_numbers(text, segment.topics(text, { rules = "lines", segments = segments }))
end

function methods.plain(text, segments)
  return line_numbers(text, segment.topics(text, { rules = "lines", segments = segments, background = false }))
end

-- Segments of one length; where their number is not given, of seven sentences.
function methods.uniform(text, segments)
  local count, ends = #segment.sentences(text, { rules = "lines" }), {}
  segments = segments or math.max(1, math.floor(count / 7 + 0.5))
  for i = 1, segments do ends[i] = math.floor(count * i / segments + 0.5) end
  return ends
end

local function similarity(left, right)
  local dot, a, b = 0, 0, 0
  for word, count in pairs(left) do
    dot = dot + count * (right[word] or 0)
    a = a + count * count
  end
  for _, count in pairs(right) do b = b + count * count end
  return dot > 0 and dot / math.sqrt(a * b) or 0
end

local function depth(similarities, at)
  local left, right = at, at
  while left > 1 and similarities[left - 1] >= similarities[left] do left = left - 1 end
  while right < #similarities and similarities[right + 1] >= similarities[right] do right = right + 1 end
  return similarities[left] + similarities[right] - 2 * similarities[at]
end

-- The stems of each sentence, without function words.
local function stems(text, rules)
  local stop, sentences = {}, {}
  for word in require("opedkit.data.function_words"):gmatch "%S+" do stop[word] = true end
  for i, line in ipairs(segment.sentences(text, { rules = rules or "lines" }):strings()) do
    sentences[i] = {}
    for _, word in ipairs(segment.words(line:lower()):strings()) do
      if not stop[word] then sentences[i][#sentences[i] + 1] = word:sub(1, 6) end
    end
  end
  return sentences
end

-- TextTiling (Hearst 1997) on blocks of six sentences: boundaries where the similarity of the blocks to either side is
-- lower than around. Without a number, those deeper than the mean less half a deviation.
local function texttiling(text, segments, rules)
  local sentences = stems(text, rules)
  local function block(first, last)
    local counts = {}
    for i = math.max(1, first), math.min(#sentences, last) do
      for _, word in ipairs(sentences[i]) do counts[word] = (counts[word] or 0) + 1 end
    end
    return counts
  end
  local similarities, gaps, sum, squares = {}, {}, 0, 0
  for i = 1, #sentences - 1 do similarities[i] = similarity(block(i - 5, i), block(i + 1, i + 6)) end
  for i = 1, #similarities do
    gaps[i] = { at = i, depth = depth(similarities, i) }
    sum, squares = sum + gaps[i].depth, squares + gaps[i].depth ^ 2
  end
  local mean = sum / #gaps
  local least = mean - math.sqrt(math.max(0, squares / #gaps - mean * mean)) / 2
  table.sort(gaps, function(a, b)
    if a.depth ~= b.depth then return a.depth > b.depth end
    return a.at < b.at
  end)
  local ends = { #sentences }
  for i = 1, segments and math.min(segments - 1, #gaps) or #gaps do
    if segments or gaps[i].depth > least then ends[#ends + 1] = gaps[i].at end
  end
  table.sort(ends)
  return ends
end

methods.texttiling = texttiling

function methods.c99(text, segments, rules)
  local sentences = stems(text, rules)
  for i, list in ipairs(sentences) do
    local counts = {}
    for _, word in ipairs(list) do counts[word] = (counts[word] or 0) + 1 end
    sentences[i] = counts
  end
  return #sentences > 0 and require "c99"(sentences, segments) or {}
end

local function articles(path)
  local cjson = require "cjson"
  local texts, size = {}, 0
  for line in io.lines(path) do
    if #texts == 300 then break end
    texts[#texts + 1] = cjson.decode(line).text
    size = size + #texts[#texts]
  end
  return table.concat(texts, "\n\n"), texts, size
end

local function seconds(rounds, job)
  local times = {}
  for round = 1, rounds do
    collectgarbage()
    local start = os.clock()
    job()
    times[round] = os.clock() - start
  end
  table.sort(times)
  return times[math.ceil(rounds / 2)]
end

-- How time grows with texts of some kind, each time twice as long.
local function growth(rounds, whole)
  local function rare(n, stop)
    local words = {}
    for i = 1, n do words[i] = ("w%dx"):format(i) .. (i % 12 == 0 and stop or "") end
    return table.concat(words, " ")
  end
  local kinds = {
    { "articles", function(n) return whole:sub(1, 80 * n) end },
    { "sentences of one word", function(n) return ("Flood. "):rep(n) end },
    { "sentences without a word", function(n) return ("? "):rep(n) end },
    { "sentences alike", function(n) return ("The flood took the levee by night. "):rep(n) end },
    { "one word again and again", function(n) return ("flood "):rep(8 * n) .. "." end },
    { "no word twice", function(n) return rare(8 * n, ". So it") end },
    { "one sentence, many words", function(n) return rare(8 * n, "") end },
    { "combining marks", function(n) return ("\204\129. "):rep(n) end },
    { "no UTF-8", function(n) return ("\255\192 \128. "):rep(n) end },
  }
  print "growth: MB/s of n = 20,000, time(n)/time(n/2), time(n/2)/time(n/4); n / 50 segments where given"
  for _, kind in ipairs(kinds) do
    for _, given in ipairs { false, true } do
      local times, text = {}, nil
      for i, n in ipairs { 5000, 10000, 20000 } do
        text = kind[2](n)
        local options = { segments = given and n / 50 or nil }
        times[i] = seconds(rounds, function() segment.topics(text, options) end)
      end
      print(("  %-26s %-6s %6.2f MB/s %6.2f %6.2f"):format(kind[1], given and "given" or "found",
        #text / times[3] / 1e6, times[3] / times[2], times[2] / times[1]))
    end
  end
end

local function measure(rounds, path)
  local whole, texts, size = articles(path)
  local jobs = {
    { "articles, found", size, function() for i = 1, #texts do segment.topics(texts[i]) end end },
    { "articles, 5 segments", size, function()
      for i = 1, #texts do segment.topics(texts[i], { segments = 5 }) end
    end },
    { "one text, found", #whole, function() segment.topics(whole) end },
    { "one text, 300 segments", #whole, function() segment.topics(whole, { segments = 300 }) end },
    { "twice that, found", 2 * #whole, function() segment.topics(whole .. whole) end },
    { "articles, TextTiling in Lua", size, function()
      for i = 1, #texts do methods.texttiling(texts[i], nil, "prose") end
    end },
    { "articles, C99 in Lua, once", size, function()
      for i = 1, #texts do methods.c99(texts[i], nil, "prose") end
    end, 1 },
  }
  print(("%d articles, %.1f MB, %d sentences, %s"):format(#texts, size / 1e6, #segment.sentences(whole), _VERSION))
  for _, job in ipairs(jobs) do
    local median = seconds(job[4] or rounds, job[3])
    print(("  %-28s %8.1f MB/s %8.3f s"):format(job[1], job[2] / median / 1e6, median))
  end
end

if arg[1] == "speed" then
  measure(tonumber(arg[2]), arg[3])
elseif arg[1] == "growth" then
  growth(tonumber(arg[2]), articles(arg[3]))
else
  for _, last in ipairs(methods[arg[1]](io.read "*a", tonumber(arg[2]))) do print(("%d"):format(last)) end
end
