-- A page of text for a terminal: sections, labelled rows and wrapped paragraphs in so many columns.
local columns = require "opedkit.report.columns"
local well_formed = require "opedkit.well_formed"

-- Columns of a row's label, and of what stands in a column of its own behind it.
local LABEL, WHERE = 16, 13

local Page = {}
Page.__index = Page

local codes = { bold = "1", dim = "2", red = "31", yellow = "33", cyan = "36" }

-- What an essay holds must not steer the terminal.
local function harmless(s)
  s = well_formed(s):gsub("[ \t\r\n\f\v]+", " "):gsub("[%z\1-\31\127]", "\239\191\189")
  return (s:gsub("\194[\128-\159]", "\239\191\189"))
end

local function new(options)
  options = options or {}
  return setmetatable({ colour = options.colour or false, width = options.width or 80, lines = {} }, Page)
end

function Page:paint(s, style)
  if not self.colour or s == "" then return s end
  return "\27[" .. codes[style] .. "m" .. s .. "\27[0m"
end

function Page:line(s)
  self.lines[#self.lines + 1] = s or ""
end

--- The words of a text in lines of at most `width` columns; a longer word is cut where a line is full.
function Page.wrap(s, width)
  local out, row, size = {}, {}, 0
  for word in harmless(s):gmatch "[^ ]+" do
    local wide, cuts = columns(word, width)
    if cuts[1] and size > 0 then out[#out + 1], row, size = table.concat(row, " "), {}, 0 end
    local first = 1
    for _, last in ipairs(cuts) do
      out[#out + 1] = word:sub(first, last)
      first = last + 1
    end
    word = word:sub(first)
    if size > 0 and size + 1 + wide > width then
      out[#out + 1] = table.concat(row, " ")
      row, size = {}, 0
    end
    row[#row + 1] = word
    size = size + wide + (size > 0 and 1 or 0)
  end
  if size > 0 then out[#out + 1] = table.concat(row, " ") end
  return out
end

--- A text of at most `width` columns, its end cut off at a word where it is longer.
function Page.cut(s, width)
  s = harmless(s)
  if columns(s) <= width then return s end
  local first = Page.wrap(s, width - 2)[1]
  return first .. " \226\128\166"
end

--- A paragraph, indented by `margin` columns.
function Page:paragraph(s, margin, style)
  for _, row in ipairs(self.wrap(s, self.width - margin)) do
    self:line((" "):rep(margin) .. (style and self:paint(row, style) or row))
  end
end

--- The head of a section, with a remark at the right.
function Page:section(title, remark)
  self:line()
  local room = self.width - columns(title) - 2
  remark = remark and room >= 8 and self.cut(remark, room) or ""
  local gap = math.max(2, self.width - columns(title) - columns(remark))
  self:line(self:paint(title, "bold") .. (remark ~= "" and (" "):rep(gap) .. self:paint(remark, "dim") or ""))
end

--- A row: a label, perhaps a short text in a column of its own (`where`), then text that is wrapped beside it.
function Page:row(label, s, style, where)
  local margin = LABEL + (where and WHERE or 0)
  local rows = self.wrap(s, self.width - margin - 2)
  for i = 1, math.max(1, #rows) do
    local first = i == 1
    local left = "  " .. self:paint(first and label or "", "cyan") .. self.pad(first and label or "", LABEL)
    if where then left = left .. (first and where or "") .. self.pad(first and where or "", WHERE) end
    self:line((left .. (style and self:paint(rows[i] or "", style) or rows[i] or ""):gsub(" +$", "")))
  end
end

--- The blanks that fill a text up to a column, one at least.
function Page.pad(s, width)
  return (" "):rep(math.max(1, width - columns(s)))
end

function Page:render()
  return table.concat(self.lines, "\n") .. "\n"
end

return { new = new, harmless = harmless, cut = Page.cut, pad = Page.pad, LABEL = LABEL }
