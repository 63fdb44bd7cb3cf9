return { outlet = "a weekly without bylines", authors = {  }, date = "2024-03-07",
  headline = "Thirst is a pricing problem",
  dek = "Meter the farms, pay the poor, and the aquifers will look after themselves",
  zones = {
    { "kicker", "Leaders | The price of water" },
    { "headline", "Thirst is a pricing problem" },
    { "dek", "Meter the farms, pay the poor, and the a" },
    { "junk", "image: Jo Bell" },
    { "date", "Mar 7th 2024" },
    { "heading", "Dig deep" },
    { "junk", "For subscribers only: to see how we desi" },
    { "note", "This article appeared in the Leaders sec" },
    { "junk", "→" },
  },
  text = [==[
Leaders | The price of water

Thirst is a pricing problem

Meter the farms, pay the poor, and the aquifers will look after themselves

image: Jo Bell

Mar 7th 2024

THE WELL at Sidi Amar is 212 metres deep, and it is dry. So are the forty wells around it, all of them \
legal and none of them metered.

Water in the province costs a farmer nothing but the diesel to lift it. It is no surprise that he lifts \
a great deal.

Economists have said so since the 1960s, and ministers have nodded since the 1970s. What has been \
missing is a way to pay the poor first. A flat sum to each household, sent before the first bill, would do it.

Dig deep
Three things stand in the way. The first is that meters break. The second is that inspectors take \
bribes. The third, and worst, is that voters think of rain as a right.

For subscribers only: to see how we design each week’s cover, sign up to our weekly Cover Story newsletter.

This article appeared in the Leaders section of the print edition under the headline “Thirst is a \
pricing problem”

→ More from Leaders]==] }
