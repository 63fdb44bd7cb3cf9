---Who is quoted or reported in an essay, and how often: the names that its sentences give, those of one person put
---together. "Mr. Lee", "Lee" and "he" are counted as "Commissioner Dale Lee", where the text names her or him so. The core
---does it (`csrc/opk_sources.c`); here are the words that it knows.
---@class opedkit.sources
local sources = {}

if jit then jit.off(true, true) end -- see document.lua

local core = require("opedkit.native").sources
local words = require "opedkit.document.words"

---@class opedkit.Source
---@field name string the fullest form that the text has
---@field count integer sentences that are hers or his
---@field direct integer
---@field indirect integer
---@field forms string[] how the sentences name the source, by first appearance
---@field first integer first byte of the first of these sentences

-- What words are, by the names that the core has for it.
local kinds = {
  title = [[
    Mr Mrs Ms Miss Mx Dr Prof Professor Sen Senator Sens Rep Reps Representative Congressman Congresswoman Gov Governor
    President Secretary Judge Justice Mayor Gen General Col Colonel Lt Lieutenant Capt Captain Sgt Adm Admiral Rev
    Reverend Father Sister Brother Pope King Queen Prince Princess Sir Lord Lady Speaker Chairman Chairwoman Chair
    Commissioner Chief Minister Ambassador Director Attorney Sheriff Officer Detective Coach Rabbi Imam Bishop
    Archbishop Cardinal Dean Chancellor Premier]],
  particle = "de la van von bin al el",
  suffix = "Jr Sr II III IV Jr. Sr.",
  he = "Mr Sir Lord Father Brother King Prince Congressman Chairman",
  she = "Mrs Ms Miss Lady Sister Queen Princess Congresswoman Chairwoman",
}

local counter

---Counts them, the most often quoted first, then by first appearance.
---@param doc opedkit.Document
---@return opedkit.Source[]
---@return table<opedkit.Sentence, string> speakers the name under which a sentence was counted, where it has a source
function sources.count(doc)
  counter = counter or core.new(words.glossary(kinds, core.kinds))
  return counter:count(doc.text, doc:sentences(), doc:sentence_readings())
end

return sources
