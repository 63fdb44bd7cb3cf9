local document = require "opedkit.document"

-- Reads the lines, with a line feed between each two.
local function read(...)
  return document.new(table.concat({ ... }, "\n"))
end

local function kinds(doc)
  local list = {}
  for i, zone in ipairs(doc:zones()) do list[i] = zone.kind end
  return table.concat(list, " ")
end

local function edits(doc, op)
  local list = {}
  for _, edit in ipairs(doc:edits()) do
    if edit.op == op then list[#list + 1] = edit end
  end
  return list
end

local function texts(list)
  local out = {}
  for i, item in ipairs(list) do out[i] = item.text end
  return out
end

-- Paragraphs that are nothing but paragraphs.
local first = "The river rose again in January, and the town pumped it out again. Nobody was surprised."
local second = "It has been like this for years. Each spring the county pays for the same six blocks."
local third = "So the commission should table the wall, and it should ask the people who live behind it."

describe("document's head", function()
  for _, row in ipairs {
    { "headline, byline, date", { "Who pays for the wall?", "", "By Ann Lee", "", "July 1, 2019" },
      "headline byline date" },
    { "a date above", { "July 1, 2019", "", "Who pays for the wall", "", "By Ann Lee" }, "date headline byline" },
    { "a byline above", { "By Ann Lee", "", "Who pays for the wall", "", "July 1, 2019" }, "byline headline date" },
    { "a dek",
      { "Who pays for the wall", "", "The county can’t say, and it isn’t asking.", "", "By Ann Lee", "July 1, 2019" },
      "headline dek byline date" },
    { "a section label", { "OPINION", "", "Who pays for the wall", "By Ann Lee", "", "July 1, 2019" },
      "junk headline byline date" },
    { "an address",
      { "https://www.example.org/wall", "", "Who pays for the wall", "", "By Ann Lee", "", "2019-07-01" },
      "junk headline byline date" },
    { "a kicker", { "THE RIVER", "", "Who Pays for the Wall", "", "By Ann Lee", "", "July 1, 2019" },
      "kicker headline byline date" },
    { "a bare name", { "Who pays for the wall", "", "Ann Lee", "", "July 1, 2019" }, "headline byline date" },
    { "no date", { "Who pays for the wall", "", "Ann Lee" }, "headline byline" },
    { "a headline alone", { "Who pays for the wall" }, "headline" },
  } do
    it("reads " .. row[1], function()
      local lines = {}
      for i, line in ipairs(row[2]) do lines[i] = line end
      for _, line in ipairs { "", first, "", second, "", third } do lines[#lines + 1] = line end
      local doc = document.new(table.concat(lines, "\n"))
      assert.equal(row[3] .. " body body body", kinds(doc))
      if row[3]:find "headline" then assert.equal("who pays for the wall", (doc.headline:lower():gsub("%?$", ""))) end
      assert.equal(row[3]:find "byline" and "Ann Lee" or nil, doc.author)
      assert.equal(row[3]:find "date" and "2019-07-01" or nil, doc.date)
    end)
  end

  it("takes a title for no name whose words the text has in small letters", function()
    local doc = read("Public Pumps", "", "Ann Lee", "", "The public pumps are old.", "", second)
    assert.equal("Public Pumps", doc.headline)
    assert.equal("Ann Lee", doc.author)
  end)

  it("finds none where there is none", function()
    local doc = read(first, "", second, "", third)
    assert.is_nil(doc.headline)
    assert.is_nil(doc.author)
    assert.is_nil(doc.date)
    assert.same({}, doc.authors)
    assert.equal("body body body", kinds(doc))
  end)

  it("lists several authors", function()
    local doc = read("Who pays for the wall", "", "By Ann Lee, Bo Ruiz and Cy Young", "", first, "", second)
    assert.same({ "Ann Lee", "Bo Ruiz", "Cy Young" }, doc.authors)
    assert.equal("Ann Lee, Bo Ruiz and Cy Young", doc.author)
  end)
end)

describe("document's highlights", function()
  it("go on as far as the lines without a full stop", function()
    local doc = read("Story highlights The river rose again in January", "", "A wall would cost $94 million", "",
      "Nobody asked the people behind it", "", first, "", second)
    assert.equal("highlights highlights highlights body body", kinds(doc))
    assert.is_nil(doc.headline)
  end)
end)

describe("document's end", function()
  local head = { "Who pays for the wall", "", "By Ann Lee", "", first, "", second, "", third, "" }

  for _, row in ipairs {
    { "Ann Lee is a professor of law at Carrow Valley College.", "bio" },
    { "Ann Lee, a former member of the county board, is the author of “The Long Wall.”", "bio" },
    { "Lee teaches earth science at Carrow Valley High School.", "bio" },
    { "The writer is a visiting scholar at the Harbor Institute.", "bio" },
    { "About the author: Ann Lee studies rivers.", "bio" },
    { "*Ann Lee can be reached at ann@example.org.*", "bio" },
    { "The opinions expressed in this commentary are solely those of the author.", "disclaimer" },
    { "The views expressed in this commentary belong to the author. View more opinion on Ledger.com.", "disclaimer" },
    { "Dale Brandt, who has farmed below the wall for 30 years, served as deputy engineer, and later as engineer, in "
      .. ("the survey of the river, and has written about floods, walls and what they cost. "):rep(5)
      .. "The opinions expressed in this commentary are solely his.", "disclaimer" },
    { "Editor’s note: A version of this essay appeared last week.", "note" },
    { "© 2019 The Carrow Valley Ledger", "junk" },
    { "Comments (212)", "junk" },
    { "Follow us on Twitter @ledger", "junk" },
    { "# # #", "junk" },
    { "Hannah Moss is right about the river, and wrong about the wall.", "body" },
    { "Ann and I will be there when it rises.", "body" },
  } do
    it("reads: " .. row[1], function()
      local lines = {}
      for i, line in ipairs(head) do lines[i] = line end
      lines[#lines + 1] = row[1]
      local doc = document.new(table.concat(lines, "\n"))
      assert.equal("headline byline body body body " .. row[2], kinds(doc))
      assert.equal(row[2] == "bio" and row[1] or nil, doc.bio)
    end)
  end

  it("takes the author's name from the bio where there is no byline", function()
    local doc = read("Who pays for the wall", "", first, "", second, "", third, "",
      "Ann Lee is a professor of law at Carrow Valley College.")
    assert.equal("Ann Lee", doc.author)
  end)
end)

describe("document's page breaks", function()
  for _, row in ipairs {
    -- the half above, what stands between, the half below
    { "It would substantially", "", "reduce the danger of a flood." },
    { "It would substantially", "Page 2 of 5", "reduce the danger of a flood." },
    { "It would substantially", "7/1/2019   Who pays for the wall", "reduce the danger of a flood." },
    { "After the United", "", "States left the pact, the price rose." },
    { "They were all told by Mr.", "", "Brandvold that it was safe." },
    { "The price is", "2/5", "$4 million, and it rises." },
    { "It was far worse before", "", "1960. But it ended." },
    { "They had tried everything", "", "— pumps, levees, prayers — and failed." },
    { "It is what they call a", "", "“flood of record” in the county." },
    { "The wall was built by", "", "Carrow Valley’s own engineers." },
  } do
    it(("joins: %s | %s | %s"):format(row[1], row[2], row[3]), function()
      local s = table.concat({ "Who pays for the wall", "", "By Ann Lee", "", first .. " " .. row[1], "", row[2], "",
        row[3] .. " " .. second, "", third }, "\n")
      local doc = document.new(s)
      local joins = edits(doc, "join")
      assert.equal(1, #joins)
      assert.equal(row[1], s:sub(joins[1].first - #row[1], joins[1].first - 1))
      assert.equal(row[3], s:sub(joins[1].last + 1, joins[1].last + #row[3]))
      assert.equal(2, #doc:paragraphs())
      assert.equal(first .. " " .. row[1] .. " " .. row[3] .. " " .. second, doc:paragraphs()[1].text)
      for _, sentence in ipairs(doc:sentences()) do assert.is_true(sentence.complete) end
    end)
  end

  for _, row in ipairs {
    { "The balance is shifting in an undesirable", "It is odd that nobody asked them.", false },
    { "The balance is shifting in an undesirable", "These people were never asked.", false },
    { "The balance has shifted.", "the poet e. e. cummings had a word for it.", true },
    { "This is what they said:", "“We were never asked.” And they were not.", true },
    { "The wall will be too low by the year 2060", "Carrow Valley is a poor county.", true },
  } do
    it(("leaves apart: %s | %s"):format(row[1], row[2]), function()
      local doc = read("Who pays for the wall", "", "By Ann Lee", "", first .. " " .. row[1], "",
        row[2] .. " " .. second)
      assert.equal(0, #edits(doc, "join"))
      assert.equal(2, #doc:paragraphs())
      local complete = true
      for _, sentence in ipairs(doc:sentences()) do
        if not sentence.complete then
          complete = false
          assert.equal(row[1], sentence.text)
        end
      end
      assert.equal(row[3], complete)
    end)
  end
end)

describe("document's headings", function()
  for _, row in ipairs {
    { "What it costs", "heading" }, { "A Wall Too Low", "heading" }, { "It costs too much.", "body" },
    { "speaker two", "body" },
  } do
    it("read: " .. row[1], function()
      local doc = read("Who pays for the wall", "", "By Ann Lee", "", first, "", row[1], "", second, "", third)
      assert.equal(("headline byline body %s body body"):format(row[2]), kinds(doc))
      assert.equal(0, #edits(doc, "join"))
      for _, sentence in ipairs(doc:sentences()) do assert.is_true(sentence.complete) end
    end)
  end
end)

describe("document's pull quotes", function()
  local said = "But the wall that we are asked to pay for, at $94 million, will be too low by the time that it is done."

  for _, row in ipairs {
    { "word for word", said },
    { "without its first word",
      "The wall that we are asked to pay for, at $94 million, will be too low by the time that it is done." },
    { "cut short", "But the wall that we are asked to pay for, at $94 million, will be too low." },
    { "in quotation marks",
      "“The wall that we are asked to pay for, at $94 million, will be too low by the time that it is done.”" },
    { "reworded a little",
      "The wall that we’re asked to pay for, at $94 million, will be too low by the time it is done." },
  } do
    it("finds one " .. row[1], function()
      local s = table.concat({ "Who pays for the wall", "", "By Ann Lee", "", first, "", row[2], "",
        second .. " " .. said, "", third }, "\n")
      local doc = document.new(s)
      assert.equal("headline byline body pull_quote body body", kinds(doc))
      local found = edits(doc, "duplicate")
      assert.equal(1, #found)
      assert.equal(row[2], s:sub(found[1].first, found[1].last))
      assert.equal(said, s:sub(found[1].of.first, found[1].of.last))
      assert.equal(3, #doc:paragraphs())
    end)
  end

  it("finds one in the middle of what it repeats", function()
    local half = "But the wall that we are asked to pay for,"
    local doc = read("Who pays for the wall", "", "By Ann Lee", "", first, "", second .. " " .. half, "", said, "",
      said:sub(#half + 2) .. " " .. third)
    assert.equal("headline byline body body pull_quote body", kinds(doc))
    assert.equal(second .. " " .. said .. " " .. third, doc:paragraphs()[2].text)
  end)

  it("takes no refrain for one", function()
    local doc = read(first, "", "We can do better.", "", second, "", "We can do better. " .. third)
    assert.equal("body body body body", kinds(doc))
  end)
end)

describe("document's lines", function()
  local wrapped = {
    "    The river rose again in January, and the town pumped it",
    "out again. Nobody was surprised, since the county had neg-",
    "lected the pumps for years and the well-",
    "known weakness of the gates was no secret to anybody there.",
    "    It has been like this for years. Each spring the county",
    "pays for the same six blocks.",
    "    2/5",
    "    So the commission should table the wall, and it should",
    "ask the people who live behind it.",
  }

  it("undoes hard line ends and divided words", function()
    local doc = read((table.unpack or unpack)(wrapped))
    assert.same({
      "The river rose again in January, and the town pumped it out again. Nobody was surprised, since the county had "
        .. "neglected the pumps for years and the well-known weakness of the gates was no secret to anybody there.",
      "It has been like this for years. Each spring the county pays for the same six blocks.",
      "So the commission should table the wall, and it should ask the people who live behind it.",
    }, texts(doc:paragraphs()))
    assert.equal(1, #edits(doc, "dehyphenate"))
    assert.equal(3, #edits(doc, "break"))
  end)

  it("takes each line for a paragraph where lines are long", function()
    local doc = read(first, second, third)
    assert.same({ first, second, third }, texts(doc:paragraphs()))
  end)

  it("drops a byte-order mark, and knows CR LF and form feeds", function()
    local doc = document.new("\239\187\191Who pays for the wall\r\n\r\nBy Ann Lee\r\n\r\n" .. first .. "\r\n\f"
      .. second)
    assert.equal("Who pays for the wall", doc.headline)
    assert.equal("Ann Lee", doc.author)
    assert.same({ first, second }, texts(doc:paragraphs()))
  end)
end)

describe("document", function()
  it("maps words of the reading text to the bytes and back", function()
    local s = "Who pays for the wall\n\nBy Ann Lee\n\n" .. first .. " It would substan-\n\ntially\n\nPage 3\n\n"
      .. second
    local doc = document.new(s)
    local words = doc:words()
    assert.is_true(#words > 20)
    for i, from, to in words:each() do
      local parts = doc:source(from, to)
      local cut = {}
      for k, part in ipairs(parts) do cut[k] = s:sub(part.first, part.last) end
      if #parts == 1 then
        assert.equal(words:text(i), cut[1])
        assert.same({ from, to }, { doc:reading(parts[1].first, parts[1].last) })
      end
    end
  end)

  it("throws at misuse", function()
    assert.has_error(function() document.new(7) end, "bad argument 's' (string expected, got number)")
    assert.has_error(function() document.new() end, "bad argument 's' (string expected, got nil)")
  end)

  for name, s in pairs {
    ["an empty text"] = "",
    ["white space"] = " \n\t\r\n\f \194\160\n",
    ["NUL bytes"] = ("\0"):rep(50),
    ["ill-formed UTF-8"] = "A title\n\nBy Ann Lee\n\n\255\254\192\175 and so on. \237\160\128 too.\n",
    ["a poem"] = "The river came\nand took the door\nand took the name\nit had before\n\nand left the sill\n",
    ["source code"] = "int main(void) {\n  return 0;\n}\n\nstatic const char *s = \"x\";\n",
    ["a pull quote and nothing else"] = "“We were never asked about any of it.”",
    ["German"] = "Wer zahlt für die Mauer?\n\nDer Fluss stieg im Januar wieder. Niemand war überrascht.\n",
    ["every line hyphenated"] = ("over-\n"):rep(40),
    ["nothing but furniture"] = "Page 1\n\n2/5\n\nADVERTISEMENT\n\nhttps://www.example.org/\n",
    ["marks without words"] = "?!? ... *** ((( \"\" “” ——\n\n— — —\n",
    ["a lone byline"] = "By Ann Lee",
  } do
    it("stands " .. name, function()
      local doc = document.new(s)
      assert.equal(s, doc._ledger:undo(doc.text))
      for _, zone in ipairs(doc:zones()) do assert.is_true(zone.confidence > 0 and zone.confidence <= 1) end
      for _, sentence in ipairs(doc:sentences()) do assert.is_true(sentence.first <= sentence.last) end
      doc:edits()
    end)
  end

  it("takes time in proportion to the text #slow", function()
    local function seconds(s)
      local start = os.clock()
      local doc = document.new(s)
      doc:edits()
      doc:sentences()
      return os.clock() - start
    end
    for _, piece in ipairs {
      "a", " ", "\n", '"', "漢", "said that ", "By Ann Lee\n\n", "We can do it again now.\n\n", "over-\n",
      "x said that ", "(", "“", "he said, \"a\" and ", "a\n", "\"a\"\n\n",
    } do
      local small, large = piece:rep(math.floor(50000 / #piece)), piece:rep(math.floor(400000 / #piece))
      -- Eight times the text; sixty-four times the work would be quadratic.
      assert.is_true(seconds(large) < 0.5 + 24 * seconds(small), piece)
    end
  end)

  it("tells the hull of what a range was made of", function()
    local s = "The wall will fall, they\n\n12\n\nsay, and soon. It is old, and no one has a plan for it."
    local doc = require("opedkit.document").new(s)
    for _, range in ipairs { { 1, #doc.text }, { 5, 8 }, { 20, 40 } } do
      local parts = doc:source(range[1], range[2])
      local from, to = doc:hull(range[1], range[2])
      assert.same({ parts[1].first, parts[#parts].last }, { from, to })
    end
  end)
end)
