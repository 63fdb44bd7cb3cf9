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

return classifier
