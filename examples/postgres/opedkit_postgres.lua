-- What PL/Lua may see of opedkit: functions of texts and of names in the table opedkit_store. None reads or writes a file
-- or takes code, so a superuser can allow it to trusted PL/Lua; opedkit.sql says how.
local spi = require "pllua.spi"

-- PL/Lua's pcall begins a subtransaction, which a worker of a parallel query must not. What opedkit catches are its own
-- errors, for which nothing is to be rolled back.
local function lightly(f)
  return function(...)
    local kept = pcall
    pcall = lpcall
    local done, result = lpcall(f, ...)
    pcall = kept
    if not done then error(result, 0) end
    return result
  end
end

local opedkit, service = lightly(require) "opedkit", lightly(require) "opedkit.service"

local postgres = {}

local openers = {
  -- compiled, or as the file that people write
  lexicon = function(bytes)
    return opedkit.lexicon[bytes:find "^opedkit\n" and "undump" or "parse"](bytes)
  end,
  queries = opedkit.query.parse,
  model = opedkit.pipeline.undump,
}

-- What this session has opened, by kind and name, each with the version of the row that it was made from.
local opened = { lexicon = {}, queries = {}, model = {} }

local stamp_of, bytes_of

-- A row that another transaction has changed has another xmin, so that no session works with what is no longer there.
local function open(kind, name)
  stamp_of = stamp_of or spi.prepare("select xmin::text as stamp from opedkit_store where kind = $1 and name = $2",
    { "text", "text" })
  local row = stamp_of:execute(kind, name)[1]
  if not row then error(("opedkit_store has no %s named '%s'"):format(kind, name), 0) end
  local known = opened[kind][name]
  if known and known.stamp == row.stamp then return known.object end
  bytes_of = bytes_of or spi.prepare("select bytes from opedkit_store where kind = $1 and name = $2",
    { "text", "text" })
  local object, problem = openers[kind](tostring(bytes_of:execute(kind, name)[1].bytes))
  if not object then error(("%s '%s': %s"):format(kind, name, problem), 0) end
  opened[kind][name] = { stamp = row.stamp, object = object }
  return object
end

postgres.inspect = lightly(service.inspect)

postgres.score = lightly(function(lexicon, text) return service.score(open("lexicon", lexicon), text) end)

postgres.match = lightly(function(queries, text) return service.match(open("queries", queries), text) end)

postgres.classify = lightly(function(model, text) return service.classify(open("model", model), text) end)

-- ---- training, as an aggregate ----

-- What an aggregate has seen so far, as bytes, since a worker hands it on to the leader: the options, the statistics of most
-- texts, then the texts since, each with its label. PostgreSQL copies it with every row, so that it should be small: texts
-- are counted when there are more bytes of them than of statistics.
local PENDING = 2 ^ 19

local function pipe_of(bits)
  return opedkit.pipeline.new {
    opedkit.features.new { words = { 1, 2 }, bits = bits }, opedkit.classifier.naive_bayes {},
  }
end

-- The parts of a state: bits, the statistics' bytes (perhaps none), where the texts begin.
local function parts_of(state)
  local bits, size, at = state:match "^(%d+) (%d+)\n()"
  return tonumber(bits), state:sub(at, at + size - 1), at + tonumber(size)
end

local function join(bits, counted, texts) return ("%d %d\n"):format(bits, #counted) .. counted .. texts end

local function rows_of(state, at)
  return function()
    if at > #state then return nil end
    local label, text, first = state:match("^(%d+) (%d+)\n()", at)
    local middle = first + label
    at = middle + text
    return { label = state:sub(first, middle - 1), text = state:sub(middle, at - 1) }
  end
end

-- Everything counted.
local function sum_of(state)
  local bits, counted, at = parts_of(state)
  local sum = assert(pipe_of(bits):count(function() return rows_of(state, at) end))
  if counted ~= "" then assert(sum:merge(assert(opedkit.statistics.undump(counted)))) end
  return sum, bits
end

--- One more text.
postgres.count = lightly(function(state, label, text, bits)
  if not label or not text then return state end
  state = state or join(bits, "", "")
  local _, counted, at = parts_of(state)
  state = ("%s%d %d\n%s%s"):format(state, #label, #text, label, text)
  if #state - at < math.max(PENDING, #counted) then return state end
  local sum = sum_of(state)
  return join(bits, sum:dump(), "")
end)

--- What two workers have seen.
postgres.merge = lightly(function(state, other)
  if not state or not other then return state or other end
  local sum, bits = sum_of(state)
  assert(sum:merge((sum_of(other))))
  return join(bits, sum:dump(), "")
end)

--- The model; none where there was no text.
postgres.solve = lightly(function(state)
  if not state then return nil end
  local sum = sum_of(state)
  local pipe, problem = sum:solve()
  if not pipe then error(problem, 0) end
  return pipe:dump()
end)

return postgres
