-- Training in one piece and in seven parts that are merged in three orders: are the models the same bytes? Prints the
-- length and a sum of each model, which are to be the same under every interpreter, and fails where they differ.
--   lua bench/merge.lua ARTICLES/genre.jsonl [TEXTS]
local opedkit = require "opedkit"

local function make(learner)
  return opedkit.pipeline.new {
    opedkit.features.new { weighting = "tfidf", bits = 16, min_df = 2 },
    opedkit.classifier[learner](learner == "svm" and { calibrate = false } or nil),
  }
end

-- Adler's sum of the bytes, small enough for every number type.
local function sum_of(bytes)
  local a, b = 1, 0
  for i = 1, #bytes do
    a = (a + bytes:byte(i)) % 65521
    b = (b + a) % 65521
  end
  return ("%04x%04x"):format(b, a)
end

local path, most = arg[1], tonumber(arg[2] or 1200)
local rows, parts = {}, {}
for row in assert(opedkit.corpus.read(path, { label = "genre" }))() do
  rows[#rows + 1] = { text = row.text, label = row.label }
  if #rows == most then break end
end
for i, row in ipairs(rows) do
  local part = i % 7 + 1
  parts[part] = parts[part] or {}
  table.insert(parts[part], row)
end

for _, learner in ipairs { "naive_bayes", "svm" } do
  local whole = assert(make(learner):fit(rows)):dump()
  for turn = 1, 3 do
    local sum
    for i = 1, 7 do
      local one = assert(make(learner):count(parts[i * turn % 7 + 1]))
      sum = sum and assert(sum:merge(one)) or one
    end
    assert(assert(sum:solve()):dump() == whole, learner .. ": the parts teach something else")
    assert(assert(sum:solve { memory = 2 ^ 20 }):dump() == whole, learner .. ": memory makes a difference")
  end
  print(("%-12s %d texts, %d bytes, %s: one piece, 7 parts in 3 orders, 1 MB of rows"):format(learner, #rows, #whole,
    sum_of(whole)))
end
