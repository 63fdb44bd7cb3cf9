---@meta
-- What the C module registers of naive Bayes; see core.lua.

local core = require "opedkit.core"

---How often each feature occurs in the texts of one label.
---@class opedkit.core.Counts
---@operator len: integer
---@field add fun(self: opedkit.core.Counts, vector: opedkit.Vector) counts one text
---@field merge fun(self: opedkit.core.Counts, others: opedkit.core.Counts) adds the counts of other texts
---@field masked fun(self: opedkit.core.Counts, weighting: opedkit.core.Weighting): opedkit.core.Counts a copy without the features whose weight is 0
---@field dump fun(self: opedkit.core.Counts): string
---@field dimension fun(self: opedkit.core.Counts): integer indices are below it
---@field presence fun(self: opedkit.core.Counts): boolean whether texts are counted, not occurrences
---@field bare fun(self: opedkit.core.Counts): boolean whether no text has any of the features

---Counts of nothing yet.
---@param dimension integer indices are below it
---@param presence? boolean in how many texts a feature is, not how often
---@return opedkit.core.Counts
function core.bayes.counts(dimension, presence) end

---Counts as `dump` gave them.
---@param bytes string
---@param first integer where they begin
---@param last integer
---@return opedkit.core.Counts|nil
---@return string? message
function core.bayes.undump(bytes, first, last) end

---A naive Bayes model's bytes, from what its labels' texts were counted to.
---@param counts opedkit.core.Counts[] of each label
---@param variant "multinomial"|"complement"|"bernoulli"
---@param alpha number what is added to each count
---@return string|nil bytes
---@return string? message
function core.bayes.train(counts, variant, alpha) end

---Opens a model and uses it where it lies.
---@param bytes string
---@param first integer where the model begins in them
---@param last integer
---@return opedkit.core.Bayes|nil
---@return string? message
function core.bayes.open(bytes, first, last) end

---A naive Bayes model in use; its labels are numbers from 1.
---@class opedkit.core.Bayes
---@operator len: integer
---@field dimension fun(self: opedkit.core.Bayes): integer indices are below it
---@field predict fun(self: opedkit.core.Bayes, vector: opedkit.Vector): integer, number[] the likeliest label, and the probability of each
---@field explain fun(self: opedkit.core.Bayes, vector: opedkit.Vector, label: integer): number, number, integer, number[] bias, decision, the best other label, and what each entry of the vector adds each time it occurs
---@field top fun(self: opedkit.core.Bayes, count: integer): number[][] for each label { index1, weight1, … }, the weightiest first: what each feature that occurs once adds to its score beyond the most that it adds to another's

---The natural logarithm, the same on every machine.
---@param x number
---@return number
function core.bayes.log(x) end

---The exponential, the same on every machine.
---@param x number
---@return number
function core.bayes.exp(x) end
