-- The word columns of a document's reading text, made once for all that read them, in memory that is used again for the
-- next document.
if jit then jit.off(true, true) end -- see document.lua

local native = require "opedkit.native"

-- The memory of a text up to so many bytes is kept; a larger one would stay too long.
local KEPT = 65536

local kept, turn = nil, 0 -- the columns, and which document they are of: turns are counted rather than documents held

--- The Tokens of a document, which are its own until another document's are asked for: nobody keeps them.
---@param doc opedkit.Document
---@return opedkit.Tokens
return function(doc)
  if doc._tokens then return doc._tokens end
  if #doc.text > KEPT then
    doc._tokens = native.tokens(doc.text)
    return doc._tokens
  end
  if doc._turn ~= turn or not kept then
    turn = turn + 1 -- first: where memory runs out, the columns are nobody's
    kept = native.tokens(doc.text, kept)
    doc._turn = turn
  end
  return kept
end
