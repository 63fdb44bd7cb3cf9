-- Measures of a segmentation against a reference. Both are the sizes of their segments, in order, in whatever unit.
local segmentation = {}

-- The places of the inner boundaries, and the whole size.
local function places(sizes)
  local list, at = {}, 0
  for i, size in ipairs(sizes) do
    at = at + size
    if i < #sizes then list[i] = at end
  end
  return list, at
end

-- Calls `look` for the windows from one unit to that k behind it with the number of boundaries inside of either segmentation, in time linear in
-- the numbers of boundaries: between places where a number changes, windows are counted, not visited.
local function slide(reference, hypothesis, k, look)
  local a, size = places(reference)
  local b = places(hypothesis)
  local enter, leave = { 1, 1 }, { 1, 1 }
  local lists, at, last = { a, b }, 0, size - k
  while at < last do
    local next_at = last
    for n, list in ipairs(lists) do
      -- Between the units at + 1 and at + 1 + k lies a boundary at p where at < p <= at + k.
      while list[enter[n]] and list[enter[n]] <= at + k do enter[n] = enter[n] + 1 end
      while list[leave[n]] and list[leave[n]] <= at do leave[n] = leave[n] + 1 end
      if list[enter[n]] then next_at = math.min(next_at, list[enter[n]] - k) end
      if list[leave[n]] then next_at = math.min(next_at, list[leave[n]]) end
    end
    look(enter[1] - leave[1], enter[2] - leave[2], next_at - at)
    at = next_at
  end
  return last
end

--- Half the mean segment of the reference, rounded to even, at least 1.
function segmentation.window(reference)
  local _, size = places(reference)
  local half = size / #reference / 2
  local whole = math.floor(half)
  local above = half - whole
  if above > 0.5 or (above == 0.5 and whole % 2 == 1) then whole = whole + 1 end
  return math.max(1, whole)
end

function segmentation.pk(reference, hypothesis, k)
  local wrong = 0
  local windows = slide(reference, hypothesis, k, function(a, b, count)
    if (a == 0) ~= (b == 0) then wrong = wrong + count end
  end)
  return wrong / windows
end

function segmentation.window_diff(reference, hypothesis, k)
  local wrong = 0
  local windows = slide(reference, hypothesis, k, function(a, b, count)
    if a ~= b then wrong = wrong + count end
  end)
  return wrong / windows
end

-- Boundaries of only one of them, in order, each with the side that has it.
local function unmatched(a, b)
  local list, matches, i, j = {}, 0, 1, 1
  while a[i] or b[j] do
    if a[i] == b[j] then
      matches, i, j = matches + 1, i + 1, j + 1
    elseif not b[j] or (a[i] and a[i] < b[j]) then
      list[#list + 1], i = { at = a[i], side = 1 }, i + 1
    else
      list[#list + 1], j = { at = b[j], side = 2 }, j + 1
    end
  end
  return list, matches
end

-- Of boundaries that one side has, pairs of neighbours on different sides less than n apart are near misses: as many as
-- can be, of these the nearest (their distances' sum least), by dynamic programming over the row of boundaries.
local function pair_near(list, n)
  local best = { [0] = { pairs = 0, distance = 0 } }
  for i = 1, #list do
    best[i] = { pairs = best[i - 1].pairs, distance = best[i - 1].distance, single = true }
    local one, other = list[i - 1], list[i]
    if one and one.side ~= other.side and other.at - one.at < n then
      local found, distance = best[i - 2].pairs + 1, best[i - 2].distance + (other.at - one.at)
      if found > best[i].pairs or (found == best[i].pairs and distance < best[i].distance) then
        best[i] = { pairs = found, distance = distance }
      end
    end
  end
  return best[#list].pairs, best[#list].distance
end

--- One less the share of edits among boundaries (Fournier 2013, equation 8): an added or removed one counts whole, one
--- that is moved by d counts d / n.
function segmentation.boundary_similarity(reference, hypothesis, n)
  local single, matches = unmatched((places(reference)), (places(hypothesis)))
  local moved, distance = pair_near(single, n)
  local added = #single - 2 * moved
  local all = added + moved + matches
  if all == 0 then return 1 end
  return 1 - (added + distance / n) / all
end

return segmentation
