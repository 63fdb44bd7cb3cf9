---What a text is: opinion, news, analysis, or something else. The shipped model (doc/MODEL_CARD.md) goes by how a text
---is written: its words as the author's and as quoted, and figures of style, markers and anatomy.
---@class opedkit.genre
local genre = {}

if jit then jit.off(true, true) end -- see document.lua

local core = require "opedkit.native"
local document = require "opedkit.document"

---@class opedkit.Genre
---@field label "opinion"|"news"|"analysis"|"other"
---@field probabilities table<string, number> of each of the four
---@field spans { first: integer, last: integer, weight: number }[] the words that speak most for the label, in the text's order, at bytes of the original; weight: what they add to its decision value, all their places in the text together

local LABELS = { "analysis", "news", "opinion", "other" }
local HALF = 100 -- words at which what the model says counts half; of twice as many it counts four fifths
local UNSURE = 0.4 -- a label less probable than this is none
local SPANS = 12

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

-- The first place of each run that adds most to the decision; longer ones before what lies in them.
local function spans_of(doc, features, tokens, vector, weights)
  local runs, found = features.extractor:strongest(tokens, vector, weights, SPANS), {}
  for i = 1, #runs, 3 do found[#found + 1] = { first = runs[i], last = runs[i + 1], weight = runs[i + 2] } end
  table.sort(found, function(a, b)
    if a.first ~= b.first then return a.first < b.first end
    if a.last ~= b.last then return a.last > b.last end
    return a.weight > b.weight
  end)
  local spans, behind = {}, 0
  for _, span in ipairs(found) do
    if span.first > behind then
      behind = span.last
      local first, last = doc:hull(span.first, span.last)
      spans[#spans + 1] = { first = first, last = last, weight = round(span.weight, 1000) }
    elseif span.last <= behind then
      spans[#spans].weight = round(spans[#spans].weight + span.weight, 1000)
    end
  end
  return spans
end

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
  local tokens = core.tokens(doc.text)
  local state = { text = doc.text, tokens = tokens }
  state.vector = features:vector(tokens, nil, nil)
  learner:apply(state)
  local words = #tokens
  local trust = doc:language() == "en" and words * words / (words * words + HALF * HALF) or 0
  local probabilities, label, highest = {}, "other", 0
  for _, name in ipairs(LABELS) do
    local p = round(trust * state.probabilities[name] + (1 - trust) / #LABELS, 10000)
    probabilities[name] = p
    if p > highest then label, highest = name, p end
  end
  if highest < UNSURE then return { label = "other", probabilities = probabilities, spans = {} } end
  local weights = learner:explain(state.vector, label).weights
  local spans = spans_of(doc, features, tokens, state.vector, weights)
  return { label = label, probabilities = probabilities, spans = spans }
end

return genre
