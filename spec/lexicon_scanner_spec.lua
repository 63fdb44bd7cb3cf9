local core = require "opedkit.core"
local fewer = require "spec.support.fewer"
local lexicon = require("opedkit").lexicon
local cases = require "spec.support.lexicon_cases"
local oracle = require "spec.support.lexicon_oracle"

local engines = core.engines()

-- The lexicon as one engine reads it.
local function on(engine, lex)
  return assert(core.open(engine).lexicon.undump(lex:dump()))
end

local function append(list, hits)
  for _, hit in ipairs(oracle.list(hits)) do list[#list + 1] = hit end
end

-- The hits in a text that comes in chunks; `size` says how many bytes of it are next.
local function feed(lex, text, overlapping, size)
  local scanner, list, at = lex:scanner(overlapping), {}, 1
  while at <= #text do
    local chunk = text:sub(at, at + size() - 1)
    append(list, scanner:feed(chunk))
    at = at + #chunk
  end
  append(list, scanner:finish())
  return list
end

local function check(lex, text, overlapping, size)
  local expected = oracle.list(lex:scan(text, overlapping))
  local found = feed(lex, text, overlapping, size)
  if #found ~= #expected or #found > 0 then assert.same(expected, found) end
end

local function bytes(n) return function() return n end end

describe("A scanner finds what a scan finds:", function()
  for _, row in ipairs(cases.rows) do
    it(row[1], function()
      local options = row[5] or {}
      local lex = assert(lexicon.new(cases.categories_of(row[2]), { stems = options.stems }))
      for _, engine in ipairs(engines) do
        local own = on(engine, lex)
        for _, n in ipairs { 1, 2, 3, 7 } do check(own, row[3], options.overlapping, bytes(n)) end
      end
    end)
  end

  -- What more text changes: the chunks, and the hits behind each of them and at the end.
  for _, row in ipairs {
    { "a word that goes on", { "a" }, { "a", "b c d", " a" }, { "", "", "", "[8-8|a]" } },
    { "a word that two more settle", { "a" }, { "a b", " c d" }, { "", "[1-1|a]", "" } },
    { "a phrase over a border", { "must not" }, { "we mus", "t n", "ot go on and on" },
      { "", "", "[4-11|must not]", "" } },
    { "the longer one of two", { "must", "must not" }, { "must", " not", "" }, { "", "", "", "[1-8|must not]" } },
    { "a letter behind an apostrophe", { "can", "can't" }, { "can", "'", "t x y" }, { "", "", "[1-5|can't]", "" } },
    { "no letter behind an apostrophe", { "can" }, { "can", "'", " t x y" }, { "", "", "[1-3|can]", "" } },
    { "a letter behind an apostrophe and marks", { "can", "x" }, { "can’\204\129", "\204\129", "t x y z" },
      { "", "", "[13-13|x]", "" } },
    { "a number behind a comma", { "3", "3,5" }, { "3", ",", "5 a b" }, { "", "", "[1-3|3,5]", "" } },
    { "a code point that is cut", { "été" }, { "\195", "\169t\195", "\169", " a b" }, { "", "", "", "[1-5|été]", "" } },
    { "bytes that are no code point", { "a" }, { "a\240\159", "x a\195" }, { "", "[1-1|a]", "[6-6|a]" } },
    { "a mark that follows its letter", { "e", "é" }, { "e", "\204\129", " a b" }, { "", "", "[1-3|é]", "" } },
    { "a joiner between emoji, which are no words", { "a" }, { "a 🙂\226\128", "\141🙂 a b c" },
      { "", "[1-1|a] [15-15|a]", "" } },
    { "a stop behind the border", { "U.S." }, { "the U.S", ".", " and more" }, { "", "", "[5-8|U.S.]", "" } },
    { "punctuation behind the border", { "C++" }, { "C", "+", "+ and D+ here" }, { "", "", "[1-3|C++]", "" } },
    { "punctuation in front of the border", { "#tag" }, { "a b c #", "tag d e" }, { "", "[7-10|#tag]", "" } },
    { "punctuation that an earlier hit has", { "a!", "!b" }, { "a", "!", "b x y z" }, { "", "", "[1-2|a!]", "" } },
    { "an exclusion around a hit", { "guinea", { "new guinea pig", exclude = true } },
      { "new gui", "nea p", "ig guinea" }, { "", "", "", "[16-21|guinea]" } },
    { "an exclusion that does not come about", { "guinea", { "new guinea pig", exclude = true } },
      { "new guinea", " fowl and so on" }, { "", "[5-10|guinea]", "" } },
    { "a hit's second category", { x = { "a b" }, y = { "a b" } }, { "a", " b", " c d e" },
      { "", "", "[1-3|a b] [1-3|a b]", "" } },
    { "nothing", { "a" }, {}, { "" } },
    { "empty chunks", { "a" }, { "", "a", "", "" }, { "", "", "", "", "[1-1|a]" } },
  } do
    it(row[1], function()
      local lex, chunks, shown = assert(lexicon.new(cases.categories_of(row[2]))), row[3], {}
      local scanner = lex:scanner()
      local function show(hits)
        local list = {}
        for i, hit in ipairs(oracle.list(hits)) do list[i] = ("[%d-%d|%s]"):format(hit[1], hit[2], hit[3]) end
        shown[#shown + 1] = table.concat(list, " ")
      end
      for _, chunk in ipairs(chunks) do show(scanner:feed(chunk)) end
      show(scanner:finish())
      assert.same(row[4], shown)
    end)
  end

  local function random_cuts(engine, rounds)
    local next_case, random = cases.random(20261124), cases.generator(5)
    for _ = 1, rounds do
      local _, categories, text, stems = next_case()
      local own = on(engine, assert(lexicon.new(categories, { stems = stems })))
      local most = ({ 1, 3, 12, 100 })[random(4) + 1]
      for _, overlapping in ipairs { false, true } do
        check(own, text, overlapping, function() return random(most) + 1 end)
      end
    end
  end

  -- Texts of what boundaries depend on, in which next to nothing is settled.
  local function random_marks(engine, rounds)
    local random = cases.generator(7)
    local parts = { "a", "a", "b", "1", " ", " ", "'", ".", ",", ":", "_", "\204\129", "\226\128\141", "🇦", "🙂", "א",
      '"', "カ", "\r", "\n", "京", "\194\173", "!", "#", "\195", "\240\159" }
    local own = on(engine, assert(lexicon.new { x = { "a", "a*", "a b", "#a", "a!", "b.", "京 京", "1" },
      y = { "b", { "b a", exclude = true }, { "a a", exact = true } } }))
    for _ = 1, rounds do
      local text, most = {}, ({ 1, 3, 12 })[random(3) + 1]
      for i = 1, random(40) do text[i] = parts[random(#parts) + 1] end
      text = table.concat(text)
      for _, overlapping in ipairs { false, true } do
        check(own, text, overlapping, function() return random(most) + 1 end)
      end
    end
  end

  for _, engine in ipairs(engines) do
    it(("100 random lexicons, texts and cuts (%s)"):format(engine), function()
      random_cuts(engine, fewer(50))
      random_marks(engine, fewer(50))
    end)
    it(("6,000 random lexicons, texts and cuts (%s) #slow #once"):format(engine), function()
      random_cuts(engine, 2000)
      random_marks(engine, 4000)
    end)
  end
end)

describe("A scanner", function()
  it("takes texts longer than what it keeps", function()
    local lex = lexicon.new { x = { "over the", "dog", { "lazy dog", exclude = true } } }
    local piece = ("The quick brown fox jumps over the lazy dog; not the dog. "):rep(2000)
    for _, size in ipairs { 1000, 65536, 100000, #piece } do check(lex.core, piece, false, bytes(size)) end
  end)

  it("keeps what the longest entry may reach", function()
    local long = ("word "):rep(20000)
    local lex = lexicon.new { x = { long .. "end", "word end" } }
    local text = long:rep(2) .. "end, " .. long .. "end"
    check(lex.core, text, false, bytes(4096))
    check(lex.core, text, true, bytes(4096))
  end)

  it("finds long words and long gaps in time that is linear", function()
    local lex = lexicon.new { x = { "a*", "b c" } }
    check(lex.core, ("a"):rep(300000) .. " b" .. (" "):rep(300000) .. "c", false, bytes(10))
  end)

  it("keeps a little memory", function()
    local lex = lexicon.new { x = { "must not", "econom*" } }
    local scanner, chunk, count = lex:scanner(), ("we must not economise on words "):rep(100), 0
    for _ = 1, 50 do count = count + #scanner:feed(chunk) end
    collectgarbage()
    local before = collectgarbage("count")
    for _ = 1, 300 do count = count + #scanner:feed(chunk) end
    count = count + #scanner:finish()
    collectgarbage()
    assert.equal(2 * 100 * 350, count)
    assert.is_true(collectgarbage("count") < before + 64)
  end)

  it("has hits that outlive it", function()
    local hits = lexicon.new({ x = { ["a b"] = 2 } }):scanner():feed("x a b c d e")
    collectgarbage()
    assert.same({ 3, 5, "a b", "x", 2 }, { hits:get(1) })
    assert.same({ 1, 2, "a b", "x", 2 }, { hits:moved({ 1, 2 }):get(1) })
  end)

  it("is finished once", function()
    local scanner = lexicon.new({ x = { "a" } }):scanner { overlapping = true }
    assert.matches("^opedkit%.Scanner", tostring(scanner))
    scanner:finish()
    assert.has_error(function() scanner:feed "a" end, "the scanner is finished")
    assert.has_error(function() scanner:finish() end, "the scanner is finished")
  end)

  it("takes strings", function()
    local lex = lexicon.new { x = { "a" } }
    assert.has_error(function() lex:scanner():feed() end)
    assert.has_error(function() lex:scanner { overlap = true } end)
    assert.has_error(function() getmetatable(lex:scanner()).__index.feed({}, "a") end)
  end)
end)
