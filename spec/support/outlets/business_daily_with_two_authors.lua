return { outlet = "a business daily with two authors", authors = { "Ann Lee", "Bo Dahl" }, date = "2019-04-03",
  headline = "The Port That Ate a Town",
  dek = "Subsidies meant for ships have drowned the shops.",
  zones = {
    { "junk", "OPINION | COMMENTARY" },
    { "headline", "The Port That Ate a Town" },
    { "dek", "Subsidies meant for ships have drowned t" },
    { "byline", "By Ann Lee and Bo Dahl" },
    { "date", "April 3, 2019 6:47 pm ET" },
    { "junk", "SAVE" },
    { "junk", "PRINT" },
    { "junk", "TEXT" },
    { "junk", "12" },
    { "bio", "Ms. Lee is a senior fellow at the Lowell" },
    { "note", "Appeared in the April 4, 2019, print edi" },
  },
  text = [==[
OPINION | COMMENTARY
The Port That Ate a Town
Subsidies meant for ships have drowned the shops.
By Ann Lee and Bo Dahl
April 3, 2019 6:47 pm ET

SAVE
PRINT
TEXT
12

Every port begins as a promise to someone who will not live to see it kept. Holm Point's was made in 1961.

The subsidy was $40 million then. It is $40 million now, which is the only thing in town that has not changed.

Ms. Lee is a senior fellow at the Lowell Council. Mr. Dahl is a former harbour pilot.

Appeared in the April 4, 2019, print edition.]==] }
