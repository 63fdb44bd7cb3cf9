-- How right the genre model is on outlets that it has not seen: the recipe of the shipped model, learnt from the other
-- outlets of genre_folds.json. Which of opinion and news is more probable is its answer.
-- usage: lua bench/genre.lua DATA
local json = require "cjson"
local opedkit = require "opedkit"
local recipe = dofile "csrc/gen/genre_recipe.lua"
local data = assert(arg[1], "usage: lua bench/genre.lua DATA")

local articles = {}
for row in assert(opedkit.corpus.read(data .. "/articles/genre.jsonl", { label = "genre" }))() do
  articles[row.id] = row
end
local handle = assert(io.open(data .. "/articles/genre_folds.json", "rb"))
local folds = json.decode(handle:read "*a")
handle:close()
local analysis, own = recipe.analysis(data), dofile "csrc/gen/other.lua"

local sum = 0
for _, outlet in ipairs { "nytimes", "cnn", "townhall" } do
  local rows = {}
  for _, id in ipairs(folds[outlet].train) do
    rows[#rows + 1] = { text = articles[id].text, label = articles[id].label }
  end
  for _, row in ipairs(outlet ~= "cnn" and analysis or {}) do rows[#rows + 1] = row end -- they are CNN's
  for _, text in ipairs(own) do rows[#rows + 1] = { text = text, label = "other" } end
  local pipe, right, first = recipe.learn(rows), 0, 0
  for _, id in ipairs(folds[outlet].test) do
    local label, p = pipe:predict(articles[id].text)
    local own_label = articles[id].label
    right = right + ((p.opinion > p.news) == (own_label == "opinion") and 1 or 0)
    first = first + (label == own_label and 1 or 0)
  end
  local count = #folds[outlet].test
  if outlet ~= "townhall" then sum = sum + right / count / 2 end
  print(("genre model  %-9s opinion or news %.3f right; first of four labels %.3f, on %d texts"):format(outlet,
    right / count, first / count, count))
end
print(("genre model  mean of nytimes and cnn %.3f"):format(sum))
