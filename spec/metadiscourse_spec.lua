local lexicon = require "opedkit.lexicon"

describe("The metadiscourse lexicon", function()
  local data = require "opedkit.data.metadiscourse"

  it("is in order", function()
    assert.equal("metadiscourse", data.name)
    assert.is_true(#data.sources > 0)
    for category, entries in pairs(data.categories) do
      assert.is_true(#entries >= 40, category)
      for i = 2, #entries do
        assert.is_true(require("opedkit.order").before(entries[i - 1], entries[i]), entries[i])
      end
    end
  end)

  it("is built once", function()
    local lex = lexicon.metadiscourse()
    assert.equal(lex, lexicon.metadiscourse())
    local categories = {}
    for category in pairs(data.categories) do categories[#categories + 1] = category end
    table.sort(categories)
    assert.same(categories, lex:categories())
  end)

  for _, row in ipairs {
    { "It may be that, in May 2018, the plan seemed sound.", { hedges = 2 } },
    { "We must not wait; the council must have been asleep.", { deontic = 1, self_mention = 1, boosters = 1 } },
    { "Critics will say that it can’t work.", { concession = 1 } },
    { "To be sure, it is dear, but the US needs it.", { concession = 1, contrast = 1 } },
    { "According to the mayor, who argued that it is unfair, all of us lose.",
      { attribution = 2, attitude = 1, self_mention = 1 } },
    { "Imagine your street without cars. Of course, you’d miss them.",
      { engagement = 3, boosters = 1, concession = 1 } },
  } do
    it(("finds its way in %q"):format(row[1]), function()
      local found = {}
      for _, _, _, _, category in lexicon.metadiscourse():scan(row[1]):each() do
        found[category] = (found[category] or 0) + 1
      end
      assert.same(row[2], found)
    end)
  end
end)
