return { outlet = "a business daily", authors = { "Tobias Rennard" }, date = "2024-01-09",
  headline = "Central banks should stop apologising for the weather",
  dek = "Forecasts failed because harvests did, and no model of rates can grow wheat",
  zones = {
    { "kicker", "Opinion  Global economy" },
    { "headline", "Central banks should stop apologising fo" },
    { "dek", "Forecasts failed because harvests did, a" },
    { "byline", "TOBIAS RENNARD        Add to myFT" },
    { "byline", "Tobias Rennard  JANUARY 9 2024" },
    { "junk", "Receive free Global economy updates" },
    { "junk", "We" },
    { "junk", "Copyright The Financial Times Limited 20" },
    { "junk", "Reuse this content (opens in new window)" },
    { "junk", "CommentsJump to comments section" },
  },
  text = [==[
Opinion  Global economy

Central banks should stop apologising for the weather
Forecasts failed because harvests did, and no model of rates can grow wheat

TOBIAS RENNARD        Add to myFT

Tobias Rennard  JANUARY 9 2024

Receive free Global economy updates
We’ll send you a myFT Daily Digest email rounding up the latest Global economy news every morning.

It has become the custom of governors to begin each speech with regret. They did not see the prices \
coming, they say, and they have learnt from it.

But what they failed to see was rain. The harvests of 2022 fell short in eleven countries at once, which \
had not happened since records began in 1961.

A rate is a blunt tool. It can make a builder wait and a household save; it cannot fill a silo.

So let the apologies end, and let the silos be counted. The writer is chief economist at Harrow Lane Partners

Copyright The Financial Times Limited 2024. All rights reserved.
Reuse this content (opens in new window)
CommentsJump to comments section]==] }
