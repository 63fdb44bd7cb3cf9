-- exp and log of the core, whose bits are the same on every machine.
local bayes = require("opedkit.core").bayes

-- Correctly rounded values, computed with 60 digits.
local logs = {
  { 5e-324, -744.4400719213812 }, { 2.2250738585072014e-308, -708.3964185322641 }, { 1e-300, -690.7755278982137 },
  { 1e-09, -20.72326583694641 }, { 0.1, -2.3025850929940455 }, { 0.5, -0.6931471805599453 },
  { 0.7071067811865475, -0.34657359027997275 }, { 0.7071067811865476, -0.3465735902799726 },
  { 0.9999999999999999, -1.1102230246251565e-16 }, { 1, 0 }, { 1.0000000000000002, 2.2204460492503128e-16 },
  { 1.4142135623730951, 0.3465735902799727 }, { 2, 0.6931471805599453 }, { 2.718281828459045, 1 },
  { 3, 1.0986122886681098 }, { 10, 2.302585092994046 }, { 4096, 8.317766166719343 },
  { 1048577, 13.862944564872768 }, { 4294967296, 22.18070977791825 }, { 1e15, 34.538776394910684 },
  { 1.7976931348623157e308, 709.782712893384 },
}
local exps = {
  { -708.4, 2.217119081664265e-308 }, { -100, 3.720075976020836e-44 }, { -37.5, 5.175555005801869e-17 },
  { -1, 0.36787944117144233 }, { -0.34657359027997264, 0.7071067811865476 }, { -1e-10, 0.9999999999 }, { 0, 1 },
  { 1e-17, 1 }, { 1e-05, 1.00001000005 }, { 0.5, 1.6487212707001282 }, { 0.6931471805599453, 2 },
  { 1, 2.718281828459045 }, { 2.5, 12.182493960703473 }, { 10, 22026.465794806718 },
  { 88.72, 3.39317637416317e+38 }, { 700.5, 1.6721859620674984e+304 }, { 709.78, 1.7928227943945155e+308 },
}

-- Within two units in the last place at worst, one for most.
local function close(expected, actual)
  return math.abs(actual - expected) <= 2.3e-16 * math.abs(expected)
end

describe("the core's mathematics", function()
  it("has logarithms to the last place", function()
    for _, row in ipairs(logs) do assert.is_true(close(row[2], bayes.log(row[1])), row[1]) end
  end)

  it("has exponentials to the last place", function()
    for _, row in ipairs(exps) do assert.is_true(close(row[2], bayes.exp(row[1])), row[1]) end
  end)

  it("knows the ends of its range", function()
    local infinity = 1 / 0
    assert.equal(-infinity, bayes.log(0))
    assert.equal(infinity, bayes.log(infinity))
    assert.is_true(bayes.log(-1) ~= bayes.log(-1))
    assert.is_true(bayes.log(0 / 0) ~= bayes.log(0 / 0))
    assert.equal(infinity, bayes.exp(709.79))
    assert.equal(infinity, bayes.exp(infinity))
    assert.equal(0, bayes.exp(-746))
    assert.equal(0, bayes.exp(-infinity))
    assert.equal(5e-324, bayes.exp(-744.44))
    assert.is_true(bayes.exp(0 / 0) ~= bayes.exp(0 / 0))
  end)

  it("never decreases over neighbours", function()
    local before = bayes.log(0.5)
    for i = 1, 20000 do
      local value = bayes.log(0.5 + i / 20000)
      assert.is_true(value > before)
      before = value
    end
  end)

  it("gives the same bits on every Lua and machine", function()
    local sum = 0
    for i = 1, 5000 do sum = sum + bayes.log(i * 0.37) * bayes.exp(i / -700) end
    assert.equal("3482.9157747259374", ("%.17g"):format(sum))
  end)
end)
