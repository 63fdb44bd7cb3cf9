---What people know better than the program: a file of corrections, by the texts' ids and by bytes, which overrides what
---analyses say, and which classifiers can be trained from.
---@class opedkit.corrections
local corrections = {}

local core = require "opedkit.native"
local json = require "opedkit.json"
local jsonl = require "opedkit.corpus.jsonl"
local options = require "opedkit.options"
local order = require "opedkit.order"

local GENRES = { analysis = true, news = true, opinion = true, other = true }
local ATTRIBUTIONS = { author = true, direct = true, indirect = true }
local ROLES = { thesis = true, claim = true, evidence = true, concession = true, counterargument = true,
  rebuttal = true, recommendation = true, prediction = true, background = true }
-- Members that are strings, and the others that a whole text has.
local FIELDS = { headline = true, dek = true, author = true, date = true, bio = true, language = true }

---@class opedkit.Correction
---@field id string of the text: its id, file or file and line, or the SHA-256 of its bytes
---@field line integer of the file

---@class opedkit.Corrections
---@field private by_id table<string, opedkit.Correction[]>
local Corrections = {}
Corrections.__index = Corrections

local function is_null(value) return value == nil or tostring(value):find "^userdata: " ~= nil or value == json.null end

-- Whether a value is a list of strings, of this set where there is one.
local function is_list(value, set)
  if type(value) ~= "table" then return false end
  local count = 0
  for _ in pairs(value) do count = count + 1 end
  for i = 1, count do
    if type(value[i]) ~= "string" or set and not set[value[i]] then return false end
  end
  return true
end

-- What is wrong with the members of a correction; nil where nothing is.
local function problem_of(row)
  if type(row.id) ~= "string" or row.id == "" then return "the member 'id' is no text" end
  local known, any = { id = true, note = true }, false
  local function take(name, ok, expected)
    known[name] = true
    if row[name] == nil then return nil end
    any = true
    if not ok then return ("the member '%s' is no %s"):format(name, expected) end
  end
  if row.first ~= nil or row.last ~= nil then
    known.first, known.last, known.source = true, true, true
    if not (options.is_integer(row.first, 1, 2 ^ 32) and options.is_integer(row.last, row.first, 2 ^ 32)) then
      return "'first' and 'last' are no range of bytes"
    end
    if row.source ~= nil and type(row.source) ~= "string" and not is_null(row.source) then
      return "the member 'source' is no text"
    end
    local wrong = take("roles", is_list(row.roles, ROLES), "list of roles")
      or take("attribution", ATTRIBUTIONS[row.attribution], "attribution (author, direct or indirect)")
      or take("zone", type(row.zone) == "string" and row.zone:find "^[a-z_]+$", "kind of zone")
    if wrong then return wrong end
  else
    for name in pairs(FIELDS) do
      local wrong = take(name, type(row[name]) == "string" or is_null(row[name]), "text, nor null")
      if wrong then return wrong end
    end
    local wrong = take("genre", GENRES[row.genre], "genre (opinion, news, analysis or other)")
      or take("topics", is_list(row.topics), "list of topics") or take("authors", is_list(row.authors), "list of names")
    if wrong then return wrong end
  end
  for _, name in ipairs(order.keys(row)) do
    if not known[name] then return ("no such member: '%s'"):format(name) end
  end
  if not any then return "it corrects nothing" end
end

---Reads corrections: JSON Lines, each with the `id` of a text and, of the whole text, `genre`, `topics[]`, `headline`, `dek`,
---`author` or `authors[]`, `date`, `bio` or `language` (null: there is none); or, of the bytes from `first` to `last`, the
---`roles[]` or the `attribution` (and `source`) of the sentence there, or the kind of `zone` that stands there. A `note` is
---for people. Later lines override earlier ones.
---@param bytes string
---@return opedkit.Corrections|nil
---@return string|nil message
---@return integer|nil line
function corrections.parse(bytes)
  if type(bytes) ~= "string" then
    error(("bad argument 'bytes' (string expected, got %s)"):format(type(bytes)), 2)
  end
  local by_id, number = {}, 0
  for line in (bytes:gsub("^\239\187\191", "") .. "\n"):gmatch "([^\n]*)\n" do
    number = number + 1
    if line:find "[^ \t\r]" then
      local row, wrong = jsonl.parse(line)
      wrong = row and problem_of(row) or wrong
      if wrong then return nil, wrong, number end
      row.line = number
      by_id[row.id] = by_id[row.id] or {}
      table.insert(by_id[row.id], row)
    end
  end
  return setmetatable({ by_id = by_id }, Corrections)
end

---Reads a file of corrections.
---@param path string
---@return opedkit.Corrections|nil
---@return string|nil message that names file and line
function corrections.read(path)
  if type(path) ~= "string" then error(("bad argument 'path' (string expected, got %s)"):format(type(path)), 2) end
  local bytes, missing = require("opedkit.file").read(path)
  if not bytes then return nil, missing end
  local made, problem, line = corrections.parse(bytes)
  if not made then return nil, ("%s:%d: %s"):format(path, line, problem) end
  return made
end

-- ---- analyses ----

local change = {}

change.genre = function(a, row)
  local probabilities = {}
  for name in pairs(GENRES) do probabilities[name] = name == row.genre and 1 or 0 end
  a.genre = { label = row.genre, probabilities = probabilities, spans = {} }
end

change.topics = function(a, row)
  local terms, list = {}, {}
  for _, topic in ipairs(a.topics) do terms[topic.label] = topic.terms end
  for i, label in ipairs(row.topics) do
    list[i] = { label = label, score = math.floor(10000 / #row.topics) / 10000, terms = terms[label] or {} }
  end
  a.topics = list
end

change.authors = function(a, row)
  local names = row.authors
  a.authors = names
  a.author = #names > 1 and table.concat(names, ", ", 1, #names - 1) .. " and " .. names[#names] or names[1]
end

change.author = function(a, row)
  a.author = not is_null(row.author) and row.author or nil
  a.authors = a.author and { a.author } or {}
end

for name in pairs(FIELDS) do
  change[name] = change[name] or function(a, row) a[name] = not is_null(row[name]) and row[name] or nil end
end

-- The sentence that has just these bytes, else the one in which they begin.
local function sentence_at(a, row)
  local begun
  for i, sentence in ipairs(a.sentences) do
    if sentence.first == row.first and sentence.last == row.last then return sentence, i end
    if sentence.first <= row.first and row.first <= sentence.last then begun = i end
  end
  return a.sentences[begun], begun
end

change.roles = function(a, row)
  local sentence = sentence_at(a, row)
  if not sentence then return "no sentence stands there" end
  local asked_of = require("opedkit.argument.outline").asked_of
  local roles, kinds = {}, {}
  for _, role in ipairs(sentence.roles) do kinds[role.label] = role.kind end
  for i, label in ipairs(row.roles) do
    roles[i] = { label = label, confidence = 1, first = sentence.first, last = sentence.last, kind = kinds[label],
      of = label == "recommendation" and asked_of(sentence.text) or nil }
  end
  sentence.roles = roles
end

change.attribution = function(a, row)
  local sentence = sentence_at(a, row)
  if not sentence then return "no sentence stands there" end
  sentence.attribution, sentence.clauses = row.attribution, nil
  sentence.source = row.attribution ~= "author" and not is_null(row.source) and row.source or nil
  sentence.speaker = sentence.source
end

change.zone = function(a, row)
  local found
  for _, zone in ipairs(a.zones) do
    if zone.first == row.first and zone.last == row.last then found = zone end
  end
  if not found then return "no zone has these bytes" end
  found.kind, found.confidence, found.reason = row.zone, 1, "corrected"
end

-- What follows from roles: their relations and the outline.
local function argue_again(a)
  local lists, ranking, placed = {}, {}, {}
  for i, sentence in ipairs(a.sentences) do
    lists[i] = sentence.roles
    for _, role in ipairs(sentence.roles) do
      if role.label == "thesis" then ranking[#ranking + 1] = { number = i, confidence = role.confidence } end
    end
  end
  table.sort(ranking, function(x, y)
    if x.confidence ~= y.confidence then return x.confidence > y.confidence end
    return x.number < y.number
  end)
  local former = a.outline and a.outline.thesis[1] or 1
  if not ranking[1] then ranking[1] = { number = former } end
  for k, entry in ipairs(ranking) do ranking[k], placed[entry.number] = entry.number, true end
  for i = 1, #lists do
    if not placed[i] then ranking[#ranking + 1] = i end
  end
  a.relations, a.outline = core.argument.relate(a.sentences, lists, ranking)
  for _, asked in ipairs(a.outline.asked) do
    for _, role in ipairs(lists[asked.sentence]) do
      if role.label == "recommendation" then asked.of = role.of end
    end
  end
end

local ORDER = { "headline", "dek", "authors", "author", "date", "bio", "language", "genre", "topics", "zone",
  "attribution", "roles" }
local MEMBER = { zone = "zones", attribution = "sentences", roles = "sentences", authors = "author" }

---Puts what people know in place of what the program says: in an analysis, whose `corrected` then lists the members that
---were changed. Where roles are, relations and outline are made anew; markers, sources and keywords stay as they are.
---@param analysis opedkit.Analysis changed in place
---@param ... string ids that the text goes by: the corrections of each hold
---@return opedkit.Analysis analysis
---@return { line: integer, message: string }[] problems corrections that do not fit
function Corrections:apply(analysis, ...)
  if type(analysis) ~= "table" or type(analysis.sentences) ~= "table" then
    error(("bad argument 'analysis' (analysis expected, got %s)"):format(type(analysis)), 2)
  end
  local rows, problems, changed = {}, {}, {}
  local ids = { analysis.provenance.input.sha256, ... }
  for _, id in ipairs(ids) do
    for _, row in ipairs(self.by_id[id] or {}) do rows[#rows + 1] = row end
  end
  table.sort(rows, function(x, y) return x.line < y.line end)
  for _, row in ipairs(rows) do
    for _, name in ipairs(ORDER) do
      if row[name] ~= nil then
        local wrong = change[name](analysis, row)
        if wrong then
          problems[#problems + 1] = { line = row.line, message = wrong }
        else
          changed[MEMBER[name] or name] = true
          if name == "roles" then changed.roles = true end
        end
      end
    end
  end
  if changed.roles then
    argue_again(analysis)
    changed.roles, changed.relations, changed.outline = nil, true, true
  end
  analysis.corrected = order.keys(changed)
  return analysis, problems
end

-- ---- rows to learn from ----

local members = { genre = true, topics = true, roles = true, attribution = true }

local function rows_of(row, list, member, out)
  local whole
  for _, correction in ipairs(list) do
    local value = correction[member]
    if value ~= nil and not correction.first then
      whole = value
    elseif value ~= nil then
      local labels = type(value) == "table" and value or { value }
      out[#out + 1] = { text = row.text:sub(correction.first, correction.last), label = labels[1], labels = labels,
        id = ("%s:%d"):format(row.id, correction.first), text_id = row.id }
    end
  end
  if whole == nil then return end
  local copy = {}
  for name, value in pairs(row) do copy[name] = value end
  copy.labels = type(whole) == "table" and whole or { whole }
  copy.label = copy.labels[1]
  out[#out + 1] = copy
end

---The texts of a corpus that were corrected, as labelled rows that a pipeline learns from: of `genre` and `topics` the
---texts, of `roles` and `attribution` the bytes that were labelled. `label` is the first label, `labels` are all.
---@param source opedkit.Corpus what `corpus.read` gives
---@param member "genre"|"topics"|"roles"|"attribution"
---@return opedkit.Corpus
function Corrections:rows(source, member)
  if not members[member] then
    error(("bad argument 'member' (genre, topics, roles or attribution expected, got '%s')")
      :format(tostring(member)), 2)
  end
  return function()
    local next_row, problem = source()
    if not next_row then return nil, problem end
    local waiting = {}
    return function()
      while not waiting[1] do
        local row, broken = next_row()
        if not row then return nil, broken end
        local digest = core.text.sha256(row.text)
        for _, id in ipairs { digest, row.id } do
          if self.by_id[id] then rows_of(row, self.by_id[id], member, waiting) end
        end
      end
      return table.remove(waiting, 1)
    end
  end
end

return corrections
