-- The runs of words that speak most for a label, beside what tables of all runs and weights say.
local core = require "opedkit.native"
local opedkit = require "opedkit"
local laws = require "spec.support.laws"

local corpus = {
  { text = "We must act now, I think, and “we” must not wait.", label = "opinion" },
  { text = 'The council met on Monday, officials said; "we will wait," they said.', label = "news" },
  { text = "I believe that we should not wait; we must not.", label = "opinion" },
  { text = "Police said two people were hurt.", label = "news" },
  { text = "Mix the flour, then wait.", label = "recipe" },
}

-- What extractor:strongest says, from the weights of all entries and the places of all runs.
local function oracle(parts, tokens, vector, label, other, most)
  local model, extractor = parts[2].model, parts[1].extractor
  local _, _, against, weights = model:explain(vector, label)
  if against ~= other then return nil end
  local list = {}
  for entry = 1, #vector do
    if weights[entry] > 0 and vector:get(entry) < 2 ^ parts[1].bits then list[#list + 1] = entry end
  end
  table.sort(list, function(a, b)
    if weights[a] ~= weights[b] then return weights[a] > weights[b] end
    return a < b
  end)
  local runs, first, out, flat = extractor:runs(tokens, vector, 0), {}, {}, {}
  for at = 1, #runs, 4 do first[runs[at]] = first[runs[at]] or at end
  for i = 1, math.min(most, #list) do
    local at = first[list[i]]
    out[i] = { runs[at + 1], runs[at + 2], weights[list[i]] }
  end
  table.sort(out, function(a, b)
    if a[1] ~= b[1] then return a[1] < b[1] end
    if a[2] ~= b[2] then return a[2] > b[2] end
    return a[3] > b[3]
  end)
  for _, run in ipairs(out) do for k = 1, 3 do flat[#flat + 1] = run[k] end end
  return flat
end

local kinds = {
  { { words = { 1, 2 }, bits = 12, quoted = "beside", weighting = "log", anatomy = true }, { compact = true } },
  { { words = { 1, 3 }, bits = 12, quoted = "apart" }, { multiclass = "softmax" } },
  { { words = { 1, 2 }, bits = 5, norm = "l2", weighting = "tfidf" }, { compact = true } },
  { { words = { 2 }, bits = 20 }, {} },
}

describe("extractor:strongest", function()
  it("names what tables of all runs and weights name", function()
    local random = laws.generator(11)
    for _, kind in ipairs(kinds) do
      local pipe = opedkit.pipeline.new { opedkit.features.new(kind[1]), opedkit.classifier.logistic(kind[2]) }
      assert(pipe:fit(corpus))
      local parts, compared = pipe.components, 0
      for round = 0, 40 do
        local list = {}
        for i = 1, round do list[i] = corpus[random(#corpus)].text end
        local tokens = core.tokens(table.concat(list, " "))
        local vector = parts[1]:vector(tokens)
        local best, _, second = parts[2].model:predict(vector)
        for label = 1, 3 do
          local other = label == best and second or best
          for _, most in ipairs { 1, 5, 32 } do
            local expected = oracle(parts, tokens, vector, label, other, most)
            if expected then
              compared = compared + 1
              assert.same(expected, parts[1].extractor:strongest(tokens, vector, parts[2].model, label, other, most))
            end
          end
        end
      end
      assert.equal(41 * 9, compared)
    end
  end)

  it("checks what it is given", function()
    local pipe = opedkit.pipeline.new { opedkit.features.new { bits = 8 }, opedkit.classifier.logistic {} }
    assert(pipe:fit(corpus))
    local extractor, model, tokens = pipe.components[1].extractor, pipe.components[2].model, core.tokens "we must"
    local vector = pipe.components[1]:vector(tokens)
    local other = opedkit.features.new({ bits = 9 }):vector(tokens)
    for _, row in ipairs {
      { "the vector is one of other features", tokens, other, model, 1, 2, 5 },
      { "the label must be", tokens, vector, model, 4, 2, 5 }, { "the other label", tokens, vector, model, 1, 0, 5 },
      { "how many", tokens, vector, model, 1, 2, 33 }, { "opedkit.Linear expected", tokens, vector, {}, 1, 2, 5 },
      { "opedkit.Tokens expected", "we", vector, model, 1, 2, 5 },
    } do
      assert.error_matches(function() extractor:strongest((table.unpack or unpack)(row, 2)) end, row[1]) -- luacheck: ignore
    end
  end)
end)
