return { outlet = "a think tank", authors = { "Dana Whitcombe" }, date = "2020-11-30",
  headline = "No Harbor Is an Island",
  dek = "Ports need allies more than they need cranes.",
  zones = {
    { "date", "November 30, 2020 | Dispatch" },
    { "headline", "No Harbor Is an Island" },
    { "dek", "Ports need allies more than they need cr" },
    { "byline", "Dana Whitcombe" },
    { "junk", "@danawhitcombe" },
    { "highlights", "Key Takeaways" },
    { "highlights", "•" },
    { "highlights", "•" },
    { "highlights", "•" },
    { "disclaimer", "The views expressed are those of the aut" },
    { "bio", "Dana Whitcombe (@danawhitcombe) is direc" },
    { "junk", "PHOTO: The pilots' station at Gull Sound" },
    { "junk", "Page 1 of 2" },
  },
  text = [==[
November 30, 2020 | Dispatch

No Harbor Is an Island
Ports need allies more than they need cranes.

Dana Whitcombe
@danawhitcombe

Key Takeaways
• Harbors that share data clear ships a day sooner.
• A crane costs more than a treaty.
• The Coast Guard should convene the pilots.

When the container ship Merrow ran aground off Gull Sound, four agencies sent a boat and none sent a pilot.

Each had a plan for such a day. Each plan named another agency.

The remedy is dull: one table, one chart, one phone number. Dull remedies are the ones that hold.

The views expressed are those of the author and do not reflect the official policy of any agency.

Dana Whitcombe (@danawhitcombe) is director of the Maritime Program at the Lowell Council.

PHOTO: The pilots' station at Gull Sound. Credit: Ansel Roy/Harbor Press

Page 1 of 2]==] }
