---Pull quotes: a short block that repeats, word for word or nearly so, what another block says.
---@class opedkit.document.duplicate
local duplicate = {}

if jit then jit.off(true, true) end -- see document.lua

local core = require "opedkit.native"

-- A pull quote is no page.
local MOST, LONGEST = 80, 600

---@class opedkit.document.Repetition
---@field first integer first byte of what is repeated
---@field last integer
---@field share number the share of the repeating block's words found there

local function is_candidate(s, block)
  -- What breaks off, or begins in the middle of a sentence, is a half of a paragraph.
  return block.last - block.first < LONGEST and s:find("^[^a-z]", block.first) ~= nil
    and block.ends
end

---Finds the blocks that repeat what other blocks say.
---@param s string
---@param body opedkit.document.Block[] the blocks of the body, in order
---@return table<opedkit.document.Block, opedkit.document.Repetition> repetitions
function duplicate.find(s, body)
  local repetitions, ranges, any = {}, {}, false
  for b, block in ipairs(body) do
    local candidate = is_candidate(s, block)
    ranges[3 * b - 2], ranges[3 * b - 1], ranges[3 * b] = block.first, block.last, candidate
    any = any or candidate
  end
  if #body < 2 or not any then return repetitions end
  local found = core.duplicates(core.tokens(s), ranges)
  local place_of = {}
  for i = 1, #found, 7 do
    if found[i + 6] <= MOST then
      place_of[found[i]] = { first = found[i + 1], last = found[i + 2], from = found[i + 3], to = found[i + 4],
        share = found[i + 5] / found[i + 6] }
    end
  end
  for b, place in pairs(place_of) do
    local other = place.from
    local spread, back = place.to ~= other, place_of[other]
    local here, there = body[b].last - body[b].first, body[other].last - body[other].first
    -- Of two that say the same, the shorter is the pull quote; of two equals the one that comes first. But a half of
    -- a broken paragraph is no pull quote: what repeats both halves is.
    local pulled = spread or not ranges[3 * other] or there > here or there == here and other > b
    if back and back.to ~= back.from and not spread then pulled = false end
    if pulled then repetitions[body[b]] = { first = place.first, last = place.last, share = place.share } end
  end
  return repetitions
end

return duplicate
