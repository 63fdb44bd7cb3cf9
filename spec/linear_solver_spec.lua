-- The solvers of linear models against scikit-learn 1.2.1 and its LIBLINEAR, on the same vectors with tolerances of 1e-10 and less.
local core = require "opedkit.core"
local features = require "opedkit.features"

local DIMENSION, TRAINING, TEST = 12, 60, 6

-- "Minimal standard" generator (Park & Miller 1988): vectors of eighths, three labels by noisy sums.
local function vectors()
  local state = 20241
  local function random(n)
    state = state * 16807 % 2147483647
    return math.floor(state / 64) % n
  end
  local list, targets = {}, {}
  for i = 1, TRAINING + TEST do
    local x, flat = {}, {}
    for j = 0, DIMENSION - 1 do
      x[j] = 0
      if random(3) == 0 then x[j] = (random(17) - 8) / 8 end
      if x[j] ~= 0 then flat[#flat + 1], flat[#flat + 2] = j, x[j] end
    end
    local best, most = 1, nil
    for k = 1, 3 do
      local sum = x[k - 1] + x[k + 2] - x[k + 5] + (random(9) - 4) / 8
      if not most or sum > most then best, most = k, sum end
    end
    list[i], targets[i] = flat, best
  end
  return list, targets
end

local rows, targets = vectors()

local function examples_of()
  local set = core.linear.examples(DIMENSION)
  for i = 1, TRAINING do set:add(rows[i]) end
  return set
end

local function options_of(solver, cost, own)
  local options = {
    solver = solver, share = 1, costs = { cost, cost, cost }, tolerance = 1e-9, rounds = 1e6, seed = 1,
  }
  for name, value in pairs(own or {}) do options[name] = value end
  return options
end

local function open(bytes) return assert(core.linear.open(bytes, 1, #bytes)) end

local function near(expected, found, margin)
  assert.is_true(math.abs(expected - found) <= margin, ("%.12g is not %.12g"):format(found, expected))
end

-- Solver, cost, share: objectives of each label against the rest, predictions, probabilities of two test vectors (of
-- support vector machines: the logistic functions of the decisions, brought to a sum of 1).
local references = {
  { "logistic", 1, nil, { 30.29481163, 29.61271425, 26.07132082 }, { 2, 1, 2, 3, 2, 2 },
    { 0.17900847, 0.55706651, 0.26392502 }, { 0.46026008, 0.39389667, 0.14584325 } },
  { "logistic", 0.125, nil, { 4.734636127, 4.643310409, 4.312494987 }, { 2, 1, 2, 3, 1, 2 },
    { 0.30544646, 0.39214805, 0.30240549 }, { 0.38299594, 0.35511521, 0.26188885 } },
  { "squared_hinge", 1, nil, { 27.84713052, 26.306018, 20.78368337 }, { 2, 1, 2, 3, 2, 2 },
    { 0.24261253, 0.47815678, 0.27923068 }, { 0.45070025, 0.35343256, 0.19586719 } },
  { "squared_hinge", 0.125, nil, { 4.854062197, 4.675737508, 3.99049618 }, { 2, 1, 2, 3, 2, 2 },
    { 0.27144673, 0.42065132, 0.30790195 }, { 0.38806112, 0.35866203, 0.25327685 } },
  { "hinge", 1, nil, { 28.11309139, 26.84623115, 21.51119405 }, { 2, 1, 2, 3, 2, 2 },
    { 0.23879073, 0.55916899, 0.20204027 }, { 0.41573144, 0.40650525, 0.17776331 } },
  { "hinge", 0.125, nil, { 5.485781638, 5.0282913, 4.038917173 }, { 2, 1, 2, 3, 1, 2 },
    { 0.28678593, 0.42698017, 0.28623390 }, { 0.42145901, 0.34140842, 0.23713257 } },
  { "sparse", 1, 1, { 34.24016814, 31.89749394, 30.84194064 }, { 2, 1, 2, 3, 1, 2 },
    { 0.28020011, 0.48805802, 0.23174187 }, { 0.56176571, 0.34851589, 0.08971840 } },
  { "sparse", 0.125, 1, { 5.198603854, 5.18192482, 4.992543 }, { 1, 1, 1, 1, 1, 1 },
    { 0.37037037, 0.34567901, 0.28395062 }, { 0.37037037, 0.34567901, 0.28395062 } },
  { "sparse", 1, 0.25, { 31.53148798, 30.45420563, 27.44686646 }, { 2, 1, 2, 3, 2, 2 },
    { 0.19918226, 0.54341315, 0.25740459 }, { 0.47485702, 0.39154489, 0.13359809 } },
  { "sparse", 0.125, 0.25, { 5.104311269, 4.954393872, 4.675546243 }, { 1, 1, 1, 1, 1, 1 },
    { 0.37227094, 0.35077844, 0.27695062 }, { 0.39131533, 0.33602515, 0.27265952 } },
  { "softmax", 1, nil, { 43.36731208 }, { 2, 1, 2, 3, 2, 2 },
    { 0.15582042, 0.60991600, 0.23426357 }, { 0.47319504, 0.39567923, 0.13112574 } },
  { "softmax", 0.125, nil, { 7.271204924 }, { 2, 1, 2, 3, 1, 2 },
    { 0.28197990, 0.42796534, 0.29005476 }, { 0.39773946, 0.36471925, 0.23754129 } },
}

describe("a linear solver", function()
  for _, row in ipairs(references) do
    it(("agrees with scikit-learn: %s, C %s, share %s"):format(row[1], row[2], tostring(row[3])), function()
      local options = options_of(row[1], row[2], { share = row[3] })
      local bytes, problems = core.linear.train(examples_of(), targets, 3, options)
      assert.equal(#row[4], #problems)
      for k, objective in ipairs(row[4]) do
        near(objective, problems[k].objective, 1e-7 * objective)
        assert.is_true(problems[k].converged)
      end
      local model = open(bytes)
      for i = 1, TEST do
        local best, probabilities = model:predict(rows[TRAINING + i])
        assert.equal(row[5][i], best)
        for k = 1, 3 do
          if row[5 + i] then near(row[5 + i][k], probabilities[k], 3e-5) end
        end
      end
    end)
  end

  it("agrees where labels' costs differ", function() -- the first label against the others, class_weight="balanced"
    local two = {}
    for i = 1, TRAINING do two[i] = targets[i] == 1 and 2 or 1 end
    local bytes, problems = core.linear.train(examples_of(), two, 2,
      options_of("logistic", 1, { costs = { 60 / 70, 60 / 50 } }))
    near(30.744853276105697, problems[1].objective, 1e-7)
    local model = open(bytes)
    for i, expected in ipairs { 0.22900361, 0.52957754, 0.29872304, 0.43129931, 0.43881382, 0.20436363 } do
      local best, probabilities = model:predict(rows[TRAINING + i])
      near(expected, probabilities[2], 1e-6)
      near(1, probabilities[1] + probabilities[2], 1e-12)
      assert.equal(expected > 0.5 and 2 or 1, best)
    end
  end)

  it("reaches the same optimum from any seed, and with the same seed the same bytes", function()
    for _, solver in ipairs { "logistic", "hinge", "squared_hinge", "sparse" } do
      local set = examples_of()
      local bytes, problems = core.linear.train(set, targets, 3, options_of(solver, 1))
      local again, others = core.linear.train(set, targets, 3, options_of(solver, 1, { seed = 99 }))
      for k = 1, 3 do near(problems[k].objective, others[k].objective, 1e-7) end
      assert.is_string(again)
      assert.equal(bytes, (core.linear.train(examples_of(), targets, 3, options_of(solver, 1))))
    end
  end)

  it("stops when it is told to, and says so", function()
    for _, solver in ipairs { "logistic", "hinge", "squared_hinge", "sparse", "softmax" } do
      local bytes, problems = core.linear.train(examples_of(), targets, 3, options_of(solver, 1, { rounds = 1 }))
      assert.is_false(problems[1].converged)
      assert.equal(1, problems[1].rounds)
      assert.is_true(problems[1].objective < 60)
      assert.equal(3, #open(bytes))
    end
  end)

  it("leaves rows out", function()
    local part, fewer = {}, core.linear.examples(DIMENSION)
    local of_fewer = {}
    for i = 1, TRAINING do
      part[i] = i % 4 == 0 and 0 or targets[i]
      if part[i] > 0 then
        fewer:add(rows[i])
        of_fewer[#of_fewer + 1] = targets[i]
      end
    end
    for _, solver in ipairs { "logistic", "hinge", "squared_hinge", "sparse", "softmax" } do
      local _, whole = core.linear.train(examples_of(), part, 3, options_of(solver, 1))
      local _, alone = core.linear.train(fewer, of_fewer, 3, options_of(solver, 1))
      near(alone[1].objective, whole[1].objective, 1e-7)
    end
  end)

  it("validates each fold by what the others teach", function()
    local folds = {}
    for i = 1, TRAINING do folds[i] = i % 4 + 1 end
    for _, solver in ipairs { "logistic", "squared_hinge", "softmax" } do
      local decisions = core.linear.validate(examples_of(), targets, 3, options_of(solver, 1), folds)
      local part = {}
      for i = 1, TRAINING do part[i] = folds[i] == 2 and 0 or targets[i] end
      local model = open((core.linear.train(examples_of(), part, 3, options_of(solver, 1))))
      for i = 1, TRAINING, 4 do
        local _, decision, other = model:explain(rows[i], 1)
        near(decision, decisions[i][1] - decisions[i][other], 1e-6)
      end
    end
  end)

  it("learns from rows without entries, and labels without rows", function()
    for _, solver in ipairs { "logistic", "hinge", "squared_hinge", "sparse", "softmax" } do
      local set = core.linear.examples(5)
      for _ = 1, 3 do set:add {} end
      local model = open((core.linear.train(set, { 1, 2, 1 }, 3, options_of(solver, 1))))
      assert.equal(1, (model:predict {}))
      local none = core.linear.train(core.linear.examples(5), {}, 3, options_of(solver, 1))
      assert.equal(1, (open(none):predict { 2, 1.5 }))
    end
  end)

  it("keeps numbers finite on vectors of any length", function()
    for _, size in ipairs { 1e-20, 1e9, 1e29 } do
      for _, solver in ipairs { "logistic", "hinge", "squared_hinge", "sparse", "softmax" } do
        local set = core.linear.examples(3)
        for i = 1, 4 do set:add { 0, i % 2 * size, 2, -size } end
        local bytes = core.linear.train(set, { 1, 2, 1, 3 }, 3, options_of(solver, 1, { rounds = 20 }))
        if bytes then
          local _, probabilities = open(bytes):predict { 0, size, 1, 1e30 }
          near(1, probabilities[1] + probabilities[2] + probabilities[3], 1e-9)
        end
      end
    end
  end)

  it("calibrates as Platt does", function() -- against LIBSVM's published method, minimised by scipy
    local decisions, positive = {}, {}
    for i = 1, 40 do decisions[i], positive[i] = (i * 7 % 40 - 20) / 8, (i * 7 % 40 - 20) + i % 9 - 4 > 0 end
    local slope, offset = core.linear.platt(decisions, positive)
    near(2.31255664, slope, 1e-4)
    near(-0.72135916, offset, 1e-4)
    slope = core.linear.platt({ 1, 2, 3 }, { true, true, true })
    assert.is_true(slope == slope and math.abs(slope) < 100)
    assert.equal(0, (core.linear.platt({}, {})))
  end)

  it("checks what it is given", function()
    local linear, set = core.linear, examples_of()
    local function train(own, of, labels)
      return function() linear.train(set, of or targets, labels or 3, options_of("logistic", 1, own)) end
    end
    assert.error_matches(function() linear.examples(0) end, "the dimension")
    assert.error_matches(function() set:add { 1, 2, 1, 3 } end, "ascending indices")
    assert.error_matches(function() set:add { 12, 1 } end, "ascending indices")
    assert.error_matches(function() set:add { 1.5, 1 } end, "ascending indices")
    assert.error_matches(function() set:add { 1, 0 / 0 } end, "finite values")
    assert.error_matches(function() set:add { 1, 1 / 0 } end, "finite values")
    assert.error_matches(function() set:add(features.new({ bits = 5 }):vector(core.tokens "a")) end, "of other "
      .. "features")
    assert.error_matches(train({ solver = "magic" }), "invalid option")
    assert.error_matches(train({ costs = { 1, 2 } }), "'costs' is out of range")
    assert.error_matches(train({ tolerance = 0 }), "'tolerance'")
    assert.error_matches(train({ rounds = 0 / 0 }), "'rounds'")
    assert.error_matches(train({}, { 4 }), "a whole number for each row")
    assert.error_matches(train({}, targets, 1), "labels must be from 2")
    assert.error_matches(train({ solver = "softmax" }, targets, 2), "whole number")
    train({})()
    assert.error_matches(function() set:add { 1, 1 } end, "no row is added")
    assert.matches("opedkit.Examples %(60 rows, 12 features%)", tostring(set))
    local bytes = linear.train(set, targets, 3, options_of("logistic", 1))
    assert.matches("opedkit.Linear %(3 labels, 12 features%)", tostring(open(bytes)))
    assert.error_matches(function() linear.open(bytes, 1, #bytes + 1) end, "no such bytes")
    assert.error_matches(function() open(bytes):explain({}, 4) end, "the label must be from 1 to 3")
    assert.error_matches(function() open(bytes):predict "x" end, "opedkit.Vector")
  end)
end)
