return { outlet = "a television network", authors = { "Ann Lee" }, date = "2019-04-03",
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

The pier is for sale. Nobody has asked what for.]==] }
