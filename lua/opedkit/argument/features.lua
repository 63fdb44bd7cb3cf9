-- What the sentences of a document show of their roles: cues in them and in their neighbours, place, length, marks, whose
-- words they are. Sparse rows of figures, by number, made by the core (csrc/opk_argument.h).
if jit then jit.off(true, true) end -- see document.lua

local core = require "opedkit.native"
local cues = require "opedkit.data.cues"
local fact_words = require "opedkit.data.fact_words"
local lexicon = require "opedkit.lexicon"
local shapes = require "opedkit.argument.shapes"

local features = {}

--- The names of all figures, the first at number 0.
function features.names()
  local names = {}
  for i, category in ipairs(core.argument.cues) do
    names[i], names[#core.argument.cues + i] = category, category .. " first"
  end
  for _, name in ipairs(core.argument.figures) do names[#names + 1] = name end
  return names
end

--- How many there are.
features.dimension = 2 * #core.argument.cues + #core.argument.figures

local cue_lexicon, fact_lexicon

local function load()
  cue_lexicon = lexicon.new(cues.categories).core
  for i, category in ipairs(cue_lexicon:categories()) do assert(category == core.argument.cues[i], category) end
  local weights = {}
  for word, weight in fact_words.words:gmatch "(%S+) (%S+)" do weights[word] = tonumber(weight) end
  fact_lexicon = lexicon.new({ fact = weights }).core
end

local HEADLINE = { "headline" }

-- The different words of four letters or more of a headline, as far as five letters tell; nil where it has none.
local function read_headline(headline)
  if type(headline) ~= "string" then return nil end
  local forms, ones, seen = {}, {}, {}
  for word in headline:gmatch "%a%a%a%a+" do
    local stem = word:sub(1, 5)
    if not seen[stem:lower()] then
      seen[stem:lower()] = true
      forms[#forms + 1] = #word > 5 and stem .. "*" or word
      ones[#forms] = 1
    end
  end
  return forms[1] and core.lexicon.build(forms, ones, ones, HEADLINE) or nil
end

--- What the core takes of a document: its sentences, where they are in the reading text, and what lexicons find there.
function features.columns(doc, headline)
  if not fact_lexicon then load() end
  local text, own = doc.text, read_headline(headline or doc.headline)
  return doc:sentences(), doc:sentence_readings(), cue_lexicon:scan(text), fact_lexicon:scan(text), fact_words.bias,
    own and own:scan(text)
end

--- The rows of a document's sentences, as numbers ascend: { number1, value1, number2, … }.
function features.of(doc, headline)
  return core.argument.rows(shapes.reader(), features.columns(doc, headline))
end

return features
