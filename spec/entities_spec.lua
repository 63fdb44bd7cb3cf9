local document = require "opedkit.document"
local entities = require "opedkit.entities"
local opedkit = require "opedkit"
local tone = require "opedkit.tone"

local function find(text)
  local out = {}
  for i, entity in ipairs(entities.find(document.new(text))) do
    out[i] = ("%s %d%s"):format(entity.name, entity.count,
      #entity.aliases > 0 and " (" .. table.concat(entity.aliases, ", ") .. ")" or "")
  end
  return table.concat(out, "; ")
end

local rows = {
  { "the list's other names", "We talk to North Korea. The DPRK answers, and Pyongyang’s answer is short.",
    "North Korea 3 (DPRK, Pyongyang)" },
  { "no capital without its country", "We went to Pyongyang by train, and liked it there.", "Pyongyang 1" },
  { "surnames", "We met Ines Okafor. Later Ms. Okafor left, and Okafor’s friends stayed.",
    "Ines Okafor 3 (Ms. Okafor, Okafor)" },
  { "initials", "We joined the Harbour Defence League. The HDL has a boat.", "Harbour Defence League 2 (HDL)" },
  { "initials with stops", "They came to the U.S. in spring, and the United States let them in.",
    "United States 2 (U.S.)" },
  { "no first words, days and months", "Yesterday it rained. Monday was dry, and May was warm. However, nobody came.",
    "" },
  { "names at a sentence’s start", "Okafor came. We saw Okafor.", "Okafor 2" },
  { "names with small words", "We study at the University of Northmark, and read the Bank of Harbour.",
    "University of Northmark 1; Bank of Harbour 1" },
  { "a possessive inside a name", "We sailed to Brandt’s Landing, and back from Brandt's Landing. They love "
    .. "St. John's College.",
    "Brandt’s Landing 2 (Brandt's Landing); St. John's College 1" },
  { "no name across a possessive", "We read Ellingsen’s Book of Lamps, and liked Northmark's Captain Vo too.",
    "Ellingsen 1; Book of Lamps 1; Northmark 1; Vo 1 (Captain Vo)" },
  { "a wife beside her husband", "We met Bill Ruiz. Mrs. Ruiz came later, and Ruiz spoke. Then Mr. Ruiz left, "
    .. "and Ruiz wept.",
    "Bill Ruiz 3 (Mr. Ruiz, Ruiz); Mrs. Ruiz 2 (Ruiz)" },
  { "the one who was named last", "We met Bill Ruiz and Hillary Ruiz. Ruiz spoke. Mr. Ruiz left, and Ruiz wept.",
    "Bill Ruiz 3 (Mr. Ruiz, Ruiz); Hillary Ruiz 2 (Ruiz)" },
  { "the first one of the text before any is named in full",
    "Mrs. Ruiz came late. Then Ruiz spoke. We met Bill Ruiz and Hillary Ruiz. Ruiz wept.",
    "Hillary Ruiz 3 (Mrs. Ruiz, Ruiz); Bill Ruiz 2 (Ruiz)" },
  { "what stands behind an office", "We met Secretary of State Ines Okafor and Speaker of the House Bo J. Ruiz. "
    .. "Bo Ruiz left.",
    "Bo J. Ruiz 2 (Speaker of the House Bo J. Ruiz, Bo Ruiz); Ines Okafor 1 (Secretary of State Ines Okafor)" },
  { "a body behind an office", "We met the President of the Harbour Court Centre at noon.",
    "Harbour Court Centre 1 (President of the Harbour Court Centre)" },
  { "no I", "They said that I’m late and I'll wait.", "" },
  { "titles in quotation marks", "We heard the “State of the Harbour” speech, and “Build it,” they cried.",
    "State of the Harbour 1" },
  { "no name over a dash", "We saw Okafor\226\128\148Northmark was far\226\128\148and left.", "Okafor 1; Northmark 1" },
  { "names in quotation marks", "They call it “Northmark Bay” there, and (Harbour Lane) here.",
    "Northmark Bay 1; Harbour Lane 1" },
  { "initials and titles with stops", "We asked Sen. Ines Okafor and J. K. Vo. Gov. Lee came. U.S. Highway 9 is shut.",
    "Ines Okafor 1 (Sen. Ines Okafor); J. K. Vo 1; Lee 1 (Gov. Lee); U.S. Highway 1" },
}

describe("entities #again", function()
  for _, row in ipairs(rows) do
    it("finds " .. row[1], function() assert.equal(row[3], find(row[2])) end)
  end

  it("tells where they are, in the original bytes", function()
    local s = "We talk to North Korea.\194\173 The D\194\173PRK answers."
    for _, entity in ipairs(opedkit.analyze(s).entities) do
      for _, mention in ipairs(entity.mentions) do
        assert.equal(mention.text, (s:sub(mention.first, mention.last):gsub("\194\173", "")))
      end
    end
  end)
end)

describe("tone #again", function()
  local function of(text)
    local doc = document.new(text)
    local list = entities.find(doc)
    tone.toward(doc, list)
    return list[1].tone
  end

  it("is that of the sentences, with its uncertainty", function()
    local once = of "We love Okafor, who is great and honest."
    assert.is_true(once.score > 0.5 and once.high >= once.score and once.low < once.score)
    assert.equal(1, once.sentences)
    local often = of(("We love Okafor, who is great and honest. "):rep(6))
    assert.equal("positive", often.label)
    assert.is_true(often.high - often.low < once.high - once.low)
    assert.equal("negative", of(("We hate Okafor, who is a terrible liar. "):rep(6)).label)
    assert.equal("unclear", of("We met Okafor on the bridge at noon.").label)
  end)

  it("looks at negation, and not at what others say", function()
    assert.is_true(of("Okafor is not honest and not great.").score < 0)
    local doc = document.new "We met Ines Okafor at noon. “Ines Okafor is a terrible liar,” Bo Ruiz said."
    local list = entities.find(doc)
    tone.toward(doc, list)
    assert.equal(1, list[1].tone.sentences)
    assert.equal(0, list[1].tone.score)
    assert.is_nil(tone.summary {})
  end)

  it("ships ratings with their licence", function()
    local data = require "opedkit.data.tone"
    local count, seen = 0, {}
    for rating, list in pairs(data.ratings) do
      assert.is_true(rating ~= 0 and math.abs(rating) <= 40)
      for word in list:gmatch "[^ \n]+" do
        assert.truthy(word:find "^%l[%l'-]+$", word)
        assert.is_nil(seen[word], word) -- else its rating would depend on the order of `pairs`
        seen[word] = true
        count = count + 1
      end
    end
    assert.is_true(count > 1000)
  end)
end)
