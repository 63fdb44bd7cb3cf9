---An analysis as JSON, its keys in the order that the manual lists them in.
local json = require "opedkit.json"

local record, list, map = json.record, json.list, json.map

local range = record { "first", "last" }

local schema = record {
  "headline", "dek", "author", "date", "bio",
  { "zones", list(record { "kind", "first", "last", "confidence", "reason" }) },
  { "edits", list(record { "op", "first", "last", "reason", { "of", range } }) },
  { "paragraphs", list(record { "first", "last", "text" }) },
  { "authors", list() },
  { "sentences", list(record {
    "first", "last", "text", { "parts", list(range) }, "paragraph", "attribution", "source", "speaker",
    { "clauses", list(record { "first", "last", "attribution", "source", "fragment" }) }, "complete",
    { "roles", list(record { "label", "confidence", "first", "last" }) },
  }) },
  { "relations", list(record { "from", "to", "type" }) },
  { "sources", list(record { "name", "count", "direct", "indirect", { "forms", list() }, "first" }) },
  { "entities", list() },
  { "genre", record { "label", { "probabilities", map() } } },
  { "topics", list(record { "label", "score", { "terms", list() } }) },
  { "markers", map(record { "count", "density", { "hits", list(record { "first", "last", "text" }) } }) },
  { "keywords", list(record { "text", "score", "count", "first", "last" }) },
  { "readability", record {
    "words", "sentences", "syllables", "words_per_sentence", "syllables_per_word", "flesch_reading_ease",
    "flesch_kincaid_grade",
  } },
  "affiliation", "language",
  { "warnings", list(record { "code", "message", "first" }) },
  { "provenance", record {
    "version", "unicode", { "models", list() }, { "lexicons", list(record { "name", "version", "entries" }) },
    { "input", record { "bytes" } }, { "parts", list() },
  } },
}

return function(analysis, options)
  return json.encode(analysis, schema, options)
end
