---Learners, the components at the end of a pipeline.
---@class opedkit.classifier
local classifier = {}

---Naive Bayes: the label under which a text's features are likeliest, its share among the training texts counted in.
---`multinomial` (McCallum & Nigam 1998) is the usual one; `complement` (Rennie et al. 2003) asks which label's
---complement they are least likely under, which helps where labels differ much in size; `bernoulli` (McCallum & Nigam
---1998) asks which features a text has and which it lacks, not how often, which suits short texts. A feature that no
---training text has says nothing. Its probabilities lean to 0 and 1, since it takes features for independent.
---@param given? { variant?: string, alpha?: number } variant: "multinomial" unless given; alpha: what is added to each count, 1 unless given
---@return opedkit.NaiveBayes
function classifier.naive_bayes(given)
  return require("opedkit.classifier.naive_bayes").new(given)
end

---Logistic regression: each label's odds against the rest are a weighted sum of a text's features (`multiclass` "rest"), or
---all labels' probabilities at once are (`multiclass` "softmax"). Of two labels there is one sum.
---
---* `C`: how much errors cost against large weights, 1 unless given; of a list, the one with the best accuracy in
---  cross-validation on the training texts, by `folds` (5), is taken
---* `penalty`: "l2" (the weights' squares; unless given), "l1" (their sizes, so that most are 0) or "elastic" (both:
---  `l1_ratio`, 0.5 unless given, says how much of the sizes)
---* `class_weight`: what each label's texts cost beside `C`: by label, or "balanced", where all labels cost alike
---* `calibrate`: probabilities as cross-validation finds them (Platt 1999)
---* `tolerance`: when to stop, as LIBLINEAR's -e, 0.01 unless given; `rounds`: at most, 1000; `seed`: what chance depends on
---* `compact`: weights of two bytes in place of four
---* `multilabel`: a text may have any of the labels, or none: rows have an array `labels`, and `predict` gives one.
---  `threshold`: the probability from which on a text has a label, 0.5 unless given; by label; or "f1", for each label the
---  one that cross-validation finds to give the best F1
---@param given? { C?: number|number[], penalty?: string, l1_ratio?: number, multiclass?: string, class_weight?: string|table<string, number>, calibrate?: boolean, tolerance?: number, rounds?: integer, seed?: integer, folds?: integer, compact?: boolean, multilabel?: boolean, threshold?: number|"f1"|table<string, number> }
---@return opedkit.LinearClassifier
function classifier.logistic(given)
  return require("opedkit.classifier.linear").new("logistic", given)
end

---A linear support vector machine, each label against the rest. `loss`: "squared_hinge" (unless given) or "hinge"; the
---other options are those of `logistic`. A machine's decisions are no probabilities, so unless `calibrate` is false they
---are calibrated, which takes `folds` times as long again.
---@param given? { C?: number|number[], loss?: string, class_weight?: string|table<string, number>, calibrate?: boolean, tolerance?: number, rounds?: integer, seed?: integer, folds?: integer, compact?: boolean, multilabel?: boolean, threshold?: number|"f1"|table<string, number> }
---@return opedkit.LinearClassifier
function classifier.svm(given)
  return require("opedkit.classifier.linear").new("svm", given)
end

---NBSVM (Wang & Manning 2012): a support vector machine on features that are multiplied by what naive Bayes finds out about
---them, the logarithm of a feature's share in a label's texts over that in the others'. It looks at which features a text
---has, not how often.
---
---* `alpha`: what is added to each count of texts, 1 unless given
---* `beta`: how far each weight may be from the mean of all, 0 to 1; 0.25 unless given, where 0 is naive Bayes with equal
---  weights and 1 the support vector machine alone
---* `binary`: false takes the values that the features' weighting gives as they are
---* `loss`: "squared_hinge" (unless given), "hinge" or "logistic"; the other options are those of `svm`
---@param given? { alpha?: number, beta?: number, binary?: boolean, C?: number|number[], loss?: string, class_weight?: string|table<string, number>, calibrate?: boolean, tolerance?: number, rounds?: integer, seed?: integer, folds?: integer, compact?: boolean, multilabel?: boolean, threshold?: number|"f1"|table<string, number> }
---@return opedkit.LinearClassifier
function classifier.nbsvm(given)
  return require("opedkit.classifier.linear").new("nbsvm", given)
end

---Rules that people write: weighted conditions over queries and lexicons. A label's score is the sum of the weights of its
---rules that hold, in natural logarithms; the label with the highest score wins, and probabilities are the softmax of the
---scores. Nothing is learnt; a pipeline of rules alone judges at once, says why, and is kept in a file like any other.
---
---* `rules`: a text, one rule to a line (doc/rules.md), or an array of { label, weight, when or times }. `when`: a query,
---  "density of deontic >= 5", or { category, lexicon, measure, at_least, above, at_most or below }; `times`: "count of
---  self_mention up to 10", "hits of" a query, or { category, lexicon, measure, up_to }: the weight counts so often. A rule
---  with neither always holds. weight: 1 unless given, up to 1000 in size. measure: "density" (hits per 1,000 words; unless
---  given), "count" or "weight"
---* `lexicons`: by the names that rules may put before a category and a point; the shipped ones, metadiscourse and style,
---  are there without being given
---* `macros`: what @name stands for in queries
---* `multilabel`: a text has every label whose score is not below 0
---
---A string in place of the options is the text of rules.
---@param given string|{ rules: string|table[], lexicons?: table<string, opedkit.Lexicon>, macros?: table<string, string>, multilabel?: boolean }
---@return opedkit.Rules|nil
---@return string|nil message what is wrong in which rule, or line and column
---@return integer|nil position of the problem, in the text of rules or in the rule's condition
function classifier.rules(given)
  return require("opedkit.classifier.rules").new(given)
end

---A sequence labeller: a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001), learnt by L-BFGS. Its
---pipeline takes a text as a sequence of sentences: the label of one depends on its own features, among them what is
---around it, and on its neighbours' labels. `predict` gives the labels that are likeliest together (Viterbi 1967), and the
---probability of each label by itself.
---
---* `C`: how much errors cost against large weights, 1 unless given
---* `class_weight`: how much more it costs to miss a label: its odds are multiplied by it
---* `decode`: "viterbi" (unless given) gives the labels that are likeliest together, "posterior" each sentence its likeliest
---* `tolerance`: training ends where the gradient is so small beside the first one, 0.001 unless given; `rounds`: at most,
---  200 unless given
---* `compact`: weights of two bytes in place of four
---@param given? { C?: number, class_weight?: table<string, number>, tolerance?: number, rounds?: integer, compact?: boolean, decode?: string }
---@return opedkit.SequenceLabeller
function classifier.sequence(given)
  return require("opedkit.classifier.sequence").new(given)
end

return classifier
