local cjson = require "cjson"
local opedkit = require "opedkit"
local unpack = table.unpack or unpack -- luacheck: compat
local readability = require "opedkit.readability"

local function essay()
  local file = assert(io.open("examples/essay.txt", "rb"))
  local s = file:read "*a"
  file:close()
  return s
end

describe("analyze #again", function()
  local s = essay()
  local a = opedkit.analyze(s)

  it("reads the example", function()
    assert.equal("Before we build the wall, ask who will live behind it", a.headline)
    assert.equal("Marta Ellingsen", a.author)
    assert.equal("2026-04-17", a.date)
    assert.equal("Marta Ellingsen teaches", a.bio:sub(1, 23))
    local ops, cut = {}, {}
    for _, edit in ipairs(a.edits) do ops[edit.op] = (ops[edit.op] or 0) + 1 end
    assert.same({ join = 2, duplicate = 1, drop = 5 }, ops)
    for _, sentence in ipairs(a.sentences) do
      if not sentence.complete then cut[#cut + 1] = sentence.text:match "[^ ]+ [^ ]+$" end
    end
    assert.same({ "called a" }, cut)
    assert.same({}, a.warnings)
  end)

  it("counts markers in the author's words only", function()
    local one = opedkit.analyze "We must go. “We must not wait for it,” she said. They must stay."
    assert.equal(2, one.markers.deontic.count)
    for _, hit in ipairs(one.markers.deontic.hits) do assert.equal("must", hit.text) end
    for _, marker in pairs(a.markers) do
      assert.equal(marker.count, #marker.hits)
      for _, hit in ipairs(marker.hits) do assert.is_true(hit.last >= hit.first and hit.last <= #s) end
    end
  end)

  it("counts sources", function()
    local one = opedkit.analyze(
      "Ann Lee said that it rained. Bo Ruiz said that it did not. Ann Lee said that it snowed.")
    assert.same({
      { name = "Ann Lee", count = 2, direct = 0, indirect = 2, forms = { "Ann Lee" }, first = 1 },
      { name = "Bo Ruiz", count = 1, direct = 0, indirect = 1, forms = { "Bo Ruiz" }, first = 30 },
    }, one.sources)
  end)

  it("warns", function()
    local function codes(text)
      local list = {}
      for i, warning in ipairs(opedkit.analyze(text).warnings) do list[i] = warning.code end
      return table.concat(list, " ")
    end
    assert.equal("empty", codes "")
    assert.equal("empty", codes " \n\n")
    assert.equal("invalid_utf8 short no_headline", codes "This is \255 not a text.")
    assert.equal("short not_prose no_headline", codes "x = {1, 2, 3}; y = {4, 5, 6}; f(x[0], y[1], 0.25);")
    assert.equal("several_essays",
      codes(s .. "\n\nThe second essay\n\nBy Bo Ruiz\n\n" .. ("It goes on and on. "):rep(40)))
  end)
end)

describe("readability", function()
  it("counts syllables by spelling", function()
    for word, count in pairs {
      the = 1, make = 1, makes = 1, making = 2, table = 2, tables = 2, walked = 1, wanted = 2, needed = 2, houses = 2,
      boxes = 2, churches = 2, river = 2, America = 4, rhythm = 1, ["2019"] = 1, Mr = 1, ["naïve"] = 1, people = 2,
      be = 1, see = 1, engineer = 3, policy = 3,
    } do
      assert.equal(count, readability.syllables(word), word)
    end
  end)

  it("measures by the formulas", function()
    local r = readability.measure { { text = "The cat sat on the mat." }, { text = "It was a river." } }
    assert.equal("spelling", r.syllable_counter:match "^%a+")
    r.syllable_counter = nil
    -- 10 words of 28 letters, 11 syllables, 2 sentences
    assert.same({ words = 10, sentences = 2, syllables = 11, words_per_sentence = 5, syllables_per_word = 1.1,
      flesch_reading_ease = 108.7, flesch_kincaid_grade = -0.66, long_words = 0, characters = 28, gunning_fog = 2,
      smog = 3.13, ari = -5.74, coleman_liau = -5.26 }, r)
    r = readability.measure { { text = "Naïve politicians’ 2019 deliberations" } }
    assert.equal(2, r.long_words)
    assert.equal(33, r.characters)
    assert.equal(0, readability.measure({}).words)
    assert.is_nil(readability.measure({}).smog)
  end)
end)

describe("report.json #again", function()
  local a = opedkit.analyze(essay())
  local json = opedkit.report.json(a)

  it("has its members in order", function()
    local at = 0
    for _, key in ipairs {
      "headline", "dek", "author", "date", "bio", "zones", "edits", "paragraphs", "authors", "sentences", "relations",
      "outline",
      "sources", "entities", "genre", "topics", "markers", "keywords", "readability", "affiliation", "language",
      "warnings", "provenance",
    } do
      local position = json:find('[{,]"' .. key .. '":', at + 1)
      assert.truthy(position, key)
      at = position
    end
  end)

  it("can be read back", function()
    local read = cjson.decode(json)
    assert.equal(a.headline, read.headline)
    assert.equal(#a.sentences, #read.sentences)
    assert.same(a.sentences[3].parts, read.sentences[3].parts)
    assert.equal("string", type(read.genre.label))
    assert.is_true(read.genre.probabilities.opinion > 0 and #read.provenance.models > 0)
    assert.equal(a.sentences[1].roles[1].label, read.sentences[1].roles[1].label)
    assert.same(a.outline.thesis, read.outline.thesis)
    assert.is_nil(json:find("\n", 1, true))
    local pretty = opedkit.report.json(a, { pretty = true })
    assert.same(read, cjson.decode(pretty))
    assert.truthy(pretty:find '^{\n  "headline": "')
  end)

  it("is the same each time", function()
    assert.equal(json, opedkit.report.json(opedkit.analyze(essay())))
  end)
end)

describe("report.text #again", function()
  local columns = require "opedkit.report.columns"

  it("stays in its columns", function()
    local a = opedkit.analyze(essay())
    for _, width in ipairs { 80, 60, 120 } do
      for line in opedkit.report.text(a, { width = width }):gmatch "[^\n]*" do
        assert.is_true(columns(line) <= width, line)
        assert.is_nil(line:find " $")
      end
    end
  end)

  it("tells the argument as an outline: evidence and answers below what they are about, each sentence once", function()
    local function told(text, genre)
      local a = opedkit.analyze(text)
      if genre then a.genre = { label = "news", probabilities = { news = 1 - genre, opinion = genre } } end
      return (opedkit.report.text(a):match "\nArgument.-\n\n") or ""
    end
    local page = told(essay())
    for _, pattern in ipairs {
      "\n  thesis +%d+ +%d+%%  ", "\n  claims +%d+ +%d+%%  ", "\n    statistics +%d+ +%d+%%    ",
      "\n  grants +%d+ +%d+%%  Of course[^\n]+\n    answer +%d+ +%d+%%    But an offer",
      "There is an honest objection[^\n]+\n[^\n]+\n    statistics [^\n]+\n[^\n]+\n    answer +%d+ +%d+%%    But that",
      "%(asked of the commission%)\n", " and %d+ more claims\n",
    } do
      assert.truthy(page:find(pattern), pattern)
    end
    for _, start in ipairs { "But an offer", "Of course no one", "It should table the wall", "It is hard to see" } do
      local _, times = page:gsub(start, "")
      assert.equal(1, times, start)
    end
    local rows = 0 -- of one sentence
    for line in page:gmatch "[^\n]+" do
      rows = line:find "^ +[%a ]* %d+ +%d+%%  " and 1 or rows + 1
      assert.is_true(rows <= 3, line)
    end
    assert.truthy(told(essay(), 0.1):find("not told", 1, true))
    assert.truthy(told(essay(), 0.45):find("doubtful", 1, true))
    assert.is_nil(told(essay(), 0.6):find("doubtful", 1, true))
  end)

  it("says what the text is and what it is about", function()
    local a = opedkit.analyze(essay())
    local page = opedkit.report.text(a)
    assert.truthy(page:find("\n  Genre           opinion, 9%d%%\n"))
    assert.truthy(page:find("\n  About           " .. a.topics[1].label .. " (" .. a.topics[1].terms[1], 1, true))
    a.genre = { label = "news", probabilities = { news = 0.5, opinion = 0.3, analysis = 0.15, other = 0.05 } }
    assert.truthy(opedkit.report.text(a):find("Genre           news, 50% (analysis 15%, opinion 30%)", 1, true))
    assert.truthy(opedkit.report.text(opedkit.analyze "Es regnet."):find "\n  Genre           open\n")
    assert.is_nil(opedkit.report.text(opedkit.analyze ""):find "Genre")
  end)

  it("cuts a word of any length in one pass", function()
    local page = require "opedkit.report.page"
    local wrap = page.new().wrap
    for _, row in ipairs {
      { "abcdefgh", 3, "abc", "def", "gh" }, { "a abcd", 3, "a", "abc", "d" }, { "abc", 3, "abc" },
      { "abcdef", 3, "abc", "def" }, { "", 3 }, { "a漢漢b", 3, "a漢", "漢b" }, { "漢漢", 1, "漢", "漢" },
      { "ééé é", 3, "ééé", "é" }, { "ééééé é", 3, "ééé", "éé", "é" },
      { "☝️☝️", 3, "☝️", "☝️" },
    } do
      assert.same({ unpack(row, 3) }, wrap(row[1], row[2]), row[1])
    end
    -- Eight times the word; what was quadratic would take sixty-four times as long.
    for _, letter in ipairs { "a", "é" } do
      local function seconds(count)
        local start, word = os.clock(), letter:rep(count)
        for _ = 1, 4 do wrap(word, 60) end
        return os.clock() - start
      end
      assert.is_true(seconds(80000) < 0.5 + 24 * seconds(10000), letter)
    end
  end)

  it("has colours only where they are asked for", function()
    local a = opedkit.analyze(essay())
    assert.is_nil(opedkit.report.text(a):find "\27")
    local coloured = opedkit.report.text(a, { colour = true })
    assert.truthy(coloured:find "\27%[1m")
    assert.equal(opedkit.report.text(a), (coloured:gsub("\27%[[0-9]*m", ""):gsub(" +\n", "\n")))
  end)

  it("lets no essay steer the terminal", function()
    local s = "\27[31mRed\7 title\n\nBy Ann Lee\n\nIt is \155 here\0 \255 now.\n"
    local page = opedkit.report.text(opedkit.analyze(s))
    assert.is_nil(page:find "[%z\1-\9\11-\31\127]")
    assert.is_true(require("opedkit.text").valid(page))
  end)

  it("measures wide characters, marks and long words as a terminal does", function()
    for _, row in ipairs {
      { "abc", 3 }, { "caf\195\169", 4 }, { "cafe\204\129", 4 }, { "議会は港", 8 }, { "서울", 4 }, { "ｆｕｌｌ", 8 },
      { "🙄", 2 }, { "👩‍👩‍👧", 2 }, { "🇳🇴", 2 }, { "❤️", 2 }, { "“—…”", 4 }, { "", 0 },
    } do
      assert.equal(row[2], (columns(row[1])), row[1])
    end
    assert.same({ 4, { 6 } }, { columns("議会は港", 5) })
    local s = "議会は今年新しい港を建設してはならない\n\nBy Ann Lee\n\n" .. ("議会は今年新しい港を建設してはならない。"):rep(20)
      .. "\n\n" .. ("x"):rep(500) .. "\n"
    for _, width in ipairs { 80, 60 } do
      for line in opedkit.report.text(opedkit.analyze(s), { width = width }):gmatch "[^\n]*" do
        assert.is_true(columns(line) <= width, line)
      end
    end
  end)

  it("shows keywords, names, tone and what the bio discloses", function()
    local shown = opedkit.report.text(opedkit.analyze(essay()))
    for _, part in ipairs { "What it is about", "buyout", "Named", "tone", "What the bio discloses",
      "Carrow Valley High School", "the text does not name it", "SMOG" } do
      assert.truthy(shown:find(part, 1, true), part)
    end
  end)

  it("stands an empty essay", function()
    assert.truthy(opedkit.report.text(opedkit.analyze ""):find("there is no text", 1, true))
  end)
end)
