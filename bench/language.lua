-- Prints the rules of a language as bench/segment reads them, since its C has no Lua: the rules' bits and the weights
-- of unknown words and of numbers, then a line for each word: kinds, ends, starts, the word.
-- usage: lua language.lua LANGUAGE
local core = require("opedkit.native").prose

-- What opedkit.language hands to the core is what is wanted.
function core.language(entries, rules, unknown, number)
  print(rules, unknown, number)
  for i = 1, #entries, 4 do print(entries[i + 1], entries[i + 2], entries[i + 3], entries[i]) end
end

require("opedkit.language").rules(arg[1] or "en")
