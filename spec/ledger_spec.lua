local corpus = require "opedkit.corpus"
local data = require "spec.support.data"
local fewer = require "spec.support.fewer"
local laws = require "spec.support.laws"
local ledger = require "opedkit.document.ledger"

local generator = laws.generator

local function edit(first, last, text, op)
  return { op = op or "join", first = first, last = last, text = text, reason = "" }
end

describe("document.ledger", function()
  it("carries out edits and undoes them", function()
    local book = ledger.new("abcdefghij", { edit(3, 4, "-"), edit(8, 9, "") })
    assert.equal("ab-efgj", book:apply())
    assert.equal("abcdefghij", book:undo "ab-efgj")
  end)

  it("carries out the wider of two edits, one of which lies in the other", function()
    local book = ledger.new("abcdefghij", { edit(4, 5, "x", "drop"), edit(3, 7, " ") })
    assert.equal("ab hij", book:apply())
    assert.equal("abcdefghij", book:undo(book:apply()))
    assert.same({ "join", "drop" }, { book.edits[1].op, book.edits[2].op })
  end)

  it("maps ranges both ways", function()
    local book = ledger.new("abcdefghij", { edit(3, 4, "--"), edit(8, 8, "") }) -- ab--efgij
    assert.same({ { first = 1, last = 2 }, { first = 5, last = 7 }, { first = 9, last = 10 } }, book:source(1, 9))
    assert.same({ { first = 5, last = 5 } }, book:source(4, 5))
    assert.same({}, book:source(3, 4))
    assert.same({ 1, 9 }, { book:reading(1, 10) })
    assert.same({ 5, 7 }, { book:reading(4, 8) })
    assert.is_nil((book:reading(3, 4)))
    assert.is_nil((book:reading(8, 8)))
  end)

  it("keeps a part whole over a line end that becomes a blank", function()
    local book = ledger.new("ab\ncd", { edit(3, 3, " ", "unwrap") })
    assert.same({ { first = 1, last = 5 } }, book:source(1, 5))
  end)

  it("knows what a character that stands for others was made of", function()
    local book = ledger.new("a[fi]nd[]e", { edit(2, 5, "fi", "replace"), edit(8, 9, "", "replace") }) -- afinde
    assert.equal("afinde", book:apply())
    assert.same({ { first = 1, last = 10 } }, book:source(1, 6))
    assert.same({ { first = 2, last = 5 } }, book:source(3, 3))
    assert.same({ { first = 2, last = 6 } }, book:source(2, 4))
    assert.same({ 2, 3 }, { book:reading(3, 3) })
    assert.same({ 1, 3 }, { book:reading(1, 2) })
    assert.same({ 2, 5 }, { book:reading(2, 9) })
    assert.is_nil((book:reading(8, 9)))
  end)

  it("refuses edits that cross", function()
    assert.has_error(function() ledger.new("abcdef", { edit(1, 3, ""), edit(3, 5, "") }) end)
    assert.has_error(function() ledger.new("abcdef", { edit(5, 7, "") }) end)
  end)

  it("is exact for random edits", function()
    local random = generator(20)
    for _ = 1, fewer(500) do
      local size = random(60)
      local bytes = {}
      for i = 1, size do bytes[i] = string.char(random(256) - 1) end
      local s, edits, at = table.concat(bytes), {}, random(8)
      while at <= size do
        local last = math.min(size, at + random(6) - 1)
        edits[#edits + 1] = edit(at, last, ("."):rep(random(4) - 1))
        if last > at then edits[#edits + 1] = edit(at + 1, last, "", "drop") end
        at = last + random(6)
      end
      local book = ledger.new(s, edits)
      local text = book:apply()
      assert.equal(s, book:undo(text))
      -- Each byte that is copied is found from both sides; each that is put in has no source.
      for position = 1, size do
        local first, last = book:reading(position, position)
        if first then
          assert.equal(first, last)
          assert.equal(s:byte(position), text:byte(first))
          assert.same({ { first = position, last = position } }, book:source(first, first))
        end
      end
      local copied = 0
      for position = 1, #text do
        local parts = book:source(position, position)
        if #parts > 0 then
          copied = copied + 1
          assert.equal(position, (book:reading(parts[1].first, parts[1].last)))
        end
      end
      local whole = 0
      for _, part in ipairs(book:source(1, #text)) do whole = whole + part.last - part.first + 1 end
      assert.equal(copied, whole)
    end
  end)
end)

-- Names the text, as Lua writes it, that breaks a law.
local function check(s, random)
  local holds, problem = pcall(laws.check, s, random)
  if not holds then error(("%s, of %q"):format(problem, s), 0) end
end

describe("document's ledger", function()
  for _, row in ipairs {
    { "nothing", "" }, { "a line feed", "\n" }, { "NUL bytes", "\0\0 a\0b\n\0\n\n\0" }, { "one letter", "a" },
    { "a byte-order mark alone", "\239\187\191" }, { "a byte-order mark and a line feed", "\239\187\191\n" },
    { "form feeds", "One page ends in the middle of the\fsentence that goes on.\f\f" },
    { "line ends of Windows", "A line.\r\n\r\nAnother line\r\nand one more.\r\n" },
    { "a soft hyphen that a paragraph begins with", "\194\173\nx. " },
    { "line ends of old Macs", "A line.\r\rAnother line\rand one more.\r" },
  } do
    it("is exact for " .. row[1], function() check(row[2], generator(1)) end)
  end

  it("is exact for 500 random texts", function()
    local random = generator(6)
    for _ = 1, fewer(500) do check(laws.text(random, 40), random) end
  end)

  it("is exact for 10,000 random texts #slow", function()
    local random = generator(27)
    for _ = 1, 10000 do check(laws.text(random, 12), random) end
  end)

  it("is exact for 10,000 mutations of real essays #slow #once", function()
    local path = data.path "articles/articles.jsonl"
    if not path then return pending "articles/articles.jsonl is not here (OPEDKIT_DATA names its folder)" end
    local random, count = generator(61), 0
    while count < 10000 do
      local before = count
      for item in assert(corpus.read(path))() do
        local at = random(math.max(1, #item.text - 500))
        check(laws.mutate(item.text:sub(at, at + 500), random), random)
        count = count + 1
        if count == 10000 then break end
      end
      assert.is_true(count > before, "no essays there")
    end
  end)
end)
