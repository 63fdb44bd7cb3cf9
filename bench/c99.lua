-- C99 (Choi 2000): cosines between all pairs of sentences, each replaced by its rank among its neighbours; the text is
-- divided again and again where the ranks inside the segments become densest. Memory and time grow with the square of
-- the number of sentences. Written after the paper; its stemmer is replaced by the first six letters.
local MASK = 5 -- ranks are among the neighbours of an 11 by 11 square
local DEVIATIONS = 1.2 -- how far a gain must stand out where the number of segments is to be found

local function similarities(sentences)
  local n, rows, lengths = #sentences, {}, {}
  for i = 1, n do
    rows[i], lengths[i] = {}, 0
    for _, count in pairs(sentences[i]) do lengths[i] = lengths[i] + count * count end
  end
  for i = 1, n do
    for j = i, n do
      local dot, other = 0, sentences[j]
      for word, count in pairs(sentences[i]) do dot = dot + count * (other[word] or 0) end
      local cosine = dot > 0 and dot / math.sqrt(lengths[i] * lengths[j]) or 0
      rows[i][j], rows[j][i] = cosine, cosine
    end
  end
  return rows
end

-- sums[i][j]: of the ranks from 1, 1 to i, j.
local function rank_sums(rows)
  local n, sums = #rows, { [0] = {} }
  for j = 0, #rows do sums[0][j] = 0 end
  for i = 1, n do
    local line, own = 0, { [0] = 0 }
    for j = 1, n do
      local lower, all, value = 0, 0, rows[i][j]
      for y = math.max(1, i - MASK), math.min(n, i + MASK) do
        local row = rows[y]
        for x = math.max(1, j - MASK), math.min(n, j + MASK) do
          if row[x] < value then lower = lower + 1 end
          all = all + 1
        end
      end
      line = line + (all > 1 and lower / (all - 1) or 0)
      own[j] = sums[i - 1][j] + line
    end
    sums[i] = own
  end
  return sums
end

-- Each segment is { first, last, the sum of its ranks }.
local function square(sums, first, last)
  local top, bottom = sums[first - 1], sums[last]
  return { first, last, bottom[last] - bottom[first - 1] - top[last] + top[first - 1] }
end

local function area(segment)
  local size = segment[2] - segment[1] + 1
  return size * size
end

local function best_cut(sums, segment)
  if segment.cut ~= nil then return segment.cut end
  local best = false
  for at = segment[1], segment[2] - 1 do
    local left, right = square(sums, segment[1], at), square(sums, at + 1, segment[2])
    local sum, size = left[3] + right[3] - segment[3], area(left) + area(right) - area(segment)
    if not best or (left[3] + right[3]) / (area(left) + area(right)) > best.density then
      best = { left = left, right = right, sum = sum, size = size,
        density = (left[3] + right[3]) / (area(left) + area(right)) }
    end
  end
  segment.cut = best
  return best
end

-- How many cuts stand out: gains of density, smoothed, above the mean and some deviations.
local function significant(densities)
  local gains, smooth, mean, squares = {}, {}, 0, 0
  for i = 2, #densities do gains[i - 1] = densities[i] - densities[i - 1] end
  local weights = { 1, 2, 4, 8, 4, 2, 1 }
  for i = 1, #gains do
    local sum, all = 0, 0
    for k = -3, 3 do
      if gains[i + k] then sum, all = sum + gains[i + k] * weights[k + 4], all + weights[k + 4] end
    end
    smooth[i] = sum / all
    mean, squares = mean + smooth[i], squares + smooth[i] * smooth[i]
  end
  if #smooth == 0 then return 0 end
  mean = mean / #smooth
  local limit = mean + DEVIATIONS * math.sqrt(math.max(0, squares / #smooth - mean * mean))
  local count = 0
  while smooth[count + 1] and smooth[count + 1] > limit do count = count + 1 end
  return count
end

--- The ends of the segments; `sentences` are counts of words.
return function(sentences, segments)
  local n = #sentences
  local sums = rank_sums(similarities(sentences))
  local list = { square(sums, 1, n) }
  local sum, size = list[1][3], area(list[1])
  local cuts, densities = {}, { sum / size }
  for _ = 2, segments and math.min(segments, n) or n do
    local chosen, density
    for i, segment in ipairs(list) do
      local cut = best_cut(sums, segment)
      local own = cut and (sum + cut.sum) / (size + cut.size)
      if own and (not density or own > density) then chosen, density = i, own end
    end
    if not chosen then break end
    local cut = list[chosen].cut
    sum, size = sum + cut.sum, size + cut.size
    cuts[#cuts + 1], densities[#densities + 1] = cut.left[2], density
    list[chosen] = cut.left
    table.insert(list, chosen + 1, cut.right)
  end
  local ends = { n }
  for i = 1, segments and #cuts or significant(densities) do ends[#ends + 1] = cuts[i] end
  table.sort(ends)
  return ends
end
