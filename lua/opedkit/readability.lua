---How hard a text is to read, by formulas that newspapers, schools and offices know. Flesch–Kincaid is the first of them.
---
---* Flesch–Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid et al. 1975,
---  "Derivation of new readability formulas for Navy enlisted personnel", Research Branch Report 8-75): the years of
---  US schooling that a reader needs, as of all but the next.
---* Flesch reading ease: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word (Flesch, R. 1948, "A new
---  readability yardstick", Journal of Applied Psychology 32:3). 60 to 70 is plain English, below 30 hard.
---* Gunning fog: 0.4 × (words per sentence + 100 × share of words of three syllables or more) (Gunning, R. 1952, The
---  Technique of Clear Writing); names are not told apart from other words.
---* SMOG: 1.0430 × √(30 × words of three syllables or more per sentence) + 3.1291 (McLaughlin, G. H. 1969, "SMOG grading",
---  Journal of Reading 12:8); made for 30 sentences and more.
---* Automated readability index: 4.71 × characters per word + 0.5 × words per sentence − 21.43 (Senter & Smith 1967,
---  AMRL-TR-66-220); letters and digits are characters.
---* Coleman–Liau: 5.88 × letters per word − 29.6 × sentences per word − 15.8 (Coleman & Liau 1975, "A computer readability
---  formula designed for machine scoring", Journal of Applied Psychology 60:2).
---
---All are made for English. Syllables are counted by spelling: each run of vowel letters is one; a final silent e
---(`-e`, `-es`, `-ed` where they are not spoken) is none; every word has one at least. The counter is opedkit's own.
---@class opedkit.readability
local readability = {}

if jit then jit.off(true, true) end -- see document.lua

local body = require "opedkit.document.body"
local core = require("opedkit.native").readability

---The syllables of an English word, by its spelling.
---@param word string
---@return integer
function readability.syllables(word)
  return core.syllables(word)
end

local function rounded(x)
  return math.floor(x * 100 + 0.5) / 100
end

---@class opedkit.Readability
---@field words integer
---@field sentences integer
---@field syllables integer
---@field flesch_kincaid_grade? number rounded to hundredths, as all below; nil where there is no word
---@field words_per_sentence? number
---@field syllables_per_word? number
---@field flesch_reading_ease? number
---@field gunning_fog? number
---@field smog? number
---@field ari? number
---@field coleman_liau? number
---@field long_words? integer words of three syllables or more
---@field characters? integer letters and digits
---@field syllable_counter string where the syllables come from

local COUNTER = "spelling: runs of vowel letters, final silent e apart"

-- The figures of so many sentences with so many words.
local function figures(words, syllables, long, characters, count)
  local out = { words = words, sentences = count, syllables = syllables, syllable_counter = COUNTER }
  if words > 0 then
    local per_sentence, per_word, per_length = words / count, syllables / words, characters / words
    out.words_per_sentence, out.syllables_per_word = rounded(per_sentence), rounded(per_word)
    out.long_words, out.characters = long, characters
    out.flesch_kincaid_grade = rounded(0.39 * per_sentence + 11.8 * per_word - 15.59)
    out.flesch_reading_ease = rounded(206.835 - 1.015 * per_sentence - 84.6 * per_word)
    out.gunning_fog = rounded(0.4 * (per_sentence + 100 * long / words))
    out.smog = rounded(1.0430 * math.sqrt(30 * long / count) + 3.1291)
    out.ari = rounded(4.71 * per_length + 0.5 * per_sentence - 21.43)
    out.coleman_liau = rounded(5.88 * per_length - 29.6 * count / words - 15.8)
  end
  return out
end

---Measures sentences.
---@param sentences { text: string }[]|opedkit.Document of a document those of its body, which are read where they lie
---@return opedkit.Readability
function readability.measure(sentences)
  if type(sentences.sentences) == "function" then return figures(core.body(body.of(sentences))) end
  local words, syllables, long, characters, count = 0, 0, 0, 0, 0
  for _, sentence in ipairs(sentences) do
    local here, spoken, longer, signs = core.measure(sentence.text)
    if here > 0 then count = count + 1 end
    words, syllables, long, characters = words + here, syllables + spoken, long + longer, characters + signs
  end
  return figures(words, syllables, long, characters, count)
end

return readability
