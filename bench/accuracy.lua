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

-- A svm or logistic regression on vectors; `learn` makes of the rows to learn from what it learns from.
local function pipeline(name, given, learner, options, learn)
  candidates[#candidates + 1] = { name = name, learn = learn, new = function()
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
  -- What is to be judged may be an extract, so held-out texts are judged whole, and by a piece of each of two sizes.
  inner = { folds = 3, group = "group", seed = 1, extracts = { 1000, 2000 } }
  local svm = { calibrate = false, class_weight = "balanced" }
  local function pieces(rows) return opedkit.corpus.pieces(rows, { sizes = { 1000, 2500 }, whole = true }) end
  pipeline("words, tf-idf", { weighting = "log_tfidf", min_df = 2 }, "svm", svm)
  for _, scale in ipairs { 0.02, 0.05 } do
    local given = figures(scale, "log", { norm = "l2", quoted = "beside" })
    pipeline(("words by voice and figures of %s"):format(scale), given, "svm", svm)
    pipeline(("pieces, words by voice and figures of %s"):format(scale), given, "svm", svm, pieces)
  end
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
        headline = row.title or "", thrice = ((row.title or "") .. ". "):rep(3),
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
  -- What a headline says is said once again, in words of its own; three times over, it outweighs a paragraph.
  for _, zone in ipairs { "headline", "thrice" } do
    pipeline("tf-idf, " .. zone, { weighting = "log_tfidf", min_df = 2, zones = { zone } }, "svm",
      { C = 1, class_weight = "balanced", calibrate = false })
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

-- A piece of each text, from anywhere in it.
local function extracts(rows, size)
  local chosen, state = {}, 1
  for i, row in ipairs(rows) do
    local pieces = {}
    for piece in opedkit.corpus.pieces({ row }, { sizes = { size } })() do pieces[#pieces + 1] = piece end
    state = state * 16807 % 2147483647
    chosen[i] = pieces[state % #pieces + 1]
  end
  return chosen
end

-- Cross-validation inside the training part: the mean accuracy on whole texts and on extracts.
local function validate(candidate, train)
  local of, names = opedkit.evaluate.folds(train, { folds = inner.folds, group = inner.group, seed = inner.seed })
  local sum, count = 0, 0
  for fold = 1, #assert(of and names, names) do
    local teaching, held = {}, {}
    for i, row in ipairs(train) do table.insert(of[i] == fold and held or teaching, row) end
    local pipe = candidate.new()
    assert(pipe:fit(candidate.learn and candidate.learn(teaching) or teaching))
    local judged = { held }
    for i, size in ipairs(inner.extracts) do judged[i + 1] = extracts(held, size) end
    for _, rows in ipairs(judged) do
      sum, count = sum + assert(opedkit.evaluate.test(pipe, rows)).accuracy, count + 1
    end
  end
  return sum / count
end

local function choose(train)
  if #candidates == 1 then return candidates[1] end
  local best, highest
  for _, candidate in ipairs(candidates) do
    local accuracy
    if inner.extracts then
      accuracy = validate(candidate, train)
    else
      accuracy = assert(opedkit.evaluate.cross_validate(candidate.new(), train, inner)).accuracy
    end
    if not highest or accuracy > highest then best, highest = candidate, accuracy end
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
  assert(pipe:fit(chosen.learn and chosen.learn(split.train) or split.train))
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
