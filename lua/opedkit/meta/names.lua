---@meta
-- What the C module registers of whom texts name and quote, and in which tone; see core.lua.

local core = require "opedkit.core"

---@type table<string, integer> what the bits of the glossary of words mean that `core.entities.new` takes
core.entities.kinds = {}

---A finder of entities. It keeps the memory of a text for the next one.
---@param words opedkit.Glossary titles, given names, …
---@param common opedkit.Glossary words that are mostly in small letters
---@param aliases opedkit.Glossary other names: of each, twice the number of its entry from 0, and 1 where it is sure
---@param shown string[] of each entry, the name that is shown
---@param places integer how many of the entries, the first ones, are places; the others are organizations
---@return opedkit.core.Entities
function core.entities.new(words, common, aliases, shown, places) end

---Finds what texts name; readings are first1, last1, first2, … of their sentences.
---@class opedkit.core.Entities
---@field find fun(self: opedkit.core.Entities, ledger: opedkit.Ledger, text: string, readings: integer[]): opedkit.Entity[]

---@type table<string, integer> what the bits of the glossary mean that `core.sources.new` takes
core.sources.kinds = {}

---A counter of sources. It keeps the memory of a text for the next one.
---@param words opedkit.Glossary
---@return opedkit.core.Sources
function core.sources.new(words) end

---Counts whom texts quote; the second result says for which name each sentence was counted.
---@class opedkit.core.Sources
---@field count fun(self: opedkit.core.Sources, text: string, sentences: opedkit.Sentence[], readings: integer[]): opedkit.Source[], table<opedkit.Sentence, string>

---As `opedkit.tone.sentences`.
---@param weights opedkit.Weights what the rated words of the text weigh
---@param readings integer[] first1, last1, first2, … of the sentences
---@return number[]
function core.tone.sentences(weights, readings) end

---As `opedkit.tone.summary`.
---@param tones number[]
---@return opedkit.Tone|nil
function core.tone.summary(tones) end

---As `opedkit.tone.toward`.
---@param weights opedkit.Weights
---@param readings integer[]
---@param sentences opedkit.Sentence[]
---@param list opedkit.Entity[]
function core.tone.toward(weights, readings, sentences, list) end
