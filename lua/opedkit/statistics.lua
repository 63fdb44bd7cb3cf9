---What a pipeline learns from, added up: counts of parts of a corpus, which are merged in any order and grouping to the
---same bytes, and solved to a pipeline that has learnt from all of them.
---@class opedkit.statistics
local statistics = {}

local components = require "opedkit.pipeline.components"
local core = require "opedkit.native"
local file = require "opedkit.file"
local options = require "opedkit.options"
local stream = require "opedkit.statistics.stream"
local weighting = require "opedkit.features.weighting"

---@class opedkit.Statistics
---@field private components table[] that have learnt nothing
---@field private number integer of the component that counts
---@field private counts table
local Statistics = {}
Statistics.__index = Statistics

-- Components' options as bytes: the same for pipelines that count alike.
local function description(list)
  local parts = { "", "" }
  parts[1] = core.model.encode(components.dump(list, parts))
  return table.concat(parts)
end

--- For the pipeline's `count`.
---@private
function statistics.new(list, number, counts, frequencies)
  return setmetatable({ components = list, number = number, counts = counts, frequencies = frequencies }, Statistics)
end

--- Whether they were counted by a pipeline with such components, that have learnt nothing.
---@private
function Statistics:fits(list)
  if description(self.components) == description(list) then return true end
  return nil, "they were counted with other options"
end

---Adds the statistics of another part of the corpus, counted by a pipeline of the same options.
---@param other opedkit.Statistics
---@return opedkit.Statistics|nil self
---@return string|nil message
function Statistics:merge(other)
  if getmetatable(other) ~= Statistics then
    error(("bad argument 'other' (statistics expected, got %s)"):format(type(other)), 2)
  end
  local fits, problem = self:fits(other.components)
  if fits and self.frequencies then fits, problem = self.frequencies:merge(other.frequencies) end
  if not fits then return nil, problem end
  local merged
  merged, problem = self.components[self.number]:merge(self.counts, other.counts)
  if merged == nil and problem then return nil, problem end
  return self
end

---A pipeline that has learnt from all that was counted.
---@param given? { memory?: number, temporary?: string } as for the pipeline's `solve`
---@return opedkit.Pipeline|nil
---@return string|nil message
function Statistics:solve(given)
  return require("opedkit.pipeline").new(self.components):fresh():solve(self, given)
end

-- All but rows.
local function image(self)
  local sections = { "STAT", "" }
  local records = components.dump(self.components, sections)
  local plain, parts = self.components[self.number]:dump_counts(self.counts)
  for _, part in ipairs(parts) do sections[#sections + 1] = part end
  local frequencies
  if self.frequencies then
    frequencies, parts = self.frequencies:dump()
    for _, part in ipairs(parts) do sections[#sections + 1] = part end
  end
  sections[2] = core.model.encode {
    components = records, counts = plain, frequencies = frequencies, number = self.number,
  }
  return core.model.pack("STAT", sections)
end

---Writes the bytes that `dump` gives, a part at a time.
---@param to { write: function } such as a file that is open
---@return boolean|nil done
---@return string|nil message
function Statistics:write(to)
  local written, problem = to:write(image(self))
  if written == nil and problem then return nil, problem end
  if self.components[self.number].keeps_rows then return self.counts:write(to) end
  return true
end

---The statistics as bytes, the same on every machine, in whatever order they were merged.
---@return string|nil bytes
---@return string|nil message where rows can't be read
function Statistics:dump()
  local parts = {}
  local written, problem = self:write { write = function(_, bytes) parts[#parts + 1] = bytes end }
  if not written then return nil, problem end
  return table.concat(parts)
end

---How many texts each label has.
---@return table<string, integer>
function Statistics:texts()
  return self.components[self.number]:texts(self.counts)
end

---Writes the statistics to a file, whole or not at all.
---@param path string
---@return boolean|nil done
---@return string|nil message the old file, if there was one, is as it was
function Statistics:save(path)
  if type(path) ~= "string" then error(("bad argument 'path' (string expected, got %s)"):format(type(path)), 2) end
  local to, problem = file.replace(path)
  if not to then return nil, problem end
  local written
  written, problem = self:write(to)
  if not written then
    to:abandon()
    return nil, problem
  end
  return to:finish()
end

local function restore(bytes, given)
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
  local counts, frequencies
  local features, of = list[plain.number - 1], plain.frequencies or { labels = {} }
  local own = type(of) == "table" and type(of.labels) == "table"
    and components.take(sections, #sections - #of.labels, #of.labels)
  if not own or #own > #sections - taken then return nil, "their frequencies are missing" end
  if features and features.fit and not learner.keeps_rows then
    frequencies, problem = weighting.restore(features:frequencies(), plain.frequencies, bytes, own)
    if not frequencies then return nil, problem end
  end
  counts, problem = learner:restore_counts(plain.counts, bytes,
    components.take(sections, taken, #sections - taken - #own), given)
  if not counts then return nil, problem end
  return statistics.new(list, plain.number, counts, frequencies)
end

-- The next statistics that a handle has; nil at the end, and a message where they are no use. `copied`: it can't be read
-- again.
local function read(handle, given, copied)
  local bytes, problem = stream.image(handle)
  if not bytes then return nil, problem end
  local one
  one, problem = restore(bytes, given)
  if one and one.components[one.number].keeps_rows then
    local added
    added, problem = one.counts:read(handle, copied)
    if not added then return nil, problem end
  end
  return one, problem
end

-- The only statistics that a handle has.
local function only(handle, given)
  local one, problem = read(handle, given)
  if one and handle:read(1) then return nil, "longer than they say they are" end
  return one, problem or not one and "not a file of opedkit's" or nil
end

---Opens what `dump` gave, once every byte is checked.
---@param bytes string
---@return opedkit.Statistics|nil
---@return string|nil message
function statistics.undump(bytes)
  if type(bytes) ~= "string" then error(("bad argument 'bytes' (string expected, got %s)"):format(type(bytes)), 2) end
  local restored, problem = only(stream.bytes(bytes))
  if not restored then return nil, "no usable statistics: " .. problem end
  return restored
end

---Reads files of one or more statistics behind one another, as `cat` puts them: an iterator, which gives nil at the end,
---and nil and a message where the bytes are no statistics.
---@param path string a file, or "-": standard input
---@param given? { memory?: number, temporary?: string } as for the pipeline's `count`
---@return (fun(): opedkit.Statistics?, string?)|nil next_one
---@return string|nil message
function statistics.each(path, given)
  if type(path) ~= "string" then error(("bad argument 'path' (string expected, got %s)"):format(type(path)), 2) end
  given = options.check(given, stream.options)
  local handle, problem = file.open(path)
  if not handle then return nil, problem end
  local ended, any, place = false, false, nil
  return function()
    if ended then return nil end
    if place then handle:seek("set", place) end -- rows of those before may have been read in the meantime
    local one, wrong = read(handle, given, path == "-")
    if one then
      any, place = true, path ~= "-" and handle:seek("cur", 0) or nil
      return one
    end
    ended = true
    wrong = wrong or not any and "it is empty" or nil
    return nil, wrong and ("%s: no usable statistics: %s"):format(path, wrong)
  end
end

---Reads statistics from a file. Rows of linear learners stay in it, and are read when they are used.
---@param path string
---@return opedkit.Statistics|nil
---@return string|nil message
function statistics.load(path)
  if type(path) ~= "string" then error(("bad argument 'path' (string expected, got %s)"):format(type(path)), 2) end
  local handle, problem = io.open(path, "rb")
  if not handle then return nil, problem end
  local restored
  restored, problem = only(handle)
  if not restored then return nil, ("%s: no usable statistics: %s"):format(path, problem) end
  return restored
end

return statistics
