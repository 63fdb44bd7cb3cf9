-- Linear classifiers: logistic regression, support vector machines and NBSVM.
local core = require "opedkit.native"
local examples_of = require "opedkit.classifier.examples"
local labels = require "opedkit.classifier.labels"
local linear_options = require "opedkit.classifier.linear_options"
local options = require "opedkit.options"
local rows = require "opedkit.statistics.rows"
local tuning = require "opedkit.classifier.tuning"

---A linear classifier: logistic regression, a support vector machine or NBSVM.
---@class opedkit.LinearClassifier
---@field kind "logistic"|"svm"|"nbsvm"
---@field multilabel? true a text may have any of the labels: `label` is an array
---@field needs string[] what it reads: vector
---@field assigns string[] what it makes: label, probabilities
---@field labels? string[] in the order of their bytes, once it has learnt
---@field training? { C: number, problems: { objective: number, rounds: integer, converged: boolean }[], accuracies?: number[], thresholds?: table<string, number> } how the last `fit` went: what `C` was; each problem that was solved; where `C` was a list, the accuracy of each by cross-validation, with multilabel the micro-averaged F1; with multilabel the probability from which on a text has a label
---@field keeps_rows boolean its statistics are rows, from which features learn too
---@field private given table
---@field private model userdata
---@field private bytes string where the model's bytes are, from `first` to `last`
local Linear = { needs = { "vector" }, assigns = { "label", "probabilities" }, keeps_rows = true }
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

local function solver(self, count)
  local given = self.given
  if self.kind ~= "logistic" then return given.loss or "squared_hinge" end
  if (given.penalty or "l2") ~= "l2" then return "sparse" end
  return given.multiclass == "softmax" and count > 2 and "softmax" or "logistic"
end

-- Learns by a plan.
local function learn(self, plan)
  local given = self.given
  if plan.set:bare() then return nil, labels.bare end
  plan.weights, plan.C, plan.folds, plan.calibrate = given.class_weight, given.C or 1, given.folds or 5, given.calibrate
  plan.multilabel, plan.threshold = self.multilabel, given.threshold
  local solved_by, nbsvm = solver(self, #plan.names), self.kind == "nbsvm"
  if plan.calibrate == nil then plan.calibrate = solved_by == "hinge" or solved_by == "squared_hinge" end
  plan.options = {
    solver = solved_by, share = given.penalty == "l1" and 1 or given.l1_ratio or 0.5, each = self.multilabel,
    tolerance = given.tolerance or 0.01, rounds = given.rounds or 1000, seed = given.seed or 1, compact = given.compact,
    presence = examples_of.binary(self),
    alpha = nbsvm and (given.alpha or 1) or nil, beta = nbsvm and (given.beta or 0.25) or nil,
  }
  local training = tuning.tune(plan)
  local bytes, problems = core.linear.train(plan.set, plan.targets, #plan.names, plan.options)
  if not bytes then return nil, problems end
  training.problems = problems
  local used, message = use(self, plan.names, bytes, 1, #bytes)
  if used then self.training = training end
  return used, message
end

---Learns from labelled vectors, in whatever order they come, and forgets what it learnt before. Where it can't, it stays as
---it was.
---@param examples fun(): opedkit.Vector|nil, string|nil the next vector and its label; in place of a vector nil, with a message where something is wrong
---@return opedkit.LinearClassifier|nil self
---@return string|nil message
function Linear:fit(examples)
  local plan, problem = examples_of.read(self, examples)
  if not plan then return nil, problem end
  return learn(self, plan)
end

---Keeps labelled vectors of counts to learn from.
---@param examples fun(): opedkit.Vector|nil, string|nil as for `fit`
---@param given? { memory?: number, temporary?: string } as for the pipeline's `count`
---@return table|nil rows
---@return string|nil message
function Linear:count(examples, given)
  local kept = rows.new(given)
  while true do
    local vector, label = examples()
    if not vector then
      if label then return nil, label end
      return kept
    end
    local packed, problem = examples_of.target(self, {}, label)
    local added
    if packed then added, problem = kept:add(vector, packed) end
    if not added then return nil, problem end
  end
end

---Adds rows to rows.
---@param kept table
---@param others table
---@return boolean|nil done
---@return string|nil message
function Linear:merge(kept, others) -- luacheck: no self
  return kept:merge(others)
end

---How many texts of each label there are.
---@param kept table
---@return table<string, integer>|nil
---@return string|nil message
function Linear:texts(kept)
  local texts, next_row = {}, kept:each()
  while true do
    local vector, packed = next_row()
    if not vector then return not packed and texts or nil, packed end
    for _, label in ipairs(self.multilabel and labels.unpack(packed) or { packed }) do
      texts[label] = (texts[label] or 0) + 1
    end
  end
end

---Learns from rows, and forgets what it learnt before: what `fit` learns from the same texts. Where it can't, it stays as
---it was. Rows that memory does not hold are read in each pass over them.
---@param kept table
---@param before opedkit.Features which have learnt their weighting
---@param given? { memory?: number } bytes
---@return opedkit.LinearClassifier|nil self
---@return string|nil message
function Linear:solve(kept, before, given)
  local plan, problem = examples_of.survey(self, kept)
  if not plan then return nil, problem end
  local memory = given and given.memory or 2 ^ 30
  if 8 * plan.entries <= memory then
    plan.set, problem = examples_of.hold(self, kept, before.weights)
    if not plan.set then return nil, problem end
    return learn(self, plan)
  end
  local solves = self.kind == "nbsvm" and "nbsvm" or solver(self, #plan.names)
  local whole = ({ sparse = "a penalty of the weights' sizes", softmax = "softmax", nbsvm = "nbsvm" })[solves]
  if whole then
    return nil, ("%s wants all rows in memory: %.0f MB"):format(whole, math.ceil(plan.entries / 2 ^ 17))
  end
  local counts, get = kept:index()
  if not counts then return nil, get end
  plan.set = core.linear.stream(kept.dimension, before.weights, counts, get)
  local done, learnt, message = pcall(learn, self, plan)
  if done then return learnt, message end
  if type(learnt) ~= "string" or learnt:find "not enough memory" then error(learnt, 0) end
  return nil, learnt
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

---Of rows, for a file of statistics, which has the rows themselves behind it.
---@param kept table
---@return table plain
---@return string[] sections
function Linear:dump_counts(kept) -- luacheck: no self
  return { dimension = kept.dimension }, {}
end

---Room for the rows that `dump_counts` described.
---@param plain table
---@param _ string
---@param sections table
---@param given? { memory?: number, temporary?: string }
---@return table|nil rows
---@return string|nil message
function Linear:restore_counts(plain, _, sections, given) -- luacheck: no self
  if #sections ~= 0 or plain.dimension ~= nil and not options.is_integer(plain.dimension, 1, 2 ^ 25) then
    return nil, "their rows have an impossible dimension"
  end
  return rows.new(given, plain.dimension)
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
