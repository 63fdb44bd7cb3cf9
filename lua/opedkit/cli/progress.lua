-- How far long work has come: how many texts, how many a second and, where it is known how much there is, how long it will
-- yet take. On a terminal one line that is written over; with --progress lines of a log, wherever standard error goes.
local progress = {}

local Progress = {}
Progress.__index = Progress

--- The option of subcommands that may take long.
function progress.define(command)
  command:flag("--progress", "Show progress though standard error is no terminal.")
end

--- Whether a standard stream is a terminal; asked only where it matters, of the host's shell.
function progress.is_terminal(descriptor)
  local term_found, term = pcall(require, "term")
  if term_found and term.isatty then return term.isatty(descriptor == 1 and io.stdout or io.stderr) end
  if package.config:sub(1, 1) == "\\" then return false end
  local ok, _, status = os.execute(("test -t %d"):format(descriptor))
  return ok == 0 or ok == true and (status == 0 or status == nil)
end

--- Of work that has `total` bytes to read, or of whatever `tick` is told, nil where that isn't known; `what` it counts;
--- `forced`: though standard error is no terminal.
function progress.new(total, what, forced)
  local now = os.time()
  return setmetatable({
    total = total, what = what or "texts", forced = forced, done = 0, started = now, shown = now,
  }, Progress)
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

local function is_watched(self)
  if self.terminal == nil then self.terminal = progress.is_terminal(2) end
  return self.terminal or self.forced
end

local function show(self, so_far, ended)
  local seconds = math.max(os.difftime(os.time(), self.started), 1)
  local line = ("%d %s, %.0f a second"):format(self.done, self.what, self.done / seconds)
  if self.total and so_far and so_far > 0 and not ended then
    line = ("%s, %s left"):format(line, clock(math.max(self.total - so_far, 0) * seconds / so_far))
  end
  if self.terminal then line = ("\r%-60s%s"):format(line, ended and "\n" or "")
  else line = line .. "\n" end
  io.stderr:write(line)
end

--- One more is done, and so much of the total.
function Progress:tick(so_far)
  self.done = self.done + 1
  if self.done % 16 ~= 0 and self.done > 16 then return end
  local now = os.time()
  if os.difftime(now, self.shown) < 1 then return end
  self.shown = now
  if is_watched(self) then
    self.begun = true
    show(self, so_far)
  end
end

--- The end of the work: the last line stays. Work that was done before anything was shown is told where that is asked.
function Progress:finish()
  if self.begun or self.forced and is_watched(self) then show(self, nil, true) end
end

return progress
