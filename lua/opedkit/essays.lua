---Several essays in one file: where each begins. An essay begins with a byline under a title, with the header of a news
---database, or with a title behind a form feed or a rule; what lies between two beginnings must be long enough to be one.
---@class opedkit.essays
local essays = {}

if jit then jit.off(true, true) end -- see document.lua

local byline = require "opedkit.document.byline"
local export = require "opedkit.document.export"
local native = require "opedkit.native"

---@class opedkit.Essay
---@field first integer first byte
---@field last integer last byte
---@field reason string by what its beginning was known

-- The words that an essay has at least, and the longest title.
local FEWEST, TITLE = 40, 150
-- A title stands no more than so many blocks above its byline.
local ABOVE = 3
-- Different labels that make the header of a database.
local LABELS = 3
-- A header is no longer than so many lines.
local DEPTH = 40

local function count(s)
  return select(2, s:gsub("[^ \t\r\n\f]+", ""))
end

-- The memory of a text up to so many bytes is kept for the next one's lines; a longer one's would stay too long.
local KEPT = 65536

local starts, kept -- the first words of bylines and of fields; the lines of the last text

local function lines_in(s)
  if not starts then
    local list = {}
    for _, words in ipairs { byline.starts, export.starts } do
      for _, word in ipairs(words) do list[#list + 1], list[#list + 2] = word, 1 end
    end
    starts = native.glossary(list)
  end
  local own = kept
  kept = nil -- but for the time in which they are another's
  own = native.essays(s, starts, own)
  if #s <= KEPT then kept = own end
  return own
end

-- The lines with something on them, read when they are asked for: { first, last, text, blank line before, form feed
-- before }.
local function reader_of(s, found)
  return setmetatable({}, { __index = function(self, i)
    local first, last, blank, feed = found:get(i)
    if not first then return nil end
    local line = { first = first, last = last, text = s:sub(first, last), blank = blank, feed = feed }
    self[i] = line
    return line
  end })
end

local function is_rule(text)
  return #text >= 3 and (text:find "^[-=_*~# ]+$" ~= nil or text:find "^[\226\148\128\151\149\129\144\146 ]+$" ~= nil)
end

-- A line that may be a title: short, no sentence's end, in letters.
local function is_title(line)
  local text = line.text
  return #text <= TITLE and text:find "^[%u%d\"'\226\195]" ~= nil and not text:find "[.,;:]$" and text:find "%a" ~= nil
    and not is_rule(text)
end

-- Where the title of a byline begins, or the byline itself.
local function head_of(lines, i)
  local start = i
  for back = 1, ABOVE do
    local line = lines[i - back]
    local by = line and #line.text < 120 and byline.parse(line.text)
    if not line or is_rule(line.text) or by and by.explicit then break end
    if back == 1 and line.text:find "[.]$" and not is_title(line) then
      -- A dek may be a sentence; the title stands above it.
      if #line.text > 2 * TITLE or not line.blank or not (lines[i - 2] and is_title(lines[i - 2])) then break end
      start = i - 2
      break
    end
    if not is_title(line) then break end
    start = i - back
    if line.feed then break end
  end
  return start
end

-- Beginnings: { line number, reason }, of `found` lines.
local function beginnings(found, lines)
  local out, at = {}, found:next(1)
  while at do
    local line = lines[at]
    local fields, seen, last = 0, {}, at
    while lines[last] and last - at < DEPTH do
      local field = export.field(lines[last].text)
      if not field then break end
      local label = field.label:lower()
      if not seen[label] then fields, seen[label] = fields + 1, true end
      last = last + 1
    end
    if fields >= LABELS then
      out[#out + 1] = { at = head_of(lines, at), reason = "the header of a news database" }
      at = last
    else
      local by = #line.text < 120 and byline.parse(line.text)
      local previous = lines[at - 1]
      if by and by.explicit then
        local start = head_of(lines, at)
        if start < at or not previous or is_rule(previous.text) or line.feed then
          out[#out + 1] = { at = start, reason = "a byline" .. (start < at and " under a title" or "") }
        end
      elseif line.feed and is_title(line) and lines[at + 1] and lines[at + 1].blank then
        out[#out + 1] = { at = at, reason = "a title behind a form feed" }
      elseif previous and is_rule(previous.text) and #previous.text >= 3 and is_title(line) and lines[at + 1]
        and lines[at + 1].blank and count(line.text) >= 2 and previous.text:find "[-=_]" then
        out[#out + 1] = { at = at, reason = "a title under a rule" }
      end
      at = at + 1
    end
    at = found:next(at)
  end
  return out
end

---Tells several essays in one text apart.
---@param s string any bytes
---@return opedkit.Essay[] the ranges of the essays, in order; together they are the whole text. One, where there is but one.
function essays.split(s)
  if type(s) ~= "string" then
    error(("bad argument 's' (string expected, got %s)"):format(type(s)), 2)
  end
  local found = lines_in(s)
  local lines = reader_of(s, found)
  local heads = {}
  for _, head in ipairs(beginnings(found, lines)) do
    local first = lines[head.at].first
    local before = heads[#heads]
    -- Where what lies between is too short, it is the same head by another sign, or a list of titles.
    if not before or head.at > before.at and count(s:sub(before.first, first - 1)) >= FEWEST then
      heads[#heads + 1] = { at = head.at, first = first, reason = head.reason }
    end
  end
  if heads[1] and count(s:sub(1, heads[1].first - 1)) >= FEWEST then
    table.insert(heads, 1, { first = 1, reason = "the beginning of the text" })
  end
  while #heads > 1 and count(s:sub(heads[#heads].first)) < FEWEST do heads[#heads] = nil end
  local out = {}
  for i, head in ipairs(heads) do
    out[i] = { first = i == 1 and 1 or head.first, last = heads[i + 1] and heads[i + 1].first - 1 or #s,
      reason = head.reason }
  end
  if not out[1] then out[1] = { first = 1, last = #s, reason = "the beginning of the text" } end
  return out
end

return essays
