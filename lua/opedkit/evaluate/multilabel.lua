-- What predictions score where a text may have several labels, or none.
local certainty = require "opedkit.evaluate.certainty"
local order = require "opedkit.order"

local multilabel = {}

local function ratio(part, whole)
  return whole == 0 and 0 or part / whole
end

-- Each list as a set, and all labels.
local function sets_of(gold, predicted)
  local all, sets = {}, { gold = {}, predicted = {} }
  for i = 1, #gold do
    for name, list in pairs { gold = gold[i], predicted = predicted[i] } do
      local set = {}
      for _, label in ipairs(list) do set[label], all[label] = true, true end
      sets[name][i] = set
    end
  end
  return sets, order.keys(all)
end

-- The counts of a label: hits, false alarms, misses.
local function count(sets, label, texts)
  local class = { hits = 0, false_alarms = 0, misses = 0 }
  for i = 1, texts do
    local has, given = sets.gold[i][label], sets.predicted[i][label]
    local what = has and given and "hits" or given and "false_alarms" or has and "misses"
    if what then class[what] = class[what] + 1 end
  end
  class.support = class.hits + class.misses
  class.precision = ratio(class.hits, class.hits + class.false_alarms)
  class.recall = ratio(class.hits, class.support)
  class.f1 = ratio(2 * class.hits, 2 * class.hits + class.false_alarms + class.misses)
  return class
end

-- A set as a name, by which equal ones are told.
local function name_of(set, labels)
  local own = {}
  for _, label in ipairs(labels) do
    if set[label] then own[#own + 1] = label end
  end
  return own[1] and table.concat(own, ", ") or "no label"
end

-- What the same answer for all texts would score: the most frequent set of labels; and so many of the most frequent labels
-- as give the best micro-averaged F1.
local function baseline(sets, labels, per_class, texts)
  local seen, best = {}, { accuracy = -1, labels = {}, micro_f1 = 0 }
  for i = 1, texts do
    local name = name_of(sets.gold[i], labels)
    seen[name] = (seen[name] or 0) + 1
  end
  for _, name in ipairs(order.keys(seen)) do
    if seen[name] / texts > best.accuracy then best.label, best.accuracy = name, seen[name] / texts end
  end
  local ranked, place, all, hits = {}, {}, 0, 0
  for i, label in ipairs(labels) do
    ranked[i], place[label], all = label, i, all + per_class[label].support
  end
  table.sort(ranked, function(a, b)
    if per_class[a].support ~= per_class[b].support then return per_class[a].support > per_class[b].support end
    return place[a] < place[b]
  end)
  for i, label in ipairs(ranked) do
    hits = hits + per_class[label].support
    local f1 = ratio(2 * hits, i * texts + all)
    if f1 > best.micro_f1 then
      best.micro_f1, best.labels = f1, { (table.unpack or unpack)(ranked, 1, i) } -- luacheck: ignore
    end
  end
  return best
end

local function add_certainty(made, sets, probabilities)
  local confidence, right, sum, areas, squares = {}, {}, 0, 0, 0
  for _, label in ipairs(made.labels) do
    local marks = {}
    for i = 1, #probabilities do
      local p, has = probabilities[i][label] or 0, sets.gold[i][label] or false
      marks[i] = has and label or false
      confidence[#confidence + 1], right[#right + 1] = p, has
      squares = squares + (p - (has and 1 or 0)) * (p - (has and 1 or 0))
    end
    local own = certainty.area(label, { label }, marks, probabilities)
    made.per_class[label].roc_auc = own
    if own then sum, areas = sum + own, areas + 1 end
  end
  made.roc_auc = areas > 0 and sum / areas or nil
  made.brier = ratio(squares, #confidence)
  made.reliability, made.calibration_error = certainty.reliability(confidence, right)
end

--- Scores of one or more predictions, each a list of labels, against lists; as `scores.of`.
function multilabel.of(gold, predicted, probabilities, texts, interval)
  local sets, labels = sets_of(gold, predicted)
  local made = { multilabel = true, count = texts or #gold, labels = labels, per_class = {} }
  local sums, right, overlap = { hits = 0, false_alarms = 0, misses = 0, support = 0 }, 0, 0
  for _, name in ipairs { "precision", "recall", "f1" } do made["macro_" .. name], made["weighted_" .. name] = 0, 0 end
  for _, label in ipairs(labels) do
    local class = count(sets, label, #gold)
    made.per_class[label] = class
    for name, sum in pairs(sums) do sums[name] = sum + class[name] end
    for _, name in ipairs { "precision", "recall", "f1" } do
      made["macro_" .. name] = made["macro_" .. name] + class[name] / #labels
      made["weighted_" .. name] = made["weighted_" .. name] + class[name] * class.support
    end
  end
  for _, name in ipairs { "precision", "recall", "f1" } do
    made["weighted_" .. name] = ratio(made["weighted_" .. name], sums.support)
  end
  for i = 1, #gold do
    local both, either = 0, 0
    for _, label in ipairs(labels) do
      local has, given = sets.gold[i][label], sets.predicted[i][label]
      if has and given then both = both + 1 end
      if has or given then either = either + 1 end
    end
    if both == either then right = right + 1 end
    overlap = overlap + (either == 0 and 1 or both / either)
  end
  made.micro_precision = ratio(sums.hits, sums.hits + sums.false_alarms)
  made.micro_recall = ratio(sums.hits, sums.support)
  made.micro_f1 = ratio(2 * sums.hits, 2 * sums.hits + sums.false_alarms + sums.misses)
  made.hamming = ratio(sums.false_alarms + sums.misses, #gold * #labels)
  made.jaccard = overlap / #gold
  made.accuracy = right / #gold
  made.interval = interval(made.accuracy, made.count)
  made.baseline = baseline(sets, labels, made.per_class, #gold)
  if probabilities then add_certainty(made, sets, probabilities) end
  return made
end

return multilabel
