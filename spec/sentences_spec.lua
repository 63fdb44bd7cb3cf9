local segment = require "opedkit.segment"
local language = require "opedkit.language"
local rows = require "spec.support.sentences"

local function split(marked)
  local pieces = {}
  for piece in (marked .. "|"):gmatch("([^|]*)|") do pieces[#pieces + 1] = piece end
  return pieces
end

local function trimmed(pieces)
  for i, piece in ipairs(pieces) do
    pieces[i] = piece:gsub("^[ \t\r\n]+", ""):gsub("[ \t\r\n]+$", ""):gsub("^\194\160", "")
  end
  return pieces
end

local function options_of(row)
  return row[3] or (row.lang and { lang = row.lang }) or nil
end

local function text_of(row)
  if row.text then return row.text end
  if row.marks then return (row[2]:gsub("|", "")) end
  return (row[2]:gsub("|", ""))
end

describe("segment.sentences", function()
  for _, row in ipairs(rows) do
    it("cuts " .. row[1], function()
      local expected = split(row.marks or row[2])
      if not (row[3] and row[3].rules) then trimmed(expected) end
      assert.same(expected, segment.sentences(text_of(row), options_of(row)):strings())
    end)
  end

  it("cuts a long text as it cuts its paragraphs, in portions that nobody sees", function()
    local texts, expected = {}, {}
    for _ = 1, 20 do
      for _, row in ipairs(rows) do
        if not options_of(row) then
          texts[#texts + 1] = text_of(row)
          for _, piece in ipairs(segment.sentences(text_of(row)):strings()) do expected[#expected + 1] = piece end
        end
      end
    end
    local text = table.concat(texts, "\n\n")
    local spans = segment.sentences(text)
    assert.same(#expected, #spans)
    assert.same(expected, spans:strings())
    local before = 0
    for i, first, last in spans:each() do
      assert.is_true(first > before and last >= first)
      local gap = text:sub(before + 1, first - 1):gsub("\194\160", ""):gsub("\226\128\169", "")
      assert.is_nil(gap:find("[^ \t\r\n]"))
      assert.equal(expected[i], text:sub(first, last))
      before = last
    end
  end)

  it("says how sure it is", function()
    local spans = segment.sentences("I met Mr. Hale. He lives in the U.S. Today he left.")
    for i = 1, #spans do
      local sure = spans:confidence(i)
      assert.is_true(sure >= 0.5 and sure <= 1)
    end
    assert.equal(1, segment.sentences("It was clear.\n\nIt was not."):confidence(1))
    assert.is_true(segment.sentences("the U.S. How odd."):confidence(1) < 1)
    assert.is_nil(spans:confidence(#spans + 1))
  end)

  it("takes any bytes", function()
    assert.equal(0, #segment.sentences(""))
    assert.equal(0, #segment.sentences(" \n\t \r\n\226\128\169 "))
    assert.same({ "no\0go.", "C\0" }, segment.sentences("no\0go. C\0"):strings())
    assert.same({ "\255\254.", "\226\128 Next." }, segment.sentences("\255\254. \226\128 Next."):strings())
    assert.same({ "\240\159", "\226" }, segment.sentences("\240\159\n\n\226"):strings())
    for byte = 0, 255 do
      local s = string.char(byte)
      for _, text in ipairs { s, s .. ".", "." .. s, "a." .. s .. "A", "Mr. " .. s, s:rep(3) .. ". " .. s } do
        assert.is_true(#segment.sentences(text) <= #text)
      end
    end
  end)

  it("stays whole on hostile runs", function()
    local million = 1000000
    for _, unit in ipairs { ".", "!", "(", ")", "\"", "\n", "a.", "A.", "A. ", ". ", "?\"", "1. ", "• ", "[1]", "-",
      ":)", "1/", "\204\129", "\226\128\166", "\240\159\145\169\226\128\141", "\255", "U.S. ", "z. B. ",
      "a.\n", "A\n" } do
      local text = unit:rep(math.floor(million / #unit))
      local spans = segment.sentences(text)
      local before = 0
      for _, first, last in spans:each() do
        if first <= before or last < first then error("spans overlap for " .. unit) end
        before = last
      end
      assert.is_true(before <= #text)
    end
  end)

  it("rejects misuse", function()
    assert.error_matches(function() segment.sentences("x", { rules = "none" }) end, "rules")
    assert.error_matches(function() segment.sentences("x", { lang = 1 }) end, "lang")
    assert.error_matches(function() segment.sentences("x", { without = { "nothing" } }) end, "nothing")
    assert.error_matches(function() segment.sentences("x", { without = "lines" }) end, "without")
    assert.error_matches(function() segment.sentences("x", { abbreviations = { 1 } }) end, "abbreviations")
    assert.error_matches(function() segment.sentences("x", { abbreviations = { final = 1 } }) end, "final")
    assert.error_matches(function() segment.sentences(1) end, "string")
  end)
end)

describe("language.rules", function()
  it("has every language that it names", function()
    for _, name in ipairs(language.names) do
      assert.not_equal(language.rules("xx"), language.rules(name))
      assert.equal(language.rules(name), language.rules(name:upper() .. "-XX"))
    end
    assert.equal(language.rules(), language.rules("en"))
    assert.equal(language.rules("xx"), language.rules("tlh"))
  end)
end)
