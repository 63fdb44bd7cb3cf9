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

--- A string from a file between quotation marks: its first characters if it is long, control characters as numbers.
function place.quote(s)
  local start = s:sub(1, 60)
  if #s > 60 then start = start:gsub("[\192-\255]?[\128-\191]*$", "") .. "…" end
  return '"' .. start:gsub("[^\32-\126\128-\255]", function(c) return ("\\%d"):format(c:byte()) end) .. '"'
end

--- What a reader returns for a problem.
function place.fault(bytes, position, message)
  local line, column = place.at(bytes, position)
  return nil, ("line %d, column %d: %s"):format(line, column, message), position
end

return place
