---The user's settings: `vim.g.opedkit`, or what `require("opedkit.nvim").setup` was given. There are defaults for all.
---@class opedkit.nvim.options
local options = {}

local codes = require("opedkit.nvim.findings").codes

---@class opedkit.nvim.Diagnostic
---@field enabled? boolean
---@field severity? "ERROR"|"WARN"|"INFO"|"HINT"
---@field words? integer of long_sentence: how many words a sentence may have, 45 unless given

---@class opedkit.nvim.Options
---@field delay? integer milliseconds without a change before the buffer is read again, 200 unless given
---@field width? integer columns of the side window, 46 unless given
---@field reading_speed? integer words a minute, 238 unless given (Brysbaert 2019, silent reading of English)
---@field target? integer the length to count against, in words
---@field diagnostics? table<string, boolean|string|opedkit.nvim.Diagnostic> by code: false or true, a severity, or a table

local limits = { delay = { 0, 60000 }, width = { 20, 500 }, reading_speed = { 1, 10000 }, target = { 1, 10000000 } }
local defaults = { delay = 200, width = 46, reading_speed = 238 }
local severities = { ERROR = true, WARN = true, INFO = true, HINT = true }

local function bad(name, expected, value)
  error(("opedkit: bad option '%s' (%s expected, got %s)"):format(name, expected, vim.inspect(value)), 0)
end

local function check_whole(name, value, low, high)
  if type(value) ~= "number" or value % 1 ~= 0 or value < low or value > high then
    bad(name, ("a whole number from %d to %d"):format(low, high), value)
  end
  return value
end

local function check_severity(name, value)
  local upper = type(value) == "string" and value:upper()
  if not severities[upper] then bad(name, "ERROR, WARN, INFO or HINT", value) end
  return upper
end

local function names(list)
  local out = {}
  for i, item in ipairs(list) do out[i] = item.name end
  return table.concat(out, ", ")
end

local function diagnostic(code, given)
  local name = "diagnostics." .. code.name
  local out = { enabled = code.on, severity = code.severity, words = code.name == "long_sentence" and 45 or nil }
  if given == nil then return out end
  if type(given) == "boolean" then
    out.enabled = given
  elseif type(given) == "string" then
    out.enabled, out.severity = true, check_severity(name, given)
  elseif type(given) == "table" then
    out.enabled = true
    for key, value in pairs(given) do
      local full = name .. "." .. tostring(key)
      if key == "enabled" then
        if type(value) ~= "boolean" then bad(full, "a boolean", value) end
        out.enabled = value
      elseif key == "severity" then
        out.severity = check_severity(full, value)
      elseif key == "words" and out.words then
        out.words = check_whole(full, value, 1, 10000)
      else
        error(("opedkit: no such option '%s'"):format(full), 0)
      end
    end
  else
    bad(name, "a boolean, a severity or a table", given)
  end
  return out
end

---The options, complete. A bad one throws one sentence that names it.
---@param given? opedkit.nvim.Options
---@return opedkit.nvim.Options
function options.complete(given)
  if given == nil then given = {} end
  if type(given) ~= "table" then bad("opedkit", "a table", given) end
  local out = { diagnostics = {} }
  for name, value in pairs(defaults) do out[name] = value end
  for name, value in pairs(given) do
    if limits[name] then
      out[name] = check_whole(name, value, limits[name][1], limits[name][2])
    elseif name ~= "diagnostics" then
      error(("opedkit: no such option '%s'"):format(tostring(name)), 0)
    end
  end
  local chosen = given.diagnostics == nil and {} or given.diagnostics
  if type(chosen) ~= "table" then bad("diagnostics", "a table", chosen) end
  for _, code in ipairs(codes) do out.diagnostics[code.name] = diagnostic(code, chosen[code.name]) end
  for name in pairs(chosen) do
    if not out.diagnostics[name] then
      error(("opedkit: no such diagnostic '%s'; there is: %s"):format(tostring(name), names(codes)), 0)
    end
  end
  return out
end

local chosen, from

---The options that hold: those of `setup`, else of `vim.g.opedkit`.
---@return opedkit.nvim.Options
function options.get()
  if chosen and from == "setup" then return chosen end
  local given = vim.g.opedkit
  local key = vim.inspect(given)
  if not chosen or from ~= key then chosen, from = options.complete(given), key end
  return chosen
end

---Sets the options; nil lets `vim.g.opedkit` hold again.
---@param given? opedkit.nvim.Options
function options.set(given)
  if given == nil then
    chosen, from = nil, nil
  else
    chosen, from = options.complete(given), "setup"
  end
end

return options
