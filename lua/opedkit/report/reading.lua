-- The essay as text on a page: zones named in the margin, sentences coloured by role, markers and keywords underlined, and
-- by each sentence why, for the pointer and the keyboard alike.
local markup = require "opedkit.report.markup"

local escape = markup.escape

local reading = {}

reading.STYLE = [[
.reading{font:1.08rem/1.75 Georgia,"Times New Roman",serif}
.block{display:grid;grid-template-columns:6.5rem 1fr;gap:0 1rem;margin:.7rem 0}
.block>aside{font:.75rem/1.4 system-ui,sans-serif;color:var(--dim);text-align:right;padding-top:.35rem}
.block>div{position:relative;overflow-wrap:anywhere}
.block.junk>div,.block.note>div,.block.disclaimer>div,.block.caption>div,.block.highlights>div,.block.kicker>div{
color:var(--dim);font-size:.92rem;white-space:pre-line}
.block.heading>div,.block.headline>div{font-weight:600}.block.headline>div{font-size:1.35rem;line-height:1.3}
.block.dek>div{font-style:italic}.block.bio>div{font-size:.95rem}
.block.pull_quote>div{border-left:3px solid var(--line);padding-left:.8rem;font-style:italic;color:var(--dim)}
.s{border-radius:.15em}
.s[class*=" r-"]{background:rgba(var(--c),.14);box-shadow:inset 0 -2px rgba(var(--c),.75)}
.s.direct:not([class*=" r-"]){border-bottom:1px dashed var(--dim)}
.s.cut::after{content:" \2702";color:var(--dim)}
.s:focus{outline:2px solid rgb(var(--for));outline-offset:2px}
.s .w{position:absolute;left:0;z-index:2;display:none;width:max-content;max-width:min(22rem,100%);
font:.82rem/1.45 system-ui,sans-serif;background:var(--paper);color:var(--ink);border:1px solid var(--dim);
border-radius:.35rem;padding:.45rem .7rem;white-space:pre-line;box-shadow:0 3px 14px rgba(0,0,0,.22)}
.s:hover>.w,.s:focus>.w{display:block}
.chip{font:600 .64rem/1 system-ui,sans-serif;letter-spacing:.04em;text-transform:uppercase;color:rgb(var(--c));
margin-right:.3em;vertical-align:.12em}
u{text-decoration:underline dotted 2px;text-underline-offset:.18em;text-decoration-color:var(--dim)}
u.k{text-decoration:underline solid 1px;text-decoration-color:rgb(var(--for))}
.r-thesis{--c:160,30,110}.r-claim{--c:0,98,178}.r-evidence{--c:0,128,95}.r-concession{--c:150,100,0}
.r-counterargument{--c:185,70,0}.r-rebuttal{--c:120,60,190}.r-recommendation{--c:190,30,45}
.r-prediction{--c:0,120,145}.r-background{--c:110,118,126}
@media(prefers-color-scheme:dark){.r-thesis{--c:240,130,200}.r-claim{--c:86,180,233}.r-evidence{--c:70,200,155}
.r-concession{--c:225,180,70}.r-counterargument{--c:245,150,85}.r-rebuttal{--c:190,150,250}
.r-recommendation{--c:250,125,130}.r-prediction{--c:90,205,220}.r-background{--c:160,168,176}}
@media(max-width:44rem){.block{grid-template-columns:1fr}.block>aside{text-align:left;padding:0}}
@media print{.w{display:none!important}.reading{font-size:11pt}}
]]

local DIM = { background = true }

-- ---- what is underlined ----

-- A list of { first, last, class, title } in a sentence's text, in order and apart from one another.
local function find_marks(sentence, markers, keywords)
  local found, cursor = {}, {}
  for _, hit in ipairs(markers) do
    -- Hits are known by their bytes in the original; in the sentence they stand in the same order.
    local first, last = sentence.text:find(hit.text, cursor[hit.category] or 1, true)
    if first then
      found[#found + 1] = { first = first, last = last, class = "m", title = hit.category:gsub("_", " ") }
      cursor[hit.category] = last + 1
    end
  end
  local lower = sentence.text:gsub("%u", string.lower)
  for _, keyword in ipairs(keywords) do
    local at = 1
    while true do
      local first, last = lower:find(keyword, at, true)
      if not first then break end
      local before, behind = lower:sub(first - 1, first - 1), lower:sub(last + 1, last + 1)
      if not before:find "[%w\128-\255]" and not behind:find "[%w\128-\255]" then
        found[#found + 1] = { first = first, last = last, class = "k", title = "keyword" }
      end
      at = last + 1
    end
  end
  table.sort(found, function(a, b)
    if a.first ~= b.first then return a.first < b.first end
    if a.last ~= b.last then return a.last > b.last end
    return a.class > b.class
  end)
  local apart, stop = {}, 0
  for _, mark in ipairs(found) do
    if mark.first > stop then apart[#apart + 1], stop = mark, mark.last end
  end
  return apart
end

local function marked(sentence, marks)
  local out, at = {}, 1
  for _, mark in ipairs(marks) do
    out[#out + 1] = escape(sentence.text:sub(at, mark.first - 1))
    out[#out + 1] = ("<u class=\"%s\" title=\"%s\">%s</u>"):format(mark.class, escape(mark.title),
      escape(sentence.text:sub(mark.first, mark.last)))
    at = mark.last + 1
  end
  out[#out + 1] = escape(sentence.text:sub(at))
  return table.concat(out)
end

-- ---- a sentence ----

local speakers = { author = "The author's words", direct = "Quoted speech", indirect = "Reported speech" }

local function why(sentence, marks)
  local lines = {}
  for _, role in ipairs(sentence.roles) do
    local reason = type(role.reason) == "string" and ": " .. role.reason or ""
    lines[#lines + 1] = ("%s, %s sure%s"):format((role.label:gsub("^%l", string.upper)),
      markup.percent(role.confidence, 0), reason)
  end
  local speaker = speakers[sentence.attribution] or sentence.attribution
  lines[#lines + 1] = sentence.source and ("%s: %s"):format(speaker, sentence.source) or speaker
  local words = {}
  for _, mark in ipairs(marks) do
    if mark.class == "m" then
      words[#words + 1] = ("%s (%s)"):format(sentence.text:sub(mark.first, mark.last), mark.title)
    end
  end
  if #words > 0 then lines[#lines + 1] = table.concat(words, ", ") end
  if sentence.complete == false then lines[#lines + 1] = "The sentence is cut off." end
  return table.concat(lines, "\n")
end

local function render_sentence(prefix, number, sentence, marks)
  local classes, chip = { "s" }, ""
  local role = sentence.roles[1]
  if role and not DIM[role.label] then
    classes[2] = "r-" .. role.label
    local names = {}
    for i, one in ipairs(sentence.roles) do names[i] = one.label end
    chip = ("<span class=\"chip r-%s\">%s</span>"):format(escape(role.label), escape(table.concat(names, ", ")))
  end
  if sentence.attribution ~= "author" then classes[#classes + 1] = sentence.attribution end
  if sentence.complete == false then classes[#classes + 1] = "cut" end
  local text = marked(sentence, marks)
  if #classes == 1 then return ("<span id=\"%ss%d\">%s</span>"):format(prefix, number, text) end
  return table.concat { chip, "<span class=\"", escape(table.concat(classes, " ")), "\" id=\"", prefix, "s", number,
    "\" tabindex=\"0\" aria-describedby=\"", prefix, "w", number, "\">", text, "<span class=\"w\" role=\"tooltip\" ",
    "id=\"", prefix, "w", number, "\">", escape(why(sentence, marks)), "</span></span>" }
end

-- ---- the whole ----

local function block(kind, remark, html)
  return ("<div class=\"block %s\"><aside>%s</aside><div dir=\"auto\">%s</div></div>\n"):format(escape(kind), remark,
    html)
end

local function zone_remark(zone)
  return ("<span title=\"%s\">%s</span>"):format(escape(("%s; %s sure; bytes %d to %d"):format(zone.reason,
    markup.percent(zone.confidence, 0), zone.first, zone.last)), escape((zone.kind:gsub("_", " "))))
end

-- Hits of all categories by sentence, in the order of the text.
local function markers_by_sentence(analysis)
  local hits = {}
  for category, marker in pairs(analysis.markers) do
    for _, hit in ipairs(marker.hits) do
      hits[#hits + 1] = { first = hit.first, last = hit.last, text = hit.text, category = category }
    end
  end
  table.sort(hits, function(a, b)
    if a.first ~= b.first then return a.first < b.first end
    return a.category < b.category
  end)
  local by_sentence, nth = {}, 1
  for number, sentence in ipairs(analysis.sentences) do
    by_sentence[number] = {}
    while hits[nth] and hits[nth].first <= sentence.last do
      if hits[nth].first >= sentence.first then table.insert(by_sentence[number], hits[nth]) end
      nth = nth + 1
    end
  end
  return by_sentence
end

local function keywords_of(analysis)
  local list = {}
  for i, keyword in ipairs(analysis.keywords) do list[i] = keyword.text:gsub("%u", string.lower) end
  return list
end

--- The text of an analysis as HTML. `text` are the original bytes, for the zones that are no part of the running text;
--- without it they are named only. `prefix` begins the names of sentences, which are links' targets.
function reading.render(analysis, text, prefix)
  local markers, keywords = markers_by_sentence(analysis), keywords_of(analysis)
  local paragraphs = {}
  for number, sentence in ipairs(analysis.sentences) do
    local of = sentence.paragraph or 1
    paragraphs[of] = paragraphs[of] or {}
    local marks = find_marks(sentence, markers[number], keywords)
    table.insert(paragraphs[of], render_sentence(prefix, number, sentence, marks))
  end
  local blocks = {}
  for i, paragraph in ipairs(analysis.paragraphs) do
    local remark = ("<span title=\"bytes %d to %d\">\194\182 %d</span>"):format(paragraph.first, paragraph.last, i)
    blocks[#blocks + 1] = { first = paragraph.first, order = #blocks,
      html = block("body", remark, table.concat(paragraphs[i] or {}, " ")) }
  end
  for _, zone in ipairs(analysis.zones) do
    if zone.kind ~= "body" then
      local html = text and escape(text:sub(zone.first, zone.last)) or ""
      blocks[#blocks + 1] = { first = zone.first, order = #blocks, html = block(zone.kind, zone_remark(zone), html) }
    end
  end
  table.sort(blocks, function(a, b)
    if a.first ~= b.first then return a.first < b.first end
    return a.order < b.order
  end)
  local out = {}
  for i, one in ipairs(blocks) do out[i] = one.html end
  return "<section class=\"reading\" aria-label=\"The essay\">\n" .. table.concat(out) .. "</section>\n"
end

return reading
