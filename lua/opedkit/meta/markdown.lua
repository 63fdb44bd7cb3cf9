---@meta
-- What the C module registers of Markdown and the text of an editor; see core.lua.

local core = require "opedkit.core"

---What of a Markdown text is markup rather than prose, by CommonMark 0.31 as far as prose needs it.
---@param s string
---@return opedkit.Range[] ranges in order, apart from one another
---@return opedkit.Range[] quotes the content of lines that are quoted by ">"
function core.markdown.marks(s) end

---A text that an editor changes, and its sentences, found anew after each change in memory that is used again.
---@return opedkit.Sheet sheet without a text
function core.sheet() end

---@class opedkit.Sheet
---@operator len: integer its sentences
---@field len fun(self: opedkit.Sheet): integer the same, by a name
---@field set fun(self: opedkit.Sheet, pieces: string[], language: userdata, markup?: boolean|opedkit.Range[]) makes it the text that the pieces put together are; language: rules, as `opedkit.language.rules` makes them; markup: true: what of Markdown is markup is stepped over; a list: those ranges are
---@field get fun(self: opedkit.Sheet, i: integer): integer?, integer? the first and last byte of a sentence, markup inside it included; nothing where there is none
---@field at fun(self: opedkit.Sheet, position: integer): integer? the first sentence that ends at a byte or behind it
