local opedkit = require "opedkit"
local evaluate = opedkit.evaluate

local function near(expected, actual, tolerance)
  return math.abs(expected - actual) < (tolerance or 1e-12)
end

local function split(words)
  local list = {}
  for word in words:gmatch("%S+") do list[#list + 1] = word end
  return list
end

describe("scores", function()
  it("are those worked out by hand", function()
    local scores = evaluate.score(split "a a a a a a b b b c", split "a a a a b b b b a b")
    assert.equal(10, scores.count)
    assert.is_true(near(0.6, scores.accuracy))
    assert.same({ "a", "b", "c" }, scores.labels)
    local confusion = { a = { a = 4, b = 2, c = 0 }, b = { a = 1, b = 2, c = 0 }, c = { a = 0, b = 1, c = 0 } }
    assert.same(confusion, scores.confusion)
    local a, b, c = scores.per_class.a, scores.per_class.b, scores.per_class.c
    assert.is_true(near(4 / 5, a.precision) and near(4 / 6, a.recall) and near(8 / 11, a.f1) and a.support == 6)
    assert.is_true(near(2 / 5, b.precision) and near(2 / 3, b.recall) and near(4 / 8, b.f1) and b.support == 3)
    assert.same({ precision = 0, recall = 0, f1 = 0, support = 1 }, c)
    assert.is_true(near((8 / 11 + 1 / 2) / 3, scores.macro_f1))
    assert.equal("a", scores.baseline.label)
    assert.is_true(near(0.6, scores.baseline.accuracy))
  end)

  it("have Wilson's interval", function()
    -- Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29; and all of 10.
    local rows = {
      { 81, 263, 0.2553, 0.3662 }, { 15, 148, 0.0624, 0.1605 }, { 0, 20, 0, 0.1611 }, { 1, 29, 0.0061, 0.1718 },
      { 10, 10, 0.7225, 1 },
    }
    for _, row in ipairs(rows) do
      local gold, predicted = {}, {}
      for i = 1, row[2] do gold[i], predicted[i] = "x", i <= row[1] and "x" or "y" end
      local interval = evaluate.score(gold, predicted).interval
      assert.is_true(near(row[3], interval.low, 5e-5) and near(row[4], interval.high, 5e-5))
    end
  end)

  it("count a label that is only predicted", function()
    local scores = evaluate.score({ "a", "a" }, { "a", "z" })
    assert.same({ "a", "z" }, scores.labels)
    assert.is_true(near((2 / 3 + 0) / 2, scores.macro_f1))
    assert.equal("a", scores.baseline.label)
  end)

  it("need something to score", function()
    assert.same({ nil, "there is nothing to score" }, { evaluate.score({}, {}) })
    assert.error_matches(function() evaluate.score({ "a" }, {}) end, "two arrays of one length")
    assert.error_matches(function() evaluate.score("a", "a") end, "two arrays of one length")
  end)
end)

-- Texts of three labels and five outlets.
local function make_corpus()
  local list = {}
  for i = 1, 47 do
    local label = i % 5 == 0 and "recipe" or i % 2 == 0 and "news" or "opinion"
    local word = ({ recipe = "flour mix", news = "council said", opinion = "must we" })[label]
    list[i] = { id = "t" .. i, label = label, text = word .. " w" .. i % 7, outlet = "o" .. i * i % 5 + 1 }
  end
  return list
end

local function make_pipe()
  return opedkit.pipeline.new { opedkit.features.new { bits = 10 }, opedkit.classifier.naive_bayes() }
end

describe("folds", function()
  local list = make_corpus()

  it("are of equal size and hold each label's share", function()
    local of = evaluate.folds(list, { folds = 4, seed = 3 })
    local sizes, labels = { 0, 0, 0, 0 }, {}
    for i, fold in ipairs(of) do
      sizes[fold] = sizes[fold] + 1
      local key = list[i].label .. fold
      labels[key] = (labels[key] or 0) + 1
    end
    table.sort(sizes)
    assert.same({ 11, 12, 12, 12 }, sizes)
    for _, label in ipairs { "recipe", "news", "opinion" } do
      local low, high = 1e9, 0
      for fold = 1, 4 do low, high = math.min(low, labels[label .. fold]), math.max(high, labels[label .. fold]) end
      assert.is_true(high - low <= 1)
    end
  end)

  it("keep groups whole", function()
    local of, fold_of = evaluate.folds(list, { folds = 3, group = "outlet" }), {}
    for i, fold in ipairs(of) do
      local outlet = list[i].outlet
      assert.is_true(fold_of[outlet] == nil or fold_of[outlet] == fold)
      fold_of[outlet] = fold
    end
  end)

  it("depend on the seed and on nothing else", function()
    local function folds(seed) return table.concat(evaluate.folds(list, { folds = 5, seed = seed }), "") end
    assert.equal(folds(1), folds(1))
    assert.equal(folds(nil), folds(1))
    assert.are_not.equal(folds(1), folds(2))
    assert.equal("54122454455545312131211225123453435233311124432", folds(1))
    assert.is_string(folds(0))
    assert.is_string(folds(2 ^ 31))
  end)

  it("can be as many as texts", function()
    local of, seen = evaluate.folds(list, { folds = #list }), {}
    for _, fold in ipairs(of) do
      assert.is_nil(seen[fold])
      seen[fold] = true
    end
  end)

  it("are refused where there are too few texts or groups", function()
    assert.same({ nil, "48 folds need as many texts, and the corpus has 47" }, { evaluate.folds(list, { folds = 48 }) })
    local folds, message = evaluate.folds(list, { folds = 6, group = "outlet" })
    assert.is_nil(folds)
    assert.matches("6 folds need as many groups, and the corpus has %d", message)
    assert.same({ nil, "row 1 has no author" }, { evaluate.folds(list, { group = "author" }) })
    assert.error_matches(function() evaluate.folds(list, { folds = 1 }) end, "'folds'")
    assert.error_matches(function() evaluate.folds(list, { folds = 2.5 }) end, "'folds'")
    assert.error_matches(function() evaluate.folds(list, { seed = -1 }) end, "'seed'")
    assert.error_matches(function() evaluate.folds(list, { k = 5 }) end, "'k' %(no such option%)")
  end)
end)

describe("cross-validation", function()
  it("judges each text once, by what the others teach", function()
    local list, pipe = make_corpus(), make_pipe()
    local scores = assert(evaluate.cross_validate(pipe, list, { folds = 5 }))
    assert.equal(1, scores.accuracy)
    assert.equal(47, scores.count)
    assert.equal(5, #scores.folds)
    local seen, of = {}, evaluate.folds(list, { folds = 5 })
    for _, prediction in ipairs(scores.predictions) do
      assert.is_nil(seen[prediction.id])
      seen[prediction.id] = prediction.fold
      assert.is_true(prediction.probability > 1 / 3)
    end
    for i, row in ipairs(list) do assert.equal(of[i], seen[row.id]) end
    assert.error_matches(function() pipe:predict "x" end, "learnt nothing")
  end)

  it("does not see the text that it judges", function()
    -- Each label has a word of its own text that no other has: only by seeing it could it be judged right.
    local list = {}
    for i = 1, 8 do list[i] = { text = "word" .. i, label = i % 2 == 0 and "a" or "b" } end
    local scores = assert(evaluate.cross_validate(make_pipe(), list, { folds = 8 }))
    assert.equal(0, scores.accuracy)
  end)

  it("leaves groups out", function()
    local list = make_corpus()
    local scores = assert(evaluate.cross_validate(make_pipe(), list, { folds = 3, group = "outlet", seed = 9 }))
    local fold_of, outlet_of = {}, {}
    for _, row in ipairs(list) do outlet_of[row.id] = row.outlet end
    for _, prediction in ipairs(scores.predictions) do
      local outlet = outlet_of[prediction.id]
      assert.is_true(fold_of[outlet] == nil or fold_of[outlet] == prediction.fold)
      fold_of[outlet] = prediction.fold
    end
  end)

  it("says what is wrong with the corpus", function()
    local one = { { text = "a", label = "x" }, { text = "b", label = "x" }, { text = "c", label = "y" } }
    local scores, message = evaluate.cross_validate(make_pipe(), one, { folds = 3 })
    assert.is_nil(scores)
    assert.matches('^fold %d: all texts of the corpus have the label "x"', message)
    assert.same({ nil, "row 1 has no label" }, { evaluate.cross_validate(make_pipe(), { { text = "a" } }) })
    assert.error_matches(function() evaluate.cross_validate(make_pipe(), one, { fold = 3 }) end, "'fold'")
  end)
end)

describe("a test on other texts", function()
  it("scores a pipeline that has learnt", function()
    local list = make_corpus()
    local pipe = make_pipe():fit(list)
    local scores = assert(evaluate.test(pipe, { list[1], { text = "council said", label = "opinion", id = 7 } }))
    assert.equal(0.5, scores.accuracy)
    assert.same({ "opinion", "news", 7 },
      { scores.predictions[2].label, scores.predictions[2].predicted, scores.predictions[2].id })
  end)

  it("says what is wrong with the corpus", function()
    local pipe = make_pipe():fit(make_corpus())
    assert.same({ nil, "there is nothing to score" }, { evaluate.test(pipe, {}) })
    assert.same({ nil, "row 1 has no text" }, { evaluate.test(pipe, { {} }) })
    assert.error_matches(function() evaluate.test(pipe, 1) end, "'corpus'")
  end)
end)
