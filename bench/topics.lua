-- Topic segments of the sentences on standard input, one to a line, as the number of the last line of each:
--   lua topics.lua METHOD [SEGMENTS]
--   METHOD: topics, plain (topics without what is known of other texts), or a baseline: uniform, texttiling
-- How fast they are, medians of some rounds: lua topics.lua speed ROUNDS ARTICLES.jsonl
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

-- TextTiling (Hearst 1997) on blocks of six sentences: boundaries where the similarity of the blocks to either side is
-- lower than around. Without a number, those deeper than the mean less half a deviation.
function methods.texttiling(text, segments)
  local stop, sentences = {}, {}
  for word in require("opedkit.data.function_words"):gmatch "%S+" do stop[word] = true end
  for i, line in ipairs(segment.sentences(text, { rules = "lines" }):strings()) do
    sentences[i] = {}
    for _, word in ipairs(segment.words(line:lower()):strings()) do
      if not stop[word] then sentences[i][#sentences[i] + 1] = word:sub(1, 6) end
    end
  end
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

local function measure(rounds, path)
  local cjson = require "cjson"
  local texts, size = {}, 0
  for line in io.lines(path) do
    if #texts == 300 then break end
    texts[#texts + 1] = cjson.decode(line).text
    size = size + #texts[#texts]
  end
  local whole = table.concat(texts, "\n\n")
  local jobs = {
    { "articles, found", size, function() for i = 1, #texts do segment.topics(texts[i]) end end },
    { "articles, 5 segments", size, function()
      for i = 1, #texts do segment.topics(texts[i], { segments = 5 }) end
    end },
    { "one text, found", #whole, function() segment.topics(whole) end },
    { "one text, 300 segments", #whole, function() segment.topics(whole, { segments = 300 }) end },
    { "twice that, found", 2 * #whole, function() segment.topics(whole .. whole) end },
  }
  print(("%d articles, %.1f MB, %d sentences, %s"):format(#texts, size / 1e6, #segment.sentences(whole), _VERSION))
  for _, job in ipairs(jobs) do
    local times = {}
    for round = 1, rounds do
      collectgarbage()
      local start = os.clock()
      job[3]()
      times[round] = os.clock() - start
    end
    table.sort(times)
    local median = times[math.ceil(rounds / 2)]
    print(("  %-24s %8.1f MB/s %8.3f s"):format(job[1], job[2] / median / 1e6, median))
  end
end

if arg[1] == "speed" then
  measure(tonumber(arg[2]), arg[3])
else
  for _, last in ipairs(methods[arg[1]](io.read "*a", tonumber(arg[2]))) do print(("%d"):format(last)) end
end
