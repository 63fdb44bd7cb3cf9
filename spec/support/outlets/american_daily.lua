return { outlet = "an American daily, printed from its web page", authors = { "Marta Quillon" }, date = "2023-02-03",
  headline = "The Ferry That Nobody Missed",
  zones = {
    { "junk", "OPINION" },
    { "junk", "GUEST ESSAY" },
    { "headline", "The Ferry That Nobody Missed" },
    { "date", "Feb. 3, 2023, 5:00 a.m. ET" },
    { "byline", "By Marta Quillon" },
    { "bio", "Ms. Quillon is a historian of ports at E" },
    { "junk", "Listen to this article " },
    { "junk", "Give this article" },
    { "junk", "Share full article" },
    { "junk", "88" },
    { "junk", "6/20/24, 9:14 AM  Opinion | The Ferry Th" },
    { "junk", "https://www.nytimes.com/2023/02/03/opini" },
    { "note", "The Times is committed to publishing a d" },
    { "junk", "Follow The New York Times Opinion sectio" },
    { "note", "A version of this article appears in pri" },
  },
  text = [==[
OPINION
GUEST ESSAY

The Ferry That Nobody Missed
Feb. 3, 2023, 5:00 a.m. ET

By Marta Quillon
Ms. Quillon is a historian of ports at Easter State University.

Listen to this article · 7:12 min Learn more

Give this article
Share full article
88

On the morning after the ferry stopped, eleven people stood on the pier at Holm Point and waited for it. \
The twelfth, a dog, had more sense.

The line had been losing money since 1974, and each of its four owners had promised to turn it around. \
None did, because

6/20/24, 9:14 AM  Opinion | The Ferry That Nobody Missed - The New York Times
https://www.nytimes.com/2023/02/03/opinion/ferry-holm-point.html 1/3

the ferry was never meant to make money. It was meant to make a town.

What a town is worth is a question that accountants answer badly, and that historians answer late.

The Times is committed to publishing a diversity of letters to the editor. We’d like to hear what you \
think about this or any of our articles. Here are some tips. And here’s our email: letters@nytimes.com.

Follow The New York Times Opinion section on Facebook, Instagram, TikTok, X and Threads.

A version of this article appears in print on Feb. 5, 2023, Section SR, Page 9 of the New York edition \
with the headline: The Ferry That Nobody Missed. Order Reprints | Today’s Paper | Subscribe]==] }
