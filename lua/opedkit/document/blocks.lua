---Blocks: the paragraphs of a page as they stand, before any is known for what it is. A block is what stands between
---blank lines; where lines end at a margin, a paragraph may also begin with an indented line or behind a short one.
---@class opedkit.document.blocks
local blocks = {}

if jit then jit.off(true, true) end -- see document.lua

local junk = require "opedkit.document.junk"
local date = require "opedkit.document.date"
local byline = require "opedkit.document.byline"
local native = require "opedkit.native"

---@class opedkit.document.Block
---@field first integer first byte
---@field last integer last byte
---@field lines? integer[] first1, last1, first2, … of its lines, where it has several
---@field breaks integer line ends before it
---@field ends boolean whether it ends as a sentence does
---@field cue boolean whether it may be furniture, by its first word

-- Longer lines are text.
local LONGEST_ALONE = 120

-- A line that is known for what it is by itself never runs on into its neighbours.
local function stands_alone(s)
  if junk.parse(s) or date.parse(s) or junk.running_head(s) then return true end
  local by = byline.parse(s)
  return by ~= nil and by.explicit
end

local starts -- the first words of all lines that stand alone

-- Words that only begin what offers a newsletter have another bit than those that begin any furniture.
local function load_starts()
  local list = {}
  for bit, words in ipairs { { junk.starts, date.starts, byline.starts }, { junk.newsletters } } do
    for _, some in ipairs(words) do
      for _, word in ipairs(some) do list[#list + 1], list[#list + 2] = word, bit end
    end
  end
  starts = native.glossary(list)
end

---Whether a text ends as a sentence does, closing quotes and brackets behind the mark apart.
---@param s string
---@param last integer its last byte
---@return boolean
function blocks.ends_sentence(s, last)
  return native.page.ends_sentence(s, last)
end

---Cuts a text into blocks.
---@param s string any bytes
---@return opedkit.Zones blocks each of them a paragraph so far
function blocks.read(s)
  if not starts then load_starts() end
  local page, alone = native.page.read(s, starts), nil
  if page:margin() then
    alone = {}
    local found = page:candidates(LONGEST_ALONE)
    for i = 1, #found, 3 do
      if stands_alone(s:sub(found[i + 1], found[i + 2])) then alone[#alone + 1] = found[i] end
    end
  end
  return page:blocks(alone)
end

return blocks
