-- Writes the whole analysis of each essay of a folder as JSON into another folder, in whatever Lua this is.
-- usage: inspect.lua FOLDER OUT
local lfs, service = require "lfs", require("opedkit").service
for name in lfs.dir(arg[1]) do
  local stem = name:match "^(.*)%.txt$"
  if stem then
    local file = assert(io.open(arg[1] .. "/" .. name, "rb"))
    local bytes = file:read "*a"
    file:close()
    file = assert(io.open(("%s/%s.json"):format(arg[2], stem), "wb"))
    file:write(service.inspect(bytes), "\n")
    file:close()
  end
end
