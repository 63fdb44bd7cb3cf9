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
  ["“"] = '"', ["”"] = '"', ["„"] = '"',
}

-- What case folding changes, beside A to Z.
local capitals = {}
for character in ([[À É Ñ Ö Ü Ế Ệ ß ẞ ﬁ ﬀ ﬃ İ Σ ς Ο Δ Ό Ж М И Р Å K]]):gmatch("%S+") do capitals[character] = true end

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

-- Whether a word's form is a pattern's, or begins and ends as it does.
local function matches(word, pattern)
  local start, ending = pattern.start, pattern.ending
  if #word < #start + #ending or not pattern.star and #word > #start then return false end
  for i, character in ipairs(start) do
    if word[i] ~= character then return false end
  end
  for i, character in ipairs(ending) do
    if word[#word - #ending + i] ~= character then return false end
  end
  return #start == 0 or not splits_letter(word[#start + 1])
end

-- Which letters of a word are capitals.
local function case(word)
  local list = {}
  for _, character in ipairs(characters(word)) do
    if not class[character] then
      list[#list + 1] = (character:find("^[A-Z]$") or capitals[character]) and "A" or "a"
    end
  end
  return table.concat(list)
end

local function same_case(found, pattern)
  local own, start, ending = case(found), case(pattern.raw_start), case(pattern.raw_ending)
  if not pattern.star then return own == start end
  return #own >= #start + #ending and own:sub(1, #start) == start and own:sub(#own - #ending + 1) == ending
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

-- What stands between words, as it is compared.
local function marks(gap)
  local list = {}
  for _, character in ipairs(characters(gap)) do
    if not joiners[character] then list[#list + 1] = forms[character] or character
    elseif list[#list] ~= " " then list[#list + 1] = " " end
  end
  return table.concat(list)
end

local function words_of(s)
  local words = {}
  for i, first, last in segment.words(s):each() do
    local raw = s:sub(first, last)
    words[i] = { first = first, last = last, form = form(raw), raw = raw }
  end
  return words
end

-- The words of an entry, with what a * stands for in them, and the punctuation before each.
local function patterns_of(s)
  local list, behind = {}, 1
  for _, word in ipairs(words_of(s)) do
    local before, star = list[#list], s:sub(word.last + 1, word.last + 1) == "*"
    if before and before.star and before.raw_start ~= "" and before.next == word.first then
      before.ending, before.raw_ending = word.form, word.raw
    else
      local ends = s:sub(word.first - 1, word.first - 1) == "*"
      list[#list + 1] = {
        start = ends and {} or word.form, ending = ends and word.form or {}, star = ends or star,
        raw_start = ends and "" or word.raw, raw_ending = ends and word.raw or "",
        next = word.last + 2, gap = marks(s:sub(behind, word.first - (ends and 2 or 1))),
      }
    end
    behind = word.last + (star and 2 or 1)
  end
  list.lead = list[1].gap:gsub("^[ ']+", "")
  list.trail = marks(s:sub(behind)):gsub("[ ']+$", "")
  return list
end

local function key_of(entry, words)
  local key = { entry[2], entry.exact and "exact" or "", entry.exclude and "exclude" or "" }
  for i, word in ipairs(words) do
    key[#key + 1] = i == 1 and "" or joins(word.gap) and "" or word.gap
    key[#key + 1] = table.concat(word.start) .. (word.star and "*" or "") .. table.concat(word.ending)
  end
  if words.verified then key[#key + 1] = entry[1] end
  return table.concat(key, "\0")
end

--- The entries { { form, category, weight, exact = …, exclude = … }, … }, each of which can match; the first of those
--- that are the same counts. `stems`, where given, is word → stem.
function oracle.new(entries, stems)
  local patterns, seen = { stems = {} }, {}
  for word, stem in pairs(stems or {}) do patterns.stems[table.concat(form(word))] = form(stem) end
  for _, entry in ipairs(entries) do
    local words = patterns_of(entry[1])
    for _, word in ipairs(words) do
      word.own = word.start
      if not word.star then word.start = patterns.stems[table.concat(word.start)] or word.start end
    end
    words.verified = entry.exact or words.lead ~= "" or words.trail ~= ""
    local key = key_of(entry, words)
    if not seen[key] then
      seen[key] = true
      patterns[#patterns + 1] = {
        words = words, entry = entry[1], category = entry[2], weight = entry[3] or 1, exact = entry.exact,
        exclude = entry.exclude, edges = words.lead ~= "" or words.trail ~= "",
      }
    end
  end
  return patterns
end

-- Where the punctuation before an entry begins, and where that behind it ends; nil where it is not there.
local function lead_at(text, lead, first, limit)
  if lead == "" then return first end
  for at = first - 1, limit, -1 do
    if not text:find("^[\128-\191]", at) and marks(text:sub(at, first - 1)) == lead then return at end
  end
end

local function trail_at(text, trail, last)
  if trail == "" then return last end
  for at = last + 1, math.min(#text, last + 8 * #trail) do
    if not text:find("^[\128-\191]", at + 1) and marks(text:sub(last + 1, at)) == trail then return at end
  end
  return trail == "." and last or nil
end

-- The match { first, last } of a pattern on the words from the i-th on. What stands before it begins at `limit` or later.
local function match_at(patterns, pattern, text, words, i, limit)
  for j, word in ipairs(pattern.words) do
    local found = words[i + j - 1]
    if not found then return nil end
    local own = not word.star and patterns.stems[table.concat(found.form)] or found.form
    if not matches(own, word) then return nil end
    if pattern.exact and not (same_case(found.raw, word) and
      (word.star or table.concat(word.own) == table.concat(found.form))) then return nil end
    if j > 1 then
      local gap = text:sub(words[i + j - 2].last + 1, found.first - 1)
      if joins(word.gap) then
        if not joins(gap) then return nil end
      elseif marks(gap) ~= word.gap then
        return nil
      end
    end
  end
  local before = words[i - 1] and words[i - 1].last + 1 or 1
  local first = lead_at(text, pattern.words.lead, words[i].first, math.max(before, limit))
  local last = trail_at(text, pattern.words.trail, words[i + #pattern.words - 1].last)
  return first and last and { first, last }
end

-- Earlier words first: a word is more exact than a pattern, one with a long start more than one with a short start.
-- Then what asks for more than its words.
local function more_exact(a, b)
  for i, word in ipairs(a.words) do
    local other = b.words[i]
    if word.star ~= other.star then return other.star end
    for _, part in ipairs(word.star and { "start", "ending" } or {}) do
      local size, other_size = #table.concat(word[part]), #table.concat(other[part])
      if size ~= other_size then return size > other_size end
    end
  end
  if a.edges ~= b.edges or a.exact ~= b.exact then
    local function rank(x) return (x.exact and 1 or 0) + (x.edges and 4 or 0) end
    return (rank(a) - 1) % 8 < (rank(b) - 1) % 8
  end
  return a.entry < b.entry
end

--- The hits { first, last, entry, category, weight }, sorted by oracle.order.
function oracle.scan(patterns, text, overlapping)
  local words, hits, excluded = words_of(text), {}, {}
  local i, covered = 1, 0
  for w = 1, #words do
    for _, pattern in ipairs(patterns) do
      local found = pattern.exclude and match_at(patterns, pattern, text, words, w, 1)
      if found then excluded[#excluded + 1] = { w, found[2], pattern.category } end
    end
  end
  local function is_excluded(word, last, category)
    for _, one in ipairs(excluded) do
      if one[3] == category and one[1] <= word and one[2] >= last then return true end
    end
    return false
  end
  while i <= #words do
    local longest, found = 0, {}
    for _, pattern in ipairs(patterns) do
      local hit = not pattern.exclude and match_at(patterns, pattern, text, words, i, covered + 1)
      if hit and not is_excluded(i, hit[2], pattern.category) then
        found[#found + 1] = { hit, pattern }
        longest = math.max(longest, hit[2])
      end
    end
    local best = {}
    for _, one in ipairs(found) do
      local hit, pattern = one[1], one[2]
      local other = best[pattern.category]
      if overlapping then best[#best + 1] = one
      elseif hit[2] == longest and (not other or more_exact(pattern, other[2])) then best[pattern.category] = one end
    end
    for _, one in pairs(best) do
      local hit, pattern = one[1], one[2]
      hits[#hits + 1] = { hit[1], hit[2], pattern.entry, pattern.category, pattern.weight }
      if not overlapping then covered = longest end
    end
    i = i + 1
    while not overlapping and words[i] and words[i].first <= covered do i = i + 1 end
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
