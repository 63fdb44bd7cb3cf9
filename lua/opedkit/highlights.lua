---The sentences of an essay that hold most of what it is about, by its keywords.
---@class opedkit.highlights
local highlights = {}

local body = require "opedkit.document.body"
local core = require "opedkit.native"

---@class opedkit.KeySentence
---@field first integer first byte
---@field last integer
---@field sentence integer its number
---@field score number

---Finds them, in the order of the text: those whose keywords weigh most for their length (after Luhn, H. P. 1958, "The
---automatic creation of literature abstracts", IBM Journal 2:2, with the keywords' scores in place of frequencies).
---A keyword counts once in a sentence. Quoted speech is left out.
---@param doc opedkit.Document
---@param keywords opedkit.Keyword[] with spans in the original bytes, the highest score the best
---@param top integer how many
---@return opedkit.KeySentence[]
function highlights.find(doc, keywords, top)
  return core.highlights(body.of(doc), keywords, top)
end

return highlights
