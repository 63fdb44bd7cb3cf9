---Words as the document layer looks at them: which are function words, and which a text has in small letters.
---@class opedkit.document.words
local words = {}

if jit then jit.off(true, true) end -- see document.lua

local fold = require("opedkit.text").fold
local native = require "opedkit.native"

---A set of the blank-separated words of a list.
---@param list string
---@return table<string, boolean>
function words.set(list)
  local out = {}
  for word in list:gmatch "[^ \n]+" do out[word] = true end
  return out
end

---English words of the closed classes, and others that begin sentences and are no names: written with a capital they
---begin a sentence or stand in a title.
words.closed = words.set [[
  a about above across after again against all almost along already also although always amid among an and another any
  anyone anything are as at away because been before behind being below beneath beside besides between beyond both but
  by can cannot claiming consider could despite did do does don during each either else enough even ever every everyone
  everything except few finally first for from further given good had has have having he hence her here him his how
  however if imagine in indeed instead into is it its just last later least less let like likewise look make many maybe
  meanwhile might more moreover most much must my neither never nevertheless next no nobody none nonetheless nor not
  nothing now of off on once one only or other others otherwise our out over perhaps put rather say second see several
  shall she should similarly since so some someone something sometimes soon still such surely take than that the their
  them then there therefore these they think this those though through throughout thus to today together too toward
  true under unfortunately unless unlike until up upon us was we well were what whatever when whenever where whereas
  wherever whether which while who whoever whom whose why will with within without worse would yes yet you your]]

---Determiners and prepositions, behind which no clause begins.
words.governing = words.set [[
  a an the my your his her its our their this that these those every each no some any of in on at to for with by from
  into onto upon over under about against among between through during without within toward towards across behind
  beyond near per via]]

---The word in small letters, apostrophes and what follows them apart.
---@param word string
---@return string
function words.small(word)
  return (fold(word):gsub("'.*$", ""):gsub("\226\128\153.*$", ""))
end

local common

local function load_common()
  common = {}
  for word, mark in require("opedkit.data.vocabulary"):gmatch "([a-z]+)(%^?)" do common[word] = mark end
end

---Whether newspaper English has a word in small letters.
---@param word string in small letters
---@return boolean
function words.known(word)
  if not common then load_common() end
  return common[word] ~= nil
end

---Whether newspaper English has a word mostly in small letters, so that a capital is the sentence's and not the word's.
---@param word string in small letters
---@return boolean
function words.mostly_small(word)
  if not common then load_common() end
  return common[word] == ""
end

---A glossary of words of several kinds, those of the closed classes among them (`closed`).
---@param kinds table<string, string> the words of each kind, with blanks between
---@param bits table<string, integer> the bit of each kind
---@return opedkit.Glossary
function words.glossary(kinds, bits)
  local list = {}
  local function add(word, kind) list[#list + 1], list[#list + 2] = word, bits[kind] end
  for kind, members in pairs(kinds) do
    for word in members:gmatch "[^ \n]+" do add(word, kind) end
  end
  for word in pairs(words.closed) do add(word, "closed") end
  return native.glossary(list)
end

---The words that newspaper English has mostly in small letters.
---@return fun(): string|nil
function words.each_small()
  if not common then load_common() end
  local word, mark
  return function()
    repeat word, mark = next(common, word) until mark ~= "^"
    return word
  end
end

-- So many questions are answered by looking for the words; then the text is read once for all that follow, so that the
-- work stays linear.
local QUESTIONS = 8

---Looks words up in a text.
---@param s string
---@return fun(word: string): boolean has whether the text has the word in small letters
function words.vocabulary(s)
  local seen
  local questions = 0

  local function find(word)
    if not word:find "^[a-z][a-z]+$" then return false end
    local at = 1
    while true do
      local first, last = s:find(" " .. word, at, true)
      if not first then return false end
      if not s:find("^[a-z\128-\255-]", last + 1) then return true end
      at = first + 1
    end
  end

  return function(word)
    questions = questions + 1
    if questions <= QUESTIONS then return find(word) end
    if not seen then
      seen = {}
      -- Not at the start or the end of a line: there it may be a piece of a divided word.
      for found in s:gmatch " ([a-z][a-z]+)%f[^a-z\128-\255-]" do seen[found] = true end
    end
    return seen[word] == true
  end
end

---Looks up words that stand before one with a capital on the same line.
---@param s string
---@return fun(before: string, word: string): boolean has
function words.pairs(s)
  local seen
  local questions = 0

  local function find(wanted)
    local at = 1
    while true do
      local first, last = s:find(wanted, at, true)
      if not first then return false end
      local inside = first > 1 and s:find("^[A-Za-z\128-\255]", first - 1) or s:find("^[A-Za-z\128-\255]", last + 1)
      if not inside then return true end
      at = first + 1
    end
  end

  return function(before, word)
    if not word:find "^[A-Z]" or not before:find "^[A-Za-z\128-\255]+$" then return false end
    questions = questions + 1
    if questions <= QUESTIONS then return find(before .. " " .. word) end
    if not seen then
      seen = {}
      for first, at in s:gmatch "%f[A-Za-z\128-\255]([A-Za-z\128-\255]+) ()%f[A-Z]" do
        seen[first .. " " .. s:match("^[A-Za-z\128-\255]+", at)] = true
      end
    end
    return seen[before .. " " .. word] == true
  end
end

return words
