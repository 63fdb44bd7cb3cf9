-- JSON Lines: an object to a line.
local file = require "opedkit.file"

local jsonl = {}

--- A line's object, or nil and what is wrong with it.
function jsonl.parse(line)
  local found, cjson = pcall(require, "cjson")
  if not found then return nil, "reading JSON needs lua-cjson, which is not installed" end
  local ok, object = pcall(cjson.decode, line)
  if not ok then return nil, "no JSON: " .. tostring(object):gsub("^.-:%d+: ", "") end
  if not line:find("^[ \t]*{") then return nil, "no JSON object" end
  return object
end

--- An object's string, or a number as one; nil for null, false and the like.
function jsonl.string(value)
  if type(value) == "number" then return ("%.14g"):format(value) end
  return type(value) == "string" and value or nil
end

--- An iterator over the rows of a file.
function jsonl.rows(path, fields)
  local handle, problem = file.open(path)
  if not handle then return nil, problem end
  local next_line, number = file.lines(handle, fields.meter), 0
  local function stop(message)
    file.close(handle)
    next_line = function() return nil end
    return nil, message and ("%s:%d: %s"):format(path, number, message)
  end
  return function()
    while true do
      local line, failure = next_line()
      number = number + 1
      if not line then return stop(failure) end
      if number == 1 then line = line:gsub("^\239\187\191", "") end
      if line:find("[^ \t]") then
        local row, wrong = jsonl.parse(line)
        local text = row and jsonl.string(row[fields.text])
        if row and not text then wrong = ("the field '%s' is no text"):format(fields.text) end
        if text then
          row.text, row.label = text, jsonl.string(row[fields.label])
          row.id, row.line = jsonl.string(row.id) or tostring(number), number
          return row
        end
        if not fields.skip then return stop(wrong) end
        fields.skip(("%s:%d: %s"):format(path, number, wrong))
      end
    end
  end
end

return setmetatable(jsonl, { __call = function(_, path, fields) return jsonl.rows(path, fields) end })
