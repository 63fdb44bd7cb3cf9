-- NBSVM, and classifiers whose texts may have any of the labels: what they learn, give, explain, keep and refuse.
local classifier = require "opedkit.classifier"
local core = require "opedkit.core"
local features = require "opedkit.features"
local pipeline = require "opedkit.pipeline"

local corpus = {
  { text = "The troops crossed the border with tanks.", labels = { "war" } },
  { text = "Tariffs on steel hurt exports.", labels = { "trade" } },
  { text = "Troops guard the exports; tariffs pay the tanks.", labels = { "war", "trade" } },
  { text = "The mayor opened a school.", labels = {} },
  { text = "Tanks, troops and a border.", labels = { "war", "war" } },
  { text = "Exports fell as tariffs rose.", labels = { "trade" } },
  { text = "The school has a new roof.", labels = {} },
  { text = "A border tax is one more of the tariffs, troops or not.", labels = { "trade", "war" } },
}

local single = {}
for i, row in ipairs(corpus) do single[i] = { text = row.text, label = row.labels[1] or "none" } end

local function pipe_of(kind, options, of_features)
  local wanted = { words = { 1, 2 }, bits = 10 }
  for name, value in pairs(of_features or {}) do wanted[name] = value end
  return pipeline.new { features.new(wanted), classifier[kind](options) }
end

local function multilabel(own)
  local options = { multilabel = true, C = 10 }
  for name, value in pairs(own or {}) do options[name] = value end
  return options
end

local subjects = {
  "", "school", "Troops and tariffs.", ("troops exports "):rep(2000), corpus[3].text, "?", "\255",
}

-- Bias and weights add up to the decision, in any order and by blocks.
local function adds_up(why)
  local by_span, by_feature, by_block = why.bias, why.bias, why.bias
  for _, span in ipairs(why.spans) do by_span = by_span + span.weight end
  for i = #why.features, 1, -1 do by_feature = by_feature + why.features[i].weight end
  for _, block in ipairs(why.blocks) do by_block = by_block + block.weight end
  assert.equal(why.decision, by_span)
  assert.equal(why.decision, by_feature)
  assert.equal(why.decision, by_block)
end

-- A number that any change of the bytes changes, most likely.
local function digest(bytes)
  local sum = 0
  for i = 1, #bytes do sum = (sum * 257 + bytes:byte(i)) % 4294967291 end
  return ("%d bytes, %.0f"):format(#bytes, sum)
end

local kinds = {
  { "logistic", multilabel() }, { "logistic", multilabel { penalty = "l1", C = 100 } },
  { "svm", multilabel { class_weight = "balanced" } }, { "svm", multilabel { threshold = "f1", compact = true } },
  { "nbsvm", multilabel { calibrate = false } }, { "logistic", multilabel { C = { 0.1, 10 }, threshold = 0.3 } },
  { "logistic", multilabel(), { weighting = "tfidf", style = true, anatomy = true } },
  { "logistic", multilabel { threshold = { war = 0.9 } }, { sign = true } },
}

describe("a multilabel classifier", function()
  it("learns, judges and says why, to the last bit", function()
    for _, row in ipairs(kinds) do
      local pipe = assert(pipe_of(row[1], row[2], row[3]):fit(corpus))
      assert.same({ "trade", "war" }, pipe:labels())
      local thresholds = pipe.components[2].training.thresholds
      for _, subject in ipairs(subjects) do
        local labels, probabilities = pipe:predict(subject)
        local has = {}
        for i, label in ipairs(labels) do
          assert.is_true(i == 1 or labels[i - 1] < label)
          has[label] = true
        end
        for _, label in ipairs(pipe:labels()) do
          local why = pipe:explain(subject, label)
          adds_up(why)
          assert.is_nil(why.against)
          assert.equal(has[label] or false, why.decision >= 0)
          assert.equal(probabilities[label], why.probability)
          if math.abs(probabilities[label] - thresholds[label]) > 1e-6 then
            assert.equal(has[label] or false, probabilities[label] > thresholds[label])
          end
        end
      end
    end
  end)

  it("gives several labels, one or none", function()
    local pipe = pipe_of("logistic", multilabel()):fit(corpus)
    for _, row in ipairs(corpus) do
      local wanted = {}
      for _, label in ipairs { "trade", "war" } do
        for _, own in ipairs(row.labels) do
          if own == label and wanted[#wanted] ~= label then wanted[#wanted + 1] = label end
        end
      end
      assert.same(wanted, (pipe:predict(row.text)))
    end
    assert.equal("war", pipe:explain("troops and tanks").label)
    assert.is_true(pipe:explain("nothing known").decision < 0)
    local top = assert(pipe:top_features("trade", corpus, { count = 2 }))
    assert.equal(2, #top)
    assert.is_true(top[1].weight >= top[2].weight and top[2].weight > 0)
  end)

  it("learns one label from texts that have it or not", function()
    local list = {}
    for i, row in ipairs(corpus) do list[i] = { text = row.text, labels = { row.labels[1] and "politics" } } end
    local pipe = assert(pipe_of("logistic", multilabel()):fit(list))
    assert.same({ "politics" }, (pipe:predict "Troops on the border."))
    assert.same({}, (pipe:predict "The school has a roof."))
    adds_up(pipe:explain "Troops on the border.")
    assert.equal(pipe:dump(), pipeline.undump(pipe:dump()):dump())
  end)

  it("finds the threshold that gives each label the best F1", function()
    local list = {}
    for i = 1, 60 do -- a rare label that words hint at
      list[i] = { text = i % 10 == 0 and "rare hint x" .. i or i % 10 == 5 and "hint y" .. i or "plain z" .. i,
        labels = { i % 10 == 0 and "rare" or nil } }
    end
    local even = pipe_of("logistic", multilabel { C = 0.3 }):fit(list)
    local tuned = pipe_of("logistic", multilabel { C = 0.3, threshold = "f1" }):fit(list)
    assert.equal(0.5, even.components[2].training.thresholds.rare)
    assert.is_true(tuned.components[2].training.thresholds.rare < 0.45)
    assert.same({}, (even:predict "rare"))
    assert.same({ "rare" }, (tuned:predict "rare hint"))
    local _, before = even:predict "rare hint"
    local _, after = tuned:predict "rare hint"
    assert.is_true(math.abs(before.rare - after.rare) < 1e-9)
  end)

  it("writes the same bytes on every Lua and machine", function()
    local all = {}
    for i, row in ipairs(kinds) do
      local pipe = assert(pipe_of(row[1], row[2], row[3]):fit(corpus))
      all[i] = pipe:dump()
      local copy = assert(pipeline.undump(all[i]))
      assert.equal(all[i], copy:dump())
      for _, subject in ipairs(subjects) do assert.same({ pipe:predict(subject) }, { copy:predict(subject) }) end
      assert.equal(all[i], copy:fresh():fit(corpus):dump())
    end
    assert.equal("10384 bytes, 34957917", digest(table.concat(all)))
  end)

  it("says what is wrong with a corpus and stays as it was", function()
    local pipe = pipe_of("logistic", multilabel()):fit(corpus)
    local before = pipe:dump()
    local wrong = {
      { {}, "the corpus is empty" }, { { { text = "x", labels = {} } }, "no text of the corpus has a label" },
      { { { text = "x" } }, "row 1 has no array of labels" }, { { { labels = { "a" } } }, "row 1 has no text" },
      { { { text = "x", labels = "a" } }, "row 1 has no array of labels" },
      { { { text = "x", id = 7, labels = { "a", 2 } } }, "row 1 %(7%) has a label 2 that is no string" },
    }
    for _, row in ipairs(wrong) do
      local fitted, message = pipe:fit(row[1])
      assert.is_nil(fitted)
      assert.matches(row[2], message)
    end
    assert.equal(before, pipe:dump())
    for _, own in ipairs { { weighting = "log_odds" }, { select = 5 } } do
      local fitted, message = pipe_of("logistic", multilabel(), own):fit(corpus)
      assert.is_nil(fitted)
      assert.matches("want one label of each text", message)
    end
    assert.error_matches(function() pipe:explain("x", "sport") end, "no training text has the label 'sport'")
    assert.matches("has no label", select(2, pipe_of("logistic"):fit(corpus)))
  end)

  it("takes a text of nothing but unknown words, and one that is empty, for what most are", function()
    local list = { { text = "", labels = { "a" } }, { text = "", labels = { "a" } }, { text = "known", labels = {} } }
    for _, kind in ipairs { "logistic", "svm", "nbsvm" } do
      local pipe = assert(pipe_of(kind, multilabel { C = 100 }):fit(list))
      for _, subject in ipairs { "", "unknown" } do
        local _, probabilities = pipe:predict(subject)
        assert.is_true(probabilities.a > 0.3 and probabilities.a < 1)
      end
    end
  end)

  it("names the option that is wrong", function()
    local wrong = {
      { "logistic", { multilabel = true, multiclass = "softmax" }, "'multiclass'" },
      { "logistic", { threshold = 0.5 }, "'threshold' %(it is one of multilabel" },
      { "svm", { multilabel = true, threshold = 0 }, "'threshold'" },
      { "svm", { multilabel = true, threshold = 0 / 0 }, "'threshold'" },
      { "svm", { multilabel = true, threshold = { a = 1 } }, "'threshold'" },
      { "svm", { multilabel = true, threshold = { 0.5 } }, "'threshold'" },
      { "svm", { multilabel = 1 }, "'multilabel' %(boolean expected" },
      { "nbsvm", { beta = 2 }, "'beta'" }, { "nbsvm", { beta = 0 / 0 }, "'beta'" },
      { "nbsvm", { alpha = 0 }, "'alpha'" },
      { "nbsvm", { alpha = 0 / 0 }, "'alpha'" }, { "nbsvm", { penalty = "l1" }, "'penalty' %(no such option" },
      { "nbsvm", { loss = "log" }, "'loss'" }, { "nbsvm", { class_weight = { a = 0 / 0 } }, "'class_weight'" },
      { "svm", { beta = 0.5 }, "'beta' %(no such option" },
    }
    for _, row in ipairs(wrong) do assert.error_matches(function() classifier[row[1]](row[2]) end, row[3]) end
  end)

  it("is refused where its bytes are damaged or do not fit its options", function()
    for _, row in ipairs { kinds[1], kinds[4] } do
      local pipe = pipeline.new { features.new { words = { 1 }, bits = 4 }, classifier[row[1]](row[2]) }
      local sections = assert(core.model.unpack("PIPE", assert(pipe:fit(corpus)):dump()))
      local bytes = pipe:dump()
      local model = bytes:sub(sections[2].first, sections[2].last)
      local function forged(change, forge)
        local plain = core.model.decode(bytes:sub(sections[1].first, sections[1].last))
        if forge then forge(plain.components[2].options) end
        return pipeline.undump(core.model.pack("PIPE", { "PIPE", core.model.encode(plain), "LINR", change }))
      end
      assert.is_table((forged(model)))
      for size = 0, #model - 1 do assert.is_nil((forged(model:sub(1, size)))) end
      assert.is_nil((forged(model:sub(1, 55) .. "\127" .. model:sub(57)))) -- a threshold out of range
      assert.is_nil((forged(model, function(plain) plain.given.multilabel, plain.given.threshold = nil, nil end)))
      assert.is_nil((forged(model, function(plain) plain.labels = { "a" } end)))
      assert.is_nil((forged(model, function(plain) plain.labels = {} end)))
      assert.is_nil((forged(model, function(plain) plain.given.threshold = 2 end)))
    end
  end)

  it("throws where the C module is misused", function()
    local function train(targets, own)
      return function()
        local set = core.linear.examples(3)
        for _ = 1, 2 do set:add { 0, 1 } end
        local options = { solver = "logistic", each = true, costs = { 1, 1 }, other_costs = { 1, 1 }, tolerance = 0.1,
          rounds = 9, seed = 1 }
        for name, value in pairs(own or {}) do options[name] = value end
        local bytes = core.linear.train(set, targets, 2, options)
        return core.linear.open(bytes, 1, #bytes)
      end
    end
    assert.error_matches(train({ 1, 2 }), "an array of labels for each row")
    assert.error_matches(train({ { 1 }, { 3 } }), "numbers of labels expected")
    assert.error_matches(train({ { 1 }, { 0.5 } }), "numbers of labels expected")
    assert.error_matches(train({ { 1 }, {} }, { solver = "softmax" }), "softmax")
    assert.error_matches(train({ { 1 }, {} }, { other_costs = false }), "is no array")
    assert.error_matches(train({ { 1 }, {} }, { thresholds = { 0, 1 / 0 } }), "'thresholds' is out of range")
    assert.error_matches(train({ { 1 }, {} }, { beta = 2, alpha = 1 }), "'beta' is out of range")
    local model = train({ { 1, 2 }, {} })()
    assert.is_true(model:each())
    assert.same({ 1, 2 }, (train({ { 1, 2 }, { 1, 2 } })():predict { 0, 1 }))
  end)
end)

describe("NBSVM", function()
  it("learns, judges and says why, to the last bit", function()
    local all = {}
    for i, own in ipairs { {}, { beta = 1, loss = "hinge" }, { loss = "logistic", alpha = 0.1, compact = true },
      { C = { 0.1, 1 }, class_weight = "balanced", calibrate = false } } do
      local pipe = assert(pipe_of("nbsvm", own):fit(single))
      assert.same({ "none", "trade", "war" }, pipe:labels())
      for _, subject in ipairs(subjects) do
        local label = pipe:predict(subject)
        assert.is_true(pipe:explain(subject, label).decision >= 0)
        for _, other in ipairs(pipe:labels()) do adds_up(pipe:explain(subject, other)) end
      end
      all[i] = pipe:dump()
      assert.equal(all[i], assert(pipeline.undump(all[i])):dump())
    end
    assert.equal("5688 bytes, 2366151006", digest(table.concat(all)))
  end)

  it("looks at which words a text has, not how often", function()
    local bare = pipeline.new { features.new { words = { 1 }, bits = 10 }, classifier.nbsvm {} }:fit(single)
    assert.same({ bare:predict "troops tariffs" }, { bare:predict "tariffs troops tariffs troops troops" })
    local why = bare:explain("troops and troops", "war")
    local of = {}
    for _, span in ipairs(why.spans) do of[span.first] = span.weight end
    assert.is_true(math.abs(of[1] - of[12]) <= 2 ^ -31)
    assert.equal("word: troops", why.features[1].name)
    assert.equal(of[1] + of[12], why.features[1].weight)
  end)

  it("takes values that features weigh as they are where it is told to", function()
    local function probabilities_of(own, of_features)
      local pipe, all = pipe_of("nbsvm", own, of_features):fit(single), {}
      for i, subject in ipairs(subjects) do all[i] = select(2, pipe:predict(subject)) end
      return all
    end
    local presence = probabilities_of {}
    assert.same(presence, probabilities_of({ binary = false }, { weighting = "binary" }))
    assert.same(presence, probabilities_of({}, { weighting = "tfidf" }))
    assert.not_same(presence, probabilities_of({ binary = false }, { weighting = "tfidf" }))
    assert.not_same(presence, probabilities_of { binary = false })
  end)

  it("says what is wrong with a corpus and stays as it was", function()
    local pipe = pipe_of("nbsvm"):fit(single)
    local before = pipe:dump()
    for _, row in ipairs {
      { {}, "the corpus is empty" },
      { { { text = "x", label = "one" } }, 'all texts of the corpus have the label "one"' },
      { { { text = "x" } }, "row 1 has no label" },
    } do
      local fitted, message = pipe:fit(row[1])
      assert.is_nil(fitted)
      assert.matches(row[2], message)
    end
    assert.equal(before, pipe:dump())
    assert.error_matches(function() pipe:explain("x", "sport") end, "no training text has the label 'sport'")
  end)

  it("is built from the command's options", function()
    local learner = require "opedkit.cli.learner"
    local pipe = assert(learner.build {
      words = "1", bits = 8, learner = "nbsvm", beta = 0.5, alpha = 2, multilabel = true, threshold = "f1",
    })
    assert.same({ beta = 0.5, alpha = 2, multilabel = true, threshold = "f1" }, pipe.components[2].given)
    pipe = assert(learner.build { words = "1", bits = 8, learner = "svm", multilabel = true, threshold = "0.4" })
    assert.equal(0.4, pipe.components[2].given.threshold)
    assert.is_nil((learner.build { words = "1", bits = 8, learner = "svm", threshold = "0.4" }))
  end)
end)
