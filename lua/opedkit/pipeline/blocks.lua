-- What each block of features adds to a decision: words, runs of words, a lexicon's categories … A feature's name says
-- before its colon which block it is of.

--- The blocks, { name, weight, features }, the weightiest first. Weights are multiples of one power of two, so the sums
--- are exact.
return function(features)
  local blocks, by_name = {}, {}
  for _, feature in ipairs(features) do
    local name = feature.name:match "^(.-):" or feature.name
    local block = by_name[name]
    if not block then
      block = { name = name, weight = 0, features = 0, order = #blocks }
      by_name[name] = block
      blocks[#blocks + 1] = block
    end
    block.weight, block.features = block.weight + feature.weight, block.features + 1
  end
  table.sort(blocks, function(a, b)
    local x, y = math.abs(a.weight), math.abs(b.weight)
    if x ~= y then return x > y end
    return a.order < b.order
  end)
  for _, block in ipairs(blocks) do block.order = nil end
  return blocks
end
