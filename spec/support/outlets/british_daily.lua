return { outlet = "a British daily", authors = { "Priya Mellor" }, date = "2024-02-14",
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
up to 300 words by email to be considered for publication in our letters section, please click here.]==] }
