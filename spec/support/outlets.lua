-- Pastes of op-eds as outlets of many kinds lay them out, all of it invented, with what each block is, and who wrote what when.
-- A line that ends with a backslash goes on in the next one.

-- Each row: the outlet, the fields that are read, the zones that are no body (kind and how it begins, in order), the paste.
return {
  { outlet = "a British daily", authors = { "Priya Mellor" }, date = "2024-02-14",
    headline = "Our councils sold the land. Now they must rent it back",
    dek = "The hall in Northwick was a public good until it became a line in a spreadsheet,"
      .. " and the bill has come due",
    zones = {
      { "junk", "Opinion" },
      { "kicker", "Housing" },
      { "headline", "Our councils sold the land. Now they mus" },
      { "byline", "Priya Mellor" },
      { "dek", "The hall in Northwick was a public good " },
      { "date", "Wed 14 Feb 2024 08.00 GMT" },
      { "date", "Last modified on Wed 14 Feb 2024 10.12 G" },
      { "junk", "Share" },
      { "junk", "143" },
      { "junk", "Sign up to Matters of Opinion" },
      { "junk", "Free weekly newsletter" },
      { "junk", "Advertisement" },
      { "bio", "Priya Mellor is the author of The Common" },
      { "note", "Do you have an opinion on the issues rai" },
    },
    text = [==[
Opinion
Housing

Our councils sold the land. Now they must rent it back
Priya Mellor

The hall in Northwick was a public good until it became a line in a spreadsheet, and the bill has come due

Wed 14 Feb 2024 08.00 GMT
Last modified on Wed 14 Feb 2024 10.12 GMT
Share
143

In the autumn of 2011 the council of Northwick sold a hall that had stood beside the canal for ninety \
years. The buyer paid less than the price of a semi-detached house, and the minutes record no dissent.

Thirteen years later the same council rents the same hall for three afternoons a week, at a price that \
would have bought it back by now.

“We had no choice,” the then leader of the council told me last month. “The grant was cut, and the \
roof was going.” She is right about the roof.

Sign up to Matters of Opinion
Free weekly newsletter

The lesson is not that nothing may ever be sold. It is that a sale is a loan from our own children, and \
that nobody asked them for terms.

Advertisement

There is a better way, and it costs little. Let land be leased, never sold, and let each lease be read \
aloud once in public before it is signed.

Priya Mellor is the author of The Common Door and a former councillor

Do you have an opinion on the issues raised in this article? If you would like to submit a response of \
up to 300 words by email to be considered for publication in our letters section, please click here.]==] },
  { outlet = "an American daily, printed from its web page", authors = { "Marta Quillon" }, date = "2023-02-03",
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
with the headline: The Ferry That Nobody Missed. Order Reprints | Today’s Paper | Subscribe]==] },
  { outlet = "a business daily", authors = { "Tobias Rennard" }, date = "2024-01-09",
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
CommentsJump to comments section]==] },
  { outlet = "a weekly without bylines", authors = {  }, date = "2024-03-07",
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

→ More from Leaders]==] },
  { outlet = "a syndicate", authors = { "Lena Ostermann" }, date = "2024-04-22",
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
https://prosyn.org/x8RtUv]==] },
  { outlet = "an institute", authors = { "Ida Kessel", "Raymond Otieno" }, date = "2021-06-11",
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
diverse array of funders.]==] },
  { outlet = "a local paper", authors = { "Hank DelVecchio" }, date = "2019-09-04",
    headline = "GUEST COLUMN: Fix the culvert before the next parade",
    zones = {
      { "kicker", "The Daily Sentinel" },
      { "headline", "GUEST COLUMN: Fix the culvert before the" },
      { "byline", "By HANK DELVECCHIO" },
      { "byline", "For The Sentinel" },
      { "date", "Posted Sep 4, 2019 at 12:01 AM" },
      { "date", "Updated Sep 4, 2019 at 9:33 AM" },
      { "junk", "SEE ALSO: Parade route changes announced" },
      { "bio", "Hank DelVecchio lives in Pine Ford and o" },
      { "junk", "Never miss a story: Subscribe to The Dai" },
    },
    text = [==[
The Daily Sentinel
GUEST COLUMN: Fix the culvert before the next parade
By HANK DELVECCHIO
For The Sentinel
Posted Sep 4, 2019 at 12:01 AM
Updated Sep 4, 2019 at 9:33 AM

If you drove down Mill Street last Fourth of July, you drove through eight inches of water and a good \
deal of candy.

The culvert under the street was built in 1938 for a town of 2,000. We are 14,000 now, and we flush.

SEE ALSO: Parade route changes announced

The county has the money. It has had the money since the bond vote of 2016, when seven in ten of us said yes.

So here is my request to the commissioners: spend it.

Hank DelVecchio lives in Pine Ford and owns DelVecchio Hardware. Reach him at hank@example.com.

Never miss a story: Subscribe to The Daily Sentinel]==] },
  { outlet = "a newsletter", authors = { "Nora Halvorsen" }, date = "2022-05-18",
    headline = "Against the five-year plan for everything",
    dek = "What my grandmother's pantry knew",
    zones = {
      { "kicker", "Slow Letters" },
      { "headline", "Against the five-year plan for everythin" },
      { "dek", "What my grandmother's pantry knew" },
      { "byline", "NORA HALVORSEN" },
      { "date", "MAY 18, 2022" },
      { "junk", "42" },
      { "junk", "7" },
      { "junk", "Share" },
      { "junk", "Slow Letters is a reader-supported publi" },
      { "junk", "Subscribe" },
      { "junk", "Thanks for reading Slow Letters! Subscri" },
      { "junk", "42 Likes" },
      { "junk", "7 Comments" },
      { "junk", "Leave a comment" },
    },
    text = [==[
Slow Letters

Against the five-year plan for everything
What my grandmother's pantry knew

NORA HALVORSEN
MAY 18, 2022

42

7

Share

My grandmother kept a pantry with nothing in it that she had planned for. She bought what was cheap, and \
she cooked what was there.

I think of her when I read strategy papers. They have arrows in them, and the arrows go up.

Slow Letters is a reader-supported publication. To receive new posts and support my work, consider \
becoming a free or paid subscriber.

Subscribe

Plan for the pantry, then, and not for the meal.

Thanks for reading Slow Letters! Subscribe for free to receive new posts and support my work.

42 Likes
7 Comments
Leave a comment]==] },
  { outlet = "a German paper", authors = { "Greta Lindenau" }, date = "2023-03-12",
    headline = "Die Brücke gehört uns allen",
    dek = "Wer den Verkehr misst, soll auch die Menschen zählen",
    zones = {
      { "junk", "Kommentar" },
      { "headline", "Die Br" },
      { "dek", "Wer den Verkehr misst, soll auch die Men" },
      { "byline", "Von Greta Lindenau" },
      { "date", "12. M" },
      { "junk", "Anzeige" },
      { "junk", "Lesen Sie auch: Was aus den Br" },
      { "bio", "Greta Lindenau ist Redakteurin im Ressor" },
    },
    text = [==[
Kommentar

Die Brücke gehört uns allen
Wer den Verkehr misst, soll auch die Menschen zählen

Von Greta Lindenau

12. März 2023, 18:42 Uhr

Seit neun Jahren steht die alte Brücke gesperrt, und seit neun Jahren verspricht die Stadt eine neue. \
Geschehen ist nichts.

„Wir prüfen noch“, sagt der Baudezernent. Das sagte auch sein Vorgänger.

Anzeige

Dabei ließe sich die Frage leicht lösen: Man müsste nur die Fußgänger zählen und nicht allein die \
Autos. Das kostet wenig und sagt viel.

Lesen Sie auch: Was aus den Brücken der Region wurde

Eine Stadt, die ihre Wege verliert, verliert am Ende ihre Mitte.

Greta Lindenau ist Redakteurin im Ressort Lokales.]==] },
  { outlet = "a think tank", authors = { "Dana Whitcombe" }, date = "2020-11-30",
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

Page 1 of 2]==] },
  { outlet = "a capital daily", authors = { "Ann Lee" }, date = "2019-04-03",
    headline = "Opinion  The river is not a budget line",
    zones = {
      { "headline", "Opinion  The river is not a budget line" },
      { "byline", "By Ann Lee" },
      { "byline", "Columnist |" },
      { "junk", "Follow" },
      { "date", "April 3, 2019 at 7:00 a.m. EDT" },
      { "junk", "Add to your saved stories" },
      { "junk", "Save" },
      { "junk", "Comment on this story" },
      { "junk", "Comment" },
      { "junk", "231" },
      { "junk", "Read more from Ann Lee's archive, follow" },
      { "bio", "Ann Lee writes a weekly column on towns " },
    },
    text = [==[
Opinion  The river is not a budget line
By Ann Lee
Columnist |
Follow
April 3, 2019 at 7:00 a.m. EDT

Add to your saved stories
Save

The council has found a way to save money on the river, and the river has not been told.

It will find out in spring. The pumps were sold in March, and the buyer has already moved them out of \
the county.

Comment on this story
Comment
231

A river keeps its own books.

Read more from Ann Lee's archive, follow her on Twitter or subscribe to her updates on Facebook.

Opinion by Ann Lee
Ann Lee writes a weekly column on towns and water. Follow @annlee]==] },
  { outlet = "a paper of the capitol", authors = { "Ann Lee" }, date = "2019-04-03",
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

TAGS DALE RUIZ FERRIES]==] },
  { outlet = "a television network", authors = { "Ann Lee" }, date = "2019-04-03",
    headline = "The ferry's last friend",
    zones = {
      { "headline", "The ferry's last friend" },
      { "byline", "By Ann Lee" },
      { "date", "Updated 7:12 AM ET, Wed April 3, 2019" },
      { "note", "Editor's Note: (Ann Lee is a professor o" },
      { "junk", "Photos: The old pier" },
    },
    text = [==[
The ferry's last friend
By Ann Lee
Updated 7:12 AM ET, Wed April 3, 2019

Editor's Note: (Ann Lee is a professor of ports at Easter State University. The views expressed here are \
hers. Read more opinion on CNN.)

(CNN)On Monday the ferry stopped. By Tuesday the town had forgotten it.

"It was always late," Dale Ruiz, who owns the bakery, told me. "But it came."

Photos: The old pier

The pier is for sale. Nobody has asked what for.]==] },
  { outlet = "a business daily with two authors", authors = { "Ann Lee", "Bo Dahl" }, date = "2019-04-03",
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

Appeared in the April 4, 2019, print edition.]==] },
  { outlet = "a daily of the coast", authors = { "Ann Lee" }, date = "2019-04-03",
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

Follow the Opinion section on Twitter @latimesopinion or Facebook.]==] },
  { outlet = "a French daily", authors = { "Jeanne Morel" }, date = "2023-03-12",
    headline = "Le pont appartient à tous",
    zones = {
      { "junk", "TRIBUNE" },
      { "headline", "Le pont appartient " },
      { "byline", "Par Jeanne Morel" },
      { "date", "Publi" },
      { "junk", "Lire aussi : Ce que sont devenus les pon" },
      { "bio", "Jeanne Morel est historienne." },
    },
    text = [==[
TRIBUNE

Le pont appartient à tous

Par Jeanne Morel
Publié le 12 mars 2023 à 18h42

Depuis neuf ans, le vieux pont est fermé, et depuis neuf ans la ville en promet un autre. Rien n'a été fait.

« Nous étudions encore », dit l'adjoint. Son prédécesseur le disait déjà.

Lire aussi : Ce que sont devenus les ponts de la région

Une ville qui perd ses chemins finit par perdre son centre.

Jeanne Morel est historienne.]==] },
}
