---How good a pipeline is: scores of its predictions, on texts that it has not learnt from.
---@class opedkit.evaluate
local evaluate = {}

local options = require "opedkit.options"
local order = require "opedkit.order"
local rows = require "opedkit.rows"

---@class opedkit.Scores
---@field count integer how many texts were judged
---@field accuracy number the share of them judged right
---@field interval { low: number, high: number } of the accuracy, at 95% (Wilson 1927)
---@field baseline { label: string, accuracy: number } the most frequent label, and what it would score as the only answer
---@field macro_f1 number the mean of all labels' F1
---@field labels string[] true or predicted ones, in the order of their bytes
---@field per_class table<string, { precision: number, recall: number, f1: number, support: integer }>
---@field confusion table<string, table<string, integer>> true label → predicted label → count
---@field predictions? { id: any, label: string, predicted: string, probability: number, fold?: integer }[]
---@field folds? { count: integer, accuracy: number, baseline: number }[]

-- Wilson's score interval, which holds for small counts and for shares near 0 and 1 too.
local function wilson(right, count)
  local z = 1.959963984540054
  local share, z2 = right / count, z * z / count
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

---Scores predictions against the true labels. What has no meaning (the precision of a label never predicted, the recall
---of one that no text has) counts as 0.
---@param gold string[] true labels
---@param predicted string[] of the same texts in the same order
---@return opedkit.Scores|nil
---@return string|nil message
function evaluate.score(gold, predicted)
  if type(gold) ~= "table" or type(predicted) ~= "table" or #gold ~= #predicted then
    error("bad argument (two arrays of one length expected)", 2)
  end
  if #gold == 0 then return nil, "there is nothing to score" end
  local confusion, labels = confuse(gold, predicted)
  local per_class, right, f1_sum, baseline = {}, 0, 0, { accuracy = -1 }
  for _, label in ipairs(labels) do
    local hits, support, answers = confusion[label][label], 0, 0
    for _, other in ipairs(labels) do
      support, answers = support + confusion[label][other], answers + confusion[other][label]
    end
    local class = {
      precision = ratio(hits, answers), recall = ratio(hits, support), f1 = ratio(2 * hits, support + answers),
      support = support,
    }
    per_class[label], right, f1_sum = class, right + hits, f1_sum + class.f1
    if support / #gold > baseline.accuracy then baseline = { label = label, accuracy = support / #gold } end
  end
  return {
    count = #gold, accuracy = right / #gold, interval = wilson(right, #gold), baseline = baseline,
    macro_f1 = f1_sum / #labels, labels = labels, per_class = per_class, confusion = confusion,
  }
end

local function score_predictions(predictions)
  local gold, predicted = {}, {}
  for i, prediction in ipairs(predictions) do gold[i], predicted[i] = prediction.label, prediction.predicted end
  local scores, problem = evaluate.score(gold, predicted)
  if not scores then return nil, problem end
  scores.predictions = predictions
  return scores
end

local function judge(pipe, row, fold)
  local predicted, probabilities = pipe:predict(row)
  return { id = row.id, label = row.label, predicted = predicted, probability = probabilities[predicted], fold = fold }
end

---Scores a pipeline that has learnt on a corpus that it has not seen.
---@param pipe opedkit.Pipeline
---@param corpus function|table as for `fit`
---@return opedkit.Scores|nil
---@return string|nil message what is wrong with the corpus
function evaluate.test(pipe, corpus)
  local predictions, next_row = {}, rows.each(corpus)
  while true do
    local row, problem = next_row()
    if not row then
      if problem then return nil, problem end
      return score_predictions(predictions)
    end
    predictions[#predictions + 1] = judge(pipe, row)
  end
end

-- A generator of whole numbers from 1 to n: the minimal standard one (Park & Miller 1988, multiplier of 1993), since
-- math.random differs from Lua to Lua.
local function generator(seed)
  local state = seed % 2147483646 + 1
  return function(n)
    state = state * 48271 % 2147483647
    return state % n + 1
  end
end

-- Fisher and Yates's shuffle.
local function shuffle(list, random)
  for i = #list, 2, -1 do
    local j = random(i)
    list[i], list[j] = list[j], list[i]
  end
end

-- The numbers of the rows by a key of theirs, and the keys in the order of their bytes.
local function by_key(list, key)
  local members = {}
  for i, row in ipairs(list) do
    local value = row[key]
    if type(value) ~= "string" and type(value) ~= "number" then return nil, ("row %d has no %s"):format(i, key) end
    value = tostring(value)
    members[value] = members[value] or {}
    table.insert(members[value], i)
  end
  return members, order.keys(members)
end

-- Deals the texts of each label in turn, so that every fold has its share of each.
local function stratified(members, labels, folds, random)
  local of, dealt = {}, 0
  for _, label in ipairs(labels) do
    shuffle(members[label], random)
    for _, i in ipairs(members[label]) do
      of[i] = dealt % folds + 1
      dealt = dealt + 1
    end
  end
  return of
end

-- Puts whole groups, the largest first, into the fold that has the fewest texts so far.
local function grouped(members, groups, folds, random)
  local of, sizes, rank = {}, {}, {}
  for fold = 1, folds do sizes[fold] = 0 end
  shuffle(groups, random)
  for i, group in ipairs(groups) do rank[group] = i end
  table.sort(groups, function(a, b)
    if #members[a] ~= #members[b] then return #members[a] > #members[b] end
    return rank[a] < rank[b]
  end)
  for _, group in ipairs(groups) do
    local fold = 1
    for other = 2, folds do
      if sizes[other] < sizes[fold] then fold = other end
    end
    for _, i in ipairs(members[group]) do of[i] = fold end
    sizes[fold] = sizes[fold] + #members[group]
  end
  return of
end

local fold_options = { folds = "number", group = "string", seed = "number" }

---Divides texts into folds at random: by label, so that each fold has its share of every label, or by group, so that no
---group is in two folds. The same seed gives the same folds on every machine.
---@param list { label: string }[] the rows
---@param given? { folds?: integer, group?: string, seed?: integer } folds: 10 unless given; group: the field of a row that names its group; seed: 1 unless given
---@return integer[]|nil folds the fold of each row, from 1
---@return string|nil message
function evaluate.folds(list, given)
  given = options.check(given, fold_options)
  local folds, seed = given.folds or 10, given.seed or 1
  if not options.is_integer(folds, 2, 2 ^ 31) then error("bad option 'folds' (a whole number above 1 expected)", 2) end
  if not options.is_integer(seed, 0, 2 ^ 31) then error("bad option 'seed' (a whole number expected)", 2) end
  local members, keys = by_key(list, given.group or "label")
  if not members then return nil, keys end
  local units = given.group and #keys or #list
  if units < folds then
    local unit = given.group and "groups" or "texts"
    return nil, ("%d folds need as many %s, and the corpus has %d"):format(folds, unit, units)
  end
  return (given.group and grouped or stratified)(members, keys, folds, generator(seed))
end

local function read_all(corpus)
  local list, next_row = {}, rows.each(corpus)
  while true do
    local row, problem = next_row()
    if not row then
      if problem then return nil, problem end
      return list
    end
    list[#list + 1] = row
  end
end

-- The rows that are in a fold, or those that are not.
local function part(list, of, fold, inside)
  local chosen = {}
  for i, row in ipairs(list) do
    if (of[i] == fold) == inside then chosen[#chosen + 1] = row end
  end
  return chosen
end

---Cross-validation: each fold's texts are judged by a pipeline of the same options that has learnt from all the others.
---The pipeline that is given stays as it is. As many folds as texts leave one out at a time.
---@param pipe opedkit.Pipeline
---@param corpus function|table as for `fit`
---@param given? { folds?: integer, group?: string, seed?: integer } as for `folds`
---@return opedkit.Scores|nil over all folds together, with `folds` and `predictions`
---@return string|nil message
function evaluate.cross_validate(pipe, corpus, given)
  options.check(given, fold_options)
  local list, problem = read_all(corpus)
  if not list then return nil, problem end
  local of
  of, problem = evaluate.folds(list, given)
  if not of then return nil, problem end
  local predictions, folds = {}, {}
  for fold = 1, given and given.folds or 10 do
    local learner = pipe:fresh()
    local fitted
    fitted, problem = learner:fit(part(list, of, fold, false))
    if not fitted then return nil, ("fold %d: %s"):format(fold, problem) end
    local own = {}
    for i, row in ipairs(part(list, of, fold, true)) do
      own[i] = judge(learner, row, fold)
      predictions[#predictions + 1] = own[i]
    end
    local scores = score_predictions(own)
    folds[fold] = { count = scores.count, accuracy = scores.accuracy, baseline = scores.baseline.accuracy }
  end
  local scores = score_predictions(predictions)
  scores.folds = folds
  return scores
end

return evaluate
