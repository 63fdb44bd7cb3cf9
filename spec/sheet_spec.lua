-- A text that an editor changes, and its sentences. Any Lua can run this.
local core = require "opedkit.core"
local fewer = require "spec.support.fewer"
local markup = require "opedkit.nvim.markup"
local segment = require("opedkit").segment
local rules = require("opedkit.language").rules "en"

local function spans_of(sheet)
  local out = {}
  for i = 1, #sheet do out[i] = ("%d-%d"):format(sheet:get(i)) end
  return table.concat(out, " ")
end

-- The same by a ledger and the sentences of what is left.
local function expected_of(s, ranges)
  local ledger = ranges and ranges[1] and markup.ledger(s, ranges)
  local out = {}
  for i, first, last in segment.sentences(ledger and ledger:apply() or s):each() do
    if ledger then first, last = ledger:hull(first, last) end
    out[i] = ("%d-%d"):format(first, last)
  end
  return table.concat(out, " ")
end

describe("a sheet", function()
  for _, row in ipairs {
    { {}, nil, "" },
    { { "" }, true, "" },
    { { "One. Two." }, nil, "1-4 6-9" },
    { { "On", "", "e. T", "wo." }, nil, "1-4 6-9" },
    { { "*One.* **Two**." }, true, "2-5 10-15" },
    { { "*One.* **Two**." }, false, "1-6 8-15" },
    { { "> One.\n", "\n# Two *a*\n" }, true, "3-6 11-16" },
    { { "One a. Two." }, { { first = 4, last = 5 } }, "1-6 8-11" },
    { { "***" }, true, "" },
    { { "```\nx\n```\n" }, true, "" },
  } do
    it(("of %q has its sentences (%s)"):format(table.concat(row[1], "+"), type(row[2])), function()
      local sheet = core.sheet()
      sheet:set(row[1], rules, row[2])
      assert.equal(row[3], spans_of(sheet))
    end)
  end

  it("without a text is empty", function()
    local sheet = core.sheet()
    assert.same({ 0, 0 }, { #sheet, sheet:len() })
    assert.is_nil(sheet:get(1))
    assert.is_nil(sheet:at(1))
    assert.equal("opedkit.Sheet (0 sentences, 0 bytes)", tostring(sheet))
  end)

  it("says which sentence ends at a byte or behind it", function()
    local sheet = core.sheet()
    sheet:set({ "One. Two. Three." }, rules)
    for position, i in pairs { [-5] = 1, [1] = 1, [4] = 1, [5] = 2, [9] = 2, [16] = 3 } do
      assert.equal(i, sheet:at(position))
    end
    assert.is_nil(sheet:at(17))
    assert.is_nil(sheet:get(0))
    assert.is_nil(sheet:get(4))
  end)

  it("is what a new one is, whatever it held before, on each engine", function()
    local state = 4711
    local function random(n)
      state = (state * 16807) % 2147483647
      return state % n + 1
    end
    local pieces = { "Mr. Lee came. ", "*He* said: \"No.\" ", "\n\n", "\n> ", "# A head\n\n", "`code. x` ", "word ",
      "[a. b](c) ", "é. ", "\n- ", "![no. no](x)", "U.S. ", "\n```\n", "? ", "\r\n" }
    for _, name in ipairs(core.engines()) do
      local sheet = core.open(name).sheet()
      for _ = 1, fewer(300) do
        local parts = {}
        for i = 1, random(10) == 1 and random(900) or random(40) do parts[i] = pieces[random(#pieces)] end
        local s, markdown = table.concat(parts), random(3) > 1
        sheet:set(parts, rules, markdown)
        assert.equal(expected_of(s, markdown and markup.markdown(s) or nil), spans_of(sheet), s)
        for _, first, last in segment.words(s):each() do
          local i = sheet:at(first)
          assert.is_true(not i or select(2, sheet:get(i)) >= first, s)
          assert.is_true(i == 1 or not i or select(2, sheet:get(i - 1)) < first, s)
          if last > 500 then break end
        end
      end
    end
  end)

  it("takes no memory for a text as long as the one before", function()
    local sheet, parts = core.sheet(), { ("A sentence. *Another* one.\n\n"):rep(500) }
    sheet:set(parts, rules, true)
    collectgarbage "collect"
    collectgarbage "stop"
    local before = collectgarbage "count"
    for _ = 1, 20 do sheet:set(parts, rules, true) end
    local after = collectgarbage "count"
    collectgarbage "restart"
    -- Any of its blocks would be taken twenty times; what LuaJIT's compiler takes for a loop is counted, too.
    assert.is_true(after - before < 20, ("%.1f kB"):format(after - before))
  end)

  it("refuses what is no text, and is empty behind it", function()
    local sheet = core.sheet()
    for _, row in ipairs {
      { "strings expected", { "a", 5 }, rules },
      { "strings expected", { "a", {} }, rules },
      { "table expected", "a", rules },
      { "opedkit.Language expected", { "a" }, {} },
      { "table expected", { "a" }, rules, "markdown" },
      { "ranges expected", { "a" }, rules, { 5 } },
      { "a range outside the text", { "abc" }, rules, { { first = 0, last = 1 } } },
      { "a range outside the text", { "abc" }, rules, { { first = 2, last = 1 } } },
      { "a range outside the text", { "abc" }, rules, { { first = 2, last = 4 } } },
      { "a range outside the text", { "abc" }, rules, { {} } },
    } do
      sheet:set({ "One." }, rules)
      local ok, message = pcall(sheet.set, sheet, row[2], row[3], row[4])
      assert.is_false(ok)
      assert.truthy(message:find(row[1], 1, true), message)
    end
    sheet:set({ "One." }, rules)
    assert.is_false(pcall(sheet.set, sheet, { "Two. Three.", false }, rules))
    assert.equal(0, #sheet)
    assert.has_error(function() sheet.get(core.tokens "a", 1) end)
    assert.has_error(function() sheet:get "x" end)
    assert.has_error(function() sheet:at(nil) end)
    assert.has_error(function() core.markdown.marks(5) end)
  end)
end)
