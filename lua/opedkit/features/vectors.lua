-- The component of a pipeline whose rows are vectors already, as files of svmlight hold them.
local core = require "opedkit.native"
local options = require "opedkit.options"
local weighting = require "opedkit.features.weighting"

---Vectors that rows bring along.
---@class opedkit.Vectors
---@field kind string "vectors"
---@field needs string[] what it reads: nothing
---@field assigns string[] what it makes: vector; and counts, where they are
---@field vectors true rows have a vector in place of a text
---@field valued? true values are no counts, and statistics don't hold them
---@field private size integer
---@field private weights? userdata of counts: they are values as they are
local Vectors = { kind = "vectors", needs = {}, vectors = true }
Vectors.__index = Vectors

local vectors = {}

local LARGEST = 2 ^ 25

--- For `features.vectors`.
function vectors.new(given)
  given = options.check(given, { dimension = "number", counts = "boolean" }, 3)
  local dimension = given.dimension or 2 ^ 20
  if not options.is_integer(dimension, 1, LARGEST) then
    error(("bad option 'dimension' (a whole number from 1 to %d expected)"):format(LARGEST), 3)
  end
  return setmetatable({
    size = dimension, valued = not given.counts or nil, assigns = { "vector", given.counts and "counts" or nil },
    weights = given.counts and weighting.solve(weighting.check {}, dimension, 0) or nil,
  }, Vectors)
end

---What is wrong with a row's vector, nil where nothing is.
---@param list any { index1, value1, … }
---@return string|nil problem
function Vectors:problem(list)
  local least = 0
  if type(list) ~= "table" or #list % 2 ~= 0 then return "has no vector { index, value, … }" end
  for i = 1, #list, 2 do
    local index, value = list[i], list[i + 1]
    if not options.is_integer(index, least, self.size - 1) then
      return ("has indices that are not ascending, from 0 to below %d"):format(self.size)
    end
    if type(value) ~= "number" or not (value >= -1e30 and value <= 1e30) then
      return "has a value that is no finite number"
    end
    if not self.valued and not options.is_integer(value, 1, 2 ^ 31 - 1) then return "has a value that is no count" end
    least = index + 1
  end
end

---What a pipeline calls: makes the vector of its row.
---@param state table
function Vectors:apply(state)
  local vector = core.features.vector(state.subject.vector, self.size, self.valued or false)
  state.vector = self.weights and self.weights:apply(vector) or vector
end

---How many indices there are.
---@return integer
function Vectors:dimension()
  return self.size
end

---What each entry adds to a decision: there is no text, and so no place in it.
---@param state table the pipeline's
---@param weights number[] what each entry adds each time it occurs; with a unit, in all
---@param unit? number
---@return { first: integer, last: integer, weight: number, feature: integer, whole: true }[] spans
---@return { name: string, weight: number }[] features the weightiest first, by the numbers that they have in files, from 1 on
function Vectors:explain(state, weights, unit) -- luacheck: no self
  local features, spans = {}, {}
  for i, weight in ipairs(weights) do
    local index, times = state.vector:get(i)
    if not unit then weight = weight * times end
    if weight ~= 0 then
      features[#features + 1] = { name = ("feature: %d"):format(index + 1), weight = weight, order = i }
    end
  end
  table.sort(features, function(a, b)
    local x, y = math.abs(a.weight), math.abs(b.weight)
    if x ~= y then return x > y end
    return a.order < b.order
  end)
  for i, feature in ipairs(features) do
    feature.order = nil
    spans[i] = { first = 1, last = 0, weight = feature.weight, feature = i, whole = true }
  end
  return spans, features
end

---The options, for a model file.
---@return table plain
---@return string[] sections
function Vectors:dump()
  return { dimension = self.size, counts = not self.valued or nil }, {}
end

--- Vectors as `dump` gave them.
function vectors.restore(plain, _, sections)
  local restored = #sections == 0 and options.try(vectors.new, { dimension = plain.dimension, counts = plain.counts })
  if not restored then return nil, "its vectors have impossible options" end
  return restored
end

return vectors
