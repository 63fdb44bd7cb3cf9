-- Makes lua/opedkit/data/languages/en_starts.lua from news and opinion articles, without labels.
--
-- usage: lua csrc/gen/sentence_starts.lua ARTICLES.jsonl >lua/opedkit/data/languages/en_starts.lua
--
-- After Kiss & Strunk 2006 (Unsupervised Multilingual Sentence Boundary Detection, Computational Linguistics 32:4), who
-- read frequent sentence starters and the odds of abbreviations off plain text:
-- `starts` of a word is the logarithm of how much more often, capitalised, it follows a certain stop (one behind a
-- lower-case word) than it stands in mid-sentence. `ends` of an abbreviation is the logarithm of the odds that its stop
-- ends a sentence when a capital follows: the words behind it are a mixture of the two kinds, whose share expectation
-- maximisation finds. Both in eighths of a bit.
local json = require "cjson"

local LEAST = 40 -- occurrences that make a word count
local LEAST_ENDS = 40 -- capitals behind an abbreviation
local PER_TEXT = 3 -- occurrences of one word in one text that count: a text's own furniture is no evidence

local function stripped(token)
  return (token:gsub('^["%(%[]+', ""):gsub("^\226\128[\156\152]+", ""))
end

local function word_of(token)
  local word = stripped(token):gsub("\226\128\153", "'"):match("^%u[%w']*")
  return word and word:gsub("'+$", "")
end

local function closed(token) -- without the marks that close behind a stop
  return (token:gsub('["%)%]]+$', ""):gsub("\226\128[\157\153]$", ""))
end

local starts, middles, lowers, followers = {}, {}, {}, {}

local function count(into, key, seen, tag)
  local id = tag .. key
  seen[id] = (seen[id] or 0) + 1
  if seen[id] <= PER_TEXT then into[key] = (into[key] or 0) + 1 end
end

local function read(text)
  local seen = {}
  for line in text:gmatch("[^\n]+") do
    local previous
    for token in line:gmatch("%S+") do
      local word = word_of(token)
      if word then
        if not previous or closed(previous):find("%l%l%l[.?!]$") then count(starts, word, seen, "s ")
        elseif previous:find("%l,?$") then count(middles, word, seen, "m ") end
        local abbreviation = previous and previous:match("^%(?(%a[%a.]*)%.$")
        if abbreviation and (abbreviation:find("%.") or not abbreviation:find("^%l%l%l")) then
          local known = followers[abbreviation] or {}
          followers[abbreviation] = known
          known[word] = (known[word] or 0) + 1
        end
      end
      local lower = token:match("^%l[%w']*")
      if lower then lowers[lower] = (lowers[lower] or 0) + 1 end
      previous = token
    end
  end
end

for line in io.lines((assert(arg[1], "which articles?"))) do read(json.decode(line).text) end

-- A common word's few capitals in mid-sentence are due to titles and lost stops: one in 200 of its uses is no evidence.
for word, m in pairs(middles) do
  middles[word] = math.max(0, m - math.floor((lowers[word:lower()] or 0) / 200))
end

local function sum(counts)
  local n = 0
  for _, c in pairs(counts) do n = n + c end
  return n
end

local all_starts, all_middles = sum(starts), sum(middles)
local function ratio(s, m)
  return ((s + 0.5) / all_starts) / ((m + 0.5) / all_middles)
end

local function weight(odds)
  return math.floor(math.max(-120, math.min(120, 8 * math.log(odds) / math.log(2))) + 0.5)
end

local function sorted(map)
  local keys = {}
  for key in pairs(map) do keys[#keys + 1] = key end
  table.sort(keys)
  return keys
end

local function print_weights(name, weights)
  print(("  %s = [["):format(name))
  local line = ""
  for _, key in ipairs(sorted(weights)) do
    local item = ("%s %d"):format(key, weights[key])
    if #line + #item + 2 > 118 then
      print(line)
      line = ""
    end
    line = line == "" and item or line .. "  " .. item
  end
  print(line .. "\n  ]],")
end

local weights, rare_starts, rare_middles = {}, 0, 0
for word, s in pairs(starts) do
  if s + (middles[word] or 0) >= LEAST then weights[word] = weight(ratio(s, middles[word] or 0)) end
end
for word, m in pairs(middles) do
  if m >= LEAST and not starts[word] then weights[word] = weight(ratio(0, m)) end
end
for word, s in pairs(starts) do if not weights[word] then rare_starts = rare_starts + s end end
for word, m in pairs(middles) do if not weights[word] then rare_middles = rare_middles + m end end

local ends = {}
for abbreviation, words in pairs(followers) do
  local n = sum(words)
  if n >= LEAST_ENDS then
    local share = 0.3
    for _ = 1, 200 do
      local expected = 0
      for _, word in ipairs(sorted(words)) do
        local r = share * ratio(starts[word] or 0, middles[word] or 0)
        expected = expected + words[word] * r / (r + 1 - share)
      end
      share = math.max(0.5 / n, math.min(1 - 0.5 / n, expected / n))
    end
    -- a stop that nearly always ends its sentence stands behind a word, not an abbreviation; initials have a rule
    if share < 0.75 and not abbreviation:find("^%u$") then ends[abbreviation] = weight(share / (1 - share)) end
  end
end

print("-- Made by csrc/gen/sentence_starts.lua (what the weights are is said there); do not edit.")
print("return {")
print(("  unknown = %d,"):format(weight(ratio(rare_starts, rare_middles))))
print_weights("starts", weights)
print_weights("ends", ends)
print("}")
