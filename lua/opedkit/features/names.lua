-- What the indices behind those of runs stand for. Runs are hashed: what stands at their indices only a text tells.
local core = require "opedkit.native"

--- The names of the features' figures, by index: categories of lexicons and of style, then what anatomy counts.
return function(of)
  if of.vectors then return setmetatable({}, { __index = function(_, i) return ("feature: %d"):format(i + 1) end }) end
  local names, index = {}, 2 ^ of.bits - 1
  for i, categories in ipairs(of.categories) do
    local prefix = of.given.style and i == #of.categories and "style: " or "lexicon: "
    for _, category in ipairs(categories) do
      index = index + 1
      names[index] = prefix .. category
    end
  end
  for _, name in ipairs(of.anatomy and core.features.anatomy or {}) do
    index = index + 1
    names[index] = "anatomy: " .. name
  end
  return names
end
