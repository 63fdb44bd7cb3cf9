-- Scores as a text of at most 80 columns.
local page = require "opedkit.report.page"

local LABEL = 20 -- columns of a label

-- Three places; the decimal point is the locale's.
local function share(x)
  return x and (("%.3f"):format(x):gsub(",", ".")) or "-"
end

local function label_of(label)
  local text = page.cut(label, LABEL - 1)
  return text .. page.pad(text, LABEL)
end

local function head(out, scores, about)
  out[#out + 1] = ("%s: %d texts, %d labels, %s\n\n"):format(page.harmless(about.name), scores.count, #scores.labels,
    page.harmless(about.how))
  local function row(name, value, remark)
    out[#out + 1] = ("%-18s%s%s\n"):format(name, share(value), remark and "   " .. remark or "")
  end
  local range = ("%s to %s at 95%%"):format(share(scores.interval.low), share(scores.interval.high))
  row("accuracy", scores.accuracy, scores.multilabel and range .. ", of all labels at once" or range)
  row("baseline", scores.baseline.accuracy, ("always %s"):format(page.cut(scores.baseline.label, 40)))
  if scores.deviation then row("deviation", scores.deviation, "of the accuracy from one repetition to another") end
  if scores.multilabel then
    row("micro F1", scores.micro_f1, ("always %s: %s"):format(page.cut(table.concat(scores.baseline.labels, ", "), 40),
      share(scores.baseline.micro_f1)))
  else
    row("Cohen's kappa", scores.kappa, "beyond what chance would agree on")
  end
  row("macro F1", scores.macro_f1)
  row("weighted F1", scores.weighted_f1)
  for _, interval in ipairs(about.bootstrap or {}) do
    row("  bootstrap", interval.value, ("%s to %s at 95%%, %s"):format(share(interval.low), share(interval.high),
      interval.measure:gsub("_", " ")))
  end
  if scores.multilabel then
    row("Jaccard", scores.jaccard, "mean overlap of true and predicted labels")
    row("Hamming loss", scores.hamming, "labels wrongly given or missed")
  end
  if scores.brier then
    row("ROC AUC", scores.roc_auc)
    row("Brier score", scores.brier)
    row("calibration error", scores.calibration_error)
  end
  local compared = about.compared
  if compared then
    row("compared", compared.accuracy, page.cut(page.harmless(compared.name), 40))
    out[#out + 1] = (" "):rep(26) .. ("%d texts only this one judged right, %d only that one,\n"):format(
      compared.first, compared.second) .. (" "):rep(26) .. ("p = %s if neither were better (McNemar)\n"):format(
      (("%.4f"):format(compared.p):gsub(",", ".")))
  end
end

local function classes(out, scores)
  out[#out + 1] = ("\n%-" .. LABEL .. "s precision  recall      F1 ROC AUC   texts\n"):format("label")
  for _, label in ipairs(scores.labels) do
    local class = scores.per_class[label]
    out[#out + 1] = ("%s %9s %7s %7s %7s %7d\n"):format(label_of(label), share(class.precision), share(class.recall),
      share(class.f1), share(class.roc_auc), class.support)
  end
end

-- Of more labels than fit the most frequent confusions are told.
local function confusion(out, scores)
  local labels = scores.labels
  if #labels <= 7 then
    out[#out + 1] = "\nconfusion: true labels in rows, predicted ones in columns\n" .. (" "):rep(LABEL)
    for i = 1, #labels do out[#out + 1] = ("%8s"):format("(" .. i .. ")") end
    out[#out + 1] = "\n"
    for i, label in ipairs(labels) do
      local number = " (" .. i .. ")"
      local text = page.cut(label, LABEL - 1 - #number) .. number
      out[#out + 1] = text .. page.pad(text, LABEL)
      for _, other in ipairs(labels) do out[#out + 1] = ("%8d"):format(scores.confusion[label][other]) end
      out[#out + 1] = "\n"
    end
    return
  end
  local list = {}
  for _, label in ipairs(labels) do
    for _, other in ipairs(labels) do
      local count = scores.confusion[label][other]
      if label ~= other and count > 0 then list[#list + 1] = { label, other, count, #list } end
    end
  end
  table.sort(list, function(a, b)
    if a[3] ~= b[3] then return a[3] > b[3] end
    return a[4] < b[4]
  end)
  out[#out + 1] = "\nmost frequent confusions\n"
  for i = 1, math.min(12, #list) do
    out[#out + 1] = ("%7d  %s taken for %s\n"):format(list[i][3], page.cut(list[i][1], 28), page.cut(list[i][2], 28))
  end
end

local function table_of(out, title, columns, rows)
  out[#out + 1] = "\n" .. title .. "\n"
  local line = {}
  for i, column in ipairs(columns) do line[i] = ("%12s"):format(column) end
  out[#out + 1] = table.concat(line) .. "\n"
  for _, row in ipairs(rows) do
    for i, value in ipairs(row) do line[i] = ("%12s"):format(type(value) == "number" and share(value) or value) end
    out[#out + 1] = table.concat(line) .. "\n"
  end
end

return function(scores, about)
  local out = {}
  head(out, scores, about)
  classes(out, scores)
  if scores.confusion then confusion(out, scores) end
  if scores.folds and #scores.folds <= 30 then
    local rows = {}
    for i, fold in ipairs(scores.folds) do
      rows[i] = { page.cut(fold.name, 12), tostring(fold.count), fold.accuracy, fold.macro_f1, fold.baseline }
    end
    table_of(out, "folds", { "fold", "texts", "accuracy", "macro F1", "baseline" }, rows)
  end
  if scores.coverage then
    local rows = {}
    for i, point in ipairs(scores.coverage) do rows[i] = { point.coverage, point.accuracy, point.probability } end
    table_of(out, "accuracy on the surest", { "share", "accuracy", "probability" }, rows)
  end
  if about.curve then
    local rows = {}
    for i, point in ipairs(about.curve) do
      rows[i] = { point.share, tostring(math.floor(point.count + 0.5)), point.accuracy, point.macro_f1 }
    end
    table_of(out, "learning curve", { "share", "learnt from", "accuracy", "macro F1" }, rows)
  end
  return table.concat(out)
end
