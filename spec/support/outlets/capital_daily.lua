return { outlet = "a capital daily", authors = { "Ann Lee" }, date = "2019-04-03",
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
Ann Lee writes a weekly column on towns and water. Follow @annlee]==] }
