---Writes JSON (RFC 8259) that is the same on every Lua and in every locale: keys in a fixed order, integers as integers,
---other numbers in the fewest digits that read back as the same number, ill-formed UTF-8 as U+FFFD.
---@class opedkit.json
local json = {}

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

local KINDS = { list = 1, record = 2, map = 3 }

-- A schema as the core reads it: tables as numbers, each but once, however often it is used.
local function compile(schema)
  local nodes, members, names, node_of, name_of = {}, {}, {}, {}, {}
  local function add(part)
    if not part then return 0 end
    if node_of[part] then return node_of[part] end
    local at, first, keys = #nodes, #members, part.kind == "record" and part.keys or {}
    node_of[part] = at / 3 + 1
    nodes[at + 1], nodes[at + 2], nodes[at + 3] = KINDS[part.kind] or KINDS.map, first / 2, #keys
    for i, key in ipairs(keys) do
      if not name_of[key] then
        names[#names + 1] = key
        name_of[key] = #names
      end
      members[first + 2 * i - 1], members[first + 2 * i] = name_of[key], 0
    end
    for i, key in ipairs(keys) do members[first + 2 * i] = add(part.of and part.of[key]) end
    if part.kind ~= "record" then nodes[at + 2] = add(part.items) end
    return node_of[part]
  end
  add(schema)
  return core.schema(nodes, members, names)
end

-- Schemas that were compiled, for as long as they live.
local compiled = setmetatable({}, { __mode = "k" })

---A value as JSON. Without a schema a table with items is an array, any other an object, its keys in the order of their
---bytes. A schema is read once: what is changed in it later has no effect.
---@param value any
---@param schema? opedkit.json.Schema
---@param options? { pretty?: boolean } pretty: over several lines, by two blanks
---@return string
function json.encode(value, schema, options)
  local program
  if schema ~= nil then
    program = compiled[schema]
    if not program then
      if type(schema) ~= "table" then
        error(("bad argument 'schema' (table expected, got %s)"):format(type(schema)), 2)
      end
      program = compile(schema)
      compiled[schema] = program
    end
  end
  return core.encode(value, program, options ~= nil and options.pretty, json.null)
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
