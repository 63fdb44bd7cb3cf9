-- The interval of a score over texts, or groups of texts, drawn again and again from those that were judged.
local folds = require "opedkit.evaluate.folds"
local random = require "opedkit.evaluate.random"

-- Percentile intervals (Efron 1979); whole groups are drawn where texts of one group are not independent.
return function(predictions, measure, given)
  local units
  if given.group then
    local members, keys = folds.by_field(predictions, given.group)
    if not members then return nil, (keys:gsub("^row", "prediction")) end
    units = {}
    for i, key in ipairs(keys) do units[i] = members[key] end
  end
  local next_number, values, total = random.generator(given.seed), {}, units and #units or #predictions
  for s = 1, given.samples do
    local drawn = {}
    for _ = 1, total do
      local unit = next_number(total)
      for _, i in ipairs(units and units[unit] or { unit }) do drawn[#drawn + 1] = predictions[i] end
    end
    values[s] = measure(drawn)
  end
  table.sort(values)
  local tail = (1 - given.level) / 2
  local function at(share)
    return values[math.max(1, math.min(#values, math.floor(share * #values + 0.5)))]
  end
  return { value = measure(predictions), low = at(tail), high = at(1 - tail) }
end
