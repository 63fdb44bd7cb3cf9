local core = require "opedkit.core"
local document = require "opedkit.document"
local fewer = require "spec.support.fewer"
local highlights = require "opedkit.highlights"
local in_body = require "opedkit.keywords.body"
local keywords = require "opedkit.keywords"
local laws = require "spec.support.laws"
local lexicon = require "opedkit.lexicon"
local markers = require "opedkit.markers"
local oracle = require "spec.support.body_oracle"
local readability = require "opedkit.readability"
local stops = require "opedkit.keywords.stops"

-- What keywords, markers and sentences are made of, and what spoils them.
local PIECES = {
  "the sea wall ", "The Sea\nWall ", "bridge's ", "Bridge’s ", "BRIDGES. ", "treaties ", "must ", "perhaps ",
  "of course ", ". ", "\n\n", "“We should act,” she said. ", "“", "”", "co\194\173operate ", "\239\172\129sh ",
  "end.Next ", "3.5 ",
  "e\204\129lite ", "naïve ", "’", "'", "\255", "\0", "\194\160", "\226\128\141", "\204\129", "Пётр’s ", "海墙。",
  "It must not be said that the council of the town never acted on the sea wall. ",
}

local function each_text(call)
  local random = laws.generator(11)
  for _ = 1, fewer(300) do
    local list = {}
    for i = 1, 10 + random(120) do list[i] = PIECES[random(#PIECES)] end
    call(table.concat(list))
    call(laws.text(random, 80))
  end
end

local function check(s)
  local doc = document.new(s)
  local found, words = markers.find(doc)
  local expected, expected_words = oracle.markers(doc)
  assert.equal(expected_words, words)
  for category, marker in pairs(expected) do
    assert.equal(marker.count, found[category].count)
    assert.same(marker.hits, found[category].hits)
  end
  assert.same(readability.measure(doc:sentences()), readability.measure(doc))
  local list = in_body.find(doc, 6)
  assert.same(oracle.keywords(doc, 6), list)
  assert.same(oracle.highlights(doc, list, 3), highlights.find(doc, list, 3))
  assert.same(oracle.highlights(doc, list, 100), highlights.find(doc, list, 100))
  for _, keyword in ipairs(keywords.extract(s, { top = 100 })) do
    assert.equal(oracle.spelling(s, keyword.spans), keyword.text)
  end
end

describe("a document's body in columns", function()
  it("has the keywords, markers, key sentences and figures of its sentences", function()
    for _, s in ipairs {
      "", " ", "One.", "It must be said.", ("The sea wall must hold. “The sea wall,” she said, “must go.” "):rep(20),
      "BRIDGES bridges bridge bridge's. A bridge\nand the Bridge’s end. Bridge. Bridge.",
      "A headline that nobody wrote\n\nBy Ann Lee\n\nThe coun-\ncil must build a sea wall. The sea\nwall is late.",
      "A word.That goes on over the end.Of a sentence, it must be said.And so on. It must be so.",
    } do
      check(s)
    end
    each_text(check)
  end)

  it("is read whatever document was read in between", function()
    local one = document.new(("The sea wall must hold. It is perhaps a bridge. "):rep(10))
    local two = document.new(("A longer text of other words that nobody should mind. "):rep(200))
    for _ = 1, 2 do
      for _, doc in ipairs { one, two } do
        assert.same((oracle.markers(doc)).hedges.hits, markers.find(doc).hedges.hits)
        assert.same(readability.measure(doc:sentences()), readability.measure(doc))
        assert.same(oracle.keywords(doc, 3), in_body.find(doc, 3))
      end
    end
  end)

  it("gives the same twice, and when a finalizer asks in between", function()
    local s = ("The sea wall must hold. A bridge's end, and BRIDGES. "):rep(30)
    local expected = keywords.extract(s, { top = 20 })
    local function finalized(call)
      if type(newproxy) == "function" then
        getmetatable(newproxy(true)).__gc = call
      else
        setmetatable({}, { __gc = call })
      end
    end
    local asked = 0
    for _ = 1, fewer(200) do
      finalized(function()
        asked = asked + 1
        keywords.extract("Another text. Other words, such words.")
      end)
      assert.same(expected, keywords.extract(s, { top = 20 }))
    end
    collectgarbage()
    assert.is_true(asked > 0)
  end)

  local ledger = core.ledger("One. Two.", {})
  local tokens = core.tokens "One. Two."
  local sentence = { first = 1, last = 4, attribution = "author", complete = true }
  local other = { first = 6, last = 9, attribution = "author", complete = true }
  for _, row in ipairs {
    { { ledger, core.tokens "One.", { 1, 4 }, { sentence } }, "reading text expected" },
    { { ledger, tokens, { 1 }, { sentence } }, "two positions for each sentence" },
    { { ledger, tokens, { 6, 9, 1, 4 }, { sentence, other } }, "in order" },
    { { ledger, tokens, { 1, 5, 5, 9 }, { sentence, other } }, "in order" },
    { { ledger, tokens, { 1, 10 }, { sentence } }, "in order" },
    { { ledger, tokens, { 0, 4 }, { sentence } }, "in order" },
    { { ledger, tokens, { "a", 4 }, { sentence } }, "in order" },
    { { ledger, tokens, { 1, 4 }, { 1 } }, "sentences expected" },
    { { ledger, tokens, { 1, 4 }, { {} } }, "a sentence outside the text" },
    { { ledger, tokens, { 1, 4 }, { { first = 1, last = 10 } } }, "a sentence outside the text" },
    { { 1, tokens, { 1, 4 }, { sentence } }, "Ledger" },
  } do
    it("is refused where it is none: " .. row[2], function()
      assert.error_matches(function() core.body((table.unpack or unpack)(row[1])) end, row[2])
    end)
  end

  it("names what else is wrong", function()
    local own = core.body(ledger, tokens, { 1, 4, 6, 9 }, { sentence, other })
    assert.equal(2, #own)
    for _, row in ipairs {
      { { 1 }, "keywords expected" }, { { {} }, "no score" }, { { { score = 1 } }, "no spans" },
      { { { score = 1, spans = { 1 } } }, "spans expected" },
    } do
      assert.error_matches(function() core.highlights(own, row[1], 5) end, row[2])
    end
    assert.same({}, core.highlights(own, { { score = 1, spans = { { first = 0, last = 99 }, {} } } }, 5))
    assert.error_matches(function() core.highlights(own, {}, -1) end, "top must be from 0")
    local others = stops.of(nil, false, 1)
    assert.error_matches(function() core.keywords.body(own, others, nil, 5) end, "compared as the text's")
    assert.error_matches(function() core.markers(own, {}) end, "Lexicon")
    assert.is_true(own:whole())
    core.tokens("Another text.", tokens)
    assert.is_false(own:whole())
    assert.error_matches(function() core.readability.body(own) end, "another text's by now")
  end)
end)

describe("long documents", function()
  -- One column for all: what stands in the text is what the ledger's bytes are.
  local function columns(s, size)
    local readings, sentences = {}, {}
    for first = 1, #s, size do
      local last = math.min(#s, first + size - 1)
      readings[#readings + 1], readings[#readings + 2] = first, last
      sentences[#sentences + 1] = { first = first, last = last, attribution = "author", complete = true }
    end
    return core.body(core.ledger(s, {}), core.tokens(s), readings, sentences)
  end

  local function seconds(s, size)
    local own, lex, english = columns(s, size), lexicon.metadiscourse().core, stops.of(nil, true, 1)
    local best = math.huge
    for _ = 1, 3 do
      local start = os.clock()
      columns(s, size)
      core.markers(own, lex)
      core.readability.body(own)
      core.highlights(own, core.keywords.body(own, english, nil, 15), 5)
      best = math.min(best, os.clock() - start)
    end
    return best
  end

  for _, row in ipairs {
    { "of one sentence", "the sea wall must hold ", 2 ^ 30 }, { "of torn sentences", "sea.wall.must.", 3 },
    { "that are nothing but markers", "perhaps must ", 26 }, { "of one long word", "seawall", 70 },
    { "spelt in many ways", "sea wall, SEA wall, Sea Wall, sea\nwall, sea WALL, ", 50 },
  } do
    it(row[1] .. " are read in linear time #slow", function()
      if os.getenv "UNDER" then return pending("no times are taken under a tool") end
      local s = row[2]:rep(math.ceil(60000 / #row[2]))
      local once, four = seconds(s, row[3]), seconds(s:rep(4), row[3])
      assert.is_true(four < 12 * once + 0.01, ("%.4f s, four times as long %.4f s"):format(once, four))
    end)
  end
end)
