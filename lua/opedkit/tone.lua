---The tone of the sentences that name somebody: ratings of their words after VADER (Hutto & Gilbert 2014), with negation and
---intensifiers. A sentence's tone need not be the author's towards whom it names; the interval says how little few
---sentences tell.
---@class opedkit.tone
local tone = {}

if jit then jit.off(true, true) end -- see document.lua

---@class opedkit.Tone
---@field score number the mean of the sentences' tones, from -1 to 1
---@field low number the interval that holds the mean of such sentences nine times in ten
---@field high number
---@field sentences integer how many it is of
---@field label string positive or negative where the interval leaves out 0, else unclear

local native = require "opedkit.native"
local score = require "opedkit.lexicon.score"
local tokens_of = require("opedkit.document.tokens").of

local lexicon, options

local function load()
  local entries = {}
  for tenths, list in pairs(require("opedkit.data.tone").ratings) do
    for word in list:gmatch "[^ \n]+" do entries[word] = tenths / 10 end
  end
  lexicon = assert(require("opedkit.lexicon").new { tone = entries })
  options = score.check({ negation = true, intensifiers = true }, "")
end

-- What the rated words of a document weigh.
local function weigh(doc)
  if not lexicon then load() end
  return (score.weigh(lexicon, tokens_of(doc), options))
end

---The tone of each of a document's sentences: VADER's compound score, the sum s of the ratings as s / √(s² + 15).
---@param doc opedkit.Document
---@return number[] tones from -1 to 1
function tone.sentences(doc)
  return native.tone.sentences(weigh(doc), doc:sentence_readings())
end

---The mean of some sentences' tones, and how sure it is: the standard error of the mean, of their spread and the usual one.
---@param tones number[]
---@return opedkit.Tone|nil nil where there are none
function tone.summary(tones)
  return native.tone.summary(tones)
end

---Gives each entity the tone of the sentences that name it and are not somebody else's direct speech.
---@param doc opedkit.Document
---@param list opedkit.Entity[] of `entities.find`
function tone.toward(doc, list)
  native.tone.toward(weigh(doc), doc:sentence_readings(), doc:sentences(), list)
end

return tone
