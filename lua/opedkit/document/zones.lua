---The zones of an essay's page: what each block of it is, from the headline to the author's bio.
---@class opedkit.document.zones
local zones = {}

if jit then jit.off(true, true) end -- see document.lua

local bio = require "opedkit.document.bio"
local duplicate = require "opedkit.document.duplicate"
local export = require "opedkit.document.export"
local front = require "opedkit.document.front"
local junk = require "opedkit.document.junk"
local note = require "opedkit.document.note"
local words = require "opedkit.document.words"
local fold = require("opedkit.text").fold

-- Longer blocks are paragraphs and nothing else.
local LONGEST = 1500
-- The bio stands among the last blocks, or (with a disclaimer) among the first.
local TAIL, HEAD = 8, 3
-- A heading is a line of at most so many words (and bytes: csrc/opk_zone.c).
local HEADING_WORDS = 12

---@class opedkit.document.Page
---@field zones opedkit.Zones one for each block, in order
---@field headline? string
---@field dek? string
---@field authors string[]
---@field date? string
---@field repetitions table<integer, opedkit.document.Repetition> what the pull quotes repeat, by the number of the zone
---@field text string
---@field tokens? opedkit.Tokens its words, where repetitions were looked for

---The reason of the zones that nothing else is said of.
zones.ordinary = "a paragraph of the text"

local function small(text)
  return fold((text:gsub("[ \t]+", " ")))
end

-- Why a block is furniture, by its text on one line, and how sure that is.
local function furniture_reason(text, block, label, page)
  local headline = page.headline and small(page.headline)
  if label then return "field of a news database: " .. label, 0.9 end
  local reason = block.cue and junk.parse(text)
  if reason then return reason, 0.9 end
  local title = block.cue and junk.running_head(text)
  if title and (small(title) == headline or not block.ends) then
    return "running head", small(title) == headline and 0.98 or 0.8
  elseif headline and block.last - block.first + 1 == #page.headline and small(text) == headline then
    return "running head", 0.9
  end
  if junk.asks(text) then return "asks for subscriptions", 0.9 end
  return nil
end

-- A line below furniture that belongs to it: a picture's caption, what a colon announces.
local function take_tail(all, i, text, reason)
  local first, last = all:range(i + 1)
  if not first or last - first >= 300 or all:block(i + 1).breaks ~= 1 then return reason end
  local picture = small(text):find("^image") or small(text):find("^photo")
  if picture and junk.caption(all:text(i + 1)) or text:find ":$" then
    all:merge(i)
    return picture and "picture and its caption" or reason
  end
  return reason
end

-- Furniture among the paragraphs, and the lines under it that belong to it.
local function furniture(s, page, from)
  local all = page.zones
  local size = page.headline and #page.headline or 0
  local i = all:look(from, size)
  while i do
    local block = all:block(i)
    local reason, confidence
    if block.last - block.first + 1 <= 400 then
      local text = all:text(i)
      reason, confidence = furniture_reason(text, block, all:field(i), page)
      if reason then
        all:mark(i, "junk", confidence, take_tail(all, i, text, reason))
      elseif (text:find("Credit", 1, true) and text:find "Credit:? [A-Z][^.]*$" or text:find "^Image ")
        and junk.caption(text) then
        reason = "ends with the picture's credit"
        all:mark(i, "caption", 0.8, reason)
      end
    end
    if not reason and block.cue and junk.gallery(s, block.first) then
      all:mark(i, "junk", 0.9, "gallery of pictures")
    end
    i = all:look(i + 1, size)
  end
end

local function authors_line(text)
  return #text <= 20 and text:find "^[Aa][Uu][Tt][Hh][Oo][Rr][Ss]?:?$" ~= nil
end

-- Reads a block of the body, at the head or at the end, as what editors say or who the author is; whether it is one.
local function read_edge(page, i)
  local all = page.zones
  local first, last = all:range(i)
  if last - first >= LONGEST then return false end
  local text = all:text(i)
  local kind, reason = note.parse(text)
  local about = (not kind or kind == "disclaimer") and bio.parse(text, page.authors)
  if about then
    all:mark(i, "bio", about.confidence, about.reason)
    if #page.authors == 0 and about.name and about.confidence >= 0.8 then page.authors = { about.name } end
  elseif kind then
    all:mark(i, kind, 0.9, reason)
  end
  return kind ~= nil or about ~= nil
end

local function read_tail(page)
  local all = page.zones
  local last = #all
  local misses, found_bio = 0, false
  for i = last, math.max(1, last - TAIL), -1 do
    if all:is(i) == "body" then
      if not read_edge(page, i) then misses = misses + 1 end
      found_bio = found_bio or all:is(i) == "bio"
      -- Behind the bio only furniture follows; one more block may say whose opinions these are.
      if misses > 1 or misses == 1 and found_bio then break end
    end
  end
  -- A list of the authors at the end, with what they are.
  for i = math.max(2, last - TAIL), last do
    local first, stop = all:range(i)
    if stop - first < 20 and all:is(i) == "body" and authors_line(all:text(i)) then
      for k = i, last do
        local from, to = all:range(k)
        local kind, ends = all:is(k)
        if kind ~= "body" or to - from >= 200 or k > i and ends then break end
        all:mark(k, "bio", 0.8, "in a list of the authors")
      end
      break
    end
  end
end

-- A line of a list, or one that is no sentence.
local function is_listed(text)
  return not text:find "[.!?][\"')\226\128\153\157]*$" or text:find "^[*-] " or text:find "^\226\128\162"
    or text:find "^\194\183"
end

local function read_head(page)
  local all = page.zones
  local seen, listing = 0, false
  for i = 1, #all do
    if all:is(i) == "body" then
      seen = seen + 1
      local first, last = all:range(i)
      local text = last - first < LONGEST and (listing or seen <= HEAD) and all:text(i)
      if listing and text and is_listed(text) then
        all:mark(i, "highlights", 0.7, "goes on with the highlights above it")
      else
        listing = false
        if seen > HEAD then break end
        if text and note.parse(text) then
          read_edge(page, i)
        elseif text and seen == 1 and #page.authors > 0 and #text <= 300 then
          -- Right below the head: "Ms. Lovelace is a historian."
          local about = bio.parse(text, page.authors)
          if about and about.confidence >= 0.95 then
            all:mark(i, "bio", 0.9, about.reason)
            seen = 0
          end
        end
      end
    end
    if all:is(i) == "highlights" then listing = true end
  end
end

local function is_picture(all, i)
  if i < 1 or i > #all then return false end
  local reason = all:reason(i)
  return all:is(i) == "caption" or reason == "picture credit" or reason == "picture and its caption"
end

-- Short lines between paragraphs. They are marked when all have been looked at, so that each has the neighbours that it had.
local function headings(s, page)
  local all, found = page.zones, {}
  local i = all:heads(1)
  while i do
    local above, below = all:beside(i, -1), all:beside(i, 1)
    local marked = found[#found]
    local before_ended = not above or marked and marked.i == above and marked.kind == "heading"
      or select(2, all:is(above))
    if before_ended and below then
      local beside_picture = is_picture(all, i + 1) or is_picture(all, i - 1)
      -- A page does not end with a heading.
      local above_junk = i < #all and all:is(i + 1) == "junk"
      if (not above_junk or beside_picture) and not s:find("^[a-z]", (all:range(below))) then
        local text = all:text(i)
        local _, count = text:gsub("[^ \t]+", "")
        local final = text:match "([A-Za-z'\128-\255]+)[^A-Za-z]*$"
        local numbered = s:find("^%a+ %d+: %u", (all:range(i))) -- "Myth 2: Nobody wants it"
        if count <= HEADING_WORDS and beside_picture then
          found[#found + 1] = { i = i, kind = "caption", reason = "a short line beside a picture's credit" }
        elseif count <= HEADING_WORDS and (numbered or not (final and words.closed[words.small(final)])) then
          found[#found + 1] = { i = i, kind = "heading",
            reason = "a short line between paragraphs that is no sentence" }
        end
      end
    end
    i = all:heads(i + 1)
  end
  for _, z in ipairs(found) do all:mark(z.i, z.kind, 0.6, z.reason) end
end

-- Blocks that repeat others: pull quotes, or the dek where they stand right below the head.
local function repetitions(s, page)
  local all = page.zones
  local found, first, tokens = duplicate.find(s, all)
  for i in pairs(found) do
    if i == first and page.headline and not page.dek then
      all:mark(i, "dek", 0.7, "stands below the headline and repeats a sentence of the text")
      found[i] = nil
    else
      all:mark(i, "pull_quote", 0.9, "repeats a sentence of the text")
    end
  end
  page.repetitions, page.tokens, page.text = found, tokens, s
end

---Reads a page's zones.
---@param s string
---@param all opedkit.Zones its blocks; those that belong to one zone are made one
---@param vocabulary fun(word: string): boolean whether the text has a word in small letters
---@return opedkit.document.Page
function zones.read(s, all, vocabulary)
  local head = export.read(s, all) or front.read(s, all, vocabulary)
  local page = {
    zones = all, headline = head.headline, dek = head.dek, authors = head.authors, date = head.date,
  }
  furniture(s, page, head.count + 1)
  read_tail(page)
  read_head(page)
  repetitions(s, page)
  headings(s, page)
  return page
end

return zones
