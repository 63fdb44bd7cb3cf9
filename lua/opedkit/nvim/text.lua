---A buffer as the text that the library reads: its bytes, where its lines begin, what of it is markup. Positions are
---1-based bytes as everywhere in opedkit; rows and columns are Neovim's, from 0.
---
---Everything is made anew from the whole buffer after a change: lines, segmentation and markup of 20,000 words together
---stay well below the 5 ms that a key may wait (bench/nvim.md).
---@class opedkit.nvim.text
local text = {}

local is_markdown = require("opedkit.nvim.filetype").is_markdown
local slices = require "opedkit.nvim.slices"

-- Lines that are fetched between two looks at the clock.
local STEP = 256

---@class opedkit.nvim.Text
---@field buffer integer
---@field tick integer the buffer's changedtick that it was read at
---@field bytes string lines joined by line feeds, one behind the last too
---@field markdown boolean
---@field private starts integer[] the first byte of each line
local Text = {}
Text.__index = Text

local kept = {} ---@type table<integer, opedkit.nvim.Text>

---The text of a buffer, as it is now.
---@param buffer integer 0 for the current one
---@return opedkit.nvim.Text text nil where it is fetched in slices and the buffer changes meanwhile
function text.of(buffer)
  if buffer == 0 then buffer = vim.api.nvim_get_current_buf() end
  local tick = vim.api.nvim_buf_get_changedtick(buffer)
  local markdown = is_markdown(vim.bo[buffer].filetype)
  local old = kept[buffer]
  if old and old.tick == tick and old.markdown == markdown then return old end
  local parts, starts, at = {}, {}, 1
  for first = 0, vim.api.nvim_buf_line_count(buffer) - 1, STEP do
    slices.pause() -- within a slice only; a motion needs its text at once
    if not vim.api.nvim_buf_is_loaded(buffer) or vim.api.nvim_buf_get_changedtick(buffer) ~= tick then return nil end
    local lines = vim.api.nvim_buf_get_lines(buffer, first, first + STEP, false)
    for i, line in ipairs(lines) do
      -- a NUL of the file is a line feed within a line of the buffer
      if line:find("\n", 1, true) then lines[i] = line:gsub("\n", "\0") end
      starts[first + i] = at
      at = at + #line + 1
    end
    lines[#lines + 1] = "" -- a line feed behind the last one
    parts[#parts + 1] = table.concat(lines, "\n")
  end
  local new = setmetatable({ buffer = buffer, tick = tick, markdown = markdown, starts = starts,
    bytes = parts[1] and table.concat(parts) or "\n" }, Text)
  starts[1] = 1 -- of a buffer that is not loaded, too
  if not old then
    vim.api.nvim_buf_attach(buffer, false, { on_detach = function() kept[buffer] = nil end })
  end
  new._before = old and old.markdown == markdown and (old._scan or old._before) or nil
  kept[buffer] = new
  return new
end

---A text that no buffer holds.
---@param bytes string
---@param markdown boolean
---@return opedkit.nvim.Text
function text.from(bytes, markdown)
  local starts = { 1 }
  for at in bytes:gmatch "\n()" do
    if at <= #bytes then starts[#starts + 1] = at end
  end
  return setmetatable({ buffer = -1, tick = 0, bytes = bytes, markdown = markdown, starts = starts }, Text)
end

---Whether the buffer has not changed since.
---@return boolean
function Text:is_current()
  return vim.api.nvim_buf_is_valid(self.buffer) and vim.api.nvim_buf_get_changedtick(self.buffer) == self.tick
end

---The number of its lines.
---@return integer
function Text:lines()
  return #self.starts
end

---The byte at a row and column.
---@param row integer from 0
---@param column integer from 0
---@return integer position from 1
function Text:position(row, column)
  local start = self.starts[math.min(row + 1, #self.starts)]
  return math.min(start + column, (self.starts[row + 2] or #self.bytes + 1) - 1)
end

---The row and column of a byte.
---@param position integer from 1
---@return integer row from 0
---@return integer column from 0
function Text:place(position)
  local low, high = 1, #self.starts
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if self.starts[middle] <= position then low = middle else high = middle - 1 end
  end
  return low - 1, position - self.starts[low]
end

---The range of an extmark: 0-based rows and columns, the end exclusive.
---@param first integer
---@param last integer
---@return integer row
---@return integer column
---@return integer end_row
---@return integer end_column
function Text:range(first, last)
  local row, column = self:place(first)
  local end_row, end_column = self:place(last)
  return row, column, end_row, end_column + 1
end

---What of the text is markup, and the lines that are block quotations; both empty in plain text.
---@param for_worker? boolean nothing where patterns would have to read it: the worker does that itself
---@return opedkit.Range[]|nil ranges
---@return opedkit.Range[]|nil quotes
function Text:markup(for_worker)
  if not self._ranges then
    if self.markdown then
      self._ranges, self._quotes = require("opedkit.nvim.parser").markup(self)
      if not self._ranges then
        if for_worker then return nil end
        self._ranges, self._quotes, self._scan = require("opedkit.nvim.markup").markdown(self.bytes, self._before,
          slices.pause)
        self._before = nil
      end
    else
      self._ranges, self._quotes = {}, {}
    end
  end
  return self._ranges, self._quotes
end

-- The prose: the text without its markup, and the ledger between the two where there is any.
function Text:_prose()
  if not self._bare then
    local ranges = self:markup()
    if ranges[1] then
      self._ledger = require("opedkit.nvim.markup").ledger(self.bytes, ranges)
      self._bare = self._ledger:apply()
    else
      self._bare = self.bytes
    end
  end
  return self._bare, self._ledger
end

---Makes ready what a motion needs, within a slice: the first scan of a text, and the first use of the code, take longer than
---a key may wait.
function Text:prepare()
  self:markup()
  slices.pause()
  if self:is_current() then self:_prose() end
  slices.pause()
  if self:is_current() then self:sentences() end
end

---The toolkit's sentences over the buffer, markup stepped over.
---@class opedkit.nvim.Sentences
---@field private spans opedkit.Spans
---@field private ledger opedkit.document.Ledger|nil
local Sentences = {}
Sentences.__index = Sentences

---@return opedkit.nvim.Sentences
function Text:sentences()
  if not self._sentences then
    local bare, ledger = self:_prose()
    self._sentences = setmetatable({ spans = require("opedkit.segment").sentences(bare), ledger = ledger }, Sentences)
  end
  return self._sentences
end

function Sentences:__len()
  return #self.spans
end

---How many sentences there are (LuaJIT gives tables no length of their own).
---@return integer
function Sentences:count()
  return #self.spans
end

---The first and last byte of a sentence in the buffer's text.
---@param i integer
---@return integer|nil first nil where there is no such sentence
---@return integer|nil last
function Sentences:get(i)
  local first, last = self.spans:get(i)
  if not first or not self.ledger then return first, last end
  local parts = self.ledger:source(first, last)
  return parts[1].first, parts[#parts].last
end

---The first sentence that ends at a byte or behind it.
---@param position integer
---@return integer|nil i nil behind the last one
function Sentences:at(position)
  local low, high = 1, #self.spans + 1
  while low < high do
    local middle = math.floor((low + high) / 2)
    local _, last = self:get(middle)
    if last < position then low = middle + 1 else high = middle end
  end
  return low <= #self.spans and low or nil
end

return text
