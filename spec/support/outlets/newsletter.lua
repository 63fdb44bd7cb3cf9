return { outlet = "a newsletter", authors = { "Nora Halvorsen" }, date = "2022-05-18",
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
Leave a comment]==] }
