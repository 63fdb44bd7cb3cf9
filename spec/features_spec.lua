local core = require "opedkit.core"
local features = require "opedkit.features"
local lexicon = require "opedkit.lexicon"

local function vector_of(text, options)
  return features.new(options):vector(core.tokens(text))
end

-- The counts by index.
local function counts_of(vector)
  local counts = {}
  for i = 1, #vector do
    local index, count = vector:get(i)
    counts[index] = count
  end
  return counts
end

describe("features", function()
  local rows = {
    -- text, words, distinct, total
    { "", { 1, 2 }, 0, 0 },
    { "—!?", { 1, 2 }, 0, 0 },
    { "word", { 1 }, 1, 1 },
    { "word", { 2 }, 0, 0 },
    { "word", { 1, 2, 3 }, 1, 1 },
    { "the cat and the dog", { 1 }, 4, 5 },
    { "the cat and the dog", { 2 }, 4, 4 },
    { "the cat and the dog", { 3 }, 3, 3 },
    { "the cat and the dog", { 1, 2 }, 8, 9 },
    { "the cat and the dog", { 3, 1, 2 }, 11, 12 },
    { "no no no no", { 1, 2 }, 2, 7 },
    { "one two one. Two", { 2 }, 2, 3 },
  }
  for _, row in ipairs(rows) do
    it(("counts runs of %s words of %q"):format(table.concat(row[2], ", "), row[1]), function()
      local vector = vector_of(row[1], { words = row[2] })
      assert.equal(row[3], #vector)
      assert.equal(row[4], vector:total())
      assert.equal(#core.tokens(row[1]), vector:words())
    end)
  end

  it("counts words that differ in case, apostrophe or encoding as one", function()
    assert.equal(1, #vector_of("Don't DON’T don’t", { words = { 1 } }))
    assert.equal(1, #vector_of("caf\195\169 cafe\204\129 CAF\195\137", { words = { 1 } }))
  end)

  it("tells runs of the same words in another order apart", function()
    local there = counts_of(vector_of("ab cd", { words = { 2 } }))
    local back = counts_of(vector_of("cd ab", { words = { 2 } }))
    assert.is_nil(back[(next(there))])
  end)

  it("has ascending indices below the dimension", function()
    for _, bits in ipairs { 1, 3, 8, 20, 24 } do
      local vector, before = vector_of(("some of these words are here twice, some not; "):rep(3), { bits = bits }), -1
      assert.equal(2 ^ bits, vector:dimension())
      for i = 1, #vector do
        local index, count = vector:get(i)
        assert.is_true(index > before and index < 2 ^ bits and count >= 1)
        assert.equal(i, vector:find(index))
        before = index
      end
      assert.is_nil(vector:find(2 ^ bits))
      assert.equal(0, select("#", vector:get(0)))
      assert.equal(0, select("#", vector:get(#vector + 1)))
    end
  end)

  it("counts long texts, which are counted another way, as it does short ones", function()
    local words, state = {}, 1
    for i = 1, 700 do
      state = state * 48271 % 2147483647
      words[i] = "w" .. state % 300
    end
    local text = table.concat(words, " ") .. ". "
    for _, bits in ipairs { 4, 10, 13 } do
      local long = vector_of(text:rep(40), { words = { 1 }, bits = bits })
      local single = counts_of(vector_of(text, { words = { 1 }, bits = bits }))
      for index, count in pairs(counts_of(long)) do assert.equal(40 * single[index], count) end
      assert.equal(40 * 700, long:total())
    end
  end)

  -- Words whose indices crowd at the low end, which is where their slots are few.
  local function crowded(bits)
    local made, words, number = features.new { words = { 1 }, bits = bits }, {}, 0
    local tokens, vector
    while #words < 600 do
      number = number + 1
      tokens = core.tokens("w" .. number, tokens)
      vector = made:vector(tokens, vector)
      if vector:get(1) < 2 ^ bits / 64 then words[#words + 1] = "w" .. number end
    end
    return table.concat(words, " ")
  end

  it("counts what occurs, in memory that other texts were counted in", function()
    local different, state = {}, 7
    for i = 1, 3000 do
      state = state * 48271 % 2147483647
      different[i] = ("x%d"):format(state)
    end
    local crowd = crowded(20)
    local texts = {
      "", "word", ("same "):rep(5000), table.concat(different, " "), crowd, "one two one", (crowd .. " "):rep(3), "—",
      table.concat(different, " ", 1, 90), ("a b "):rep(65), table.concat(different, " ", 1, 64),
      table.concat(different, " ", 1, 65), crowd, ('"a b" c '):rep(65),
      'it “' .. ("said a "):rep(40) .. '” b\n\n"c',
    }
    for _, options in ipairs { { words = { 1 } }, { words = { 2 } }, { words = { 1, 2, 3 } }, { words = { 1, 3 } },
      { words = { 1, 2 }, sign = true, bits = 9 }, { words = { 1 }, bits = 3 },
      { quoted = "beside", words = { 1, 2, 3 } },
      { quoted = "apart", words = { 2, 3 } }, { quoted = "beside", sign = true, bits = 9 } } do
      local made, vector = features.new(options), nil
      for i, text in ipairs(texts) do
        local tokens = core.tokens(text)
        vector = made:vector(tokens, vector)
        local runs, counts, size, total = made.extractor:runs(tokens, vector, 0), {}, 0, 0
        for at = 1, #runs, 4 do
          local entry, sign = runs[at], math.floor(runs[at + 3] / 16) % 2 == 1 and -1 or 1
          if entry > 0 then counts[entry] = (counts[entry] or 0) + sign end
        end
        for entry = 1, #vector do
          local index, times = vector:get(entry)
          assert.equal(counts[entry], times, i)
          assert.is_true(entry == 1 or index > vector:get(entry - 1))
          size, total = size + 1, total + math.abs(times)
        end
        assert.equal(#counts, size)
        assert.equal(total, vector:total())
      end
    end
  end)

  it("puts the same index to a word on every machine", function()
    assert.same({ 27979, 60198, 341413, 538467, 648831, 802552, 994104 }, (function()
      local indices, vector = {}, vector_of("Must we? We must not.", { words = { 1, 2 } })
      for i = 1, #vector do indices[i] = (vector:get(i)) end
      return indices
    end)())
  end)

  it("counts a lexicon's hits by category, behind the words", function()
    local lex = assert(lexicon.new { b = { "must not", "may" }, a = { "we" }, c = { "nothing" } })
    local vector = vector_of("We must not. We may; we may not.", { words = { 1 }, bits = 10, lexicons = { lex } })
    assert.equal(1024 + 3, vector:dimension())
    assert.equal(3, select(2, vector:get(vector:find(1024))))
    assert.equal(3, select(2, vector:get(vector:find(1025))))
    assert.is_nil(vector:find(1026))
    assert.equal(8 + 3 + 3, vector:total())
    local alone = vector_of("We must not. We may; we may not.", { words = {}, lexicons = { lex, lex } })
    assert.equal(4, #alone)
    assert.equal(12, alone:total())
  end)

  it("says how many indices there are", function()
    assert.equal(2 ^ 20, features.new():dimension())
    assert.equal(2 ^ 5 + 1, features.new({ bits = 5, lexicons = { lexicon.new { a = { "a" } } } }):dimension())
  end)

  it("names the option that is wrong", function()
    local wrong = {
      { 1, "'options' %(table expected, got number%)" },
      { { char = 3 }, "'char' %(no such option%)" },
      { { chars = { 0 } }, "'chars'" }, { { chars = { 3, 2 } }, "'chars'" }, { { chars = { 2, 6 } }, "'chars'" },
      { { zones = { 1 } }, "'zones'" }, { { weighting = "idf" }, "no such weighting: 'idf'" },
      { { norm = "l1" }, "'norm'" }, { { scale = 0 }, "'scale'" }, { { scale = 0 / 0 }, "'scale'" },
      { { min_df = 0 }, "'min_df'" }, { { max_df = 1.5 }, "'max_df'" }, { { select = 0.5 }, "'select'" },
      { { words = 1 }, "'words' %(table expected, got number%)" },
      { { words = { 0 } }, "'words'" }, { { words = { 4 } }, "'words'" }, { { words = { 1, 1 } }, "'words'" },
      { { words = { 1.5 } }, "'words'" }, { { words = { "1" } }, "'words'" },
      { { bits = 0 }, "'bits'" }, { { bits = 25 }, "'bits'" }, { { bits = 1.5 }, "'bits'" },
      { { bits = 0 / 0 }, "'bits'" },
      { { lexicons = { 1 } }, "'lexicons' %(item 1 is no lexicon%)" },
      { { words = {} }, "no features are asked for" },
    }
    for _, row in ipairs(wrong) do assert.error_matches(function() features.new(row[1]) end, row[2]) end
  end)

  it("checks what the C module is given", function()
    local tokens, make = core.tokens "a b", core.features.extractor
    local function options(changed)
      local given = { bits = 20, lengths = 3, chars_min = 0, chars_max = 0 }
      for name, value in pairs(changed) do given[name] = value end
      return given
    end
    assert.error_matches(function() make(options { bits = 25 }, {}) end, "bits must be from 1 to 24")
    assert.error_matches(function() make(options { lengths = 8 }, {}) end, "lengths must be from 0 to 7")
    assert.error_matches(function() make(options { chars_max = 6 }, {}) end, "chars_max must be from 0 to 5")
    assert.error_matches(function() make(options { chars_max = 2 }, {}) end, "chars_min must be")
    assert.error_matches(function() make(options {}, { 1 }) end, "opedkit.Lexicon expected")
    assert.error_matches(function() make(options {}, {}, 1) end, "opedkit.Language expected")
    local extractor = make(options {}, {})
    assert.error_matches(function() extractor:vector "a b" end, "opedkit.Tokens expected")
    assert.error_matches(function() extractor:vector(tokens, tokens) end, "opedkit.Vector expected")
    assert.error_matches(function() extractor:vector(tokens, nil, 2) end, "a number from 0 to 1")
    assert.error_matches(function() extractor:vector(tokens, nil, nil, 2) end, "opedkit.Tokens expected")
    local vector = extractor:vector(tokens)
    assert.error_matches(function() extractor:runs(core.tokens "c d", vector, 0) end, "not that of this text")
    assert.equal(3 * 4, #extractor:runs(tokens, vector, 0))
    assert.matches("opedkit.Vector %(3 features%)", tostring(vector))
    assert.matches("opedkit.Extractor %(1048576 features%)", tostring(extractor))
    local of = core.features.vector
    assert.same({ 3, -2 }, { of({ 1, 1, 3, -2 }, 4):get(2) })
    assert.equal(3, of({ 1, 1, 3, -2 }, 4):total())
    for _, wrong in ipairs { { 1, 1, 1, 1 }, { 4, 1 }, { -1, 1 }, { 0, 0 }, { 0, 2 ^ 31 }, { 0, 0 / 0 }, { 0 / 0, 1 } }
    do
      assert.error_matches(function() of(wrong, 4) end, "#1")
    end
  end)

  it("keeps many vectors as the rows of a matrix", function()
    local matrix = core.features.matrix(2 ^ 12)
    local texts = { "", "one two two", ("many words, and many more. "):rep(9) }
    for i = 1, 500 do
      local words = {}
      for j = 1, i % 97 do words[j] = "w" .. i * j end
      texts[#texts + 1] = table.concat(words, " ")
    end
    local entries = 0
    for _, text in ipairs(texts) do matrix:add(vector_of(text, { bits = 12 })) end
    assert.equal(#texts, #matrix)
    assert.equal(2 ^ 12, matrix:dimension())
    for row, text in ipairs(texts) do
      local vector = vector_of(text, { bits = 12 })
      assert.equal(#vector, matrix:get(row))
      for i = 1, #vector do
        local index, count = vector:get(i)
        assert.same({ index, count }, { matrix:get(row, i) })
      end
      assert.equal(0, select("#", matrix:get(row, #vector + 1)))
      entries = entries + #vector
    end
    assert.equal(entries, matrix:entries())
    assert.equal(0, select("#", matrix:get(0)))
    assert.matches("opedkit.Matrix %(503 rows, 4096 features%)", tostring(matrix))
    assert.error_matches(function() matrix:add(vector_of("a", { bits = 11 })) end, "of other features")
    assert.error_matches(function() core.features.matrix(2 ^ 12, true):add(core.features.vector({ 1, 1 }, 2 ^ 12)) end,
      "no values")
    assert.error_matches(function() core.features.matrix(0) end, "the dimension")
  end)
end)
