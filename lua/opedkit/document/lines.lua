---The lines of a text, as positions: white space around each line trimmed, blank lines left out.
---@class opedkit.document.lines
local lines = {}

---@class opedkit.document.Lines
---@field count integer
---@field first integer[] the first byte of each line that is not white space
---@field last integer[] the last one
---@field breaks integer[] line ends between the line before and this one; 0 for the first line
---@field indent integer[] columns of white space before the line

-- No-break space, byte-order mark and ideographic space are white space around a line. Only these three begin with
-- the bytes 0xC2, 0xEF and 0xE3 that are looked for.
local wide_blanks = { ["\194\160"] = 2, ["\239\187\191"] = 3, ["\227\128\128"] = 3 }

local function skip_wide(s, first, last)
  while first <= last do
    local byte = s:byte(first)
    if byte == 32 or byte == 9 then
      first = first + 1
    elseif byte == 194 or byte == 239 or byte == 227 then
      local size = wide_blanks[s:sub(first, first + 1)] or wide_blanks[s:sub(first, first + 2)]
      if not size then return first end
      first = first + size
    else
      return first
    end
  end
  return first
end

local function trim_end(s, first, last)
  while last >= first do
    local byte = s:byte(last)
    if byte == 32 or byte == 9 then
      last = last - 1
    elseif byte == 160 and s:byte(last - 1) == 194 then
      last = last - 2
    elseif byte == 128 and s:sub(last - 2, last) == "\227\128\128" then
      last = last - 3
    else
      return last
    end
  end
  return last
end

-- Line ends (CR LF is one, a form feed two, since a new page begins) and the columns behind the last of them.
local function measure(gap)
  local breaks, column = 0, 0
  local at, size = 1, #gap
  while at <= size do
    local byte = gap:byte(at)
    if byte == 13 then
      if gap:byte(at + 1) == 10 then at = at + 1 end
      breaks, column = breaks + 1, 0
    elseif byte == 10 or byte == 11 then
      breaks, column = breaks + 1, 0
    elseif byte == 12 then
      breaks, column = breaks + 2, 0
    elseif byte == 9 then
      column = column + 8 - column % 8
    elseif byte < 128 or byte > 191 then
      column = column + 1
    end
    at = at + 1
  end
  return breaks, column
end

---Reads the lines of a text.
---@param s string any bytes
---@return opedkit.document.Lines
function lines.read(s)
  local first, last, breaks, indent = {}, {}, {}, {}
  local count, previous = 0, 0
  local known_breaks, known_indent = {}, {} -- gaps are few and alike
  for start, stop in s:gmatch "()[^ \t\r\n\f\v][^\r\n\f\v]*()" do
    stop = trim_end(s, start, stop - 1)
    local byte = s:byte(start)
    if byte == 194 or byte == 239 or byte == 227 then start = skip_wide(s, start, stop) end
    if start <= stop then
      count = count + 1
      first[count], last[count] = start, stop
      local gap = s:sub(previous + 1, start - 1)
      local b, i = known_breaks[gap], known_indent[gap]
      if not b then
        b, i = measure(gap)
        if #gap <= 40 then known_breaks[gap], known_indent[gap] = b, i end
      end
      breaks[count], indent[count] = b, i
      previous = stop
    end
  end
  if count > 0 then breaks[1] = 0 end
  return { count = count, first = first, last = last, breaks = breaks, indent = indent }
end

return lines
