-- The order of strings by their bytes, the same on every machine: `<` follows the locale.
local order = {}

function order.before(a, b)
  if a == b then return false end
  local i = 1
  while a:byte(i) == b:byte(i) do i = i + 1 end
  return (a:byte(i) or -1) < (b:byte(i) or -1)
end

--- The string keys of a table, in that order.
function order.keys(map)
  local keys = {}
  for key in pairs(map) do keys[#keys + 1] = key end
  table.sort(keys, order.before)
  return keys
end

return order
