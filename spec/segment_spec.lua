local segment = require "opedkit.segment"
local core = require "opedkit.core"

-- Units are shown between bars.
local function show(spans)
  return "|" .. table.concat(spans:strings(), "|") .. "|"
end

local rows = {
  -- unit, text, options, units
  { "graphemes", "e\204\129a\r\nb", nil, "|e\204\129|a|\r\n|b|" },
  { "graphemes", "\240\159\145\169\226\128\141\240\159\154\128!", nil,
    "|\240\159\145\169\226\128\141\240\159\154\128|!|" },
  { "graphemes", "\240\159\135\179\240\159\135\180\240\159\135\184\240\159\135\170", nil,
    "|\240\159\135\179\240\159\135\180|\240\159\135\184\240\159\135\170|" },
  { "words", "Don’t panic: 3.14 isn't U.S. law.", nil, "|Don’t|panic|3.14|isn't|U.S|law|" },
  { "words", "Don’t panic.", { all = true }, "|Don’t| |panic|.|" },
  { "words", "?! — …", nil, "||" },
  { "words", "a\0b", { all = true }, "|a|\0|b|" },
  { "words", "a\255b", { all = true }, "|a|\255|b|" },
  { "sentences", "One. Two?", { rules = "uax29" }, "|One. |Two?|" },
  { "sentences", "One here. Two there?", nil, "|One here.|Two there?|" },
  { "sentences", "Dr. No met Mr. Bond. They talked.", nil, "|Dr. No met Mr. Bond.|They talked.|" },
  { "paragraphs", "\n\n  One\nline. \n \nTwo.\n\n", nil, "|One\nline.|Two.|" },
  { "paragraphs", "One.\r\n\r\nTwo.\rStill two.", nil, "|One.|Two.\rStill two.|" },
  { "paragraphs", " \n \t\n", nil, "||" },
}

describe("segment", function()
  for _, row in ipairs(rows) do
    local unit, text, options, units = row[1], row[2], row[3], row[4]
    it(("cuts %q into %s"):format(text, unit), function()
      assert.equal(units, show(segment[unit](text, options)))
    end)
  end

  it("gives no units for the empty text", function()
    for _, unit in ipairs { "graphemes", "words", "sentences", "paragraphs" } do
      assert.equal(0, #segment[unit](""))
    end
  end)

  it("names the argument that is wrong", function()
    for _, unit in ipairs { "graphemes", "words", "sentences", "paragraphs" } do
      assert.error_matches(function() segment[unit](12) end, "#1.*string expected, got number")
      assert.error_matches(function() segment[unit]() end, "#1.*string expected")
    end
    assert.error_matches(function() segment.words("a", 1) end, "'options' %(table expected, got number%)")
    assert.error_matches(function() segment.words("a", { all = 1 }) end, "'all' %(boolean expected, got number%)")
    assert.error_matches(function() segment.sentences("a", { rules = "none" }) end, "'rules'")
    assert.error_matches(function() segment.sentences("a", { lang = true }) end, "'lang'")
    for _, unit in ipairs { "words", "sentences", "topics" } do
      assert.error_matches(function() segment[unit]("a", { rulez = "prose" }) end, "'rulez' %(no such option%)")
      assert.error_matches(function() segment[unit]("a", 1) end, "'options' %(table expected, got number%)")
    end
  end)
end)

describe("Spans", function()
  local text = "The cat sat."
  local spans = segment.words(text)

  it("counts and gives byte offsets, 1-based and inclusive", function()
    assert.equal(3, #spans)
    assert.same({ 5, 7 }, { spans:get(2) })
    assert.equal("cat", spans:text(2))
  end)

  it("gives nothing where there is no span", function()
    for _, i in ipairs { -1, 0, 4, 2 ^ 31 } do
      assert.equal(0, select("#", spans:get(i)))
      assert.is_nil((spans:text(i)))
    end
  end)

  it("iterates in order", function()
    local seen = {}
    for i, first, last in spans:each() do seen[i] = text:sub(first, last) end
    assert.same({ "The", "cat", "sat" }, seen)
  end)

  it("gives strings and offsets of a range", function()
    assert.same({ "cat", "sat" }, spans:strings(2))
    assert.same({ "The" }, spans:strings(1, 1))
    assert.same({}, spans:strings(3, 2))
    assert.same({ 1, 3, 5, 7, 9, 11 }, spans:offsets())
    assert.same({ 9, 11 }, spans:offsets(3, 99))
    assert.same({}, spans:offsets(4))
  end)

  it("finds the span that holds a byte", function()
    local found = {}
    for position = 0, #text + 1 do found[#found + 1] = spans:find(position) or 0 end
    assert.same({ 0, 1, 1, 1, 0, 2, 2, 2, 0, 3, 3, 3, 0, 0 }, found)
  end)

  it("keeps its text alive", function()
    local many = {}
    for i = 1, 50 do many[i] = segment.words(("word" .. i .. " "):rep(300)) end
    collectgarbage() collectgarbage()
    for i = 1, 50 do
      assert.equal(300, #many[i])
      assert.equal("word" .. i, many[i]:text(300))
    end
  end)

  it("refuses what is not a Spans", function()
    assert.error_matches(function() spans.get({}, 1) end, "opedkit.Spans expected")
    assert.error_matches(function() spans.get(io.stdout, 1) end, "opedkit.Spans expected")
    assert.error_matches(function() spans:get("x") end, "number expected")
    assert.is_false(getmetatable(spans))
  end)

  it("says what it is", function()
    assert.equal("opedkit.Spans (3 of 12 bytes)", tostring(spans))
  end)
end)

describe("Tokens", function()
  for _, engine in ipairs(core.engines()) do
    local tokens = core.open(engine).tokens("Straße, STRASSE and STRA\223E; it’s it's 1984 Été E\204\129TE\204\129")

    it("hold the words with their kinds, on " .. engine, function()
      local kinds = {}
      for i = 1, #tokens do kinds[i] = select(3, tokens:get(i)) end
      -- 1 letter, 2 digit, 4 capital, 8 lower
      assert.same({ 13, 5, 9, 5, 5, 9, 9, 2, 13, 5 }, kinds)
      assert.equal("opedkit.Tokens (10 of 59 bytes)", tostring(tokens))
    end)

    it("hash words alike that differ by case, apostrophe or composition only, on " .. engine, function()
      assert.equal(tokens:hash(1), tokens:hash(2))
      assert.equal(tokens:hash(6), tokens:hash(7))
      assert.equal(tokens:hash(9), tokens:hash(10))
      assert.not_equal(tokens:hash(1), tokens:hash(3))
      assert.is_nil(tokens:hash(11))
    end)

    it("fill columns of any length, on " .. engine, function()
      local words = {}
      for i = 1, 5000 do words[i] = "w" .. i end
      local long = core.open(engine).tokens(table.concat(words, " "))
      assert.equal(5000, #long)
      local first, last = long:get(5000)
      assert.equal(5, last - first + 1)
      assert.equal(core.tokens("W5000"):hash(1), long:hash(5000))
    end)

    it("knows the words of two texts together: " .. engine, function()
      local make, into = core.open(engine).tokens, nil
      local heads = { "\n", "A head.\n\n", "U.S\n", ("word "):rep(300) .. "\n", "x\r\n", "\255\n", "3\n" }
      local texts = { "", "Words", "\204\129 mark", "'s", "5", ("much more, "):rep(500), "\226\128\141x", "\190y" }
      for _, head in ipairs(heads) do
        for _, text in ipairs(texts) do
          local whole = make(head .. text)
          into = make(head, into, make(text))
          assert.equal(#whole, #into)
          for i = 1, #whole do
            assert.same({ whole:get(i) }, { into:get(i) })
            assert.equal(whole:hash(i), into:hash(i))
          end
          assert.equal(tostring(whole), tostring(into))
        end
      end
      assert.error_matches(function() make("x", into, make "y") end, "it must end in a line end")
      assert.error_matches(function() make("x\n", into, into) end, "other Tokens expected")
    end)
  end
end)
