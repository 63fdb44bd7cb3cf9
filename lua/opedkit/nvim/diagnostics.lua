---Findings as diagnostics of Neovim, in a namespace of their own.
---
---Neovim sets and shows all diagnostics of a namespace at once, and each takes it about 0.03 ms (bench/nvim.md). So that
---no key waits for a book's, those beyond the first sixteen have further namespaces, which share the first one's
---configuration; each is set in a slice of its own, and only where it changed.
---@class opedkit.nvim.diagnostics
local diagnostics = {}

local options = require "opedkit.nvim.options"
local reading = require "opedkit.nvim.reading"
local slices = require "opedkit.nvim.slices"

local PART = 16

local spaces = {} -- the namespaces, by part
local kept = {} ---@type table<integer, string[]> by buffer: what is set of each part, as a string

local function space_of(part)
  if not spaces[part] then
    spaces[part] = vim.api.nvim_create_namespace(part == 1 and "opedkit" or "opedkit " .. part)
    if part > 1 then
      vim.diagnostic.get_namespace(spaces[part]).opts = vim.diagnostic.get_namespace(space_of(1)).opts
    end
  end
  return spaces[part]
end

---The namespace, for `vim.diagnostic.config` and `vim.diagnostic.get`.
---@return integer
function diagnostics.namespace()
  return space_of(1)
end

---The findings of a reading that the options let through, as diagnostics.
---@param result opedkit.nvim.Reading
---@return table[]
function diagnostics.of(result)
  local out, wanted = {}, options.get().diagnostics
  for _, finding in ipairs(result.findings) do
    slices.pause()
    local chosen = wanted[finding.code]
    if chosen.enabled then
      local row, column, end_row, end_column = result.text:range(finding.first, finding.last)
      out[#out + 1] = { lnum = row, col = column, end_lnum = end_row, end_col = end_column, code = finding.code,
        severity = vim.diagnostic.severity[chosen.severity], source = "opedkit", message = finding.message }
    end
  end
  return out
end

-- A part as a string, and whether the lines that it is on have changed since the last time.
local function key_of(list, result)
  local out, touched = { vim.inspect(vim.diagnostic.config(nil, space_of(1))) }, false
  for i, item in ipairs(list) do
    out[i + 1] = table.concat({ item.lnum, item.col, item.end_lnum, item.end_col, item.code, item.severity,
      item.message }, "\t")
    touched = touched or reading.touched(result, item.lnum, item.end_lnum)
  end
  return table.concat(out, "\n"), touched
end

local function set_part(part, list, result)
  local buffer = result.text.buffer
  local key, touched = key_of(list, result)
  local space, before = space_of(part), kept[buffer]
  if before[part] == key and not touched and #vim.diagnostic.get(buffer, { namespace = space }) == #list then return end
  before[part] = key
  vim.diagnostic.set(space, buffer, list)
end

local function write(result)
  local buffer, all = result.text.buffer, diagnostics.of(result)
  kept[buffer] = kept[buffer] or {}
  local count = math.max(1, math.ceil(#all / PART), #kept[buffer])
  for part = 1, count do
    if not result.text:is_current() or not diagnostics.is_on(buffer) then return end
    set_part(part, vim.list_slice(all, (part - 1) * PART + 1, part * PART), result)
    slices.pause()
  end
end

-- While text is put in, Neovim hides what is set and shows all of it at one key, the one that ends Insert mode. So what
-- is new is left until then, or until nothing was typed for 'updatetime', as Neovim does it.
local function postpone(buffer)
  for part in ipairs(kept[buffer] or {}) do kept[buffer][part] = "" end
  local group = vim.api.nvim_create_augroup("opedkit_diagnostics_" .. buffer, {})
  vim.api.nvim_create_autocmd({ "InsertLeave", "CursorHoldI" }, { group = group, buffer = buffer,
    desc = "opedkit: set the diagnostics", callback = function()
      vim.api.nvim_del_augroup_by_id(group)
      vim.schedule(function()
        local last = reading.last(buffer)
        if last and last.text:is_current() and diagnostics.is_on(buffer) then
          slices.run(function() write(last) end)
        end
      end)
    end })
end

-- The user's own choice: that of the namespace before that of all.
local function waits_for_normal_mode()
  if not vim.api.nvim_get_mode().mode:find "^i" then return false end
  local own = vim.diagnostic.config(nil, space_of(1)).update_in_insert
  if own == nil then own = vim.diagnostic.config().update_in_insert end
  return not own
end

local function show(result)
  if waits_for_normal_mode() then postpone(result.text.buffer) else write(result) end
end

---Turns the diagnostics of a buffer on or off.
---@param buffer integer
---@param on boolean
function diagnostics.set(buffer, on)
  if on then
    reading.watch(buffer, "diagnostics", show)
  else
    reading.unwatch(buffer, "diagnostics")
    for part in ipairs(kept[buffer] or {}) do vim.diagnostic.reset(space_of(part), buffer) end
    kept[buffer] = nil
  end
end

---@param buffer integer
---@return boolean
function diagnostics.is_on(buffer)
  return reading.is_watched(buffer, "diagnostics")
end

return diagnostics
