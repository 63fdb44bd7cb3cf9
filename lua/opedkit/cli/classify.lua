-- opedkit classify: texts judged by a model.
local json = require "opedkit.json"
local task = require "opedkit.cli.task"

local classify = { summary = "Judge texts by a model that `train` wrote, and say why." }

function classify.define(command)
  task.define(command, { "text", "json", "jsonl" },
    "text, a line for each text: label, probability, file; json, an object for each; "
    .. "jsonl, one line for each, the default for JSON Lines and CSV.")
  command:option("-m --model", "The model file."):argname("MODEL"):count(1)
  command:option("--explain", "How many of the weightiest features to tell with each text."):argname("N")
    :convert(tonumber)
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
  return (',"against":%s,"decision":%s,"bias":%s,"features":[%s]'):format(json.encode(explanation.against),
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

function classify.run(options)
  local pipe, problem = require("opedkit.pipeline").load(options.model)
  if not pipe then
    io.stderr:write("opedkit: ", tostring(problem), "\n")
    return 1
  end
  local labels = pipe:labels()
  return task.run(options, "text", function(item, format)
    local label, probabilities = pipe:predict(item.text)
    local explanation = options.explain and pipe:explain(item.text, label)
    if format == "text" then
      return ("%s\t%.4f\t%s\n"):format(label, probabilities[label], item.source)
        .. (explanation and lines_of(explanation, options.explain) or "")
    end
    return ('{"label":%s,"probabilities":%s%s}'):format(json.encode(label), probabilities_of(labels, probabilities),
      explanation and features_of(explanation, options.explain) or "") .. (format == "json" and "\n" or "")
  end)
end

return classify
