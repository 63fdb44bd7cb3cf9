---Reported speech: sentences that say what somebody other than the author said, wrote, thinks or found, and who it is.
---The verbs and phrases that report are found by one scan of the text; the words around each decide.
---@class opedkit.document.reported
local reported = {}

if jit then jit.off(true, true) end -- see document.lua

local clause = require "opedkit.document.clause"
local data = require "opedkit.data.reporting"
local verbs = require "opedkit.document.verbs"
local words = require "opedkit.document.words"

local count, strip = clause.count, clause.strip

local lexicon

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

local slow = words.set(data.slow)
local pronouns, no_clause, nouns = words.set(data.pronouns), words.set(data.no_clause), words.set(data.nouns)
local hearsay, circumstance = words.set(data.hearsay), words.set(data.circumstance)
local no_source, utterances = words.set(data.no_source), words.set(data.utterances)
local hearing = words.set "is are was were"
local telling_more = words.set "of in for from with at on by to who that sent made given whose about"
local temporal = words.set "after before since until unless when once"

local subjects = words.set "he she it they"
-- What is said begins with none of these behind its verb: "wrote a book, …".
local determiners = words.set "a an the his her its their this that"

-- The least share of a sentence that is reported in it, with the words that say by whom.
local SHARE = 1 / 3
-- What says when, where or to whom something was said is no longer than this.
local TAIL = 14

---@class opedkit.document.Report
---@field first integer first byte of what is reported
---@field last? integer last byte of it, where it does not go on to the sentence's end
---@field start integer first byte of it and of the words that say by whom
---@field source? string who says so
---@field minor? boolean whether it is the smaller part of its sentence
---@field frame integer the words that say who says so, as far as they can be told from what is said

local function report(first, source, frame, start, last)
  return { first = first, last = last, source = source, frame = frame, start = start or first }
end

-- Longer words before a verb name nobody as a whole.
local LONG = 80

-- Who it is, of many words: those behind a conjunction with which a clause begins, or those up to the first word that
-- tells more of somebody.
local function brief(near)
  local clause_of = near:match "^.*%f[%a]while[ \t\r\n]+(.*)$" or near:match "^.*%f[%a]but[ \t\r\n]+(.*)$"
    or near:match "^.*%f[%a]and[ \t\r\n]+(%u.*)$" or near:match "^.*%f[%a]as[ \t\r\n]+(%u.*)$"
  if clause_of then return strip(clause_of) end
  local head = near:gsub("^[ \t\r\n]+", ""):gsub("^(%u%l+),? (%l)", function(word, small)
    return words.closed[word:lower()] and word ~= "The" and word ~= "An" and small or word .. " " .. small
  end)
  local at = 1
  while true do
    local word, stop = head:match("^[^ \t\r\n]+[ \t\r\n]+(%l+)()[ \t\r\n]", at)
    if not word then
      local behind = head:match("^[^ \t\r\n]+[ \t\r\n]+()", at)
      if not behind then return nil end
      at = behind
    elseif at > 1 and (telling_more[word] or word:find "ed$") then
      return strip(head:sub(1, stop - #word - 1))
    else
      at = stop - #word
    end
  end
end

local function phrase_behind(text, position, last)
  local phrase = text:sub(position, math.min(last, position + 160)):match "^[ \t\r\n]*([^,;:()\"\226]+)"
  phrase = phrase and phrase:gsub("[.!?]+$", "")
  return phrase and (strip(phrase) or #phrase > LONG and brief(phrase)) or nil
end

-- The subject of a sentence, as far as its first words show it, those apart that say when.
local function subject_of(text, first, last)
  local head = text:sub(first, math.min(last, first + 150)):gsub("^%([^()]*%)", "")
  head = head:gsub("^[^A-Za-z\128-\255]+", "")
  for _, lead in ipairs { "But ", "And ", "Yet ", "Still, ", "So " } do
    if head:sub(1, #lead) == lead then head = head:sub(#lead + 1) end
  end
  local word = head:match "^[A-Za-z]+"
  if word and (circumstance[word:lower()] or word:find "ly$") then head = head:match "^[^,]*,[ \t\r\n]*(.*)$" or "" end
  local pronoun = head:match "^[HhSsTtIi]h?[eit]y?%f[^A-Za-z]"
  if pronoun and subjects[pronoun:lower()] then return pronoun end
  local article, noun = head:match "^([TtAa][hn]?e?) ([a-z-]+)"
  if article and words.closed[article:lower()] then return article .. " " .. noun end
  local name = head:match "^[A-Z][%w'-]*%.?"
  while name do
    local longer = head:match("^ [A-Z][%w'-]*", #name + 1)
    if not longer or #name > 60 then break end
    name = name .. longer
  end
  return strip(name and name:gsub("%.$", "") or "")
end

-- Where "that" stands behind a verb: at once, or behind when, where and to whom. What lies between and is none of
-- these is what is announced, and "that" its relative pronoun.
local function that_behind(behind, addressed)
  if addressed then
    local between_words, stop = behind:match "^([^;:.]-)%f[A-Za-z]that%f[^A-Za-z]()"
    return stop and count(between_words) <= TAIL and stop or nil
  end
  local between_words, stop = behind:match "^([^,;:.\"\226]-)%f[A-Za-z]that%f[^A-Za-z]()"
  if not stop then
    -- "said on Monday, for example, that"
    between_words, stop = behind:match "^([^,;:.\"\226]-, [^,;:.\"\226]-), that%f[^A-Za-z]()"
    return stop and count(between_words) <= TAIL and stop or nil
  end
  local word = between_words:match "[^ \t\r\n]+"
  if not word then return stop end
  local small = word:lower()
  if slow[small] or small:find "^%a+ly$" then return count(between_words) <= TAIL and stop or nil end
  return count(between_words) <= 3 and not small:find "^an?$" and not small:find "^the$" and stop or nil
end

-- What is told without telling whom: "tells a story", "tells us much".
local untold = words.set "a an no us me little much his her their its"

-- Whether what stands behind a verb, up to the next mark or the end, says only when, where or to whom.
local function is_tail(behind, addressed)
  if behind:find "^[.,!?]" or behind:find "^[ \t\r\n]*$" then return true end
  local tail = behind:match "^([^,;:!?\"]*)" or ""
  -- told ABC's "Morning Show" his client …
  local show = addressed and behind:match "^[ \t\r\n]+[^,;:.\"]-['\153]s \"[^\"]*\"(.*)$"
  if show and clause.follows(show) then return false end
  local word = tail:match "[^ \t\r\n]+"
  -- "maintained by the law school" is a participle.
  if not word or word == "by" or count(tail) > TAIL then return false end
  if addressed and untold[word] then return false end
  local small = word:lower():gsub("[^a-z]+$", "")
  if addressed and tail:find "^ %l+s the %l" then return false end -- "told reporters the panel wanted more"
  if small == "at" and tail:find "^ +at %l+ %d" then return false end -- "found at least 70 …"
  if slow[small] then
    local to = small == "to" and not tail:find "^[ \t\r\n]+to [A-Z]" and not tail:find "^[ \t\r\n]+to reporters"
    return not to and not tail:find "%f[%a]that%f[%A]" and not clause.follows(tail:match "^[ \t\r\n]+[^ \t\r\n]+(.*)$")
  end
  return addressed and not tail:find "%f[%a]that%f[%A]" and not tail:find "%f[%a]about%f[%A]"
    and not tail:find "%f[%a]to %l" and not tail:find "%f[%a]to $" and not clause.follows(behind)
end

-- Whether what stands before a mark can be what is said: a clause, not when or why something was said.
local function is_said(text, first, mark)
  local part = text:sub(first, mark - 1)
  if count(part) < 3 then return false end
  local word = part:match "[A-Za-z]+"
  return not (word and circumstance[word:lower()]) or part:find(",", 1, true) ~= nil
end

-- What says nothing, though we say that it does: "common sense tells us".
local abstract = words.set "sense history experience logic instinct intuition"
local possessive = words.set "his her its their your"

local Found = {}
Found.__index = Found

-- A report whose content begins so many bytes behind the verb.
function Found:at(offset)
  local out = report(self.stop + offset, self.source, self.frame, self.start)
  out.minor, out.last = self.minor, self.last
  return out
end

-- "As noted by the Herald, …"
local function judge_passive(text, at, stop, first, last)
  if not text:sub(first, at - 1):find "^[^%a]*As %l* ?$" then return nil end
  local source, behind = text:sub(stop + 1, last):match "^ by ([^,;:]+),[ \t\r\n]*()"
  source = source and strip(source)
  return source and report(stop + behind, source, count(source) + 3, first) or nil
end

local function judge_finite(text, kind, at, stop, first, last)
  if text:find("^ by ", stop + 1) then
    local found = judge_passive(text, at, stop, first, last)
    if found then return found end
  end
  local previous, blocked, written = clause.previous_word(text, first, at)
  if blocked and not (hearing[previous] or previous == "may") then return nil end
  if previous == "may" and written:find "^M" and written ~= "MAY" then
    previous, blocked = "month", false
  end
  local verb = text:sub(at, stop):lower()
  local behind = text:sub(stop + 1, math.min(last, stop + 200))
  local addressed = kind == "tell" or verb:find "^warn" ~= nil
  if hearsay[verb] and hearing[previous] and behind:find "^[ \t\r\n]+to %l" then
    return report(first, nil, 2)
  end
  if previous == "" or blocked or previous:find "n't$" then return nil end
  local source, near, mark, start = clause.subject(text, first, at)
  local adjacent = near == text:sub(math.max(first, at - #near), at - 1)
  local relative = previous == "who"
  if relative then
    local antecedent, before = clause.before(text, first, math.max(first, mark))
    source = strip((antecedent:gsub("^.* ([A-Z][^ ]* [A-Z][^ ]*)$", "%1"))) or strip(antecedent)
    -- "Lee, who said that …, left": the sentence goes on.
    start = mark < first and at or math.max(at - #near, before + 1)
  elseif adjacent and (near:find "^[ \t\r\n]*[Ww]hich%f[^a-z]"
    or near:find "%f[a-z]what%f[^a-z]" or near:find "^[ \t\r\n]*What ") then
    return nil
  end
  -- "It calls the wall safe and says …": who says so is the subject of the sentence.
  local joined = (previous == "and" or previous == "but" and near:find "^[ \t\r\n]*but[ \t\r\n]+%l*[ \t\r\n]*$")
    and (verb:find "^%a+[ds]%f[%A]" or verb == "wrote")
    and not text:find("^[^%a]*It['\226 ][iws]", first) and subject_of(text, first, last)
  if joined then source, start, near = joined, at, "" end
  local that = kind ~= "find" and kind ~= "judge" and kind ~= "demand" and that_behind(behind, addressed)
  if not source and #near > LONG and (that or kind == "say") then source = brief(near) end
  -- "Ann Lee, who wrote “The Wall,” told the Herald that"
  if not source and that and mark >= first and count(near) == 0 then source = subject_of(text, first, last) end
  if not source then return nil end
  if abstract[source:match "(%l+)$"] then return nil end
  -- Of a word that is a noun as well: who says so ends in the name or the plural of somebody, or is a pronoun.
  if nouns[verb] and not (written and written:find "^%u" or previous:find "s$" or previous:find "^s?he$"
    or previous == "they" or previous == "who") then
    return nil
  end
  -- "since Ann Lee said that", "the programs he described": what comes before is no part of who says so.
  local clause_word, subject = near:match "%f[%a](%l+)[ \t\r\n]+(%u[^,;]*)$"
  local subordinate = adjacent and clause_word and temporal[clause_word] and count(subject) <= 8
  if subordinate then source = strip(subject) or source end
  local named = previous == "he" or previous == "she" or previous == "they"
  local pronoun = named and count(near) > 3
  if named then source = written end
  if source:find "^%l+ed " or source:find " and$" or circumstance[source:match("^%a*"):lower()] then
    source = subject_of(text, first, last) or source
  end
  -- "Ann Lee, who said that it rained, left early": the main clause is another one.
  local ended = relative and text:find(",", stop + 1, true)
  if ended and (ended > last or count(text:sub(ended, last)) < 2) then ended = nil end
  local found = setmetatable({
    verb = verb, behind = behind, source = source, stop = stop, frame = count(near) + 1, start = start,
    previous = previous, relative = pronoun, minor = subordinate or ended and true, last = ended,
  }, Found)
  local marked = mark >= first and (text:byte(mark) == 44 or text:byte(mark) == 34 or text:byte(mark) >= 128
    or text:byte(mark) == 45)

  -- Ann Lee told a hearing: "…"
  local tail, quote = behind:match "^([^,;:.!?\"\226]*)[,:] *()[\"\226]"
  if tail and (text:byte(stop + quote) == 34 or text:find("^\226\128\156", stop + quote)) and count(tail) <= TAIL
    and (addressed or kind == "ask" or not determiners[tail:match "^[ \t\r\n]*(%l*)"]) then
    found.frame = found.frame + count(tail)
    found.start, found.last = stop + quote, stop + quote
    return found:at(quote)
  end
  -- Ann Lee replied "No."
  local says = kind == "say" or kind == "utter" or kind == "argue" and verb ~= "wrote" and verb ~= "writes"
  says = says and verb ~= "read" and verb ~= "reads"
  quote = says and not nouns[verb] and (behind:match "^ +()\"%u" or behind:match "^ +()\226\128\156%u")
  if quote then
    found.start, found.last = stop + quote, stop + quote
    return found:at(quote)
  end
  if kind == "utter" then
    local closed = text:find("^[,.!?]\"", mark - 1) or text:find("^[,.!?]\226\128\157", mark - 3)
    closed = closed and mark >= first and near == text:sub(mark + 1, at - 1)
    -- "repeated that"
    if not closed and that and behind:find "^ that " and verbs.is_person(source) then return found:at(that) end
    return closed and report(first, source, found.frame, nil, start - 1) or nil
  end

  if kind ~= "find" then
    if that then return found:at(that) end
    -- "…," Dale Pruitt told a hearing.
    if not nouns[verb] and mark >= first and (text:byte(mark) == 34 or text:find("^\226\128\157", mark - 2)) then
      return report(first, source, found.frame, nil, start - 1)
    end
  end
  if verb:find "^agree" and (behind:find "^ on " or behind:find "^ with ") then return nil end
  if (verb:find "^warn" or verb:find "^caution") and behind:find "^ [oa][fbg]%l* %l" and verbs.is_person(source) then
    return found:at(1)
  end
  -- "…, Mr. Kerry said on Monday." or "…, as he said, …" or "As Mr. Kerry said, …"
  if kind ~= "ask" and kind ~= "judge" and is_tail(behind, addressed) then
    if kind == "find" and not verbs.find(setmetatable({ behind = " that" }, { __index = found })) then return nil end
    local comma = behind:match "^[^,]*,()"
    if comma and near:find "^[ \t\r\n]*[Aa]s%f[^A-Za-z]" then
      return report(stop + comma, source, found.frame, start)
    end
    local plain = behind:find "^[.,!?]" or behind:find "^[ \t\r\n]*$"
    if marked and not nouns[verb] and (plain or verb ~= "expected" and is_said(text, first, mark)) then
      return report(first, source, found.frame, nil, start - 1)
    end
    if plain or kind ~= "say" then return nil end
  end
  if kind == "out" then return nil end
  if nouns[verb] and kind ~= "find" and not clause.follows(behind) then return nil end
  return verbs[kind](found)
end

local function judge_gerund(text, at, stop, first, last)
  local auxiliary = text:sub(math.max(first, at - 6), at - 1):match "%f[%a](%l+)[ \t\r\n]+$"
  if auxiliary == "is" or auxiliary == "are" or auxiliary == "was" or auxiliary == "were" then
    return judge_finite(text, "argue", at - #text:sub(math.max(first, at - 6), at - 1):match "%f[%a]%l+[ \t\r\n]+$",
      stop, first, last)
  end
  local behind = text:sub(stop + 1, math.min(last, stop + 120))
  if text:find("^[Cc]alling", at) and not (behind:find "^[^.;:\"]-\"" or behind:find "^[^.;:]-\226\128\156") then
    return nil
  end
  local near = clause.before(text, first, at)
  local before = text:sub(math.max(first, at - 4), at - 1)
  local with = near:match "^[ \t\r\n]*[Ww]ith (.+)$"
  -- "I may go too far in saying that"
  if text:find("^[^%a]*I%f[^%a]", first) or text:find("^[^%a]*We%f[^%a]", first) then return nil end
  local issued = utterances[near:match "([a-z-]+)[ \t\r\n]+$"]
  if not (with or issued or before == "" or before:find "[,\"\226\148\147\157-][ \t\r\n]*$"
    or before:find "[bi][yn] +$") then
    return nil
  end
  local that = that_behind(behind, text:find("^[Tt]elling", at) ~= nil)
  local word = behind:match "^[ \t\r\n]+([^ \t\r\n,.;:\"]+)"
  local small = word and words.small(word)
  local verb = text:sub(at, stop):lower()
  local follows = behind:find "^ [\"\226]" or verb == "calling" or small and (pronouns[small] and not possessive[small]
    or verb == "saying" and not no_clause[small] and not slow[small]
    or count(text:sub(first, at - 1)) >= 3 and clause.follows(behind))
  if not that and not follows then return nil end
  local source = with and strip(with) or subject_of(text, first, last)
  return report(stop + (that or 1), source, 1, (with or issued) and at - #near)
end

local apposing = words.set "a an the his her whose who one"
local white = { [32] = true, [9] = true, [10] = true, [13] = true }

-- "…," says Theo Brandvold, or "…, said Theo Brandvold, a baker": a verb behind a closing quotation mark, or behind a
-- comma and before a name.
local function judge_inverted(text, at, stop, first, last, kind)
  local mark = at - 1
  while mark > first and white[text:byte(mark)] do mark = mark - 1 end
  mark = text:byte(mark)
  if mark ~= 34 and mark ~= 157 and mark ~= 44 then return nil end
  local before = text:sub(math.max(first, at - 5), at - 1)
  local quoted = before:find "[\"\157][ \t\r\n]*$"
  if not quoted and (kind == "utter" or not before:find ",[ \t\r\n]*$") then return nil end
  local source = phrase_behind(text, stop + 1, last)
  if not source then return nil end
  if not quoted then
    local small = source:match("^[A-Za-z]*"):lower()
    if not source:find "^%u" and small ~= "the" and small ~= "one" or slow[small] or no_clause[small]
      or count(source) > 12 or clause.follows(text:sub(stop + 1, math.min(last, stop + 120))) then
      return nil
    end
  end
  -- "…," said Ann Lee, a mason of the old school: all that stands behind says who.
  local rest = text:sub(stop + 1, last):match "^[^,]*, (%l+ [^\"\226]*)$"
  local apposed = quoted and rest and apposing[rest:match "^%l+"] and count(rest) or 0
  return report(first, source, count(source) + apposed + 1, nil, at - 1)
end

local function judge_source(text, at, stop, first, last)
  local source = phrase_behind(text, stop + 1, last)
  if not source then return nil end
  local small = source:lower()
  local noun = small:match "^the ([a-z]+)" or small:match "^an? ([a-z]+)" or small:match "^[a-z]+"
  if noun and no_source[noun] and not small:find "law enforcement" then return nil end
  -- "According to the mayor, …" or "…, according to the mayor."
  local behind = text:find(",", stop + 1, true)
  if not text:sub(first, at - 1):find "[A-Za-z]" and behind and behind < last then
    return report(behind + 1, source, count(source) + 2, first)
  end
  local ends = not text:sub(stop + 1, last):find "[,;]"
  return report(first, source, count(source) + 2, nil, ends and at - 1 or nil)
end

-- "in the mayor's view"
local function judge_view(text, at, first)
  local before = text:sub(math.max(first, at - 60), at - 1):gsub("\226\128\153s $", "'s ")
  local owner = before:match "%f[A-Za-z][Ii]n ([^,;:.\"]-)'s $"
  owner = owner and strip((owner:gsub("^.*%f[A-Za-z][Ii]n ", "")))
  return owner and report(first, owner, count(owner) + 2) or nil
end

local inverting = { say = true, argue = true, ask = true, utter = true }

---The verbs and phrases of a text that may report.
---@param text string
---@return opedkit.Hits
function reported.scan(text)
  lexicon = lexicon or lexicon_of()
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
  -- "self-declared"
  if text:byte(stop + 1) == 45 or at > first and text:byte(at - 1) == 45 and text:byte(at - 2) ~= 45 then return nil end
  if kind == "source" then return judge_source(text, at, stop, first, last) end
  if kind == "view" then return judge_view(text, at, first) end
  local found = inverting[kind] and judge_inverted(text, at, stop, first, last, kind)
  if found then return found end
  if kind == "gerund" then
    found = judge_gerund(text, at, stop, first, last)
  else
    found = judge_finite(text, kind, at, stop, first, last)
  end
  if found then found.minor = found.minor or last - found.start < SHARE * (last - first) end
  return found
end

return reported
