-- Where in a lexicon file something is.
local place = {}

local lpeg = require "lpeg"

local newline = lpeg.P"\r\n" + lpeg.S"\r\n"
local next_line = (1 - newline) ^ 0 * newline * lpeg.Cp()

--- The line and column (in characters) of a position, from 1.
function place.at(bytes, position)
  local line, start = 1, 1
  while true do
    local behind = next_line:match(bytes, start)
    if not behind or behind > position then break end
    line, start = line + 1, behind
  end
  local _, characters = bytes:sub(start, position - 1):gsub("[^\128-\191]", "")
  return line, characters + 1
end

--- What a reader returns for a problem.
function place.fault(bytes, position, message)
  local line, column = place.at(bytes, position)
  return nil, ("line %d, column %d: %s"):format(line, column, message), position
end

return place
