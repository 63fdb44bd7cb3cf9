-- Makes Neovim behave as a Lua interpreter does: runs the script named first in $OPEDKIT_ARGUMENTS with the others as its
-- arguments, prints to standard output, and ends with the script's exit status.

arg = {}
local count = -1
for argument in os.getenv("OPEDKIT_ARGUMENTS"):gmatch("[^\n]+") do
  count = count + 1
  arg[count] = argument
end

-- Closing a Lua state that the host still runs in is no way to leave it.
os.exit = function(status)
  io.stdout:flush()
  if status == nil or status == true or status == 0 then vim.cmd "qall!" end
  vim.cmd((status == false and 1 or status) .. "cquit!")
end

print = function(...)
  local line = { ... }
  for i = 1, select("#", ...) do line[i] = tostring(line[i]) end
  io.stdout:write(table.concat(line, "\t"), "\n")
end

local script, message = loadfile(arg[0])
local done = script ~= nil
if done then
  done, message = xpcall(function() script(unpack(arg, 1, count)) end, debug.traceback)
end
if not done then io.stderr:write(tostring(message), "\n") end
os.exit(done)
