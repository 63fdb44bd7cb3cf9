---@meta
-- What the C module registers of clauses and whose words they are; see core.lua.

local core = require "opedkit.core"

---The words of a string: from a letter to the next space, or with `lines` to a tab or line end too.
---@param s string
---@param lines? boolean
---@return integer
function core.clause.count(s, lines) end

---As `opedkit.document.clause.strip`.
---@param words opedkit.Glossary
---@param phrase string
---@return string|nil
function core.clause.strip(words, phrase) end

---@type table<string, integer> what the bits of the glossary mean that these take
core.clause.kinds = {}

---Sets `attribution`, `source` and `clauses` of sentences, as `opedkit.document.attribution.read`.
---@param words opedkit.Glossary
---@param ledger opedkit.Ledger
---@param text string the reading text
---@param hits opedkit.Hits the verbs and phrases that may report
---@param kinds string[] their categories, in the core's order
---@param paragraphs integer[] first1, last1, first2, … in order
---@param sentences opedkit.Sentence[]
---@param readings integer[] first1, last1, first2, … of the sentences
---@param speakers table<integer, string>|nil whose turn each paragraph is
---@param list { first: integer, last: integer, signed?: integer, source?: string }[] quotations without marks
---@return integer[] unnamed the numbers of the sentences of direct speech that name nobody
function core.speech.attribute(words, ledger, text, hits, kinds, paragraphs, sentences, readings, speakers, list) end
