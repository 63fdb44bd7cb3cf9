---Writes JSON (RFC 8259) that is the same on every Lua and in every locale: keys in a fixed order, integers as integers,
---other numbers in the fewest digits that read back as the same number, ill-formed UTF-8 as U+FFFD.
---@class opedkit.json
local json = {}

local order = require "opedkit.order"
local core = require("opedkit.native").json

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

---A string as JSON.
---@param s string any bytes
---@return string
function json.string(s)
  return core.encode(s)
end

---A number as JSON: whole ones below 2^53 without a point, others in the fewest digits that read back the same.
---@param n number
---@return string
function json.number(n)
  return core.number(n)
end

---A value as JSON. Without a schema a table with items is an array, any other an object, its keys in the order of their
---bytes.
---@param value any
---@param schema? opedkit.json.Schema
---@param options? { pretty?: boolean } pretty: over several lines, by two blanks
---@return string
function json.encode(value, schema, options)
  return core.encode(value, schema, options ~= nil and options.pretty, json.null, order.keys)
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
