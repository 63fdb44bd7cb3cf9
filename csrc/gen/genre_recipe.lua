-- How the genre model is made, for csrc/gen/genre.lua and for bench/genre.lua, which measures it on outlets left out.
local document = require "opedkit.document"
local opedkit = require "opedkit"

local recipe = {}

--- The articles of CNN that it calls analysis, as rows. They come as they were published; what gives them away is taken
--- out, as it was from the others.
function recipe.analysis(data)
  local rows = {}
  for row in assert(opedkit.corpus.read(data .. "/articles/articles.jsonl", { label = "genre" }))() do
    if row.label == "analysis" then
      local text = document.new(row.text).text:gsub("%f[%w][%a ,]*%(CNN%)[ %-]*", ""):gsub("CNN", "")
      rows[#rows + 1] = { text = text, label = "analysis" }
    end
  end
  return rows
end

--- What a pipeline learns from these rows.
function recipe.learn(rows)
  local scale = 0.05
  local pipe = opedkit.pipeline.new {
    opedkit.features.new {
      words = { 1, 2 }, quoted = "beside", bits = 14, weighting = "log", norm = "l2", style = true, anatomy = true,
      lexicons = { opedkit.lexicon.metadiscourse() }, scale = { lexicons = scale, style = scale, anatomy = scale },
    },
    opedkit.classifier.logistic {
      C = 30, compact = true, class_weight = { opinion = 1, news = 1, analysis = 1, other = 15 },
    },
  }
  assert(pipe:fit(opedkit.corpus.pieces(rows, { sizes = { 1500 }, whole = true })))
  return pipe
end

return recipe
