-- What predictions score against the true labels.
local order = require "opedkit.order"
local agreement = require "opedkit.evaluate.agreement"
local certainty = require "opedkit.evaluate.certainty"
local multilabel = require "opedkit.evaluate.multilabel"

---@class opedkit.Scores
---@field count integer how many texts were judged
---@field accuracy number the share of them judged right
---@field interval { low: number, high: number } of the accuracy, at 95% (Wilson 1927)
---@field baseline { label: string, accuracy: number, labels?: string[], micro_f1?: number } the most frequent label, and what it would score as the only answer
---@field macro_f1 number the mean of all labels' F1; so are macro_precision and macro_recall
---@field macro_precision number
---@field macro_recall number
---@field weighted_f1 number the same, each label counting with its texts; so are weighted_precision and weighted_recall
---@field weighted_precision number
---@field weighted_recall number
---@field labels string[] true or predicted ones, in the order of their bytes
---@field per_class table<string, { precision: number, recall: number, f1: number, support: integer, roc_auc?: number, hits?: integer, false_alarms?: integer, misses?: integer }> hits, false_alarms, misses: with several labels
---@field confusion? table<string, table<string, integer>> true label → predicted label → count
---@field roc_auc? number the mean over the labels of the area under the ROC curve, each against the others (Hanley & McNeil 1982)
---@field brier? number the mean squared distance of the probabilities from what is so, 0 to 2 (Brier 1950)
---@field calibration_error? number the mean distance of a probability from the accuracy at it (Naeini et al. 2015), over ten bins
---@field reliability? { low: number, high: number, count: integer, confidence: number, accuracy: number }[] these bins
---@field kappa? number Cohen's (1960): how far predicted and true labels agree beyond chance
---@field multilabel? true texts may have several labels: accuracy is the share of those all of whose labels are right, the baseline the most frequent set of labels, and `baseline.labels` those of the most frequent labels that give, as the only answer, the best `baseline.micro_f1`; brier is from 0 to 1, and reliability is of all probabilities; there is no confusion and no coverage
---@field micro_f1? number with several labels: of all labels together; so are micro_precision and micro_recall
---@field micro_precision? number
---@field micro_recall? number
---@field hamming? number with several labels: the share of labels wrongly given or missed, of all texts times all labels
---@field jaccard? number with several labels: the mean share of the labels that are both true and predicted in those that are either
---@field coverage? { coverage: number, accuracy: number, probability: number }[] the accuracy on the surest tenth, two tenths … of the texts
---@field predictions? opedkit.Prediction[]
---@field folds? { name: string, count: integer, accuracy: number, macro_f1: number, baseline: number }[]
---@field deviation? number of the accuracies of repeated cross-validations, where there are several

local scores = {}

-- Wilson's score interval (1927), which holds for small counts and for shares near 0 and 1 too.
local function wilson(share, count)
  local z = 1.959963984540054
  local z2 = z * z / count
  local middle = (share + z2 / 2) / (1 + z2)
  local half = z / (1 + z2) * math.sqrt(share * (1 - share) / count + z2 / (4 * count))
  return { low = math.max(0, middle - half), high = math.min(1, middle + half) }
end

local function ratio(part, whole)
  return whole == 0 and 0 or part / whole
end

-- true label → predicted label → count, with a zero where nothing is, and the labels.
local function confuse(gold, predicted)
  local seen, confusion = {}, {}
  for i = 1, #gold do seen[gold[i]], seen[predicted[i]] = true, true end
  local labels = order.keys(seen)
  for _, label in ipairs(labels) do
    confusion[label] = {}
    for _, other in ipairs(labels) do confusion[label][other] = 0 end
  end
  for i = 1, #gold do
    local row = confusion[gold[i]]
    row[predicted[i]] = row[predicted[i]] + 1
  end
  return confusion, labels
end

local function class_of(confusion, labels, label)
  local hits, support, answers = confusion[label][label], 0, 0
  for _, other in ipairs(labels) do
    support, answers = support + confusion[label][other], answers + confusion[other][label]
  end
  return {
    precision = ratio(hits, answers), recall = ratio(hits, support), f1 = ratio(2 * hits, support + answers),
    support = support,
  }, hits
end

--- Scores of one or more predictions, labels or lists of them; `texts` is how many texts they are of, where each was judged several times.
function scores.of(gold, predicted, probabilities, texts)
  if type(gold[1]) == "table" then return multilabel.of(gold, predicted, probabilities, texts, wilson) end
  local confusion, labels = confuse(gold, predicted)
  local per_class, right, baseline = {}, 0, { accuracy = -1 }
  local macro, weighted = { precision = 0, recall = 0, f1 = 0 }, { precision = 0, recall = 0, f1 = 0 }
  for _, label in ipairs(labels) do
    local class, hits = class_of(confusion, labels, label)
    per_class[label], right = class, right + hits
    for name, sum in pairs(macro) do
      macro[name] = sum + class[name]
      weighted[name] = weighted[name] + class[name] * class.support
    end
    if class.support / #gold > baseline.accuracy then
      baseline = { label = label, accuracy = class.support / #gold }
    end
  end
  local made = {
    count = texts or #gold, accuracy = right / #gold, interval = wilson(right / #gold, texts or #gold),
    baseline = baseline, macro_f1 = macro.f1 / #labels, macro_precision = macro.precision / #labels,
    macro_recall = macro.recall / #labels, weighted_f1 = weighted.f1 / #gold,
    weighted_precision = weighted.precision / #gold, weighted_recall = weighted.recall / #gold,
    labels = labels, per_class = per_class, confusion = confusion, kappa = agreement.kappa(gold, predicted),
  }
  if probabilities then certainty.add(made, gold, predicted, probabilities) end
  return made
end

return scores
