-- Prints a part of spec/support/old_models.lua: small files of each kind, as this version of the format writes them, and
-- what they say. Run before the format's minor version is raised; what it printed is kept.
-- usage: lua spec/support/make_old_models.lua 1.1
local opedkit = require "opedkit"
local printable = require "opedkit.keywords.printable"

local corpus = {
  { text = "We must act now, I think.", label = "opinion", labels = { "duty", "opinion" } },
  { text = "The council met on Monday, officials said.", label = "news", labels = { "news" } },
  { text = "I believe that we should not wait; we must not.", label = "opinion", labels = { "duty", "opinion" } },
  { text = "Police said two people were hurt.", label = "news", labels = { "news" } },
  { text = "Mix the flour, then wait.", label = "recipe", labels = {} },
  { text = "Stir well, then serve.", label = "recipe", labels = { "duty" } },
}
local sequences = {
  { text = "", sentences = { { text = "I say yes.", label = "claim" }, { text = "It is so.", label = "premise" } } },
  { text = "", sentences = { { text = "I say no.", label = "claim" }, { text = "It was so.", label = "premise" } } },
}
local new, learn = opedkit.features.new, opedkit.classifier
local lexicon = opedkit.lexicon.new { duty = { "must", "should" } }

local made = {
  { "naive Bayes", new { words = { 1, 2 }, bits = 4, lexicons = { lexicon } }, learn.naive_bayes() },
  { "complement naive Bayes", new { bits = 3 }, learn.naive_bayes { variant = "complement" } },
  { "logistic regression", new { bits = 4, weighting = "tfidf", style = true }, learn.logistic() },
  { "softmax", new { bits = 4, weighting = "binary" }, learn.logistic { multiclass = "softmax", compact = true } },
  { "a support vector machine", new { bits = 4, weighting = "log_odds" }, learn.svm { calibrate = false } },
  { "NBSVM", new { bits = 4 }, learn.nbsvm { calibrate = false } },
  { "several labels", new { bits = 4, chars = { 2, 3 } }, learn.logistic { multilabel = true, calibrate = false } },
  { "sentences in a row", new { bits = 4 }, learn.sequence {} },
}

local function print_bytes(name, bytes)
  print(("    %s = [[\n%s]],"):format(name, printable.encode(bytes)))
end

local format = assert(arg[1])
print(("  [%q] = {"):format(format))
for _, one in ipairs(made) do
  local pipe = opedkit.pipeline.new { one[2], one[3] }
  assert(pipe:fit(pipe.labeller and sequences or corpus))
  local label, probabilities = pipe:predict(pipe.labeller and sequences[1] or "We must wait, officials said.")
  if type(label) == "table" then label = table.concat(label, " ") end
  local first = pipe:labels()[1]
  print(("    { name = %q, label = %q, first = %q,\n      probability = %.17g, bytes = [[\n%s]] },"):format(
    one[1], label, first, (probabilities[1] or probabilities)[first], printable.encode(pipe:dump())))
end
print_bytes("lexicon", lexicon:dump())
local counting = opedkit.pipeline.new { new { bits = 3 }, learn.naive_bayes() }
print_bytes("counts", counting:count(corpus):dump())
counting = opedkit.pipeline.new { new { bits = 3 }, learn.svm() }
print_bytes("rows", assert(counting:count(corpus):dump()))
print "  },"
