-- The C module, or one clear sentence about why this Lua can't load it.

local function running()
  return type(jit) == "table" and jit.version or _VERSION
end

local function sentence(problem)
  return ("opedkit: %s; this is %s (ABI %s). Build it for this Lua, or put the right build on package.cpath.")
    :format(problem, running(), (_VERSION:gsub("^Lua ", "")))
end

local found, core = pcall(require, "opedkit.core")

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
