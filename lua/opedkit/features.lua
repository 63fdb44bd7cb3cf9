---What a classifier sees of a text: how often each word, each run of words and each category of a lexicon occurs, as a
---sparse vector. Words are hashed (Weinberger et al. 2009), so there is no vocabulary to build or to ship; an explanation
---takes the words from the text itself.
---@class opedkit.features
local features = {}

local core = require "opedkit.native"
local lexicon = require "opedkit.lexicon"
local options = require "opedkit.options"
local text = require "opedkit.text"

---The component of a pipeline that makes vectors.
---@class opedkit.Features
---@field kind string "features"
---@field needs string[] what it reads: tokens
---@field assigns string[] what it makes: vector
---@field private words integer[] the lengths, ascending
---@field private lexicons opedkit.Lexicon[]
---@field private bits integer
---@field private lengths integer the lengths as a sum of powers of two
---@field private categories string[][] of each lexicon
local Features = { kind = "features", needs = { "tokens" }, assigns = { "vector" } }
Features.__index = Features

---A sparse vector: the indices of a text's features, ascending, with their counts. Indices begin at 0.
---@class opedkit.Vector
---@operator len: integer
---@field get fun(self: opedkit.Vector, i: integer): integer?, integer? the index and the count of entry i
---@field find fun(self: opedkit.Vector, index: integer): integer? the entry that has this index
---@field total fun(self: opedkit.Vector): integer the sum of all counts
---@field dimension fun(self: opedkit.Vector): integer all indices are below it

-- The lengths in order, and their sum of powers of two.
local function check_words(words)
  local given, lengths, sum = {}, {}, 0
  for i = 1, #words do
    local length = words[i]
    if not options.is_integer(length, 1, 3) or given[length] then
      error("bad option 'words' (different lengths from 1 to 3 expected)", 3)
    end
    given[length] = true
  end
  for length = 1, 3 do
    if given[length] then
      lengths[#lengths + 1], sum = length, sum + 2 ^ (length - 1)
    end
  end
  return lengths, sum
end

local function check_lexicons(lexicons)
  local categories = {}
  for i = 1, #lexicons do
    if type(lexicons[i]) ~= "table" or type(lexicons[i].categories) ~= "function" then
      error(("bad option 'lexicons' (item %d is no lexicon)"):format(i), 3)
    end
    categories[i] = lexicons[i]:categories()
  end
  return categories
end

---Features of words, of lexicons, or of both. A lexicon gives one feature for each of its categories: the number of its
---hits. More bits keep more words apart: with 20, some million words and pairs of words have an index each.
---@param given? { words?: integer[], lexicons?: opedkit.Lexicon[], bits?: integer } words: the lengths of runs of words to count, { 1, 2 } unless given; bits: words are hashed to 2^bits indices, 1 to 24, 20 unless given
---@return opedkit.Features
function features.new(given)
  given = options.check(given, { words = "table", lexicons = "table", bits = "number" })
  local bits = given.bits or 20
  if not options.is_integer(bits, 1, 24) then error("bad option 'bits' (a whole number from 1 to 24 expected)", 2) end
  local words, lengths = check_words(given.words or { 1, 2 })
  local lexicons = given.lexicons or {}
  local categories = check_lexicons(lexicons)
  if lengths == 0 then
    if #lexicons == 0 then error("bad argument 'options' (neither words nor lexicons)", 2) end
    bits = 1 -- no index will be used
  end
  return setmetatable(
    { words = words, lengths = lengths, lexicons = lexicons, categories = categories, bits = bits }, Features)
end

---The vector of a text.
---@param tokens opedkit.Tokens
---@return opedkit.Vector
function Features:vector(tokens)
  local counts
  if #self.lexicons > 0 then
    counts = {}
    for i, lex in ipairs(self.lexicons) do
      local scores = lex:score(tokens)
      for _, category in ipairs(self.categories[i]) do counts[#counts + 1] = scores[category].count end
    end
  end
  return core.features.vector(tokens, self.bits, self.lengths, counts)
end

---How many indices there are: those of words, then one for each category of each lexicon.
---@return integer
function Features:dimension()
  local dimension = 2 ^ self.bits
  for _, categories in ipairs(self.categories) do dimension = dimension + #categories end
  return dimension
end

-- What an explanation collects: spans of the text, and the features that they belong to by their entry.
local function collect(collected, entry, weight, first, last)
  local spans, by_entry, found = collected.spans, collected.by_entry, collected.features
  spans[#spans + 1] = { first = first, last = last, weight = weight }
  local feature = by_entry[entry]
  if not feature then
    feature = { entry = entry, names = {}, seen = {}, weight = weight, order = #found }
    by_entry[entry] = feature
    found[#found + 1] = feature
  end
  return feature
end

local function add_name(feature, name)
  if feature.seen[name] then return end
  feature.seen[name] = true
  feature.names[#feature.names + 1] = name
end

local function name_of(state, from, length)
  local folded = {}
  for i = 1, length do
    local first, last = state.tokens:get(from + i - 1)
    folded[i] = text.fold(state.text:sub(first, last))
  end
  return (length == 1 and "word: " or "words: ") .. table.concat(folded, " ")
end

local function collect_words(self, collected, state, weights)
  local tokens = state.tokens
  local entries = core.features.entries(tokens, self.bits, self.lengths, state.vector)
  local run = 0
  for i = 1, #tokens do
    for _, length in ipairs(self.words) do
      if i + length - 1 > #tokens then break end
      run = run + 1
      local entry = entries[run]
      local shared = entry < 0 -- with other words
      if shared then entry = -entry end
      if weights[entry] ~= 0 then
        local first, _, last = tokens:get(i), tokens:get(i + length - 1)
        local feature = collect(collected, entry, weights[entry], first, last)
        if shared or #feature.names == 0 then add_name(feature, name_of(state, i, length)) end
      end
    end
  end
end

local function collect_hits(self, collected, state, weights)
  local index = 2 ^ self.bits - 1
  for i, lex in ipairs(self.lexicons) do
    local entries = {}
    for _, category in ipairs(self.categories[i]) do
      index = index + 1
      entries[category] = state.vector:find(index)
    end
    for _, first, last, _, category in lex:scan(state.tokens):each() do
      local entry = entries[category]
      if weights[entry] ~= 0 then
        add_name(collect(collected, entry, weights[entry], first, last), "lexicon: " .. category)
      end
    end
  end
end

-- Moves spans from a document's reading text to the original.
local function move(spans, document)
  for _, span in ipairs(spans) do
    local parts = document:source(span.first, span.last)
    span.first, span.last = parts[1].first, parts[#parts].last
    if #parts > 1 then span.parts = parts end
  end
end

local function in_order(spans)
  for i, span in ipairs(spans) do span.order = i end
  table.sort(spans, function(a, b)
    if a.first ~= b.first then return a.first < b.first end
    if a.last ~= b.last then return a.last < b.last end
    return a.order < b.order
  end)
  for _, span in ipairs(spans) do span.order = nil end
  return spans
end

---Divides what a vector's entries contribute to a decision among the places in the text that they stand for. A feature
---whose words share an index names all of them.
---@param state table the pipeline's: text, tokens, vector, and document where it is one
---@param weights number[] what each entry contributes each time it occurs
---@return { first: integer, last: integer, weight: number, parts?: opedkit.Range[] }[] spans in the text's order; for a document in the original, with `parts` where something lies between
---@return { name: string, weight: number }[] features the weightiest first
function Features:explain(state, weights)
  local collected = { spans = {}, by_entry = {}, features = {} }
  collect_words(self, collected, state, weights)
  collect_hits(self, collected, state, weights)
  if state.document then move(collected.spans, state.document) end
  if state.document or #self.lexicons > 0 then in_order(collected.spans) end

  local found = collected.features
  for _, feature in ipairs(found) do
    local _, times = state.vector:get(feature.entry)
    feature.weight = feature.weight * times
  end
  table.sort(found, function(a, b)
    local x, y = math.abs(a.weight), math.abs(b.weight)
    if x ~= y then return x > y end
    return a.order < b.order
  end)
  for i, feature in ipairs(found) do
    found[i] = { name = table.concat(feature.names, " | "), weight = feature.weight }
  end
  return collected.spans, found
end

---What a pipeline calls: makes the vector of its text.
---@param state table
function Features:apply(state)
  state.vector = self:vector(state.tokens)
end

---The options and the compiled lexicons, for a model file.
---@return table plain
---@return string[] sections { tag1, bytes1, tag2, … }
function Features:dump()
  local sections = {}
  for _, lex in ipairs(self.lexicons) do
    sections[#sections + 1] = "LEXI"
    sections[#sections + 1] = lex:dump()
  end
  return { words = self.words, bits = self.bits }, sections
end

---Features as `dump` gave them.
---@param plain table
---@param bytes string the file
---@param sections { tag: string, first: integer, last: integer }[]
---@return opedkit.Features|nil
---@return string|nil message
function features.restore(plain, bytes, sections)
  local lexicons = {}
  for i, section in ipairs(sections) do
    if section.tag ~= "LEXI" then return nil, "its lexicons are missing" end
    local lex, problem = lexicon.undump(bytes:sub(section.first, section.last))
    if not lex then return nil, problem end
    lexicons[i] = lex
  end
  local restored = options.try(features.new, { words = plain.words, bits = plain.bits, lexicons = lexicons })
  if not restored then return nil, "its features have impossible options" end
  return restored
end

return features
