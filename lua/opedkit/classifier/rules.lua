-- Rules: weighted conditions over queries and lexicons.
local core = require "opedkit.native"
local labels = require "opedkit.classifier.labels"
local lexicon = require "opedkit.lexicon"
local options = require "opedkit.options"
local order = require "opedkit.order"
local reader = require "opedkit.classifier.rules_reader"
local text = require "opedkit.classifier.rules_text"

---A classifier whose rules people write: each label's score is the sum of the weights of its rules that hold.
---@class opedkit.Rules
---@field kind "rules"
---@field multilabel? true a text has every label whose score is not below 0
---@field needs string[] what it reads: tokens
---@field assigns string[] what it makes: label, probabilities
---@field labels string[] in the order of their bytes
---@field private list table[]
---@field private macros table[]
---@field private bank? opedkit.Bank
---@field private lexicons table<string, opedkit.Lexicon> those that rules name
local Rules = { kind = "rules", needs = { "tokens" }, assigns = { "label", "probabilities" } }
Rules.__index = Rules

local rules = {}

local UNIT = 2 ^ -30 -- weights are multiples of it, so that sums are exact

local known = { rules = "any", lexicons = "table", macros = "table", multilabel = "boolean" }

local function check_lexicons(given)
  for name, lex in pairs(given or {}) do
    if type(name) ~= "string" or type(lex) ~= "table" or type(lex.categories) ~= "function" then
      error("bad option 'lexicons' (lexicons by their names expected)", 4)
    end
  end
end

function rules.new(given)
  if type(given) == "string" then given = { rules = given } end
  given = options.check(given, known, 3)
  check_lexicons(given.lexicons)
  local made, message, position = reader.read(given, 4)
  if not made then return nil, message, position end
  made.multilabel = given.multilabel or nil
  return setmetatable(made, Rules)
end

-- ---- judging ----

local function round(x) return math.floor(x + 0.5) end

-- A text that is no document is read as one where a query asks for what only a document tells.
local function subject_of(self, state)
  if state.document then return state.document end
  if self.bank and self.bank:needs_document() then return require("opedkit.document").new(state.text) end
  return state.text
end

local function date_of(state)
  local date = not state.document and type(state.subject) == "table" and state.subject.date
  return type(date) == "string" and require("opedkit.query.days").of(date) and date or nil
end

local function value_of(rule, judged)
  local of = rule.of
  local score = judged.scores[of.lexicon][of.category]
  local value = score and score[of.measure] or 0
  if not of.sign then return math.max(-of.most, math.min(of.most, value)) end
  local holds = of.sign == ">=" and value >= of.number or of.sign == ">" and value > of.number
    or of.sign == "<=" and value <= of.number or of.sign == "<" and value < of.number
  return holds and 1 or 0
end

-- What a rule adds to its label's score, in units.
local function part_of(rule, judged)
  if rule.kind == "always" then return rule.units end
  if rule.of and rule.of.measure then return round(rule.units * value_of(rule, judged)) end
  local hits = judged.found[rule.number]
  if not hits then return 0 end
  return rule.kind == "if" and rule.units or rule.units * math.min(rule.of.most, hits == true and 0 or #hits)
end

-- The label or labels, and the probabilities.
local function decide(self, sums)
  local best, given, probabilities, sum = nil, {}, {}, 0
  for _, label in ipairs(sums) do
    if not best or sums[label] > sums[best] then best = label end
    if sums[label] >= 0 then given[#given + 1] = label end
  end
  for _, label in ipairs(sums) do
    if self.multilabel then
      probabilities[label] = 1 / (1 + core.bayes.exp(-sums[label] * UNIT))
    else
      probabilities[label] = core.bayes.exp((sums[label] - sums[best]) * UNIT)
      sum = sum + probabilities[label]
    end
  end
  if self.multilabel then return given, probabilities end
  for _, label in ipairs(sums) do probabilities[label] = probabilities[label] / sum end
  return best, probabilities
end

---What a pipeline calls: judges its text.
---@param state table
function Rules:apply(state)
  local judged = { subject = subject_of(self, state), scores = {}, found = {}, parts = {}, sums = {} }
  if self.bank then judged.found = self.bank:match(judged.subject, { date = date_of(state) }) end
  judged.scanned = type(judged.subject) == "string" and state.tokens or judged.subject
  for name, lex in pairs(self.lexicons) do judged.scores[name] = lex:score(judged.scanned) end
  for i, label in ipairs(self.labels) do judged.sums[label], judged.sums[i] = 0, label end
  for i, rule in ipairs(self.list) do
    judged.parts[i] = part_of(rule, judged)
    judged.sums[rule.label] = judged.sums[rule.label] + judged.parts[i]
  end
  state.judged, state.label, state.probabilities = judged, decide(self, judged.sums)
end

-- ---- explaining ----

-- Where in the text a rule finds what it asks for.
local function places_of(self, rule, judged)
  local places = {}
  if rule.of and rule.of.measure then
    for _, first, last, _, category in self.lexicons[rule.of.lexicon]:scan(judged.scanned):each() do
      if category == rule.of.category then places[#places + 1] = { first = first, last = last } end
    end
  else
    local hits = judged.found[rule.number]
    for i, hit in ipairs(hits ~= true and hits or {}) do places[i] = { first = hit.first, last = hit.last } end
  end
  return places
end

-- A part divided among its places without rest; where there is none it is the whole text's.
local function add_spans(spans, units, places, feature, size)
  local each = #places > 0 and units / #places or 0
  each = each < 0 and math.ceil(each) or math.floor(each)
  for i, place in ipairs(places) do
    local own = i == 1 and units - each * (#places - 1) or each
    spans[#spans + 1] = { first = place.first, last = place.last, weight = own * UNIT, feature = feature }
  end
  if #places == 0 then
    spans[1 + #spans] = { first = math.min(1, size), last = size, weight = units * UNIT, feature = feature,
      whole = true }
  end
end

-- By number, for `feature` of a span, after the features have been put in order.
local function put_in_order(spans, features)
  for i, feature in ipairs(features) do feature.order = i end
  local ranked = {}
  for i, feature in ipairs(features) do ranked[i] = feature end
  table.sort(ranked, function(a, b)
    local x, y = math.abs(a.weight), math.abs(b.weight)
    if x ~= y then return x > y end
    return a.order < b.order
  end)
  local rank = {}
  for i, feature in ipairs(ranked) do rank[feature.order] = i end
  for i, span in ipairs(spans) do span.feature, span.order = rank[span.feature], i end
  table.sort(spans, function(a, b)
    if a.first ~= b.first then return a.first < b.first end
    if a.last ~= b.last then return a.last < b.last end
    return a.order < b.order
  end)
  for _, span in ipairs(spans) do span.order = nil end
  for _, feature in ipairs(ranked) do feature.order = nil end
  return ranked
end

---How a decision comes about: the label's score less that of the best other one, or with multilabel the label's score. All
---numbers are multiples of 2^-30, so that sums of them are exact.
---@param state table that `apply` has seen
---@param label string
---@return { against?: string, bias: number, decision: number, spans: table[], features: table[] } explanation as `pipe:explain` gives it
function Rules:explain_text(state, label)
  local judged, other = state.judged, nil
  labels.number(self.labels, label)
  for _, name in ipairs(not self.multilabel and self.labels or {}) do
    if name ~= label and (not other or judged.sums[name] > judged.sums[other]) then other = name end
  end
  local bias, spans, features = 0, {}, {}
  local size = #(type(judged.subject) == "table" and judged.subject.bytes or state.text)
  for i, rule in ipairs(self.list) do
    local units = rule.label == label and judged.parts[i] or rule.label == other and -judged.parts[i] or 0
    if rule.kind == "always" then
      bias = bias + units
    elseif units ~= 0 then
      features[#features + 1] = { name = "rule: " .. rule.shown, weight = units * UNIT }
      add_spans(spans, units, places_of(self, rule, judged), #features, size)
    end
  end
  return {
    against = other, bias = bias * UNIT, decision = (judged.sums[label] - (other and judged.sums[other] or 0)) * UNIT,
    features = put_in_order(spans, features), spans = spans,
  }
end

-- ---- as text, and in files ----

---The rules as a text that `classifier.rules` reads: to print, to edit, to compare.
---@return string
function Rules:text()
  return text.write(self.macros, self.list)
end

---The rules as text and the lexicons that they name, for a model file.
---@return table plain
---@return string[] sections { tag1, bytes1, … }
function Rules:dump()
  local names, sections = order.keys(self.lexicons), {}
  for i, name in ipairs(names) do sections[2 * i - 1], sections[2 * i] = "LEXI", self.lexicons[name]:dump() end
  return { rules = self:text(), lexicons = names, multilabel = self.multilabel }, sections
end

---Rules as `dump` gave them.
---@param plain table
---@param bytes string the file
---@param sections { tag: string, first: integer, last: integer }[]
---@return opedkit.Rules|nil
---@return string|nil message
function rules.restore(plain, bytes, sections)
  if type(plain.rules) ~= "string" or not labels.valid(plain.lexicons) or #plain.lexicons ~= #sections then
    return nil, "its rules are missing"
  end
  local lexicons = {}
  for i, section in ipairs(sections) do
    if section.tag ~= "LEXI" or section.last < section.first then return nil, "its rules' lexicons are missing" end
    local lex, problem = lexicon.undump(bytes:sub(section.first, section.last))
    if not lex then return nil, problem end
    lexicons[plain.lexicons[i]] = lex
  end
  local problem
  local made = options.try(function(given)
    local one, wrong = rules.new(given)
    problem = wrong
    return one
  end, { rules = plain.rules, lexicons = lexicons, multilabel = plain.multilabel })
  if not made then return nil, problem and "its rules: " .. problem or "its rules are impossible" end
  return made
end

return rules
