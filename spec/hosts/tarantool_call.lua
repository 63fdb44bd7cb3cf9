-- Calls a stored function and prints what it says: tarantool tarantool_call.lua ADDRESS FUNCTION ARGUMENT…
-- An argument that begins with @ is the file of that name.
local arguments = {}
for i = 3, #arg do
  local path = arg[i]:match "^@(.*)$"
  local file = path and assert(io.open(path, "rb"))
  arguments[i - 2] = file and file:read "*a" or arg[i]
  if file then file:close() end
end
local connection = require("net.box").connect(arg[1], { wait_connected = 2 })
local done, result = pcall(connection.call, connection, arg[2], arguments)
print(tostring(result))
os.exit(done and 0 or 1)
