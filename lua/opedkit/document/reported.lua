---Reported speech: sentences that say what somebody other than the author said, wrote, thinks or found, and who it is.
---The verbs and phrases that report are found by one scan of the text; the words around each decide.
---@class opedkit.document.reported
local reported = {}

local words = require "opedkit.document.words"

local VERBS = {
  -- These may do without "that".
  say = [[said says say]],
  -- These report with "that", or before a pronoun or a name.
  argue = [[argued argues argue claimed claims insisted insists insist contended contends contend maintained maintains
    alleged alleges allege asserted asserts assert acknowledged acknowledges admitted admits conceded concedes
    complained complains complain announced announces declared declares declare predicted predicts predict warned warns
    warn noted notes wrote writes write added adds explained explains explain suggested suggests reported reports
    testified testifies stated states replied replies responded tweeted observed observes remarked cautioned cautions
    vowed vows promised promises pledged denied denies estimated estimates concluded concludes lamented boasted recalled
    recalls quipped joked proclaimed proclaims confirmed confirms clarified emphasized emphasizes stressed stresses
    opined opines revealed reveals indicated indicates posited reasoned speculated confessed reiterated
    believes believed believe thinks thought think fears feared fear hopes hoped hope expects expected expect assumed
    assumes assume worries worried worry suspects suspected suspect agreed agrees agree]],
  out = [[pointed_out points_out point_out made_clear makes_clear made_it_clear makes_it_clear made_the_case
    makes_the_case broke_the_news]],
  -- Polls, studies and their authors.
  find = [[found finds find]],
  tell = [[told tells tell]],
  ask = [[urged urges urge asked asks ordered ordering called_on calls_on call_on calling_on advised instructed implored
    begged]],
  gerund = [[saying arguing claiming insisting warning noting adding explaining suggesting charging alleging asserting
    acknowledging conceding contending declaring predicting complaining stating writing telling believing fearing
    stressing recalling]],
  source = [[according_to in_the_words_of]],
}

local function lexicon_of(lists)
  local categories = {}
  local taken = {}
  -- A verb stands in the first category that has it.
  for _, kind in ipairs { "say", "argue", "out", "find", "tell", "ask", "gerund", "source" } do
    local list = {}
    for word in lists[kind]:gmatch "[^ \n]+" do
      if not taken[word] then
        taken[word] = true
        list[#list + 1] = (word:gsub("_", " "))
      end
    end
    categories[kind] = list
  end
  return (assert(require("opedkit.lexicon").new(categories)))
end

local lexicon

-- Behind these a verb form is a noun, or what is said is no report of what somebody said.
local blocking = words.set [[
  to must should will would can could may might shall not never if i we you let the a an this that these those his her
  their my our your its of no any is are was were be been being as is being which what i've we've you've]]
local first_person = words.set "i we you me us one anyone someone our my i've we've it"
local between = words.set [[
  also has have had once recently long often repeatedly still now later then even always already just have]]
local leading = words.set [[
  but and yet so still indeed also meanwhile then now as while when because although though if after before since that
  however moreover]]
-- What begins a clause behind a verb without "that".
local pronouns = words.set "he she they it we i there his her their its you"
-- What does not, behind "said".
local no_clause = words.set [[
  about of to yes no so nothing something anything everything goodbye much more little less enough grace hello as when
  is was are were be has had have will would should could might may can did does and or]]
local slow = words.set "in on at during last this after before by from with earlier late through via"

local no_person = words.set "a an the no nothing"
-- Whoever finds something is a name or one of these.
local finders = { "poll", "stud", "survey", "report", "search", "analys", "scientists", "economists" }
-- Nouns too, unless "that" follows.
local nouns = words.set "states reports report notes estimates claims fears hopes"

local LONGEST_SOURCE, REACH = 80, 300
-- The least share of a sentence that is reported in it.
local SHARE = 1 / 3

local function strip(source)
  source = source:gsub("^[ \t\r\n\"'()]+", ""):gsub("[ \t\r\n\"'()]+$", "")
  source = source:gsub("^\226\128[\147\148\152\156]", ""):gsub("^ +", "")
  while true do
    local word, rest = source:match "^([A-Za-z]+)[ ,]+(.+)$"
    if word and leading[words.small(word)] then source = rest else break end
  end
  if source == "" or #source > LONGEST_SOURCE or not source:find "[A-Za-z\128-\255]" then return nil end
  local head, more = source:match "^([A-Za-z\128-\255']+)(.?)"
  head = words.small(head or "")
  if first_person[head] and not (head == "one" and more == " ") then return nil end
  return source
end

-- The text from the last mark that ends a clause, or from `first` on, up to `position`; and where that mark is.
local function clause_before(text, first, position)
  local start = position
  local lowest = math.max(first, position - REACH)
  while start > lowest do
    local byte = text:byte(start - 1)
    if byte == 44 or byte == 59 or byte == 58 or byte == 40 or byte == 41 or byte == 34 then break end
    if byte >= 128 and text:find("^\226\128[\147\148\156\157]", start - 3) then break end
    if byte == 45 and text:find("^%-%-", start - 2) then break end
    start = start - 1
  end
  return text:sub(start, position - 1), start - 1
end

-- Who stands before the verb: the words since the last mark; where an apposition ends there ("Kim, the chairman,
-- said"), those before it, or the name in it ("its mayor, Ines Okafor, said").
local function subject_before(text, first, position)
  local clause, mark = clause_before(text, first, position)
  if clause:find "[A-Za-z]" then return strip(clause), clause, mark end
  if mark < first or text:byte(mark) ~= 44 then return nil, clause, mark end
  local apposition, earlier = clause_before(text, first, mark)
  local name, before = strip((clause_before(text, first, math.max(first, earlier)))), earlier
  if earlier < first or text:byte(earlier) ~= 44 then return strip(apposition), apposition, earlier end
  if apposition:find "^[ \t\r\n]*[A-Z][^ ]* [A-Z]" then return strip(apposition), apposition, before end
  return name, apposition, before
end

local function phrase_behind(text, position, last)
  local phrase = text:sub(position, math.min(last, position + 160)):match "^[ \t\r\n]*([^,;:()\"\226]+)"
  return phrase and strip((phrase:gsub("[.!?]+$", "")))
end

local function count(s)
  return select(2, s:gsub("[A-Za-z\195-\244]+[^ ]*", ""))
end

-- The subject of a sentence, as far as its first words show it.
local function subject_of(text, first, last)
  local head = text:sub(first, math.min(last, first + 100)):gsub("^[^A-Za-z\128-\255]+", "")
  return strip(head:match "^[A-Z][A-Za-z.'\128-\255-]*" and (head:match "^([A-Z][%w.'-]*[%w] [A-Z][%w'-]+)"
    or head:match "^([A-Z][%w'-]+)") or "")
end

---@class opedkit.document.Report
---@field first integer first byte of what is reported
---@field source? string who says so
---@field minor? boolean whether it is the smaller part of its sentence
---@field frame integer the words that say who says so, as far as they can be told from what is said

local function report(first, source, frame)
  return { first = first, source = source, frame = frame }
end

-- Where "that" stands behind a verb, with at most five words between: "said last month on PBS that".
local function that_behind(behind)
  local between_words, stop = behind:match "^([^,;:.\"\226]-)%f[A-Za-z]that%f[^A-Za-z]()"
  return stop and count(between_words) <= 5 and stop or nil
end

-- The word before a verb, adverbs and auxiliaries passed over, in small letters, with its apostrophe.
local function previous_word(text, first, position)
  local before = text:sub(math.max(first, position - 80), position - 1)
  while true do
    local rest, word = before:match "^(.-)([^ \t\r\n]+)[ \t\r\n]*$"
    if not word then return "" end
    word = word:lower():gsub("\226\128\153", "'"):gsub("[.,;:)\"]+$", "")
    if not (between[word] or word:find "^%a+ly$") then return word end
    before = rest
  end
end

local function judge_finite(text, kind, at, stop, first, last)
  local previous = previous_word(text, first, at)
  local behind = text:sub(stop + 1, math.min(last, stop + 100))
  if previous == "" or blocking[previous] or previous:find "n't$" then return nil end
  local source, clause, mark = subject_before(text, first, at)
  local relative = previous == "who"
  if relative then
    local antecedent = clause_before(text, first, math.max(first, mark))
    source = strip((antecedent:gsub("^.* ([A-Z][^ ]* [A-Z][^ ]*)$", "%1"))) or strip(antecedent)
  elseif clause:find "^[ \t\r\n]*[Ww]hich%f[^a-z]" or clause:find "%f[a-z]what%f[^a-z]"
    or clause:find "^[ \t\r\n]*What " then
    return nil
  end
  if not source then return nil end
  local frame = count(clause) + 1

  local that = that_behind(behind)
  if kind == "find" then
    local known = source:find "^[A-Z]" ~= nil
    for _, stem in ipairs(finders) do known = known or source:find(stem, 1, true) ~= nil end
    if not known then return nil end
    that = behind:match "^[ \t\r\n]+that%f[^a-z]()" or behind:match "^[ \t\r\n]+()%d"
    return that and report(stop + that, source, frame) or nil
  end
  if that then return report(stop + that, source, frame) end
  -- "…," Dale Pruitt told a hearing.
  if mark >= first and (text:byte(mark) == 34 or text:find("^\226\128\157", mark - 2)) then
    return report(first, source, frame)
  end
  if kind == "out" and not behind:find "^[,.]" or nouns[text:sub(at, stop)] then return nil end
  if kind == "tell" then
    local object, rest = behind:match "^[ \t\r\n]+([A-Za-z'\128-\255]+)[ \t\r\n]+()"
    if not object then return nil end
    if behind:find "^[^,;:.\"]-%f[a-z]to [a-z]" and not no_person[object] then
      return report(stop + 1, source, frame)
    end
    local word = behind:match("^[A-Za-z']+", rest)
    return word and pronouns[words.small(word)] and report(stop + rest, source, frame) or nil
  end
  if kind == "ask" then
    return behind:find "^[ \t\r\n]+[^,;:.\"]-%f[a-z]to [a-z]" and not behind:find "^[ \t\r\n]+to "
      and report(stop + 1, source, frame) or nil
  end
  -- "…, Mr. Kerry said." or "…, as he said, …"
  if behind:find "^[.,!?]" or behind:find "^[ \t\r\n]*$" then
    local marked = mark >= first and (text:byte(mark) == 44 or text:byte(mark) == 34 or text:byte(mark) >= 128
      or text:byte(mark) == 45)
    return marked and report(first, source, frame) or nil
  end
  local word = behind:match "^[ \t\r\n]+[\"\226]?([^ \t\r\n,.;:]+)"
  if not word then return nil end
  local small = words.small(word)
  if kind == "say" then
    if no_clause[small] or slow[small] and count(text:sub(stop + 1, last)) < 7 or behind:find "^[ \t\r\n]*[:]" then
      return nil
    end
    return report(stop + 1, source, frame)
  end
  return pronouns[small] and behind:find("^[ \t\r\n]+[A-Za-z']+ [a-z]") and small ~= "his" and small ~= "her"
    and small ~= "its" and small ~= "their" and small ~= "it" and report(stop + 1, source, frame) or nil
end

local function judge_gerund(text, at, stop, first, last)
  local behind = text:sub(stop + 1, math.min(last, stop + 80))
  local before = text:sub(math.max(first, at - 4), at - 1)
  if not (before:find "[,\226\148\147-][ \t\r\n]*$" or before:find "by +$" or before == "") then return nil end
  local that = that_behind(behind)
  local word = behind:match "^[ \t\r\n]+([^ \t\r\n,.;:\"]+)"
  local small = word and words.small(word)
  local verb = text:sub(at, stop):lower()
  local clause = small and (pronouns[small] or verb == "saying" and not no_clause[small] and not slow[small])
  if not that and not clause then return nil end
  return report(stop + (that or 1), subject_of(text, first, last), 1)
end

-- "…," says Theo Brandvold: a verb behind a closing quotation mark.
local function judge_inverted(text, at, stop, first, last)
  if not text:sub(math.max(first, at - 5), at - 1):find "[\"\157][ \t\r\n]*$" then return nil end
  local source = phrase_behind(text, stop + 1, last)
  return source and report(first, source, count(source) + 1) or nil
end

local inverting = { say = true, argue = true, ask = true }

---The verbs and phrases of a text that may report.
---@param text string
---@return opedkit.Hits
function reported.scan(text)
  lexicon = lexicon or lexicon_of(VERBS)
  return lexicon:scan(text)
end

---Judges one of them: whether its sentence reports what somebody says.
---@param text string
---@param at integer first byte of the verb
---@param stop integer its last byte
---@param kind string its category
---@param first integer first byte of the sentence
---@param last integer its last byte
---@return opedkit.document.Report|nil
function reported.judge(text, at, stop, kind, first, last)
  if kind == "source" then
    local source = phrase_behind(text, stop + 1, last)
    return source and report(first, source, count(source) + 2) or nil
  end
  local found = inverting[kind] and judge_inverted(text, at, stop, first, last)
  if found then return found end
  if kind == "gerund" then
    found = judge_gerund(text, at, stop, first, last)
  else
    found = judge_finite(text, kind, at, stop, first, last)
  end
  if found then found.minor = last - found.first < SHARE * (last - first) end
  return found
end

return reported
