---The repairs of a page: paragraphs joined over a page break, line ends and divided words undone, furniture and
---repetitions taken out of the reading text. They come out as edits for the ledger.
---@class opedkit.document.repairs
local repairs = {}

if jit then jit.off(true, true) end -- see document.lua

local hyphen = require "opedkit.document.hyphen"
local join = require "opedkit.document.join"

local BYTE_ORDER_MARK, SOFT_HYPHEN = "\239\187\191", "\194\173"

-- The word that a hyphen at `stop` ends, not before `start`.
local function divided_head(s, start, stop)
  if s:byte(stop) ~= 45 then return nil end
  local from = stop
  while from > start and s:find("^[A-Za-z\128-\255]", from - 1) do from = from - 1 end
  return from < stop and s:sub(from, stop - 1) or nil
end

---@class opedkit.document.Evidence
---@field vocabulary fun(word: string): boolean whether the text has a word in small letters
---@field compound fun(word: string): boolean whether the text has a word with a hyphen inside a line
---@field pair fun(before: string, word: string): boolean whether the text has a word before one with a capital

-- Makes one of two lines, or of the two halves of a paragraph: the edit of the gap, and one of the hyphen before it.
local function close_gap(s, op, reason, start, stop, next_first, evidence, edits)
  local gap = { op = op, first = stop + 1, last = next_first - 1, text = " ", reason = reason }
  edits[#edits + 1] = gap
  if stop > start and s:sub(stop - 1, stop) == SOFT_HYPHEN then
    local why = "a soft hyphen at the line end"
    gap.text = ""
    if op == "unwrap" then
      gap.op, gap.first, gap.reason = "dehyphenate", stop - 1, why
    else
      edits[#edits + 1] = { op = "dehyphenate", first = stop - 1, last = stop, text = "", reason = why }
    end
    return
  end
  local head = divided_head(s, start, stop)
  local tail = head and s:match("^[A-Za-z\128-\255]+", next_first)
  if not tail then return end
  local divided, why = hyphen.judge(head, tail, evidence.vocabulary, evidence.compound)
  gap.text = ""
  if not divided then return end
  if op == "unwrap" then
    gap.op, gap.first, gap.reason = "dehyphenate", stop, why
  else
    edits[#edits + 1] = { op = "dehyphenate", first = stop, last = stop, text = "", reason = why }
  end
end

local function unwrap(s, block, evidence, edits)
  local rows = block.lines
  if not rows then return end
  for i = 2, #rows - 2, 2 do
    close_gap(s, "unwrap", "a line end at the margin", rows[i - 1], rows[i], rows[i + 1], evidence, edits)
  end
end

-- The edits that join the halves of the body's paragraphs, and marks on those whose last sentence breaks off. Most blocks
-- end in a way that leaves no doubt.
local function chain(s, all, evidence, edits)
  local i, open, above, apart = all:doubt(1, join.abbreviations)
  while i do
    local block = all:block(i)
    if above then
      local before = all:block(above)
      local reason = join.judge(s, before, block, before.ends, apart, evidence)
      if reason then
        close_gap(s, "join", reason, before.first, before.last, block.first, evidence, edits)
        all:join(i)
      end
    end
    if open and join.breaks_off(s, block) then all:cut(i) end
    i, open, above, apart = all:doubt(i + 1, join.abbreviations)
  end
end

---Plans the repairs of a page, and marks the zones of the body that go on with the one above, or break off.
---@param s string
---@param page opedkit.document.Page
---@param evidence opedkit.document.Evidence
---@return opedkit.document.Edit[] edits
function repairs.plan(s, page, evidence)
  local all, edits = page.zones, {}
  chain(s, all, evidence, edits)
  local joined = {}
  for _, edit in ipairs(edits) do
    if edit.op == "join" then joined[#joined + 1] = edit end
  end

  if s:sub(1, 3) == BYTE_ORDER_MARK then
    edits[#edits + 1] = { op = "drop", first = 1, last = 3, text = "", reason = "a byte-order mark" }
  end
  local nth = 1
  local i, close = all:repair(1)
  while i do
    local first, last = all:range(i)
    local kind = all:is(i)
    while joined[nth] and joined[nth].last < first - 1 do nth = nth + 1 end
    local within = joined[nth] and joined[nth].first < first
    if close and not within then
      local _, above = all:range(i - 1)
      -- The readers behind know paragraphs by the blank line between them.
      edits[#edits + 1] = { op = "break", first = above + 1, last = first - 1, text = "\n\n",
        reason = "a paragraph begins" }
    end
    if kind == "junk" then
      edits[#edits + 1] = { op = "drop", first = first, last = last, text = "", reason = all:reason(i) }
    elseif kind == "pull_quote" then
      edits[#edits + 1] = { op = "duplicate", first = first, last = last, text = "", reason = all:reason(i),
        repeated = page.repetitions[i] }
    else
      unwrap(s, all:block(i), evidence, edits)
    end
    i, close = all:repair(i + 1)
  end
  return edits
end

return repairs
