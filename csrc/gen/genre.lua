-- Writes lua/opedkit/data/genre.lua: the model that tells opinion, news, analysis and what is none of them.
-- usage: lua csrc/gen/genre.lua DATA > lua/opedkit/data/genre.lua
-- DATA is the folder of the evaluation data, of which articles/ is read; what is of no genre is beside this file.
local here = arg[0]:gsub("[^/]*$", "")
local checksum, recipe = dofile(here .. "checksum.lua"), dofile(here .. "genre_recipe.lua")
local opedkit = require "opedkit"
local printable = require "opedkit.keywords.printable"

local data = assert(arg[1], "usage: genre.lua DATA")
local NEWS = 3 -- one of so many is taken, so that there are about as many as of opinion

local rows, news = {}, 0
for row in assert(opedkit.corpus.read(data .. "/articles/genre.jsonl", { label = "genre" }))() do
  news = news + (row.label == "news" and 1 or 0)
  if row.label ~= "news" or news % NEWS == 1 then rows[#rows + 1] = { text = row.text, label = row.label } end
end
for _, row in ipairs(recipe.analysis(data)) do rows[#rows + 1] = row end
local articles, own = #rows, dofile(here .. "other.lua")
for _, text in ipairs(own) do rows[#rows + 1] = { text = text, label = "other" } end

local bytes = recipe.learn(rows):dump()
io.write(([[
-- Made by csrc/gen/genre.lua ("make models"); not to be edited. Hashed features and their weights, learnt from %d texts
-- of Article-Bias-Prediction (Baly et al. 2020) and %d of our own; no text is in it. doc/MODEL_CARD.md says more.
return {
  name = "genre",
  version = "1",
  crc32 = "%s",
  bytes = [=[
%s
]=],
}
]]):format(articles, #own, checksum(bytes), printable.encode(bytes)))
