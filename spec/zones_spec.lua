local fewer = require "spec.support.fewer"
local join = require "opedkit.document.join"
local laws = require "spec.support.laws"
local ledger = require "opedkit.document.ledger"
local native = require "opedkit.native"

local starts = native.glossary { "page", 1, "photos", 1, "the", 2 }

local function read(s) return native.page.read(s, starts):blocks() end

-- All that a search finds.
local function all_of(zones, search, ...)
  local out, i = {}, zones[search](zones, 1, ...)
  while i do
    out[#out + 1] = i
    i = zones[search](zones, i + 1, ...)
  end
  return out
end

local never = { pair = function() return false end, vocabulary = function() return false end }

-- Each search passes over nothing that the rules behind it, tried on every zone, find something in.
local function check_searches(s)
  local zones = read(s)
  local look, heads, doubts, repairs = {}, {}, {}, {}
  for _, i in ipairs(all_of(zones, "look", 12)) do look[i] = true end
  for _, i in ipairs(all_of(zones, "heads")) do heads[i] = true end
  for _, i in ipairs(all_of(zones, "repair")) do repairs[i] = true end
  local i, _, above = zones:doubt(1, join.abbreviations)
  while i do
    doubts[i] = above or 0
    i, _, above = zones:doubt(i + 1, join.abbreviations)
  end
  for n = 1, #zones do
    local block = zones:block(n)
    local size = block.last - block.first + 1
    local text = zones:text(n)
    assert.equal(size == 12 or size <= 400 and (block.cue or block.lines ~= nil or text:find "^Image "
      or text:find "Credit" or text:find("is a reader-supported publication", 1, true)) and true or false,
      look[n] == true)
    assert.equal(not block.ends and size <= 90 and text:find "^[A-Z0-9\226\195]" ~= nil and not text:find "[,:;]$",
      heads[n] == true)
    local before = n > 1 and zones:block(n - 1)
    assert.equal((block.lines or before and not s:sub(before.last + 1, block.first - 1):find "\n[ \t]*\r?\n") and true
      or false, repairs[n] == true)
    if not block.ends then assert.is_number(doubts[n]) end
    if before and join.judge(s, before, block, before.ends, false, never) then assert.equal(n - 1, doubts[n]) end
  end
end

local tails = { ". ", " Mr.", " U.S.", " A.", " e.g.", " known.", " is", ".\"", "?", " A.BCDEFGHIJ.", " ABCDEFGHI.",
  " No. ", "!)" }
local openings = { "Image of it", "photos: a", "the wall", "It was", "page", "Credit A" }
local heads = { "", "\"", "(", "“", "‘[", "\226\128", "’" }

describe("zones", function()
  it("are searched by what their blocks begin and end with, as the rules would be tried on all", function()
    local random = laws.generator(11)
    for _ = 1, fewer(400) do
      check_searches(laws.text(random, 40))
      local list = {}
      for i = 1, random(12) do
        list[i] = heads[random(#heads)] .. openings[random(#openings)]
          .. (random(6) == 1 and ("\nwide line"):rep(3) or "") .. (" word"):rep(random(30)) .. tails[random(#tails)]
      end
      check_searches(table.concat(list, random(2) == 1 and "\n\n" or "\n"))
    end
  end)

  it("are paragraphs until they are marked", function()
    local zones = read "One.\n\nTwo.\n\nThree."
    zones:mark(2, "junk", 0.75, "a reason")
    assert.same({
      { kind = "body", first = 1, last = 4, confidence = 0.9, reason = "ordinary" },
      { kind = "junk", first = 7, last = 10, confidence = 0.75, reason = "a reason" },
      { kind = "body", first = 13, last = 18, confidence = 0.9, reason = "ordinary" },
    }, zones:list "ordinary")
    assert.same({ 2, "junk" }, { zones:marked(1) })
    assert.is_nil(zones:marked(3))
    assert.equal("a reason", zones:reason(2))
    assert.is_nil(zones:reason(1))
    assert.same({ "junk", true }, { zones:is(2) })
    assert.same({ 3, 1, nil }, { zones:beside(1, 1), zones:beside(3, -1), zones:beside(3, 1) })
  end)

  it("are divided where a label ends, and once more", function()
    local s = "BODY: One\ntwo\n\nLast."
    local zones = read(s)
    local function texts()
      local out = {}
      for i = 1, #zones do out[i] = zones:text(i) end
      return out
    end
    assert.same({ "BODY: One", "two", "Last." }, texts())
    zones:divide(1, 5, 7)
    assert.same({ "BODY:", "One", "two", "Last." }, texts())
    assert.equal(0, zones:block(2).breaks)
    zones:divide(2, 7, 8)
    assert.same({ "BODY:", "O", "ne", "two", "Last." }, texts())
    zones:merge(4)
    assert.same({ 11, 20 }, { zones:range(4) })
    assert.equal(4, #zones)
  end)

  it("keep the lines behind a label that stands alone on the first", function()
    local lines = ("and a line of words that goes on to the end\n"):rep(8)
    local zones = read("BODY of it that is as wide as the other ones\n" .. lines)
    assert.equal(1, #zones)
    assert.has_error(function() zones:divide(1, 45, 45) end)
    zones:divide(1, 44, 46)
    assert.equal(2, #zones)
    assert.equal(1, (select(2, zones:text(1):gsub("BODY", ""))))
    assert.equal(16, #zones:block(2).lines)
  end)

  it("have paragraphs of the zones that go on with one another", function()
    local s = "One\n\n12\n\ntwo.\n\nThree"
    local zones = read(s)
    zones:mark(2, "junk", 0.9, "page number")
    zones:join(3)
    zones:cut(4)
    local book = ledger.new(s, { { op = "join", first = 4, last = 9, text = " ", reason = "" } })
    local readings, cut = zones:paragraphs(book.core)
    assert.same({ 1, 8, 11, 15 }, readings)
    assert.same({ [2] = true }, cut)
  end)

  it("are moved to the bytes that a ledger's reading text was made of", function()
    local book = ledger.new("[fi]ne.\n\nTwo", { { op = "replace", first = 1, last = 4, text = "fi", reason = "" } })
    local zones = read(book:apply())
    zones:move(book.core)
    assert.same({ 1, 7 }, { zones:range(1) })
    assert.same({ 10, 12 }, { zones:range(2) })
  end)

  it("name misuse", function()
    local zones = read "One.\n\nTwo."
    for _, call in ipairs {
      { "text", 3 }, { "text", 0 }, { "block", {} }, { "mark", 1, "essay", 0.5, "" }, { "mark", 1, "body", 0.5, 7 },
      { "merge", 2 }, { "divide", 1, 1, 9 }, { "divide", 1, 3, 2 }, { "look", 4, 0 }, { "begins", 1, {} },
      { "doubt", 1, {} }, { "list" }, { "paragraphs", {} }, { "move", ledger.new("a", {}).core },
    } do
      assert.has_error(function() zones[call[1]](zones, call[2], call[3], call[4], call[5]) end)
    end
  end)
end)

describe("finder", function()
  local finder = native.finder { "view", "letters", "ab" }
  for _, row in ipairs {
    { "", false }, { "v", false }, { "view", true }, { "OverVIEWs", true }, { "vie w", false }, { "a letter", false },
    { "Letters", true }, { "vievi view", true },
    { "a\98", true }, { "A\2", false }, { "\193B", false }, { "!\66", false },
    { "xxxxxxxa", false }, { "xxxxxxxAb", true }, { "vie\87", true }, { "vieW\0", true },
  } do
    it(("is asked for %q"):format(row[1]), function() assert.equal(row[2], finder:find(row[1])) end)
  end

  it("takes words in small letters only, and not too many", function()
    for _, words in ipairs { { "a" }, { "Ab" }, { "a b" }, { 12 }, { ("a"):rep(513) }, { "" } } do
      assert.has_error(function() native.finder(words) end)
    end
    local many = {}
    for i = 1, 33 do many[i] = "ab" end
    assert.has_error(function() native.finder(many) end)
  end)
end)
