---Whose words a sentence holds: the author's, direct speech (quoted), or indirect speech (what somebody else is reported
---to have said). A sentence is what the greater part of it is; where its clauses differ, each has its own.
---@class opedkit.document.attribution
local attribution = {}

if jit then jit.off(true, true) end -- see document.lua

local native = require "opedkit.native"
local data = require "opedkit.data.reporting"
local dialogue = require "opedkit.document.dialogue"
local reported = require "opedkit.document.reported"
local unmarked = require "opedkit.document.unmarked"
local words = require "opedkit.document.words"

-- Fewer quoted words are a term, not speech, unless they are an utterance of their own.
local FEWEST = 4
-- The words around a quotation that say who speaks are no more than these.
local FRAME = 10

-- What has more verbs that may report is no sentence, and the rest of them are left alone.
local VERBS = 100

local core = native.clause

local naming = words.set "titled entitled called named dubbed headlined termed labeled"

local circumstance = words.set(data.circumstance)
local telling = words.set(data.say .. " " .. data.argue .. " " .. data.tell .. " " .. data.utter)
for word in ("wrote writes written"):gmatch "%l+" do telling[word] = nil end -- "the book she wrote, …"
local uttering = words.set(data.gerund)

---@class opedkit.Clause
---@field first integer first byte
---@field last integer
---@field attribution string author, direct or indirect
---@field source? string who is quoted or reported
---@field fragment? boolean whether it is a quoted piece of a sentence, not an utterance of its own

local function count_words(s)
  return core.count(s, true)
end

-- A title has capitals where a sentence has none.
local function is_title(text, first, last, before)
  local word = before:match "([A-Za-z]+)[ ,]*$"
  if word and naming[words.small(word)] then return true end
  local all, capitals, small = 0, 0, 0
  for head in text:sub(first, last):gmatch "%f[%a][%a']+" do
    all = all + 1
    if head:find "^%u" then
      capitals = capitals + 1
    elseif not words.closed[head] then
      small = small + 1
    end
  end
  -- "She replied: Save the Ferries." is told.
  local led = before:match "^(.*)[,:][ \t\r\n]*$"
  for told in (led or ""):gmatch "%l+" do
    if telling[told] then return false end
  end
  -- "…, tweeted: ALL FERRIES ARE SAFE" is shouted, and no title.
  if all > 3 and led and not text:sub(first, last):find "%l" then return false end
  return all > 1 and small == 0 and capitals >= 2
end

---@class opedkit.document.SpeechReader
---@field private text string
---@field private marks integer[] the quoted stretches
---@field private nth integer the first of them that has not ended
---@field private hits opedkit.Hits verbs that may report
---@field private hit integer the first of them that has not ended
---@field private next_hit integer where it begins, or a place before that
---@field private speakers table<integer, string>|nil
---@field turns string[] who speaks in a dialogue, in the order in which they begin; none where there is no dialogue
---@field private spoken { first: integer, last: integer, source?: string }[] quotations without marks
---@field private next_spoken integer the first of them that has not ended
local Reader = {}
Reader.__index = Reader

---Reads a text's quotations and verbs of saying.
---@param text string the reading text
---@param paragraphs integer[] first1, last1, first2, … of its paragraphs, in order
---@return opedkit.document.SpeechReader
function attribution.reader(text, paragraphs)
  local speakers, names = dialogue.read(text, paragraphs)
  return setmetatable({
    text = text, marks = native.speech.quotes(text, paragraphs), nth = 1, hits = reported.scan(text), hit = 1,
    next_hit = 0, speakers = speakers, turns = names, spoken = unmarked.read(text, paragraphs), next_spoken = 1,
  }, Reader)
end

local none = {}

---The quoted stretches within a sentence, titles apart.
---@private
---@param first integer position in the reading text
---@param last integer
---@return { first: integer, last: integer, count: integer, utterance: boolean }[]
function Reader:quotes(first, last)
  local text, marks = self.text, self.marks
  while marks[self.nth] and marks[self.nth + 1] < first do self.nth = self.nth + 2 end
  if not marks[self.nth] or marks[self.nth] > last then return none end
  local out = {}
  for i = self.nth, #marks, 2 do
    if marks[i] > last then break end
    local start, stop = math.max(marks[i], first), math.min(marks[i + 1], last)
    local before = text:sub(math.max(first, start - 24), start - 1)
    local inner = text:sub(start, stop):match "^[\"\226\128\156\152\194\171\227\140\142' ]*(.*)$"
    if not is_title(text, start, stop, before) or start == first then
      local capital = inner:find "^[A-Z0-9]" ~= nil or inner:find "^['(%[][A-Z]" ~= nil
      local stopped = inner:find "[.!?\166] *[\"\226\128\157'\153\194\187]*$" ~= nil or stop == last
      local said = telling[before:match "(%l+),?[ \t\r\n]*$"] or uttering[before:match "(%l+),?[ \t\r\n]*$"]
      local led = said or before:find "[,:][ \t\r\n]*$" ~= nil or not before:find "%a"
      local cried = inner:find "[!?] *[\"\226\128\157'\153\194\187]*$" ~= nil
      local count = count_words(inner)
      -- "Wall," is a word, not an utterance; in "said, “If it falls …” and left" is one, and in "“It will not” — words".
      local ended = stopped or count > 1 and inner:find "[,] *[\"\226\128\157'\153\194\187]*$" ~= nil
        or count >= FEWEST and (said or text:find("^ *\226\128[\147\148]", stop + 1) or text:find("^ *%-%-", stop + 1))
      out[#out + 1] = { first = start, last = stop, count = count, continued = marks[i] < first,
        utterance = capital and ended and (led or cried) and true or false }
    else
      out.titles = out.titles or {}
      out.titles[#out.titles + 1] = { first = start, last = stop }
    end
  end
  return out
end

local function holds(quote, first, last)
  return quote ~= nil and first >= quote.first and last <= quote.last
end

---The first verb outside the quotations that reports, or one that reports the smaller part of the sentence.
---@private
---@param first integer position in the reading text
---@param last integer
---@param quotes { first: integer, last: integer }[]
---@return opedkit.document.Report|nil
function Reader:report(first, last, quotes)
  if self.next_hit > last then return nil end
  local hits, found = self.hits, nil
  local size, judged, nth, nth_title = #hits, 0, 1, 1
  local titles = quotes.titles
  while self.hit <= size do
    local at, stop, _, kind = hits:get(self.hit)
    self.next_hit = at
    if at > last then break end
    self.hit = self.hit + 1
    if at >= first and (not found or found.minor) and judged < VERBS then
      while quotes[nth] and quotes[nth].last < at do nth = nth + 1 end
      while titles and titles[nth_title] and titles[nth_title].last < at do nth_title = nth_title + 1 end
      if not holds(quotes[nth], at, stop) and not holds(titles and titles[nth_title], at, stop) then
        judged = judged + 1
        found = reported.judge(self.text, at, stop, kind, first, last) or found
      end
    end
  end
  return found
end

-- The words before who says so that say where or when: "In an interview, the mayor said “we …”."
local function report_lead(text, first, report, quote)
  if report.first <= first or report.start <= first or report.start > quote.first then return 0 end
  local lead = text:sub(first, report.start - 1)
  local word = lead:match "%a+"
  return word and circumstance[word:lower()] and not lead:find ",.+,[ \t\r\n]*$" and count_words(lead) or 0
end

-- The clauses of a sentence, where they are not all of one kind.
local function clauses_of(first, last, quotes, report, source)
  local out = {}
  local function add(from, to, kind, fragment)
    if from <= to then
      out[#out + 1] = { first = from, last = to, attribution = kind, source = kind ~= "author" and source or nil,
        fragment = fragment or nil }
    end
  end
  local at = first
  -- What lies outside of quotations: reported from `report.first` to `report.last`, the author's before and behind.
  local function add_outside(to)
    if not report then return add(at, to, "author") end
    local stop = report.last or last
    if report.first > at then
      add(at, math.min(to, report.first - 1), "author")
      at = math.min(to + 1, report.first)
    end
    if at <= to then
      add(at, math.min(to, stop), "indirect")
      add(math.max(at, stop + 1), to, "author")
    end
  end
  for _, quote in ipairs(quotes) do
    add_outside(quote.first - 1)
    add(quote.first, quote.last, "direct", not quote.utterance)
    at = quote.last + 1
  end
  add_outside(last)
  if #out == 1 then return nil end
  return out
end

---Whose words a sentence holds. Sentences are asked for in order.
---@param paragraph integer the number of its paragraph
---@param first integer position in the reading text
---@param last integer
---@return string attribution author, direct or indirect
---@return string|nil source
---@return opedkit.Clause[]|nil clauses where they differ
function Reader:sentence(paragraph, first, last)
  local speaker = self.speakers and self.speakers[paragraph]
  local quotes = self:quotes(first, last)
  local report = self:report(first, last, quotes)
  local source = report and report.source
  if speaker then return "direct", speaker end
  local spoken = self.spoken
  while spoken[self.next_spoken] and spoken[self.next_spoken].last < first do
    self.next_spoken = self.next_spoken + 1
  end
  local around = spoken[self.next_spoken]
  local shared = around and math.min(last, around.last) - math.max(first, around.first) or -1
  -- A signature is no word of the post.
  local signature = around and around.signed and math.max(0, math.min(last, around.signed) - around.last) or 0
  if shared >= 0 and 2 * shared >= last - first - signature then
    return "direct", around.source
  end
  local kind = report and not report.minor and "indirect" or "author"
  if #quotes > 0 then
    local quoted, utterance, continued = 0, false, quotes[1].continued
    for _, quote in ipairs(quotes) do
      quoted = quoted + quote.count
      utterance = utterance or quote.utterance
    end
    local all = count_words(self.text:sub(first, last))
    local frame = report and math.min(report.frame + report_lead(self.text, first, report, quotes[1]), FRAME) or 0
    local speech = continued or quoted >= FEWEST
    if quoted >= all or utterance or speech and 2 * quoted >= all - frame then kind = "direct" end
  end
  local clauses = (report or #quotes > 0) and clauses_of(first, last, quotes, report, source) or nil
  return kind, kind ~= "author" and source or nil, clauses
end

-- Whether a sentence begins with a quotation mark, as one does that goes on with the quotation of the paragraph above.
local function opens(sentence)
  return sentence.text:find "^\"" ~= nil or sentence.text:find "^\226\128\156" ~= nil
end

---Gives the sentences of a quotation that name nobody the speaker whom their neighbours in it name: those of their
---paragraph, and those of the paragraph above where both are quotations and nobody else is named between.
---@param sentences opedkit.Sentence[]
function attribution.name_speakers(sentences)
  local function adopt(sentence, neighbour)
    if sentence.attribution == "direct" and not sentence.source and neighbour and neighbour.attribution == "direct"
      and neighbour.paragraph == sentence.paragraph then
      sentence.source = neighbour.source
    end
  end
  for i = 1, #sentences do adopt(sentences[i], sentences[i - 1]) end
  for i = #sentences, 1, -1 do adopt(sentences[i], sentences[i + 1]) end
  for i = 2, #sentences do
    local sentence, above = sentences[i], sentences[i - 1]
    if sentence.attribution == "direct" and not sentence.source and above.attribution == "direct"
      and (sentence.paragraph == above.paragraph or sentence.paragraph == above.paragraph + 1 and opens(sentence)) then
      sentence.source = above.source
    end
  end
end

return attribution
