-- Scores as an HTML page that needs nothing from anywhere: figures, the confusion matrix, curves.
local well_formed = require "opedkit.well_formed"

local function escape(s)
  return (well_formed(tostring(s)):gsub("[%z\1-\8\11\12\14-\31\127]", "\239\191\189")
    :gsub("[&<>\"']", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;" }))
end

-- The decimal point is the locale's.
local function fixed(x, places)
  return (("%." .. (places or 3) .. "f"):format(x):gsub(",", "."))
end

local function share(x)
  return x and fixed(x) or "\226\128\147"
end

local STYLE = [[
:root{color-scheme:light dark;--ink:#1b1b1b;--dim:#666;--line:#ccc;--paper:#fff;--mark:31,97,141}
@media(prefers-color-scheme:dark){:root{--ink:#e8e8e8;--dim:#a0a0a0;--line:#444;--paper:#181818;--mark:93,173,226}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:2rem auto;
padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}p,caption{color:var(--dim);text-align:left}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.2rem .7rem;border-bottom:1px solid var(--line);text-align:right;font-weight:normal}
th:first-child,td:first-child{text-align:left}thead th{color:var(--dim)}
.wide{overflow-x:auto}.curves{display:flex;flex-wrap:wrap;gap:2rem}figure{margin:0}
svg text{font-size:11px;fill:var(--dim)}svg .axis{stroke:var(--line)}svg .ideal{stroke:var(--line);stroke-dasharray:4}
svg .curve{stroke:rgb(var(--mark));fill:none;stroke-width:2}svg circle{fill:rgb(var(--mark))}]]

local function rows_of(out, head, rows)
  out[#out + 1] = "<div class=\"wide\"><table><thead><tr>"
  for _, name in ipairs(head) do out[#out + 1] = "<th scope=\"col\">" .. escape(name) .. "</th>" end
  out[#out + 1] = "</tr></thead><tbody>\n"
  for _, row in ipairs(rows) do
    out[#out + 1] = "<tr>"
    for i, value in ipairs(row) do
      local cell = type(value) == "number" and share(value) or escape(value)
      out[#out + 1] = i == 1 and ("<th scope=\"row\">%s</th>"):format(cell) or ("<td>%s</td>"):format(cell)
    end
    out[#out + 1] = "</tr>\n"
  end
  out[#out + 1] = "</tbody></table></div>\n"
end

local function figures(out, scores, about)
  local rows = {
    { "accuracy", scores.accuracy,
      ("%s to %s at 95%%"):format(share(scores.interval.low), share(scores.interval.high)) },
    { "baseline", scores.baseline.accuracy, "always " .. scores.baseline.label },
    { "macro F1", scores.macro_f1, "" },
    { "weighted F1", scores.weighted_f1, "" },
  }
  if scores.deviation then table.insert(rows, 3, { "deviation", scores.deviation, "between repetitions" }) end
  for _, interval in ipairs(about.bootstrap or {}) do
    rows[#rows + 1] = { "bootstrap", interval.value, ("%s to %s at 95%%, %s"):format(share(interval.low),
      share(interval.high), interval.measure:gsub("_", " ")) }
  end
  if scores.brier then
    rows[#rows + 1] = { "ROC AUC", share(scores.roc_auc), "mean over the labels" }
    rows[#rows + 1] = { "Brier score", scores.brier, "0 is best, 2 worst" }
    rows[#rows + 1] = { "calibration error", scores.calibration_error, "0 is best" }
  end
  rows_of(out, { "score", "value", "" }, rows)
end

local function confusion(out, scores)
  out[#out + 1] = "<h2>Confusion</h2><p>True labels in rows, predicted ones in columns; "
    .. "shaded by the row's share.</p>\n"
  out[#out + 1] = "<div class=\"wide\"><table><thead><tr><th></th>"
  for _, label in ipairs(scores.labels) do out[#out + 1] = "<th scope=\"col\">" .. escape(label) .. "</th>" end
  out[#out + 1] = "</tr></thead><tbody>\n"
  for _, label in ipairs(scores.labels) do
    out[#out + 1] = "<tr><th scope=\"row\">" .. escape(label) .. "</th>"
    local support = math.max(1, scores.per_class[label].support)
    for _, other in ipairs(scores.labels) do
      local count = scores.confusion[label][other]
      out[#out + 1] = ("<td style=\"background:rgba(var(--mark),%s)\">%d</td>"):format(fixed(0.7 * count / support, 2),
        count)
    end
    out[#out + 1] = "</tr>\n"
  end
  out[#out + 1] = "</tbody></table></div>\n"
end

local SIZE, MARGIN = 260, 36

-- Points whose x and y are from 0 to 1.
local function plot(out, title, x_name, y_name, points, ideal)
  local inner = SIZE - 2 * MARGIN
  local function place(x, y) return fixed(MARGIN + inner * x, 1), fixed(SIZE - MARGIN - inner * y, 1) end
  local path, dots = {}, {}
  for i, point in ipairs(points) do
    local x, y = place(point[1], point[2])
    path[i] = x .. "," .. y
    dots[i] = ("<circle cx=\"%s\" cy=\"%s\" r=\"3\"><title>%s, %s</title></circle>"):format(x, y, share(point[1]),
      share(point[2]))
  end
  local low, high = MARGIN, SIZE - MARGIN
  out[#out + 1] = ("<figure><svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">")
    :format(SIZE, SIZE, SIZE, SIZE, escape(title))
  out[#out + 1] = ("<path class=\"axis\" fill=\"none\" d=\"M%d %dV%dH%d\"/>"):format(low, low, high, high)
  if ideal then
    out[#out + 1] = ("<path class=\"ideal\" d=\"M%d %dL%d %d\"/>"):format(low, high, high, low)
  end
  out[#out + 1] = ("<polyline class=\"curve\" points=\"%s\"/>%s"):format(table.concat(path, " "), table.concat(dots))
  for _, tick in ipairs { { 0, "0" }, { 0.5, "0.5" }, { 1, "1" } } do
    local x, y = place(tick[1], tick[1])
    out[#out + 1] = ("<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>"):format(x, high + 14, tick[2])
    out[#out + 1] = ("<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>"):format(low - 4, y, tick[2])
  end
  out[#out + 1] = ("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>"):format(SIZE / 2, SIZE - 6,
    escape(x_name))
  out[#out + 1] = ("<text x=\"12\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 12 %d)\">%s</text>"):format(
    SIZE / 2, SIZE / 2, escape(y_name))
  out[#out + 1] = ("</svg><figcaption>%s</figcaption></figure>\n"):format(escape(title))
end

local function curves(out, scores, about)
  if not scores.coverage and not about.curve then return end
  out[#out + 1] = "<h2>Curves</h2>\n<div class=\"curves\">\n"
  if scores.coverage then
    local points = {}
    for _, bin in ipairs(scores.reliability) do
      if bin.count > 0 then points[#points + 1] = { bin.confidence, bin.accuracy } end
    end
    plot(out, "What a probability is worth", "probability", "accuracy", points, true)
    points = {}
    for i, point in ipairs(scores.coverage) do points[i] = { point.coverage, point.accuracy } end
    plot(out, "Accuracy on the surest texts", "share of the texts", "accuracy", points)
  end
  if about.curve then
    local points = {}
    for i, point in ipairs(about.curve) do points[i] = { point.share, point.accuracy } end
    plot(out, "Learning curve", "share of the training texts", "accuracy", points)
  end
  out[#out + 1] = "</div>\n"
end

return function(scores, about)
  local out = { "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">",
    "<meta name=\"viewport\" content=\"width=device-width\"><title>", escape(about.name),
    ": evaluation</title><style>\n", STYLE, "</style></head><body>\n<h1>Evaluation of ",
    escape(about.name), "</h1>\n<p>",
    ("%d texts, %d labels, %s"):format(scores.count, #scores.labels, escape(about.how)), "</p>\n" }
  figures(out, scores, about)
  out[#out + 1] = "<h2>Labels</h2>\n"
  local rows = {}
  for i, label in ipairs(scores.labels) do
    local class = scores.per_class[label]
    rows[i] = { label, class.precision, class.recall, class.f1, share(class.roc_auc), tostring(class.support) }
  end
  rows_of(out, { "label", "precision", "recall", "F1", "ROC AUC", "texts" }, rows)
  confusion(out, scores)
  curves(out, scores, about)
  if scores.folds then
    out[#out + 1] = "<h2>Folds</h2>\n"
    rows = {}
    for i, fold in ipairs(scores.folds) do
      rows[i] = { fold.name, tostring(fold.count), fold.accuracy, fold.macro_f1, fold.baseline }
    end
    rows_of(out, { "fold", "texts", "accuracy", "macro F1", "baseline" }, rows)
  end
  out[#out + 1] = "</body></html>\n"
  return table.concat(out)
end
