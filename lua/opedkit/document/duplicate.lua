---Pull quotes: a short block that repeats, word for word or nearly so, what another block says.
---@class opedkit.document.duplicate
local duplicate = {}

if jit then jit.off(true, true) end -- see document.lua

local core = require "opedkit.native"
local tokens = require "opedkit.document.tokens"

-- A pull quote is no page; how long it is in bytes, and how it must begin and end, csrc/opk_zone.c says.
local MOST = 80

---@class opedkit.document.Repetition
---@field first integer first byte of what is repeated
---@field last integer
---@field share number the share of the repeating block's words found there

---Finds the blocks of the body that repeat what others say.
---@param s string
---@param all opedkit.Zones
---@return table<integer, opedkit.document.Repetition> repetitions by the number of the zone
---@return integer|nil first the number of the body's first zone, where any was looked for
---@return opedkit.Tokens|nil columns the words of the text, where any was looked for
function duplicate.find(s, all)
  local repetitions = {}
  local ranges, numbers = all:quotes()
  if not ranges then return repetitions end
  local columns = tokens.make(s)
  local found = core.duplicates(columns, ranges)
  local place_of = {}
  for i = 1, #found, 7 do
    if found[i + 6] <= MOST then
      place_of[found[i]] = { first = found[i + 1], last = found[i + 2], from = found[i + 3], to = found[i + 4],
        share = found[i + 5] / found[i + 6] }
    end
  end
  local function size_of(b) return ranges[3 * b - 1] - ranges[3 * b - 2] end
  for b, place in pairs(place_of) do
    local other = place.from
    local spread, back = place.to ~= other, place_of[other]
    local here, there = size_of(b), size_of(other)
    -- Of two that say the same, the shorter is the pull quote; of two equals the one that comes first. But a half of
    -- a broken paragraph is no pull quote: what repeats both halves is.
    local pulled = spread or not ranges[3 * other] or there > here or there == here and other > b
    if back and back.to ~= back.from and not spread then pulled = false end
    if pulled then
      repetitions[numbers[b]] = { first = place.first, last = place.last, share = place.share }
    end
  end
  return repetitions, numbers[1], columns
end

return duplicate
