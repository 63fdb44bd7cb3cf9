local document = require "opedkit.document"
local highlights = require "opedkit.highlights"
local keywords = require "opedkit.keywords"
local lexicon = require "opedkit.lexicon"
local markers = require "opedkit.markers"

describe("markers", function()
  it("stand beside those of opinion articles", function()
    local found, words = markers.find(document.new(("We must act, and perhaps they should act in May 2018. "):rep(10)))
    assert.equal(110, words)
    assert.equal(20, found.deontic.count)
    assert.equal(10, found.hedges.count)
    assert.equal(181.82, found.deontic.density)
    assert.equal(0.9, found.deontic.share_below)
    assert.equal(0, found.attitude.share_below)
    assert.is_true(found.deontic.background > 0)
    assert.is_nil(markers.find(document.new "").deontic.background)
  end)

  it("have a background of every category, in order", function()
    local deciles = require("opedkit.data.marker_background").deciles
    for _, category in ipairs(lexicon.metadiscourse():categories()) do
      assert.equal(9, #deciles[category])
      for i = 2, 9 do assert.is_true(deciles[category][i - 1] <= deciles[category][i]) end
    end
  end)
end)

describe("highlights", function()
  local s = "It rained. The old bridge over the Carrow is closed, and the ferry is full. “The bridge over the Carrow "
    .. "was the best bridge,” Bo Ruiz said. Nobody minds. The ferry costs more than the bridge over the Carrow did."
  local doc = document.new(s)

  it("are the sentences with the weightiest keywords, in order", function()
    local list = highlights.find(doc, keywords.extract(doc), 2)
    assert.equal(2, #list)
    assert.is_true(list[1].sentence < list[2].sentence)
    for _, item in ipairs(list) do
      assert.is_true(item.score > 0)
      assert.not_equal("direct", doc:sentences()[item.sentence].attribution)
      assert.equal(doc:sentences()[item.sentence].first, item.first)
      assert.truthy(s:sub(item.first, item.last):find("bridge", 1, true))
    end
    assert.same({}, highlights.find(doc, {}, 5))
    assert.same({}, highlights.find(document.new "", {}, 5))
  end)
end)
