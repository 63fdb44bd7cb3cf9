-- Lexicons as JSON: { "category": ["phrase", …], … } or { "category": { "phrase": weight, … }, … }.
local place = require "opedkit.lexicon.place"
local rows = require "opedkit.lexicon.rows"

local json = {}

-- The decoder gives no positions, so a term is looked for where it is first written as a string.
local function locate(bytes, cjson, term)
  return bytes:find(cjson.encode(term), 1, true) or bytes:find('"' .. term .. '"', 1, true) or 1
end

function json.read(bytes)
  local found, cjson = pcall(require, "cjson.safe")
  if not found then return nil, "reading JSON needs lua-cjson, which is not installed" end
  local decoded, problem = cjson.decode((bytes:gsub("^\239\187\191", "   ")))
  if decoded == nil then
    return place.fault(bytes, tonumber(problem:match("at character (%d+)")) or 1, problem)
  end
  local entries, shape = rows.collect(decoded)
  if not entries then return place.fault(bytes, 1, shape) end
  setmetatable(entries.positions, { __index = function(_, i) return locate(bytes, cjson, entries.forms[i]) end })
  return entries
end

return json
