-- How long a classifier of many labels learns: the topics of articles with 50 texts or more, words and pairs of words.
-- usage: lua bench/softmax.lua DATA
local opedkit = require "opedkit"

local rows, counts, list = {}, {}, {}
for row in assert(opedkit.corpus.read(arg[1] .. "/articles/articles.jsonl", { label = "topic" }))() do
  rows[#rows + 1] = row
  counts[row.label] = (counts[row.label] or 0) + 1
end
for _, row in ipairs(rows) do
  if counts[row.label] >= 50 then list[#list + 1] = { text = row.text, label = row.label } end
end

for _, multiclass in ipairs { "rest", "softmax" } do
  local learner = opedkit.classifier.logistic { multiclass = multiclass }
  local pipe = opedkit.pipeline.new { opedkit.features.new { weighting = "log_tfidf" }, learner }
  local started = os.clock()
  assert(pipe:fit(list))
  local objective = 0
  for _, problem in ipairs(learner.training.problems) do objective = objective + problem.objective end
  print(("%-8s %d texts, %d topics: %.2f s of processor time, vectors included; objectives %.10g; %d rounds"):format(
    multiclass, #list, #pipe:labels(), os.clock() - started, objective, learner.training.problems[1].rounds))
end
