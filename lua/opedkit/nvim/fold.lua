---'foldexpr' by topic segment: each run of paragraphs about one thing is a fold, what stands before the first is none.
---@class opedkit.nvim.fold
local fold = {}

local reading = require "opedkit.nvim.reading"

local space = vim.api.nvim_create_namespace "opedkit_folds"
local kept = {} -- by buffer: the rows where a segment begins, and where the last one ends, at a changedtick

local function rows_of(buffer)
  local tick = vim.api.nvim_buf_get_changedtick(buffer)
  local rows = kept[buffer]
  if rows and rows.tick == tick then return rows end
  rows = { tick = tick, starts = {}, stop = -1 }
  for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(buffer, space, 0, -1, { details = true })) do
    rows.starts[mark[2]] = true
    rows.first = rows.first or mark[2]
    rows.stop = math.max(rows.stop, mark[4].end_row or mark[2])
  end
  kept[buffer] = rows
  return rows
end

-- Neovim looks at all levels again when the method is set.
local function renew(buffer)
  for _, window in ipairs(vim.fn.win_findbuf(buffer)) do
    if vim.wo[window].foldmethod == "expr" and vim.wo[window].foldexpr:find("opedkit", 1, true) then
      vim.wo[window].foldmethod = "expr"
    end
  end
end

local function mark(result)
  local buffer = result.text.buffer
  local before = rows_of(buffer)
  vim.api.nvim_buf_clear_namespace(buffer, space, 0, -1)
  for _, segment in ipairs(result.segments) do
    local row = result.text:place(segment.first)
    local last = result.text:place(segment.last)
    vim.api.nvim_buf_set_extmark(buffer, space, row, 0, { end_row = last, end_col = 0, strict = false })
  end
  kept[buffer] = nil
  local now = rows_of(buffer)
  if not vim.deep_equal(before.starts, now.starts) or before.stop ~= now.stop then renew(buffer) end
end

---The fold level of a line of the current buffer. The first call has the buffer read, and folds come once it is.
---@param number integer
---@return string
function fold.level(number)
  local buffer = vim.api.nvim_get_current_buf()
  if not reading.is_watched(buffer, "folds") then
    if require("opedkit.nvim.library").problem() then return "0" end
    vim.schedule(function()
      if vim.api.nvim_buf_is_loaded(buffer) and not reading.is_watched(buffer, "folds") then
        reading.watch(buffer, "folds", mark)
      end
    end)
  end
  local rows = rows_of(buffer)
  if not rows.first or number - 1 < rows.first then return "0" end
  if rows.starts[number - 1] then return ">1" end
  return number - 1 <= rows.stop and "1" or "0"
end

return fold
