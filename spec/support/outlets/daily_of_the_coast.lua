return { outlet = "a daily of the coast", authors = { "Ann Lee" }, date = "2019-04-03",
  headline = "Op-Ed: Let the tide have the road",
  zones = {
    { "junk", "OP-ED" },
    { "headline", "Op-Ed: Let the tide have the road" },
    { "junk", "(Jo Bell / For The Times)" },
    { "byline", "BY ANN LEE" },
    { "date", "APRIL 3, 2019 5 AM PT" },
    { "junk", "ADVERTISEMENT" },
    { "bio", "Ann Lee is the author of \"The Long Road " },
    { "junk", "Follow the Opinion section on Twitter @l" },
  },
  text = [==[
OP-ED

Op-Ed: Let the tide have the road

(Jo Bell / For The Times)

BY ANN LEE
APRIL 3, 2019 5 AM PT

The coast road has been rebuilt six times, and the tide has won six times.

There is an honest way out: stop. The seventh road would cost more than the houses that it serves.

ADVERTISEMENT

Let the tide have it, and give the owners a price while there is still a house to buy.

Ann Lee is the author of "The Long Road Down."

Follow the Opinion section on Twitter @latimesopinion or Facebook.]==] }
