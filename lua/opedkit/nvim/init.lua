---The command :Opedkit.
---@class opedkit.nvim
local nvim = {}

local subcommands = {}

local function buffer_text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), "\n") .. "\n"
end

-- The essay's analysis in a window beside it; a second call fills the same window again.
function subcommands.inspect()
  local report = require("opedkit.report").text(require("opedkit").analyze(buffer_text(0)))
  local name = "opedkit://inspect"
  local side = vim.fn.bufnr("^" .. name .. "$")
  if side == -1 then
    side = vim.api.nvim_create_buf(false, true)
    vim.api.nvim_buf_set_name(side, name)
    vim.bo[side].bufhidden = "hide"
  end
  if vim.fn.bufwinid(side) == -1 then
    vim.cmd("botright vsplit")
    vim.api.nvim_win_set_buf(0, side)
    vim.wo.wrap, vim.wo.number = false, false
    vim.cmd("wincmd p")
  end
  vim.bo[side].modifiable = true
  vim.api.nvim_buf_set_lines(side, 0, -1, true, vim.split(report:gsub("\n$", ""), "\n", { plain = true }))
  vim.bo[side].modifiable = false
end

---Runs a subcommand; what can't be done is said in one sentence.
---@param arguments string[] the subcommand and its arguments
function nvim.run(arguments)
  local subcommand = subcommands[arguments[1]]
  if not subcommand then
    return vim.notify(("opedkit: no subcommand '%s'; there is: %s"):format(arguments[1],
      table.concat(nvim.complete("", "Opedkit "), ", ")), vim.log.levels.ERROR)
  end
  local ok, message = pcall(subcommand)
  if not ok then vim.notify("opedkit: " .. tostring(message), vim.log.levels.ERROR) end
end

---Completes a subcommand.
---@param lead string what is typed of it
---@param line string the command line
---@return string[] names
function nvim.complete(lead, line)
  if line:find("^%s*%S+%s+%S+%s") then return {} end
  local names = {}
  for name in pairs(subcommands) do
    if vim.startswith(name, lead) then names[#names + 1] = name end
  end
  table.sort(names)
  return names
end

return nvim
