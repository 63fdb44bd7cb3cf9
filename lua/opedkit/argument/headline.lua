-- What an essay's headline says of its sentences: which words they may share with it, and whether it demands. For
-- opedkit.argument.features.
local headline = {}

if jit then jit.off(true, true) end -- see document.lua

local core = require "opedkit.native"
local cues = require "opedkit.data.cues"
local fold = require("opedkit.text").fold
local lexicon = require "opedkit.lexicon"
local shapes = require "opedkit.argument.shapes"
local words = require "opedkit.document.words"

local LEAST, STEM = 3, 5 -- letters of a word that counts, and by which it is told from others

local demand_lexicon, function_words

--- A headline's different words, as far as five letters tell, but function words: what "Talks shouldn't fail" is about
--- no "should" of the text repeats. Each is a category of its own, in all its forms; nil where it has none.
function headline.words(text)
  if type(text) ~= "string" then return nil end
  function_words = function_words or words.set(require "opedkit.data.function_words")
  local forms, ones, numbers, stems, seen = {}, {}, {}, {}, {}
  local function add(form)
    forms[#forms + 1] = form
    ones[#forms], numbers[#forms] = 1, #stems
  end
  for word in fold(text):gsub("\226\128\153", "'"):gmatch "[a-z][a-z']*" do
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

--- Whether a headline says what somebody ought to do: its essay's thesis does so too more often than not.
function headline.demands(text)
  if type(text) ~= "string" then return false end
  if not demand_lexicon then
    local list = cues.categories
    demand_lexicon = lexicon.new({ demand = list.demand, need = list.need, guess = list.guess }).core
  end
  local told = core.score.tally(demand_lexicon, text)
  return told.demand.count + told.need.count > 0 or not text:find "%?" and shapes.asks(fold(text))
end

return headline
