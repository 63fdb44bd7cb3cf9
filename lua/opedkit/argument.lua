---How an essay argues: what each sentence does (thesis, claim, evidence …), what supports or attacks what, and an outline.
---
---A role is given where the cues of a sentence and its surroundings speak for it more than a threshold, which was chosen
---where F1 was highest on labelled op-eds; its confidence is a calibrated probability. What the roles mean is in
---doc/roles_guide.md, how often they are right in bench/argument.md.
---@class opedkit.argument
local argument = {}

if jit then jit.off(true, true) end -- see document.lua

local core = require "opedkit.native"
local features = require "opedkit.argument.features"
local nuclei = require "opedkit.argument.nuclei"
local outline = require "opedkit.argument.outline"
local relations = require "opedkit.argument.relations"

---@class opedkit.Role
---@field label string thesis, claim, evidence, concession, counterargument, rebuttal, recommendation, prediction or background
---@field confidence number from 0 to 1: how often such a decision was right
---@field first integer the sentence's first byte
---@field last integer
---@field kind? string of evidence: statistics, testimony or example
---@field of? string of a recommendation: who is asked, as the sentence names them

---@class opedkit.Relation
---@field from integer the number of a sentence
---@field to integer that of the sentence which it supports or attacks; its own, where one sentence grants and answers
---@field type string support or attack

---@class opedkit.Outline
---@field thesis integer[] the sentences that state it, the likeliest first
---@field claims { sentence: integer, support: integer[] }[]
---@field conceded { sentence: integer, answers: integer[] }[] points that the author grants, and what limits them
---@field countered { sentence: integer, answers: integer[] }[] views of others, and what is said against them
---@field asked { sentence: integer, of?: string }[] what somebody is asked to do

---@class opedkit.Nucleus
---@field sentence integer
---@field type string concession: what outweighs something that is granted; evidence: what the next sentence bears out
---@field first integer of a concession the first byte of the connective that marks it, else of the sentence
---@field last integer

---@class opedkit.Argument
---@field roles opedkit.Role[][] of each sentence, the likeliest first
---@field relations opedkit.Relation[]
---@field outline opedkit.Outline
---@field nuclei opedkit.Nucleus[] where a contrast is marked, and what is likely followed by its evidence
---@field ranking integer[] the sentences, the likeliest thesis first

local model

-- The shipped weights, each role's with the figures that count.
local function load_model()
  if not model then
    local data = require "opedkit.data.roles"
    model = { unit = data.unit }
    for i, role in ipairs(data.roles) do model[i] = role end
  end
  return model
end

-- The decisions on a row, in units of the weights: whole and half numbers of them, the same on every machine.
local function decide(roles, row, out)
  for k, role in ipairs(roles) do
    local weights, sum = role.weights, role.bias
    for i = 1, #row, 2 do sum = sum + weights[row[i] + 1] * row[i + 1] end
    out[k] = sum
  end
  return out
end

local function probability(role, decision, unit)
  local x = (role.slope * decision / unit + role.offset) / 1000
  return 1 / (1 + core.bayes.exp(-x))
end

local MOST_THESES = 3

local function likeliest_first(list)
  table.sort(list, function(a, b)
    if a.confidence ~= b.confidence then return a.confidence > b.confidence end
    return a.label < b.label
  end)
  return list
end

-- What kind of evidence a sentence holds.
local function kind_of(sentence, shows)
  if shows.figure then return "statistics" end
  if sentence.attribution ~= "author" or sentence.clauses or shows.testimony then return "testimony" end
  return "example"
end

local function role(sentence, label, confidence)
  return {
    label = label, confidence = math.floor(confidence * 1000 + 0.5) / 1000,
    first = sentence.first, last = sentence.last,
  }
end

-- One of these is given where no role reaches its threshold.
local common = { claim = true, evidence = true, background = true }

-- What only the author's own voice does: not a quoted one.
local own_voice = { concession = true, rebuttal = true, recommendation = true, prediction = true }

-- The roles of one sentence but the thesis, which is judged over all of them; at least one.
local function roles_of(sentence, decisions, roles, shows)
  local list, nearest, gap = {}, nil, nil
  for k = 2, #roles do
    local ahead, label = decisions[k] - roles[k].threshold, roles[k].label
    if own_voice[label] and sentence.attribution == "direct" then ahead = -math.huge end
    local shown = shows.answered and label == "counterargument" or shows.met and label == "rebuttal"
    if ahead >= 0 or shown then
      list[#list + 1] = role(sentence, label, probability(roles[k], decisions[k], roles.unit))
    elseif common[label] and (not gap or ahead > gap) then
      nearest, gap = k, ahead
    end
  end
  if not list[1] then
    list[1] = role(sentence, roles[nearest].label, probability(roles[nearest], decisions[nearest], roles.unit))
  end
  for _, given in ipairs(list) do
    if given.label == "evidence" then given.kind = kind_of(sentence, shows) end
    if given.label == "recommendation" then given.of = outline.asked_of(sentence.text) end
  end
  return list
end

-- The sentences by how likely each is the thesis.
local function rank(decisions)
  local ranking = {}
  for i = 1, #decisions do ranking[i] = i end
  table.sort(ranking, function(a, b)
    if decisions[a][1] ~= decisions[b][1] then return decisions[a][1] > decisions[b][1] end
    return a < b
  end)
  return ranking
end

-- The likeliest sentence states the thesis, and others that come close; a thesis is no claim besides.
local function add_theses(sentences, lists, decisions, ranking, roles)
  for nth = 1, math.min(MOST_THESES, #ranking) do
    local i = ranking[nth]
    if nth > 1 and decisions[i][1] < roles[1].threshold then break end
    local list = lists[i]
    for k = #list, 1, -1 do
      if list[k].label == "claim" or list[k].label == "background" then table.remove(list, k) end
    end
    list[#list + 1] = role(sentences[i], "thesis", probability(roles[1], decisions[i][1], roles.unit))
  end
end

---Judges what the sentences of a document do for its argument.
---@param doc opedkit.Document
---@return opedkit.Argument
function argument.judge(doc)
  local roles, sentences = load_model(), doc:sentences()
  local rows, shown = features.of(doc)
  local decisions, lists = {}, {}
  for i, sentence in ipairs(sentences) do
    decisions[i] = decide(roles, rows[i], {})
    lists[i] = roles_of(sentence, decisions[i], roles, shown[i])
  end
  local ranking = rank(decisions)
  add_theses(sentences, lists, decisions, ranking, roles)
  for _, list in ipairs(lists) do likeliest_first(list) end
  local related = relations.of(sentences, lists, ranking)
  return {
    roles = lists, relations = related, outline = outline.of(lists, related, ranking),
    nuclei = nuclei.of(sentences, decisions, shown), ranking = ranking,
  }
end

return argument
