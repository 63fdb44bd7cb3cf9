-- Output that is whole or not there, and what is no plain file left in place.
local file = require "opedkit.file"
local lfs = require "lfs"

local function read(path)
  local handle = assert(io.open(path, "rb"))
  local bytes = handle:read "*a"
  handle:close()
  return bytes
end

describe("a replacement", function()
  local folder

  before_each(function()
    folder = os.tmpname()
    os.remove(folder)
    assert(lfs.mkdir(folder))
  end)

  after_each(function()
    for name in lfs.dir(folder) do os.remove(folder .. "/" .. name) end
    lfs.rmdir(folder)
  end)

  it("takes the place of a file when it is finished, and not before", function()
    local path = folder .. "/model"
    assert(file.write(path, "old"))
    local replacement = assert(file.replace(path))
    replacement:write "new"
    assert.equal("old", read(path))
    assert.is_true(replacement:finish())
    assert.equal("new", read(path))
    assert.is_nil(lfs.attributes(path .. ".part"))
  end)

  it("that is given up leaves the file as it was", function()
    local path = folder .. "/model"
    assert(file.write(path, "old"))
    local replacement = assert(file.replace(path))
    replacement:write "new"
    replacement:abandon()
    assert.equal("old", read(path))
    assert.is_nil(lfs.attributes(path .. ".part"))
  end)

  it("writes through a link, which stays a link", function()
    local path, link = folder .. "/model", folder .. "/link"
    assert(file.write(path, "old"))
    assert(lfs.link(path, link, true))
    assert(file.write(link, "new"))
    assert.equal("link", lfs.symlinkattributes(link, "mode"))
    assert.equal("new", read(path))
  end)

  -- As root, a rename would put a plain file where the device was. A link to one stands in for it here.
  it("of a device writes to the device", function()
    local link = folder .. "/null"
    assert(lfs.link("/dev/null", link, true))
    assert(file.write(link, "gone"))
    assert.equal("link", lfs.symlinkattributes(link, "mode"))
    assert.equal("", read(link))
    local before = lfs.attributes("/dev/null", "mode")
    assert(file.write("/dev/null", "gone"))
    assert.equal(before, lfs.attributes("/dev/null", "mode"))
    assert.is_nil(lfs.attributes "/dev/null.part")
  end)

  it("tells a device that is full", function()
    if not lfs.attributes "/dev/full" then return pending "there is no /dev/full" end
    local done, problem = file.write("/dev/full", ("x"):rep(100000))
    assert.is_nil(done)
    assert.truthy(problem:find("/dev/full", 1, true))
    assert.equal("char device", lfs.attributes("/dev/full", "mode"))
  end)
end)
