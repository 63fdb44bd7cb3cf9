-- Texts that say nearly what an earlier one says, in groups: syndicated copies, reprints, new editions.
local core = require "opedkit.native"

-- So many groups are told apart, and of each so many texts are listed; the others are counted.
local GROUPS, LISTED = 10000, 20

local Copies = {}
Copies.__index = Copies

local function new(least)
  return setmetatable({ least = least, found = core.copies.new(), places = {}, group_of = {}, groups = {}, texts = 0,
    further = 0 }, Copies)
end

-- A text as it is listed.
local function entry(about, share)
  return { place = about.place, headline = about.headline, publisher = about.publisher, date = about.date,
    share = share }
end

local function join(group, about, share)
  group.texts = group.texts + 1
  if #group.listed < LISTED then group.listed[#group.listed + 1] = entry(about, share) end
  if about.publisher and not group.publishers[about.publisher] then
    group.publishers[about.publisher], group.publisher_count = true, group.publisher_count + 1
  end
end

--- Adds a text, whose words are `tokens`, and what is said of it where it is listed.
function Copies:add(tokens, about)
  local number, nearest, share = self.found:add(tokens, self.least)
  self.places[number] = about
  -- What the core has forgotten is forgotten here as well.
  self.places[number - core.copies.window], self.group_of[number - core.copies.window] = nil, nil
  if not nearest then return end
  local group = self.group_of[nearest]
  if not group then
    if #self.groups >= GROUPS then
      self.further = self.further + 1
      return
    end
    group = { texts = 0, listed = {}, publishers = {}, publisher_count = 0, rank = #self.groups }
    self.groups[#self.groups + 1] = group
    self.group_of[nearest] = group
    join(group, self.places[nearest], nil)
  end
  self.group_of[number] = group
  join(group, about, share)
end

--- The groups, the largest first: { texts, publishers, syndicated, listed = { { place, headline, publisher, date, share },
--- … } }; share: of the runs of five words that the text has in common with the earlier one that it is most like.
function Copies:result()
  local list, texts = {}, 0
  for i, group in ipairs(self.groups) do
    texts = texts + group.texts
    list[i] = { texts = group.texts, publishers = group.publisher_count, syndicated = group.publisher_count > 1,
      listed = group.listed, rank = group.rank }
  end
  table.sort(list, function(a, b)
    if a.texts ~= b.texts then return a.texts > b.texts end
    return a.rank < b.rank
  end)
  for _, group in ipairs(list) do group.rank = nil end
  return { texts = texts, groups = list, further = self.further }
end

return new
