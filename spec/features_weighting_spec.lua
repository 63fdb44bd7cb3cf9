-- What features weigh, held against the formulas.
local core = require "opedkit.core"
local opedkit = require "opedkit"
local features = require "opedkit.features"

local texts = {
  { text = "war and peace", label = "a" }, { text = "war, war and trade", label = "b" },
  { text = "trade and tariffs", label = "b" }, { text = "peace", label = "a" }, { text = "and so on", label = "a" },
}

local function examples(rows)
  local i = 0
  return function()
    i = i + 1
    if rows[i] then return core.tokens(rows[i].text), rows[i].label, { subject = rows[i] } end
  end
end

local function fitted(options, rows)
  options.words = options.words or { 1 }
  local made = features.new(options)
  return made.fit and assert(made:fit(examples(rows or texts))) or made
end

-- The value of a word, nil where the vector lacks it.
local function value_of(made, source, word)
  local vector = made:vector(core.tokens(source))
  local index = made:counts(core.tokens(word)):get(1)
  local entry = vector:find(index)
  return entry and select(3, vector:get(entry))
end

local function near(expected, actual)
  assert.is_true(math.abs(expected - actual) <= 1e-6 * math.max(1, math.abs(expected)), expected .. " " .. actual)
end

local ln = math.log
local idf = { war = ln(6 / 3) + 1, ["and"] = ln(6 / 5) + 1, trade = ln(6 / 3) + 1, peace = ln(6 / 3) + 1 }

describe("scales of blocks", function()
  local function factor(options)
    local given = { style = true, anatomy = true, lexicons = { opedkit.lexicon.new { war = { "war" } } },
      weighting = "binary" }
    for name, value in pairs(options) do given[name] = value end
    local made = opedkit.features.new(given)
    local pipe = opedkit.pipeline.new { made, opedkit.classifier.logistic {} }
    assert(pipe:fit {
      { text = "War must end now. We think so, you see!", label = "a" },
      { text = "The war, it is said, ended in 1945 as planned by officials.", label = "b" },
      { text = "Trade rose.", label = "b" },
    })
    return made.weights
  end
  local dimension = opedkit.features.new { style = true, anatomy = true,
    lexicons = { opedkit.lexicon.new { war = { "war" } } } }:dimension()

  it("multiply the figures of their block alone", function()
    local plain = factor {}
    local scaled = factor { scale = { lexicons = 0.5, style = 0.25, anatomy = 4 } }
    local style = 2 ^ 20 + 1
    local anatomy = style + #opedkit.lexicon.style():categories()
    local different = 0
    for index = 2 ^ 20, dimension - 1 do
      local times = index < style and 0.5 or index < anatomy and 0.25 or 4
      assert.equal(plain:get(index) * times, scaled:get(index), index)
      if plain:get(index) ~= 0 then different = different + 1 end
    end
    assert.is_true(different > 10)
    assert.equal(plain:get(2 ^ 20 - 1), scaled:get(2 ^ 20 - 1))
  end)

  for _, row in ipairs {
    { { scale = { words = 1 } }, "item 'words'" },
    { { scale = { style = 0 } }, "item 'style'" },
    { { scale = { style = "1" } }, "item 'style'" },
    { { scale = { [1] = 1 } }, "item '1'" },
    { { scale = "1" }, "above 0" },
    { { scale = 0 }, "above 0" },
    { { scale = { style = 1 }, weighting = "counts" }, "isn't counts" },
  } do
    it("refuse what they can't be: " .. row[2], function()
      assert.error_matches(function() factor(row[1]) end, "bad option 'scale'.*" .. row[2])
    end)
  end
end)

describe("a weighting", function()
  local rows = {
    -- options, text, word, value
    { {}, "war war peace", "war", 2 },
    { { norm = "l2" }, "war war war peace peace peace peace", "war", 0.6 },
    { { weighting = "binary" }, "war war peace", "war", 1 },
    { { weighting = "binary", scale = 3 }, "war war peace", "war", 3 },
    { { weighting = "log" }, "war war peace", "war", 1 + ln(2) },
    { { weighting = "log", norm = "l2" }, "war war war", "war", 1 },
    { { weighting = "tfidf", norm = "none" }, "war war peace", "war", 2 * idf.war },
    { { weighting = "tfidf" }, "war and peace", "and",
      idf["and"] / math.sqrt(idf.war ^ 2 + idf["and"] ^ 2 + idf.peace ^ 2) },
    { { weighting = "tfidf" }, "war unheard", "war", 1 },
    { { weighting = "tfidf" }, "war unheard", "unheard", 0 },
    { { weighting = "log_tfidf", norm = "none" }, "war war", "war", (1 + ln(2)) * idf.war },
    { { weighting = "tfidf", norm = "none", min_df = 2 }, "tariffs", "tariffs", 0 },
    { { weighting = "tfidf", norm = "none", min_df = 0.3 }, "war", "war", idf.war },
    { { weighting = "tfidf", norm = "none", max_df = 3 }, "and", "and", 0 },
    { { weighting = "tfidf", norm = "none", max_df = 0.9 }, "and", "and", idf["and"] },
    { { weighting = "tfidf", norm = "none", max_df = 0.5 }, "and", "and", 0 },
    -- Of label b's two texts both have trade, of a's three none: chi-squared 5, the highest.
    { { select = 1 }, "trade war", "trade", 1 },
    { { select = 1 }, "trade war", "war", 0 },
    -- df + 1: of a war 2, and 3, peace 3, so 2, on 2, trade 1, tariffs 1: 14; of b war 2, and 3, trade 3, tariffs 2,
    -- and 3 ones: 13
    { { weighting = "log_odds" }, "trade trade", "trade", ln(3 / 13) - ln(1 / 14) },
    { { weighting = "log_odds" }, "peace", "peace", ln(1 / 13) - ln(3 / 14) },
  }
  for i, row in ipairs(rows) do
    it(("gives %q its value (%d)"):format(row[3], i), function()
      near(row[4], value_of(fitted(row[1]), row[2], row[3]))
    end)
  end

  it("makes figures rates over their deviation", function()
    local made = fitted { words = {}, anatomy = true, weighting = "binary" }
    local tokens = core.tokens "war, war and trade"
    local vector, rates = made:vector(tokens), { 0, 0, 0, 0, 0 }
    rates[2] = 1 / 4
    local mean, variance = 1 / 20, 0
    for _, rate in ipairs(rates) do variance = variance + (rate - mean) ^ 2 / 5 end
    for i, name in ipairs(core.features.anatomy) do
      if name == "commas" then
        near(0.25 / math.sqrt(variance), select(3, vector:get(vector:find(1 + i))))
      end
    end
  end)

  it("is learnt from a part or from all, in any order, to the same bytes", function()
    for _, options in ipairs {
      { weighting = "tfidf", anatomy = true }, { weighting = "log_odds", chars = { 2, 3 } },
      { select = 7, style = true },
    } do
      options.bits = 12
      local whole = fitted(options)
      local parts = {}
      for i, row in ipairs(texts) do
        parts[i] = whole:frequencies():add(whole:counts(core.tokens(row.text)), row.label)
      end
      local merged = whole:frequencies()
      for _, i in ipairs { 4, 2, 5, 1, 3 } do merged:merge(parts[i]) end
      local other = assert(features.new(options):solve(merged))
      assert.equal(whole.weights:dump(), other.weights:dump())
      local plain, sections = merged:dump()
      local weighting = require "opedkit.features.weighting"
      local places = { { tag = "FREQ", first = 1, last = #sections[2] } }
      if #plain.labels == 1 then
        local again = assert(weighting.restore(whole:frequencies(), plain, sections[2], places))
        assert.same(sections, (select(2, again:dump())))
      end
    end
  end)

  it("is kept with the pipeline, and refused where a byte is wrong", function()
    local pipe = opedkit.pipeline.new {
      features.new { words = { 1 }, chars = { 2 }, weighting = "tfidf", anatomy = true, style = true, bits = 6 },
      opedkit.classifier.naive_bayes {},
    }
    assert(pipe:fit(texts))
    local bytes = pipe:dump()
    local copy = assert(opedkit.pipeline.undump(bytes))
    assert.equal(bytes, copy:dump())
    assert.equal(pipe:predict "war", (copy:predict "war"))
    local of, weights = copy.components[1], pipe.components[1].weights:dump()
    assert.equal(weights, of.weights:dump())
    local undump = core.features.undump_weighting
    for size = 1, #weights - 1, 3 do assert.is_nil((undump(weights, 1, size))) end
    for at = 1, #weights do -- refused, or another weighting that is as sound
      local changed = weights:sub(1, at - 1) .. string.char((weights:byte(at) + 97) % 256) .. weights:sub(at + 1)
      local other = undump(changed, 1, #changed)
      if other then assert.is_string(other:dump()) end
    end
    local frequencies = core.features.frequencies(64, 3)
    frequencies:add(core.features.vector({ 3, 2, 64, 1 }, 67))
    local plain = frequencies:dump()
    for at = 1, #plain do
      assert.is_nil((core.features.undump_frequencies(plain, 1, at == #plain and 1 or at)))
      local changed = plain:sub(1, at - 1) .. string.char((plain:byte(at) + 97) % 256) .. plain:sub(at + 1)
      core.features.undump_frequencies(changed, 1, #changed)
    end
    assert.equal(plain, core.features.undump_frequencies("x" .. plain, 2, 1 + #plain):dump())
  end)

  it("gives a matrix of counts values, and leaves out zeros", function()
    local made = fitted { weighting = "tfidf", bits = 10 }
    local matrix = core.features.matrix(made:dimension())
    for _, row in ipairs(texts) do matrix:add(made:counts(core.tokens(row.text))) end
    matrix:add(made:counts(core.tokens "unheard war"))
    local weighted = made:weigh(matrix)
    for i, row in ipairs(texts) do
      local vector = made:vector(core.tokens(row.text))
      assert.equal(#vector, weighted:get(i))
      for k = 1, #vector do
        local index, _, value = vector:get(k)
        assert.same({ index, value }, { weighted:get(i, k) })
      end
    end
    assert.equal(1, weighted:get(#texts + 1))
  end)

  it("says what is wrong", function()
    assert.same({ nil, "the corpus is empty" }, { features.new({ weighting = "tfidf" }):fit(examples {}) })
    local one = features.new { weighting = "log_odds" }
    assert.same({ nil, "all texts of the corpus have the same label" }, { one:fit(examples { texts[1] }) })
    assert.error_matches(function() one:vector(core.tokens "a") end, "learnt nothing")
    assert.error_matches(function() one:weigh(core.features.matrix(5)) end, "learnt nothing")
    assert.is_false(one:fitted())
    local broken = features.new { weighting = "tfidf" }
    assert.same({ nil, "line 3" }, { broken:fit(function() return nil, "line 3" end) })
    local weighting = core.features.weighting({}, 4, 0)
    assert.error_matches(function() weighting:matrix(core.features.matrix(5)) end, "counts")
    assert.error_matches(function() core.features.weighting({}, 4, 0, { core.features.frequencies(5, 0) }) end, "other")
    assert.error_matches(function() core.features.weighting({ tf = "x" }, 4, 0) end, "invalid option")
    assert.matches("opedkit.Weighting %(4 features%)", tostring(weighting))
    assert.equal(1, weighting:get(0))
    local frequencies = core.features.frequencies(4, 0)
    assert.matches("opedkit.Frequencies %(0 texts%)", tostring(frequencies))
    frequencies:add(core.features.vector({ 1, 5 }, 4))
    assert.same({ 0, 1, 1 }, { frequencies:get(0), frequencies:get(1), #frequencies })
    assert.error_matches(function() frequencies:merge(core.features.frequencies(5, 0)) end, "other features")
  end)

  it("counts 2^31 texts of a label and refuses more than it can", function()
    local frequencies = core.features.frequencies(4, 1)
    frequencies:add(core.features.vector({ 1, 5, 4, 5 }, 5))
    for _ = 1, 31 do assert.equal(frequencies, frequencies:merge(frequencies)) end
    assert.same({ 2 ^ 31, 2 ^ 31 }, { frequencies:get(1), #frequencies })
    assert.equal("opedkit.Frequencies (2147483648 texts)", tostring(frequencies))
    local bytes = frequencies:dump()
    local same, message = frequencies:merge(frequencies)
    assert.is_nil(same)
    assert.matches("more texts than can be counted", message)
    assert.equal(bytes, frequencies:dump())
    assert.equal(bytes, core.features.undump_frequencies(bytes, 1, #bytes):dump())
  end)
end)
