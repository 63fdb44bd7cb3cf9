local document = require "opedkit.document"
local sources = require "opedkit.sources"

local function count(text)
  local list, out = sources.count(document.new(text)), {}
  for i, source in ipairs(list) do
    out[i] = ("%s %d (%s)"):format(source.name, source.count, table.concat(source.forms, ", "))
    assert.equal(source.count, source.direct + source.indirect)
  end
  return table.concat(out, "; ")
end

local rows = {
  { "one person under many names",
    "The bridge is closed. “It will not open this year,” Commissioner Dale Lee said. Mr. Lee added that the money is "
    .. "gone. He said that nobody is to blame.",
    "Commissioner Dale Lee 3 (Commissioner Dale Lee, Mr. Lee, He)" },
  { "a full name that only the narration has",
    "In March, Commissioner Dale Lee came to the bridge. Mr. Lee said that it would hold for years.",
    "Commissioner Dale Lee 1 (Mr. Lee)" },
  { "two of one surname",
    "Ines Okafor said that it rained. Tom Okafor said that it did not. Okafor said that it did.",
    "Tom Okafor 2 (Tom Okafor, Okafor); Ines Okafor 1 (Ines Okafor)" },
  { "a pronoun that fits",
    "Mrs. Ines Okafor said that it rained. Mr. Bo Ruiz said that it did not. She said that it did.",
    "Mrs. Ines Okafor 2 (Mrs. Ines Okafor, She); Mr. Bo Ruiz 1 (Mr. Bo Ruiz)" },
  { "the subject of the sentence before",
    "Ines Okafor runs the bridge. She said that it would hold.", "Ines Okafor 1 (She)" },
  { "what is no person",
    "The report said that it rained. Officials said that it did not. The report said that it did.",
    "The report 2 (The report); Officials 1 (Officials)" },
  { "surnames that begin alike", "Bo O'Hara met Al O'Neill. Mr. O'Neill said that it rained. Mr. O'Hara said it did.",
    "Al O'Neill 1 (Mr. O'Neill); Bo O'Hara 1 (Mr. O'Hara)" },
  { "a surname without letters of ASCII", "We met Bo \195\132\195\150. Mr. \195\132\195\150 said that it rained.",
    "Bo \195\132\195\150 1 (Mr. \195\132\195\150)" },
  { "nobody", "It rained all day. The bridge held.", "" },
  { "magic characters in names", "Bo O'Hara-Smith (D-Ohio) said that it rained. Mr. O'Hara-Smith said it did.",
    "Bo O'Hara-Smith 2 (Bo O'Hara-Smith, Mr. O'Hara-Smith)" },
}

describe("sources", function()
  for _, row in ipairs(rows) do
    it("counts " .. row[1], function() assert.equal(row[3], count(row[2])) end)
  end

  it("tells under which name a sentence was counted", function()
    local doc = document.new "Ann Lee said that it rained. Mr. Lee said that it stopped. We left."
    local _, speakers = sources.count(doc)
    local sentences = doc:sentences()
    assert.equal("Ann Lee", speakers[sentences[1]])
    assert.equal("Ann Lee", speakers[sentences[2]])
    assert.is_nil(speakers[sentences[3]])
  end)
end)
