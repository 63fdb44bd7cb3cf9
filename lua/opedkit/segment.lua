---Cuts texts into units. Each function returns Spans: 1-based, inclusive byte offsets into the text as given, kept in C.
---Any bytes will do: an ill-formed part counts as one U+FFFD.
---@class opedkit.segment
local segment = {}

local native = require "opedkit.native"
local core = native.segment
local check = require("opedkit.options").check

---An array of spans and the text that they cut.
---@class opedkit.Spans
---@operator len: integer
---@field get fun(self: opedkit.Spans, i: integer): integer?, integer? the first and last byte of span i; nothing if there is none
---@field text fun(self: opedkit.Spans, i: integer): string? the bytes of span i
---@field each fun(self: opedkit.Spans): fun(spans: opedkit.Spans, i: integer): integer?, integer?, integer? for i, first, last in spans:each() do
---@field strings fun(self: opedkit.Spans, i?: integer, j?: integer): string[] the spans' bytes, of a range or of all
---@field offsets fun(self: opedkit.Spans, i?: integer, j?: integer): integer[] { first1, last1, first2, … }, of a range or of all
---@field find fun(self: opedkit.Spans, position: integer): integer? the index of the span that holds the byte
---@field confidence fun(self: opedkit.Spans, i: integer): number? how sure the least sure decision about span i is, 0.5 to 1: its end, or a stop inside that was passed over; nil where the method is exact

-- How treebanks write what is contracted.
local treebank = " n't wo ca"

local word_options = { all = "boolean" }
local paragraph_options = { rules = "string" }
local sentence_options = { rules = "string", lang = "string", abbreviations = "table", without = "table" }
local topic_options = { segments = "number", background = "any", paragraphs = "string" }
for name, kind in pairs(sentence_options) do topic_options[name] = kind end

---Extended grapheme clusters, what a reader takes for one character (UAX #29, GB1 to GB999).
---@param s string
---@return opedkit.Spans
function segment.graphemes(s)
  return core.graphemes(s)
end

---Words (UAX #29, WB1 to WB999).
---@param s string
---@param options? { all?: boolean } all: every segment, else those that hold a letter or digit
---@return opedkit.Spans
function segment.words(s, options)
  if check(options, word_options).all then return core.word_segments(s) end
  return core.words(s)
end

local function sentences(s, options, level)
  local rules = options.rules or "prose"
  if rules == "uax29" then return core.uax29_sentences(s) end
  if rules == "lines" then return core.lines(s) end
  if rules ~= "prose" then
    error(("bad option 'rules' (\"prose\", \"uax29\" or \"lines\" expected, got %q)"):format(rules), level)
  end
  return native.prose.sentences(s, require("opedkit.language").rules(options.lang or "en", options))
end

---Sentences. "prose" cuts as a reader of prose does, by abbreviations, quotation, lists and line ends, white space around
---each trimmed; "uax29" applies the standard alone (SB1 to SB998), whose sentences tile the text; "lines" takes each line that
---is not blank for a sentence, as corpora have them.
---@param s string
---@param options? { rules?: "prose"|"uax29"|"lines", lang?: string, abbreviations?: string[], without?: string[] } lang: a BCP 47 tag, "en" by default; abbreviations: the user's own, with or without their stop; without: names of prose rules to leave out
---@return opedkit.Spans
function segment.sentences(s, options)
  return (sentences(s, check(options, sentence_options), 3))
end

local function paragraphs(s, rules, option, level)
  if rules == "blank" then return core.blocks(s) end
  if rules ~= "prose" then
    error(("bad option '%s' (\"prose\" or \"blank\" expected, got %q)"):format(option, rules), level)
  end
  return core.paragraphs(s)
end

---Paragraphs, white space around them trimmed. "prose" finds them as a reader does: between blank lines, by first-line and
---hanging indents, by lines that end before the margin of hard-wrapped text, and by Markdown's headings, items, quotes,
---tables, rules and code (CommonMark 0.31); "blank" takes what stands between blank lines.
---@param s string
---@param options? { rules?: "prose"|"blank" }
---@return opedkit.Spans
function segment.paragraphs(s, options)
  return (paragraphs(s, check(options, paragraph_options).rules or "prose", "rules", 3))
end

local english_words

-- The words that point back and the stop words of a language, as tokens; none where they are not known.
local function stop_words(lang)
  if not lang:lower():find("^en%f[^%w]") then
    local none = native.tokens ""
    return none, none
  end
  english_words = english_words or {
    native.tokens((require "opedkit.data.pointers")), native.tokens(require "opedkit.data.function_words" .. treebank),
  }
  return english_words[1], english_words[2]
end

local function background_of(value, lang)
  if value == false or (value == nil and not lang:lower():find("^en%f[^%w]")) then return nil end
  if value == nil then value = require("opedkit.keywords").newspaper() end
  if type(value) ~= "table" or type(value.core) ~= "userdata" then
    error("bad option 'background' (background or false expected)", 3)
  end
  return value.core
end

---Topic segments: runs of sentences that are about one thing, by the words that they repeat (linear text segmentation:
---Hearst 1997, Choi 2000; the model is after Utiyama & Isahara 2001 and Eisenstein & Barzilay 2008). Each reaches from
---its first sentence's begin to its last one's end.
---@param s string
---@param options? { segments?: integer, paragraphs?: "prose"|"blank", background?: opedkit.Background|false, rules?: "prose"|"uax29"|"lines", lang?: string, abbreviations?: string[], without?: string[] } segments: how many, else as many as are found; never more than there are sentences; paragraphs: segments are made of whole ones of these rules, unless more are wanted than there are; background: how frequent words are elsewhere, American newspapers in English and nothing otherwise; false: nothing; the others as for `sentences`
---@return opedkit.Spans
function segment.topics(s, options)
  options = check(options, topic_options)
  local segments, lang = options.segments or 0, options.lang or "en"
  if options.segments and not (segments >= 1 and segments <= 2 ^ 31 - 1 and segments % 1 == 0) then
    error("bad option 'segments' (a whole number from 1 on expected)", 2)
  end
  local background = background_of(options.background, lang)
  local pointers, stops = stop_words(lang)
  local whole = options.paragraphs and paragraphs(s, options.paragraphs, "paragraphs", 3)
  return native.topics(native.tokens(s), sentences(s, options, 3), pointers, stops, background, segments, whole or nil)
end

return segment
