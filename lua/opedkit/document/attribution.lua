---Whose words a sentence holds: the author's, direct speech (quoted), or indirect speech (what somebody else is reported
---to have said). A sentence is what the greater part of it is; where its clauses differ, each has its own. The verbs and
---phrases that report are found by one scan of the text; the core reads the words around them (opk_speech, opk_reported).
---@class opedkit.document.attribution
local attribution = {}

if jit then jit.off(true, true) end -- see document.lua

local clause = require "opedkit.document.clause"
local data = require "opedkit.data.reporting"
local dialogue = require "opedkit.document.dialogue"
local native = require "opedkit.native"
local unmarked = require "opedkit.document.unmarked"

---@class opedkit.Clause
---@field first integer first byte
---@field last integer
---@field attribution string author, direct or indirect
---@field source? string who is quoted or reported
---@field fragment? boolean whether it is a quoted piece of a sentence, not an utterance of its own

local lexicon

-- The verbs and phrases that may report, as a lexicon; a word is of the first list that has it.
local function lexicon_of()
  local categories, taken = {}, {}
  for _, kind in ipairs(data.order) do
    local list = {}
    for word in data[kind]:gmatch "[^ \n]+" do
      if not taken[word] then
        taken[word] = true
        list[#list + 1] = (word:gsub("_", " "))
      end
    end
    categories[kind] = list
  end
  return (assert(require("opedkit.lexicon").new(categories)))
end

-- Whether a sentence begins with a quotation mark, as one does that goes on with the quotation of the paragraph above.
local function opens(sentence)
  return sentence.text:find "^\"" ~= nil or sentence.text:find "^\226\128\156" ~= nil
end

-- Gives the sentences of a quotation that name nobody, whose numbers are known, the speaker whom their neighbours in it
-- name: those of their paragraph, and those of the paragraph above where both are quotations and nobody else is named
-- between.
local function name_speakers(sentences, unnamed)
  local function adopt(sentence, neighbour)
    if not sentence.source and neighbour and neighbour.attribution == "direct"
      and neighbour.paragraph == sentence.paragraph then
      sentence.source = neighbour.source
    end
  end
  for _, i in ipairs(unnamed) do adopt(sentences[i], sentences[i - 1]) end
  for k = #unnamed, 1, -1 do adopt(sentences[unnamed[k]], sentences[unnamed[k] + 1]) end
  for _, i in ipairs(unnamed) do
    local sentence, above = sentences[i], sentences[i - 1]
    if not sentence.source and above and above.attribution == "direct" and (sentence.paragraph == above.paragraph
      or sentence.paragraph == above.paragraph + 1 and opens(sentence)) then
      sentence.source = above.source
    end
  end
end

---Sets `attribution`, `source` and `clauses` of a text's sentences.
---@param book opedkit.Ledger the core's ledger of the text's repairs
---@param text string the reading text
---@param tokens opedkit.Tokens its words
---@param paragraphs integer[] first1, last1, first2, … of its paragraphs, in order
---@param sentences opedkit.Sentence[]
---@param readings integer[] first1, last1, first2, … of the sentences in the reading text
---@return string[] turns who speaks in a dialogue, in the order in which they begin; none where there is no dialogue
function attribution.read(book, text, tokens, paragraphs, sentences, readings)
  lexicon = lexicon or lexicon_of()
  local speakers, turns = dialogue.read(text, paragraphs)
  local unnamed = native.speech.attribute(clause.glossary(), book, text, lexicon:scan(tokens), data.order, paragraphs,
    sentences, readings, speakers, unmarked.read(text, paragraphs))
  name_speakers(sentences, unnamed)
  return turns
end

return attribution
