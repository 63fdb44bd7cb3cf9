-- Entries on their way into a lexicon: parallel lists of their forms, categories, weights and, from a file, positions.
local rows = {}

local order = require "opedkit.order"

function rows.new()
  return { forms = {}, categories = {}, weights = {}, positions = {}, names = {} }
end

function rows.add(entries, form, category, weight, position)
  local n = #entries.forms + 1
  entries.forms[n], entries.categories[n], entries.weights[n], entries.positions[n] = form, category, weight, position
  entries.names[category] = true
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

-- A category's list first, then its phrases with weights.
local function collect_category(entries, category, phrases)
  if type(phrases) ~= "table" then return "table expected, got " .. type(phrases) end
  local keys, problem = sorted_keys(phrases, #phrases, "phrase")
  if not keys then return problem end
  for i, phrase in ipairs(phrases) do
    if type(phrase) ~= "string" then return ("item %d: string expected, got %s"):format(i, type(phrase)) end
    rows.add(entries, phrase, category, 1)
  end
  for _, phrase in ipairs(keys) do
    local weight = phrases[phrase]
    if not rows.is_weight(weight) then
      return ('phrase "%s": finite number expected as its weight, got %s'):format(phrase, kind(weight))
    end
    rows.add(entries, phrase, category, weight)
  end
end

--- The entries of a table { category = { "phrase", phrase = weight, … }, … }, by category; nil and a message where it
--- has another shape.
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
