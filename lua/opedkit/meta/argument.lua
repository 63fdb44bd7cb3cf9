---@meta
-- What the C module registers of arguments; see core.lua.

local core = require "opedkit.core"

---What the sentences of essays are read by: phrases and beginnings, and the figures that they show.
---@class opedkit.core.ArgumentReader

---The weights of the roles.
---@class opedkit.core.RoleModel

---Words that tell facts or views, and how much; and what words add for roles.
---@class opedkit.core.Facts

---@type string[] the kinds of cues, in the order of their figures
core.argument.cues = {}

---@type string[] the names of the figures behind those of the cues and of cues that begin sentences
core.argument.figures = {}

---A reader: of each shape its figure, the phrase, a second one that stands behind it or "", and what stands behind the
---phrase, nil for anything, "" for a letter, else what a word ends with; of each opening its figure, the phrase, and whether
---it may stand behind what joins a sentence to the last one.
---@param shapes table[]
---@param openings table[]
---@return opedkit.core.ArgumentReader
function core.argument.reader(shapes, openings) end

---The weights that roles are judged by.
---@param roles table[] as lua/opedkit/data/roles.lua has them
---@param unit number
---@return opedkit.core.RoleModel
function core.argument.model(roles, unit) end

---Words with their weights.
---@param tokens opedkit.Tokens the words, each once
---@param weights number[] in hundredths of a logit
---@param roles? (string|false)[] of each word the integers that it adds to the decisions on the roles, with blanks between
---@return opedkit.core.Facts
function core.argument.facts(tokens, weights, roles) end

---The figures of each sentence, { number1, value1, number2, … }.
---@param reader opedkit.core.ArgumentReader
---@param sentences opedkit.Sentence[]
---@param readings integer[] where they are in the text
---@param tokens opedkit.Tokens its words
---@param cues opedkit.core.Lexicon
---@param facts opedkit.core.Facts with weights in hundredths
---@param bias number in hundredths
---@param headline? opedkit.core.Lexicon the headline's words
---@param demands? boolean whether the headline says what ought to be done
---@return number[][]
function core.argument.rows(reader, sentences, readings, tokens, cues, facts, bias, headline, demands) end

---What the sentences do for the argument (`opedkit.argument.judge`), without who is asked.
---@param reader opedkit.core.ArgumentReader
---@param model opedkit.core.RoleModel
---@param sentences opedkit.Sentence[]
---@param readings integer[]
---@param tokens opedkit.Tokens
---@param cues opedkit.core.Lexicon
---@param facts opedkit.core.Facts
---@param bias number
---@param title? opedkit.core.Lexicon
---@param demands? boolean
---@param brief? boolean without nuclei and ranking
---@return opedkit.Role[][] roles
---@return opedkit.Relation[] relations
---@return opedkit.Outline outline
---@return opedkit.Nucleus[]? nuclei
---@return integer[]? ranking
function core.argument.judge(reader, model, sentences, readings, tokens, cues, facts, bias, title, demands, brief) end

---The relations and the outline that follow from roles, without who is asked.
---@param sentences opedkit.Sentence[]
---@param roles opedkit.Role[][]
---@param ranking integer[] all sentences, the likeliest thesis first
---@return opedkit.Relation[] relations
---@return opedkit.Outline outline
function core.argument.relate(sentences, roles, ranking) end

---The connective that marks a contrast.
---@param sentence string
---@return integer|nil first
---@return integer|nil last
---@return boolean|nil turns "but"; else it grants
---@return boolean|nil begins the sentence
function core.argument.contrast(sentence) end
