---A line for 'statusline': words, the target, reading time, genre.
---@class opedkit.nvim.status
local status = {}

local figures = require "opedkit.nvim.figures"
local options = require "opedkit.nvim.options"
local reading = require "opedkit.nvim.reading"

local lines = {} -- by buffer

local function compose(result)
  local words, target = result.readability.words, options.get().target
  local out = { target and ("%d/%d words"):format(words, target) or ("%d words"):format(words) }
  if words > 0 then out[2] = ("%d min"):format(figures.minutes(words)) end
  if result.genre then out[#out + 1] = result.genre.label end
  local count = 0
  for _, finding in ipairs(result.findings) do
    if options.get().diagnostics[finding.code].enabled then count = count + 1 end
  end
  if count > 0 then out[#out + 1] = ("%d remark%s"):format(count, count == 1 and "" or "s") end
  return table.concat(out, " · ")
end

---The line for a buffer; empty until it is read. It is kept, and made again after each reading.
---@param buffer? integer the one whose status line is drawn, unless given
---@return string
function status.line(buffer)
  buffer = buffer or vim.api.nvim_get_current_buf()
  if not reading.is_watched(buffer, "statusline") then
    if require("opedkit.nvim.library").problem() then return "" end
    lines[buffer] = nil
    vim.schedule(function()
      if vim.api.nvim_buf_is_loaded(buffer) and not reading.is_watched(buffer, "statusline") then
        reading.watch(buffer, "statusline", function(result)
          lines[buffer] = compose(result)
          vim.cmd "redrawstatus"
        end)
      end
    end)
  end
  return lines[buffer] or ""
end

return status
