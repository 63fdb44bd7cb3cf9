-- A text with each maximal ill-formed part of its UTF-8 as U+FFFD (Unicode 17.0, section 3.9, "U+FFFD Substitution of
-- Maximal Subparts"), for what is printed.
local valid = require("opedkit.text").valid

local REPLACEMENT = "\239\191\189"

-- The size of the well-formed character at `at`, or of the maximal ill-formed part (Unicode 17.0, table 3-7) and false.
local function character(s, at)
  local lead, second = s:byte(at, at + 1)
  local size
  local low, high = 0x80, 0xBF
  if lead >= 0xC2 and lead <= 0xDF then
    size = 2
  elseif lead >= 0xE0 and lead <= 0xEF then
    size = 3
    if lead == 0xE0 then low = 0xA0 elseif lead == 0xED then high = 0x9F end
  elseif lead >= 0xF0 and lead <= 0xF4 then
    size = 4
    if lead == 0xF0 then low = 0x90 elseif lead == 0xF4 then high = 0x8F end
  else
    return 1, false
  end
  if not second or second < low or second > high then return 1, false end
  for i = 2, size - 1 do
    local byte = s:byte(at + i)
    if not byte or byte < 0x80 or byte > 0xBF then return i, false end
  end
  return size, true
end

local function mend(run)
  local out, at = {}, 1
  while at <= #run do
    local size, whole = character(run, at)
    out[#out + 1] = whole and run:sub(at, at + size - 1) or REPLACEMENT
    at = at + size
  end
  return table.concat(out)
end

--- The text itself where it is well-formed.
return function(s)
  if valid(s) then return s end
  return (s:gsub("[\128-\255]+", mend))
end
