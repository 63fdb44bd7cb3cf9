-- How right classifiers are, on fixed splits. Where there are candidates, each training part chooses among them by its own
-- cross-validation, so that no test text takes part in a choice.
-- usage: lua bench/accuracy.lua genre|topics|subjectivity|brown DATA
--        lua bench/accuracy.lua export genre|topics|subjectivity DATA >LINES    label, fold, text: for accuracy_rival.py
local opedkit = require "opedkit"
local json = require "cjson"
local features, classifier = opedkit.features.new, opedkit.classifier

local exporting = arg[1] == "export"
if exporting then table.remove(arg, 1) end
local subject, data = arg[1], assert(arg[2], "usage: lua bench/accuracy.lua [export] SUBJECT DATA")

-- Splits: a name, the rows to learn from, the rows to judge.
local splits, candidates, inner = {}, {}, { folds = 5, seed = 1 }

local function corpus(path, given)
  local rows = {}
  for row in assert(opedkit.corpus.read(data .. path, given))() do rows[#rows + 1] = row end
  return rows
end

-- A svm or logistic regression on vectors.
local function pipeline(name, given, learner, options)
  candidates[#candidates + 1] = { name = name, new = function()
    return opedkit.pipeline.new { features(given), classifier[learner](options) }
  end }
end

local function figures(scale, weighting, more)
  local given = {
    words = { 1, 2 }, min_df = 2, weighting = weighting, style = true, anatomy = true,
    lexicons = { opedkit.lexicon.metadiscourse() }, scale = { style = scale, anatomy = scale, lexicons = scale },
  }
  for name, value in pairs(more or {}) do given[name] = value end
  return given
end

local setups = {}

-- The protocol of genre_folds.json: each outlet is judged by what the two others teach.
function setups.genre()
  local articles = {}
  for _, row in ipairs(corpus("/articles/genre.jsonl", { label = "genre" })) do articles[row.id] = row end
  local handle = assert(io.open(data .. "/articles/genre_folds.json", "rb"))
  local folds = json.decode(handle:read "*a")
  handle:close()
  local function choose(ids)
    local chosen = {}
    for i, id in ipairs(ids) do chosen[i] = articles[id] end
    return chosen
  end
  for _, outlet in ipairs { "nytimes", "cnn", "townhall" } do
    splits[#splits + 1] = { name = outlet, train = choose(folds[outlet].train), test = choose(folds[outlet].test) }
  end
  inner.group = "group"
  pipeline("words, tf-idf", { weighting = "log_tfidf", min_df = 2 }, "svm", { calibrate = false })
  for _, scale in ipairs { 0.01, 0.02, 0.05 } do
    pipeline(("words and figures of %s"):format(scale), figures(scale, "log_tfidf"), "svm", { calibrate = false })
  end
  pipeline("3000 words and figures of 0.05", figures(0.05, "log", { norm = "l2", select = 3000 }), "logistic",
    { C = 30 })
end

-- The topics with 50 texts or more; each outlet is judged by what the others teach.
function setups.topics()
  local counts, members, names = {}, {}, {}
  local rows = corpus("/articles/articles.jsonl", { label = "topic" })
  for _, row in ipairs(rows) do counts[row.label] = (counts[row.label] or 0) + 1 end
  for _, row in ipairs(rows) do
    if counts[row.label] >= 50 then
      if not members[row.publisher] then
        members[row.publisher] = {}
        names[#names + 1] = row.publisher
      end
      table.insert(members[row.publisher], {
        text = (row.title or "") .. ".\n\n" .. row.text, label = row.label, publisher = row.publisher,
        headline = row.title,
      })
    end
  end
  table.sort(names)
  for _, name in ipairs(names) do
    local split = { name = name, train = {}, test = members[name] }
    for _, other in ipairs(names) do
      for _, row in ipairs(other ~= name and members[other] or {}) do table.insert(split.train, row) end
    end
    splits[#splits + 1] = split
  end
  inner = { leave_out = "publisher" }
  for _, C in ipairs { 0.5, 1.5 } do
    pipeline("tf-idf, C " .. C, { bits = 22, weighting = "tfidf", min_df = 2 }, "svm",
      { C = C, class_weight = "balanced", calibrate = false })
    pipeline("tf-idf, headline, C " .. C, { bits = 22, weighting = "tfidf", min_df = 2, zones = { "headline" } }, "svm",
      { C = C, class_weight = "balanced", calibrate = false })
  end
end

-- Ten folds: line n of each file is in fold n % 10.
function setups.subjectivity()
  local rows = {}
  for _, part in ipairs { { "quote.tok.gt9.5000", "subjective" }, { "plot.tok.gt9.5000", "objective" } } do
    local nth = 0
    for line in io.lines(data .. "/subjectivity/" .. part[1]) do
      nth = nth + 1
      rows[#rows + 1] = { text = line, label = part[2], fold = nth % 10 }
    end
  end
  for fold = 0, 9 do
    local split = { name = tostring(fold), train = {}, test = {} }
    for _, row in ipairs(rows) do table.insert(row.fold == fold and split.test or split.train, row) end
    splits[#splits + 1] = split
  end
  inner.folds = 3
  pipeline("naive Bayes", { bits = 22 }, "naive_bayes")
  local odds = { chars = { 2, 5 }, across = true, bits = 22, weighting = "log_odds", norm = "l2" }
  for _, C in ipairs { 30, 300 } do pipeline("log-odds, C " .. C, odds, "logistic", { C = C, calibrate = false }) end
end

-- Leaving one out of 71 texts: for information.
function setups.brown()
  local rows = {}
  for _, label in ipairs { "news", "editorial" } do
    for row in assert(opedkit.corpus.read(data .. "/brown", { format = "folders" }))() do
      if row.label == label then rows[#rows + 1] = row end
    end
  end
  for _, learner in ipairs { "naive_bayes", "svm" } do
    local pipe = opedkit.pipeline.new {
      features { words = { 1 }, weighting = learner == "svm" and "log_tfidf" or nil },
      classifier[learner](learner == "svm" and { calibrate = false } or nil),
    }
    local scores = assert(opedkit.evaluate.cross_validate(pipe, rows, { folds = #rows, seed = 1 }))
    print(("brown  %-12s accuracy %.3f (%.3f to %.3f) on %d texts; always %s %.3f"):format(learner, scores.accuracy,
      scores.interval.low, scores.interval.high, scores.count, scores.baseline.label, scores.baseline.accuracy))
  end
end

local function choose(train)
  if #candidates == 1 then return candidates[1] end
  local best, highest
  for _, candidate in ipairs(candidates) do
    local scores = assert(opedkit.evaluate.cross_validate(candidate.new(), train, inner))
    if not highest or scores.accuracy > highest then best, highest = candidate, scores.accuracy end
  end
  return best, highest
end

assert(setups[subject], "no such subject")()
if exporting then
  for _, split in ipairs(splits) do
    for _, part in ipairs { "train", "test" } do
      for _, row in ipairs(split[part]) do
        print(json.encode { split = split.name, part = part, text = row.text, label = row.label })
      end
    end
  end
  return
end

local right, all, sums = 0, 0, { accuracy = 0, macro_f1 = 0, baseline = 0 }
for _, split in ipairs(splits) do
  local chosen, inside = choose(split.train)
  local pipe = chosen.new()
  assert(pipe:fit(split.train))
  local scores = assert(opedkit.evaluate.test(pipe, split.test))
  right, all = right + scores.accuracy * scores.count, all + scores.count
  sums.accuracy = sums.accuracy + scores.accuracy / #splits
  sums.macro_f1 = sums.macro_f1 + scores.macro_f1 / #splits
  sums.baseline = sums.baseline + scores.baseline.accuracy / #splits
  print(("%s  %-9s accuracy %.3f, macro-F1 %.3f on %d texts; always the most frequent %.3f; %s (%.3f in training)")
    :format(subject, split.name, scores.accuracy, scores.macro_f1, scores.count, scores.baseline.accuracy, chosen.name,
      inside or 0))
end
if #splits > 0 then
  print(("%s  means: accuracy %.4f, macro-F1 %.4f, always the most frequent %.3f; of all texts %.4f right"):format(
    subject, sums.accuracy, sums.macro_f1, sums.baseline, right / all))
end
