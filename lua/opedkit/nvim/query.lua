---A Boolean query's matches in the quickfix list.
---@class opedkit.nvim.query
local query = {}

local text = require "opedkit.nvim.text"
local worker = require "opedkit.nvim.worker"

local function item_of(now, hit)
  local row, column, end_row, end_column = now:range(hit[1], hit[2])
  local line = vim.api.nvim_buf_get_lines(now.buffer, row, row + 1, false)[1] or ""
  local from = math.max(1, column - 30 + 1)
  -- not from the middle of a character
  while from > 1 and line:byte(from) and line:byte(from) >= 128 and line:byte(from) <= 191 do from = from - 1 end
  return { bufnr = now.buffer, lnum = row + 1, col = column + 1, end_lnum = end_row + 1, end_col = end_column + 1,
    text = require("opedkit.nvim.figures").cut(line:sub(from), 70) }
end

---Puts what makes a query true of a buffer into the quickfix list and opens it.
---@param buffer integer
---@param expression string
---@param done? fun(count: integer) called with the number of matches
function query.run(buffer, expression, done)
  require("opedkit.nvim.library").demand()
  -- a query that can't be read is told at once
  local built, message = require("opedkit").query.new(expression)
  if not built then error("opedkit: " .. message, 0) end
  local now = text.of(buffer)
  worker.run("query", now, expression, function(ok, result)
    if not ok then return vim.notify("opedkit: " .. result, vim.log.levels.ERROR) end
    local decoded = vim.json.decode(result)
    local items = {}
    if vim.api.nvim_buf_is_valid(buffer) then
      for i, hit in ipairs(decoded.hits) do items[i] = item_of(now, hit) end
    end
    vim.fn.setqflist({}, " ", { title = "Opedkit query " .. expression, items = items })
    if items[1] then
      vim.cmd "botright copen"
      vim.cmd "wincmd p"
    else
      vim.notify(("opedkit: the query is %s of this text%s"):format(decoded.found and "true" or "not true",
        decoded.found and ", and nothing in it stands for it" or ""))
    end
    if done then done(#items) end
  end)
end

return query
