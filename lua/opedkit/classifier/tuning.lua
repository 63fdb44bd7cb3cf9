-- What a linear classifier finds out by cross-validation on what it learns from: its cost, and what its decisions mean.
local core = require "opedkit.native"
local folds = require "opedkit.evaluate.folds"

local tuning = {}

-- The number of each row's label, and how much each label counts.
local function number(plan)
  local numbers, counts = {}, {}
  plan.targets = {}
  for i, name in ipairs(plan.names) do numbers[name], counts[i] = i, 0 end
  for i, label in ipairs(plan.of) do
    plan.targets[i] = numbers[label]
    counts[numbers[label]] = counts[numbers[label]] + 1
  end
  plan.shares = {}
  for i, name in ipairs(plan.names) do
    if plan.weights == "balanced" then plan.shares[i] = #plan.of / (#plan.names * counts[i])
    else plan.shares[i] = plan.weights and plan.weights[name] or 1 end
  end
end

local function set_cost(plan, cost)
  local costs = {}
  for i, share in ipairs(plan.shares) do costs[i] = cost * share end
  plan.options.costs = costs
end

-- The decisions on each row by what the other folds teach.
local function validate(plan)
  if not plan.assigned then
    local rows = {}
    for i, label in ipairs(plan.of) do rows[i] = { label = label } end
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

-- The cost with the best accuracy, of equals the first.
local function choose(plan)
  local best, accuracies, decisions = nil, {}, {}
  for i, cost in ipairs(plan.C) do
    set_cost(plan, cost)
    local made = validate(plan)
    accuracies[i] = accuracy(plan, made)
    if not best or accuracies[i] > accuracies[best] then best, decisions = i, made end
  end
  return plan.C[best], accuracies, decisions
end

-- Where cross-validation finds that decisions say nothing, they stay as they are.
local function calibrate(plan, decisions)
  local slopes, offsets = {}, {}
  for k = 1, #decisions[1] do
    local own, positive, label = {}, {}, #plan.names == 2 and 2 or k
    for i, row in ipairs(decisions) do own[i], positive[i] = row[k], plan.targets[i] == label end
    slopes[k], offsets[k] = core.linear.platt(own, positive)
    if slopes[k] <= 0 then slopes[k], offsets[k] = 1, 0 end
  end
  plan.options.slopes, plan.options.offsets = slopes, offsets
end

--- Completes a plan's targets and options for `core.linear.train`.
function tuning.tune(plan)
  number(plan)
  local training, decisions = { C = plan.C }, nil
  if type(plan.C) == "table" then training.C, training.accuracies, decisions = choose(plan) end
  set_cost(plan, training.C)
  if plan.calibrate then calibrate(plan, decisions or validate(plan)) end
  return training
end

return tuning
