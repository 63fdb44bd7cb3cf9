---How good a pipeline is: scores of its predictions, on texts that it has not learnt from.
---@class opedkit.evaluate
local evaluate = {}

local division = require "opedkit.evaluate.division"
local judging = require "opedkit.evaluate.judging"
local options = require "opedkit.options"
local sizes = require "opedkit.evaluate.sizes"

local function same_size(...)
  local first = ...
  for i = 1, select("#", ...) do
    local list = select(i, ...)
    if type(list) ~= "table" or #list ~= #first then error("bad argument (arrays of one length expected)", 3) end
  end
end

---Scores predictions against the true labels. What has no meaning (the precision of a label never predicted, the recall
---of one that no text has) counts as 0.
---@param gold string[]|string[][] true labels; of texts that may have several, an array of them each
---@param predicted string[]|string[][] of the same texts in the same order
---@param probabilities? table<string, number>[] of every label, for what they are worth: `roc_auc`, `brier`, `calibration_error`, `reliability`, `coverage`
---@return opedkit.Scores|nil
---@return string|nil message
function evaluate.score(gold, predicted, probabilities)
  if type(gold) ~= "table" then error("bad argument (arrays of one length expected)", 2) end
  same_size(gold, predicted, probabilities or gold)
  if #gold == 0 then return nil, "there is nothing to score" end
  for i = 1, #gold do
    local kind = type(gold[1])
    if kind ~= "string" and kind ~= "table" or type(gold[i]) ~= kind or type(predicted[i]) ~= kind then
      error(("bad argument (a label each, or an array of labels each, expected: item %d)"):format(i), 2)
    end
  end
  return require("opedkit.evaluate.scores").of(gold, predicted, probabilities)
end

---Scores a pipeline that has learnt on a corpus that it has not seen.
---@param pipe opedkit.Pipeline
---@param corpus function|table as for `fit`
---@param given? { watch?: fun(judged: integer, all?: integer) } watch: called after each text
---@return opedkit.Scores|nil
---@return string|nil message what is wrong with the corpus
function evaluate.test(pipe, corpus, given)
  local watch = options.check(given, { watch = "function" }).watch
  local predictions, next_row, number = {}, judging.rows(pipe, corpus), 0
  while true do
    local row, problem = next_row()
    if not row then
      if problem then return nil, problem end
      return judging.score(predictions)
    end
    number = number + 1
    judging.judge(pipe, row, number, nil, predictions)
    if watch then watch(number) end
  end
end

---Divides texts into folds: at random by label, so that each fold has its share of every label; at random by group, so
---that no group is in two folds; or by the values of a field. The same seed gives the same folds on every machine.
---@param list { label: string }[] the rows
---@param given? { folds?: integer, group?: string, leave_out?: string, seed?: integer } folds: 10 unless given; group: the field of a row that names its group; leave_out: the field each of whose values is a fold, in the order of their bytes; seed: 1 unless given
---@return integer[]|nil folds the fold of each row, from 1
---@return string|string[] message or the folds' names
function evaluate.folds(list, given)
  given = options.check(given, { folds = "number", group = "string", leave_out = "string", seed = "number" })
  return require("opedkit.evaluate.folds").assign(list, division(given, 2))
end

local function deviation(values)
  local sum, squares = 0, 0
  for _, value in ipairs(values) do sum = sum + value end
  for _, value in ipairs(values) do
    local off = value - sum / #values
    squares = squares + off * off
  end
  return #values > 1 and math.sqrt(squares / (#values - 1)) or nil
end

-- What `watch` is called by: it counts up to so many texts.
local function counting(watch, all)
  local judged = 0
  return watch and function()
    judged = judged + 1
    watch(judged, all)
  end
end

local validation_options = {
  folds = "number", group = "string", leave_out = "string", seed = "number", repeats = "number", watch = "function",
}

---Cross-validation: each fold's texts are judged by a pipeline of the same options that has learnt from all the others.
---The pipeline that is given stays as it is. As many folds as texts leave one out at a time.
---@param pipe opedkit.Pipeline
---@param corpus function|table as for `fit`
---@param given? { folds?: integer, group?: string, leave_out?: string, seed?: integer, repeats?: integer, watch?: fun(judged: integer, all: integer) } as for `folds`; repeats: over again with the next seeds, each time another division; 1 unless given; watch: called after each text that is judged
---@return opedkit.Scores|nil over all folds together, with `folds` and `predictions`
---@return string|nil message
function evaluate.cross_validate(pipe, corpus, given)
  local division_of = division(options.check(given, validation_options), 2)
  local list, problem = judging.read(pipe, corpus)
  if not list then return nil, problem end
  division_of.watch = counting(given and given.watch, #list * division_of.repeats)
  local predictions, folds, accuracies, judged = {}, {}, {}, 0
  for repetition = 1, division_of.repeats do
    local own, made = judging.validate(pipe, list, division_of)
    if not own then return nil, made end
    for _, prediction in ipairs(own) do
      if division_of.repeats > 1 then prediction.repetition = repetition end
      predictions[#predictions + 1] = prediction
    end
    for _, fold in ipairs(made) do folds[#folds + 1] = fold end
    accuracies[repetition], judged = judging.score(own).accuracy, #own
    division_of.seed = division_of.seed + 1
  end
  local scores = judging.score(predictions, judged)
  scores.folds, scores.deviation = folds, deviation(accuracies)
  return scores
end

local curve_options = {
  folds = "number", group = "string", leave_out = "string", seed = "number", shares = "table", watch = "function",
}

---A learning curve: cross-validation where the pipelines learn from a part of what they might, to see whether more texts
---would help. A larger part holds all that a smaller one does.
---@param pipe opedkit.Pipeline
---@param corpus function|table as for `fit`
---@param given? { folds?: integer, group?: string, leave_out?: string, seed?: integer, shares?: number[], watch?: fun(judged: integer, all: integer) } as for `folds`; shares: above 0 and up to 1; {0.1, 0.2, 0.4, 0.7, 1} unless given; watch: called after each text that is judged
---@return { share: number, count: number, accuracy: number, macro_f1: number, baseline: number }[]|nil points count: the mean number of texts learnt from
---@return string|nil message
function evaluate.learning_curve(pipe, corpus, given)
  given = options.check(given, curve_options)
  local division_of, shares = division(given, 2), given.shares or { 0.1, 0.2, 0.4, 0.7, 1 }
  for i = 1, #shares do
    if type(shares[i]) ~= "number" or not (shares[i] > 0 and shares[i] <= 1) then
      error(("bad option 'shares' (item %d is no number above 0 and up to 1)"):format(i), 2)
    end
  end
  local list, problem = judging.read(pipe, corpus)
  if not list then return nil, problem end
  division_of.watch = counting(given.watch, #list * #shares)
  local points = {}
  for i, share in ipairs(shares) do
    local predictions, made, learnt = judging.validate(pipe, list, division_of, share < 1 and function(teaching, labels)
      return require("opedkit.evaluate.folds").share(teaching, labels, share, division_of.seed)
    end or nil)
    if not predictions then return nil, made end
    local scores = judging.score(predictions)
    points[i] = {
      share = share, count = learnt, accuracy = scores.accuracy, macro_f1 = scores.macro_f1,
      baseline = scores.baseline.accuracy,
    }
  end
  return points
end

local measures = {
  accuracy = true, macro_f1 = true, weighted_f1 = true, macro_precision = true, macro_recall = true,
  weighted_precision = true, weighted_recall = true, roc_auc = true, brier = true, calibration_error = true,
  micro_f1 = true, micro_precision = true, micro_recall = true, hamming = true, jaccard = true, kappa = true,
}

---The bootstrap interval of a score (Efron 1979, percentiles): over as many texts, or whole groups of them, drawn with
---replacement from those that were judged.
---@param predictions opedkit.Prediction[] as `test` and `cross_validate` give them
---@param given? { measure?: string, group?: string, samples?: integer, level?: number, seed?: integer } measure: a field of the scores, "accuracy" unless given; group: the field of a prediction that names its group; samples: 1000; level: 0.95; seed: 1
---@return { value: number, low: number, high: number }|nil interval
---@return string|nil message
function evaluate.bootstrap(predictions, given)
  given = options.check(given,
    { measure = "string", group = "string", samples = "number", level = "number", seed = "number" })
  if type(predictions) ~= "table" then
    error(("bad argument 'predictions' (table expected, got %s)"):format(type(predictions)), 2)
  end
  local measure, samples, level = given.measure or "accuracy", given.samples or 1000, given.level or 0.95
  if not measures[measure] then error(("bad option 'measure' (no score is named '%s')"):format(measure), 2) end
  if not options.is_integer(samples, 1, 2 ^ 31) then
    error("bad option 'samples' (a whole number from 1 on expected)", 2)
  end
  if not (level > 0 and level < 1) then error("bad option 'level' (a number between 0 and 1 expected)", 2) end
  if #predictions == 0 then return nil, "there is nothing to score" end
  local of = require("opedkit.evaluate.scores").of
  local certain = measure == "roc_auc" or measure == "brier" or measure == "calibration_error"
  return require "opedkit.evaluate.bootstrap"(predictions, function(drawn)
    local gold, predicted, probabilities = judging.columns(drawn)
    return of(gold, predicted, certain and probabilities or nil)[measure] or 0
  end, { group = given.group, samples = samples, level = level, seed = given.seed or 1 })
end

---Cohen's kappa (1960): how far two annotators agree beyond chance; 1 is all the way, 0 no further than chance.
---@param a string[] the labels that one gave
---@param b string[] those of the other, for the same texts in the same order
---@return number|nil kappa
---@return string|nil message where it has no value: nothing was judged, or both said one thing only
function evaluate.kappa(a, b)
  if type(a) ~= "table" then error("bad argument (arrays of one length expected)", 2) end
  same_size(a, b)
  local kappa = require("opedkit.evaluate.agreement").kappa(a, b)
  if not kappa then return nil, "both gave one label only, or none" end
  return kappa
end

---Krippendorff's alpha (2011): how far any number of annotators agree beyond chance, where some may have left units out.
---@param ratings (string|number|false|nil)[][] for each annotator the value of each unit, nil or false where there is none
---@param given? { metric?: string, units?: integer } metric: "nominal" (labels; unless given), "ordinal" or "interval" (numbers); units: how many there are, where the last ones may have no value
---@return number|nil alpha
---@return string|nil message where it has no value
function evaluate.alpha(ratings, given)
  given = options.check(given, { metric = "string", units = "number" })
  if type(ratings) ~= "table" then
    error(("bad argument 'ratings' (table expected, got %s)"):format(type(ratings)), 2)
  end
  local metric, units = given.metric or "nominal", given.units or 0
  if metric ~= "nominal" and metric ~= "ordinal" and metric ~= "interval" then
    error(("bad option 'metric' ('%s' is neither nominal, ordinal nor interval)"):format(metric), 2)
  end
  local wanted = metric == "nominal" and "string" or "number"
  for i, rater in ipairs(ratings) do
    if type(rater) ~= "table" then
      error(("bad argument 'ratings' (table expected for annotator %d, got %s)"):format(i, type(rater)), 2)
    end
    for unit, value in pairs(rater) do
      if value and type(value) ~= wanted then
        error(("bad argument 'ratings' (%s expected of annotator %d, got %s)"):format(wanted, i, type(value)), 2)
      end
      if not given.units and type(unit) == "number" then units = math.max(units, unit) end
    end
  end
  local alpha = require("opedkit.evaluate.agreement").alpha(ratings, units, metric)
  if not alpha then return nil, "no unit has two values, or all have the same one" end
  return alpha
end

---McNemar's exact test (1947) of two pipelines that judged the same texts: how likely they would differ as much as they
---do, or more, if neither were better.
---@param gold string[] true labels
---@param a string[] those that one predicted
---@param b string[] those of the other
---@return { first: integer, second: integer, p: number } result first: texts that only the first judged right; second: only the second
function evaluate.mcnemar(gold, a, b)
  if type(gold) ~= "table" then error("bad argument (arrays of one length expected)", 2) end
  same_size(gold, a, b)
  return require("opedkit.evaluate.agreement").mcnemar(gold, a, b)
end

---Pk (Beeferman, Berger & Lafferty 1999): how often two places a window apart are wrongly held to be in one segment, or
---in two; 0 is right everywhere.
---@param reference integer[] the sizes of the true segments, in order: in words, sentences or whatever
---@param hypothesis integer[] those of the segments that are judged; they add up to the same
---@param given? { window?: integer } window: half the mean size of the true segments unless given
---@return number|nil pk
---@return string|nil message where the window is as long as the text
function evaluate.pk(reference, hypothesis, given)
  return sizes.windowed("pk", reference, hypothesis, given)
end

---WindowDiff (Pevzner & Hearst 2002): how often a window holds another number of boundaries than it should; 0 is right
---everywhere.
---@param reference integer[] as for `pk`
---@param hypothesis integer[]
---@param given? { window?: integer } as for `pk`
---@return number|nil window_diff
---@return string|nil message where the window is as long as the text
function evaluate.window_diff(reference, hypothesis, given)
  return sizes.windowed("window_diff", reference, hypothesis, given)
end

---Boundary similarity (Fournier 2013): the share of boundaries that both have, where one that is off by less than `near`
---counts in part; 1 where all are the same.
---@param reference integer[] as for `pk`
---@param hypothesis integer[]
---@param given? { near?: integer } near: boundaries so far apart are no near miss any more; 2 unless given
---@return number
function evaluate.boundary_similarity(reference, hypothesis, given)
  given = options.check(given, { near = "number" })
  sizes.check(reference, hypothesis, given.near, "near", 2)
  return require("opedkit.evaluate.segmentation").boundary_similarity(reference, hypothesis, given.near or 2)
end

return evaluate
