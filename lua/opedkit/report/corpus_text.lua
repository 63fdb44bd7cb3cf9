-- What is in a corpus, on a terminal.
local page = require "opedkit.report.page"
local words = require "opedkit.report.corpus_words"

local BAR, ROWS, GROUPS, COPIES, LISTED = 24, 12, 24, 10, 5
local NAME = 28

-- The decimal point is the locale's.
local function fixed(x, places)
  return (("%." .. places .. "f"):format(x):gsub(",", "."))
end

local function counts(p, title, rows, count, all)
  if #rows == 0 then return end
  p:section(title, "texts, share, words")
  local most = 1
  for _, row in ipairs(rows) do most = math.max(most, row.texts) end
  local shown = 0
  for i, row in ipairs(rows) do
    if i > ROWS and title ~= "Months" and title ~= "Years" then break end
    shown = i
    local name = p.cut(row.name, NAME - 2)
    local size = math.floor(BAR * row.texts / most + 0.5)
    p:line(("  %s%s%s%7s %5s%% %11s"):format(p:paint(name, "cyan"), p.pad(name, NAME),
      p:paint(("#"):rep(size), "dim") .. (" "):rep(BAR - size), words.number(row.texts),
      fixed(100 * row.texts / all, 1), words.number(row.words)))
  end
  local rest = words.rest(count, rows == count.rows and shown or #count.rows)
  if rest then p:line("  " .. p:paint(rest, "dim")) end
end

local function keyness(p, found)
  for _, kind in ipairs(words.groups) do
    local groups = found.keyness[kind[1]]
    if #groups > 0 then
      p:section("Key words by " .. kind[2], "beside all other texts, by " .. words.measures[found.keyness.measure])
      for i, group in ipairs(groups) do
        if i > GROUPS then break end
        local list = {}
        for k, word in ipairs(group.words) do list[k] = word.text end
        p:paragraph(("%s (%s)"):format(group.name, words.plural(group.texts, "text")), 2, "cyan")
        p:paragraph(#list > 0 and table.concat(list, ", ") or "none", 4)
      end
    end
  end
end

local function copies(p, found)
  local c = found.copies
  p:section("Near-duplicates", ("%d%% or more of their runs of five words in common"):format(
    math.floor(100 * c.similar + 0.5)))
  if #c.groups == 0 then return p:line "  none" end
  p:line(("  %s in %s"):format(words.plural(c.texts, "text"), words.plural(#c.groups, "group")))
  for i, group in ipairs(c.groups) do
    if i > COPIES then
      p:line("  " .. p:paint(("and %s"):format(words.plural(#c.groups - COPIES, "more group")), "dim"))
      break
    end
    p:row(("%d texts"):format(group.texts), group.syndicated
      and ("syndicated by %d publishers"):format(group.publishers) or "of one publisher")
    for k, item in ipairs(group.listed) do
      if k > LISTED then break end
      p:row("", ("%s: %s%s"):format(item.place, words.describe(item),
        item.share and (" (%d%%)"):format(math.floor(100 * item.share + 0.5)) or ""))
    end
    if group.texts > LISTED then
      p:line("                  " .. p:paint(("and %d more"):format(group.texts - LISTED), "dim"))
    end
  end
  if c.further > 0 then p:line("  " .. words.plural(c.further, "text") .. " in groups that were not told apart") end
end

local function outliers(p, found)
  if #found.outliers == 0 then return end
  p:section("Figures and outliers", "quartiles; texts beyond three times their distance")
  for _, row in ipairs(found.outliers) do
    local places = row.figure == "quoted" and 2 or row.figure == "words" and 0 or 1
    p:line(("  %s"):format(p:paint(words.figures[row.figure], "cyan")))
    p:line(("    %s, %s, %s; %s far outside"):format(fixed(row.lower, places), fixed(row.median, places),
      fixed(row.upper, places), row.outside == 0 and "none" or words.plural(row.outside, "text")))
    for _, item in ipairs(row.listed) do
      p:row("", ("%s: %s, %s"):format(item.place, fixed(item.value, places), words.describe(item)))
    end
  end
end

return function(found, options)
  local p = page.new { colour = options.colour, width = options.width }
  p:line(p:paint(options.name or "Corpus", "bold"))
  p:line(("%s, %s"):format(words.plural(found.texts, "text"), words.plural(found.words, "word")))
  if found.texts == 0 then
    p:line "There is nothing to count."
    return p:render()
  end
  for _, kind in ipairs(words.counts) do
    local rows, title = found[kind[1]].rows, kind[2]
    if kind[1] == "months" then rows, title = words.times(found.months) end
    counts(p, title, rows, found[kind[1]], found.texts)
  end
  keyness(p, found)
  copies(p, found)
  outliers(p, found)
  if found.keyness.forgotten > 0 then
    p:section "What is uncertain"
    p:paragraph(("There were more different words than are held: the rarest %s were forgotten, and their counts are "
      .. "too low where they came back."):format(words.number(found.keyness.forgotten)), 2)
  end
  return p:render()
end
