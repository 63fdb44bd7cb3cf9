-- Scores, folds, curves and intervals where texts may have several labels; figures are scikit-learn's 1.2.1.
local opedkit = require "opedkit"
local evaluate = opedkit.evaluate

local gold = { { "a", "b" }, { "b" }, {}, { "c" }, { "a", "c" }, { "b" }, { "a" }, { "b", "c" } }
local predicted = { { "a" }, { "b", "c" }, {}, { "c", "a" }, { "c", "a" }, {}, { "a" }, { "b", "b" } }
local shares = {
  { .9, .4, .1 }, { .2, .8, .55 }, { .1, .3, .2 }, { .6, .1, .7 }, { .8, .2, .9 }, { .3, .45, .1 }, { .7, .1, .1 },
  { .05, .9, .35 },
}
local probabilities = {}
for i, row in ipairs(shares) do probabilities[i] = { a = row[1], b = row[2], c = row[3] } end

local function near(expected, found)
  assert.is_true(math.abs(expected - found) < 1e-12, ("%.17g is not %.17g"):format(found, expected))
end

describe("scores of several labels", function()
  local scores = evaluate.score(gold, predicted, probabilities)

  it("are those of scikit-learn", function()
    local expected = {
      micro_precision = 0.7777777777777778, micro_recall = 0.7, micro_f1 = 0.7368421052631577,
      macro_precision = 0.8055555555555555, macro_recall = 0.7222222222222222, macro_f1 = 0.7301587301587301,
      weighted_precision = 0.825, weighted_recall = 0.7, weighted_f1 = 0.7238095238095237,
      accuracy = 0.375, hamming = 0.20833333333333334, roc_auc = 0.9777777777777779, brier = 0.1, jaccard = 0.625,
    }
    for name, value in pairs(expected) do near(value, scores[name]) end
    assert.same({ "a", "b", "c" }, scores.labels)
    assert.is_nil(scores.confusion)
    assert.is_nil(scores.coverage)
    local a = scores.per_class.a
    assert.same({ 3, 1, 0, 3 }, { a.hits, a.false_alarms, a.misses, a.support })
    local count = 0
    for _, bin in ipairs(scores.reliability) do count = count + bin.count end
    assert.equal(24, count)
  end)

  it("stand beside those of the best constant answers", function()
    assert.same({ "b", "a", "c" }, scores.baseline.labels) -- 2 * 10 / (24 + 10), more than b alone or b and a give
    near(20 / 34, scores.baseline.micro_f1)
    assert.equal("b", scores.baseline.label)
    near(0.25, scores.baseline.accuracy)
    assert.equal("no label", evaluate.score({ {}, {} }, { {}, { "x" } }).baseline.label)
  end)

  it("have values where no text has a label", function()
    local none = evaluate.score({ {}, {} }, { {}, {} }, { {}, {} })
    assert.same({ 1, 0, 0, 1 }, { none.accuracy, none.micro_f1, none.macro_f1, none.jaccard })
    assert.same({}, none.labels)
  end)

  it("are of labels each or of arrays each", function()
    for _, row in ipairs { { { "a", {} }, { "a", "b" } }, { { {} }, { "a" } }, { { 1 }, { 1 } } } do
      assert.error_matches(function() evaluate.score(row[1], row[2]) end, "a label each, or an array of labels each")
    end
  end)
end)

it("the kappa of predicted and true labels is Cohen's", function()
  local scores = evaluate.score({ "a", "b", "a", "c", "a", "b" }, { "a", "a", "a", "c", "b", "b" })
  near(0.4545454545454545, scores.kappa)
  assert.is_nil(evaluate.score({ "a", "a" }, { "a", "a" }).kappa)
end)

local function corpus_of(count)
  local list = {}
  for i = 1, count do
    local words, labels = { "word" .. i % 7 }, {}
    if i % 2 == 0 then words[#words + 1], labels[#labels + 1] = "troops", "war" end
    if i % 3 == 0 then words[#words + 1], labels[#labels + 1] = "tariffs", "trade" end
    list[i] = { id = i, text = table.concat(words, " "), labels = labels, outlet = "outlet" .. i % 4 }
  end
  return list
end

local function make_pipe()
  return opedkit.pipeline.new {
    opedkit.features.new { words = { 1 }, bits = 10 }, opedkit.classifier.logistic { multilabel = true, C = 10 },
  }
end

describe("a multilabel pipeline", function()
  local list = corpus_of(36)

  it("is cross-validated, each fold with its share of the rarest labels", function()
    local scores = assert(evaluate.cross_validate(make_pipe(), list, { folds = 4, repeats = 2 }))
    assert.equal(36, scores.count)
    assert.equal(72, #scores.predictions)
    assert.equal(1, scores.accuracy)
    assert.equal(0, scores.deviation)
    local trade = { 0, 0, 0, 0 }
    for _, prediction in ipairs(scores.predictions) do
      assert.same(list[prediction.id].labels, prediction.label)
      assert.is_nil(prediction.probability)
      for _, label in ipairs(prediction.label) do
        if label == "trade" then trade[prediction.fold] = trade[prediction.fold] + 1 end
      end
    end
    for fold = 1, 4 do assert.equal(6, trade[fold]) end
    assert.equal(4, #assert(evaluate.cross_validate(make_pipe(), list, { leave_out = "outlet" })).folds)
  end)

  it("is tested, and its scores have intervals", function()
    local scores = assert(evaluate.test(make_pipe():fit(list), list))
    for _, measure in ipairs { "micro_f1", "hamming", "jaccard", "roc_auc" } do
      local interval = assert(evaluate.bootstrap(scores.predictions, { measure = measure, samples = 20 }))
      assert.is_true(interval.low <= interval.value and interval.value <= interval.high)
    end
    assert.matches("row 1 has no array of labels", select(2, evaluate.test(make_pipe():fit(list), { { text = "x" } })))
  end)

  it("has a learning curve, and so has a sequence labeller", function()
    local curve = assert(evaluate.learning_curve(make_pipe(), list, { folds = 3, shares = { 0.3, 1 } }))
    assert.is_true(curve[1].count < curve[2].count)
    assert.equal(24, curve[2].count)
    local rows = {}
    for i = 1, 12 do
      local claim = { text = "We must go " .. i, label = "claim" }
      rows[i] = { sentences = { claim, { text = "It rains", label = "fact" } } }
    end
    local labeller = opedkit.pipeline.new { opedkit.features.new { bits = 8 }, opedkit.classifier.sequence() }
    curve = assert(evaluate.learning_curve(labeller, rows, { folds = 3, shares = { 0.5, 1 } }))
    assert.equal(4, curve[1].count)
    assert.equal(8, curve[2].count)
  end)

  it("is printed as text, JSON and a page", function()
    local scores = assert(evaluate.cross_validate(make_pipe(), list, { folds = 3 }))
    local about = { name = "<list>", how = "3 folds" }
    local text = require "opedkit.evaluate.text"(scores, about)
    for _, line in ipairs { "micro F1 +1%.000", "Hamming loss +0%.000", "always war, trade: 0%.5" } do
      assert.matches(line, text)
    end
    for line in text:gmatch "[^\n]+" do assert.is_true(#line <= 80, line) end
    local made = require("opedkit.json").decode(require "opedkit.evaluate.json"(scores, about))
    assert.equal(1, made.micro_f1)
    assert.equal(12, made.per_class.trade.hits)
    assert.same({ "war", "trade" }, made.baseline.labels)
    local page = require "opedkit.evaluate.html"(scores, about)
    assert.truthy(page:find("&lt;list&gt;", 1, true) and page:find("false alarms", 1, true))
    assert.is_nil(page:find("Confusion", 1, true))
  end)
end)
