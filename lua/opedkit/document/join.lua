---Whether a paragraph that breaks off goes on in the next block: a page ended in the middle of the sentence.
---@class opedkit.document.join
local join = {}

if jit then jit.off(true, true) end -- see document.lua

local native = require "opedkit.native"
local words = require "opedkit.document.words"

local abbreviations = words.set [[
  Mr Mrs Ms Dr Sen Rep Gov Gen Col Lt Prof Rev Hon St Messrs Jr Sr vs No Nos Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec
  Inc Corp Co Ltd pp p ed eds vol Fig e.g i.e cf Amb Capt Sgt Maj Adm Supt]]

-- The same in small letters: behind another short word, a stop ends its sentence.
local small_abbreviations = {}
for word in pairs(abbreviations) do
  small_abbreviations[#small_abbreviations + 1] = words.small(word)
  small_abbreviations[#small_abbreviations + 1] = 1
end
join.abbreviations = native.glossary(small_abbreviations)

-- A title can't follow an article: "the | Mr. Hale" breaks off one sentence and begins another.
local articles = words.set "a an the"
local titles = words.set "Mr Mrs Ms Dr Sen Rep Gov Gen"

local letters, inner = {}, {} -- by byte: letters and figures; with them, what may stand inside a word
for byte = 0, 255 do
  local character = string.char(byte)
  letters[byte] = byte > 127 or character:find "^[A-Za-z0-9]" ~= nil
  inner[byte] = letters[byte] or character:find "^['.-]" ~= nil
end

local function last_word(s, first, last)
  local stop = last
  while stop >= first and not letters[s:byte(stop)] do stop = stop - 1 end
  local start = stop
  while start > first and inner[s:byte(start - 1)] do start = start - 1 end
  return s:sub(start, stop)
end

-- A page break behind "Mr." or "U.S." looks like the end of a sentence.
local function ends_with_abbreviation(s, first, last)
  if s:sub(last, last) ~= "." then return false end
  local word = last_word(s, first, last)
  return abbreviations[word] == true or word:find "^[A-Z]$" ~= nil or word:find "^[A-Z]%.[A-Z.]*$" ~= nil
end

local function opens(s, position)
  local at = position
  local quoted = false
  while true do
    if s:find("^[\"'(%[]", at) then
      quoted = quoted or not s:find("^[(%[]", at)
      at = at + 1
    elseif s:find("^\226\128[\152\156]", at) then
      quoted, at = true, at + 3
    else
      return at, quoted
    end
  end
end

-- Whether what breaks off is running text: it ends with a word that wants another, or there is much of it. A heading, a
-- speaker's name or a date ends without a full stop too.
local function is_running(s, a, before)
  if s:find("^,", a.last) or words.closed[before] then return true end
  if s:find("^%d", a.last) then return false end
  return a.last - a.first >= 100 or s:sub(a.first, a.last):find "[a-z][.!?] +[A-Z]" ~= nil
end

---Whether a block that does not end as a sentence does is one that was cut off.
---@param s string
---@param a opedkit.document.Block
---@return boolean
function join.breaks_off(s, a)
  if s:find("^:", a.last) then return false end
  return is_running(s, a, words.small(last_word(s, a.first, a.last)))
end

---Judges whether block `b` goes on with the sentence that block `a` breaks off.
---@param s string
---@param a opedkit.document.Block
---@param b opedkit.document.Block
---@param ended boolean whether a ends as a sentence does
---@param apart boolean whether furniture or a pull quote stands between them, as where a page ends
---@param evidence opedkit.document.Evidence
---@return string|nil reason why it does; nil where it does not
function join.judge(s, a, b, ended, apart, evidence)
  -- Most blocks end with a full stop behind a word that is too long for an abbreviation, or with another mark.
  if ended then
    local final = s:byte(a.last)
    if final == 46 and a.last > 7 and s:find("^[a-z][a-z][a-z][a-z][a-z][a-z][a-z]", a.last - 7) then return nil end
    if final ~= 46 and final ~= 34 and final ~= 157 then return nil end
  end
  local at, quoted = opens(s, b.first)
  local tail = s:sub(a.last, a.last)
  local abbreviated = ended and ends_with_abbreviation(s, a.first, a.last)

  if ended and not abbreviated then
    -- "… of the day?” he said": only a quotation ends with a mark and goes on in small letters.
    if s:find("^[a-z]", at) and not quoted and (tail == '"' or s:sub(a.last - 2, a.last) == "\226\128\157") then
      return "goes on in small letters behind a quotation"
    end
    return nil
  end
  if tail == ":" then return nil end

  if s:find("^[a-z]", at) then
    -- A few words without a full stop may be anything: a speaker's name, a label.
    if b.last - b.first < 30 and not b.ends and not apart then return nil end
    return "goes on in small letters"
  end
  if s:find("^%d", at) then
    if s:find("^%d%d?[.)][ \t]", at) then return nil end -- the next item of a list
    return "goes on with a figure in the middle of a sentence"
  end
  if s:find("^\226\128[\147\148]", at) or s:find("^%-%-", at) then return "goes on with a dash" end
  if s:find("^[$%%&,;]", at) or s:find("^\194\163", at) or s:find("^\226\130\172", at) then
    return "goes on in the middle of a sentence"
  end

  local head = s:match("^[A-Za-z\128-\255]+", at)
  if not head or s:find("^\226", at) then return nil end
  local before = last_word(s, a.first, a.last)
  local small_before = words.small(before)
  if not (apart or is_running(s, a, small_before) or evidence.pair(before, head)) then return nil end
  if quoted and (tail == "," or small_before == "as" or small_before == "that") then
    return "goes on with a quotation"
  end
  if head == "I" then
    if words.governing[small_before] or s:find("^[a-z]+[^a-z,]*$", a.last) and not (tail == ","
      or words.closed[small_before]) then return nil end
    return "goes on with a pronoun"
  end
  local small = words.small(head)
  if words.closed[small] then return nil end
  -- "the United | States", "Wall | Street", or two words that the text has in a row elsewhere.
  if before:find "^[A-Z]" and not words.closed[small_before] or evidence.pair(before, head) then
    return "goes on with a name that has begun"
  end
  local named = s:find("^ [A-Z]", at + #head) -- "Federal District Court", "President Lincoln"
  if not named and head:find "^[A-Z][a-z]+$" and (evidence.vocabulary(small) or words.mostly_small(small)) then
    return nil
  end
  if titles[head] and articles[small_before] then return nil end
  return "goes on with a name in the middle of a sentence"
end

return join
