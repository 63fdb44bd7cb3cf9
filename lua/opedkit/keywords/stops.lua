-- The words that no keyword is made of: the user's, or English function words.
local stops = {}

local core = require "opedkit.native"

local english
local kept = {} -- of English, whether words are conflated or not

function stops.tokens(list, level)
  if list then
    for i = 1, #list do
      if type(list[i]) ~= "string" then
        error(("bad option 'stopwords' (item %d is no string)"):format(i), level + 1)
      end
    end
    return core.tokens(table.concat(list, "\n"))
  end
  english = english or core.tokens((require "opedkit.data.function_words"))
  return english
end

-- A table that the words of texts are counted behind; conflated: plurals and possessives are one word with what they are
-- made of.
function stops.of(list, conflated, level)
  if list then return core.keywords.stops(stops.tokens(list, level + 1), conflated) end
  kept[conflated] = kept[conflated] or core.keywords.stops(stops.tokens(nil, level + 1), conflated)
  return kept[conflated]
end

return stops
