-- Learns what articles are about, judges outlets that it has not read before, and says by which words.
-- usage: lua examples/topics.lua [FILE]    articles.jsonl; $OPEDKIT_DATA/articles/articles.jsonl unless given
local opedkit = require "opedkit"
local path = arg[1] or (os.getenv "OPEDKIT_DATA" or "../shared/data") .. "/articles/articles.jsonl"

local articles, counts = {}, {}
for article in assert(opedkit.corpus.read(path, { label = "topic" }))() do
  articles[#articles + 1] = article
  counts[article.label] = (counts[article.label] or 0) + 1
end
local frequent = {}
for _, article in ipairs(articles) do
  if counts[article.label] >= 50 then frequent[#frequent + 1] = article end
end

local pipe = opedkit.pipeline.new {
  opedkit.features.new { words = { 1, 2 } }, opedkit.classifier.svm { C = 0.01, calibrate = false },
}
local scores = assert(opedkit.evaluate.cross_validate(pipe, frequent, { leave_out = "publisher" }))
for _, fold in ipairs(scores.folds) do
  print(("%-8s  accuracy %.3f, macro-F1 %.3f on %d texts; always the most frequent topic %.3f"):format(
    fold.name, fold.accuracy, fold.macro_f1, fold.count, fold.baseline))
end
assert(pipe:fit(frequent))
local sample = { text = "Senators vote on the treaty as sanctions against North Korea fail.", label = "?" }
local why = pipe:explain(sample)
print(("%s, rather than %s, because of:"):format(why.label, why.against))
for i = 1, 6 do print(("%+.3f  %s"):format(why.features[i].weight, why.features[i].name)) end
