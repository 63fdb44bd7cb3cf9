-- What each word of a text adds to a decision. The places that an explanation names overlap: a word, a run of two that
-- holds it, a category's hit. Each is shared out over the words that it covers, by their bytes in it.
local core = require "opedkit.native"

-- The text cut into words and what is between them, without gap: where each begins and ends, and whether it is a word.
local function cut(bytes)
  local units, tokens, at = {}, core.tokens(bytes), 1
  local function add(first, last, word)
    if last >= first then units[#units + 1] = { first = first, last = last, word = word, weight = 0, features = {} } end
  end
  for i = 1, #tokens do
    local first, last = tokens:get(i)
    add(at, first - 1, false)
    add(first, last, true)
    at = last + 1
  end
  add(at, #bytes, false)
  return units
end

-- The number of the unit that holds a byte.
local function find(units, byte)
  local low, high = 1, #units
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if units[middle].first <= byte then low = middle else high = middle - 1 end
  end
  return low
end

-- The units that a span lies in, each with its bytes in it: the words, or where it holds none, what is between them.
local function covered(units, span, size)
  local words, others, in_words, in_others = {}, {}, 0, 0
  for _, part in ipairs(span.parts or { span }) do
    local i = find(units, part.first)
    while units[i] and units[i].first <= part.last and part.last <= size do
      local unit = units[i]
      local bytes = math.min(unit.last, part.last) - math.max(unit.first, part.first) + 1
      local list = unit.word and words or others
      list[#list + 1] = { unit, bytes }
      if unit.word then in_words = in_words + bytes else in_others = in_others + bytes end
      i = i + 1
    end
  end
  if in_words > 0 then return words, in_words end
  return others, in_others
end

--- The units of a text in order, { first, last, weight, features }: `weight` is what the unit adds, `features` how much
--- of it each feature (by its number) does. Spans that belong to the text as a whole are left out, and so are those of
--- other zones than `zone`.
return function(bytes, spans, zone)
  local units = cut(bytes)
  if #units == 0 then return units end
  for _, span in ipairs(spans) do
    if span.zone == zone and not span.whole and span.last >= span.first then
      local list, total = covered(units, span, #bytes)
      for _, item in ipairs(list) do
        local unit, share = item[1], span.weight * item[2] / total
        unit.weight = unit.weight + share
        if span.feature then unit.features[span.feature] = (unit.features[span.feature] or 0) + share end
      end
    end
  end
  return units
end
