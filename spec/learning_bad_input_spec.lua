-- What learners, evaluation and files of models say of corpora and options that are no use. Nothing is lost by any of them.
local lfs = require "lfs"
local opedkit = require "opedkit"

local features, classifier, evaluate = opedkit.features.new, opedkit.classifier, opedkit.evaluate
local nan, inf = 0 / 0, 1 / 0

local good = {
  { text = "We must act now, I think.", label = "opinion", outlet = "A", labels = { "x" } },
  { text = "The council met on Monday, officials said.", label = "news", outlet = "A", labels = { "y" } },
  { text = "I believe that we should not wait; we must not.", label = "opinion", outlet = "B", labels = { "x", "y" } },
  { text = "Police said two people were hurt.", label = "news", outlet = "B", labels = {} },
}

local learners = {
  naive_bayes = classifier.naive_bayes(), complement = classifier.naive_bayes { variant = "complement" },
  logistic = classifier.logistic(), svm = classifier.svm(), nbsvm = classifier.nbsvm(),
  softmax = classifier.logistic { multiclass = "softmax" },
}

local function pipe_of(learner, given)
  return opedkit.pipeline.new { features(given or { bits = 8 }), learner:fresh() }
end

local bare = "no text of the corpus has any of the features: there is nothing to learn from"
local nothing = opedkit.lexicon.new { never = { "zzzzz" } }

-- What a corpus is, the corpus, options of features, what fit says.
local corpora = {
  { "is empty", {}, nil, "the corpus is empty" },
  { "has one label", { good[1], good[3] }, nil,
    'all texts of the corpus have the label "opinion": there is nothing to tell apart' },
  { "has one text", { good[1] }, nil,
    'all texts of the corpus have the label "opinion": there is nothing to tell apart' },
  { "has empty texts only", { { text = "", label = "a" }, { text = " \n", label = "b" } }, nil, bare },
  { "has no hit of the only lexicon", good, { words = {}, lexicons = { nothing } }, bare },
  { "has no hit of the only lexicon, weighted", good, { words = {}, lexicons = { nothing }, weighting = "log" }, bare },
  { "has no run so long", { { text = "a", label = "a" }, { text = "b", label = "b" } }, { words = {}, chars = { 5 } },
    bare },
  { "has no feature that is frequent enough", good, { min_df = 100, bits = 8 }, bare },
  { "has a row without a label", { good[1], { text = "x" } }, nil, "row 2 has no label" },
  { "has a row without a text", { good[1], { label = "x" } }, nil, "row 2 has no text" },
  { "has a label that is no string", { good[1], { text = "x", label = 1 } }, nil, "row 2 has no label" },
}

describe("a corpus that", function()
  for _, row in ipairs(corpora) do
    for name, learner in pairs(learners) do
      it(("%s is refused by %s, which stays as it was"):format(row[1], name), function()
        local pipe = pipe_of(learner, row[3] or { bits = 8 })
        local before = row[3] == nil and assert(pipe:fit(good)) and pipe:dump() or nil
        assert.same({ nil, row[4] }, { pipe:fit(row[2]) })
        if before then assert.equal(before, pipe:dump()) end
      end)
    end
  end

  it("has an empty text is learnt from, and an empty text is judged", function()
    for name, learner in pairs(learners) do
      local pipe = pipe_of(learner)
      assert(pipe:fit { good[1], good[2], { text = "", label = "news" } })
      local label, probabilities = pipe:predict ""
      assert.is_true(label == "news" or label == "opinion", name)
      assert.is_true(math.abs(probabilities.news + probabilities.opinion - 1) < 1e-12, name)
      local why = pipe:explain ""
      assert.equal(why.decision, why.bias, name)
      assert.same({}, why.spans)
    end
  end)

  it("has a label that the model never saw is judged wrong there, and named", function()
    local pipe = assert(pipe_of(classifier.naive_bayes()):fit(good))
    local scores = assert(evaluate.test(pipe, { good[1], good[2], { text = "Mix the flour.", label = "recipe" } }))
    assert.same({ "news", "opinion", "recipe" }, scores.labels)
    assert.equal(1, scores.per_class.recipe.support)
    assert.equal(0, scores.per_class.recipe.recall)
    assert.equal(0, scores.per_class.recipe.f1)
    assert.near(2 / 3, scores.accuracy, 1e-12)
    assert.error_matches(function() pipe:explain("x", "recipe") end, 'no training text has the label .recipe')
    assert.error_matches(function() pipe:top_features("recipe", good) end, "no training text has the label")
  end)

  it("has too few groups or texts is not divided", function()
    local pipe = pipe_of(classifier.naive_bayes())
    local rows = {
      { { folds = 3, group = "outlet" }, "3 folds need as many groups, and the corpus has 2" },
      { { folds = 5 }, "5 folds need as many texts, and the corpus has 4" },
      { { leave_out = "label" },
        'fold news: all texts of the corpus have the label "opinion": there is nothing to tell apart' },
      { { group = "nowhere", folds = 2 }, "row 1 has no nowhere" },
    }
    for _, row in ipairs(rows) do
      assert.same({ nil, row[2] }, { evaluate.cross_validate(pipe, good, row[1]) })
      assert.same({ nil, row[2] }, { evaluate.learning_curve(pipe, good, row[1]) })
    end
    local one = { good[1], good[1], good[3], good[3] }
    for i, row in ipairs(one) do one[i] = { text = row.text, label = row.label, outlet = "A" } end
    assert.same({ nil, "there must be two values of outlet or more, and the corpus has 1" },
      { evaluate.cross_validate(pipe, one, { leave_out = "outlet" }) })
  end)

  it("has one text of a label is learnt from; a fold without it says so", function()
    local rows = { good[1], good[2], good[3] }
    for name, learner in pairs(learners) do assert(pipe_of(learner):fit(rows), name) end
    assert.same({ nil, 'fold 1: all texts of the corpus have the label "opinion": there is nothing to tell apart' },
      { evaluate.cross_validate(pipe_of(classifier.svm()), rows, { folds = 3 }) })
  end)
end)

describe("an option that is no number to use", function()
  local bad = { nan, inf, -inf, -1, 0 }

  -- A constructor, and the option's name.
  local options = {
    { "class_weight", function(value) classifier.logistic { class_weight = { news = value } } end },
    { "class_weight", function(value) classifier.svm { class_weight = { news = value } } end },
    { "class_weight", function(value) classifier.nbsvm { class_weight = { news = value } } end },
    { "class_weight", function(value) classifier.sequence { class_weight = { news = value } } end },
    { "C", function(value) classifier.svm { C = value } end },
    { "C", function(value) classifier.logistic { C = { 1, value } } end },
    { "C", function(value) classifier.sequence { C = value } end },
    { "alpha", function(value) classifier.naive_bayes { alpha = value } end },
    { "alpha", function(value) classifier.nbsvm { alpha = value } end },
    { "tolerance", function(value) classifier.logistic { tolerance = value } end },
    { "rounds", function(value) classifier.logistic { rounds = value } end },
    { "folds", function(value) classifier.logistic { folds = value } end },
    { "threshold", function(value) classifier.logistic { multilabel = true, threshold = value } end },
    { "threshold", function(value) classifier.logistic { multilabel = true, threshold = { x = value } } end },
    { "scale", function(value) features { weighting = "log", scale = value } end },
    { "scale", function(value) features { weighting = "log", style = true, scale = { style = value } } end },
    { "min_df", function(value) features { min_df = value } end },
    { "max_df", function(value) features { max_df = value } end },
    { "select", function(value) features { select = value } end },
    { "bits", function(value) features { bits = value } end },
  }
  for i, option in ipairs(options) do
    it(("is named: %s, number %d"):format(option[1], i), function()
      for _, value in ipairs(bad) do
        local ok, problem = pcall(option[2], value)
        assert.is_false(ok, tostring(value))
        assert.truthy(tostring(problem):find("'" .. option[1] .. "'", 1, true), tostring(problem))
      end
    end)
  end

  it("is named: a weight of a lexicon's entry", function()
    for _, value in ipairs { nan, inf, -inf } do
      assert.error_matches(function() opedkit.lexicon.new { x = { word = value } } end, "finite number")
    end
  end)
end)

describe("a disk that is full", function()
  local folder, model

  before_each(function()
    folder = os.tmpname()
    os.remove(folder)
    assert(lfs.mkdir(folder))
    model = folder .. "/model"
  end)

  after_each(function()
    for name in lfs.dir(folder) do os.remove(folder .. "/" .. name) end
    lfs.rmdir(folder)
  end)

  local function read(path)
    local handle = assert(io.open(path, "rb"))
    local bytes = handle:read "*a"
    handle:close()
    return bytes
  end

  it("is told by save", function()
    local pipe = assert(pipe_of(classifier.naive_bayes()):fit(good))
    assert.same({ nil, "/dev/full: No space left on device" }, { pipe:save "/dev/full" })
    local counted = assert(pipe:count(good))
    assert.same({ nil, "/dev/full: No space left on device" }, { counted:save "/dev/full" })
  end)

  -- A process that may write so many bytes to a file and no more stands for the disk.
  it("leaves the old model whole, and no part of the new one", function()
    local lines = {}
    for i, row in ipairs(good) do lines[i] = ('{"text":"%s","label":"%s"}\n'):format(row.text, row.label) end
    local corpus = assert(io.open(folder .. "/corpus.jsonl", "wb"))
    corpus:write(table.concat(lines))
    corpus:close()
    assert(pipe_of(classifier.naive_bayes()):fit(good)):save(model)
    local before = read(model)
    local command = ("%s/%s/bin/opedkit"):format(os.getenv "OPEDKIT_BUILD" or "build", _VERSION:match "%d+%.%d+")
    if command:sub(1, 1) ~= "/" then command = lfs.currentdir() .. "/" .. command end
    for _, call in ipairs { "train corpus.jsonl -o model", "count corpus.jsonl -o model" } do
      local status = os.execute(("cd '%s' && sh -c 'trap \"\" XFSZ; ulimit -f 8; %s %s' 2>errors"):format(
        folder, command, call))
      assert.is_true(status ~= 0 and status ~= true, call)
      assert.matches("^opedkit: model: File too large", read(folder .. "/errors"))
      assert.equal(before, read(model))
      assert.is_nil(lfs.attributes(model .. ".part"))
    end
  end)
end)
