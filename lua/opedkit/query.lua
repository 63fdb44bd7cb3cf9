---Boolean queries as media monitors write them, over strings and documents: terms and "phrases" with wildcards, AND OR
---NOT, proximities (`NEAR/10`, `ONEAR/5`, `W/S`), zones (`headline:`), counts (`ATLEAST/3`), dates and macros. The
---language is described in doc/queries.md.
---@class opedkit.query
local query = {}

local check = require("opedkit.options").check
local compiler = require "opedkit.query.compiler"
local core = require "opedkit.native"
local days = require "opedkit.query.days"
local definitions = require "opedkit.query.definitions"
local file = require "opedkit.file"
local order = require "opedkit.order"
local parser = require "opedkit.query.parser"
local segment = require "opedkit.segment"
local zones = require "opedkit.query.zones"

---One of the hits that make a query true.
---@class opedkit.QueryHit
---@field first integer first byte, for a document of the original
---@field last integer last byte
---@field term string the term as it was written

---Many named queries, which scan a text once.
---@class opedkit.Bank
---@field private core opedkit.core.Bank
---@field private list string[]
local Bank = {}
Bank.__index = Bank

---A single query.
---@class opedkit.Query
---@field private bank opedkit.Bank
---@field private source string
local Query = {}
Query.__index = Query

local function check_string(value, name)
  if type(value) ~= "string" then
    error(("bad argument '%s' (string expected, got %s)"):format(name, type(value)), 3)
  end
end

-- Strings by name as sources; `what` is the word for one of them.
local function sources_of(given, what, argument)
  if type(given) ~= "table" then
    error(("bad argument '%s' (table expected, got %s)"):format(argument, type(given)), 3)
  end
  local sources = {}
  for name, bytes in pairs(given) do
    if type(name) ~= "string" or type(bytes) ~= "string" then
      error(("bad argument '%s' (name = \"query\" expected)"):format(argument), 3)
    end
    sources[name] = parser.source(bytes, ("%s '%s': "):format(what, name))
  end
  return sources
end

local function new_bank(queries, macros)
  local names = order.keys(queries)
  return setmetatable({ core = compiler.compile(names, queries, macros), list = names }, Bank)
end

local known = { macros = "table" }

---Builds one query.
---@param s string
---@param options? { macros?: table<string, string> } macros: what @name stands for
---@return opedkit.Query|nil
---@return string|nil message what is wrong, in which line and column
---@return integer|nil position of the problem
function query.new(s, options)
  check_string(s, "s")
  options = check(options, known)
  local macros = sources_of(options.macros or {}, "macro", "macros")
  local bank, message, position = parser.try(new_bank, { [""] = parser.source(s) }, macros)
  if not bank then return nil, message, position end
  return setmetatable({ bank = bank, source = s }, Query)
end

---Builds a bank of named queries. Each text is scanned once for the terms of all, and only queries whose required terms
---fired are evaluated.
---@param queries table<string, string> name → query
---@param options? { macros?: table<string, string> } macros: what @name stands for
---@return opedkit.Bank|nil
---@return string|nil message which query is wrong, where and why
---@return integer|nil position of the problem in that query
function query.bank(queries, options)
  options = check(options, known)
  local sources = sources_of(queries, "query", "queries")
  return parser.try(new_bank, sources, sources_of(options.macros or {}, "macro", "macros"))
end

---Builds a bank from the bytes of a query file: `name = query` and `@macro = query`, each from the beginning of a line
---up to the next one; `#` begins a comment.
---@param bytes string
---@return opedkit.Bank|nil
---@return string|nil message what is wrong, in which line and column
---@return integer|nil position of the problem
function query.parse(bytes)
  check_string(bytes, "bytes")
  return parser.try(function()
    local found = definitions.read(bytes)
    local bank = new_bank(found.queries, found.macros)
    -- A macro that no query uses is read as well, for its faults.
    new_bank(found.macros, found.macros)
    return bank
  end)
end

---Builds a bank from a query file, as `parse` does.
---@param path string
---@return opedkit.Bank|nil
---@return string|nil message
---@return integer|nil position of the problem
function query.load(path)
  check_string(path, "path")
  local bytes, problem = file.read(path)
  if not bytes then return nil, problem end
  local bank, message, position = query.parse(bytes)
  if not bank then return nil, ("%s: %s"):format(path, message), position end
  return bank
end

local match_options = { date = "string", hits = "boolean" }

-- In the original bytes, for a document; a hit is shared by no other query.
local function move(found, document)
  for _, hits in pairs(found) do
    for _, hit in ipairs(hits) do
      local parts = document:source(hit.first, hit.last)
      hit.first, hit.last = parts[1].first, parts[#parts].last
    end
  end
end

local function match(self, subject, options)
  local document = type(subject) == "table" and type(subject.text) == "string" and subject or nil
  if not document and type(subject) ~= "string" then
    error(("bad argument 'subject' (string or document expected, got %s)"):format(type(subject)), 3)
  end
  local text = document and document.text or subject
  local date = options.date or document and document.date
  local first, last = nil, nil
  if date then first, last = days.of(date) end
  if options.date and not first then
    error(("bad option 'date' (a date such as 2018-06-12 expected, got '%s')"):format(options.date), 3)
  end
  local with_hits = options.hits ~= false
  local found = self.core:match(core.tokens(text), first or 0, last or 0, not document and zones.plain or nil,
    function(what)
      if what == "zones" then return zones.of(document) end
      return segment[what](text)
    end, with_hits)
  if document and with_hits then move(found, document) end
  return found
end

---The queries that are true of a text.
---@param subject string|opedkit.Document a string is all body and its author's words
---@param options? { date?: string, hits?: boolean } date: the text's date, ISO 8601, in place of the document's own; hits: false to do without them
---@return table<string, opedkit.QueryHit[]|true> matches name → hits in the order of the text, or true
function Bank:match(subject, options)
  return match(self, subject, check(options, match_options))
end

---The names of the queries, in the order of their bytes.
---@return string[]
function Bank:names()
  local names = {}
  for i, name in ipairs(self.list) do names[i] = name end
  return names
end

---Whether a query asks for what only a document tells: zones, who speaks, the date.
---@return boolean
function Bank:needs_document()
  return self.core:needs_document()
end

function Bank:__len()
  return #self.list
end

---Whether the query is true of a text.
---@param subject string|opedkit.Document a string is all body and its author's words
---@param options? { date?: string, hits?: boolean } as for `Bank:match`
---@return boolean
---@return opedkit.QueryHit[]|true|nil hits which terms fired where, in the order of the text
function Query:match(subject, options)
  local hits = match(self.bank, subject, check(options, match_options))[""]
  if not hits then return false end
  return true, hits
end

function Query:__tostring()
  return self.source
end

return query
