-- From what the entries of a vector contribute to a decision to the places in the text that they stand for.
local core = require "opedkit.native"
local text = require "opedkit.text"

-- What a run's flags say: csrc/opk_features.h and lopk_features.c.
local CHARS, START, END, SHARED, NEGATIVE, QUOTED, OWN = 1, 2, 4, 8, 16, 32, 64

local function has(flags, flag) return flags % (2 * flag) >= flag end

-- What each occurrence of an entry adds, the first time with the rest of the division.
local function share_of(self, entry)
  local share = self.shares[entry]
  if not share then
    local _, times = self.state.vector:get(entry)
    local weight = self.weights[entry]
    if not self.unit then
      share = { each = weight, rest = 0 }
    else
      local units = weight / self.unit / times
      local each = (units < 0 and math.ceil(units) or math.floor(units)) * self.unit
      share = { each = each, rest = weight - each * times }
    end
    self.shares[entry] = share
  end
  return share
end

-- Adds a place that an entry stands for, `times` times; returns the entry's feature, and the span.
local function add(self, entry, times, first, last, zone)
  local share = share_of(self, entry)
  local weight = share.each * times + share.rest
  share.rest = 0
  local feature = self.by_entry[entry]
  if not feature then
    feature = { names = {}, seen = {}, weight = 0, order = #self.features }
    self.by_entry[entry] = feature
    self.features[#self.features + 1] = feature
  end
  feature.weight = feature.weight + weight
  local span = { first = first, last = last, weight = weight, zone = zone, feature = feature }
  self.spans[#self.spans + 1] = span
  return feature, span
end

local function add_name(feature, name)
  if feature.seen[name] then return end
  feature.seen[name] = true
  feature.names[#feature.names + 1] = name
end

local function name_of(bytes, tokens, at, first, last, flags, zone)
  zone = zone and zone .. " " or ""
  if has(flags, CHARS) then
    local shown = text.fold(bytes:sub(first, last)):gsub("[ \t\r\n]+", "_")
    return ("%schars: %s%s%s"):format(zone, has(flags, START) and "_" or "", shown, has(flags, END) and "_" or "")
  end
  local words = {}
  while tokens:get(at) and tokens:get(at) <= last do
    local from, to = tokens:get(at)
    words[#words + 1] = text.fold(bytes:sub(from, to))
    at = at + 1
  end
  local voice = has(flags, QUOTED) and "quoted " or has(flags, OWN) and "own " or ""
  return ("%s%s%s: %s"):format(zone, voice, #words == 1 and "word" or "words", table.concat(words, " "))
end

local function add_runs(self, of, bytes, tokens, field, zone)
  local runs = of.extractor:runs(tokens, self.state.vector, field)
  local at, named = 1, {}
  for i = 1, #runs, 4 do
    local entry, first, last, flags = runs[i], runs[i + 1], runs[i + 2], runs[i + 3]
    while not has(flags, CHARS) and tokens:get(at) ~= first do at = at + 1 end
    if entry ~= 0 and self.weights[entry] ~= 0 then
      local feature = add(self, entry, has(flags, NEGATIVE) and -1 or 1, first, last, zone)
      if has(flags, SHARED) or not named[entry] then
        add_name(feature, name_of(bytes, tokens, at, first, last, flags, zone))
        named[entry] = true
      end
    end
  end
end

local function add_hits(self, of)
  local index = 2 ^ of.bits - 1
  for i, lex in ipairs(of.lexicons) do
    local entries, hits = {}, lex:scan(self.state.tokens)
    local prefix = of.given.style and i == #of.lexicons and "style: " or "lexicon: "
    for _, category in ipairs(of.categories[i]) do
      index = index + 1
      entries[category] = self.state.vector:find(index)
    end
    for _, first, last, _, category in hits:each() do
      local entry = entries[category]
      if entry and self.weights[entry] ~= 0 then
        add_name((add(self, entry, 1, first, last)), prefix .. category)
      end
    end
  end
  return index
end

-- Adds what belongs to the text as a whole.
local function add_whole(self, entry, times, name)
  local size = #self.state.text
  local feature, span = add(self, entry, times, math.min(1, size), size)
  span.whole = true
  add_name(feature, name)
end

local function add_figures(self, of, index)
  for _, name in ipairs(of.anatomy and core.features.anatomy or {}) do
    index = index + 1
    local entry = self.state.vector:find(index)
    if entry and self.weights[entry] ~= 0 then
      local _, times = self.state.vector:get(entry)
      add_whole(self, entry, times, "anatomy: " .. name)
    end
  end
  local place = of.place and type(self.state.subject) == "table" and self.state.subject.place
  if place then
    local tenth = math.min(9, math.floor(place * 10))
    local entry = core.features.place(self.state.vector, of.bits, tenth)
    if entry and self.weights[entry] ~= 0 then
      add_whole(self, entry, 1, "place: " .. tenth + 1 .. " of 10")
    end
  end
end

-- Moves spans from a document's reading text to the original.
local function move(spans, document)
  for _, span in ipairs(spans) do
    if not span.zone and span.last >= span.first then
      local parts = document:source(span.first, span.last)
      span.first, span.last = parts[1].first, parts[#parts].last
      if #parts > 1 then span.parts = parts end
    end
  end
end

local function in_order(spans)
  for i, span in ipairs(spans) do span.order = i end
  table.sort(spans, function(a, b)
    if (a.zone or "") ~= (b.zone or "") then return (a.zone or "") < (b.zone or "") end
    if a.first ~= b.first then return a.first < b.first end
    if a.last ~= b.last then return a.last < b.last end
    return a.order < b.order
  end)
  for _, span in ipairs(spans) do span.order = nil end
  return spans
end

return function(of, state, weights, unit, zones)
  local self = {
    state = state, weights = weights, unit = unit, shares = {}, spans = {}, by_entry = {}, features = {},
  }
  add_runs(self, of, state.text, state.tokens, 0)
  for i, zone in ipairs(of.zones) do
    if zones[i] then add_runs(self, of, state.subject[zone], zones[i], i, zone) end
  end
  add_figures(self, of, add_hits(self, of))
  if state.document then move(self.spans, state.document) end
  in_order(self.spans)
  local found = self.features
  table.sort(found, function(a, b)
    local x, y = math.abs(a.weight), math.abs(b.weight)
    if x ~= y then return x > y end
    return a.order < b.order
  end)
  for i, feature in ipairs(found) do feature.place = i end
  for _, span in ipairs(self.spans) do span.feature = span.feature.place end
  for i, feature in ipairs(found) do
    found[i] = { name = table.concat(feature.names, " | "), weight = feature.weight }
  end
  return self.spans, found
end
