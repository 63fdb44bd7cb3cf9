---A chain of components that learns from a corpus, judges texts, says why, and is kept in a file.
---@class opedkit.pipeline
local pipeline = {}

local apply = require "opedkit.pipeline.apply"
local blocks = require "opedkit.pipeline.blocks"
local components = require "opedkit.pipeline.components"
local core = require "opedkit.native"
local counting = require "opedkit.pipeline.counting"
local examples = require "opedkit.pipeline.examples"
local explaining = require "opedkit.pipeline.explaining"
local file = require "opedkit.file"
local options = require "opedkit.options"
local rows = require "opedkit.rows"
local sentences = require "opedkit.pipeline.sentences"
local stream = require "opedkit.statistics.stream"

---@class opedkit.Pipeline
---@field components table[]
---@field multilabel? true a text may have any of the labels: the classifier was made so
---@field private labeller? opedkit.SequenceLabeller the last component, where it is one
---@field private room? { tokens: opedkit.Tokens, vector: opedkit.Vector } the memory of the last text that was judged
local Pipeline = {}
Pipeline.__index = Pipeline

-- The memory of a text up to so many bytes is kept for the next one; a larger one would stay too long.
local kept = 65536

local function is_component(value)
  return type(value) == "table" and type(value.kind) == "string" and type(value.apply) == "function"
    and type(value.needs) == "table" and type(value.assigns) == "table"
end

---Puts components together. Each says what it `needs` and what it `assigns`; where one needs what none before it makes,
---or none makes a label, this throws.
---@param parts table[] what `features.new`, `classifier.naive_bayes` … give, in their order
---@return opedkit.Pipeline
function pipeline.new(parts)
  if type(parts) ~= "table" then
    error(("bad argument 'parts' (table expected, got %s)"):format(type(parts)), 2)
  end
  local made, list, labeller, multilabel = { text = true, tokens = true }, {}, nil, nil
  for i = 1, #parts do
    local component = parts[i]
    if not is_component(component) then
      error(("bad argument 'parts' (item %d is no component)"):format(i), 2)
    end
    for _, need in ipairs(component.needs) do
      if not made[need] then
        error(("bad argument 'parts' (item %d, %s, needs a %s, which nothing before it makes)")
          :format(i, component.kind, need), 2)
      end
    end
    for _, made_here in ipairs(component.assigns) do made[made_here] = true end
    if component.vectors and i > 1 then error("bad argument 'parts' (vectors come first)", 2) end
    if component.sequential and list[1] and list[1].vectors then
      error("bad argument 'parts' (a sequence labeller reads texts, not vectors)", 2)
    end
    if labeller then error("bad argument 'parts' (a sequence labeller is the last one)", 2) end
    list[i], labeller, multilabel = component, component.sequential and component or nil, component.multilabel
  end
  if not made.label then error("bad argument 'parts' (none gives a label: a classifier is missing)", 2) end
  return setmetatable({ components = list, labeller = labeller, multilabel = multilabel }, Pipeline)
end

-- The state of each sentence, judged.
local function apply_to_sentences(self, subject)
  local list, problem = sentences.of(subject)
  if not list then error(("bad argument 'subject' (it %s)"):format(problem), 3) end
  local states = {}
  for i, sentence in ipairs(list) do states[i] = apply(self, sentence, #self.components - 1) end
  self.labeller:apply(states)
  return states
end

local function check_fitted(self)
  for _, component in ipairs(self.components) do
    if component.fitted and not component:fitted() then
      error("the pipeline has learnt nothing yet: fit it first", 3)
    end
  end
end

---Learns from a corpus, and forgets what it learnt before. Where it can't, it stays as it was.
---@param corpus function|table what `corpus.read` gives, a function that gives an iterator of rows, or an array of rows; a row has `text` and `label`, both strings, and perhaps an `id`; with multilabel, an array `labels` in place of `label`
---@return opedkit.Pipeline|nil self
---@return string|nil message what is wrong with the corpus
function Pipeline:fit(corpus)
  local before = {}
  for i, component in ipairs(self.components) do
    if component.fit then
      before[i] = component.weights or false
      local fitted, problem = component:fit(examples(self, corpus, i), self.components[i - 1])
      if not fitted then
        for k, weights in pairs(before) do self.components[k].weights = weights or nil end
        return nil, problem
      end
    end
  end
  return self
end

---The vectors that its classifier sees of a corpus's texts, and their labels, one with each call; false and a message where
---the corpus can't be read.
---@param corpus function|table as for `fit`
---@return fun(): opedkit.Vector|false|nil, string|nil
function Pipeline:vectors(corpus)
  check_fitted(self)
  local next_one = examples(self, corpus, #self.components)
  return function()
    local vector, label = next_one()
    if not vector and label then return false, label end
    return vector, label
  end
end

---Counts a part of a corpus, without learning from it yet: the statistics of all parts, merged in any order and grouping,
---teach `solve` what `fit` learns from the whole. Naive Bayes counts how often each label has each feature.
---@param corpus function|table as for `fit`
---@param given? { memory?: number, temporary?: string } memory: the bytes of rows that are held, 1 GB unless given; temporary: the folder for what is beyond that, the system's unless given
---@return opedkit.Statistics|nil
---@return string|nil message what is wrong with the corpus
function Pipeline:count(corpus, given)
  return counting.count(self, corpus, options.check(given, stream.options))
end

---Learns from statistics, and forgets what it learnt before. Where it can't, it stays as it was.
---@param counted opedkit.Statistics what `count` gave, of this pipeline or one of the same options
---@param given? { memory?: number, temporary?: string } as for `count`; what is learnt does not depend on it
---@return opedkit.Pipeline|nil self
---@return string|nil message
function Pipeline:solve(counted, given)
  return counting.solve(self, counted, options.check(given, stream.options))
end

---A pipeline of the same options that has learnt nothing.
---@return opedkit.Pipeline
function Pipeline:fresh()
  local parts = {}
  for i, component in ipairs(self.components) do
    parts[i] = component.fresh and component:fresh() or component
  end
  return pipeline.new(parts)
end

---Judges a text. A pipeline with a sequence labeller judges its sentences: those of a document, those that a row says it
---has in `sentences`, or those of `segment.sentences`; each as an array. One whose classifier is multilabel gives an array
---of all labels that the text has, in the order of their bytes.
---@param subject string|opedkit.Document|table a document's reading text is judged
---@return string|string[] label the likeliest; of equals the first in the order of their bytes
---@return table<string, number>|table<string, number>[] probabilities of every label
function Pipeline:predict(subject)
  check_fitted(self)
  if self.labeller then
    local labels, probabilities = {}, {}
    for i, state in ipairs(apply_to_sentences(self, subject)) do
      labels[i], probabilities[i] = state.label, state.probabilities
    end
    return labels, probabilities
  end
  -- Taken from the pipeline meanwhile, for a component may call what judges by it.
  local room = self.room or {}
  self.room = nil
  local state = apply(self, subject, nil, room)
  if #state.text <= kept then
    room.tokens, self.room = state.tokens, room
  end
  return state.label, state.probabilities
end

---Says why: what each feature of a text, and each place in it, adds to the decision for a label. `bias` and the weights
---of `spans`, summed in their order or any other, give `decision` exactly, and so do `bias` and those of `features`, or of `blocks`.
---A pipeline with a sequence labeller explains one sentence, as the labels of its neighbours are. Places are those in a
---string that was given, else in the sentence's text; those in its neighbours have the `zone` "before" or "after".
---@param subject string|opedkit.Document|table
---@param label? string the predicted one unless given
---@param number? integer of the sentence, the first unless given
---@return opedkit.Explanation
function Pipeline:explain(subject, label, number)
  check_fitted(self)
  if self.labeller then
    local states = apply_to_sentences(self, subject)
    number = number or 1
    if not options.is_integer(number, 1, #states) then
      error(("bad argument 'number' (a sentence from 1 to %d expected)"):format(#states), 2)
    end
    return explaining.sentence(self, states, number, explaining.label_of(states[number], label))
  end
  local state = apply(self, subject)
  label = explaining.label_of(state, label, self.multilabel and self:labels())
  local last = self.components[#self.components]
  local explanation = last.explain_text and last:explain_text(state, label) or last:explain(state.vector, label)
  if explanation.weights then explaining.spread(self, explanation, state) end
  explanation.label, explanation.probability = label, state.probabilities[label]
  explanation.blocks = blocks(explanation.features)
  return explanation
end

---The features that speak most for a label in the texts of a corpus: what each adds to their decisions for it, summed.
---A model knows no words; they are those of these texts.
---@param label string
---@param corpus function|table as for `fit`
---@param given? { count?: integer } count: how many, 20 unless given
---@return { name: string, weight: number, texts: integer }[]|nil features the weightiest first; texts: how many have it
---@return string|nil message what is wrong with the corpus
function Pipeline:top_features(label, corpus, given)
  local count = options.check(given, { count = "number" }).count or 20
  if not options.is_integer(count, 1, 2 ^ 31) then
    error("bad option 'count' (a whole number from 1 on expected)", 2)
  end
  local by_name, next_row = {}, rows.each(corpus, rows.check_of(self))
  while true do
    local row, problem = next_row()
    if problem then return nil, problem end
    if not row then break end
    for number = 1, self.labeller and #row.sentences or 1 do
      for _, feature in ipairs(self:explain(row, label, number).features) do
        local found = by_name[feature.name] or { name = feature.name, weight = 0, texts = 0 }
        by_name[feature.name] = found
        found.weight, found.texts = found.weight + feature.weight, found.texts + 1
      end
    end
  end
  return explaining.top(by_name, count)
end

---The labels that it can give, in the order of their bytes.
---@return string[]
function Pipeline:labels()
  check_fitted(self)
  local labels = {}
  for _, component in ipairs(self.components) do
    for i, label in ipairs(component.labels or {}) do labels[i] = label end
  end
  return labels
end

---The whole pipeline as bytes: its components, their options, what they learnt. The same on every machine; no code.
---@return string
function Pipeline:dump()
  check_fitted(self)
  local sections = { "PIPE", "" }
  sections[2] = core.model.encode { components = components.dump(self.components, sections) }
  return core.model.pack("PIPE", sections)
end

local function assemble(bytes, sections, records)
  local list, taken = components.restore(records, bytes, sections)
  if not list then return nil, taken end
  for i = 2, #list do
    if list[i].fitted and not list[i]:fitted()
      or list[i].dimension and list[i]:dimension() ~= list[i - 1]:dimension() then
      return nil, "its components do not fit together"
    end
  end
  local pipe = options.try(pipeline.new, list)
  if not pipe or taken ~= #sections then return nil, "its components do not fit together" end
  return pipe
end

---Opens what `dump` gave. Every byte is checked: a model that is cut off or damaged is refused.
---@param bytes string
---@return opedkit.Pipeline|nil
---@return string|nil message
function pipeline.undump(bytes)
  if type(bytes) ~= "string" then error(("bad argument 'bytes' (string expected, got %s)"):format(type(bytes)), 2) end
  local function fail(problem) return nil, "no usable model: " .. problem end
  local sections, problem = core.model.unpack("PIPE", bytes)
  if not sections then return fail(problem) end
  if #sections == 0 or sections[1].tag ~= "PIPE" then return fail "its options are missing" end
  local plain, pipe
  plain, problem = core.model.decode(bytes:sub(sections[1].first, sections[1].last))
  if problem then return fail(problem) end
  if type(plain) ~= "table" then return fail "its components are missing" end
  pipe, problem = assemble(bytes, sections, plain.components)
  if not pipe then return fail(problem) end
  return pipe
end

---Writes the pipeline to a file. The file is whole at every moment: the bytes go to one beside it, `path` with
---".part" behind it, which then takes its place.
---@param path string
---@return boolean|nil done
---@return string|nil message the old file, if there was one, is as it was
function Pipeline:save(path)
  if type(path) ~= "string" then error(("bad argument 'path' (string expected, got %s)"):format(type(path)), 2) end
  return file.write(path, self:dump())
end

---Reads a pipeline from a file.
---@param path string
---@return opedkit.Pipeline|nil
---@return string|nil message
function pipeline.load(path)
  if type(path) ~= "string" then error(("bad argument 'path' (string expected, got %s)"):format(type(path)), 2) end
  local bytes, problem = file.read(path)
  if not bytes then return nil, problem end
  local pipe
  pipe, problem = pipeline.undump(bytes)
  if not pipe then return nil, ("%s: %s"):format(path, problem) end
  return pipe
end

return pipeline
