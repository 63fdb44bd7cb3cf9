---@meta
-- What the C module registers of linear classifiers and their examples; see core.lua.

local core = require "opedkit.core"

---Sparse rows that a linear classifier trains on.
---@class opedkit.Examples
---@operator len: integer
---@field bare fun(self: opedkit.Examples): boolean whether no row has anything but its bias; false of rows that are loaded
---@field sort fun(self: opedkit.Examples): integer[] brings rows that have labels to the order that their records have in files of rows; the number that each row had
---@field add fun(self: opedkit.Examples, vector: opedkit.Vector|number[], presence?: boolean, label?: string) appends a copy of a vector, or of { index1, value1, index2, … }, without what is 0, with `presence` only the signs of its values; label: so that rows can be sorted, where vectors have counts; no row is added after the first training

---Examples whose rows are loaded, frame by frame, each time a solver goes over them: of "logistic", "hinge" and
---"squared_hinge".
---@param dimension integer
---@param weighting opedkit.core.Weighting that makes values of the records' counts
---@param counts integer[] { records1, entries1, … } of each frame
---@param read fun(i: integer): string frame i
---@return opedkit.Examples
function core.linear.stream(dimension, weighting, counts, read) end

---Examples without rows.
---@param dimension integer indices are below it
---@return opedkit.Examples
function core.linear.examples(dimension) end

---A linear classifier's bytes. Options: solver "logistic" | "hinge" | "squared_hinge" | "sparse" (with `share`: how much of
---the penalty is the weights' sizes) | "softmax"; costs of each label's rows; tolerance, rounds, seed; compact; slopes and
---offsets of each output; with `alpha` and `beta` those of NBSVM; `presence`: the model looks at the signs of values only.
---With `each`, a row may have any of the labels: other_costs are those of rows without each label, and thresholds of each
---output the decisions from which on a vector has it.
---@param examples opedkit.Examples
---@param targets integer[]|integer[][] the number of each row's label, 0 to leave it out; with `each` the numbers of its labels
---@param labels integer how many there are
---@param options table
---@return string|nil bytes
---@return { objective: number, rounds: integer, converged: boolean }[]|string problems each that was solved, or a message
function core.linear.train(examples, targets, labels, options) end

---Decisions on each row by what the rows of other folds teach: of each label against the rest, and of two labels for the
---second.
---@param examples opedkit.Examples
---@param targets integer[]|integer[][]
---@param labels integer
---@param options table as for `train`
---@param folds integer[] of each row, from 1
---@return number[][] decisions
function core.linear.validate(examples, targets, labels, options, folds) end

---What decisions mean: a probability of 1 / (1 + exp(-(slope * decision + offset))) (Platt 1999; Lin, Lin & Weng 2007).
---@param decisions number[]
---@param positive boolean[] whether each is of an example of the label
---@return number slope
---@return number offset
function core.linear.platt(decisions, positive) end

---Opens a model and uses it where it lies.
---@param bytes string
---@param first integer where the model begins in them
---@param last integer
---@return opedkit.core.Linear|nil
---@return string? message
function core.linear.open(bytes, first, last) end

---A linear model in use; its labels are numbers from 1.
---@class opedkit.core.Linear
---@operator len: integer
---@field dimension fun(self: opedkit.core.Linear): integer indices are below it
---@field predict fun(self: opedkit.core.Linear, vector: opedkit.Vector|number[], names?: string[]): integer|integer[], table, integer? the likeliest label, or all that the vector has where it may have several; the probability of each, by the labels' names where these are given; unless it may have several, the second likeliest label
---@field each fun(self: opedkit.core.Linear): boolean whether a vector may have any of the labels
---@field explain fun(self: opedkit.core.Linear, vector: opedkit.Vector|number[], label: integer): number, number, integer?, number[], number? bias, decision, the best other label where there is one, what each entry adds each time it occurs or, where a unit is returned, in all
---@field top fun(self: opedkit.core.Linear, count: integer): number[][] for each label { index1, weight1, … }, the weightiest first: what each feature that occurs once adds to its score beyond the most that it adds to another's
