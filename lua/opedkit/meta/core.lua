---@meta opedkit.core
-- What the C module registers, for editors and the reference. The library's own modules call it; scripts use those.

---One table of functions for one engine.
---@class opedkit.core
---@field engine string the engine that this table's functions run on: "avx2", "neon" or "scalar"
---@field abi string the Lua that it was built for, "5.1" to "5.5"
---@field unicode_version string of the tables
local core = {
  text = {}, segment = {}, prose = {}, lexicon = {}, query = {}, score = {}, features = {}, bayes = {}, model = {},
  keywords = {}, page = {}, document = {}, json = {}, clause = {}, speech = {}, readability = {},
  copies = {}, markdown = {}, argument = {},
}

---The names of the engines that this machine can run, best first, "scalar" last.
---@return string[] names
function core.engines() end

---The module's functions for one engine; all engines give the same answers.
---@param name string
---@return opedkit.core
function core.open(name) end

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

---What of a Markdown text is markup rather than prose, by CommonMark 0.31 as far as prose needs it.
---@param s string
---@return opedkit.Range[] ranges in order, apart from one another
---@return opedkit.Range[] quotes the content of lines that are quoted by ">"
function core.markdown.marks(s) end

---A text that an editor changes, and its sentences, found anew after each change in memory that is used again.
---@return opedkit.Sheet sheet without a text
function core.sheet() end

---@class opedkit.Sheet
---@operator len: integer its sentences
---@field len fun(self: opedkit.Sheet): integer the same, by a name
---@field set fun(self: opedkit.Sheet, pieces: string[], language: userdata, markup?: boolean|opedkit.Range[]) makes it the text that the pieces put together are; language: rules, as `opedkit.language.rules` makes them; markup: true: what of Markdown is markup is stepped over; a list: those ranges are
---@field get fun(self: opedkit.Sheet, i: integer): integer?, integer? the first and last byte of a sentence, markup inside it included; nothing where there is none
---@field at fun(self: opedkit.Sheet, position: integer): integer? the first sentence that ends at a byte or behind it

---Words and what each of them is, as bits.
---@param words (string|integer)[] word, bits, word, bits, …: words in small letters, of 64 bytes at most
---@return opedkit.Glossary
function core.glossary(words) end

---@class opedkit.Glossary
---@field count fun(self: opedkit.Glossary, folded: string): integer, integer[], integer[] how many words a text in small letters has; for bits 0 to 31, how many of them have it, and how many different ones

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

---Whether a text may have characters that stand for others: soft hyphens, ligatures, odd spaces, byte-order marks, UTF-8
---that was read as Latin-1.
---@param s string
---@return boolean
function core.text.odd(s) end

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

---How many words a text has (UAX #29), and how many syllables, as `opedkit.readability.syllables` counts them.
---@param s string
---@return integer words
---@return number syllables
---@return integer long words of three syllables or more
---@return integer characters their letters and digits
function core.readability.measure(s) end

---As `opedkit.readability.syllables`.
---@param word string
---@return integer
function core.readability.syllables(word) end

---The words of a string: from a letter to the next space, or with `lines` to a tab or line end too.
---@param s string
---@param lines? boolean
---@return integer
function core.clause.count(s, lines) end

---What the sentences of essays are read by: phrases and beginnings, and the figures that they show.
---@class opedkit.core.ArgumentReader

---The weights of the roles.
---@class opedkit.core.RoleModel

---@type string[] the kinds of cues, in the order of their figures
core.argument.cues = {}

---@type string[] the names of the figures behind those of the cues and of cues that begin sentences
core.argument.figures = {}

---A reader: of each shape its figure, the phrase, a second one that stands behind it or "", and what stands behind the
---phrase, nil for anything, "" for a letter, else what a word ends with; of each opening its figure, the phrase, and whether
---it may stand behind what joins a sentence to the last one.
---@param shapes table[]
---@param openings table[]
---@return opedkit.core.ArgumentReader
function core.argument.reader(shapes, openings) end

---The weights that roles are judged by.
---@param roles table[] as lua/opedkit/data/roles.lua has them
---@param unit number
---@return opedkit.core.RoleModel
function core.argument.model(roles, unit) end

---The figures of each sentence, { number1, value1, number2, … }.
---@param reader opedkit.core.ArgumentReader
---@param sentences opedkit.Sentence[]
---@param readings integer[] where they are in the text that was searched
---@param cues opedkit.Hits
---@param facts opedkit.Hits of words with their weights in hundredths
---@param bias number in hundredths
---@param headline? opedkit.Hits of the headline's words
---@return number[][]
function core.argument.rows(reader, sentences, readings, cues, facts, bias, headline) end

---What the sentences do for the argument (`opedkit.argument.judge`), without who is asked.
---@param reader opedkit.core.ArgumentReader
---@param model opedkit.core.RoleModel
---@param sentences opedkit.Sentence[]
---@param readings integer[]
---@param cues opedkit.Hits
---@param facts opedkit.Hits
---@param bias number
---@param headline? opedkit.Hits
---@return opedkit.Role[][] roles
---@return opedkit.Relation[] relations
---@return opedkit.Outline outline
---@return opedkit.Nucleus[] nuclei
---@return integer[] ranking
function core.argument.judge(reader, model, sentences, readings, cues, facts, bias, headline) end

---The relations and the outline that follow from roles, without who is asked.
---@param sentences opedkit.Sentence[]
---@param roles opedkit.Role[][]
---@param ranking integer[] all sentences, the likeliest thesis first
---@return opedkit.Relation[] relations
---@return opedkit.Outline outline
function core.argument.relate(sentences, roles, ranking) end

---The connective that marks a contrast.
---@param sentence string
---@return integer|nil first
---@return integer|nil last
---@return boolean|nil turns "but"; else it grants
---@return boolean|nil begins the sentence
function core.argument.contrast(sentence) end

---As `opedkit.document.clause.strip`.
---@param words opedkit.Glossary
---@param phrase string
---@return string|nil
function core.clause.strip(words, phrase) end

---@type table<string, integer> what the bits of the glossary mean that these take
core.clause.kinds = {}

---Sets `attribution`, `source` and `clauses` of sentences, as `opedkit.document.attribution.read`.
---@param words opedkit.Glossary
---@param ledger opedkit.Ledger
---@param text string the reading text
---@param hits opedkit.Hits the verbs and phrases that may report
---@param kinds string[] their categories, in the core's order
---@param paragraphs integer[] first1, last1, first2, … in order
---@param sentences opedkit.Sentence[]
---@param readings integer[] first1, last1, first2, … of the sentences
---@param speakers table<integer, string>|nil whose turn each paragraph is
---@param list { first: integer, last: integer, signed?: integer, source?: string }[] quotations without marks
---@return integer unnamed how many sentences of direct speech name nobody
function core.speech.attribute(words, ledger, text, hits, kinds, paragraphs, sentences, readings, speakers, list) end

---As `opedkit.json.encode`.
---@param value any
---@param schema? opedkit.json.Schema
---@param pretty? boolean
---@param null? any the value that is written as null
---@param keys? fun(map: table): string[] the keys of an object without a schema, in order
---@return string
function core.json.encode(value, schema, pretty, null, keys) end

---As `opedkit.json.number`.
---@param n number
---@return string
function core.json.number(n) end

---The words of a text as columns, kept in C.
---@param s string
---@param into? opedkit.Tokens whose memory is used again: these become the words of s
---@return opedkit.Tokens
function core.tokens(s, into) end

---The blocks of a text that repeat what other blocks say (longest common subsequence of words: Hyyrö 2004).
---@param tokens opedkit.Tokens
---@param blocks (integer|boolean)[] first byte, last byte and whether it may be a repetition, for each block, in order
---@return integer[] found for each repetition: the number of the block, the first and last byte that it repeats, the numbers of the blocks that hold these, how many of its words are found there, and how many it has
function core.duplicates(tokens, blocks) end

---Topic segments, as `opedkit.segment.topics` (Utiyama & Isahara 2001; Eisenstein & Barzilay 2008).
---@param tokens opedkit.Tokens
---@param sentences opedkit.Spans of the same text
---@param pointers opedkit.Tokens words that point back
---@param stops opedkit.Tokens words that say nothing of a subject
---@param background opedkit.core.Background|nil
---@param segments integer how many; 0: as many as are found
---@param paragraphs? opedkit.Spans of the same text: segments begin where these do if they can
---@return opedkit.Spans
function core.topics(tokens, sentences, pointers, stops, background, segments, paragraphs) end

---A text and the columns of its words: those that hold a letter or digit (UAX #29).
---@class opedkit.Tokens
---@operator len: integer
---@field get fun(self: opedkit.Tokens, i: integer): integer?, integer?, integer? first and last byte, and the kind: 1 letter + 2 digit + 4 capital first + 8 lower case
---@field hash fun(self: opedkit.Tokens, i: integer): string? the 64-bit hash of the folded word, 16 hexadecimal digits

---As `opedkit.text.valid`.
---@param s string
---@return boolean valid
---@return integer? position
function core.text.valid(s) end

---As `opedkit.text.sha256`.
---@param s string
---@return string
function core.text.sha256(s) end

---As `opedkit.text.fold`.
---@param s string
---@return string
function core.text.fold(s) end

---Extended grapheme clusters.
---@param s string
---@return opedkit.Spans
function core.segment.graphemes(s) end

---Words that hold a letter or digit.
---@param s string
---@return opedkit.Spans
function core.segment.words(s) end

---All word segments.
---@param s string
---@return opedkit.Spans
function core.segment.word_segments(s) end

---Sentences by UAX #29.
---@param s string
---@return opedkit.Spans
function core.segment.uax29_sentences(s) end

---Paragraphs as a reader sees them.
---@param s string
---@return opedkit.Spans
function core.segment.paragraphs(s) end

---Blocks of lines between blank ones.
---@param s string
---@return opedkit.Spans
function core.segment.blocks(s) end

---Lines that are not blank, white space around them trimmed.
---@param s string
---@return opedkit.Spans
function core.segment.lines(s) end

---The rules of a language, made of its words.
---@class opedkit.core.Language
---@field private opaque userdata

---The names of what a word can be, and of the rules, each with its bit.
---@class opedkit.core.prose
---@field kinds table<string, integer>
---@field rules table<string, integer>

---Makes a language's rules; `opedkit.language` reads them from the data files.
---@param entries (string|integer)[] { word1, kinds1, ends1, starts1, word2, … }: bits of `kinds`, weights in eighths of a bit
---@param rules integer bits of `rules`
---@param unknown integer the weight of a capitalised word that is not listed
---@param number integer the weight of a number
---@param lists (string|integer)[] { words1, kinds1, words2, kinds2, … }: printed lists of words, white space between
---@param starts? string a printed list of words, each followed by its weight: "About 76  Abraham -24"
---@param ends? string the same
---@return opedkit.core.Language
function core.prose.language(entries, rules, unknown, number, lists, starts, ends) end

---Sentences by those rules.
---@param s string
---@param language opedkit.core.Language
---@return opedkit.Spans spans with a confidence each
function core.prose.sentences(s, language) end

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
---@field strongest fun(self: opedkit.core.Extractor, tokens: opedkit.Tokens, vector: opedkit.Vector, weights: number[], most: integer): number[] { first, last, weight, … } of the runs of words of the text whose entries have the largest weights above 0: the first place of each, the weightiest first; most: up to 32
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
---@field predict fun(self: opedkit.core.Linear, vector: opedkit.Vector|number[], names?: string[]): integer|integer[], table the likeliest label, or all that the vector has where it may have several, and the probability of each, by the labels' names where these are given
---@field each fun(self: opedkit.core.Linear): boolean whether a vector may have any of the labels
---@field explain fun(self: opedkit.core.Linear, vector: opedkit.Vector|number[], label: integer): number, number, integer?, number[], number? bias, decision, the best other label where there is one, what each entry adds each time it occurs or, where a unit is returned, in all
---@field top fun(self: opedkit.core.Linear, count: integer): number[][] for each label { index1, weight1, … }, the weightiest first: what each feature that occurs once adds to its score beyond the most that it adds to another's

---Labelled vectors of counts in memory, without any yet.
---@param dimension integer indices are below it
---@return opedkit.core.Rows
function core.shard.rows(dimension) end

---Labelled vectors of counts, which come out in the order of their records.
---@class opedkit.core.Rows
---@operator len: integer
---@field add fun(self: opedkit.core.Rows, vector: opedkit.Vector, label: string): true?, string?
---@field bytes fun(self: opedkit.core.Rows): number what they take in memory
---@field frame fun(self: opedkit.core.Rows, from: integer): string?, integer? the frame that begins with record `from`, and the number behind it

---Merges frames of several sources, each in order.
---@param dimension integer
---@param count integer of sources, up to 1024
---@return opedkit.core.Merger
function core.shard.merge(dimension, count) end

---@class opedkit.core.Merger
---@field next fun(self: opedkit.core.Merger): string|integer|nil, string? a frame of all, or the number of the source that is to be fed; nil at the end
---@field feed fun(self: opedkit.core.Merger, source: integer, frame?: string): true?, string? its next frame, nil behind the last

---Reads the records of a frame.
---@param frame string
---@param dimension integer
---@return opedkit.core.RowReader|nil
---@return string? message
function core.shard.reader(frame, dimension) end

---@class opedkit.core.RowReader
---@field next fun(self: opedkit.core.RowReader, into?: opedkit.Vector): opedkit.Vector?, string? a vector and its label; nil at the end, or nil and a message

---How many bytes follow the head of a frame.
---@param head string
---@return number|nil size
---@return string? message
function core.shard.head(head) end

---Checks a frame.
---@param frame string
---@return integer|nil records 0: it is the last
---@return number|string before the records in the frames before it, or a message
---@return number? entries
function core.shard.frame(frame) end

---The frame behind all others.
---@param records number
---@param entries number in all
---@return string
function core.shard.last(records, entries) end

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

---A plain value as bytes: booleans, numbers, strings, arrays of them and tables by string keys.
---@param value any
---@return string bytes
function core.model.encode(value) end

---The value that `encode` wrote.
---@param bytes string
---@return any value nil where the bytes are none
---@return string? message
function core.model.decode(bytes) end

---Puts sections into one image with checksums.
---@param kind string four letters
---@param sections string[] { tag1, bytes1, tag2, … }; a tag has four letters
---@return string bytes
function core.model.pack(kind, sections) end

---Checks every byte of an image and says where its sections lie.
---@param kind string
---@param bytes string
---@return { tag: string, first: integer, last: integer, checksum: integer }[]|nil sections checksum: 0 in files of version 1.0
---@return string? message
function core.model.unpack(kind, bytes) end

---Keywords of a text; `opedkit.keywords.extract` says more.
---@param tokens opedkit.Tokens
---@param stops opedkit.Tokens stop words
---@param method "tfidf"|"rake"|"yake"|"textrank"|"positionrank"
---@param top integer how many
---@param length integer words in a candidate at most, of tfidf and yake, 1 to 5
---@param background? opedkit.core.Background of tfidf
---@param sentences? opedkit.Spans of yake
---@return { score: number, count: integer, spans: opedkit.Range[] }[] keywords best first
function core.keywords.extract(tokens, stops, method, top, length, background, sentences) end

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

---The words of sentences that begin with a capital, and short small ones that follow them.
---@param text string
---@param ranges integer[] first and last byte of each sentence, in order
---@return integer[] words five figures each: first byte, last byte without what makes it possessive, last byte, number of the sentence, flags as csrc/opk_names.h has them
function core.names(text, ranges) end

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
