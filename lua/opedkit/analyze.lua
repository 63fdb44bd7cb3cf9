---The default analysis of one essay: its anatomy, its repairs, who speaks, its markers and how it reads.
---
---What this version does not analyse is nil (null in JSON) or an empty list; `provenance.parts` names what it does.
---@class opedkit.analyze
local analyze = {}

local blocks = require "opedkit.document.blocks"
local byline = require "opedkit.document.byline"
local document = require "opedkit.document"
local lexicon = require "opedkit.lexicon"
local opedkit = require "opedkit"
local readability = require "opedkit.readability"
local segment = require "opedkit.segment"
local sources = require "opedkit.sources"
local text = require "opedkit.text"

---@class opedkit.Warning
---@field code string invalid_utf8, empty, no_body, short, language, not_prose, lines, no_headline, dialogue or several_essays
---@field message string
---@field first? integer the byte that it is about

---@class opedkit.Analysis
---@field headline? string
---@field dek? string
---@field author? string
---@field date? string
---@field bio? string
---@field zones { kind: string, first: integer, last: integer, confidence: number, reason: string }[]
---@field edits opedkit.document.Edit[]
---@field paragraphs opedkit.Paragraph[]
---@field authors string[]
---@field sentences opedkit.Sentence[] each with `roles`, empty so far
---@field relations table[]
---@field sources opedkit.Source[] who is quoted or reported, the most often first
---@field entities table[]
---@field genre? table
---@field topics table[]
---@field markers table<string, { count: integer, density: number, hits: { first: integer, last: integer, text: string }[] }> the author's: not of quoted speech
---@field keywords table[]
---@field readability opedkit.Readability
---@field affiliation? table
---@field language? string
---@field warnings opedkit.Warning[]
---@field provenance table

-- Hits of the shipped lexicon in the sentences that are the author's own words, reported speech included.
local function find_markers(doc, lex)
  local readings, sentences = doc:sentence_readings(), doc:sentences()
  local markers, words = {}, 0
  for _, category in ipairs(lex:categories()) do markers[category] = { count = 0, hits = {} } end
  for _, sentence in ipairs(sentences) do
    if sentence.attribution ~= "direct" then words = words + #segment.words(sentence.text) end
  end
  local nth = 1
  for _, first, last, _, category in lex:scan(doc.text):each() do
    while nth <= #sentences and readings[2 * nth] < first do nth = nth + 1 end
    if nth > #sentences then break end
    if readings[2 * nth - 1] <= first and last <= readings[2 * nth] and sentences[nth].attribution ~= "direct" then
      local parts = doc:source(first, last)
      local marker = markers[category]
      marker.count = marker.count + 1
      marker.hits[marker.count] = {
        first = parts[1].first, last = parts[#parts].last, text = doc.text:sub(first, last),
      }
    end
  end
  for _, marker in pairs(markers) do
    marker.density = words > 0 and math.floor(marker.count / words * 100000 + 0.5) / 100 or 0
  end
  return markers
end

-- Bylines in the middle of the text: the heads of further essays.
local function count_heads(s, zones)
  local count = 0
  for _, z in ipairs(zones) do
    if (z.kind == "body" or z.kind == "heading") and z.last - z.first < 120 then
      local by = byline.parse(s:sub(z.first, z.last))
      if by and by.explicit then count = count + 1 end
    end
  end
  return count
end

-- The blocks of the text that do not end as sentences do, and all of them.
local function count_lines(s, zones)
  local open, all = 0, 0
  for _, z in ipairs(zones) do
    if z.kind == "body" or z.kind == "heading" then
      all = all + 1
      if not blocks.ends_sentence(s, z.last) then open = open + 1 end
    end
  end
  return open, all
end

local SHORT = 50 -- words
local FEW_LINES = 6 -- a text of fewer blocks may have some that end without a stop
local PROSE = 0.8 -- the share of letters and blanks in prose; code, tables and lists of figures have less

local function warn(s, doc, zones, measured)
  local warnings = {}
  local function add(code, message, first)
    warnings[#warnings + 1] = { code = code, message = message, first = first }
  end
  local valid, position = text.valid(s)
  if not valid then add("invalid_utf8", "not well-formed UTF-8; the bad bytes are read as U+FFFD", position) end
  if not s:find "[^ \t\r\n\f\v]" then
    add("empty", "there is no text")
    return warnings
  end
  if measured.words == 0 then
    add("no_body", "no paragraph of running text was found")
  elseif measured.words < SHORT then
    add("short", ("only %d words: too few to judge by"):format(measured.words))
  end
  local tag = doc:language()
  if tag ~= "en" and (tag or measured.words >= SHORT) then
    add("language", ("the language seems to be %s: zones, repairs and sentences are read; whose words they are, "
      .. "markers and readability are right for English only"):format(tag or "none that is known"))
  end
  local _, plain = s:gsub("[A-Za-z\128-\255 \n]", "")
  if plain < PROSE * #s then add("not_prose", "many signs and figures: this may be no prose") end
  local open, all = count_lines(s, zones)
  if all >= FEW_LINES and 2 * open > all then
    add("lines", "most paragraphs are no sentences: this may be verse, a list or a table")
  end
  if not doc.headline then add("no_headline", "no headline was found") end
  local turns = doc:dialogue()
  if turns[1] then
    add("dialogue", ("paragraphs are turns of %s: their sentences are taken for quoted speech")
      :format(#turns > 3 and ("%d speakers"):format(#turns) or table.concat(turns, " and ")))
  end
  if count_heads(s, zones) > 0 then
    add("several_essays", "there are bylines in the middle: this may be several essays")
  end
  return warnings
end

---Analyses one essay.
---@param s string any bytes
---@return opedkit.Analysis
function analyze.analyze(s)
  local doc = document.new(s)
  local lex = lexicon.metadiscourse()
  local zones, sentences = doc:zones(), doc:sentences()
  local measured = readability.measure(sentences)
  local quoted, speakers = sources.count(doc)
  local listed = {}
  for i, sentence in ipairs(sentences) do
    listed[i] = {
      first = sentence.first, last = sentence.last, text = sentence.text, parts = sentence.parts,
      paragraph = sentence.paragraph, attribution = sentence.attribution, source = sentence.source,
      speaker = speakers[sentence], clauses = sentence.clauses, complete = sentence.complete, roles = {},
    }
  end
  local data = require "opedkit.data.metadiscourse"
  return {
    headline = doc.headline, dek = doc.dek, author = doc.author, date = doc.date, bio = doc.bio,
    zones = zones, edits = doc:edits(), paragraphs = doc:paragraphs(), authors = doc.authors, sentences = listed,
    relations = {}, sources = quoted, entities = {}, genre = nil, topics = {},
    markers = find_markers(doc, lex), keywords = {}, readability = measured, affiliation = nil,
    language = doc:language(),
    warnings = warn(s, doc, zones, measured),
    provenance = {
      version = opedkit._VERSION:match "[^ ]+$", unicode = opedkit.unicode_version, models = {},
      lexicons = { { name = data.name, version = data.version, entries = lex:size() } },
      input = { bytes = #s },
      parts = { "anatomy", "sentences", "attribution", "sources", "markers", "readability" },
    },
  }
end

return analyze
