---Steps over Markdown: which bytes of a text are markup rather than prose. Blocks and inlines as CommonMark 0.31 has
---them, as far as prose needs: what is not prose at all (code, tables, front matter, HTML) is left out whole, of what
---holds prose only the marks. Knows nothing of Neovim, so that it also runs in the worker.
---@class opedkit.nvim.markup
local markup = {}

local Blocks = require "opedkit.nvim.blocks"

-- ---- whole texts, and again after a change ----

---What a scan leaves for the next one.
---@class opedkit.nvim.MarkupScan
---@field package s string
---@field package ranges opedkit.Range[] as they were found, in order from one safe place to the next
---@field package quotes opedkit.Range[]
---@field package safe { at: integer, ranges: integer, quotes: integer }[] begins of lines where no block is open, and what was found before
---@field package safe_at table<integer, integer> their numbers by position

-- The end of the front matter, 0 where there is none.
local function front_matter(s)
  local _, front = s:find "^%-%-%-[ \t]*\r?\n.-\n%-%-%-[ \t]*\r?\n"
  if not front then _, front = s:find "^%-%-%-[ \t]*\r?\n.-\n%.%.%.[ \t]*\r?\n" end
  return front or 0
end

-- How many bytes two strings begin (step 1) or end (step -1) with in common, at most `most`.
local function common(a, b, step, most)
  local low, high = 0, most
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    local same
    if step > 0 then
      same = a:sub(low + 1, middle) == b:sub(low + 1, middle)
    else
      same = a:sub(-middle, -low - 1) == b:sub(-middle, -low - 1)
    end
    if same then low = middle else high = middle - 1 end
  end
  return low
end

local function by_first(a, b) return a.first < b.first end

-- Nothing that began before this line reaches into it: what comes does not depend on what was.
function Blocks:is_safe()
  return self.blank and not (self.list or self.quoted or self.first or self.fence or self.html or self.table)
end

-- Puts in order what was found since the last safe place.
function Blocks:sort()
  local ranges, before = self.ranges, self.safe[#self.safe]
  local from = before and before.ranges + 1 or 1
  if #ranges > from then
    local piece = {}
    for i = from, #ranges do piece[#piece + 1] = ranges[i] end
    table.sort(piece, by_first)
    for i, range in ipairs(piece) do ranges[from + i - 1] = range end
  end
end

-- Notes a safe place.
function Blocks:note(at)
  local ranges = self.ranges
  self:sort()
  self.safe[#self.safe + 1] = { at = at, ranges = #ranges, quotes = #self.quotes }
  self.safe_at[at] = #self.safe
end

local function shifted(list, from, delta, out)
  for i = from, #list do out[#out + 1] = { first = list[i].first + delta, last = list[i].last + delta } end
end

-- Takes what the old scan found from its safe place number `k` on.
function Blocks:take_rest(old, k, delta)
  local place = old.safe[k]
  local ranges, quotes = #self.ranges - place.ranges, #self.quotes - place.quotes
  shifted(old.ranges, place.ranges + 1, delta, self.ranges)
  shifted(old.quotes, place.quotes + 1, delta, self.quotes)
  for i = k + 1, #old.safe do
    local one = old.safe[i]
    self.safe[#self.safe + 1] = { at = one.at + delta, ranges = one.ranges + ranges, quotes = one.quotes + quotes }
    self.safe_at[one.at + delta] = #self.safe
  end
end

-- Takes what the old scan found before the last safe place up to which nothing changed, and says where that is.
function Blocks:take_begin(old, prefix)
  local low, high = 0, #old.safe
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if old.safe[middle].at - 1 <= prefix then low = middle else high = middle - 1 end
  end
  local place = old.safe[low]
  if not place then return nil end
  for i = 1, place.ranges do self.ranges[i] = old.ranges[i] end
  for i = 1, place.quotes do self.quotes[i] = old.quotes[i] end
  for i = 1, low - 1 do
    self.safe[i] = old.safe[i]
    self.safe_at[old.safe[i].at] = i
  end
  return place.at
end

local function merged(ranges)
  local out = {}
  for _, range in ipairs(ranges) do
    local before = out[#out]
    if before and range.first <= before.last + 1 then
      before.last = math.max(before.last, range.last)
    else
      out[#out + 1] = { first = range.first, last = range.last }
    end
  end
  return out
end

---The bytes of a Markdown text that are markup, and its block quotations. After a change, only from the last safe place
---before it to the first one behind it; the answer is that of a full scan.
---@param s string
---@param old? opedkit.nvim.MarkupScan the scan of the text before it changed
---@param pause? fun() called between lines, now and then
---@return opedkit.Range[] ranges in order, apart from one another
---@return opedkit.Range[] quotes lines that are quoted by ">"
---@return opedkit.nvim.MarkupScan scan for the next time
function markup.markdown(s, old, pause)
  local self = Blocks.new(s)
  self.safe, self.safe_at = {}, {}
  local front = front_matter(s)
  local at, suffix, delta
  if old and front == front_matter(old.s) then
    local prefix = common(s, old.s, 1, math.min(#s, #old.s))
    if prefix >= front then
      at = self:take_begin(old, prefix)
      suffix, delta = common(s, old.s, -1, math.min(#s, #old.s) - prefix), #s - #old.s
    end
  end
  if not at then
    self:drop(1, front)
    at, suffix = front + 1, nil
  end
  while at <= #s do
    if self:is_safe() then
      if pause then pause() end
      self:note(at)
      local k = suffix and at > #s - suffix and old.safe_at[at - delta]
      if k then
        self:take_rest(old, k, delta)
        return merged(self.ranges), self.quotes, self
      end
    end
    local stop = s:find("\n", at, true) or #s + 1
    self:line(at, stop - 1)
    at = stop + 1
  end
  self:finish()
  self:sort()
  return merged(self.ranges), self.quotes, self
end

-- ---- ranges as a string, for the worker, which takes no tables ----

---@param ranges opedkit.Range[]
---@return string
function markup.pack(ranges)
  local out = {}
  for i, range in ipairs(ranges) do out[i] = ("%d-%d"):format(range.first, range.last) end
  return table.concat(out, " ")
end

---@param packed string
---@return opedkit.Range[]
function markup.unpack(packed)
  local out = {}
  for first, last in packed:gmatch "(%d+)%-(%d+)" do
    out[#out + 1] = { first = tonumber(first), last = tonumber(last) }
  end
  return out
end

---The text without its markup, and the ledger that knows where each byte was.
---@param s string
---@param ranges opedkit.Range[] what `markdown` gave
---@return opedkit.document.Ledger
function markup.ledger(s, ranges)
  local edits = {}
  for i, range in ipairs(ranges) do
    -- a replacement by nothing: what stands on both sides is one piece
    edits[i] = { op = "replace", first = range.first, last = range.last, text = "", reason = "markup" }
  end
  return require("opedkit.document.ledger").new(s, edits)
end

return markup
