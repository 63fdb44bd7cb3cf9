-- Entries on their way into a lexicon: parallel lists of their forms, categories, weights, whether they match as written
-- only (exact), whether they are exclusions (exclude), and, from a file, positions.
local rows = {}

local order = require "opedkit.order"

function rows.new()
  return {
    forms = {}, categories = {}, weights = {}, exact = {}, exclude = {}, positions = {}, names = {}, refused = {},
  }
end

--- `traits` may say that the entry is `exact` or an exclusion (`exclude`).
function rows.add(entries, form, category, weight, position, traits)
  local n = #entries.forms + 1
  entries.forms[n], entries.categories[n], entries.weights[n], entries.positions[n] = form, category, weight, position
  entries.exact[n] = traits ~= nil and traits.exact == true
  entries.exclude[n] = traits ~= nil and traits.exclude == true
  entries.names[category] = true
end

--- Notes an entry that the format knows and a lexicon can't do.
function rows.refuse(entries, form, category, reason, position)
  entries.refused[#entries.refused + 1] = { entry = form, category = category, reason = reason, position = position }
end

--- The categories' names in the order of their bytes, and the index of each.
function rows.categories(entries)
  local names, index = order.keys(entries.names), {}
  for i, name in ipairs(names) do index[name] = i end
  return names, index
end

--- A number that is neither infinite nor NaN.
function rows.is_weight(value)
  return type(value) == "number" and value - value == 0
end

local function kind(value)
  return type(value) == "number" and "one that is not" or type(value)
end

-- The keys that are strings, in the order of their bytes; nil and a message where there are others than those of a list
-- of `count` items, for which `what` is the word.
local function sorted_keys(map, count, what)
  local keys, others, odd = {}, 0, nil
  for key in pairs(map) do
    local key_type = type(key)
    if key_type == "string" then keys[#keys + 1] = key
    elseif key_type == "number" and count > 0 then others = others + 1
    elseif not odd or key_type < odd then odd = key_type end
  end
  if odd then return nil, ("string expected as a %s, got %s"):format(what, odd) end
  if others ~= count then return nil, "its list has a hole" end
  table.sort(keys, order.before)
  return keys
end

local members = { term = "string", weight = "number", exact = "boolean", exclude = "boolean" }

-- An item that is a table: { "phrase", weight = 2, exact = true, exclude = true }; JSON names the phrase `term`.
local function collect_item(entries, category, item)
  local keys, problem = sorted_keys(item, #item, "member")
  if not keys then return problem end
  for _, key in ipairs(keys) do
    if not members[key] then return ('no such member "%s"'):format(key) end
    if type(item[key]) ~= members[key] then
      return ("%s: %s expected, got %s"):format(key, members[key], type(item[key]))
    end
  end
  local term = item.term or item[1]
  if type(term) ~= "string" or #item > 1 or item.term and item[1] ~= nil then return "one term expected" end
  if item.weight and not rows.is_weight(item.weight) then
    return "finite number expected as its weight, got " .. kind(item.weight)
  end
  rows.add(entries, term, category, item.weight or 1, nil, item)
end

-- A category's list first, then its phrases with weights.
local function collect_category(entries, category, phrases)
  if type(phrases) ~= "table" then return "table expected, got " .. type(phrases) end
  local keys, problem = sorted_keys(phrases, #phrases, "phrase")
  if not keys then return problem end
  for i, phrase in ipairs(phrases) do
    if type(phrase) == "string" then
      rows.add(entries, phrase, category, 1)
    elseif type(phrase) == "table" then
      problem = collect_item(entries, category, phrase)
      if problem then return ("item %d: %s"):format(i, problem) end
    else
      return ("item %d: string expected, got %s"):format(i, type(phrase))
    end
  end
  for _, phrase in ipairs(keys) do
    local weight = phrases[phrase]
    if not rows.is_weight(weight) then
      return ('phrase "%s": finite number expected as its weight, got %s'):format(phrase, kind(weight))
    end
    rows.add(entries, phrase, category, weight)
  end
end

--- The entries of a table { category = { "phrase", phrase = weight, { "phrase", exact = true }, … }, … }, by category;
--- nil and a message where it has another shape.
function rows.collect(categories)
  if type(categories) ~= "table" then return nil, "table expected, got " .. type(categories) end
  local entries = rows.new()
  local names, problem = sorted_keys(categories, 0, "category")
  if not names then return nil, problem end
  for _, category in ipairs(names) do
    entries.names[category] = true
    problem = collect_category(entries, category, categories[category])
    if problem then return nil, ('category "%s": %s'):format(category, problem) end
  end
  return entries
end

return rows
