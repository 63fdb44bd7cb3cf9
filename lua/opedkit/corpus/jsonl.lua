-- JSON Lines: an object to a line.
local lines = require "opedkit.corpus.lines"

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
  return lines(path, fields, function(line, number)
    if number == 1 then line = line:gsub("^\239\187\191", "") end
    if not line:find("[^ \t]") then return nil end
    local row, wrong = jsonl.parse(line)
    local text = row and jsonl.string(row[fields.text])
    if not text then return nil, wrong or ("the field '%s' is no text"):format(fields.text) end
    row.text, row.label = text, jsonl.string(row[fields.label])
    row.id, row.line = jsonl.string(row.id) or tostring(number), number
    return row
  end)
end

return setmetatable(jsonl, { __call = function(_, path, fields) return jsonl.rows(path, fields) end })
