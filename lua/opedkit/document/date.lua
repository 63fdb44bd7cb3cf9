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

-- English, German, French, Spanish, Italian, Dutch, Portuguese.
local months = {
  "january jan januar janvier enero gennaio januari janeiro",
  "february feb februar f\195\169vrier fevrier febrero febbraio februari fevereiro",
  "march mar m\195\164rz M\195\132RZ mars marzo maart mar\195\167o",
  "april apr avril abril aprile", "may mai mayo maggio mei maio", "june jun juni juin junio giugno junho",
  "july jul juli juillet julio luglio julho", "august aug ao\195\187t aout agosto augustus",
  "september sept sep septembre septiembre settembre setembro",
  "october oct oktober octobre octubre ottobre outubro", "november nov novembre noviembre novembro",
  "december dec dezember d\195\169cembre decembre diciembre dicembre dezembro",
}

local month = P(false)
for number, names in ipairs(months) do
  for name in names:gmatch "%S+" do
    starts[#starts + 1] = name:match("^[A-Za-z]+"):lower()
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
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun
  montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
  lunes martes jueves viernes domingo]]
local comma = (maybe_blank * P ",") ^ -1 * maybe_blank

local month_first = month * maybe_blank * day * ordinal * comma * year
local day_first = day * ordinal * P "." ^ -1 * maybe_blank * (grammar.any_of "of de" * blank) ^ -1 * month * comma
  * (grammar.any_of "de" * blank) ^ -1 * year
local month_only = month * comma * year
local iso = year * P "-" * number_of(digit * digit, "month") * P "-" * number_of(digit * digit, "day") * -digit
local year_first = year * P "/" * number_of(digit * digit ^ -1, "month") * P "/" * day
-- 2019年7月1日
local ideographs = year * P "\229\185\180" * number_of(digit * digit ^ -1, "month") * P "\230\156\136" * day
  * P "\230\151\165"
local slashes = number_of(digit * digit ^ -1, "left") * S "/." * number_of(digit * digit ^ -1, "right") * S "/."
  * number_of(digit * digit * (digit * digit) ^ -1, "short") * -digit

local written = month_first + day_first + ideographs + iso + year_first + slashes + month_only

local label = any_of [[
  published updated posted last_updated last_modified originally_published first_published created issued date dated
  publication_date load-date print_edition veröffentlicht aktualisiert stand publié publicado
  actualizado mis_à_jour le el]] * (blank * grammar.any_of "on at am le el") ^ -1 * P ":" ^ -1 * maybe_blank
local clock = digit ^ 1 * (S ":.h" * digit ^ 1) ^ 0 * maybe_blank
  * (caseless "a.m." + caseless "p.m." + caseless "am" + caseless "pm") ^ -1
  * maybe_blank * (caseless "uhr" + grammar.upper ^ 1 * P "." ^ -1) ^ -1
local bar = S "T|" + grammar.dash + P "\194\183" + P "\226\128\162"
local before_time = (grammar.any_of "at um" + P "\195\160") * blank + bar * maybe_blank
local time = comma * before_time ^ -1
  * clock * (P "+" * digit ^ 1 * P ":" ^ -1 * digit ^ 0 + P "Z") ^ -1

local core = (weekday * P "." ^ -1 * comma) ^ -1 * Ct(written) * (comma * weekday) ^ -1 * time ^ -1
-- "Updated 7:12 AM ET, Wed April 3, 2019"
local early = digit * digit ^ -1 * P ":" * clock * P "," * blank
local line = maybe_blank * P "(" ^ -1 * label ^ -1 * early ^ -1 * core * P ")" ^ -1 * P "." ^ -1 * maybe_blank
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

local begins = grammar.begins(starts)

---Reads a line that holds a date and nothing but a date, a label such as "Published" and a time of day apart.
---@param s string one line
---@return string|nil iso the date as ISO 8601: `2019-07-01`, or `2019-07` where the line names no day
function date.parse(s)
  local parts = begins(s) and whole:match(s)
  return parts and format(parts) or nil
end

---Reads a date at the start of a line.
---@param s string one line
---@return string|nil iso
---@return integer|nil rest position of the byte behind it
function date.prefix(s)
  if not begins(s) then return nil end
  local parts, rest = leading:match(s)
  if not parts then return nil end
  local iso_date = format(parts)
  if iso_date then return iso_date, rest end
  return nil
end

return date
