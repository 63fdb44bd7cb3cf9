-- The statistics of a pipeline: what its learner and the weighting of the features before it learn from, counted in one
-- pass over a corpus.
local apply = require "opedkit.pipeline.apply"
local rows = require "opedkit.rows"
local statistics = require "opedkit.statistics"

local counting = {}

-- The number of the component that learns last, and the features right before it where they learn too.
local function learners(self)
  local number, features
  for i, component in ipairs(self.components) do
    if component.fit then number = i end
  end
  if not number or self.components[number].frequencies then error("the pipeline has nothing to learn", 4) end
  if self.components[1].valued then error("statistics hold counts, and the pipeline's vectors are none", 4) end
  for i = 1, number do
    local component = self.components[i]
    local counts = i == number and component.count or i == number - 1 and component.frequencies
    if component.fit and not counts then
      error(("the pipeline's %s does not learn from counts"):format(component.kind), 4)
    end
    features = i < number and component.fit and component or features
  end
  return number, features
end

-- The unweighted vectors of a corpus and their labels, one with each call; the vector's memory is used again.
local function examples(self, corpus, number, features, frequencies)
  local next_row, before, vector = rows.each(corpus, rows.check_of(self)), self.components[number - 1], nil
  return function()
    local row, problem = next_row()
    if not row then return nil, problem end
    local label = self.multilabel and row.labels or row.label
    local state = apply(self, row, features and number - 2 or number - 1)
    if not features then return state.vector, label end
    vector = before:counts(state.tokens, vector, row)
    if frequencies then
      local added
      added, problem = frequencies:add(vector, row.label)
      if not added then return nil, problem end
    end
    return vector, label
  end
end

function counting.count(self, corpus, given)
  local number, features = learners(self)
  local learner = self.components[number]
  local frequencies = features and not learner.keeps_rows and features:frequencies() or nil
  local counts, problem = learner:count(examples(self, corpus, number, features, frequencies), given)
  if not counts then return nil, problem end
  return statistics.new(self:fresh().components, number, counts, frequencies)
end

function counting.solve(self, counted, given)
  local number, features = learners(self)
  if type(counted) ~= "table" or type(counted.counts) ~= "table" then
    error(("bad argument 'counted' (statistics expected, got %s)"):format(type(counted)), 3)
  end
  local fits, problem = counted:fits(self:fresh().components)
  if not fits then return nil, problem end
  local before, learner, solved = features and features.weights, self.components[number], true
  if features then
    local frequencies = counted.frequencies
    if not frequencies then frequencies, problem = counted.counts:frequencies(features, self.multilabel) end
    solved = frequencies
    if solved then solved, problem = features:solve(frequencies) end
  end
  if solved then solved, problem = learner:solve(counted.counts, self.components[number - 1], given) end
  if solved then return self end
  if features then features.weights = before end
  return nil, problem
end

return counting
