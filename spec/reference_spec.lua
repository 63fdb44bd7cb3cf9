-- Learners against scikit-learn 1.2.1 and its LIBLINEAR on the same vectors; the figures are in spec/support/reference.lua,
-- which spec/support/reference.py writes.
local classifier = require "opedkit.classifier"
local core = require "opedkit.core"
local features = require "opedkit.features"
local pipeline = require "opedkit.pipeline"
local reference = require "spec.support.reference"

local DIMENSION, TRAINING, TEST = 12, 60, 6

-- "Minimal standard" generator (Park & Miller 1988).
local function generator(state)
  return function(n)
    state = state * 16807 % 2147483647
    return math.floor(state / 64) % n
  end
end

-- Vectors of eighths; one of three labels to each by noisy sums, and those whose sum is above a quarter.
local function vectors()
  local random, rows, targets, sets = generator(20241), {}, {}, {}
  for i = 1, TRAINING + TEST do
    local x, flat = {}, {}
    for j = 0, DIMENSION - 1 do
      x[j] = 0
      if random(3) == 0 then x[j] = (random(17) - 8) / 8 end
      if x[j] ~= 0 then flat[#flat + 1], flat[#flat + 2] = j, x[j] end
    end
    local best, most, set = 1, nil, {}
    for k = 1, 3 do
      local sum = x[k - 1] + x[k + 2] - x[k + 5] + (random(9) - 4) / 8
      if not most or sum > most then best, most = k, sum end
      if sum > 0.25 then set[#set + 1] = k end
    end
    rows[i], targets[i], sets[i] = flat, best, set
  end
  return rows, targets, sets
end

local rows, targets, sets = vectors()

local function examples_of()
  local set = core.linear.examples(DIMENSION)
  for i = 1, TRAINING do set:add(rows[i]) end
  return set
end

local function counts_of(list)
  local counts = { 0, 0, 0 }
  for i = 1, TRAINING do
    for _, label in ipairs(type(list[i]) == "table" and list[i] or { list[i] }) do counts[label] = counts[label] + 1 end
  end
  return counts
end

local function near(expected, found, margin)
  assert.is_true(math.abs(expected - found) <= margin, ("%.12g is not %.12g"):format(found, expected))
end

-- Trains, compares the objectives, and judges the test vectors.
local function compare(row, of, given)
  local options = { solver = row.solver, share = row.share, tolerance = 1e-9, rounds = 1e6, seed = 1 }
  for name, value in pairs(given) do options[name] = value end
  local bytes, problems = core.linear.train(examples_of(), of, 3, options)
  for k, objective in ipairs(row.objectives) do
    assert.is_true(problems[k].converged)
    near(objective, problems[k].objective, 2e-7 * objective)
  end
  local model = assert(core.linear.open(bytes, 1, #bytes))
  for i = 1, TEST do
    local given_labels, probabilities = model:predict(rows[TRAINING + i])
    local best, above = 1, {}
    for k = 1, 3 do
      local expected = row.probabilities[i][k]
      near(expected, probabilities[k], 3e-5)
      if expected > row.probabilities[i][best] then best = k end
      if expected > 0.5 then above[#above + 1] = k end
    end
    assert.same(options.each and above or best, given_labels)
  end
end

local function same(cost) return { cost, cost, cost } end

describe("the same vectors teach what they teach scikit-learn:", function()
  for _, row in ipairs(reference.linear) do
    it(("%s, C %s, share %s"):format(row.solver, row.C, tostring(row.share)), function()
      compare(row, targets, { costs = same(row.C) })
    end)
  end

  for _, row in ipairs(reference.balanced) do
    it(("%s, where labels cost alike"):format(row.solver), function()
      local costs = {}
      for k, count in ipairs(counts_of(targets)) do costs[k] = TRAINING / (3 * count) end
      compare(row, targets, { costs = costs })
    end)
  end

  for _, row in ipairs(reference.nbsvm) do
    it(("NBSVM, %s, C %s, alpha %s, beta %s"):format(row.solver, row.C, row.alpha, row.beta), function()
      compare(row, targets, { costs = same(row.C), alpha = row.alpha, beta = row.beta })
    end)
  end

  for _, row in ipairs(reference.each) do
    it(("several labels to a row, %s, balanced %s"):format(row.solver, tostring(row.balanced)), function()
      local costs, others = same(1), same(1)
      for k, count in ipairs(counts_of(sets)) do
        if row.balanced then costs[k], others[k] = TRAINING / (2 * count), TRAINING / (2 * (TRAINING - count)) end
      end
      compare(row, sets, { each = true, costs = costs, other_costs = others })
    end)
  end

  it("a machine's decisions are calibrated by cross-validation", function()
    local folds = {}
    for i = 1, TRAINING do folds[i] = i % 5 + 1 end
    local options = { solver = "squared_hinge", costs = same(1), tolerance = 1e-9, rounds = 1e6, seed = 1 }
    local decisions = core.linear.validate(examples_of(), targets, 3, options, folds)
    options.slopes, options.offsets = {}, {}
    for k = 1, 3 do
      local own, positive = {}, {}
      for i, row in ipairs(decisions) do own[i], positive[i] = row[k], targets[i] == k end
      options.slopes[k], options.offsets[k] = core.linear.platt(own, positive)
    end
    local bytes = core.linear.train(examples_of(), targets, 3, options)
    local model = core.linear.open(bytes, 1, #bytes)
    for i = 1, TEST do
      local _, probabilities = model:predict(rows[TRAINING + i])
      for k = 1, 3 do near(reference.platt[i][k], probabilities[k], 1e-4) end
    end
  end)
end)

-- Texts of up to eight of a dozen words.
local function texts()
  local random, list = generator(77), {}
  for i = 1, 40 do
    local label, words = random(3), {}
    for j = 1, 1 + random(8) do
      local one = random(12)
      words[j] = "w" .. math.min(one, random(12) + label)
    end
    list[i] = { text = table.concat(words, " "), label = ("abc"):sub(label + 1, label + 1) }
  end
  return list
end

describe("the same counts teach naive Bayes what they teach scikit-learn's:", function()
  for _, row in ipairs(reference.bayes) do
    it(("%s, alpha %s"):format(row.variant, row.alpha), function()
      local list, learnt = texts(), {}
      for i = 1, 30 do learnt[i] = list[i] end
      local pipe = pipeline.new {
        features.new { words = { 1 }, bits = 20 },
        classifier.naive_bayes { variant = row.variant, alpha = row.alpha },
      }
      assert(pipe:fit(learnt))
      for i = 1, 10 do
        local label, probabilities = pipe:predict(list[30 + i].text)
        local best = 1
        for k = 1, 3 do
          local expected = row.probabilities[i][k]
          near(expected, probabilities[("abc"):sub(k, k)], 1e-9)
          if expected > row.probabilities[i][best] then best = k end
        end
        assert.equal(("abc"):sub(best, best), label)
      end
    end)
  end
end)
