-- Why a pipeline judges a text as it does, as an HTML page: the words shaded by what each adds to the decision, the sum
-- of the blocks of features, the weightiest features.
local markup = require "opedkit.report.markup"
local order = require "opedkit.order"
local shade = require "opedkit.report.shade"

local escape, signed, percent = markup.escape, markup.signed, markup.percent

local STYLE = [[
article+article{margin-top:4rem;border-top:3px solid var(--line);padding-top:2rem}
.name{color:var(--dim);overflow-wrap:anywhere}.sure{color:var(--dim);font-weight:normal;font-size:1.2rem}
.labels{display:grid;grid-template-columns:minmax(4rem,max-content) minmax(6rem,16rem) max-content;gap:.15rem .8rem;
align-items:center;font-size:.92rem;font-variant-numeric:tabular-nums;margin:.8rem 0}
.labels i{height:.55rem;background:var(--soft);border-radius:.3rem;overflow:hidden}
.labels i b{display:block;height:100%;background:rgb(var(--for));border-radius:.3rem}
.text{white-space:pre-wrap;overflow-wrap:anywhere;font:1.05rem/1.8 Georgia,"Times New Roman",serif;
border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.3rem;margin:.5rem 0}
.zone{color:var(--dim);font-size:.85rem;margin:.8rem 0 0}
mark{color:inherit;background:none;padding:.08em .06em;border-radius:.2em}
mark.for{background:rgba(var(--for),var(--w));border-bottom:2px solid rgba(var(--for),calc(.3 + 1.3*var(--w)))}
mark.against{background:rgba(var(--against),var(--w));
border-bottom:2px dotted rgba(var(--against),calc(.45 + var(--w)))}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;font-size:.92rem;color:var(--dim)}.legend mark{color:var(--ink)}
.sum td.half{width:11rem;padding:.28rem 0}.sum td.half+td.half{border-left:1px solid var(--dim)}
.sum td:last-child{padding-left:1rem}
.bar{display:block;height:.7rem;border-radius:.15rem;min-width:1px}
.bar.for{background:rgb(var(--for))}
.bar.against{margin-left:auto;background:repeating-linear-gradient(135deg,rgb(var(--against)) 0 4px,
rgba(var(--against),.45) 4px 7px)}
.sum .total th,.sum .total td{border-top:2px solid var(--ink);border-bottom:0;font-weight:600}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(19rem,1fr));gap:0 3rem}.two table{width:100%}
.two h3{font-size:.95rem;margin:.4rem 0}.two th{overflow-wrap:anywhere}
details{border-top:1px solid var(--line);margin-top:2rem;padding-top:.8rem}summary{cursor:pointer;font-weight:600}
ol.sentences{list-style:none;padding:0}ol.sentences>li{border-top:1px solid var(--line);padding:.7rem 0}
ol.sentences .text{border:0;padding:0;margin:.1rem 0}
@media(max-width:40rem){.sum td.half{width:5rem}}
]]

local names = {
  word = "single words", words = "runs of words", chars = "runs of characters", lexicon = "lexicons", style = "style",
  anatomy = "lengths and marks", place = "place in the text", before = "the sentence before it",
  after = "the sentence after it",
}

-- "headline word" as "single words of headline".
local function name_of(block)
  local zone, kind = block:match "^(.+) (%l+)$"
  if zone and names[kind] then return ("%s of %s"):format(names[kind], zone) end
  return names[block] or block
end

-- ---- the words shaded ----

-- What a word adds, and by which features: those that a pointer at the word tells.
local function title_of(unit, features)
  local numbers = {}
  for number in pairs(unit.features) do numbers[#numbers + 1] = number end
  table.sort(numbers, function(a, b)
    local x, y = math.abs(unit.features[a]), math.abs(unit.features[b])
    if x ~= y then return x > y end
    return a < b
  end)
  local lines = { signed(unit.weight) .. (#numbers > 0 and ":" or "") }
  for i = 1, math.min(4, #numbers) do
    lines[#lines + 1] = ("%s  %s"):format(signed(unit.features[numbers[i]]), features[numbers[i]].name)
  end
  if #numbers > 4 then lines[#lines + 1] = ("and %d more"):format(#numbers - 4) end
  return table.concat(lines, "\n")
end

local function heaviest(units)
  local most = 0
  for _, unit in ipairs(units) do most = math.max(most, math.abs(unit.weight)) end
  return most
end

-- What weighs less than a twentieth of the heaviest word stays as it is, and neighbours that do are put out in one piece.
local function shaded(out, bytes, units, most, features)
  local plain = 1
  for _, unit in ipairs(units) do
    local share = most > 0 and math.abs(unit.weight) / most or 0
    if share >= 0.05 then
      out[#out + 1] = escape(bytes:sub(plain, unit.first - 1))
      out[#out + 1] = ("<mark class=\"%s\" style=\"--w:%s\" title=\"%s\">%s</mark>"):format(
        unit.weight < 0 and "against" or "for", markup.fixed(0.55 * share, 2), escape(title_of(unit, features)),
        escape(bytes:sub(unit.first, unit.last)))
      plain = unit.last + 1
    end
  end
  out[#out + 1] = escape(bytes:sub(plain))
end

local function legend(out, in_favour, against, remark)
  out[#out + 1] = ("<p class=\"legend\"><span><mark class=\"for\" style=\"--w:.4\">solid line</mark> speaks for "
    .. "%s</span><span><mark class=\"against\" style=\"--w:.4\">dotted line</mark> against it%s</span>"
    .. "<span>%s</span></p>\n"):format(in_favour, against or "", remark)
end

local REMARK = "the deeper the shade, the more; point at a word to see by which features"

-- The text, and first the zones that have features of their own.
local function text(out, subject, why)
  local bytes, list, seen = type(subject) == "string" and subject or subject.bytes or subject.text, {}, {}
  for _, span in ipairs(why.spans) do
    local zone = span.zone
    if zone and not seen[zone] and type(subject) == "table" and type(subject[zone]) == "string" then
      seen[zone] = true
      list[#list + 1] = { name = zone, bytes = subject[zone], units = shade(subject[zone], why.spans, zone) }
    end
  end
  list[#list + 1] = { name = list[1] and "text", bytes = bytes, units = shade(bytes, why.spans) }
  local most = 0
  for _, item in ipairs(list) do most = math.max(most, heaviest(item.units)) end
  out[#out + 1] = "<h2>The words</h2>\n"
  legend(out, escape(why.label), why.against and ", for " .. escape(why.against), REMARK)
  for _, item in ipairs(list) do
    if item.name then out[#out + 1] = ("<p class=\"zone\">%s</p>\n"):format(escape(item.name)) end
    out[#out + 1] = "<div class=\"text\" dir=\"auto\">"
    shaded(out, item.bytes, item.units, most, why.features)
    out[#out + 1] = "</div>\n"
  end
end

-- ---- the sum ----

local function bar(weight, most)
  local width = markup.fixed(most > 0 and 100 * math.abs(weight) / most or 0, 1)
  local against = weight < 0 and ("<span class=\"bar against\" style=\"width:%s%%\"></span>"):format(width) or ""
  local in_favour = weight > 0 and ("<span class=\"bar for\" style=\"width:%s%%\"></span>"):format(width) or ""
  return ("<td class=\"half\">%s</td><td class=\"half\">%s</td>"):format(against, in_favour)
end

local function total_of(why, list)
  local sum = why.bias
  for _, item in ipairs(list) do sum = sum + item.weight end
  return sum
end

local function sum(out, why)
  local most = math.abs(why.bias)
  for _, block in ipairs(why.blocks) do most = math.max(most, math.abs(block.weight)) end
  out[#out + 1] = "<h2>The sum</h2>\n<div class=\"wide\"><table class=\"sum\"><thead><tr><th scope=\"col\">what</th>"
    .. "<th scope=\"col\">features</th><th scope=\"col\">against</th><th scope=\"col\" style=\"text-align:left;"
    .. "padding-left:.4rem\">for</th><th scope=\"col\">weight</th></tr></thead><tbody>\n"
  local function row(name, count, weight)
    out[#out + 1] = ("<tr><th scope=\"row\">%s</th><td>%s</td>%s<td>%s</td></tr>\n"):format(escape(name), count,
      bar(weight, most), signed(weight))
  end
  row("what every text has", "", why.bias)
  for _, block in ipairs(why.blocks) do row(name_of(block.name), tostring(block.features), block.weight) end
  out[#out + 1] = ("<tr class=\"total\"><th scope=\"row\">the decision</th><td>%d</td><td></td><td></td>"
    .. "<td>%s</td></tr>\n"):format(#why.features, signed(why.decision))
  out[#out + 1] = "</tbody></table></div>\n"
  local exact = total_of(why, why.spans) == why.decision and total_of(why, why.features) == why.decision
  out[#out + 1] = ("<p class=\"dim\">%d places in the text, and their %d features, add up to the decision%s. It is in "
    .. "natural logarithms; above zero %s wins%s.</p>\n"):format(#why.spans, #why.features,
    exact and " exactly" or (", up to %g"):format(math.abs(total_of(why, why.features) - why.decision)),
    escape(why.label), why.against and ", below it " .. escape(why.against) or "")
end

-- ---- the weightiest features ----

local function side(out, title, features, sign, count)
  local most, rows = 0, {}
  for _, feature in ipairs(features) do
    if feature.weight * sign > 0 and #rows < count then
      most = math.max(most, math.abs(feature.weight))
      rows[#rows + 1] = feature
    end
  end
  out[#out + 1] = ("<div><h3>%s</h3>\n<table><tbody>\n"):format(title)
  for _, feature in ipairs(rows) do
    local kind, what = feature.name:match "^(.-): (.*)$"
    out[#out + 1] = ("<tr><th scope=\"row\">%s <span class=\"dim\">%s</span></th><td>%s</td></tr>\n"):format(
      escape(what or feature.name), escape(kind or ""), signed(feature.weight))
  end
  if #rows == 0 then out[#out + 1] = "<tr><td class=\"dim\">nothing</td></tr>\n" end
  out[#out + 1] = "</tbody></table></div>\n"
end

local function features_of(out, why, count)
  out[#out + 1] = "<h2>The weightiest features</h2>\n<div class=\"two\">\n"
  side(out, "for " .. escape(why.label), why.features, 1, count)
  side(out, why.against and "for " .. escape(why.against) or "against it", why.features, -1, count)
  out[#out + 1] = "</div>\n"
end

-- ---- a text of one label ----

local function most_probable(probabilities)
  local labels, place = order.keys(probabilities), {}
  for i, label in ipairs(labels) do place[label] = i end
  table.sort(labels, function(a, b)
    if probabilities[a] ~= probabilities[b] then return probabilities[a] > probabilities[b] end
    return place[a] < place[b]
  end)
  return labels
end

local SHOWN = 8 -- labels whose probabilities are listed

local function probabilities_of(out, labels, probabilities)
  out[#out + 1] = "<div class=\"labels\">\n"
  for i = 1, math.min(SHOWN, #labels) do
    local probability = probabilities[labels[i]]
    out[#out + 1] = ("<span>%s</span><i><b style=\"width:%s%%\"></b></i><span>%s</span>\n"):format(escape(labels[i]),
      markup.fixed(100 * probability, 1), percent(probability))
  end
  if #labels > SHOWN then out[#out + 1] = ("<span class=\"dim\">and %d others</span>\n"):format(#labels - SHOWN) end
  out[#out + 1] = "</div>\n"
end

local function reasons(out, subject, why, features)
  text(out, subject, why)
  sum(out, why)
  features_of(out, why, features)
end

local function folded(out, subject, why, label, probability, features)
  out[#out + 1] = ("<details><summary>What speaks for %s (%s)?</summary>\n"):format(escape(label), percent(probability))
  reasons(out, subject, why, features)
  out[#out + 1] = "</details>\n"
end

local function of_text(out, pipe, subject, given, label, probabilities)
  local labels = most_probable(probabilities)
  local why = pipe:explain(subject, label)
  out[#out + 1] = ("<h1>%s <span class=\"sure\">%s%s</span></h1>\n"):format(escape(label),
    percent(probabilities[label]), why.against and (", rather than %s"):format(escape(why.against)) or "")
  probabilities_of(out, labels, probabilities)
  reasons(out, subject, why, given.features)
  -- Of two labels what speaks for the other is what speaks against this one.
  local shown, left = given.labels, #labels > 2 and given.others or 0
  for _, other in ipairs(shown or labels) do
    if other ~= label and (shown or left > 0) then
      left = left - 1
      folded(out, subject, pipe:explain(subject, other), other, probabilities[other], given.features)
    end
  end
end

-- ---- a text of labelled sentences ----

local function sentence(out, why, bytes, offset)
  local spans, own = {}, bytes
  for i, span in ipairs(why.spans) do
    spans[i] = { first = span.first - offset, last = span.last - offset, weight = span.weight, zone = span.zone,
      whole = span.whole, feature = span.feature }
  end
  local units, terms = shade(own, spans), { "every sentence " .. signed(why.bias, 2) }
  for _, block in ipairs(why.blocks) do terms[#terms + 1] = name_of(block.name) .. " " .. signed(block.weight, 2) end
  out[#out + 1] = ("<li><b>%s</b> <span class=\"dim\">%s, rather than %s</span><div class=\"text\" dir=\"auto\">")
    :format(escape(why.label), percent(why.probability), escape(why.against))
  shaded(out, own, units, heaviest(units), why.features)
  out[#out + 1] = ("</div><p class=\"dim\">%s = %s</p></li>\n"):format(escape(table.concat(terms, ", ")),
    signed(why.decision, 2))
end

local function of_sentences(out, pipe, subject, labels)
  local list = require("opedkit.pipeline.sentences").of(subject)
  out[#out + 1] = ("<h1>%d %s</h1>\n"):format(#labels, #labels == 1 and "sentence" or "sentences")
  legend(out, "the sentence&#39;s label", nil, "each sentence is shaded by its own heaviest word")
  out[#out + 1] = "<ol class=\"sentences\">\n"
  for i in ipairs(labels) do
    sentence(out, pipe:explain(subject, nil, i), list[i].text, list[i].offset or 0)
  end
  out[#out + 1] = "</ol>\n"
end

-- ---- a text of several labels ----

-- Each label that the text has, and where it has none the likeliest one.
local function of_labels(out, pipe, subject, given, labels, probabilities)
  local ranked, has = most_probable(probabilities), {}
  for _, label in ipairs(labels) do has[label] = true end
  out[#out + 1] = ("<h1>%s</h1>\n"):format(labels[1] and escape(table.concat(labels, ", ")) or "no label")
  probabilities_of(out, ranked, probabilities)
  local left = given.others
  for i, label in ipairs(ranked) do
    local why = pipe:explain(subject, label)
    if has[label] or i == 1 then
      out[#out + 1] = ("<h2 class=\"label\">%s <span class=\"sure\">%s</span></h2>\n"):format(escape(label),
        percent(probabilities[label]))
      reasons(out, subject, why, given.features)
    elseif left > 0 then
      left = left - 1
      folded(out, subject, why, label, probabilities[label], given.features)
    end
  end
end

local explanation = {}

--- The beginning of a page.
function explanation.head(title)
  return markup.head(title, STYLE)
end

--- A text's part of a page; `given` is complete: name, features, others, and labels where there are any.
function explanation.article(pipe, subject, given)
  local out = { "<article>\n<p class=\"name\">", escape(given.name), "</p>\n" }
  local label, probabilities = pipe:predict(subject)
  if pipe.multilabel then of_labels(out, pipe, subject, given, label, probabilities)
  elseif type(label) == "table" then of_sentences(out, pipe, subject, label)
  else of_text(out, pipe, subject, given, label, probabilities) end
  out[#out + 1] = "</article>\n"
  return table.concat(out)
end

return explanation
