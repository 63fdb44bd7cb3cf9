-- opedkit inspect as a command: colours on a terminal only, and several essays in one file.
local cjson = require "cjson"

-- `make env` names this interpreter in the wrapper.
local opedkit = ("%s/%s/bin/opedkit"):format(os.getenv "OPEDKIT_BUILD" or "build", _VERSION:match "%d+%.%d+")

local function run(command)
  local pipe = assert(io.popen(command .. " 2>/dev/null"))
  local out = pipe:read "*a"
  pipe:close()
  return out
end

local function quoted(s)
  return "'" .. s:gsub("'", "'\\''") .. "'"
end

local function inspect(arguments) return opedkit .. " inspect " .. arguments end

local body = ("The council must not build the new port this year. It has no money for it, and nobody has said who "
  .. "will dredge the river. Until then, wait. The old one is half empty.\n\n"):rep(2)

describe("opedkit inspect #process", function()
  local path = os.tmpname()
  local file = assert(io.open(path, "wb"))
  file:write("The port can wait\n\nBy Ann Lee\n\n" .. body .. "Close the ferry\n\nBy Bo Dahl\n\n" .. body)
  file:close()

  it("splits several essays", function()
    local whole = cjson.decode(run(inspect("--format json " .. quoted(path))))
    local codes = {}
    for _, warning in ipairs(whole.warnings) do codes[warning.code] = true end
    assert.is_true(codes.several_essays)
    local authors, at = {}, 0
    for line in run(inspect("--split --format json " .. quoted(path))):gmatch "[^\n]+" do
      local one = cjson.decode(line)
      authors[#authors + 1] = one.author
      assert.equal(at + 1, one.provenance.input.first)
      at = one.provenance.input.last
    end
    assert.same({ "Ann Lee", "Bo Dahl" }, authors)
    local text = run(inspect("--split " .. quoted(path)))
    assert.truthy(text:find("Ann Lee", 1, true) and text:find("Bo Dahl", 1, true))
  end)

  it("has colours on a terminal only", function()
    if run "command -v script" == "" then
      pending "no terminal to be had: script is missing"
      return
    end
    assert.is_nil(run(inspect "examples/essay.txt"):find("\27", 1, true))
    local shown = run("script -qec " .. quoted(inspect "examples/essay.txt") .. " /dev/null </dev/null")
    assert.truthy(shown:find("\27[1m", 1, true))
    assert.is_nil(run("script -qec " .. quoted(inspect "--colour never examples/essay.txt") .. " /dev/null </dev/null")
      :find("\27", 1, true))
  end)

  teardown(function() os.remove(path) end)
end)
