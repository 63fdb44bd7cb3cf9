---Dates as newspapers print them: `July 1, 2019`, `Monday, 1 July 2019`, `Published Sept. 3, 2012, 4:00 p.m. ET`,
---`2019-07-01`, `7/1/2019`.
---@class opedkit.document.date
local date = {}

if jit then jit.off(true, true) end -- see document.lua

local lpeg = require "lpeg"
local grammar = require "opedkit.document.grammar"

local P, S, C, Cc, Cg, Ct = lpeg.P, lpeg.S, lpeg.C, lpeg.Cc, lpeg.Cg, lpeg.Ct
local digit, blank, maybe_blank, caseless = grammar.digit, grammar.blank, grammar.maybe_blank, grammar.caseless
local any_of, starts = grammar.gather()

local months = {
  "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
  "september sept sep", "october oct", "november nov", "december dec",
}

local month = P(false)
for number, names in ipairs(months) do
  for name in names:gmatch "%S+" do
    starts[#starts + 1] = name
    month = month + caseless(name) * -grammar.letter * P "." ^ -1 * Cc(number)
  end
end
month = Cg(month, "month")

local function number_of(pattern, name)
  return Cg(C(pattern) / tonumber, name)
end

local day = number_of(digit * digit ^ -1, "day") * -digit
local year = number_of(S "12" * digit * digit * digit, "year") * -digit
local ordinal = (caseless "st" + caseless "nd" + caseless "rd" + caseless "th") ^ -1
local weekday = any_of [[
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun]]
local comma = (maybe_blank * P ",") ^ -1 * maybe_blank

local month_first = month * maybe_blank * day * ordinal * comma * year
local day_first = day * ordinal * blank * (caseless "of" * blank) ^ -1 * month * comma * year
local month_only = month * comma * year
local iso = year * P "-" * number_of(digit * digit, "month") * P "-" * number_of(digit * digit, "day") * -digit
local year_first = year * P "/" * number_of(digit * digit ^ -1, "month") * P "/" * day
local slashes = number_of(digit * digit ^ -1, "left") * S "/." * number_of(digit * digit ^ -1, "right") * S "/."
  * number_of(digit * digit * (digit * digit) ^ -1, "short") * -digit

local written = month_first + day_first + iso + year_first + slashes + month_only

local label = any_of [[
  published updated posted last_updated last_modified originally_published first_published created issued date dated
  publication_date load-date print_edition]] * (blank * grammar.any_of "on at") ^ -1 * P ":" ^ -1 * maybe_blank
local clock = digit ^ 1 * (S ":." * digit ^ 1) ^ 0 * maybe_blank
  * (caseless "a.m." + caseless "p.m." + caseless "am" + caseless "pm") ^ -1
  * maybe_blank * (grammar.upper ^ 1 * P "." ^ -1) ^ -1
local bar = S "T|" + grammar.dash + P "\194\183" + P "\226\128\162"
local before_time = grammar.any_of "at" * blank + bar * maybe_blank
local time = comma * before_time ^ -1
  * clock * (P "+" * digit ^ 1 * P ":" ^ -1 * digit ^ 0 + P "Z") ^ -1

local core = (weekday * P "." ^ -1 * comma) ^ -1 * Ct(written) * (comma * weekday) ^ -1 * time ^ -1
local line = maybe_blank * P "(" ^ -1 * label ^ -1 * core * P ")" ^ -1 * P "." ^ -1 * maybe_blank
local whole = line * grammar.finish
local leading = line * lpeg.Cp()

local lengths = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

local function leap(y)
  return y % 4 == 0 and (y % 100 ~= 0 or y % 400 == 0)
end

-- ISO 8601 of the parts that were found; nil where no calendar has such a day.
local function format(parts)
  local y, m, d = parts.year, parts.month, parts.day
  if parts.left then
    -- Month first, as the United States write it, unless only the other order names a month.
    m, d = parts.left, parts.right
    if m > 12 then m, d = d, m end
    y = parts.short
    if y < 100 then y = y + (y < 70 and 2000 or 1900) end
  end
  if y < 1500 or y > 2199 or m < 1 or m > 12 then return nil end
  if not d then return ("%04d-%02d"):format(y, m) end
  if d < 1 or d > lengths[m] or (m == 2 and d == 29 and not leap(y)) then return nil end
  return ("%04d-%02d-%02d"):format(y, m, d)
end

---The first words, in small letters, of the lines that begin with a letter.
date.starts = starts

---Reads a line that holds a date and nothing but a date, a label such as "Published" and a time of day apart.
---@param s string one line
---@return string|nil iso the date as ISO 8601: `2019-07-01`, or `2019-07` where the line names no day
function date.parse(s)
  local parts = whole:match(s)
  return parts and format(parts)
end

---Reads a date at the start of a line.
---@param s string one line
---@return string|nil iso
---@return integer|nil rest position of the byte behind it
function date.prefix(s)
  local parts, rest = leading:match(s)
  if not parts then return nil end
  local iso_date = format(parts)
  if iso_date then return iso_date, rest end
  return nil
end

return date
