---A small window over the text that goes away with the next move of the cursor.
---@class opedkit.nvim.float
local float = {}

local current -- the window that is open

local function close()
  if current and vim.api.nvim_win_is_valid(current) then vim.api.nvim_win_close(current, true) end
  current = nil
end

-- Above or below the cursor, wherever there is more room.
local function place(height, width)
  local above = vim.fn.winline() - 1
  local below = vim.fn.winheight(0) - vim.fn.winline()
  local under = below >= height + 2 or below >= above
  return { relative = "cursor", row = under and 1 or 0, col = 0, anchor = under and "NW" or "SW", width = width,
    height = math.max(1, math.min(height, (under and below or above) - 2)), style = "minimal", border = "rounded",
    focusable = true }
end

---Shows lines at the cursor.
---@param lines string[]
---@param marks { [1]: integer, [2]: integer, [3]: integer, [4]: string }[] row, first column, column behind the last, group; from 0
---@return integer buffer
---@return integer window
function float.open(lines, marks)
  close()
  local width = 1
  for _, line in ipairs(lines) do width = math.max(width, vim.fn.strdisplaywidth(line)) end
  local buffer = vim.api.nvim_create_buf(false, true)
  vim.api.nvim_buf_set_lines(buffer, 0, -1, true, lines)
  vim.bo[buffer].bufhidden, vim.bo[buffer].modifiable, vim.bo[buffer].filetype = "wipe", false, "opedkit"
  local space = vim.api.nvim_create_namespace "opedkit_float"
  for _, mark in ipairs(marks) do
    vim.api.nvim_buf_set_extmark(buffer, space, mark[1], mark[2], { end_col = mark[3], hl_group = mark[4] })
  end
  current = vim.api.nvim_open_win(buffer, false, place(#lines, math.min(width, vim.o.columns - 4)))
  vim.api.nvim_win_set_option(current, "foldenable", false) -- the folds of the window below would hold here as well
  vim.api.nvim_win_set_option(current, "foldmethod", "manual")
  vim.api.nvim_win_set_option(current, "winhighlight", "NormalFloat:Normal,FloatBorder:OpedkitDim")
  vim.api.nvim_create_autocmd({ "CursorMoved", "CursorMovedI", "InsertEnter", "BufLeave" }, {
    buffer = vim.api.nvim_get_current_buf(), once = true, callback = close, desc = "opedkit: close the float",
  })
  return buffer, current
end

---A table of names and values as lines, the names aligned.
---@param rows string[][] name, value
---@return string[] lines
---@return table[] marks for `open`
function float.table(rows)
  local wide = 0
  for _, row in ipairs(rows) do wide = math.max(wide, vim.fn.strdisplaywidth(row[1])) end
  local lines, marks = {}, {}
  for _, row in ipairs(rows) do
    for i, value in ipairs(require("opedkit.nvim.figures").wrap(row[2], 60)) do
      local name = i == 1 and row[1] or ""
      marks[#marks + 1] = { #lines, 1, 1 + #name, "OpedkitLabel" }
      lines[#lines + 1] = " " .. name .. (" "):rep(wide - vim.fn.strdisplaywidth(name) + 2) .. value .. " "
    end
  end
  return lines, marks
end

return float
