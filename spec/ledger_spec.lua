local document = require "opedkit.document"
local ledger = require "opedkit.document.ledger"

-- The minimal standard generator of Park & Miller (1988): the same numbers on every Lua.
local function generator(seed)
  return function(n)
    seed = seed * 16807 % 2147483647
    return seed % n + 1
  end
end

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
    for _ = 1, 500 do
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

local pieces = {
  "The council met on Tuesday. ", "It must not wait, said the mayor", "\n\n", "\n", "    ", "Page 3 of 5", "2/5",
  "ADVERTISEMENT", "By Ann Lee", "July 1, 2019", "“We can do better than this,” she said. ",
  "We can do better than this now. ", "protec-\ntion ", "https://www.example.org/a ",
  "Ann Lee is a professor of law at the institute. ", "\r\n\r\n", "\f", "\t", "\239\187\191", "\0", "\255\254",
  "\226\128", "\194\160", "of the", " and", "United", "States will ", "I ", "— say, ", "12. ", "Mr. ", "a\nb\nc\n",
  "OPINION", "Read more:", "Editor's note: this. ", "wide lines of text that go on and on up to the margin\n", "漢字。",
  "é", "\"quoted\" ",
}

local function squeezed(s)
  return (s:gsub("\194\160", ""):gsub("\239\187\191", ""):gsub("[ \r\n\t]", ""))
end

describe("document's ledger", function()
  it("gives the text and the bytes back for any text", function()
    local random = generator(6)
    for _ = 1, 1500 do
      local list = {}
      for i = 1, random(40) do list[i] = pieces[random(#pieces)] end
      local s = table.concat(list)
      local doc = document.new(s)
      local edits = doc:edits()
      local book = ledger.new(s, edits)
      assert.equal(doc.text, book:apply())
      assert.equal(s, book:undo(doc.text))
      for _, sentence in ipairs(doc:sentences()) do
        local cut = {}
        for i, part in ipairs(sentence.parts) do
          assert.is_true(part.first <= part.last and part.first >= 1 and part.last <= #s)
          cut[i] = s:sub(part.first, part.last)
        end
        assert.equal(sentence.first, sentence.parts[1].first)
        assert.equal(sentence.last, sentence.parts[#sentence.parts].last)
        -- White space apart, the bytes are those of the sentence.
        assert.equal(squeezed(sentence.text), squeezed(table.concat(cut)))
      end
      local last = 0
      for _, zone in ipairs(doc:zones()) do
        assert.is_true(zone.first > last and zone.last >= zone.first and zone.last <= #s)
        last = zone.last
      end
    end
  end)

  it("gives the text and the bytes back for 10,000 texts with characters that stand for others #slow", function()
    local random = generator(27)
    local more = { "\194\173", "\194\173\n", "\194\160\n", "\239\172\129", "\226\128\139", "\226\128\137",
      "\195\162\226\130\172\226\132\162s ", "\195\131\194\169", "\195\130\194\160", "\195\131\194\187", "\195",
      "\195\130", "\239\172", "\226\129\160", "\195\131\198", "\239\187\191\239\187\191" }
    for n = 1, 10000 do
      local list = {}
      for i = 1, random(8) do
        local which = random(#pieces + #more)
        list[i] = pieces[which] or more[which - #pieces]
      end
      local s = table.concat(list)
      if n % 3 == 0 and #s > 0 then -- cut and spoil
        local at = random(#s)
        s = s:sub(1, at - 1) .. string.char(random(256) - 1) .. s:sub(at + random(4))
      end
      local doc = document.new(s)
      local book = ledger.new(s, doc:edits())
      assert.equal(doc.text, book:apply())
      assert.equal(s, book:undo(doc.text))
      local last = 0
      for _, zone in ipairs(doc:zones()) do
        assert.is_true(zone.first > last and zone.last >= zone.first and zone.last <= #s)
        last = zone.last
      end
      for _, sentence in ipairs(doc:sentences()) do
        assert.is_true(sentence.first >= 1 and sentence.last >= sentence.first and sentence.last <= #s)
      end
    end
  end)

  it("maps ranges both ways in 400 mutations of real essays #slow", function()
    local path = (os.getenv "OPEDKIT_DATA" or "../shared/data") .. "/articles/articles.jsonl"
    local file = io.open(path, "rb")
    if not file then
      pending("no articles at " .. path)
      return
    end
    local random = generator(61)
    for _ = 1, 400 do
      local article = file:read "*l":match '"text": *"(.*)"' or ""
      article = article:gsub("\\n", "\n"):gsub('\\"', '"')
      local at = random(math.max(1, #article - 1500))
      local s = article:sub(at, at + 1500)
      for _ = 1, random(5) do -- another piece put in, or some bytes taken out
        local place, piece = random(#s + 1), pieces[random(#pieces)]
        s = s:sub(1, place - 1) .. piece .. s:sub(place + (random(2) == 1 and random(30) or 0))
      end
      local doc = document.new(s)
      local book = ledger.new(s, doc:edits())
      assert.equal(doc.text, book:apply())
      assert.equal(s, book:undo(doc.text))
      for _ = 1, 20 do
        local first = random(#doc.text + 1)
        local last = math.min(#doc.text, first + random(80) - 1)
        local parts = first <= last and doc:source(first, last) or {}
        for _, part in ipairs(parts) do
          local back_first, back_last = doc:reading(part.first, part.last)
          assert.is_true(back_first ~= nil and back_first <= last and back_last >= first)
        end
      end
    end
    file:close()
  end)
end)
