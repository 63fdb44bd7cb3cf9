local unpack = table.unpack or unpack -- luacheck: ignore
local fewer = require "spec.support.fewer"
local laws = require "spec.support.laws"
local native = require "opedkit.native"
local oracle = require "spec.support.page_oracle"

local starts = native.glossary { "page", 1, "by", 1, "july", 1, "the", 2 }

-- The blocks of a text as tables.
local function blocks_of(page, alone)
  local zones, out = page:blocks(alone), {}
  for i = 1, #zones do out[i] = zones:block(i) end
  return out
end

-- What a text's blocks are by the core, and by the oracle; lines that begin with "Page" stand alone.
local function both(s)
  local function alone(line) return line:find "^Page" ~= nil end
  local page, numbers = native.page.read(s, starts), {}
  local found = page:candidates(120)
  for i = 1, #found, 3 do
    if alone(s:sub(found[i + 1], found[i + 2])) then numbers[#numbers + 1] = found[i] end
  end
  local blocks = blocks_of(page, numbers)
  local expected, width = oracle.read(s, function(line) return #line <= 120 and alone(line) end)
  assert.equal(width, page:margin())
  assert.equal(#expected, #blocks, ("%q"):format(s))
  for i, block in ipairs(blocks) do
    local other = expected[i]
    assert.equal(oracle.ends_sentence(s, block.last), block.ends)
    block.lines = block.lines or { block.first, block.last }
    block.ends, block.cue = nil, nil
    assert.same(other, block)
  end
end

describe("page", function()
  for _, row in ipairs {
    { "", {} }, { " \n\t\n", {} }, { "a", { "a" } }, { "a\nb", { "a", "b" } }, { " a \n\n b ", { "a", "b" } },
    { "a\r\nb\rc\fd\ve", { "a", "b", "c", "d", "e" } },
    { "\194\160a\194\160\n\239\187\191b\227\128\128", { "a", "b" } },
    { "\194\160\n\227\128\128\na", { "a" } }, { "a\0b\n\0", { "a\0b", "\0" } },
  } do
    it(("has the lines of %q"):format(row[1]), function()
      local blocks = blocks_of(native.page.read(row[1], starts))
      for i, block in ipairs(blocks) do blocks[i] = row[1]:sub(block.first, block.last) end
      assert.same(row[2], blocks)
      assert.equal(#row[2], #native.page.read(row[1], starts))
    end)
  end

  it("tells lines that may be furniture by their first word", function()
    local s = "Page 3\npages of it\nBY ANN\n12\nJulys\n“Quoted”\njuly\n\"\n'a\n—\nThe wall\nThe Sunday newsletter\n"
      .. "The mayors' newsletters\nA newsletter\n"
    local cues = {}
    for i, block in ipairs(blocks_of(native.page.read(s, starts))) do cues[i] = block.cue end
    assert.same({ true, false, true, true, false, false, true, false, false, true, false, true, true, false }, cues)
    assert.same({ 1, 1, 6 }, { unpack(native.page.read(s, starts):candidates(6), 1, 3) })
  end)

  it("knows where a sentence ends", function()
    for _, row in ipairs {
      { "a.", true }, { "a", false }, { "a!\")", true }, { "a.”", true }, { "a…’", true }, { "”", false },
      { ".", true },
      { "道。", true }, { "道！」", true }, { "道？』 ", true }, { "道」", false }, { "道", false }, { "راه؟", true },
      { "पथ।", true }, { "»Ja.«", false }, { "« Non. »", true }, { "„Ja.“", true }, { "道，", false },
      { "a.\n", false }, { "", false }, { "a—", false }, { "\157", false },
    } do
      assert.equal(row[2], native.page.ends_sentence(row[1], #row[1]))
      assert.equal(row[2], oracle.ends_sentence(row[1], #row[1]))
    end
  end)

  it("is that of the oracle for random texts, with margins and without", function()
    local random = laws.generator(3)
    for _ = 1, fewer(400) do
      both(laws.text(random, 40))
      local list = {}
      for i = 1, random(60) do
        local line = {}
        for w = 1, random(14) do line[w] = ("word"):sub(1, random(4)):rep(random(3)) end
        list[i] = (" "):rep((random(6) == 1 and random(50) or 1) - 1) .. table.concat(line, " ")
          .. (random(8) == 1 and "." or "") .. (random(9) == 1 and "\n" or "")
        if random(12) == 1 then list[i] = "Page " .. i end
      end
      both(table.concat(list, random(3) == 1 and "\r\n" or "\n"))
    end
  end)

  it("names misuse", function()
    assert.has_error(function() native.page.read("a", {}) end)
    assert.has_error(function() native.page.read("a", starts):blocks { 2 } end)
    assert.has_error(function() native.page.may_start("a", {}) end)
    assert.has_error(function() native.glossary { "a" , "b" } end)
    assert.has_error(function() native.glossary { "", 1 } end)
    assert.has_error(function() native.glossary { ("a"):rep(65), 1 } end)
  end)
end)
