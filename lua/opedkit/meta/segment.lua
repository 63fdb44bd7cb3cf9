---@meta
-- What the C module registers of segmentation: tokens, units, prose sentences; see core.lua.

local core = require "opedkit.core"

---The words of a text as columns, kept in C.
---@param s string
---@param into? opedkit.Tokens whose memory is used again: these become the words of s
---@param behind? opedkit.Tokens of a text that follows s, which ends in a line end then: the words are those of both
---@return opedkit.Tokens
function core.tokens(s, into, behind) end

---A text and the columns of its words: those that hold a letter or digit (UAX #29).
---@class opedkit.Tokens
---@operator len: integer
---@field get fun(self: opedkit.Tokens, i: integer): integer?, integer?, integer? first and last byte, and the kind: 1 letter + 2 digit + 4 capital first + 8 lower case
---@field hash fun(self: opedkit.Tokens, i: integer): string? the 64-bit hash of the folded word, 16 hexadecimal digits

---Extended grapheme clusters.
---@param s string
---@return opedkit.Spans
function core.segment.graphemes(s) end

---Words that hold a letter or digit.
---@param s string
---@return opedkit.Spans
function core.segment.words(s) end

---All word segments.
---@param s string
---@return opedkit.Spans
function core.segment.word_segments(s) end

---Sentences by UAX #29.
---@param s string
---@return opedkit.Spans
function core.segment.uax29_sentences(s) end

---Paragraphs as a reader sees them.
---@param s string
---@return opedkit.Spans
function core.segment.paragraphs(s) end

---Blocks of lines between blank ones.
---@param s string
---@return opedkit.Spans
function core.segment.blocks(s) end

---Lines that are not blank, white space around them trimmed.
---@param s string
---@return opedkit.Spans
function core.segment.lines(s) end

---The rules of a language, made of its words.
---@class opedkit.core.Language
---@field private opaque userdata

---The names of what a word can be, and of the rules, each with its bit.
---@class opedkit.core.prose
---@field kinds table<string, integer>
---@field rules table<string, integer>

---Makes a language's rules; `opedkit.language` reads them from the data files.
---@param entries (string|integer)[] { word1, kinds1, ends1, starts1, word2, … }: bits of `kinds`, weights in eighths of a bit
---@param rules integer bits of `rules`
---@param unknown integer the weight of a capitalised word that is not listed
---@param number integer the weight of a number
---@param lists (string|integer)[] { words1, kinds1, words2, kinds2, … }: printed lists of words, white space between
---@param starts? string a printed list of words, each followed by its weight: "About 76  Abraham -24"
---@param ends? string the same
---@return opedkit.core.Language
function core.prose.language(entries, rules, unknown, number, lists, starts, ends) end

---Sentences by those rules.
---@param s string
---@param language opedkit.core.Language
---@return opedkit.Spans spans with a confidence each
function core.prose.sentences(s, language) end
