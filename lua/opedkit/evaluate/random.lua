-- Chance that a seed decides, the same on every Lua: math.random differs from one to another.
local random = {}

--- A generator of whole numbers from 1 to n: the minimal standard one (Park & Miller 1988, multiplier of 1993).
function random.generator(seed)
  local state = seed % 2147483646 + 1
  return function(n)
    state = state * 48271 % 2147483647
    return state % n + 1
  end
end

--- Fisher and Yates's shuffle, in place.
function random.shuffle(list, next_number)
  for i = #list, 2, -1 do
    local j = next_number(i)
    list[i], list[j] = list[j], list[i]
  end
end

return random
