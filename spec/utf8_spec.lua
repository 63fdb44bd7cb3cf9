local core = require "opedkit.core"
local utf8 = require "spec.support.utf8"

-- A text and the position of the first byte of its first ill-formed part, false where there is none.
local rows = {
  { "", false },
  { "plain \0 text", false },
  { "\194\128\223\191\224\160\128\237\159\191\238\128\128\239\191\191\240\144\128\128\244\143\191\191", false },
  { "\239\191\189", false }, -- U+FFFD, written out
  { "a\128", 2 },
  { "a\191b", 2 },
  { "\192\128", 1 },
  { "\193\191", 1 },
  { "ab\224\159\191", 3 }, -- longer than needed
  { "\240\143\191\191", 1 },
  { "\237\160\128", 1 }, -- a surrogate
  { "\244\144\128\128", 1 }, -- behind U+10FFFF
  { "\245\128\128\128", 1 },
  { "\255", 1 },
  { "\194", 1 }, -- cut off
  { "a\226\130", 2 },
  { "\240\159\154", 1 },
  { "\240\144\189", 1 },
  { "\239\191", 1 },
  { "12345678\194\16012345678\226\130x", 19 },
}

-- Unicode 17.0, section 3.9, tables 3-8 to 3-11: each part between bars is read as one U+FFFD or one code point.
local parts = {
  "\192|\175|\224|\128|\191|\240|\129|\130|A",
  "\237|\160|\128|\237|\191|\191|\237|\175|A",
  "\244|\145|\146|\147|\255|A|\128|\191|B",
  "\225\128|\226|\240\145\146|\241\191|A",
}

describe("UTF-8", function()
  for _, engine in ipairs(core.engines()) do
    local bound = core.open(engine)
    for _, row in ipairs(rows) do
      it(("%q is %s on %s"):format(row[1], row[2] and "ill-formed at " .. row[2] or "well-formed", engine), function()
        local valid, position = bound.text.valid(row[1])
        assert.equal(row[2] == false, valid)
        assert.equal(row[2] or nil, position)
      end)
    end

    it("finds what the table finds in every sequence of two bytes, anywhere in a text, on " .. engine, function()
      for first = 0x7F, 0xFF do
        for second = 0x7F, 0xFF do
          local text = string.char(first, second) .. ("\128"):rep(first % 3)
          local at, ill = 1, nil
          while at <= #text and not ill do
            local _, next, well = utf8.decode(text, at)
            if not well then ill = at end
            at = next
          end
          local distance = (first + second) % 40
          local valid, position = bound.text.valid(("x"):rep(distance) .. text)
          local place = ill and distance + ill or nil
          if valid ~= not ill or position ~= place then
            error(("%d %d: %s, not %s"):format(first, second, tostring(position), tostring(place)))
          end
        end
      end
    end)

    for _, row in ipairs(parts) do
      it(("cuts %q at maximal ill-formed parts on %s"):format(row, engine), function()
        assert.equal(row, table.concat(bound.segment.graphemes((row:gsub("|", ""))):strings(), "|"))
      end)
    end
  end

  it("counts the bytes of plain prose as a pattern does", function()
    for byte = 0, 255 do
      local s = ("a1 "):rep(byte % 7) .. string.char(byte) .. "\n"
      assert.equal(#s:gsub("[^A-Za-z\128-\255 \n]+", ""), require("opedkit.core").text.plain(s))
    end
  end)
end)
