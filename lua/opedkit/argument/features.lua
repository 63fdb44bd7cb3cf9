-- What the sentences of a document show of their roles: cues in them and in their neighbours, place, length, marks, whose
-- words they are. Sparse rows of figures, by number, made by the core (csrc/opk_argument.h).
if jit then jit.off(true, true) end -- see document.lua

local core = require "opedkit.native"
local cues = require "opedkit.data.cues"
local fact_words = require "opedkit.data.fact_words"
local headlines = require "opedkit.argument.headline"
local lexicon = require "opedkit.lexicon"
local role_words = require "opedkit.data.role_words"
local shapes = require "opedkit.argument.shapes"
local tokens_of = require("opedkit.document.tokens").of

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

local cue_lexicon, facts

local function load()
  cue_lexicon = lexicon.new(cues.categories).core
  for i, category in ipairs(cue_lexicon:categories()) do assert(category == core.argument.cues[i], category) end
  local known, weights, roles, place = {}, {}, {}, {}
  for word, weight in fact_words.words:gmatch "(%S+) (%S+)" do
    known[#known + 1] = word
    weights[#known], roles[#known], place[word] = tonumber(weight), false, #known
  end
  for word, added in role_words:gmatch "(%l+) ([^\n]+)" do
    local at = place[word] or #known + 1
    known[at], weights[at], roles[at] = word, weights[at] or 0, added
  end
  facts = core.argument.facts(core.tokens(table.concat(known, " ")), weights, roles)
end

--- What the core takes of a document: its sentences, where they are in the reading text, that text's words, and what is
--- looked for among them.
function features.columns(doc, headline)
  if not facts then load() end
  headline = headline or doc.headline
  return doc:sentences(), doc:sentence_readings(), tokens_of(doc), cue_lexicon, facts, fact_words.bias,
    headlines.words(headline), headlines.demands(headline)
end

--- The rows of a document's sentences, as numbers ascend: { number1, value1, number2, … }.
function features.of(doc, headline)
  return core.argument.rows(shapes.reader(), features.columns(doc, headline))
end

return features
