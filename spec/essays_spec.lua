-- Several essays in one file.
local essays = require "opedkit.essays"
local opedkit = require "opedkit"

local body = ("The council must not build the new port this year. It has no money for it, and nobody has said who "
  .. "will dredge the river.\n\nUntil then, wait. The old one is half empty, and the ships that call there are "
  .. "small.\n\n")
local titles = { "The port can wait", "Why we need a bridge", "Close the ferry", "Ten years of mud",
  "A wall for whom?" }
local names = { "Ann Lee", "Bo Dahl", "Cy Roe", "Di Marsh", "Ed Holt" }

local function together(count, make)
  local list = {}
  for i = 1, count do list[i] = make(titles[(i - 1) % 5 + 1], names[(i - 1) % 5 + 1], i) end
  return table.concat(list)
end

local rows = {
  { "bylines under titles", 10, together(10, function(title, name)
    return title .. "\n\nBy " .. name .. "\n\n" .. body
  end) },
  { "bylines, deks and dates", 3, together(3, function(title, name)
    return title .. "\n\nIt costs too much and helps nobody.\n\nBy " .. name .. "\nMarch 3, 2024\n\n" .. body
  end) },
  { "mastheads that come again", 4, together(4, function(title, name)
    return "HARBOUR GAZETTE\n\n" .. title .. "\n\nBy " .. name .. "\n\n" .. body
  end) },
  { "rules", 3, together(3, function(title) return title .. "\n\n" .. body .. "==========\n\n" end) },
  { "form feeds", 3, together(3, function(title) return title .. "\n\n" .. body .. "\f" end) },
  { "headers of a database", 3, together(3, function(title, name, i)
    return "Title: " .. title .. "\n\nAuthor: " .. name:gsub("^(%S+) (%S+)$", "%2, %1") .. "\n\nPublication info: "
      .. "Harbour Gazette ; Port City. 0" .. i .. " March 2024: A.12.\n\nFull text: " .. body
  end) },
  { "one essay", 1, titles[1] .. "\n\nBy Ann Lee\n\n" .. body .. body },
  { "one with sections under asterisks", 1, titles[1] .. "\n\nBy Ann Lee\n\n" .. body .. "* * *\n\n" .. body },
  { "one with headings", 1, titles[1] .. "\n\nBy Ann Lee\n\n" .. body .. "Who pays\n\n" .. body .. "What next\n\n"
    .. body },
  { "one whose bio repeats the byline", 1, titles[1] .. "\n\nBy Ann Lee\n\n" .. body .. "By Ann Lee, who teaches "
    .. "law.\n" },
  { "one that names its author at the end", 1, titles[1] .. "\n\n" .. body .. body .. "By Ann Lee\n" },
  { "nothing", 1, "" },
  { "no essay", 1, ("int main(void) { return 0; }\n"):rep(50) },
  { "pages of one essay", 1, titles[1] .. "\n\nBy Ann Lee\n\n" .. body:sub(1, 160) .. "\f" .. body:sub(161) .. body },
}

describe("essays.split #again", function()
  for _, row in ipairs(rows) do
    it("tells apart: " .. row[1], function()
      local s, at = row[3], 1
      local list = essays.split(s)
      for _, essay in ipairs(list) do
        assert.equal(at, essay.first)
        at = essay.last + 1
      end
      assert.equal(#s + 1, at)
      assert.equal(row[2], #list)
      if row[2] > 1 and row[1] ~= "mastheads that come again" and row[1] ~= "headers of a database" then
        for i, essay in ipairs(list) do
          local title = titles[(i - 1) % 5 + 1]
          assert.truthy(s:sub(essay.first, essay.last):find("^[=\n\f ]*" .. title:gsub("%p", "%%%0")))
        end
      end
    end)
  end

  it("knows the lines of any text, in memory of others, and those that may begin an essay", function()
    local native, lines = require "opedkit.native", nil
    local starts = native.glossary { "by", 1, "title", 1 }
    for _, row in ipairs {
      { "", {} }, { "\n \r\n\f\n", {} }, { "By A\nshe went by", { "By A BN", "she went by" } },
      { " by\194\160A \n\n* by B", { "by\194\160A BN", "* by B BN" } },
      { "one\ftwo\n\f\nthree", { "one\ftwo BFN", "three BFN" } },
      { "a\n---\n\nb\n--", { "a B", "--- N", "b BN", "-- N" } },
      { "a\n─── ═\nb", { "a B", "─── ═ N", "b N" } },
      { "title " .. ("x"):rep(150), { "title " .. ("x"):rep(150) .. " B" } },
      { "title " .. ("x"):rep(150) .. ":", { "title " .. ("x"):rep(150) .. ": BN" } },
      { ("x\n"):rep(300) .. "by", { [1] = "x B", [301] = "by N" } },
    } do
      lines = native.essays(row[1], starts, lines)
      local may = lines:next(1)
      for i = 1, #lines do
        local first, last, blank, feed = lines:get(i)
        local flags = (blank and "B" or "") .. (feed and "F" or "") .. (may == i and "N" or "")
        assert.equal(row[2][i] or "x", row[1]:sub(first, last) .. (flags ~= "" and " " or "") .. flags)
        if may == i then may = lines:next(i + 1) end
      end
      assert.is_nil(row[2][#lines + 1])
      assert.is_nil(lines:get(#lines + 1))
    end
    assert.error_matches(function() lines:next(0) end, "a line expected")
  end)

  it("is what the analysis warns of", function()
    local a, found = opedkit.analyze(rows[1][3]), nil
    for _, warning in ipairs(a.warnings) do
      if warning.code == "several_essays" then found = warning end
    end
    assert.truthy(found)
    assert.equal(opedkit.document.split(rows[1][3])[2].first, found.first)
    assert.truthy(found.message:find("10 essays", 1, true))
    assert.has_error(function() essays.split(1) end)
  end)

  it("is linear on any input", function()
    for _, s in ipairs { ("By Ann Lee\n\n"):rep(3000), ("Title: x\n"):rep(3000), ("A title\n\n"):rep(3000),
      ("---\n"):rep(3000), ("\f"):rep(3000) } do
      assert.equal(1, #essays.split(s))
    end
  end)
end)
