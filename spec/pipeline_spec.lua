local opedkit = require "opedkit"
local pipeline, features, classifier = opedkit.pipeline, opedkit.features, opedkit.classifier

local corpus = {
  { text = "We must act now, I think. We must.", label = "opinion" },
  { text = "The council met on Monday, officials said.", label = "news" },
  { text = "I believe that we should not wait; perhaps we must not.", label = "opinion" },
  { text = "Police said two people were hurt. The council met.", label = "news" },
  { text = "Mix the flour, then wait. Mix again.", label = "recipe" },
}

local lexicon = opedkit.lexicon.new {
  duty = { "must", "must not", "should not" }, doubt = { "perhaps", "I think" }, said = { "said" },
}

local function pipe_of(options, learner)
  return assert(pipeline.new { features.new(options), classifier.naive_bayes(learner) }:fit(corpus))
end

local function add_up(explanation, list)
  local sum = explanation.bias
  for _, item in ipairs(list) do sum = sum + item.weight end
  return sum
end

local function add_up_backwards(explanation, list)
  local sum = 0
  for i = #list, 1, -1 do sum = sum + list[i].weight end
  return sum + explanation.bias
end

local function random_text(random, words)
  local vocabulary = {
    "we", "must", "not", "I", "think", "the", "council", "met", "said", "Police", "perhaps", "flour", "mix", "again",
    "should", "wait", "unknown", "caf\195\169", "don’t", "Stra\195\159e", ".", ",", "\n\n", "\255", "—", "\0",
  }
  local pieces = {}
  for i = 1, words do pieces[i] = vocabulary[random(#vocabulary)] end
  return table.concat(pieces, " ")
end

local function generator(seed)
  local state = seed
  return function(n)
    state = state * 48271 % 2147483647
    return state % n + 1
  end
end

describe("a pipeline", function()
  it("learns, judges and gives every label's probability", function()
    local pipe = pipe_of { words = { 1, 2 } }
    assert.same({ "news", "opinion", "recipe" }, pipe:labels())
    local expectations = { ["I think we must."] = "opinion", ["Officials met."] = "news", ["Mix it."] = "recipe" }
    for text, expected in pairs(expectations) do
      local label, probabilities = pipe:predict(text)
      assert.equal(expected, label)
      local sum = probabilities.news + probabilities.opinion + probabilities.recipe
      assert.is_true(math.abs(sum - 1) < 1e-12)
      for _, probability in pairs(probabilities) do assert.is_true(probability <= probabilities[label]) end
    end
  end)

  it("judges in the memory of the last text, also while it judges", function()
    for _, learner in ipairs { "naive_bayes", "logistic" } do
      local words = features.new { words = { 1, 2 }, weighting = "tfidf" }
      local judge = assert(pipeline.new { words, classifier[learner] {} }:fit(corpus))
      local long, short = ("we must not wait, police said; "):rep(40), "officials said"
      local expected = { [long] = { judge:predict(long) }, [short] = { judge:predict(short) } }
      local within = { kind = "within", needs = { "tokens" }, assigns = {} }
      function within.apply(_, state)
        local other = state.text == long and short or long
        assert.same(expected[other], { judge:predict(other) })
      end
      local outer = pipeline.new { within, judge.components[1], judge.components[2] }
      judge.components[3] = { apply = function(_, state)
        if state.text ~= long then assert.same(expected[long], { judge:predict(long) }) end
      end }
      assert.same(expected[long], { outer:predict(long) })
      assert.same(expected[short], { outer:predict(short) })
      judge.components[3] = nil
      collectgarbage()
      collectgarbage "stop"
      local before = collectgarbage "count"
      for _ = 1, 100 do judge:predict(long) end
      local grown = collectgarbage "count" - before
      collectgarbage "restart"
      assert.is_true(grown < 100, grown) -- some tables; the words alone are 4 kB
    end
  end)

  it("takes an array, a function or an object that is called", function()
    local function each()
      local i = 0
      return function()
        i = i + 1
        return corpus[i]
      end
    end
    local expected = pipe_of({}):dump()
    for _, given in ipairs { corpus, each, setmetatable({}, { __call = each }) } do
      assert.equal(expected, pipeline.new { features.new(), classifier.naive_bayes() }:fit(given):dump())
    end
  end)

  it("forgets what it had learnt when it learns anew", function()
    local pipe = pipe_of {}
    local expected = pipe:dump()
    pipe:fit { { text = "a", label = "x" }, { text = "b", label = "y" } }
    assert.same({ "x", "y" }, pipe:labels())
    assert.equal(expected, pipe:fit(corpus):dump())
  end)

  it("makes a fresh one of the same options", function()
    local pipe = pipe_of({ bits = 7 }, { variant = "complement", alpha = 0.5 })
    local fresh = pipe:fresh()
    assert.error_matches(function() fresh:predict "x" end, "has learnt nothing yet")
    assert.equal(pipe:dump(), fresh:fit(corpus):dump())
  end)

  it("says when it is built that its parts do not fit", function()
    local words, bayes = features.new(), classifier.naive_bayes()
    local wrong = {
      { nil, "table expected, got nil" }, { {}, "a classifier is missing" }, { { words }, "a classifier is missing" },
      { { bayes }, "item 1, naive_bayes, needs a vector, which nothing before it makes" },
      { { bayes, words }, "item 1, naive_bayes, needs a vector" }, { { words, {} }, "item 2 is no component" },
      { { words, "svm" }, "item 2 is no component" },
    }
    for i = 1, 7 do assert.error_matches(function() pipeline.new(wrong[i][1]) end, wrong[i][2]) end
  end)

  it("says what it can't do before it has learnt", function()
    local pipe = pipeline.new { features.new(), classifier.naive_bayes() }
    for _, method in ipairs { "predict", "explain", "dump", "labels" } do
      assert.error_matches(function() pipe[method](pipe, "text") end, "fit it first")
    end
  end)

  it("names the argument that is wrong", function()
    local pipe = pipe_of {}
    assert.error_matches(function() pipe:predict() end, "'subject' %(string or document expected, got nil%)")
    assert.error_matches(function() pipe:predict(1) end, "'subject' %(string or document expected, got number%)")
    assert.error_matches(function() pipe:explain {} end, "'subject' %(string or document expected, got table%)")
    assert.error_matches(function() pipe:explain("x", "poem") end, "no training text has the label 'poem'")
    assert.error_matches(function() pipe:fit "corpus.csv" end, "'corpus'")
    assert.error_matches(function() pipe:save() end, "'path'")
    assert.error_matches(function() pipeline.load() end, "'path'")
    assert.error_matches(function() pipeline.undump() end, "'bytes'")
  end)
end)

describe("an explanation", function()
  it("names words, runs of words and categories, the weightiest first", function()
    local explanation = pipe_of({ words = { 1, 2 }, lexicons = { lexicon } }):explain "I think we must. Unknown MUST!"
    assert.equal("opinion", explanation.label)
    local names = {}
    for i, feature in ipairs(explanation.features) do
      names[feature.name] = feature.weight
      if i > 1 then
        assert.is_true(math.abs(feature.weight) <= math.abs(explanation.features[i - 1].weight))
      end
    end
    assert.is_true(names["word: must"] > 0)
    assert.is_true(names["words: we must"] > 0)
    assert.is_true(names["lexicon: duty"] > 0)
    assert.is_true(names["lexicon: doubt"] > 0)
    assert.is_nil(names["word: unknown"])
  end)

  it("gives each place its part, in the text's order", function()
    local text = "I think we must. We MUST not!"
    local explanation = pipe_of({ words = { 1, 2 }, lexicons = { lexicon } }):explain(text, "opinion")
    local found = {}
    for i, span in ipairs(explanation.spans) do
      local place = text:sub(span.first, span.last)
      found[place] = (found[place] or 0) + 1
      local before = explanation.spans[i - 1]
      assert.is_true(not before or before.first < span.first or before.first == span.first and before.last <= span.last)
    end
    assert.same({
      I = 1, think = 1, ["I think"] = 2, ["think we"] = 1, we = 1, must = 2, ["we must"] = 1, We = 1, ["We MUST"] = 1,
      MUST = 1, ["MUST not"] = 2, ["not"] = 1,
    }, found)
  end)

  it("says whom the label is held against", function()
    local pipe = pipe_of {}
    local explanation = pipe:explain("The council must mix.", "recipe")
    local label, probabilities = pipe:predict "The council must mix."
    assert.equal(label, explanation.against)
    assert.equal(probabilities.recipe, explanation.probability)
    assert.is_true(explanation.decision < 0)
    local odds = math.log(probabilities.recipe / probabilities[label])
    assert.is_true(math.abs(odds - explanation.decision) < 1e-9)
    assert.is_true(pipe:explain("The council must mix.").decision > 0)
  end)

  it("lists all words that share an index", function()
    local explanation = pipe_of({ words = { 1 }, bits = 1 }):explain("we must wait then", "opinion")
    local named = {}
    for _, feature in ipairs(explanation.features) do
      for word in feature.name:gmatch("word: (%a+)") do named[#named + 1] = word end
    end
    table.sort(named)
    assert.same({ "must", "then", "wait", "we" }, named)
    assert.is_true(#explanation.features <= 2)
  end)

  local function check_sums(pipe, text)
    for _, label in ipairs(pipe:labels()) do
      local explanation = pipe:explain(text, label)
      for _, list in ipairs { explanation.spans, explanation.features } do
        assert.equal(explanation.decision, add_up(explanation, list))
        assert.equal(explanation.decision, add_up_backwards(explanation, list))
      end
    end
  end

  it("adds up exactly, whatever the text", function()
    local random = generator(5)
    local pipes = {
      pipe_of { words = { 1, 2 } }, pipe_of { words = { 1, 2 }, bits = 3, lexicons = { lexicon } },
      pipe_of({ words = { 1, 2, 3 }, lexicons = { lexicon, lexicon } }, { variant = "complement", alpha = 0.013 }),
      pipe_of { words = {}, lexicons = { lexicon } },
    }
    for i = 1, 60 do
      for _, pipe in ipairs(pipes) do check_sums(pipe, random_text(random, i)) end
    end
  end)

  it("adds up exactly for a book #slow", function()
    check_sums(pipe_of({ words = { 1, 2, 3 } }, { alpha = 1e-9 }), random_text(generator(6), 40000))
  end)

  it("has nothing but the bias where a text has nothing known", function()
    for _, text in ipairs { "", "zzz", "\255\0" } do
      local explanation = pipe_of({}):explain(text, "recipe")
      assert.same({}, explanation.spans)
      assert.same({}, explanation.features)
      assert.equal(explanation.bias, explanation.decision)
      assert.is_true(math.abs(explanation.bias - math.log(1 / 2)) < 1e-9)
    end
  end)

  it("refers to a document's original bytes", function()
    local bytes = "The council must act, and we\n\n12\n\nmust act now. Nobody doubts that we must, I think, and this\n"
      .. "paragraph goes on for some words more, so that the break before it is one of a page.\n"
    local doc = opedkit.document.new(bytes)
    local explanation = pipe_of({ words = { 1, 2 }, lexicons = { lexicon } }):explain(doc, "opinion")
    assert.equal(explanation.decision, add_up(explanation, explanation.spans))
    assert.equal(explanation.decision, add_up(explanation, explanation.features))
    local joined
    for _, span in ipairs(explanation.spans) do
      local pieces = {}
      for i, part in ipairs(span.parts or { span }) do pieces[i] = bytes:sub(part.first, part.last) end
      local whole, apart = table.concat(pieces), table.concat(pieces, " ") -- where a line's end became a blank
      assert.is_truthy(doc.text:find(whole, 1, true) or doc.text:find(apart, 1, true))
      if span.parts then joined = table.concat(pieces, "|") end
    end
    assert.is_string(joined) -- "we must", around the page number
  end)
end)

describe("a pipeline's file", function()
  local path
  before_each(function() path = os.tmpname() end)
  after_each(function()
    os.remove(path)
    os.remove(path .. ".part")
  end)

  it("holds the whole pipeline", function()
    local pipe = pipe_of { words = { 1, 2 }, lexicons = { lexicon } }
    assert.is_true(pipe:save(path))
    local copy = assert(pipeline.load(path))
    assert.equal(pipe:dump(), copy:dump())
    assert.same(pipe:explain "We must.", copy:explain "We must.")
    assert.is_nil((io.open(path .. ".part")))
  end)

  it("is named where it can't be read or is no model", function()
    local missing, message = pipeline.load(path .. ".none")
    assert.is_nil(missing)
    assert.is_truthy(message:find(path .. ".none", 1, true))
    local file = io.open(path, "wb")
    file:write "essay"
    file:close()
    assert.same({ nil, path .. ": no usable model: not a file of opedkit's" }, { pipeline.load(path) })
  end)

  it("stays whole when a new one can't be written", function()
    local pipe = pipe_of {}
    assert(pipe:save(path))
    local open = io.open
    finally(function() rawset(io, "open", open) end)
    rawset(io, "open", function(name, mode)
      local file = open(name, mode)
      return {
        write = function(_, bytes)
          file:write(bytes:sub(1, 100))
          return nil, "No space left on device"
        end,
        close = function() return file:close() end,
      }
    end)
    local saved, message = pipe_of({ bits = 9 }):save(path)
    rawset(io, "open", open)
    assert.is_nil(saved)
    assert.equal(path .. ": No space left on device", message)
    assert.equal(pipe:dump(), assert(pipeline.load(path)):dump())
    assert.is_nil((io.open(path .. ".part")))
    assert.is_nil((pipe:save(path .. ".none/model")))
  end)
end)

describe("collecting garbage at every step", function()
  it("changes nothing", function()
    local pipe = pipe_of { words = { 1, 2 }, bits = 8, lexicons = { lexicon } }
    local expected = pipe:explain "I think we must act; officials said so."
    local bytes = pipe:dump()
    local pause, multiplier = collectgarbage("setpause", 0), collectgarbage("setstepmul", 10000)
    finally(function()
      collectgarbage("setpause", pause)
      collectgarbage("setstepmul", multiplier)
    end)
    for _ = 1, 3 do -- each allocation collects whatever heap the other specs left
      local again = pipe_of { words = { 1, 2 }, bits = 8, lexicons = { lexicon } }
      assert.equal(bytes, again:dump())
      assert.same(expected, pipeline.undump(bytes):explain "I think we must act; officials said so.")
    end
  end)
end)
