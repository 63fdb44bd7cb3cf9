-- The statistics of a pipeline: what its learner and the weighting of the features before it learn from, counted in one
-- pass over a corpus.
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
local function examples(self, corpus, apply, number, frequencies)
  local next_row, before, vector = rows.each(corpus), self.components[number - 1], nil
  return function()
    local row, problem = next_row()
    if not row then return nil, problem end
    local state = apply(self, row, frequencies and number - 2 or number - 1)
    if not frequencies then return state.vector, row.label end
    vector = before:counts(state.tokens, vector, row)
    local added
    added, problem = frequencies:add(vector, row.label)
    if not added then return nil, problem end
    return vector, row.label
  end
end

function counting.count(self, corpus, apply, given)
  local number, features = learners(self)
  local frequencies = features and features:frequencies()
  local counts, problem = self.components[number]:count(examples(self, corpus, apply, number, frequencies), given)
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
  local before, solved = features and features.weights, true
  if features then solved, problem = features:solve(counted.frequencies) end
  if solved then solved, problem = self.components[number]:solve(counted.counts, features, given) end
  if solved then return self end
  if features then features.weights = before end
  return nil, problem
end

return counting
