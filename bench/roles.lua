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

if what == "editorials" then
  local pipe = opedkit.pipeline.new {
    opedkit.features.new {
      words = { 1, 2 }, zones = { "structure" }, min_df = 2, style = true, anatomy = true, weighting = "binary",
    },
    opedkit.classifier.sequence {
      C = 0.05,
      class_weight = { other = 3, ["common-ground"] = 2.5, statistics = 1.5, testimony = 1.5, anecdote = 1.3 },
    },
  }
  assert(pipe:fit(read_all("editorials/train", editorial)))
  print_scores("editorials", opedkit.evaluate.test(pipe, read_all("editorials/validation", editorial)))
elseif what == "essays" then
  local pipe = opedkit.pipeline.new {
    opedkit.features.new {
      words = { 1, 2 }, chars = { 2, 5 }, zones = { "structure" }, min_df = 2, bits = 18, weighting = "binary",
    },
    opedkit.classifier.sequence { C = 0.02, class_weight = { premise = 1.5, claim = 1.3 } },
  }
  local list = read_all("school_essays", essay)
  print_scores("school essays", assert(opedkit.evaluate.cross_validate(pipe, list, { folds = 5, group = "id" })))
else
  local list = read_all("school_essays", essay)
  local folds = assert(opedkit.evaluate.folds(list, { folds = 5, group = "id" }))
  for i, row in ipairs(list) do
    for _, sentence in ipairs(row.sentences) do print(folds[i], sentence.label, (sentence.text:gsub("[\t\r]", " "))) end
  end
end
