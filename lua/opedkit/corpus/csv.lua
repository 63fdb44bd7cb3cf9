-- Comma- and tab-separated values with a header (RFC 4180). Fields may be quoted, and hold line ends then.
local lpeg = require "lpeg"
local file = require "opedkit.file"
local P, C, Cp, Cs = lpeg.P, lpeg.C, lpeg.Cp, lpeg.Cs

local csv = {}

--- A function that gives the fields of a record, or nil where it is none.
function csv.parser(separator)
  local quoted = P '"' * Cs((P '""' / '"' + (1 - P '"')) ^ 0) * P '"'
  local field = (quoted + C((1 - (P(separator) + P '"')) ^ 0)) * Cp()
  return function(record)
    local values, at = {}, 1
    while true do
      local value, behind = field:match(record, at)
      if not value then return nil end
      values[#values + 1] = value
      if behind > #record then return values end
      if record:sub(behind, behind) ~= separator then return nil end
      at = behind + 1
    end
  end
end

local function quotes(line)
  local _, count = line:gsub('"', "")
  return count
end

--- An iterator over the records of a handle, tables of fields, each with the number of its first line: nil at the end, nil,
--- a line's number and a message where the file is no CSV.
function csv.records(handle, separator, meter)
  local next_line, parse, number = file.lines(handle, meter), csv.parser(separator), 0
  return function()
    local line, problem
    repeat
      line, problem = next_line()
      number = number + 1
      if not line then return nil, number, problem end
      if number == 1 then line = line:gsub("^\239\187\191", "") end
    until line ~= "" and line ~= "\r"
    local first, open = number, quotes(line) % 2
    if open == 1 then
      local lines = { line }
      while open == 1 do
        line, problem = next_line()
        number = number + 1
        if not line then return nil, first, problem or "a quotation mark that is not closed" end
        lines[#lines + 1] = line
        open = (open + quotes(line)) % 2
      end
      line = table.concat(lines, "\n")
    end
    local values = parse((line:gsub("\r$", "")))
    if not values then return nil, first, "quotation marks that are neither doubled nor around a field" end
    return values, first
  end
end

--- An iterator over the rows of a file.
function csv.rows(path, fields)
  local handle, problem = file.open(path)
  if not handle then return nil, problem end
  local next_record = csv.records(handle, fields.separator, fields.meter)
  local names, count = nil, 0
  local function stop(line, message)
    file.close(handle)
    next_record = function() return nil end
    return nil, message and ("%s:%d: %s"):format(path, line, message)
  end
  return function()
    if not names then
      local line
      names, line, problem = next_record()
      if not names then return stop(line, problem or "the header is missing") end
      local has_text
      for _, name in ipairs(names) do has_text = has_text or name == fields.text end
      if not has_text then return stop(line, ("the header has no field '%s'"):format(fields.text)) end
    end
    local values, line, message
    repeat
      values, line, message = next_record()
      if values and #values ~= #names then
        message, values = ("%d fields, where the header has %d"):format(#values, #names), nil
      end
      if not values and not (message and fields.skip) then return stop(line, message) end
      if not values then fields.skip(("%s:%d: %s"):format(path, line, message)) end
    until values
    local row = {}
    for i, name in ipairs(names) do row[name] = values[i] end
    count = count + 1
    row.text, row.label = row[fields.text], row[fields.label]
    row.id, row.line = row.id or tostring(count), line
    return row
  end
end

return setmetatable(csv, { __call = function(_, path, fields) return csv.rows(path, fields) end })
