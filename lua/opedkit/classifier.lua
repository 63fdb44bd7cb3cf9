---Learners, the components at the end of a pipeline.
---@class opedkit.classifier
local classifier = {}

local core = require "opedkit.native"
local options = require "opedkit.options"
local order = require "opedkit.order"

---Naive Bayes over counted features.
---@class opedkit.NaiveBayes
---@field kind string "naive_bayes"
---@field needs string[] what it reads: vector
---@field assigns string[] what it makes: label, probabilities
---@field labels? string[] in the order of their bytes, once it has learnt
---@field private variant string
---@field private alpha number
---@field private model userdata
---@field private bytes string where the model's bytes are, from `first` to `last`
local NaiveBayes = { kind = "naive_bayes", needs = { "vector" }, assigns = { "label", "probabilities" } }
NaiveBayes.__index = NaiveBayes

local variants = { multinomial = true, complement = true }

---Naive Bayes: the label under which a text's features are likeliest, its share among the training texts counted in.
---`multinomial` (McCallum & Nigam 1998) is the usual one; `complement` (Rennie et al. 2003) asks which label's
---complement they are least likely under, which helps where labels differ much in size. A feature that no training text
---has says nothing. Its probabilities lean to 0 and 1, since it takes features for independent.
---@param given? { variant?: string, alpha?: number } variant: "multinomial" unless given; alpha: what is added to each count, 1 unless given
---@return opedkit.NaiveBayes
function classifier.naive_bayes(given)
  given = options.check(given, { variant = "string", alpha = "number" })
  local variant, alpha = given.variant or "multinomial", given.alpha or 1
  if not variants[variant] then
    error(("bad option 'variant' (multinomial or complement expected, got '%s')"):format(variant), 2)
  end
  if not (alpha >= 1e-9 and alpha <= 1e9) then error("bad option 'alpha' (a number from 1e-9 to 1e9 expected)", 2) end
  return setmetatable({ variant = variant, alpha = alpha }, NaiveBayes)
end

local function use(self, labels, bytes, first, last)
  local model, problem = core.bayes.open(bytes, first, last)
  if not model then return nil, problem end
  self.labels, self.model, self.bytes, self.first, self.last = labels, model, bytes, first, last
  return self
end

---Learns from labelled vectors, and forgets what it learnt before. Where it can't, it stays as it was. While it learns
---it holds four bytes for each index of each label, however large the corpus is.
---@param examples fun(): opedkit.Vector|nil, string|nil the next vector and its label; in place of a vector nil, with a message where something is wrong
---@return opedkit.NaiveBayes|nil self
---@return string|nil message
function NaiveBayes:fit(examples)
  local counts = {}
  while true do
    local vector, label = examples()
    if not vector then
      if label then return nil, label end
      break
    end
    if not counts[label] then counts[label] = core.bayes.counts(vector:dimension()) end
    counts[label]:add(vector)
  end
  local labels = order.keys(counts)
  if #labels == 0 then return nil, "the corpus is empty" end
  if #labels == 1 then
    return nil, ('all texts of the corpus have the label "%s": there is nothing to tell apart'):format(labels[1])
  end
  local of_labels = {}
  for i, label in ipairs(labels) do of_labels[i] = counts[label] end
  local bytes, problem = core.bayes.train(of_labels, self.variant, self.alpha)
  if not bytes then return nil, problem end
  return use(self, labels, bytes, 1, #bytes)
end

---A learner with the same options that has learnt nothing.
---@return opedkit.NaiveBayes
function NaiveBayes:fresh()
  return classifier.naive_bayes { variant = self.variant, alpha = self.alpha }
end

---What a pipeline calls: judges its vector.
---@param state table
function NaiveBayes:apply(state)
  local best, values = self.model:predict(state.vector)
  local probabilities = {}
  for i, label in ipairs(self.labels) do probabilities[label] = values[i] end
  state.label, state.probabilities = self.labels[best], probabilities
end

---How a decision comes about: the joint log-likelihood of the label less that of the best other one. All numbers are
---multiples of one power of two, so that sums of them are exact.
---@param vector opedkit.Vector
---@param label string
---@return { against: string, bias: number, decision: number, weights: number[] } explanation against: the best other label; weights: what each entry of the vector adds each time it occurs
function NaiveBayes:explain(vector, label)
  local number
  for i, known in ipairs(self.labels) do
    if known == label then number = i end
  end
  if not number then
    error(('bad argument \'label\' (no training text has the label "%s")'):format(tostring(label)), 2)
  end
  local bias, decision, other, weights = self.model:explain(vector, number)
  return { against = self.labels[other], bias = bias, decision = decision, weights = weights }
end

---How many indices its vectors have.
---@return integer
function NaiveBayes:dimension()
  return self.model:dimension()
end

---The options and the model, for a model file.
---@return table plain
---@return string[] sections { tag, bytes }
function NaiveBayes:dump()
  return { variant = self.variant, alpha = self.alpha, labels = self.labels },
    { "BAYE", self.bytes:sub(self.first, self.last) }
end

-- Whether a value is an array of different strings, in the order of their bytes.
local function are_labels(labels)
  if type(labels) ~= "table" then return false end
  for i, label in ipairs(labels) do
    if type(label) ~= "string" or i > 1 and not order.before(labels[i - 1], label) then return false end
  end
  return true
end

---A learner as `dump` gave it.
---@param plain table
---@param bytes string the file, which it goes on using
---@param sections { tag: string, first: integer, last: integer }[]
---@return opedkit.NaiveBayes|nil
---@return string|nil message
function classifier.restore(plain, bytes, sections)
  local self = options.try(classifier.naive_bayes, { variant = plain.variant, alpha = plain.alpha })
  if not self or not are_labels(plain.labels) then return nil, "its naive Bayes has impossible options" end
  local section = sections[1]
  if #sections ~= 1 or section.tag ~= "BAYE" or section.last < section.first then
    return nil, "its naive Bayes is missing"
  end
  local used, problem = use(self, plain.labels, bytes, section.first, section.last)
  if not used then return nil, problem end
  if #self.model ~= #plain.labels then return nil, "its naive Bayes has other labels" end
  return self
end

return classifier
