-- The words of a document are found once, in memory that is used again.
local opedkit = require "opedkit"
local document = require "opedkit.document"

local function essay(who, count)
  local list = { "Why the wall must go", "By " .. who }
  for i = 1, count do
    list[#list + 1] = ("%s said that the council should perhaps wait until year %d. But we must act now, I think. “It "
      .. "can’t wait,” Ms. Lee said, and clearly nobody disagreed with her about the wall and its %d gates.")
      :format(who, i, i)
  end
  return table.concat(list, "\n\n")
end

local short, long = essay("Ines Okafor", 3), essay("Dale Pruitt", 40)

-- A function that the collector calls, some time.
local function finalized(f)
  if rawget(_G, "newproxy") then
    getmetatable(newproxy(true)).__gc = f -- luacheck: ignore 113
  else
    setmetatable({}, { __gc = f })
  end
end

describe("the words of a document", function()
  local function hits(subject)
    local list = {}
    for i, first, last in opedkit.lexicon.metadiscourse():scan(subject):each() do list[i] = first .. "-" .. last end
    return table.concat(list, " ")
  end

  it("are its own while others are read", function()
    local expected = hits(document.new(short))
    local one, two = document.new(short), document.new(long)
    one:sentences()
    two:sentences()
    opedkit.analyze(long)
    assert.equal(expected, hits(one))
    opedkit.analyze(short)
    assert.equal(hits(document.new(long)), hits(two))
    assert.equal(expected, hits(one))
  end)

  it("are its own while a finalizer reads others", function()
    local called = 0
    local expected = { opedkit.report.json(opedkit.analyze(short)), opedkit.report.json(opedkit.analyze(long)) }
    for _ = 1, 12 do
      for _ = 1, 3 do
        finalized(function()
          called = called + 1
          opedkit.report.json(opedkit.analyze(short))
        end)
      end
      assert.equal(expected[1], opedkit.report.json(opedkit.analyze(short)))
      assert.equal(expected[2], opedkit.report.json(opedkit.analyze(long)))
    end
    collectgarbage()
    assert.is_true(called > 0)
  end)
end)
