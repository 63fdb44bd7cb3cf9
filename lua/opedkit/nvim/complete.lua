---'omnifunc': the keywords of the essay, the best first.
---@class opedkit.nvim.complete
local complete = {}

local reading = require "opedkit.nvim.reading"

-- The keywords that begin with what is typed, case aside where nothing capital is typed.
local function matching(result, base)
  local fold = base:lower() == base
  local out = {}
  for _, keyword in ipairs(result.keywords) do
    local form = fold and keyword.text:lower() or keyword.text
    if form:sub(1, #base) == base and keyword.text ~= base then
      out[#out + 1] = { word = keyword.text, menu = ("×%d"):format(keyword.count), kind = "k" }
    end
  end
  return out
end

---For 'omnifunc'. Where the buffer was never read, the menu comes once it is, unless something was typed meanwhile.
---@param find_start integer
---@param base string
---@return integer|table[]
function complete.omni(find_start, base)
  local cursor = vim.api.nvim_win_get_cursor(0)
  if find_start == 1 then
    local before = vim.api.nvim_get_current_line():sub(1, cursor[2])
    return #before - #before:match "[%w\128-\255'-]*$"
  end
  local buffer = vim.api.nvim_get_current_buf()
  local last = reading.last(buffer)
  if last then
    if not last.text:is_current() then reading.refresh(buffer) end
    return matching(last, base)
  end
  reading.request(buffer, function(result)
    local now = vim.api.nvim_win_get_cursor(0)
    if vim.api.nvim_get_current_buf() ~= buffer or vim.fn.mode() ~= "i" or now[1] ~= cursor[1] then return end
    local before = vim.api.nvim_get_current_line():sub(1, now[2])
    if before:sub(-#base) == base then vim.fn.complete(now[2] - #base + 1, matching(result, base)) end
  end)
  return {}
end

return complete
