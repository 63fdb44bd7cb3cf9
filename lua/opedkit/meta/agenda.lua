---@meta
-- What the C module registers of an essay's topics; see core.lua.

local core = require "opedkit.core"

---What essays are about by a lexicon and a model, in memory that one text after another is judged in.
---@class opedkit.core.Agenda
---@field count fun(self: opedkit.core.Agenda, tokens: opedkit.Tokens): integer finds the lexicon's terms in a text; how many there are
---@field judge fun(self: opedkit.core.Agenda, probabilities: number[]): opedkit.Subject[] the topics of the text that was counted last, by those terms and the model's probability of each label

---An agenda.
---@param lexicon opedkit.core.Lexicon its categories are the topics
---@param labels string[] those that the model knows, in the order of their probabilities
---@return opedkit.core.Agenda
function core.agenda(lexicon, labels) end
