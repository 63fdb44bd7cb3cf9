---Steps over Markdown: which bytes of a text are markup rather than prose. The core finds them (`csrc/opk_markdown.h`), those
---of 20,000 words in a tenth of a millisecond, so that they are found anew after each change. Knows nothing of Neovim, so
---that it also runs in the worker.
---@class opedkit.nvim.markup
local markup = {}

local native = require("opedkit.native").markdown

---The bytes of a Markdown text that are markup, and its block quotations.
---@param s string
---@return opedkit.Range[] ranges in order, apart from one another
---@return opedkit.Range[] quotes lines that are quoted by ">"
function markup.markdown(s)
  return native.marks(s)
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
