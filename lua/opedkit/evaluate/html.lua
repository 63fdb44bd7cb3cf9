-- Scores as an HTML page that needs nothing from anywhere: figures, the confusion matrix, curves.
local markup = require "opedkit.report.markup"

local escape, fixed = markup.escape, markup.fixed

local function share(x)
  return x and fixed(x) or "\226\128\147"
end

local STYLE = [[
:root{--mark:var(--for)}
main{display:block}h1{overflow-wrap:anywhere}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.6rem;margin:1.4rem 0 0;padding:0}
.figures>div{background:var(--soft);border-radius:.4rem;padding:.6rem .8rem}
.figures dt{color:var(--dim);font-size:.86rem}
.figures dd{margin:0;font-size:1.5rem;line-height:1.3;font-variant-numeric:tabular-nums}
.figures dd small{display:block;font-size:.8rem;line-height:1.35;color:var(--dim);overflow-wrap:anywhere}
tbody th{max-width:18rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.matrix td,.matrix thead th:not(:first-child){text-align:center;padding:.3rem .5rem;min-width:3rem}
.matrix td{border:1px solid var(--paper)}.matrix td.right{font-weight:600}.matrix td.none{color:var(--line)}
.matrix.many td,.matrix.many thead th:not(:first-child){min-width:2rem;padding:.2rem .15rem}
.matrix.many{font-size:.82rem}
.matrix thead th.label{vertical-align:bottom;height:8.5rem;padding:.3rem .2rem}
.matrix thead th.label span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:8rem;overflow:hidden;
text-overflow:ellipsis;white-space:nowrap}
.matrix tbody th{position:sticky;left:0;background:var(--paper)}
.curves{display:flex;flex-wrap:wrap;gap:1.5rem}figure{margin:0;flex:1 1 16rem;max-width:21rem}
svg{width:100%;height:auto;display:block}
svg text{font-size:11px;fill:var(--dim)}svg .axis,svg .grid{stroke:var(--line);fill:none}svg .grid{stroke-dasharray:1 3}
svg .ideal{stroke:var(--dim);stroke-dasharray:5 4;fill:none}
svg .curve{stroke:rgb(var(--mark));fill:none;stroke-width:2;stroke-linejoin:round}svg circle{fill:rgb(var(--mark))}]]

local function rows_of(out, head, rows)
  out[#out + 1] = "<div class=\"wide\"><table><thead><tr>"
  for _, name in ipairs(head) do out[#out + 1] = "<th scope=\"col\">" .. escape(name) .. "</th>" end
  out[#out + 1] = "</tr></thead><tbody>\n"
  for _, row in ipairs(rows) do
    out[#out + 1] = "<tr>"
    for i, value in ipairs(row) do
      local cell = type(value) == "number" and share(value) or escape(value)
      out[#out + 1] = i == 1 and ("<th scope=\"row\" title=\"%s\">%s</th>"):format(cell, cell)
        or ("<td>%s</td>"):format(cell)
    end
    out[#out + 1] = "</tr>\n"
  end
  out[#out + 1] = "</tbody></table></div>\n"
end

local function figures(out, scores, about)
  out[#out + 1] = "<dl class=\"figures\">\n"
  local function figure(name, value, remark)
    out[#out + 1] = ("<div><dt>%s</dt><dd>%s%s</dd></div>\n"):format(escape(name), share(value),
      remark and "<small>" .. escape(remark) .. "</small>" or "")
  end
  local function range(interval)
    return ("%s to %s at 95%%"):format(share(interval.low), share(interval.high))
  end
  local baseline = scores.baseline
  figure("accuracy", scores.accuracy, range(scores.interval) .. (scores.multilabel and ", of all labels at once" or ""))
  figure("baseline", baseline.accuracy, "always " .. baseline.label)
  if scores.deviation then figure("deviation", scores.deviation, "between repetitions") end
  if scores.multilabel then
    figure("micro F1", scores.micro_f1,
      ("always %s: %s"):format(table.concat(baseline.labels, ", "), share(baseline.micro_f1)))
  end
  figure("macro F1", scores.macro_f1, "each label counts once")
  figure("weighted F1", scores.weighted_f1, "each label counts with its texts")
  if scores.multilabel then
    figure("Jaccard", scores.jaccard, "overlap of true and predicted labels")
    figure("Hamming loss", scores.hamming, "labels wrongly given or missed")
  else
    figure("Cohen's kappa", scores.kappa, "beyond chance")
  end
  for _, interval in ipairs(about.bootstrap or {}) do
    figure("bootstrap of " .. interval.measure:gsub("_", " "):gsub("f1", "F1"), interval.value, range(interval))
  end
  if scores.brier then
    figure("ROC AUC", scores.roc_auc, "mean over the labels")
    figure("Brier score", scores.brier, scores.multilabel and "0 is best, 1 worst" or "0 is best, 2 worst")
    figure("calibration error", scores.calibration_error, "0 is best")
  end
  out[#out + 1] = "</dl>\n"
end

local function classes(out, scores)
  out[#out + 1] = "<h2>Labels</h2>\n"
  local head = { "label", "precision", "recall", "F1", "ROC AUC", "texts" }
  local counts = { "hits", "false_alarms", "misses" }
  for i, name in ipairs(scores.multilabel and counts or {}) do head[6 + i] = name:gsub("_", " ") end
  local rows = {}
  for i, label in ipairs(scores.labels) do
    local class = scores.per_class[label]
    rows[i] = { label, class.precision, class.recall, class.f1, share(class.roc_auc), tostring(class.support) }
    for k, name in ipairs(scores.multilabel and counts or {}) do rows[i][6 + k] = tostring(class[name]) end
  end
  rows_of(out, head, rows)
end

local function confusion(out, scores)
  out[#out + 1] = "<h2>Confusion</h2>\n<p class=\"dim\">True labels in rows, predicted ones in columns; "
    .. "shaded by the row&#39;s share.</p>\n"
  local many = #scores.labels > 8 -- their names stand upright
  out[#out + 1] = ("<div class=\"wide\"><table class=\"matrix%s\"><thead><tr><th></th>"):format(many and " many" or "")
  for _, label in ipairs(scores.labels) do
    out[#out + 1] = ("<th scope=\"col\"%s title=\"%s\"><span>%s</span></th>"):format(many and " class=\"label\"" or "",
      escape(label), escape(label))
  end
  out[#out + 1] = "</tr></thead><tbody>\n"
  for _, label in ipairs(scores.labels) do
    out[#out + 1] = ("<tr><th scope=\"row\" title=\"%s\">%s</th>"):format(escape(label), escape(label))
    local support = math.max(1, scores.per_class[label].support)
    for _, other in ipairs(scores.labels) do
      local count = scores.confusion[label][other]
      local class = label == other and " class=\"right\"" or count == 0 and " class=\"none\"" or ""
      out[#out + 1] = ("<td%s style=\"background:rgba(var(--mark),%s)\" title=\"%s taken for %s: %s\">%d</td>"):format(
        class, fixed(0.55 * count / support, 2), escape(label), escape(other), markup.percent(count / support), count)
    end
    out[#out + 1] = "</tr>\n"
  end
  out[#out + 1] = "</tbody></table></div>\n"
end

local WIDTH, HEIGHT, LEFT, BOTTOM, EDGE = 320, 260, 46, 44, 12

-- Points whose x and y are from 0 to 1; `ideal` is a dashed line from corner to corner, or level at a height.
local function plot(out, title, x_name, y_name, points, ideal)
  local wide, high = WIDTH - LEFT - EDGE, HEIGHT - BOTTOM - EDGE
  local floor = HEIGHT - BOTTOM
  local function place(x, y) return fixed(LEFT + wide * x, 1), fixed(floor - high * y, 1) end
  local path, dots = {}, {}
  for i, point in ipairs(points) do
    local x, y = place(point[1], point[2])
    path[i] = x .. "," .. y
    dots[i] = ("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s, %s%s</title></circle>"):format(x, y, point.size or "3",
      share(point[1]), share(point[2]), point.remark and ": " .. escape(point.remark) or "")
  end
  out[#out + 1] = ("<figure><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"):format(WIDTH, HEIGHT,
    escape(title))
  for _, tick in ipairs { 0, 0.25, 0.5, 0.75, 1 } do
    local x, y = place(tick, tick)
    out[#out + 1] = ("<path class=\"grid\" d=\"M%d %sH%d\"/>"):format(LEFT, y, WIDTH - EDGE)
    out[#out + 1] = ("<text x=\"%d\" y=\"%s\" dy=\"4\" text-anchor=\"end\">%s</text>"):format(LEFT - 6, y,
      fixed(tick, 2))
    out[#out + 1] = ("<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>"):format(x, floor + 16, fixed(tick, 2))
  end
  out[#out + 1] = ("<path class=\"axis\" d=\"M%d %dV%dH%d\"/>"):format(LEFT, EDGE, floor, WIDTH - EDGE)
  if ideal then
    local _, level = place(0, ideal == true and 0 or ideal)
    out[#out + 1] = ("<path class=\"ideal\" d=\"M%d %sL%d %s\"/>"):format(LEFT, level, WIDTH - EDGE,
      ideal == true and EDGE or level)
  end
  out[#out + 1] = ("<polyline class=\"curve\" points=\"%s\"/>%s"):format(table.concat(path, " "), table.concat(dots))
  out[#out + 1] = ("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>"):format(LEFT + wide / 2, HEIGHT - 8,
    escape(x_name))
  out[#out + 1] = ("<text x=\"11\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 11 %d)\">%s</text>"):format(
    EDGE + high / 2, EDGE + high / 2, escape(y_name))
  out[#out + 1] = ("</svg><figcaption>%s</figcaption></figure>\n"):format(escape(title))
end

local function curves(out, scores, about)
  if not scores.reliability and not about.curve then return end
  out[#out + 1] = "<h2>Curves</h2>\n<div class=\"curves\">\n"
  if scores.reliability then
    local points, all = {}, 0
    for _, bin in ipairs(scores.reliability) do all = all + bin.count end
    for _, bin in ipairs(scores.reliability) do
      if bin.count > 0 then
        points[#points + 1] = { bin.confidence, bin.accuracy, remark = ("of %d"):format(bin.count),
          size = fixed(2 + 5 * math.sqrt(bin.count / all), 1) }
      end
    end
    plot(out, "What a probability is worth: on the dashed line it is what it says", "probability",
      scores.multilabel and "share with the label" or "accuracy", points, true)
  end
  if scores.coverage then
    local points = {}
    for i, point in ipairs(scores.coverage) do
      local from = ("from a probability of %s on"):format(share(point.probability))
      points[i] = { point.coverage, point.accuracy, remark = from }
    end
    plot(out, "Accuracy on the surest texts; dashed: the baseline", "share of the texts", "accuracy", points,
      scores.baseline.accuracy)
  end
  if about.curve then
    local points = {}
    for i, point in ipairs(about.curve) do
      points[i] = { point.share, point.accuracy, remark = ("learnt from %d"):format(math.floor(point.count + 0.5)) }
    end
    plot(out, "Learning curve; dashed: the baseline", "share of the training texts", "accuracy", points,
      scores.baseline.accuracy)
  end
  out[#out + 1] = "</div>\n"
end

return function(scores, about)
  local out = { markup.head(about.name .. ": evaluation", STYLE), "<main><h1>Evaluation of ", escape(about.name),
    "</h1>\n<p class=\"dim\">",
    ("%d texts, %d labels, %s"):format(scores.count, #scores.labels, escape(about.how)), "</p>\n" }
  figures(out, scores, about)
  local compared = about.compared
  if compared then
    out[#out + 1] = "<h2>Compared</h2>\n"
    rows_of(out, { "judged by", "accuracy", "only this one right" }, {
      { "this", scores.accuracy, tostring(compared.first) },
      { compared.name, compared.accuracy, tostring(compared.second) },
    })
    out[#out + 1] = ("<p class=\"dim\">If neither were better, a difference like this one or a larger would come about "
      .. "with a probability of %s (McNemar&#39;s exact test).</p>\n"):format(fixed(compared.p, 4))
  end
  classes(out, scores)
  if scores.confusion then confusion(out, scores) end
  curves(out, scores, about)
  if scores.folds then
    out[#out + 1] = "<h2>Folds</h2>\n"
    local rows = {}
    for i, fold in ipairs(scores.folds) do
      rows[i] = { fold.name, tostring(fold.count), fold.accuracy, fold.macro_f1, fold.baseline }
    end
    rows_of(out, { "fold", "texts", "accuracy", "macro F1", "baseline" }, rows)
  end
  out[#out + 1] = "</main></body></html>\n"
  return table.concat(out)
end
