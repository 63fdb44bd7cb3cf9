-- Files as bytes: lines of any length that may hold NUL, and output that is whole or not there at all.
local file = {}

local CHUNK = 65536

--- The lines of a handle, one with each call, without their LF (a CR before it stays); after the last, nil. Where reading
--- fails: nil and the message. `meter.bytes` grows by what was read, where there is a meter.
function file.lines(handle, meter)
  local rest, at, done = "", 1, false
  return function()
    local pieces = {}
    while true do
      local stop = rest:find("\n", at, true)
      if stop then
        pieces[#pieces + 1] = rest:sub(at, stop - 1)
        at = stop + 1
        return table.concat(pieces)
      end
      if at <= #rest then pieces[#pieces + 1] = rest:sub(at) end
      local problem
      if not done then rest, problem = handle:read(CHUNK) end
      at = 1
      if not rest then rest, done = "", true end
      if meter then meter.bytes = meter.bytes + #rest end
      if problem then return nil, problem end
      if done then
        if #pieces == 0 then return nil end
        return table.concat(pieces)
      end
    end
  end
end

--- A file to read, or standard input for "-", which is left open by `close`; nil and a message that names it.
function file.open(path)
  if path == "-" then return io.stdin end
  return io.open(path, "rb")
end

function file.close(handle)
  if handle ~= io.stdin then handle:close() end
end

--- All bytes of a file, or of standard input for "-"; nil and a message that names it.
function file.read(path)
  local handle = io.stdin
  if path ~= "-" then
    local opened, missing = io.open(path, "rb")
    if not opened then return nil, missing end
    handle = opened
  end
  local bytes, problem = handle:read("*a")
  if path ~= "-" then handle:close() end
  if not bytes then return nil, ("%s: %s"):format(path, problem or "nothing can be read from it") end
  return bytes
end

-- On Windows, where nothing can be renamed onto a file, the old file has to go first.
local function rename(from, to)
  local ok, problem = os.rename(from, to)
  if not ok and package.config:sub(1, 1) == "\\" then
    os.remove(to)
    ok, problem = os.rename(from, to)
  end
  return ok, problem
end

local Replacement = {}
Replacement.__index = Replacement

-- Whether a path is that of a device, a pipe or a link: renamed onto, it would be gone, and root would lose /dev/null.
-- Without luafilesystem only what is named like a device counts.
local function is_special(path)
  local found, lfs = pcall(require, "lfs")
  if not found then return path:find "^/dev/" ~= nil or path:find "^/proc/" ~= nil end
  local mode = lfs.symlinkattributes(path, "mode")
  return mode ~= nil and mode ~= "file" and mode ~= "directory"
end

--- Opens a file to write that takes the place of `path` when it is complete: until `finish`, the bytes are in one beside
--- it, `path` with ".part" behind it. What is no plain file (a device, a pipe, a link) is written where it is. Nil and a
--- message where it can't be opened.
function file.replace(path)
  local special = is_special(path)
  local handle, problem = io.open(special and path or path .. ".part", "wb")
  if not handle then return nil, problem end
  return setmetatable({ handle = handle, path = path, special = special }, Replacement)
end

--- Writes; a failure is kept and told by `finish`.
function Replacement:write(...)
  if not self.problem then
    local ok, problem = self.handle:write(...)
    if not ok then self.problem = problem or "it can't be written" end
  end
end

--- Gives the new file up: the old one is as it was.
function Replacement:abandon()
  self.handle:close()
  if not self.special then os.remove(self.path .. ".part") end
end

--- Puts the new file in place. Where anything failed: nil and a message, the old file is as it was.
function Replacement:finish()
  local closed, problem = self.handle:close()
  problem = self.problem or (not closed and problem) or nil
  if self.special then
    if not problem then return true end
    return nil, ("%s: %s"):format(self.path, problem)
  end
  if not problem then
    local renamed
    renamed, problem = rename(self.path .. ".part", self.path)
    if renamed then return true end
  end
  os.remove(self.path .. ".part")
  return nil, ("%s: %s"):format(self.path, problem)
end

--- Writes bytes as the file `path`, whole or not at all: true, or nil and a message.
function file.write(path, bytes)
  local replacement, problem = file.replace(path)
  if not replacement then return nil, problem end
  replacement:write(bytes)
  return replacement:finish()
end

return file
