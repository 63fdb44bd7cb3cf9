-- What of Markdown is markup, written another time in plain Lua: what csrc/opk_markdown.c is held against.
local Blocks = {}
Blocks.__index = Blocks

if jit then jit.off(true, true) end

local inlines = require "spec.support.markdown_inlines"

function Blocks.new(s)
  return setmetatable({ s = s, ranges = {}, quotes = {}, blank = true, list = false, quoted = false }, Blocks)
end

function Blocks:drop(first, last)
  if first <= last then self.ranges[#self.ranges + 1] = { first = first, last = last } end
end

-- The paragraph that is open is read for its inlines.
function Blocks:finish()
  if self.first then
    inlines.scan(self.s, self.first, self.last, function(first, last) self:drop(first, last) end)
    self.first = nil
  end
end

local function is_rule(line)
  local bare = line:gsub("[ \t\r]", "")
  return #bare >= 3 and (bare:find "^%*+$" or bare:find "^%-+$" or bare:find "^_+$") ~= nil
end

-- The markers in front of a line's content: quote marks and items of lists, inside one another.
function Blocks:markers(at, stop)
  local s, quoted, item = self.s, false, false
  while true do
    local _, to = s:find("^ ? ? ?>[ \t]?", at)
    if to and to <= stop then
      quoted = true
    else
      _, to = s:find("^ *[-+*][ \t]+", at)
      if not to then _, to = s:find("^ *%d%d?%d?[.)][ \t]+", at) end
      if not to or to >= stop or is_rule(s:sub(at, stop)) then break end
      item = true
      local _, box = s:find("^%[[ xX]%][ \t]+", to + 1)
      to = box or to
    end
    at = to + 1
  end
  return at, quoted, item
end

-- A line that begins with a letter or a quotation mark, where no block is open that reaches over lines, is prose.
function Blocks:plain(first, stop)
  local s = self.s
  if self.fence or self.html or self.table or self.quoted then return false end
  if not s:find("^[%a\128-\255\"'(]", first) then return false end
  local behind = s:find("\n", stop + 2, true) or #s
  if s:sub(first, behind):find("|", 1, true) then return false end -- perhaps a table's head
  if self.blank then self.list = false end
  self.blank = false
  self.first = self.first or first
  self.last = s:byte(stop) == 13 and stop - 1 or stop
  return true
end

function Blocks:line(first, stop)
  if stop < first and not self.fence then -- every other line of most texts
    self:finish()
    self.blank, self.table = true, false
    return
  end
  if self:plain(first, stop) then return end
  local s = self.s
  local content = stop
  if s:byte(content) == 13 then content = content - 1 end
  local at, quoted, item = self:markers(first, content)
  local line = s:sub(at, content)
  if self.fence then
    self:drop(first, content)
    local mark = line:match "^ *([`~]+)[ \t]*$"
    if mark and mark:byte() == self.fence:byte() and #mark >= #self.fence then self.fence = nil end
    return
  end
  local fence = line:match "^ *(```+)[^`]*$" or line:match "^ *(~~~+)"
  if fence then
    self:finish()
    self.fence = fence
    return self:drop(first, content)
  end
  if not line:find "[^ \t]" then
    self:finish()
    self.blank, self.table = true, false
    if not line:find "%S" and at > first then self:drop(first, content) end
    return
  end
  local was_blank = self.blank
  self.blank = false
  if self.html then
    self:drop(first, content)
    if line:find(self.html) then self.html = nil end
    return
  end
  if line:find "^ ? ? ?<!%-%-" or line:find "^ ? ? ?</?[dtsupflhn]%a*[%d]?[ >/]" and not line:find "^ *<https?:" then
    local is_comment = line:find "^ *<!%-%-" ~= nil
    if is_comment or line:find "^ *</?[dstfhln]%a+" and line:find ">[ \t]*$" then
      self:finish()
      self:drop(first, content)
      if is_comment and not line:find("-->", 1, true) then self.html = "%-%->" end
      return
    end
  end
  if was_blank and not self.list and (not item and line:find "^    " or line:find "^\t") then
    self:finish()
    self.blank = true
    return self:drop(first, content)
  end
  if item then self.list = true elseif not line:find "^[ \t]" and was_blank then self.list = false end
  if is_rule(line) and not (self.first and line:find "^%-") then
    self:finish()
    return self:drop(first, content)
  end
  if self.first and line:find "^ ? ? ?[=%-]+[ \t]*$" then -- the line under a heading
    self:drop(first, content)
    return self:finish()
  end
  if line:find "^ ? ? ?|" or self.table or self.s:find("^[ \t]*|?[ \t:%-]+|[ \t:|%-]*\r?\n", stop + 2) then
    self:finish()
    self.table = true
    return self:drop(first, content)
  end
  local heading = line:match "^ ? ? ?#+[ \t]+" or line:match "^ ? ? ?#+$"
  if heading and #heading:gsub("[^#]", "") <= 6 then
    self:finish()
    self:drop(first, at + #heading - 1)
    local tail = line:match "[ \t]+#+[ \t]*$"
    local to = content - (tail and #heading < #line and #tail or 0)
    self:drop(to + 1, content)
    self.first, self.last = at + #heading, to
    return self:finish()
  end
  if line:find "^ ? ? ?%[[^%]]+%]:" then
    self:finish()
    local note = line:match "^ ? ? ?%[%^[^%]]+%]:[ \t]*"
    if not note then return self:drop(first, content) end
    self:drop(first, at + #note - 1)
    self.first, self.last = at + #note, content
    return
  end
  if item or quoted ~= self.quoted then self:finish() end
  self.quoted = quoted
  if quoted then self.quotes[#self.quotes + 1] = { first = at, last = content } end
  self:drop(first, at - 1)
  self.first, self.last = self.first or at, content
end

-- The end of the front matter, 0 where there is none.
local function front_matter(s)
  local _, front = s:find "^%-%-%-[ \t]*\r?\n.-\n%-%-%-[ \t]*\r?\n"
  if not front then _, front = s:find "^%-%-%-[ \t]*\r?\n.-\n%.%.%.[ \t]*\r?\n" end
  return front or 0
end

local function merged(ranges)
  table.sort(ranges, function(a, b) return a.first < b.first end)
  local out = {}
  for _, range in ipairs(ranges) do
    local before = out[#out]
    if before and range.first <= before.last + 1 then
      before.last = math.max(before.last, range.last)
    else
      out[#out + 1] = range
    end
  end
  return out
end

-- What `opedkit.nvim.markup.markdown` gives.
return function(s)
  local self, at = Blocks.new(s), front_matter(s) + 1
  self:drop(1, at - 1)
  while at <= #s do
    local stop = s:find("\n", at, true) or #s + 1
    self:line(at, stop - 1)
    at = stop + 1
  end
  self:finish()
  return merged(self.ranges), self.quotes
end
