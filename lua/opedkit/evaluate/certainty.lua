-- What probabilities are worth: how they rank the texts, and how far they may be believed.
local certainty = {}

local BINS = 10 -- of equal width, as Guo et al. 2017 (section 2) draw them; the shares of a coverage curve too

-- The area under the ROC curve of one label against the others: the chance that a text which has the label is ranked
-- before one which has not (Hanley & McNeil 1982), ties counting half. Next to 1 many probabilities are rounded to one
-- and the same; there that of the likeliest other label tells the order. nil where all texts have the label, or none.
local function area(label, labels, gold, probabilities)
  local list, positive = {}, 0
  for i = 1, #gold do
    local rest = 0
    for _, other in ipairs(labels) do
      if other ~= label then rest = math.max(rest, probabilities[i][other] or 0) end
    end
    list[i] = { p = probabilities[i][label] or 0, rest = rest, is_positive = gold[i] == label }
    if list[i].is_positive then positive = positive + 1 end
  end
  local negative = #gold - positive
  if positive == 0 or negative == 0 then return nil end
  table.sort(list, function(a, b)
    if a.p ~= b.p then return a.p < b.p end
    return a.rest > b.rest
  end)
  local doubled, first = 0, 1 -- twice the sum of the positives' ranks, a whole number
  while first <= #list do
    local last = first
    while list[last + 1] and list[last + 1].p == list[first].p and list[last + 1].rest == list[first].rest do
      last = last + 1
    end
    for i = first, last do
      if list[i].is_positive then doubled = doubled + first + last end
    end
    first = last + 1
  end
  return (doubled / 2 - positive * (positive + 1) / 2) / (positive * negative)
end

-- The mean squared distance of the probabilities from what is so (Brier 1950): 0 is best, 2 worst.
local function brier(labels, gold, probabilities)
  local sum = 0
  for i = 1, #gold do
    local own = 0
    for _, label in ipairs(labels) do
      local off = (probabilities[i][label] or 0) - (gold[i] == label and 1 or 0)
      own = own + off * off
    end
    sum = sum + own
  end
  return sum / #gold
end

-- Predictions by their probability, in bins of equal width, and the expected calibration error: the mean distance of a
-- bin's accuracy from its mean probability (Naeini, Cooper & Hauskrecht 2015).
local function reliability(confidence, right)
  local bins, err = {}, 0
  for b = 1, BINS do bins[b] = { low = (b - 1) / BINS, high = b / BINS, count = 0, confidence = 0, accuracy = 0 } end
  for i = 1, #confidence do
    local bin = bins[math.max(1, math.min(BINS, math.ceil(confidence[i] * BINS)))]
    bin.count, bin.confidence = bin.count + 1, bin.confidence + confidence[i]
    bin.accuracy = bin.accuracy + (right[i] and 1 or 0)
  end
  for _, bin in ipairs(bins) do
    if bin.count > 0 then
      err = err + math.abs(bin.accuracy - bin.confidence) / #confidence
      bin.confidence, bin.accuracy = bin.confidence / bin.count, bin.accuracy / bin.count
    end
  end
  return bins, err
end

-- The accuracy on the surest tenth, two tenths … of the predictions, and the probability from which on these are.
local function coverage(confidence, right)
  local ranked, points, hits, i = {}, {}, 0, 0
  for k = 1, #confidence do ranked[k] = k end
  table.sort(ranked, function(a, b)
    if confidence[a] ~= confidence[b] then return confidence[a] > confidence[b] end
    return a < b
  end)
  for b = 1, BINS do
    local until_ = math.max(1, math.floor(#confidence * b / BINS + 0.5))
    while i < until_ do
      i = i + 1
      if right[ranked[i]] then hits = hits + 1 end
    end
    points[b] = { coverage = i / #confidence, accuracy = hits / i, probability = confidence[ranked[i]] }
  end
  return points
end

certainty.area, certainty.reliability = area, reliability

--- Adds to scores what the probabilities of every label tell.
function certainty.add(made, gold, predicted, probabilities)
  local sum, count = 0, 0
  for _, label in ipairs(made.labels) do
    local own = area(label, made.labels, gold, probabilities)
    made.per_class[label].roc_auc = own
    if own then sum, count = sum + own, count + 1 end
  end
  local confidence, right = {}, {}
  for i = 1, #gold do
    confidence[i], right[i] = probabilities[i][predicted[i]] or 0, gold[i] == predicted[i]
  end
  made.roc_auc = count > 0 and sum / count or nil
  made.brier = brier(made.labels, gold, probabilities)
  made.reliability, made.calibration_error = reliability(confidence, right)
  made.coverage = coverage(confidence, right)
end

return certainty
