---Writes JSON (RFC 8259) that is the same on every Lua and in every locale: keys in a fixed order, integers as integers,
---other numbers in the fewest digits that read back as the same number, ill-formed UTF-8 as U+FFFD.
---@class opedkit.json
local json = {}

local order = require "opedkit.order"
local well_formed = require "opedkit.well_formed"

---The null of JSON, where a value is told to be none.
json.null = setmetatable({}, { __tostring = function() return "null" end })

---@class opedkit.json.Schema
---@field keys? string[] the members of an object, in order
---@field of? table<string, opedkit.json.Schema> what their values are
---@field items? opedkit.json.Schema what the items of an array, or the values of a map, are
---@field kind string record, list or map

---An object with these members in this order; a member that is nil is written as null, others are left out.
---@param members (string|{ [1]: string, [2]: opedkit.json.Schema })[] names, or names with what the value is
---@return opedkit.json.Schema
function json.record(members)
  local keys, of = {}, {}
  for i, member in ipairs(members) do
    if type(member) == "table" then
      keys[i], of[member[1]] = member[1], member[2]
    else
      keys[i] = member
    end
  end
  return { kind = "record", keys = keys, of = of }
end

---An array, empty ones too.
---@param items? opedkit.json.Schema
---@return opedkit.json.Schema
function json.list(items)
  return { kind = "list", items = items }
end

---An object with any keys, in the order of their bytes.
---@param values? opedkit.json.Schema
---@return opedkit.json.Schema
function json.map(values)
  return { kind = "map", items = values }
end

local escapes = { ['"'] = '\\"', ["\\"] = "\\\\", ["\b"] = "\\b", ["\f"] = "\\f", ["\n"] = "\\n", ["\r"] = "\\r",
  ["\t"] = "\\t" }

local function escape(control)
  return escapes[control] or ("\\u%04x"):format(control:byte())
end

---A string as JSON.
---@param s string any bytes
---@return string
function json.string(s)
  return '"' .. well_formed(s):gsub('[%z\1-\31"\\\127]', escape) .. '"'
end

---A number as JSON: whole ones below 2^53 without a point, others in the fewest digits that read back the same.
---@param n number
---@return string
function json.number(n)
  if n ~= n or n == 1 / 0 or n == -1 / 0 then return "null" end -- JSON has no other way to say it
  if n % 1 == 0 and n > -9007199254740992 and n < 9007199254740992 then return ("%d"):format(n) end
  for digits = 15, 17 do
    local text = ("%." .. digits .. "g"):format(n)
    -- The decimal point is the locale's, in format as in tonumber.
    if tonumber(text) == n or digits == 17 then return (text:gsub(",", ".")) end
  end
end

local encode

local function encode_list(list, items, out, pretty, margin)
  local count = #list
  if count == 0 then
    out[#out + 1] = "[]"
    return
  end
  local inner = pretty and margin .. "  "
  for i = 1, count do
    out[#out + 1] = i == 1 and "[" or ","
    if pretty then out[#out + 1] = "\n" .. inner end
    encode(list[i], items, out, pretty, inner)
  end
  out[#out + 1] = pretty and "\n" .. margin .. "]" or "]"
end

local function encode_members(object, keys, schema_of, out, pretty, margin)
  if #keys == 0 then
    out[#out + 1] = "{}"
    return
  end
  local inner = pretty and margin .. "  "
  for i, key in ipairs(keys) do
    out[#out + 1] = i == 1 and "{" or ","
    if pretty then out[#out + 1] = "\n" .. inner end
    out[#out + 1] = json.string(key)
    out[#out + 1] = pretty and ": " or ":"
    encode(object[key], schema_of(key), out, pretty, inner)
  end
  out[#out + 1] = pretty and "\n" .. margin .. "}" or "}"
end

function encode(value, schema, out, pretty, margin)
  local kind = type(value)
  if value == nil or value == json.null then
    out[#out + 1] = "null"
  elseif kind == "string" then
    out[#out + 1] = json.string(value)
  elseif kind == "number" then
    out[#out + 1] = json.number(value)
  elseif kind == "boolean" then
    out[#out + 1] = tostring(value)
  elseif kind ~= "table" then
    error(("bad value (no JSON for a %s)"):format(kind), 0)
  elseif schema and schema.kind == "record" then
    encode_members(value, schema.keys, function(key) return schema.of[key] end, out, pretty, margin)
  elseif schema and schema.kind == "list" or not schema and #value > 0 then
    encode_list(value, schema and schema.items, out, pretty, margin)
  else
    encode_members(value, order.keys(value), function() return schema and schema.items end, out, pretty, margin)
  end
end

---A value as JSON. Without a schema a table with items is an array, any other an object, its keys in the order of their
---bytes.
---@param value any
---@param schema? opedkit.json.Schema
---@param options? { pretty?: boolean } pretty: over several lines, by two blanks
---@return string
function json.encode(value, schema, options)
  local out = {}
  encode(value, schema, out, options ~= nil and options.pretty or false, "")
  return table.concat(out)
end

---Reads JSON.
---@param s string
---@return any|nil value
---@return string|nil message
function json.decode(s)
  local found, cjson = pcall(require, "cjson.safe")
  if not found then return nil, "reading JSON needs lua-cjson" end
  return cjson.decode(s)
end

return json
