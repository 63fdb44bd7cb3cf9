local keywords = require("opedkit").keywords

describe("A background", function()
  local corpus = { "cats and dogs", { text = "the cat’s toy" }, "Cat! cat?", "dogs" }

  it("counts documents, plurals and possessives as one word", function()
    local background = assert(keywords.background(corpus))
    assert.equal(4, background:documents())
    assert.equal(5, background:size())
    for _, row in ipairs { { "cat", 3 }, { "CATS", 3 }, { "dog", 2 }, { "toy", 1 }, { "bird", 0 }, { "", 0 } } do
      assert.is_true(math.abs(background:frequency(row[1]) - row[2]) <= row[2] / 20, row[1])
    end
    assert.equal(2, assert(keywords.background(corpus, { least = 2 })):size())
    assert.matches("5 words in 4 documents", tostring(background))
  end)

  it("learns from a corpus that is read", function()
    local function read()
      local i = 0
      return function()
        i = i + 1
        if corpus[i] then return { text = type(corpus[i]) == "table" and corpus[i].text or corpus[i] } end
        return nil
      end
    end
    assert.equal(keywords.background(corpus):dump(), keywords.background(read):dump())
    assert.same({ nil, "line 2: broken" }, { keywords.background(function()
      return function() return nil, "line 2: broken" end
    end) })
    local none, message = keywords.background { "a", 2 }
    assert.is_nil(none)
    assert.equal("text 2 is neither a string nor a table with a text", message)
  end)

  it("is kept in a file", function()
    local background = assert(keywords.background(corpus))
    local path = os.tmpname()
    assert.is_true(background:save(path))
    assert.equal(background:dump(), assert(keywords.load(path)):dump())
    os.remove(path)
    local none, message = keywords.load(path)
    assert.is_nil(none)
    assert.is_string(message)
    assert.equal(0, assert(keywords.undump(assert(keywords.background {}):dump())):size())
  end)

  it("is refused where a byte is changed or missing", function()
    local bytes = assert(keywords.background(corpus)):dump()
    for i = 1, #bytes do
      for _, by in ipairs { 1, 128, 255 } do
        local changed = bytes:sub(1, i - 1) .. string.char((bytes:byte(i) + by) % 256) .. bytes:sub(i + 1)
        local none, message = keywords.undump(changed)
        assert.is_nil(none)
        assert.matches("^a background: ", message)
      end
      assert.is_nil((keywords.undump(bytes:sub(1, i - 1))))
    end
    assert.is_nil((keywords.undump(bytes .. "\0")))
  end)

  it("is refused where sections don't fit together, whatever the checksum says", function()
    local model = require("opedkit.core").model
    local function number(n) return string.char(n) .. ("\0"):rep(7) end
    local head, word, freq = number(4), "\1\0\0\0\2\0\0\0", "\0\8"
    assert.is_truthy(keywords.undump(model.pack("bgnd", { "head", head, "word", word, "freq", freq })))
    for _, row in ipairs {
      { "bgnd", { "head", head, "word", word } }, { "bgnd", { "word", word, "head", head, "freq", freq } },
      { "bgnd", { "head", head .. head, "word", word, "freq", freq } },
      { "bgnd", { "head", head, "word", word, "freq", "\0" } },
      { "bgnd", { "head", head, "word", word:sub(5) .. word:sub(1, 4), "freq", freq } },
      { "bgnd", { "head", head, "word", word:sub(1, 4):rep(2), "freq", freq } },
      { "bgnd", { "head", head, "word", word, "freq", "\0\255" } },
      { "bgnd", { "head", number(0), "word", word, "freq", freq } },
      { "bgnd", { "head", ("\255"):rep(8), "word", word, "freq", freq } },
      { "modl", { "head", head, "word", word, "freq", freq } },
    } do
      local none, message = keywords.undump(model.pack(row[1], row[2]))
      assert.is_nil(none)
      assert.is_string(message)
    end
  end)

  it("comes with opedkit", function()
    local background = keywords.newspaper()
    assert.equal(5548, background:documents())
    assert.is_true(background:frequency("the") > 5000)
    assert.is_true(background:frequency("senate") > background:frequency("zoning"))
    assert.equal(0, background:frequency("xqzzyv"))
  end)

  it("names what is wrong", function()
    assert.error_matches(function() keywords.background(nil) end, "'corpus'")
    assert.error_matches(function() keywords.background({}, { least = 0 }) end, "'least'")
    assert.error_matches(function() keywords.undump(1) end, "'bytes'")
    assert.error_matches(function() keywords.load(1) end, "'path'")
  end)
end)

describe("Printable data", function()
  local printable = require "opedkit.keywords.printable"

  it("is base64", function()
    for _, row in ipairs {
      { "", "" }, { "f", "Zg==" }, { "fo", "Zm8=" }, { "foo", "Zm9v" }, { "foobar", "Zm9vYmFy" },
    } do
      assert.equal(row[2], printable.encode(row[1]))
      assert.equal(row[1], printable.decode(row[2]))
    end
    local bytes = {}
    for i = 0, 999 do bytes[#bytes + 1] = string.char(i * 7 % 256) end
    local all = table.concat(bytes)
    for size = 0, 1000, 37 do
      assert.equal(all:sub(1, size), printable.decode(printable.encode(all:sub(1, size))))
    end
  end)
end)
