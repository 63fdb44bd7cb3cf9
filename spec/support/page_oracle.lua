-- Lines and blocks of a page, slow and obvious: what opk_page.c is held against.
local oracle = {}


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

local function read_lines(s)
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

-- Columns at which somebody's page ends: what e-mail, typescripts and PDF columns use. Longer lines are paragraphs.
local WIDEST, NARROWEST = 130, 20
-- Proportional type leaves lines ragged; a line this much of the width, with the next word, was full.
local FULL = 0.8

local function columns(s)
  if not s:find "[\128-\255]" then return #s end
  local _, letters = s:gsub("[^\128-\191]", "")
  return letters
end

local function first_word(s, first, last)
  local stop = s:find("[ \t\r\n]", first)
  if not stop or stop > last then stop = last + 1 end
  return stop - first
end

-- The width at which lines end, in columns, or nil where each line is a paragraph: most lines that another follows
-- directly must have had no room for the word that follows.
local function margin(s, l)
  local widths, room, followed = {}, {}, {}
  for i = 1, l.count - 1 do
    if l.breaks[i + 1] == 1 then
      followed[#followed + 1] = i
      local size = l.last[i] - l.first[i] + 1
      if size <= 4 * WIDEST then
        local width = l.indent[i] + columns(s:sub(l.first[i], l.last[i]))
        widths[#widths + 1] = width
        room[#room + 1] = width + 1 + first_word(s, l.first[i + 1], l.last[i + 1])
      else
        widths[#widths + 1], room[#room + 1] = size, size
      end
    end
  end
  if #widths < 3 then return nil end
  local sorted = {}
  for i = 1, #widths do sorted[i] = widths[i] end
  table.sort(sorted)
  -- An address or a headline may be longer than the margin allows: one line in twenty.
  local width = sorted[math.max(1, math.ceil(#sorted * 0.95))]
  if width > WIDEST or width < NARROWEST then return nil end
  local full, running = 0, 0
  for i = 1, #room do
    if room[i] > FULL * width then
      full = full + 1
      local first = l.first[followed[i] + 1]
      local goes_on = s:find("^[a-z]", first) and s:sub(first, math.min(first + 3, l.last[followed[i] + 1])) ~= "http"
        or s:find("^[\195-\255]", first) and s:byte(first) ~= 226
      if goes_on and not oracle.ends_sentence(s, l.last[followed[i]]) then running = running + 1 end
    end
  end
  -- Headlines and names on lines of their own may be long; no sentence runs on over them.
  return full >= 0.5 * #room and running >= full / 8 and width or nil
end

-- The indentation that most lines have.
local function usual_indent(l)
  local seen, best = {}, 0
  for i = 1, l.count do
    local indent = l.indent[i]
    seen[indent] = (seen[indent] or 0) + 1
    if seen[indent] > (seen[best] or 0) then best = indent end
  end
  return best
end

local closing = {} -- what may stand behind the mark: quotes, brackets, asterisks, blanks
for character in ("\"')]}* "):gmatch "." do closing[character:byte()] = true end

local stops, wide_closing = {}, {}
for mark in ("。 ！ ？ ． ｡ । ؟ ۔ …"):gmatch "[^ ]+" do stops[mark] = true end
for mark in ("’ ” “ 」 』 ） 】 》 »"):gmatch "[^ ]+" do wide_closing[mark] = true end

function oracle.ends_sentence(s, last)
  while last > 0 do
    local byte = s:byte(last)
    if byte == 46 or byte == 33 or byte == 63 then return true end
    if closing[byte] then
      last = last - 1
    elseif byte < 128 then
      return false
    else
      local wide = { last > 2 and s:sub(last - 2, last) or "", last > 1 and s:sub(last - 1, last) or "" }
      for _, mark in ipairs(wide) do
        if stops[mark] then return true end
      end
      if wide_closing[wide[1]] then
        last = last - 3
      elseif wide_closing[wide[2]] then
        last = last - 2
      else
        return false
      end
    end
  end
  return false
end

-- `stands_alone` judges a line of a page with a margin.
function oracle.read(s, stands_alone)
  local l = read_lines(s)
  local width = margin(s, l)
  local usual = usual_indent(l)
  local out, block = {}, nil
  local alone = false -- whether the line before stands alone
  for i = 1, l.count do
    local first, last = l.first[i], l.last[i]
    local runs_on = false
    local line_alone = width ~= nil and stands_alone(s:sub(first, last))
    if block and width and l.breaks[i] == 1 and not alone and not line_alone
      and l.indent[i] <= usual + 1 then
      local before = l.indent[i - 1] + columns(s:sub(l.first[i - 1], l.last[i - 1]))
      if before + 1 + first_word(s, first, last) > FULL * width then
        runs_on = true
      else
        runs_on = not oracle.ends_sentence(s, l.last[i - 1]) and s:find("^[a-z]", first) ~= nil
      end
    end
    if runs_on then
      block.last = last
      block.lines[#block.lines + 1] = first
      block.lines[#block.lines + 1] = last
    else
      block = { first = first, last = last, lines = { first, last }, breaks = l.breaks[i] }
      out[#out + 1] = block
    end
    alone = line_alone
  end
  return out, width
end

return oracle
