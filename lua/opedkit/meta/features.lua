---@meta
-- What the C module registers of features, their frequencies and weights; see core.lua.

local core = require "opedkit.core"

---A vector of counts, of any making.
---@param entries number[] { index1, count1, index2, … }: ascending indices, counts other than 0
---@param dimension integer all indices are below it
---@param valued? boolean they are values, each of which occurs once
---@return opedkit.Vector
function core.features.vector(entries, dimension, valued) end

---Makes vectors of texts, one after another in the same memory.
---@class opedkit.core.Extractor
---@field vector fun(self: opedkit.core.Extractor, tokens: opedkit.Tokens, into?: opedkit.Vector, place?: number, ...: opedkit.Tokens?): opedkit.Vector counts a text, its place from 0 to 1, and its fields
---@field runs fun(self: opedkit.core.Extractor, tokens: opedkit.Tokens, vector: opedkit.Vector, field: integer): integer[] { entry, first, last, flags, … } of each run of field 0 (the text) or another; entry 0: it came to nothing; flags, added up: 1 of characters, 2 from an edge, 4 to an edge, 8 another run than the entry's first, 16 with a minus sign
---@field strongest fun(self: opedkit.core.Extractor, tokens: opedkit.Tokens, vector: opedkit.Vector, model: opedkit.core.Linear, label: integer, other: integer, most: integer): number[] { first, last, weight, … } of the runs of words of the text whose entries add most to the label's score less the other's, more than 0: the first place of each, in the text's order, longer ones before what lies in them; most: up to 32
---@field dimension fun(self: opedkit.core.Extractor): integer 2^bits, then one for each category and figure

---An extractor: runs of words and of characters (chars_max 0: none), hashed to 2^bits indices, with a sign or not; behind
---them the categories of lexicons and, where there are a language's rules of sentences, the figures of anatomy.
---@param options { bits: integer, lengths: integer, chars_min: integer, chars_max: integer, across?: boolean, sign?: boolean, quoted?: integer } lengths: of runs of words, as a sum: 1 single words, 2 pairs, 4 triples; quoted: words of quotations: 0 as any, 1 apart, 2 beside
---@param lexicons opedkit.core.Lexicon[]
---@param language? userdata
---@return opedkit.core.Extractor
function core.features.extractor(options, lexicons, language) end

---The names of the figures of anatomy, in their order.
---@type string[]
core.features.anatomy = {}

---The entry of a tenth of a text.
---@param vector opedkit.Vector
---@param bits integer
---@param place integer from 0 to 9
---@return integer? entry
function core.features.place(vector, bits, place) end

---How many texts have each feature, and how the rates of figures spread: integers, which add up in any order.
---@class opedkit.core.Frequencies
---@operator len: integer
---@field add fun(self: opedkit.core.Frequencies, vector: opedkit.Vector): opedkit.core.Frequencies?, string? counts a text; nil and a message behind the 16,777,216th
---@field merge fun(self: opedkit.core.Frequencies, others: opedkit.core.Frequencies): opedkit.core.Frequencies?, string? adds those of other texts
---@field get fun(self: opedkit.core.Frequencies, index: integer): integer? the texts that have it
---@field dimension fun(self: opedkit.core.Frequencies): integer
---@field dump fun(self: opedkit.core.Frequencies): string

---Frequencies of no texts.
---@param hashed integer the indices of runs are below it
---@param figures integer how many indices follow
---@return opedkit.core.Frequencies
function core.features.frequencies(hashed, figures) end

---Opens what `dump` gave, once every byte is checked.
---@param s string
---@param first integer the bytes of s that it is
---@param last integer
---@return opedkit.core.Frequencies?
---@return string? message
function core.features.undump_frequencies(s, first, last) end

---Makes values of counts.
---@class opedkit.core.Weighting
---@field apply fun(self: opedkit.core.Weighting, vector: opedkit.Vector): opedkit.Vector sets its values
---@field matrix fun(self: opedkit.core.Weighting, matrix: opedkit.Matrix): opedkit.Matrix one of values from one of counts, without those that are 0
---@field get fun(self: opedkit.core.Weighting, index: integer): number? the weight of a run, or what a figure's rate is multiplied by
---@field dimension fun(self: opedkit.core.Weighting): integer
---@field dump fun(self: opedkit.core.Weighting): string

---A weighting. Without frequencies every run weighs 1, and figures are counts.
---@param options { tf?: string, weight?: string, norm?: boolean, scale?: number, min_documents?: integer, max_documents?: integer, select?: integer, figures?: number[] } tf: counts, binary or log; weight: one, idf or odds
---@param hashed integer
---@param figures integer
---@param frequencies? opedkit.core.Frequencies[] of each label
---@return opedkit.core.Weighting
function core.features.weighting(options, hashed, figures, frequencies) end

---Opens what `dump` gave, once every byte is checked.
---@param s string
---@param first integer the bytes of s that it is
---@param last integer
---@return opedkit.core.Weighting?
---@return string? message
function core.features.undump_weighting(s, first, last) end

---Many vectors of one dimension, one to a row: what a learner trains on. It has either all counts or all values.
---@class opedkit.Matrix
---@operator len: integer
---@field add fun(self: opedkit.Matrix, vector: opedkit.Vector) appends a copy
---@field get fun(self: opedkit.Matrix, row: integer, i?: integer): integer?, number? the index of entry i of the row and its count or value; without i the number of its entries
---@field dimension fun(self: opedkit.Matrix): integer all indices are below it
---@field entries fun(self: opedkit.Matrix): number of all rows together

---A matrix without rows.
---@param dimension integer
---@param weighted? boolean its rows have values rather than counts
---@return opedkit.Matrix
function core.features.matrix(dimension, weighted) end
