---Figures of an essay as a writer reads them, and text cut to columns.
---@class opedkit.nvim.figures
local figures = {}

local options = require "opedkit.nvim.options"

-- A line break or another control character in a window's line is no text.
local function plain(s)
  return (s:gsub("%c", " "))
end

---A text of at most so many columns, its end cut off at a word.
---@param s string
---@param width integer
---@return string
function figures.cut(s, width)
  s = plain(s)
  if vim.fn.strdisplaywidth(s) <= width then return s end
  local shorter = vim.fn.strcharpart(s, 0, math.max(1, width - 1))
  while vim.fn.strdisplaywidth(shorter) > width - 1 do
    shorter = vim.fn.strcharpart(shorter, 0, vim.fn.strchars(shorter) - 1)
  end
  local word = shorter:match "^(.*[^ ]) +[^ ]*$"
  if word and #word > #shorter / 2 then shorter = word end
  return shorter .. "…"
end

---A text in lines of at most so many columns; a longer word has a line of its own.
---@param s string
---@param width integer
---@return string[]
function figures.wrap(s, width)
  local out, row, size = {}, {}, 0
  for word in plain(s):gmatch "[^ ]+" do
    local wide = vim.fn.strdisplaywidth(word)
    if size > 0 and size + 1 + wide > width then
      out[#out + 1] = table.concat(row, " ")
      row, size = {}, 0
    end
    row[#row + 1], size = word, size + wide + (size > 0 and 1 or 0)
  end
  if size > 0 or not out[1] then out[#out + 1] = table.concat(row, " ") end
  return out
end

---Minutes that a reader needs, at least one.
---@param words integer
---@return integer
function figures.minutes(words)
  return math.max(1, math.ceil(words / options.get().reading_speed))
end

-- Flesch, R. (1948), in the words of his table.
local grades = { { 30, "very hard" }, { 50, "hard" }, { 60, "fairly hard" }, { 70, "plain" }, { 80, "fairly easy" },
  { 90, "easy" }, { math.huge, "very easy" } }

local function thousands(n)
  local digits = ("%d"):format(n)
  return (digits:reverse():gsub("(%d%d%d)", "%1,"):reverse():gsub("^,", ""))
end

---Rows of figures: name and value.
---@param result opedkit.nvim.Reading
---@param target? integer the length to count against
---@return string[][]
function figures.rows(result, target)
  local measured = result.readability
  target = target or options.get().target
  local out = { { "words", thousands(measured.words) } }
  if target then
    local share = math.floor(100 * measured.words / target + 0.5)
    local apart = measured.words - target
    out[2] = { "target", ("%s: %d%%, %s %s"):format(thousands(target), share, thousands(math.abs(apart)),
      apart > 0 and "too many" or "to go") }
  end
  if measured.words == 0 then return out end
  out[#out + 1] = { "reading", ("%d min"):format(figures.minutes(measured.words)) }
  out[#out + 1] = { "sentences", ("%s, %.1f words each"):format(thousands(measured.sentences),
    measured.words_per_sentence) }
  local ease = measured.flesch_reading_ease
  for _, grade in ipairs(grades) do
    if ease < grade[1] then
      out[#out + 1] = { "ease", ("%.0f, %s (Flesch)"):format(ease, grade[2]) }
      break
    end
  end
  out[#out + 1] = { "grade", ("%.1f (Flesch-Kincaid)"):format(measured.flesch_kincaid_grade) }
  local quoted = 0
  for _, sentence in ipairs(result.sentences) do
    if sentence.attribution == "direct" or sentence.quoted then quoted = quoted + sentence.words end
  end
  if quoted > 0 then out[#out + 1] = { "quoted", ("%d%%"):format(math.floor(100 * quoted / measured.words + 0.5)) } end
  return out
end

return figures
