#!/usr/bin/env lua
-- A JSON filter, for a pandoc that can't load C modules: pandoc --filter opedkit-json.lua essay.md -o essay.html
-- It runs the command `opedkit`, and needs dkjson and opedkit_essay.lua, which is beside it.
local here = arg[0]:match "^(.*/)" or "./"
package.path = here .. "?.lua;" .. package.path
local dkjson = require "dkjson"
local essay = require "opedkit_essay"

local function inspect(text)
  local path = os.tmpname()
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
  local pipe = assert(io.popen("opedkit inspect --format json " .. path))
  local bytes = pipe:read "*a"
  pipe:close()
  os.remove(path)
  return assert(dkjson.decode(bytes))
end

local document = assert(dkjson.decode(io.read "*a"))
io.write(dkjson.encode(essay.annotate(document, inspect)), "\n")
