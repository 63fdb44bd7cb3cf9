-- What is in a corpus, as JSON, its keys in the order that doc/json.md lists them in.
local json = require "opedkit.json"

local record, list = json.record, json.list

local counts = record { { "rows", list(record { "name", "texts", "words" }) }, "unknown", "further" }
local groups = list(record { "name", "texts", { "words", list(record { "text", "score", "target", "reference" }) } })

local schema = record {
  "texts", "words", { "genres", counts }, { "topics", counts }, { "publishers", counts }, { "months", counts },
  { "languages", counts },
  { "keyness", record { "measure", { "genres", groups }, { "topics", groups }, { "publishers", groups },
    "forgotten" } },
  { "copies", record { "similar", "window", "texts", "further", { "groups", list(record {
    "texts", "publishers", "syndicated",
    { "listed", list(record { "place", "headline", "publisher", "date", "share" }) },
  }) } } },
  { "outliers", list(record {
    "figure", "texts", "lower", "median", "upper", "outside",
    { "listed", list(record { "place", "headline", "publisher", "date", "value" }) },
  }) },
  { "provenance", record {
    "version", { "models", list(record { "name", "version", "crc32", "sha256" }) },
    { "lexicons", list(record { "name", "version", "entries", "sha256" }) }, "analysed",
  } },
}

return function(found, options)
  return json.encode(found, schema, options)
end
