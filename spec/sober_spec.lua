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
  { "verse with its stops", "no_headline", "The ferry leaves at half past four,\nit leaves without the two of us.\n"
    .. "We stand and count the empty shore,\nthe gulls, the timetable, the bus.\n\nThe captain does not "
    .. "turn his head,\n"
    .. "the river does not turn its own.\nYou read me what the placard said:\nno service, and we walked alone.\n" },
  { "a recipe with steps", "not_prose", "Ferry soup\n\nServes 4\n\nIngredients:\n- 2 onions, 1 leek\n- "
    .. "300 g potatoes\n"
    .. "- 1.5 l stock\n- 1/2 tsp salt, 1/4 tsp pepper\n- 100 ml cream (30%)\n- 2 tbsp oil, 1 tbsp vinegar\n\n"
    .. "1. Chop.\n2. Fry 5 min.\n3. Add stock, 20 min at 90 °C.\n4. Blend; 2 min.\n" },
  { "a ruling with its caption", "", "SUPREME COURT OF NORTHMARK\n\nNo. 22-1184\n\nHARBOUR COUNCIL, "
    .. "PETITIONER v. ANN LEE\n\n"
    .. "On writ of certiorari to the court of appeals\n\nJustice Okafor delivered the opinion of the Court.\n\n"
    .. ("The Council contends that the statute gives it the port. We hold that it does not. See 12 N.C. 44 (1998). "
      .. "The judgment is affirmed. "):rep(6) .. "\n\nIt is so ordered.\n" },
  { "a thread of posts", "", "1/ The ferry is closed again 🙄 #ferry — "
    .. "Ann Lee (@annlee) June 3, 2017\n\n2/ And nobody told "
    .. "@portcouncil — Ann Lee (@annlee) June 3, 2017\n" },
  { "code in Lua", "not_prose", ("local t = {}\nfor i = 1, #s do t[i] = s:byte(i) % 2 == 0 and 1 or -1 "
    .. "end\n"):rep(20) },
  { "an essay in French", "language", "Le port peut attendre\n\nPar Anne Lee\n\n"
    .. ("Le conseil ne doit pas construire le nouveau port cette "
    .. "année, car il n'a pas d'argent pour cela. "):rep(8) },
  { "an essay in Spanish", "language", "El puerto puede esperar\n\nPor Ana Lee\n\n"
    .. ("El consejo no debe construir el nuevo puerto este año, "
    .. "porque no tiene dinero para eso y nadie lo pide. "):rep(8) },
  { "an essay in Russian", "language", "Порт может подождать\n\n"
    .. ("Совет не должен строить новый порт в этом году, потому что у "
    .. "него нет на это денег. "):rep(8) },
  { "an essay in Chinese", "language", "港口可以等待\n\n" ..
    ("议会今年不应该建造新的港口，因为它没有钱。没有人说过谁来付钱。"):rep(12) },
}

-- Of these titles and names may be sure.
local essays = { ["ten essays in one file"] = true, ["an essay in German"] = true, ["an essay in French"] = true,
  ["an essay in Spanish"] = true }

local sure = { headline = true, dek = true, byline = true, bio = true, highlights = true, pull_quote = true }

describe("document on what is no essay: #again", function()
  for _, row in ipairs(rows) do
    it(row[1], function()
      local a, doc = opedkit.analyze(row[3]), opedkit.document.new(row[3])
      local seen = {}
      for _, warning in ipairs(a.warnings) do seen[#seen + 1] = warning.code end
      local all = " " .. table.concat(seen, " ") .. " "
      for code in row[2]:gmatch "%S+" do
        assert.is_truthy(all:find(" " .. code .. " ", 1, true), "warnings:" .. all .. "wanted: " .. row[2])
      end
      if a.language and a.language ~= "en" or all:find(" language ", 1, true) then
        -- No English reading of what is not English, and what there is says so.
        assert.same({}, a.markers)
        assert.same({}, a.entities)
        assert.same({}, a.keywords)
        assert.is_nil(a.readability.flesch_kincaid_grade)
        assert.same({ "anatomy", "sentences" }, a.provenance.parts)
      end
      for _, entity in ipairs(a.entities) do
        assert.is_true(not entity.tone or entity.tone.sentences > 1 or entity.tone.high - entity.tone.low > 0.5)
      end
      assert.is_true(#opedkit.report.text(a) > 0)
      assert.truthy(opedkit.report.json(a):find('^{"headline":'))
      if not essays[row[1]] then
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
