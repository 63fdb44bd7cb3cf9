local classifier = require "opedkit.classifier"
local core = require "opedkit.core"
local features = require "opedkit.features"
local pipeline = require "opedkit.pipeline"

local function pipe_of(options, words)
  return pipeline.new { features.new { words = words or { 1 } }, classifier.naive_bayes(options) }
end

-- Naive Bayes as the papers have it, on words between blanks.
local function oracle(corpus, text, variant, alpha)
  local counts, totals, documents, vocabulary, size, labels = {}, {}, {}, {}, 0, {}
  for _, row in ipairs(corpus) do
    local label = row.label
    if not counts[label] then
      counts[label], totals[label], documents[label] = {}, 0, 0
      labels[#labels + 1] = label
    end
    documents[label] = documents[label] + 1
    for word in row.text:gmatch("%S+") do
      if not vocabulary[word] then vocabulary[word], size = 0, size + 1 end
      vocabulary[word] = vocabulary[word] + 1
      counts[label][word] = (counts[label][word] or 0) + 1
      totals[label] = totals[label] + 1
    end
  end
  local all = 0
  for _, label in ipairs(labels) do all = all + totals[label] end
  local scores = {}
  for _, label in ipairs(labels) do
    local score = math.log(documents[label] / #corpus)
    for word in text:gmatch("%S+") do
      local count = counts[label][word] or 0
      if vocabulary[word] and variant == "multinomial" then
        score = score + math.log((count + alpha) / (totals[label] + alpha * size))
      elseif vocabulary[word] and variant == "complement" then
        score = score - math.log((vocabulary[word] - count + alpha) / (all - totals[label] + alpha * size))
      end
    end
    scores[label] = score
  end
  return scores
end

-- Bernoulli's, which looks at every word that is known.
local function bernoulli(corpus, text, alpha)
  local function words_of(s)
    local set = {}
    for word in s:gmatch("%S+") do set[word] = true end
    return set
  end
  local texts, having, vocabulary, present, scores = {}, {}, {}, words_of(text), {}
  for _, row in ipairs(corpus) do
    texts[row.label] = (texts[row.label] or 0) + 1
    having[row.label] = having[row.label] or {}
    for word in pairs(words_of(row.text)) do
      vocabulary[word] = true
      having[row.label][word] = (having[row.label][word] or 0) + 1
    end
  end
  for label, count in pairs(texts) do
    local score = math.log(count / #corpus)
    for word in pairs(vocabulary) do
      local share = ((having[label][word] or 0) + alpha) / (count + 2 * alpha)
      score = score + math.log(present[word] and share or 1 - share)
    end
    scores[label] = score
  end
  return scores
end

local function random_texts(count, seed)
  local state, texts = seed, {}
  local function random(n)
    state = state * 48271 % 2147483647
    return state % n + 1
  end
  for i = 1, count do
    local words = {}
    for j = 1, random(40) do words[j] = "w" .. math.min(random(30), random(30)) end
    texts[i] = { text = table.concat(words, " "), label = ("abc"):sub((i - 1) % 3 + 1):sub(1, random(2)) }
  end
  return texts
end

describe("naive Bayes", function()
  local corpus = { { text = "x x y", label = "A" }, { text = "x z", label = "A" }, { text = "y y z", label = "B" } }

  it("gives the values worked out by hand", function()
    -- A: 2/3 * 4/8 * 2/8 = 1/12; B: 1/3 * 1/6 * 3/6 = 1/36; w is in no training text.
    local label, probabilities = pipe_of():fit(corpus):predict "x y w"
    assert.equal("A", label)
    assert.is_true(math.abs(probabilities.A - 0.75) < 1e-9)
    assert.is_true(math.abs(probabilities.B - 0.25) < 1e-9)
    -- With alpha 1/2: A: 2/3 * 1.5/6.5; B: 1/3 * 2.5/4.5.
    label, probabilities = pipe_of({ alpha = 0.5 }):fit(corpus):predict "y"
    assert.equal("B", label)
    assert.is_true(math.abs(probabilities.B - (2.5 / 13.5) / (2.5 / 13.5 + 3 / 19.5)) < 1e-9)
  end)

  it("gives the labels' shares of the texts for a text without known words", function()
    local pipe = pipe_of():fit(corpus)
    for _, text in ipairs { "", "w", "?!" } do
      local label, probabilities = pipe:predict(text)
      assert.equal("A", label)
      assert.is_true(math.abs(probabilities.A - 2 / 3) < 1e-9)
    end
  end)

  it("prefers of equals the first label in the order of bytes", function()
    local pipe = pipe_of():fit {
      { text = "x", label = "b" }, { text = "y", label = "\255" }, { text = "z", label = "B" },
    }
    assert.same({ "B", "b", "\255" }, pipe:labels())
    assert.equal("B", (pipe:predict ""))
  end)

  for _, variant in ipairs { "multinomial", "complement", "bernoulli" } do
    for _, alpha in ipairs { 1, 0.01, 7 } do
      it(("agrees with the formulas, %s, alpha %s"):format(variant, alpha), function()
        local texts = random_texts(60, 7)
        local pipe = pipe_of({ variant = variant, alpha = alpha }):fit(texts)
        for _, row in ipairs(random_texts(40, 11)) do
          local scores = variant == "bernoulli" and bernoulli(texts, row.text, alpha)
            or oracle(texts, row.text, variant, alpha)
          local best, sum = nil, 0
          for _, label in ipairs(pipe:labels()) do
            if not best or scores[label] > scores[best] then best = label end
          end
          for _, score in pairs(scores) do sum = sum + math.exp(score - scores[best]) end
          local label, probabilities = pipe:predict(row.text)
          assert.equal(best, label)
          for name, score in pairs(scores) do
            assert.is_true(math.abs(probabilities[name] - math.exp(score - scores[best]) / sum) < 1e-8)
          end
        end
      end)
    end
  end

  it("says which indices speak most for each label", function()
    local pipe = pipe_of():fit { { text = "x x y", label = "a" }, { text = "z", label = "b" } }
    local model = pipe.components[2].model
    local top = model:top(1)
    assert.equal(2, #top)
    assert.equal(2, #top[1])
    local vector = require("opedkit.core").features.vector({ top[1][1], 1 }, model:dimension())
    local bias, decision = model:explain(vector, 1)
    assert.equal(decision - bias, top[1][2]) -- of two labels what it adds beyond the other
    assert.is_true(top[1][2] > 0 and top[2][2] > 0)
    assert.error_matches(function() model:top(0) end, "how many")
  end)

  it("learns from empty texts, but not from them alone", function()
    local texts = { { text = "", label = "a" }, { text = "", label = "b" } }
    assert.matches("nothing to learn from", select(2, pipe_of():fit(texts)))
    texts[3], texts[4] = { text = "known", label = "a" }, { text = "known", label = "b" }
    local _, probabilities = assert(pipe_of():fit(texts)):predict "word"
    assert.same({ a = 0.5, b = 0.5 }, probabilities)
  end)

  it("knows counts larger than its table of logarithms", function()
    local many, more = ("x "):rep(5000), ("y "):rep(9000)
    local pipe = pipe_of():fit { { text = many, label = "a" }, { text = more .. "x", label = "b" } }
    local _, probabilities = pipe:predict "x"
    local a, b = 5001 / 5002, 2 / 9003
    assert.is_true(math.abs(probabilities.a - a / (a + b)) < 1e-9)
  end)

  it("says what is wrong with a corpus and stays as it was", function()
    local pipe = pipe_of():fit(corpus)
    local before = pipe:dump()
    local rows = {
      { {}, "the corpus is empty" },
      { { { text = "x", label = "one" } }, 'all texts of the corpus have the label "one"' },
      { { { text = "x", label = "a" }, { label = "b" } }, "row 2 has no text" },
      { { { text = "x", label = "a" }, { text = "y", id = "second" } }, "row 2 %(second%) has no label" },
      { { { text = "x", label = 1 } }, "row 1 has no label" },
      { { "x" }, "row 1 is no table" },
      { function() return function() return nil, "essays.csv:7: cut off" end end, "essays.csv:7: cut off" },
      { function() return nil, "no such file" end, "no such file" },
    }
    for _, row in ipairs(rows) do
      local fitted, message = pipe:fit(row[1])
      assert.is_nil(fitted)
      assert.matches(row[2], message)
    end
    assert.equal(before, pipe:dump())
  end)

  it("names the option that is wrong", function()
    local wrong = {
      { { variant = "gauss" }, "'variant' %(multinomial, complement or bernoulli expected, got 'gauss'%)" },
      { { alpha = 0 }, "'alpha'" }, { { alpha = -1 }, "'alpha'" }, { { alpha = 0 / 0 }, "'alpha'" },
      { { alpha = 1 / 0 }, "'alpha'" }, { { alpha = "1" }, "'alpha' %(number expected, got string%)" },
      { { C = 1 }, "'C' %(no such option%)" }, { 1, "'options'" },
    }
    for _, row in ipairs(wrong) do assert.error_matches(function() classifier.naive_bayes(row[1]) end, row[2]) end
  end)

  it("keeps its model's bytes alive", function()
    local pipe = pipeline.undump(pipe_of():fit(corpus):dump())
    for _ = 1, 20 do
      collectgarbage()
      local bytes = 0
      for i = 1, 100 do bytes = bytes + #("x"):rep(i * 37) end
      assert.equal(37 * 5050, bytes) -- other strings take the place
      assert.equal("B", (pipe:predict "y y"))
    end
  end)

  it("tells what weighs most for a label", function()
    local pipe = pipe_of():fit(corpus)
    local model = pipe.components[#pipe.components].model
    local top = model:top(2)
    assert.equal(#pipe:labels(), #top)
    for _, list in ipairs(top) do
      assert.is_true(#list > 0 and #list <= 4 and #list % 2 == 0)
      for i = 1, #list, 2 do
        assert.is_true(list[i] >= 0 and list[i] < model:dimension() and list[i + 1] > 0)
        assert.is_true(i == 1 or list[i - 1] >= list[i + 1])
      end
    end
    assert.error_matches(function() model:top(0) end, "how many")
  end)

  it("checks what the C module is given", function()
    local bayes = core.bayes
    local vector = core.features.vector({ 1, 1, 5, 1 }, 16)
    local counts, other = bayes.counts(16), bayes.counts(17)
    assert.error_matches(function() other:add(vector) end, "one of other features")
    assert.error_matches(function() counts:add(core.features.vector({ 1, -1 }, 16)) end, "without a sign")
    assert.error_matches(function() bayes.counts(0) end, "dimension must be from 1")
    counts:add(vector)
    assert.equal(1, #counts)
    assert.matches("opedkit.Counts %(1 documents%)", tostring(counts))
    assert.error_matches(function() bayes.train({ counts }, "multinomial", 1) end, "2 to 65536 labels")
    assert.error_matches(function() bayes.train({ counts, other }, "multinomial", 1) end, "one dimension")
    assert.error_matches(function() bayes.train({ counts, 1 }, "multinomial", 1) end, "opedkit.Counts")
    assert.error_matches(function() bayes.train({ counts, counts }, "none", 1) end, "invalid option")
    assert.error_matches(function() bayes.train({ counts, counts }, "complement", 0) end, "alpha")
    local bytes = assert(bayes.train({ counts, counts }, "complement", 1))
    assert.error_matches(function() bayes.open(bytes, 1, #bytes + 1) end, "no such bytes")
    assert.error_matches(function() bayes.open(bytes, 0, 2) end, "no such bytes")
    local model = assert(bayes.open("ab" .. bytes .. "c", 3, 2 + #bytes))
    assert.equal(2, #model)
    assert.equal(16, model:dimension())
    assert.same({ 1, { 0.5, 0.5 } }, { model:predict(vector) })
    assert.error_matches(function() model:predict(core.features.vector({ 1, 1 }, 32)) end, "other features")
    assert.error_matches(function() model:explain(vector, 3) end, "the label must be from 1 to 2")
    assert.matches("opedkit.Bayes %(2 labels, 2 features%)", tostring(model))
  end)

  it("refuses a feature that occurs more often than it can count", function()
    local most, one = core.bayes.counts(3), core.bayes.counts(3)
    local vector = core.features.vector({ 2, 2 ^ 31 - 1 }, 3)
    most:add(vector)
    most:add(vector)
    most:add(core.features.vector({ 2, 1 }, 3))
    one:add(core.features.vector({ 2, 1 }, 3))
    assert.is_string(core.bayes.train({ most, one }, "complement", 1))
    most:add(core.features.vector({ 2, 1 }, 3))
    local bytes, message = core.bayes.train({ most, one }, "complement", 1)
    assert.is_nil(bytes)
    assert.matches("more than 4294967295 times", message)
  end)
end)
