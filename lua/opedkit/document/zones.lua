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
-- A heading is a line of at most so many bytes and words.
local HEADING, HEADING_WORDS = 90, 12

---@class opedkit.document.Page
---@field zones opedkit.document.Zone[] one for each block, in order
---@field headline? string
---@field dek? string
---@field authors string[]
---@field date? string
---@field repetitions table<opedkit.document.Block, opedkit.document.Repetition> what the pull quotes repeat

-- A block on one line: its lines with a blank between them.
local function reader(s)
  return function(block)
    local rows = block.lines
    if not rows then return s:sub(block.first, block.last) end
    local out = {}
    for i = 1, #rows, 2 do out[#out + 1] = s:sub(rows[i], rows[i + 1]) end
    return table.concat(out, " ")
  end
end

local function zone(block, kind, confidence, reason)
  return {
    kind = kind, first = block.first, last = block.last, confidence = confidence, reason = reason, block = block,
  }
end

local function small(text)
  return fold((text:gsub("[ \t]+", " ")))
end

-- Furniture among the paragraphs, and the lines under it that belong to it.
local function furniture(s, all, page, text_of)
  local out = page.zones
  local headline = page.headline and small(page.headline)
  local i = #out + 1
  while i <= #all do
    local block = all[i]
    local size = block.last - block.first + 1
    if size <= 400 then
      local text = text_of(block)
      local reason = block.field and "field of a news database: " .. block.field or block.cue and junk.parse(text)
      local confidence = 0.9
      if not reason then
        local title = block.cue and junk.running_head(text)
        if title and (small(title) == headline or not block.ends) then
          reason, confidence = "running head", small(title) == headline and 0.98 or 0.8
        elseif headline and size == #page.headline and small(text) == headline then
          reason = "running head"
        end
      end
      if not reason and junk.asks(text) then reason = "asks for subscriptions" end
      if reason then
        out[i] = zone(block, "junk", confidence, reason)
        local below = all[i + 1]
        if below and below.breaks == 1 and below.last - below.first < 300 then
          local line = text_of(below)
          local picture = small(text):find("^image") or small(text):find("^photo")
          if picture and junk.caption(line) or text:find ":$" then
            out[i].last = below.last
            out[i].reason = picture and "picture and its caption" or reason
            all[i].tail = below
            table.remove(all, i + 1)
          end
        end
      elseif (text:find("Credit", 1, true) and text:find "Credit:? [A-Z][^.]*$" or text:find "^Image ")
        and junk.caption(text) then
        out[i] = zone(block, "caption", 0.8, "ends with the picture's credit")
      end
    end
    if not out[i] and block.cue and junk.gallery(s, block.first) then
      out[i] = zone(block, "junk", 0.9, "gallery of pictures")
    end
    out[i] = out[i] or zone(block, "body", 0.9, "a paragraph of the text")
    i = i + 1
  end
end

-- What editors say at the head and at the end, and who the author is said to be.
local function authors_line(text)
  return #text <= 20 and text:find "^[Aa][Uu][Tt][Hh][Oo][Rr][Ss]?:?$" ~= nil
end

local function edges(page, text_of)
  local all = page.zones
  local function read(z)
    if z.kind ~= "body" or z.last - z.first >= LONGEST then return false end
    local text = text_of(z.block)
    local kind, reason = note.parse(text)
    local about = (not kind or kind == "disclaimer") and bio.parse(text, page.authors)
    if kind and not about then
      z.kind, z.confidence, z.reason = kind, 0.9, reason
      return true
    end
    if about then
      z.kind, z.confidence, z.reason = "bio", about.confidence, about.reason
      if #page.authors == 0 and about.name and about.confidence >= 0.8 then page.authors = { about.name } end
      return true
    end
    return false
  end

  local misses, found_bio = 0, false
  for i = #all, math.max(1, #all - TAIL), -1 do
    if all[i].kind == "body" then
      if not read(all[i]) then misses = misses + 1 end
      found_bio = found_bio or all[i].kind == "bio"
      -- Behind the bio only furniture follows; one more block may say whose opinions these are.
      if misses > 1 or misses == 1 and found_bio then break end
    end
  end
  -- A list of the authors at the end, with what they are.
  for i = math.max(2, #all - TAIL), #all do
    if all[i].kind == "body" and authors_line(text_of(all[i].block)) then
      local k = i
      while all[k] and all[k].kind == "body" and all[k].last - all[k].first < 200
        and not (k > i and all[k].block.ends) do
        all[k].kind, all[k].confidence, all[k].reason = "bio", 0.8, "in a list of the authors"
        k = k + 1
      end
      break
    end
  end
  local seen, listing = 0, false
  for i = 1, #all do
    local z = all[i]
    if z.kind == "body" then
      seen = seen + 1
      local text = z.last - z.first < LONGEST and text_of(z.block)
      if listing and text and (not text:find "[.!?][\"')\226\128\153\157]*$" or text:find "^[*-] "
        or text:find "^\226\128\162" or text:find "^\194\183") then
        z.kind, z.confidence, z.reason = "highlights", 0.7, "goes on with the highlights above it"
      else
        listing = false
        if seen > HEAD then break end
        if text and note.parse(text) then
          read(z)
        elseif text and seen == 1 and #page.authors > 0 and #text <= 300 then
          -- Right below the head: "Ms. Lovelace is a historian."
          local about = bio.parse(text, page.authors)
          if about and about.confidence >= 0.95 then
            z.kind, z.confidence, z.reason = "bio", 0.9, about.reason
            seen = 0
          end
        end
      end
    end
    if z.kind == "highlights" then listing = true end
  end
end

local function headings(s, page, text_of)
  local before_ended = true
  local body, above_junk, beside_picture = {}, {}, {}
  local function is_picture(z)
    return z ~= nil and (z.kind == "caption" or z.reason == "picture credit" or z.reason == "picture and its caption")
  end
  for i, z in ipairs(page.zones) do
    if z.kind == "body" then
      beside_picture[z] = is_picture(page.zones[i + 1]) or is_picture(page.zones[i - 1])
      body[#body + 1] = z
      -- A page does not end with a heading.
      above_junk[z] = page.zones[i + 1] ~= nil and page.zones[i + 1].kind == "junk"
    end
  end
  for i, z in ipairs(body) do
    local ended = z.block.ends
    local below = body[i + 1]
    if before_ended and not ended and below and (not above_junk[z] or beside_picture[z]) and z.last - z.first < HEADING
      and s:find("^[A-Z0-9\226\195]", z.first) and not s:find("^[a-z]", below.first)
      and not s:find("^[,:;]", z.last) then
      local _, count = text_of(z.block):gsub("[^ \t]+", "")
      local final = text_of(z.block):match "([A-Za-z'\128-\255]+)[^A-Za-z]*$"
      local numbered = s:find("^%a+ %d+: %u", z.first) -- "Myth 2: Nobody wants it"
      if count <= HEADING_WORDS and beside_picture[z] then
        z.kind, z.confidence, z.reason = "caption", 0.6, "a short line beside a picture's credit"
      elseif count <= HEADING_WORDS and (numbered or not (final and words.closed[words.small(final)])) then
        z.kind, z.confidence, z.reason = "heading", 0.6, "a short line between paragraphs that is no sentence"
        ended = true
      end
    end
    before_ended = ended
  end
end

-- Blocks that repeat others: pull quotes, or the dek where they stand right below the head.
local function repetitions(s, page)
  local body = {}
  for _, z in ipairs(page.zones) do
    if z.kind == "body" then body[#body + 1] = z.block end
  end
  local found = duplicate.find(s, body)
  for _, z in ipairs(page.zones) do
    if found[z.block] then
      if z.block == body[1] and page.headline and not page.dek then
        z.kind, z.confidence, z.reason = "dek", 0.7, "stands below the headline and repeats a sentence of the text"
        found[z.block] = nil
      else
        z.kind, z.confidence, z.reason = "pull_quote", 0.9, "repeats a sentence of the text"
      end
    end
  end
  page.repetitions = found
end

---Reads a page's zones.
---@param s string
---@param all opedkit.document.Block[] the blocks; those that belong to one zone are made one
---@param vocabulary fun(word: string): boolean whether the text has a word in small letters
---@return opedkit.document.Page
function zones.read(s, all, vocabulary)
  local text_of = reader(s)
  local head = export.read(s, all, text_of) or front.read(s, all, text_of, vocabulary)
  local page = {
    zones = head.zones, headline = head.headline, dek = head.dek, authors = head.authors, date = head.date,
  }
  furniture(s, all, page, text_of)
  edges(page, text_of)
  repetitions(s, page)
  headings(s, page, text_of)
  return page
end

return zones
