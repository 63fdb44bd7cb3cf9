---Words that a line end divides with a hyphen. The hyphen is taken out on evidence only, and in doubt it stays:
---"well-" and "known" at a line end are a word with a hyphen of its own.
---@class opedkit.document.hyphen
local hyphen = {}

if jit then jit.off(true, true) end -- see document.lua

local words = require "opedkit.document.words"

-- Parts that take a hyphen of their own, though they are no words.
local prefixes = words.set [[
  anti bi co counter ex extra hyper infra inter intra macro mega micro mini mono multi neo non poly post pre pro proto
  pseudo quasi re semi socio sub super trans tri ultra un]]

---Judges a word divided at a line end.
---@param head string the letters before the hyphen
---@param tail string the letters at the start of the next line
---@param vocabulary fun(word: string): boolean whether the text has a word in small letters
---@param compound fun(word: string): boolean whether the text has a word with a hyphen inside a line
---@return boolean divided whether the hyphen is a typesetter's
---@return string reason
function hyphen.judge(head, tail, vocabulary, compound)
  if not tail:find "^[a-z]" then return false, "a capital or figure behind the hyphen" end
  head, tail = words.small(head), words.small(tail)
  if compound(head .. "-" .. tail) then return false, "the text has the word with its hyphen" end
  if vocabulary(head .. tail) then return true, "the text has the word in one piece" end
  if words.known(head .. tail) then return true, "in one piece it is a common word" end
  if prefixes[head] then return false, "takes a hyphen of its own" end
  local function free(part) return words.known(part) or vocabulary(part) end
  if not free(head) and not free(tail) then return true, "neither half is a word by itself" end
  return false, "in doubt"
end

---Looks up words with a hyphen inside a line, in a text that is read once, at the first question.
---@param s string
---@return fun(word: string): boolean
function hyphen.compounds(s)
  local seen
  return function(word)
    if not seen then
      seen = {}
      for found in s:gmatch "%f[A-Za-z\128-\255][A-Za-z\128-\255]+%-[A-Za-z\128-\255]+" do
        seen[words.small(found)] = true
      end
    end
    return seen[word] == true
  end
end

return hyphen
