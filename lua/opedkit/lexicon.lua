---Phrase lexicons: entries of one or more words in weighted categories, found in texts.
---
---An entry's words match whatever their case (full folding: "STRASSE" is "Straße"), whichever apostrophe they have
---(’ or ') and however an accent is encoded. A `*` in a word stands for any letters or none: `econom*`, `*phobia`,
---`gov*ment`. Between two words of a phrase may stand white space, line breaks, hyphens (U+002D, U+00AD, U+2010, U+2011),
---format characters or nothing: "must not" is in "must-not" and not in "must. Not". Other punctuation in an entry must be
---there as written: `AT&T`, `C++`, `.NET`; a full stop at its end belongs to the hit where it is there: `U.S.`.
---@class opedkit.lexicon
local lexicon = {}

if jit then jit.off(true, true) end -- see document.lua

local core = require "opedkit.native"
local check = require("opedkit.options").check
local order = require "opedkit.order"
local content = require "opedkit.lexicon.content"
local text = require "opedkit.text"
local place = require "opedkit.lexicon.place"
local rows = require "opedkit.lexicon.rows"
local score = require "opedkit.lexicon.score"

---A built lexicon.
---@class opedkit.Lexicon
---@field private core userdata
local Lexicon = {}
Lexicon.__index = Lexicon

---What a scan found, by first byte. A hit's positions are those of the text that was scanned, for a document those of
---the original.
---@class opedkit.Hits
---@operator len: integer
---@field get fun(self: opedkit.Hits, i: integer): integer?, integer?, string?, string?, number? hit i: first and last byte, entry as written, category, weight
---@field each fun(self: opedkit.Hits): fun(hits: opedkit.Hits, i: integer): integer?, integer?, integer?, string?, string?, number? for i, first, last, entry, category, weight in hits:each() do
---@field moved fun(self: opedkit.Hits, positions: integer[]): opedkit.Hits the same hits at other positions, { first1, last1, first2, … }

local function check_string(value, name)
  if type(value) ~= "string" then
    error(("bad argument '%s' (string expected, got %s)"):format(name, type(value)), 3)
  end
end

local function check_stems(stems)
  for word, stem in pairs(stems or {}) do
    if type(word) ~= "string" or type(stem) ~= "string" then
      error("bad option 'stems' (strings expected: word = stem)", 4)
    end
  end
end

-- Builds the lexicon. `fault` makes what is returned for an entry that can't match: from its index and the reason, or
-- from an entry that the reader refused.
local function build(entries, stems, skip, fault)
  if entries.refused[1] and not skip then return fault(entries.refused[1]) end
  for i, weight in ipairs(entries.weights) do
    if weight < -score.WEIGHT_MAX or weight > score.WEIGHT_MAX then
      return fault(i, ("its weight is beyond %d"):format(score.WEIGHT_MAX))
    end
  end
  local names, index = rows.categories(entries)
  local categories = {}
  for i, category in ipairs(entries.categories) do categories[i] = index[category] end
  local words, roots = {}, {}
  for i, word in ipairs(order.keys(stems or {})) do words[i], roots[i] = word, stems[word] end
  local built, problems, crowded, bad = core.lexicon.build(entries.forms, categories, entries.weights, names,
    entries.exact, entries.exclude, words, roots)
  if not built then
    if bad then return nil, ("stem %s of %s: %s"):format(place.quote(roots[bad]), place.quote(words[bad]), problems) end
    if crowded then return fault(crowded, problems) end
    return nil, problems
  end
  local skipped = {}
  for i, form in ipairs(entries.forms) do
    if problems[i] then
      if not skip then return fault(i, problems[i]) end
      skipped[#skipped + 1] = { entry = form, category = entries.categories[i], reason = problems[i] }
    end
  end
  for _, refused in ipairs(entries.refused) do
    skipped[#skipped + 1] = { entry = refused.entry, category = refused.category, reason = refused.reason }
  end
  return setmetatable({ core = built }, Lexicon), skip and skipped or nil
end

---Builds a lexicon from a table. The order of its keys makes no difference.
---@param entries table<string, table> category → entries: a list of phrases (of weight 1), phrase = weight, or { "phrase", weight = 2, exact = true, exclude = true }: exact: in this case only; exclude: what lies inside is not of the category
---@param options? { skip?: boolean, stems?: table<string, string> } skip: leaves out the entries that can't match, in place of failing; stems: word → stem, each word counts as its stem in entries and texts, but for patterns
---@return opedkit.Lexicon|nil
---@return string|table|nil problem what is wrong with which entry; with `skip`, the list of { entry, category, reason }
function lexicon.new(entries, options)
  options = check(options, { skip = "boolean", stems = "table" })
  check_stems(options.stems)
  local collected, misuse = rows.collect(entries)
  if not collected then error("bad argument 'entries' (" .. misuse .. ")", 2) end
  return build(collected, options.stems, options.skip, function(i, reason)
    return nil, ("entry %s of category %s: %s")
      :format(place.quote(collected.forms[i]), place.quote(collected.categories[i]), reason)
  end)
end

local formats = {
  csv = true, json = true, lexicoder = true, liwc = true, tsv = true, vader = true, wordstat = true, yoshikoder = true,
}
local format_names = "csv, json, lexicoder, liwc, tsv, vader, wordstat or yoshikoder"

local file_options = { format = "string", category = "string", skip = "boolean", stems = "table" }

local function parse(bytes, options, format)
  if bytes:sub(1, 8) == "opedkit\n" then return lexicon.undump(bytes) end
  local valid, bad = text.valid(bytes)
  if not valid then return place.fault(bytes, bad, "the bytes are no UTF-8") end
  local entries, message, position =
    require("opedkit.lexicon." .. (options.format or format or content.format(bytes))).read(bytes, options)
  if not entries then return nil, message, position end
  return build(entries, options.stems, options.skip, function(i, reason)
    if type(i) == "table" then
      return place.fault(bytes, i.position, ("entry %s: %s"):format(place.quote(i.entry), i.reason))
    end
    return place.fault(bytes, entries.positions[i], ("entry %s: %s"):format(place.quote(entries.forms[i]), reason))
  end)
end

local function check_file_options(options)
  options = check(options, file_options, 3)
  check_stems(options.stems)
  if options.format and not formats[options.format] then
    error(("bad option 'format' (%s expected, got '%s')"):format(format_names, options.format), 3)
  end
  return options
end

---Builds a lexicon from the bytes of a file, UTF-8. Formats, told by content unless the option names one:
---
---* `tsv`: term, category, weight, match (exact, exclude); a first line may name its columns, in any order; lines that
---  begin with # are comments. A category that is missing is the option's, a weight that is missing 1: a list of words,
---  one to a line, will do
---* `csv`: the same columns by RFC 4180, without comments
---* `json`: `{ "category": ["phrase", {"term": "US", "exact": true}, …] or { "phrase": weight, … } }`; needs lua-cjson
---* `liwc`: a LIWC dictionary, `.dic` (Pennebaker et al.), without conditional entries
---* `lexicoder`: a Lexicoder dictionary, `.lc3` (Young & Soroka 2012)
---* `yoshikoder`: a Yoshikoder dictionary, `.ykd`, or one of Lexicoder 2, `.lcd`
---* `wordstat`: a WordStat dictionary, `.cat`, without rules
---* `vader`: the lexicon of VADER (Hutto & Gilbert 2014), whose means become the weights of one category, `valence`
---
---What `dump` gave is taken too.
---@param bytes string
---@param options? { format?: string, category?: string, skip?: boolean, stems?: table<string, string> } skip and stems as for `new`
---@return opedkit.Lexicon|nil
---@return string|table|nil problem what is wrong in which line and column; with `skip`, what was left out
---@return integer|nil position of the problem
function lexicon.parse(bytes, options)
  check_string(bytes, "bytes")
  return parse(bytes, check_file_options(options))
end

local endings = {
  cat = "wordstat", csv = "csv", dic = "liwc", json = "json", lc3 = "lexicoder", lcd = "yoshikoder", ykd = "yoshikoder",
}

---Builds a lexicon from a file, as `parse` does; the endings .cat, .csv, .dic, .json, .lc3, .lcd and .ykd name formats.
---@param path string
---@param options? { format?: string, category?: string, skip?: boolean, stems?: table<string, string> }
---@return opedkit.Lexicon|nil
---@return string|table|nil problem what is wrong in which line and column; with `skip`, what was left out
---@return integer|nil position of the problem
function lexicon.load(path, options)
  check_string(path, "path")
  options = check_file_options(options)
  local file, missing = io.open(path, "rb")
  if not file then return nil, missing end
  local bytes, unreadable = file:read("*a")
  file:close()
  if not bytes then return nil, ("%s: %s"):format(path, unreadable) end
  local lex, problem, position = parse(bytes, options, endings[text.fold(path:match("%.([A-Za-z0-9]+)$") or "")])
  if not lex then return nil, ("%s: %s"):format(path, problem), position end
  return lex, problem
end

---Opens what `dump` gave. Every byte is checked: a lexicon that is cut off or damaged is refused.
---@param bytes string
---@return opedkit.Lexicon|nil
---@return string|nil message
---@return integer|nil position of the damaged part
function lexicon.undump(bytes)
  check_string(bytes, "bytes")
  local built, problem, position = core.lexicon.undump(bytes)
  if not built then return nil, "a lexicon: " .. problem, position end
  return setmetatable({ core = built }, Lexicon)
end

local metadiscourse

---The shipped lexicon: markers of how an author argues, in English, by the categories of Hyland (2005). Its entries and
---sources are in `opedkit.data.metadiscourse`.
---@return opedkit.Lexicon
function lexicon.metadiscourse()
  if not metadiscourse then
    metadiscourse = assert(lexicon.new(require("opedkit.data.metadiscourse").categories))
  end
  return metadiscourse
end

local style

---The words of English style: pronouns by person, modals, tenses, connectives, function words, reporting and others that
---every text has, whatever it is about. It is built when it is first asked for; its sources are in `opedkit.data.style`.
---@return opedkit.Lexicon
function lexicon.style()
  if not style then style = assert(lexicon.new(require("opedkit.data.style").categories)) end
  return style
end

-- A string, or the Tokens of one that was given or read by a document.
local function text_of(subject)
  if type(subject) == "string" or type(subject) == "userdata" then return subject end
  if type(subject) == "table" and type(subject.text) == "string" then return subject._tokens or subject.text end
  error(("bad argument 'subject' (string, document or tokens expected, got %s)"):format(type(subject)), 3)
end

local function tokens_of(subject)
  local own = text_of(subject)
  return type(own) == "string" and core.tokens(own) or own
end

-- Hits in a document's reading text, where they are in the original.
local function moved(subject, hits)
  if type(subject) ~= "table" then return hits end
  local positions = {}
  for i, first, last in hits:each() do
    local parts = subject:source(first, last)
    positions[2 * i - 1], positions[2 * i] = parts[1].first, parts[#parts].last
  end
  return hits:moved(positions)
end

---Finds the entries in a text. Usually leftmost-longest: where entries overlap, the first one counts, of those the
---longest; of several in one category that match the very same words, the most exact (`must` before `mus*`).
---@param subject string|opedkit.Document|opedkit.Tokens a document's reading text is scanned
---@param options? { overlapping?: boolean } every match of every entry
---@return opedkit.Hits
function Lexicon:scan(subject, options)
  options = check(options, { overlapping = "boolean" })
  return moved(subject, self.core:scan(text_of(subject), options.overlapping))
end

---Finds the entries in a text that comes in chunks: the hits are those of `scan`, at positions in the whole text, and they
---come as soon as no more text can change them. What is kept of the text are the last words that the longest entry may
---still reach.
---@class opedkit.Scanner
---@field feed fun(self: opedkit.Scanner, chunk: string): opedkit.Hits takes the next bytes, cut anywhere; the hits that are settled by now
---@field finish fun(self: opedkit.Scanner): opedkit.Hits the text is whole: the rest of the hits; the scanner takes no more

---Scans a text chunk by chunk, for texts that are too large for the memory or not there yet.
---@param options? { overlapping?: boolean } as for `scan`
---@return opedkit.Scanner
function Lexicon:scanner(options)
  options = check(options, { overlapping = "boolean" })
  return self.core:scanner(options.overlapping)
end

---@class opedkit.ScoreOptions
---@field overlapping? boolean every match of every entry counts
---@field by? string sentence, paragraph, zone or attribution: scores for each of them; the last two are a document's
---@field attribution? string of a document: author, direct or indirect: only these sentences of the body count
---@field zone? string of a document: only zones of this kind count
---@field negation? boolean|{ window?: integer, factor?: number, shift?: number } negated hits have another weight: factor * w, less a shift towards zero and beyond; a negator reaches `window` words, to the end of the clause at most. `true` is { window = 3, factor = -0.74 }, the constants of VADER (Hutto & Gilbert 2014)
---@field intensifiers? boolean words such as "very" and "slightly" right before a hit scale its weight (Taboada et al. 2011)
---@field shifters? opedkit.Lexicon the words that negation and intensifiers look for, in place of `opedkit.data.shifters`: categories negator, intensifier (weight: what it adds, 0.25 is a quarter), clause (where a negator's reach ends)

---@alias opedkit.Scores table<string, { count: integer, weight: number, density: number, negated: integer? }>

---Counts what `scan` finds: for each category the number of hits, the sum of their weights, hits per 1,000 words, and with
---negation the number of negated hits. Weights are counted in billionths, up to a million.
---@param subject string|opedkit.Document|opedkit.Tokens a document's reading text is scored
---@param options? opedkit.ScoreOptions
---@return opedkit.Scores|table[] scores of every category; with `by` an array of { first, last, words, scores }, of a zone with its kind, of a document's sentence with paragraph, attribution and source, where `scores` holds the categories with hits; by attribution of { attribution, words, scores }
---@return integer|nil words that count, without `by`
function Lexicon:score(subject, options)
  options = score.check(options, subject)
  return score.sum(self, text_of(subject), subject, options)
end

---The hits with what they weigh where they stand, for a reader who wants to see why a score is what it is.
---@param subject string|opedkit.Document|opedkit.Tokens
---@param options? opedkit.ScoreOptions as for `score`, without `by`
---@return { first: integer, last: integer, entry: string, category: string, weight: number, negated: boolean, intensified: boolean }[]
function Lexicon:weigh(subject, options)
  options = score.check(options, subject)
  if options.by then error("bad option 'by' (no such option)", 2) end
  local weights, hits = score.weigh(self, tokens_of(subject), options)
  local counts = score.counts(subject, options)
  local out, there = {}, moved(subject, hits)
  for i, start in hits:each() do
    if counts(start) then
      local first, last, entry, category = there:get(i)
      local weight, negated, intensified = weights:get(i)
      out[#out + 1] = { first = first, last = last, entry = entry, category = category, weight = weight,
        negated = negated, intensified = intensified }
    end
  end
  return out
end

---The names of the categories, in the order of their bytes.
---@return string[]
function Lexicon:categories()
  return self.core:categories()
end

---The number of entries; what stood there twice counts once.
---@return integer
function Lexicon:size()
  return #self.core
end

---The lexicon as bytes for `undump`, with a checksum; the same on every machine.
---@return string
function Lexicon:dump()
  return self.core:dump()
end

function Lexicon:__tostring()
  return (tostring(self.core))
end

return lexicon
