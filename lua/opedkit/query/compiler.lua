-- Trees to the program that the core runs. Macros are put in, the terms of a zone or of OR are brought together, chains
-- become balanced trees, and each query gets its required terms: groups, of each of which one must fire before it can be
-- true.
local compiler = {}

local core = require "opedkit.native"
local parser = require "opedkit.query.parser"
local place = require "opedkit.lexicon.place"
local zones = require "opedkit.query.zones"

-- As in opk_query.h.
local TERM, ANY, AND, OR, NOT, NEAR, COUNT, DATE = 0, 1, 2, 3, 4, 5, 6, 7
local ORDERED, SENTENCE, PARAGRAPH, NEGATED = 1, 2, 4, 8
local DEPTH = 256
local GROUPS, BOTH = 4, 3
local UNLIMITED = 2 ^ 32 - 1
-- The most parts that macros may make of a query.
local PARTS = 250000
-- The most children of a part; more become a balanced tree.
local WIDTH = 8

local Compiler = {}
Compiler.__index = Compiler

local function fault(node, message)
  parser.fault(node.source, node.at, message)
end

-- ---- lowering: a tree as parts { op, a, b, zones, cost, groups, node, children… } ----
-- `groups`: up to two parts, terms or parts of OR, some term of each of which must fire before the part can be true.

-- How often a term will fire, roughly: long words are rare (Zipf 1935, the law of abbreviation).
local function cost_of(form)
  return 0.75 ^ math.min(#form, 100)
end

-- The number of a term, from 0.
function Compiler:term(node, exact)
  local form = node.form:gsub("[ \t\f\v]+", " ")
  local key = (exact and "=" or " ") .. form
  local index = self.index[key]
  if not index then
    index = #self.forms
    self.index[key] = index
    self.forms[index + 1], self.exact[index + 1], self.nodes_of[index + 1] = form, exact, node
  end
  return index
end

function Compiler:macro(node)
  local macro = self.macros[node.name]
  if not macro then fault(node, ("no macro is called @%s"):format(node.name)) end
  if macro.open then fault(node, ("@%s is defined by itself"):format(node.name)) end
  if not macro.tree then macro.tree = parser.parse(macro.source) end
  return macro
end

function Compiler:deeper(node)
  self.level = self.level + 1
  if self.level > DEPTH then fault(node, ("it nests more than %d deep"):format(DEPTH)) end
end

-- Calls `f` with what a group, a zone or a macro holds, for as long as `node` is one; and how it is to be read.
function Compiler:unwrap(node, how, f)
  if node.op == "group" then return self:unwrap(node[1], how, f) end
  if node.op == "case" then return self:unwrap(node[1], { zones = how.zones, exact = true, within = how.within }, f) end
  if node.op == "zone" then
    local both = zones.both(how.zones, node.bit)
    if not both then fault(node, "no word can be in this zone and in the one around it") end
    return self:unwrap(node[1], { zones = both, exact = how.exact, within = how.within }, f)
  end
  if node.op ~= "macro" then return f(node, how) end
  local macro = self:macro(node)
  macro.open = true
  self:deeper(node)
  self:unwrap(macro.tree, how, f)
  self.level = self.level - 1
  macro.open = false
end

-- Adds the operands of a chain of `op`, of the chains of the same that are its operands too.
function Compiler:flatten(node, op, how, operands)
  for _, child in ipairs(node) do
    self:unwrap(child, how, function(inner, inner_how)
      if inner.op == op then self:flatten(inner, op, inner_how, operands)
      else operands[#operands + 1] = self:lower(inner, inner_how) end
    end)
  end
  return operands
end

-- The terms among the operands of OR become one part for each zone.
local function gather(operands)
  local parts, by_zones = {}, {}
  for _, part in ipairs(operands) do
    if part.op ~= TERM then
      parts[#parts + 1] = part
    else
      local any = by_zones[part.zones]
      if not any then
        any = { op = ANY, zones = part.zones, terms = {}, cost = 0, node = part.node, seen = {} }
        any.groups = { any }
        by_zones[part.zones] = any
        parts[#parts + 1] = any
      end
      if not any.seen[part.a] then
        any.seen[part.a] = true
        any.terms[#any.terms + 1] = part.a
        any.cost = any.cost + part.cost
      end
    end
  end
  for _, part in ipairs(parts) do
    if part.op == ANY and #part.terms == 1 then part.op, part.a = TERM, part.terms[1] end
    if part.op == ANY then table.sort(part.terms) end
  end
  return parts
end

local lowering = {}

function lowering:term(node, how)
  local part = { op = TERM, a = self:term(node, how.exact), zones = how.zones, cost = cost_of(node.form) }
  part.groups = { part }
  return part
end

lowering["or"] = function(self, node, how)
  local part = gather(self:flatten(node, "or", how, {}))
  part.op, part.cost, part.groups = OR, 0, { part }
  for _, child in ipairs(part) do
    part.cost = part.cost + child.cost
    if #child.groups == 0 then part.groups = {} end
  end
  return #part == 1 and part[1] or part
end

-- Of the operands' groups of required terms, the two rarest; none where the part may be true without any.
local function require_of(part, last)
  local groups = {}
  for i = 1, last do
    for _, group in ipairs(part[i].groups) do groups[#groups + 1] = group end
  end
  -- At most four, or two for each operand: found in one pass, the earlier one of equals.
  local first, second
  for _, group in ipairs(groups) do
    if not first or group.cost < first.cost then first, second = group, first
    elseif not second or group.cost < second.cost then second = group end
  end
  part.groups, part.cost = { first, second }, first and first.cost or 1
  return part
end

lowering["and"] = function(self, node, how)
  local part = self:flatten(node, "and", how, { op = AND })
  require_of(part, #part)
  -- What is rare, and so likely false, is asked first. The order is that of the query where costs are the same.
  for i, child in ipairs(part) do child.nth = i end
  table.sort(part, function(a, b)
    local x, y = #a.groups == 0 and 2 or a.cost, #b.groups == 0 and 2 or b.cost
    if x ~= y then return x < y end
    return a.nth < b.nth
  end)
  return part
end

lowering["not"] = function(self, node, how)
  if how.within then
    fault(node, "NOT can't stand within a proximity or a count: put it outside, or before the proximity's name")
  end
  return { op = NOT, self:operand(node[1], how), groups = {}, cost = 1 }
end

function lowering.date(_, node, how)
  if how.within then fault(node, "a date can't stand within a proximity or a count") end
  return { op = DATE, a = node.first, b = node.last, groups = {}, cost = 1 }
end

function lowering:near(node, how)
  how = { zones = how.zones, exact = how.exact, within = true }
  local flags = (node.ordered and ORDERED or 0) + (node.negated and NEGATED or 0)
    + (node.unit == "sentence" and SENTENCE or node.unit == "paragraph" and PARAGRAPH or 0)
  local part = { op = NEAR, a = node.limit or UNLIMITED, b = flags }
  part[1], part[2] = self:operand(node[1], how), self:operand(node[2], how)
  return require_of(part, node.negated and 1 or 2)
end

function lowering:count(node, how)
  if how.within and node.low == 0 then
    fault(node, "a count that none can satisfy can't stand within a proximity or another count")
  end
  local part = { op = COUNT, a = node.low, b = node.high }
  part[1] = self:operand(node[1], { zones = how.zones, exact = how.exact, within = true })
  part.groups, part.cost = node.low == 0 and {} or part[1].groups, part[1].cost
  return part
end

function Compiler:lower(node, how)
  self.parts = self.parts + 1
  if self.parts > PARTS then fault(node, ("with its macros the query has more than %d parts"):format(PARTS)) end
  self:deeper(node)
  local part = lowering[node.op](self, node, how)
  part.node, part.zones = part.node or node, part.zones or 0
  self.level = self.level - 1
  return part
end

function Compiler:operand(node, how)
  local part
  self:unwrap(node, how, function(inner, inner_how) part = self:lower(inner, inner_how) end)
  return part
end

-- ---- emitting: parts as columns ----

function Compiler:emit_children(part, first, last, depth)
  if last - first < WIDTH then
    for i = first, last do self:emit(part[i], depth) end
    return
  end
  local middle = math.floor((first + last) / 2)
  for _, half in ipairs { { first, middle }, { middle + 1, last } } do
    self:emit_node(part, half[1], half[2], depth)
  end
end

function Compiler:emit_node(part, first, last, depth)
  if depth > DEPTH then fault(part.node, ("it nests more than %d deep"):format(DEPTH)) end
  local nodes, at = self.nodes, #self.nodes
  nodes[at + 1], nodes[at + 2], nodes[at + 3], nodes[at + 4], nodes[at + 5] =
    part.op, 0, part.a or 0, part.b or 0, part.zones
  self:emit_children(part, first, last, depth + 1)
  nodes[at + 2] = #nodes / 5
end

function Compiler:emit(part, depth)
  if part.op == ANY then
    part.a, part.b = #self.sets, #part.terms
    for _, term in ipairs(part.terms) do self.sets[#self.sets + 1] = term end
  end
  self:emit_node(part, 1, #part, depth)
end

-- Adds the terms of a group, each with the bits of that group; of each operand of OR, those of its rarest group.
function Compiler:require(part, bits)
  if part.op == TERM then self.required[#self.required + 1] = part.a * GROUPS + bits
  elseif part.op == ANY then
    for _, term in ipairs(part.terms) do self.required[#self.required + 1] = term * GROUPS + bits end
  else
    for _, child in ipairs(part) do self:require(child.groups[1], bits) end
  end
end

function Compiler:add(source)
  self.parts, self.level = 0, 0
  local part = self:operand(parser.parse(source), { zones = 0, exact = false })
  self.roots[#self.roots + 1] = #self.nodes / 5
  self.begins[#self.begins + 1] = #self.required
  self:emit(part, 1)
  local first, second = part.groups[1], part.groups[2]
  if first then self:require(first, second and 1 or BOTH) end
  if second then self:require(second, 2) end
end

-- ---- the lexicon of all terms ----

-- Each term is a category of its own, so that an entry's category is the term's number: terms that match the same words
-- are told apart.
function Compiler:lexicon()
  local count = #self.forms
  if count == 0 then return nil end
  local categories, weights, names, exclude = {}, {}, {}, {}
  for i = 1, count do
    categories[i], weights[i], names[i], exclude[i] = i, 1, ("%010d"):format(i), false
  end
  local built, problems, crowded =
    core.lexicon.build(self.forms, categories, weights, names, self.exact, exclude, {}, {})
  if not built then
    fault(self.nodes_of[crowded or 1], crowded and "too many terms match at one place" or problems)
  end
  for i = 1, count do
    if problems[i] then fault(self.nodes_of[i], ("the term %s: %s"):format(place.quote(self.forms[i]), problems[i])) end
  end
  return built
end

--- The core's bank of queries { [name] = source }, in the order of `names`; macros likewise. Throws a fault.
function compiler.compile(names, queries, macros)
  local self = setmetatable({
    macros = {}, forms = {}, exact = {}, nodes_of = {}, index = {},
    nodes = {}, sets = {}, roots = {}, required = {}, begins = {},
  }, Compiler)
  for name, source in pairs(macros) do self.macros[name] = { source = source } end
  for _, name in ipairs(names) do self:add(queries[name]) end
  self.roots[#names + 1], self.begins[#names + 1] = #self.nodes / 5, #self.required
  return core.query.bank(self:lexicon(), {
    names = names, terms = self.forms, nodes = self.nodes, sets = self.sets, roots = self.roots,
    required = self.required, begins = self.begins,
  })
end

return compiler
