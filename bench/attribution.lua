-- How well document.new tells whose words a sentence holds: precision, recall and F1 on the labelled sentences of
-- attribution.tsv, attribution_more.tsv and attribution_third.tsv, which the rules were made with, and of
-- attribution_test.tsv, which they were not; beside a baseline that calls each the author's.
-- usage: lua bench/attribution.lua ARTICLES.jsonl [-v]   (in a shell where opedkit loads; see make bench-attribution)
-- -v lists what is wrong in the files that rules were made with, and leaves the other one out.

local cjson = require "cjson"
local document = require "opedkit.document"

local texts = {} -- false: wanted

local function load(path)
  local labels, order = {}, {}
  for line in io.lines(path) do
    local id, first, last, label = line:match "^(%S+)\t(%d+)\t(%d+)\t(%l+)$"
    if id then
      if not labels[id] then
        order[#order + 1] = id
        labels[id], texts[id] = {}, false
      end
      table.insert(labels[id], { first = tonumber(first), last = tonumber(last), label = label })
    end
  end
  return labels, order
end

local made_with, made_order = load "bench/attribution.tsv"
local more, more_order = load "bench/attribution_more.tsv"
local third, third_order = load "bench/attribution_third.tsv"
local test, test_order = load "bench/attribution_test.tsv"
for line in io.lines(arg[1]) do
  local id = line:match '"id": *"(.-)"'
  if texts[id] == false then texts[id] = cjson.decode(line).text end
end

-- The sentence that shares most bytes with a labelled one.
local function read(doc, row)
  local best, most = nil, 0
  for _, sentence in ipairs(doc:sentences()) do
    local shared = math.min(sentence.last, row.last) - math.max(sentence.first, row.first) + 1
    if shared > most then best, most = sentence, shared end
  end
  return best and best.attribution or "author", best
end

local function measure(labels, ids, name, verbose)
  local hit, given, there, right, all = {}, {}, {}, 0, 0
  for _, id in ipairs(ids) do
    local doc = document.new(assert(texts[id], "no article " .. id))
    for _, row in ipairs(labels[id]) do
      local got, sentence = read(doc, row)
      all = all + 1
      given[got] = (given[got] or 0) + 1
      there[row.label] = (there[row.label] or 0) + 1
      if got == row.label then
        right = right + 1
        hit[got] = (hit[got] or 0) + 1
      elseif verbose then
        print(("%s should be %s, is %s: %s"):format(id, row.label, got, sentence and sentence.text or ""))
      end
    end
  end
  print(("%s: %d sentences, accuracy %.3f (always the author: %.3f)")
    :format(name, all, right / all, there.author / all))
  for _, label in ipairs { "direct", "indirect" } do
    local found = hit[label] or 0
    local precision, recall = found / math.max(1, given[label] or 0), found / (there[label] or 1)
    print(("  %-9s P %.3f R %.3f F1 %.3f  (%d labelled)"):format(label, precision, recall,
      2 * precision * recall / math.max(1e-9, precision + recall), there[label] or 0))
  end
end

measure(made_with, made_order, "attribution.tsv, made with", arg[2] == "-v")
measure(more, more_order, "attribution_more.tsv, made with", arg[2] == "-v")
measure(third, third_order, "attribution_third.tsv, made with", arg[2] == "-v")
if arg[2] ~= "-v" then measure(test, test_order, "attribution_test.tsv, not made with", false) end
