-- Linear classifiers: logistic regression, support vector machines and NBSVM.
local core = require "opedkit.native"
local labels = require "opedkit.classifier.labels"
local linear_options = require "opedkit.classifier.linear_options"
local options = require "opedkit.options"
local order = require "opedkit.order"
local tuning = require "opedkit.classifier.tuning"

---A linear classifier: logistic regression, a support vector machine or NBSVM.
---@class opedkit.LinearClassifier
---@field kind "logistic"|"svm"|"nbsvm"
---@field multilabel? true a text may have any of the labels: `label` is an array
---@field needs string[] what it reads: vector
---@field assigns string[] what it makes: label, probabilities
---@field labels? string[] in the order of their bytes, once it has learnt
---@field training? { C: number, problems: { objective: number, rounds: integer, converged: boolean }[], accuracies?: number[], thresholds?: table<string, number> } how the last `fit` went: what `C` was; each problem that was solved; where `C` was a list, the accuracy of each by cross-validation, with multilabel the micro-averaged F1; with multilabel the probability from which on a text has a label
---@field private given table
---@field private model userdata
---@field private bytes string where the model's bytes are, from `first` to `last`
local Linear = { needs = { "vector" }, assigns = { "label", "probabilities" } }
Linear.__index = Linear

local linear = {}

function linear.new(kind, given)
  given = linear_options.check(kind, given)
  return setmetatable({ kind = kind, given = given, multilabel = given.multilabel or nil }, Linear)
end

local function use(self, names, bytes, first, last)
  local model, problem = core.linear.open(bytes, first, last)
  if not model then return nil, problem end
  self.labels, self.model, self.bytes, self.first, self.last = names, model, bytes, first, last
  return self
end

-- Notes the labels of a text; false where they are no array of strings.
local function note(members, of)
  if type(of) ~= "table" then return false end
  for _, label in ipairs(of) do
    if type(label) ~= "string" then return false end
    members[label] = true
  end
  return true
end

-- Whether only the signs of values count.
local function binary(self)
  return self.kind == "nbsvm" and self.given.binary ~= false
end

-- All examples in memory, the label or labels of each, and the different labels.
local function read(self, examples)
  local set, of, members, one = nil, {}, {}, {}
  while true do
    local vector, label = examples()
    if not vector then
      if label then return nil, label end
      local names = order.keys(members)
      local problem = labels.problem(names, self.multilabel, #of)
      if problem then return nil, problem end
      return { set = set, of = of, names = names }
    end
    if self.multilabel then
      if not note(members, label) then return nil, "a multilabel classifier learns an array of labels of each text" end
    else
      one[1] = label
      if not note(members, one) then return nil, "a linear classifier learns one label of each text, not several" end
    end
    set = set or core.linear.examples(vector:dimension())
    set:add(vector, binary(self))
    of[#of + 1] = label
  end
end

local function solver(self, count)
  local given = self.given
  if self.kind ~= "logistic" then return given.loss or "squared_hinge" end
  if (given.penalty or "l2") ~= "l2" then return "sparse" end
  return given.multiclass == "softmax" and count > 2 and "softmax" or "logistic"
end

---Learns from labelled vectors, and forgets what it learnt before. Where it can't, it stays as it was.
---@param examples fun(): opedkit.Vector|nil, string|nil the next vector and its label; in place of a vector nil, with a message where something is wrong
---@return opedkit.LinearClassifier|nil self
---@return string|nil message
function Linear:fit(examples)
  local given, plan, problem = self.given, read(self, examples)
  if not plan then return nil, problem end
  plan.weights, plan.C, plan.folds, plan.calibrate = given.class_weight, given.C or 1, given.folds or 5, given.calibrate
  plan.multilabel, plan.threshold = self.multilabel, given.threshold
  local solved_by, nbsvm = solver(self, #plan.names), self.kind == "nbsvm"
  if plan.calibrate == nil then plan.calibrate = solved_by == "hinge" or solved_by == "squared_hinge" end
  plan.options = {
    solver = solved_by, share = given.penalty == "l1" and 1 or given.l1_ratio or 0.5, each = self.multilabel,
    tolerance = given.tolerance or 0.01, rounds = given.rounds or 1000, seed = given.seed or 1, compact = given.compact,
    presence = binary(self), alpha = nbsvm and (given.alpha or 1) or nil, beta = nbsvm and (given.beta or 0.25) or nil,
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
  local best, probabilities = self.model:predict(state.vector, self.labels)
  state.label, state.probabilities = self.labels[best], probabilities
  if not self.multilabel then return end
  for i, number in ipairs(best) do best[i] = self.labels[number] end
  state.label = best
end

---How a decision comes about: the label's score less that of the best other one; with multilabel less what it takes to
---have the label. All numbers are multiples of one power of two, so that sums of them are exact.
---@param vector opedkit.Vector
---@param label string
---@return { against?: string, bias: number, decision: number, weights: number[], unit?: number } explanation against: the best other label; weights: what each entry of the vector adds, each time it occurs, or in all where `unit` is given
function Linear:explain(vector, label)
  local bias, decision, other, weights, unit = self.model:explain(vector, labels.number(self.labels, label))
  return { against = other and self.labels[other], bias = bias, decision = decision, weights = weights, unit = unit }
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
  local self = linear_options.known(plain.kind) and type(plain.given) == "table"
    and options.try(function(given) return linear.new(plain.kind, given) end, plain.given)
  if not self then return nil, "its linear classifier has impossible options" end
  if plain.labels == nil and #sections == 0 then return self end
  local section = sections[1]
  if not labels.valid(plain.labels) or #sections ~= 1 or section.tag ~= "LINR" or section.last < section.first then
    return nil, "its linear classifier is missing"
  end
  local used, problem = use(self, plain.labels, bytes, section.first, section.last)
  if not used then return nil, problem end
  if #self.model ~= #plain.labels or self.model:each() ~= (self.multilabel or false) then
    return nil, "its linear classifier has other labels"
  end
  return self
end

return linear
