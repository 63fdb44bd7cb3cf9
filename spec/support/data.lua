-- Where the evaluation data and the Unicode files are, neither of which is part of the project.
local data = {}

local function exists(path)
  local file = io.open(path, "rb")
  if not file then return false end
  file:close()
  return true
end

local function found(folder, name)
  local path = folder .. "/" .. name
  return exists(path) and path or nil
end

local function need(path, name, variable)
  if path then return path end
  -- busted knows its own `pending` in a spec's environment alone, which this file has not.
  return require("busted.core")().pending(("%s is not here (%s names its folder)"):format(name, variable))
end

--- The path of an evaluation file, such as "speed/udhr.txt"; nil where it is missing.
function data.path(name)
  return found(os.getenv("OPEDKIT_DATA") or "../shared/data", name)
end

--- The same; the spec that asks is skipped, with the reason, where the file is missing.
function data.need(name)
  return need(data.path(name), name, "OPEDKIT_DATA")
end

--- The folder of the Unicode Character Database; the spec that asks is skipped where it is missing.
function data.need_unicode()
  local folder = os.getenv("OPEDKIT_UCD") or "../shared/unicode/17.0.0"
  return need(found(folder, "WordBreakProperty.txt") and folder, "the Unicode Character Database", "OPEDKIT_UCD")
end

--- The bytes of a file.
function data.read(path)
  local file = assert(io.open(path, "rb"))
  local bytes = assert(file:read("*a"))
  file:close()
  return bytes
end

return data
