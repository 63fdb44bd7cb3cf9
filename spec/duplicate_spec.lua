local core = require "opedkit.core"

-- Blocks are lines; one that begins with "> " may be a repetition. Shown: what each repetition repeats, and the words
-- found of those it has.
local function show(lines)
  local text, ranges = table.concat(lines, "\n"), {}
  local at = 1
  for _, line in ipairs(lines) do
    ranges[#ranges + 1] = at
    ranges[#ranges + 1] = at + #line - 1
    ranges[#ranges + 1] = line:find "^> " ~= nil
    at = at + #line + 1
  end
  local found, out = core.duplicates(core.tokens(text), ranges), {}
  for i = 1, #found, 7 do
    out[#out + 1] = ("%d: %s (%d-%d, %d of %d)"):format(found[i], text:sub(found[i + 1], found[i + 2]), found[i + 3],
      found[i + 4], found[i + 5], found[i + 6])
  end
  return table.concat(out, "; ")
end

local rows = {
  { "nothing in common", { "One thing stands here in the text.", "> Another that is quite unlike what it says." }, "" },
  { "word for word", { "We said: The river will come back for us. We knew.", "> The river will come back for us." },
    "2: The river will come back for us (1-1, 7 of 7)" },
  { "in other cases and marks", { "“the River will come — back for us”", "> THE RIVER WILL COME BACK FOR US!" },
    "2: the River will come — back for us (1-1, 7 of 7)" },
  { "with a word changed", { "The river will surely come back for us.", "> The river may surely come back for us." },
    "2: The river will surely come back for us (1-1, 7 of 8)" },
  { "with a part left out", { "The river, which rose in May, will come back for all of us soon.",
    "> The river will come back for all of us soon." },
    "2: The river, which rose in May, will come back for all of us soon (1-1, 10 of 10)" },
  { "with too much changed", { "The river will surely come back for us.", "> The lake may never come home for us." },
    "" },
  { "of too few words", { "The river will come back.", "> The river comes back." }, "" },
  { "over two blocks",
    { "We knew that the river will", "come back for us one day.", "> The river will come back for us." },
    "3: the river will\ncome back for us (1-2, 7 of 7)" },
  { "around itself",
    { "We knew that the river will", "> The river will come back for us.", "come back for us one day." },
    "2: the river will\n> The river will come back for us.\ncome back for us (1-3, 7 of 7)" },
  { "each of the other", { "> The river will come back for us.", "> The river will come back for us." },
    "1: The river will come back for us (2-2, 7 of 7); 2: The river will come back for us (1-1, 7 of 7)" },
  { "of what is everywhere", { ("a b c d e f g. "):rep(40), "> a b c d e f g." }, "" },
  { "beside empty blocks", { "", "The river will come back for us.", "", "> The river will come back for us.", "" },
    "4: The river will come back for us (2-2, 7 of 7)" },
}

describe("core.duplicates", function()
  for _, row in ipairs(rows) do
    it("finds a repetition " .. row[1], function() assert.equal(row[3], show(row[2])) end)
  end

  it("finds long repetitions, up to 512 words", function()
    for _, count in ipairs { 63, 64, 65, 128, 200, 511, 512, 513 } do
      local words = {}
      for i = 1, count do words[i] = "w" .. i end
      local said = table.concat(words, " ")
      local want = count <= 512 and ("2: %s (1-1, %d of %d)"):format(said, count, count) or ""
      assert.equal(want, show { "before " .. said .. " behind", "> " .. said })
    end
  end)

  it("names what is wrong", function()
    assert.error_matches(function() core.duplicates("text", {}) end, "Tokens expected")
    assert.error_matches(function() core.duplicates(core.tokens "text", 1) end, "table expected")
    assert.error_matches(function() core.duplicates(core.tokens "text", { "a", 2, true }) end, "positions expected")
  end)

  it("takes any positions", function()
    assert.same({}, core.duplicates(core.tokens "a b c", { 9, -1, true, -5, 2, true, 1e15, -1e15, true }))
  end)
end)
