---The words that the rules about who speaks know, and two of the rules' functions.
---@class opedkit.document.clause
local clause = {}

if jit then jit.off(true, true) end -- see document.lua

local native = require "opedkit.native"
local core = native.clause
local data = require "opedkit.data.reporting"
local words = require "opedkit.document.words"

local known

---The words that the rules know, and what each is.
---@return opedkit.Glossary
function clause.glossary()
  if known then return known end
  local list = {}
  local function add(word, kind) list[#list + 1], list[#list + 2] = word, core.kinds[kind] end
  for kind in pairs(core.kinds) do
    for word in (data[kind] or ""):gmatch "[^ \n]+" do add(word, kind) end
  end
  for word in pairs(words.closed) do add(word, "closed") end
  for _, kind in ipairs { "say", "argue", "tell", "utter" } do
    for word in data[kind]:gmatch "[^ \n]+" do
      -- "the book she wrote, …"
      if not word:find "^writ" and word ~= "wrote" then add(word, "telling") end
    end
  end
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
  return core.strip(known or clause.glossary(), source)
end

return clause
