---What a text is about, and what sets texts apart: keywords, keyness, collocations, concordances.
---@class opedkit.keywords
local keywords = {}

if jit then jit.off(true, true) end -- see document.lua

local core = require("opedkit.native")
local options = require "opedkit.options"
local stops = require "opedkit.keywords.stops"

---@class opedkit.Keyword
---@field text string as it is most often written
---@field score number best first; of "yake" the lowest is the best, of all others the highest
---@field count integer how often it occurs
---@field spans opedkit.Range[] where it occurs, in the text as given; of a document, in the original bytes

local methods = { tfidf = true, rake = true, yake = true, textrank = true, positionrank = true }
local known = { method = "string", top = "number", length = "number", stopwords = "table", lang = "string",
  attribution = "string" }

local function whole(given, name, default, low, high, level)
  local value = given[name]
  if value == nil then return default end
  if not options.is_integer(value, low, high) then
    error(("bad option '%s' (a whole number from %d to %d expected)"):format(name, low, high), level + 1)
  end
  return value
end

-- What an option allows beside a table: nil, or false for none.
local function check_background(given, level)
  local background = given.background
  if background == nil then return keywords.newspaper().core end
  if background == false then return nil end
  if type(background) ~= "table" or type(background.core) ~= "userdata" then
    error("bad option 'background' (background or false expected)", level + 1)
  end
  return background.core
end

local function without_background(given)
  if type(given) ~= "table" or given.background == nil then return given end
  local rest = {}
  for name, value in pairs(given) do
    if name ~= "background" then rest[name] = value end
  end
  return rest
end

-- The same spans in the bytes that the document was read from.
local function original(doc, spans)
  local moved = {}
  for _, span in ipairs(spans) do
    local first, last = doc:hull(span.first, span.last)
    if first then moved[#moved + 1] = { first = first, last = last } end
  end
  return moved
end

---The keywords of a text, best first.
---
---* `tfidf` (the default): frequency in the text against frequency in other texts (Spärck Jones 1972), over words and
---  runs of words; long words and early ones count for more, plurals and possessives for one word, and no two keywords
---  share a word
---* `rake`: runs of words between stop words, by how long the runs of their words are (Rose et al. 2010)
---* `yake`: by case, position, frequency, neighbours and sentences of the text alone (Campos et al. 2020)
---* `textrank`: by a graph of neighbouring words (Mihalcea & Tarau 2004)
---* `positionrank`: by a graph that prefers what stands early (Florescu & Caragea 2017)
---@param subject string|opedkit.Document of a document the reading text is read
---@param opts? { method?: string, top?: integer, length?: integer, background?: opedkit.Background|false, stopwords?: string[], lang?: string, attribution?: string } top: how many, 10 unless given; length: words in a keyword at most, of tfidf and yake, 1 to 5, 3 unless given; background: of tfidf, else American newspapers; false: none; stopwords: in place of English function words; lang: of yake's sentences, "en" unless given; attribution: of a document, only its sentences that are the author's ("author"), quoted ("direct") or reported ("indirect")
---@return opedkit.Keyword[]
function keywords.extract(subject, opts)
  local given = options.check(without_background(opts), known)
  local s = type(subject) == "table" and subject.text or subject
  if type(s) ~= "string" then
    error(("bad argument 'subject' (string or document expected, got %s)"):format(type(subject)), 2)
  end
  local to_reading
  if given.attribution then
    if s == subject then error("bad option 'attribution' (only a document tells whose words are whose)", 2) end
    s, to_reading = require("opedkit.keywords.part").of(subject, given.attribution, 2)
  end
  local method = given.method or "tfidf"
  if not methods[method] then
    error(("bad option 'method' (tfidf, rake, yake, textrank or positionrank expected, got '%s')"):format(method), 2)
  end
  local top = whole(given, "top", 10, 0, 2147483647, 2)
  local length = whole(given, "length", 3, 1, 5, 2)
  local left_out = stops.of(given.stopwords, method == "tfidf", 2)
  local background = method == "tfidf" and check_background(opts or {}, 2) or nil
  local sentences
  if method == "yake" then
    sentences = require("opedkit.segment").sentences(s, { lang = given.lang })
  end
  local list = core.keywords.extract(core.tokens(s), left_out, method, top, length, background, sentences)
  for _, keyword in ipairs(list) do
    if to_reading then
      for i, span in ipairs(keyword.spans) do keyword.spans[i] = to_reading(span) end
    end
    if s ~= subject then keyword.spans = original(subject, keyword.spans) end
  end
  return list
end

---In how many documents of a corpus each word is: what is rare elsewhere is telling here.
---@class opedkit.Background
---@field private core userdata
local Background = {}
Background.__index = Background

local function wrap(built)
  return setmetatable({ core = built }, Background)
end

---How many documents it was learnt from.
---@return integer
function Background:documents()
  return self.core:documents()
end

---How many words it knows.
---@return integer
function Background:size()
  return #self.core
end

---In about how many documents a word is, within a twentieth; 0 where it is not known.
---@param word string
---@return number
function Background:frequency(word)
  return self.core:frequency(core.tokens(word)) or 0
end

---The background as bytes, with a checksum: hashes of the words and rounded frequencies, no words. The same corpus
---gives the same bytes on every machine.
---@return string
function Background:dump()
  return self.core:dump()
end

---Writes it as a file.
---@param path string
---@return true|nil
---@return string|nil message
function Background:save(path)
  return require("opedkit.file").write(path, self:dump())
end

function Background:__tostring()
  return (tostring(self.core))
end

---Learns a background from a corpus.
---@param corpus opedkit.Corpus|(string|opedkit.Document|opedkit.Row)[] texts, or what `corpus.read` gives
---@param opts? { least?: integer } least: words in fewer documents are left out, 1 unless given
---@return opedkit.Background|nil
---@return string|nil message where a row of the corpus can't be read
function keywords.background(corpus, opts)
  local given = options.check(opts, { least = "number" })
  local least = whole(given, "least", 1, 1, 2147483647, 2)
  local counted = core.keywords.terms(1, true)
  for text, problem in require("opedkit.keywords.texts").each(corpus, "corpus", 2) do
    if not text then return nil, problem end
    counted:add(core.tokens(text))
  end
  return wrap(assert(core.keywords.background(counted:background(least))))
end

---Opens what `dump` gave. Every byte is checked: a background that is cut off or damaged is refused.
---@param bytes string
---@return opedkit.Background|nil
---@return string|nil message
function keywords.undump(bytes)
  if type(bytes) ~= "string" then
    error(("bad argument 'bytes' (string expected, got %s)"):format(type(bytes)), 2)
  end
  local built, problem = core.keywords.background(bytes)
  if not built then return nil, "a background: " .. problem end
  return wrap(built)
end

---Reads the file that `save` wrote.
---@param path string
---@return opedkit.Background|nil
---@return string|nil message
function keywords.load(path)
  if type(path) ~= "string" then error(("bad argument 'path' (string expected, got %s)"):format(type(path)), 2) end
  local bytes, missing = require("opedkit.file").read(path)
  if not bytes then return nil, missing end
  local background, problem = keywords.undump(bytes)
  if not background then return nil, ("%s: %s"):format(path, problem) end
  return background
end

local newspaper

---The background that comes with opedkit: words in at least 5 of 5,548 American newspaper articles (Baly et al. 2020).
---@return opedkit.Background
function keywords.newspaper()
  newspaper = newspaper or wrap(assert(core.keywords.background(
    require("opedkit.keywords.printable").decode(require "opedkit.data.background"))))
  return newspaper
end

---The words of one corpus that set it apart from another, the most typical first.
---
---* `log_likelihood`, the default: how surely they differ (Dunning 1993; Rayson & Garside 2000); 3.84 is 5%, 15.13
---  0.01%
---* `log_ratio`: how much they differ, as a binary logarithm (Hardie 2014)
---* `log_odds`: the z-score of the log odds ratio with an informative Dirichlet prior (Monroe et al. 2008)
---
---Scores are above zero where the word is more frequent in the target; those below zero stand last.
---@param target opedkit.Corpus|(string|opedkit.Document|opedkit.Row)[]
---@param reference opedkit.Corpus|(string|opedkit.Document|opedkit.Row)[]
---@param opts? { measure?: string, top?: integer, least?: integer, length?: integer, prior?: number } top: how many, 100 unless given; least: words that are rarer in the target are left out, 1 unless given; length: words in a run, 1 unless given; prior: of log_odds, in words, 500 unless given
---@return { text: string, score: number, target: integer, reference: integer }[]|nil rows text: folded
---@return string|nil message where a row of a corpus can't be read
function keywords.keyness(target, reference, opts)
  local given = options.check(opts,
    { measure = "string", top = "number", least = "number", length = "number", prior = "number" })
  local measure = given.measure or "log_likelihood"
  if measure ~= "log_likelihood" and measure ~= "log_ratio" and measure ~= "log_odds" then
    error(("bad option 'measure' (log_likelihood, log_ratio or log_odds expected, got '%s')"):format(measure), 2)
  end
  local prior = given.prior or 500
  if not (prior > 0 and prior <= 1e15) then error("bad option 'prior' (a number above 0 expected)", 2) end
  return require("opedkit.keywords.keyness").keyness(target, reference, {
    measure = measure, prior = prior, top = whole(given, "top", 100, 0, 2147483647, 2),
    least = whole(given, "least", 1, 1, 2147483647, 2), length = whole(given, "length", 1, 1, 5, 2),
  }, 2)
end

local collocation_measures = { log_likelihood = true, log_dice = true, pmi = true, npmi = true, t_score = true }

---Pairs of words that stand together more often than their words would by chance, the firmest first.
---
---* `log_likelihood`, the default: how surely (Dunning 1993); `t_score` (Church et al. 1991)
---* `log_dice`: how exclusively, whatever the corpus's size; 14 at most (Rychlý 2008)
---* `pmi`: how much more often, as a binary logarithm (Church & Hanks 1990); `npmi`: the same from -1 to 1 (Bouma 2009)
---
---Function words are in no pair, and no punctuation stands between its words.
---@param corpus opedkit.Corpus|(string|opedkit.Document|opedkit.Row)[]
---@param opts? { measure?: string, top?: integer, least?: integer, window?: integer, stopwords?: string[] } top: how many, 100 unless given; least: rarer pairs are left out, 2 unless given; window: how many words on the right one may stand, 1 (the next) unless given; stopwords: in place of English function words
---@return { text: string, score: number, count: integer, left: integer, right: integer }[]|nil rows text: the two words, folded; left, right: how many pairs have that word on that side
---@return string|nil message where a row of the corpus can't be read
function keywords.collocations(corpus, opts)
  local given = options.check(opts,
    { measure = "string", top = "number", least = "number", window = "number", stopwords = "table" })
  local measure = given.measure or "log_likelihood"
  if not collocation_measures[measure] then
    error(("bad option 'measure' (log_likelihood, log_dice, pmi, npmi or t_score expected, got '%s')")
      :format(measure), 2)
  end
  return require("opedkit.keywords.keyness").collocations(corpus, stops.tokens(given.stopwords, 2), {
    measure = measure, top = whole(given, "top", 100, 0, 2147483647, 2),
    least = whole(given, "least", 2, 1, 2147483647, 2), window = whole(given, "window", 1, 1, 64, 2),
  }, 2)
end

---Each place where a word or phrase stands, with the words around it (key word in context).
---@param corpus string|opedkit.Document|opedkit.Corpus|(string|opedkit.Document|opedkit.Row)[] a text or many
---@param query string|opedkit.Lexicon an entry of a lexicon, such as "econom*" or "must not", or a lexicon
---@param opts? { width?: integer, top?: integer, sort?: "position"|"left"|"right" } width: words on either side, 8 unless given; top: lines at most; sort: by place (the default), by the words to the left, or by those to the right
---@return { left: string, text: string, right: string, document: integer, first: integer, last: integer }[]|nil lines first, last: bytes of the text as given, of a document in the original
---@return string|nil message where the query can't match, or a row of the corpus can't be read
function keywords.concordance(corpus, query, opts)
  local given = options.check(opts, { width = "number", top = "number", sort = "string" })
  local sort = given.sort or "position"
  if sort ~= "position" and sort ~= "left" and sort ~= "right" then
    error(("bad option 'sort' (position, left or right expected, got '%s')"):format(sort), 2)
  end
  local lexicon = query
  if type(query) == "string" then
    local built, problem = require("opedkit.lexicon").new { query = { query } }
    if not built then return nil, problem end
    lexicon = built
  elseif type(query) ~= "table" or type(query.scan) ~= "function" then
    error(("bad argument 'query' (string or lexicon expected, got %s)"):format(type(query)), 2)
  end
  return require("opedkit.keywords.concordance").lines(corpus, lexicon, {
    width = whole(given, "width", 8, 0, 1000, 2), top = whole(given, "top", 2147483647, 0, 2147483647, 2), sort = sort,
  }, 2)
end

return keywords
