local core = require "opedkit.core"
local opedkit = require "opedkit"
local pipeline, statistics = opedkit.pipeline, opedkit.statistics

local corpus = {}
for i = 1, 90 do
  local label = i % 7 == 0 and "recipe" or i % 2 == 0 and "news" or "opinion"
  local words = ({ recipe = "mix the flour", news = "the council said", opinion = "we must" })[label]
  corpus[i] = {
    text = i % 30 == 0 and "" or ("%s w%d w%d %s"):format(words, i % 11, i * i % 13, words), label = label,
    labels = i % 5 == 0 and {} or i % 3 == 0 and { "long", label } or { label },
  }
end

local learners = {
  svm = {}, logistic = { C = { 0.1, 1 } }, nbsvm = {}, softmax = { multiclass = "softmax" }, l1 = { penalty = "l1" },
  several = { multilabel = true },
}
local makers = { svm = "svm", nbsvm = "nbsvm", several = "svm" }

local function make(learner, weighting)
  return pipeline.new {
    opedkit.features.new { bits = 8, weighting = weighting, min_df = weighting == "tfidf" and 2 or nil },
    opedkit.classifier[makers[learner] or "logistic"](learners[learner]),
  }
end

-- Seven parts of unequal size, as they come from files; the rows stand in another order.
local function parts_of(pipe)
  local made, at = {}, 0
  for i, last in ipairs { 1, 4, 9, 20, 45, 60, 90 } do
    local part = {}
    for number = at + 1, last do part[#part + 1] = corpus[(number * 17 - 1) % 90 + 1] end
    made[i], at = assert(statistics.undump(assert(pipe:count(part)):dump())), last
  end
  return made
end

local orders = { { 1, 2, 3, 4, 5, 6, 7 }, { 7, 6, 5, 4, 3, 2, 1 }, { 4, 1, 7, 2, 6, 3, 5 } }

local function spill(path, bytes)
  local file = assert(io.open(path, "wb"))
  file:write(bytes)
  file:close()
  return path
end

describe("rows of linear learners", function()
  for _, learner in ipairs { "svm", "logistic", "nbsvm", "softmax", "l1", "several" } do
    for _, weighting in ipairs { "counts", "tfidf" } do
      it(("of seven parts teach what the whole teaches: %s of %s"):format(learner, weighting), function()
        local pipe, whole = make(learner, weighting), assert(make(learner, weighting):fit(corpus)):dump()
        local counted = assert(assert(pipe:count(corpus)):dump())
        for _, order in ipairs(orders) do
          local parts = parts_of(pipe)
          local sum = parts[order[1]]
          for i = 2, 7 do assert.equal(sum, sum:merge(parts[order[i]])) end
          assert.is_true(counted == sum:dump())
          assert.is_true(whole == assert(sum:solve()):dump())
          assert.equal(pipe, pipe:solve(sum))
          assert.is_true(whole == pipe:dump())
        end
      end)
    end
  end

  it("that memory does not hold teach the same", function()
    for _, learner in ipairs { "svm", "logistic", "several" } do
      local pipe = make(learner, "tfidf")
      local sum = assert(pipe:count(corpus, { memory = 2 ^ 12 })) -- in runs on disk
      assert.is_true(sum:dump() == pipe:count(corpus):dump())
      local whole = make(learner, "tfidf"):fit(corpus):dump()
      assert.is_true(whole == assert(sum:solve { memory = 1000 }):dump())
      local path = os.tmpname()
      assert(sum:save(path))
      assert.is_true(whole == assert(assert(statistics.load(path)):solve { memory = 1000 }):dump())
      os.remove(path)
    end
    for learner, message in pairs { nbsvm = "nbsvm wants", softmax = "softmax wants", l1 = "penalty of the weights" } do
      local solved, problem = make(learner, "counts"):count(corpus):solve { memory = 1000 }
      assert.is_nil(solved)
      assert.truthy(problem:find(message, 1, true), problem)
    end
  end)

  it("of many parts are merged by and by", function()
    local pipe, path = make("svm", "counts"), os.tmpname()
    local file = assert(io.open(path, "wb"))
    for i = 1, 90 do assert(assert(pipe:count { corpus[i] }):write(file)) end
    file:close()
    local sum
    for one in assert(statistics.each(path)) do sum = sum and assert(sum:merge(one)) or one end
    assert.is_true(pipe:count(corpus):dump() == sum:dump())
    assert.is_true(#sum.counts.sources < 64)
    assert.same({ news = 39, opinion = 39, recipe = 12 }, sum:texts())
    os.remove(path)
  end)

  it("say what does not fit", function()
    local pipe = make("svm", "counts")
    local counted = pipe:count(corpus)
    assert.same({ nil, "they were counted with other options" }, { counted:merge(make("svm", "tfidf"):count(corpus)) })
    assert.same({ nil, "the corpus is empty" }, { pipe:solve(pipe:count {}) })
    assert.same({ nil, 'all texts of the corpus have the label "a": there is nothing to tell apart' },
      { pipe:solve(pipe:count { { text = "x", label = "a" } }) })
    assert.same({ nil, "a text's labels have more than 1023 bytes" },
      { pipe:count { { text = "x", label = ("a"):rep(1024) } } })
    assert.same({ nil, "row 1 has no label" }, { pipe:count { { text = "x" } } })
    assert.is_true(pipe:count(corpus):merge(pipe:count {}):dump() == pipe:count {}:merge(counted):dump())
    local sequence = pipeline.new { opedkit.features.new { bits = 8 }, opedkit.classifier.sequence {} }
    assert.error_matches(function() sequence:count(corpus) end, "does not learn from counts")
    local rows = core.shard.rows(3)
    rows:add(core.features.vector({ 0, -1, 2, 3 }, 3), "x")
    assert.same({ 1, 0 }, { #rows, #core.shard.rows(3) })
    assert.error_matches(function() rows:add(core.features.vector({ 0, 1 }, 4), "x") end, "other features")
    local vector, label = core.shard.reader(rows:frame(1), 3):next()
    assert.same({ "x", 2, 0, -1 }, { label, #vector, vector:get(1) })
    assert.same({ 2, 3 }, { vector:get(2) })
  end)

  it("are refused with any one byte changed, and cut off anywhere", function()
    local pipe = pipeline.new { opedkit.features.new { bits = 3 }, opedkit.classifier.svm() }
    local bytes = pipe:count { corpus[1], corpus[2], corpus[3] }:dump()
    assert.truthy((statistics.undump(bytes)))
    for at = 1, #bytes do
      local other = string.char((bytes:byte(at) + at * 37 % 255 + 1) % 256)
      local one, problem = statistics.undump(bytes:sub(1, at - 1) .. other .. bytes:sub(at + 1))
      assert.is_nil(one)
      assert.equal("string", type(problem))
      assert.is_nil((statistics.undump(bytes:sub(1, at - 1))))
    end
    assert.same({ nil, "no usable statistics: longer than they say they are" }, { statistics.undump(bytes .. "x") })
    local path = spill(os.tmpname(), bytes .. bytes:sub(1, -9))
    local next_one = assert(statistics.each(path))
    assert.truthy((next_one()))
    assert.same({ nil, path .. ": no usable statistics: truncated" }, { next_one() })
    os.remove(path)
  end)

  it("that are forged are refused, whatever their checksums say", function()
    local rows = core.shard.rows(8)
    for i = 1, 3 do assert(rows:add(core.features.vector({ i, i, 7, 1 }, 8), "label")) end
    local frame = rows:frame(1)
    assert.same({ nil, "damaged: a row holds an impossible number" }, { core.shard.reader(frame, 2):next() })
    local merger = core.shard.merge(8, 2)
    assert.equal(1, merger:next())
    assert.is_true(merger:feed(1, frame))
    assert.equal(2, merger:next())
    assert.is_true(merger:feed(2, nil))
    assert.equal(1, merger:next())
    assert.same({ nil, "damaged: its rows are out of order" }, { merger:feed(1, frame) })
    assert.same({ nil, "truncated" }, { core.shard.merge(8, 1):feed(1, frame:sub(1, -9)) })
    assert.same({ nil, "damaged: no frame of rows" }, { core.shard.merge(8, 1):feed(1, core.shard.last(0, 0)) })
    assert.same({ nil, "truncated" }, { core.shard.head "x" })
    local weights = core.features.weighting({}, 8, 0)
    local set = core.linear.stream(8, weights, { 3, 6 }, function() return frame end)
    assert.equal(3, #set)
    assert.error_matches(function() set:add({ 1, 1 }) end, "no row is added")
    assert.error_matches(function() set:sort() end, "sorted before")
    local given = { solver = "logistic", costs = { 1, 1 }, tolerance = 0.01, rounds = 10, seed = 1 }
    assert.equal("string", type(core.linear.train(set, { 1, 2, 1 }, 2, given)))
    for _, row in ipairs { { { 2, 6 }, "changed" }, { { 3, 5 }, "changed" } } do
      local other = core.linear.stream(8, weights, row[1], function() return frame end)
      local targets = { 1, 2, row[1][1] == 3 and 1 or nil }
      assert.error_matches(function() core.linear.train(other, targets, 2, given) end, row[2])
    end
  end)
end)
