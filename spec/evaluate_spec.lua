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
    assert.error_matches(function() evaluate.score({ "a" }, {}) end, "arrays of one length")
    assert.error_matches(function() evaluate.score("a", "a") end, "arrays of one length")
  end)
end)

describe("probabilities", function()
  -- Twelve texts of three labels; the figures are scikit-learn's (roc_auc_score, precision_recall_fscore_support), the
  -- last two worked out with numpy.
  local gold = split "a a b c b a c c b a b a"
  local rows = {
    { .7, .2, .1 }, { .5, .3, .2 }, { .3, .6, .1 }, { .1, .3, .6 }, { .45, .35, .2 }, { .2, .5, .3 }, { .25, .25, .5 },
    { .4, .2, .4 }, { .1, .8, .1 }, { .9, .05, .05 }, { .2, .5, .3 }, { .5, .25, .25 },
  }
  local predicted, probabilities = split "a a b c a b c a b a b a", {}
  for i, row in ipairs(rows) do probabilities[i] = { a = row[1], b = row[2], c = row[3] } end
  local scores = evaluate.score(gold, predicted, probabilities)

  it("give what scikit-learn gives", function()
    for label, area in pairs { a = 0.8714285714285714, b = 0.953125, c = 1 } do
      assert.is_true(near(area, scores.per_class[label].roc_auc), label)
    end
    assert.is_true(near(0.9415178571428572, scores.roc_auc))
    assert.is_true(near(0.7777777777777777, scores.weighted_precision) and near(0.75, scores.weighted_recall))
    assert.is_true(near(0.7530303030303029, scores.weighted_f1))
    assert.is_true(near(0.8055555555555555, scores.macro_precision) and near(0.7388888888888889, scores.macro_recall))
    assert.is_true(near(0.37083333333333335, scores.brier))
    assert.is_true(near(0.2375, scores.calibration_error))
    assert.is_true(near(0.6086956521739131, evaluate.kappa(gold, predicted)))
  end)

  it("tell the surest texts first", function()
    assert.equal(10, #scores.coverage)
    assert.same({ coverage = 1 / 12, accuracy = 1, probability = 0.9 }, scores.coverage[1])
    assert.is_true(near(0.75, scores.coverage[10].accuracy) and scores.coverage[10].coverage == 1)
    assert.equal(0.4, scores.coverage[10].probability)
    local count = 0
    for _, bin in ipairs(scores.reliability) do count = count + bin.count end
    assert.equal(12, count)
  end)

  it("rank texts whose probability is rounded to one", function()
    local tied = evaluate.score(split "x x y", split "x x x",
      { { x = 1, y = 1e-30 }, { x = 1, y = 1e-25 }, { x = 1, y = 1e-20 } })
    assert.equal(1, tied.per_class.x.roc_auc)
    assert.equal(1, tied.per_class.y.roc_auc)
    assert.is_nil(evaluate.score({ "x" }, { "x" }, { { x = 1 } }).roc_auc)
  end)
end)

describe("agreement", function()
  it("of four who left units out is Krippendorff's", function()
    -- Krippendorff 2011, "Computing Krippendorff's alpha-reliability", example C: 0.743, 0.815, 0.849.
    local sheets = {
      "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .",
    }
    local words, numbers = {}, {}
    for i, sheet in ipairs(sheets) do
      words[i], numbers[i] = {}, {}
      for k, value in ipairs(split(sheet)) do
        if value ~= "." then words[i][k], numbers[i][k] = value, tonumber(value) end
      end
    end
    assert.is_true(near(0.743, evaluate.alpha(words), 5e-4))
    assert.is_true(near(0.815, evaluate.alpha(numbers, { metric = "ordinal" }), 5e-4))
    assert.is_true(near(0.849, evaluate.alpha(numbers, { metric = "interval" }), 5e-4))
    assert.equal(evaluate.alpha(words), evaluate.alpha(words, { units = 12 }))
  end)

  it("has no value where nothing can be told", function()
    assert.same({ nil, "both gave one label only, or none" }, { evaluate.kappa({ "a", "a" }, { "a", "a" }) })
    assert.same({ nil, "no unit has two values, or all have the same one" }, { evaluate.alpha { { "a" }, { "a" } } })
    assert.is_nil((evaluate.alpha {}))
    assert.error_matches(function() evaluate.kappa({ "a" }, {}) end, "arrays of one length")
    assert.error_matches(function() evaluate.alpha({ { 1 } }) end, "string expected of annotator 1")
    assert.error_matches(function() evaluate.alpha({}, { metric = "ratio" }) end, "'metric'")
  end)

  it("of two pipelines is tested by McNemar", function()
    -- first, second and p of SciPy's binomtest(min(first, second), first + second)
    for _, row in ipairs { { 11, 3, 0.057373046875 }, { 0, 5, 0.0625 }, { 60, 40, 0.05688793364098088 },
      { 450, 550, 0.0017305360849763024 }, { 0, 0, 1 }, { 2, 2, 1 }, { 3000, 3000, 1 } } do
      local gold, a, b = {}, {}, {}
      for i = 1, row[1] + row[2] + 3 do
        gold[i] = "x"
        a[i] = i <= row[1] and "x" or i <= row[1] + row[2] and "y" or "z"
        b[i] = i <= row[1] and "y" or i <= row[1] + row[2] and "x" or "z"
      end
      local result = evaluate.mcnemar(gold, a, b)
      assert.same({ row[1], row[2] }, { result.first, result.second })
      assert.is_true(near(row[3], result.p, 1e-12), row[3] .. " " .. result.p)
    end
    assert.error_matches(function() evaluate.mcnemar({ "a" }, { "a" }, {}) end, "arrays of one length")
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

describe("divisions", function()
  it("by a field leave each of its values out", function()
    local list = make_corpus()
    local of, names = evaluate.folds(list, { leave_out = "outlet" })
    for i, fold in ipairs(of) do assert.equal(list[i].outlet, names[fold]) end
    local scores = assert(evaluate.cross_validate(make_pipe(), list, { leave_out = "outlet" }))
    assert.equal(#names, #scores.folds)
    assert.equal(names[2], scores.folds[2].name)
    assert.same({ nil, "there must be two values of kind or more, and the corpus has 1" },
      { evaluate.folds({ { label = "a", kind = 1 }, { label = "b", kind = 1 } }, { leave_out = "kind" }) })
    assert.error_matches(function() evaluate.folds(list, { leave_out = "outlet", folds = 3 }) end, "'leave_out'")
  end)

  it("can be repeated", function()
    local scores = assert(evaluate.cross_validate(make_pipe(), make_corpus(), { folds = 4, repeats = 3, seed = 5 }))
    assert.equal(47, scores.count)
    assert.equal(12, #scores.folds)
    assert.equal(141, #scores.predictions)
    assert.equal(3, scores.predictions[141].repetition)
    assert.equal(0, scores.deviation)
    assert.error_matches(function() evaluate.cross_validate(make_pipe(), {}, { repeats = 0 }) end, "'repeats'")
  end)

  it("show what smaller parts teach", function()
    local points = assert(evaluate.learning_curve(make_pipe(), make_corpus(), { folds = 4, shares = { 0.1, 0.5, 1 } }))
    assert.equal(3, #points)
    assert.is_true(points[1].count < points[2].count and points[2].count < points[3].count)
    assert.equal(47 * 3 / 4, points[3].count)
    assert.equal(1, points[3].accuracy)
    assert.same({ nil, "48 folds need as many texts, and the corpus has 47" },
      { evaluate.learning_curve(make_pipe(), make_corpus(), { folds = 48 }) })
    assert.error_matches(function() evaluate.learning_curve(make_pipe(), {}, { shares = { 2 } }) end, "'shares'")
  end)
end)

describe("a bootstrap", function()
  local predictions = {}
  for i = 1, 100 do
    predictions[i] = { label = "x", predicted = i <= 80 and "x" or "y", group = "g" .. math.ceil(i / 20),
      probabilities = { x = 0.6, y = 0.4 } }
  end

  it("gives the range of a score", function()
    local interval = evaluate.bootstrap(predictions)
    assert.equal(0.8, interval.value)
    -- The binomial distribution of 100 with 0.8 has 95% of its mass from 0.72 to 0.88.
    assert.is_true(math.abs(interval.low - 0.72) <= 0.015 and math.abs(interval.high - 0.88) <= 0.015)
    assert.same(interval, evaluate.bootstrap(predictions, { seed = 1 }))
    local groups = evaluate.bootstrap(predictions, { group = "group", samples = 500 })
    assert.is_true(groups.low < interval.low) -- one group in five is all wrong
    assert.is_number(evaluate.bootstrap(predictions, { measure = "brier", samples = 10 }).low)
  end)

  it("needs what it draws from", function()
    assert.same({ nil, "there is nothing to score" }, { evaluate.bootstrap({}) })
    assert.same({ nil, "prediction 1 has no outlet" }, { evaluate.bootstrap(predictions, { group = "outlet" }) })
    assert.error_matches(function() evaluate.bootstrap(predictions, { measure = "luck" }) end, "'measure'")
    assert.error_matches(function() evaluate.bootstrap(predictions, { samples = 0 }) end, "'samples'")
    assert.error_matches(function() evaluate.bootstrap(predictions, { level = 1 }) end, "'level'")
    assert.error_matches(function() evaluate.bootstrap(1) end, "'predictions'")
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
