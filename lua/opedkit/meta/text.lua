---@meta
-- What the C module registers of bytes and words of a text; see core.lua.

local core = require "opedkit.core"

---Whether a text may have characters that stand for others: soft hyphens, ligatures, odd spaces, byte-order marks, UTF-8
---that was read as Latin-1.
---@param s string
---@return boolean
function core.text.odd(s) end

---How many of a text's bytes are letters, blanks or ends of lines; bytes beyond ASCII count as letters.
---@param s string
---@return integer
function core.text.plain(s) end

---How many words a text has (UAX #29), and how many syllables, as `opedkit.readability.syllables` counts them.
---@param s string
---@return integer words
---@return number syllables
---@return integer long words of three syllables or more
---@return integer characters their letters and digits
function core.readability.measure(s) end

---The same of the sentences of a body together.
---@param body opedkit.core.Body
---@return integer words
---@return number syllables
---@return integer long
---@return integer characters
---@return integer sentences those that have words
function core.readability.body(body) end

---As `opedkit.readability.syllables`.
---@param word string
---@return integer
function core.readability.syllables(word) end

---As `opedkit.text.valid`.
---@param s string
---@return boolean valid
---@return integer? position
function core.text.valid(s) end

---As `opedkit.text.sha256`.
---@param s string
---@return string
function core.text.sha256(s) end

---As `opedkit.text.fold`.
---@param s string
---@return string
function core.text.fold(s) end
