-- Phrase matching, slow and obvious: every entry is tried at every word. Words are cut by opedkit.segment, which has an
-- oracle of its own; they are compared in a form made here.

local segment = require "opedkit.segment"

local oracle = {}

-- What the specs write beside ASCII, in canonical caseless form (NFD, folded, NFD): a letter and its marks.
local forms = {
  ["À"] = "a\204\128", ["à"] = "a\204\128", ["É"] = "e\204\129", ["é"] = "e\204\129", ["è"] = "e\204\128",
  ["ê"] = "e\204\130", ["ë"] = "e\204\136", ["ñ"] = "n\204\131", ["Ñ"] = "n\204\131", ["ö"] = "o\204\136",
  ["Ö"] = "o\204\136", ["ü"] = "u\204\136", ["Ü"] = "u\204\136", ["ç"] = "c\204\167", ["ï"] = "i\204\136",
  ["ế"] = "e\204\130\204\129", ["Ế"] = "e\204\130\204\129", ["ệ"] = "e\204\163\204\130",
  ["Ệ"] = "e\204\163\204\130", ["ẹ"] = "e\204\163", ["ộ"] = "o\204\163\204\130", ["ư"] = "u\204\155",
  ["ớ"] = "o\204\155\204\129", ["ß"] = "ss", ["ẞ"] = "ss", ["ﬁ"] = "fi", ["ﬀ"] = "ff", ["ﬃ"] = "ffi",
  ["İ"] = "i\204\135", ["Σ"] = "σ", ["ς"] = "σ", ["Ο"] = "ο", ["Δ"] = "δ", ["Ό"] = "ο\204\129", ["ό"] = "ο\204\129",
  ["Ж"] = "ж", ["М"] = "м", ["И"] = "и", ["Р"] = "р", ["й"] = "и\204\134", ["Å"] = "a\204\138", ["å"] = "a\204\138",
  ["K"] = "k", ["한"] = "\225\132\146\225\133\161\225\134\171", ["하"] = "\225\132\146\225\133\161",
  ["나"] = "\225\132\130\225\133\161", ["’"] = "'", ["‘"] = "'", ["ʼ"] = "'",
}

-- Canonical_Combining_Class of the marks
local class = {
  ["\204\128"] = 230, ["\204\129"] = 230, ["\204\130"] = 230, ["\204\131"] = 230, ["\204\134"] = 230,
  ["\204\135"] = 230, ["\204\136"] = 230, ["\204\138"] = 230, ["\204\155"] = 216, ["\204\163"] = 220,
  ["\204\167"] = 202, ["\217\142"] = 30, ["\217\145"] = 33,
}

local function characters(s)
  local list = {}
  for character in s:gmatch("[^\128-\191][\128-\191]*") do list[#list + 1] = character end
  return list
end

-- The characters of a word's form; marks in the order of their classes (D109).
local function form(word)
  local list = {}
  for _, character in ipairs(characters(word)) do
    local upper = character:match("^[A-Z]$")
    local folded = forms[character] or (upper and string.char(upper:byte() + 32)) or character
    for _, part in ipairs(characters(folded)) do
      list[#list + 1] = part
      local i = #list
      while class[list[i]] and (class[list[i - 1]] or 0) > class[list[i]] do
        list[i - 1], list[i] = list[i], list[i - 1]
        i = i - 1
      end
    end
  end
  return list
end

-- Behind a prefix may not stand what belongs to its last letter: a mark, or a vowel or final consonant of Hangul.
local function splits_letter(character)
  return character and (class[character] or character:find("^\225\133[\160-\191]") or character:find("^\225\134"))
end

local function matches(word, pattern)
  for i, character in ipairs(pattern) do
    if word[i] ~= character then return false end
  end
  if pattern.prefix then return not splits_letter(word[#pattern + 1]) end
  return #word == #pattern
end

-- White space, hyphens and format characters
local joiners = {}
for joiner in ([[9 10 11 12 13 32 194:133 194:160 225:154:128 226:128:128 226:128:129 226:128:130 226:128:131
  226:128:132 226:128:133 226:128:134 226:128:135 226:128:136 226:128:137 226:128:138 226:128:168 226:128:169
  226:128:175 226:129:159 227:128:128 45 226:128:144 226:128:145 194:173 226:128:139 226:128:141 226:128:142
  226:128:143 226:129:160 239:187:191]]):gmatch("%S+") do
  joiners[(joiner:gsub("%d+", function(byte) return string.char(byte) end):gsub(":", ""))] = true
end

local function joins(gap)
  for _, character in ipairs(characters(gap)) do
    if not joiners[character] then return false end
  end
  return true
end

local function words_of(s)
  local words = {}
  for i, first, last in segment.words(s):each() do
    words[i] = form(s:sub(first, last))
    words[i].first, words[i].last, words[i].prefix = first, last, s:sub(last + 1, last + 1) == "*"
  end
  return words
end

--- The entries { { form, category, weight }, … }, each of which can match; the first of those that are the same counts.
function oracle.new(entries)
  local patterns, seen = {}, {}
  for _, entry in ipairs(entries) do
    local words, key = words_of(entry[1]), { entry[2] }
    for i, word in ipairs(words) do key[i + 1] = table.concat(word) .. (word.prefix and "*" or "") end
    key = table.concat(key, "\0")
    if not seen[key] then
      seen[key] = true
      patterns[#patterns + 1] = { words = words, entry = entry[1], category = entry[2], weight = entry[3] or 1 }
    end
  end
  return patterns
end

local function match_at(pattern, text, words, i)
  for j, word in ipairs(pattern.words) do
    local found = words[i + j - 1]
    if not found or not matches(found, word) then return false end
    if j > 1 and not joins(text:sub(words[i + j - 2].last + 1, found.first - 1)) then return false end
  end
  return true
end

-- Earlier words first: a word is more exact than a prefix, a long prefix more than a short one.
local function more_exact(a, b)
  for i, word in ipairs(a.words) do
    local other = b.words[i]
    if word.prefix ~= other.prefix then return other.prefix end
    if word.prefix and #table.concat(word) ~= #table.concat(other) then
      return #table.concat(word) > #table.concat(other)
    end
  end
  return false
end

--- The hits { first, last, entry, category, weight }, sorted by oracle.order.
function oracle.scan(patterns, text, overlapping)
  local words, hits = words_of(text), {}
  local i = 1
  while i <= #words do
    local longest, best = 0, {}
    for _, pattern in ipairs(patterns) do
      if match_at(pattern, text, words, i) then
        if overlapping then
          best[#best + 1] = pattern
        elseif #pattern.words > longest then
          longest, best = #pattern.words, { [pattern.category] = pattern }
        elseif #pattern.words == longest then
          local other = best[pattern.category]
          if not other or more_exact(pattern, other) then best[pattern.category] = pattern end
        end
      end
    end
    for _, pattern in pairs(best) do
      local last = words[i + #pattern.words - 1].last
      hits[#hits + 1] = { words[i].first, last, pattern.entry, pattern.category, pattern.weight }
    end
    i = i + math.max(1, longest)
  end
  return oracle.order(hits)
end

--- opedkit.Hits as the oracle has them.
function oracle.list(hits)
  local list = {}
  for i, first, last, entry, category, weight in hits:each() do list[i] = { first, last, entry, category, weight } end
  return list
end

--- Hits in an order that depends on nothing else than what they are.
function oracle.order(hits)
  table.sort(hits, function(a, b)
    for field = 1, 4 do
      if a[field] ~= b[field] then return a[field] < b[field] end
    end
    return false
  end)
  return hits
end

return oracle
