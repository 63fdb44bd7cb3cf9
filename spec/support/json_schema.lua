-- A validator for the part of JSON Schema (draft 2020-12) that opedkit's schemas use. A keyword that it does not know is an
-- error: what is not checked must not seem to be.
local cjson = require "cjson"

-- Debian's LuaJIT (2.1.0-beta3) compiles these functions, which call each other, so that members that no schema names pass;
-- with any one of them left to its interpreter they don't.
if jit then jit.off(true, true) end

local known = {
  ["$schema"] = true, title = true, description = true, type = true, properties = true, required = true,
  additionalProperties = true, items = true, enum = true, minimum = true, maximum = true, pattern = true,
}

-- Of the regular expressions there are but these.
local patterns = {
  ["^[0-9]{4}-[0-9]{2}-[0-9]{2}$"] = "^%d%d%d%d%-%d%d%-%d%d$",
  ["^[0-9a-f]{64}$"] = "^" .. ("[0-9a-f]"):rep(64) .. "$",
  ["^[0-9a-f]{8}$"] = "^" .. ("[0-9a-f]"):rep(8) .. "$",
}

-- cjson does not tell an empty array from an empty object.
local function types_of(value)
  if value == cjson.null then return { null = true } end
  local kind = type(value)
  if kind == "number" then return { number = true, integer = value % 1 == 0 } end
  if kind == "table" then
    local empty = next(value) == nil
    local array = value[1] ~= nil
    return { array = array or empty, object = not array }
  end
  return { [kind] = true }
end

local validate

local function check_object(value, schema, path, problems)
  for _, name in ipairs(schema.required or {}) do
    if value[name] == nil then problems[#problems + 1] = path .. ": " .. name .. " is missing" end
  end
  for name, member in pairs(value) do
    local own = schema.properties and schema.properties[name]
    if own then
      validate(member, own, path .. "." .. name, problems)
    elseif schema.additionalProperties == false then
      problems[#problems + 1] = path .. ": no such member: " .. name
    elseif type(schema.additionalProperties) == "table" then
      validate(member, schema.additionalProperties, path .. "." .. name, problems)
    end
  end
end

function validate(value, schema, path, problems)
  for keyword in pairs(schema) do
    if not known[keyword] then error(path .. ": the validator knows no " .. keyword) end
  end
  local is, expected = types_of(value), schema.type
  local any = expected == nil
  for _, name in ipairs(type(expected) == "table" and expected or { expected }) do any = any or is[name] end
  if not any then
    problems[#problems + 1] = path .. ": wrong type"
    return problems
  end
  if schema.enum then
    local found = false
    for _, allowed in ipairs(schema.enum) do found = found or allowed == value end
    if not found then problems[#problems + 1] = ("%s: %s is none of the values"):format(path, tostring(value)) end
  end
  if is.number and schema.minimum and value < schema.minimum then problems[#problems + 1] = path .. ": too small" end
  if is.number and schema.maximum and value > schema.maximum then problems[#problems + 1] = path .. ": too large" end
  if is.string and schema.pattern then
    local pattern = assert(patterns[schema.pattern], "no such pattern: " .. schema.pattern)
    if not value:find(pattern) then
      problems[#problems + 1] = path .. ": not of the form"
    end
  end
  if type(value) == "table" and is.object and not (is.array and schema.items) then
    check_object(value, schema, path, problems)
  elseif type(value) == "table" and schema.items then
    for i, item in ipairs(value) do validate(item, schema.items, ("%s[%d]"):format(path, i), problems) end
  end
  return problems
end

--- What is wrong with a value, as cjson decoded it: a list of sentences, empty where it is valid.
return function(value, schema) return validate(value, schema, "$", {}) end
