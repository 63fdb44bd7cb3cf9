-- What is no essay is read soberly: no author, nothing that is sure of itself, a warning, and an exact ledger.
local opedkit = require "opedkit"
local ledger = require "opedkit.document.ledger"

local essay = "The port can wait\n\nBy %s\nMarch 3, 2024\n\nThe council must not build the port "
      .. "this year. It has no money "
  .. "for it, and the old port is half empty.\n\nNobody has said who will dredge the river. Until then, wait.\n\n"

local rows = {
  { "a poem", "no_headline lines", ("the river came\nand took the door\nand took the name\nit had before\n\n"
    .. "and left the sill\nand left the stone\nand all the hill\nwas left alone\n\n"):rep(3) },
  { "a recipe", "lines", "Bread without a bowl\n\n500 g flour\n\n350 g water\n\n2 spoons of "
      .. "salt\n\n1 spoon of honey\n\n"
    .. "20 g fresh yeast\n\nolive oil\n\nsesame\n\nMix all of it on the table.\n\nWait for an hour.\n" },
  { "a court ruling", "no_headline", "No. 22-1184. Argued March 3; decided June 9.\n\n"
    .. ("The judgment of the court below is affirmed, for the reasons that are given in part II of "
      .. "this opinion. "):rep(8)
    .. "\n\nIt is so ordered.\n" },
  { "a tweet", "short no_headline", "can't believe they closed the ferry AGAIN 🙄 #ferry @portcouncil" },
  { "source code", "language not_prose no_headline", ("for (int i = 0; i < n; i++) {\n  a[i] += "
      .. "b[i] * 2;\n}\n"):rep(20) },
  { "an essay in German", "language", "Der Hafen kann warten\n\nVon Anna Lee\n3. März 2024\n\n"
    .. ("Der Rat darf den neuen Hafen in diesem Jahr nicht bauen, denn er hat kein Geld dafür. "):rep(8) .. "\n" },
  { "nothing", "empty", "" },
  { "ten essays in one file", "several_essays", (function()
    local list = {}
    for i, name in ipairs { "Ann Lee", "Bo Dahl", "Cy Roe", "Di Marsh", "Ed Holt", "Flo Beck", "Gus Hay", "Hal Moor",
      "Ida Kern", "Jo Wynn" } do
      list[i] = essay:format(name)
    end
    return table.concat(list)
  end)() },
  { "every line hyphenated", "no_headline", ("The council must not build a new har-\nbour this year "
      .. "since nobody has mon-\n"
    .. "ey for it and the river is not deep e-\nnough for the ships that would come in-\nto it from the coast of the "
    .. "nor-\nth and so we must wait a little lon-\nger.\n") },
  { "one pull quote", "short no_headline", "“We have no money, and we will have none next year.”\n" },
}

local sure = { headline = true, dek = true, byline = true, bio = true, highlights = true, pull_quote = true }

describe("document on what is no essay:", function()
  for _, row in ipairs(rows) do
    it(row[1], function()
      local a, doc = opedkit.analyze(row[3]), opedkit.document.new(row[3])
      local seen = {}
      for _, warning in ipairs(a.warnings) do seen[#seen + 1] = warning.code end
      local all = " " .. table.concat(seen, " ") .. " "
      for code in row[2]:gmatch "%S+" do
        assert.is_truthy(all:find(" " .. code .. " ", 1, true), "warnings:" .. all .. "wanted: " .. row[2])
      end
      if row[1] ~= "ten essays in one file" and row[1] ~= "an essay in German" then
        assert.is_nil(a.author)
        for _, zone in ipairs(a.zones) do
          assert.is_true(not sure[zone.kind] or zone.confidence <= 0.7, zone.kind .. ": " .. zone.reason)
        end
      end
      local book = ledger.new(row[3], doc:edits())
      assert.equal(doc.text, book:apply())
      assert.equal(row[3], book:undo(doc.text))
    end)
  end
end)
