---Cuts texts into units. Each function returns Spans: 1-based, inclusive byte offsets into the text as given, kept in C.
---Any bytes will do: an ill-formed part counts as one U+FFFD.
---@class opedkit.segment
local segment = {}

local native = require "opedkit.native"
local core = native.segment

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

local function option(options, name, default, kind)
  if options == nil then return default end
  if type(options) ~= "table" then
    error(("bad argument 'options' (table expected, got %s)"):format(type(options)), 3)
  end
  local value = options[name]
  if value == nil then return default end
  if type(value) ~= kind then
    error(("bad option '%s' (%s expected, got %s)"):format(name, kind, type(value)), 3)
  end
  return value
end

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
  if option(options, "all", false, "boolean") then return core.word_segments(s) end
  return core.words(s)
end

---Sentences. "prose" cuts as a reader of prose does, by abbreviations, quotation, lists and line ends, white space around
---each trimmed; "uax29" applies the standard alone (SB1 to SB998), whose sentences tile the text.
---@param s string
---@param options? { rules?: "prose"|"uax29", lang?: string, abbreviations?: string[], without?: string[] } lang: a BCP 47 tag, "en" by default; abbreviations: the user's own, with or without their stop; without: names of prose rules to leave out
---@return opedkit.Spans
function segment.sentences(s, options)
  local rules = option(options, "rules", "prose", "string")
  local lang = option(options, "lang", "en", "string")
  if rules == "uax29" then return core.uax29_sentences(s) end
  if rules ~= "prose" then error(("bad option 'rules' (\"prose\" or \"uax29\" expected, got %q)"):format(rules), 2) end
  return native.prose.sentences(s, require("opedkit.language").rules(lang, options))
end

---Paragraphs: what stands between blank lines, white space around it trimmed.
---@param s string
---@return opedkit.Spans
function segment.paragraphs(s)
  return core.paragraphs(s)
end

return segment
