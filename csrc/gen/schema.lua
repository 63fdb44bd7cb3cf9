-- Makes a JSON Schema (draft 2020-12) of a section of doc/json.md: a row for each field, of which the type and the unit
-- say what a validator can check.
-- usage: schema.lua DOC SECTION TITLE    or from Lua: loadfile "csrc/gen/schema.lua" (DOC, SECTION, TITLE)
local json = require "opedkit.json"

local function trim(s) return (s:match "^%s*(.-)%s*$") end

local function read_rows(path, section)
  local rows, inside = {}, false
  for line in io.lines(path) do
    if line:find "^## " then inside = line == "## " .. section end
    local cells = {}
    for cell in (inside and line:match "^|(.*)|$" or ""):gmatch "([^|]*)" do
      if cell ~= "" then cells[#cells + 1] = trim(cell) end
    end
    local field = cells[1] and cells[1]:match "^`([^`]+)`$"
    if field then
      assert(#cells == 5, field .. ": a row has five cells")
      rows[#rows + 1] = { field = field, kind = cells[2], unit = cells[3], what = cells[4] }
    end
  end
  assert(#rows > 0, path .. ": no section " .. section)
  return rows
end

local function limits(unit, schema)
  local low, high = unit:match "^(%-?[%d.]+) to ([%d.]+)$"
  local least = unit == "byte" and "1" or unit:match "^from (%d+)$"
  if low then schema.minimum, schema.maximum = tonumber(low), tonumber(high) end
  if least then schema.minimum = tonumber(least) end
  if unit == "date" then schema.pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" end
  if unit == "sha256" then schema.pattern = "^[0-9a-f]{64}$" end
  if unit == "crc32" then schema.pattern = "^[0-9a-f]{8}$" end
  local list = unit:match "^one of (.+)$"
  if list then
    schema.enum = {}
    for value in list:gmatch "[%w_]+" do table.insert(schema.enum, value) end
  end
end

local kinds = { strings = "string", integers = "integer", numbers = "number", objects = "object" }

local function object(schema)
  schema.properties, schema.required, schema.additionalProperties = {}, {}, false
  return schema
end

-- The schema of a row, and the one below which the fields of its objects go.
local function schema_of(row)
  local schema, kind = {}, row.kind:gsub(" or null$", "")
  local nullable = kind ~= row.kind
  local of = kind:match "^array of (%l+)$" or kind:match "^map of (%l+)$"
  local below
  if row.what ~= "" then schema.description = row.what:gsub("%[([^%]]+)%]%b()", "%1") end
  if kind:find "^array" or kind:find "^map" then
    local item = { type = kinds[of] or "object" }
    below = item
    if item.type == "object" then object(item) else limits(row.unit, item) end
    schema.type = kind:find "^array" and "array" or "object"
    schema[kind:find "^array" and "items" or "additionalProperties"] = item
  else
    schema.type = kind
    assert(({ string = true, integer = true, number = true, boolean = true, object = true })[kind],
      row.field .. ": no type " .. kind)
    limits(row.unit, schema)
    if kind == "object" then below = object(schema) end
  end
  if nullable then
    schema.type = { schema.type, "null" }
    if schema.enum then table.insert(schema.enum, json.null) end
  end
  return schema, below
end

local function generate(path, section, title)
  local root = object { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", title = title, type = "object" }
  local below = { [""] = root }
  for _, row in ipairs(read_rows(path, section)) do
    local plain = row.field:gsub("%[%]", ""):gsub("%.%*", "")
    local parent, name = plain:match "^(.*)%.([^.]+)$"
    local into = assert(below[parent or ""], row.field .. ": it has no parent above it")
    name = name or plain
    into.properties[name], below[plain] = schema_of(row)
    table.insert(into.required, name)
  end
  return json.encode(root, nil, { pretty = true }) .. "\n"
end

local doc, section, title = ...
local made = generate(doc, section, title)
if arg and arg[0] and arg[0]:find "schema%.lua$" then io.write(made) end
return made
