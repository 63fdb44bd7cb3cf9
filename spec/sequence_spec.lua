-- Sequence labellers: Viterbi and probabilities against all paths, the gradient against differences, pipelines.
local core = require "opedkit.core"
local opedkit = require "opedkit"

local function near(expected, found, margin)
  assert.is_true(math.abs(expected - found) <= margin, ("%.12g is not %.12g"):format(found, expected))
end

-- "Minimal standard" generator (Park & Miller 1988).
local function generator(state)
  return function(n)
    state = state * 16807 % 2147483647
    return math.floor(state / 64) % n
  end
end

local DIMENSION = 4

local function problem_of(labels, seed)
  local random, rows, targets, lengths = generator(seed), {}, {}, { 3, 1, 4, 2, 5 }
  for i = 1, 15 do
    local row = {}
    for j = 0, DIMENSION - 1 do
      if random(2) == 0 then row[#row + 1], row[#row + 2] = j, (random(17) - 8) / 4 end
    end
    rows[i], targets[i] = row, random(labels) + 1
  end
  local set = core.linear.examples(DIMENSION)
  for _, row in ipairs(rows) do set:add(row) end
  return set, targets, lengths, rows
end

local function options_of(own)
  local options = { C = 2, tolerance = 1e-8, rounds = 1000 }
  for name, value in pairs(own or {}) do options[name] = value end
  return options
end

-- Every path of so many labels, as a list of lists.
local function paths_of(labels, count)
  local paths = { {} }
  for _ = 1, count do
    local longer = {}
    for _, path in ipairs(paths) do
      for label = 1, labels do
        local other = { (table.unpack or unpack)(path) } -- luacheck: ignore
        other[#other + 1] = label
        longer[#longer + 1] = other
      end
    end
    paths = longer
  end
  return paths
end

describe("a conditional random field", function()
  for _, labels in ipairs { 2, 3, 5 } do
    it(("of %d labels has the gradient that differences tell"):format(labels), function()
      local set, targets, lengths = problem_of(labels, 7 + labels)
      local random, weights = generator(3), {}
      for i = 1, (DIMENSION + 1) * labels + labels * (labels + 2) do weights[i] = (random(9) - 4) / 4 end
      local options = options_of()
      local _, gradient = core.sequence.objective(set, targets, lengths, labels, options, weights)
      for i = 1, #weights do
        local own = weights[i]
        weights[i] = own + 1e-5
        local above = core.sequence.objective(set, targets, lengths, labels, options, weights)
        weights[i] = own - 1e-5
        local below = core.sequence.objective(set, targets, lengths, labels, options, weights)
        weights[i] = own
        near((above - below) / 2e-5, gradient[i], 1e-6)
      end
    end)

    it(("of %d labels finds the best path, and what all paths say of a label"):format(labels), function()
      local set, targets, lengths, rows = problem_of(labels, 11 * labels)
      local bytes, training = core.sequence.train(set, targets, lengths, labels, options_of { C = 0.5 })
      assert.is_true(training.converged)
      local model = assert(core.sequence.open(bytes, 1, #bytes))
      assert.equal(labels, #model)
      assert.equal(DIMENSION, model:dimension())
      assert.matches("opedkit.Sequence %(" .. labels .. " labels", tostring(model))
      local links = {}
      for i = 1, labels * (labels + 2) do
        local low, high = 0, 0
        for byte = 4, 1, -1 do
          low = low * 256 + bytes:byte(8 + (i - 1) * 8 + byte)
          high = high * 256 + bytes:byte(8 + (i - 1) * 8 + 4 + byte)
        end
        if high >= 2 ^ 31 then high = high - 2 ^ 32 end
        links[i] = high + low / 2 ^ 32
      end
      local linear = assert(core.linear.open(bytes, 9 + labels * (labels + 2) * 8, #bytes))
      local units, emissions = { rows[1], rows[2], rows[3], rows[4] }, {}
      for t, row in ipairs(units) do
        local _, probabilities = linear:predict(row)
        emissions[t] = {}
        for k = 1, labels do emissions[t][k] = core.bayes.log(probabilities[k]) end
      end
      local best, most, all, of = nil, nil, 0, { {}, {}, {}, {} }
      for _, path in ipairs(paths_of(labels, #units)) do
        local score = links[labels * labels + path[1]] + links[labels * (labels + 1) + path[#path]]
        for t, label in ipairs(path) do
          score = score + emissions[t][label] + (t > 1 and links[(path[t - 1] - 1) * labels + label] or 0)
        end
        if not most or score > most then best, most = path, score end
        local share = core.bayes.exp(score)
        all = all + share
        for t, label in ipairs(path) do of[t][label] = (of[t][label] or 0) + share end
      end
      local found, probabilities = model:predict(units)
      assert.same(best, found)
      for t = 1, #units do
        for k = 1, labels do near(of[t][k] / all, probabilities[t][k], 1e-8) end
      end
    end)
  end

  it("learns to a smaller objective in more rounds, and to no gradient in the end", function()
    local before
    for _, rounds in ipairs { 1, 2, 4, 8, 500 } do
      local set, targets, lengths = problem_of(3, 5)
      local _, training = core.sequence.train(set, targets, lengths, 3, options_of { rounds = rounds })
      assert.is_true(not before or training.objective < before)
      before = training.objective
      assert.equal(rounds == 500, training.converged)
    end
  end)

  it("is softmax regression where no sequence has two units", function()
    local rows, targets, ones, costs = {}, {}, {}, { 2, 2, 2 }
    for i = 1, 15 do
      local _, labels, _, list = problem_of(3, 23)
      rows[i], targets[i], ones[i] = list[i], labels[i], 1
    end
    local function examples()
      local set = core.linear.examples(DIMENSION)
      for _, row in ipairs(rows) do set:add(row) end
      return set
    end
    local _, chained = core.sequence.train(examples(), targets, ones, 3, options_of())
    local _, single = core.linear.train(examples(), targets, 3,
      { solver = "softmax", costs = costs, tolerance = 1e-9, rounds = 1000, seed = 1 })
    -- Starts and ends share the bias's work, so the chain's penalty is somewhat smaller.
    assert.is_true(chained.objective <= single[1].objective + 1e-6)
    near(single[1].objective, chained.objective, 1)
  end)

  it("throws on misuse and refuses bytes that are no model", function()
    local function train(targets, lengths, labels, options)
      return function()
        local set = problem_of(2, 1)
        return core.sequence.train(set, targets, lengths, labels, options or options_of())
      end
    end
    local all = { 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1 }
    assert.error_matches(train(all, { 14 }, 2), "lengths above 0 that make up all rows")
    assert.error_matches(train(all, { 15, 0 }, 2), "lengths above 0 that make up all rows")
    assert.error_matches(train({ 0 }, { 15 }, 2), "a whole number for each row")
    assert.error_matches(train(all, { 15 }, 257), "labels must be from 2 to 256")
    assert.error_matches(train(all, { 15 }, 2, options_of { C = 0 }), "option 'C' is out of range")
    local bytes = train(all, { 15 }, 2)()
    for size = 1, #bytes - 1 do assert.is_nil((core.sequence.open(bytes, 1, size))) end
    local rows = {
      { 1, "\1", "impossible number" }, { 2, "\2", "impossible number" }, { 5, "\1", "impossible number" },
      { 16, "\127", "impossible number" }, { 77, "\3", "linear model" }, { 1, "\3", "impossible number" },
    }
    for _, row in ipairs(rows) do
      local model, message = core.sequence.open(bytes:sub(1, row[1] - 1) .. row[2] .. bytes:sub(row[1] + 1), 1, #bytes)
      assert.is_nil(model)
      assert.is_string(message)
    end
    local model = core.sequence.open(bytes, 1, #bytes)
    assert.same({ {}, {} }, { model:predict {} })
    assert.error_matches(function() model:explain({}, 1, 1) end, "the unit must be")
    assert.error_matches(function() model:explain({ { 0, 1 } }, 1, 3) end, "the label must be")
    assert.error_matches(function() model:predict { {}, "x" } end, "opedkit.Vector")
    assert.error_matches(function() core.sequence.open(bytes, 1, #bytes + 1) end, "no such bytes")
  end)

  it("judges a sequence of any length, whatever its values", function()
    local set, targets, lengths, rows = problem_of(3, 5)
    local bytes = core.sequence.train(set, targets, lengths, 3, options_of())
    local model, units = core.sequence.open(bytes, 1, #bytes), {}
    for i = 1, 3000 do units[i] = i % 3 == 0 and { 0, 1e30, 2, -1e30 } or rows[i % 15 + 1] end
    local labels, probabilities = model:predict(units)
    assert.equal(3000, #labels)
    for _, of in ipairs(probabilities) do near(1, of[1] + of[2] + of[3], 1e-9) end
  end)
end)

local corpus = {
  { id = "a", headline = "Act now", sentences = {
    { text = "I think we must act.", label = "claim", paragraph = 1 },
    { text = "Because the ice melts.", label = "premise", paragraph = 1 },
    { text = "Prices rose by 5%.", label = "premise", paragraph = 2 },
    { text = "It was Monday.", label = "neither", paragraph = 2 },
  } },
  { id = "b", text = "We should go. Since it rains. It was noon.", sentences = {
    { first = 1, last = 13, label = "claim" }, { first = 15, last = 29, label = "premise" },
    { first = 31, last = 42, label = "neither" },
  } },
  { id = "none", sentences = {} },
}

local function pipe_of(given, of_features)
  local wanted = { bits = 10, zones = { "structure", "before", "after", "headline" }, place = true }
  for name, value in pairs(of_features or {}) do wanted[name] = value end
  return opedkit.pipeline.new { opedkit.features.new(wanted), opedkit.classifier.sequence(given) }
end

-- A number that any change of the bytes changes, most likely.
local function digest(bytes)
  local sum = 0
  for i = 1, #bytes do sum = (sum * 257 + bytes:byte(i)) % 4294967291 end
  return ("%d bytes, %.0f"):format(#bytes, sum)
end

local essay = "We must go, I think. Because it rains.\n\nWas it Monday? It was noon."

describe("a sequence labeller", function()
  it("learns, judges and says why, to the last bit", function()
    for _, of_features in ipairs { {}, { weighting = "log_tfidf", style = true, anatomy = true } } do
      local pipe = assert(pipe_of({ C = 10 }, of_features):fit(corpus))
      assert.same({ "claim", "neither", "premise" }, pipe:labels())
      for _, row in ipairs(corpus) do
        local gold = {}
        for i, sentence in ipairs(row.sentences) do gold[i] = sentence.label end
        assert.same(gold, (pipe:predict(row)))
      end
      for _, subject in ipairs { essay, corpus[1], corpus[2], opedkit.document.new(essay), { text = essay } } do
        local labels, probabilities = pipe:predict(subject)
        for number = 1, #labels do
          assert.is_true(pipe:explain(subject, nil, number).decision >= 0)
          for _, label in ipairs(pipe:labels()) do
            local why = pipe:explain(subject, label, number)
            local by_span, by_feature = why.bias, why.bias
            for _, span in ipairs(why.spans) do by_span = by_span + span.weight end
            for i = #why.features, 1, -1 do by_feature = by_feature + why.features[i].weight end
            assert.equal(why.decision, by_span)
            assert.equal(why.decision, by_feature)
            assert.equal(probabilities[number][label], why.probability)
            assert.is_true(why.decision >= 0 or label ~= labels[number])
          end
        end
      end
    end
  end)

  it("names what stands around a sentence, at its place", function()
    local pipe, names = pipe_of({ C = 10 }):fit(corpus), {}
    local why = pipe:explain(essay, nil, 2)
    for _, feature in ipairs(why.features) do names[feature.name] = true end
    assert.is_true(names["before: claim"])
    for _, span in ipairs(why.spans) do
      assert.is_true(span.zone ~= nil or span.first >= 22 and span.last <= 39)
    end
    assert.equal("before: nothing", pipe:explain("Go.").features[#pipe:explain("Go.").features - 1].name)
    assert.error_matches(function() pipe:explain(essay, nil, 5) end, "a sentence from 1 to 4 expected")
    assert.error_matches(function() pipe:explain(essay, "anecdote") end, "no training text has the label 'anecdote'")
    local top = assert(pipe:top_features("claim", corpus, { count = 5 }))
    assert.equal(5, #top)
  end)

  it("gives each sentence its likeliest label with decode = \"posterior\"", function()
    local pipe = pipe_of { decode = "posterior" }:fit(corpus)
    local found, probabilities = pipe:predict(corpus[1])
    for i, label in ipairs(found) do
      for _, probability in pairs(probabilities[i]) do
        assert.is_true(probabilities[i][label] >= probability)
      end
    end
    assert.same(found, (opedkit.pipeline.undump(pipe:dump()):predict(corpus[1])))
  end)

  it("writes the same bytes on every Lua and machine", function()
    local all = {}
    for i, given in ipairs { {}, { C = 0.1, compact = true }, { class_weight = { claim = 3 }, rounds = 5 } } do
      local pipe = assert(pipe_of(given):fit(corpus))
      all[i] = pipe:dump()
      local copy = assert(opedkit.pipeline.undump(all[i]))
      assert.equal(all[i], copy:dump())
      assert.same({ pipe:predict(essay) }, { copy:predict(essay) })
      assert.equal(all[i], copy:fresh():fit(corpus):dump())
    end
    assert.equal("7464 bytes, 3249677649", digest(table.concat(all)))
  end)

  it("is drawn to a label that costs more to miss", function()
    local plain = pipe_of { C = 0.01 }:fit(corpus)
    local drawn = pipe_of { C = 0.01, class_weight = { neither = 50 } }:fit(corpus)
    assert.same({ "neither", "neither", "neither", "neither" }, (drawn:predict(essay)))
    assert.not_same((plain:predict(essay)), (drawn:predict(essay)))
  end)

  it("is scored by the sentence, row by row", function()
    local list = {}
    for i = 1, 6 do
      list[i] = { id = i, group = i % 2, sentences = {} }
      for j = 1, i do
        local even = j % 2 == 0
        list[i].sentences[j] = { text = even and "Since it rains." or "We must go.", label = even and "b" or "a" }
      end
    end
    local scores = assert(opedkit.evaluate.cross_validate(pipe_of(), list, { folds = 3 }))
    assert.equal(21, scores.count)
    assert.equal(1, scores.accuracy)
    local folds = {}
    for _, prediction in ipairs(scores.predictions) do
      assert.equal(prediction.fold, folds[prediction.sequence] or prediction.fold)
      folds[prediction.sequence] = prediction.fold
    end
    assert.equal(1, assert(opedkit.evaluate.bootstrap(scores.predictions, { group = "sequence", samples = 9 })).low)
    assert.equal(2, #assert(opedkit.evaluate.cross_validate(pipe_of(), list, { folds = 2, group = "group" })).folds)
    assert.equal(21, assert(opedkit.evaluate.test(pipe_of():fit(list), list)).count)
    assert.matches("row 1 has no sentences", select(2, opedkit.evaluate.test(pipe_of():fit(list), { {} })))
  end)

  it("takes texts without sentences for what they are", function()
    local pipe = pipe_of():fit(corpus)
    for _, empty in ipairs { "", " \n\n ", { sentences = {} }, { text = "" } } do
      assert.same({ {}, {} }, { pipe:predict(empty) })
    end
    assert.equal(1, #pipe:predict("\255\0\1"))
    assert.error_matches(function() pipe:predict {} end, "bad argument 'subject' %(it has no sentences%)")
    assert.error_matches(function() pipe:predict(1) end, "bad argument 'subject' %(it is no text%)")
  end)

  it("says what is wrong with a corpus and stays as it was", function()
    local pipe = pipe_of():fit(corpus)
    local before = pipe:dump()
    local wrong = {
      { {}, "the corpus is empty" }, { { { sentences = {} } }, "the corpus is empty" },
      { { { sentences = { { text = "x", label = "a" } } } }, 'have the label "a"' },
      { { { text = "x", label = "a" } }, "row 1 has no sentences" },
      { { { id = 7, sentences = { { text = "x" } } } }, "row 1 %(7%) has a sentence 1 without label" },
      { { { sentences = { { label = "x" } } } }, "has a sentence 1 without text" },
      { { { text = "x", sentences = { { first = 1, last = 2, label = "x" } } } }, "sentence 1 that lies outside" },
      { { { sentences = { "x" } } }, "has a sentence 1 that is no table" },
      { function() return nil, "no such file" end, "no such file" },
    }
    for _, row in ipairs(wrong) do
      local fitted, message = pipe:fit(row[1])
      assert.is_nil(fitted)
      assert.matches(row[2], message)
    end
    assert.equal(before, pipe:dump())
    assert.error_matches(function() pipe:count(corpus) end, "does not learn from counts")
    assert.error_matches(function() pipe_of():predict "x" end, "learnt nothing yet")
  end)

  it("names the option that is wrong, and stands last", function()
    local wrong = {
      { { C = 0 }, "'C'" }, { { C = 0 / 0 }, "'C'" }, { { tolerance = 2 }, "'tolerance'" },
      { { rounds = 0.5 }, "'rounds'" },
      { { decode = "best" }, "'decode'" },
      { { class_weight = { 1 } }, "'class_weight'" }, { { class_weight = { a = 0 } }, "'class_weight'" },
      { { penalty = "l1" }, "'penalty' %(no such option%)" }, { 1, "'options'" },
    }
    for _, row in ipairs(wrong) do assert.error_matches(function() opedkit.classifier.sequence(row[1]) end, row[2]) end
    assert.error_matches(function()
      opedkit.pipeline.new { opedkit.features.new {}, opedkit.classifier.sequence(), opedkit.features.new {} }
    end, "a sequence labeller is the last one")
  end)

  it("is refused from a damaged or forged file", function()
    local bytes = pipe_of():fit(corpus):dump()
    for size = 0, #bytes - 1, 97 do assert.is_nil((opedkit.pipeline.undump(bytes:sub(1, size)))) end
    local forgeries = {
      function(options) options.components[2].options.given.C = -1 end,
      function(options) options.components[2].options.labels = { "a", "b" } end,
      function(options) options.components[2].options.labels = nil end,
      function(_, parts) parts[3] = "LINR" end,
      function(_, parts) parts[4] = parts[4]:sub(1, -9) end,
      function(_, parts) parts[4] = "\2" .. parts[4]:sub(2) end,
      function(options) options.components[2].options.given = nil end,
    }
    for _, forge in ipairs(forgeries) do
      local parts = {}
      for i, section in ipairs(assert(core.model.unpack("PIPE", bytes))) do
        parts[2 * i - 1], parts[2 * i] = section.tag, bytes:sub(section.first, section.last)
      end
      local options = core.model.decode(parts[2])
      forge(options, parts)
      parts[2] = core.model.encode(options)
      local pipe, message = opedkit.pipeline.undump(core.model.pack("PIPE", parts))
      assert.is_nil(pipe)
      assert.matches("^no usable model: ", message)
    end
  end)
end)
