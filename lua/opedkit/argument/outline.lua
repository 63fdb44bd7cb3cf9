-- Who a sentence asks for something.
if jit then jit.off(true, true) end -- see document.lua

local outline = {}

local demands = {
  " must ", " should ", " need to ", " needs to ",
  " ought to ", " has to ", " have to ", " had better ", " would do well to ",
  " must,", " should,", " cannot afford to ", " can't afford to ",
}
local MOST = 48 -- bytes of a name for those who are asked
local openers = {
  "^and ", "^but ", "^so ", "^instead,? ", "^that ", "^then ", "^yet ", "^still,? ", "^now ", "^perhaps ", "^because ",
  "^since ", "^if ", "^which ", "^also ", "^what ", "^why ", "^here is ", "^so here is ", "^this is ", "^where ",
  "^when ", "^of course,? ",
}
local closers = { " still$", " also$", " now$", " therefore$", " all$", " both$", " really$", " simply$", " then$" }

-- What takes a demand back, or asks nobody.
local denials = { " do not$", " does not$", " did not$", " d[oi]d?n't$", " doesn't$", " d[oi]d?n\226\128\153t$",
  " doesn\226\128\153t$" }
local nobody = { ["no one"] = true, nobody = true, nothing = true, none = true }

local function in_small_letters(s)
  return (s:gsub("^%u", function(c) return string.char(c:byte() + 32) end))
end

-- What stands behind the last mark of punctuation; a mark of more bytes is a dash or a quotation mark, no apostrophe.
local function last_part(s)
  local from = 1
  for at, marked in s:gmatch "()([,;:%(%)\"\226]\128?[\128-\191]?)" do
    local wide = marked:byte() == 226
    if not wide then
      from = at + 1
    elseif #marked == 3 and marked ~= "\226\128\153" then
      from = at + 3
    end
  end
  return s:sub(from):match "^%s*(.-)%s*$"
end

-- The words before a demand, from the last mark of punctuation on, without what only joins them to the rest.
local function subject_before(text, first)
  local before = last_part(text:sub(1, first - 1))
  local again = true
  while again do
    again = false
    for _, opener in ipairs(openers) do
      local _, last = in_small_letters(before):find(opener)
      if last then
        before, again = before:sub(last + 1), true
      end
    end
  end
  before = before:match "^.* because (.*)$" or before:match "^.* that (.*)$" or before
  for _, closer in ipairs(closers) do before = before:gsub(closer, "") end
  for _, denial in ipairs(denials) do
    if before:find(denial) then return nil end
  end
  if before == "" or #before > MOST or nobody[in_small_letters(before)] then return nil end
  return before
end

--- Who a sentence asks for something, in its own words; nil where it doesn't say so in front of the demand.
function outline.asked_of(text)
  local first
  for _, demand in ipairs(demands) do
    local at = text:find(demand, 1, true)
    if at and (not first or at < first) then first = at end
  end
  if first then return subject_before(text, first) end
  if text:find "^Let's " or text:find "^Let\226\128\153s " or text:find "^Let us " then return "us" end
end

return outline
