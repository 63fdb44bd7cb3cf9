local document = require "opedkit.document"

-- No byline and no date shows that the first line is a head.
local TEXT = "\n\nThe council met on Monday and sold the ferry to a man who owns the bridge. Nobody asked what becomes "
  .. "of those who can't pay his toll. They were not in the room.\n\nIt is not too late to buy the ferry back."

local titles = {
  { "ends as no sentence does", "The ferry that nobody missed" },
  { "asks", "Is the council losing its mind?" },
  { "asks, in capitals", "Who Will Pay the Toll?" },
  { "states twice, in capitals", "The Ferry Is Not the Problem. Greedy Councils Are." },
  { "two sentences, the last without a stop", "The mayor has rare powers. He's going to need them" },
  { "ends in a pronoun", "Who owns the river? You" },
  { "ends in a particle", "How the old ferry was driven out" },
  { "ends in a year", "What will become of the river after 2030" },
  { "ends in a compound", "High stakes in the council's do-over" },
}

local texts = {
  { "a sentence of the text", "The council sold the ferry on Monday." },
  { "a sentence with names", "Mayor Ann Lee sold the ferry to Dale Brandt." },
  { "a question behind a place", "SEWARD (AP) How much is a ferry worth to those who live across the river?" },
  { "a question behind a dash", "Landing, Ill. \226\128\148 Has the tide turned against the ferry?" },
  { "a long question", "What would you say to a council that sells, without a vote and in a closed room, what your "
    .. "grandparents paid for?" },
  { "several questions", "Who sold it? Who was in the room?" },
  { "a question in an interview", "Q. Who sold it?" },
  { "a speaker's turn", "ANN LEE: Who sold it?\n\nDALE BRANDT: I did." },
  { "a line that breaks off", "What the council did with the" },
}

describe("a headline without byline and date", function()
  for _, row in ipairs(titles) do
    it(row[1], function() assert.equal(row[2], document.new(row[2] .. TEXT).headline) end)
  end
  for _, row in ipairs(texts) do
    it("is not " .. row[1], function() assert.is_nil(document.new(row[2] .. TEXT).headline) end)
  end
end)
