-- Contrasts that a connective marks: where something is granted and what outweighs it is said (csrc/opk_contrast.h). For
-- opedkit.argument.
local core = require "opedkit.native"

local contrasts = {}

--- The connective that marks a contrast in a sentence: its bytes there, whether it turns ("but") or grants, and whether
--- it begins the sentence; nil where there is none. One that grants goes before one that turns.
function contrasts.find(bytes)
  local first, last, turns, begins = core.argument.contrast(bytes)
  return first and { first = first, last = last, turns = turns, begins = begins } or nil
end

return contrasts
