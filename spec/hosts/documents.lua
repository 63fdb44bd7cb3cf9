-- Writes so many made-up labelled documents as JSON Lines: documents.lua COUNT
-- The same on every machine: a linear congruential generator of 31 bits (Park & Miller 1988) draws the words.
local state = 20261128
local function draw(n)
  state = state * 16807 % 2147483647
  return state % n + 1
end
local shared = {
  "the", "of", "and", "a", "in", "to", "city", "law", "people", "year", "budget", "wall", "river", "tax",
}
local own = {
  news = { "said", "officials", "Tuesday", "police", "reported", "percent", "spokesman", "arrested", "met", "voted" },
  opinion = { "must", "should", "we", "I", "perhaps", "wrong", "surely", "need", "but", "our" },
}
for i = 1, tonumber(arg[1]) do
  local label, words = draw(2) == 1 and "news" or "opinion", {}
  for k = 1, 20 + draw(40) do
    words[k] = draw(3) == 1 and own[label][draw(10)] or draw(4) == 1 and "w" .. draw(5000) or shared[draw(14)]
  end
  print(('{"id":%d,"text":"%s.","label":"%s"}'):format(i, table.concat(words, " "), label))
end
