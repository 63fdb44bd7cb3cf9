-- What a text is about, as `opk_agenda.c` has it, in tables of every hit: an oracle for agenda.judge.
local order = require "opedkit.order"

local SHARE, LEAST, BESIDE, QUARTER, THIRD, TERMS = 0.5, 0.25, 0.7, 0.25, 1 / 3, 10
local TIMES = { 1, 2.2, 3.04, 3.69, 4.22, 4.66, 5.06, 5.4, 5.72, 6, 6.26, 6.51, 6.73, 6.94, 7.14, 7.33 }

-- The terms of each topic with what they count, the topics' sums, the sum of all.
local function count(lexicon, bytes)
  local found, hits, all = {}, 0, 0
  for _, _, _, entry, topic, weight in lexicon:scan(bytes):each() do
    found[topic] = found[topic] or { sum = 0, times = {}, weights = {}, list = {} }
    local terms = found[topic]
    terms.times[entry], terms.weights[entry], hits = (terms.times[entry] or 0) + 1, weight, hits + 1
  end
  for _, topic in ipairs(order.keys(found)) do
    local terms = found[topic]
    for i, entry in ipairs(order.keys(terms.times)) do
      local value = terms.weights[entry] * TIMES[math.min(terms.times[entry], #TIMES)]
      terms.list[i], terms.sum = { entry = entry, value = value }, terms.sum + value
    end
    all = all + terms.sum
  end
  return found, hits, all
end

local function best_terms(terms)
  local out = {}
  table.sort(terms.list, function(a, b)
    if a.value ~= b.value then return a.value > b.value end
    return order.before(a.entry, b.entry)
  end)
  for i = 1, math.min(TERMS, #terms.list) do out[i] = terms.list[i].entry end
  return out
end

--- The topics of bytes by a lexicon and the probabilities of the labels that a model knows, and how many terms there are.
return function(lexicon, bytes, probabilities)
  local found, hits, all = count(lexicon, bytes)
  local known, list, largest, topics = 0, {}, 0, {}
  for _, topic in ipairs(lexicon:categories()) do
    local share = found[topic] and all > 0 and found[topic].sum / all or 0
    largest = math.max(largest, share)
    if probabilities[topic] then known = known + share end
    if share > 0 or probabilities[topic] then list[#list + 1] = { label = topic, score = share, share = share } end
  end
  for _, topic in ipairs(list) do
    local probability = probabilities[topic.label]
    if probability then topic.score = (1 - SHARE) * topic.share + SHARE * known * probability end
  end
  table.sort(list, function(a, b)
    if a.score ~= b.score then return a.score > b.score end
    return order.before(a.label, b.label)
  end)
  for i, topic in ipairs(list) do
    if i == 1 or topic.score >= LEAST and topic.score >= BESIDE * list[1].score
      or topic.share >= QUARTER and topic.share >= THIRD * largest then
      topics[#topics + 1] = {
        label = topic.label, score = math.floor(topic.score * 10000 + 0.5) / 10000,
        terms = found[topic.label] and best_terms(found[topic.label]) or {},
      }
    end
  end
  return topics, hits
end
