---Pull quotes: a short block that repeats, word for word or nearly so, what another block says. The words of the body
---are read once; for each short block they vote for the place that it may repeat (words at the same distance from one
---another), and the best place is compared by the longest common subsequence of words.
---@class opedkit.document.duplicate
local duplicate = {}

local blocks = require "opedkit.document.blocks"
local fold = require("opedkit.text").fold

-- A pull quote has at least a few words, and is no page. Shorter repetitions are rhetoric.
local FEWEST, MOST = 5, 80
-- The share of its words that a pull quote has in common with what it repeats; of the shortest, nearly all.
local SHARE, SHORT, SHORT_SHARE = 0.8, 8, 0.85
-- Words shorter than this, or that more candidates than CROWD hold, don't vote.
local VOTER, CROWD = 4, 12
-- Votes are counted in bins of this many words; words left out or put in shift what follows by no more than that.
local BIN = 8

---@class opedkit.document.Repetition
---@field block opedkit.document.Block
---@field first integer first byte of what it repeats
---@field last integer
---@field share number the share of its words found there

-- General punctuation (U+2000 to U+203F), curly quotes and dashes among it, as blanks; the length stays the same.
local function plain(s)
  local small = fold(s)
  if #small ~= #s then small = s end
  return (small:gsub("\226\128[\128-\191]", "   "))
end

-- The words of all blocks in one row, with the block that each is from.
local function read_words(s, body)
  local row = { word = {}, first = {}, last = {}, from = {}, to = {} }
  local word, first, last = row.word, row.first, row.last
  local count = 0
  for b, block in ipairs(body) do
    row.from[b] = count + 1
    for start, text, stop in plain(s:sub(block.first, block.last)):gmatch "()([a-z0-9\128-\255]+)()" do
      count = count + 1
      if text == "t" and count > 1 and word[count - 1]:find "n$" then -- "isn't" says what "is not" says
        word[count - 1], text = word[count - 1]:sub(1, -2), "not"
      end
      word[count] = text
      first[count], last[count] = block.first + start - 1, block.first + stop - 2
    end
    row.to[b] = count
  end
  return row
end

-- For each word that may vote, the places that it has in candidates: { candidate, distance from its start, … }.
local function read_voters(row, candidates)
  local places, holders, voters = {}, {}, {}
  for c, b in ipairs(candidates) do
    voters[c] = 0
    for k = row.from[b], row.to[b] do
      local text = row.word[k]
      if #text >= VOTER then
        local list = places[text]
        if not list then
          list = {}
          places[text], holders[text] = list, 0
        end
        if list[#list - 1] ~= c then holders[text] = holders[text] + 1 end
        list[#list + 1] = c
        list[#list + 1] = k - row.from[b]
        voters[c] = voters[c] + 1
      end
    end
  end
  for text, count in pairs(holders) do
    if count > CROWD then
      local list = places[text]
      for i = 1, #list, 2 do voters[list[i]] = voters[list[i]] - 1 end
      places[text] = nil
    end
  end
  return places, voters
end

-- For each candidate the bins and the votes in them.
local function count_votes(row, candidates, places)
  local votes = {}
  for c = 1, #candidates do votes[c] = {} end
  for k, text in ipairs(row.word) do
    local list = places[text]
    if list then
      for i = 1, #list, 2 do
        local c = list[i]
        local b = candidates[c]
        local from, to = row.from[b], row.to[b]
        if k < from or k > to then
          -- The place is counted without the candidate's own words: it may stand in the middle of what it repeats.
          local bin = math.floor(((k > to and k - (to - from + 1) or k) - list[i + 1]) / BIN)
          votes[c][bin] = (votes[c][bin] or 0) + 1
        end
      end
    end
  end
  return votes
end

-- The longest common subsequence of the candidate's words and the row from `low` to `high`, both counted without the
-- candidate's own words: how many words, and the first and last of them in the row.
local function align(row, b, low, high)
  local from, to = row.from[b], row.to[b]
  local size, width = to - from + 1, high - low + 1
  local word = row.word
  local function place(j)
    local k = low + j - 1
    return k < from and k or k + size
  end
  local best = {}
  for i = 0, size do best[i] = { [0] = 0 } end
  for j = 0, width do best[0][j] = 0 end
  for i = 1, size do
    local above, here, text = best[i - 1], best[i], word[from + i - 1]
    for j = 1, width do
      if text == word[place(j)] then
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
    if word[from + i - 1] == word[place(j)] and best[i][j] == best[i - 1][j - 1] + 1 then
      last = last or place(j)
      first = place(j)
      i, j = i - 1, j - 1
    elseif best[i - 1][j] > best[i][j - 1] then
      i = i - 1
    else
      j = j - 1
    end
  end
  return best[size][width], first, last
end

-- The place that a candidate repeats, if it repeats one: { first word, last word, share }.
local function best_place(row, b, bins, voters)
  local size = row.to[b] - row.from[b] + 1
  local need = (size < SHORT and SHORT_SHARE or SHARE) * size
  local tried, found = {}, nil
  for bin, count in pairs(bins) do
    if count + (bins[bin + 1] or 0) >= 0.6 * voters then tried[#tried + 1] = bin end
  end
  table.sort(tried)
  for i = 1, math.min(#tried, 6) do
    local low = math.max(1, tried[i] * BIN - 4)
    local high = math.min(#row.word - size, tried[i] * BIN + 2 * BIN + size + 8)
    if low <= high then
      local common, first, last = align(row, b, low, high)
      local width = last and last - first + 1 or 0
      if first and first < row.from[b] and last > row.to[b] then width = width - size end
      if common >= need and width <= 1.5 * size + BIN and (not found or common > found.common) then
        found = { first = first, last = last, common = common, share = common / size }
      end
    end
  end
  return found
end

---Finds the blocks that repeat what other blocks say.
---@param s string
---@param body opedkit.document.Block[] the blocks of the body, in order
---@return table<opedkit.document.Block, opedkit.document.Repetition> repetitions
function duplicate.find(s, body)
  local repetitions, candidates, is_candidate = {}, {}, {}
  if #body < 2 then return repetitions end
  local row = read_words(s, body)
  for b, block in ipairs(body) do
    local size = row.to[b] - row.from[b] + 1
    -- What breaks off, or begins in the middle of a sentence, is a half of a paragraph.
    if size >= FEWEST and size <= MOST and s:find("^[^a-z]", block.first) and blocks.ends_sentence(s, block.last) then
      candidates[#candidates + 1] = b
      is_candidate[b] = true
    end
  end
  if #candidates == 0 then return repetitions end
  local places, voters = read_voters(row, candidates)
  local votes = count_votes(row, candidates, places)

  local block_of, places_of = {}, {}
  for b = 1, #body do
    for k = row.from[b], row.to[b] do block_of[k] = b end
  end
  for c, b in ipairs(candidates) do
    places_of[b] = voters[c] > 0 and best_place(row, b, votes[c], voters[c]) or nil
  end
  local function size_of(b) return row.to[b] - row.from[b] + 1 end
  local function spread(place) return block_of[place.first] ~= block_of[place.last] end
  for _, b in ipairs(candidates) do
    local place = places_of[b]
    if place then
      local other = block_of[place.first]
      local back = places_of[other]
      -- Of two that say the same, the shorter is the pull quote; of two equals the one that comes first. But a half of
      -- a broken paragraph is no pull quote: what repeats both halves is.
      local pulled = spread(place) or not is_candidate[other] or size_of(other) > size_of(b) or (size_of(other) == size_of(b) and other > b)
      if back and spread(back) and not spread(place) then pulled = false end
      if pulled then
        repetitions[body[b]] = { block = body[b], first = row.first[place.first], last = row.last[place.last],
          share = place.share }
      end
    end
  end
  return repetitions
end

return duplicate
