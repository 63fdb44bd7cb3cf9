-- What the build promises: symbols, one version string, and a clear word to a Lua that it was not made for.

local abi = _VERSION:match "%d+%.%d+"
local build = os.getenv "OPEDKIT_BUILD" or "build"

local function read(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read("*a")
  file:close()
  return bytes
end

local function exists(path)
  local file = io.open(path, "rb")
  if file then file:close() end
  return file ~= nil
end

-- The output of a command, and whether it ended well: Lua 5.1's close does not say, so the shell does.
local function output_of(command)
  local pipe = assert(io.popen("(" .. command .. ") 2>&1; echo $?"))
  local output, status = pipe:read("*a"):match("^(.-)(%d+)\n$")
  pipe:close()
  return output, status == "0"
end

describe("the shared object #process", function()
  it("exports luaopen_* and nothing more", function()
    if not output_of("command -v nm") then return pending("there is no nm here") end
    local output = output_of(("nm -D --defined-only '%s/%s/opedkit/core.so'"):format(build, abi))
    local exported = {}
    for symbol in output:gmatch("%x+ %a (%S+)") do exported[#exported + 1] = symbol end
    -- a sanitizer's build also has the sanitizer's own marks
    for i = #exported, 1, -1 do
      if exported[i]:find "^__asan_" or exported[i]:find "^__odr_asan" then table.remove(exported, i) end
    end
    assert.same({ "luaopen_opedkit_core" }, exported)
  end)

  it("says in one sentence that it was built for another Lua", function()
    local tried = 0
    for _, other in ipairs { "5.1", "5.2", "5.3", "5.4", "5.5" } do
      if other ~= abi and exists(("%s/%s/opedkit/core.so"):format(build, other)) then
        tried = tried + 1
        local old_cpath = package.cpath
        local old_core, old_native = package.loaded["opedkit.core"], package.loaded["opedkit.native"]
        package.cpath = ("%s/%s/?.so"):format(build, other)
        package.loaded["opedkit.core"], package.loaded["opedkit.native"] = nil, nil
        local loaded, message = pcall(require, "opedkit.native")
        package.cpath = old_cpath
        package.loaded["opedkit.core"], package.loaded["opedkit.native"] = old_core, old_native
        assert.is_false(loaded)
        assert.matches("^opedkit: the C module opedkit%.core was built for [^\n]+%.$", message)
      end
    end
    if tried == 0 then return pending("no other Lua has a build here") end
  end)
end)

describe("the version", function()
  local version = require("opedkit")._VERSION:match("^opedkit (%d+%.%d+%.%d+)$")

  it("is the one of the changelog", function()
    assert.equal(version, read("CHANGELOG.md"):match("\n## %[(%d+%.%d+%.%d+)%]"))
  end)

  it("is the one of the help file", function()
    assert.equal(version, read("doc/opedkit.txt"):match("\nopedkit (%d+%.%d+%.%d+)\n"))
  end)
end)

describe("make env #process", function()
  local function env(arguments)
    return output_of("make -s env " .. arguments)
  end

  it("refuses what is no Lua, and names it", function()
    local output, ok = env("LUA=no-such-lua")
    assert.is_false(ok)
    assert.matches("no interpreter 'no%-such%-lua'", output)
    output, ok = env("LUA=cat")
    assert.is_false(ok)
    assert.matches("'cat' is no Lua interpreter", output)
  end)
end)
