-- Keeps the rockspec's list of modules as the files are: rewrites it, or with --check only says whether it is right.
-- usage, from the checkout: lua .ci/rockspec.lua [--check]

local path = "rockspec/opedkit-scm-1.rockspec"

local function files(pattern)
  local found = {}
  local pipe = assert(io.popen("ls " .. pattern .. " 2>/dev/null"))
  for name in pipe:lines() do found[#found + 1] = name end
  pipe:close()
  table.sort(found)
  return found
end

local lines = { '    ["opedkit.core"] = {', "      sources = {" }
for _, pattern in ipairs { "csrc/lopk*.c", "csrc/opk_*.c" } do
  for _, source in ipairs(files(pattern)) do lines[#lines + 1] = ('        "%s",'):format(source) end
end
lines[#lines + 1] = "      },"
lines[#lines + 1] = "    },"
for _, file in ipairs(files("$(find lua -name '*.lua')")) do
  local module = file:match("^lua/(.*)%.lua$"):gsub("/init$", ""):gsub("/", ".")
  lines[#lines + 1] = ('    ["%s"] = "%s",'):format(module, file)
end

local file = assert(io.open(path, "rb"))
local old = file:read("*a")
file:close()

local head, tail = old:match("^(.-  modules = {\n).-\n(  },\n.*)$")
assert(head, path .. " has no list of modules")
local new = head .. table.concat(lines, "\n") .. "\n" .. tail

if old == new then
  print(path .. " lists every file")
elseif arg[1] == "--check" then
  io.stderr:write(path, " does not list the files as they are: run make rockspec\n")
  os.exit(1)
else
  file = assert(io.open(path, "wb"))
  file:write(new)
  file:close()
  print(path .. " written")
end
