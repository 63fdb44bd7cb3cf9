-- opedkit classify: texts judged by a model.
local json = require "opedkit.json"
local learner = require "opedkit.cli.learner"
local task = require "opedkit.cli.task"

local classify = { summary = "Judge texts by a model that `train` wrote, and say why." }

function classify.define(command)
  task.define(command, { "text", "json", "jsonl", "html" },
    "text, a line for each text: label, probability, file; json, an object for each; "
    .. "jsonl, one line for each, the default for JSON Lines and CSV; html, a page that says why, the words shaded.")
  command:option("-m --model", "The model file."):argname("MODEL")
  learner.define_rules(command)
  command:flag("--multilabel", "With --rules: every label whose score is not below 0.")
  command:option("--explain", "How many of the weightiest features to tell with each text; html: on each side.")
    :argname("N"):convert(tonumber)
end

local function probabilities_of(labels, probabilities)
  local members = {}
  for i, label in ipairs(labels) do members[i] = json.encode(label) .. ":" .. json.encode(probabilities[label]) end
  return "{" .. table.concat(members, ",") .. "}"
end

local function features_of(explanation, count)
  local members = {}
  for i = 1, math.min(count, #explanation.features) do
    local feature = explanation.features[i]
    members[i] = ('{"name":%s,"weight":%s}'):format(json.encode(feature.name), json.encode(feature.weight))
  end
  local against = explanation.against and json.encode(explanation.against) or "null"
  return (',"against":%s,"decision":%s,"bias":%s,"features":[%s]'):format(against,
    json.encode(explanation.decision), json.encode(explanation.bias), table.concat(members, ","))
end

local function lines_of(explanation, count)
  local rows = {}
  for i = 1, math.min(count, #explanation.features) do
    local feature = explanation.features[i]
    rows[i] = ("  %+10.4f  %s\n"):format(feature.weight, feature.name)
  end
  return table.concat(rows)
end

-- A record's other fields may be zones that the model reads.
local function subject_of(item)
  local row = { text = item.text }
  for i, name in ipairs(item.names or {}) do row[name] = row[name] or item.values[i] end
  for name, value in pairs(item.fields or {}) do
    if type(value) ~= "function" then row[name] = row[name] or value end
  end
  return (item.names or item.fields) and row or item.text
end

local function name_of(item)
  if item.line then return ("%s:%d"):format(item.source, item.line) end
  return item.source == "-" and "standard input" or item.source
end

-- What a sequence labeller says: a line, or an object, for each sentence.
local function of_sentences(names, labels, probabilities, item, format)
  local made = {}
  for i, label in ipairs(labels) do
    if format == "text" then
      made[i] = ("%s\t%.4f\t%s:%d\n"):format(label, probabilities[i][label], item.source, i)
    else
      made[i] = ('{"label":%s,"probabilities":%s}'):format(json.encode(label),
        probabilities_of(names, probabilities[i]))
    end
  end
  if format == "text" then return table.concat(made) end
  return "[" .. table.concat(made, ",") .. "]" .. (format == "json" and "\n" or "")
end

-- What a multilabel model says: all labels of the text, and of each, or of the likeliest where there is none, why.
local function of_labels(pipe, given, probabilities, item, format, count)
  local names, shown, reasons = pipe:labels(), {}, {}
  for i, label in ipairs(given) do
    shown[i] = format == "text" and ("%s %.4f"):format(label, probabilities[label]) or json.encode(label)
  end
  for i, label in ipairs(count and (given[1] and given or { false }) or {}) do
    local why = pipe:explain(subject_of(item), label or nil)
    reasons[i] = format == "text" and ("%s:\n%s"):format(why.label, lines_of(why, count))
      or ('{"label":%s%s}'):format(json.encode(why.label), features_of(why, count):gsub('"against":null,', ""))
  end
  if format == "text" then
    return ("%s\t%s\n%s"):format(shown[1] and table.concat(shown, ", ") or "-", item.source, table.concat(reasons))
  end
  return ('{"labels":[%s],"probabilities":%s%s}'):format(table.concat(shown, ","),
    probabilities_of(names, probabilities), count and (',"explanations":[%s]'):format(table.concat(reasons, ",")) or "")
    .. (format == "json" and "\n" or "")
end

function classify.run(options)
  if (options.model == nil) == (options.rules == nil) then
    io.stderr:write("opedkit: either --model or --rules is needed\n")
    return 2
  end
  local pipe, problem
  if options.rules then pipe, problem = learner.rules(options)
  else pipe, problem = require("opedkit.pipeline").load(options.model) end
  if not pipe then
    io.stderr:write("opedkit: ", tostring(problem), "\n")
    return 1
  end
  if pipe.components[1].vectors then
    io.stderr:write("opedkit: ", options.model, ": it judges vectors, not texts; `opedkit evaluate --model` does\n")
    return 2
  end
  local labels = pipe:labels()
  local count = options.explain and math.max(0, math.floor(options.explain))
  local explain = require("opedkit.report").explanations(pipe,
    { name = options.model or options.rules, features = count })
  return task.run(options, "text", function(item, format)
    local subject = subject_of(item)
    if format == "html" then return explain(subject, name_of(item)) end
    local label, probabilities = pipe:predict(subject)
    if pipe.multilabel then return of_labels(pipe, label, probabilities, item, format, count) end
    if type(label) == "table" then return of_sentences(labels, label, probabilities, item, format) end
    local explanation = options.explain and pipe:explain(subject, label)
    if format == "text" then
      return ("%s\t%.4f\t%s\n"):format(label, probabilities[label], item.source)
        .. (explanation and lines_of(explanation, options.explain) or "")
    end
    return ('{"label":%s,"probabilities":%s%s}'):format(json.encode(label), probabilities_of(labels, probabilities),
      explanation and features_of(explanation, options.explain) or "") .. (format == "json" and "\n" or "")
  end)
end

return classify
