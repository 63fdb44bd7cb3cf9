-- Where a command writes: a file, which is whole or as it was, or standard output.
local file = require "opedkit.file"

local output = {}

--- One line on standard error, without control characters that a terminal would obey; returns exit status 1.
function output.fail(message)
  io.stderr:write((("opedkit: %s"):format(tostring(message)):gsub("%c", "?")), "\n")
  return 1
end

local Standard = {}
Standard.__index = Standard

function Standard:write(...)
  if self.problem then return end
  local ok, problem = io.stdout:write(...)
  if not ok then self.problem = problem or "it can't be written" end
end

function Standard:finish()
  local ok, problem = not self.problem, self.problem
  if ok then ok, problem = io.stdout:flush() end
  if ok then return true end
  return nil, "standard output: " .. tostring(problem)
end

function Standard:abandon() -- luacheck: no self
end

--- Something to `write` to and `finish`, or `abandon`; nil and a message where it can't be opened.
function output.open(path)
  if not path or path == "-" then return setmetatable({}, Standard) end
  return file.replace(path)
end

--- Writes bytes: true, or nil and a message.
function output.put(path, bytes)
  local to, problem = output.open(path)
  if not to then return nil, problem end
  to:write(bytes)
  return to:finish()
end

return output
