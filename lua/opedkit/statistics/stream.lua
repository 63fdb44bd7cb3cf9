-- Statistics as they come from a file or a pipe, of which no byte is trusted: nothing is asked for that isn't there.
local core = require "opedkit.native"

local stream = {}

local CHUNK = 2 ^ 20
local HEADER, SIZE = 48, 24 -- of csrc/opk_image.h
local HEAD = 48 -- of csrc/opk_shard.h

--- What functions that read or count take: `memory` in bytes, `temporary` a folder.
stream.options = { memory = "number", temporary = "string" }

local Bytes = {}
Bytes.__index = Bytes

function Bytes:read(count)
  if self.at > #self.bytes then return nil end
  local piece = self.bytes:sub(self.at, self.at + count - 1)
  self.at = self.at + #piece
  return piece
end

function Bytes:seek(whence, offset)
  if whence == "set" then self.at = offset + 1 end
  return self.at - 1
end

--- A string, read as a file is.
function stream.bytes(bytes)
  return setmetatable({ bytes = bytes, at = 1 }, Bytes)
end

--- The next `count` bytes; fewer at the end; nil and a message where reading fails.
function stream.read(handle, count)
  local pieces = {}
  while count > 0 do
    local piece, problem = handle:read(math.min(count, CHUNK))
    if problem then return nil, problem end
    if not piece then break end
    pieces[#pieces + 1], count = piece, count - #piece
  end
  return table.concat(pieces)
end

local function little_endian(bytes, first)
  local number = 0
  for i = first + 7, first, -1 do number = number * 256 + bytes:byte(i) end
  return number
end

--- The bytes of the next image (csrc/opk_image.h), which its opener checks; nil at the end, or nil and a message.
function stream.image(handle)
  local head, problem = stream.read(handle, HEADER)
  if not head or head == "" then return nil, problem end
  if head:sub(1, 8) ~= "opedkit\n" then return nil, "not a file of opedkit's" end
  if #head < HEADER then return nil, "truncated" end
  local rest, broken = stream.read(handle, math.max(little_endian(head, SIZE + 1) - HEADER, 0))
  return rest and head .. rest, broken
end

-- The next frame (csrc/opk_shard.h), unchecked.
local function frame(handle)
  local head, problem = stream.read(handle, HEAD)
  if not head then return nil, problem end
  local size, rest
  size, problem = core.shard.head(head)
  if not size then return nil, problem end
  rest, problem = stream.read(handle, size)
  return rest and head .. rest, problem
end

--- The frames of rows that a handle has from `position` on (nil: as it is read), one with each call, and where each
--- begins, up to the last one, which says how many there are; in place of one that is wrong nil and a message.
function stream.frames(handle, position)
  local before, entries, ended = 0, 0, false
  return function()
    if ended then return nil end
    if position then handle:seek("set", position) end
    local bytes, problem = frame(handle)
    local records, its_before, its_entries
    if bytes then records, its_before, its_entries = core.shard.frame(bytes) end
    if not records then
      ended = true
      return nil, problem or its_before
    end
    ended = records == 0
    if its_before ~= before or ended and its_entries ~= entries then
      ended = true
      return nil, "damaged: rows are missing"
    end
    local begins = position
    if position then position = position + #bytes end
    if ended then return nil end
    before, entries = before + records, entries + its_entries
    return bytes, begins
  end
end

--- One frame again that was read before, where it began.
function stream.frame_at(handle, position)
  handle:seek("set", position)
  return frame(handle)
end

return stream
