-- Statistics as they come from a file or a pipe, of which no byte is trusted: nothing is asked for that isn't there.
local stream = {}

local CHUNK = 2 ^ 20
local HEADER, SIZE = 48, 24 -- of csrc/opk_image.h

--- What functions that read or count take: `memory` in bytes, `temporary` a folder.
stream.options = { memory = "number", temporary = "string" }

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

return stream
