-- Linear classifiers: logistic regression and support vector machines.
local core = require "opedkit.native"
local labels = require "opedkit.classifier.labels"
local options = require "opedkit.options"
local order = require "opedkit.order"
local tuning = require "opedkit.classifier.tuning"

---A linear classifier: logistic regression or a support vector machine.
---@class opedkit.LinearClassifier
---@field kind "logistic"|"svm"
---@field needs string[] what it reads: vector
---@field assigns string[] what it makes: label, probabilities
---@field labels? string[] in the order of their bytes, once it has learnt
---@field training? { C: number, problems: { objective: number, rounds: integer, converged: boolean }[], accuracies?: number[] } how the last `fit` went: what `C` was; each problem that was solved; where `C` was a list, the accuracy of each by cross-validation
---@field private given table
---@field private model userdata
---@field private bytes string where the model's bytes are, from `first` to `last`
local Linear = { needs = { "vector" }, assigns = { "label", "probabilities" } }
Linear.__index = Linear

local linear = {}

local shared = {
  C = "any", class_weight = "any", tolerance = "number", rounds = "number", seed = "number", folds = "number",
  calibrate = "boolean", compact = "boolean",
}
local known = {
  logistic = { penalty = "string", l1_ratio = "number", multiclass = "string" }, svm = { loss = "string" },
}
for _, own in pairs(known) do
  for name, kind in pairs(shared) do own[name] = kind end
end

local function one_of(given, name, choices)
  local value = given[name]
  for _, choice in ipairs(choices) do
    if value == nil or value == choice then return end
  end
  error(("bad option '%s' (%s expected, got '%s')"):format(name, table.concat(choices, " or "), value), 4)
end

local function whole(given, name, low, high)
  if given[name] ~= nil and not options.is_integer(given[name], low, high) then
    error(("bad option '%s' (a whole number from %d on expected)"):format(name, low), 4)
  end
end

local function positive(value)
  return type(value) == "number" and value >= 1e-6 and value <= 1e6
end

local function check_cost(cost)
  local list = type(cost) == "table" and cost or { cost == nil and 1 or cost }
  for i = 1, #list do
    if not positive(list[i]) then list = {} end
  end
  if #list == 0 then error("bad option 'C' (a number from 1e-6 to 1e6 expected, or a list of them)", 4) end
end

local function check_class_weight(weights)
  if weights == nil or weights == "balanced" then return end
  if type(weights) ~= "table" then error("bad option 'class_weight' (\"balanced\" or a table expected)", 4) end
  for label, weight in pairs(weights) do
    if type(label) ~= "string" or not (positive(weight) and weight >= 1e-3 and weight <= 1e3) then
      error("bad option 'class_weight' (numbers from 0.001 to 1000 by labels expected)", 4)
    end
  end
end

local function check(kind, given)
  one_of(given, "penalty", { "l2", "l1", "elastic" })
  one_of(given, "multiclass", { "rest", "softmax" })
  one_of(given, "loss", { "squared_hinge", "hinge" })
  if given.l1_ratio and given.penalty ~= "elastic" then
    error("bad option 'l1_ratio' (it is one of the penalty \"elastic\")", 4)
  end
  if given.l1_ratio and not (given.l1_ratio >= 0 and given.l1_ratio <= 1) then
    error("bad option 'l1_ratio' (a number from 0 to 1 expected)", 4)
  end
  if given.multiclass == "softmax" and (given.penalty or "l2") ~= "l2" then
    error("bad option 'multiclass' (softmax has the penalty \"l2\")", 4)
  end
  if given.tolerance and not (given.tolerance >= 1e-12 and given.tolerance <= 1) then
    error("bad option 'tolerance' (a number from 1e-12 to 1 expected)", 4)
  end
  whole(given, "rounds", 1, 1e9)
  whole(given, "seed", 0, 2 ^ 53)
  whole(given, "folds", 2, 1e6)
  check_cost(given.C)
  check_class_weight(given.class_weight)
  return kind
end

function linear.new(kind, given)
  given = options.check(given, known[kind], 3)
  local own = {}
  for name, value in pairs(given) do own[name] = value end
  return setmetatable({ kind = check(kind, own), given = own }, Linear)
end

local function use(self, names, bytes, first, last)
  local model, problem = core.linear.open(bytes, first, last)
  if not model then return nil, problem end
  self.labels, self.model, self.bytes, self.first, self.last = names, model, bytes, first, last
  return self
end

-- All examples in memory, the label of each, and the different labels.
local function read(examples)
  local set, of, members = nil, {}, {}
  while true do
    local vector, label = examples()
    if not vector then
      if label then return nil, label end
      local names = order.keys(members)
      local problem = labels.problem(names)
      if problem then return nil, problem end
      return { set = set, of = of, names = names }
    end
    if type(label) ~= "string" then return nil, "a linear classifier learns one label of each text, not several" end
    set = set or core.linear.examples(vector:dimension())
    set:add(vector)
    of[#of + 1], members[label] = label, true
  end
end

local function solver(self, count)
  local given = self.given
  if self.kind == "svm" then return given.loss or "squared_hinge" end
  if (given.penalty or "l2") ~= "l2" then return "sparse" end
  return given.multiclass == "softmax" and count > 2 and "softmax" or "logistic"
end

---Learns from labelled vectors, and forgets what it learnt before. Where it can't, it stays as it was.
---@param examples fun(): opedkit.Vector|nil, string|nil the next vector and its label; in place of a vector nil, with a message where something is wrong
---@return opedkit.LinearClassifier|nil self
---@return string|nil message
function Linear:fit(examples)
  local given, plan, problem = self.given, read(examples)
  if not plan then return nil, problem end
  plan.weights, plan.C, plan.folds, plan.calibrate = given.class_weight, given.C or 1, given.folds or 5, given.calibrate
  if plan.calibrate == nil then plan.calibrate = self.kind == "svm" end
  plan.options = {
    solver = solver(self, #plan.names), share = given.penalty == "l1" and 1 or given.l1_ratio or 0.5,
    tolerance = given.tolerance or 0.01, rounds = given.rounds or 1000, seed = given.seed or 1, compact = given.compact,
  }
  local training = tuning.tune(plan)
  local bytes, problems = core.linear.train(plan.set, plan.targets, #plan.names, plan.options)
  if not bytes then return nil, problems end
  training.problems = problems
  local used, message = use(self, plan.names, bytes, 1, #bytes)
  if used then self.training = training end
  return used, message
end

---Whether it has learnt.
---@return boolean
function Linear:fitted()
  return self.model ~= nil
end

---A learner with the same options that has learnt nothing.
---@return opedkit.LinearClassifier
function Linear:fresh()
  return linear.new(self.kind, self.given)
end

---What a pipeline calls: judges its vector.
---@param state table
function Linear:apply(state)
  local best, values = self.model:predict(state.vector)
  local probabilities = {}
  for i, label in ipairs(self.labels) do probabilities[label] = values[i] end
  state.label, state.probabilities = self.labels[best], probabilities
end

---How a decision comes about: the label's score less that of the best other one. All numbers are multiples of one power
---of two, so that sums of them are exact.
---@param vector opedkit.Vector
---@param label string
---@return { against: string, bias: number, decision: number, weights: number[], unit?: number } explanation against: the best other label; weights: what each entry of the vector adds, each time it occurs, or in all where the vector has values and `unit` is given
function Linear:explain(vector, label)
  local bias, decision, other, weights, unit = self.model:explain(vector, labels.number(self.labels, label))
  return { against = self.labels[other], bias = bias, decision = decision, weights = weights, unit = unit }
end

---How many indices its vectors have.
---@return integer
function Linear:dimension()
  return self.model:dimension()
end

---The options and, where it has learnt, the model, for a model file.
---@return table plain
---@return string[] sections { tag, bytes }
function Linear:dump()
  return { kind = self.kind, given = self.given, labels = self.labels },
    self.model and { "LINR", self.bytes:sub(self.first, self.last) } or {}
end

---A learner as `dump` gave it.
---@param plain table
---@param bytes string the file, which it goes on using
---@param sections { tag: string, first: integer, last: integer }[]
---@return opedkit.LinearClassifier|nil
---@return string|nil message
function linear.restore(plain, bytes, sections)
  local self = known[plain.kind] and type(plain.given) == "table"
    and options.try(function(given) return linear.new(plain.kind, given) end, plain.given)
  if not self then return nil, "its linear classifier has impossible options" end
  if plain.labels == nil and #sections == 0 then return self end
  local section = sections[1]
  if not labels.valid(plain.labels) or #sections ~= 1 or section.tag ~= "LINR" or section.last < section.first then
    return nil, "its linear classifier is missing"
  end
  local used, problem = use(self, plain.labels, bytes, section.first, section.last)
  if not used then return nil, problem end
  if #self.model ~= #plain.labels then return nil, "its linear classifier has other labels" end
  return self
end

return linear
