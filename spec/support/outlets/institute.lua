return { outlet = "an institute", authors = { "Ida Kessel", "Raymond Otieno" }, date = "2021-06-11",
  headline = "Three myths about rural broadband",
  zones = {
    { "junk", "COMMENTARY" },
    { "headline", "Three myths about rural broadband" },
    { "byline", "Ida Kessel and Raymond Otieno" },
    { "date", "June 11, 2021" },
    { "note", "Editor's Note:" },
    { "note", "This commentary is part of a series on i" },
    { "heading", "Myth 1: Cables are the cost" },
    { "heading", "Myth 2: Nobody wants it" },
    { "heading", "Myth 3: Satellites will do" },
    { "bio", "AUTHORS" },
    { "bio", "Ida Kessel" },
    { "bio", "Senior Fellow - Economic Studies, Center" },
    { "bio", "Raymond Otieno" },
    { "bio", "Nonresident Fellow - Governance Studies" },
    { "note", "The Brookings Institution is committed t" },
  },
  text = [==[
COMMENTARY

Three myths about rural broadband

Ida Kessel and Raymond Otieno
June 11, 2021

Editor's Note:
This commentary is part of a series on infrastructure after the pandemic.

Few promises are made as often as the one to connect every farm, and few are counted as badly.

Myth 1: Cables are the cost
In most counties, the cable is a third of the bill. The rest is permits, poles and the patience of lawyers.

Myth 2: Nobody wants it
Where the price fell below forty dollars a month, four in five households signed up within a year.

Myth 3: Satellites will do
They will, for those who live alone on a hill.

AUTHORS
Ida Kessel
Senior Fellow - Economic Studies, Center on Places
Raymond Otieno
Nonresident Fellow - Governance Studies

The Brookings Institution is committed to quality, independence, and impact. We are supported by a \
diverse array of funders.]==] }
