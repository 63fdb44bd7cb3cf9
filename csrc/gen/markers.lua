-- Writes lua/opedkit/data/marker_background.lua: how dense the markers of metadiscourse are in opinion articles.
-- usage: lua csrc/gen/markers.lua ARTICLES.jsonl > lua/opedkit/data/marker_background.lua   (in a shell where opedkit
-- loads). ARTICLES.jsonl holds an object with "text" and "genre" to a line. Only counts go into the file.
local cjson = require "cjson"
package.loaded["opedkit.data.marker_background"] = { deciles = {} }
local document = require "opedkit.document"
local lexicon = require "opedkit.lexicon"
local markers = require "opedkit.markers"

local FEWEST = 200 -- words of a text: a single hit of a shorter one is a density of its own

local densities, texts = {}, 0
local categories = lexicon.metadiscourse():categories()
for _, category in ipairs(categories) do densities[category] = {} end
for line in io.lines((assert(arg[1], "usage: markers.lua ARTICLES.jsonl"))) do
  local article = cjson.decode(line)
  if article.genre == "opinion" then
    local found, words = markers.find(document.new(article.text))
    if words >= FEWEST then
      texts = texts + 1
      for _, category in ipairs(categories) do table.insert(densities[category], found[category].density) end
    end
  end
end

io.write(([[
-- Made by csrc/gen/markers.lua; not to be edited. Hits per 1,000 words of the author's sentences: the nine deciles over
-- %d opinion articles of at least %d such words of Article-Bias-Prediction (Baly et al. 2020).
return {
  name = "opinion articles",
  version = "1",
  texts = %d,
  deciles = {
]]):format(texts, FEWEST, texts))
for _, category in ipairs(categories) do
  local list, row = densities[category], {}
  table.sort(list)
  for i = 1, 9 do row[i] = ("%.2f"):format(list[math.ceil(i * #list / 10)]) end
  io.write(("    %s = { %s },\n"):format(category, table.concat(row, ", ")))
end
io.write "  },\n}\n"
