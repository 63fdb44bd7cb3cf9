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
