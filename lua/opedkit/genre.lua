---What a text is: opinion, news, analysis, or something else. The shipped model (doc/MODEL_CARD.md) goes by how a text
---is written: its words as the author's and as quoted, and figures of style, markers and anatomy.
---@class opedkit.genre
local genre = {}

if jit then jit.off(true, true) end -- see document.lua

local document = require "opedkit.document"
local labels = require "opedkit.classifier.labels"
local tokens_of = require("opedkit.document.tokens").of

---@class opedkit.Genre
---@field label "opinion"|"news"|"analysis"|"other"
---@field probabilities table<string, number> of each of the four
---@field spans { first: integer, last: integer, weight: number }[] the words that speak most for the label, in the text's order, at bytes of the original; weight: what they add to its decision value, all their places in the text together

local LABELS = { "analysis", "news", "opinion", "other" }
local HALF = 100 -- words at which what the model says counts half; of twice as many it counts four fifths
local UNSURE = 0.4 -- a label less probable than this is none
local SPANS = 12
local MANY = 10000 -- words: the memory for the vector of a longer text would stay too long

local pipe

--- The shipped pipeline, opened when it is first asked for.
function genre.model()
  if not pipe then
    local data = require "opedkit.data.genre"
    local bytes = require("opedkit.keywords.printable").decode(data.bytes)
    pipe = assert(require("opedkit.pipeline").undump(bytes))
  end
  return pipe
end

--- The model's name and version, and the checksum of its bytes (CRC-32).
function genre.provenance()
  genre.model()
  local data = require "opedkit.data.genre"
  return { name = data.name, version = data.version, crc32 = data.crc32 }
end

local function round(x, unit)
  return math.floor(x * unit + 0.5) / unit
end

-- The first place of each run that adds most to the decision; what lies in a longer one is added to it.
local function spans_of(doc, features, ...)
  local runs = features.extractor:strongest(...)
  local spans, behind = {}, 0
  for i = 1, #runs, 3 do
    local first, last, weight = runs[i], runs[i + 1], runs[i + 2]
    if first > behind then
      behind = last
      first, last = doc:hull(first, last)
      spans[#spans + 1] = { first = first, last = last, weight = round(weight, 1000) }
    elseif last <= behind then
      spans[#spans].weight = round(spans[#spans].weight + weight, 1000)
    end
  end
  return spans
end

local vector -- the memory of the last text's, which is used again

---Judges what a text is. Of few words it is less sure, and a text that is not English it can't judge: then all four are
---alike, and the label is "other", as it is wherever no label is probable.
---@param subject string|opedkit.Document a document's reading text is judged
---@return opedkit.Genre
function genre.judge(subject)
  if type(subject) ~= "string" and (type(subject) ~= "table" or type(subject.source) ~= "function") then
    error(("bad argument 'subject' (string or document expected, got %s)"):format(type(subject)), 2)
  end
  local doc = type(subject) == "string" and document.new(subject) or subject
  local features, learner = genre.model().components[1], genre.model().components[2]
  local tokens = tokens_of(doc)
  local room = vector
  vector = nil -- but for the time in which it is another's
  room = features:vector(tokens, room)
  local model, names = learner.model, learner.labels
  local best, chances, second = model:predict(room, names)
  local words = #tokens
  local trust = doc:language() == "en" and words * words / (words * words + HALF * HALF) or 0
  local probabilities, label, highest = {}, "other", 0
  for _, name in ipairs(LABELS) do
    local p = round(trust * chances[name] + (1 - trust) / #LABELS, 10000)
    probabilities[name] = p
    if p > highest then label, highest = name, p end
  end
  local spans = {}
  if highest < UNSURE then
    label = "other"
  else
    local number = labels.number(names, label)
    spans = spans_of(doc, features, tokens, room, model, number, number == best and second or best, SPANS)
  end
  if words <= MANY then vector = room end
  return { label = label, probabilities = probabilities, spans = spans }
end

return genre
