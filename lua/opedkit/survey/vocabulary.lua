-- The words of a stream of texts and of groups of them, and which words set a group apart from all others. Plurals and
-- possessives count as one word, which is shown as it was first met.
local core = require "opedkit.native"
local order = require "opedkit.order"
local text = require "opedkit.text"

-- So many words are held; where there are more, the rarest are forgotten (Manku & Motwani 2002, in one step).
local MOST = 131072
-- So many groups of a kind have their words counted.
local GROUPS = 24
-- A key word is in so many texts of its group, and a group has so many: what one text repeats says nothing of the rest.
local TEXTS, GROUP = 3, 5
local PRIOR = 500

local Vocabulary = {}
Vocabulary.__index = Vocabulary

local function new(most)
  return setmetatable({ most = most or MOST, all = core.keywords.terms(1, true), names = {}, kinds = {},
    forgotten = 0 }, Vocabulary)
end

local function each_group(self, visit)
  for _, kind in ipairs(order.keys(self.kinds)) do
    for _, name in ipairs(order.keys(self.kinds[kind].groups)) do visit(kind, name, self.kinds[kind].groups[name]) end
  end
end

-- Forgets the rarest words until half of the room is free.
local function forget(self)
  local least, before = 2, #self.all
  while #self.all > self.most / 2 do
    local kept, names = self.all:prune(least), {}
    for i, number in ipairs(kept) do names[i] = self.names[number] end
    self.names, least = names, least + 1
  end
  self.forgotten = self.forgotten + before - #self.all
  each_group(self, function(_, _, terms) terms:prune(1, self.all) end)
end

--- Counts the words of a text `s`, for the groups that it is in: { kind = name, … }.
function Vocabulary:add(s, tokens, groups)
  local known = #self.all
  self.all:add(tokens)
  for i = known + 1, #self.all do
    local _, first, last = self.all:place(i)
    self.names[i] = text.fold(s:sub(first, last)):gsub("'s$", ""):gsub("\226\128\153s$", "")
  end
  for kind, name in pairs(groups) do
    local of = self.kinds[kind]
    if not of then
      of = { count = 0, groups = {} }
      self.kinds[kind] = of
    end
    if not of.groups[name] and of.count < GROUPS then
      of.groups[name], of.count = core.keywords.terms(1, true), of.count + 1
    end
    if of.groups[name] then of.groups[name]:add(tokens) end
  end
  if #self.all > self.most then forget(self) end
end

--- For each kind of group: { name, texts, words = { { text, score, target, reference }, … } }, by name.
function Vocabulary:result(measure, top)
  local out = {}
  each_group(self, function(kind, name, terms)
    if terms:documents() < GROUP or terms:documents() == self.all:documents() then return end
    local words = {}
    -- A number is no key word, though a year may be typical.
    for _, row in ipairs(terms:keyness(self.all, measure, PRIOR, 1, 2 * top, true, TEXTS)) do
      if row.score > 0 and #words < top and self.names[row[3]]:find "[%a\128-\255]" then
        words[#words + 1] = { text = self.names[row[3]], score = row.score, target = row[1], reference = row[2] }
      end
    end
    out[kind] = out[kind] or {}
    table.insert(out[kind], { name = name, texts = terms:documents(), words = words })
  end)
  return out
end

return new
