-- What sentences show by phrases in them and by how they begin; rows of figures.
local core = require "opedkit.native"
local document = require "opedkit.document"
local features = require "opedkit.argument.features"
local shapes = require "opedkit.argument.shapes"

local unpack = table.unpack or unpack

local numbers = {}
for i, name in ipairs(features.names()) do numbers[name] = i - 1 end

-- The figures of each sentence of a text, by name.
local function figures_of(text)
  local out = {}
  for i, row in ipairs(features.of(document.new(text))) do
    out[i] = {}
    for k = 1, #row, 2 do out[i][features.names()[row[k] + 1]] = row[k + 1] end
  end
  return out
end

describe("the shapes of a sentence", function()
  for _, row in ipairs {
    { "ought to be done", "The road must be mended.", "The road should be closed soon.", "This should be hidden here.",
      "We should be going now." },
    { "ought to be done", not_in = true, "It must be 3 metres wide.", "It should be ed and more.",
      "It should be closed, soon." },
    { "we ought", "Now we must go.", "And so let's go.", "Now let\226\128\153s go." },
    { "worth doing", "There is time for us to go.", "It is up to you." },
    { "worth doing", not_in = true, "It is a time." },
    { "if it comes", "If we go it will rain.", "It will rain if we go.", "We sing, and once it rains we will stop." },
    { "others hold", "Now some people argue.", "The so-called plan failed.", "He argues that it fails." },
    { "others hold", not_in = true, "We argue here and some go." },
    { "grants, but", "It may rain, but we go.", "The plan is not perfect." },
    { "grants, but", not_in = true, "It rains, but we may go." },
    { "grants first", "Of course it rains.", "\226\128\156Granted, it rains.", "(Rome) - Granted, it rains." },
    { "grants first", not_in = true, "We of course go." },
    { "turns first", "But it rains.", "Not so." },
    { "asks to act", "And stop it now.", "Instead, build a house.", "So then let us go." },
    { "asks to act", not_in = true, "We stop it." },
  } do
    for k = 2, #row do
      it(("%s %q, %s"):format(row.not_in and "do not find in" or "find in", row[k], row[1]), function()
        assert.equal(not row.not_in, figures_of(row[k])[1][row[1]] ~= nil)
      end)
    end
  end

  it("are those of the paragraph, too", function()
    local found = figures_of "Critics say no. In 2018 it rained. But why not?\n\nBut it works. It may."
    assert.equal(1, found[2]["paragraph has others"])
    assert.equal(1, found[3]["paragraph told figures"])
    assert.equal(1, found[3]["first turn"])
    assert.equal(1, found[3]["asks back"])
    assert.equal(1, found[4]["turns again"])
    assert.equal(1, found[4]["turn alone"])
    assert.is_nil(found[4]["paragraph has others"])
    assert.equal(1, found[5]["paragraph turned"])
  end)
end)

describe("rows", function()
  it("ascend, and have a number for each name", function()
    assert.equal(features.dimension, #features.names())
    local row = features.of(document.new "The city must act. It will not.", "City acts")[1]
    for k = 3, #row, 2 do assert.is_true(row[k] > row[k - 2]) end
    local own = {}
    for k = 1, #row, 2 do own[row[k]] = row[k + 1] end
    assert.equal(1, own[numbers["demand"]])
    assert.equal(3, own[numbers["rule demand"]])
    assert.equal(1, own[numbers["demand first"]])
    assert.equal(1, own[numbers["headline 1"]])
  end)

  it("of any bytes are those of a text", function()
    local odd = {}
    for byte = 0, 255 do odd[#odd + 1] = "But " .. string.char(byte) .. " must, yet." .. string.char(byte) end
    assert.is_true(#features.of(document.new(table.concat(odd, " "))) > 0)
  end)
end)

describe("core.argument.relate", function()
  it("relates given roles, and tells the outline", function()
    local sentences = { { text = "A.", paragraph = 1 }, { text = "B.", paragraph = 1 }, { text = "C.", paragraph = 2 } }
    local roles = { { { label = "thesis" } }, { { label = "evidence" } }, { { label = "claim" } } }
    local relations, outline = core.argument.relate(sentences, roles, { 1, 2, 3 })
    assert.same({ { from = 2, to = 1, type = "support" }, { from = 3, to = 1, type = "support" } }, relations)
    assert.same({ 1 }, outline.thesis)
    assert.same({ { sentence = 3, support = {} } }, outline.claims)
    assert.has_error(function() core.argument.relate(sentences, roles, { 1, 2, 9 }) end)
  end)

  -- { sentences as "paragraph role role: text", relations as "from type to" }
  for _, row in ipairs {
    { "evidence in a row bears out the same", { "1 thesis: A.", "2 claim: B.", "3 evidence: C.", "3 evidence: D.",
      "3 evidence: E.", "3 evidence: F.", "3 evidence: G." },
      "2 support 1, 3 support 2, 4 support 2, 5 support 2, 6 support 2, 7 support 2" },
    { "what is rather evidence than a claim bears one out", { "1 thesis: A.", "2 claim: B.", "2 evidence claim: C." },
      "2 support 1, 3 support 2" },
    { "… and what is rather a claim, the thesis", { "1 thesis: A.", "2 claim: B.", "2 claim evidence: C." },
      "2 support 1, 3 support 1" },
    { "what begins with but answers what is granted", { "1 thesis: A.", "2 concession: B.", "2 claim: But C." },
      "2 attack 1, 3 support 1, 3 attack 2" },
    { "… not in another paragraph", { "1 thesis: A.", "2 concession: B.", "3 claim: But C." },
      "2 attack 1, 3 support 1" },
    { "a concession may be met where it is made", { "1 thesis: A.", "2 concession: Although B is so, C is not." },
      "2 attack 1, 2 attack 2" },
    { "an answer meets all points in a row", { "1 thesis: A.", "2 concession: B.", "2 counterargument: C.",
      "2 rebuttal: D." }, "2 attack 1, 3 attack 1, 4 attack 3, 4 attack 2" },
  } do
    it(row[1], function()
      local sentences, roles, ranking, found = {}, {}, {}, {}
      for i, line in ipairs(row[2]) do
        local paragraph, labels, text = line:match "^(%d) ([%l ]+): (.*)$"
        sentences[i], roles[i], ranking[i] = { text = text, paragraph = tonumber(paragraph) }, {}, i
        for label in labels:gmatch "%l+" do table.insert(roles[i], { label = label }) end
      end
      for i, relation in ipairs((core.argument.relate(sentences, roles, ranking))) do
        found[i] = ("%d %s %d"):format(relation.from, relation.type, relation.to)
      end
      assert.equal(row[3], table.concat(found, ", "))
    end)
  end

  it("refuses what is no list of roles", function()
    local sentences = { { text = "A.", paragraph = 1 } }
    assert.has_error(function() core.argument.relate(sentences, {}, { 1, 2, 3 }) end)
  end)
end)

describe("what the core is given", function()
  for _, row in ipairs {
    { "no figure's name", { { "no figure", "a" } }, {} }, { "an empty shape", { { "adds", "" } }, {} },
    { "a shape with a second one of a byte", { { "adds", "a", "b" } }, {} },
    { "an empty opening", {}, { { "adds", "" } } }, { "no table", { 1 }, {} },
  } do
    it("is refused with " .. row[1], function()
      assert.has_error(function() core.argument.reader(row[2], row[3]) end)
    end)
  end

  it("is refused without hits, and with weights that lack something", function()
    local doc = document.new "It rains."
    assert.has_error(function() core.argument.rows(shapes.reader(), doc:sentences(), doc:sentence_readings()) end)
    assert.has_error(function() core.argument.model({}, 256) end)
    local data = require "opedkit.data.roles"
    assert.has_error(function() core.argument.model({ unpack = 1, (table.unpack or unpack)(data.roles, 2) }, 256) end)
  end)

  for _, row in ipairs {
    { "too few", "1 2 3" }, { "too many", "1 2 3 4 5 6 7 8 9 10" }, { "no number", "1 2 3 4 x 6 7 8 9" },
    { "a blank end", "1 2 3 4 5 6 7 8 9 " }, { "more than 16 bits", "1 2 3 4 5 6 7 8 32768" }, { "nothing", "" },
    { "a NUL byte", "1 2 3 4\0 5 6 7 8 9" },
  } do
    it("is refused where a word adds " .. row[1], function()
      assert.error_matches(function() core.argument.facts(core.tokens "rain", { 0 }, { row[2] }) end, "16 bits")
    end)
  end

  it("takes what words add to the decisions", function()
    local essay = "The Wall\n\nThe wall is old. It rains in the valley.\n\nThe river rose. People left."
    local function first_thesis(roles)
      local doc = document.new(essay)
      local columns = { features.columns(doc) }
      columns[5] = core.argument.facts(core.tokens "rains people", { 0, 0 }, roles)
      local data = require "opedkit.data.roles"
      local _, _, _, _, ranking = core.argument.judge(shapes.reader(), core.argument.model(data.roles, data.unit),
        unpack(columns, 1, 8))
      return ranking[1]
    end
    assert.equal(2, first_thesis { "32767 0 0 0 0 0 0 0 0", false })
    assert.equal(4, first_thesis { false, "32767 0 0 0 0 0 0 0 0" })
    assert.equal(4, first_thesis { "-32767 0 0 0 0 0 0 0 0", "9999 0 0 0 0 0 0 0 0" })
  end)
end)
