---Metadiscourse markers in the author's words (Hyland 2005), beside what opinion articles have of them.
---@class opedkit.markers
local markers = {}

if jit then jit.off(true, true) end -- see document.lua

local body = require "opedkit.document.body"
local core = require "opedkit.native"
local lexicon = require "opedkit.lexicon"

---@class opedkit.Marker
---@field count integer
---@field density number hits per 1,000 words of the author's sentences, rounded to hundredths
---@field background? number the same, of the opinion articles that the background is of: their median
---@field share_below? number the share of these articles that have fewer, in tenths: 0.9 is "more than nine in ten have"
---@field hits { first: integer, last: integer, text: string }[]

-- How many of the deciles lie below.
local function share_below(deciles, density)
  local count = 0
  for _, value in ipairs(deciles) do
    if value < density then count = count + 1 end
  end
  return count / 10
end

---Finds the hits of the shipped lexicon in the sentences that are the author's own words, reported speech included.
---@param doc opedkit.Document
---@return table<string, opedkit.Marker> by category
---@return integer words that were looked at
function markers.find(doc)
  local background = require "opedkit.data.marker_background"
  local out, words = core.markers(body.of(doc), lexicon.metadiscourse().core)
  for category, marker in pairs(out) do
    marker.density = words > 0 and math.floor(marker.count / words * 100000 + 0.5) / 100 or 0
    local deciles = background.deciles[category]
    if deciles and words > 0 then
      marker.background, marker.share_below = deciles[5], share_below(deciles, marker.density)
    end
  end
  return out, words
end

return markers
