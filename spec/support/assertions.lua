-- luassert makes an object and splits a name for every assertion, which in a loop costs more than what is tested. Here an
-- assertion that holds answers at once; one that does not goes luassert's way, and so reads the same.
local assert = require "luassert"

-- Answers at once with the arguments, as luassert does, where `holds` says so; `least` is how many arguments there must be.
local function shorten(name, least, holds)
  local function at_length(...)
    return assert.state()[name](...)
  end
  rawset(assert, name, function(...)
    if select("#", ...) >= least and holds(...) then return ... end
    return at_length(...)
  end)
end

-- Only what is plainly the same; tables with a metatable, or whose keys are tables, are luassert's affair.
local function same(a, b, depth)
  if type(a) ~= "table" or type(b) ~= "table" then return a == b end
  if a == b then return true end
  if depth == 20 or getmetatable(a) or getmetatable(b) then return false end
  for key, value in next, a do
    if not same(value, rawget(b, key), depth + 1) then return false end
  end
  for key in next, b do
    if rawget(a, key) == nil then return false end
  end
  return true
end

shorten("equal", 2, function(a, b) return a == b end)
shorten("same", 2, function(a, b) return same(a, b, 0) end)
shorten("is_true", 1, function(a) return a == true end)
shorten("is_false", 1, function(a) return a == false end)
shorten("is_nil", 1, function(a) return a == nil end)
shorten("truthy", 1, function(a) return a ~= nil and a ~= false end)
shorten("falsy", 1, function(a) return not a end)
