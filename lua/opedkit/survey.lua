---What is in a corpus of essays: how many texts of each genre, topic, publisher and month, the words that set each of these
---apart, which texts say nearly the same as others, and which lie far outside in length or style.
---
---Texts are read one by one and none is kept: what is counted needs a fixed memory, however many texts there are.
---@class opedkit.survey
local survey = {}

local agenda = require "opedkit.agenda"
local core = require "opedkit.native"
local date = require "opedkit.document.date"
local document = require "opedkit.document"
local genre = require "opedkit.genre"
local new_copies = require "opedkit.survey.copies"
local new_figures = require "opedkit.survey.figures"
local new_tally = require "opedkit.survey.tally"
local new_vocabulary = require "opedkit.survey.vocabulary"
local opedkit = require "opedkit"
local options = require "opedkit.options"
local provenance = require "opedkit.provenance"
local readability = require "opedkit.readability"

-- Values of a property that are told apart.
local PUBLISHERS, MONTHS = 1000, 2400
local FIGURES = { "words", "words_per_sentence", "words_per_paragraph", "flesch_kincaid_grade", "quoted" }

---@class opedkit.survey.About
---@field place? string what the text is called where it is listed: its id, or file and line
---@field publisher? string
---@field headline? string where it is not given, the one that the text shows
---@field date? string as newspapers print dates; where it is not given, the text's own

---@class opedkit.Survey
local Survey = {}
Survey.__index = Survey

local measures = { log_likelihood = true, log_ratio = true, log_odds = true }

---Begins a survey, without texts.
---@param opts? { measure?: "log_likelihood"|"log_ratio"|"log_odds", top?: integer, similar?: number, vocabulary?: integer } measure: of key words, as for `keywords.keyness`, "log_likelihood" unless given; top: how many key words a group has at most, 15 unless given; similar: the share of the runs of five words that near-duplicates have in common, 0.5 to 1, 0.7 unless given; vocabulary: how many different words are held at most, 131072 unless given: where a corpus has more, the rarest are forgotten
---@return opedkit.Survey
function survey.new(opts)
  local given = options.check(opts, { measure = "string", top = "number", similar = "number", vocabulary = "number" })
  local measure, top, similar = given.measure or "log_likelihood", given.top or 15, given.similar or 0.7
  if not measures[measure] then
    error(("bad option 'measure' (log_likelihood, log_ratio or log_odds expected, got '%s')"):format(measure), 2)
  end
  if not options.is_integer(top, 0, 1000) then
    error("bad option 'top' (a whole number from 0 to 1000 expected)", 2)
  end
  if not (similar >= 0.5 and similar <= 1) then error("bad option 'similar' (a number from 0.5 to 1 expected)", 2) end
  if given.vocabulary and not options.is_integer(given.vocabulary, 1000, 2 ^ 28) then
    error("bad option 'vocabulary' (a whole number from 1000 to 268435456 expected)", 2)
  end
  return setmetatable({
    measure = measure, top = top, similar = similar, texts = 0, words = 0, analysed = 0,
    genres = new_tally(100), topics = new_tally(100), publishers = new_tally(PUBLISHERS), months = new_tally(MONTHS),
    languages = new_tally(100), vocabulary = new_vocabulary(given.vocabulary), copies = new_copies(similar),
    figures = new_figures(FIGURES),
  }, Survey)
end

-- The parts of an analysis that are counted.
local function glance(s)
  local doc = document.new(s)
  local sentences = doc:sentences()
  return {
    headline = doc.headline, date = doc.date, language = doc:language(), paragraphs = doc:paragraphs(),
    sentences = sentences, readability = readability.measure(sentences), genre = genre.judge(doc),
    topics = agenda.judge(doc),
  }
end

local function string_or_nil(value)
  return type(value) == "string" and value ~= "" and value or nil
end

-- The repaired body.
local function text_of(analysis)
  local out = {}
  for i, paragraph in ipairs(analysis.paragraphs) do out[i] = paragraph.text end
  return table.concat(out, "\n\n")
end

local function figures_of(analysis)
  local measured = analysis.readability
  local words = measured.words
  if type(words) ~= "number" or words == 0 then return {} end
  local quoted = 0
  for _, sentence in ipairs(analysis.sentences) do
    if sentence.attribution == "direct" then quoted = quoted + core.clause.count(sentence.text, false) end
  end
  -- Grades are made for English.
  local function number(name) return analysis.language == "en" and measured[name] or nil end
  return {
    words = words, words_per_sentence = number "words_per_sentence",
    words_per_paragraph = #analysis.paragraphs > 0 and words / #analysis.paragraphs or nil,
    flesch_kincaid_grade = number "flesch_kincaid_grade", quoted = math.min(1, quoted / words),
  }
end

local function is_analysis(subject)
  return type(subject) == "table" and type(subject.genre) == "table" and type(subject.topics) == "table"
    and type(subject.paragraphs) == "table" and type(subject.sentences) == "table"
    and type(subject.readability) == "table"
end

---Adds a text. An analysis of it, also as read from what `opedkit inspect` wrote, is not made again.
---@param subject string|opedkit.Analysis
---@param about? opedkit.survey.About
---@return opedkit.Survey self
function Survey:add(subject, about)
  if type(subject) ~= "string" and not is_analysis(subject) then
    error(("bad argument 'subject' (string or analysis expected, got %s)"):format(type(subject)), 2)
  end
  about = options.check(about, { place = "string", headline = "string", publisher = "string",
    date = "string" })
  local found = type(subject) == "string" and glance(subject) or subject
  local reading = text_of(found)
  local tokens = core.tokens(reading)
  local when = about.date and (date.parse(about.date) or about.date:match "^%d%d%d%d%-%d%d%-?%d*")
    or string_or_nil(found.date)
  self.texts = self.texts + 1
  if type(subject) ~= "string" then self.analysed = self.analysed + 1 end
  local listed = { place = about.place or ("%d"):format(self.texts), publisher = string_or_nil(about.publisher),
    headline = about.headline or string_or_nil(found.headline), date = when }
  self.words = self.words + #tokens
  self.genres:add(found.genre.label, #tokens)
  self.publishers:add(listed.publisher, #tokens)
  self.months:add(when and when:match "^%d%d%d%d%-%d%d", #tokens)
  self.languages:add(string_or_nil(found.language), #tokens)
  for _, topic in ipairs(found.topics) do self.topics:add(topic.label, #tokens) end
  if #found.topics == 0 then self.topics:add(nil, #tokens) end
  self.vocabulary:add(reading, tokens, { genres = found.genre.label, publishers = listed.publisher,
    topics = found.topics[1] and found.topics[1].label })
  self.copies:add(tokens, listed)
  self.figures:add(figures_of(found), listed)
  return self
end

---@class opedkit.survey.Count
---@field rows { name: string, texts: integer, words: integer }[] those with most texts first; months in their order
---@field unknown integer texts of which it is not known
---@field further integer texts with another value than the rows', where there are too many

---@class opedkit.survey.Group
---@field name string
---@field texts integer
---@field words { text: string, score: number, target: integer, reference: integer }[] the words that set the group apart from all other texts, the most typical first; target, reference: how often they occur in it and in the others

---@class opedkit.survey.Keyness
---@field measure string
---@field genres opedkit.survey.Group[]
---@field topics opedkit.survey.Group[]
---@field publishers opedkit.survey.Group[]
---@field forgotten integer words, the rarest ones, that were not held

---@class opedkit.survey.Result
---@field texts integer
---@field words integer
---@field genres opedkit.survey.Count
---@field topics opedkit.survey.Count a text with several topics is counted under each
---@field publishers opedkit.survey.Count
---@field months opedkit.survey.Count
---@field languages opedkit.survey.Count
---@field keyness opedkit.survey.Keyness of groups of five texts or more; by main topic; words in three texts or more of the group
---@field copies table the groups, the largest first, and how many texts are in them
---@field outliers table[] for each figure its quartiles and the texts that lie far outside
---@field provenance table

---What was found so far.
---@return opedkit.survey.Result
function Survey:result()
  local key = self.vocabulary:result(self.measure, self.top)
  local copies = self.copies:result()
  copies.similar, copies.window = self.similar, core.copies.window
  return {
    texts = self.texts, words = self.words,
    genres = self.genres:result(), topics = self.topics:result(), publishers = self.publishers:result(),
    months = self.months:result(true), languages = self.languages:result(),
    keyness = { measure = self.measure, genres = key.genres or {}, topics = key.topics or {},
      publishers = key.publishers or {}, forgotten = self.vocabulary.forgotten },
    copies = copies, outliers = self.figures:result(),
    provenance = { version = opedkit._VERSION:match "[^ ]+$", models = provenance.models(),
      lexicons = provenance.lexicons(), analysed = self.analysed },
  }
end

---Surveys a corpus.
---@param corpus opedkit.Corpus|table what `corpus.read` gives, a function that gives an iterator, or an array of rows with `text` and perhaps `id`, `title`, `publisher` and `date`
---@param opts? table as for `survey.new`
---@return opedkit.survey.Result|nil result
---@return string|nil message where a row of the corpus can't be read
function survey.read(corpus, opts)
  local self = survey.new(opts)
  for s, row in require("opedkit.keywords.texts").each(corpus, "corpus", 2) do
    if not s then return nil, row end
    if type(row) ~= "table" then row = {} end
    self:add(s, { place = string_or_nil(row.id), headline = string_or_nil(row.title),
      publisher = string_or_nil(row.publisher), date = string_or_nil(row.date) })
  end
  return self:result()
end

return survey
