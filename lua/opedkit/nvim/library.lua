---What the plugin needs outside Lua: the C module and LPeg; where they are, or one sentence about what is missing.
---@class opedkit.nvim.library
local library = {}

-- The folder that the Lua modules of this plugin are in: …/lua, of a plugin's folder or of a rocks tree.
local lua_folder = vim.fn.fnamemodify(debug.getinfo(1, "S").source:sub(2), ":p:h:h:h")

local complete, problem, asked = false, nil, nil

local function look()
  local found, message = pcall(require, "opedkit.native")
  if not found then
    package.loaded["opedkit.native"] = nil -- or Lua says the next time that it failed before, and no more
    message = tostring(message)
    if not message:find("module 'opedkit.core' not found", 1, true) then return message end
    return ("opedkit: its C module is not built; run `make nvim` in %s."):format(vim.fn.fnamemodify(lua_folder, ":h"))
  end
  if not pcall(require, "lpeg") then
    return "opedkit: LPeg for Lua 5.1 is missing; install Debian's package lua-lpeg, or the rock lpeg."
  end
  return nil
end

---What is missing, as one sentence for the user. A status line may ask often: what was missing is looked for again after
---two seconds only.
---@return string|nil problem nil where nothing is
function library.problem()
  if complete then return nil end
  local now = vim.loop.now()
  if not problem or now - asked > 2000 then
    problem, asked = look(), now
    complete = problem == nil
  end
  return problem
end

-- The folder of the C module that this state has loaded, as a template of package.cpath.
local function core_template()
  local named = package.searchpath("opedkit.core", package.cpath)
  local path = named or vim.api.nvim_get_runtime_file("lua/opedkit/core.so", false)[1]
    or vim.api.nvim_get_runtime_file("build/5.1/opedkit/core.so", false)[1]
  return path and vim.fn.fnamemodify(path, ":p"):gsub("opedkit/core%.%w+$", "?.so") or nil
end

---The search paths with which a Lua state that knows no 'runtimepath' finds this plugin's modules and LPeg.
---@return string path for package.path
---@return string cpath for package.cpath
function library.paths()
  local core = core_template()
  return ("%s/?.lua;%s/?/init.lua;%s"):format(lua_folder, lua_folder, package.path),
    (core and core .. ";" or "") .. package.cpath
end

---Throws the sentence where something is missing.
function library.demand()
  local missing = library.problem()
  if missing then error(missing, 0) end
end

return library
