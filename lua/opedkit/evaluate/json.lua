-- Scores as JSON, the keys in this order.
local json = require "opedkit.json"

local record, list, map = json.record, json.list, json.map

local interval = record { "low", "high" }

local schema = record {
  "name", "how", "count", "accuracy", { "interval", interval }, { "baseline", record { "label", "accuracy" } },
  "deviation", "kappa", "macro_f1", "macro_precision", "macro_recall", "weighted_f1", "weighted_precision",
  "weighted_recall",
  "roc_auc", "brier", "calibration_error", { "labels", list() },
  { "per_class", map(record { "precision", "recall", "f1", "roc_auc", "support" }) }, { "confusion", map(map()) },
  { "folds", list(record { "name", "count", "accuracy", "macro_f1", "baseline" }) },
  { "reliability", list(record { "low", "high", "count", "confidence", "accuracy" }) },
  { "coverage", list(record { "coverage", "accuracy", "probability" }) },
  { "bootstrap", list(record { "measure", "value", "low", "high" }) },
  { "compared", record { "name", "accuracy", "first", "second", "p" } },
  { "curve", list(record { "share", "count", "accuracy", "macro_f1", "baseline" }) },
}

-- Where texts may have several labels.
local several = record {
  "name", "how", "multilabel", "count", "accuracy", { "interval", interval },
  { "baseline", record { "label", "accuracy", { "labels", list() }, "micro_f1" } }, "deviation", "micro_f1",
  "micro_precision", "micro_recall", "macro_f1", "macro_precision", "macro_recall", "weighted_f1",
  "weighted_precision", "weighted_recall", "hamming", "jaccard", "roc_auc", "brier", "calibration_error",
  { "labels", list() },
  { "per_class", map(record { "precision", "recall", "f1", "roc_auc", "support", "hits", "false_alarms", "misses" }) },
  { "folds", list(record { "name", "count", "accuracy", "macro_f1", "baseline" }) },
  { "reliability", list(record { "low", "high", "count", "confidence", "accuracy" }) },
  { "bootstrap", list(record { "measure", "value", "low", "high" }) },
  { "compared", record { "name", "accuracy", "first", "second", "p" } },
  { "curve", list(record { "share", "count", "accuracy", "macro_f1", "baseline" }) },
}

return function(scores, about)
  local whole = {
    name = about.name, how = about.how, bootstrap = about.bootstrap or {}, compared = about.compared,
    curve = about.curve or {},
  }
  for name, value in pairs(scores) do whole[name] = value end
  whole.folds, whole.reliability, whole.coverage = whole.folds or {}, whole.reliability or {}, whole.coverage or {}
  return json.encode(whole, scores.multilabel and several or schema, { pretty = true }) .. "\n"
end
