---Findings as diagnostics of Neovim, in a namespace of their own.
---@class opedkit.nvim.diagnostics
local diagnostics = {}

local options = require "opedkit.nvim.options"
local reading = require "opedkit.nvim.reading"

local namespace

---The namespace, for `vim.diagnostic.config` and `vim.diagnostic.get`.
---@return integer
function diagnostics.namespace()
  namespace = namespace or vim.api.nvim_create_namespace "opedkit"
  return namespace
end

---The findings of a reading that the options let through, as diagnostics.
---@param result opedkit.nvim.Reading
---@return table[]
function diagnostics.of(result)
  local out, wanted = {}, options.get().diagnostics
  for _, finding in ipairs(result.findings) do
    local chosen = wanted[finding.code]
    if chosen.enabled then
      local row, column, end_row, end_column = result.text:range(finding.first, finding.last)
      out[#out + 1] = { lnum = row, col = column, end_lnum = end_row, end_col = end_column, code = finding.code,
        severity = vim.diagnostic.severity[chosen.severity], source = "opedkit", message = finding.message }
    end
  end
  return out
end

local function show(result)
  vim.diagnostic.set(diagnostics.namespace(), result.text.buffer, diagnostics.of(result))
end

---Turns the diagnostics of a buffer on or off.
---@param buffer integer
---@param on boolean
function diagnostics.set(buffer, on)
  if on then
    reading.watch(buffer, "diagnostics", show)
  else
    reading.unwatch(buffer, "diagnostics")
    vim.diagnostic.reset(diagnostics.namespace(), buffer)
  end
end

---@param buffer integer
---@return boolean
function diagnostics.is_on(buffer)
  return reading.is_watched(buffer, "diagnostics")
end

return diagnostics
