---Pull quotes: a short block that repeats, word for word or nearly so, what another block says. The longer words of each
---short block vote for the place that it may repeat, since copied words keep their distances; the places with most
---votes are compared by the longest common subsequence of words.
---@class opedkit.document.duplicate
local duplicate = {}

local blocks = require "opedkit.document.blocks"
local fold = require("opedkit.text").fold

-- A pull quote has at least a few words, and is no page. Shorter repetitions are rhetoric.
local FEWEST, MOST, LONGEST = 5, 80, 600
-- The share of its words that a pull quote has in common with what it repeats; of the shortest, nearly all.
local SHARE, SHORT, SHORT_SHARE = 0.8, 8, 0.85
-- Words that more candidates than CROWD hold don't vote, and fewer than two votes name no place.
local CROWD, LEAST = 12, 2
-- Places are told apart by so many bytes; what is left out or put in shifts what follows by no more than that.
local BIN = 48
-- The share of the votes that a place needs to be looked at, and how many places are.
local VOTES, TRIED = 0.6, 6

local WORD = "[a-z0-9\128-\255]"
local WORDS = "()(" .. WORD .. "+)()"
local LONGER_WORDS = "()(" .. WORD:rep(5) .. "+)" -- of five letters or more

---@class opedkit.document.Repetition
---@field first integer first byte of what is repeated
---@field last integer
---@field share number the share of the repeating block's words found there

-- General punctuation (U+2000 to U+203F), curly quotes and dashes among it, as blanks; the length stays the same.
local function plain(s)
  local small = fold(s)
  if #small ~= #s then small = s end
  return (small:gsub("\226\128[\128-\191]", "   "))
end

-- The body as one row of blocks: their plain text, and where each begins in the row.
local function lay_out(s, body)
  local row = { body = body, text = {}, start = {} }
  local at = 0
  for b, block in ipairs(body) do
    row.text[b] = plain(s:sub(block.first, block.last))
    row.start[b] = at
    at = at + #row.text[b] + 1
  end
  return row
end

local function is_candidate(s, block)
  -- What breaks off, or begins in the middle of a sentence, is a half of a paragraph.
  return block.last - block.first < LONGEST and s:find("^[^a-z]", block.first) and blocks.ends_sentence(s, block.last)
end

-- For each longer word of the candidates, its places in them: { candidate, distance from its start, … }; and the number
-- of such places of each candidate.
local function read_voters(row, candidates)
  local places, holders, voters = {}, {}, {}
  for _, b in ipairs(candidates) do
    voters[b] = 0
    for position, word in row.text[b]:gmatch(LONGER_WORDS) do
      local list = places[word]
      if not list then
        list = {}
        places[word], holders[word] = list, 0
      end
      if list[#list - 1] ~= b then holders[word] = holders[word] + 1 end
      list[#list + 1] = b
      list[#list + 1] = position
      voters[b] = voters[b] + 1
    end
  end
  for word, count in pairs(holders) do
    if count > CROWD then
      local list = places[word]
      for i = 1, #list, 2 do voters[list[i]] = voters[list[i]] - 1 end
      places[word] = nil
    end
  end
  return places, voters
end

-- For each candidate the bins of the row and the votes in them. The row is counted without the candidate's own text: it
-- may stand in the middle of what it repeats.
local function count_votes(row, candidates, places)
  local votes = {}
  for _, b in ipairs(candidates) do votes[b] = {} end
  for other, text in ipairs(row.text) do
    local start = row.start[other]
    for position, word in text:gmatch(LONGER_WORDS) do
      local list = places[word]
      if list then
        for i = 1, #list, 2 do
          local b = list[i]
          if b ~= other then
            local place = start + position - list[i + 1]
            if other > b then place = place - #row.text[b] - 1 end
            local bin = math.floor(place / BIN)
            local bins = votes[b]
            bins[bin] = (bins[bin] or 0) + 1
          end
        end
      end
    end
  end
  return votes
end

-- Adds the words of block `b` between two places of the row to the list: the word, then its first and last byte.
local function add_words(row, b, low, high, list)
  local text, first = row.text[b], row.body[b].first
  local from = math.max(1, low - row.start[b])
  for start, word, stop in text:sub(from, math.max(from - 1, high - row.start[b])):gmatch(WORDS) do
    local count = #list.word
    if word == "t" and count > 0 and list.word[count]:find "n$" then -- "isn't" says what "is not" says
      list.word[count], word = list.word[count]:sub(1, -2), "not"
    end
    list.word[count + 1] = word
    list.first[count + 1], list.last[count + 1] = first + from + start - 3 + 1, first + from + stop - 4 + 1
    list.block[count + 1] = b
  end
end

local function new_list()
  return { word = {}, first = {}, last = {}, block = {} }
end

-- The words of the row around a place, as counted without block `b`.
local function window(row, b, place, size)
  local list = new_list()
  local low, high = place - BIN, place + 2 * BIN + 2 * size
  local own = #row.text[b] + 1
  local at, top = 1, #row.body -- the last block that begins at or before `low`
  while at < top do
    local middle = math.floor((at + top + 1) / 2)
    if row.start[middle] - (middle > b and own or 0) <= low then at = middle else top = middle - 1 end
  end
  for other = at, #row.body do
    local moved = other > b and own or 0
    if row.start[other] - moved > high then break end
    if other ~= b then add_words(row, other, low + moved, high + moved, list) end
  end
  return list
end

-- How many words of the first list the second one has at all: no fewer than in the longest common subsequence.
local function count_shared(a, b)
  local has, count = {}, 0
  for _, word in ipairs(b) do has[word] = true end
  for _, word in ipairs(a) do
    if has[word] then count = count + 1 end
  end
  return count
end

-- The longest common subsequence of two lists of words (Wagner & Fischer 1974): how many words, and the first and last
-- of them in the second list.
local function align(a, b)
  local size, width = #a, #b
  local best = {}
  for i = 0, size do best[i] = { [0] = 0 } end
  for j = 0, width do best[0][j] = 0 end
  for i = 1, size do
    local above, here, word = best[i - 1], best[i], a[i]
    for j = 1, width do
      if word == b[j] then
        here[j] = above[j - 1] + 1
      else
        local up, left = above[j], here[j - 1]
        here[j] = up > left and up or left
      end
    end
  end
  local i, j, first, last = size, width, nil, nil
  while j > 0 and best[size][j - 1] == best[size][width] do j = j - 1 end -- no further than need be
  while i > 0 and j > 0 do
    if a[i] == b[j] and best[i][j] == best[i - 1][j - 1] + 1 then
      last, first = last or j, j
      i, j = i - 1, j - 1
    elseif best[i - 1][j] > best[i][j - 1] then
      i = i - 1
    else
      j = j - 1
    end
  end
  return best[size][width], first, last
end

-- The place that a candidate repeats: the blocks at its ends, its first and last byte, and the share of words found.
local function best_place(row, b, bins, voters)
  local tried = {}
  for bin, count in pairs(bins) do
    if count + (bins[bin + 1] or 0) >= math.max(LEAST, VOTES * voters) then tried[#tried + 1] = bin end
  end
  if #tried == 0 then return nil end
  table.sort(tried)
  local own = new_list()
  add_words(row, b, row.start[b], row.start[b] + #row.text[b], own)
  local size = #own.word
  if size < FEWEST or size > MOST then return nil end
  local need = (size < SHORT and SHORT_SHARE or SHARE) * size
  local found
  for i = 1, math.min(#tried, TRIED) do
    local around = window(row, b, tried[i] * BIN, #row.text[b])
    local common, first, last = 0, nil, nil
    if count_shared(own.word, around.word) >= need then common, first, last = align(own.word, around.word) end
    if common >= need and last - first + 1 <= 1.5 * size + SHORT and (not found or common > found.common) then
      found = {
        common = common, share = common / size, from = around.block[first], to = around.block[last],
        first = around.first[first], last = around.last[last],
      }
    end
  end
  return found
end

---Finds the blocks that repeat what other blocks say.
---@param s string
---@param body opedkit.document.Block[] the blocks of the body, in order
---@return table<opedkit.document.Block, opedkit.document.Repetition> repetitions
function duplicate.find(s, body)
  local repetitions, candidates, chosen = {}, {}, {}
  for b, block in ipairs(body) do
    if is_candidate(s, block) then
      candidates[#candidates + 1] = b
      chosen[b] = true
    end
  end
  if #body < 2 or #candidates == 0 then return repetitions end
  local row = lay_out(s, body)
  local places, voters = read_voters(row, candidates)
  local votes = count_votes(row, candidates, places)
  local place_of = {}
  for _, b in ipairs(candidates) do place_of[b] = best_place(row, b, votes[b], voters[b]) end
  for _, b in ipairs(candidates) do
    local place = place_of[b]
    if place then
      local other = place.from
      local spread, back = place.to ~= other, place_of[other]
      local here, there = #row.text[b], #row.text[other]
      -- Of two that say the same, the shorter is the pull quote; of two equals the one that comes first. But a half of
      -- a broken paragraph is no pull quote: what repeats both halves is.
      local pulled = spread or not chosen[other] or there > here or there == here and other > b
      if back and back.to ~= back.from and not spread then pulled = false end
      if pulled then repetitions[body[b]] = { first = place.first, last = place.last, share = place.share } end
    end
  end
  return repetitions
end

return duplicate
