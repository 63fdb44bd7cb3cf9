local opedkit = require "opedkit"
local service = require "opedkit.service"

local ESSAY = "By Ann Lee\n\nWe must build the wall. Critics say that it costs too much, but we should not wait."

local function write(bytes)
  local path = os.tmpname()
  local file = assert(io.open(path, "wb"))
  file:write(bytes)
  file:close()
  return path
end

local function command(arguments)
  local essay, result = write(ESSAY), os.tmpname()
  for _, word in ipairs { "--format", "json", "-o", result, essay } do arguments[#arguments + 1] = word end
  assert.equal(0, require("opedkit.cli").main(arguments))
  local file = assert(io.open(result, "rb"))
  local bytes = file:read "*a"
  file:close()
  os.remove(essay)
  os.remove(result)
  return bytes
end

describe("service #again", function()
  it("gives the bytes of opedkit inspect", function()
    assert.equal(command { "inspect" },
      service.inspect(ESSAY) .. "\n")
  end)

  it("gives the bytes of opedkit score", function()
    assert.equal(command { "score" },
      service.score(opedkit.lexicon.metadiscourse(), ESSAY) .. "\n")
  end)

  it("gives the bytes of opedkit match", function()
    local source = "costs = cost* NEAR/5 much\nwall = wall AND build\nnone = treaty\n"
    local queries = write(source)
    assert.equal(command { "match", "-q", queries },
      service.match(assert(opedkit.query.parse(source)), ESSAY) .. "\n")
    os.remove(queries)
  end)

  it("gives the bytes of opedkit classify", function()
    local pipe = opedkit.pipeline.new { opedkit.features.new { bits = 10 }, opedkit.classifier.naive_bayes {} }
    assert(pipe:fit { { text = "we must act", label = "opinion" }, { text = "the council met", label = "news" } })
    local model = write(pipe:dump())
    assert.equal(command { "classify", "-m", model },
      service.classify(pipe, ESSAY) .. "\n")
    os.remove(model)
  end)

  it("refuses what is no text, lexicon, bank or pipeline, by name", function()
    for _, row in ipairs {
      { "inspect", "'s'", 7 }, { "score", "'lexicon'", {}, "" }, { "match", "'bank'", "x", "" },
      { "classify", "'pipe'", nil, "" }, { "score", "'s'", opedkit.lexicon.metadiscourse() },
    } do
      local ok, problem = pcall(service[row[1]], row[3], row[4])
      assert.is_false(ok)
      assert.truthy(problem:find("bad argument " .. row[2], 1, true), problem)
    end
  end)
end)
