-- Markdown's inlines, written another time in plain Lua: what csrc/opk_markdown_inline.c is held against.
local inlines = {}

if jit then jit.off(true, true) end -- compiling takes longer than it saves

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

-- A link's destination is looked for within so many bytes, or many brackets without an end would cost a search each.
local DESTINATION, NESTING = 4096, 32

-- The end of a link's "(destination)", brackets inside balanced; nil where there is none.
local function destination_end(s, at, last)
  local depth = 0
  last = math.min(last, at + DESTINATION)
  while at <= last do
    local c = s:byte(at)
    if c == 92 then at = at + 1 -- a backslash and what it protects
    elseif c == 40 then
      depth = depth + 1
      if depth > NESTING then return nil end
    elseif c == 41 then
      depth = depth - 1
      if depth == 0 then return at end
    elseif c == 10 and s:find("^[ \t]*\n", at + 1) then return nil end
    at = at + 1
  end
end

local Scanner = {}
Scanner.__index = Scanner

-- A run closes the nearest runs of its character, as far as both reach; what opened in between stays text.
function Scanner:close(character, count, from)
  local stack = self.open[character]
  while count > 0 and stack[1] do
    local run = stack[#stack]
    if character == 126 and run.count ~= count then break end
    local used = math.min(run.count, count)
    self.drop(run.to - used + 1, run.to)
    self.drop(from, from + used - 1)
    from, count = from + used, count - used
    run.to, run.count = run.to - used, run.count - used
    if run.count == 0 then stack[#stack] = nil end
    for _, other in pairs(self.open) do
      while other[1] and other[#other].order > run.order do other[#other] = nil end
    end
  end
  return count, from
end

function Scanner:run(at, c)
  local _, to = self.s:find("^%" .. string.char(c) .. "+", at)
  to = math.min(to, self.last)
  local opens, closes = flanks(self.s, at, to, self.first, self.last)
  local count, from = to - at + 1, at
  if c == 126 and count > 2 then opens, closes = false, false end
  if closes then count, from = self:close(c, count, at) end
  if opens and count > 0 then
    self.order = self.order + 1
    table.insert(self.open[c], { to = from + count - 1, count = count, order = self.order })
  end
  return to
end

function Scanner:code(at)
  local s, last = self.s, self.last
  local _, to = s:find("^`+", at)
  to = math.min(to, last)
  local size = to - at + 1
  if self.unclosed[size] then return to end
  local from = to + 1
  repeat
    local finish
    from, finish = s:find("`+", from)
    if from and finish <= last and finish - from + 1 == size then
      self.drop(at, to)
      self.drop(from, finish)
      return finish
    end
    from = finish and finish + 1
  until not from or from > last
  self.unclosed[size] = true -- nor will a later run of this length find its end
  return to
end

function Scanner:bracket_end(at)
  local s, last, from = self.s, self.last, table.remove(self.brackets)
  if not from then return at end
  local finish
  if s:byte(at + 1) == 40 then finish = destination_end(s, at + 1, last) end
  if not finish and not from.image then
    local _, to = s:find("^%[[^%[%]]*%]", at + 1)
    if to and to <= last then finish = to end
  end
  if not finish then return at end
  if from.image then -- an image shows no words of the author
    self.drop(from.at, finish)
  else
    self.drop(from.at, from.at)
    self.drop(at, finish)
  end
  return finish
end

function Scanner:html(at)
  local s, _, to = self.s, nil, nil
  if s:find("^<!%-%-", at) then
    if not self.no_comment then
      _, to = s:find("-->", at + 4, true)
      if not to or to > self.last then self.no_comment, to = true, nil end
    end
  else
    _, to = s:find("^</?%a[^<>]*>", at)
    if not to then _, to = s:find("^<[%w._%-]+@[%w._%-]+>", at) end
  end
  if not to or to > self.last then return at end
  self.drop(at, to)
  return to
end

---Finds the marks in a paragraph.
---@param s string
---@param first integer
---@param last integer
---@param drop fun(first: integer, last: integer) called for what is markup, in any order
function inlines.scan(s, first, last, drop)
  local self = setmetatable({ s = s, first = first, last = last, drop = drop, brackets = {}, order = 0, unclosed = {},
    open = { [42] = {}, [95] = {}, [126] = {} } }, Scanner)
  local at = first
  while true do
    at = s:find("[*_`%[%]<\\~!]", at)
    if not at or at > last then return end
    local c = s:byte(at)
    local stop = at
    if c == 92 then
      if s:find("^[%p\r\n]", at + 1) and at < last or at == last then
        drop(at, at)
        stop = at + 1
      end
    elseif c == 96 then
      stop = self:code(at)
    elseif c == 42 or c == 95 or c == 126 then
      stop = self:run(at, c)
    elseif c == 33 then
      if s:byte(at + 1) == 91 and at < last then
        table.insert(self.brackets, { at = at, image = true })
        stop = at + 1
      end
    elseif c == 91 then
      local _, note = s:find("^%[%^[^%[%]%s]+%]", at)
      if note and note <= last then
        drop(at, note)
        stop = note
      else
        table.insert(self.brackets, { at = at })
      end
    elseif c == 93 then
      stop = self:bracket_end(at)
    elseif c == 60 then
      stop = self:html(at)
    end
    at = stop + 1
  end
end

return inlines
