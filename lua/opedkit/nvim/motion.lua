---Motions and text objects for the toolkit's sentences, which do not end at "U.S." as Vim's own do. They read the whole
---buffer at once, since that takes less than a key may wait.
---@class opedkit.nvim.motion
local motion = {}

if jit then jit.off(true, true) end -- see text.lua

local text = require "opedkit.nvim.text"

-- Neovim's own mode, where an operator waits or a selection grows.
local function mode()
  return vim.api.nvim_get_mode().mode
end

local function cursor_position(now)
  local cursor = vim.api.nvim_win_get_cursor(0)
  return now:position(cursor[1] - 1, cursor[2])
end

local function go(now, position)
  local row, column = now:place(position)
  vim.api.nvim_win_set_cursor(0, { row + 1, column })
end

-- The first byte of the character that holds a byte.
local function head_of(now, position)
  while position > 1 do
    local byte = now:byte(position)
    if not byte or byte < 128 or byte > 191 then break end
    position = position - 1
  end
  return position
end

-- Goes to a character that an operator takes as well: a motion of <Cmd> is exclusive, unless it ends in Visual mode.
local function go_inclusive(now, position)
  if mode():find "^no" then vim.cmd "normal! v" end
  go(now, position)
end

---Goes to the begin of the next sentence, or of one further on; behind the last one, to its end.
---@param count? integer
function motion.next(count)
  local now = text.of(0)
  local sentences, at = now:sentences(), cursor_position(now)
  local i = sentences:at(at)
  if not i then return end
  if sentences:get(i) <= at then i = i + 1 end
  i = i + (count or vim.v.count1) - 1
  local total = sentences:len()
  if i > total then
    local _, last = sentences:get(total)
    if last then go_inclusive(now, head_of(now, last)) end
    return
  end
  go(now, (sentences:get(i)))
end

---Goes to the begin of the sentence, or of one before.
---@param count? integer
function motion.previous(count)
  local now = text.of(0)
  local sentences, at = now:sentences(), cursor_position(now)
  local i = sentences:at(at) or sentences:len() + 1
  local first = sentences:get(i)
  if not first or first >= at then i = i - 1 end
  i = math.max(1, i - (count or vim.v.count1) + 1)
  first = sentences:get(i)
  if first then go(now, first) end
end

---Goes to the last character of the sentence, or of one further on.
---@param count? integer
function motion.sentence_end(count)
  local now = text.of(0)
  local sentences, at = now:sentences(), cursor_position(now)
  local i = sentences:at(at)
  if not i then return end
  local _, last = sentences:get(i)
  if head_of(now, last) <= at then i = i + 1 end
  i = math.min(i + (count or vim.v.count1) - 1, sentences:len())
  _, last = sentences:get(i)
  go_inclusive(now, head_of(now, last))
end

local function select_range(now, first, last)
  if mode():find "^[vV\22]" then vim.cmd "normal! \27" end
  go(now, first)
  vim.cmd "normal! v"
  go(now, head_of(now, last))
end

-- What a sentence takes with it: white space behind it, or before it where none is behind; not over a blank line. Two rows
-- before and behind it tell.
local function around(now, first, last)
  local bytes, ahead = now:rows_between(now:place(first) - 2, now:place(last) + 2)
  first, last = first - ahead, last - ahead
  local _, stop = bytes:find("^[ \t]*\r?\n?[ \t]*", last + 1)
  local gap = bytes:sub(last + 1, stop)
  if gap:find "\n" and bytes:find("^[\r\n]", stop + 1) or stop >= #bytes then
    gap = gap:match "^[ \t]*"
    stop = last + #gap
  end
  if stop > last then return first + ahead, stop + ahead end
  local before = bytes:sub(1, first - 1):match "[ \t]*\r?\n?[ \t]*$"
  if before:find "\n" and bytes:sub(1, first - 1 - #before):find "\n$" or #before == first - 1 then
    before = before:match "[ \t]*$"
  end
  return first - #before + ahead, last + ahead
end

-- In Visual mode, where more than a character is selected: the sentences behind the selection, or before it where it was
-- made backwards, are added, as Vim does it.
local function extend(now, with_space, count)
  local anchor = vim.fn.getpos "v"
  local from, at = now:position(anchor[2] - 1, anchor[3] - 1), cursor_position(now)
  if from == at then return false end
  local sentences = now:sentences()
  local total = sentences:len()
  if at > from then
    local i = sentences:at(at + 1)
    if not i then return true end
    local first, last = sentences:get(math.min(i + count - 1, total))
    if with_space then
      local _, stop = around(now, first, last)
      last = stop
    end
    go(now, head_of(now, last))
  else
    local i = sentences:at(at) or total + 1
    local first = sentences:get(i)
    if not first or first >= at then i = i - 1 end
    first = sentences:get(math.max(1, i - count + 1))
    if first then go(now, first) end
  end
  return true
end

---Selects the sentence under the cursor, or so many from it on; where something is selected already, more of them.
---@param with_space boolean with the white space behind it
---@param count? integer
function motion.select(with_space, count)
  local now = text.of(0)
  if mode():find "^v" and extend(now, with_space, count or vim.v.count1) then return end
  local sentences, at = now:sentences(), cursor_position(now)
  local i = sentences:at(at)
  if not i then i = sentences:len() end
  if i == 0 then return end
  local first, last = sentences:get(i)
  local _, final = sentences:get(math.min(i + (count or vim.v.count1) - 1, sentences:len()))
  last = final or last
  if with_space then first, last = around(now, first, last) end
  select_range(now, first, last)
end

return motion
