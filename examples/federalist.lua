-- Who wrote the disputed Federalist papers, Hamilton or Madison? By function words, whose rates hardly depend on what a
-- paper is about (Mosteller & Wallace, Inference and Disputed Authorship, 1964; their answer: Madison wrote all twelve).
-- usage: lua examples/federalist.lua FILE.csv    with columns number, author (HAMILTON, MADISON, DISPUTED …) and text
local opedkit = require "opedkit"
local path = assert(arg[1], "usage: lua examples/federalist.lua FILE.csv")

local known, disputed = {}, {}
for paper in assert(opedkit.corpus.read(path, { label = "author" }))() do
  if paper.label == "HAMILTON" or paper.label == "MADISON" then known[#known + 1] = paper end
  if paper.label == "DISPUTED" then disputed[#disputed + 1] = paper end
end

-- A category for each word, so that each is a feature of its own.
local entries = {}
for word in ([[a about after again all also although always among an and any are as at be because been before
  besides between both but by can cannot commonly consequently considerable do down either enough even
  every for from had has have her his however if in into is it its least less likewise may more most
  much must my never no nor not now of often on one only or other ought our particularly perhaps
  probably rather same shall should since so some still such than that the their then there therefore
  these they this those though throughout thus to too towards under unless until up upon was were what
  when whether which while whilst who will with within without would yet your]]):gmatch("%a+") do
  entries[word] = { word }
end
local pipe = opedkit.pipeline.new {
  opedkit.features.new { words = {}, lexicons = { opedkit.lexicon.new(entries) } },
  opedkit.classifier.naive_bayes {},
}

local scores = assert(opedkit.evaluate.cross_validate(pipe, known, { folds = #known }))
print(("%d known papers, leaving one out: accuracy %.3f (%.3f to %.3f), always %s %.3f"):format(scores.count,
  scores.accuracy, scores.interval.low, scores.interval.high, scores.baseline.label, scores.baseline.accuracy))

assert(pipe:fit(known))
-- Naive Bayes takes words for independent, so the odds are larger than they should be.
for _, paper in ipairs(disputed) do
  local why = pipe:explain(paper.text)
  print(("No. %s  %s, 10^%.1f to 1, most of all by its %s and %s"):format(paper.number, why.label,
    why.decision / math.log(10), why.features[1].name:match("%a+$"), why.features[2].name:match("%a+$")))
end
