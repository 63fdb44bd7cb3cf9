-- The word columns of texts, made once for all that read a document, in memory that is used again for the next one.
local tokens = {}

if jit then jit.off(true, true) end -- see document.lua

local native = require "opedkit.native"

-- The memory of a text up to so many bytes is kept; a larger one would stay too long.
local KEPT = 65536

local kept -- columns that nobody reads any more

--- The Tokens of a text.
---@param s string
---@return opedkit.Tokens
function tokens.make(s)
  local room = kept
  kept = nil -- what a finalizer reads meanwhile has columns of its own
  return native.tokens(s, room)
end

--- The Tokens of a document's reading text, which it keeps.
---@param doc opedkit.Document
---@return opedkit.Tokens
function tokens.of(doc)
  local found = doc._tokens
  if not found then
    found = tokens.make(doc.text)
    doc._tokens = found
  end
  return found
end

--- Takes columns back that nobody reads any more, for the next text.
---@param found opedkit.Tokens
---@param s string their text
function tokens.release(found, s)
  if #s <= KEPT then kept = found end
end

return tokens
