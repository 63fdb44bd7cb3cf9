-- Dates as queries and documents write them, as the first and last day that they may mean: whole numbers yyyymmdd,
-- whose order is that of the days.
local days = {}

local lpeg = require "lpeg"
local C, P, R = lpeg.C, lpeg.P, lpeg.R

local FIRST, LAST = 1, 99991231

local digit = R "09"
local two = C(digit * digit) / tonumber
local iso = (C(digit * digit * digit * digit) / tonumber) * (P "-" * two * (P "-" * two) ^ -1) ^ -1

local lengths = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

local function length(year, month)
  local leap = year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0)
  return month == 2 and leap and 29 or lengths[month]
end

-- The days of a year, a month or a day; false where there are none such.
local function span(year, month, day)
  if year < 1 then return false end
  if not month then return year * 10000 + 101, year * 10000 + 1231 end
  if month < 1 or month > 12 then return false end
  local base = year * 10000 + month * 100
  if not day then return base + 1, base + length(year, month) end
  if day < 1 or day > length(year, month) then return false end
  return base + day, base + day
end

local date = iso / span
local range = date * P ".." * date * -1 / function(first, behind_first, last, behind_last)
  -- An impossible date gives one value in place of two.
  if not (first and behind_first and last and behind_last) then return false end
  return first, behind_last
end
local since = date * P ".." * -1 / function(first) return first, LAST end
local before = P ".." * date * -1 / function(_, last)
  if not last then return false end
  return FIRST, last
end
local within = range + since + before + date * -1

--- The first and last day of "2018", "2018-06", "2018-06-12", "2018..2019-03", "2018-06-12..", "..2018"; nothing where
--- the string is none of these or there is no such day.
function days.range(value)
  local first, last = within:match(value)
  if not first or not last or first > last then return nil end
  return first, last
end

--- The same for a date behind >=, >, <= or <.
function days.compare(sign, value)
  local first, last = (date * -1):match(value)
  if not first or not last then return nil end
  if sign == ">=" then return first, LAST end
  if sign == ">" then return last + 1, LAST end -- a number between days does
  if sign == "<=" then return FIRST, last end
  return FIRST, first - 1
end

--- The days that a document's date may mean, whatever stands behind it ("2018-06-12T10:00Z"); nothing where it is none.
function days.of(value)
  local first, last = date:match(value)
  if not first or not last then return nil end
  return first, last
end

return days
