---The ledger of edits between the bytes of a paste and its reading text. Each edit replaces a range of bytes; what lies
---outside all of them is copied. An edit that lies within a wider one only explains a part of it, and only the wider
---one is carried out. Nothing is lost: undoing the edits gives the bytes back.
---@class opedkit.document.ledger
local ledger = {}

---@class opedkit.document.Edit
---@field op string join, unwrap, dehyphenate, duplicate, drop, break or replace
---@field first integer first byte that is replaced
---@field last integer last one
---@field text string what stands there in the reading text
---@field reason string why, for a reader
---@field of? { first: integer, last: integer } the bytes of what a duplicate repeats

---@class opedkit.document.Ledger
---@field bytes string
---@field edits opedkit.document.Edit[] all of them, by position, a wider one before what lies within it
---@field private carried opedkit.document.Edit[] those that are carried out
---@field private shift integer[] reading position minus byte position behind each of them
local Ledger = {}
Ledger.__index = Ledger

-- These only make white space or characters even: what stands on both sides is one piece still.
local even_out = { unwrap = true, replace = true }

---@param bytes string
---@param edits opedkit.document.Edit[] in any order; two either lie apart or one within the other
---@return opedkit.document.Ledger
function ledger.new(bytes, edits)
  table.sort(edits, function(a, b)
    if a.first ~= b.first then return a.first < b.first end
    if a.last ~= b.last then return a.last > b.last end
    return a.op < b.op
  end)
  local carried, shift = {}, {}
  local total, covered = 0, 0
  for _, edit in ipairs(edits) do
    assert(edit.first <= edit.last and edit.first >= 1 and edit.last <= #bytes, "edit outside the text")
    if edit.first > covered then
      carried[#carried + 1] = edit
      total = total + #edit.text - (edit.last - edit.first + 1)
      shift[#carried] = total
      covered = edit.last
    else
      assert(edit.last <= covered, "edits that cross")
    end
  end
  return setmetatable({ bytes = bytes, edits = edits, carried = carried, shift = shift }, Ledger)
end

---The reading text: the bytes with the edits carried out.
---@return string
function Ledger:apply()
  local out, at = {}, 1
  for _, edit in ipairs(self.carried) do
    out[#out + 1] = self.bytes:sub(at, edit.first - 1)
    out[#out + 1] = edit.text
    at = edit.last + 1
  end
  out[#out + 1] = self.bytes:sub(at)
  return table.concat(out)
end

---The bytes, from the reading text: each edit's replacement taken out, and what it replaced put back.
---@param text string what apply gave
---@return string
function Ledger:undo(text)
  local out, at = {}, 1
  for i, edit in ipairs(self.carried) do
    local stop = edit.last + self.shift[i] - #edit.text -- the reading text's last byte before the replacement
    out[#out + 1] = text:sub(at, stop)
    out[#out + 1] = self.bytes:sub(edit.first, edit.last)
    at = stop + #edit.text + 1
  end
  out[#out + 1] = text:sub(at)
  return table.concat(out)
end

-- The number of edits carried out whose replaced bytes (reading: whose replacement) end before the position.
local function before(self, position, reading)
  local low, high = 0, #self.carried
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    local ends = self.carried[middle].last + (reading and self.shift[middle] or 0)
    if ends < position then low = middle else high = middle - 1 end
  end
  return low
end

---The bytes that a range of the reading text was made of: more than one part where something was left out between.
---@param first integer of the reading text
---@param last integer
---@return { first: integer, last: integer }[] parts none where an edit put in the whole range
function Ledger:source(first, last)
  local parts, part = {}, nil
  local at = before(self, first, true)
  local carried, shift = self.carried, self.shift
  local function add(start, stop)
    if part then
      part.last = stop
    else
      part = { first = start, last = stop }
      parts[#parts + 1] = part
    end
  end
  repeat
    local behind, edit = carried[at], carried[at + 1]
    local moved = shift[at] or 0
    local start = math.max(first - moved, behind and behind.last + 1 or 1)
    local stop = math.min(last - moved, edit and edit.first - 1 or #self.bytes)
    if start <= stop then add(start, stop) end
    if edit and not even_out[edit.op] then part = nil end
    -- What stands for characters was made of them.
    if edit and edit.op == "replace" and edit.text ~= "" and edit.first + moved <= last then
      add(edit.first, edit.last)
    end
    at = at + 1
  until not edit or edit.first + moved > last
  return parts
end

---The range of the reading text that a range of bytes became; nothing where all of it was taken out.
---@param first integer
---@param last integer
---@return integer|nil first
---@return integer|nil last
function Ledger:reading(first, last)
  local carried, shift = self.carried, self.shift
  local at, stop = before(self, first, false), before(self, last, false)
  local edit, start, finish = carried[at + 1], nil, nil
  while edit and edit.first <= first and not start do
    if edit.op == "replace" and edit.text ~= "" then
      start = edit.first + (shift[at] or 0)
    else
      at = at + 1
      first, edit = edit.last + 1, carried[at + 1]
    end
  end
  edit = carried[stop + 1]
  if edit and edit.first <= last then last, stop = edit.last, stop + 1 end
  edit = carried[stop]
  while edit and edit.last >= last and not finish do
    if edit.op == "replace" and edit.text ~= "" then
      finish = last + shift[stop]
    else
      stop = stop - 1
      last, edit = edit.first - 1, carried[stop]
    end
  end
  start, finish = start or first + (shift[at] or 0), finish or last + (shift[stop] or 0)
  if start > finish then return nil end
  return start, finish
end

return ledger
