---@meta
-- What the C module registers of keywords, keyness and copies; see core.lua.

local core = require "opedkit.core"

---A table of stop words, which the words of texts are counted behind.
---@param tokens opedkit.Tokens
---@param conflated boolean plurals and possessives count as one word, as for tfidf
---@return opedkit.core.Stops
function core.keywords.stops(tokens, conflated) end

---@class opedkit.core.Stops
---@operator len: integer

---Keywords of a text; `opedkit.keywords.extract` says more.
---@param tokens opedkit.Tokens
---@param stops opedkit.core.Stops conflated for tfidf only
---@param method "tfidf"|"rake"|"yake"|"textrank"|"positionrank"
---@param top integer how many
---@param length integer words in a candidate at most, of tfidf and yake, 1 to 5
---@param background? opedkit.core.Background of tfidf
---@param sentences? opedkit.Spans of yake
---@return { text: string, score: number, count: integer, spans: opedkit.Range[] }[] keywords best first
function core.keywords.extract(tokens, stops, method, top, length, background, sentences) end

---Of twice as many keywords of the reading text, by tfidf, the first that the body has, with their places there in the
---original and the score in thousandths.
---@param body opedkit.core.Body
---@param stops opedkit.core.Stops conflated
---@param background opedkit.core.Background|nil
---@param top integer how many
---@return { text: string, score: number, count: integer, first: integer, last: integer, spans: opedkit.Range[] }[]
function core.keywords.body(body, stops, background, top) end

---As `opedkit.highlights.find`.
---@param body opedkit.core.Body
---@param keywords opedkit.Keyword[]
---@param top integer
---@return opedkit.KeySentence[]
function core.highlights(body, keywords, top) end

---Opens the bytes of a background, once every byte is checked.
---@param bytes string
---@return opedkit.core.Background|nil
---@return string? message
function core.keywords.background(bytes) end

---In how many documents of a corpus each word is.
---@class opedkit.core.Background
---@operator len: integer
---@field documents fun(self: opedkit.core.Background): integer
---@field frequency fun(self: opedkit.core.Background, tokens: opedkit.Tokens): number? about how many documents the first token is in
---@field dump fun(self: opedkit.core.Background): string

---A stream's texts, to find those that say nearly what an earlier one says; none yet.
---@return opedkit.core.Copies
function core.copies.new() end

---The signatures of the latest `core.copies.window` texts of a stream.
---@class opedkit.core.Copies
---@operator len: integer
---@field add fun(self: opedkit.core.Copies, tokens: opedkit.Tokens, least: number): integer, integer?, number? the text's number, from 1; the number of the earlier text that is most like it, if they have that share of their runs of five words in common, 0.5 to 1; the share

---Counts of the words of many texts, without any yet.
---@param length integer words in a run at most, 1 to 5; 0: pairs of the words of other counts
---@param conflated? boolean plurals and possessives count as one word
---@param stops? opedkit.Tokens words that are in no pair
---@return opedkit.core.Terms
function core.keywords.terms(length, conflated, stops) end

---Words, or pairs of words, of many texts, counted.
---@class opedkit.core.Terms
---@operator len: integer
---@field add fun(self: opedkit.core.Terms, tokens: opedkit.Tokens) counts the words of one text
---@field pair fun(self: opedkit.core.Terms, words: opedkit.core.Terms, tokens: opedkit.Tokens, window: integer) counts the pairs of one text, whose words were counted before
---@field documents fun(self: opedkit.core.Terms): integer
---@field tokens fun(self: opedkit.core.Terms): number how many words were counted
---@field place fun(self: opedkit.core.Terms, number: integer): integer?, integer?, integer? where term `number` was first seen: text, first byte, last byte
---@field background fun(self: opedkit.core.Terms, least: integer): string the bytes of a background of the words in so many texts
---@field prune fun(self: opedkit.core.Terms, least: integer, reference?: opedkit.core.Terms): integer[] forgets the terms that are in fewer documents (of the reference, if given); the former numbers of those that are left
---@field keyness fun(self: opedkit.core.Terms, reference: opedkit.core.Terms, measure: string, prior: number, least: integer, top: integer, part?: boolean, texts?: integer): table[] { score, document, first, last, count here, count there, number of the term in the reference or 0 }; part: the terms are a part of the reference, and are held against the rest of it; texts: a term is in so many of them at least
---@field collocations fun(self: opedkit.core.Terms, words: opedkit.core.Terms, measure: string, least: integer, top: integer): table[] { score, document, first, last, count, pairs with the left word, with the right word, number of the left word, of the right word }
