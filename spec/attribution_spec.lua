-- Whose words a sentence has: each case that doc/attribution.md tells of, and what was read wrongly once.
local document = require "opedkit.document"
local opedkit = require "opedkit"

local before = "The river rose for nine days, and on the tenth it took the old bridge with it."
local after = "Since then the town has had one bridge less than it needs."

-- sentence, attribution, source
local rows = {
  -- said after
  { "The wall will hold for years, the mayor said on Monday.", "indirect", "the mayor" },
  { "The wall will hold for years, the study showed.", "indirect", "the study" },
  { "The wall will hold, an official told the Herald last week.", "indirect", "an official" },
  { "The wall will hold for years, said Ines Okafor, a baker.", "indirect", "Ines Okafor" },
  { "As Ines Okafor noted in her speech, no wall holds for ever.", "indirect", "Ines Okafor" },
  { "In March, the mayor testified before the committee.", "author" },
  { "They relied on a method maintained by the state, which nobody has seen.", "author" },
  -- without "that"
  { "The mayor has argued the wall would hold.", "indirect", "The mayor" },
  { "The mayor announced a wall that would cost nothing.", "author" },
  { "Ines Okafor, also a baker, said Wednesday she'd help.", "indirect", "Ines Okafor" },
  { "Almost two thirds of voters (64%) said the wall was a mistake.", "indirect", "Almost two thirds of voters" },
  { "Sen. Bo Ruiz (D-Ohio), one of many doubters, told the Herald that the wall is a myth.", "indirect",
    "Sen. Bo Ruiz" },
  { "A poll in May found that 59 percent of the town are for it.", "indirect", "A poll in May" },
  { "Engineers concede toward the end of their long report that the wall is too low.", "indirect", "Engineers" },
  { "Bo Ruiz, a former pilot and a member of the council, said the mayor was wrong.", "indirect", "Bo Ruiz" },
  { "Bo Ruiz is acknowledging the wall may fall.", "indirect", "Bo Ruiz" },
  { "Neighbors asked whether the wall would hold.", "indirect", "Neighbors" },
  -- demands, promises, judgements
  { "The mayor called for a new wall.", "indirect", "The mayor" },
  { "The plan calls for a new wall.", "author" },
  { "He promised to raise the wall by a foot.", "indirect", "He" },
  { "The mayor accused the council of sleeping.", "indirect", "The mayor" },
  { "Ines Okafor described the wall as a folly.", "indirect", "Ines Okafor" },
  { "They gave money to the programs he described as critical.", "author" },
  { "Ms. Okafor called the wall “an insult.”", "indirect", "Ms. Okafor" },
  -- hearsay and views
  { "The mayor is believed to have left the town.", "indirect" },
  { "In the mayor’s view, the wall is safe.", "indirect", "the mayor" },
  { "The wall was built according to plan.", "author" },
  { "No one, besides the mayor, believes the wall will hold.", "author" },
  { "It also won the unequivocal promises engineers made in March.", "author" },
  { "He has held rallies in several states, so he is known.", "author" },
  -- the main clause decides
  { "Ann Lee, who said that it would hold, left the town on Monday in a boat with two dogs.", "author" },
  { "The town has grown since Ines Okafor said it would.", "author" },
  -- direct
  { "“You could tell that it was low,” Ms. Okafor said, but not dangerous.", "direct", "Ms. Okafor" },
  { "She read “The Long Wall” twice.", "author" },
  -- who speaks stands before the quotation
  { "Ines Okafor said, “The wall will hold for years.”", "direct", "Ines Okafor" },
  { "Bo Ruiz told a hearing on Monday: \"The wall is lower than the river.\"", "direct", "Bo Ruiz" },
  { "The mayor whined to a friend, \"I asked for a wall and they gave me a fence.\"", "direct", "The mayor" },
  { "“The wall is lower than the river,” the letter continued.", "direct", "the letter" },
  { "“The wall is lower than the river,” snapped Ines Okafor.", "direct", "Ines Okafor" },
  { "In an interview with the Herald, Bo Ruiz said \"it's a sad wall.\"", "direct", "Bo Ruiz" },
  { "The mayor replied: “Save the Ferries.”", "direct", "The mayor" },
  { "The ferry's crew tweeted, \"ALL BOATS ON THE RIVER ARE SAFE.\"", "direct", "The ferry's crew" },
  { "She wrote a book about the wall, “Stones of Many Kinds.”", "author" },
  -- quotation marks: within others, lost, with blanks, of other kinds
  { "\"They gave the wall the name \"Long Stone\" and left it there,\" Ines Okafor said.", "direct", "Ines Okafor" },
  { "Then the whole wall fell into the river,\" Ines Okafor said.", "direct", "Ines Okafor" },
  { "\"Sometimes a wall is its own worst enemy, \" said Bo Ruiz, who wrote \"The Wall.\"", "direct", "Bo Ruiz" },
  { "‘‘The wall is lower than the river,’’ Ines Okafor said.", "direct", "Ines Okafor" },
  { "'The wall is lower than the river,' Ines Okafor said.", "direct", "Ines Okafor" },
  { "The masons' wall is lower than the ferrymen's fence, and nobody's the wiser.", "author" },
  { "\"(The mayor) has no plan for a flood,\" Bo Ruiz said on the \"Morning Show,\" against all that he had told us.",
    "direct", "Bo Ruiz" },
  -- reports that were missed
  { "Bo Ruiz, often called a friend of the mayor, has said that the wall is too low.", "indirect", "Bo Ruiz" },
  { "After the flood, the mayor issued a statement saying the wall had held.", "indirect", "the mayor" },
  { "She wasted no time in asserting that the wall is another heap of stones.", "indirect", "She" },
  { "The mayor looked at the river and said with some force \"that is no flood.\"", "indirect", "The mayor" },
  { "Ruiz conceded Thursday that the wall is low but insisted that it will hold.", "indirect", "Ruiz" },
  { "The lawyer of the town told the Herald's \"Morning Page\" her client \"has no recollection\" of the flood at all.",
    "indirect", "The lawyer of the town" },
  { "A number of masons have written that the wall is too low.", "indirect", "A number of masons" },
  { "A self-declared mason bought the wall.", "author" },
  { "I have gone too far in saying that we need no wall at all.", "author" },
  { "The wall, touted by some as a wonder, was sold.", "author" },
  -- words that say where or when are no part of what is said
  { "In a column on the Herald's website, Bo Ruiz said he was intrigued by \"a wall that held against every flood.\"",
    "direct", "Bo Ruiz" },
  { "At the meeting, Bo Ruiz told the mayor to \"hold back on new walls for a bit.\"", "direct", "Bo Ruiz" },
  -- quotations behind a verb without a comma, that go on, that stop short
  { "When asked about the wall, Bo Ruiz replied \"No, no, no, no.\"", "direct", "Bo Ruiz" },
  { "Citing the flood, he said, \"If this wall falls, we will have to leave the town\" and left.", "direct", "he" },
  { "\"I do not like what has happened with the walls\" — remarks that will make waves at the mill.", "direct" },
  { "They gave it a name: \"Wall,\" a word of which the Herald makes much.", "author" },
  { "The wall \"did not give itself power\" but did offer \"dry days,\" said Bo Ruiz, a mason of the Old River Guild.",
    "direct", "Bo Ruiz" },
  -- who says so
  { "As noted by the Herald, this order will remove the last wall.", "indirect", "the Herald" },
  { "Bo Ruiz -- one of the masons of the wall -- said his house would hold.", "indirect", "Bo Ruiz" },
  { "The council's lawyers, who know the river, have repeatedly opined that the mayor may leave walls as they are.",
    "indirect", "The council's lawyers" },
  { "Gordon Lee, an expert who wrote \"The Wall of Stones,\" told the Herald that this was done to unnerve the mayor.",
    "indirect", "Gordon Lee" },
  { "Still, a long report of the council sent to the mayor and released with his order of last week said the cuts "
    .. "would be the end of the wall.", "indirect", "a long report" },
  { "Ann Lee expressed interest in the wall, but later said that Mr. Ruiz's views on ferries were too odd for her.",
    "indirect", "Ann Lee" },
  { "The mayor, speaking after Bo Ruiz, said there would be no wall.", "indirect", "The mayor" },
  { "Explaining his reluctance to talk, he said Thursday that as a mason, he had called others.", "indirect", "he" },
  { "About three hours after he spoke to the Herald, the mayor issued a statement saying that the wall had not moved.",
    "indirect", "the mayor" },
  { "US officials said the five walls included three of wood and straw.", "indirect", "US officials" },
  { "Three masons were hurt in the flood , a statement from the family said.", "indirect",
    "a statement from the family" },
  { "A ferryman has been asked, according to a law enforcement source.", "indirect", "a law enforcement source" },
  { "The town has 81,000 walls, with another 25,000 to 45,000 expected this year, according to the Herald.", "indirect",
    "the Herald" },
  -- what is said
  { "Owners of the mill argued the wall in the river's bed forced them to leave because they had no road.", "indirect",
    "Owners of the mill" },
  { "A study by the Herald found at least 70 towns took down their walls at a loss.", "indirect",
    "A study by the Herald" },
  { "Still, the CDC found that 420 walls across the country have cracks.", "indirect", "the CDC" },
  { "Bo Ruiz warned of a flood.", "indirect", "Bo Ruiz" },
  { "Some masons are hoping the end of the flood may bring them work.", "indirect", "Some masons" },
  { "Masons suggested building the wall of wood and straw.", "indirect", "Masons" },
  { "They said, for example, that a wall must hold for nine days.", "indirect", "They" },
  { "The council insisted in a letter, however, that the second wall had provided some help.", "indirect",
    "The council" },
  { "Engineers with the River Service said as many as seven walls could fall.", "indirect",
    "Engineers with the River Service" },
  { "They said no mason would bow to the mayor.", "indirect", "They" },
  { "The mason was a friend, his brother Malek told reporters.", "indirect", "his brother Malek" },
  { "Earlier he told reporters the panel wanted more walls at the river.", "indirect", "he" },
  { "Bo Ruiz told CNBC Wednesday the council's wall is \"absolutely\" sound if the river stays low.", "indirect",
    "Bo Ruiz" },
  { "Lee simply repeated that her parents had lived in a \"very different\" town on the hill.", "indirect", "Lee" },
  { "And at the end, he asked masons to \"examine our walls and pray on it.\"", "direct", "he" },
  { "Ruiz took aim at Lee, calling the former mayor of the town \"a folly of a man.\"", "indirect", "Ruiz" },
  { "That's why although Bo Ruiz has claimed responsibility for the flood on the bridge , the council are counting.",
    "author" },
  { "Common sense tells us that the wall fell.", "author" },
  { "All the masons under Ruiz, Lee and Okafor agreed on this point.", "author" },
}

describe("attribution", function()
  for _, row in ipairs(rows) do
    it("of: " .. row[1], function()
      local doc = document.new(before .. " " .. row[1] .. " " .. after)
      local found
      for _, sentence in ipairs(doc:sentences()) do
        if sentence.text == row[1] then found = sentence end
      end
      assert.truthy(found, "not cut as a sentence")
      assert.equal(row[2], found.attribution)
      assert.equal(row[3], found.source)
    end)
  end

  it("of the end of a quotation", function()
    local doc = document.new(before .. " \"Delighted to be with the wall. Let us make the most of it! #Walls,\" she "
      .. "wrote. " .. after)
    local last = doc:sentences()[4]
    assert.equal("#Walls,\" she wrote.", last.text)
    assert.equal("direct", last.attribution)
  end)

  local function kinds(text)
    local out = {}
    for i, sentence in ipairs(document.new(text):sentences()) do
      out[i] = sentence.attribution:sub(1, 1) .. (sentence.source and ":" .. sentence.source or "")
    end
    return table.concat(out, " | ")
  end

  it("goes on over paragraphs", function()
    assert.equal("a | d:Ines Okafor | d:Ines Okafor | a", kinds(before
      .. "\n\n“It will hold for years,” Ines Okafor said.\n\n“We have paid for it.”\n\n" .. after))
    assert.equal("a | d:Ines Okafor | d:Ines Okafor | d:Ines Okafor | a", kinds(before
      .. "\n\n“It will hold for years,” Ines Okafor said. “We have paid for it.\n\n“We will pay again.”\n\n" .. after))
  end)

  it("goes on over paragraphs whose last alone has the mark that closes", function()
    assert.equal("a | d | d | d | a", kinds(before
      .. "\n\n“The wall was built in a year. It was the “Long Stone” year.\n\nSince then it has not been mended.”\n\n"
      .. after))
    assert.equal("a | d | a | a", kinds(before
      .. "\n\n“The wall was built in a year. Since then it has not been mended.\n\n" .. after))
  end)

  it("knows posts by their signature, and quotations that a paragraph announces", function()
    assert.equal("a | d:Ann Lee | a", kinds(before .. "\n\nNo bridge in this town is safe #bridges — Ann Lee "
      .. "(@annlee) June 3, 2017\n\n" .. after))
    assert.equal("a | d:the Herald | a", kinds("This is what they found (via the Herald):\n\nThe bridge had been "
      .. "painted and not repaired.\n\n" .. after))
    assert.equal("i:Ann Lee | d:Ann Lee | a", (kinds("As Ann Lee wrote in March:\n\nThe bridge had been painted and "
      .. "not repaired.\n\n" .. after):gsub("^a", "i:Ann Lee")))
    assert.equal("a | d:Lee | a", kinds("Lee raises this question [my emphasis]:\n\nWhy was the bridge painted and "
      .. "not repaired?\n\n" .. after))
    assert.equal("a | d:Ann Lee | a", kinds("Here's Ann Lee’s answer to the mayor:\n\nThe bridge had been painted and "
      .. "not repaired.\n\n" .. after))
    -- whatever the words before the colon are, but for those that lead to a list, or to the author's own words
    local block = "\n\nThe bridge had been painted, and not repaired, in each of the last nine years.\n\n"
    for _, row in ipairs { { "It seems the mayor is a little jittery over that bridge:", "d" },
      { "Here is what you need to know:", "a" }, { "This is the point of it all:", "a" },
      { "I have only one thing to ask:", "a" }, { "So much for the answer of the town:", "a" } } do
      assert.equal("a | " .. row[2] .. " | a", kinds(row[1] .. block .. after))
    end
    assert.equal("a | d:the Herald | a", kinds("And then there are these details from the Herald:" .. block .. after))
    assert.equal("a | a | a", kinds("Here are three reasons for a bridge:\n\nThe town has none, and it needs one.\n\n"
      .. after))
  end)

  local function column(names, turns)
    local list = {}
    for i, turn in ipairs(turns) do list[i] = names[(i - 1) % #names + 1] .. ": " .. turn end
    return table.concat(list, "\n\n")
  end

  local talk = { "What do you make of it?", "I like it, and you know why.", "Do I? Tell me about it.",
    "It is a bridge.", "It was one, I think.", "You never liked it." }

  it("knows dialogues in columns", function()
    local doc = document.new("A talk about the bridge\n\n" .. column({ "Gail", "Bret" }, talk))
    assert.same({ "Gail", "Bret" }, doc:dialogue())
    for _, sentence in ipairs(doc:sentences()) do assert.equal("direct", sentence.attribution) end
    assert.equal("Gail", doc:sentences()[1].source)
    local codes = {}
    for _, warning in ipairs(opedkit.analyze(doc.bytes).warnings) do codes[warning.code] = true end
    assert.is_true(codes.dialogue)
    -- An interview in a longer text, and one of questions and answers.
    local long = before .. "\n\n" .. after .. "\n\n" .. before .. "\n\n" .. after
    doc = document.new(long .. "\n\n" .. column({ "HERALD", "OKAFOR" }, talk) .. "\n\n" .. long .. "\n\n" .. long)
    assert.same({ "HERALD", "OKAFOR" }, doc:dialogue())
    assert.equal("author", doc:sentences()[1].attribution)
    assert.same({ "Q", "A" }, document.new("A talk\n\n" .. column({ "Q", "A" }, talk)):dialogue())
  end)

  it("knows transcripts with names on lines of their own, and a talk that is announced", function()
    local lines = {}
    for i, turn in ipairs(talk) do
      lines[#lines + 1] = i % 2 == 1 and "gail okafor" or "bret ruiz"
      lines[#lines + 1] = turn
    end
    local doc = document.new(table.concat(lines, "\n\n"))
    assert.same({ "gail okafor", "bret ruiz" }, doc:dialogue())
    for _, sentence in ipairs(doc:sentences()) do assert.equal("direct", sentence.attribution) end
    assert.equal("a | d:GAIL OKAFOR | d:BRET RUIZ | a", kinds(before:gsub("%.$", ":")
      .. "\n\nGAIL OKAFOR: I like the bridge that we had.\n\nBRET RUIZ: You never crossed it, did you?\n\n" .. after))
  end)

  it("takes no rubrics, places and points for dialogues", function()
    local facts = {}
    for i = 1, 6 do facts[i] = "The bridge was closed for nine days in year " .. i .. " and opened again." end
    for _, names in ipairs { { "What we know", "What we don't know" }, { "Verdict", "Reality Check" },
      { "Ohio", "Iowa" }, { "The takeaway", "Photos" } } do
      assert.same({}, document.new("On bridges\n\n" .. column(names, facts)):dialogue())
    end
  end)

  it("chooses what scores, keywords and queries look at", function()
    local doc = document.new(before .. " “The ferries are dangerous ferries,” Ann Lee said. The mayor said that the "
      .. "budget is a dangerous budget. " .. after)
    local function texts(attribution)
      local out = {}
      for _, keyword in ipairs(opedkit.keywords.extract(doc, { attribution = attribution })) do
        out[keyword.text] = keyword
      end
      return out
    end
    local ferries = texts("direct")["ferries"] or texts("direct")["dangerous ferries"]
    assert.truthy(ferries)
    for _, span in ipairs(ferries.spans) do
      assert.truthy(doc.bytes:sub(span.first, span.last):lower():find("ferries", 1, true))
    end
    assert.is_nil(texts("author")["ferries"])
    assert.is_nil(texts("direct")["budget"])
    assert.truthy(texts("indirect")["budget"] or texts("indirect")["dangerous budget"])
    local lex = opedkit.lexicon.new { risk = { "dangerous" } }
    assert.equal(1, lex:score(doc, { attribution = "direct" }).risk.count)
    assert.equal(0, lex:score(doc, { attribution = "author" }).risk.count)
    assert.is_true((opedkit.query.new("quoted:dangerous"):match(doc)))
    assert.is_false((opedkit.query.new("author:dangerous"):match(doc)))
    assert.has_error(function() opedkit.keywords.extract(doc, { attribution = "nobody" }) end)
    assert.has_error(function() opedkit.keywords.extract("a text", { attribution = "author" }) end)
  end)
end)
