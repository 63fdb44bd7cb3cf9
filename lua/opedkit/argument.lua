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
local outline = require "opedkit.argument.outline"
local shapes = require "opedkit.argument.shapes"

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

-- The shipped weights.
local function load_model()
  if not model then
    local data = require "opedkit.data.roles"
    model = core.argument.model(data.roles, data.unit)
  end
  return model
end

-- Who is asked, as the sentences that ask tell.
local function name_asked(sentences, roles, asked)
  for _, item in ipairs(asked) do
    local of = outline.asked_of(sentences[item.sentence].text)
    item.of = of
    for _, role in ipairs(roles[item.sentence]) do
      if role.label == "recommendation" then role.of = of end
    end
  end
end

-- What the core says of a document; without nuclei and ranking, where it is to be brief.
local function judge(doc, brief)
  local sentences, readings, tokens, cues, facts, bias, headline, demands = features.columns(doc)
  local roles, relations, outlined, nuclei, ranking = core.argument.judge(shapes.reader(), load_model(), sentences,
    readings, tokens, cues, facts, bias, headline, demands, brief)
  name_asked(sentences, roles, outlined.asked)
  return { roles = roles, relations = relations, outline = outlined, nuclei = nuclei, ranking = ranking }
end

---Judges what the sentences of a document do for its argument.
---@param doc opedkit.Document
---@return opedkit.Argument
function argument.judge(doc)
  return judge(doc, false)
end

-- The same for analyses, which tell no nuclei and no ranking.
function argument.brief(doc)
  return judge(doc, true)
end

return argument
