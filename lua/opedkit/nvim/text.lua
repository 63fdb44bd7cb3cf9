---A buffer as the text that the library reads: its bytes, where its lines begin, what of it is markup. Positions are
---1-based bytes as everywhere in opedkit; rows and columns are Neovim's, from 0.
---
---After a change only lines near it are fetched again, and markup is looked for between safe places; sentences are made
---anew of the whole text: all that, of 20,000 words, takes less than the 5 ms that a key may wait (bench/nvim.md).
---@class opedkit.nvim.text
local text = {}

local is_markdown = require("opedkit.nvim.filetype").is_markdown
local slices = require "opedkit.nvim.slices"

-- Lines that are fetched at once, and kept as one string as long as none of them changes.
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

---Lines of a buffer as one string; without one, they have changed.
---@class opedkit.nvim.Piece
---@field count integer lines
---@field bytes? string each line with a line feed
---@field starts? integer[] the first byte of each line, from 0

local pieces = {} ---@type table<integer, opedkit.nvim.Piece[]>
local attached = {} ---@type table<integer, boolean>

-- Rows `first` to `last` (exclusive) became others, up to `now`: the pieces that they were in become one that is to be fetched.
local function forget(buffer, first, last, now)
  local list, row = pieces[buffer], 0
  if not list then return end
  local from, to, count = nil, nil, now - last
  for i, piece in ipairs(list) do
    local stop = row + piece.count
    -- what is put in behind the last line belongs to the last piece
    if stop > first and row < math.max(last, first + 1) or i == #list and not from then
      from, to, count = from or i, i, count + piece.count
    end
    row = stop
  end
  for i = to, from + 1, -1 do table.remove(list, i) end
  list[from] = { count = count }
end

-- What is not told of its changes is fetched whole.
local function attach(buffer)
  if attached[buffer] then return end
  pieces[buffer] = nil
  attached[buffer] = vim.api.nvim_buf_attach(buffer, false, {
    on_lines = function(_, _, _, first, last, now) forget(buffer, first, last, now) end,
    on_reload = function() pieces[buffer] = nil end,
    on_detach = function() kept[buffer], pieces[buffer], attached[buffer] = nil, nil, nil end,
  })
end

local function fetch(buffer, row, count)
  local lines, starts, at = vim.api.nvim_buf_get_lines(buffer, row, row + count, false), {}, 0
  for i, line in ipairs(lines) do
    -- a NUL of the file is a line feed within a line of the buffer
    if line:find("\n", 1, true) then lines[i] = line:gsub("\n", "\0") end
    starts[i] = at
    at = at + #line + 1
  end
  lines[#lines + 1] = "" -- a line feed behind the last one
  return { count = count, bytes = table.concat(lines, "\n"), starts = starts }
end

-- All pieces, those that changed fetched anew; nil where the buffer changes between two slices.
local function renew(buffer, tick)
  local list, total = pieces[buffer] or {}, 0
  for _, piece in ipairs(list) do total = total + piece.count end
  local lines = vim.api.nvim_buf_line_count(buffer)
  if total ~= lines then list = { { count = lines } } end
  pieces[buffer] = list
  local i, row = 1, 0
  while list[i] do
    if not list[i].bytes then
      slices.pause() -- within a slice only; a motion needs its text at once
      if not vim.api.nvim_buf_is_loaded(buffer) or vim.api.nvim_buf_get_changedtick(buffer) ~= tick then return nil end
      local rest = list[i].count - STEP
      list[i] = fetch(buffer, row, math.min(STEP, list[i].count))
      if rest > 0 then table.insert(list, i + 1, { count = rest }) end
      if list[i].count == 0 then
        table.remove(list, i)
        i = i - 1
      end
    end
    row = row + (list[i] and list[i].count or 0)
    i = i + 1
  end
  return list
end

---The text of a buffer, as it is now.
---@param buffer integer 0 for the current one
---@return opedkit.nvim.Text text nil where it is fetched in slices and the buffer changes meanwhile
function text.of(buffer)
  if buffer == 0 then buffer = vim.api.nvim_get_current_buf() end
  local tick = vim.api.nvim_buf_get_changedtick(buffer)
  local markdown = is_markdown(vim.bo[buffer].filetype)
  local old = kept[buffer]
  if old and old.tick == tick and old.markdown == markdown then return old end
  attach(buffer)
  local list = renew(buffer, tick)
  slices.pause() -- putting it together may take a step of the collector
  if not list or not vim.api.nvim_buf_is_valid(buffer) or vim.api.nvim_buf_get_changedtick(buffer) ~= tick then
    return nil
  end
  local parts, starts, n, base = {}, {}, 0, 1
  for i, piece in ipairs(list) do
    parts[i] = piece.bytes
    for k = 1, piece.count do starts[n + k] = piece.starts[k] + base end
    n, base = n + piece.count, base + #piece.bytes
  end
  local new = setmetatable({ buffer = buffer, tick = tick, markdown = markdown, starts = starts,
    bytes = parts[1] and table.concat(parts) or "\n" }, Text)
  starts[1] = 1 -- of a buffer that is not loaded, too
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
