---@meta
-- What the C module registers of pages: ledgers, glossaries, lines and zones, sentences; see core.lua.

local core = require "opedkit.core"

---The edits between a text and its reading text.
---@param bytes string
---@param edits opedkit.document.Edit[] in any order; the list is put in order by position
---@return opedkit.Ledger
---@return string text the reading text
function core.ledger(bytes, edits) end

---Edits and where they move what lies behind them; positions are 1-based and inclusive.
---@class opedkit.Ledger
---@field source fun(self: opedkit.Ledger, first: integer, last: integer): opedkit.Range[] the bytes that a range of the reading text was made of
---@field hull fun(self: opedkit.Ledger, first: integer, last: integer): integer?, integer? the first and last of them
---@field reading fun(self: opedkit.Ledger, first: integer, last: integer): integer?, integer? what a range of bytes became
---@field undo fun(self: opedkit.Ledger, text: string): string the bytes, from the reading text

---Words and what each of them is, as bits.
---@param words (string|integer)[] word, bits, word, bits, …: words in small letters, of 64 bytes at most
---@return opedkit.Glossary
function core.glossary(words) end

---@class opedkit.Glossary
---@field majority fun(self: opedkit.Glossary, s: string, first: integer, most: integer, words: integer, share: number, different: integer): integer? the number, from 1, of the bit that most words of s have, of which no more than `most` bytes from `first` on are read; nil where these have fewer words, or no bit has more than that share of them, or fewer different ones

---The lines of a page.
---@param s string
---@param starts opedkit.Glossary the words that furniture may begin with
---@return opedkit.Page
function core.page.read(s, starts) end

---@class opedkit.Page
---@operator len: integer the lines that are not blank
---@field margin fun(self: opedkit.Page): integer? the columns at which lines end, where they do
---@field candidates fun(self: opedkit.Page, longest: integer): integer[] number, first and last byte of each line, of so many bytes at most, that may be furniture
---@field blocks fun(self: opedkit.Page, alone?: integer[]): opedkit.Zones the blocks; the lines whose numbers are listed run on into no neighbour

---Whether a line may be one of those that begin with certain words: it begins with one of them, blanks apart, or with no
---letter of ASCII and no quotation mark.
---@param line string
---@param starts opedkit.Glossary the words, with the bit 1
---@return boolean
function core.page.may_start(line, starts) end

---What each block of a page is: a paragraph of the body until it is marked. They are numbered from 1; a search that finds
---none returns nothing.
---@class opedkit.Zones
---@operator len: integer
---@field range fun(self: opedkit.Zones, i: integer): integer?, integer? first and last byte, nothing where there is no such zone
---@field block fun(self: opedkit.Zones, i: integer): opedkit.document.Block
---@field text fun(self: opedkit.Zones, i: integer): string the block on one line
---@field is fun(self: opedkit.Zones, i: integer): string, boolean its kind, and whether it ends as a sentence does
---@field reason fun(self: opedkit.Zones, i: integer): string? nothing where it is only a paragraph
---@field field fun(self: opedkit.Zones, i: integer, label?: string): string? the label of a news database that it begins with; sets it where one is given
---@field begins fun(self: opedkit.Zones, i: integer, words: opedkit.Glossary): boolean as `core.page.may_start`
---@field list fun(self: opedkit.Zones, ordinary: string): opedkit.Zone[] as tables, with the reason of those that are only paragraphs
---@field mark fun(self: opedkit.Zones, i: integer, kind: string, confidence: number, reason: string)
---@field join fun(self: opedkit.Zones, i: integer) its paragraph is that of the body's block above
---@field cut fun(self: opedkit.Zones, i: integer) its last sentence breaks off
---@field divide fun(self: opedkit.Zones, i: integer, stop: integer, start: integer) makes two of it: where the first ends, where the second begins
---@field merge fun(self: opedkit.Zones, i: integer) adds the block below
---@field move fun(self: opedkit.Zones, ledger: opedkit.Ledger) from positions in its reading text to those in its bytes
---@field look fun(self: opedkit.Zones, from: integer, size: integer): integer? the next that may be furniture, or has a block of so many bytes
---@field heads fun(self: opedkit.Zones, from: integer): integer? the next of the body that may be a heading
---@field marked fun(self: opedkit.Zones, from: integer): integer?, string? the next that is not of the body, and its kind
---@field beside fun(self: opedkit.Zones, i: integer, step: integer): integer? the next of the body, upwards (-1) or downwards (1)
---@field doubt fun(self: opedkit.Zones, from: integer, abbreviations: opedkit.Glossary): integer?, boolean?, integer?, boolean? the next of the body that the words of its edges must be looked at for; whether it may break off; the number of the one above that it may go on with, and whether furniture lies between
---@field repair fun(self: opedkit.Zones, from: integer): integer?, boolean? the next that the reading text may have otherwise than it stands, and whether no blank line is before it
---@field quotes fun(self: opedkit.Zones): (integer|boolean)[]?, integer[]? first, last, whether it may be a pull quote, of each block of the body; and their numbers; nothing where none may be one
---@field paragraphs fun(self: opedkit.Zones, ledger: opedkit.Ledger): integer[], boolean[] first1, last1, first2, … of the body's paragraphs in the ledger's reading text; and whether each breaks off

---Words that are looked for inside a text.
---@param words string[] up to 32, of two small letters of ASCII or more
---@return opedkit.Finder
function core.finder(words) end

---@class opedkit.Finder
---@field find fun(self: opedkit.Finder, text: string): boolean whether one of the words stands in the text, in any case, and be it in a longer word

---As `opedkit.document.blocks.ends_sentence`.
---@param s string
---@param last integer
---@return boolean
function core.page.ends_sentence(s, last) end

---The sentences of a document's paragraphs, as far as their places and texts go.
---@param ledger opedkit.Ledger
---@param text string its reading text
---@param paragraphs integer[] first1, last1, first2, … in the reading text
---@param language userdata rules, as `opedkit.language.rules` makes them
---@return opedkit.Sentence[] sentences first, last, text, parts, paragraph, complete
---@return integer[] readings first1, last1, first2, … in the reading text
function core.document.sentences(ledger, text, paragraphs, language) end

---The blocks of a text that repeat what other blocks say (longest common subsequence of words: Hyyrö 2004).
---@param tokens opedkit.Tokens
---@param blocks (integer|boolean)[] first byte, last byte and whether it may be a repetition, for each block, in order
---@return integer[] found for each repetition: the number of the block, the first and last byte that it repeats, the numbers of the blocks that hold these, how many of its words are found there, and how many it has
function core.duplicates(tokens, blocks) end

---The lines of a text that have something on them, and which of them may begin an essay.
---@class opedkit.core.EssayLines
---@operator len: integer
---@field next fun(self: opedkit.core.EssayLines, i: integer): integer? the first line from i on that may begin one
---@field get fun(self: opedkit.core.EssayLines, i: integer): integer?, integer?, boolean?, boolean? first and last byte, the blanks around the line left out; whether a blank line stands before it, and a form feed

---Reads the lines of a text.
---@param s string
---@param starts opedkit.Glossary words that bylines and fields of headers begin with, with the bit 1
---@param into? opedkit.core.EssayLines whose memory is used again
---@return opedkit.core.EssayLines
function core.essays(s, starts, into) end

---A document's words and sentences as columns.
---@param ledger opedkit.Ledger
---@param tokens opedkit.Tokens the words of its reading text
---@param readings integer[] first1, last1, first2, … of the sentences there, in order
---@param sentences opedkit.Sentence[]
---@return opedkit.core.Body
function core.body(ledger, tokens, readings, sentences) end

---@class opedkit.core.Body
---@operator len: integer its sentences
---@field whole fun(self: opedkit.core.Body): boolean whether its tokens are not those of another text by now

---What a lexicon finds in the sentences of a body that are not quoted speech.
---@param body opedkit.core.Body
---@param lexicon opedkit.core.Lexicon
---@return table<string, { count: integer, hits: { first: integer?, last: integer?, text: string }[] }> by category
---@return integer words of these sentences
function core.markers(body, lexicon) end
