-- Who a sentence asks for something.
if jit then jit.off(true, true) end -- see document.lua

local outline = {}

local demands = {
  " must ", " should ", " needs? to ", " ought to ", " has to ", " have to ", " had better ", " would do well to ",
  " must,", " should,", " cannot afford to ", " can't afford to ",
}
local MOST = 48 -- bytes of a name for those who are asked
local openers = {
  "^and ", "^but ", "^so ", "^instead,? ", "^that ", "^then ", "^yet ", "^still,? ", "^now ", "^perhaps ", "^because ",
  "^since ", "^if ", "^which ", "^also ", "^what ", "^why ", "^here is ", "^so here is ", "^this is ", "^where ",
  "^when ",
}
local closers = { " still$", " also$", " now$", " therefore$", " all$", " both$", " really$", " simply$", " then$" }

-- The words before a demand, from the last mark of punctuation on, without what only joins them to the rest.
local function subject_before(text, first)
  local before = text:sub(1, first - 1):match "([^,;:%(%)\"\226]*)$":match "^%s*(.-)%s*$"
  local again = true
  while again do
    again = false
    for _, opener in ipairs(openers) do
      local lower = before:gsub("^%u", function(c) return string.char(c:byte() + 32) end)
      local _, last = lower:find(opener)
      if last then
        before, again = before:sub(last + 1), true
      end
    end
  end
  before = before:match "^.* because (.*)$" or before:match "^.* that (.*)$" or before
  for _, closer in ipairs(closers) do before = before:gsub(closer, "") end
  if before == "" or #before > MOST then return nil end
  return before
end

--- Who a sentence asks for something, in its own words; nil where it doesn't say so in front of the demand.
function outline.asked_of(text)
  local first
  for _, demand in ipairs(demands) do
    local at = text:find(demand)
    if at and (not first or at < first) then first = at end
  end
  if first then return subject_before(text, first) end
  if text:find "^Let's " or text:find "^Let\226\128\153s " or text:find "^Let us " then return "us" end
end

return outline
