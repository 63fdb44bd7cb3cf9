-- The roles of sentences: editorials' units (learnt from the train part, judged on the validation part) and school essays'
-- sentences (claim, premise or neither; five folds by essay).
-- usage: lua bench/roles.lua editorials|essays|export DATA    export: one sentence a line for bench/roles_rival.py
local opedkit, lfs = require "opedkit", require "lfs"
local sentences = require "opedkit.pipeline.sentences"
local what, folder = arg[1], arg[2] .. "/roles/"

local function read(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read "*a"
  file:close()
  return bytes
end

local function read_all(part, reader)
  local names, list = {}, {}
  for name in lfs.dir(folder .. part) do if name:find "%.txt$" then names[#names + 1] = name end end
  table.sort(names)
  for i, name in ipairs(names) do
    list[i] = reader(folder .. part .. "/" .. name)
    list[i].id = name
  end
  return list
end

local function editorial(path)
  local row, text, paragraph = { sentences = {} }, "", 1
  for line in io.lines(path) do
    local kind, part = line:match "^%S+\t(%S+)\t?([^\t]*)"
    if kind == "title" then row.headline = part
    elseif kind == "par-sep" then paragraph = paragraph + 1
    elseif kind == "continued" then text = text .. part .. " "
    elseif kind and kind ~= "no-unit" then
      table.insert(row.sentences, { text = text .. part, label = kind, paragraph = paragraph })
      text = ""
    end
  end
  return row
end

-- A sentence is a line; it takes the component that covers most of it. Components' places count characters.
local function essay(path)
  local components, row, at, paragraph = {}, { sentences = {} }, 0, 1
  for kind, first, last in read((path:gsub("txt$", "ann"))):gmatch "T%d+\t(%a+) (%d+) (%d+)" do
    if kind == "Claim" or kind == "Premise" then
      components[#components + 1] = { kind = kind:lower(), first = tonumber(first), last = tonumber(last) }
    end
  end
  for line in (read(path) .. "\n"):gmatch "([^\n]*)\n" do
    local size, label, cover = select(2, line:gsub("[^\128-\191]", "")), "neither", 0
    for _, component in ipairs(components) do
      local shared = math.min(component.last, at + size) - math.max(component.first, at)
      if shared > cover then label, cover = component.kind, shared end
    end
    if line:find "%S" then
      table.insert(row.sentences, { text = line, label = label, paragraph = paragraph })
    else
      paragraph = paragraph + 1
    end
    at = at + size + 1
  end
  row.headline = row.sentences[1] and row.sentences[1].text
  return row
end

local function print_scores(name, scores)
  local function interval(measure)
    local of = assert(opedkit.evaluate.bootstrap(scores.predictions, { measure = measure, group = "sequence" }))
    return ("%.3f [%.3f, %.3f]"):format(of.value, of.low, of.high)
  end
  print(("%s: accuracy %s, macro-F1 %s on %d; always %q: accuracy %.3f"):format(
    name, interval "accuracy", interval "macro_f1", scores.count, scores.baseline.label, scores.baseline.accuracy))
  for _, label in ipairs(scores.labels) do
    local of = scores.per_class[label]
    print(("  %-14s precision %.3f recall %.3f F1 %.3f of %d"):format(
      label, of.precision, of.recall, of.f1, of.support))
  end
end

-- ---- labels by weighted probabilities ----
-- Each sentence gets the label with the highest probability times the label's weight. The weights are chosen on the
-- training rows alone: on probabilities that models of the other inner folds gave them.

local STEP, LEAST, MOST = 0.1, -1.5, 3 -- of a weight's logarithm

-- The sentences of all texts, each by itself, for a classifier that judges them one by one.
local function alone(rows)
  local list = {}
  for _, row in ipairs(rows) do
    for _, sentence in ipairs(assert(sentences.of(row))) do list[#list + 1] = sentence end
  end
  return list
end

-- Models that judge together: each is a pipeline of sentences in a row, or of single ones.
local function fit(make, rows)
  local pipes = make()
  for _, pipe in ipairs(pipes) do assert(pipe:fit(pipe.labeller and rows or alone(rows))) end
  return pipes
end

local function probabilities_of(pipe, row)
  if pipe.labeller then return select(2, pipe:predict(row)) end
  local list = {}
  for i, sentence in ipairs(assert(sentences.of(row))) do list[i] = select(2, pipe:predict(sentence)) end
  return list
end

-- The geometric mean of the models' probabilities.
local function judge(pipes, rows, into)
  for _, row in ipairs(rows) do
    local lists = {}
    for k, pipe in ipairs(pipes) do lists[k] = probabilities_of(pipe, row) end
    for i, sentence in ipairs(row.sentences) do
      local mean = {}
      for label in pairs(lists[1][i]) do
        local sum = 0
        for k = 1, #lists do sum = sum + math.log(math.max(lists[k][i][label], 1e-6)) end
        mean[label] = math.exp(sum / #lists)
      end
      into[#into + 1] = { gold = sentence.label, probabilities = mean, sequence = row.id }
    end
  end
  return into
end

local function choose(judged, weights, labels)
  local best, most
  for _, label in ipairs(labels) do
    local value = judged.probabilities[label] * math.exp(weights[label])
    if not most or value > most then best, most = label, value end
  end
  return best
end

-- Accuracy and macro-F1 under these weights.
local function rate(judged, weights, labels)
  local hit, given, there, right, sum = {}, {}, {}, 0, 0
  for _, label in ipairs(labels) do hit[label], given[label], there[label] = 0, 0, 0 end
  for _, one in ipairs(judged) do
    local label = choose(one, weights, labels)
    given[label], there[one.gold] = given[label] + 1, there[one.gold] + 1
    if label == one.gold then hit[label], right = hit[label] + 1, right + 1 end
  end
  for _, label in ipairs(labels) do
    if hit[label] > 0 then sum = sum + 2 * hit[label] / (given[label] + there[label]) end
  end
  return right / #judged, sum / #labels
end

-- One weight after the other, twice round: the highest macro-F1 whose accuracy is at most `loss` below that without weights.
local function tune(judged, labels, loss)
  local weights = {}
  for _, label in ipairs(labels) do weights[label] = 0 end
  local plain = rate(judged, weights, labels)
  local _, best = rate(judged, weights, labels)
  for _ = 1, 2 do
    for _, label in ipairs(labels) do
      local kept = weights[label]
      for step = 0, math.floor((MOST - LEAST) / STEP + 0.5) do
        weights[label] = LEAST + step * STEP
        local accuracy, macro = rate(judged, weights, labels)
        if macro > best and (not loss or accuracy >= plain - loss) then kept, best = weights[label], macro end
      end
      weights[label] = kept
    end
  end
  return weights
end

local function score(answers)
  local true_ones, given = {}, {}
  for i, one in ipairs(answers) do true_ones[i], given[i] = one.label, one.predicted end
  local scores = opedkit.evaluate.score(true_ones, given)
  scores.predictions = answers
  return scores
end

-- Models learnt from the rows and the weights chosen on them.
local function learn(make, rows, inner, loss)
  local folds, judged = assert(opedkit.evaluate.folds(rows, { folds = inner, group = "id" })), {}
  for fold = 1, inner do
    local train, test = {}, {}
    for i, row in ipairs(rows) do table.insert(folds[i] == fold and test or train, row) end
    judge(fit(make, train), test, judged)
  end
  local pipes = fit(make, rows)
  local labels = pipes[1]:labels()
  return pipes, tune(judged, labels, loss), labels
end

local function answer(pipes, weights, labels, rows, into)
  for _, one in ipairs(judge(pipes, rows, {})) do
    into[#into + 1] = { label = one.gold, predicted = choose(one, weights, labels), sequence = one.sequence }
  end
  return into
end

local function describe(weights)
  local parts = {}
  for label, weight in pairs(weights) do parts[#parts + 1] = ("%s %.1f"):format(label, weight) end
  table.sort(parts)
  return table.concat(parts, ", ")
end

local function pipeline_of(given, learner)
  return opedkit.pipeline.new { opedkit.features.new(given), learner }
end

local function with(given, more)
  local all = {}
  for _, part in ipairs { given, more } do
    for name, value in pairs(part) do all[name] = value end
  end
  return all
end

-- One model looks closely at each sentence, one at the order of labels, one at style and order. None has the cues of arguments
-- (opedkit.data.cues): they add nothing here, and change as op-eds' roles need it.
local metadiscourse = opedkit.lexicon.metadiscourse()
local runs = { words = { 1, 2 }, zones = { "structure", "start" }, min_df = 2 }
local all_runs = with(runs, { chars = { 2, 5 }, weighting = "log_tfidf" })

local function figures(scale, lexicons)
  return {
    style = true, anatomy = true, lexicons = lexicons, scale = { style = scale, anatomy = scale, lexicons = scale },
  }
end

local function close_and_in_order()
  return {
    pipeline_of(with(all_runs, figures(0.1, { metadiscourse })),
      opedkit.classifier.logistic { C = 1, class_weight = "balanced" }),
    pipeline_of(all_runs, opedkit.classifier.sequence { C = 0.5, tolerance = 0.01 }),
  }
end

local function all_three()
  local pipes = close_and_in_order()
  pipes[3] = pipeline_of(with(with(runs, { weighting = "binary" }), figures(0.5, { metadiscourse })),
    opedkit.classifier.sequence { C = 0.05, tolerance = 0.01 })
  return pipes
end

if what == "editorials" then
  local pipes, weights, labels = learn(all_three, read_all("editorials/train", editorial), 5, 0.01)
  print("editorials: logarithms of weights, by cross-validation on the train part: " .. describe(weights))
  print_scores("editorials", score(answer(pipes, weights, labels,
    read_all("editorials/validation", editorial), {})))
elseif what == "essays" then
  local list, answers = read_all("school_essays", essay), {}
  local folds = assert(opedkit.evaluate.folds(list, { folds = 5, group = "id" }))
  for fold = 1, 5 do
    local train, test = {}, {}
    for i, row in ipairs(list) do table.insert(folds[i] == fold and test or train, row) end
    local pipes, weights, labels = learn(close_and_in_order, train, 4)
    print(("school essays, fold %d: logarithms of weights: %s"):format(fold, describe(weights)))
    answer(pipes, weights, labels, test, answers)
  end
  print_scores("school essays", score(answers))
else
  local list = read_all("school_essays", essay)
  local folds = assert(opedkit.evaluate.folds(list, { folds = 5, group = "id" }))
  for i, row in ipairs(list) do
    for _, sentence in ipairs(row.sentences) do print(folds[i], sentence.label, (sentence.text:gsub("[\t\r]", " "))) end
  end
end
