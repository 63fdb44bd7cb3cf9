---The words around a verb, as far as they show who says something and whether a clause follows.
---@class opedkit.document.clause
local clause = {}

if jit then jit.off(true, true) end -- see document.lua

local core = require("opedkit.native").clause
local data = require "opedkit.data.reporting"
local words = require "opedkit.document.words"

local first_person, leading, between = words.set(data.first_person), words.set(data.leading), words.set(data.between)
local finite, subordinate, no_clause = words.set(data.finite), words.set(data.subordinate), words.set(data.no_clause)
local wh = words.set(data.wh)
local nobody = words.set(data.nobody)
local subject = words.set "he she they we i it"

local LONGEST_SOURCE = 80
-- The verb of a clause is one of so many words of it.
local VERB_WITHIN = 12

---The words of a string.
---@param s string
---@return integer
function clause.count(s)
  return core.count(s)
end

---Who a phrase names, without quotation marks and words that lead to it; nil if it is nobody, or the author.
---@param source string
---@return string|nil
function clause.strip(source)
  source = source:gsub("[ \t\r\n]*%b()", "")
  source = source:gsub("^[ \t\r\n\"'()]+", ""):gsub("[ \t\r\n\"'()]+$", "")
  while source:find "^\226\128[\147\148\152\153\156\157]" do source = source:sub(4) end
  source = source:gsub("^ +", "")
  while true do
    local word, rest = source:match "^([A-Za-z]+)[ ,]+(.+)$"
    if word and leading[words.small(word)] then source = rest else break end
  end
  while true do
    local rest, word = source:match "^(.+)[ ]([a-z]+)$"
    if not word or not (between[word] or word == "and" or word == "but" or word:find "ly$") then break end
    source = rest
  end
  if #source > LONGEST_SOURCE then
    source = source:match "^(.-),? who " or source:match "^(.-),? that " or source:match "^(.-),? which "
      or source:match "^(.-),? whose " or source
  end
  if source:find "'s$" or source:find "\226\128\153s$" or source:find "%f[%a]whose$" then return nil end
  if source == "" or #source > LONGEST_SOURCE or not source:find "[A-Za-z\128-\255]" then return nil end
  local head, more = source:match "^([A-Za-z\128-\255']+)(.?)"
  head = words.small(head or "")
  if (between[source] or wh[head]) and not source:find "^%u" then return nil end
  if source:find "^one that " then return nil end
  if nobody[head] or leading[head] and not more:find "[A-Za-z]" and not source:find " " then return nil end
  if first_person[head] and not (head == "one" and more == " ") then return nil end
  return source
end

---The text from the last mark that ends a clause, or from `first` on, up to `position`; and where that mark is.
---@param text string
---@param first integer
---@param position integer
---@return string
---@return integer mark
function clause.before(text, first, position)
  return core.before(text, first, position)
end

---Who stands before the verb: the words since the last mark; where an apposition ends there ("Kim, the chairman,
---said"), those before it, or the name in it ("its mayor, Ines Okafor, said").
---@param text string
---@param first integer first byte of the sentence
---@param position integer first byte of the verb
---@return string|nil source
---@return string words those since the mark, or of the apposition
---@return integer mark the mark before the source
---@return integer start where the words that name the source begin
function clause.subject(text, first, position)
  local near, mark = clause.before(text, first, position)
  local said = near:find "[A-Za-z]"
  -- "Kim, often thought a pilot, has said"
  for word in near:gmatch "[^ \t\r\n]+" do
    if not said or not between[word] then break end
    said = near:find("[A-Za-z]", said + #word)
  end
  if said then return clause.strip(near), near, mark, mark + 1 end
  if mark < first or text:byte(mark) ~= 44 then return nil, near, mark, position end
  local apposition, earlier = clause.before(text, first, mark)
  if earlier < first or text:byte(earlier) ~= 44 then
    return clause.strip(apposition), apposition, earlier, earlier + 1
  end
  local name, before = clause.before(text, first, earlier)
  local head = name:match "^[ \t\r\n]*([A-Z][A-Za-z]*)"
  if apposition:find "^[ \t\r\n]*[A-Z][^ ]* [A-Z]" and not (head and not words.closed[words.small(head)]) then
    return clause.strip(apposition), apposition, earlier, before + 1
  end
  -- "Kim, a former pilot, who flew in the war, said": the name stands before the first of the phrases.
  local found = clause.strip(name)
  if name:find "^[ \t\r\n]*[a-z]" and before >= first and text:byte(before) == 44 then
    local further, mark_before = clause.before(text, first, before)
    if further:find "^[ \t\r\n]*[A-Z]" then return clause.strip(further), apposition, mark_before, mark_before + 1 end
  end
  if found or #name <= LONGEST_SOURCE then return found, apposition, before, before + 1 end
  return clause.strip(apposition), apposition, before, before + 1
end

---The word before a verb, adverbs and auxiliaries passed over, in small letters, with its apostrophe.
---@param text string
---@param first integer
---@param position integer
---@return string word
---@return string|nil written as it stands there
function clause.previous_word(text, first, position)
  local low, high = math.max(first, position - 80), position - 1
  while true do
    local from, to = core.last_word(text, low, high)
    if not from then return "" end
    local written = text:sub(from, to)
    local word = written:lower():gsub("\226\128\153", "'"):gsub("[.,;:)\"]+$", "")
    if not (between[word] or word:find "^%a+ly$") then return word, written end
    high = from - 1
  end
end

---Whether the words behind a verb are a clause of their own: somebody, then a verb in a tense.
---@param behind string from the verb's last byte on, up to the sentence's end
---@return boolean
function clause.follows(behind)
  local seen, head = 0, nil
  for word in behind:gmatch "[^ \t\r\n]+" do
    local small = word:lower():gsub("\226\128\153", "'"):gsub("^[\"'(]+", ""):gsub("[^a-z0-9']+$", "")
    if seen == 0 and (no_clause[small] or subordinate[small]) then return false end
    if seen > 0 and finite[small] then return true end
    if small:find "^[hstwi][a-z]*'[sdlrv]" and subject[small:match "^%a+"] then return true end -- "he'd"
    if seen == 1 and subject[head] then return small:find "^[a-z]" ~= nil end
    if seen > 0 and subordinate[small] then return false end
    if word:find("[,;:!?\"]", 2) or word:find "%.$" and not word:find "^%u%a?%a?%.$" then return false end
    head = seen == 0 and small or head
    seen = seen + 1
    if seen > VERB_WITHIN then return false end
  end
  return false
end

return clause
