-- Pastes of op-eds as outlets of many kinds lay them out, all of it invented, with what each block is, and who wrote what when.
-- Each file: the outlet, the fields that are read, the zones that are no body (kind and how it begins, in order), the paste,
-- in which a line that ends with a backslash goes on in the next one.
local rows = {}
for name in ([[
  british_daily american_daily business_daily weekly_without_bylines syndicate institute local_paper newsletter
  german_paper think_tank capital_daily paper_of_the_capitol television_network business_daily_with_two_authors
  daily_of_the_coast french_daily]]):gmatch "%S+" do
  rows[#rows + 1] = require("spec.support.outlets." .. name)
end
return rows
