-- English words that point back to what was said before. A sentence that opens with one seldom opens a subject: pronouns
-- and determiners (Passonneau & Litman 1997), conjunctions and connectives.
return [[
he she it they this that these those his her its their him them another such
and but or nor yet so however then also thus therefore moreover furthermore
]]
