---The head of an essay: section label, headline, dek, byline and date, in whatever order a page has them.
---@class opedkit.document.front
local front = {}

if jit then jit.off(true, true) end -- see document.lua

local byline = require "opedkit.document.byline"
local date = require "opedkit.document.date"
local junk = require "opedkit.document.junk"
local note = require "opedkit.document.note"
local segment = require "opedkit.segment"
local words = require "opedkit.document.words"

-- A head is short: this many blocks are looked at, none longer than a long sentence, and before the date or the
-- byline that shows it to be one, at most a kicker, a headline and a dek.
local DEPTH, LONGEST, TITLES = 12, 400, 3

---@class opedkit.document.Zone
---@field kind string
---@field first integer
---@field last integer
---@field confidence number how sure the rule behind it is, a constant of that rule
---@field reason string
---@field block opedkit.document.Block|nil

---@class opedkit.document.Front
---@field zones opedkit.document.Zone[] in the order of the blocks
---@field count integer how many blocks belong to the head
---@field headline? string
---@field dek? string
---@field authors string[]
---@field date? string

-- Most longer words begin with a capital.
local function title_case(text)
  local capital, all = 0, 0
  for word in text:gmatch "[^ \t]+" do
    word = word:gsub("^[\"'(]+", ""):gsub("^\226\128[\152\156]", "")
    if #word >= 4 then
      all = all + 1
      if word:find "^[A-Z\195]" or word:find "^%d" then capital = capital + 1 end
    end
  end
  return all > 0 and capital >= 0.6 * all
end

-- A title may ask, but it does not state with a full stop.
local function sentence_like(item)
  return item.ends and not item.text:find "[?!]$" and not title_case(item.text)
end

local function several_sentences(text)
  return #segment.sentences(text) > 1
end

-- What each of the first blocks may be, up to the first that can only be body.
local function candidates(all, text_of)
  local items = {}
  for i = 1, math.min(#all, DEPTH) do
    local block = all[i]
    local size = block.last - block.first + 1
    if size > LONGEST then break end
    local item = { block = block, text = text_of(block), ends = block.ends }
    item.junk = junk.parse(item.text) or junk.section(item.text)
    if note.parse(item.text) then break end
    if not item.junk then
      item.date = date.parse(item.text)
      item.byline = not item.date and byline.parse(item.text) or nil
      if not item.date and not item.byline and item.ends and size > 160 and several_sentences(item.text) then break end
    end
    items[i] = item
  end
  return items
end

-- Whether a bare name is a person's rather than a title: no word of it is written small elsewhere in the text.
local function is_name(item, vocabulary)
  if item.ends or #item.byline.authors > 4 then return false end
  for word in item.text:gmatch "[A-Za-z\128-\255]+" do
    local small = words.small(word)
    local common = words.closed[small] and small ~= "will" or vocabulary(small)
    if common and small ~= "and" and #word > 1 then return false end
  end
  return true
end

-- The byline among the candidates: one that says so, else the last bare name.
local function find_byline(items, vocabulary)
  for i, item in ipairs(items) do
    if item.byline and item.byline.explicit then return i end
  end
  local best
  local titles = 0
  for i, item in ipairs(items) do
    if item.byline and titles <= TITLES and is_name(item, vocabulary) then
      best = i
    elseif not item.junk and not item.date then
      titles = titles + 1
    end
  end
  return best
end

-- The last block that shows that the head goes on as far as there.
local function extent(items, by)
  local last, titles = 0, 0
  for i, item in ipairs(items) do
    if item.date or i == by then
      if titles > TITLES then break end
      last = i
    elseif not item.junk then
      titles = titles + 1
    end
  end
  return last
end

local function zone(item, kind, confidence, reason)
  item.zone = { kind = kind, first = item.block.first, last = item.block.last, confidence = confidence, reason = reason,
    block = item.block }
end

local function kicker(item, behind)
  return behind and #item.text <= 40 and not item.text:find "[a-z]" and not item.ends
end

-- Names headline and dek among the texts of the head.
local function name_titles(titles, found)
  local at = 1
  if kicker(titles[1], titles[2]) and #titles > 1 and titles[2].text:find "[a-z]" and not sentence_like(titles[2]) then
    zone(titles[1], "kicker", 0.7, "capitals above the headline")
    at = 2
  end
  local head = titles[at]
  if not sentence_like(head) then
    zone(head, "headline", 0.9, "the first title above byline or date")
    found.headline = head.text
    at = at + 1
  end
  for i = at, #titles do
    zone(titles[i], "dek", found.headline and 0.9 or 0.7, "stands between the headline and the text")
    found.dek = found.dek or titles[i].text
  end
end

-- Names the blocks above the last byline or date.
local function name_head(items, last, by, found)
  local titles = {}
  for i = 1, last do
    local item = items[i]
    if item.junk then
      zone(item, "junk", 0.9, item.junk)
    elseif i == by then
      local explicit = item.byline.explicit
      zone(item, "byline", explicit and 0.98 or 0.8,
        explicit and "says by whom" or "a person's name on a line of its own")
      found.authors = item.byline.authors
      if item.byline.rest and not found.date then found.date = date.parse(item.byline.rest) end
    elseif item.date then
      zone(item, "date", 0.98, "a line with a date and nothing else")
      found.date = found.date or item.date
    else
      titles[#titles + 1] = item
    end
  end
  if titles[1] then name_titles(titles, found) end
end

-- Whether a block is a line of words that is no sentence and breaks off none: `below` does not go on with it.
local function is_title(s, item, below, longest)
  local text = item.text
  if item.junk or #text > longest or not below or s:find("^[a-z]", below.first) then return false end
  if item.ends and not title_case(text) or not text:find "^[^a-z]" or text:find "[:,;]$" then return false end
  local final = text:match "([A-Za-z'\128-\255]+)[^A-Za-z]*$"
  return final ~= nil and not (words.closed[words.small(final)] and not title_case(text))
end

---Reads the head of an essay.
---@param s string
---@param all opedkit.document.Block[]
---@param text_of fun(block: opedkit.document.Block): string the text of a block on one line
---@param vocabulary fun(word: string): boolean whether the text has that word in small letters
---@return opedkit.document.Front
function front.read(s, all, text_of, vocabulary)
  local items = candidates(all, text_of)
  local by = find_byline(items, vocabulary)
  local last = extent(items, by)
  local found = { zones = {}, authors = {}, count = 0 }
  name_head(items, last, by, found)

  local nth = last + 1
  -- Section labels and addresses may stand above a page that has neither byline nor date.
  while last == 0 and items[nth] and items[nth].junk do
    zone(items[nth], "junk", 0.9, items[nth].junk)
    nth = nth + 1
  end
  local item, below = items[nth], all[nth + 1]
  -- Where no byline and no date shows that there is a head, a full stop means a sentence of the text.
  if item and not found.headline and is_title(s, item, below, 200) and (last > 0 or not item.text:find "%.$") then
    zone(item, "headline", last > 0 and 0.7 or 0.6, "a line above the text that is no sentence")
    found.headline = item.text
    nth = nth + 1
  elseif item and last > 0 and found.headline and not found.dek and not item.ends and is_title(s, item, below, 300)
    and #item.text < 0.6 * (below.last - below.first) and not several_sentences(item.text) then
    zone(item, "dek", 0.5, "a line below the headline that is no sentence")
    found.dek = item.text
    nth = nth + 1
  end

  found.count = nth - 1
  for i = 1, found.count do found.zones[i] = items[i].zone end
  return found
end

return front
