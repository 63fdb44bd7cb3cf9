---What an essay is about: the 21 major topics of the Comparative Agendas Project, one or more of them. Two that know
---different things are averaged: a lexicon of each topic (`opedkit.data.agenda`), which also says why, and a model that
---has learnt from articles (doc/MODEL_CARD.md).
---@class opedkit.agenda
local agenda = {}

if jit then jit.off(true, true) end -- see document.lua

local document = require "opedkit.document"
local lexicon = require "opedkit.lexicon"
local native = require "opedkit.native"
local tokens_of = require("opedkit.document.tokens").of

---@class opedkit.Subject
---@field label string a major topic of the Comparative Agendas Project
---@field score number from 0 to 1; those of all 21 topics add up to 1, or to less where the model knows none
---@field terms string[] entries of the lexicon that were found, those that count most first, ten at most

local HITS = 3 -- fewer are no evidence
local KEPT = 65536 -- bytes: the memory for a longer text would stay too long

local words, pipe, core
local room = {} -- the memory of the last text's words and vector, which is used again

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
    if term then return term:match("^%s*(.-)%s*$"):gsub("[ \n]+", " "), weight end
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
  local features, learner = agenda.model().components[1], agenda.model().components[2]
  core = core or native.agenda(agenda.lexicon().core, learner.labels)
  local head, own = (doc.headline or "") .. ".\n\n", room
  room = {} -- but for the time in which it is another's
  own.tokens = native.tokens(head, own.tokens, tokens_of(doc))
  local topics = {}
  if core:count(own.tokens) >= HITS then
    own.vector = features:vector(own.tokens, own.vector)
    local _, probabilities = learner.model:predict(own.vector)
    topics = core:judge(probabilities)
  end
  if #head + #doc.text <= KEPT then room = own end
  return topics
end

return agenda
