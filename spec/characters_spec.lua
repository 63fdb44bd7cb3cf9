local document = require "opedkit.document"
local characters = require "opedkit.document.characters"
local native = require "opedkit.native"

describe("document.characters", function()
  for _, row in ipairs {
    { "a no-break space", "ten\194\160miles", "ten miles", 1 },
    { "a narrow no-break space", "10\226\128\175000", "10 000", 1 },
    { "a thin space", "ten\226\128\137miles", "ten miles", 1 },
    { "a zero-width space", "head\226\128\139line", "headline", 1 },
    { "a word joiner", "head\226\129\160line", "headline", 1 },
    { "a soft hyphen", "head\194\173line", "headline", 1 },
    { "a byte-order mark inside", "head\239\187\191line", "headline", 1 },
    { "ligatures", "\239\172\129nd the \239\172\130ow of a\239\172\132uents", "find the flow of affluents", 3 },
    { "an apostrophe read as Windows-1252", "the town\195\162\226\130\172\226\132\162s wall", "the town’s wall", 1 },
    { "a quote read as Latin-1", "a \195\162\194\128\194\156wall", "a “wall", 1 },
    { "letters read as Latin-1", "Jos\195\131\194\169 and Zo\195\131\194\171", "José and Zoë", 2 },
    { "a no-break space read as Latin-1", "ten\195\130\194\160miles", "ten miles", 1 },
    { "a mark at the start read as Latin-1", "\195\175\194\187\194\191Ten miles", "Ten miles", 1 },
    { "nothing in what was misread twice", "caf\195\131\198\146\195\130\194\169",
      "caf\195\131\198\146\195\130\194\169", 0 },
    { "nothing in capitals before a guillemet", "«COMITÉ» and «AMANHû", "«COMITÉ» and «AMANHû", 0 },
    { "nothing in other languages", "Über München, às três, naïve", "Über München, às três, naïve", 0 },
    { "nothing in quotes and dashes", "“We — all of us – can’t …”", "“We — all of us – can’t …”", 0 },
    { "nothing in invalid bytes", "a\195 b\226\128 c\239\172 d\195\162\226\130",
      "a\195 b\226\128 c\239\172 d\195\162\226\130", 0 },
    { "nothing in no text", "", "", 0 },
  } do
    it("finds " .. row[1], function()
      local doc = document.new(row[2])
      assert.equal(row[3], doc.text)
      assert.equal(row[4], #characters.edits(row[2]))
      local last = 0
      for _, edit in ipairs(doc:edits()) do
        assert.equal("replace", edit.op)
        assert.is_true(edit.first > last)
        last = edit.last
      end
    end)
  end

  it("are not looked for where no byte of them stands", function()
    for _, row in ipairs {
      { "", false }, { "plain text of it", false }, { "“Quoted” — é, ñ, ß, ÿ…", false }, { "漢字 ﬃ", true },
      { "sevenly\194\160", true }, { "\194", false }, { "\226\128", false }, { "\239\187", false }, { "\195", false },
      { "a\194\173", true }, { "\226\128\138x", true }, { "\226\128\139", true }, { "\226\128\140", false },
      { "\226\128\175", true }, { "\226\129\159", true }, { "\226\129\160", true }, { "\226\129\161", false },
      { "\239\187\191", true }, { "\239\172\134", true }, { "\239\172\135", false }, { "Ã©", true }, { "â€™", true },
    } do
      assert.equal(row[2], native.text.odd(row[1]), ("%q"):format(row[1]))
      if not row[2] then assert.same({}, characters.edits(row[1])) end
    end
  end)

  it("undo a soft hyphen with its line end", function()
    local wide = ("The river rose again in January and the town pumped it out and nobody was sur\194\173\nprised at it."
      .. " We have been here before, each of us who lives behind the wall, and the com\194\173\nmission knows it. Each "
      .. "spring the county pays for the same six blocks, and for the\nsame pumps, as it has since the flood.")
    local doc = document.new(wide)
    assert.truthy(doc.text:find("nobody was surprised at it", 1, true))
    assert.truthy(doc.text:find("the commission knows", 1, true))
  end)

  it("gives positions of the original, and names as they are meant", function()
    local s = "Who pays for the wall\n\nBy Jos\195\131\194\169 Ruiz\n\nThe town\195\162\226\130\172\226\132\162s "
      .. "wall is old. We\194\160can \239\172\129nd better.\n\nIt has been like this for years."
    local doc = document.new(s)
    assert.equal("José Ruiz", doc.author)
    local sentences = doc:sentences()
    assert.equal("We can find better.", sentences[2].text)
    assert.equal("We\194\160can \239\172\129nd better.", s:sub(sentences[2].first, sentences[2].last))
    assert.equal(1, #sentences[2].parts)
    local first, last = doc.text:find("find", 1, true)
    assert.equal("\239\172\129nd", s:sub(doc:source(first, last)[1].first, doc:source(first, last)[1].last))
  end)
end)
