-- Runs the specs and writes down which of the library's functions they called: for Lua the file and line of each, for
-- the C module their names.
-- usage, with the build on the paths and BUILD/calls.so there: lua .ci/calls.lua FILE [BUSTED-ARGUMENT…]

local output = table.remove(arg, 1)
local calls = {}

-- The C module's functions by what they are called. Specs load the module anew and open its engines one by one, each time
-- with functions of their own; the methods of its classes are there once an object was made.
local names = setmetatable({}, { __mode = "k" })

local function index(prefix, functions)
  for name, member in pairs(functions) do
    if type(member) == "function" then names[member] = prefix .. name
    elseif type(member) == "table" then index(prefix .. name .. ".", member) end
  end
end

local require_any = require
function require(name) -- luacheck: ignore 121
  local core = require_any(name)
  if name == "opedkit.core" and not names[core.open] then
    index("core.", core)
    local open = core.open
    core.open = function(engine)
      local opened = open(engine)
      index("core.", opened)
      return opened
    end
    names[core.open] = "core.open"
  end
  return core
end

local function name_of(func)
  if not names[func] then
    for name, metatable in pairs(debug.getregistry()) do
      if type(name) == "string" and name:find("^opedkit%.%u") then
        index(name .. ":", rawget(metatable, "__index") or {})
      end
    end
  end
  return names[func]
end

local build = os.getenv "OPEDKIT_BUILD" or "build"
local hook = assert(package.loadlib(build .. "/calls.so", "luaopen_calls"))()

hook(function(func)
  local info = debug.getinfo(func, "S")
  local file = info.source:match("(lua/opedkit/.*%.lua)$")
  local name = file and file .. ":" .. info.linedefined or info.what == "C" and name_of(func)
  if name then calls[name] = true end
end)

local exit = os.exit
os.exit = function(...) -- luacheck: ignore 122
  hook(nil)
  local file = assert(io.open(output, "w"))
  for name in pairs(calls) do file:write(name, "\n") end
  file:close()
  exit(...)
end

dofile(".ci/suite.lua")
