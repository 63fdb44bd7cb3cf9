---The side window: the outline of an essay, live, with jumps and folds.
---@class opedkit.nvim.inspect
local inspect = {}

local colours = require "opedkit.nvim.colours"
local options = require "opedkit.nvim.options"
local outline = require "opedkit.nvim.outline"
local pause = require("opedkit.nvim.slices").pause
local reading = require "opedkit.nvim.reading"

local NAME = "opedkit://inspect"

local space = vim.api.nvim_create_namespace "opedkit_inspect"
local side -- the buffer of the side window
local shown = {} -- its lines
local whole = false -- whether all of them are written
local essay -- the buffer that it shows

local function is_shown()
  return side ~= nil and vim.api.nvim_buf_is_valid(side) and vim.fn.bufwinid(side) ~= -1
end

---The fold level of a line of the side window.
---@param number integer
---@return string
function inspect.fold_level(number)
  return shown[number] and shown[number].level or "0"
end

-- Lines that are written at once, since folds are counted for each of them.
local BATCH = 24

-- Rows first to last (from 0, exclusive) become lines i to j.
local function replace(first, last, lines, i, j)
  local texts = {}
  for n = i, j do texts[#texts + 1] = lines[n].text end
  vim.api.nvim_buf_clear_namespace(side, space, first, last)
  vim.bo[side].modifiable = true
  vim.api.nvim_buf_set_lines(side, first, last, true, texts)
  vim.bo[side].modifiable, vim.bo[side].modified = false, false
  for n = i, j do
    for _, mark in ipairs(lines[n].marks) do
      vim.api.nvim_buf_set_extmark(side, space, first + n - i, mark[1], { end_col = mark[2], hl_group = mark[3] })
    end
  end
end

local function same(a, b)
  return a ~= nil and b ~= nil and a.text == b.text and a.level == b.level
end

-- Only what differs from what is shown is written: most edits change a few lines.
local function write(lines)
  local old, total = shown, vim.api.nvim_buf_line_count(side)
  if not whole or #old ~= total then old = {} end
  local head, tail = 0, 0
  while same(old[head + 1], lines[head + 1]) do head = head + 1 end
  while head + tail < math.min(#old, #lines) and same(old[#old - tail], lines[#lines - tail]) do tail = tail + 1 end
  local window = vim.fn.bufwinid(side)
  local view = window ~= -1 and vim.api.nvim_win_get_cursor(window)
  shown, whole = lines, false
  local at, stop = head, total - tail
  for i = head + 1, #lines - tail, BATCH do
    local j = math.min(i + BATCH - 1, #lines - tail)
    replace(at, math.min(stop, at + j - i + 1), lines, i, j)
    stop = math.max(stop, at + j - i + 1)
    at = at + j - i + 1
    pause()
    -- another reading has come meanwhile, or the buffer has gone
    if shown ~= lines or not vim.api.nvim_buf_is_valid(side) then return end
  end
  if at < stop then replace(at, stop, lines, 1, 0) end
  whole = true
  if view and vim.api.nvim_win_is_valid(window) and vim.api.nvim_win_get_buf(window) == side then
    local now = vim.api.nvim_win_get_cursor(window)
    local row = math.min(view[1], vim.api.nvim_buf_line_count(side))
    if now[1] ~= row and vim.api.nvim_get_current_win() ~= window then
      vim.api.nvim_win_set_cursor(window, { row, view[2] })
    end
  end
end

local function show(result)
  if not is_shown() then
    if essay then reading.unwatch(essay, "inspect") end -- somebody closed the window
    return
  end
  write(outline.lines(result, vim.api.nvim_win_get_width(vim.fn.bufwinid(side)) - 1))
end

-- The essay's window, or one for it.
local function go_to_essay()
  local window = vim.fn.bufwinid(essay)
  if window ~= -1 then return vim.api.nvim_set_current_win(window) end
  vim.cmd("leftabove vertical sbuffer " .. essay)
end

---Goes to the place in the essay that a line of the side window is about.
---@param number integer
function inspect.jump(number)
  local line = shown[number]
  local last = essay and vim.api.nvim_buf_is_loaded(essay) and reading.last(essay)
  if not (line and line.first and last) then return end
  local row, column = last.text:place(line.first)
  go_to_essay()
  vim.cmd "normal! m'"
  vim.api.nvim_win_set_cursor(0, { math.min(row + 1, vim.api.nvim_buf_line_count(0)), column })
  vim.cmd "normal! zv"
end

---Closes the side window; the essay is watched no longer.
function inspect.close()
  if essay then reading.unwatch(essay, "inspect") end
  local window = side and vim.fn.bufwinid(side) or -1
  if window ~= -1 and #vim.api.nvim_list_wins() > 1 then vim.api.nvim_win_close(window, false) end
end

local function map(key, action, desc)
  vim.keymap.set("n", key, action, { buffer = side, nowait = true, desc = "opedkit: " .. desc })
end

local function make_buffer()
  side = vim.fn.bufnr("^" .. NAME .. "$")
  if side ~= -1 then return end
  side = vim.api.nvim_create_buf(false, true)
  vim.api.nvim_buf_set_name(side, NAME)
  vim.bo[side].bufhidden, vim.bo[side].swapfile, vim.bo[side].filetype = "hide", false, "opedkit"
  map("<CR>", function() inspect.jump(vim.api.nvim_win_get_cursor(0)[1]) end, "go to this place of the essay")
  map("q", inspect.close, "close")
  vim.api.nvim_create_autocmd("BufWinLeave", { buffer = side, desc = "opedkit: stop reading for the side window",
    callback = function()
      if essay then reading.unwatch(essay, "inspect") end
    end })
end

local function open_window()
  vim.cmd "botright vsplit"
  vim.api.nvim_win_set_buf(0, side)
  vim.api.nvim_win_set_width(0, options.get().width)
  for name, value in pairs { wrap = false, number = false, relativenumber = false, signcolumn = "no", foldcolumn = "0",
    list = false, spell = false, cursorline = true, winfixwidth = true, foldmethod = "expr", foldlevel = 9,
    foldexpr = "v:lua.require'opedkit.nvim.inspect'.fold_level(v:lnum)" } do
    vim.api.nvim_set_option_value(name, value, { scope = "local" })
  end
  vim.cmd "wincmd p"
end

---Shows a buffer's outline in the side window, which is opened where there is none.
---@param buffer integer
function inspect.open(buffer)
  colours.ensure()
  if side and buffer == side then return end
  if essay and essay ~= buffer then reading.unwatch(essay, "inspect") end
  essay = buffer
  if not (side and vim.api.nvim_buf_is_valid(side)) then make_buffer() end
  if vim.fn.bufwinid(side) == -1 then open_window() end
  if not reading.last(buffer) then write { { text = " reading …", level = "0", marks = {} } } end
  reading.watch(buffer, "inspect", show)
end

return inspect
