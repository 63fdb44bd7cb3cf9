-- The options of linear classifiers.
local options = require "opedkit.options"

local shared = {
  C = "any", class_weight = "any", tolerance = "number", rounds = "number", seed = "number", folds = "number",
  calibrate = "boolean", compact = "boolean", multilabel = "boolean", threshold = "any",
}
local known = {
  logistic = { penalty = "string", l1_ratio = "number", multiclass = "string" }, svm = { loss = "string" },
  nbsvm = { loss = "string", alpha = "number", beta = "number", binary = "boolean" },
}
for _, own in pairs(known) do
  for name, kind in pairs(shared) do own[name] = kind end
end

local losses = {
  svm = { "squared_hinge", "hinge" }, nbsvm = { "squared_hinge", "hinge", "logistic" }, logistic = {},
}

local function wrong(name, what, ...)
  error(("bad option '%s' (%s)"):format(name, what:format(...)), 5)
end

local function one_of(given, name, choices)
  local value = given[name]
  for _, choice in ipairs(choices) do
    if value == nil or value == choice then return end
  end
  if value ~= nil then wrong(name, "%s expected, got '%s'", table.concat(choices, " or "), value) end
end

local function whole(given, name, low, high)
  if given[name] ~= nil and not options.is_integer(given[name], low, high) then
    wrong(name, "a whole number from %d on expected", low)
  end
end

local function within(given, name, low, high)
  if given[name] ~= nil and not (given[name] >= low and given[name] <= high) then
    wrong(name, "a number from %g to %g expected", low, high)
  end
end

local function between(value, low, high)
  return type(value) == "number" and value >= low and value <= high
end

local function check_cost(cost)
  local list = type(cost) == "table" and cost or { cost == nil and 1 or cost }
  for i = 1, #list do
    if not between(list[i], 1e-6, 1e6) then list = {} end
  end
  if #list == 0 then wrong("C", "a number from 1e-6 to 1e6 expected, or a list of them") end
end

local function check_class_weight(weights)
  if weights == nil or weights == "balanced" then return end
  if type(weights) ~= "table" then wrong("class_weight", "\"balanced\" or a table expected") end
  for label, weight in pairs(weights) do
    if type(label) ~= "string" or not between(weight, 1e-3, 1e3) then
      wrong("class_weight", "numbers from 0.001 to 1000 by labels expected")
    end
  end
end

local function is_threshold(value)
  return between(value, 1e-6, 1 - 1e-6)
end

local function check_threshold(given)
  local threshold = given.threshold
  if threshold == nil then return end
  if not given.multilabel then wrong("threshold", "it is one of multilabel") end
  if threshold == "f1" or is_threshold(threshold) then return end
  if type(threshold) ~= "table" then
    wrong("threshold", "\"f1\", a probability between 0 and 1 or a table of them by labels expected")
  end
  for label, value in pairs(threshold) do
    if type(label) ~= "string" or not is_threshold(value) then
      wrong("threshold", "probabilities between 0 and 1 by labels expected")
    end
  end
end

local function check_combination(own)
  if own.l1_ratio and own.penalty ~= "elastic" then wrong("l1_ratio", "it is one of the penalty \"elastic\"") end
  if own.multiclass == "softmax" and (own.penalty or "l2") ~= "l2" then
    wrong("multiclass", "softmax has the penalty \"l2\"")
  end
  if own.multiclass == "softmax" and own.multilabel then wrong("multiclass", "softmax gives one label only") end
end

local linear_options = {}

--- Whether there is such a kind of classifier.
function linear_options.known(kind)
  return known[kind] ~= nil
end

--- A copy of the options that a classifier of this kind was given. One that is no use throws, at the caller of the
--- constructor that asks.
function linear_options.check(kind, given)
  given = options.check(given, known[kind], 4)
  local own = {}
  for name, value in pairs(given) do own[name] = value end
  one_of(own, "penalty", { "l2", "l1", "elastic" })
  one_of(own, "multiclass", { "rest", "softmax" })
  one_of(own, "loss", losses[kind])
  check_combination(own)
  within(own, "l1_ratio", 0, 1)
  within(own, "beta", 0, 1)
  within(own, "alpha", 1e-9, 1e9)
  within(own, "tolerance", 1e-12, 1)
  whole(own, "rounds", 1, 1e9)
  whole(own, "seed", 0, 2 ^ 53)
  whole(own, "folds", 2, 1e6)
  check_cost(own.C)
  check_class_weight(own.class_weight)
  check_threshold(own)
  return own
end

return linear_options
