-- Tables of options, as constructors take them.
local options = {}

--- The options that were given, an empty table where there are none. One that is not known or of another type throws, at
--- the caller of the function that checks (or at `level`).
function options.check(given, known, level)
  level = (level or 2) + 1
  if given == nil then return {} end
  if type(given) ~= "table" then
    error(("bad argument 'options' (table expected, got %s)"):format(type(given)), level)
  end
  for name, value in pairs(given) do
    if not known[name] then error(("bad option '%s' (no such option)"):format(tostring(name)), level) end
    if known[name] ~= "any" and type(value) ~= known[name] then
      error(("bad option '%s' (%s expected, got %s)"):format(name, known[name], type(value)), level)
    end
  end
  return given
end

--- What a constructor makes of options that a file holds; nil where it refuses them. That memory ran out is not their
--- fault, and is thrown on.
function options.try(constructor, given)
  local ok, made = pcall(constructor, given)
  if ok then return made end
  if made == "not enough memory" then error(made, 0) end
  return nil
end

--- Whether a value is a whole number from low to high.
function options.is_integer(value, low, high)
  return type(value) == "number" and value >= low and value <= high and value % 1 == 0
end

return options
