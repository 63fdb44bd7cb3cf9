---What a pipeline learns from, added up: counts of parts of a corpus, which are merged in any order and grouping to the
---same bytes, and solved to a pipeline that has learnt from all of them.
---@class opedkit.statistics
local statistics = {}

local components = require "opedkit.pipeline.components"
local core = require "opedkit.native"
local file = require "opedkit.file"

---@class opedkit.Statistics
---@field private components table[] that have learnt nothing
---@field private number integer of the component that counts
---@field private counts table
local Statistics = {}
Statistics.__index = Statistics

-- The components' options as bytes: the same for pipelines that count alike.
local function description(self)
  local parts = { "", "" }
  parts[1] = core.model.encode(components.dump(self.components, parts))
  return table.concat(parts)
end

--- For the pipeline's `count`.
---@private
function statistics.new(list, number, counts)
  return setmetatable({ components = list, number = number, counts = counts }, Statistics)
end

---Adds the statistics of another part of the corpus, counted by a pipeline of the same options.
---@param other opedkit.Statistics
---@return opedkit.Statistics|nil self
---@return string|nil message
function Statistics:merge(other)
  if getmetatable(other) ~= Statistics then
    error(("bad argument 'other' (statistics expected, got %s)"):format(type(other)), 2)
  end
  if description(self) ~= description(other) then return nil, "they were counted with other options" end
  self.components[self.number]:merge(self.counts, other.counts)
  return self
end

---A pipeline that has learnt from all that was counted.
---@return opedkit.Pipeline|nil
---@return string|nil message
function Statistics:solve()
  return require("opedkit.pipeline").new(self.components):fresh():solve(self)
end

---The statistics as bytes, the same on every machine, in whatever order they were merged.
---@return string
function Statistics:dump()
  local sections = { "STAT", "" }
  local records = components.dump(self.components, sections)
  local plain, parts = self.components[self.number]:dump_counts(self.counts)
  for _, part in ipairs(parts) do sections[#sections + 1] = part end
  sections[2] = core.model.encode { components = records, counts = plain, number = self.number }
  return core.model.pack("STAT", sections)
end

---Writes the statistics to a file, whole or not at all.
---@param path string
---@return boolean|nil done
---@return string|nil message the old file, if there was one, is as it was
function Statistics:save(path)
  if type(path) ~= "string" then error(("bad argument 'path' (string expected, got %s)"):format(type(path)), 2) end
  return file.write(path, self:dump())
end

local function restore(bytes)
  local sections, problem = core.model.unpack("STAT", bytes)
  if not sections then return nil, problem end
  if #sections == 0 or sections[1].tag ~= "STAT" then return nil, "their options are missing" end
  local plain = core.model.decode(bytes:sub(sections[1].first, sections[1].last))
  if type(plain) ~= "table" or type(plain.counts) ~= "table" then return nil, "their options are missing" end
  local list, taken = components.restore(plain.components, bytes, sections)
  if not list then return nil, taken end
  local learner = list[plain.number]
  if type(learner) ~= "table" or not learner.restore_counts or not pcall(require("opedkit.pipeline").new, list) then
    return nil, "their components do not fit together"
  end
  local counts
  counts, problem = learner:restore_counts(plain.counts, bytes, components.take(sections, taken, #sections - taken))
  if not counts then return nil, problem end
  return statistics.new(list, plain.number, counts)
end

---Opens what `dump` gave, once every byte is checked.
---@param bytes string
---@return opedkit.Statistics|nil
---@return string|nil message
function statistics.undump(bytes)
  if type(bytes) ~= "string" then error(("bad argument 'bytes' (string expected, got %s)"):format(type(bytes)), 2) end
  local restored, problem = restore(bytes)
  if not restored then return nil, "no usable statistics: " .. problem end
  return restored
end

---Reads statistics from a file.
---@param path string
---@return opedkit.Statistics|nil
---@return string|nil message
function statistics.load(path)
  if type(path) ~= "string" then error(("bad argument 'path' (string expected, got %s)"):format(type(path)), 2) end
  local bytes, problem = file.read(path)
  if not bytes then return nil, problem end
  local restored
  restored, problem = statistics.undump(bytes)
  if not restored then return nil, ("%s: %s"):format(path, problem) end
  return restored
end

return statistics
