local opedkit = require "opedkit"
local svmlight = require "opedkit.corpus.svmlight"

local function file_of(bytes)
  local path = os.tmpname()
  local file = assert(io.open(path, "wb"))
  file:write(bytes)
  file:close()
  return path
end

describe("svmlight", function()
  it("holds the vectors that a classifier sees", function()
    local corpus = {}
    for i = 1, 12 do corpus[i] = { text = ("w%d w%d x"):format(i % 5, i % 3), label = i % 2 == 0 and "b" or "a" } end
    local pipe = opedkit.pipeline.new {
      opedkit.features.new { bits = 8, weighting = "tfidf" }, opedkit.classifier.svm { calibrate = false },
    }
    assert(pipe:fit(corpus))
    local path = os.tmpname()
    assert.is_true(svmlight.write(path, pipe, corpus))
    local next_line, texts = assert(svmlight.read(path)), 0
    for vector, label in pipe:vectors(corpus) do
      local number, list = next_line()
      assert.equal(label, pipe:labels()[tonumber(number)])
      assert.equal(#vector, #list / 2)
      for i = 1, #vector do
        local index, _, value = vector:get(i)
        assert.equal(index, list[2 * i - 1])
        assert.is_true(math.abs(value - list[2 * i]) <= 1e-8 * math.abs(value))
      end
      texts = texts + 1
    end
    assert.equal(12, texts)
    assert.is_nil((next_line()))
    local before = io.open(path):read("*a")
    local bad = { { text = "x", label = "c" } }
    assert.same({ nil, 'no training text has the label "c"' }, { svmlight.write(path, pipe, bad) })
    assert.same({ nil, "row 1 has no text" }, { svmlight.write(path, pipe, { {} }) })
    assert.equal(before, io.open(path):read("*a"))
    os.remove(path)
  end)

  it("names file and line of what is wrong", function()
    local rows = {
      { "1 1:x", "a value that is no finite number" }, { "1 1:nan", "a value that is no finite number" },
      { "1 1:1e999", "a value that is no finite number" },
      { "1 0:1", "indices that are not ascending, from 1 to 33554432" },
      { "1 2:1 2:1", "indices that are not ascending, from 1 to 33554432" },
      { "1 33554433:1", "indices that are not ascending, from 1 to 33554432" },
      { "1 2:1 x", "something that is no index:value" },
    }
    for _, row in ipairs(rows) do
      local path = file_of("# a comment\n+1 1:0.5 7:-2 # that ends a line\r\n\n" .. row[1] .. "\n")
      local next_line = assert(svmlight.read(path))
      assert.same({ "+1", { 0, 0.5, 6, -2 } }, { next_line() })
      assert.same({ nil, ("%s:4: %s"):format(path, row[2]) }, { next_line() })
      assert.is_nil((next_line()))
      os.remove(path)
    end
    assert.is_nil((svmlight.read "no-such-file"))
    assert.error_matches(function() svmlight.read(1) end, "'path'")
  end)
end)

describe("a corpus of vectors", function()
  local lines = "1 1:0.5 3:1 # a\n2 2:0.25\n1 1:1 2:-0.5\n\n2 2:1.5 4:1\n1,2 3:2\n"
  local path

  before_each(function() path = file_of(lines) end)
  after_each(function() os.remove(path) end)

  local function pipe_of(learner, given)
    return opedkit.pipeline.new { opedkit.features.vectors(given or { dimension = 4 }), learner }
  end

  it("is read row by row", function()
    local list = {}
    for row in assert(opedkit.corpus.read(path, { format = "svmlight" }))() do list[#list + 1] = row end
    assert.equal(5, #list)
    assert.same({ vector = { 0, 0.5, 2, 1 }, label = "1", labels = { "1" }, id = "1", line = 1 }, list[1])
    assert.same({ "1", "2" }, list[5].labels)
    assert.equal(6, list[5].line)
  end)

  it("teaches every linear learner, which is judged, explained and kept", function()
    local corpus = assert(opedkit.corpus.read(path, { format = "svmlight" }))
    for _, learner in ipairs { opedkit.classifier.logistic(), opedkit.classifier.svm { calibrate = false },
      opedkit.classifier.nbsvm { calibrate = false } } do
      local pipe = assert(pipe_of(learner):fit(corpus))
      assert.equal("1", (pipe:predict { vector = { 0, 1 } }))
      assert.equal("2", (pipe:predict { 1, 1 }))
      local why = pipe:explain({ 0, 2, 3, 0.5 }, "1")
      local sum, spans = why.bias, why.bias
      for _, feature in ipairs(why.features) do sum = sum + feature.weight end
      for _, span in ipairs(why.spans) do spans = spans + span.weight end
      assert.equal(why.decision, sum)
      assert.equal(why.decision, spans)
      assert.matches("^feature: [14]$", why.features[1].name)
      local copy = assert(opedkit.pipeline.undump(pipe:dump()))
      assert.equal(pipe:dump(), copy:dump())
      assert.same({ pipe:predict { 1, 1 } }, { copy:predict { 1, 1 } })
      assert.equal(1, assert(opedkit.evaluate.test(pipe, { { vector = { 1, 1 }, label = "2" } })).accuracy)
    end
  end)

  it("learns what core.linear learns of the same vectors, and from several labels", function()
    local corpus = assert(opedkit.corpus.read(path, { format = "svmlight", labels = "labels" }))
    local pipe = assert(pipe_of(opedkit.classifier.logistic { multilabel = true, calibrate = false }):fit(corpus))
    assert.same({ "1", "2" }, pipe:labels())
    assert.is_table((pipe:predict { 0, 1 }))
  end)

  it("that has counts teaches naive Bayes, and is counted in parts", function()
    local rows = { { vector = { 0, 2 }, label = "a" }, { vector = { 1, 1, 2, 3 }, label = "b" } }
    for _, learner in ipairs { opedkit.classifier.naive_bayes(), opedkit.classifier.svm() } do
      local pipe = pipe_of(learner, { dimension = 4, counts = true })
      local counted = assert(pipe:count { rows[1] })
      assert(counted:merge(assert(pipe:count { rows[2] })))
      assert.equal(assert(pipe:fit(rows)):dump(), assert(counted:solve()):dump())
    end
    assert.error_matches(function() pipe_of(opedkit.classifier.naive_bayes()) end, "needs a counts")
    assert.error_matches(function() pipe_of(opedkit.classifier.svm()):count(rows) end, "statistics hold counts")
  end)

  it("says what is wrong with a row", function()
    local problems = {
      { { 0 }, "has no vector" }, { "x", "has no vector" }, { nil, "has no vector" }, { { 4, 1 }, "not ascending" },
      { { 1, 1, 1, 1 }, "not ascending" }, { { 0.5, 1 }, "not ascending" }, { { -1, 1 }, "not ascending" },
      { { 0, 0 / 0 }, "no finite number" }, { { 0, 1 / 0 }, "no finite number" }, { { 0, "1" }, "no finite number" },
    }
    for i = 1, 10 do
      local pipe = pipe_of(opedkit.classifier.svm())
      local fitted, message = pipe:fit { { vector = problems[i][1], label = "a" } }
      assert.is_nil(fitted)
      assert.matches("^row 1 .*" .. problems[i][2], message)
    end
    local counts = pipe_of(opedkit.classifier.svm(), { dimension = 4, counts = true })
    for _, value in ipairs { 0.5, 0, -1 } do
      assert.matches("no count", select(2, counts:fit { { vector = { 0, value }, label = "a" } }))
    end
    local corpus = assert(opedkit.corpus.read(path, { format = "svmlight" }))
    local pipe = assert(pipe_of(opedkit.classifier.svm()):fit(corpus))
    assert.error_matches(function() pipe:predict "text" end, "'subject'")
    assert.error_matches(function() opedkit.features.vectors { dimension = 0 } end, "'dimension'")
    local bad = file_of "1 1:1\n2 x\n1 2:1\n"
    local next_row = assert(opedkit.corpus.read(bad, { format = "svmlight" }))()
    assert.is_table(next_row())
    assert.same({ nil, bad .. ":2: something that is no index:value" }, { next_row() })
    local skipped = {}
    next_row = assert(opedkit.corpus.read(bad,
      { format = "svmlight", skip = function(message) skipped[#skipped + 1] = message end }))()
    assert.equal("1", next_row().id)
    assert.equal("3", next_row().id)
    assert.is_nil((next_row()))
    assert.same({ bad .. ":2: something that is no index:value" }, skipped)
    os.remove(bad)
  end)
end)
