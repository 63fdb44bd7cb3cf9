-- What features weigh: the options, and the document frequencies that decide it.
local core = require "opedkit.native"
local options = require "opedkit.options"
local order = require "opedkit.order"

local weighting = {}

-- Of a count, and of a feature.
local kinds = {
  counts = { tf = "counts", weight = "one" }, binary = { tf = "binary", weight = "one" },
  log = { tf = "log", weight = "one" }, tfidf = { tf = "counts", weight = "idf", norm = "l2" },
  log_tfidf = { tf = "log", weight = "idf", norm = "l2" }, log_odds = { tf = "binary", weight = "odds" },
}

local blocks_of_figures = { lexicons = true, style = true, anatomy = true }

local function check_share(given, name)
  local value = given[name]
  if value ~= nil and not (value > 0 and value < 1 or options.is_integer(value, 1, 2 ^ 24)) then
    error(("bad option '%s' (a whole number of texts, or a share of them, expected)"):format(name), 4)
  end
  return value
end

local function is_scale(value)
  return type(value) == "number" and value > 0 and value <= 2 ^ 20
end

-- What all values are multiplied by, and what those of each block of figures are, where they are told apart.
local function check_scale(given, name)
  local scale = given.scale or 1
  if is_scale(scale) then return scale end
  if type(scale) ~= "table" then error("bad option 'scale' (above 0, up to 2^20, expected)", 4) end
  if name == "counts" then
    error("bad option 'scale' (blocks have scales only where the weighting isn't counts)", 4)
  end
  for _, block in ipairs(order.keys(scale)) do
    if not (blocks_of_figures[block] and is_scale(scale[block])) then
      error(("bad option 'scale' (item '%s': lexicons, style or anatomy, above 0, up to 2^20, expected)")
        :format(tostring(block)), 4)
    end
  end
  return 1, scale
end

--- What the options say of weights.
function weighting.check(given)
  local name = given.weighting or "counts"
  local kind = kinds[name]
  if not kind then error(("bad option 'weighting' (no such weighting: '%s')"):format(name), 3) end
  local norm = given.norm or kind.norm or "none"
  if norm ~= "l2" and norm ~= "none" then error("bad option 'norm' (l2 or none expected)", 3) end
  local scale, blocks = check_scale(given, name)
  local select = given.select
  if select ~= nil and not options.is_integer(select, 1, 2 ^ 24) then
    error("bad option 'select' (a whole number from 1 on expected)", 3)
  end
  return {
    name = name, tf = kind.tf, weight = kind.weight, norm = norm == "l2", scale = scale, blocks = blocks,
    select = select, min_df = check_share(given, "min_df"), max_df = check_share(given, "max_df"),
  }
end

--- Whether there is something to learn from a corpus.
function weighting.learns(self, figures)
  return self.weight ~= "one" or self.min_df ~= nil or self.max_df ~= nil or self.select ~= nil
    or self.name ~= "counts" and figures > 0
end

---Document frequencies, of each label where the weighting asks for them.
---@class opedkit.Frequencies
---@field private labels table<string, userdata>
local Frequencies = {}
Frequencies.__index = Frequencies

--- Frequencies of no texts.
function weighting.frequencies(self, hashed, figures)
  local by_label = self.weight == "odds" or self.select ~= nil
  return setmetatable({ by_label = by_label, hashed = hashed, figures = figures, labels = {} }, Frequencies)
end

local function of_label(self, label)
  label = self.by_label and label or ""
  if not self.labels[label] then self.labels[label] = core.features.frequencies(self.hashed, self.figures) end
  return self.labels[label]
end

---Counts a text.
---@param vector opedkit.Vector its counts
---@param label? string needed only for log-odds and for selection
---@return opedkit.Frequencies|nil self
---@return string|nil message
function Frequencies:add(vector, label)
  local added, problem = of_label(self, label):add(vector)
  return added and self, problem
end

---Adds the frequencies of other texts. The sum is the same in whatever order and grouping it is made.
---@param other opedkit.Frequencies
---@return opedkit.Frequencies|nil self
---@return string|nil message
function Frequencies:merge(other)
  for _, label in ipairs(order.keys(other.labels)) do
    local merged, problem = of_label(self, label):merge(other.labels[label])
    if not merged then return nil, problem end
  end
  return self
end

---As plain values and sections of bytes, for a file of statistics.
---@return table plain
---@return string[] sections { tag1, bytes1, … }
function Frequencies:dump()
  local labels, sections = order.keys(self.labels), {}
  for i, label in ipairs(labels) do sections[2 * i - 1], sections[2 * i] = "FREQ", self.labels[label]:dump() end
  return { labels = labels }, sections
end

--- What `dump` gave, put into frequencies of no texts; or nil and what is wrong.
function weighting.restore(empty, plain, bytes, sections)
  if type(plain) ~= "table" or type(plain.labels) ~= "table" or #plain.labels ~= #sections then
    return nil, "its frequencies are missing"
  end
  for i, section in ipairs(sections) do
    local label = plain.labels[i]
    if section.tag ~= "FREQ" or section.last < section.first or type(label) ~= "string" or empty.labels[label] then
      return nil, "its frequencies are missing"
    end
    local one, problem = core.features.undump_frequencies(bytes, section.first, section.last)
    if not one then return nil, problem end
    if one:dimension() ~= empty.hashed + empty.figures then return nil, "its frequencies are of other features" end
    empty.labels[label] = one
  end
  return empty
end

local function number_of(share, texts, otherwise)
  if not share then return otherwise end
  return share < 1 and share * texts or share
end

--- The weights; or nil and what is wrong with the frequencies. Without them, where nothing is to be learnt.
function weighting.solve(self, hashed, figures, frequencies)
  local given = { tf = self.tf, weight = self.weight, norm = self.norm, scale = self.scale }
  if not frequencies then return core.features.weighting(given, hashed, figures) end
  local labels, texts = {}, 0
  for i, label in ipairs(order.keys(frequencies.labels)) do
    labels[i] = frequencies.labels[label]
    texts = texts + #labels[i]
  end
  if texts == 0 then return nil, "the corpus is empty" end
  if frequencies.by_label and #labels == 1 then return nil, "all texts of the corpus have the same label" end
  given.min_documents = math.ceil(number_of(self.min_df, texts, 1))
  given.max_documents = math.floor(number_of(self.max_df, texts, 2 ^ 32 - 1))
  given.select = self.select
  given.figures = self.factors
  return core.features.weighting(given, hashed, figures, labels)
end

return weighting
