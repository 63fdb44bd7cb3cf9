-- What stands in a field of a lexicon file, read alike in every locale.
local field = {}

local lpeg = require "lpeg"
local rows = require "opedkit.lexicon.rows"
local C, P, R, S = lpeg.C, lpeg.P, lpeg.R, lpeg.S

local SPACE, TAB = 32, 9

--- A string without the blanks and tabs around it.
function field.trim(s)
  local first, last = 1, #s
  local function is_blank(i)
    local byte = s:byte(i)
    return byte == SPACE or byte == TAB
  end
  while first <= last and is_blank(first) do first = first + 1 end
  while last > first and is_blank(last) do last = last - 1 end
  return s:sub(first, last)
end

local digit = R"09"
local decimal = C(S"+-" ^ -1) * (C(digit ^ 1) * (P"." * C(digit ^ 0) + lpeg.Cc"") + lpeg.Cc"" * P"." * C(digit ^ 1))
  * (S"eE" * C(S"+-" ^ -1 * digit ^ 1) + lpeg.Cc"0") * -1

--- The number that a string writes in decimal, nil where it writes none or none that is finite. tonumber gets no decimal
--- point to see, since which character it takes for one depends on the locale.
function field.number(s)
  local sign, whole, fraction, exponent = decimal:match(s)
  if not sign then return nil end
  local value = tonumber(("%s%se%.0f"):format(whole, fraction, tonumber(exponent) - #fraction))
  if not rows.is_weight(value) then return nil end
  return sign == "-" and -value or value
end

return field
