-- Learns to tell opinion from news, judges outlets that it has not read before, and says why.
-- usage: lua examples/genre.lua [FOLDER]    of genre.jsonl and genre_folds.json; $OPEDKIT_DATA/articles unless given
local opedkit, json = require "opedkit", require "cjson"
local folder = arg[1] or (os.getenv "OPEDKIT_DATA" or "../shared/data") .. "/articles"

local articles = {}
for row in assert(opedkit.corpus.read(folder .. "/genre.jsonl", { label = "genre" }))() do articles[row.id] = row end
local folds = json.decode(assert(io.open(folder .. "/genre_folds.json", "rb")):read("*a"))
local function choose(ids)
  local chosen = {}
  for i, id in ipairs(ids) do chosen[i] = articles[id] end
  return chosen
end

local pipe = opedkit.pipeline.new {
  opedkit.features.new { words = { 1, 2 }, lexicons = { opedkit.lexicon.metadiscourse() } },
  opedkit.classifier.naive_bayes {},
}
for _, outlet in ipairs { "nytimes", "cnn", "townhall" } do -- each judged by what the other two teach
  assert(pipe:fit(choose(folds[outlet].train)))
  local scores = opedkit.evaluate.test(pipe, choose(folds[outlet].test))
  print(("%-8s  accuracy %.3f on %d texts   always %q %.3f"):format(
    outlet, scores.accuracy, scores.count, scores.baseline.label, scores.baseline.accuracy))
end
local explanation = pipe:explain "Perhaps we should not be surprised. Congress must act, and act now."
print(("%s, with a probability of %.3f, because of:"):format(explanation.label, explanation.probability))
for i = 1, 8 do print(("%+.2f  %s"):format(explanation.features[i].weight, explanation.features[i].name)) end
