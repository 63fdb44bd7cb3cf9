-- opedkit in Tarantool: a stored function that judges texts by a model in a space, the same on every replica.
-- tarantool opedkit.lua, with these in the environment:
--   OPEDKIT_DIR      where this instance keeps its files
--   OPEDKIT_LISTEN   its address, such as 127.0.0.1:3301
--   OPEDKIT_MASTER   the address that a replica follows; a master has none
-- opedkit and LPeg for Lua 5.1 have to be on LUA_PATH and LUA_CPATH.
local opedkit = require "opedkit"

local master = os.getenv "OPEDKIT_MASTER"
if master == "" then master = nil end
local address = os.getenv "OPEDKIT_LISTEN"

box.cfg {
  work_dir = os.getenv "OPEDKIT_DIR", listen = address, log = "log", wal_dir = ".", memtx_dir = ".",
  replication = master and { master, address } or { address },
  read_only = master ~= nil, replication_connect_quorum = 1,
}

-- What is stored is replicated: the models, the functions and who may call them. What they run is this file, which each
-- instance has loaded.
box.once("opedkit", function()
  local models = box.schema.space.create("opedkit_models", { format = {
    { name = "name", type = "string" }, { name = "version", type = "unsigned" }, { name = "bytes", type = "string" },
  } })
  models:create_index("primary", { parts = { "name" } })
  for _, name in ipairs { "opedkit_inspect", "opedkit_classify" } do
    box.schema.func.create(name)
    box.schema.user.grant("guest", "execute", "function", name)
  end
  box.schema.user.grant("guest", "read", "space", "opedkit_models")
  box.schema.user.grant("guest", "replication")
end)

-- What this instance has opened: name → version and pipeline.
local opened = {}

local function open(name)
  local row = box.space.opedkit_models:get(name)
  if not row then error(("there is no model '%s'"):format(name), 0) end
  local known = opened[name]
  if not known or known.version ~= row.version then
    local pipe, problem = opedkit.pipeline.undump(row.bytes)
    if not pipe then error(("model '%s': %s"):format(name, problem), 0) end
    known = { version = row.version, pipe = pipe }
    opened[name] = known
  end
  return known.pipe
end

-- The owner's way in, by a file that nobody else may open: tarantoolctl connect DIR/console
require("console").listen "unix/:./console"

--- Stores a model, or another in its place: bytes that `opedkit train` wrote. On the master.
function opedkit_store(name, bytes)
  local pipe, problem = opedkit.pipeline.undump(bytes)
  if not pipe then error(problem, 0) end
  local row = box.space.opedkit_models:get(name)
  box.space.opedkit_models:replace { name, row and row.version + 1 or 1, bytes }
end

--- The whole analysis of an essay, as JSON.
function opedkit_inspect(text)
  return opedkit.service.inspect(text)
end

--- What a stored model takes a text for, as JSON.
function opedkit_classify(name, text)
  return opedkit.service.classify(open(name), text)
end
