local opedkit = require "opedkit"
local core = require "opedkit.core"
local list_of = require("spec.support.lexicon_oracle").list

local lexicon = opedkit.lexicon

describe("lexicon.new", function()
  it("doesn't depend on the order of keys", function()
    local forward, backward = {}, {}
    for i = 1, 50 do
      forward["c" .. i] = { ["w" .. i] = i }
      backward["c" .. 51 - i] = { ["w" .. 51 - i] = 51 - i }
    end
    assert.equal(lexicon.new(forward):dump(), lexicon.new(backward):dump())
  end)

  it("keeps weights exactly", function()
    local lex = lexicon.new { x = { a = 0.1, b = -1e6, c = 0 } }
    local hits = list_of(lex:scan("a b c"))
    assert.same({ { 1, 1, "a", "x", 0.1 }, { 3, 3, "b", "x", -1e6 }, { 5, 5, "c", "x", 0 } }, hits)
  end)

  it("takes a repeated entry once, and refuses another weight", function()
    local lex = assert(lexicon.new { x = { "must not", "Must-not", ["MUST NOT"] = 1 } })
    assert.equal(1, lex:size())
    local none, message = lexicon.new { x = { "must not", ["Must Not"] = 2 } }
    assert.is_nil(none)
    assert.equal('entry "Must Not" of category "x": it matches the same as an earlier entry of its category, '
      .. "with another weight", message)
  end)

  it("takes no entries at all", function()
    assert.same({}, lexicon.new({}):categories())
    local lex = lexicon.new { x = {} }
    assert.equal(0, #lex:scan("a b c"))
    assert.same({ x = { count = 0, weight = 0, density = 0 } }, lex:score("a b c"))
    assert.equal(lex:dump(), lexicon.undump(lex:dump()):dump())
  end)

  for _, row in ipairs {
    { "***", "it holds no word" },
    { "", "it holds no word" },
    { "\0\n", "it holds no word" },
    { "🙂", "it holds no word" },
    { "must * be", "a wildcard * must be part of a word, one in a word, and before a letter or nothing" },
    { "a**b", "a wildcard * must be part of a word, one in a word, and before a letter or nothing" },
    { "a**", "a wildcard * must be part of a word, one in a word, and before a letter or nothing" },
    { "*a*", "a wildcard * must be part of a word, one in a word, and before a letter or nothing" },
    { "a*b*c", "a wildcard * must be part of a word, one in a word, and before a letter or nothing" },
    { "a -*", "a wildcard * must be part of a word, one in a word, and before a letter or nothing" },
    { "*\225\133\161", "a wildcard * must be part of a word, one in a word, and before a letter or nothing" }, -- a vowel of Hangul
    { "a" .. ("+"):rep(65), "it holds too much punctuation at one place" },
    { "a" .. ("+"):rep(65) .. "b", "it holds too much punctuation at one place" },
    { ("x"):rep(256) .. "*", "what stands beside a wildcard * is too long" },
    { "*" .. ("x"):rep(256), "what stands beside a wildcard * is too long" },
    { ("x "):rep(1023) .. "x*", "it has too many words" },
    { ("x "):rep(65536), "it has too many words" },
  } do
    it(("refuses %q and says why"):format(row[1]:sub(1, 20)), function()
      local lex, message = lexicon.new { x = { "fine", row[1] } }
      assert.is_nil(lex)
      local shown = #row[1] > 60 and row[1]:sub(1, 60) .. "…" or row[1]
      if shown == "\0\n" then shown = "\\0\\10" end
      assert.equal(('entry "%s" of category "x": %s'):format(shown, row[2]), message)
    end)
  end

  it("leaves out what can't match when asked to", function()
    local lex, skipped = lexicon.new({ x = { "a", "***", "b", "A" }, y = { ["c*l*r"] = 2, A = 1 } }, { skip = true })
    assert.same({ { 1, 1, "a", "x", 1 }, { 1, 1, "A", "y", 1 } }, list_of(lex:scan("a")))
    assert.same({
      { entry = "***", category = "x", reason = "it holds no word" },
      { entry = "c*l*r", category = "y",
        reason = "a wildcard * must be part of a word, one in a word, and before a letter or nothing" },
    }, skipped)
    assert.same({}, (select(2, lexicon.new({ x = { "a" } }, { skip = true }))))
  end)

  it("names the argument that is wrong", function()
    for _, row in ipairs {
      { nil, "'entries' %(table expected, got nil%)" },
      { { "must" }, "'entries' %(string expected as a category, got number%)" },
      { { x = "must" }, "'entries' %(category \"x\": table expected, got string%)" },
      { { x = { 1 } }, "category \"x\": item 1: string expected, got number" },
      { { x = { must = "1" } }, "category \"x\": phrase \"must\": finite number expected as its weight, got string" },
      { { x = { must = 0 / 0 } }, "phrase \"must\": finite number expected" },
      { { x = { must = math.huge } }, "phrase \"must\": finite number expected" },
      { { x = { [true] = 1 } }, "category \"x\": string expected as a phrase, got boolean" },
      { { x = { "a", [5] = "b" } }, "category \"x\": its list has a hole" },
    } do
      assert.error_matches(function() lexicon.new(row[1]) end, row[2])
    end
    assert.error_matches(function() lexicon.new({}, 1) end, "'options' %(table expected, got number%)")
    assert.error_matches(function() lexicon.new({}, { skip = 1 }) end, "'skip' %(boolean expected, got number%)")
    assert.error_matches(function() lexicon.new({}, { format = "csv" }) end, "'format'")
  end)
end)

describe("A lexicon", function()
  local lex = lexicon.new {
    duty = { "must not", "should" }, doubt = { "perhap*", ["it seems"] = 0.5 }, other = { "x" },
  }

  it("knows its categories and its size", function()
    assert.same({ "doubt", "duty", "other" }, lex:categories())
    assert.equal(5, lex:size())
    assert.matches("5 entries in 3 categories", tostring(lex))
  end)

  it("scores every category", function()
    assert.same({
      doubt = { count = 2, weight = 1.5, density = 200 },
      duty = { count = 1, weight = 1, density = 100 },
      other = { count = 0, weight = 0, density = 0 },
    }, lex:score("It seems that, perhaps, we must not. Mustn’t we now?\n"))
    assert.same({ count = 0, weight = 0, density = 0 }, lex:score("").duty)
    assert.equal(1, lex:score("must not", { overlapping = true }).duty.count)
  end)

  it("scores many hits as it scans them", function()
    local text = ("perhaps we must not, "):rep(3000)
    local score = lex:score(text)
    assert.equal(3000, score.duty.count)
    assert.equal(3000, score.doubt.weight)
    assert.equal(250, score.duty.density)
    assert.equal(6000, #lex:scan(text))
  end)

  it("scans tokens and documents", function()
    assert.same(list_of(lex:scan("we must not")), list_of(lex:scan(core.tokens("we must not"))))
    local document = { text = "we must not", source = function(_, first, last)
      return { { first = first + 100, last = first + 101 }, { first = last + 200, last = last + 200 } }
    end }
    assert.same({ { 104, 211, "must not", "duty", 1 } }, list_of(lex:scan(document)))
    assert.equal(1, lex:score(document).duty.count)
  end)

  it("finds a phrase across a page break of a document, in the original", function()
    local essay = table.concat({ "A short walk", "By Ann Other", "",
      "Every town has a river, and every river has a bank where people walk and talk and look at the water. We",
      "must", "", "not forget that the bank belongs to all of them, whatever the plans of the new council may say.", "",
    }, "\n")
    local document = opedkit.document.new(essay)
    local hits = list_of(lex:scan(document))
    assert.equal(1, #hits)
    assert.equal("must\n\nnot", essay:sub(hits[1][1], hits[1][2]))
  end)

  it("names what can't be scanned", function()
    assert.error_matches(function() lex:scan(1) end, "'subject' %(string, document or tokens expected, got number%)")
    assert.error_matches(function() lex:score {} end, "'subject'")
    assert.error_matches(function() lex:scan(io.stdout) end, "opedkit.Tokens expected")
    assert.error_matches(function() lex:scan("a", { overlaping = true }) end, "'overlaping' %(no such option%)")
    assert.error_matches(function() lex:scan("a", { overlapping = 1 }) end, "'overlapping' %(boolean expected")
  end)

  it("is dumped the same and opened again", function()
    local bytes = lex:dump()
    local copy = lexicon.undump(bytes)
    assert.equal(bytes, copy:dump())
    assert.same(lex:categories(), copy:categories())
    assert.same(lex:score("perhaps"), copy:score("perhaps"))
    assert.error_matches(function() lexicon.undump(1) end, "'bytes' %(string expected, got number%)")
  end)

  it("is refused when it is cut off or any byte is another", function()
    local bytes = lex:dump()
    for size = 0, #bytes - 1 do
      local none, message, position = lexicon.undump(bytes:sub(1, size))
      assert.is_nil(none)
      assert.equal("string", type(message))
      assert.is_true(position >= 1)
    end
    for i = 1, #bytes do
      local changed = bytes:sub(1, i - 1) .. string.char((bytes:byte(i) + 1 + i % 255) % 256) .. bytes:sub(i + 1)
      local none, message = lexicon.undump(changed)
      assert.is_nil(none)
      assert.equal("string", type(message))
    end
    assert.is_nil((lexicon.undump(bytes .. "\0")))
  end)
end)

describe("Hits", function()
  local lex = lexicon.new { x = { "a", ["b c"] = 2 } }

  it("are counted, got and walked", function()
    local hits = lex:scan("a b c")
    assert.equal(2, #hits)
    assert.same({ 3, 5, "b c", "x", 2 }, { hits:get(2) })
    assert.equal(0, select("#", hits:get(0)))
    assert.equal(0, select("#", hits:get(3)))
    assert.equal("opedkit.Hits (2)", tostring(hits))
    assert.error_matches(function() hits:get() end, "number expected")
    assert.error_matches(function() hits.get({}, 1) end, "opedkit.Hits expected")
  end)

  it("are moved", function()
    local moved = lex:scan("a b c"):moved { 11, 11, 13, 20 }
    assert.same({ { 11, 11, "a", "x", 1 }, { 13, 20, "b c", "x", 2 } }, list_of(moved))
    assert.error_matches(function() moved:moved { 1, 2 } end, "two positions for each hit expected")
    assert.error_matches(function() moved:moved { 1, 2, 0, 3 } end, "no positions for hit 2")
    assert.error_matches(function() moved:moved { 1, 2, 5, 4 } end, "no positions for hit 2")
    assert.error_matches(function() moved:moved { 1, 2, "x", 4 } end, "no positions for hit 2")
    assert.error_matches(function() moved:moved() end, "table expected")
  end)

  it("outlive the lexicon and the text", function()
    local hits = lexicon.undump(lexicon.new({ x = { "perhaps not" } }):dump()):scan(("perhaps not, "):rep(2000)):moved(
      (function() local p = {} for i = 1, 4000 do p[i] = i end return p end)())
    for _ = 1, 3 do collectgarbage() end
    assert.same({ 3999, 4000, "perhaps not", "x", 1 }, { hits:get(2000) })
  end)
end)
