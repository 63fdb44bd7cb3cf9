-- From a decision to what speaks for it: by the features and places of a text, by the neighbours of a sentence, and over the
-- texts of a corpus.
local blocks = require "opedkit.pipeline.blocks"
local order = require "opedkit.order"

local explaining = {}

---@class opedkit.Explanation
---@field label string the label that is explained
---@field against? string the best other label; nil where a text may have any of them
---@field probability number of the label
---@field decision number what speaks for the label rather than the other, in natural logarithms; below zero the other wins, or the text has not the label
---@field bias number the part of the decision that every text gets
---@field spans { first: integer, last: integer, weight: number, parts?: opedkit.Range[], feature: integer, zone?: string, whole?: boolean }[] what each place in the text adds, in the text's order; feature: which of `features` it does so by; whole: it is not the place but the text as a whole
---@field features { name: string, weight: number }[] what each feature adds, the weightiest first
---@field blocks { name: string, weight: number, features: integer }[] what each kind of features adds (what stands before the colon of their names), the weightiest first; features: how many

--- What the components before a classifier make of its weights.
function explaining.spread(self, explanation, state)
  for i = #self.components - 1, 1, -1 do
    local component = self.components[i]
    if component.explain then
      explanation.spans, explanation.features = component:explain(state, explanation.weights, explanation.unit)
    end
  end
  explanation.weights, explanation.unit = nil, nil
end

-- Of several labels the likeliest; where a text has none, the likeliest of all.
local function likeliest(state, labels)
  local best
  for _, label in ipairs(state.label[1] and state.label or labels) do
    if not best or state.probabilities[label] > state.probabilities[best] then best = label end
  end
  return best
end

--- The label to be explained; one that is none throws, at the caller of the function that asks.
function explaining.label_of(state, label, labels)
  if label == nil and type(state.label) == "table" then return likeliest(state, labels) end
  if label == nil then return state.label end
  if state.probabilities[label] == nil then
    error(("bad argument 'label' (no training text has the label '%s')"):format(tostring(label)), 3)
  end
  return label
end

--- The explanation of one sentence. What the labels of the neighbours say comes last, as spans and features of theirs.
function explaining.sentence(self, states, number, label)
  local explanation, state = self.labeller:explain(states, number, label), states[number]
  explaining.spread(self, explanation, state)
  for _, span in ipairs(explanation.spans) do
    local offset = not span.zone and state.subject.offset or 0
    span.first, span.last = span.first + offset, span.last + offset
  end
  for zone, other in pairs { before = states[number - 1] or false, after = states[number + 1] or false } do
    explanation[zone] = { weight = explanation[zone], label = other and other.label, size = other and #other.text or 0 }
  end
  for _, zone in ipairs { "before", "after" } do
    local of = explanation[zone]
    explanation[zone] = nil
    table.insert(explanation.spans, { first = math.min(1, of.size), last = of.size, weight = of.weight, zone = zone,
      feature = #explanation.features + 1 })
    table.insert(explanation.features, { name = ("%s: %s"):format(zone, of.label or "nothing"), weight = of.weight })
  end
  explanation.label, explanation.probability = label, state.probabilities[label]
  explanation.blocks = blocks(explanation.features)
  return explanation
end

--- The weightiest `count` of features by name, of equals the first in the order of their bytes.
function explaining.top(by_name, count)
  local top = {}
  for i, name in ipairs(order.keys(by_name)) do
    top[i] = by_name[name]
    top[i].order = i
  end
  table.sort(top, function(a, b)
    if a.weight ~= b.weight then return a.weight > b.weight end
    return a.order < b.order
  end)
  for i = #top, 1, -1 do
    top[i].order = nil
    if i > count then top[i] = nil end
  end
  return top
end

return explaining
