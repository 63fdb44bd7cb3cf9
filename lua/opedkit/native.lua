-- The C module, or one clear sentence about why this Lua can't load it.

local function running()
  return type(jit) == "table" and jit.version or _VERSION
end

local function sentence(problem)
  return ("opedkit: %s; this is %s (ABI %s). Build it for this Lua, or put the right build on package.cpath.")
    :format(problem, running(), (_VERSION:gsub("^Lua ", "")))
end

-- In Neovim the plugin's folder is on 'runtimepath' rather than on package.cpath, and `make nvim` builds inside it.
local function from_runtime_path(vim)
  local listed, found = pcall(vim.api.nvim_get_runtime_file, "build/5.1/opedkit/core.so", false)
  if not listed or not found[1] then return false, nil end
  local opener, message = package.loadlib(found[1], "luaopen_opedkit_core")
  if not opener then return false, message end
  local opened, core = pcall(opener, "opedkit.core")
  if opened then package.loaded["opedkit.core"] = core end
  return opened, core
end

local found, core = pcall(require, "opedkit.core")

local vim = rawget(_G, "vim")
if type(vim) == "table" and vim.api then
  if not found and tostring(core):find("module 'opedkit.core' not found", 1, true) then
    local there, other = from_runtime_path(vim)
    if other ~= nil then found, core = there, other end
  end
  -- Neovim 0.10 and later bring an LPeg of their own.
  if vim.lpeg and not package.preload.lpeg and not package.searchpath("lpeg", package.cpath) then
    package.preload.lpeg = function() return vim.lpeg end
  end
end

if not found then
  local message = tostring(core)
  -- What the dynamic linker says of an ABI's missing functions, and luaL_checkversion of a near miss.
  if message:find("undefined symbol", 1, true) or message:find("version mismatch", 1, true)
    or message:find("incompatible numeric types", 1, true) or message:find("symbol not found", 1, true) then
    error(sentence("the C module opedkit.core was built for another Lua"), 0)
  end
  error(message, 0)
end

if core.abi ~= _VERSION:match("%d+%.%d+") then
  error(sentence("the C module opedkit.core was built for Lua ABI " .. tostring(core.abi)), 0)
end

return core
