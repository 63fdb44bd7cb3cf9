---How hard a text is to read, by the two formulas that newspapers know.
---
---* Flesch reading ease: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word (Flesch, R. 1948, "A new
---  readability yardstick", Journal of Applied Psychology 32:3). 60 to 70 is plain English, below 30 hard.
---* Flesch–Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid et al. 1975,
---  "Derivation of new readability formulas for Navy enlisted personnel", Research Branch Report 8-75): the years of
---  US schooling that a reader needs.
---
---Both are made for English. Syllables are counted by spelling: each run of vowel letters is one; a final silent e
---(`-e`, `-es`, `-ed` where they are not spoken) is none; every word has one at least.
---@class opedkit.readability
local readability = {}

local segment = require "opedkit.segment"
local fold = require("opedkit.text").fold

---The syllables of an English word, by its spelling.
---@param word string
---@return integer
function readability.syllables(word)
  word = fold(word):gsub("\195[\160-\166\168-\176\178-\182\184-\191]", "a") -- à to ÿ without ç, ñ and ÷
  local _, count = word:gsub("[aeiouy]+", "")
  if word:find "[^aeiouy]e$" and not word:find "[^aeiouy]le$" -- "make", not "table"
    or word:find "[^aeiouytd]ed$" -- "walked", not "wanted"
    or word:find "[^aeiouysxzcg]es$" and not word:find "[cs]hes$" and not word:find "[^aeiouy]les$" then -- "makes"
    count = count - 1
  end
  return count > 0 and count or 1
end

local function rounded(x)
  return math.floor(x * 100 + 0.5) / 100
end

---@class opedkit.Readability
---@field words integer
---@field sentences integer
---@field syllables integer
---@field words_per_sentence? number rounded to hundredths, as the next ones; nil where there is no word
---@field syllables_per_word? number
---@field flesch_reading_ease? number
---@field flesch_kincaid_grade? number

---Measures sentences.
---@param sentences { text: string }[]
---@return opedkit.Readability
function readability.measure(sentences)
  local words, syllables, count = 0, 0, 0
  local known = {}
  for _, sentence in ipairs(sentences) do
    local here = segment.words(sentence.text)
    if #here > 0 then count = count + 1 end
    words = words + #here
    for i = 1, #here do
      local word = here:text(i)
      local size = known[word]
      if not size then
        size = readability.syllables(word)
        known[word] = size
      end
      syllables = syllables + size
    end
  end
  local out = { words = words, sentences = count, syllables = syllables }
  if words > 0 then
    local per_sentence, per_word = words / count, syllables / words
    out.words_per_sentence, out.syllables_per_word = rounded(per_sentence), rounded(per_word)
    out.flesch_reading_ease = rounded(206.835 - 1.015 * per_sentence - 84.6 * per_word)
    out.flesch_kincaid_grade = rounded(0.39 * per_sentence + 11.8 * per_word - 15.59)
  end
  return out
end

return readability
