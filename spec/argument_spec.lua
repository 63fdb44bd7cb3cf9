-- How essays argue: the roles of sentences, relations, the outline; who is asked.
local opedkit = require "opedkit"
local argument = require "opedkit.argument"
local outline = require "opedkit.argument.outline"

local essay = [[The Bridge Must Wait

The council wants to build a bridge over the Carrow for $40 million. It voted on Monday after a short debate.

Supporters of the bridge say that it will bring jobs. But their own report does not show a single one. According to
the county's engineers, traffic fell by 12 percent between 2010 and 2018.

The council should not spend the money. It should repair the roads that we have.

Of course the old crossing is slow. But a slow crossing is better than an empty purse. If the bridge is built, taxes
will rise for many years.]]

local function judged(text)
  local doc = opedkit.document.new(text)
  return argument.judge(doc), doc:sentences()
end

local function find(sentences, start)
  for i, sentence in ipairs(sentences) do
    if sentence.text:sub(1, #start) == start then return i end
  end
end

local function role(list, label)
  for _, own in ipairs(list) do
    if own.label == label then return own end
  end
end

describe("argument.judge", function()
  local made, sentences = judged(essay)

  for _, row in ipairs {
    { "Supporters of the bridge", "counterargument" }, { "But their own report", "rebuttal" },
    { "According to", "evidence", kind = "statistics" },
    { "The council should not", "recommendation", of = "The council" },
    { "It should repair", "recommendation", of = "It" }, { "Of course", "concession" }, { "But a slow", "rebuttal" },
    { "If the bridge", "prediction" },
  } do
    it(("takes %q for %s"):format(row[1], row[2]), function()
      local i = assert(find(sentences, row[1]))
      local own = assert(role(made.roles[i], row[2]))
      assert.equal(row.kind, own.kind)
      assert.equal(row.of, own.of)
      assert.equal(sentences[i].first, own.first)
      assert.equal(sentences[i].last, own.last)
    end)
  end

  -- What kind of evidence a sentence is that follows a claim.
  for _, row in ipairs {
    { "In 2019 the ferry to Lowell about ran aground on the bar off the point, and two men drowned.", "example" },
    { "The harbor in Lowell was 40 to 50 times larger than ours in 1990, and the fleet had 300 boats.", "statistics" },
    { "In Lowell 69% of the boats were sold, and 40% of the houses stood empty.", "statistics" },
    { "In Lowell $90 million went to the wall, and about 300 houses were drowned in 2011.", "statistics" },
  } do
    it(("takes %q for an instance of %s"):format(row[1], row[2]), function()
      local body = essay:gsub("According to.-%.\n", function() return row[1] .. "\n" end, 1)
      local own, list = judged(body)
      assert.equal(row[2], assert(role(own.roles[assert(find(list, row[1]:sub(1, 20)))], "evidence")).kind)
    end)
  end

  it("gives each sentence a role, confidences from 0 to 1, the likeliest first", function()
    assert.equal(#sentences, #made.roles)
    for _, list in ipairs(made.roles) do
      assert.is_true(#list > 0)
      for i, own in ipairs(list) do
        assert.is_true(own.confidence >= 0 and own.confidence <= 1)
        assert.is_true(i == 1 or list[i - 1].confidence >= own.confidence)
      end
    end
  end)

  it("is as sure of an objection as those were right that are built as it is, whatever its words come to", function()
    local own, list = judged("There is an honest objection to all this: a levy is unfair.\n\nYet it is cheap.")
    local given = assert(role(own.roles[assert(find(list, "There is"))], "counterargument"))
    assert.is_true(given.confidence >= 0.348)
  end)

  it("finds one to three theses, and they are no claims besides", function()
    assert.is_true(#made.outline.thesis >= 1 and #made.outline.thesis <= 3)
    assert.equal(made.ranking[1], made.outline.thesis[1])
    for _, i in ipairs(made.outline.thesis) do
      assert.truthy(role(made.roles[i], "thesis"))
      assert.is_nil(role(made.roles[i], "claim"))
    end
  end)

  it("relates sentences that are there, an answer to what it answers", function()
    for _, relation in ipairs(made.relations) do
      assert.truthy(sentences[relation.from])
      assert.truthy(sentences[relation.to])
      assert.truthy(relation.type == "support" or relation.type == "attack")
    end
    local granted, answer = find(sentences, "Of course"), find(sentences, "But a slow")
    local found
    for _, conceded in ipairs(made.outline.conceded) do
      if conceded.sentence == granted then found = conceded.answers end
    end
    assert.same({ answer }, found)
  end)

  it("says the same twice", function()
    assert.same(made, (judged(essay)))
  end)

  it("judges a text of no sentences, and of one", function()
    assert.same({ roles = {}, relations = {}, nuclei = {}, ranking = {},
      outline = { thesis = {}, claims = {}, conceded = {}, countered = {}, asked = {} } }, (judged ""))
    assert.equal(1, #judged("We must go.").roles)
  end)
end)

describe("who is asked", function()
  for _, row in ipairs {
    { "Congress must act.", "Congress" }, { "Instead, U.S. leaders still must deal with it.", "U.S. leaders" },
    { "And it should stop.", "it" }, { "Let's go.", "us" }, { "If it rains, the mayor should pay.", "the mayor" },
    { "It is needed because diplomacy must have an end.", "diplomacy" }, { "They went home.", nil },
    { "Must it be?", nil }, { "We do not have to lose each other.", nil },
    { "Of course no one should be forced.", nil },
    { "Of course, the mayor should go.", "the mayor" }, { "Nobody needs to know.", nil },
    { "Congress doesn’t need to wait.", nil }, { "China’s leaders must act.", "China’s leaders" },
    { "He said it — the mayor must go.", "the mayor" }, { "“The mayor should go,” she said.", "The mayor" },
  } do
    it(row[1], function()
      local found = outline.asked_of(row[1])
      assert.equal(row[2], found)
    end)
  end
end)

describe("analyze", function()
  it("puts roles, relations and the outline into the result, in English of some length only", function()
    local a = opedkit.analyze(essay)
    assert.is_true(#a.sentences[1].roles > 0)
    assert.is_true(#a.relations > 0)
    assert.truthy(a.outline)
    local short = opedkit.analyze "We must go."
    assert.same({}, short.sentences[1].roles)
    assert.is_nil(short.outline)
  end)
end)
