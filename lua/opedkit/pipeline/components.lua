-- Components as plain values and sections of bytes, and back: what files of models and of statistics have in common.
local options = require "opedkit.options"

local components = {}

-- Where a component of each kind is made from what its `dump` gave.
local makers = {
  features = "opedkit.features", vectors = "opedkit.features.vectors", naive_bayes = "opedkit.classifier.naive_bayes",
  logistic = "opedkit.classifier.linear", svm = "opedkit.classifier.linear",
  nbsvm = "opedkit.classifier.linear", sequence = "opedkit.classifier.sequence",
  rules = "opedkit.classifier.rules",
}

--- Records of components for a file's options; their sections are put behind those that are there.
function components.dump(list, sections)
  local records = {}
  for i, component in ipairs(list) do
    local plain, parts = component:dump()
    records[i] = { kind = component.kind, options = plain, sections = #parts / 2 }
    for _, part in ipairs(parts) do sections[#sections + 1] = part end
  end
  return records
end

--- The next `count` sections behind `taken`, nil where there are not so many.
function components.take(sections, taken, count)
  if not options.is_integer(count, 0, #sections - taken) then return nil end
  local own = {}
  for i = 1, count do own[i] = sections[taken + i] end
  return own
end

--- The components that records of a file describe, and the number of the last section that is theirs; or nil and what is
--- wrong. The first section holds the records.
function components.restore(records, bytes, sections)
  if type(records) ~= "table" then return nil, "its components are missing" end
  local list, taken = {}, 1
  for i, record in ipairs(records) do
    if type(record) ~= "table" or type(record.options) ~= "table" or not makers[record.kind] then
      return nil, "it has a component that this version does not know"
    end
    local own = components.take(sections, taken, record.sections)
    if not own then return nil, "its sections do not fit its components" end
    taken = taken + record.sections
    local component, problem = require(makers[record.kind]).restore(record.options, bytes, own)
    if not component then return nil, problem end
    list[i] = component
  end
  return list, taken
end

return components
