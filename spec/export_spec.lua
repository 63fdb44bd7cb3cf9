local opedkit = require "opedkit"
local export = require "opedkit.document.export"

local body = "The council must not build the new port this year. The old one is half empty.\n\n"
  .. "The river needs dredging first, and nobody has said who will pay for that.\n"

local rows = {
  { "LexisNexis", "1 of 12 DOCUMENTS\n\nThe Harbour Gazette\n\nMarch 3, 2024 Sunday\n\nSECTION: EDITORIAL; Pg. A12\n\n"
    .. "LENGTH: 612 words\n\nHEADLINE: The port can wait\n\nBYLINE: By Ann Lee\n\nBODY:\n\n" .. body
    .. "\nLOAD-DATE: March 4, 2024\n\nLANGUAGE: ENGLISH\n" },
  { "Nexis Uni", "The port can wait\nThe Harbour Gazette\nMarch 3, 2024 Sunday\nCopyright 2024 The Harbour Gazette\n"
    .. "Section: OPINION; Pg. 12\nLength: 612 words\nByline: Ann Lee\nBody\n\n" .. body .. "\nLoad-Date: March "
      .. "4, 2024\n" },
  { "Factiva", "HD  The port can wait\n\nBY  By Ann Lee\n\nWC  612 words\n\nPD  3 March 2024\n\nSN  The Harbour "
      .. "Gazette\n\n"
    .. "LA  English\n\nLP  " .. body:gsub("\n\n", "\n\nTD  ") .. "\nAN  Document HG00001\n" },
  { "ProQuest", "Title: The port can wait\n\nAuthor: Lee, Ann.\n\n"
    .. "Publication info: Harbour Gazette ; Port City [Port City]03 March 2024: A.12.\n\nFull text: " .. body
    .. "\nSubject: Ports; Rivers\n\nProQuest document ID: 12345\n" },
  { "a colon with no blank behind it", "HEADLINE:The port can wait\n\nBYLINE:Ann Lee\n\nDATE:3 March "
      .. "2024\n\nBODY:" .. body },
}

describe("document's export headers", function()
  for _, row in ipairs(rows) do
    it("are read: " .. row[1], function()
      local doc = opedkit.document.new(row[2])
      assert.same({ "The port can wait", "Ann Lee", "2024-03-03" }, { doc.headline, doc.author, doc.date })
      local paragraphs = doc:paragraphs()
      assert.equal(2, #paragraphs)
      assert.equal("The council must not build the new port this year. The old one is half empty.", paragraphs[1].text)
      assert.equal("The river needs dredging first, and nobody has said who will pay for that.", paragraphs[2].text)
      local kinds = {}
      for _, zone in ipairs(doc:zones()) do kinds[zone.kind] = true end
      local date = row[1] ~= "ProQuest" or nil
      assert.same({ headline = true, byline = true, date = date, body = true, junk = true }, kinds)
    end)
  end

  it("are not seen where a text has one or two such words", function()
    local doc = opedkit.document.new("Title: none\n\n" .. body .. "\nBY the time it opens, all will be paid for.\n")
    assert.equal(4, #doc:zones())
    assert.equal("other", export.field("LENGTH: 612 words").role)
    assert.is_nil(export.field "Length is not all.")
  end)
end)
