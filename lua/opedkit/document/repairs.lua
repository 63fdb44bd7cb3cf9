---The repairs of a page: paragraphs joined over a page break, line ends and divided words undone, furniture and
---repetitions taken out of the reading text. They come out as edits for the ledger.
---@class opedkit.document.repairs
local repairs = {}

if jit then jit.off(true, true) end -- see document.lua

local hyphen = require "opedkit.document.hyphen"
local join = require "opedkit.document.join"

---@class opedkit.document.Chain a paragraph of the body: one block, or several over page breaks
---@field first integer
---@field last integer
---@field cut boolean whether its last sentence breaks off and goes on nowhere

local BYTE_ORDER_MARK, SOFT_HYPHEN = "\239\187\191", "\194\173"

-- The readers behind know paragraphs by the blank line between them.
local function has_blank_line(gap)
  return gap:find "\n[ \t]*\r?\n" ~= nil
end

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

local passed_over = { junk = true, pull_quote = true, caption = true }

-- The paragraphs of the body, and the edits that join their halves.
local function chain(s, page, evidence, edits)
  local chains, above, apart = {}, nil, false
  for _, z in ipairs(page.zones) do
    if z.kind == "body" then
      local ended = above ~= nil and above.block.ends
      local reason = above and join.judge(s, above.block, z.block, ended, apart, evidence)
      if reason then
        close_gap(s, "join", reason, above.first, above.last, z.first, evidence, edits)
      else
        chains[#chains + 1] = { first = z.first }
      end
      chains[#chains].last = z.last
      chains[#chains].cut = not z.block.ends and join.breaks_off(s, z.block)
      above, apart = z, false
    elseif passed_over[z.kind] then
      apart = true
    else
      above = nil
    end
  end
  return chains
end

---Plans the repairs of a page.
---@param s string
---@param page opedkit.document.Page
---@param evidence opedkit.document.Evidence
---@return opedkit.document.Edit[] edits
---@return opedkit.document.Chain[] chains the paragraphs of the body
function repairs.plan(s, page, evidence)
  local edits = {}
  local chains = chain(s, page, evidence, edits)
  local joined = {}
  for _, edit in ipairs(edits) do
    if edit.op == "join" then joined[#joined + 1] = edit end
  end

  if s:sub(1, 3) == BYTE_ORDER_MARK then
    edits[#edits + 1] = { op = "drop", first = 1, last = 3, text = "", reason = "a byte-order mark" }
  end
  local above, nth = nil, 1
  for _, z in ipairs(page.zones) do
    while joined[nth] and joined[nth].last < z.first - 1 do nth = nth + 1 end
    local within = joined[nth] and joined[nth].first < z.first
    if above and not within and not s:find("^\n\n", above.last + 1)
      and not has_blank_line(s:sub(above.last + 1, z.first - 1)) then
      edits[#edits + 1] = { op = "break", first = above.last + 1, last = z.first - 1, text = "\n\n",
        reason = "a paragraph begins" }
    end
    if z.kind == "junk" then
      edits[#edits + 1] = { op = "drop", first = z.first, last = z.last, text = "", reason = z.reason }
    elseif z.kind == "pull_quote" then
      edits[#edits + 1] = { op = "duplicate", first = z.first, last = z.last, text = "", reason = z.reason,
        repeated = page.repetitions[z.block] }
    else
      unwrap(s, z.block, evidence, edits)
    end
    above = z
  end
  return edits, chains
end

return repairs
