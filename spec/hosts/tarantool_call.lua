-- Calls a stored function and prints what it says, or how many microseconds each of some calls takes:
--   tarantool tarantool_call.lua [--seconds SECONDS] ADDRESS FUNCTION ARGUMENT…
-- An argument that begins with @ is the file of that name.
local clock = require "clock"

local seconds
if arg[1] == "--seconds" then
  seconds = tonumber(arg[2])
  table.remove(arg, 1)
  table.remove(arg, 1)
end
local arguments = {}
for i = 3, #arg do
  local path = arg[i]:match "^@(.*)$"
  local file = path and assert(io.open(path, "rb"))
  arguments[i - 2] = file and file:read "*a" or arg[i]
  if file then file:close() end
end
local connection = require("net.box").connect(arg[1], { wait_connected = 2 })
local done, result = pcall(connection.call, connection, arg[2], arguments)
if done and seconds then
  local calls, started = 0, clock.time()
  repeat
    connection:call(arg[2], arguments)
    calls = calls + 1
  until clock.time() - started >= seconds
  result = ("%.1f"):format((clock.time() - started) / calls * 1e6)
end
print(tostring(result))
os.exit(done and 0 or 1)
