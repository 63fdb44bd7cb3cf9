-- The analysis of an essay as an HTML page: the text, the outline of its argument, charts, figures, and what is unsure.
local chart = require "opedkit.report.chart"
local figures = require "opedkit.report.figures"
local markup = require "opedkit.report.markup"
local outline = require "opedkit.report.outline"
local reading = require "opedkit.report.reading"
local roles = require "opedkit.report.roles"

local escape, fixed, percent = markup.escape, markup.fixed, markup.percent

local essay = {}

local STYLE = [[
body{max-width:76rem}
.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(16rem,22rem);gap:0 3rem;align-items:start}
.side{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow-y:auto;font-size:.92rem}
.side ol,.side ul{margin:.2rem 0 .8rem;padding-left:1.1rem}.side li{margin:.25rem 0}
.side h3{font-size:.85rem;margin:.7rem 0 .1rem;color:rgb(var(--c))}
a{color:inherit;text-decoration-color:var(--line)}a:hover,a:focus{text-decoration-color:currentColor}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.8rem 0;font-size:.95rem}
.facts dt{color:var(--dim)}.facts dd{margin:0;overflow-wrap:anywhere}
.unsure{border-left:4px solid rgba(var(--against),.8);background:var(--soft);padding:.7rem 1rem;margin:1rem 0;
border-radius:0 .4rem .4rem 0}.unsure ul{margin:.2rem 0;padding-left:1.1rem}.unsure h2{margin:0}
table.words td:last-child,table.words th:last-child{text-align:left;padding-left:1rem}
nav.key{display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.85rem;color:var(--dim);margin:.6rem 0}
@media(max-width:60rem){.columns{grid-template-columns:minmax(0,1fr)}.side{position:static;max-height:none}}
@media print{.columns{display:block}.side{position:static;max-height:none;overflow:visible;break-before:page}
nav.key{display:none}}
]]

-- ---- what stands above the text ----

local function share_of(probabilities, label)
  return type(probabilities) == "table" and probabilities[label] or nil
end

local function facts(out, a)
  out[#out + 1] = "<dl class=\"facts\">"
  local function fact(name, value)
    if value and value ~= "" then out[#out + 1] = ("<dt>%s</dt><dd>%s</dd>"):format(name, escape(value)) end
  end
  fact("By", a.author)
  fact("Date", a.date)
  if a.genre then
    local share = share_of(a.genre.probabilities, a.genre.label)
    fact("Genre", a.genre.label .. (share and (", %s sure"):format(percent(share, 0)) or ""))
  end
  local topics = {}
  for i, topic in ipairs(a.topics) do topics[i] = topic.label end
  fact("About", table.concat(topics, "; "))
  fact("Length", ("%d words in %d sentences and %d paragraphs"):format(a.readability.words or 0, #a.sentences,
    #a.paragraphs))
  if a.readability.flesch_kincaid_grade then
    fact("Reads as", ("grade %s (Flesch\226\128\147Kincaid)"):format(fixed(a.readability.flesch_kincaid_grade, 1)))
  end
  fact("Language", a.language)
  out[#out + 1] = "</dl>\n"
end

-- What the program does not know, in plain words.
local function doubts(a)
  local list = {}
  for _, warning in ipairs(a.warnings) do list[#list + 1] = warning.message end
  if not a.author then list[#list + 1] = "No author was found." end
  if not a.date then list[#list + 1] = "No date was found." end
  local share = a.genre and share_of(a.genre.probabilities, a.genre.label)
  if share and share < 0.75 then
    list[#list + 1] = ("Whether this is %s is open: it is taken for it with %s."):format(a.genre.label,
      percent(share, 0))
  end
  local argues = #a.sentences > 0 and outline.argues(a) or "yes"
  if argues ~= "yes" then
    list[#list + 1] = argues == "no"
      and "This reads like no text that argues: the roles of its sentences are left out here (the JSON has them)."
      or "This may be no text that argues."
  end
  local weak, thesis, count = 0, false, 0
  for _, sentence in ipairs(a.sentences) do
    for _, role in ipairs(sentence.roles) do
      count = count + 1
      if role.confidence < 0.5 then weak = weak + 1 end
      thesis = thesis or role.label == "thesis"
    end
  end
  if weak > 0 then
    list[#list + 1] = ("%d of %d roles are a guess: another reading is as likely as the one shown."):format(weak, count)
  end
  if count > 0 and not thesis then list[#list + 1] = "No sentence was found that states the thesis." end
  local cut = 0
  for _, sentence in ipairs(a.sentences) do
    if sentence.complete == false then cut = cut + 1 end
  end
  if cut > 0 then
    list[#list + 1] = cut == 1 and "One sentence is cut off." or ("%d sentences are cut off."):format(cut)
  end
  return list
end

local function unsure(out, a)
  local list = doubts(a)
  if #list == 0 then return end
  out[#out + 1] = "<section class=\"unsure\"><h2>What is unsure</h2><ul>"
  for _, doubt in ipairs(list) do out[#out + 1] = "<li>" .. escape(doubt) .. "</li>" end
  out[#out + 1] = "</ul></section>\n"
end

-- ---- the outline ----

local function link(a, prefix, own)
  local sentence = a.sentences[own.sentence]
  return ("<a href=\"#%ss%d\"%s>%s</a>"):format(prefix, own.sentence,
    own.confidence and (" title=\"%s sure\""):format(percent(own.confidence, 0)) or "", escape(sentence.text))
end

local MOST = 8 -- of a part, before the others are folded up

local titles = {
  thesis = "Thesis", claims = "Claims", conceded = "Conceded", countered = "Said against it",
  asked = "What is asked for",
}
local folded = {
  thesis = "less likely", claims = "more claims", conceded = "more that is conceded",
  countered = "more said against it", asked = "more that is asked for",
}

local function item(out, a, prefix, own, before)
  local role = own.how == "answer" and "rebuttal" or "evidence"
  local remarks = { own.confidence and percent(own.confidence, 0) }
  if own.of then remarks[#remarks + 1] = "asked of " .. escape(own.of) end
  if own.itself then remarks[#remarks + 1] = "answered in the same sentence" end
  if own.elsewhere then
    remarks[#remarks + 1] = ("<a href=\"#%ss%d\">answered here</a>"):format(prefix, own.elsewhere)
  end
  out[#out + 1] = "<li>"
  if before then out[#out + 1] = ("<span class=\"dim\">%s</span> "):format(before) end
  if own.how then out[#out + 1] = ("<span class=\"chip r-%s\">%s</span>"):format(role, escape(own.how)) end
  out[#out + 1] = link(a, prefix, own)
  if remarks[1] then out[#out + 1] = (" <span class=\"dim\">%s</span>"):format(table.concat(remarks, ", ")) end
  if #own.below > 0 then
    out[#out + 1] = "<ul>"
    for _, under in ipairs(own.below) do item(out, a, prefix, under) end
    out[#out + 1] = "</ul>"
  end
  out[#out + 1] = "</li>"
end

local function items(out, a, prefix, list, again)
  out[#out + 1] = "<ul>"
  for nth, own in ipairs(list) do item(out, a, prefix, own, nth > 1 and again or nil) end
  out[#out + 1] = "</ul>"
end

local function argument(out, a, prefix)
  local parts = outline.read(a)
  if not parts[1] then return end
  out[#out + 1] = "<section class=\"outline\" aria-label=\"Outline\"><h2>The argument</h2>\n"
  for _, part in ipairs(parts) do
    local some, others = outline.strongest(part.items, MOST)
    out[#out + 1] = ("<h3 class=\"r-%s\">%s</h3>"):format(part.role, titles[part.name])
    items(out, a, prefix, some, part.name == "thesis" and "or perhaps")
    if #others > 0 then
      out[#out + 1] = ("<details><summary>%d %s</summary>"):format(#others, folded[part.name])
      items(out, a, prefix, others)
      out[#out + 1] = "</details>"
    end
    out[#out + 1] = "\n"
  end
  out[#out + 1] = "</section>\n"
end

local function sources(out, a)
  if #a.sources == 0 then return end
  out[#out + 1] = "<section aria-label=\"Sources\"><h2>Who is quoted</h2><ul>"
  for _, source in ipairs(a.sources) do
    out[#out + 1] = ("<li>%s <span class=\"dim\">%d direct, %d indirect</span></li>"):format(escape(source.name),
      source.direct, source.indirect)
  end
  out[#out + 1] = "</ul></section>\n"
end

local function keywords(out, a)
  if #a.keywords == 0 then return end
  local list = {}
  for i, keyword in ipairs(a.keywords) do
    list[i] = ("%s <span class=\"dim\">%d</span>"):format(escape(keyword.text), keyword.count or 1)
  end
  out[#out + 1] = ("<section aria-label=\"Keywords\"><h2>Keywords</h2><p>%s</p></section>\n"):format(
    table.concat(list, ", "))
end

-- ---- the page ----

local function provenance(out, a)
  local from = a.provenance
  local list = { ("opedkit %s, Unicode %s"):format(from.version, from.unicode) }
  for _, kind in ipairs { "models", "lexicons" } do
    for _, one in ipairs(from[kind]) do
      list[#list + 1] = ("%s %s"):format(one.name, one.version or "")
    end
  end
  list[#list + 1] = ("%d bytes of input"):format(from.input.bytes)
  out[#out + 1] = ("<p class=\"dim\">Made by %s. Positions are bytes of the input, from 1.</p>\n"):format(
    escape(table.concat(list, "; ")))
end

local function legend(out, a)
  local seen = {}
  for _, sentence in ipairs(a.sentences) do
    for _, role in ipairs(sentence.roles) do seen[role.label] = true end
  end
  out[#out + 1] = "<nav class=\"key\" aria-label=\"Key\">"
  for _, role in ipairs(roles.order) do
    if seen[role] then out[#out + 1] = ("<span class=\"chip r-%s\">%s</span>"):format(role, role) end
  end
  out[#out + 1] = "<span>dashed: quoted or reported</span><span><u class=\"m\">dotted</u>: a marker</span>"
    .. "<span><u class=\"k\">thin</u>: a keyword</span>"
    .. "<span>point at a sentence, or go to it by Tab, to see why</span></nav>\n"
end

-- An analysis without roles, which is told of what doesn't argue.
local function without_roles(a)
  local plain, sentences = {}, {}
  for name, value in pairs(a) do plain[name] = value end
  for i, sentence in ipairs(a.sentences) do
    sentences[i] = {}
    for name, value in pairs(sentence) do sentences[i][name] = value end
    sentences[i].roles = {}
  end
  plain.sentences, plain.outline = sentences, nil
  return plain
end

--- One essay, without the head of the page. `prefix` keeps the names of its sentences apart from another essay's.
function essay.article(a, given, prefix)
  prefix = prefix or ""
  if outline.argues(a) == "no" then a = without_roles(a) end
  local out = { "<article>\n<header><h1 dir=\"auto\">", escape(a.headline or given.name or "Untitled"), "</h1>" }
  if a.dek then out[#out + 1] = "<p dir=\"auto\">" .. escape(a.dek) .. "</p>" end
  facts(out, a)
  out[#out + 1] = "</header>\n"
  unsure(out, a)
  out[#out + 1] = "<div class=\"columns\"><div>\n"
  legend(out, a)
  out[#out + 1] = reading.render(a, given.text, prefix)
  out[#out + 1] = "</div>\n<div class=\"side\">\n"
  argument(out, a, prefix)
  sources(out, a)
  keywords(out, a)
  out[#out + 1] = "</div></div>\n<section aria-label=\"Charts\"><h2>Charts</h2>\n"
  figures.charts(out, a)
  out[#out + 1] = "</section>\n"
  figures.tables(out, a)
  provenance(out, a)
  out[#out + 1] = "</article>\n"
  return table.concat(out)
end

--- The beginning of a page.
function essay.head(title)
  return markup.head(title, STYLE .. reading.STYLE .. chart.STYLE)
end

return essay
