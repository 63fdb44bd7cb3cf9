-- What the sentences of a document show of their roles: cues in them and in their neighbours, place, length, marks, whose
-- words they are. Sparse rows of figures, by number, made by the core (csrc/opk_argument.h).
if jit then jit.off(true, true) end -- see document.lua

local core = require "opedkit.native"
local cues = require "opedkit.data.cues"
local fact_words = require "opedkit.data.fact_words"
local lexicon = require "opedkit.lexicon"
local role_words = require "opedkit.data.role_words"
local shapes = require "opedkit.argument.shapes"
local tokens_of = require("opedkit.document.tokens").of
local words = require "opedkit.document.words"

local features = {}

local LEAST, STEM = 3, 5 -- letters of a headline's word that counts, and by which it is told from others

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

local cue_lexicon, demand_lexicon, facts

local function load()
  cue_lexicon = lexicon.new(cues.categories).core
  for i, category in ipairs(cue_lexicon:categories()) do assert(category == core.argument.cues[i], category) end
  local list = cues.categories
  demand_lexicon = lexicon.new({ demand = list.demand, need = list.need, guess = list.guess }).core
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

local function_words

-- A headline's different words, as far as five letters tell, but function words: what "Talks shouldn't fail" is about
-- no "should" of the text repeats. Each is a category of its own, in all its forms; nil where it has none.
local function read_headline(headline)
  if type(headline) ~= "string" then return nil end
  function_words = function_words or words.set(require "opedkit.data.function_words")
  local forms, ones, numbers, stems, seen = {}, {}, {}, {}, {}
  local function add(form)
    forms[#forms + 1] = form
    ones[#forms], numbers[#forms] = 1, #stems
  end
  for word in headline:gsub("\226\128\153", "'"):lower():gmatch "%a[%a']*" do
    local plain = word:gsub("'s?$", "")
    local stem = plain:sub(1, STEM)
    if #plain >= LEAST and not function_words[word] and not function_words[plain] and not seen[stem] then
      seen[stem] = true
      stems[#stems + 1] = stem
      if #plain >= STEM then
        add(stem .. "*")
      else
        add(stem)
        add(stem .. "s")
        add(stem .. "'s")
      end
    end
  end
  return forms[1] and core.lexicon.build(forms, numbers, ones, stems) or nil
end

-- Whether a headline says what somebody ought to do: its essay's thesis does so too more often than not.
local function demands(headline)
  if type(headline) ~= "string" then return false end
  local told = core.score.tally(demand_lexicon, headline)
  return told.demand.count + told.need.count > 0 or not headline:find "%?" and shapes.asks(headline:lower())
end

--- What the core takes of a document: its sentences, where they are in the reading text, that text's words, and what is
--- looked for among them.
function features.columns(doc, headline)
  if not facts then load() end
  headline = headline or doc.headline
  return doc:sentences(), doc:sentence_readings(), tokens_of(doc), cue_lexicon, facts, fact_words.bias,
    read_headline(headline), demands(headline)
end

--- The rows of a document's sentences, as numbers ascend: { number1, value1, number2, … }.
function features.of(doc, headline)
  return core.argument.rows(shapes.reader(), features.columns(doc, headline))
end

return features
