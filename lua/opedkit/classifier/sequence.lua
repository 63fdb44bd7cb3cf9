-- The sequence labeller: a linear-chain conditional random field.
local core = require "opedkit.native"
local labels = require "opedkit.classifier.labels"
local options = require "opedkit.options"
local order = require "opedkit.order"

---A labeller of sequences: the sentences of a text are judged together, since a role depends on its neighbours'.
---@class opedkit.SequenceLabeller
---@field kind "sequence"
---@field sequential true its pipeline learns from texts cut into sentences
---@field needs string[] what it reads of each sentence: vector
---@field assigns string[] what it makes for each: label, probabilities
---@field labels? string[] in the order of their bytes, once it has learnt
---@field training? { objective: number, rounds: integer, converged: boolean } how the last `fit` went
---@field private given table
---@field private model userdata
---@field private bytes string where the model's bytes are, from `first` to `last`
local Sequence = { kind = "sequence", sequential = true, needs = { "vector" }, assigns = { "label", "probabilities" } }
Sequence.__index = Sequence

local sequence = {}

local known = {
  C = "number", class_weight = "table", tolerance = "number", rounds = "number", compact = "boolean", decode = "string",
}

local function check_range(given, name, low, high)
  if given[name] ~= nil and not (given[name] >= low and given[name] <= high) then
    error(("bad option '%s' (a number from %g to %g expected)"):format(name, low, high), 4)
  end
end

local function check(given)
  check_range(given, "C", 1e-6, 1e6)
  check_range(given, "tolerance", 1e-12, 1)
  if given.rounds and not options.is_integer(given.rounds, 1, 1e9) then
    error("bad option 'rounds' (a whole number from 1 on expected)", 3)
  end
  if given.decode and given.decode ~= "viterbi" and given.decode ~= "posterior" then
    error(("bad option 'decode' (viterbi or posterior expected, got '%s')"):format(given.decode), 3)
  end
  for label, weight in pairs(given.class_weight or {}) do
    if type(label) ~= "string" or type(weight) ~= "number" or not (weight >= 1e-3 and weight <= 1e3) then
      error("bad option 'class_weight' (numbers from 0.001 to 1000 by labels expected)", 3)
    end
  end
end

function sequence.new(given)
  given = options.check(given, known, 3)
  local own = {}
  for name, value in pairs(given) do own[name] = value end
  check(own)
  return setmetatable({ given = own }, Sequence)
end

local function use(self, names, bytes, first, last)
  local model, problem = core.sequence.open(bytes, first, last)
  if not model then return nil, problem end
  self.labels, self.model, self.bytes, self.first, self.last = names, model, bytes, first, last
  return self
end

-- All sentences in memory, the label of each, how many each text has, and the different labels.
local function read(examples)
  local set, of, lengths, members = nil, {}, {}, {}
  while true do
    local vector, label, state = examples()
    if not vector then
      if label then return nil, label end
      local names = order.keys(members)
      local problem = labels.problem(names)
      if not problem and set:bare() then problem = labels.bare end
      if problem then return nil, problem end
      return { set = set, of = of, lengths = lengths, names = names }
    end
    set = set or core.linear.examples(vector:dimension())
    set:add(vector)
    of[#of + 1], members[label] = label, true
    if state.number == 1 then lengths[#lengths + 1] = 0 end
    lengths[#lengths] = lengths[#lengths] + 1
  end
end

---Learns from labelled vectors, and forgets what it learnt before. Where it can't, it stays as it was.
---@param examples fun(): opedkit.Vector|nil, string|nil, table|nil the next sentence's vector, label and state, whose `number` is 1 where a text begins; in place of a vector nil, with a message where something is wrong
---@return opedkit.SequenceLabeller|nil self
---@return string|nil message
function Sequence:fit(examples)
  local given, plan, problem = self.given, read(examples)
  if not plan then return nil, problem end
  if #plan.names > 256 then return nil, "a sequence labeller tells 256 labels apart at most" end
  local numbers, targets, offsets = {}, {}, {}
  for i, name in ipairs(plan.names) do
    numbers[name] = i
    offsets[i] = core.bayes.log((given.class_weight or {})[name] or 1)
  end
  for i, label in ipairs(plan.of) do targets[i] = numbers[label] end
  local bytes, training = core.sequence.train(plan.set, targets, plan.lengths, #plan.names, {
    C = given.C or 1, tolerance = given.tolerance or 1e-3, rounds = given.rounds or 200, compact = given.compact,
    offsets = offsets,
  })
  if not bytes then return nil, training end
  local used, message = use(self, plan.names, bytes, 1, #bytes)
  if used then self.training = training end
  return used, message
end

---Whether it has learnt.
---@return boolean
function Sequence:fitted()
  return self.model ~= nil
end

---A learner with the same options that has learnt nothing.
---@return opedkit.SequenceLabeller
function Sequence:fresh()
  return sequence.new(self.given)
end

local function vectors_of(states)
  local vectors = {}
  for i, state in ipairs(states) do vectors[i] = state.vector end
  return vectors
end

-- The likeliest of a sentence's labels; of several the first.
local function likeliest(values)
  local best = 1
  for k = 2, #values do
    if values[k] > values[best] then best = k end
  end
  return best
end

---What a pipeline calls: judges the sentences of a text.
---@param states table[] each with its vector
function Sequence:apply(states)
  local best, values = self.model:predict(vectors_of(states))
  for i, state in ipairs(states) do
    local probabilities = {}
    for k, label in ipairs(self.labels) do probabilities[label] = values[i][k] end
    local own = self.given.decode == "posterior" and likeliest(values[i]) or best[i]
    state.label, state.probabilities = self.labels[own], probabilities
  end
end

---How the decision on one sentence comes about: the score that all labels have with this one, less that with the best
---other one in its place. All numbers are multiples of one power of two, so that sums of them are exact.
---@param states table[] as for `apply`
---@param number integer of the sentence
---@param label string
---@return { against: string, bias: number, decision: number, weights: number[], unit?: number, before: number, after: number } explanation as of linear classifiers; before, after: what the neighbours' labels add
function Sequence:explain(states, number, label)
  local bias, decision, other, weights, unit, before, after =
    self.model:explain(vectors_of(states), number, labels.number(self.labels, label))
  return {
    against = self.labels[other], bias = bias, decision = decision, weights = weights, unit = unit, before = before,
    after = after,
  }
end

---How many indices its vectors have.
---@return integer
function Sequence:dimension()
  return self.model:dimension()
end

---The options and, where it has learnt, the model, for a model file.
---@return table plain
---@return string[] sections { tag, bytes }
function Sequence:dump()
  return { given = self.given, labels = self.labels },
    self.model and { "CRFS", self.bytes:sub(self.first, self.last) } or {}
end

---A labeller as `dump` gave it.
---@param plain table
---@param bytes string the file, which it goes on using
---@param sections { tag: string, first: integer, last: integer }[]
---@return opedkit.SequenceLabeller|nil
---@return string|nil message
function sequence.restore(plain, bytes, sections)
  local self = type(plain.given) == "table" and options.try(sequence.new, plain.given)
  if not self then return nil, "its sequence labeller has impossible options" end
  if plain.labels == nil and #sections == 0 then return self end
  local section = sections[1]
  if not labels.valid(plain.labels) or #sections ~= 1 or section.tag ~= "CRFS" or section.last < section.first then
    return nil, "its sequence labeller is missing"
  end
  local used, problem = use(self, plain.labels, bytes, section.first, section.last)
  if not used then return nil, problem end
  if #self.model ~= #plain.labels then return nil, "its sequence labeller has other labels" end
  return self
end

return sequence
