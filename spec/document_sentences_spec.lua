local document = require "opedkit.document"

-- Reads the lines, with a line feed between each two.
local function read(...)
  return document.new(table.concat({ ... }, "\n"))
end

-- Paragraphs that are nothing but paragraphs.
local first = "The river rose again in January, and the town pumped it out again. Nobody was surprised."
local second = "It has been like this for years. Each spring the county pays for the same six blocks."

describe("document's sentences", function()
  for _, row in ipairs {
    { "The town is right to worry.", "author" },
    { "“We were never asked about any of it,” said Theo Brandvold.", "direct", "Theo Brandvold" },
    { "“You can’t buy out a community,” Commissioner Dale Pruitt told a packed hearing.", "direct",
      "Commissioner Dale Pruitt" },
    { "Its mayor, Ines Okafor, said that she slept through the crest.", "indirect", "Ines Okafor" },
    { "According to the school district, enrollment fell.", "indirect", "the school district" },
    { "Engineers believe that the wall is too low.", "indirect", "Engineers" },
    { "The governor warned us that it would mean “obliteration.”", "indirect", "The governor" },
    { "I believe that the wall is too low.", "author" },
    { "We must tell our neighbors that they need to go.", "author" },
    { "She wrote “The Long Wall” and two other books about rivers.", "author" },
    { "The belief that walls save towns is old.", "author" },
  } do
    it(("says whose words these are: %s"):format(row[1]), function()
      local doc = read(first .. " " .. row[1] .. " " .. second)
      local found
      for _, sentence in ipairs(doc:sentences()) do
        if sentence.text == row[1] then found = sentence end
      end
      assert.truthy(found, "not cut as a sentence")
      assert.equal(row[2], found.attribution)
      assert.equal(row[3], found.source)
    end)
  end

  local clause_rows = {
    { "The mayor said that the wall would hold.", "author:The mayor said that|indirect: the wall would hold." },
    { "“The wall will hold for years,” the mayor said.",
      "direct:“The wall will hold for years,”|author: the mayor said." },
    { "The wall will hold for years, the mayor said on Monday.",
      "indirect:The wall will hold for years,|author: the mayor said on Monday." },
    { "According to the mayor, the wall will hold.", "author:According to the mayor,|indirect: the wall will hold." },
    { "Ann Lee, who said that it would hold, left the town.",
      "author:Ann Lee, who said that|indirect: it would hold,|author: left the town." },
    { "They call it a “managed retreat” from the river.", "author:They call it a |direct fragment:“managed retreat”|"
      .. "author: from the river." },
    { "The wall has cost the city very little so far.", "" },
  }
  for _, row in ipairs(clause_rows) do
    it("tells clauses apart: " .. row[1], function()
      local doc, out = read(row[1] .. " " .. second), {}
      for i, clause in ipairs(doc:sentences()[1].clauses or {}) do
        out[i] = ("%s%s:%s"):format(clause.attribution, clause.fragment and " fragment" or "",
          doc.bytes:sub(clause.first, clause.last))
      end
      assert.equal(row[2], table.concat(out, "|"))
    end)
  end

  it("knows the turns of an interview", function()
    local turns = {}
    for i = 1, 4 do
      turns[2 * i - 1] = "ASKER: What do you make of the wall that they built in year " .. i .. "?"
      turns[2 * i] = "Ines Okafor: It holds, and nobody has asked us about it since then."
    end
    local doc = document.new(table.concat(turns, "\n\n"))
    for i, sentence in ipairs(doc:sentences()) do
      assert.equal("direct", sentence.attribution)
      assert.equal(i % 2 == 1 and "ASKER" or "Ines Okafor", sentence.source)
    end
  end)

  it("names the speaker of all sentences of a quotation", function()
    local doc = read("“We were never asked. Nobody came,” said Ines Okafor. “It was decided.” " .. second)
    local list = {}
    for i, sentence in ipairs(doc:sentences()) do list[i] = sentence.source or "-" end
    assert.same({ "Ines Okafor", "Ines Okafor", "Ines Okafor" }, { list[1], list[2], list[3] })
  end)

  it("goes on with a quotation over several sentences", function()
    local doc = read("“We were never asked. Nobody came to see us. It was all decided then,” he said. " .. second)
    local list = {}
    for i, sentence in ipairs(doc:sentences()) do list[i] = sentence.attribution end
    assert.same({ "direct", "direct", "direct", "author", "author" }, list)
  end)

  it("stands in its paragraph", function()
    local doc = read(first, "", second)
    local list = {}
    for i, sentence in ipairs(doc:sentences()) do list[i] = sentence.paragraph end
    assert.same({ 1, 1, 2, 2 }, list)
    local readings = doc:sentence_readings()
    for i, sentence in ipairs(doc:sentences()) do
      assert.equal(sentence.text, doc.text:sub(readings[2 * i - 1], readings[2 * i]))
    end
  end)
end)
