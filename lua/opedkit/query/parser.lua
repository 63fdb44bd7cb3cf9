-- The grammar of the query language: tokens to a tree. From the tightest: a zone or a count before its operand;
-- proximities, from left to right; NOT; AND, which adjacent operands have too; OR.
local parser = {}

local days = require "opedkit.query.days"
local lexer = require "opedkit.query.lexer"
local place = require "opedkit.lexicon.place"
local zones = require "opedkit.query.zones"

--- How deep parentheses, NOT, zones and counts may nest.
parser.DEPTH = 100
-- The most words of a distance, and the most of a count.
local LARGEST = 1000000

-- Where a query stands is its source: `bytes`, what positions refer to; `text`, the query; `offset`, the bytes before it;
-- `label`, what a message begins with.

local Fault = {}

--- Throws what is wrong at a node or token.
function parser.fault(source, at, message)
  error(setmetatable({ source = source, at = at, message = message }, Fault), 0)
end

--- Calls `f(...)`: what it returns; nil, message and position where it throws a fault.
function parser.try(f, ...)
  local ok, result = pcall(f, ...)
  if ok then return result end
  if getmetatable(result) ~= Fault then error(result, 0) end
  local source = result.source
  local _, message, position = place.fault(source.bytes, source.offset + result.at, result.message)
  return nil, source.label .. message, position
end

local Parser = {}
Parser.__index = Parser

function Parser:fault(token, message)
  parser.fault(self.source, token.at, message)
end

function Parser:advance()
  local token = self.token
  self.token = lexer.next(self.source.text, token.behind)
  return token
end

function Parser:node(op, token, children)
  children = children or {}
  children.op, children.at, children.source = op, token.at, self.source
  return children
end

-- Whether a token can begin an operand.
local begins = {
  ["("] = true, term = true, phrase = true, macro = true, zone = true, date = true, count = true, ["not"] = true,
}

local complaints = {
  unclosed = "the quotation mark is not closed on its line",
  unopened = "a closing quotation mark without an opening one",
  nameless = "a macro's name is missing behind @",
  [")"] = "a closing parenthesis without an opening one",
}

function Parser:complain(token)
  if token.kind == "sign" then
    self:fault(token, token.sign == "-" and "write NOT in place of the sign -"
      or "every term of AND has to be there: leave out the sign +")
  end
  local shown = lexer.show(self.source.text, token)
  self:fault(token, complaints[token.kind] or ("a term is missing before %s"):format(shown))
end

local operands = {}

operands["("] = function(self, token)
  if self.token.kind == ")" then self:fault(token, "there is nothing between the parentheses") end
  local inner = self:either()
  if self.token.kind == "end" then self:fault(token, "the parenthesis is not closed") end
  if self.token.kind ~= ")" then self:complain(self.token) end
  self:advance()
  return self:node("group", token, { inner })
end

function operands:phrase(token)
  return self:node("term", token, { form = token.form })
end

-- Marks that are wildcards elsewhere would be matched as they stand.
function operands:term(token)
  local mark = token.form:match "[?!]"
  if mark then
    self:fault(token, ("%s is no wildcard, only * is; put a term that holds the mark itself in quotes"):format(mark))
  end
  return operands.phrase(self, token)
end

function operands:macro(token)
  return self:node("macro", token, { name = token.name })
end

function operands:zone(token)
  if self.token.at ~= token.behind or not begins[self.token.kind] or self.token.kind == "not" then
    self:fault(token, ("a term is missing right behind %s:"):format(token.name))
  end
  if token.name == "case" then return self:node("case", token, { (self:operand()) }) end
  local bit = zones.bit(token.name)
  if not bit then
    self:fault(token, ("no zone is called '%s'; there are case, date, %s. Put a term with a colon in quotes")
      :format(token.name, zones.list()))
  end
  return self:node("zone", token, { (self:operand()), bit = bit })
end

function operands:date(token)
  local first, last
  if token.comparison == "in" then first, last = days.range(token.value)
  else first, last = days.compare(token.comparison, token.value) end
  if not first then
    self:fault(token, ("'%s' is no date or range such as 2018, 2018-06, 2018-06-12 or 2018-06..2019")
      :format(token.value))
  end
  return self:node("date", token, { first = first, last = last })
end

function operands:count(token)
  local n = token.n
  if not n then self:fault(token, "the number is missing, as in ATLEAST/3") end
  if n > LARGEST then self:fault(token, ("a count may be up to %d"):format(LARGEST)) end
  if n == 0 and token.bound == "least" then self:fault(token, "ATLEAST/0 is always true") end
  return self:node("count", token, {
    (self:operand()), low = token.bound == "most" and 0 or n, high = token.bound == "least" and 2 ^ 32 - 1 or n,
  })
end

-- An operand of a proximity.
function Parser:operand()
  local token = self.token
  local read = operands[token.kind]
  if not read then self:complain(token) end
  self.depth = self.depth + 1
  if self.depth > parser.DEPTH then self:fault(token, ("it nests more than %d deep"):format(parser.DEPTH)) end
  self:advance()
  local node = read(self, token)
  self.depth = self.depth - 1
  return node
end

-- Two operands and how near they must be; NOT before it negates it.
function Parser:proximity()
  local left = self:operand()
  while true do
    local token, negated = self.token, false
    if token.kind == "not" then
      local behind = lexer.next(self.source.text, token.behind)
      if behind.kind ~= "near" then return left end
      self:advance()
      token, negated = self.token, true
    elseif token.kind ~= "near" then
      return left
    end
    self:advance()
    local unit = type(token.limit) == "string" and token.limit or nil
    if not unit and token.limit > LARGEST then self:fault(token, ("a distance may be up to %d"):format(LARGEST)) end
    left = self:node("near", token, {
      left, (self:operand()), limit = not unit and token.limit or nil, unit = unit, ordered = token.ordered,
      negated = negated,
    })
  end
end

function Parser:negation()
  local token = self.token
  if token.kind ~= "not" then return self:proximity() end
  self.depth = self.depth + 1
  if self.depth > parser.DEPTH then self:fault(token, ("it nests more than %d deep"):format(parser.DEPTH)) end
  self:advance()
  local node = self:node("not", token, { (self:negation()) })
  self.depth = self.depth - 1
  return node
end

-- Beside a proximity, words without an operator between them were meant as a phrase by some, as AND by others.
function Parser:check_adjacent(left, token, right)
  if left.op == "near" and (token.kind == "term" or token.kind == "phrase")
    or left.op == "term" and right.op == "near" then
    self:fault(token, "beside a proximity, write AND between the two terms, or quotes around both if they are a phrase")
  end
end

-- A chain of operands as one node.
local function chain(self, op, token, list)
  return #list == 1 and list[1] or self:node(op, token, list)
end

function Parser:all()
  local start, list = self.token, { (self:negation()) }
  while true do
    local token = self.token
    if token.kind == "and" then
      self:advance()
      list[#list + 1] = self:negation()
    elseif begins[token.kind] then
      list[#list + 1] = self:negation()
      self:check_adjacent(list[#list - 1], token, list[#list])
    else
      return chain(self, "and", start, list)
    end
  end
end

function Parser:either()
  local start, list = self.token, { (self:all()) }
  while self.token.kind == "or" do
    self:advance()
    list[#list + 1] = self:all()
  end
  return chain(self, "or", start, list)
end

--- The tree of a query. Throws a fault where it is none.
function parser.parse(source)
  local self = setmetatable({ source = source, depth = 0, token = lexer.next(source.text, 1) }, Parser)
  if self.token.kind == "end" then self:fault(self.token, "the query is empty") end
  local tree = self:either()
  if self.token.kind ~= "end" then
    self:complain(self.token)
  end
  return tree
end

--- The source of a query that stands alone.
function parser.source(bytes, label)
  return { bytes = bytes, text = bytes, offset = 0, label = label or "" }
end

return parser
