---What an essay is about: the 21 major topics of the Comparative Agendas Project, one or more of them. Two that know
---different things are averaged: a lexicon of each topic (`opedkit.data.agenda`), which also says why, and a model that
---has learnt from articles (doc/MODEL_CARD.md).
---@class opedkit.agenda
local agenda = {}

if jit then jit.off(true, true) end -- see document.lua

local core = require "opedkit.native"
local document = require "opedkit.document"
local lexicon = require "opedkit.lexicon"
local order = require "opedkit.order"

---@class opedkit.Subject
---@field label string a major topic of the Comparative Agendas Project
---@field score number from 0 to 1; those of all 21 topics add up to 1, or to less where the model knows none
---@field terms string[] entries of the lexicon that were found, those that count most first, ten at most

-- Fixed on articles other than those that the judgment is measured by (doc/MODEL_CARD.md).
local SHARE = 0.5 -- the model's
-- A further topic has that score, and that much of the first one's; or, as articles that the model learnt from have one
-- topic each and it takes others for noise, that share of what all terms count, and that much of the largest.
local LEAST, BESIDE = 0.25, 0.7
local QUARTER, THIRD = 0.25, 1 / 3
local HITS = 3 -- fewer are no evidence
local TERMS = 10
-- What an entry that occurs n times counts: (1 + ln n)^1.5.
local TIMES = { 1, 2.2, 3.04, 3.69, 4.22, 4.66, 5.06, 5.4, 5.72, 6, 6.26, 6.51, 6.73, 6.94, 7.14, 7.33 }

local words, pipe

--- An iterator over the terms of a topic and what they count, 2 where they are strong, in the order of the lists.
function agenda.terms(topic)
  local lists = require("opedkit.data.agenda").topics[topic]
  local weight, next_term = 1, lists.words:gmatch "[^,]+"
  return function()
    local term = next_term()
    if not term and weight == 1 then
      weight, next_term = 2, lists.strong:gmatch "[^,]+"
      term = next_term()
    end
    if term then return term:match "^%s*(.-)%s*$", weight end
  end
end

---The words of the 21 topics as a lexicon whose categories they are. An entry's weight is 2 where it is strong, else 1,
---times how rare it is in newspapers.
---@param plain? boolean not times how rare it is
---@return opedkit.Lexicon
function agenda.lexicon(plain)
  if words and not plain then return words end
  local entries, rarity = {}, not plain and require("opedkit.data.agenda_model").rarity
  for topic in pairs(require("opedkit.data.agenda").topics) do
    local list = {}
    for term, weight in agenda.terms(topic) do
      local place = #list + 1
      list[place] = { term, weight = rarity and weight * tonumber(rarity[topic]:sub(place, place), 36) / 10 or weight }
    end
    entries[topic] = list
  end
  local built = assert(lexicon.new(entries))
  if not plain then words = built end
  return built
end

--- The shipped pipeline, opened when it is first asked for.
function agenda.model()
  if not pipe then
    local bytes = require("opedkit.keywords.printable").decode(require("opedkit.data.agenda_model").bytes)
    pipe = assert(require("opedkit.pipeline").undump(bytes))
  end
  return pipe
end

--- The model's name and version, and the checksum of its bytes (CRC-32).
function agenda.provenance()
  local data = require "opedkit.data.agenda_model"
  return { name = data.name, version = data.version, crc32 = data.crc32 }
end

--- The lexicon's name, version and size.
function agenda.lexicon_provenance()
  local data = require "opedkit.data.agenda"
  return { name = data.name, version = data.version, entries = agenda.lexicon():size() }
end

-- The terms of each topic with what they count, the topics' sums, and the sum of all.
local function count(tokens)
  local found, hits, all = {}, 0, 0
  for _, _, _, entry, topic, weight in agenda.lexicon():scan(tokens):each() do
    local terms = found[topic]
    if not terms then
      terms = { sum = 0, times = {}, weights = {} }
      found[topic] = terms
    end
    terms.times[entry] = (terms.times[entry] or 0) + 1
    terms.weights[entry] = weight
    hits = hits + 1
  end
  for _, topic in ipairs(order.keys(found)) do
    local terms = found[topic]
    terms.list = order.keys(terms.times)
    for i, entry in ipairs(terms.list) do
      local value = terms.weights[entry] * TIMES[math.min(terms.times[entry], #TIMES)]
      terms.list[i] = { entry = entry, value = value }
      terms.sum = terms.sum + value
    end
    all = all + terms.sum
  end
  return found, hits, all
end

local function best_terms(terms)
  local out = {}
  table.sort(terms.list, function(a, b)
    if a.value ~= b.value then return a.value > b.value end
    return a.entry < b.entry
  end)
  for i = 1, math.min(TERMS, #terms.list) do out[i] = terms.list[i].entry end
  return out
end

-- The score of every topic that has one. How much falls to topics that the model has never seen is the lexicon's to say;
-- among those that it knows, the two are averaged.
local function scores(tokens, found, all)
  local state = { tokens = tokens, subject = nil }
  for _, component in ipairs(agenda.model().components) do component:apply(state) end
  local known, list, largest = 0, {}, 0
  for _, topic in ipairs(agenda.lexicon():categories()) do
    local share = found[topic] and all > 0 and found[topic].sum / all or 0
    largest = math.max(largest, share)
    if state.probabilities[topic] then known = known + share end
    if share > 0 or state.probabilities[topic] then
      list[#list + 1] = { label = topic, score = share, share = share }
    end
  end
  for _, topic in ipairs(list) do
    local probability = state.probabilities[topic.label]
    if probability then topic.score = (1 - SHARE) * topic.share + SHARE * known * probability end
  end
  table.sort(list, function(a, b)
    if a.score ~= b.score then return a.score > b.score end
    return a.label < b.label
  end)
  return list, largest
end

---Says what a text is about, the main topic first: none where it has fewer than three words of public policy or is not
---English.
---@param subject string|opedkit.Document a document's headline and reading text are judged
---@return opedkit.Subject[]
function agenda.judge(subject)
  if type(subject) ~= "string" and (type(subject) ~= "table" or type(subject.source) ~= "function") then
    error(("bad argument 'subject' (string or document expected, got %s)"):format(type(subject)), 2)
  end
  local doc = type(subject) == "string" and document.new(subject) or subject
  if doc:language() ~= "en" then return {} end
  local tokens = core.tokens((doc.headline or "") .. ".\n\n" .. doc.text)
  local found, hits, all = count(tokens)
  if hits < HITS then return {} end
  local topics = {}
  local list, largest = scores(tokens, found, all)
  for i, topic in ipairs(list) do
    if i == 1 or topic.score >= LEAST and topic.score >= BESIDE * list[1].score
      or topic.share >= QUARTER and topic.share >= THIRD * largest then
      topics[#topics + 1] = {
        label = topic.label, score = math.floor(topic.score * 10000 + 0.5) / 10000,
        terms = found[topic.label] and best_terms(found[topic.label]) or {},
      }
    end
  end
  return topics
end

return agenda
