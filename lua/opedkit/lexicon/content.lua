-- The format that a lexicon file's content shows.
local content = {}

local lpeg = require "lpeg"
local P, R, S = lpeg.P, lpeg.R, lpeg.S

local LOOK = 4096 -- bytes

local mark = P"\239\187\191" ^ -1
local space = S" \t"
local blank = S" \t\r\n" ^ 0
local line_end = S"\r\n" + -1
local text = 1 - S"\t\r\n"
local digit = R"09"
local rest = (1 - S"\r\n") ^ 0 * S"\r\n" ^ 1

-- A category, its entry below it: "ECONOMY", then "\tTAX* (1)".
local weighted = (1 - (S"()\r\n")) ^ 1 * P"(" * (digit + S".,") ^ 1 * P")" * space ^ 0 * line_end
local category = -(space ^ 0 * weighted) * rest
local wordstat = category * (space ^ 1 * category) ^ 0 * space ^ 1 * weighted

local comment = P"#" * (1 - S"\r\n") ^ 0 * line_end
local empty = space ^ 0 * S"\r\n"
local first_line = (comment + empty) ^ 0

-- In this order, the first that fits.
local signs = {
  { "json", blank * P"{" },
  { "yoshikoder", blank * (P"<?xml" + P"<!--" + P"<!DOCTYPE" + P"<dictionary") },
  { "liwc", blank * P"%" * space ^ 0 * S"\r\n" },
  { "lexicoder", blank * P"+" * (1 - S"\t\r\n,") ^ 1 * line_end },
  { "vader", text ^ 1 * P"\t" * S"-+" ^ -1 * (digit + P".") ^ 1 * P"\t" * (digit + P".") ^ 1 * P"\t[" },
  { "wordstat", S"\r\n" ^ 0 * wordstat },
  { "tsv", first_line * text ^ 0 * P"\t" },
  { "csv", first_line * (P'"' + (1 - S",\t\r\n") ^ 0 * P",") },
}
for _, sign in ipairs(signs) do sign[2] = mark * sign[2] end

--- The name of the format that the first bytes have; a list of words is TSV.
function content.format(bytes)
  local start = bytes:sub(1, LOOK)
  for _, sign in ipairs(signs) do
    if sign[2]:match(start) then return sign[1] end
  end
  return "tsv"
end

return content
