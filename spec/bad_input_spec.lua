-- Any bytes are a text. Each row goes through everything that takes one.
local opedkit = require "opedkit"
local core = require "opedkit.core"

local rows = {
  { "nothing", "" },
  { "white space only", " \t\r\n\194\160\226\128\168" },
  { "a NUL byte", "a\0b" },
  { "NUL bytes only", ("\0"):rep(100) },
  { "bytes that no UTF-8 holds", "\192\193\245\254\255" },
  { "a cut-off sequence at the end", "caf\195" },
  { "a surrogate", "\237\160\128 \237\191\191" },
  { "an overlong slash", "\192\175\224\128\175\240\128\128\175" },
  { "continuation bytes only", ("\128"):rep(300) },
  { "combining marks only", ("\204\129"):rep(500) },
  { "zero-width joiners only", ("\226\128\141"):rep(500) },
  { "regional indicators only", ("\240\159\135\166"):rep(301) },
  { "stops only", ("."):rep(1000) },
  { "quotation marks only", ("“"):rep(500) },
  { "open brackets only", ("("):rep(1000) },
  { "stops between letters", ("a."):rep(1000) },
  { "line ends only", ("\r\n"):rep(500) },
  { "hyphens at line ends", ("word-\n"):rep(300) },
  { "a word of 100,000 letters", ("a"):rep(100000) },
  { "every byte", (function()
    local bytes = {}
    for byte = 0, 255 do bytes[byte + 1] = string.char(byte) end
    return table.concat(bytes):rep(3)
  end)() },
}

-- Spans in order, inside the text, none empty.
local function check(spans, text)
  local behind = 0
  for _, first, last in spans:each() do
    assert.is_true(first > behind and last >= first and last <= #text)
    behind = last
  end
end

describe("bad input:", function()
  for _, row in ipairs(rows) do
    local name, text = row[1], row[2]

    it(name .. " is segmented", function()
      for _, options in ipairs { { "words" }, { "words", { all = true } }, { "graphemes" }, { "sentences" },
        { "sentences", { rules = "uax29" } }, { "sentences", { rules = "lines" } }, { "paragraphs" },
        { "paragraphs", { rules = "blank" } }, { "topics" }, { "topics", { segments = 3 } } } do
        check(opedkit.segment[options[1]](text, options[2]), text)
      end
      assert.is_true(#core.tokens(text) <= #text)
      opedkit.text.valid(text)
      opedkit.text.fold(text)
    end)

    it(name .. " is scanned and scored", function()
      local lex = opedkit.lexicon.new { any = { "a", "word*", "caf\195\169" } }
      assert.equal(#lex:scan(text), lex:score(text).any.count)
    end)

    it(name .. " is analysed and reported", function()
      local analysis = opedkit.analyze(text)
      for _, sentence in ipairs(analysis.sentences) do
        for _, part in ipairs(sentence.parts) do
          assert.is_true(part.first >= 1 and part.last <= #text and part.first <= part.last)
        end
      end
      for _, section in ipairs(opedkit.document.new(text):topics()) do
        assert.is_true(section.first >= 1 and section.last <= #text and section.first <= section.last)
      end
      assert.equal("string", type(opedkit.report.json(analysis)))
      assert.equal("string", type(opedkit.report.text(analysis)))
      assert.is_true(opedkit.text.valid(opedkit.report.json(analysis)))
    end)

    it(name .. " is classified", function()
      local pipe = opedkit.pipeline.new {
        opedkit.features.new { words = { 1, 2 }, bits = 8 }, opedkit.classifier.naive_bayes {},
      }
      pipe:fit { { text = "yes yes", label = "a" }, { text = "no no", label = "b" }, { text = text, label = "b" } }
      local label, probabilities = pipe:predict(text)
      assert.is_true(label == "a" or label == "b")
      assert.is_true(math.abs(probabilities.a + probabilities.b - 1) < 1e-12)
    end)
  end

  it("a line of 100 MB is segmented and scanned #slow", function()
    local line = ("Nobody wins; all of us must pay (it’s so). "):rep(math.floor(100e6 / 45))
    assert.is_true(#opedkit.segment.words(line) > 1e7)
    assert.is_true(#opedkit.segment.sentences(line) > 1e6)
    local lex = opedkit.lexicon.new { duty = { "must pay" } }
    assert.is_true(lex:score(line).duty.count > 1e6)
  end)
end)
