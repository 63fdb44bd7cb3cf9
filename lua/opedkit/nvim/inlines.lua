---Markdown's inlines: emphasis, links, code spans, images, HTML, escapes (CommonMark 0.31, as far as prose needs it).
---@class opedkit.nvim.inlines
local inlines = {}

-- Runs of * and _ open or close emphasis by what stands beside them (CommonMark, "left-flanking delimiter run").
local function flanks(s, from, to, first, last)
  local before = from > first and s:sub(from - 1, from - 1) or " "
  local behind = to < last and s:sub(to + 1, to + 1) or " "
  local opens, closes = not behind:find "[%s]", not before:find "[%s]"
  if opens and behind:find "%p" and not before:find "[%s%p]" then opens = false end
  if closes and before:find "%p" and not behind:find "[%s%p]" then closes = false end
  if s:byte(from) == 95 then -- an underscore inside a word is one
    if opens and before:find "[%w\128-\255]" then opens = false end
    if closes and behind:find "[%w\128-\255]" then closes = false end
  end
  return opens, closes
end

-- The end of a link's "(destination)", brackets inside balanced; nil where there is none.
local function destination_end(s, at, last)
  local depth = 0
  while at <= last do
    local c = s:byte(at)
    if c == 92 then at = at + 1 -- a backslash and what it protects
    elseif c == 40 then depth = depth + 1
    elseif c == 41 then
      depth = depth - 1
      if depth == 0 then return at end
    elseif c == 10 and s:find("^[ \t]*\n", at + 1) then return nil end
    at = at + 1
  end
end

---Finds the marks in a paragraph.
---@param s string
---@param first integer
---@param last integer
---@param drop fun(first: integer, last: integer) called for what is markup, in any order
function inlines.scan(s, first, last, drop)
  local open, brackets = {}, {}
  local at = first
  -- A run closes the nearest run of the same character that opened, as far as both reach.
  local function close(character, count, from)
    for i = #open, 1, -1 do
      local run = open[i]
      if count == 0 then return end
      if run.character == character and (character ~= 126 or run.count == count) then
        local used = math.min(run.count, count)
        drop(run.to - used + 1, run.to)
        drop(from, from + used - 1)
        from, count = from + used, count - used
        run.to, run.count = run.to - used, run.count - used
        for j = #open, i + (run.count > 0 and 1 or 0), -1 do open[j] = nil end
      end
    end
    return count, from
  end
  while true do
    at = s:find("[%*_`%[%]<\\~!]", at)
    if not at or at > last then return end
    local c = s:byte(at)
    local stop = at
    if c == 92 then
      if s:find("^[%p\r\n]", at + 1) and at < last then
        drop(at, at)
        stop = at + 1
      end
    elseif c == 96 then
      local _, to = s:find("^`+", at)
      local from, finish = to + 1
      repeat
        from, finish = s:find("`+", from)
        if from and finish <= last and finish - from == to - at then break end
        from = finish and finish + 1
      until not from or from > last
      if from and from <= last then
        drop(at, to)
        drop(from, finish)
        stop = finish
      else
        stop = to
      end
    elseif c == 42 or c == 95 or c == 126 then
      local _, to = s:find("^%" .. string.char(c) .. "+", at)
      to = math.min(to, last)
      local opens, closes = flanks(s, at, to, first, last)
      local count, from = to - at + 1, at
      if c == 126 and count > 2 then opens, closes = false, false end
      if closes then
        local rest, moved = close(c, count, at)
        if rest then count, from = rest, moved else count = 0 end
      end
      if opens and count > 0 then open[#open + 1] = { character = c, to = from + count - 1, count = count } end
      stop = to
    elseif c == 33 then -- an image shows no words of the author
      local _, label = s:find("^!%b[]", at)
      if label and label <= last and s:byte(label + 1) == 40 then
        local finish = destination_end(s, label + 1, last)
        if finish then
          drop(at, finish)
          stop = finish
        end
      end
    elseif c == 91 then
      local _, note = s:find("^%[%^[^%]%s]+%]", at)
      if note and note <= last then
        drop(at, note)
        stop = note
      else
        brackets[#brackets + 1] = at
      end
    elseif c == 93 then
      local from = table.remove(brackets)
      local finish
      if from and s:byte(at + 1) == 40 then finish = destination_end(s, at + 1, last) end
      if from and not finish then
        local _, to = s:find("^%[[^%[%]]*%]", at + 1)
        if to and to <= last then finish = to end
      end
      if finish then
        drop(from, from)
        drop(at, finish)
        stop = finish
      end
    elseif c == 60 then
      local _, to = s:find("^<!%-%-.-%-%->", at)
      if not to then _, to = s:find("^</?%a[^<>]*>", at) end
      if not to then _, to = s:find("^<[%w._%-]+@[%w._%-]+>", at) end
      if to and to <= last then
        drop(at, to)
        stop = to
      end
    end
    at = stop + 1
  end
end

return inlines
