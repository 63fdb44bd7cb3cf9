return { outlet = "a syndicate", authors = { "Lena Ostermann" }, date = "2024-04-22",
  headline = "The Return of the Customs House",
  zones = {
    { "junk", "Skip to main content" },
    { "kicker", "PS  Project Syndicate" },
    { "kicker", "ECONOMICS" },
    { "headline", "The Return of the Customs House" },
    { "byline", "Apr 22, 2024 | LENA OSTERMANN" },
    { "bio", "Lena Ostermann, a former trade minister " },
    { "junk", "© " },
    { "junk", "https://prosyn.org/x8RtUv" },
  },
  text = [==[
Skip to main content
PS  Project Syndicate
ECONOMICS

The Return of the Customs House
Apr 22, 2024 | LENA OSTERMANN

STOCKFURT – For three decades, economists taught that tariffs were a tax on oneself. Politicians \
listened for two of them.

Now the customs house is back, with new paint and the old queue. The question is not whether it will \
stay, but who will pay for its roof.

The answer, as so often, is the small importer. A large firm has a department for forms; a small one has \
a brother-in-law.

PS On Point: Your review of the world’s leading opinions on global issues.

If governments want tariffs, let them send the forms with the money attached.

Lena Ostermann, a former trade minister of Brandmark, is Professor of Public Economics at the University \
of Stockfurt.

© Project Syndicate - 2024
https://prosyn.org/x8RtUv]==] }
