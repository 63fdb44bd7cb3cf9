-- Judging texts: predictions on the rows of a corpus, by a pipeline that has learnt or by those of cross-validation.
local rows = require "opedkit.rows"

---@class opedkit.Prediction
---@field id any the row's
---@field label string|string[] the true one, or all
---@field predicted string|string[]
---@field probability? number of the predicted label, where there is one
---@field probabilities table<string, number> of every label
---@field fold? integer
---@field repetition? integer
---@field group? string the row's, where cross-validation was by group
---@field sequence? integer the number of its row, of the sentences that a sequence labeller judged

local judging = {}

--- True labels, predicted ones and probabilities, as three arrays.
function judging.columns(predictions)
  local gold, predicted, probabilities = {}, {}, {}
  for i, prediction in ipairs(predictions) do
    gold[i], predicted[i], probabilities[i] = prediction.label, prediction.predicted, prediction.probabilities
  end
  return gold, predicted, probabilities
end

--- The scores of predictions, which they keep; nil and a message where there are none.
function judging.score(predictions, texts)
  if #predictions == 0 then return nil, "there is nothing to score" end
  local gold, predicted, probabilities = judging.columns(predictions)
  local scores = require("opedkit.evaluate.scores").of(gold, predicted, probabilities, texts)
  scores.predictions = predictions
  return scores
end

local function prediction_of(row, label, predicted, probabilities, group)
  return {
    id = row.id, label = label, predicted = predicted,
    probability = type(predicted) == "string" and probabilities[predicted] or nil,
    probabilities = probabilities, group = group and tostring(row[group]) or nil,
  }
end

--- Appends the prediction on a row, or those on its sentences.
function judging.judge(pipe, row, number, group, predictions)
  local predicted, probabilities = pipe:predict(row)
  if not pipe.labeller then
    local label = pipe.multilabel and row.labels or row.label
    predictions[#predictions + 1] = prediction_of(row, label, predicted, probabilities, group)
    return
  end
  for i, sentence in ipairs(row.sentences) do
    local prediction = prediction_of(row, sentence.label, predicted[i], probabilities[i], group)
    prediction.sequence = number
    predictions[#predictions + 1] = prediction
  end
end

--- An iterator over the rows of a corpus that the pipeline can judge.
function judging.rows(pipe, corpus)
  return rows.each(corpus, rows.check_of(pipe))
end

--- All of them as an array; nil and a message where one can't be read.
function judging.read(pipe, corpus)
  local list, next_row = {}, judging.rows(pipe, corpus)
  while true do
    local row, problem = next_row()
    if not row then
      if problem then return nil, problem end
      return list
    end
    list[#list + 1] = row
  end
end

-- By what rows are stratified: their label, of several the rarest. Sequences have none.
local function strata_of(pipe, list)
  local labels = {}
  for i, row in ipairs(list) do labels[i] = pipe.multilabel and row.labels or row.label or "" end
  return pipe.multilabel and require("opedkit.evaluate.folds").rarest(labels) or labels
end

local function with_labels(list, labels)
  local copies = {}
  for i, row in ipairs(list) do
    copies[i] = {}
    for name, value in pairs(row) do copies[i][name] = value end
    copies[i].label = labels[i]
  end
  return copies
end

--- Judges each fold by what the others teach; `narrow` may leave out some of what a pipeline learns from. The predictions, the
--- scores of each fold, and of how many texts a pipeline learnt on average; or nil and a message.
function judging.validate(pipe, list, given, narrow)
  local folds = require "opedkit.evaluate.folds"
  local strata = strata_of(pipe, list)
  local flat = not (pipe.labeller or pipe.multilabel)
  local of, names = folds.assign(flat and list or with_labels(list, strata), given)
  if not of then return nil, names end
  local predictions, made, learnt = {}, {}, 0
  for fold, name in ipairs(names) do
    local learner, own, teaching = pipe:fresh(), {}, folds.part(list, of, fold, false)
    if narrow then teaching = narrow(teaching, folds.part(strata, of, fold, false)) end
    learnt = learnt + #teaching
    local fitted, problem = learner:fit(teaching)
    if not fitted then return nil, ("fold %s: %s"):format(name, problem) end
    for i, row in ipairs(list) do
      if of[i] == fold then
        judging.judge(learner, row, i, given.group, own)
        if given.watch then given.watch() end
      end
    end
    for _, prediction in ipairs(own) do
      prediction.fold = fold
      predictions[#predictions + 1] = prediction
    end
    local scores, message = judging.score(own)
    if not scores then return nil, ("fold %s: %s"):format(name, message) end
    made[fold] = {
      name = name, count = scores.count, accuracy = scores.accuracy, macro_f1 = scores.macro_f1,
      baseline = scores.baseline.accuracy,
    }
  end
  return predictions, made, learnt / #names
end

return judging
