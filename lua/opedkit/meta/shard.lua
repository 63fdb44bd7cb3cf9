---@meta
-- What the C module registers of rows of examples in files; see core.lua.

local core = require "opedkit.core"

---Labelled vectors of counts in memory, without any yet.
---@param dimension integer indices are below it
---@return opedkit.core.Rows
function core.shard.rows(dimension) end

---Labelled vectors of counts, which come out in the order of their records.
---@class opedkit.core.Rows
---@operator len: integer
---@field add fun(self: opedkit.core.Rows, vector: opedkit.Vector, label: string): true?, string?
---@field bytes fun(self: opedkit.core.Rows): number what they take in memory
---@field frame fun(self: opedkit.core.Rows, from: integer): string?, integer? the frame that begins with record `from`, and the number behind it

---Merges frames of several sources, each in order.
---@param dimension integer
---@param count integer of sources, up to 1024
---@return opedkit.core.Merger
function core.shard.merge(dimension, count) end

---@class opedkit.core.Merger
---@field next fun(self: opedkit.core.Merger): string|integer|nil, string? a frame of all, or the number of the source that is to be fed; nil at the end
---@field feed fun(self: opedkit.core.Merger, source: integer, frame?: string): true?, string? its next frame, nil behind the last

---Reads the records of a frame.
---@param frame string
---@param dimension integer
---@return opedkit.core.RowReader|nil
---@return string? message
function core.shard.reader(frame, dimension) end

---@class opedkit.core.RowReader
---@field next fun(self: opedkit.core.RowReader, into?: opedkit.Vector): opedkit.Vector?, string? a vector and its label; nil at the end, or nil and a message

---How many bytes follow the head of a frame.
---@param head string
---@return number|nil size
---@return string? message
function core.shard.head(head) end

---Checks a frame.
---@param frame string
---@return integer|nil records 0: it is the last
---@return number|string before the records in the frames before it, or a message
---@return number? entries
function core.shard.frame(frame) end

---The frame behind all others.
---@param records number
---@param entries number in all
---@return string
function core.shard.last(records, entries) end
