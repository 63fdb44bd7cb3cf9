---Steps over Markdown: which bytes of a text are markup rather than prose. Blocks and inlines as CommonMark 0.31 has
---them, as far as prose needs: what is not prose at all (code, tables, front matter, HTML) is left out whole, of what
---holds prose only the marks. Knows nothing of Neovim, so that it also runs in the worker.
---@class opedkit.nvim.markup
local markup = {}

local filetypes = { markdown = true, pandoc = true, rmd = true, quarto = true, mdx = true, vimwiki = true }

---Whether a buffer of this type holds Markdown.
---@param filetype string also one of several with dots between
---@return boolean
function markup.is_markdown(filetype)
  for part in filetype:gmatch "[^.]+" do
    if filetypes[part] then return true end
  end
  return false
end

-- ---- inlines, within one paragraph ----

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

local function scan_inlines(s, first, last, drop)
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
      local from, finish = to + 1, nil
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

-- ---- blocks, line by line ----

local Blocks = {}
Blocks.__index = Blocks

function Blocks:drop(first, last)
  if first <= last then self.ranges[#self.ranges + 1] = { first = first, last = last } end
end

-- The paragraph that is open is read for its inlines.
function Blocks:finish()
  if self.first then
    if self.s:find("[%*_`%[<\\~]", self.first) then
      scan_inlines(self.s, self.first, self.last, function(first, last) self:drop(first, last) end)
    end
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

function Blocks:line(first, stop)
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
  if was_blank and not item and not self.list and line:find "^    " or was_blank and line:find "^\t" and not self.list then
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

---The bytes of a Markdown text that are markup, and its block quotations.
---@param s string
---@return opedkit.Range[] ranges in order, apart from one another
---@return opedkit.Range[] quotes lines that are quoted by ">"
function markup.markdown(s)
  local self = setmetatable({ s = s, ranges = {}, quotes = {}, blank = true, list = false }, Blocks)
  local at = 1
  local _, front = s:find "^%-%-%-[ \t]*\r?\n.-\n%-%-%-[ \t]*\r?\n"
  if not front then _, front = s:find "^%-%-%-[ \t]*\r?\n.-\n%.%.%.[ \t]*\r?\n" end
  if front then
    self:drop(1, front)
    at = front + 1
  end
  while at <= #s do
    local stop = s:find("\n", at, true) or #s + 1
    self:line(at, stop - 1)
    at = stop + 1
  end
  self:finish()
  table.sort(self.ranges, function(a, b) return a.first < b.first end)
  local out = {}
  for _, range in ipairs(self.ranges) do
    local before = out[#out]
    if before and range.first <= before.last + 1 then
      before.last = math.max(before.last, range.last)
    else
      out[#out + 1] = range
    end
  end
  return out, self.quotes
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
