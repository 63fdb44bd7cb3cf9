---The default analysis of one essay: its anatomy, its repairs, who speaks, its markers and how it reads.
---
---What this version does not analyse is nil (null in JSON) or an empty list; `provenance.parts` names what it does.
---@class opedkit.analyze
local analyze = {}

if jit then jit.off(true, true) end -- see document.lua

local agenda = require "opedkit.agenda"
local affiliation = require "opedkit.affiliation"
local argument = require "opedkit.argument"
local blocks = require "opedkit.document.blocks"
local core = require "opedkit.native"
local document = require "opedkit.document"
local entities = require "opedkit.entities"
local essays = require "opedkit.essays"
local genre = require "opedkit.genre"
local highlights = require "opedkit.highlights"
local keywords = require "opedkit.keywords.body"
local markers = require "opedkit.markers"
local opedkit = require "opedkit"
local provenance = require "opedkit.provenance"
local readability = require "opedkit.readability"
local sources = require "opedkit.sources"
local text = require "opedkit.text"
local tokens = require "opedkit.document.tokens"
local tone = require "opedkit.tone"

local KEYWORDS, KEY_SENTENCES = 15, 5

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
---@field sentences opedkit.Sentence[] each with `roles` (opedkit.Role[]), the likeliest first; empty where they can't be judged: not English, or too short
---@field relations opedkit.Relation[] from and to sentences, by number
---@field outline? opedkit.Outline the sentences by number
---@field sources opedkit.Source[] who is quoted or reported, the most often first
---@field entities opedkit.Entity[]
---@field genre opedkit.Genre
---@field topics opedkit.Subject[] the main topic first
---@field markers table<string, opedkit.Marker> the author's: not of quoted speech
---@field keywords { text: string, score: number, count: integer, first: integer, last: integer, spans: opedkit.Range[] }[] of the body, best first
---@field key_sentences opedkit.KeySentence[]
---@field readability opedkit.Readability
---@field affiliation? opedkit.Affiliation nil where there is no bio
---@field language? string
---@field warnings opedkit.Warning[]
---@field corrected string[] the members that a file of corrections changed (`opedkit.corrections`)
---@field provenance table

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
    add("language", ("the language seems to be %s: zones, repairs and sentences are read; whose words they are "
      .. "is right for English only, and the rest is left out"):format(tag or "none that is known"))
  end
  if core.text.plain(s) < PROSE * #s then add("not_prose", "many signs and figures: this may be no prose") end
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
  local parts = essays.split(s)
  if #parts > 1 then
    local starts = {}
    for i = 1, math.min(#parts, 12) do starts[i] = ("%d"):format(parts[i].first) end
    add("several_essays", ("%d essays seem to stand in this text; they begin at the bytes %s%s: split them, and read "
      .. "each for itself"):format(#parts, table.concat(starts, ", "), #parts > 12 and " \226\128\166" or ""),
      parts[2].first)
  end
  return warnings
end

---Analyses one essay.
---@param s string any bytes
---@return opedkit.Analysis
function analyze.analyze(s)
  local doc = document.new(s)
  local zones, sentences = doc:zones(), doc:sentences()
  local measured = readability.measure(doc)
  -- What follows is made for English; of other languages it would be nonsense.
  local english = doc:language() == "en" or not doc:language() and measured.words < SHORT
  local marked, named, important, disclosed = {}, {}, {}, nil
  if english then
    marked, named, important = (markers.find(doc)), entities.find(doc), keywords.find(doc, KEYWORDS)
    tone.toward(doc, named)
    disclosed = affiliation.read(doc)
  else
    measured = { words = measured.words, sentences = measured.sentences }
  end
  local quoted, speakers = sources.count(doc)
  local argued = doc:language() == "en" and measured.words >= SHORT and argument.brief(doc) or nil
  local all_roles = argued and argued.roles or {}
  -- The document is nobody else's: its sentences become those of the analysis.
  for i, sentence in ipairs(sentences) do sentence.speaker, sentence.roles = speakers[sentence], all_roles[i] or {} end
  local analysis = {
    headline = doc.headline, dek = doc.dek, author = doc.author, date = doc.date, bio = doc.bio,
    zones = zones, edits = doc:edits(), paragraphs = doc:paragraphs(), authors = doc.authors, sentences = sentences,
    relations = argued and argued.relations or {}, outline = argued and argued.outline,
    sources = quoted, entities = named, genre = genre.judge(doc), topics = agenda.judge(doc),
    markers = marked, keywords = important, key_sentences = highlights.find(doc, important, KEY_SENTENCES),
    readability = measured, affiliation = disclosed,
    language = doc:language(),
    warnings = warn(s, doc, zones, measured),
    corrected = {},
    provenance = {
      version = opedkit._VERSION:match "[^ ]+$", unicode = opedkit.unicode_version, program = provenance.program(),
      models = provenance.models(), lexicons = provenance.lexicons(), input = provenance.input(s),
      parts = english and {
        "anatomy", "sentences", "attribution", "roles", "sources", "entities", "tone", "markers", "keywords",
        "key sentences", "readability", "affiliation", "genre", "topics",
      } or { "anatomy", "sentences" },
    },
  }
  if doc._tokens then tokens.release(doc._tokens, doc.text) end
  return analysis
end

return analyze
