return { outlet = "a local paper", authors = { "Hank DelVecchio" }, date = "2019-09-04",
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

Never miss a story: Subscribe to The Daily Sentinel]==] }
