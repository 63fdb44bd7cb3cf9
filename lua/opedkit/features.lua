---What a classifier sees of a text, as a sparse vector: words, runs of words and of characters, the categories of
---lexicons, and how the text is built and written. Runs are hashed (Weinberger et al. 2009), so there is no vocabulary to
---build or to ship; an explanation takes the words from the text itself.
---
---Features are counted first, in whole numbers, and then weighted: what weighting has to learn from a corpus are
---document frequencies, which add up in any order.
---@class opedkit.features
local features = {}

local core = require "opedkit.native"
local explain = require "opedkit.features.explain"
local language = require "opedkit.language"
local lexicon = require "opedkit.lexicon"
local options = require "opedkit.options"
local order = require "opedkit.order"
local weighting = require "opedkit.features.weighting"

---The component of a pipeline that makes vectors.
---@class opedkit.Features
---@field kind string "features"
---@field needs string[] what it reads: tokens
---@field assigns string[] what it makes: vector, of counts
---@field fit? fun(self: opedkit.Features, examples: function): opedkit.Features?, string? only where the weighting has something to learn
---@field private given table the options
---@field private lexicons opedkit.Lexicon[] the words of style as the last one
---@field private categories string[][] of each lexicon
---@field private extractor userdata
---@field private weights? userdata
local Features = { kind = "features", needs = { "tokens" }, assigns = { "vector", "counts" } }
Features.__index = Features

---A sparse vector: the indices of a text's features, ascending, with their counts and, once they are weighted, values.
---Indices begin at 0.
---@class opedkit.Vector
---@operator len: integer
---@field get fun(self: opedkit.Vector, i: integer): integer?, integer?, number? the index, the count and the value of entry i
---@field find fun(self: opedkit.Vector, index: integer): integer? the entry that has this index
---@field total fun(self: opedkit.Vector): number the sum of the sizes of all counts
---@field words fun(self: opedkit.Vector): integer how many words the text has
---@field dimension fun(self: opedkit.Vector): integer all indices are below it

-- Different lengths from 1 to 3 in order, and their sum of powers of two.
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

local function check_chars(chars)
  if not chars then return 0, 0 end
  local low, high = chars[1], chars[2] or chars[1]
  if not options.is_integer(low, 1, 5) or not options.is_integer(high, low, 5) or #chars > 2 then
    error("bad option 'chars' (the shortest and the longest length, from 1 to 5, expected)", 3)
  end
  return low, high
end

local quoted_kinds = { alike = 0, apart = 1, beside = 2 }

local function check_quoted(quoted)
  local kind = quoted_kinds[quoted or "alike"]
  if not kind then error("bad option 'quoted' (alike, apart or beside expected)", 3) end
  return kind
end

local function check_lexicons(given)
  local lexicons, categories = {}, {}
  for i, lex in ipairs(given.lexicons or {}) do
    if type(lex) ~= "table" or type(lex.categories) ~= "function" then
      error(("bad option 'lexicons' (item %d is no lexicon)"):format(i), 3)
    end
    lexicons[i] = lex
  end
  if given.style then lexicons[#lexicons + 1] = lexicon.style() end
  for i, lex in ipairs(lexicons) do categories[i] = lex:categories() end
  return lexicons, categories
end

local function check_zones(zones)
  for i = 1, #zones do
    if type(zones[i]) ~= "string" then error("bad option 'zones' (names of fields expected)", 3) end
  end
  return zones
end

-- What the scale of each figure is multiplied by: those of the lexicons, of style, which is the last one, of anatomy.
local function factors_of(self)
  local blocks = self.weighing.blocks
  if not blocks then return nil end
  local factors = {}
  for i, categories in ipairs(self.categories) do
    local is_style = self.given.style and i == #self.categories
    local factor = (is_style and blocks.style or not is_style and blocks.lexicons) or 1
    for _ = 1, #categories do factors[#factors + 1] = factor end
  end
  for _ = #factors + 1, self.figures do factors[#factors + 1] = blocks.anatomy or 1 end
  return factors
end

local known = {
  words = "table", chars = "table", across = "boolean", lexicons = "table", anatomy = "boolean", style = "boolean",
  zones = "table", place = "boolean", quoted = "string", bits = "number", sign = "boolean", weighting = "string",
  norm = "string", scale = "any", min_df = "number", max_df = "number", select = "number",
}

---Which features a text has, and what they weigh.
---
---* `words`: lengths of runs of words, { 1, 2 } unless given; `chars`: the shortest and the longest length of runs of
---  characters, from 1 to 5, inside words with their edges, or with `across` over the whole text
---* `lexicons`: a feature for each category, the number of its hits; `style`: the same of the words of English style
---  (pronouns by person, modals, tenses, connectives, function words, reporting …, `opedkit.data.style`); `anatomy`: lengths
---  of words, sentences and paragraphs, punctuation, numbers, capitals, quoted words
---* `zones`: fields of the document or row, such as "headline", whose words and characters are told apart from the text's;
---  `place`: the tenth of a longer text that the row's field `place`, from 0 to 1, says it stands in
---* `quoted`: what becomes of words within double quotation marks, which are mostly not the author's: "alike" (unless
---  given), as any others; "apart", as features of their own, whose runs end where the quotation does; "beside", so in
---  addition to all words as they stand, and likewise those outside quotations
---* `bits`: runs are hashed to 2^bits indices, 1 to 24, 20 unless given; `sign`: with a sign, so that runs which share an
---  index cancel each other rather than add up
---* `weighting`: "counts" (unless given), "binary", "log" (1 + ln of the count), "tfidf" (count times ln((1 + N) / (1 +
---  df)) + 1), "log_tfidf", or "log_odds" (binary, times the log-ratio of the labels: Wang & Manning 2012). With any but
---  counts, the features of lexicons, style and anatomy are rates for each word over their standard deviation
---* `norm`: "l2" brings runs to length 1, "none" leaves them; l2 for the tf-idf weightings unless given. `scale`: what
---  all values are multiplied by; or, for the blocks behind the runs, a table such as { lexicons = 0.1, style = 0.05,
---  anatomy = 0.05 }, as the values of many figures would outweigh runs of length 1
---* `min_df`, `max_df`: runs in fewer or more texts are left out; a share of the texts if below 1 (max_df: up to 1).
---  `select`: so many runs with the highest chi-squared are kept
---@param given? { words?: integer[], chars?: integer[], across?: boolean, lexicons?: opedkit.Lexicon[], anatomy?: boolean, style?: boolean, zones?: string[], place?: boolean, quoted?: string, bits?: integer, sign?: boolean, weighting?: string, norm?: string, scale?: number|{ lexicons?: number, style?: number, anatomy?: number }, min_df?: number, max_df?: number, select?: integer }
---@return opedkit.Features
function features.new(given)
  given = options.check(given, known)
  local bits = given.bits or 20
  if not options.is_integer(bits, 1, 24) then error("bad option 'bits' (a whole number from 1 to 24 expected)", 2) end
  local words, lengths = check_words(given.words or { 1, 2 })
  local shortest, longest = check_chars(given.chars)
  local lexicons, categories = check_lexicons(given)
  if lengths == 0 and longest == 0 and not given.place then
    if #lexicons == 0 and not given.anatomy then error("bad argument 'options' (no features are asked for)", 2) end
    bits = 1 -- no index will be used
  end
  local self = setmetatable({
    words = words, lexicons = lexicons, categories = categories, bits = bits, place = given.place,
    zones = check_zones(given.zones or {}), anatomy = given.anatomy, weighing = weighting.check(given),
    given = given,
  }, Features)
  local cores = {}
  for i, lex in ipairs(lexicons) do cores[i] = lex.core end
  self.extractor = core.features.extractor({
    bits = bits, lengths = lengths, chars_min = shortest, chars_max = longest, across = given.across, sign = given.sign,
    quoted = check_quoted(given.quoted),
  }, cores, given.anatomy and language.rules("en") or nil)
  self.figures = self.extractor:dimension() - 2 ^ bits
  self.weighing.factors = factors_of(self)
  if weighting.learns(self.weighing, self.figures) then
    self.fit = Features.learn
  else
    self.weights = weighting.solve(self.weighing, 2 ^ bits, self.figures)
  end
  return self
end

---Rows that are vectors already, as those of `corpus.read { format = "svmlight" }`: each has a `vector`
---{ index1, value1, index2, … } of ascending indices from 0 on, in place of a text.
---@param given? { dimension?: integer, counts?: boolean } dimension: all indices are below it, 2^20 unless given; counts: values are whole numbers above 0, as naive Bayes and files of statistics want them
---@return opedkit.Vectors
function features.vectors(given)
  return require("opedkit.features.vectors").new(given)
end

-- The Tokens of each zone, false where the subject has none.
local function zone_tokens(self, subject)
  local tokens = {}
  for i, zone in ipairs(self.zones) do
    local bytes = type(subject) == "table" and subject[zone]
    tokens[i] = type(bytes) == "string" and core.tokens(bytes) or nil
  end
  return tokens
end

---The counts of a text's features.
---@param tokens opedkit.Tokens
---@param into? opedkit.Vector whose memory is used again
---@param subject? opedkit.Document|table where zones and place are read
---@return opedkit.Vector
function Features:counts(tokens, into, subject)
  local place = self.place and type(subject) == "table" and subject.place or nil
  if not self.zones[1] then return self.extractor:vector(tokens, into, place) end
  local zones = zone_tokens(self, subject)
  return self.extractor:vector(tokens, into, place, (table.unpack or unpack)(zones, 1, #self.zones)) -- luacheck: ignore
end

---The weighted vector of a text.
---@param tokens opedkit.Tokens
---@param into? opedkit.Vector whose memory is used again
---@param subject? opedkit.Document|table where zones and place are read
---@return opedkit.Vector
function Features:vector(tokens, into, subject)
  if not self.weights then error("the features' weighting has learnt nothing yet: fit it first", 2) end
  return self.weights:apply(self:counts(tokens, into, subject))
end

---How many indices there are: those of runs, then one for each category of each lexicon and each figure.
---@return integer
function Features:dimension()
  return self.extractor:dimension()
end

---Document frequencies of no texts yet, by label: `add` counts a vector, `merge` adds others, `dump` gives bytes.
---@return opedkit.Frequencies
function Features:frequencies()
  return weighting.frequencies(self.weighing, 2 ^ self.bits, self.figures)
end

---Fixes the weights by document frequencies, in place of those that there were.
---@param frequencies opedkit.Frequencies
---@return opedkit.Features|nil self
---@return string|nil message
function Features:solve(frequencies)
  local weights, problem = weighting.solve(self.weighing, 2 ^ self.bits, self.figures, frequencies)
  if not weights then return nil, problem end
  self.weights = weights
  return self
end

---Gives a matrix of counts values.
---@param matrix opedkit.Matrix
---@return opedkit.Matrix
function Features:weigh(matrix)
  if not self.weights then error("the features' weighting has learnt nothing yet: fit it first", 2) end
  return self.weights:matrix(matrix)
end

---Counts what the weighting learns from, without learning yet.
---@param examples fun(): opedkit.Tokens|nil, string|nil, table|nil the next text's tokens, label and state; in place of tokens nil, with a message where something is wrong
---@return opedkit.Frequencies|nil
---@return string|nil message
function Features:count(examples)
  local frequencies, vector = self:frequencies(), nil
  while true do
    local tokens, label, state = examples()
    if not tokens then
      if label then return nil, label end
      return frequencies
    end
    if frequencies.by_label and type(label) == "table" then
      return nil, "log-odds and selection by chi-squared want one label of each text, not several"
    end
    vector = self:counts(tokens, vector, state and state.subject)
    local added, problem = frequencies:add(vector, label)
    if not added then return nil, problem end
  end
end

---Learns the weights from labelled texts: `fit`, where there is something to learn.
---@param examples fun(): opedkit.Tokens|nil, string|nil, table|nil as for `count`
---@return opedkit.Features|nil self
---@return string|nil message
function Features:learn(examples)
  local frequencies, problem = self:count(examples)
  if not frequencies then return nil, problem end
  return self:solve(frequencies)
end

---Whether its weighting has learnt what it needs.
---@return boolean
function Features:fitted()
  return self.weights ~= nil
end

---Features of the same options that have learnt nothing.
---@return opedkit.Features
function Features:fresh()
  return self.fit and features.new(self.given) or self
end

---What a pipeline calls: makes the vector of its text.
---@param state table
function Features:apply(state)
  local room = state.room or {}
  state.vector, state.room = self:vector(state.tokens, room.vector, state.subject), nil
  room.vector = state.vector
end

---Divides what a vector's entries contribute to a decision among the places in the text that they stand for. A feature
---whose words share an index names all of them.
---@param state table the pipeline's: text, tokens, vector, and document where it is one
---@param weights number[] what each entry contributes each time it occurs; with a unit, in all
---@param unit? number a power of two, of which all weights are multiples: they are divided without rest
---@return { first: integer, last: integer, weight: number, feature: integer, parts?: opedkit.Range[], zone?: string, whole?: boolean }[] spans in the text's order; for a document in the original, with `parts` where something lies between; those of a zone are places in it
---@return { name: string, weight: number }[] features the weightiest first
function Features:explain(state, weights, unit)
  return explain(self, state, weights, unit, zone_tokens(self, state.subject))
end

---The options, the compiled lexicons and what was learnt, for a model file.
---@return table plain
---@return string[] sections { tag1, bytes1, tag2, … }
function Features:dump()
  local plain, sections = {}, {}
  for _, name in ipairs(order.keys(known)) do
    if name ~= "lexicons" then plain[name] = self.given[name] end
  end
  plain.words, plain.bits = self.words, self.bits
  for i, lex in ipairs(self.lexicons) do
    if not (self.given.style and i == #self.lexicons) then
      sections[#sections + 1] = "LEXI"
      sections[#sections + 1] = lex:dump()
    end
  end
  if self.fit and self.weights then
    sections[#sections + 1] = "WEIG"
    sections[#sections + 1] = self.weights:dump()
  end
  return plain, sections
end

---Features as `dump` gave them.
---@param plain table
---@param bytes string the file
---@param sections { tag: string, first: integer, last: integer }[]
---@return opedkit.Features|nil
---@return string|nil message
function features.restore(plain, bytes, sections)
  local lexicons, weights = {}, nil
  for i, section in ipairs(sections) do
    local problem
    if section.last < section.first then return nil, "its features are cut short" end
    if section.tag == "LEXI" and not weights then
      lexicons[i], problem = lexicon.undump(bytes:sub(section.first, section.last))
    elseif section.tag == "WEIG" and i == #sections then
      weights, problem = core.features.undump_weighting(bytes, section.first, section.last)
    else
      problem = "its lexicons are missing"
    end
    if problem then return nil, problem end
  end
  local given = { lexicons = lexicons }
  for name in pairs(known) do
    if name ~= "lexicons" then given[name] = plain[name] end
  end
  local restored = options.try(features.new, given)
  if not restored then return nil, "its features have impossible options" end
  if weights then
    if not restored.fit or weights:dimension() ~= restored:dimension() then return nil, "its weighting does not fit" end
    restored.weights = weights
  end
  return restored
end

return features
