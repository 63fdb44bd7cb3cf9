-- The sizes of segments, in order, as the measures of segmentation take them.
local options = require "opedkit.options"

local sizes = {}

--- Their sum; where they are no sizes, or the value of the option `name` is none, it throws at the caller `level` calls up.
function sizes.check(reference, hypothesis, value, name, level)
  local sums, lists = {}, { reference or false, hypothesis or false }
  for i, argument in ipairs { "reference", "hypothesis" } do
    local list = lists[i]
    if type(list) ~= "table" or #list == 0 then
      error(("bad argument '%s' (array of sizes expected)"):format(argument), level + 1)
    end
    sums[i] = 0
    for _, size in ipairs(list) do
      if not options.is_integer(size, 1, 2 ^ 53) then
        error(("bad argument '%s' (sizes are whole numbers from 1 on)"):format(argument), level + 1)
      end
      sums[i] = sums[i] + size
    end
  end
  if sums[1] ~= sums[2] then
    error(("bad argument 'hypothesis' (its sizes add up to %d, the reference's to %d)"):format(sums[2], sums[1]),
      level + 1)
  end
  if value ~= nil and not options.is_integer(value, 1, 2 ^ 53) then
    error(("bad option '%s' (a whole number from 1 on expected)"):format(name), level + 1)
  end
  return sums[1]
end

--- A measure of opedkit.evaluate.segmentation with a window; bad arguments throw at the caller of the function that asks.
function sizes.windowed(measure, reference, hypothesis, given)
  given = options.check(given, { window = "number" }, 2)
  local size = sizes.check(reference, hypothesis, given.window, "window", 2)
  local of = require "opedkit.evaluate.segmentation"
  local k = given.window or of.window(reference)
  if k >= size then return nil, "the window is as long as the text" end
  return of[measure](reference, hypothesis, k)
end

return sizes
