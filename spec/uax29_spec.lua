local core = require "opedkit.core"
local data = require "spec.support.data"
local uax29 = require "spec.support.uax29"
local utf8 = require "spec.support.utf8"

-- One row for each rule: the segmenter, the rule, and a text whose units stand between bars.
local rows = {
  { "graphemes", "GB3", "\r\n" },
  { "graphemes", "GB4, GB5", "a|\n|\204\136" },
  { "graphemes", "GB6", "\225\132\128\225\133\161" },
  { "graphemes", "GB7", "\234\176\128\225\134\168" },
  { "graphemes", "GB8", "\234\176\129\225\134\168" },
  { "graphemes", "GB9", "e\204\129|a\226\128\141" },
  { "graphemes", "GB9a", "\224\164\149\224\164\190" },
  { "graphemes", "GB9b", "\216\128a" },
  { "graphemes", "GB9c", "\224\164\149\224\165\141\224\164\183|\224\164\149" },
  { "graphemes", "GB11", "\240\159\145\169\204\136\226\128\141\240\159\154\128|\240\159\154\128" },
  { "graphemes", "GB12, GB13", "\240\159\135\166\240\159\135\170|\240\159\135\166\240\159\135\170|\240\159\135\166" },
  { "graphemes", "GB999", "a|b|\229\173\151" },
  { "word_segments", "WB3", "\r\n|\r|a" },
  { "word_segments", "WB3a, WB3b", "a|\n|\204\136" },
  { "word_segments", "WB3c", "\240\159\145\169\226\128\141\240\159\154\128|\240\159\154\128" },
  { "word_segments", "WB3d", "a|  |b| \204\136| " },
  { "word_segments", "WB4", "a\204\136\226\129\160b" },
  { "word_segments", "WB5", "abc\195\159d" },
  { "word_segments", "WB6, WB7", "can't| |a:\204\136b|:|:|a" },
  { "word_segments", "WB7a", "\215\144'| " },
  { "word_segments", "WB7b, WB7c", "\215\144\"\215\144|\"|a" },
  { "word_segments", "WB8, WB9, WB10", "12a3b" },
  { "word_segments", "WB11, WB12", "3.14,15|,|a|.|1" },
  { "word_segments", "WB13", "\227\130\162\227\131\188" },
  { "word_segments", "WB13a, WB13b", "a_1_\227\130\162" },
  { "word_segments", "WB15, WB16", "\240\159\135\166\204\136\240\159\135\170|\240\159\135\166" },
  { "word_segments", "WB999", "\229\173\151|\229\173\151|-|-" },
  { "uax29_sentences", "SB3, SB4", "a\r\n|b\226\128\169|c" },
  { "uax29_sentences", "SB5", "A.\204\136 |B" },
  { "uax29_sentences", "SB6", "3.4" },
  { "uax29_sentences", "SB7", "the U.S. |Congress" },
  { "uax29_sentences", "SB8", "etc.) \226\128\156' and 1. \226\128\147 (so on)" },
  { "uax29_sentences", "SB8a", "Who?!, he said. , A" },
  { "uax29_sentences", "SB9, SB10, SB11", "He said: \226\128\156No.\226\128\157  |A. |1" },
  { "uax29_sentences", "SB998", "no end here" },
}

describe("UAX #29", function()
  for _, engine in ipairs(core.engines()) do
    local segment = core.open(engine).segment
    for _, row in ipairs(rows) do
      it(("%s on %s"):format(row[2], engine), function()
        assert.equal(row[3], table.concat(segment[row[1]]((row[3]:gsub("|", ""))):strings(), "|"))
      end)
    end

    -- Were any of these cut in quadratic time, the suite would not end today. For each, the number of units.
    local many = 400000
    local hostile = {
      { "a letter, a colon and marks to its right end", "word_segments", "a:" .. ("\204\136"):rep(many), 2 },
      { "letters and colons that never join", "word_segments", ("a:\204\136 "):rep(many), 3 * many },
      { "digits and commas with marks between", "word_segments", ("1,\204\136\204\136"):rep(many) .. "a", 3 },
      { "a run of quotes after Hebrew", "word_segments", ("\215\144\"\204\136"):rep(many) .. "a", 3 },
      { "regional indicators", "word_segments", ("\240\159\135\166"):rep(2 * many), many },
      { "regional indicators", "graphemes", ("\240\159\135\166"):rep(2 * many), many },
      { "one letter with marks", "graphemes", "a" .. ("\204\136"):rep(many), 1 },
      { "joiners", "graphemes", ("\240\159\145\169\226\128\141"):rep(many), 1 },
      { "consonants and linkers", "graphemes", ("\224\164\149\224\165\141"):rep(many), 1 },
      { "stops and spaces before digits", "uax29_sentences", (". "):rep(many) .. ("1 "):rep(many), 2 },
      { "stops, each with digits behind it", "uax29_sentences", (". 1 1 1 "):rep(many), many + 1 },
      { "closing quotes and spaces", "uax29_sentences", (".\"' "):rep(many), 1 },
      { "blank lines", "paragraphs", (" \n"):rep(many), 0 },
      { "one line", "paragraphs", (" "):rep(many) .. "a" .. (" "):rep(many), 1 },
    }
    for _, row in ipairs(hostile) do
      it(("cuts %s in linear time (%s on %s)"):format(row[1], row[2], engine), function()
        assert.equal(row[4], #segment[row[2]](row[3]))
      end)
    end
  end

  it("is what the oracle knows: it passes the official tests", function()
    local folder = data.need_unicode()
    local oracle = uax29.new(folder)
    local files = { GraphemeBreakTest = "graphemes", WordBreakTest = "word_segments", SentenceBreakTest = "sentences" }
    for name, unit in pairs(files) do
      local count = 0
      for line in data.read(folder .. "/" .. name .. ".txt"):gmatch("[^\n]+") do
        local test = line:match("^\195\183 ([^#]+)")
        if test then
          local wanted, text = {}, ""
          for cp, mark in test:gmatch("(%x+) (\195[\183\151])") do
            text = text .. utf8.encode(tonumber(cp, 16))
            if mark == "\195\183" then wanted[#wanted + 1] = #text end
          end
          assert.same(wanted, oracle[unit](text), line)
          count = count + 1
        end
      end
      assert.is_true(count > 500, name)
    end
  end)
end)
