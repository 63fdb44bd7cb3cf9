---@meta
-- What the C module registers of the sequence labeller; see core.lua.

local core = require "opedkit.core"

---Learns a linear-chain conditional random field. Options: C, tolerance, rounds, compact; offsets of each label's score.
---@param examples opedkit.Examples the units of all sequences, one after the other
---@param targets integer[] the number of each unit's label
---@param lengths integer[] of the sequences
---@param labels integer how many there are
---@param options table
---@return string|nil bytes
---@return { objective: number, rounds: integer, converged: boolean }|string training or a message
function core.sequence.train(examples, targets, lengths, labels, options) end

---What training minimises: half the squared length of the weights and C times the sum of -ln of each sequence's
---probability.
---@param examples opedkit.Examples
---@param targets integer[]
---@param lengths integer[]
---@param labels integer
---@param options table as for `train`
---@param weights number[] of each feature that occurs, the most frequent first, for each label; then of each label before each label, of each as the first, of each as the last
---@return number objective
---@return number[] gradient
function core.sequence.objective(examples, targets, lengths, labels, options, weights) end

---Opens a model and uses it where it lies.
---@param bytes string
---@param first integer where the model begins in them
---@param last integer
---@return opedkit.core.Sequence|nil
---@return string? message
function core.sequence.open(bytes, first, last) end

---A sequence labeller in use; its labels are numbers from 1.
---@class opedkit.core.Sequence
---@operator len: integer
---@field dimension fun(self: opedkit.core.Sequence): integer indices are below it
---@field predict fun(self: opedkit.core.Sequence, vectors: (opedkit.Vector|number[])[]): integer[], number[][] the likeliest labels, and the probability of each label of each unit
---@field explain fun(self: opedkit.core.Sequence, vectors: (opedkit.Vector|number[])[], at: integer, label: integer): number, number, integer, number[], number?, number, number bias, decision, the best other label, what each entry adds, the unit as of linear models, what the labels before and behind add
---@field top fun(self: opedkit.core.Sequence, count: integer): number[][] for each label { index1, weight1, … }, the weightiest first: what each feature that occurs once adds to its score beyond the most that it adds to another's
