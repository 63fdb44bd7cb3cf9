-- What is in a corpus, as an HTML page.
local chart = require "opedkit.report.chart"
local markup = require "opedkit.report.markup"
local words = require "opedkit.report.corpus_words"

local escape, fixed, percent = markup.escape, markup.fixed, markup.percent

local ROWS, GROUPS, COPIES = 24, 24, 100

local STYLE = [[
body{max-width:64rem}
.keys{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));gap:.2rem 2rem}
.keys h3{font-size:.95rem;margin:.8rem 0 .1rem}.keys p{font-size:.92rem;overflow-wrap:anywhere}
.keys .dim{font-weight:normal}
table td:last-child,table th:last-child{text-align:left;padding-left:1rem}
td,th{vertical-align:top;overflow-wrap:anywhere}thead th{overflow-wrap:normal}
td:not(:last-child){white-space:nowrap}
details{border-top:1px solid var(--line);padding:.4rem 0}summary{cursor:pointer}
nav{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font-size:.92rem;margin:.8rem 0}nav a{color:inherit}
@media print{nav{display:none}}
]]

local function counts(out, kind, title, rows, count, all)
  if #rows == 0 then return end
  local bars = {}
  for i, row in ipairs(rows) do
    if i > ROWS and kind ~= "months" then break end
    bars[i] = { name = row.name, value = row.texts,
      text = ("%s (%s)"):format(words.number(row.texts), percent(row.texts / all, 1)) }
  end
  out[#out + 1] = ("<section id=\"%s\"><h2>%s</h2>\n"):format(kind, escape(title))
  out[#out + 1] = "<figure>" .. chart.bars(title .. ", by number of texts", bars) .. "</figure>\n"
  local rest = words.rest(count, rows == count.rows and #bars or #count.rows)
  if rest then out[#out + 1] = "<p class=\"dim\">" .. escape(rest) .. "</p>\n" end
  out[#out + 1] = "</section>\n"
end

local function keyness(out, found)
  out[#out + 1] = "<section id=\"words\"><h2>Key words</h2>\n"
  out[#out + 1] = ("<p class=\"dim\">Words of a group that are more frequent in it than in all other texts, by %s; the "
    .. "pointer on a word tells how often it is in the group and elsewhere.</p>\n"):format(
    words.measures[found.keyness.measure])
  local any = false
  for _, kind in ipairs(words.groups) do
    local groups = found.keyness[kind[1]]
    if #groups > 0 then
      any = true
      out[#out + 1] = ("<h3 class=\"dim\">By %s</h3><div class=\"keys\">\n"):format(kind[2])
      for i, group in ipairs(groups) do
        if i > GROUPS then break end
        local list = {}
        for k, word in ipairs(group.words) do
          list[k] = ("<span title=\"%s here, %s elsewhere; %s\">%s</span>"):format(words.number(word.target),
            words.number(word.reference), fixed(word.score, 1), escape(word.text))
        end
        out[#out + 1] = ("<div><h3>%s <span class=\"dim\">%s</span></h3><p>%s</p></div>\n"):format(escape(group.name),
          words.plural(group.texts, "text"), #list > 0 and table.concat(list, ", ") or "none")
      end
      out[#out + 1] = "</div>\n"
    end
  end
  if not any then out[#out + 1] = "<p>No group has enough texts.</p>" end
  if found.keyness.forgotten > 0 then
    out[#out + 1] = ("<p>There were more different words than are held: the rarest %s were forgotten, and their counts "
      .. "are too low where they came back.</p>"):format(words.number(found.keyness.forgotten))
  end
  out[#out + 1] = "</section>\n"
end

local function row(out, cells)
  out[#out + 1] = "<tr>"
  for i, cell in ipairs(cells) do
    out[#out + 1] = (i == 1 and "<th scope=\"row\">%s</th>" or "<td>%s</td>"):format(escape(cell))
  end
  out[#out + 1] = "</tr>\n"
end

local function copies(out, found)
  local c = found.copies
  out[#out + 1] = "<section id=\"copies\"><h2>Near-duplicates</h2>\n"
  out[#out + 1] = ("<p class=\"dim\">Texts that have %s or more of their runs of five words in common, as MinHash "
    .. "estimates it.</p>\n"):format(percent(c.similar, 0))
  if #c.groups == 0 then
    out[#out + 1] = "<p>None.</p></section>\n"
    return
  end
  out[#out + 1] = ("<p>%s in %s.</p>\n"):format(words.plural(c.texts, "text"), words.plural(#c.groups, "group"))
  for i, group in ipairs(c.groups) do
    if i > COPIES then
      out[#out + 1] = ("<p class=\"dim\">and %s</p>"):format(words.plural(#c.groups - COPIES, "more group"))
      break
    end
    local first = group.listed[1]
    out[#out + 1] = ("<details%s><summary>%s <span class=\"dim\">%s, %s</span></summary>"):format(
      i == 1 and " open" or "", escape(first.headline or first.place), words.plural(group.texts, "text"),
      group.syndicated and ("syndicated by %d publishers"):format(group.publishers) or "of one publisher")
    out[#out + 1] = "<div class=\"wide\"><table><thead><tr><th scope=\"col\">text</th><th scope=\"col\">in common</th>"
      .. "<th scope=\"col\">what it is</th></tr></thead><tbody>\n"
    for _, item in ipairs(group.listed) do
      row(out, { item.place, item.share and percent(item.share, 0) or "first", words.describe(item) })
    end
    if group.texts > #group.listed then
      row(out, { "\226\128\166", "", ("and %s"):format(words.plural(group.texts - #group.listed, "more text")) })
    end
    out[#out + 1] = "</tbody></table></div></details>\n"
  end
  if c.further > 0 then
    out[#out + 1] = ("<p>%s in groups that were not told apart.</p>"):format(words.plural(c.further, "text"))
  end
  out[#out + 1] = "</section>\n"
end

local function outliers(out, found)
  if #found.outliers == 0 then return end
  out[#out + 1] = "<section id=\"outliers\"><h2>Figures and outliers</h2>\n<div class=\"wide\"><table><thead><tr>"
  for _, cell in ipairs { "figure", "lower quartile", "median", "upper quartile", "far outside" } do
    out[#out + 1] = "<th scope=\"col\">" .. cell .. "</th>"
  end
  out[#out + 1] = "</tr></thead><tbody>\n"
  local function places(figure) return figure == "quoted" and 2 or figure == "words" and 0 or 1 end
  local any = false
  for _, figure in ipairs(found.outliers) do
    local n = places(figure.figure)
    any = any or #figure.listed > 0
    row(out, { words.figures[figure.figure], fixed(figure.lower, n), fixed(figure.median, n), fixed(figure.upper, n),
      words.number(figure.outside) })
  end
  out[#out + 1] = "</tbody></table></div>\n"
  if any then
    out[#out + 1] = "<p class=\"dim\">Far outside: beyond the quartiles by more than three times their distance "
      .. "(Tukey 1977). The furthest ones:</p>\n<div class=\"wide\"><table><thead><tr><th scope=\"col\">figure</th>"
      .. "<th scope=\"col\">value</th><th scope=\"col\">text</th></tr></thead><tbody>\n"
    for _, figure in ipairs(found.outliers) do
      for _, item in ipairs(figure.listed) do
        row(out, { words.figures[figure.figure], fixed(item.value, places(figure.figure)),
          ("%s: %s"):format(item.place, words.describe(item)) })
      end
    end
    out[#out + 1] = "</tbody></table></div>\n"
  end
  out[#out + 1] = "</section>\n"
end

return function(found, given)
  local name = given.name or "Corpus"
  local out = { markup.head(name, chart.STYLE .. STYLE), "<main><h1>", escape(name), "</h1>\n<p class=\"dim\">",
    words.plural(found.texts, "text"), ", ", words.plural(found.words, "word"), "</p>\n" }
  if found.texts == 0 then
    out[#out + 1] = "<p>There is nothing to count.</p></main>\n"
    return table.concat(out)
  end
  out[#out + 1] = "<nav aria-label=\"Parts\">"
  for _, kind in ipairs(words.counts) do
    if #found[kind[1]].rows > 0 then
      local title = kind[2]
      if kind[1] == "months" then title = select(2, words.times(found.months)) end
      out[#out + 1] = ("<a href=\"#%s\">%s</a>"):format(kind[1], title)
    end
  end
  out[#out + 1] = "<a href=\"#words\">Key words</a><a href=\"#copies\">Near-duplicates</a>"
    .. "<a href=\"#outliers\">Outliers</a></nav>\n"
  for _, kind in ipairs(words.counts) do
    local rows, title = found[kind[1]].rows, kind[2]
    if kind[1] == "months" then rows, title = words.times(found.months) end
    counts(out, kind[1], title, rows, found[kind[1]], found.texts)
  end
  keyness(out, found)
  copies(out, found)
  outliers(out, found)
  out[#out + 1] = ("<p class=\"dim\">opedkit %s</p></main>\n"):format(escape(found.provenance.version))
  return table.concat(out)
end
