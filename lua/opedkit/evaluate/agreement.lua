-- How far two who judge the same texts agree, and whether one of two is better.
local order = require "opedkit.order"

local agreement = {}

--- Cohen's kappa (1960); nil where both always say the same one thing.
function agreement.kappa(a, b)
  local ours, theirs, same = {}, {}, 0
  for i = 1, #a do
    ours[a[i]], theirs[b[i]] = (ours[a[i]] or 0) + 1, (theirs[b[i]] or 0) + 1
    if a[i] == b[i] then same = same + 1 end
  end
  local by_chance = 0 -- times n², a whole number
  for label, count in pairs(ours) do by_chance = by_chance + count * (theirs[label] or 0) end
  local n = #a
  if by_chance == n * n then return nil end
  return (same * n - by_chance) / (n * n - by_chance)
end

-- The squared distances of Krippendorff 2011; c and k are places in the list of values, `counts` how often each is used.
local distances = {}

function distances.nominal() return 1 end

function distances.interval(values, c, k)
  local far = values[c] - values[k]
  return far * far
end

function distances.ordinal(_, c, k, counts)
  local between = -(counts[c] + counts[k]) / 2
  for g = c, k do between = between + counts[g] end
  return between * between
end

-- How often each two values meet in a unit, each unit counting with the number of its values (Krippendorff 2011, B.2).
local function coincidences(ratings, units, place)
  local pairs_of, counts = {}, {}
  for i = 1, place.count do
    pairs_of[i], counts[i] = {}, 0
    for k = 1, place.count do pairs_of[i][k] = 0 end
  end
  for unit = 1, units do
    local own = {}
    for _, rater in ipairs(ratings) do
      if rater[unit] ~= nil and rater[unit] ~= false then own[#own + 1] = place[rater[unit]] end
    end
    if #own > 1 then
      for i = 1, #own do
        counts[own[i]] = counts[own[i]] + 1
        for k = 1, #own do
          if i ~= k then pairs_of[own[i]][own[k]] = pairs_of[own[i]][own[k]] + 1 / (#own - 1) end
        end
      end
    end
  end
  return pairs_of, counts
end

--- Krippendorff's alpha (2011); nil where no unit has two values, or all have the same one.
function agreement.alpha(ratings, units, metric)
  local seen, values = {}, {}
  for _, rater in ipairs(ratings) do
    for unit = 1, units do
      local value = rater[unit]
      if value ~= nil and value ~= false then seen[value] = true end
    end
  end
  if metric == "nominal" then
    values = order.keys(seen)
  else
    for value in pairs(seen) do values[#values + 1] = value end
    table.sort(values)
  end
  local place = { count = #values }
  for i, value in ipairs(values) do place[value] = i end
  local met, counts = coincidences(ratings, units, place)
  local distance, observed, expected, total = distances[metric], 0, 0, 0
  for i = 1, #values do total = total + counts[i] end
  for c = 1, #values do
    for k = c + 1, #values do
      local far = distance(values, c, k, counts)
      observed = observed + met[c][k] * far
      expected = expected + counts[c] * counts[k] * far
    end
  end
  if expected == 0 then return nil end
  return 1 - (total - 1) * observed / expected
end

-- The chance of at most `least` heads in n throws of a coin, or as many tails: the exact test of McNemar (1947). Terms
-- are relative to the middle one, so that none of them matters where it gets too small for a number.
local function two_sided(least, n)
  local middle = math.floor(n / 2)
  local total, tail, term = 0, 0, 1
  for k = middle, 0, -1 do
    total = total + term
    if k <= least then tail = tail + term end
    term = term * k / (n - k + 1)
  end
  term = (n - middle) / (middle + 1)
  for k = middle + 1, n do
    total = total + term
    term = term * (n - k) / (k + 1)
  end
  return math.min(1, 2 * tail / total)
end

--- McNemar's test of two who judged the same texts.
function agreement.mcnemar(gold, a, b)
  local first, second = 0, 0
  for i = 1, #gold do
    if a[i] == gold[i] and b[i] ~= gold[i] then first = first + 1 end
    if b[i] == gold[i] and a[i] ~= gold[i] then second = second + 1 end
  end
  return { first = first, second = second, p = two_sided(math.min(first, second), first + second) }
end

return agreement
