---The words around a verb, as far as they show who says something and whether a clause follows.
---@class opedkit.document.clause
local clause = {}

if jit then jit.off(true, true) end -- see document.lua

local native = require "opedkit.native"
local core = native.clause
local data = require "opedkit.data.reporting"
local words = require "opedkit.document.words"

local BLOCKING = core.kinds.blocking
-- The words that the rules know, and what each is.
local known

local function glossary()
  if known then return known end
  local list = {}
  for kind, bit in pairs(core.kinds) do
    for word in (data[kind] or ""):gmatch "[^ \n]+" do list[#list + 1], list[#list + 2] = word, bit end
  end
  for word in pairs(words.closed) do list[#list + 1], list[#list + 2] = word, core.kinds.closed end
  known = native.glossary(list)
  return known
end

---The words of a string.
---@param s string
---@return integer
function clause.count(s)
  return core.count(s)
end

---Who a phrase names, without quotation marks and words that lead to it; nil if it is nobody, or the author.
---@param source string
---@return string|nil
function clause.strip(source)
  return core.strip(known or glossary(), source)
end

---The text from the last mark that ends a clause, or from `first` on, up to `position`; and where that mark is.
---@param text string
---@param first integer
---@param position integer
---@return string
---@return integer mark
function clause.before(text, first, position)
  return core.before(text, first, position)
end

---Who stands before the verb: the words since the last mark; where an apposition ends there ("Kim, the chairman,
---said"), those before it, or the name in it ("its mayor, Ines Okafor, said").
---@param text string
---@param first integer first byte of the sentence
---@param position integer first byte of the verb
---@return string|nil source
---@return string words those since the mark, or of the apposition
---@return integer mark the mark before the source
---@return integer start where the words that name the source begin
function clause.subject(text, first, position)
  return core.subject(known or glossary(), text, first, position)
end

---The word before a verb, adverbs and auxiliaries passed over, in small letters, with its apostrophe.
---@param text string
---@param first integer
---@param position integer
---@return string word
---@return boolean blocking whether a verb form behind it reports nothing
---@return string|nil written as it stands there
function clause.previous_word(text, first, position)
  local word, bits, written = core.previous(known or glossary(), text, first, position)
  return word, math.floor(bits / BLOCKING) % 2 == 1, written
end

---Whether the words behind a verb are a clause of their own: somebody, then a verb in a tense.
---@param behind string from the verb's last byte on, up to the sentence's end
---@return boolean
function clause.follows(behind)
  return core.follows(known or glossary(), behind)
end

return clause
