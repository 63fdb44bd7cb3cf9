-- How far long work has come, on a terminal only: how many texts, how many a second and, where it is known how many bytes
-- there are, how long it will yet take.
local progress = {}

local Progress = {}
Progress.__index = Progress

--- Of work that has `total` bytes to read, nil where that isn't known; `what` it counts.
function progress.new(total, what)
  local now = os.time()
  return setmetatable({ total = total, what = what or "texts", done = 0, started = now, shown = now }, Progress)
end

--- The sizes of files in all; nil where one has none, as standard input and folders.
function progress.size(paths)
  local total = 0
  for _, path in ipairs(paths) do
    local handle = path ~= "-" and io.open(path, "rb")
    local size = handle and handle:seek("end")
    if handle then handle:close() end
    if not size or size >= 2 ^ 62 then return nil end -- a folder, opened as a file, says so
    total = total + size
  end
  return total
end

local function clock(seconds)
  if seconds < 3600 then return ("%d:%02d"):format(math.floor(seconds / 60), math.floor(seconds % 60)) end
  return ("%d:%02d:%02d"):format(math.floor(seconds / 3600), math.floor(seconds / 60 % 60), math.floor(seconds % 60))
end

local function show(self, bytes, ending)
  local seconds = math.max(os.difftime(os.time(), self.started), 1)
  local line = ("%d %s, %.0f a second"):format(self.done, self.what, self.done / seconds)
  if self.total and bytes and bytes > 0 and ending == "" then
    line = ("%s, %s left"):format(line, clock(math.max(self.total - bytes, 0) * seconds / bytes))
  end
  io.stderr:write(("\r%-60s%s"):format(line, ending))
end

--- One more is done, and so many bytes are read.
function Progress:tick(bytes)
  self.done = self.done + 1
  if self.watched == false or self.done % 16 ~= 0 and self.done > 16 then return end
  local now = os.time()
  if os.difftime(now, self.shown) < 1 then return end
  if self.watched == nil then self.watched = require("opedkit.cli.task").is_terminal(2) end
  self.shown = now
  if self.watched then show(self, bytes, "") end
end

--- The end of the work: the line stays.
function Progress:finish()
  if self.watched then show(self, nil, "\n") end
end

return progress
