-- Compares the answers to random queries in random texts with those of the slow oracle.
--   lua spec/queries.lua SEED COUNT
local oracle = dofile "spec/support/query_oracle.lua"

local seed, count = assert(tonumber(arg[1])), assert(tonumber(arg[2]))
local start = os.clock()
oracle.compare(require("opedkit").query, seed, count)
print(("%s: %d random queries and texts from seed %d, equal answers, %.1f s"):format(
  jit and jit.version or _VERSION, count, seed, os.clock() - start))
