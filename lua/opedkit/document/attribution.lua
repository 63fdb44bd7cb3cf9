---Whose words a sentence holds: the author's, quoted speech, or what somebody else is reported to have said.
---@class opedkit.document.attribution
local attribution = {}

local words = require "opedkit.document.words"

-- Verbs of saying may do without "that"; verbs of thinking report somebody's thought only with it.
local saying = words.set [[
  said says told tells argued argues claimed claims insisted insists warned warns noted notes wrote writes announced
  announces declared declares predicted predicts suggested suggests reported reports explained explains acknowledged
  acknowledges admitted admits conceded concedes contended contends maintained maintains testified testifies stated
  states added adds asserted asserts asked asks replied replies responded tweeted complained complains alleged alleges
  observed observes remarked cautioned cautions vowed vows promised promises pledged denied denies estimated estimates
  concluded concludes lamented boasted recalled recalls quipped joked proclaimed proclaims say argue claim insist warn
  note write predict suggest report explain maintain contend assert estimate complain allege]]
local thinking = words.set [[
  believes believed believe thinks thought think fears feared fear hopes hoped hope expects expected expect assumed
  assumes assume feels felt feel worries worried worry suspects suspected suspect doubts doubted agreed agrees agree]]
-- Without "that", only these report.
local plain_saying = words.set [[
  said says told tells argued argues wrote writes warned added insisted noted tweeted claimed say argue]]

-- Behind these a verb form is a noun, or what is said is no report of what somebody said.
local blocking = words.set [[
  to must should will would can could may might shall not never if i we you let the a an this that these those his her
  their my our your its of no any some is are was were be been being who]]
local first_person = words.set "i we you me us who one anyone someone"
local between = words.set [[
  also has have had once recently long often repeatedly still now later then even always already publicly famously
  just reportedly correctly rightly]]
local leading = words.set [[
  but and yet so still indeed also meanwhile then now as while when because although though if after before since that
  however moreover]]

local LONGEST_SOURCE = 80

local function strip(source)
  source = source:gsub("^[ \t\r\n\"'()]+", ""):gsub("[ \t\r\n\"'()]+$", "")
  source = source:gsub("^\226\128[\147\148\152\156]", ""):gsub("^ +", "")
  while true do
    local word, rest = source:match "^([A-Za-z]+)[ ,]+(.+)$"
    if word and leading[words.small(word)] then source = rest else break end
  end
  if source == "" or #source > LONGEST_SOURCE then return nil end
  return source
end

-- How far back from a verb its subject is looked for.
local REACH = 300

-- The bytes of `s` before `position`, back to a mark that ends a clause, and the position of that mark.
local function clause_before(s, position)
  local start = position
  local lowest = math.max(1, position - REACH)
  while start > lowest and not s:find("^[,;:()\"]", start - 1)
    and not (start > 3 and s:find("^\226\128[\147\148\156\157]", start - 3)) do
    start = start - 1
  end
  return s:sub(start, position - 1), start - 1
end

-- Who stands before the verb at `position`: the words since the last comma or dash; where an apposition ends there
-- ("Kim, the chairman, said"), those before it, or the name in it ("its mayor, Ines Okafor, said").
local function subject_before(s, position)
  local clause, mark = clause_before(s, position)
  if clause:find "[A-Za-z]" then return strip(clause) end
  if s:sub(mark, mark) ~= "," then return nil end
  local apposition, earlier_mark = clause_before(s, mark)
  if s:sub(earlier_mark, earlier_mark) ~= "," then return nil end
  if apposition:find "^[ \t\r\n]*[A-Z][^ ]* [A-Z]" then return strip(apposition) end
  return strip((clause_before(s, earlier_mark)))
end

-- A quotation is "" in what is read here.
local INVERTED = '""[ \t\r\n,]*$'

local function phrase_behind(s, position)
  local phrase = s:match("^[ \t\r\n]*([^,;:()\"\226]+)", position)
  return phrase and strip((phrase:gsub("[.!?]+$", "")))
end

-- Whether a sentence reports what somebody other than the author says or thinks, and who that is.
local function reported(s)
  local at = s:find("[Aa]ccording to ")
  if at then
    local source = phrase_behind(s, at + 13)
    if source and not first_person[words.small(source)] then return true, source end
  end
  local before, earlier, position = "", "", 1
  while true do
    local first, last, word = s:find("([A-Za-z][A-Za-z'\128-\255]*)", position)
    if not first then return false end
    if plain_saying[word] and s:sub(math.max(1, first - 8), first - 1):find(INVERTED) then -- "…," says Theo Brandvold
      local source = phrase_behind(s, last + 1)
      if source and not first_person[words.small(source)] then return true, source end
    elseif saying[word] or thinking[word] then
      local previous = words.small(before)
      if between[previous] then previous = words.small(earlier) end
      if not blocking[previous] and previous ~= "" and not previous:find "n't$" then
        local behind = s:sub(last + 1, last + 60)
        local that = behind:match "^([^,;.\"]*)[ \t\r\n]that[ \t\r\n,]" or behind:match "^([ \t\r\n]*)that[ \t\r\n]"
        local reports = false
        if that then
          local _, count = that:gsub("[A-Za-z]+", "")
          reports = count <= 5
        elseif plain_saying[word] then
          -- "…, Mr. Kerry said." or "Kerry said the talks …"
          reports = behind:find "^[.,!?]" ~= nil or behind:find "^[ \t\r\n]+[a-z]+[ \t\r\n]" ~= nil
            and not behind:find "^[ \t\r\n]+about%f[^a-z]" and not behind:find "^[ \t\r\n]+of%f[^a-z]"
        end
        if reports then
          local source = subject_before(s, first)
          local head = source and words.small(source:match "^[A-Za-z\128-\255']+" or "")
          if head and not first_person[head] then return true, source end
        end
      end
    end
    earlier, before, position = before, word, last + 1
  end
end

---@class opedkit.document.SpeechReader reads paragraphs in order, since quotations go on from one to the next
---@field private text string
---@field private marks integer[] first1, last1, first2, … of the quoted stretches of the paragraph
---@field private nth integer the first of them that has not ended
local Reader = {}
Reader.__index = Reader

---@return opedkit.document.SpeechReader
function attribution.reader()
  return setmetatable({ text = "", marks = {}, nth = 1 }, Reader)
end

---Goes on to the next paragraph.
---@param text string
function Reader:paragraph(text)
  local marks, start = {}, nil
  local size = #text
  -- A quotation that was left open goes on only where the paragraph opens with a quotation mark, as is the custom.
  local at = 1
  while true do
    local position = text:find("[\"\226]", at)
    if not position then break end
    local wide = text:sub(position, position + 2)
    if text:byte(position) == 34 then
      if start then
        marks[#marks + 1], marks[#marks + 2], start = start, position, nil
      else
        start = position
      end
    elseif wide == "\226\128\156" then
      start = start or position
    elseif wide == "\226\128\157" and start then
      marks[#marks + 1], marks[#marks + 2], start = start, position + 2, nil
    end
    at = position + 1
  end
  if start then
    -- Never closed: either the next paragraph goes on with it, or a mark was lost; then the last sentence ends it.
    local stop = text:find("[.!?] ", start) or size
    marks[#marks + 1], marks[#marks + 2] = start, stop
  end
  self.text, self.marks, self.nth = text, marks, 1
end

---Whose words a sentence of the paragraph holds. Sentences are asked for in order.
---@param first integer position in the paragraph
---@param last integer
---@return string attribution author, direct or indirect
---@return string|nil source
function Reader:sentence(first, last)
  local s = self.text:sub(first, last)
  local quoted, longest, whole = 0, 0, false
  local marks = self.marks
  local outside = {}
  local at = first
  while marks[self.nth] and marks[self.nth + 1] < first do self.nth = self.nth + 2 end
  for i = self.nth, #marks, 2 do
    if marks[i] > last then break end
    local start, stop = math.max(marks[i], first), math.min(marks[i + 1], last)
    local _, count = self.text:sub(start, stop):gsub("[A-Za-z\195-\244]+[^ ]*", "")
    quoted = quoted + count
    if count > longest then longest = count end
    -- A quotation that begins with a capital is a sentence, not a fragment.
    whole = whole or count >= 4 and self.text:find("^[\"\226][\128]?[\156]?[A-Z]", start) ~= nil
    outside[#outside + 1] = self.text:sub(at, start - 1)
    at = stop + 1
  end
  local rest = s
  if quoted > 0 then
    outside[#outside + 1] = self.text:sub(at, last)
    rest = table.concat(outside, ' "" ')
  end
  local reports, source = reported(rest)
  if longest >= 4 then
    local _, all = s:gsub("[A-Za-z\195-\244]+[^ ]*", "")
    if 2 * quoted > all or whole and reports then return "direct", source end
  end
  if reports then return "indirect", source end
  return "author", nil
end

return attribution
