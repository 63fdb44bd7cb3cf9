local opedkit = require "opedkit"

describe("opedkit", function()
  it("says what it is", function()
    assert.equal("opedkit 0.1.0", opedkit._VERSION)
    assert.equal("17.0.0", opedkit.unicode_version)
    assert.equal(require("opedkit.core").engines()[1], opedkit.simd)
  end)

  it("loads submodules on first use, and only what exists", function()
    assert.equal(require "opedkit.segment", opedkit.segment)
    assert.is_nil(opedkit.nothing)
  end)

  it("opens each engine of this machine and refuses others", function()
    local core = require "opedkit.core"
    for _, name in ipairs(core.engines()) do assert.equal(name, core.open(name).engine) end
    assert.error_matches(function() core.open("mmx") end, "no engine 'mmx'")
  end)
end)
