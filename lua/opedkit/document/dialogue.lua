---Dialogue in columns: an interview or a debate whose paragraphs begin with the speaker's name and a colon, or with
---`Q.` and `A.`; all of a text, or a part of it.
---@class opedkit.document.dialogue
local dialogue = {}

if jit then jit.off(true, true) end -- see document.lua

local fold = require("opedkit.text").fold
local words = require "opedkit.document.words"

-- A label is at most so long. In a dialogue, two speakers at least have two turns at least, so many paragraphs in
-- succession have no label, and so large a share has one.
local LONGEST, SPEAKERS, TURNS, GAP, SHARE = 40, 2, 2, 3, 0.4
-- The least share of the turns in which somebody says "I" or "you", or asks.
local TALK = 0.4
-- The least share of names alone on their lines among the paragraphs of such a transcript.
-- … and of the turns in which somebody says "I" or "you", or asks: fewer than above, since such names are no rubrics.
local ALONE, TALK_ALONE = 0.25, 0.2
-- Small words in names.
local particles = words.set "de la van von der den bin al el and of du di da"
-- Rubrics, which come again as speakers do.
local rubrics = words.set [[
  verdict update updated photos photo map read related opinion loser losers winner winners takeaway takeaways now then
  federal local details result results source sources note correction watch pros cons background bottom warning more
  also finally first second third january february march april may june july august september october november
  december monday tuesday wednesday thursday friday saturday sunday reality fact pro con highlight highlights analysis
  context conclusion summary example]]

local function label(text, first, last)
  local head = text:sub(first, math.min(last, first + LONGEST))
  local name = head:match "^([A-Z][A-Za-z.'\128-\255 -]*):[ \t]" or head:match "^([QA])[.:][ \t]"
  if not name then return nil end
  local count = 0
  for word in name:gmatch "[^ ]+" do
    count = count + 1
    if word:find "^%l" and not particles[word] then return nil end
  end
  if count > 4 or rubrics[fold(name:match "^[A-Za-z\128-\255]+")] or name:find "^The " or name:find "WATCH" then
    return nil
  end
  return name
end

-- A paragraph that is a name and nothing else, as transcripts have them above each turn; all of it in small letters or in
-- capitals, or all its words with capitals.
local function name_alone(text, first, last)
  if last - first >= LONGEST then return nil end
  local name = text:sub(first, last):gsub(":$", "")
  if not name:find "^[A-Za-z][A-Za-z.'\128-\255 -]*$" or name:find "[.]$" then return nil end
  local count = 0
  for word in name:gmatch "[^ ]+" do
    count = count + 1
    if words.closed[words.small(word)] then return nil end
  end
  if count < 2 or count > 4 or rubrics[fold(name:match "^[A-Za-z\128-\255]+")] then return nil end
  return name
end

local function talks(text, first, last)
  local turn = text:sub(first, last)
  return turn:find "%f[%w]I%f[^%w]" ~= nil or turn:find "%f[%a][Yy]ou%f[%A]" ~= nil or turn:find("?", 1, true) ~= nil
end

-- Names above the turns, instead of names before them.
local function columns(text, paragraphs, count)
  local labels, times, out, names, known = {}, {}, {}, {}, {}
  for p = 1, count do
    local name = name_alone(text, paragraphs[2 * p - 1], paragraphs[2 * p])
    labels[p] = name
    if name then times[name] = (times[name] or 0) + 1 end
  end
  local speakers, turns, talking, from = 0, 0, 0, nil
  for p = 1, count do
    local name = labels[p]
    if name and times[name] >= TURNS then
      from = from or p
      turns = turns + 1
      if not known[name] then
        known[name], speakers, names[#names + 1] = true, speakers + 1, name
      end
      if p < count and talks(text, paragraphs[2 * p + 1], paragraphs[2 * p + 2]) then talking = talking + 1 end
    end
  end
  if speakers < SPEAKERS or talking < TALK_ALONE * turns or turns < ALONE * (count - from + 1) then return nil, {} end
  local speaker
  for p = from, count do
    if labels[p] and known[labels[p]] then speaker = labels[p] end
    out[p] = speaker
  end
  return out, names
end

-- Whether labels in capitals follow one another behind a paragraph that announces what follows: one turn each is enough.
local function announced(text, paragraphs, labels, labelled, i, j)
  local from = labelled[i]
  if from == 1 or text:byte(paragraphs[2 * from - 2]) ~= 58 then return false end
  for k = i, j do
    if #labels[labelled[k]] < 3 or labels[labelled[k]]:find "%l" then return false end
  end
  return true
end

---Whose turn each paragraph is, where the text is a dialogue or has one in it.
---@param text string
---@param paragraphs integer[] first1, last1, first2, … of the paragraphs, in order
---@return table<integer, string>|nil speakers by the number of the paragraph; nil where there is no dialogue
---@return string[] names of the speakers, in the order in which they begin
function dialogue.read(text, paragraphs)
  local labels, labelled, count = {}, {}, #paragraphs / 2
  local colon = text:find(":", 1, true)
  for p = 1, count do
    local first = paragraphs[2 * p - 1]
    if colon and colon < first then colon = text:find(":", first, true) end
    if colon and colon <= first + LONGEST or text:find("^[QA]%.", first) then
      labels[p] = label(text, first, paragraphs[2 * p])
      if labels[p] then labelled[#labelled + 1] = p end
    end
  end
  local out, names, known, found = {}, {}, {}, nil
  local i = 1
  while labelled[i] do
    local j = i
    while labelled[j + 1] and labelled[j + 1] - labelled[j] <= GAP do j = j + 1 end
    local turns, speakers, talking = {}, 0, 0
    local least = announced(text, paragraphs, labels, labelled, i, j) and 1 or TURNS
    for k = i, j do
      local p = labelled[k]
      turns[labels[p]] = (turns[labels[p]] or 0) + 1
      if turns[labels[p]] == least then speakers = speakers + 1 end
      if talks(text, paragraphs[2 * p - 1], paragraphs[2 * p]) then talking = talking + 1 end
    end
    local from, to = labelled[i], labelled[j]
    if speakers >= SPEAKERS and j - i + 1 >= SHARE * (to - from + 1) and talking >= TALK * (j - i + 1) then
      found = true
      -- A last turn of several paragraphs ends with the text, where most of it is the dialogue.
      if least == TURNS and j == #labelled and #labelled >= SHARE * count then to = count end
      local speaker
      for p = from, to do
        if labels[p] and turns[labels[p]] >= least then
          speaker = labels[p]
          if not known[speaker] then
            known[speaker] = true
            names[#names + 1] = speaker
          end
        end
        out[p] = speaker
      end
    end
    i = j + 1
  end
  if not found then return columns(text, paragraphs, count) end
  return out, names
end

return dialogue
