-- opedkit evaluate: how good a pipeline is on a labelled corpus.
local file = require "opedkit.file"
local learner = require "opedkit.cli.learner"
local progress = require "opedkit.cli.progress"

local evaluate = { summary = "Score a model, or by cross-validation a way of learning, on a labelled corpus." }

function evaluate.define(command)
  command:argument("corpus", "JSON Lines, CSV, TSV or fastText file, or a folder with a folder for each label.")
  command:option("-m --model", "Score this model; without it, cross-validate what `train` would learn.")
    :argname("MODEL")
  learner.define_corpus(command)
  command:option("--folds", "Parts of the cross-validation; 10 unless given."):argname("N"):convert(tonumber)
  command:option("--repeats", "Cross-validate so often, each time divided anew."):argname("N"):convert(tonumber)
  command:option("--group", "Keep the texts with the same value of this field in one fold."):argname("FIELD")
  command:option("--leave-out", "Judge each value of this field by what the others teach."):argname("FIELD")
  command:option("--seed", "What chance depends on; 1 unless given."):argname("N"):convert(tonumber)
  command:option("--against", "Compare with this model, or in cross-validation with another learner, such as logistic; "
    .. "how likely such a difference is by chance."):argname("MODEL|LEARNER")
  command:option("--annotators", "Tell how far annotators agree, whose labels stand in these fields, and nothing else.")
    :argname("FIELD,FIELD…")
  command:flag("--curve", "Tell what smaller parts of the corpus would teach.")
  command:option("--bootstrap", "Intervals by so many drawings, of whole groups with --group."):argname("N")
    :convert(tonumber)
  command:option("--format", "text, json, or html: a page with the confusion matrix and curves.")
    :choices { "text", "json", "html" }:default("text")
  command:option("-o --output", "Write to this file in place of standard output."):argname("FILE")
  learner.define(command)
  learner.define_rules(command)
  progress.define(command)
end

local function misuse(message)
  io.stderr:write("opedkit: ", message, "\n")
  return 2
end

local function fail(message)
  io.stderr:write((("opedkit: %s"):format(message):gsub("%c", "?")), "\n")
  return 1
end

-- Throws where an option is no use: options of evaluate's functions, checked by them.
local function judge(options, corpus, pipe)
  local module = require "opedkit.evaluate"
  local judge_of = options.model or options.rules
  local shown
  local function watch(judged, all) -- what is judged in one go
    if not shown or judged == 1 then shown = progress.new(all, "texts judged", options.progress) end
    shown:tick(judged)
    if judged == all then shown:finish() end
  end
  if judge_of then
    local scores, problem = module.test(pipe, corpus, { watch = watch })
    if shown then shown:finish() end
    return scores, scores and "judged by " .. judge_of or problem
  end
  local given = {
    folds = options.folds, group = options.group, leave_out = options.leave_out, seed = options.seed, watch = watch,
  }
  local curve, problem
  if options.curve then
    curve, problem = module.learning_curve(pipe, corpus, given)
    if not curve then return nil, problem end
  end
  given.repeats = options.repeats
  local scores
  scores, problem = module.cross_validate(pipe, corpus, given)
  if not scores then return nil, problem end
  local how = options.leave_out and ("each %s by what the others teach"):format(options.leave_out)
    or ("%d folds%s%s"):format(options.folds or 10, options.group and " by " .. options.group or "",
      options.repeats and (", %d times"):format(options.repeats) or "")
  return scores, how, curve
end

-- The pipeline that this one is compared with; nil, what is wrong, and whether it is misuse.
local function rival(options)
  if options.model or options.rules then
    local pipe, problem = require("opedkit.pipeline").load(options.against)
    return pipe, problem
  end
  if type(require("opedkit.classifier")[options.against]) ~= "function" or options.against == "rules" then
    return nil, ("--against: no learner is called '%s'"):format(options.against), true
  end
  local given = {}
  for _, name in ipairs { "words", "chars", "weighting", "min_df", "max_df", "select", "bits", "multilabel" } do
    given[name] = options[name]
  end
  given.learner = options.against
  local pipe, problem = learner.build(given)
  return pipe, problem, true
end

-- Labels as strings that are equal where all labels are.
local function flat(label)
  return type(label) == "table" and table.concat(label, "\0") or label
end

-- How another pipeline does on the same texts.
local function compare(options, corpus, scores, other)
  local plain = {}
  for name, value in pairs(options) do plain[name] = value end
  plain.curve = nil
  local others, problem = judge(plain, corpus, other)
  if not others then return nil, problem end
  local gold, first, second = {}, {}, {}
  for i, prediction in ipairs(scores.predictions) do
    gold[i], first[i] = flat(prediction.label), flat(prediction.predicted)
    second[i] = flat(others.predictions[i].predicted)
  end
  local result = require("opedkit.evaluate").mcnemar(gold, first, second)
  return {
    name = options.against, accuracy = others.accuracy, first = result.first, second = result.second, p = result.p,
  }
end

local function intervals(options, scores)
  local list = {}
  for i, measure in ipairs { "accuracy", "macro_f1" } do
    local interval = assert(require("opedkit.evaluate").bootstrap(scores.predictions, {
      measure = measure, samples = options.bootstrap, seed = options.seed, group = options.group and "group",
    }))
    list[i] = { measure = measure, value = interval.value, low = interval.low, high = interval.high }
  end
  return list
end

local function put(path, bytes)
  if path then return file.write(path, bytes) end
  local written, problem = io.stdout:write(bytes)
  if written then written, problem = io.stdout:flush() end
  return written and true, "standard output: " .. tostring(problem)
end

local function agreement(options)
  local annotators, names = require "opedkit.cli.annotators", {}
  for name in options.annotators:gmatch "[^,]+" do names[#names + 1] = name end
  if #names < 2 then return misuse "--annotators: two fields or more, with commas between them" end
  local corpus, made, written
  local problem
  corpus, problem = learner.corpus(options)
  if corpus then made, problem = annotators.judge(corpus, names) end
  if not made then return fail(problem) end
  written, problem = put(options.output, annotators.show(made, options.corpus, options.format))
  return written and 0 or fail(problem)
end

function evaluate.run(options)
  if options.annotators then return agreement(options) end
  for _, name in ipairs { "folds", "repeats", "group", "leave_out", "curve" } do
    local other = options.model and "model" or options.rules and "rules"
    if other and options[name] then
      return misuse(("--%s is of cross-validation, and --%s of none"):format((name:gsub("_", "-")), other))
    end
  end
  if options.model and options.rules then return misuse("either --model or --rules, not both") end
  local pipe, problem
  if options.model then
    pipe, problem = require("opedkit.pipeline").load(options.model)
    if not pipe then return fail(problem) end
  elseif options.rules then
    pipe, problem = learner.rules(options)
    if not pipe then return fail(problem) end
  else
    pipe, problem = learner.build(options)
    if not pipe then return misuse(problem) end
  end
  local corpus
  corpus, problem = learner.corpus(options, pipe.multilabel)
  if not corpus then return fail(problem) end
  local done, scores, how, curve = pcall(judge, options, corpus, pipe)
  if not done then
    if tostring(scores):find("bad option", 1, true) then return misuse((tostring(scores):gsub("^.-:%d+: ", ""))) end
    error(scores, 0)
  end
  if not scores then return fail(how) end
  local about = { name = options.corpus, how = how, curve = curve }
  if options.against then
    local other, wrong, is_misuse = rival(options)
    if not other then return (is_misuse and misuse or fail)(wrong) end
    about.compared, problem = compare(options, corpus, scores, other)
    if not about.compared then return fail(problem) end
  end
  if options.bootstrap then
    local drawn
    drawn, about.bootstrap = pcall(intervals, options, scores)
    if not drawn then return misuse((tostring(about.bootstrap):gsub("^.-:%d+: ", ""))) end
  end
  local written
  written, problem = put(options.output, require("opedkit.evaluate." .. options.format)(scores, about))
  return written and 0 or fail(problem)
end

return evaluate
