-- What a linear classifier learns from: examples in memory, or rows that were kept.
local core = require "opedkit.native"
local labels = require "opedkit.classifier.labels"
local order = require "opedkit.order"

local examples_of = {}

-- Notes the labels of a text; false where they are no array of strings.
local function note(members, of)
  if type(of) ~= "table" then return false end
  for _, label in ipairs(of) do
    if type(label) ~= "string" then return false end
    members[label] = true
  end
  return true
end

--- Whether only the signs of values count.
function examples_of.binary(self)
  return self.kind == "nbsvm" and self.given.binary ~= false
end

local LARGEST = 1023 -- OPK_RECORD_LABEL_MAX

--- A text's label, or the labels that a multilabel classifier learns, as one string; nil and a message where it is none.
function examples_of.target(self, members, label)
  if self.multilabel then
    if not note(members, label) then return nil, "a multilabel classifier learns an array of labels of each text" end
    label = labels.pack(label)
  elseif not note(members, { label }) then
    return nil, "a linear classifier learns one label of each text, not several"
  end
  if #label > LARGEST then return nil, ("a text's labels have more than %d bytes"):format(LARGEST) end
  return label
end

--- All examples in memory in the order of their records, the label or labels of each, and the different labels.
function examples_of.read(self, examples)
  local set, of, members = nil, {}, {}
  while true do
    local vector, label = examples()
    if not vector then
      if label then return nil, label end
      local names = order.keys(members)
      local problem = labels.problem(names, self.multilabel, #of)
      if problem then return nil, problem end
      local sorted = {}
      for i, number in ipairs(set:sort()) do sorted[i] = of[number] end
      return { set = set, of = sorted, names = names }
    end
    local packed, problem = examples_of.target(self, members, label)
    if not packed then return nil, problem end
    set = set or core.linear.examples(vector:dimension())
    set:add(vector, examples_of.binary(self), packed)
    of[#of + 1] = label
  end
end

--- The label or labels of each row that was kept and how many entries there are.
function examples_of.survey(self, kept)
  local of, members, entries, next_row = {}, {}, 0, kept:each()
  while true do
    local vector, label = next_row()
    if not vector then
      if label then return nil, label end
      local names = order.keys(members)
      local problem = labels.problem(names, self.multilabel, #of)
      if problem then return nil, problem end
      return { of = of, names = names, entries = entries }
    end
    if self.multilabel then label = labels.unpack(label) end
    if not label or not note(members, self.multilabel and label or { label }) then
      return nil, "damaged: a row's labels are none"
    end
    of[#of + 1], entries = label, entries + #vector + 1
  end
end

--- These rows in memory, weighted.
function examples_of.hold(self, kept, weights)
  local set, next_row = core.linear.examples(kept.dimension), kept:each()
  while true do
    local vector, problem = next_row()
    if not vector then return not problem and set or nil, problem end
    set:add(weights:apply(vector), examples_of.binary(self))
  end
end

return examples_of
