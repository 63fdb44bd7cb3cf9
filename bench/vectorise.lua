-- How fast texts become vectors and labels.
--   lua vectorise.lua train ARTICLES FOLDER      fits the models; writes them, and the essay that all judge
--   lua vectorise.lua measure ARTICLES FOLDER NAME     one round: NAME, what was done and how fast, one to a line
--   lua vectorise.lua table <LINES               the best round of each, and ratios
local cjson = require "cjson"
local core = require "opedkit.native"
local opedkit = require "opedkit"

local kinds = {
  { name = "tf-idf, words", words = { 1 }, weighting = "tfidf" },
  { name = "tf-idf, words and pairs", words = { 1, 2 }, weighting = "tfidf" },
  { name = "counts, words", words = { 1 }, weighting = "counts" },
}

local function read(path)
  local list, size = {}, 0
  for line in io.lines(path) do
    local row = cjson.decode(line)
    list[#list + 1], size = { text = row.text, label = row.genre }, size + #row.text
  end
  return list, size
end

local function model_of(folder, kind)
  return ("%s/%s.model"):format(folder, (kind.name:gsub("%W+", "_")))
end

local function essay_of(list)
  local words, at = {}, 1
  while #words < 800 do
    for word in list[at].text:gmatch "%S+" do
      if #words < 800 then words[#words + 1] = word end
    end
    at = at + 1
  end
  return table.concat(words, " ")
end

local function train(articles, folder)
  local list, known = read(articles), {}
  for _, row in ipairs(list) do
    if row.label == "opinion" or row.label == "news" then known[#known + 1] = row end
  end
  for _, kind in ipairs(kinds) do
    local pipe = assert(opedkit.pipeline.new {
      opedkit.features.new { words = kind.words, weighting = kind.weighting },
      opedkit.classifier.logistic { tolerance = 0.1 },
    }:fit(known))
    assert(pipe:save(model_of(folder, kind)))
  end
  local file = assert(io.open(folder .. "/essay.txt", "wb"))
  file:write(essay_of(list))
  file:close()
end

local function seconds(job, ...)
  local start = os.clock()
  job(...)
  return os.clock() - start
end

-- Of each slice of the texts the least of some passes, which leaves out what other programs do to the caches.
local SLICE, PASSES = 200, 3

local function sum_of_slices(count, job)
  local least, sum = {}, 0
  for _ = 1, PASSES do
    for first = 1, count, SLICE do
      local time = seconds(job, first, math.min(first + SLICE - 1, count))
      least[first] = math.min(least[first] or time, time)
    end
  end
  for first = 1, count, SLICE do sum = sum + least[first] end
  return sum
end

local function measure(articles, folder, name)
  local list, size = read(articles)
  local file = assert(io.open(folder .. "/essay.txt", "rb"))
  local essay = file:read "*a"
  file:close()
  local function say(what, value) print(("%s\t%s\t%.3f"):format(name, what, value)) end
  local tokens, vector
  for _, kind in ipairs(kinds) do
    local pipe = assert(opedkit.pipeline.load(model_of(folder, kind)))
    local features = pipe.components[1]
    local function vectorise(first, last)
      for i = first, last do
        tokens = core.tokens(list[i].text, tokens)
        vector = features:vector(tokens, vector)
      end
    end
    local function judge(first, last)
      for i = first, last do pipe:predict(list[i].text) end
    end
    local function judge_essay()
      for _ = 1, 100 do pipe:predict(essay) end
    end
    if kind.weighting == "tfidf" then
      say("MB/s to vectors: " .. kind.name, size / sum_of_slices(#list, vectorise) / 1e6)
    end
    say("MB/s to labels: " .. kind.name, size / sum_of_slices(#list, judge) / 1e6)
    local least = math.huge
    for _ = 1, 10 * PASSES do least = math.min(least, seconds(judge_essay)) end
    say("us for an essay of 800 words: " .. kind.name, least / 100 * 1e6)
  end
end

-- The best of each contestant's rounds, and how many times as fast as the fastest rival the first contestant is.
local function print_table()
  local rows, order, contestants, seen = {}, {}, {}, {}
  for line in io.lines() do
    local name, what, value = line:match "^(.-)\t(.-)\t(.-)$"
    if name then
      value = tonumber(value)
      if not rows[what] then rows[what], order[#order + 1] = {}, what end
      if not seen[name] then contestants[#contestants + 1], seen[name] = name, true end
      local best = rows[what][name]
      local is_better = not best or (what:find "^us" and value < best or not what:find "^us" and value > best)
      if is_better then rows[what][name] = value end
    end
  end
  table.sort(order)
  print("| | " .. table.concat(contestants, " | ") .. " | × the best rival |")
  print("| --- |" .. (" ---: |"):rep(#contestants + 1))
  for _, what in ipairs(order) do
    local cells, own, rival = {}, rows[what][contestants[1]], nil
    for i, name in ipairs(contestants) do
      local value = rows[what][name]
      cells[i] = value and ("%.1f"):format(value) or ""
      if value and not name:find "^opedkit" then
        local ratio = what:find "^us" and value / own or own / value
        rival = math.min(rival or ratio, ratio)
      end
    end
    print(("| %s | %s | %s |"):format(what, table.concat(cells, " | "), rival and ("%.1f"):format(rival) or ""))
  end
end

if arg[1] == "train" then train(arg[2], arg[3])
elseif arg[1] == "measure" then measure(arg[2], arg[3], arg[4])
else print_table() end
