-- Naive Bayes over counted features.
local core = require "opedkit.native"
local labels = require "opedkit.classifier.labels"
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
local NaiveBayes = { kind = "naive_bayes", needs = { "vector", "counts" }, assigns = { "label", "probabilities" } }
NaiveBayes.__index = NaiveBayes

local naive_bayes = {}

local variants = { multinomial = true, complement = true, bernoulli = true }

function naive_bayes.new(given)
  given = options.check(given, { variant = "string", alpha = "number" }, 3)
  local variant, alpha = given.variant or "multinomial", given.alpha or 1
  if not variants[variant] then
    error(("bad option 'variant' (multinomial, complement or bernoulli expected, got '%s')"):format(variant), 3)
  end
  if not (alpha >= 1e-9 and alpha <= 1e9) then error("bad option 'alpha' (a number from 1e-9 to 1e9 expected)", 3) end
  return setmetatable({ variant = variant, alpha = alpha }, NaiveBayes)
end

local function use(self, names, bytes, first, last)
  local model, problem = core.bayes.open(bytes, first, last)
  if not model then return nil, problem end
  self.labels, self.model, self.bytes, self.first, self.last = names, model, bytes, first, last
  return self
end

---Counts labelled vectors, without learning from them yet. It holds four bytes for each index of each label, however large
---the corpus is.
---@param examples fun(): opedkit.Vector|nil, string|nil the next vector and its label; in place of a vector nil, with a message where something is wrong
---@return table<string, opedkit.core.Counts>|nil counts of each label
---@return string|nil message
function NaiveBayes:count(examples)
  local counts = {}
  while true do
    local vector, label = examples()
    if not vector then
      if label then return nil, label end
      return counts
    end
    if type(label) ~= "string" then return nil, "naive Bayes learns one label of each text, not several" end
    if not counts[label] then counts[label] = core.bayes.counts(vector:dimension(), self.variant == "bernoulli") end
    counts[label]:add(vector)
  end
end

---Adds the counts of other texts to counts. The sum is the same in whatever order and grouping it is made.
---@param counts table<string, opedkit.core.Counts>
---@param others table<string, opedkit.core.Counts>
function NaiveBayes:merge(counts, others)
  for label, other in pairs(others) do
    if not counts[label] then counts[label] = core.bayes.counts(other:dimension(), self.variant == "bernoulli") end
    counts[label]:merge(other)
  end
end

---How many texts of each label were counted.
---@param counts table<string, opedkit.core.Counts>
---@return table<string, integer>
function NaiveBayes:texts(counts) -- luacheck: no self
  local texts = {}
  for label, of in pairs(counts) do texts[label] = #of end
  return texts
end

---Learns from counts, and forgets what it learnt before. Where it can't, it stays as it was.
---@param counts table<string, opedkit.core.Counts>
---@param before? opedkit.Features whose weighting leaves features out: it reads counts, not values
---@return opedkit.NaiveBayes|nil self
---@return string|nil message
function NaiveBayes:solve(counts, before)
  local names = order.keys(counts)
  local problem = labels.problem(names)
  if problem then return nil, problem end
  local of_labels = {}
  local weights = before and before.fit and before.weights
  local bare = true
  for i, label in ipairs(names) do
    of_labels[i] = weights and counts[label]:masked(weights) or counts[label]
    bare = bare and of_labels[i]:bare()
  end
  if bare then return nil, labels.bare end
  local bytes
  bytes, problem = core.bayes.train(of_labels, self.variant, self.alpha)
  if not bytes then return nil, problem end
  return use(self, names, bytes, 1, #bytes)
end

---Learns from labelled vectors, and forgets what it learnt before. Where it can't, it stays as it was.
---@param examples fun(): opedkit.Vector|nil, string|nil as for `count`
---@param before? opedkit.Features as for `solve`
---@return opedkit.NaiveBayes|nil self
---@return string|nil message
function NaiveBayes:fit(examples, before)
  local counts, problem = self:count(examples)
  if not counts then return nil, problem end
  return self:solve(counts, before)
end

---Whether it has learnt.
---@return boolean
function NaiveBayes:fitted()
  return self.model ~= nil
end

---A learner with the same options that has learnt nothing.
---@return opedkit.NaiveBayes
function NaiveBayes:fresh()
  return naive_bayes.new { variant = self.variant, alpha = self.alpha }
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
  local bias, decision, other, weights = self.model:explain(vector, labels.number(self.labels, label))
  return { against = self.labels[other], bias = bias, decision = decision, weights = weights }
end

---How many indices its vectors have.
---@return integer
function NaiveBayes:dimension()
  return self.model:dimension()
end

---The options and, where it has learnt, the model, for a model file.
---@return table plain
---@return string[] sections { tag, bytes }
function NaiveBayes:dump()
  return { variant = self.variant, alpha = self.alpha, labels = self.labels },
    self.model and { "BAYE", self.bytes:sub(self.first, self.last) } or {}
end

---Counts as plain values and sections, for a file of statistics.
---@param counts table<string, opedkit.core.Counts>
---@return table plain
---@return string[] sections { tag1, bytes1, … }
function NaiveBayes:dump_counts(counts) -- luacheck: no self
  local names, sections = order.keys(counts), {}
  for i, label in ipairs(names) do sections[2 * i - 1], sections[2 * i] = "CNTS", counts[label]:dump() end
  return { labels = names }, sections
end

---Counts as `dump_counts` gave them.
---@param plain table
---@param bytes string the file
---@param sections { tag: string, first: integer, last: integer }[]
---@return table<string, opedkit.core.Counts>|nil counts
---@return string|nil message
function NaiveBayes:restore_counts(plain, bytes, sections)
  if not labels.valid(plain.labels) or #plain.labels ~= #sections then
    return nil, "its counts have impossible labels"
  end
  local counts, dimension = {}, nil
  for i, section in ipairs(sections) do
    if section.tag ~= "CNTS" or section.last < section.first then return nil, "its counts are missing" end
    local one, problem = core.bayes.undump(bytes, section.first, section.last)
    if not one then return nil, problem end
    dimension = dimension or one:dimension()
    if one:dimension() ~= dimension or one:presence() ~= (self.variant == "bernoulli") then
      return nil, "its counts do not fit together"
    end
    counts[plain.labels[i]] = one
  end
  return counts
end

---A learner as `dump` gave it.
---@param plain table
---@param bytes string the file, which it goes on using
---@param sections { tag: string, first: integer, last: integer }[]
---@return opedkit.NaiveBayes|nil
---@return string|nil message
function naive_bayes.restore(plain, bytes, sections)
  local self = options.try(naive_bayes.new, { variant = plain.variant, alpha = plain.alpha })
  if not self then return nil, "its naive Bayes has impossible options" end
  if plain.labels == nil and #sections == 0 then return self end
  if not labels.valid(plain.labels) then return nil, "its naive Bayes has impossible options" end
  local section = sections[1]
  if #sections ~= 1 or section.tag ~= "BAYE" or section.last < section.first then
    return nil, "its naive Bayes is missing"
  end
  local used, problem = use(self, plain.labels, bytes, section.first, section.last)
  if not used then return nil, problem end
  if #self.model ~= #plain.labels then return nil, "its naive Bayes has other labels" end
  return self
end

return naive_bayes
