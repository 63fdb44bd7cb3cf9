-- Op-eds as outlets of many kinds lay them out: what each block is, and who wrote what when.
local document = require "opedkit.document"
local rows = require "spec.support.outlets"

describe("a paste of", function()
  for _, row in ipairs(rows) do
    it(row.outlet, function()
      local text = row.text:gsub("\\\n", "")
      local doc = document.new(text)
      assert.equal(row.headline, doc.headline)
      assert.equal(row.dek, doc.dek)
      assert.same(row.authors, doc.authors)
      assert.equal(row.date, doc.date)
      local nth = 0
      for _, zone in ipairs(doc:zones()) do
        if zone.kind ~= "body" then
          nth = nth + 1
          local expected = row.zones[nth] or {}
          local begins = text:sub(zone.first, zone.last)
          assert.equal(expected[1], zone.kind, begins)
          assert.equal(expected[2], begins:sub(1, #(expected[2] or "")), begins)
          assert.truthy(zone.reason ~= "" and zone.confidence > 0 and zone.confidence <= 1)
        end
      end
      assert.equal(#row.zones, nth)
    end)
  end
end)
