-- The lexicon of VADER (Hutto & Gilbert 2014): term, mean, deviation, ratings; the mean is the weight.
local lpeg = require "lpeg"
local field = require "opedkit.lexicon.field"
local place = require "opedkit.lexicon.place"
local rows = require "opedkit.lexicon.rows"
local P, S, C, Cp = lpeg.P, lpeg.S, lpeg.C, lpeg.Cp

local vader = {}

local newline = P"\r\n" + S"\r\n"
local text = C((1 - S"\t\r\n") ^ 0)
local rest = (1 - newline) ^ 0 * (newline + -1) * Cp()
local line = text * P"\t" * Cp() * text * rest
local blank = S" \t" ^ 0 * (newline + -1) * Cp()

function vader.read(bytes, options)
  local entries = rows.new()
  local at = (P"\239\187\191" * Cp()):match(bytes) or 1
  while at <= #bytes do
    local behind = blank:match(bytes, at)
    if not behind then
      local term, where, mean, stop = line:match(bytes, at)
      if not term or term == "" then return place.fault(bytes, at, "no term and mean between tabs") end
      local value = field.number(mean)
      if not value then return place.fault(bytes, where, place.quote(mean) .. " is no number") end
      rows.add(entries, term, options.category or "valence", value, at)
      behind = stop
    end
    at = behind
  end
  return entries
end

return vader
