-- What a linear classifier finds out by cross-validation on what it learns from: its cost, and what its decisions mean.
local core = require "opedkit.native"
local folds = require "opedkit.evaluate.folds"

local tuning = {}

-- The numbers of each row's label or labels, and how many rows have each.
local function number(plan)
  local numbers, counts = {}, {}
  plan.targets = {}
  for i, name in ipairs(plan.names) do numbers[name], counts[i] = i, 0 end
  local function count(label)
    local found = numbers[label]
    counts[found] = counts[found] + 1
    return found
  end
  for i, of in ipairs(plan.of) do
    if not plan.multilabel then
      plan.targets[i] = count(of)
    else
      local own, seen = {}, {}
      for _, label in ipairs(of) do
        if not seen[label] then own[#own + 1], seen[label] = count(label), true end
      end
      plan.targets[i] = own
    end
  end
  return counts
end

-- What the rows of each label cost beside C; with several labels to a row, also what those without each label do.
local function share(plan, counts)
  local rows, parts = #plan.of, plan.multilabel and 2 or #plan.names
  plan.shares, plan.others = {}, plan.multilabel and {} or nil
  for i, name in ipairs(plan.names) do
    if plan.weights == "balanced" then
      plan.shares[i] = rows / (parts * counts[i])
      if plan.others then plan.others[i] = counts[i] < rows and rows / (parts * (rows - counts[i])) or 1 end
    else
      plan.shares[i] = plan.weights and plan.weights[name] or 1
      if plan.others then plan.others[i] = 1 end
    end
  end
end

local function times(numbers, factor)
  local made = {}
  for i, value in ipairs(numbers) do made[i] = value * factor end
  return made
end

local function set_cost(plan, cost)
  plan.options.costs = times(plan.shares, cost)
  plan.options.other_costs = plan.others and times(plan.others, cost)
end

-- The decisions on each row by what the other folds teach.
local function validate(plan)
  if not plan.assigned then
    local rows, of = {}, plan.multilabel and folds.rarest(plan.of) or plan.of
    for i, label in ipairs(of) do rows[i] = { label = label } end
    plan.assigned = assert(folds.assign(rows, { count = math.min(plan.folds, #rows), seed = plan.options.seed }))
  end
  return core.linear.validate(plan.set, plan.targets, #plan.names, plan.options, plan.assigned)
end

local function accuracy(plan, decisions)
  local right = 0
  for i, row in ipairs(decisions) do
    local best = 1
    if #plan.names == 2 then
      best = row[1] > 0 and 2 or 1
    else
      for k = 2, #row do
        if row[k] > row[best] then best = k end
      end
    end
    if best == plan.targets[i] then right = right + 1 end
  end
  return right / #decisions
end

-- Of all labels together (micro-averaged).
local function f1(plan, decisions)
  local hits, given, true_ones = 0, 0, 0
  for i, row in ipairs(decisions) do
    for _, label in ipairs(plan.targets[i]) do
      true_ones = true_ones + 1
      if row[label] > 0 then hits = hits + 1 end
    end
    for k = 1, #row do
      if row[k] > 0 then given = given + 1 end
    end
  end
  return given + true_ones > 0 and 2 * hits / (given + true_ones) or 0
end

-- The cost with the best accuracy, of equals the first.
local function choose(plan)
  local best, accuracies, decisions = nil, {}, {}
  for i, cost in ipairs(plan.C) do
    set_cost(plan, cost)
    local made = validate(plan)
    accuracies[i] = (plan.multilabel and f1 or accuracy)(plan, made)
    if not best or accuracies[i] > accuracies[best] then best, decisions = i, made end
  end
  return plan.C[best], accuracies, decisions
end

-- The decisions for one output, and whether each row is of its label.
local function column(plan, decisions, k)
  local own, positive, label = {}, {}, #decisions[1] < #plan.names and 2 or k
  for i, row in ipairs(decisions) do
    own[i], positive[i] = row[k], plan.targets[i] == label
    if plan.multilabel then
      for _, one in ipairs(plan.targets[i]) do positive[i] = positive[i] or one == label end
    end
  end
  return own, positive
end

-- Where cross-validation finds that decisions say nothing, they stay as they are.
local function calibrate(plan, decisions)
  local slopes, offsets = {}, {}
  for k = 1, #decisions[1] do
    slopes[k], offsets[k] = core.linear.platt(column(plan, decisions, k))
    if slopes[k] <= 0 then slopes[k], offsets[k] = 1, 0 end
  end
  plan.options.slopes, plan.options.offsets = slopes, offsets
end

-- The threshold between two decisions that gives the best F1; of equals the lowest one. 0 where no row has the label.
local function best_threshold(own, positive)
  local ranked, all = {}, 0
  for i = 1, #own do
    ranked[i] = i
    if positive[i] then all = all + 1 end
  end
  table.sort(ranked, function(a, b)
    if own[a] ~= own[b] then return own[a] > own[b] end
    return a < b
  end)
  local best, threshold, hits = 0, 0, 0
  for given, i in ipairs(ranked) do
    if positive[i] then hits = hits + 1 end
    local below = own[ranked[given + 1]]
    if below ~= own[i] and 2 * hits / (given + all) >= best and hits > 0 then
      best, threshold = 2 * hits / (given + all), below and (own[i] + below) / 2 or own[i]
    end
  end
  return threshold
end

-- From which decision on a text has each label, in natural logarithms of odds; and the probabilities of these.
local function decide(plan, decisions)
  local thresholds, shown, slopes = {}, {}, plan.options.slopes
  for k, name in ipairs(plan.names) do
    if plan.threshold == "f1" then
      local found = best_threshold(column(plan, decisions, k))
      thresholds[k] = slopes and found * slopes[k] + plan.options.offsets[k] or found
    else
      local share_of = type(plan.threshold) == "table" and plan.threshold[name] or plan.threshold
      if type(share_of) ~= "number" then share_of = 0.5 end
      thresholds[k] = core.bayes.log(share_of) - core.bayes.log(1 - share_of)
    end
    shown[name] = 1 / (1 + core.bayes.exp(-thresholds[k]))
  end
  plan.options.thresholds = thresholds
  return shown
end

--- Completes a plan's targets and options for `core.linear.train`.
function tuning.tune(plan)
  share(plan, number(plan))
  local training, decisions = { C = plan.C }, nil
  if type(plan.C) == "table" then training.C, training.accuracies, decisions = choose(plan) end
  set_cost(plan, training.C)
  if plan.calibrate or plan.threshold == "f1" then decisions = decisions or validate(plan) end
  if plan.calibrate then calibrate(plan, decisions) end
  if plan.multilabel then training.thresholds = decide(plan, decisions) end
  return training
end

return tuning
