---@meta opedkit.core
-- What the C module registers, for editors. The library's own modules call it; scripts use those.

---@class opedkit.core
---@field engine string the engine that this table's functions run on
---@field abi string the Lua that it was built for, "5.1" to "5.5"
---@field unicode_version string
local core = {}

---The names of the engines that this machine can run, best first, "scalar" last.
---@return string[] names
function core.engines() end

---The module's functions for one engine; all engines give the same answers.
---@param name string
---@return opedkit.core
function core.open(name) end

---The words of a text as columns.
---@param s string
---@return opedkit.Tokens
function core.tokens(s) end

---@class opedkit.Tokens
---@operator len: integer
---@field get fun(self: opedkit.Tokens, i: integer): integer?, integer?, integer? first and last byte, and the kind: 1 letter + 2 digit + 4 capital first + 8 lower case
---@field hash fun(self: opedkit.Tokens, i: integer): string? the 64-bit hash of the folded word, 16 hexadecimal digits

---As `opedkit.text.valid`.
---@param s string
---@return boolean valid
---@return integer? position
function core.text.valid(s) end

---As `opedkit.text.fold`.
---@param s string
---@return string
function core.text.fold(s) end

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

---Paragraphs.
---@param s string
---@return opedkit.Spans
function core.segment.paragraphs(s) end
