-- Model files: the container, plain values, and a pipeline's bytes.
local model = require("opedkit.core").model
local opedkit = require "opedkit"

local corpus = {
  { text = "We must act now, I think.", label = "opinion" },
  { text = "The council met on Monday, officials said.", label = "news" },
  { text = "I believe that we should not wait; we must not.", label = "opinion" },
  { text = "Police said two people were hurt.", label = "news" },
  { text = "Mix the flour, then wait.", label = "recipe" },
}

local function small_pipe()
  return opedkit.pipeline.new {
    opedkit.features.new { words = { 1, 2 }, bits = 4, lexicons = { opedkit.lexicon.new { duty = { "must" } } } },
    opedkit.classifier.naive_bayes(),
  }
end

-- A number that any change of the bytes changes, most likely.
local function digest(bytes)
  local sum = 0
  for i = 1, #bytes do sum = (sum * 257 + bytes:byte(i)) % 4294967291 end
  return ("%d bytes, %.0f"):format(#bytes, sum)
end

-- Exclusive or of two bytes.
local function flipped(a, b)
  local result, place = 0, 1
  for _ = 1, 8 do
    if a % 2 ~= b % 2 then result = result + place end
    a, b, place = math.floor(a / 2), math.floor(b / 2), place * 2
  end
  return result
end

describe("plain values", function()
  local rows = {
    true, false, 0, 1, -1, 0.5, 1e300, -2 ^ 53, 2 ^ 53, 1 / 0, "", "a\0b\255", {}, { 1, 2, "x" }, { a = 1 },
    { 1, { 2, { 3 } }, b = { c = "d", ["\255"] = true, [""] = false } },
  }
  for i, value in ipairs(rows) do
    it("are the same after encoding and decoding, number " .. i, function()
      assert.same(value, (model.decode(model.encode(value))))
    end)
  end

  it("have one form, whatever order a table was filled in", function()
    local there, back = {}, {}
    for i = 1, 50 do there["key" .. i], back["key" .. (51 - i)] = i, 51 - i end
    assert.equal(model.encode(there), model.encode(back))
    assert.equal("\4\1\0\0\0\2\0\0\0\3\1\0\0\0x\1\0\0\0a\1\1\0\0\0b\2" .. ("\0"):rep(6) .. "\4\64",
      model.encode { "x", b = 2.5, a = true })
  end)

  it("come back as integers where they are whole", function()
    assert.equal("20", tostring(model.decode(model.encode(2 ^ 4 + 4))))
  end)

  it("are nothing else", function()
    local deep = {}
    for _ = 1, 17 do deep = { deep } end
    local wrong = {
      { print, "can't hold a function" }, { { f = print }, "can't hold a function" },
      { { {}, nil, 3 }, "a model's options" },
      { { [1.5] = 1 }, "such keys" }, { { [true] = 1 }, "such keys" }, { deep, "nested too deeply" },
    }
    for _, row in ipairs(wrong) do assert.error_matches(function() model.encode(row[1]) end, row[2]) end
    assert.error(function() model.encode() end)
  end)

  it("are refused where the bytes are cut off, too many or out of order", function()
    local bytes = model.encode { 1, "two", { x = true }, y = { 0.5 } }
    for size = 0, #bytes - 1 do
      local value, message = model.decode(bytes:sub(1, size))
      assert.is_nil(value)
      assert.equal("its options are malformed", message)
    end
    assert.is_nil((model.decode(bytes .. "\0")))
    assert.is_nil((model.decode "\5"))
    assert.is_nil((model.decode(("\4\1\0\0\0\0\0\0\0"):rep(17) .. "\0"))) -- too deep
    assert.is_nil((model.decode "\4\255\255\255\255\0\0\0\0")) -- four thousand million items in no bytes
    local first, second = "\1\0\0\0a\0", "\1\0\0\0b\0"
    assert.is_table((model.decode("\4\0\0\0\0\2\0\0\0" .. first .. second)))
    assert.is_nil((model.decode("\4\0\0\0\0\2\0\0\0" .. second .. first)))
    assert.is_nil((model.decode("\4\0\0\0\0\2\0\0\0" .. first .. first)))
  end)
end)

describe("an image", function()
  it("holds sections of any size under their tags", function()
    local bytes = model.pack("TEST", { "AAAA", "", "BBBB", "12345678", "AAAA", "x\0y" })
    assert.equal(0, #bytes % 8)
    local sections, found = assert(model.unpack("TEST", bytes)), {}
    for i, section in ipairs(sections) do found[i] = section.tag .. "=" .. bytes:sub(section.first, section.last) end
    assert.same({ "AAAA=", "BBBB=12345678", "AAAA=x\0y" }, found)
    assert.same({}, model.unpack("NONE", model.pack("NONE", {})))
  end)

  it("is refused, and why is said", function()
    local bytes = model.pack("TEST", { "AAAA", "text" })
    local rows = {
      { "", "not a file of opedkit's" }, { "%!PS-Adobe-3.0 and so on", "not a file of opedkit's" },
      { bytes:sub(1, 20), "truncated" }, { bytes:sub(1, -2), "truncated" },
      { bytes .. "\0", "longer than it says" }, { bytes:sub(1, 8) .. "\2" .. bytes:sub(10), "another version" },
      { bytes:sub(1, 10) .. "\9" .. bytes:sub(12), "another version" }, { bytes:gsub("text", "tent"), "checksum" },
      { model.pack("LEXI", {}), "another kind" },
    }
    for _, row in ipairs(rows) do
      local sections, message = model.unpack("TEST", row[1])
      assert.is_nil(sections)
      assert.matches(row[2], message)
    end
  end)

  it("takes tags of four letters and strings", function()
    assert.error_matches(function() model.pack("TOOLONG", {}) end, "tag of four letters")
    assert.error_matches(function() model.pack("TEST", { "A", "" }) end, "tag of four letters")
    assert.error_matches(function() model.pack("TEST", { "AAAA", 1 }) end, "array of tags and strings")
    assert.error_matches(function() model.unpack("TEST", 1) end, "string expected")
  end)
end)

describe("a pipeline's bytes", function()
  local bytes = assert(small_pipe():fit(corpus)):dump()
  local text = "We must wait, officials said."

  it("are the same on every Lua and machine, in whatever order the texts came", function()
    local reversed = {}
    for i, row in ipairs(corpus) do reversed[#corpus + 1 - i] = row end
    assert.equal(bytes, assert(small_pipe():fit(reversed)):dump())
    assert.equal("2912 bytes, 577305897", digest(bytes))
    local probabilities = select(2, opedkit.pipeline.undump(bytes):predict(text))
    assert.equal("0.89342476914852376", ("%.17g"):format(probabilities.opinion))
  end)

  it("open as the same pipeline", function()
    local pipe, copy = small_pipe():fit(corpus), assert(opedkit.pipeline.undump(bytes))
    assert.equal(bytes, copy:dump())
    assert.same({ "news", "opinion", "recipe" }, copy:labels())
    assert.same({ pipe:predict(text) }, { copy:predict(text) })
    assert.same(pipe:explain(text, "news"), copy:explain(text, "news"))
    assert.equal(bytes, copy:fresh():fit(corpus):dump())
  end)

  it("are refused at any truncation", function()
    for size = 0, #bytes - 1 do
      local pipe, message = opedkit.pipeline.undump(bytes:sub(1, size))
      assert.is_nil(pipe)
      assert.matches("^no usable model: ", message)
    end
  end)

  -- One change for each byte, all changes in turn: Lua 5.1 hashes a few bytes of a long string only, so that strings
  -- that differ in one byte make chains, and 255 times as many would take minutes.
  it("are refused with any one byte changed", function()
    local small = opedkit.pipeline.new { opedkit.features.new { bits = 2 }, opedkit.classifier.naive_bayes() }
    for _, whole in ipairs { bytes, small:fit(corpus):dump() } do
      for at = 1, #whole do
        local other = string.char(flipped(whole:byte(at), (at * 37) % 255 + 1))
        local pipe, message = opedkit.pipeline.undump(whole:sub(1, at - 1) .. other .. whole:sub(at + 1))
        assert.is_nil(pipe)
        assert.matches("^no usable model: ", message)
      end
    end
  end)

  -- Files that someone made on purpose: their checksum is right.
  local function forged(change)
    local sections = assert(model.unpack("PIPE", bytes))
    local parts = {}
    for i, section in ipairs(sections) do
      parts[2 * i - 1], parts[2 * i] = section.tag, bytes:sub(section.first, section.last)
    end
    local options = model.decode(parts[2])
    change(options, parts)
    if #parts > 0 then parts[2] = model.encode(options) end
    return model.pack("PIPE", parts)
  end

  local forgeries = {
    { "without sections", function(_, parts) for i = #parts, 1, -1 do parts[i] = nil end end },
    { "without components", function(options) options.components = nil end },
    { "with no component", function(options) options.components = {} end },
    { "with components that are no list", function(options) options.components = true end },
    { "with an unknown component", function(options) options.components[1].kind = "os" end },
    { "with a component that is a string", function(options) options.components[1] = "features" end },
    { "without options", function(options) options.components[2].options = nil end },
    { "with too many sections", function(options) options.components[2].sections = 2 ^ 40 end },
    { "with less than no section", function(options) options.components[2].sections = -1 end },
    { "with a section too few", function(options) options.components[1].sections = 0 end },
    { "with a section left over", function(_, parts) parts[#parts + 1], parts[#parts + 2] = "MORE", "" end },
    { "with impossible bits", function(options) options.components[1].options.bits = 99 end },
    { "with other bits", function(options) options.components[1].options.bits = 7 end },
    { "with words that are none", function(options) options.components[1].options.words = "all" end },
    { "with an impossible variant", function(options) options.components[2].options.variant = "other" end },
    { "with an impossible alpha", function(options) options.components[2].options.alpha = -1 end },
    { "with labels out of order", function(options) options.components[2].options.labels = { "b", "a", "c" } end },
    { "with a label too few", function(options) options.components[2].options.labels = { "a", "b" } end },
    { "with labels that are numbers", function(options) options.components[2].options.labels = { 1, 2, 3 } end },
    { "with its parts exchanged", function(options)
      options.components[1], options.components[2] = options.components[2], options.components[1]
    end },
    { "with a lexicon that is none", function(_, parts) parts[4] = "opedkit\n" end },
    { "with a lexicon of another tag", function(_, parts) parts[3] = "OTHR" end },
    { "with a model that is none", function(_, parts) parts[6] = "" end },
    { "with a model cut off", function(_, parts) parts[6] = parts[6]:sub(1, -2) end },
    { "with a model of 2^32 - 1 labels", function(_, parts)
      parts[6] = parts[6]:sub(1, 4) .. "\255\255\255\255" .. parts[6]:sub(9)
    end },
    { "with a model of no dimension", function(_, parts) parts[6] = "\0\0\0\0" .. parts[6]:sub(5) end },
    { "with a model of another variant", function(_, parts)
      parts[6] = parts[6]:sub(1, 12) .. "\9" .. parts[6]:sub(14)
    end },
    { "with a model whose alpha is no number", function(_, parts)
      parts[6] = parts[6]:sub(1, 16) .. ("\255"):rep(8) .. parts[6]:sub(25)
    end },
    { "with a label without texts", function(_, parts)
      parts[6] = parts[6]:sub(1, 24) .. ("\0"):rep(8) .. parts[6]:sub(33)
    end },
    { "with a feature too many", function(_, parts)
      parts[6] = parts[6]:sub(1, 48) .. ("\255"):rep(8) .. parts[6]:sub(57)
    end },
  }
  for _, row in ipairs(forgeries) do
    it("are refused " .. row[1], function()
      local pipe, message = opedkit.pipeline.undump(forged(row[2]))
      assert.is_nil(pipe)
      assert.matches("^no usable model: ", message)
    end)
  end

  it("are not refused for having been taken apart and put together", function()
    assert.equal(bytes, forged(function() end))
  end)

  it("hold no code", function()
    assert.is_nil(bytes:find("function", 1, true))
    assert.is_nil(bytes:find("\27", 1, true) and bytes:find("\27Lua", 1, true))
  end)
end)
