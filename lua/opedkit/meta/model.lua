---@meta
-- What the C module registers of model files and JSON; see core.lua.

local core = require "opedkit.core"

---A schema as columns.
---@class opedkit.Schema

---Makes one.
---@param nodes integer[] kind (1 list, 2 record, 3 map), items' node or members before its first, number of members; for each
---@param members integer[] number of its name, its node or 0; for each
---@param names string[]
---@return opedkit.Schema
function core.json.schema(nodes, members, names) end

---As `opedkit.json.encode`.
---@param value any
---@param schema? opedkit.Schema
---@param pretty? boolean
---@param null? table the one that is written as null
---@return string
function core.json.encode(value, schema, pretty, null) end

---As `opedkit.json.number`.
---@param n number
---@return string
function core.json.number(n) end

---A plain value as bytes: booleans, numbers, strings, arrays of them and tables by string keys.
---@param value any
---@return string bytes
function core.model.encode(value) end

---The value that `encode` wrote.
---@param bytes string
---@return any value nil where the bytes are none
---@return string? message
function core.model.decode(bytes) end

---Puts sections into one image with checksums.
---@param kind string four letters
---@param sections string[] { tag1, bytes1, tag2, … }; a tag has four letters
---@return string bytes
function core.model.pack(kind, sections) end

---Checks every byte of an image and says where its sections lie.
---@param kind string
---@param bytes string
---@return { tag: string, first: integer, last: integer, checksum: integer }[]|nil sections checksum: 0 in files of version 1.0
---@return string? message
function core.model.unpack(kind, bytes) end
