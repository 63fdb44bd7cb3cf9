local core = require "opedkit.core"
local opedkit = require "opedkit"
local pipeline, statistics = opedkit.pipeline, opedkit.statistics

local corpus = {}
for i = 1, 60 do
  local label = i % 7 == 0 and "recipe" or i % 2 == 0 and "news" or "opinion"
  local words = ({ recipe = "mix the flour", news = "the council said", opinion = "we must" })[label]
  corpus[i] = { text = ("%s w%d w%d %s"):format(words, i % 11, i * i % 13, words), label = label }
end

local function pipe_of(variant, bits)
  return pipeline.new {
    opedkit.features.new { bits = bits or 8, lexicons = { opedkit.lexicon.new { duty = { "must" } } } },
    opedkit.classifier.naive_bayes { variant = variant },
  }
end

-- Seven parts of unequal size, as they come from files.
local function shards(pipe)
  local stats, ends, at = {}, { 1, 4, 9, 20, 33, 45, 60 }, 0
  for i, last in ipairs(ends) do
    local part = {}
    for number = at + 1, last do part[#part + 1] = corpus[number * 17 % 61] end
    stats[i], at = assert(statistics.undump(assert(pipe:count(part)):dump())), last
  end
  return stats
end

describe("statistics", function()
  for _, variant in ipairs { "multinomial", "complement", "bernoulli" } do
    it("of parts, merged in any order, give what the whole gives: " .. variant, function()
      local pipe = pipe_of(variant)
      local whole = assert(pipe:count(corpus)):dump()
      local model = assert(pipe_of(variant):fit(corpus)):dump()
      local orders = { { 1, 2, 3, 4, 5, 6, 7 }, { 7, 6, 5, 4, 3, 2, 1 }, { 4, 1, 7, 2, 6, 3, 5 } }
      for _, order in ipairs(orders) do
        local parts = shards(pipe)
        local sum = parts[order[1]]
        for i = 2, 7 do assert.equal(sum, sum:merge(parts[order[i]])) end
        assert.equal(whole, sum:dump())
        assert.equal(model, assert(pipe:solve(sum)):dump())
        assert.equal(model, assert(sum:solve()):dump())
      end
      local parts = shards(pipe) -- in pairs
      for i = 2, 6, 2 do assert(parts[i]:merge(parts[i + 1])) end
      assert(parts[4]:merge(parts[6]))
      assert(parts[2]:merge(parts[4]))
      assert.equal(whole, parts[1]:merge(parts[2]):dump())
    end)
  end

  local weightings = { { weighting = "tfidf" }, { select = 20, style = true }, { weighting = "log_odds", min_df = 3 } }
  for _, given in ipairs(weightings) do
    local name = given.weighting or "select"
    it("hold what the features' weighting learns from: " .. name, function()
      given.bits = 8
      local function make()
        return pipeline.new { opedkit.features.new(given), opedkit.classifier.naive_bayes() }
      end
      local pipe, fitted = make(), assert(make():fit(corpus))
      local parts = shards(pipe)
      local sum = parts[3]
      for _, i in ipairs { 7, 1, 4, 2, 6, 5 } do assert(sum:merge(parts[i])) end
      assert.equal(assert(pipe:count(corpus)):dump(), sum:dump())
      assert.equal(fitted:dump(), assert(sum:solve()):dump())
      assert.equal(fitted:dump(), assert(pipe:solve(sum)):dump())
      local plain = { nil, "they were counted with other options" }
      assert.same(plain, { pipe_of(nil, 8):solve(sum) })
    end)
  end

  it("leave out for naive Bayes what selection leaves out", function()
    local function size(select)
      return #pipeline.new { opedkit.features.new { bits = 8, select = select }, opedkit.classifier.naive_bayes() }
        :fit(corpus):dump()
    end
    assert.is_true(size(5) < size(50))
  end)

  it("are read one behind the other", function()
    local path = os.tmpname()
    local pipe = pipe_of()
    local parts = shards(pipe)
    local file = assert(io.open(path, "wb"))
    for _, part in ipairs(parts) do assert(part:write(file)) end
    file:close()
    local sum
    for one in assert(statistics.each(path)) do sum = sum and assert(sum:merge(one)) or one end
    assert.equal(assert(pipe:count(corpus)):dump(), sum:dump())
    assert.same({ news = 26, opinion = 26, recipe = 8 }, sum:texts())
    for _, row in ipairs { { "", "it is empty" }, { "x", "not a file of opedkit's" }, { "opedkit\n", "truncated" },
      { parts[1]:dump():sub(1, -2), "truncated" }, { parts[1]:dump() .. "opedkit", "not a file of opedkit's" } } do
      file = assert(io.open(path, "wb"))
      file:write(row[1])
      file:close()
      local next_one = assert(statistics.each(path))
      local last = { next_one() }
      if last[1] then last = { next_one() } end
      assert.equal(("%s: no usable statistics: %s"):format(path, row[2]), last[2])
      assert.is_nil((next_one()))
    end
    os.remove(path)
    assert.is_nil((statistics.each(path)))
  end)

  it("are kept in files", function()
    local path = os.tmpname()
    local counted = pipe_of():count(corpus)
    assert.is_true(counted:save(path))
    assert.equal(counted:dump(), assert(statistics.load(path)):dump())
    os.remove(path)
    assert.is_nil((statistics.load(path)))
    assert.is_nil((statistics.undump(counted:dump():sub(1, -9))))
    assert.is_nil((statistics.undump(pipe_of():fit(corpus):dump())))
  end)

  it("say what does not fit", function()
    local pipe = pipe_of()
    local counted = pipe:count(corpus)
    assert.same({ nil, "they were counted with other options" }, { counted:merge(pipe_of("complement"):count(corpus)) })
    assert.same({ nil, "they were counted with other options" }, { pipe_of(nil, 9):solve(counted) })
    assert.same({ nil, "the corpus is empty" }, { pipe:solve(pipe:count {}) })
    assert.same({ nil, "row 1 has no label" }, { pipe:count { { text = "x" } } })
    assert.error_matches(function() counted:merge {} end, "'other'")
    assert.error_matches(function() pipe:solve {} end, "'counted'")
    assert.error_matches(function() counted:save(1) end, "'path'")
    assert.error_matches(function() statistics.load(1) end, "'path'")
    assert.error_matches(function() statistics.undump(1) end, "'bytes'")
  end)

  it("are refused with any one byte changed, and forged", function()
    local bytes = pipe_of(nil, 3):count(corpus):dump()
    for at = 1, #bytes do
      local other = string.char((bytes:byte(at) + at * 37 % 255 + 1) % 256)
      assert.is_nil((statistics.undump(bytes:sub(1, at - 1) .. other .. bytes:sub(at + 1))))
    end
    local counts = core.bayes.counts(3, true)
    counts:add(core.features.vector({ 1, 1, 2, 2 }, 3))
    assert.same({ 3, true, 1 }, { counts:dimension(), counts:presence(), #counts })
    local plain = counts:dump()
    for size = 1, #plain - 1 do assert.is_nil((core.bayes.undump(plain, 1, size))) end
    local rows = { { 1, 0 }, { 5, 9 }, { 9, 0 }, { 17, 2 }, { 25, 255 }, { 25, 0 }, { 33, 0 }, { 33, 2 } } -- at, byte
    for _, row in ipairs(rows) do
      local forged = plain:sub(1, row[1] - 1) .. string.char(row[2]) .. plain:sub(row[1] + 1)
      assert.is_nil((core.bayes.undump(forged, 1, #forged)))
    end
    assert.equal(plain, core.bayes.undump("x" .. plain, 2, #plain + 1):dump())
    assert.error_matches(function() counts:merge(core.bayes.counts(3)) end, "other features")
  end)
end)
