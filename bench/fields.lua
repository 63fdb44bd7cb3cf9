-- Prints one field of each JSON Lines record, with a blank line between: lua fields.lua FIELD FILE
local cjson = require "cjson"
local field, path = arg[1], arg[2]
for line in assert(io.open(path, "rb")):lines() do
  io.write(cjson.decode(line)[field], "\n\n")
end
