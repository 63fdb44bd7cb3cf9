-- Contrasts that a connective marks, and the nuclei of concessions.
local opedkit = require "opedkit"
local argument = require "opedkit.argument"
local contrasts = require "opedkit.argument.contrasts"

describe("contrasts.find", function()
  for _, row in ipairs {
    { "The house is small, but it is ours.", "but" }, { "But it is ours.", "But" }, { "But is it ours?", nil },
    { "He found not gold, but a little brass.", nil }, { "It is anything but that.", nil },
    { "There was a sudden but short rush.", nil }, { "It was cheap but it was good.", "but" },
    { "He speaks not only for us but they agree.", nil }, { "They sing, but also dance.", nil },
    { "Although it rained, we went.", "Although" }, { "It went, though slowly.", "though" },
    { "Even if it rains, we go.", "Even" }, { "He left, even more so.", nil }, { "We went in spite of it.", "in" },
    { "While he slept, they sang.", "While" }, { "They sang while he slept.", nil }, { "It is not there yet.", nil },
    { "It is old, yet it works.", "yet" }, { "However, it works.", "However" },
    { "However hard we try it fails.", nil },
    { "Still, it works.", "Still" }, { "It still works.", nil }, { "As though it worked.", nil },
    { "To be sure, it works.", "To" }, { "They want to be heard.", nil }, { "It is all-but done.", nil },
    { "But of course it works.", "But" }, { "", nil }, { "But", nil },
  } do
    it(row[1], function()
      local mark = contrasts.find(row[1])
      assert.equal(row[2], mark and row[1]:sub(mark.first, mark.last))
    end)
  end

  it("tells what begins a sentence, and what turns from what grants", function()
    assert.same({ first = 1, last = 3, turns = true, begins = true }, contrasts.find "But it works.")
    assert.same({ first = 7, last = 14, turns = false, begins = false }, contrasts.find "It is although it is.")
  end)
end)

describe("nuclei", function()
  it("are the sentences with such a mark, where it stands, and others with their bytes", function()
    local text = "The plan is cheap, but it will fail. In 2018 the costs rose by 12 percent."
    local doc = opedkit.document.new(text)
    local found = false
    for _, nucleus in ipairs(argument.judge(doc).nuclei) do
      if nucleus.type == "concession" then
        assert.same({ 1, "but" }, { nucleus.sentence, text:sub(nucleus.first, nucleus.last) })
        found = true
      else
        assert.equal("evidence", nucleus.type)
        assert.equal(doc:sentences()[nucleus.sentence].first, nucleus.first)
      end
    end
    assert.is_true(found)
  end)
end)
