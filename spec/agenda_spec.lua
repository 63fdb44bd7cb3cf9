-- What an essay is about: topics, the terms that fired, and words that mislead.
local agenda = require "opedkit.agenda"

local function labels(text)
  local list = {}
  for i, topic in ipairs(agenda.judge(text)) do list[i] = topic.label end
  return list
end

local rows = {
  -- a sentence that is said ten times, what must be the first topic, what must be absent
  { "The missile treaty and the nuclear weapons of the army are for the Pentagon to count, and the troops agree.",
    "Defense", "Energy" },
  { "The nuclear power plant gives electricity without coal, and renewable energy such as wind power does so too.",
    "Energy", "Defense" },
  { "Hospitals need nurses, patients need health insurance, and Medicaid must pay for the vaccines of the poor.",
    "Health", "Agriculture" },
  { "Farmers have lost their crops, the farm bill helps cattle ranchers, and wheat is cheap at the harvest.",
    "Agriculture", "Defense" },
  { "Tariffs on imports are a tax, and the trade war with its tariffs has hurt exports and each trade agreement.",
    "Foreign Trade", "Health" },
  { "The museum and the opera need arts funding, as the novelist has said, and so does a theater of the festival.",
    "Culture", "Energy" },
  { "Rent control will not end homelessness; affordable housing will, with zoning that lets public housing be built.",
    "Housing", "Energy" },
  { "National parks and public lands belong to all, and the Bureau of Land Management guards the wilderness areas.",
    "Public Lands", "Immigration" },
  { "The wall along the river will not keep the flood out of Low Street, and the levee costs more tax than the homes.",
    "Public Lands", "Macroeconomics" },
  { "The bus does not come, the train is late, and a city of sidewalks and bike lanes wants no highway for drivers.",
    "Transportation", "Culture" },
  { "Close the library on Sundays and the children lose it; a choir, an orchestra and a festival lose their rooms too.",
    "Culture", "Education" },
}

describe("agenda.judge", function()
  for _, row in ipairs(rows) do
    it(row[2], function()
      local topics = labels((row[1] .. " "):rep(10))
      assert.equal(row[2], topics[1])
      for _, topic in ipairs(topics) do assert.not_equal(row[3], topic) end
    end)
  end

  it("names terms of the text, no more than ten, and scores that fall", function()
    local topics = agenda.judge((rows[1][1] .. " "):rep(10))
    assert.is_true(#topics[1].terms > 2 and #topics[1].terms <= 10)
    for i, topic in ipairs(topics) do
      assert.is_true(topic.score > 0 and topic.score <= 1)
      assert.is_true(i == 1 or topic.score <= topics[i - 1].score)
      for _, term in ipairs(topic.terms) do assert.equal("string", type(term)) end
    end
  end)

  it("says nothing of what is empty, not English or about nothing public", function()
    assert.same({}, agenda.judge "")
    assert.same({}, agenda.judge(("Der Hafen kann warten, denn er hat kein Geld dafür. "):rep(20)))
    assert.same({}, agenda.judge(("The apple fell and the lamp went out, and then she slept. "):rep(10)))
  end)

  it("knows 21 topics, and the rarity of each term", function()
    assert.equal(21, #agenda.lexicon():categories())
    local rarity = require("opedkit.data.agenda_model").rarity
    for _, topic in ipairs(agenda.lexicon():categories()) do
      local count = 0
      for term in agenda.terms(topic) do
        count = count + 1
        assert.not_matches("%s%s", term) -- as the lists are broken into lines
        assert.not_matches("\n", term)
      end
      assert.equal(count, #rarity[topic])
    end
  end)

  it("judges as tables of every hit do, by any lexicon", function()
    local oracle, native = require "spec.support.agenda_oracle", require "opedkit.native"
    local random = require("spec.support.laws").generator(7)
    local lists = { agenda.lexicon(), require("opedkit.lexicon").new {
      one = { "peace", { "war*", weight = 0.3 }, { "war", weight = 0.7 }, "U.S." },
      three = { { "peace treaty", weight = 0.1 }, { "army", weight = 0.2 }, "armies" },
      two = { "army", { "peace", weight = 0 } },
    } }
    for l, lexicon in ipairs(lists) do
      local names = lexicon:categories()
      local words = { "war", "peace treaty", "peace", "U.S.", "wars", "of", "army", "armies" }
      for i, topic in ipairs(l == 1 and names or {}) do
        for term in agenda.terms(topic) do
          if random(40) == 1 then words[#words + 1] = term:gsub("%*", "s") .. (i % 2 == 0 and "," or "") end
        end
      end
      local known = { names[1], names[3] }
      local core = native.agenda(lexicon.core, known)
      for round = 0, 60 do
        local list, chance = {}, random(1000) / 1000
        for i = 1, round do list[i] = words[random(#words)] end
        local bytes = table.concat(list, " ")
        local expected, hits = oracle(lexicon, bytes, { [known[1]] = chance, [known[2]] = 1 - chance })
        assert.equal(hits, core:count(native.tokens(bytes)))
        assert.same(expected, core:judge { chance, 1 - chance })
      end
    end
    assert.error_matches(function() native.agenda(lists[2].core, { "one" }):judge {} end, "probability")
  end)

  it("keeps texts apart that are judged in turn, and forgets long ones", function()
    local document = require "opedkit.document"
    local long = document.new((rows[4][1] .. "\n\n"):rep(1000))
    local docs, genre, expected = { long }, require "opedkit.genre", {}
    for i = 1, 3 do docs[i + 1] = document.new((rows[i][1] .. " "):rep(10 * i)) end
    for i, doc in ipairs(docs) do expected[i] = { agenda.judge(doc), genre.judge(doc) } end
    for i = #docs, 1, -1 do
      assert.same(expected[i], { agenda.judge(document.new(docs[i].bytes)), genre.judge(docs[i]) })
    end
  end)

  it("refuses what is no text", function()
    assert.error_matches(function() agenda.judge(7) end, "'subject'")
  end)
end)
