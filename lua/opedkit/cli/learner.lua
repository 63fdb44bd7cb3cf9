-- What the subcommands that learn have in common: the options of a pipeline, and the pipeline that they describe.
local learner = {}

local choices = {
  weighting = { "counts", "binary", "log", "tfidf", "log_tfidf", "log_odds" },
  learner = { "naive_bayes", "logistic", "svm", "nbsvm" },
  variant = { "multinomial", "complement", "bernoulli" },
  penalty = { "l2", "l1", "elastic" }, multiclass = { "rest", "softmax" },
  loss = { "squared_hinge", "hinge", "logistic" },
}

--- The options that say how a labelled corpus is read.
function learner.define_corpus(command)
  command:option("--input", "What the corpus is, whatever its ending says.")
    :choices { "jsonl", "csv", "tsv", "folders", "fasttext", "svmlight" }
  command:option("--field", "The field that holds the text."):default("text")
  command:option("--label", "The field that holds the label; label, or labels with --multilabel, unless given.")
  command:option("--corrections", "Learn from what people corrected of these texts (doc/corrections.md).")
    :argname("FILE")
  command:option("--of", "Which of the corrections: of genre and topics whole texts, of the others stretches of them.")
    :choices { "genre", "topics", "roles", "attribution" }:default("genre")
end

--- The field of the labels.
function learner.label_field(options, multilabel)
  return options.label or multilabel and "labels" or "label"
end

--- The corpus at the path, `options.corpus` unless given, as the options say; nil and a message where it can't be read.
--- `skip` and `meter`: as for `corpus.read`.
function learner.corpus(options, multilabel, path, skip, meter)
  local field = learner.label_field(options, multilabel)
  path = path or options.corpus
  local known, missing
  if options.corrections then
    known, missing = require("opedkit.corrections").read(options.corrections)
    if not known then return nil, missing end
  end
  local corpus, problem = require("opedkit.corpus").read(path, {
    format = options.input or path == "-" and "jsonl" or nil, text = options.field, label = field,
    labels = multilabel and field or nil, skip = skip, meter = meter,
  })
  if not corpus or not known then return corpus, problem end
  return known:rows(corpus, options.of)
end

--- How much memory statistics of linear learners take, and where they put what is beyond it.
function learner.define_memory(command)
  command:option("--memory", "Megabytes of rows to hold in memory; the rest is on disk."):default("1024")
    :convert(tonumber):argname("MB")
  command:option("--temporary", "The folder for that; beside the output, or the system's, unless given."):argname("DIR")
end

--- As the library takes them.
function learner.memory(options)
  local folder = options.temporary or (options.output and options.output ~= "-" and options.output:match("^(.*)[/\\]"))
    or options.output and options.output ~= "-" and "." or nil
  return { memory = options.memory * 2 ^ 20, temporary = folder }
end

--- The options of a classifier whose rules are written, not learnt.
function learner.define_rules(command)
  command:option("--rules", "A file of rules (doc/rules.md): what people write, in place of what is learnt.")
    :argname("FILE")
  command:option("--lexicon", "A lexicon file that rules may name; NAME is the file's name unless given.")
    :argname("[NAME=]FILE"):count("*")
end

-- Lexicons by name; nil and a message where one can't be read.
local function lexicons_of(list)
  local lexicons = {}
  for _, item in ipairs(list) do
    local name, path = item:match "^([%w_]+)=(.+)$"
    path = path or item
    local lex, problem = require("opedkit.lexicon").load(path)
    if not lex then return nil, problem end
    lexicons[name or path:match("([^/\\]+)$"):gsub("%.[^.]*$", "")] = lex
  end
  return lexicons
end

--- The pipeline that a file of rules is; nil and a message where it is none.
function learner.rules(options)
  local bytes, problem = require("opedkit.file").read(options.rules)
  if not bytes then return nil, problem end
  local lexicons, made
  lexicons, problem = lexicons_of(options.lexicon)
  if not lexicons then return nil, problem end
  made, problem = require("opedkit.classifier").rules {
    rules = bytes, lexicons = lexicons, multilabel = options.multilabel,
  }
  if not made then return nil, ("%s: %s"):format(options.rules, problem) end
  return require("opedkit.pipeline").new { made }
end

function learner.define(command)
  command:option("--words", "Lengths of word n-grams, such as 1 or 1,2."):default("1,2")
  command:option("--chars", "The shortest and the longest run of characters, such as 2,5."):argname("SHORTEST,LONGEST")
  command:option("--weighting", "Of the features; counts unless given."):choices(choices.weighting)
  command:option("--min-df", "Leave out features in fewer texts; a share of them if below 1."):convert(tonumber)
  command:option("--max-df", "Leave out features in more texts; a share of them if below 1."):convert(tonumber)
  command:option("--select", "Keep so many features, those with the highest chi-squared."):convert(tonumber)
  command:option("--bits", "2^bits hashed features."):default("20"):convert(tonumber)
  command:option("--learner", "What learns."):choices(choices.learner):default("naive_bayes")
  command:option("--variant", "Of naive Bayes; multinomial unless given."):choices(choices.variant)
  command:option("--alpha", "Smoothing of naive_bayes and nbsvm; 1 unless given."):convert(tonumber)
  command:option("--beta", "Of nbsvm: how far a weight may be from the mean, 0 to 1; 0.25 unless given.")
    :convert(tonumber)
  command:option("--cost", "C of logistic, svm and nbsvm; 1 unless given. Of several, such as 0.1,1,10, "
    .. "cross-validation takes the best.")
  command:option("--penalty", "Of logistic; l2 unless given."):choices(choices.penalty)
  command:option("--l1-ratio", "Of the elastic penalty; 0.5 unless given."):convert(tonumber)
  command:option("--multiclass", "Of logistic: each label against the rest, unless given."):choices(choices.multiclass)
  command:option("--loss", "Of svm and nbsvm; squared_hinge unless given."):choices(choices.loss)
  command:flag("--balanced", "Let all labels cost alike, however many texts they have.")
  command:flag("--calibrate", "Calibrate the probabilities of logistic, as those of svm are.")
  command:flag("--multilabel", "Texts may have several labels: an array, or names between semicolons or bars.")
  command:option("--threshold", "With --multilabel: the probability from which on a text has a label, 0.5 unless "
    .. "given; or f1, for each label the best one.")
  command:flag("--compact", "Weights of two bytes in place of four.")
end

local function lengths(text)
  local list = {}
  for number in text:gmatch("[^,]+") do list[#list + 1] = tonumber(number) or number end
  return list
end

local function cost_of(text)
  local list = text and lengths(text)
  return list and (#list == 1 and list[1] or list)
end

local function threshold_of(text)
  return text and (tonumber(text) or text)
end

local vector_endings = { svm = true, svmlight = true, libsvm = true }

-- Whether a corpus has vectors in place of texts.
local function has_vectors(options)
  if options.input then return options.input == "svmlight" end
  local path = options.corpus or options.files and options.files[1]
  return path and vector_endings[(path:match "%.(%w+)$" or ""):lower()]
end

local function features_of(options, counted)
  local features = require "opedkit.features"
  if has_vectors(options) then
    counted = counted or options.learner == "naive_bayes"
    return features.vectors { dimension = 2 ^ options.bits, counts = counted or nil }
  end
  return features.new {
    words = lengths(options.words), chars = options.chars and lengths(options.chars), bits = options.bits,
    weighting = options.weighting, min_df = options.min_df, max_df = options.max_df, select = options.select,
  }
end

--- The pipeline; nil and a message where the options are no use. `counted`: vectors of a corpus have counts only.
function learner.build(options, counted)
  local opedkit = require "opedkit"
  local built, pipe = pcall(function()
    return opedkit.pipeline.new {
      features_of(options, counted),
      opedkit.classifier[options.learner] {
        variant = options.variant, alpha = options.alpha, C = cost_of(options.cost), penalty = options.penalty,
        l1_ratio = options.l1_ratio, multiclass = options.multiclass, loss = options.loss,
        class_weight = options.balanced and "balanced" or nil, calibrate = options.calibrate, compact = options.compact,
        beta = options.beta, multilabel = options.multilabel, threshold = threshold_of(options.threshold),
      },
    }
  end)
  if built then return pipe end
  return nil, (tostring(pipe):gsub("^.-:%d+: ", ""))
end

return learner
