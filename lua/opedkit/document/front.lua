---The head of an essay: section label, headline, dek, byline and date, in whatever order a page has them.
---@class opedkit.document.front
local front = {}

if jit then jit.off(true, true) end -- see document.lua

local byline = require "opedkit.document.byline"
local date = require "opedkit.document.date"
local junk = require "opedkit.document.junk"
local note = require "opedkit.document.note"
local title = require "opedkit.document.title"
local words = require "opedkit.document.words"

-- A head is short: this many blocks are looked at, none longer than a long sentence, and before the date or the
-- byline that shows it to be one, at most a kicker, a headline and a dek.
local DEPTH, LONGEST, TITLES = 12, 400, 3

---@class opedkit.document.Front
---@field count integer how many blocks belong to the head
---@field headline? string
---@field dek? string
---@field authors string[]
---@field date? string

-- A title may ask, but it does not state with a full stop.
local function sentence_like(item)
  return item.ends and not item.text:find "[?!]$" and not title.in_title_case(item.text)
end

-- "Apr 22, 2024 | LENA OSTERMANN", "June 3, 2020 | Dispatch": a date, and behind a bar who wrote, or a label.
local function read_dated(item)
  local iso, behind = date.prefix(item.text)
  local beside = iso and (item.text:match("^[ \t]*|[ \t]*(.+)$", behind)
    or item.text:match("^[ \t]*\194\183[ \t]*(.+)$", behind)
    or item.text:match("^[ \t]*\226\128\162[ \t]*(.+)$", behind))
  if not beside then return end
  local by = byline.parse(beside)
  if by and not by.rest then
    by.rest, by.explicit = item.text:sub(1, behind - 1), true
    item.byline = by
  elseif #beside <= 30 and not beside:find "[.!?]$" then
    item.date = iso
  end
end

-- What each of the first blocks may be, up to the first that can only be body.
local function candidates(all)
  local items = {}
  for i = 1, math.min(#all, DEPTH) do
    local first, last = all:range(i)
    local size = last - first + 1
    if size > LONGEST then break end
    local item = { text = all:text(i), ends = select(2, all:is(i)) }
    item.junk = junk.parse(item.text) or junk.section(item.text)
    if note.parse(item.text) then break end
    if not item.junk then
      item.date = date.parse(item.text)
      item.byline = not item.date and byline.parse(item.text) or nil
      local by = item.byline
      if by and by.beside and not by.explicit and not date.parse(by.rest) and not by.rest:find "^Add to " then
        item.byline = nil
      end
      if not item.date and not item.byline then read_dated(item) end
      local is_text = item.ends and size > 160 and title.has_sentences(item.text)
      if not item.date and not item.byline and is_text then break end
    end
    items[i] = item
  end
  return items
end

-- Whether a bare name is a person's rather than a title: no word of it is written small elsewhere in the text.
local function is_name(item, vocabulary)
  if item.ends or #item.byline.authors > 4 then return false end
  local text = item.byline.beside and item.text:match "^(.-)[ \t][ \t]" or item.text
  for word in text:gmatch "[A-Za-z\128-\255]+" do
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

-- Whether a line names the same author as the byline: pages have the name above a portrait and beside the date.
local function names_again(items, i, by)
  local own, other = items[i].byline, by and items[by].byline
  return own ~= nil and other ~= nil and i ~= by and own.authors[1] == other.authors[1]
end

-- The last block that shows that the head goes on as far as there.
local function extent(items, by)
  local last, titles = 0, 0
  for i, item in ipairs(items) do
    if item.date or i == by then
      if titles > TITLES then break end
      last = i
    elseif not item.junk and not names_again(items, i, by) then
      titles = titles + 1
    end
  end
  return last
end

local function zone(item, kind, confidence, reason)
  item.zone = { kind, confidence, reason }
end

local function count_words(text)
  local _, count = text:gsub("[^ \t]+", "")
  return count
end

-- The last word of a newspaper's name.
local papers = words.set [[
  Times Post Sentinel Herald Journal Gazette Tribune Chronicle News Observer Guardian Globe Star Press Review Register
  Courier Monitor Dispatch Record Telegraph Examiner Bulletin Standard Independent Economist Atlantic Inquirer Mercury]]

-- Whether the i-th of several titles stands above the headline: capitals, a section with what it is about, the name of a
-- paper, or a few words above a longer title.
local function kicker(titles, i)
  local text, below = titles[i].text, titles[i + 1]
  if not below or titles[i].ends or sentence_like(below) then return false end
  if not text:find "[a-z]" and #text <= 40 and below.text:find "[a-z]" then return "capitals above the headline" end
  local head = text:match "^([^|]-)[ \t]*|" or text:match "^(.-)[ \t][ \t]"
  if head and count_words(text) <= 6 and junk.section(head) then return "a section's name and what it is about" end
  if text:find "^The " and papers[text:match "([A-Za-z]+)$"] and count_words(text) <= 4 then return "a paper's name" end
  local few, k = count_words(text), i + 1
  while titles[k] and count_words(titles[k].text) <= 3 do k = k + 1 end
  if titles[k] and not sentence_like(titles[k]) and #text <= 30 and (few == 1 or few <= 3 and titles[i + 2]) then
    return "a few words above a longer title"
  end
  return false
end

-- Names headline and dek among the texts of the head.
local function name_titles(titles, found)
  local at = 1
  local reason = kicker(titles, at)
  while reason do
    zone(titles[at], "kicker", 0.7, reason)
    at = at + 1
    reason = kicker(titles, at)
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

-- "For the Sentinel", "Special to the Herald", "Opinion contributor".
local function place_of_work(text)
  return #text <= 60 and (text:find "^For [Tt]he %u" or text:find "^Special to " or text:find "^Opinion contributor"
    or text:find "^Guest [Cc]olumnist" or text:find "^Contributing [A-Z]" or text:find "^Columnist") and true or false
end

-- A name in capitals, as the text writes it where it does.
local function as_written(s, name, line)
  if line:find "%l%l" and line:find(name, 1, true) then return name end
  local first, at = name:match "^[^ ]+", 1
  while true do
    local from = s:find(first .. " ", at, true)
    if not from then return name end
    local found = s:sub(from, from + #name - 1)
    if found ~= name and found:lower() == name:lower() and found:find "%l" then return found end
    at = from + 1
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
      local rest = item.byline.rest
      if rest and not found.date then
        found.date = date.parse(rest) or date.parse(rest:match "[-|][ \t]+(.-)$" or "")
      end
    elseif item.date then
      zone(item, "date", 0.98, "a line with a date and nothing else")
      found.date = found.date or item.date
    elseif names_again(items, i, by) then
      zone(item, "byline", 0.8, "the name above once more")
      if item.byline.rest and not found.date then found.date = date.parse(item.byline.rest) end
    elseif by and i == by + 1 and place_of_work(item.text) then
      zone(item, "byline", 0.8, "below the byline, for whom or as what the author writes")
    else
      titles[#titles + 1] = item
    end
  end
  if titles[1] then name_titles(titles, found) end
end

---Reads the head of an essay.
---@param s string
---@param all opedkit.Zones
---@param vocabulary fun(word: string): boolean whether the text has that word in small letters
---@return opedkit.document.Front
function front.read(s, all, vocabulary)
  local items = candidates(all)
  local by = find_byline(items, vocabulary)
  local last = extent(items, by)
  local found = { authors = {}, count = 0 }
  name_head(items, last, by, found)
  for i, name in ipairs(found.authors) do found.authors[i] = as_written(s, name, items[by].text) end

  local nth = last + 1
  -- Section labels and addresses may stand above a page that has neither byline nor date.
  while last == 0 and items[nth] and items[nth].junk do
    zone(items[nth], "junk", 0.9, items[nth].junk)
    nth = nth + 1
  end
  local item = items[nth]
  local below, below_last = all:range(nth + 1)
  if item and not found.headline and title.is(s, item, below, 200) then
    local reason = item.ends and "a question or a sentence in title case above the text"
    zone(item, "headline", last > 0 and 0.7 or 0.6, reason or "a line above the text that is no sentence")
    found.headline = item.text
    nth = nth + 1
  elseif item and last > 0 and found.headline and not found.dek and not item.ends and title.is(s, item, below, 300)
    and #item.text < 0.6 * (below_last - below) and not title.has_sentences(item.text) then
    zone(item, "dek", 0.5, "a line below the headline that is no sentence")
    found.dek = item.text
    nth = nth + 1
  end

  found.count = nth - 1
  for i = 1, found.count do all:mark(i, items[i].zone[1], items[i].zone[2], items[i].zone[3]) end
  return found
end

return front
