-- A Lua filter: pandoc --lua-filter opedkit.lua essay.md -o essay.html
-- opedkit, LPeg and dkjson for pandoc's Lua (Debian: 5.3) have to be on LUA_PATH and LUA_CPATH, and the folder of this file
-- too. For a pandoc that can't load C modules, opedkit-json.lua does the same.
local dkjson = require "dkjson"
local essay = require "opedkit_essay"
local opedkit = require "opedkit"

function Pandoc(document)
  local decoded = assert(dkjson.decode(pandoc.write(document, "json")))
  return pandoc.read(dkjson.encode(essay.annotate(decoded, opedkit.analyze)), "json")
end
