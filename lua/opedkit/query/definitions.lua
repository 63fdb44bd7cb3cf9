-- Files of named queries: `name = query` and `@macro = query`, each from the beginning of a line up to the next one.
local definitions = {}

local lexer = require "opedkit.query.lexer"
local lpeg = require "lpeg"
local parser = require "opedkit.query.parser"
local C, Cc, Cp, Ct, P, S = lpeg.C, lpeg.Cc, lpeg.Cp, lpeg.Ct, lpeg.P, lpeg.S

local blank = S " \t"
local quoted = P '"' * C((1 - (P '"' + lexer.newline)) ^ 1) * P '"'
local name = P "@" * Cc "macros" * C(lexer.name) + Cc "queries" * (quoted + C(lexer.name))
local head = Cp() * name * blank ^ 0 * P "=" * Cp()
local line = (1 - lexer.newline) ^ 0 * (P "\r\n" + lexer.newline)
local heads = (Ct(head) + true) * (line * (Ct(head) + true)) ^ 0
local file = P "\239\187\191" ^ -1 * Ct(heads)
local blanks = lexer.blanks * Cp()

--- The sources in a file's bytes: { queries = { [name] = source }, macros = { [name] = source } }. Throws a fault.
function definitions.read(bytes)
  local whole = parser.source(bytes)
  local found = { queries = {}, macros = {} }
  local list = file:match(bytes)
  local stray = blanks:match(bytes)
  if stray < (list[1] and list[1][1] or #bytes + 1) then
    parser.fault(whole, stray, "a definition is missing, such as: name = query")
  end
  for i, definition in ipairs(list) do
    local at, kind, called, first = definition[1], definition[2], definition[3], definition[4]
    if found[kind][called] then parser.fault(whole, at, ("'%s' is defined twice"):format(called)) end
    local stop = list[i + 1] and list[i + 1][1] - 1 or #bytes
    -- What is missing at a query's end is said to be missing there, not where the next one begins.
    local text = bytes:sub(first, stop):gsub("[ \t\r\n]+$", "")
    found[kind][called] = { bytes = bytes, text = text, offset = first - 1, label = "" }
  end
  return found
end

return definitions
