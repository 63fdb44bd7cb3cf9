local byline = require "opedkit.document.byline"

describe("document.byline", function()
  for _, row in ipairs {
    -- line, authors, says that it is a byline, what follows
    { "By Ada Lovelace", { "Ada Lovelace" }, true },
    { "by Ada Lovelace, Opinion contributor", { "Ada Lovelace" }, true, "Opinion contributor" },
    { "BY ADA LOVELACE", { "Ada Lovelace" }, true },
    { "Von Greta Lindenau", { "Greta Lindenau" }, true }, { "Par Jeanne Morel", { "Jeanne Morel" }, true },
    { "Tobias Rennard  JANUARY 9 2024", { "Tobias Rennard" }, false, "JANUARY 9 2024" },
    { "BY ADA K. LOVELACE AND CHARLES BABBAGE", { "Ada K. Lovelace", "Charles Babbage" }, true },
    { "BY JOSÉ SUÁREZ-OROZCO", { "José Suárez-Orozco" }, true },
    { "BY JANE MCCALL-O'BRIEN", { "Jane McCall-O'Brien" }, true },
    { "BY VINCENT VAN GOGH", { "Vincent van Gogh" }, true },
    { "By Ann Lee, Bo Ruiz, and Cy Young", { "Ann Lee", "Bo Ruiz", "Cy Young" }, true },
    { "By Ann Lee and Bo Ruiz | July 3, 2019", { "Ann Lee", "Bo Ruiz" }, true, "July 3, 2019" },
    { "By Martin Luther King Jr.", { "Martin Luther King Jr." }, true },
    { "By Ludwig van Beethoven", { "Ludwig van Beethoven" }, true },
    { "By the Editorial Board", { "the Editorial Board" }, true },
    { "Guest essay by Ursula K. Le Guin", { "Ursula K. Le Guin" }, true },
    { "Author: Ann Lee", { "Ann Lee" }, true },
    { "By Bono", { "Bono" }, true },
    { "Mohammed bin Salman", { "Mohammed bin Salman" }, false },
    { "Walter E. Williams", { "Walter E. Williams" }, false },
    { "J.D. Salinger", { "J.D. Salinger" }, false },
    { "Judicial Betrayal", { "Judicial Betrayal" }, false }, -- a bare name may be a title: the text around decides
  } do
    it("reads " .. row[1], function()
      local read = byline.parse(row[1])
      assert.same(row[2], read.authors)
      assert.equal(row[3], read.explicit)
      assert.equal(row[4], read.rest)
    end)
  end

  for _, line in ipairs {
    "", "by the way", "By 2019, things had changed", "Bono", "Katie Hill: It’s Not Over", "By and large we agree.",
    "It was written by Ann Lee", "By law, nobody may", ("A"):rep(400),
  } do
    it("leaves " .. line:sub(1, 40), function() assert.is_nil(byline.parse(line)) end)
  end

  it("reads a name at the start of a text", function()
    local name, behind = byline.name("Ada Lovelace is a poet")
    assert.equal("Ada Lovelace", name)
    assert.equal(13, behind)
    assert.is_nil(byline.name("The poet is Ada Lovelace"))
  end)
end)
