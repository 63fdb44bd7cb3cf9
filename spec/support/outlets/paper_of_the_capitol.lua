return { outlet = "a paper of the capitol", authors = { "Ann Lee" }, date = "2019-04-03",
  headline = "Ferries deserve a floor, not a ceiling",
  zones = {
    { "headline", "Ferries deserve a floor, not a ceiling" },
    { "byline", "BY ANN LEE, OPINION CONTRIBUTOR - 04/03/" },
    { "disclaimer", "THE VIEWS EXPRESSED BY CONTRIBUTORS ARE " },
    { "junk", "57 SHARES" },
    { "bio", "Ann Lee is a former harbour commissioner" },
    { "junk", "TAGS DALE RUIZ FERRIES" },
  },
  text = [==[
Ferries deserve a floor, not a ceiling
BY ANN LEE, OPINION CONTRIBUTOR - 04/03/19 10:00 AM EDT
THE VIEWS EXPRESSED BY CONTRIBUTORS ARE THEIR OWN AND NOT THE VIEW OF THE HARBOUR HERALD
57 SHARES

Congress will soon decide how much a ferry may cost, and it has asked everyone but the ferrymen.

A ceiling on fares sounds kind. It is kind for a year; after that there is no ferry.

Ann Lee is a former harbour commissioner. She runs the Ferry Institute in Holm Point.

TAGS DALE RUIZ FERRIES]==] }
