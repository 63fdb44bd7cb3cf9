---Blocks: the paragraphs of a page as they stand, before any is known for what it is. A block is what stands between
---blank lines; where lines end at a margin, a paragraph may also begin with an indented line or behind a short one.
---@class opedkit.document.blocks
local blocks = {}

local junk = require "opedkit.document.junk"
local date = require "opedkit.document.date"
local byline = require "opedkit.document.byline"

---@class opedkit.document.Block
---@field first integer first byte
---@field last integer last byte
---@field lines integer[] first1, last1, first2, … of its lines
---@field breaks integer line ends before it
---@field field? string the label of a news database that it begins with

-- Columns at which somebody's page ends: what e-mail, typescripts and PDF columns use. Longer lines are paragraphs.
local WIDEST, NARROWEST = 130, 20
-- Proportional type leaves lines ragged; a line this much of the width, with the next word, was full.
local FULL = 0.8

local function columns(s)
  if not s:find "[\128-\255]" then return #s end
  local _, letters = s:gsub("[^\128-\191]", "")
  return letters
end

local function first_word(s, first, last)
  local stop = s:find("[ \t\r\n]", first)
  if not stop or stop > last then stop = last + 1 end
  return stop - first
end

-- The width at which lines end, in columns, or nil where each line is a paragraph: most lines that another follows
-- directly must have had no room for the word that follows.
local function margin(s, l)
  local widths, room = {}, {}
  for i = 1, l.count - 1 do
    if l.breaks[i + 1] == 1 then
      local size = l.last[i] - l.first[i] + 1
      if size <= 4 * WIDEST then
        local width = l.indent[i] + columns(s:sub(l.first[i], l.last[i]))
        widths[#widths + 1] = width
        room[#room + 1] = width + 1 + first_word(s, l.first[i + 1], l.last[i + 1])
      else
        widths[#widths + 1], room[#room + 1] = size, size
      end
    end
  end
  if #widths < 3 then return nil end
  local sorted = {}
  for i = 1, #widths do sorted[i] = widths[i] end
  table.sort(sorted)
  -- An address or a headline may be longer than the margin allows: one line in twenty.
  local width = sorted[math.max(1, math.ceil(#sorted * 0.95))]
  if width > WIDEST or width < NARROWEST then return nil end
  local full = 0
  for i = 1, #room do
    if room[i] > FULL * width then full = full + 1 end
  end
  return full >= 0.5 * #room and width or nil
end

-- The indentation that most lines have.
local function usual_indent(l)
  local seen, best = {}, 0
  for i = 1, l.count do
    local indent = l.indent[i]
    seen[indent] = (seen[indent] or 0) + 1
    if seen[indent] > (seen[best] or 0) then best = indent end
  end
  return best
end

-- A line that is known for what it is by itself never runs on into its neighbours.
local function stands_alone(s)
  if #s > 120 then return false end
  if junk.parse(s) or date.parse(s) or junk.running_head(s) then return true end
  local by = byline.parse(s)
  return by ~= nil and by.explicit
end

local closing = {} -- what may stand behind the mark: quotes, brackets, asterisks, blanks
for character in ("\"')]}* "):gmatch "." do closing[character:byte()] = true end

---Whether a text ends as a sentence does, closing quotes and brackets behind the mark apart.
---@param s string
---@param last integer its last byte
---@return boolean
function blocks.ends_sentence(s, last)
  while last > 0 do
    local byte = s:byte(last)
    if byte == 46 or byte == 33 or byte == 63 then return true end
    if closing[byte] then
      last = last - 1
    elseif byte < 128 then
      return false
    else
      local wide = last > 2 and s:sub(last - 2, last)
      if wide ~= "\226\128\153" and wide ~= "\226\128\157" then return wide == "\226\128\166" end
      last = last - 3
    end
  end
  return false
end

---Cuts a text into blocks.
---@param s string
---@param l opedkit.document.Lines
---@return opedkit.document.Block[]
---@return integer|nil width the margin in columns, where lines end at one
function blocks.read(s, l)
  local width = margin(s, l)
  local usual = usual_indent(l)
  local out, block = {}, nil
  local alone = false -- whether the line before stands alone
  for i = 1, l.count do
    local first, last = l.first[i], l.last[i]
    local runs_on = false
    local line_alone = width ~= nil and stands_alone(s:sub(first, last))
    if block and width and l.breaks[i] == 1 and not alone and not line_alone
      and l.indent[i] <= usual + 1 then
      local before = l.indent[i - 1] + columns(s:sub(l.first[i - 1], l.last[i - 1]))
      if before + 1 + first_word(s, first, last) > FULL * width then
        runs_on = true
      else
        runs_on = not blocks.ends_sentence(s, l.last[i - 1]) and s:find("^[a-z]", first) ~= nil
      end
    end
    if runs_on then
      block.last = last
      block.lines[#block.lines + 1] = first
      block.lines[#block.lines + 1] = last
    else
      block = { first = first, last = last, lines = { first, last }, breaks = l.breaks[i] }
      out[#out + 1] = block
    end
    alone = line_alone
  end
  return out, width
end

return blocks
