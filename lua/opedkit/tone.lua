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

-- VADER's constant, which brings a sum of ratings between -1 and 1.
local ALPHA = 15
-- The spread of the tones of single sentences in opinion articles, as good as so many sentences; 90% of a normal
-- distribution.
local SPREAD, PRIOR, QUANTILE = 0.45, 2, 1.645

local lexicon

local function load()
  local entries = {}
  for tenths, list in pairs(require("opedkit.data.tone").ratings) do
    for word in list:gmatch "[^ \n]+" do entries[word] = tenths / 10 end
  end
  lexicon = assert(require("opedkit.lexicon").new { tone = entries })
end

local function rounded(x)
  return math.floor(x * 1000 + 0.5) / 1000
end

---The tone of each of a document's sentences: VADER's compound score, the sum s of the ratings as s / √(s² + 15).
---@param doc opedkit.Document
---@return number[] tones from -1 to 1
function tone.sentences(doc)
  if not lexicon then load() end
  local out = {}
  for i, unit in ipairs(lexicon:score(doc, { by = "sentence", negation = true, intensifiers = true })) do
    local sum = unit.scores.tone and unit.scores.tone.weight or 0
    out[i] = sum / math.sqrt(sum * sum + ALPHA)
  end
  return out
end

---The mean of some sentences' tones, and how sure it is: the standard error of the mean, of their spread and the usual one.
---@param tones number[]
---@return opedkit.Tone|nil nil where there are none
function tone.summary(tones)
  local n, sum, squares = #tones, 0, 0
  if n == 0 then return nil end
  for _, value in ipairs(tones) do sum = sum + value end
  local mean = sum / n
  for _, value in ipairs(tones) do squares = squares + (value - mean) * (value - mean) end
  local variance = (squares + PRIOR * SPREAD * SPREAD) / (n - 1 + PRIOR)
  local error_of_mean = QUANTILE * math.sqrt(variance / n)
  local low, high = math.max(-1, mean - error_of_mean), math.min(1, mean + error_of_mean)
  return { score = rounded(mean), low = rounded(low), high = rounded(high), sentences = n,
    label = low > 0 and "positive" or high < 0 and "negative" or "unclear" }
end

---Gives each entity the tone of the sentences that name it and are not somebody else's direct speech.
---@param doc opedkit.Document
---@param list opedkit.Entity[] of `entities.find`
function tone.toward(doc, list)
  local tones, sentences = tone.sentences(doc), doc:sentences()
  for _, entity in ipairs(list) do
    local own, last = {}, nil
    for _, mention in ipairs(entity.mentions) do
      if mention.sentence ~= last and sentences[mention.sentence].attribution ~= "direct" then
        own[#own + 1] = tones[mention.sentence]
      end
      last = mention.sentence
    end
    entity.tone = tone.summary(own)
  end
end

return tone
