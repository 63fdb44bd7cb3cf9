-- Characters, zones, anatomy, style and place: what is counted, and that explanations find it again.
local core = require "opedkit.core"
local opedkit = require "opedkit"
local features = require "opedkit.features"
local text = require "opedkit.text"

-- What is counted, by the names that an explanation gives, in the order of the bytes: each vector's count beside it.
local function named(source, options, subject)
  local made = features.new(options)
  local tokens = core.tokens(source)
  local vector = made:counts(tokens, nil, subject)
  local ones = {}
  for i = 1, #vector do ones[i] = 1 end
  local spans, found = made:explain({ text = source, tokens = tokens, vector = vector, subject = subject }, ones)
  local counts, total = {}, 0
  for _, feature in ipairs(found) do counts[feature.name] = feature.weight end
  for _, span in ipairs(spans) do total = total + span.weight end
  return counts, spans, vector, total
end

describe("features of characters", function()
  local rows = {
    -- text, chars, across, the runs
    { "Ab", { 2 }, false, { ["chars: _a"] = 1, ["chars: ab"] = 1, ["chars: b_"] = 1 } },
    { "a a", { 2, 2 }, false, { ["chars: _a"] = 2, ["chars: a_"] = 2 } },
    { "ab", { 3, 4 }, false, { ["chars: _ab"] = 1, ["chars: ab_"] = 1, ["chars: _ab_"] = 1 } },
    { "a, b", { 2 }, true, {
      ["chars: _a"] = 1, ["chars: a,"] = 1, ["chars: ,_"] = 1, ["chars: _b"] = 1, ["chars: b_"] = 1 } },
    { "a \n\t b", { 3 }, true, { ["chars: _a_"] = 1, ["chars: a_b"] = 1, ["chars: _b_"] = 1 } },
    { "", { 2 }, false, {} },
    { "x", { 1 }, false, { ["chars: x"] = 1 } },
  }
  for _, row in ipairs(rows) do
    it(("are the runs of %q%s"):format(row[1], row[3] and " across words" or ""), function()
      assert.same(row[4], (named(row[1], { words = {}, chars = row[2], across = row[3] })))
    end)
  end

  it("are those of the folded forms, wherever the accents stand", function()
    local composed = features.new { words = {}, chars = { 1, 5 } }
    local function dump(source)
      local vector, list = composed:counts(core.tokens(source)), {}
      for i = 1, #vector do list[i] = table.concat({ vector:get(i) }, ":") end
      return table.concat(list, " ")
    end
    assert.equal(dump "CAF\195\137 Stra\195\159e", dump "cafe\204\129 strasse")
    assert.not_equal(dump "cafe", dump "caf\195\169")
  end)

  it("have places that hold whole letters", function()
    local source = "e\204\129t\195\169"
    local _, spans = named(source, { words = {}, chars = { 2 } })
    local shown = {}
    for i, span in ipairs(spans) do shown[i] = source:sub(span.first, span.last) end
    -- Folding gives letter and accent apart; each stands for both.
    table.sort(shown)
    assert.equal(#shown, 6)
    for _, part in ipairs(shown) do assert.is_true(text.valid(part)) end
  end)

  it("take what is no UTF-8, and hostile repetition, in linear time", function()
    for _, source in ipairs { ("a"):rep(200000), ("\255\0"):rep(50000), ("a\204\129"):rep(50000), (" "):rep(9999) } do
      for _, across in ipairs { false, true } do
        local made = features.new { words = { 1 }, chars = { 2, 5 }, across = across, bits = 16 }
        assert.is_true(#made:counts(core.tokens(source)) < 60)
      end
    end
  end)
end)

describe("features with a sign", function()
  it("cancel where runs of different sign share an index", function()
    local words, made = {}, features.new { words = { 1 }, bits = 1, sign = true }
    for i = 1, 400 do words[i] = "w" .. i end
    local tokens = core.tokens(table.concat(words, " "))
    local vector, sum = made:counts(tokens), 0
    for i = 1, #vector do sum = sum + math.abs(select(2, vector:get(i))) end
    assert.is_true(sum < 100 and sum == vector:total())
  end)

  it("explain themselves without rest", function()
    local counts, spans, vector, total =
      named("one two three two one four", { words = { 1, 2 }, bits = 3, sign = true })
    local expected = 0
    for i = 1, #vector do expected = expected + select(2, vector:get(i)) end
    assert.equal(expected, total)
    assert.is_true(next(counts) ~= nil and #spans > 0)
  end)
end)

describe("features of quoted words", function()
  local rows = {
    -- text, lengths, kind, the runs
    { 'He said "we must" go', { 1 }, "apart", {
      ["word: he"] = 1, ["word: said"] = 1, ["quoted word: we"] = 1, ["quoted word: must"] = 1, ["word: go"] = 1 } },
    { 'He said "we must" go', { 2 }, "apart", { ["words: he said"] = 1, ["quoted words: we must"] = 1 } },
    { "a “b” c", { 1, 2 }, "beside", {
      ["word: a"] = 1, ["own word: a"] = 1, ["word: b"] = 1, ["quoted word: b"] = 1, ["word: c"] = 1,
      ["own word: c"] = 1, ["words: a b"] = 1, ["words: b c"] = 1 } },
    { "a “b", { 1 }, "alike", { ["word: a"] = 1, ["word: b"] = 1 } },
    { "“a\n\nb” c «d» \"e", { 1 }, "apart", { -- what is not closed ends with its paragraph
      ["quoted word: a"] = 1, ["word: b"] = 1, ["word: c"] = 1, ["quoted word: d"] = 1, ["quoted word: e"] = 1 } },
    { 'a "b c d" e f g', { 3 }, "apart", { ["quoted words: b c d"] = 1, ["words: e f g"] = 1 } },
    { "", { 1, 2, 3 }, "beside", {} },
  }
  for _, row in ipairs(rows) do
    it(("are %s in %q"):format(row[3], row[1]), function()
      local counts, _, vector, total = named(row[1], { words = row[2], quoted = row[3] })
      assert.same(row[4], counts)
      assert.equal(vector:total(), total)
    end)
  end

  it("know no other kind", function()
    assert.error_matches(function() features.new { quoted = "never" } end, "'quoted'")
  end)
end)

describe("features of zones and place", function()
  it("tell the words of a headline from those of the text", function()
    local subject = { text = "Trade war", headline = "The trade war", dek = 7 }
    local counts, spans, vector = named(subject.text, { words = { 1 }, zones = { "headline", "dek" } }, subject)
    assert.same({
      ["word: trade"] = 1, ["word: war"] = 1, ["headline word: the"] = 1, ["headline word: trade"] = 1,
      ["headline word: war"] = 1,
    }, counts)
    assert.equal(5, #vector)
    assert.same({ "headline", 1, 3 }, { spans[3].zone, spans[3].first, spans[3].last })
    assert.equal(2, #features.new({ words = { 1 }, zones = { "headline" } }):counts(core.tokens "Trade war"))
  end)

  it("count the tenth that a text stands in", function()
    for place, name in pairs { [0] = "1", [0.55] = "6", [1] = "10" } do
      local subject = { text = "a", place = place }
      assert.same({ ["word: a"] = 1, ["place: " .. name .. " of 10"] = 1 },
        (named("a", { words = { 1 }, place = true }, subject)))
    end
    assert.error_matches(function() named("a", { place = true }, { text = "a", place = 2 }) end, "from 0 to 1")
  end)
end)

describe("features of anatomy", function()
  local essay = "“We must act,” she said. Is it $5, or 1998’s 40%?\n\n"
    .. "Quickly! NATO didn’t... NATO (again): yes — no; a/b & c.\n"
  local rows = {
    -- figure, count
    { "quoted words", 3 }, { "quotation marks", 2 }, { "sentences that begin with a quotation", 1 }, { "questions", 1 },
    { "exclamations", 1 },
    { "currency signs", 1 }, { "percent signs", 1 }, { "words in capitals", 2 }, { "dashes", 1 },
    { "semicolons", 1 }, { "colons", 1 }, { "parentheses", 1 }, { "slashes", 1 }, { "ampersands", 1 },
    { "ellipses", 1 }, { "words in -ly", 1 }, { "words in n't", 1 }, { "commas", 2 },
    { "paragraphs of 2 sentences", 1 },
    { "question marks", 1 }, { "exclamation marks", 1 },
  }
  local counts, _, vector, total = named(essay, { words = {}, anatomy = true })
  for _, row in ipairs(rows) do
    it("count " .. row[1], function() assert.equal(row[2], counts["anatomy: " .. row[1]]) end)
  end

  it("count every word by its length, and stand for the whole text", function()
    local words = 0
    for name, count in pairs(counts) do
      if name:find "words of %d" then words = words + count end
    end
    assert.equal(#core.tokens(essay), words)
    assert.equal(vector:total(), total)
  end)

  it("count the different words among the first 256", function()
    local function different(source)
      return (named(source, { words = {}, anatomy = true }))["anatomy: different words"]
    end
    assert.equal(3, different "no more no less, no more")
    assert.equal(256, different((("x"):rep(300):gsub("()x", " w%1"))))
  end)

  it("are none of an empty text", function()
    assert.equal(0, #features.new({ words = {}, anatomy = true }):counts(core.tokens ""))
  end)
end)

describe("features of style", function()
  it("count the words of style by category", function()
    local counts = named("I think we should not wait, but he said no.", { words = {}, style = true })
    assert.equal(1, counts["style: first_person_singular"])
    assert.equal(1, counts["style: obligation"])
    assert.equal(1, counts["style: reporting_past"])
    assert.equal(1, counts["style: adversative"])
  end)

  it("find every entry of their lexicon", function()
    local lex = opedkit.lexicon.style()
    for category, entries in pairs(require("opedkit.data.style").categories) do
      for _, entry in ipairs(entries) do
        local found = false
        for _, _, _, _, at in lex:scan((entry:gsub("%*", ""))):each() do found = found or at == category end
        assert.is_true(found, category .. ": " .. entry)
      end
    end
  end)
end)

describe("a features' vector", function()
  it("uses its memory again", function()
    local made = features.new { words = { 1, 2 }, anatomy = true, style = true, weighting = "counts" }
    local long, short = ("some words, and others. "):rep(50), "a word"
    local tokens = core.tokens(long)
    local vector = made:vector(tokens)
    local size = collectgarbage "count"
    collectgarbage "stop"
    for i = 1, 200 do
      core.tokens(i % 2 == 0 and long or short, tokens)
      assert(made:vector(tokens, vector) == vector)
    end
    local grown = collectgarbage "count" - size
    collectgarbage "restart"
    assert.is_true(grown < 16, grown)
    core.tokens(short, tokens)
    assert.equal(#made:vector(core.tokens(short)), #made:vector(tokens, vector))
  end)
end)
