---An analysis as JSON, its keys in the order that the manual lists them in.
if jit then jit.off(true, true) end -- see document.lua

local json = require "opedkit.json"

local record, list, map = json.record, json.list, json.map

local range = record { "first", "last" }

local named = record { "first", "last", "text" }
local institution = record { "first", "last", "text", "in_body" }

local schema = record {
  "headline", "dek", "author", "date", "bio",
  { "zones", list(record { "kind", "first", "last", "confidence", "reason" }) },
  { "edits", list(record { "op", "first", "last", "reason", { "of", range } }) },
  { "paragraphs", list(record { "first", "last", "text" }) },
  { "authors", list() },
  { "sentences", list(record {
    "first", "last", "text", { "parts", list(range) }, "paragraph", "attribution", "source", "speaker",
    { "clauses", list(record { "first", "last", "attribution", "source", "fragment" }) }, "complete",
    { "roles", list(record { "label", "confidence", "first", "last", "kind", "of" }) },
  }) },
  { "relations", list(record { "from", "to", "type" }) },
  { "outline", record {
    { "thesis", list() }, { "claims", list(record { "sentence", { "support", list() } }) },
    { "conceded", list(record { "sentence", { "answers", list() } }) },
    { "countered", list(record { "sentence", { "answers", list() } }) },
    { "asked", list(record { "sentence", "of" }) },
  } },
  { "sources", list(record { "name", "count", "direct", "indirect", { "forms", list() }, "first" }) },
  { "entities", list(record {
    "name", "kind", "count", { "aliases", list() },
    { "tone", record { "label", "score", "low", "high", "sentences" } },
    { "mentions", list(record { "first", "last", "text", "sentence" }) },
  }) },
  { "genre", record {
    "label", { "probabilities", map() }, { "spans", list(record { "first", "last", "weight" }) },
  } },
  { "topics", list(record { "label", "score", { "terms", list() } }) },
  { "markers", map(record { "count", "density", "background", "share_below", { "hits", list(named) } }) },
  { "keywords", list(record { "text", "score", "count", "first", "last" }) },
  { "key_sentences", list(record { "first", "last", "sentence", "score" }) },
  { "readability", record {
    "flesch_kincaid_grade", "flesch_reading_ease", "gunning_fog", "smog", "ari", "coleman_liau",
    "words", "sentences", "syllables", "long_words", "characters", "words_per_sentence", "syllables_per_word",
    "syllable_counter",
  } },
  { "affiliation", record {
    { "institution", named }, { "office", named }, { "institutions", list(institution) }, { "offices", list(named) },
    { "books", list(named) }, { "book_count", record { "first", "last", "text", "count" } }, "institution_in_body",
  } },
  "language",
  { "warnings", list(record { "code", "message", "first" }) },
  { "corrected", list() },
  { "provenance", record {
    "version", "unicode", { "program", record { "sha256" } },
    { "models", list(record { "name", "version", "crc32", "sha256" }) },
    { "lexicons", list(record { "name", "version", "entries", "sha256" }) },
    { "input", record { "bytes", "sha256", "first", "last" } }, { "parts", list() },
  } },
}

return function(analysis, options)
  return json.encode(analysis, schema, options)
end
