-- Labelled vectors of counts, more than memory may hold: sorted runs of them in memory and in files, which are read as one.
local core = require "opedkit.native"
local stream = require "opedkit.statistics.stream"

local rows = {}

local Rows = {}
Rows.__index = Rows

local TOGETHER = 32 -- so many runs become one

--- None yet, of vectors with that dimension, or any.
function rows.new(given, dimension)
  return setmetatable({
    memory = given and given.memory or 2 ^ 30, temporary = given and given.temporary, sources = {},
    dimension = dimension,
  }, Rows)
end

-- A file that goes when it is closed. Where one that is open can't be removed, it stays.
local function temporary_file(folder)
  local name = os.tmpname()
  local path = name
  if folder then
    os.remove(name)
    path = folder .. "/" .. name:match "[^/\\]*$" .. ".opedkit"
  end
  local handle, problem = io.open(path, "w+b")
  os.remove(path)
  return handle, problem
end

-- Sources: `open` gives an iterator over frames and where each is, and `at` a frame that is there.
local function run_source(run)
  return {
    level = 0,
    open = function()
      local from = 1
      return function()
        local at, frame = from, nil
        if from then frame, from = run:frame(from) end
        return frame, frame and at
      end
    end,
    at = function(from) return (run:frame(from)) end,
  }
end

local function file_source(handle, position, level)
  return {
    level = level,
    open = function() return stream.frames(handle, position) end,
    at = function(from) return stream.frame_at(handle, from) end,
  }
end

-- The frames of sorted sources as those of one.
local function merged(dimension, sources)
  if #sources == 0 then return function() return nil end end
  if #sources == 1 then return sources[1].open() end
  local merger, iterators = core.shard.merge(dimension, #sources), {}
  for i, source in ipairs(sources) do iterators[i] = source.open() end
  return function()
    while true do
      local made, problem = merger:next()
      if type(made) ~= "number" then return made, problem end
      local frame, fed
      frame, problem = iterators[made]()
      if problem and not frame then return nil, problem end
      fed, problem = merger:feed(made, frame)
      if not fed then return nil, problem end
    end
  end
end

-- Writes frames and the last one; true, or nil and a message.
local function write(to, next_frame)
  local records, entries = 0, 0
  while true do
    local frame, problem = next_frame()
    if not frame and type(problem) == "string" then return nil, problem end
    local written
    if not frame then frame = core.shard.last(records, entries)
    else
      local its, _, own = core.shard.frame(frame)
      records, entries = records + its, entries + own
    end
    written, problem = to:write(frame)
    if written == nil and problem then return nil, problem end
    if core.shard.frame(frame) == 0 then return true end
  end
end

-- Puts what sources have into a file, as one source.
local function spill(self, sources, level)
  local handle, problem = temporary_file(self.temporary)
  if not handle then return nil, problem end
  local written
  written, problem = write(handle, merged(self.dimension, sources))
  if written then written, problem = handle:flush() end
  if not written then
    handle:close()
    return nil, "no room for rows: " .. problem
  end
  return file_source(handle, 0, level)
end

-- Appends a source; where there are many of its level, they become one of the next.
local function append(self, source)
  self.sources[#self.sources + 1] = source
  local level, same, others = source.level, {}, {}
  for _, one in ipairs(self.sources) do table.insert(one.level == level and same or others, one) end
  if #same < TOGETHER then return true end
  local made, problem = spill(self, same, level + 1)
  if not made then return nil, problem end
  self.sources = others
  return append(self, made)
end

-- Closes the run that is added to.
local function close(self)
  if not self.run then return end
  self.sources[#self.sources + 1] = run_source(self.run)
  self.run = nil
end

---Adds a vector; nil and a message where that can't be done.
function Rows:add(vector, label)
  self.dimension = self.dimension or vector:dimension()
  self.run = self.run or core.shard.rows(self.dimension)
  local added, problem = self.run:add(vector, label)
  if not added then return nil, problem end
  if self.run:bytes() <= self.memory then return true end
  local made
  made, problem = spill(self, { run_source(self.run) }, 1)
  self.run = nil
  if not made then return nil, problem end
  return append(self, made)
end

---Adds the rows that a handle has at its place, which is left behind them: the handle is read again later on, unless it is
---no file; then they are copied.
function Rows:read(handle, copied)
  local position = not copied and handle:seek("cur", 0) or nil
  local next_frame = stream.frames(handle, position)
  if not position then
    local source, problem = spill(self, { { level = 0, open = function() return next_frame end } }, 0)
    if not source then return nil, problem end
    return append(self, source)
  end
  while true do
    local frame, problem = next_frame()
    if not frame then
      if problem then return nil, problem end
      break
    end
  end
  return append(self, file_source(handle, position, 0))
end

---Adds the rows of others, which keep them.
function Rows:merge(others)
  close(self)
  close(others)
  if self.dimension and others.dimension and self.dimension ~= others.dimension then
    return nil, "they were counted with other options"
  end
  self.dimension = self.dimension or others.dimension
  for _, source in ipairs(others.sources) do
    local added, problem = append(self, source)
    if not added then return nil, problem end
  end
  return true
end

---The frames of all rows, one with each call; nil and a message where they can't be read.
function Rows:frames()
  close(self)
  return merged(self.dimension, self.sources)
end

---All rows, one with each call: a vector, whose memory is used again, and its label, and true where a frame begins.
function Rows:each()
  local next_frame, reader, vector = self:frames(), nil, nil
  return function()
    while true do
      local made, label, problem, frame
      if reader then made, label = reader:next(vector) end
      if made then
        vector = made
        return vector, label
      end
      if label then return nil, label end
      frame, problem = next_frame()
      if not frame then return nil, type(problem) == "string" and problem or nil end
      reader, problem = core.shard.reader(frame, self.dimension)
      if not reader then return nil, problem end
    end
  end
end

---Makes one source of all; `{ records1, entries1, … }` of its frames, and a function that gives frame i or throws.
function Rows:index()
  close(self)
  if #self.sources > 1 then
    local made, problem = spill(self, self.sources, 1)
    if not made then return nil, problem end
    self.sources = { made }
  end
  local source, counts, places = self.sources[1], {}, {}
  if not source then return counts, function() error("there are no rows", 0) end end
  local next_frame = source.open()
  while true do
    local frame, place = next_frame()
    if not frame then
      if place then return nil, place end
      break
    end
    local records, _, entries = core.shard.frame(frame)
    places[#places + 1], counts[#counts + 1], counts[#counts + 2] = place, records, entries
  end
  local since = 0
  return counts, function(i)
    local frame, problem = source.at(places[i])
    if not frame then error(problem or "rows can't be read", 0) end
    since = since + #frame -- the collector would let some of them pile up
    if since > 2 ^ 24 then
      since = 0
      collectgarbage()
    end
    return frame
  end
end

---The document frequencies of features.
function Rows:frequencies(features, multilabel)
  local frequencies, next_row = features:frequencies(), self:each()
  while true do
    local vector, label = next_row()
    if not vector then
      if label then return nil, label end
      return frequencies
    end
    if multilabel and frequencies.by_label then
      return nil, "log-odds and selection by chi-squared want one label of each text, not several"
    end
    local added, problem = frequencies:add(vector, label)
    if not added then return nil, problem end
  end
end

---Writes all rows as frames.
function Rows:write(to)
  return write(to, self:frames())
end

return rows
