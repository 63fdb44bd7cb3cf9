-- Records of fields become entries: term, category, weight, and how they match.
local rows = require "opedkit.lexicon.rows"
local field = require "opedkit.lexicon.field"
local place = require "opedkit.lexicon.place"
local text = require "opedkit.text"

local names = { term = true, category = true, weight = true, match = true }

-- What the column `match` may say.
local traits = { [""] = {}, folded = {}, exact = { exact = true }, exclude = { exclude = true },
  ["exact exclude"] = { exact = true, exclude = true } }

-- Which column holds what, if the record names columns: one of them is "term".
local function header(record)
  local columns, found = {}, false
  for i, title in ipairs(record) do
    local name = text.fold(field.trim(title))
    if names[name] and not columns[name] then columns[name] = i end
    if name == "term" then found = true end
  end
  return found and columns or nil
end

--- Reads the records that `record_at` finds: from a position it returns the fields, their positions and the position
--- behind the record; nil, a message and its position for a bad record; nothing at the end. A record without fields is
--- a comment or a blank line.
return function(bytes, record_at, options)
  local entries = rows.new()
  local columns, named
  local at = 1
  while true do
    local record, positions, behind = record_at(bytes, at)
    if not record then
      if positions then return place.fault(bytes, behind, positions) end
      return entries
    end
    at = behind
    if #record > 0 then
      local first = columns == nil
      if first then
        columns = header(record)
        named = columns ~= nil
        columns = columns or { term = 1, category = 2, weight = 3, match = 4 }
      end
      if not (first and named) then
        if not named and #record > 4 then
          return place.fault(bytes, positions[5], "more than four fields: term, category, weight, match")
        end
        local term = field.trim(record[columns.term] or "")
        local category = columns.category and field.trim(record[columns.category] or "") or ""
        local weight = columns.weight and field.trim(record[columns.weight] or "") or ""
        if term == "" then return place.fault(bytes, positions[1], "no term") end
        if category == "" then category = options.category or "" end
        if category == "" then
          return place.fault(bytes, positions[1],
            ("no category for %s, and no option names one"):format(place.quote(term)))
        end
        local value = weight == "" and 1 or field.number(weight)
        if not value then
          return place.fault(bytes, positions[columns.weight], place.quote(weight) .. " is no number")
        end
        local match = columns.match and field.trim(record[columns.match] or "") or ""
        if not traits[match] then
          return place.fault(bytes, positions[columns.match],
            place.quote(match) .. " is neither exact, exclude, exact exclude nor folded")
        end
        rows.add(entries, term, category, value, positions[columns.term], traits[match])
      end
    end
  end
end
