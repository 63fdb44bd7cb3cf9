---What the worker does, in a Lua state of its own without Neovim's functions: it reads a text and gives the result back as
---lines of JSON, each short enough to be decoded between two keys.
---@class opedkit.nvim.digest
local digest = {}

local findings = require "opedkit.nvim.findings"
local json = require "opedkit.json"
local markup = require "opedkit.nvim.markup"

-- Bytes of JSON on one line: decoding them takes a tenth of a millisecond.
local LINE = 4096
local KEYWORDS = 50

-- Positions of the bare text as those of the buffer's, and a range as its hull.
local function mapper(ledger)
  return function(first, last)
    if not ledger then return first, last end
    local parts = ledger:source(first, last)
    if not parts[1] then return nil end
    return parts[1].first, parts[#parts].last
  end
end

-- Whether a range begins in one of the ranges, which are in order.
local function within(ranges)
  local i = 1
  return function(position)
    while ranges[i] and ranges[i].last < position do i = i + 1 end
    return ranges[i] ~= nil and ranges[i].first <= position
  end
end

local function list_of(items, convert)
  local out = {}
  for i, item in ipairs(items or {}) do out[i] = convert(item) end
  return out
end

local function count_words(s)
  return #require("opedkit.segment").words(s)
end

---Reads a text: its analysis with positions of the text as given, its topic segments and findings.
---@param s string
---@param ranges opedkit.Range[] what is markup
---@param quotes opedkit.Range[] lines that are quoted by markup
---@param options { long: integer } long: the words that a sentence may have
---@return table reading
function digest.read(s, ranges, quotes, options)
  local ledger = ranges[1] and markup.ledger(s, ranges) or nil
  local bare = ledger and ledger:apply() or s
  local map = mapper(ledger)
  local opedkit = require "opedkit"
  local a = opedkit.analyze(bare)
  local doc = opedkit.document.new(bare)

  local function place(item)
    local first, last = map(item.first, item.last)
    item.first, item.last = first or item.first, last or item.last
    return item
  end
  local quoted = within(quotes)
  for _, sentence in ipairs(a.sentences) do
    place(sentence)
    for _, part in ipairs(sentence.parts) do place(part) end
    sentence.words = count_words(sentence.text)
    sentence.quoted = quoted(sentence.first)
    for _, clause in ipairs(sentence.clauses or {}) do place(clause) end
    for _, role in ipairs(sentence.roles or {}) do
      if role.first then place(role) end
    end
  end
  for _, zone in ipairs(a.zones) do place(zone) end
  local edits = {}
  for _, edit in ipairs(a.edits) do
    place(edit)
    if edit.of then place(edit.of) end
    edits[#edits + 1] = edit
  end
  local markers = {}
  for category, marker in pairs(a.markers) do
    for _, hit in ipairs(marker.hits) do
      place(hit)
      hit.category = category
      markers[#markers + 1] = hit
    end
  end
  table.sort(markers, function(x, y)
    if x.first ~= y.first then return x.first < y.first end
    return x.category < y.category
  end)
  local segments = {}
  if #a.sentences > 0 then
    for i, segment in ipairs(doc:topics()) do segments[i] = place { first = segment.first, last = segment.last } end
  end
  local keywords = {}
  for i, keyword in ipairs(opedkit.keywords.extract(doc, { top = KEYWORDS })) do
    keywords[i] = { text = keyword.text, count = keyword.count, score = keyword.score,
      spans = list_of(keyword.spans, function(span) return place { first = span.first, last = span.last } end) }
  end
  for _, warning in ipairs(a.warnings) do
    if warning.first then warning.first = map(warning.first, warning.first) or warning.first end
  end
  local reading = {
    headline = a.headline, dek = a.dek, author = a.author, date = a.date, bio = a.bio, language = a.language,
    genre = a.genre, readability = a.readability, warnings = a.warnings, sources = a.sources, topics = a.topics,
    relations = a.relations, sentences = a.sentences, zones = a.zones, edits = edits, markers = markers,
    segments = segments, keywords = keywords, densities = {},
  }
  for category, marker in pairs(a.markers) do
    reading.densities[category] = { count = marker.count, density = marker.density }
  end
  reading.findings = findings.find(reading, s, options)
  return reading
end

-- ---- as lines; rows are arrays, and what is missing is false, since null is a value of its own to some decoders ----

local function or_false(value)
  if value == nil then return false end
  return value
end

local rows = {
  { "sentences", function(x)
    return { x.first, x.last, x.paragraph, x.attribution, or_false(x.source), x.complete, x.words, x.quoted,
      list_of(x.roles, function(role)
        return { role.label, role.confidence or 0, or_false(role.kind), or_false(role.of) }
      end),
      x.parts[2] and list_of(x.parts, function(part) return { part.first, part.last } end) or {} }
  end },
  { "markers", function(x) return { x.first, x.last, x.category } end },
  { "zones", function(x) return { x.kind, x.first, x.last, x.confidence, x.reason } end },
  { "segments", function(x) return { x.first, x.last } end },
  { "keywords", function(x)
    return { x.text, x.count, x.score, list_of(x.spans, function(span) return { span.first, span.last } end) }
  end },
  { "relations", function(x) return { x.from, x.to, x.type } end },
  { "findings", function(x) return { x.code, x.first, x.last, x.message } end },
  { "sources", function(x) return { x.name, x.count, x.direct, x.indirect } end },
}

local topic_schema = json.record { "label", "score", { "terms", json.list() } }
local head_schema = json.record {
  "headline", "dek", "author", "date", "bio", "language", "readability",
  { "genre", json.record { "label", { "probabilities", json.map() } } },
  { "warnings", json.list(json.record { "code", "message", "first" }) },
  { "topics", json.list(topic_schema) },
  { "densities", json.map(json.record { "count", "density" }) },
}

---A reading as lines of JSON: the head, then each kind of items in batches.
---@param reading table what `read` gave
---@return string
function digest.lines(reading)
  local out = { json.encode(reading, head_schema) }
  for _, row in ipairs(rows) do
    local name, convert = row[1], row[2]
    local batch, size = {}, 0
    local function flush()
      if batch[1] then out[#out + 1] = ("[%q,[%s]]"):format(name, table.concat(batch, ",")) end
      batch, size = {}, 0
    end
    for _, item in ipairs(reading[name] or {}) do
      local encoded = json.encode(convert(item), json.list())
      if size + #encoded > LINE then flush() end
      batch[#batch + 1], size = encoded, size + #encoded
    end
    flush()
  end
  return table.concat(out, "\n")
end

-- The text of a sentence on one line, as it is compared with others.
local function flat(sentence)
  return (sentence.text:gsub("[ \t\r\n]+", " "))
end

local function compared(s, ranges, quotes, options)
  local reading = digest.read(s, ranges, quotes, options)
  return {
    words = reading.readability.words, densities = reading.densities,
    sentences = list_of(reading.sentences, function(sentence)
      local labels = {}
      for i, role in ipairs(sentence.roles or {}) do labels[i] = role.label end
      return { flat(sentence), sentence.first, table.concat(labels, ", ") }
    end),
  }
end

local compared_schema = json.record { "words", { "densities", json.map(json.record { "count", "density" }) },
  { "sentences", json.list(json.list()) } }

local tasks = {}

function tasks.read(s, ranges, quotes, options)
  return digest.lines(digest.read(s, ranges, quotes, options))
end

function tasks.compare(s, ranges, quotes, options)
  return json.encode(compared(s, ranges, quotes, options), compared_schema)
end

-- The report as a page. Without a page of its own, the library's report for terminals is shown on one.
function tasks.report(s, ranges)
  local opedkit = require "opedkit"
  local a = opedkit.analyze(ranges[1] and markup.ledger(s, ranges):apply() or s)
  if opedkit.report.html then return opedkit.report.html(a) end
  local page = require "opedkit.report.markup"
  return page.head(a.headline or "An essay", "pre{white-space:pre-wrap;font-size:.9rem;line-height:1.4}\n")
    .. "<pre>" .. page.escape(opedkit.report.text(a)) .. "</pre>\n"
end

function tasks.query(s, ranges, _, options)
  local opedkit = require "opedkit"
  local query = assert(opedkit.query.new(options.query))
  local ledger = ranges[1] and markup.ledger(s, ranges) or nil
  local found, hits = query:match(opedkit.document.new(ledger and ledger:apply() or s))
  local map, out = mapper(ledger), {}
  for i, hit in ipairs(found and hits or {}) do
    local first, last = map(hit.first, hit.last)
    out[i] = { first or hit.first, last or hit.last, hit.term }
  end
  return json.encode({ found = found, hits = out }, json.record { "found", { "hits", json.list(json.list()) } })
end

---Does a task. Strings and numbers in, a string out: no more goes through a thread's door.
---@param task string read, compare, report or query
---@param s string the text
---@param ranges string packed ranges of markup, or "scan": they are looked for here
---@param quotes string packed lines that are quoted by markup
---@param long integer the words that a sentence may have
---@param argument string of `query`, the query
---@return string
function digest.run(task, s, ranges, quotes, long, argument)
  local found, quoted = markup.unpack(ranges), markup.unpack(quotes)
  if ranges == "scan" then found, quoted = markup.markdown(s) end
  return tasks[task](s, found, quoted, { long = long, query = argument })
end

return digest
