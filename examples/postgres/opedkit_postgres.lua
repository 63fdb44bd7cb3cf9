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

return postgres
