-- Linear classifiers in a pipeline; what their solvers find is held against others in linear_solver_spec.lua.
local classifier = require "opedkit.classifier"
local core = require "opedkit.core"
local features = require "opedkit.features"
local less = require "spec.support.fewer"
local pipeline = require "opedkit.pipeline"

local function near(expected, found, margin)
  assert.is_true(math.abs(expected - found) <= margin, ("%.12g is not %.12g"):format(found, expected))
end

local corpus = {
  { text = "We must act now, I think.", label = "opinion" },
  { text = "The council met on Monday, officials said.", label = "news" },
  { text = "I believe that we should not wait; we must not.", label = "opinion" },
  { text = "Police said two people were hurt.", label = "news" },
  { text = "Mix the flour, then wait.", label = "recipe" },
  { text = "Stir the soup; mix it well, then serve.", label = "recipe" },
}

local function pipe_of(kind, options, bits)
  return pipeline.new { features.new { words = { 1, 2 }, bits = bits or 10 }, classifier[kind](options) }
end

-- A number that any change of the bytes changes, most likely.
local function digest(bytes)
  local sum = 0
  for i = 1, #bytes do sum = (sum * 257 + bytes:byte(i)) % 4294967291 end
  return ("%d bytes, %.0f"):format(#bytes, sum)
end

local kinds = {
  { "logistic", {} }, { "logistic", { multiclass = "softmax" } }, { "logistic", { penalty = "l1", C = 10 } },
  { "logistic", { penalty = "elastic", l1_ratio = 0.2, compact = true } }, { "svm", {} },
  { "svm", { loss = "hinge", calibrate = false } }, { "logistic", { C = { 0.01, 1, 100 }, class_weight = "balanced" } },
  { "svm", { compact = true, class_weight = { news = 2 } } },
}

describe("a linear classifier", function()
  it("learns, judges and says why, to the last bit", function()
    for _, row in ipairs(kinds) do
      local pipe = assert(pipe_of(row[1], row[2]):fit(corpus))
      assert.same({ "news", "opinion", "recipe" }, pipe:labels())
      for _, text in ipairs { "", "We must wait, officials said.", ("mix we said "):rep(less(3000)), corpus[1].text } do
        for _, label in ipairs(pipe:labels()) do
          local why = pipe:explain(text, label)
          local by_span, by_feature = why.bias, why.bias
          for _, span in ipairs(why.spans) do by_span = by_span + span.weight end
          for i = #why.features, 1, -1 do by_feature = by_feature + why.features[i].weight end
          assert.equal(why.decision, by_span)
          assert.equal(why.decision, by_feature)
        end
        local label, probabilities = pipe:predict(text)
        local sum = 0
        for name, probability in pairs(probabilities) do
          assert.is_true(probability <= probabilities[label], name)
          sum = sum + probability
        end
        near(1, sum, 1e-12)
        assert.is_true(pipe:explain(text).decision >= 0)
      end
    end
    for i = 1, 2 do
      local pipe = pipe_of(kinds[i][1], { C = 100, multiclass = kinds[i][2].multiclass }):fit(corpus)
      for _, row in ipairs(corpus) do assert.equal(row.label, (pipe:predict(row.text))) end
    end
  end)

  it("writes the same bytes on every Lua and machine", function()
    local all = {}
    for i, row in ipairs(kinds) do
      local pipe = assert(pipe_of(row[1], row[2]):fit(corpus))
      all[i] = pipe:dump()
      local copy = assert(pipeline.undump(all[i]))
      assert.equal(all[i], copy:dump())
      assert.same({ pipe:predict "We must mix." }, { copy:predict "We must mix." })
      assert.equal(all[i], copy:fresh():fit(corpus):dump())
    end
    assert.equal("9712 bytes, 823036185", digest(table.concat(all)))
  end)

  it("takes half the room where it is compact", function()
    local words = {}
    for i = 1, 6000 do words[i] = "w" .. i end
    local list = { { text = table.concat(words, " "), label = "a" }, { text = "w1 w2", label = "b" },
      { text = table.concat(words, " ", 3000), label = "b" } }
    local whole, half = pipe_of("logistic", {}, 16):fit(list), pipe_of("logistic", { compact = true }, 16):fit(list)
    assert.is_true(#half:dump() - 2 ^ 13 < (#whole:dump() - 2 ^ 13) * 0.53)
    for _, row in ipairs(list) do
      local label, probabilities = whole:predict(row.text)
      local same, others = half:predict(row.text)
      assert.equal(label, same)
      near(probabilities.a, others.a, 1e-3)
    end
  end)

  it("chooses its cost by cross-validation", function()
    local list = {}
    for i = 1, 40, 2 do
      list[i], list[i + 1] = { text = "good fine x" .. i, label = "a" }, { text = "bad poor x" .. i, label = "b" }
    end
    local learner = classifier.logistic { C = { 1e-6, 1, 10 } }
    assert(pipeline.new { features.new { words = { 1 }, bits = 10 }, learner }:fit(list))
    assert.equal(3, #learner.training.accuracies)
    assert.equal(1, learner.training.accuracies[2])
    assert.is_true(learner.training.C <= 1)
    assert.is_true(learner.training.problems[1].converged)
  end)

  it("says what is wrong with a corpus and stays as it was", function()
    local pipe = pipe_of("logistic"):fit(corpus)
    local before = pipe:dump()
    local wrong = {
      { {}, "the corpus is empty" },
      { { { text = "x", label = "one" } }, 'all texts of the corpus have the label "one"' },
      { { { text = "x", label = "a" }, { label = "b" } }, "row 2 has no text" },
      { function() return nil, "no such file" end, "no such file" },
    }
    for _, row in ipairs(wrong) do
      local fitted, message = pipe:fit(row[1])
      assert.is_nil(fitted)
      assert.matches(row[2], message)
    end
    assert.equal(before, pipe:dump())
    assert.error_matches(function() pipe_of("svm"):predict "x" end, "learnt nothing yet")
  end)

  it("names the option that is wrong", function()
    local wrong = {
      { "logistic", { C = 0 }, "'C'" }, { "logistic", { C = {} }, "'C'" }, { "logistic", { C = { 1, "2" } }, "'C'" },
      { "logistic", { C = 0 / 0 }, "'C'" }, { "logistic", { loss = "hinge" }, "'loss' %(no such option%)" },
      { "logistic", { penalty = "l3" }, "'penalty' %(l2 or l1 or elastic expected, got 'l3'%)" },
      { "logistic", { l1_ratio = 0.5 }, "'l1_ratio'" },
      { "logistic", { penalty = "elastic", l1_ratio = 2 }, "'l1_ratio'" },
      { "logistic", { penalty = "l1", multiclass = "softmax" }, "'multiclass'" },
      { "logistic", { tolerance = 0 }, "'tolerance'" }, { "logistic", { rounds = 1.5 }, "'rounds'" },
      { "logistic", { seed = -1 }, "'seed'" }, { "logistic", { folds = 1 }, "'folds'" },
      { "logistic", { class_weight = "even" }, "'class_weight'" },
      { "svm", { class_weight = { a = 0 } }, "'class_weight'" }, { "svm", { class_weight = { 1 } }, "'class_weight'" },
      { "svm", { loss = "log" }, "'loss'" }, { "svm", { penalty = "l1" }, "'penalty' %(no such option%)" },
      { "svm", { calibrate = 1 }, "'calibrate' %(boolean expected" }, { "svm", 1, "'options'" },
    }
    for _, row in ipairs(wrong) do assert.error_matches(function() classifier[row[1]](row[2]) end, row[3]) end
  end)

  it("is built from the command's options", function()
    local learner = require "opedkit.cli.learner"
    local function build(own)
      local given = { words = "1,2", bits = 10, learner = "logistic" }
      for name, value in pairs(own) do given[name] = value end
      return learner.build(given)
    end
    local pipe = assert(build { cost = "0.1,1", balanced = true, compact = true })
    assert.same({ C = { 0.1, 1 }, class_weight = "balanced", compact = true }, pipe.components[2].given)
    assert.equal(2, assert(build { learner = "svm", cost = "2" }).components[2].given.C)
    for _, own in ipairs { { alpha = 1 }, { cost = "much" }, { learner = "svm", penalty = "l1" } } do
      local none, message = build(own)
      assert.is_nil(none)
      assert.matches("^bad option", message)
    end
  end)

  it("says which indices speak most for each label", function()
    local pipe = pipe_of("logistic"):fit { { text = "x x y", label = "a" }, { text = "z", label = "b" } }
    local model = pipe.components[#pipe.components].model
    local top = model:top(1)
    assert.equal(2, #top)
    for label, list in ipairs(top) do
      local vector = core.features.vector({ list[1], 1 }, model:dimension())
      local bias, decision = model:explain(vector, label)
      near(decision - bias, list[2], 1e-12) -- of two labels what it adds beyond the other
      assert.is_true(#list == 2 and list[2] > 0)
    end
    assert.error_matches(function() model:top(0) end, "how many")
  end)

  it("tells the features that speak for a label", function()
    local pipe = pipe_of("logistic"):fit(corpus)
    local top = assert(pipe:top_features("recipe", corpus, { count = 3 }))
    assert.equal(3, #top)
    assert.is_true(top[1].weight >= top[2].weight and top[2].weight >= top[3].weight)
    local names = {}
    for _, feature in ipairs(pipe:top_features("recipe", corpus)) do names[feature.name] = feature.texts end
    assert.equal(2, names["word: mix"])
    assert.is_nil((pipe:top_features("recipe", { {} })))
    assert.error_matches(function() pipe:top_features("poem", corpus) end, "'poem'")
  end)

  it("is refused where its bytes are damaged", function()
    for _, row in ipairs { kinds[1], kinds[8] } do
      local pipe = pipeline.new { features.new { words = { 1 }, bits = 4 }, classifier[row[1]](row[2]) }
      local bytes = assert(pipe:fit(corpus)):dump()
      local sections = assert(core.model.unpack("PIPE", bytes))
      local first = bytes:sub(sections[1].first, sections[1].last)
      local model = bytes:sub(sections[2].first, sections[2].last)
      local function forged(change, tag)
        return pipeline.undump(core.model.pack("PIPE", { "PIPE", first, tag or "LINR", change }))
      end
      assert.is_table((forged(model)))
      assert.is_nil((forged(model, "BAYE")))
      for size = 0, #model - 1 do assert.is_nil((forged(model:sub(1, size)))) end
      for at = 1, 32 do -- any other number at the beginning, or an exponent that is possible
        local other = model:sub(1, at - 1) .. string.char((model:byte(at) + 129) % 256) .. model:sub(at + 1)
        local opened, message = forged(other)
        assert.is_nil(opened, at)
        assert.matches("^no usable model: ", message)
      end
      assert.is_nil((forged(model:sub(1, 39) .. "\127" .. model:sub(41)))) -- a bias out of range
      assert.is_nil((forged(model:sub(1, 56) .. ("\255"):rep(8) .. model:sub(65)))) -- features too many
    end
  end)

  it("gives probabilities by number or by name", function()
    local set = core.linear.examples(3)
    set:add { 0, 1 }
    set:add { 2, 1 }
    local bytes = assert(core.linear.train(set, { 1, 2 }, 2, {
      solver = "logistic", costs = { 1, 1 }, tolerance = 0.1, rounds = 10, seed = 1,
    }))
    local model = assert(core.linear.open(bytes, 1, #bytes))
    local best, values, second = model:predict { 0, 1 }
    assert.equal(3, best + second)
    assert.same({ best, { no = values[1], yes = values[2] }, second }, { model:predict({ 0, 1 }, { "no", "yes" }) })
    assert.error_matches(function() model:predict({ 0, 1 }, { "no" }) end, "the name of each label expected")
    assert.error_matches(function() model:predict({ 0, 1 }, "no") end, "table expected")
  end)

  it("keeps its model's bytes alive", function()
    local pipe = pipeline.undump(pipe_of("logistic"):fit(corpus):dump())
    for _ = 1, 10 do
      collectgarbage()
      local bytes = 0
      for i = 1, 100 do bytes = bytes + #("x"):rep(i * 37) end
      assert.equal(37 * 5050, bytes)
      assert.equal("recipe", (pipe:predict "mix the flour"))
    end
  end)
end)
