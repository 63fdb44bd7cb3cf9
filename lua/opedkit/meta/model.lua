---@meta
-- What the C module registers of model files and JSON; see core.lua.

local core = require "opedkit.core"

---As `opedkit.json.encode`.
---@param value any
---@param schema? opedkit.json.Schema
---@param pretty? boolean
---@param null? any the value that is written as null
---@param keys? fun(map: table): string[] the keys of an object without a schema, in order
---@return string
function core.json.encode(value, schema, pretty, null, keys) end

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
