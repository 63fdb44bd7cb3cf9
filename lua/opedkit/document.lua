---From a messy paste to the essay as its author wrote it: zones, repairs, sentences and who speaks in them. Every
---position that comes out refers to the original bytes, unless it says that it is one of the reading text.
---@class opedkit.document
local document = {}

-- What is called once or twice for a text costs LuaJIT more to compile than it saves: with its compiler, documents took
-- three times as long.
if jit then jit.off(true, true) end

local attribution = require "opedkit.document.attribution"
local bio = require "opedkit.document.bio"
local blocks = require "opedkit.document.blocks"
local characters = require "opedkit.document.characters"
local hyphen = require "opedkit.document.hyphen"
local language = require "opedkit.language"
local ledger = require "opedkit.document.ledger"
local native = require "opedkit.native"
local repairs = require "opedkit.document.repairs"
local segment = require "opedkit.segment"
local tokens = require "opedkit.document.tokens"
local words = require "opedkit.document.words"
local zones = require "opedkit.document.zones"

---A range of bytes, 1-based and inclusive.
---@alias opedkit.Range { first: integer, last: integer }

---@class opedkit.Zone
---@field kind string kicker, headline, dek, byline, date, highlights, note, body, heading, caption, pull_quote, disclaimer, bio or junk
---@field first integer first byte
---@field last integer last byte
---@field confidence number how sure the rule behind it is, a constant of that rule
---@field reason string

---@class opedkit.Paragraph
---@field first integer first byte
---@field last integer last byte
---@field text string the reading text
---@field parts opedkit.Range[] the bytes it was made of, more than one where something was left out between

---@class opedkit.Sentence: opedkit.Paragraph
---@field paragraph integer the paragraph that it is in
---@field attribution string whose words: author, direct (quoted speech) or indirect (reported speech)
---@field source? string who is quoted or reported, as the sentence names them
---@field clauses? opedkit.Clause[] whose words its clauses hold, where they differ
---@field complete boolean false where the paste cuts it off

---@class opedkit.Document
---@field bytes string the text as given
---@field text string the reading text
---@field headline? string
---@field dek? string
---@field author? string the authors as one string
---@field authors string[]
---@field date? string ISO 8601
---@field bio? string
local Document = {}
Document.__index = Document

-- The page of a text whose characters are even, and its repairs.
local function plan(s)
  local evidence = { vocabulary = words.vocabulary(s), compound = hyphen.compounds(s), pair = words.pairs(s) }
  local page = zones.read(s, blocks.read(s), evidence.vocabulary)
  return page, repairs.plan(s, page, evidence)
end

-- Turns a range of a ledger's reading text into that of its bytes.
local function move(book, range)
  range.first, range.last = book:hull(range.first, range.last)
end

---Reads an essay: repairs it and finds its anatomy. Any bytes will do.
---@param s string the essay
---@return opedkit.Document
function document.new(s)
  if type(s) ~= "string" then
    error(("bad argument 's' (string expected, got %s)"):format(type(s)), 2)
  end
  local odd = characters.edits(s)
  local even = odd[1] and ledger.new(s, odd)
  local page, edits = plan(even and even:apply() or s)
  local all = page.zones
  if even then
    all:move(even.core)
    for _, edit in ipairs(edits) do
      if edit.repeated then move(even, edit.repeated) end
      move(even, edit)
    end
    for _, edit in ipairs(odd) do edits[#edits + 1] = edit end
  end
  local book = ledger.new(s, edits)
  local self = setmetatable({
    bytes = s, text = book:apply(), date = page.date, authors = page.authors,
    author = page.authors[1] and bio.join(page.authors) or nil,
    _ledger = book, _zones = all,
  }, Document)
  if page.tokens and not even and self.text == s then
    self._tokens = page.tokens
  elseif page.tokens then
    tokens.release(page.tokens, page.text)
  end
  local i, kind = all:marked(1)
  while i do
    if kind == "headline" or kind == "dek" or kind == "bio" then
      local repaired = self.text:sub(book:reading(all:range(i)))
      self[kind] = self[kind] and self[kind] .. "\n\n" .. repaired or repaired
    end
    i, kind = all:marked(i + 1)
  end
  return self
end

---Tells several essays in one text apart (see `opedkit.essays`).
---@param s string any bytes
---@return opedkit.Essay[] the ranges of the essays, in order: one where there is but one
function document.split(s)
  return require("opedkit.essays").split(s)
end

---The zones of the page in order, furniture included.
---@return opedkit.Zone[]
function Document:zones()
  return self._zones:list(zones.ordinary)
end

-- The sentences that a stretch of the original lies in, as one range; the stretch itself where there is none.
local function sentences_over(self, stretch)
  local sentences, out = self:sentences(), nil
  local low, high = 1, #sentences + 1 -- the first sentence that ends in the stretch or behind it
  while low < high do
    local middle = math.floor((low + high) / 2)
    if sentences[middle].last < stretch.first then low = middle + 1 else high = middle end
  end
  for i = low, #sentences do
    local sentence = sentences[i]
    if sentence.first > stretch.last then break end
    local overlap = math.min(sentence.last, stretch.last) - math.max(sentence.first, stretch.first) + 1
    -- A sentence that is only grazed is not repeated.
    if 2 * overlap >= math.min(sentence.last - sentence.first, stretch.last - stretch.first) + 1 then
      out = out or { first = sentence.first, last = sentence.last }
      out.last = sentence.last
    end
  end
  return out or { first = stretch.first, last = stretch.last }
end

---The edits that make the reading text of the original bytes, by position; one within a wider one explains a part of it.
---@return opedkit.document.Edit[]
function Document:edits()
  local out = {}
  for i, edit in ipairs(self._ledger.edits) do
    local copy = { op = edit.op, first = edit.first, last = edit.last, text = edit.text, reason = edit.reason }
    if edit.repeated then copy.of = sentences_over(self, edit.repeated) end
    out[i] = copy
  end
  return out
end

-- Where the body's paragraphs are in the reading text, { first1, last1, first2, … }, and which of them break off.
local function paragraph_readings(self)
  if not self._readings then self._readings, self._cut = self._zones:paragraphs(self._ledger.core) end
  return self._readings, self._cut
end

---The body's paragraphs.
---@return opedkit.Paragraph[]
function Document:paragraphs()
  if not self._paragraphs then
    local out, readings, book, text = {}, paragraph_readings(self), self._ledger.core, self.text
    for i = 1, #readings / 2 do
      local first, last = readings[2 * i - 1], readings[2 * i]
      local parts = book:source(first, last)
      -- A repair may take out what the block begins or ends with: a soft hyphen, say.
      out[i] = { first = parts[1].first, last = parts[#parts].last, text = text:sub(first, last), parts = parts }
    end
    self._paragraphs = out
  end
  return self._paragraphs
end

---The language that the text is written in, by its function words; only English gets the full reading.
---@return string|nil tag en, de, …; nil where it is none that opedkit knows, or where there are too few words
function Document:language()
  if self._language == nil then self._language = language.detect(self.text) or false end
  return self._language or nil
end

---The body's sentences.
---@return opedkit.Sentence[]
function Document:sentences()
  if self._sentences then return self._sentences end
  local ranges, cut = paragraph_readings(self)
  local book = self._ledger
  local out, readings = native.document.sentences(book.core, self.text, ranges, language.rules(self:language()))
  if next(cut) then
    for i, sentence in ipairs(out) do
      local below = out[i + 1]
      if cut[sentence.paragraph] and (not below or below.paragraph ~= sentence.paragraph) then
        sentence.complete = false
      end
    end
  end
  self._turns = attribution.read(book.core, self.text, tokens.of(self), ranges, out, readings)
  self._sentences, self._sentence_readings = out, readings
  return out
end

---Who speaks in turns, where the body is an interview or another dialogue in columns, or has one in it.
---@return string[] names as the columns have them, in the order in which they begin; none where there is no dialogue
function Document:dialogue()
  self:sentences()
  return self._turns
end

---Where the body's sentences are in the reading text.
---@return integer[] { first1, last1, first2, … }
function Document:sentence_readings()
  self:sentences()
  return self._sentence_readings
end

-- The body's paragraphs as one text, a blank line between them, each of the bytes that it has in the reading text.
local function body_of(self)
  local texts, starts, size = {}, {}, 0
  for p, paragraph in ipairs(self:paragraphs()) do
    texts[p] = paragraph.text:gsub("[\r\n]", " ")
    starts[p], size = size + 1, size + #paragraph.text + 2
  end
  return table.concat(texts, "\n\n"), starts
end

---The sections of the body: runs of paragraphs that are about one thing, as `segment.topics` finds them in the reading
---text, so that neither furniture nor a page's end parts what belongs together.
---@param options? { segments?: integer, background?: opedkit.Background|false, rules?: "prose"|"uax29", lang?: string, abbreviations?: string[], without?: string[] } as for `segment.topics`; segments are made of whole paragraphs, unless more are wanted than there are
---@return opedkit.Paragraph[]
function Document:topics(options)
  if options and options.paragraphs ~= nil then error("bad option 'paragraphs' (the document knows them)", 2) end
  local body, starts = body_of(self)
  local readings = paragraph_readings(self)
  local given, out, p = { paragraphs = "blank" }, {}, 1
  for name, value in pairs(options or {}) do given[name] = value end
  for i, first, last in segment.topics(body, given):each() do
    while starts[p + 1] and starts[p + 1] <= first do p = p + 1 end
    local from = readings[2 * p - 1] + first - starts[p]
    while starts[p + 1] and starts[p + 1] <= last do p = p + 1 end
    local to = readings[2 * p - 1] + last - starts[p]
    local parts = self._ledger:source(from, to)
    out[i] = { first = parts[1].first, last = parts[#parts].last, text = body:sub(first, last), parts = parts }
  end
  return out
end

---The words of the reading text.
---@return opedkit.Spans spans over the reading text
function Document:words()
  return segment.words(self.text)
end

---The original bytes that a range of the reading text was made of.
---@param first integer position in the reading text
---@param last integer
---@return opedkit.Range[] parts none where all of the range was put in by an edit
function Document:source(first, last)
  return self._ledger:source(first, last)
end

---The first and the last of the original bytes that a range of the reading text was made of.
---@param first integer position in the reading text
---@param last integer
---@return integer|nil first nil where all of the range was put in by an edit
---@return integer|nil last
function Document:hull(first, last)
  return self._ledger:hull(first, last)
end

---The range of the reading text that a range of the original became.
---@param first integer position in the original
---@param last integer
---@return integer|nil first nil where all of the range was taken out
---@return integer|nil last
function Document:reading(first, last)
  return self._ledger:reading(first, last)
end

return document
