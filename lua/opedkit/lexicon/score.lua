-- Scores of a text by a lexicon's categories: over all of it or some of it, unit by unit, with negation and
-- intensifiers.
local score = {}

if jit then jit.off(true, true) end -- see document.lua

local core = require "opedkit.native"
local options = require "opedkit.options"

-- What negation does unless told: the reach and the factor of VADER (Hutto & Gilbert 2014, NEGATE and N_SCALAR), which
-- found a negated rating to be weaker than the opposite one.
local NEGATION = { window = 3, factor = -0.74, shift = 0 }

--- The largest weight of an entry (OPK_SCORE_WEIGHT_MAX).
score.WEIGHT_MAX = 1000000

local LARGEST = 100 -- words of a window; also of a factor (OPK_SCORE_WINDOW_MAX, OPK_SCORE_FACTOR_MAX)

local known = { overlapping = "boolean", by = "string", attribution = "string", zone = "string", negation = true,
  intensifiers = "boolean", shifters = "table" }
local units = { sentence = true, paragraph = true, zone = true, attribution = true }
local speakers = { "author", "direct", "indirect" }
local is_speaker = { author = true, direct = true, indirect = true }

local function misuse(name, what, level)
  error(("bad option '%s' (%s)"):format(name, what), level + 1)
end

local function check_negation(given, level)
  if type(given) == "boolean" then return given and NEGATION or nil end
  if type(given) ~= "table" then misuse("negation", "boolean or table expected, got " .. type(given), level + 1) end
  options.check(given, { window = "number", factor = "number", shift = "number" }, level + 1)
  local window = given.window or NEGATION.window
  if not options.is_integer(window, 1, LARGEST) then misuse("window", "1 to 100 words expected", level + 1) end
  -- A shift alone is the whole of it (Taboada et al. 2011).
  local factor = given.factor or given.shift and 1 or NEGATION.factor
  if not (factor >= -LARGEST and factor <= LARGEST) then misuse("factor", "-100 to 100 expected", level + 1) end
  local shift = given.shift or NEGATION.shift
  if shift - shift ~= 0 then misuse("shift", "finite number expected", level + 1) end
  return { window = window, factor = factor, shift = shift }
end

--- The options of a score, checked; what is wrong throws at the caller's caller.
function score.check(given, subject, level)
  level = (level or 2) + 1
  given = given or {}
  if type(given) ~= "table" then
    error(("bad argument 'options' (table expected, got %s)"):format(type(given)), level)
  end
  local plain = {}
  for name, value in pairs(given) do
    if name ~= "negation" then plain[name] = value end
  end
  options.check(plain, known, level)
  if given.by and not units[given.by] then
    misuse("by", ("sentence, paragraph, zone or attribution expected, got '%s'"):format(given.by), level)
  end
  if given.attribution and not is_speaker[given.attribution] then
    misuse("attribution", ("author, direct or indirect expected, got '%s'"):format(given.attribution), level)
  end
  if type(subject) ~= "table" then
    if given.attribution then misuse("attribution", "only a document tells whose words are whose", level) end
    if given.zone then misuse("zone", "only a document has zones", level) end
    if given.by == "zone" or given.by == "attribution" then
      misuse("by", "only a document has zones and attribution", level)
    end
    if given.by and type(subject) ~= "string" then misuse("by", "a string or a document expected to cut", level) end
  end
  if given.shifters and type(given.shifters.scan) ~= "function" then misuse("shifters", "a lexicon expected", level) end
  return {
    overlapping = given.overlapping, by = given.by, attribution = given.attribution, zone = given.zone,
    negation = given.negation ~= nil and check_negation(given.negation, level) or nil,
    intensifiers = given.intensifiers, shifters = given.shifters,
  }
end

local default_shifters

local function shifters_of(given)
  if given.shifters then return given.shifters end
  default_shifters = default_shifters
    or assert(require("opedkit.lexicon").new(require("opedkit.data.shifters").categories))
  return default_shifters
end

--- The hits of a lexicon in tokens, and what they weigh under these options.
function score.weigh(lex, tokens, given)
  local hits = lex:scan(tokens, { overlapping = given.overlapping })
  if not (given.negation or given.intensifiers) then return core.score.weigh(tokens, hits), hits end
  local shifters = shifters_of(given)
  local number = {}
  for i, category in ipairs(shifters:categories()) do number[category] = i end
  local negation = given.negation or NEGATION
  return core.score.weigh(tokens, hits, shifters:scan(tokens), {
    negator = given.negation and number.negator, intensifier = given.intensifiers and number.intensifier,
    clause = number.clause, window = negation.window, factor = negation.factor, shift = negation.shift,
  }), hits
end

-- What both lists of ranges, each in order, have in common.
local function common(a, b)
  local out, i, j = {}, 1, 1
  while a[i] and b[j] do
    local first, last = math.max(a[i], b[j]), math.min(a[i + 1], b[j + 1])
    if first <= last then out[#out + 1], out[#out + 2] = first, last end
    if a[i + 1] < b[j + 1] then i = i + 2 else j = j + 2 end
  end
  return out
end

-- Ranges of the reading text, and what is told of each.
local function sentences_of(doc, attribution)
  local readings, ranges, told = doc:sentence_readings(), {}, {}
  for i, sentence in ipairs(doc:sentences()) do
    if not attribution or sentence.attribution == attribution then
      ranges[#ranges + 1], ranges[#ranges + 2] = readings[2 * i - 1], readings[2 * i]
      told[#told + 1] = { first = sentence.first, last = sentence.last, paragraph = sentence.paragraph,
        attribution = sentence.attribution, source = sentence.source }
    end
  end
  return ranges, told
end

local function zones_of(doc, kind)
  local ranges, told = {}, {}
  for _, zone in ipairs(doc:zones()) do
    local first, last = doc:reading(zone.first, zone.last)
    if first and (not kind or zone.kind == kind) and first > (ranges[#ranges] or 0) then
      ranges[#ranges + 1], ranges[#ranges + 2] = first, last
      told[#told + 1] = { kind = zone.kind, first = zone.first, last = zone.last }
    end
  end
  return ranges, told
end

local function paragraphs_of(doc)
  local ranges, told = {}, {}
  for _, paragraph in ipairs(doc:paragraphs()) do
    local first, last = doc:reading(paragraph.first, paragraph.last)
    if first and first > (ranges[#ranges] or 0) then
      ranges[#ranges + 1], ranges[#ranges + 2] = first, last
      told[#told + 1] = { first = paragraph.first, last = paragraph.last }
    end
  end
  return ranges, told
end

local cut = {
  sentence = sentences_of, paragraph = paragraphs_of, zone = function(doc) return zones_of(doc) end,
}

-- The units of a string.
local function spans_of(s, unit)
  local segment = require "opedkit.segment"
  local ranges, told = segment[unit .. "s"](s):offsets(), {}
  for i = 1, #ranges / 2 do told[i] = { first = ranges[2 * i - 1], last = ranges[2 * i] } end
  return ranges, told
end

-- The part of a document that the options choose; nil: all of it.
local function chosen(doc, given, attribution)
  local zone = given.zone and zones_of(doc, given.zone)
  if not attribution then return zone or nil end
  local sentences = sentences_of(doc, attribution)
  return zone and common(sentences, zone) or sentences
end

-- What of the units lies in a part of the text, and of each range the number of its unit: no unit without a range.
local function within(ranges, told, part)
  local kept, groups, kept_told, at = {}, {}, {}, 1
  for i = 1, #told do
    local first, last = ranges[2 * i - 1], ranges[2 * i]
    while part[at] and part[at + 1] < first do at = at + 2 end
    local next_part = at
    while part[next_part] and part[next_part] <= last do
      if kept_told[#kept_told] ~= told[i] then kept_told[#kept_told + 1] = told[i] end
      groups[#groups + 1] = #kept_told
      kept[#kept + 1] = math.max(first, part[next_part])
      kept[#kept + 1] = math.min(last, part[next_part + 1])
      next_part = next_part + 2
    end
  end
  return kept, groups, kept_told
end

local function part_of(subject, given)
  return type(subject) == "table" and chosen(subject, given, given.attribution) or nil
end

--- A function that tells of positions, in their order, whether what begins there counts.
function score.counts(subject, given)
  local part, at = part_of(subject, given), 1
  if not part then return function() return true end end
  return function(position)
    while part[at] and part[at + 1] < position do at = at + 2 end
    return part[at] ~= nil and part[at] <= position
  end
end

--- Scores of a text, or of its tokens, under checked options: of every category, with the number of words; or an array
--- of units.
function score.sum(lex, text, subject, given)
  local part = given.by ~= "attribution" and part_of(subject, given) or nil
  if not (part or given.by or given.negation or given.intensifiers) then
    return core.score.tally(lex.core, text, given.overlapping)
  end
  local tokens = type(text) == "string" and core.tokens(text) or text
  local weights = score.weigh(lex, tokens, given)
  local negated = given.negation ~= nil
  if given.by == "attribution" then
    local groups = {}
    for _, speaker in ipairs(given.attribution and { given.attribution } or speakers) do
      local scores, words = core.score.sum(weights, chosen(subject, given, speaker), nil, negated)
      groups[#groups + 1] = { attribution = speaker, words = words, scores = scores }
    end
    return groups
  end
  if not given.by then return core.score.sum(weights, part, nil, negated) end
  local ranges, told, groups
  if type(subject) == "table" then ranges, told = cut[given.by](subject)
  else ranges, told = spans_of(subject, given.by) end
  ranges, groups, told = within(ranges, told, part or { 1, math.huge })
  local scores, words = core.score.sum(weights, ranges, groups, negated)
  for i, unit in ipairs(told) do unit.words, unit.scores = words[i], scores[i] end
  return told
end

return score
