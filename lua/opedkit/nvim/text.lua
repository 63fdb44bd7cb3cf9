---A buffer as the text that the library reads: its bytes, where its lines begin, what of it is markup. Positions are
---1-based bytes as everywhere in opedkit; rows and columns are Neovim's, from 0.
---
---After a change only lines near it are fetched again; markup and sentences are found anew in the whole text, by the core: all
---that, of 20,000 words, takes less than the 5 ms that a key may wait (bench/nvim.md).
---@class opedkit.nvim.text
local text = {}

-- What runs once for each change is compiled in the middle of somebody's typing, which takes longer than it ever saves.
if jit then jit.off(true, true) end

local is_markdown = require("opedkit.nvim.filetype").is_markdown
local slices = require "opedkit.nvim.slices"

-- Lines that are fetched at once, and kept as one string as long as none of them changes.
local STEP = 64

---@class opedkit.nvim.Text
---@field buffer integer
---@field tick integer the buffer's changedtick that it was read at
---@field bytes string lines joined by line feeds, one behind the last too; put together at its first use
---@field size integer its bytes
---@field markdown boolean
---@field private count integer lines
---@field private parts string[] the bytes, piece by piece
---@field private rows integer[] the first row of each piece
---@field private bases integer[] bytes before each piece
---@field private starts integer[][] the first byte of each line of each piece, from 0
local Text = {}

-- The whole as one string is seldom wanted between two keys, and takes as long as finding its sentences.
function Text:__index(key)
  if key ~= "bytes" then return Text[key] end
  local bytes = table.concat(self.parts)
  rawset(self, "bytes", bytes)
  return bytes
end

local kept = {} ---@type table<integer, opedkit.nvim.Text>
local sheets = {} ---@type table<integer, { sheet: opedkit.Sheet, of?: opedkit.nvim.Text }> the sentences of what is kept

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
    on_detach = function()
      kept[buffer], sheets[buffer], pieces[buffer], attached[buffer] = nil, nil, nil, nil
    end,
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
  if not list then return nil end
  local parts, rows, bases, starts, count, size = {}, {}, {}, {}, 0, 0
  for i, piece in ipairs(list) do
    parts[i], rows[i], bases[i], starts[i] = piece.bytes, count, size, piece.starts
    count, size = count + piece.count, size + #piece.bytes
  end
  if not parts[1] then -- a buffer that is not loaded
    parts, rows, bases, starts, count, size = { "\n" }, { 0 }, { 0 }, { { 0 } }, 1, 1
  end
  local new = setmetatable({ buffer = buffer, tick = tick, markdown = markdown, count = count, size = size,
    parts = parts, rows = rows, bases = bases, starts = starts }, Text)
  kept[buffer] = new
  return new
end

---A text that no buffer holds.
---@param bytes string
---@param markdown boolean
---@return opedkit.nvim.Text
function text.from(bytes, markdown)
  local starts = { 0 }
  for at in bytes:gmatch "\n()" do
    if at <= #bytes then starts[#starts + 1] = at - 1 end
  end
  return setmetatable({ buffer = -1, tick = 0, markdown = markdown, count = #starts, size = #bytes, parts = { bytes },
    rows = { 0 }, bases = { 0 }, starts = { starts } }, Text)
end

---Whether the buffer has not changed since.
---@return boolean
function Text:is_current()
  return vim.api.nvim_buf_is_valid(self.buffer) and vim.api.nvim_buf_get_changedtick(self.buffer) == self.tick
end

---The number of its lines.
---@return integer
function Text:lines()
  return self.count
end

-- The number of the last value of a list in order that is at most so great, 1 where there is none.
local function last_at_most(list, most)
  local low, high = 1, #list
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if list[middle] <= most then low = middle else high = middle - 1 end
  end
  return low
end

-- The first byte of a row.
local function start_of(self, row)
  local piece = last_at_most(self.rows, row)
  return self.bases[piece] + self.starts[piece][row - self.rows[piece] + 1] + 1
end

---The byte at a row and column.
---@param row integer from 0
---@param column integer from 0
---@return integer position from 1
function Text:position(row, column)
  local start = start_of(self, math.min(row, self.count - 1))
  local next_start = row + 1 < self.count and start_of(self, row + 1) or self.size + 1
  return math.min(start + column, next_start - 1)
end

---The row and column of a byte.
---@param position integer from 1
---@return integer row from 0
---@return integer column from 0
function Text:place(position)
  local piece = last_at_most(self.bases, position - 1)
  local starts, at = self.starts[piece], position - 1 - self.bases[piece]
  local line = last_at_most(starts, at)
  return self.rows[piece] + line - 1, at - starts[line]
end

---One byte; nil outside the text.
---@param position integer from 1
---@return integer|nil
function Text:byte(position)
  local piece = last_at_most(self.bases, position - 1)
  return self.parts[piece]:byte(position - self.bases[piece])
end

---The bytes of some rows, those that there are.
---@param first integer from 0
---@param last integer
---@return string bytes
---@return integer before the bytes that stand before them
function Text:rows_between(first, last)
  first, last = math.max(first, 0), math.min(last, self.count - 1)
  local from = start_of(self, first)
  local to = last + 1 < self.count and start_of(self, last + 1) - 1 or self.size
  local out = {}
  for i = last_at_most(self.bases, from - 1), last_at_most(self.bases, to - 1) do
    out[#out + 1] = self.parts[i]:sub(math.max(from - self.bases[i], 1), to - self.bases[i])
  end
  return table.concat(out), from - 1
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

---What of the text is markup, and the lines that are block quotations, both empty in plain text; nothing where no tree-sitter
---reads it, and so the core is to.
---@return opedkit.Range[]|nil ranges
---@return opedkit.Range[]|nil quotes
function Text:markup()
  if self._ranges == nil then
    if self.markdown then
      local ranges, quotes = require("opedkit.nvim.parser").markup(self)
      self._ranges, self._quotes = ranges or false, quotes
    else
      self._ranges, self._quotes = {}, {}
    end
  end
  return self._ranges or nil, self._quotes
end

---Makes ready what a motion needs, within a slice: the first use of the code takes longer than a key may wait.
function Text:prepare()
  self:markup()
  slices.pause()
  if self:is_current() then self:sentences() end
end

---The toolkit's sentences over the buffer, markup stepped over: `#`, `get(i)` and `at(position)`. Of a buffer's text they
---are good until another is asked for the sentences of a later one.
---@return opedkit.Sheet
function Text:sentences()
  local native = require "opedkit.native"
  local current = kept[self.buffer] == self
  local place = current and sheets[self.buffer] or not current and self._place or { sheet = native.sheet() }
  if current then sheets[self.buffer] = place else self._place = place end
  if place.of ~= self then
    place.of = nil
    local ranges, skipped = self:markup(), true -- true: the core looks for Markdown's markup itself
    if ranges then skipped = ranges[1] and ranges or false end
    place.sheet:set(self.parts, require("opedkit.language").rules "en", skipped)
    place.of = self
  end
  return place.sheet
end

return text
