-- How long opedkit.service.inspect takes for each of some calls, in whatever Lua this is: prints microseconds.
-- usage: hosts.lua SECONDS FILE
local seconds, path = tonumber(arg[1]), arg[2]
local inspect = require("opedkit").service.inspect
local file = assert(io.open(path, "rb"))
local text = file:read "*a"
file:close()
inspect(text)
local calls, started = 0, os.clock()
repeat
  inspect(text)
  calls = calls + 1
until os.clock() - started >= seconds
print(("%.1f"):format((os.clock() - started) / calls * 1e6))
