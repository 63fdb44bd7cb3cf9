---@meta
-- What the C module registers of lexicons, scores and queries; see core.lua.

local core = require "opedkit.core"

---Builds a lexicon from parallel arrays. An entry that can't match is left out and named.
---@param forms string[] the entries as written
---@param categories integer[] of each entry the number of its category in `names`
---@param weights number[]
---@param names string[] the categories, different ones in the order of their bytes
---@param exact? boolean[] whether an entry's capital and small letters count
---@param exclusions? boolean[] whether an entry is an exclusion: no hit itself, and no hit of its category lies inside
---@param words? string[] each counts as its stem, in the entries and in the text
---@param stems? string[]
---@return opedkit.core.Lexicon|nil
---@return table<integer, string>|string problems why an entry was left out, by its number; a message where there is no lexicon
---@return integer? entry at which too many words and entries match
---@return integer? word that is not one word, or whose stem is not
function core.lexicon.build(forms, categories, weights, names, exact, exclusions, words, stems) end

---Opens what `dump` gave, once every byte is checked.
---@param bytes string
---@return opedkit.core.Lexicon|nil
---@return string? message
---@return integer? position
function core.lexicon.undump(bytes) end

---A built lexicon.
---@class opedkit.core.Lexicon
---@operator len: integer
---@field scan fun(self: opedkit.core.Lexicon, subject: string|opedkit.Tokens, overlapping?: boolean): opedkit.Hits
---@field scanner fun(self: opedkit.core.Lexicon, overlapping?: boolean): opedkit.Scanner
---@field categories fun(self: opedkit.core.Lexicon): string[] in the order of their bytes
---@field dump fun(self: opedkit.core.Lexicon): string

---What hits weigh where they stand.
---@class opedkit.Weights
---@operator len: integer
---@field get fun(self: opedkit.Weights, i: integer): number?, boolean?, boolean? weight of hit i, whether it is negated, whether it is intensified

---Weighs hits by the words around them (Polanyi & Zaenen 2004). In `rules`, negator, intensifier and clause are numbers of
---categories of the shifters, window is in words, and a negated weight w becomes factor * w - shift, or + shift below zero.
---@param tokens opedkit.Tokens
---@param hits opedkit.Hits found in these tokens
---@param shifters? opedkit.Hits found in them as well
---@param rules? { negator?: integer, intensifier?: integer, clause?: integer, window?: integer, factor?: number, shift?: number }
---@return opedkit.Weights
function core.score.weigh(tokens, hits, shifters, rules) end

---Sums weights by category, exactly.
---@param weights opedkit.Weights
---@param ranges? integer[] { first1, last1, first2, … }, in order and apart: only what begins in them counts
---@param groups? integer[] of each range the number of its group, counting up: a sum for each group, of the categories with hits
---@param negated? boolean tell how many are negated
---@return table scores of every category; with groups, an array of those of each
---@return integer|integer[] words
function core.score.sum(weights, ranges, groups, negated) end

---Finds and sums in one go, over all of a text and with weights as they are: nothing is kept but a portion of the hits.
---@param lexicon opedkit.core.Lexicon
---@param text string|opedkit.Tokens
---@param overlapping? boolean every match of every entry counts
---@return table scores of every category
---@return integer words
function core.score.tally(lexicon, text, overlapping) end

---Makes a bank of queries from their program, in the columns of csrc/opk_query.h.
---@param lexicon opedkit.core.Lexicon|nil the terms; the number of an entry's category is that of its term
---@param program { names: string[], terms: string[], nodes: integer[], sets: integer[], roots: integer[], required: integer[], begins: integer[] }
---@return opedkit.core.Bank
function core.query.bank(lexicon, program) end

---Many queries over one lexicon.
---@class opedkit.core.Bank
---@operator len: integer
---@field match fun(self: opedkit.core.Bank, tokens: opedkit.Tokens, date_first: integer, date_last: integer, zones: integer|nil, context: function, with_hits: boolean): table<string, opedkit.QueryHit[]|true> the queries that are true; `context` gives Spans for "sentences" and "paragraphs" and, where `zones` is nil, { first, last, zones, … } for "zones"
---@field needs_document fun(self: opedkit.core.Bank): boolean whether a query asks for zones or the date
