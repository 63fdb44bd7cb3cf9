-- Texts divided into folds: at random by label, at random by group, or by a field's values.
local order = require "opedkit.order"
local random = require "opedkit.evaluate.random"

local folds = {}

--- The numbers of the rows by a field of theirs, and its values in the order of their bytes.
function folds.by_field(list, field)
  local members = {}
  for i, row in ipairs(list) do
    local value = row[field]
    if type(value) ~= "string" and type(value) ~= "number" then return nil, ("row %d has no %s"):format(i, field) end
    value = tostring(value)
    members[value] = members[value] or {}
    table.insert(members[value], i)
  end
  return members, order.keys(members)
end

-- Deals the texts of each label in turn, so that every fold has its share of each.
local function stratified(members, labels, count, next_number)
  local of, dealt = {}, 0
  for _, label in ipairs(labels) do
    random.shuffle(members[label], next_number)
    for _, i in ipairs(members[label]) do
      of[i] = dealt % count + 1
      dealt = dealt + 1
    end
  end
  return of
end

-- Puts whole groups, the largest first, into the fold that has the fewest texts so far.
local function grouped(members, groups, count, next_number)
  local of, sizes, rank = {}, {}, {}
  for fold = 1, count do sizes[fold] = 0 end
  random.shuffle(groups, next_number)
  for i, group in ipairs(groups) do rank[group] = i end
  table.sort(groups, function(a, b)
    if #members[a] ~= #members[b] then return #members[a] > #members[b] end
    return rank[a] < rank[b]
  end)
  for _, group in ipairs(groups) do
    local fold = 1
    for other = 2, count do
      if sizes[other] < sizes[fold] then fold = other end
    end
    for _, i in ipairs(members[group]) do of[i] = fold end
    sizes[fold] = sizes[fold] + #members[group]
  end
  return of
end

--- The fold of each row and the folds' names; nil and a message where the rows are too few. `given` is complete: count,
--- seed, and group or leave_out where there are any.
function folds.assign(list, given)
  local members, keys = folds.by_field(list, given.leave_out or given.group or "label")
  if not members then return nil, keys end
  if given.leave_out then
    if #keys < 2 then
      return nil, ("there must be two values of %s or more, and the corpus has %d"):format(given.leave_out, #keys)
    end
    local of = {}
    for fold, key in ipairs(keys) do
      for _, i in ipairs(members[key]) do of[i] = fold end
    end
    return of, keys
  end
  local units = given.group and #keys or #list
  if units < given.count then
    return nil, ("%d folds need as many %s, and the corpus has %d"):format(given.count,
      given.group and "groups" or "texts", units)
  end
  local names = {}
  for fold = 1, given.count do names[fold] = tostring(fold) end
  return (given.group and grouped or stratified)(members, keys, given.count, random.generator(given.seed)), names
end

--- The rows that are in a fold, or those that are not.
function folds.part(list, of, fold, inside)
  local chosen = {}
  for i, row in ipairs(list) do
    if (of[i] == fold) == inside then chosen[#chosen + 1] = row end
  end
  return chosen
end

--- By what to stratify rows that may have several labels each: the rarest one of each, "" where it has none.
function folds.rarest(sets)
  local counts, rarest = {}, {}
  for _, set in ipairs(sets) do
    for _, label in ipairs(set) do counts[label] = (counts[label] or 0) + 1 end
  end
  for i, set in ipairs(sets) do
    local best = ""
    for _, label in ipairs(set) do
      local less = counts[label] - (counts[best] or math.huge)
      if less < 0 or less == 0 and order.before(label, best) then best = label end
    end
    rarest[i] = best
  end
  return rarest
end

--- The first `share` of each label's rows, one or more of each, in an order that the seed decides: a larger share has
--- all that a smaller one has. `labels` are those of the rows.
function folds.share(list, labels, share, seed)
  local marked = {}
  for i, label in ipairs(labels) do marked[i] = { label = label } end
  local members, names = folds.by_field(marked, "label")
  local next_number, chosen, kept = random.generator(seed), {}, {}
  for _, label in ipairs(names) do
    local own = members[label]
    random.shuffle(own, next_number)
    for i = 1, math.max(1, math.floor(#own * share + 0.5)) do kept[own[i]] = true end
  end
  for i, row in ipairs(list) do
    if kept[i] then chosen[#chosen + 1] = row end
  end
  return chosen
end

return folds
