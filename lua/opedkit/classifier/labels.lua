-- The labels that a learner tells apart: different strings, in the order of their bytes.
local order = require "opedkit.order"

local labels = {}

--- Whether a value that a file holds is such an array.
function labels.valid(value)
  if type(value) ~= "table" then return false end
  for i, label in ipairs(value) do
    if type(label) ~= "string" or i > 1 and not order.before(value[i - 1], label) then return false end
  end
  return true
end

--- Labels of one text as a string, whatever their order, and back; nil where a string is none.
function labels.pack(list)
  local set, parts = {}, {}
  for _, label in ipairs(list) do set[label] = true end
  for i, label in ipairs(order.keys(set)) do parts[i] = ("%d:%s"):format(#label, label) end
  return table.concat(parts)
end

function labels.unpack(packed)
  local list, at = {}, 1
  while at <= #packed do
    local size, first = packed:match("^(%d+):()", at)
    size = tonumber(size)
    if not size or first + size - 1 > #packed then return nil end
    list[#list + 1] = packed:sub(first, first + size - 1)
    at = first + size
  end
  return list
end

--- The number of a label. One that is not there throws, at the caller of the function that asks.
function labels.number(list, label)
  for i, known in ipairs(list) do
    if known == label then return i end
  end
  error(('bad argument \'label\' (no training text has the label "%s")'):format(tostring(label)), 3)
end

--- What is wrong with a corpus of which no text has a feature that counts: features may have been left out, as too rare.
labels.bare = "no text of the corpus has any of the features: there is nothing to learn from"

--- Why labels can't be told apart, nil where they can. Of `texts` that may have several labels each, or none, one label
--- will do.
function labels.problem(list, multilabel, texts)
  if multilabel and #list == 0 and texts > 0 then return "no text of the corpus has a label" end
  if #list == 0 then return "the corpus is empty" end
  if multilabel then return nil end
  if #list == 1 then
    return ('all texts of the corpus have the label "%s": there is nothing to tell apart'):format(list[1])
  end
  return nil
end

return labels
