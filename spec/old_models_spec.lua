-- Files of earlier minor versions of the format, and how files of others are refused.
local model = require("opedkit.core").model
local opedkit = require "opedkit"
local printable = require "opedkit.keywords.printable"

local versions = dofile "spec/support/old_models.lua"
local current = "1.1"

local function version_of(bytes)
  return ("%d.%d"):format(bytes:byte(9) + 256 * bytes:byte(10), bytes:byte(11) + 256 * bytes:byte(12))
end

-- A small pipeline of this version.
local function small()
  local pipe = opedkit.pipeline.new { opedkit.features.new { bits = 3 }, opedkit.classifier.naive_bayes() }
  return assert(pipe:fit { { text = "yes", label = "a" }, { text = "no", label = "b" } }):dump()
end

-- The bytes with one byte changed at each of some places.
local function with(bytes, changes)
  for at, byte in pairs(changes) do bytes = bytes:sub(1, at - 1) .. string.char(byte) .. bytes:sub(at + 1) end
  return bytes
end

for format, files in pairs(versions) do
  describe("a file of format " .. format, function()
    for _, one in ipairs(files) do
      it("opens: " .. one.name, function()
        local bytes = printable.decode(one.bytes)
        assert.equal(format, version_of(bytes))
        local pipe = assert(opedkit.pipeline.undump(bytes))
        local label, probabilities = pipe:predict(pipe.labeller
          and { text = "", sentences = { { text = "I say yes." }, { text = "It is so." } } }
          or "We must wait, officials said.")
        assert.equal(one.label, type(label) == "table" and table.concat(label, " ") or label)
        probabilities = probabilities[1] or probabilities
        assert.equal(("%.17g"):format(one.probability), ("%.17g"):format(probabilities[one.first]))
        -- What is written anew is of this version, and says the same.
        local anew = pipe:dump()
        assert.equal(current, version_of(anew))
        assert.same({ pipe:predict "We must." }, { assert(opedkit.pipeline.undump(anew)):predict "We must." })
      end)

      it("is refused with a byte changed: " .. one.name, function()
        local bytes = printable.decode(one.bytes)
        for at = 9, #bytes, 7 do
          local pipe, message = opedkit.pipeline.undump(with(bytes, { [at] = (bytes:byte(at) + 1) % 256 }))
          assert.is_nil(pipe)
          assert.matches("^no usable model: ", message)
        end
      end)
    end

    it("opens: a lexicon, statistics", function()
      local lexicon = assert(opedkit.lexicon.undump(printable.decode(files.lexicon)))
      assert.equal(2, #lexicon:scan "We must, and should.")
      for _, kind in ipairs { "counts", "rows" } do
        local counted = assert(opedkit.statistics.undump(printable.decode(files[kind])))
        assert.same({ news = 2, opinion = 2, recipe = 2 }, counted:texts())
        assert.equal("opinion", (assert(counted:solve()):predict "I think we must"))
      end
    end)
  end)
end

describe("a file of format " .. current, function()
  it("has a checksum for each section, and says which one is damaged", function()
    local bytes = model.pack("TEST", { "AAAA", "12345678", "BBBB", "text", "CCCC", "" })
    local sections = assert(model.unpack("TEST", bytes))
    -- 0x34333231 and 0x38373635: the sum, and the sum of sums, as doc/model_format.md has it.
    local plain, running = 0x34333231 + 0x38373635, 2 * 0x34333231 + 0x38373635
    local both = plain + running
    local low, high, checksum, place = both % 2 ^ 32, math.floor(both / 2 ^ 32), 0, 1
    for _ = 1, 32 do
      if low % 2 ~= high % 2 then checksum = checksum + place end
      low, high, place = math.floor(low / 2), math.floor(high / 2), place * 2
    end
    assert.equal(checksum, sections[1].checksum)
    assert.equal(0, sections[3].checksum)
    assert.same({ nil, "damaged: the checksum of its section 2 does not match" },
      { model.unpack("TEST", (bytes:gsub("text", "tent"))) })
    assert.same({ nil, "damaged: its checksum does not match" },
      { model.unpack("TEST", with(bytes, { [33] = (bytes:byte(33) + 1) % 256 })) })
  end)

  it("is refused where it is of a later version, major or minor, or another kind", function()
    local bytes = small()
    assert.equal(current, version_of(bytes))
    for _, changes in ipairs { { [9] = 2 }, { [11] = 2 }, { [9] = 0 }, { [12] = 1 } } do
      local pipe, message = opedkit.pipeline.undump(with(bytes, changes))
      assert.is_nil(pipe)
      assert.equal("no usable model: written by another version of opedkit, in a format that this one can't read",
        message)
    end
    local pipe, message = opedkit.pipeline.undump(model.pack("STAT", { "PIPE", "" }))
    assert.is_nil(pipe)
    assert.equal("no usable model: a file of another kind", message)
  end)

  it("is refused with a section that no component has", function()
    local bytes, parts = small(), {}
    for _, section in ipairs(assert(model.unpack("PIPE", bytes))) do
      parts[#parts + 1], parts[#parts + 2] = section.tag, bytes:sub(section.first, section.last)
    end
    assert.is_table((opedkit.pipeline.undump(model.pack("PIPE", parts))))
    parts[#parts + 1], parts[#parts + 2] = "MORE", "later"
    local pipe, message = opedkit.pipeline.undump(model.pack("PIPE", parts))
    assert.is_nil(pipe)
    assert.equal("no usable model: its components do not fit together", message)
  end)
end)
