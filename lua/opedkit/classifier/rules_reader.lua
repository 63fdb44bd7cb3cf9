-- From rules as they are written, in a text or a table, to rules that are ready for use.
local reader = {}

local compiler = require "opedkit.query.compiler"
local lexicon = require "opedkit.lexicon"
local order = require "opedkit.order"
local parser = require "opedkit.query.parser"
local query = require "opedkit.query"
local text = require "opedkit.classifier.rules_text"

local WEIGHT_MAX, VALUE_MAX, RULES_MAX = 1000, 1000, 10000
local ONE = 2 ^ 30
local SUM_MAX = 2 ^ 52

-- ---- rules in a table ----

local signs = { at_least = ">=", above = ">", at_most = "<=", below = "<" }
local measures = { count = true, density = true, weight = true }
local in_table = {
  category = "string", lexicon = "string", measure = "string", at_least = "number", above = "number",
  at_most = "number", below = "number", up_to = "number",
}

local function misuse(level, i, message, ...)
  error(("bad option 'rules' (rule %d %s)"):format(i, message:format(...)), level + 1)
end

-- A condition of a lexicon as it is written.
local function written(level, i, of, kind)
  for name, value in pairs(of) do
    if in_table[name] ~= type(value) then misuse(level + 1, i, "has no use for '%s'", tostring(name)) end
  end
  if not of.category then misuse(level + 1, i, "names no category") end
  local sign
  for _, name in ipairs { "at_least", "above", "at_most", "below" } do
    if of[name] then sign = sign and misuse(level + 1, i, "has two bounds") or name end
  end
  if kind == "if" and not sign then misuse(level + 1, i, "has no bound: at_least, above, at_most or below") end
  local name = of.lexicon and of.lexicon .. "." .. of.category or of.category
  if name:find '["%c]' then misuse(level + 1, i, "has an impossible name") end
  local measure = of.measure or "density"
  if not measures[measure] then misuse(level + 1, i, "has a measure that is no count, density or weight") end
  return text.measure {
    name = name, measure = measure, sign = kind == "if" and signs[sign] or nil, number = sign and of[sign],
    most = kind == "times" and of.up_to or nil,
  }
end

-- What stands behind the weight.
local function condition_of(level, i, rule)
  local kind = rule.when ~= nil and "if" or rule.times ~= nil and "times" or "always"
  if rule.when ~= nil and rule.times ~= nil then misuse(level + 1, i, "has both 'when' and 'times'") end
  local given = rule.when
  if given == nil then given = rule.times end
  if type(given) == "table" then given = written(level + 1, i, given, kind) end
  if kind ~= "always" and type(given) ~= "string" then misuse(level + 1, i, "has no string or table '%s'", kind) end
  return kind, given or ""
end

local function from_table(list, level)
  local made = {}
  for i = 1, #list do
    local rule = list[i]
    if type(rule) ~= "table" then misuse(level + 1, i, "is no table") end
    for name in pairs(rule) do
      if name ~= "label" and name ~= "weight" and name ~= "when" and name ~= "times" then
        misuse(level + 1, i, "has no use for '%s'", tostring(name))
      end
    end
    if type(rule.label) ~= "string" or rule.label == "" or rule.label:find '["%c]' then
      misuse(level + 1, i, "has no label that is a string without quotation marks")
    end
    local weight = rule.weight == nil and 1 or rule.weight
    if type(weight) ~= "number" or not (weight >= -WEIGHT_MAX and weight <= WEIGHT_MAX) then
      misuse(level + 1, i, "has no weight from -%d to %d", WEIGHT_MAX, WEIGHT_MAX)
    end
    local kind, said = condition_of(level + 1, i, rule)
    local source = parser.source(said, ("rule %d: "):format(i))
    made[i] = { label = rule.label, weight = weight, kind = kind, text = said, source = source }
  end
  return made
end

local function macros_of(given, level)
  local list = {}
  for name, value in pairs(given or {}) do
    if type(name) ~= "string" or type(value) ~= "string" then
      error("bad option 'macros' (name = \"query\" expected)", level + 1)
    end
  end
  for i, name in ipairs(order.keys(given or {})) do
    list[i] = { name = name, text = given[name], source = parser.source(given[name], ("macro '%s': "):format(name)) }
  end
  return list
end

-- ---- rules in a text ----

local function from_text(bytes, macros)
  local whole, made, defined = parser.source(bytes), {}, {}
  for _, macro in ipairs(macros) do defined[macro.name] = true end
  for _, one in ipairs(text.read(whole)) do
    local source = { bytes = bytes, text = one.text, offset = one.offset, label = "" }
    if one.macro then
      if defined[one.macro] then parser.fault(whole, one.at, ("'@%s' is defined twice"):format(one.macro)) end
      defined[one.macro] = true
      macros[#macros + 1] = { name = one.macro, text = one.text, source = source }
    else
      local weight = text.number(one.weight)
      if not weight or weight < -WEIGHT_MAX or weight > WEIGHT_MAX then
        parser.fault(whole, one.weight_at, ("a weight from -%d to %d expected"):format(WEIGHT_MAX, WEIGHT_MAX))
      end
      made[#made + 1] = { label = one.label, weight = weight, kind = one.kind, text = one.text, source = source }
    end
  end
  return made
end

-- ---- what they mean ----

local shipped = { "metadiscourse", "style" }

local function has(lex, category)
  for _, name in ipairs(lex:categories()) do
    if name == category then return true end
  end
  return false
end

-- The lexicon and the category that a name means: those that are given come before those that are shipped.
local function resolve(given, name)
  local found
  local function try(lexicon_name, lex)
    if name == lexicon_name or not lex then return end
    local category = name
    if name:sub(1, #lexicon_name + 1) == lexicon_name .. "." and has(lex, name:sub(#lexicon_name + 2)) then
      category = name:sub(#lexicon_name + 2)
    elseif not has(lex, name) then
      return
    end
    if found then return nil, ("'%s' is a category of %s and of %s"):format(name, found.lexicon, lexicon_name) end
    found = { lexicon = lexicon_name, category = category, lex = lex }
  end
  for _, lexicon_name in ipairs(order.keys(given)) do
    local _, twice = try(lexicon_name, given[lexicon_name])
    if twice then return nil, twice end
  end
  for _, lexicon_name in ipairs(shipped) do
    if not found and not given[lexicon_name] then try(lexicon_name, lexicon[lexicon_name]()) end
  end
  if not found then return nil, ("no lexicon has the category '%s'"):format(name) end
  return found
end

-- Replaces what is written of a measure by what it means.
local function understand(rule, of, given, used)
  local at = rule.text:find(of.name, 1, true) or 1
  local found, problem = resolve(given, of.name)
  if not found then parser.fault(rule.source, at, problem) end
  for _, name in ipairs { "number", "most" } do
    if of[name] then
      local number = text.number(of[name])
      if not number then parser.fault(rule.source, rule.text:find(of[name], at, true) or at, "a number expected") end
      of[name] = number
    end
  end
  of.lexicon, of.category = found.lexicon, found.category
  used[found.lexicon] = found.lex
end

local function check_most(rule, of)
  of.most = of.most or VALUE_MAX
  if not (of.most > 0 and of.most <= VALUE_MAX) then
    parser.fault(rule.source, 1, ("\"up to\" more than 0 and no more than %d expected"):format(VALUE_MAX))
  end
end

local function shown(s)
  return (s:gsub("([ \t\r\n])#[^\r\n]*", "%1"):gsub("[ \t\r\n]+", " "):gsub("^ ", ""):gsub(" $", ""))
end

-- Completes a rule; `queries` gets its query, if it has one.
local function complete(rule, i, given, used, queries)
  rule.units, rule.number = math.floor(rule.weight * ONE + 0.5), ("%05d"):format(i)
  rule.shown = shown(rule.text)
  local said = rule.text:gsub("^[ \t\r\n]+", "")
  local behind = #rule.text - #said
  if rule.kind == "if" then
    rule.of = text.condition(said)
  elseif rule.kind == "times" then
    rule.of = text.factor(said)
    if not rule.of then
      parser.fault(rule.source, 1,
        "\"count of\", \"density of\", \"weight of\" a category or \"hits of\" a query expected")
    end
    if rule.of.query and rule.of.most then
      rule.of.most = text.number(rule.of.most) or parser.fault(rule.source, 1, "a number expected")
    end
  end
  if rule.of and rule.of.measure then understand(rule, rule.of, given, used) end
  if rule.kind == "times" then check_most(rule, rule.of) end
  if rule.kind ~= "always" and not (rule.of and rule.of.measure) then
    local of = rule.of or { query = said, offset = 0 }
    queries[rule.number] = {
      bytes = rule.source.bytes, text = of.query, offset = rule.source.offset + behind + of.offset,
      label = rule.source.label,
    }
  end
end

local function build(list, macros, given)
  local used, queries, seen, most = {}, {}, {}, 0
  for i, rule in ipairs(list) do
    complete(rule, i, given, used, queries)
    local value = rule.kind == "times" and rule.of.most or 1
    most = most + math.abs(rule.units) * value
    if most >= SUM_MAX then parser.fault(rule.source, 1, "the weights are too large together") end
    seen[rule.label] = true
  end
  local macro_sources, macro_texts, texts = {}, {}, {}
  for _, macro in ipairs(macros) do
    macro_sources[macro.name], macro_texts[macro.name] = macro.source, macro.text
  end
  local names = order.keys(queries)
  -- Compiled once where it stands, so that what is wrong is told there; a macro that no rule uses as well.
  compiler.compile(names, queries, macro_sources)
  compiler.compile(order.keys(macro_sources), macro_sources, macro_sources)
  for _, name in ipairs(names) do texts[name] = queries[name].text end
  return {
    list = list, macros = macros, lexicons = used, labels = order.keys(seen),
    bank = names[1] and assert(query.bank(texts, { macros = macro_texts })) or nil,
  }
end

--- Rules ready for use, from the options of `classifier.rules`: { list, macros, lexicons, labels, bank }; or nil, what is
--- wrong and where. Misuse throws, at `level`.
function reader.read(given, level)
  local kind = type(given.rules)
  if kind ~= "string" and kind ~= "table" then
    error(("bad option 'rules' (string or table expected, got %s)"):format(kind), level)
  end
  local macros = macros_of(given.macros, level)
  local made, message, position = parser.try(function()
    local list = kind == "table" and from_table(given.rules, level + 3) or from_text(given.rules, macros)
    if #list > RULES_MAX then parser.fault(parser.source "", 1, "there are too many rules") end
    return build(list, macros, given.lexicons or {})
  end)
  if not made then return nil, message, position end
  if #made.labels < (given.multilabel and 1 or 2) then
    return nil, #made.labels == 0 and "there are no rules"
      or ('all rules are for the label "%s": there is nothing to tell apart'):format(made.labels[1])
  end
  return made
end

return reader
