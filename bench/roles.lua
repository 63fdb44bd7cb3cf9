-- The roles of sentences: editorials' units (learnt from the train part, judged on the validation part) and school essays'
-- sentences (claim, premise or neither; five folds by essay).
-- usage: lua bench/roles.lua editorials|essays|export DATA    export: one sentence a line for bench/roles_rival.py
local opedkit, lfs = require "opedkit", require "lfs"
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

local function judge(pipe, rows, into)
  for _, row in ipairs(rows) do
    local _, probabilities = pipe:predict(row)
    for i, sentence in ipairs(row.sentences) do
      into[#into + 1] = { gold = sentence.label, probabilities = probabilities[i], sequence = row.id }
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

-- One weight after the other, twice round: the highest macro-F1 that is no less accurate than `floor` allows.
local function tune(judged, labels, floor)
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
        if macro > best and (not floor or accuracy >= plain) then kept, best = weights[label], macro end
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

-- A pipeline learnt from the rows and the weights chosen on them.
local function learn(make, rows, inner, floor)
  local folds, judged = assert(opedkit.evaluate.folds(rows, { folds = inner, group = "id" })), {}
  for fold = 1, inner do
    local train, test = {}, {}
    for i, row in ipairs(rows) do table.insert(folds[i] == fold and test or train, row) end
    judge(assert(make():fit(train)), test, judged)
  end
  local pipe = assert(make():fit(rows))
  local labels = pipe:labels()
  return pipe, tune(judged, labels, floor), labels
end

local function answer(pipe, weights, labels, rows, into)
  for _, one in ipairs(judge(pipe, rows, {})) do
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

if what == "editorials" then
  local function make()
    return opedkit.pipeline.new {
      opedkit.features.new {
        words = { 1, 2 }, zones = { "structure" }, min_df = 2, style = true, anatomy = true, weighting = "binary",
      },
      opedkit.classifier.sequence { C = 0.05, tolerance = 0.01 },
    }
  end
  local pipe, weights, labels = learn(make, read_all("editorials/train", editorial), 3, true)
  print("editorials: logarithms of weights, by cross-validation on the train part: " .. describe(weights))
  print_scores("editorials", score(answer(pipe, weights, labels,
    read_all("editorials/validation", editorial), {})))
elseif what == "essays" then
  local function make()
    return opedkit.pipeline.new {
      opedkit.features.new {
        words = { 1, 2 }, chars = { 2, 5 }, zones = { "structure", "start" }, min_df = 2, bits = 18,
        weighting = "binary",
      },
      opedkit.classifier.sequence { C = 0.02, tolerance = 0.01 },
    }
  end
  local list, answers = read_all("school_essays", essay), {}
  local folds = assert(opedkit.evaluate.folds(list, { folds = 5, group = "id" }))
  for fold = 1, 5 do
    local train, test = {}, {}
    for i, row in ipairs(list) do table.insert(folds[i] == fold and test or train, row) end
    local pipe, weights, labels = learn(make, train, 3)
    print(("school essays, fold %d: logarithms of weights: %s"):format(fold, describe(weights)))
    answer(pipe, weights, labels, test, answers)
  end
  print_scores("school essays", score(answers))
else
  local list = read_all("school_essays", essay)
  local folds = assert(opedkit.evaluate.folds(list, { folds = 5, group = "id" }))
  for i, row in ipairs(list) do
    for _, sentence in ipairs(row.sentences) do print(folds[i], sentence.label, (sentence.text:gsub("[\t\r]", " "))) end
  end
end
