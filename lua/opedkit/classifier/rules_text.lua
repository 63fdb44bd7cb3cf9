-- Rules as a text that people write: one to a line, a label, a weight, and when it counts.
local rules_text = {}

local field = require "opedkit.lexicon.field"
local json = require "opedkit.json"
local lexer = require "opedkit.query.lexer"
local lpeg = require "lpeg"
local parser = require "opedkit.query.parser"
local C, Cg, Cp, Ct, P, R, S = lpeg.C, lpeg.Cg, lpeg.Cp, lpeg.Ct, lpeg.P, lpeg.R, lpeg.S

-- ---- what is written of a lexicon ----

local blank = S " \t\r\n"
local gap, maybe = blank ^ 1, blank ^ 0
local comment = P "#" * (1 - lexer.newline) ^ 0
local finish = (blank + comment) ^ 0 * -1
local quoted = P '"' * C((1 - (P '"' + lexer.newline)) ^ 1) * P '"'
local bare = C((1 - (blank + S '"#<>=')) ^ 1)
local decimal = C(S "+-" ^ -1 * R "09" ^ 0 * (P "." * R "09" ^ 0) ^ -1 * (S "eE" * S "+-" ^ -1 * R "09" ^ 1) ^ -1)
local measure = Cg(C(P "count" + "density" + "weight"), "measure") * gap * P "of" * gap
  * Cg(quoted + bare, "name")
local comparison = Cg(C(P ">=" + "<=" + ">" + "<"), "sign") * maybe * Cg(decimal, "number")
local most = gap * P "up" * gap * P "to" * gap * Cg(decimal, "most")

local condition = Ct(measure * maybe * comparison * finish)
local factor = Ct(measure * most ^ -1 * finish)
local hits = P "hits" * gap * P "of" * gap * Cp()
local tail = P { C((1 - (most * finish)) ^ 1) * Ct(most) * finish + C(P(1) ^ 1) }

--- What an `if` says: the table of a measure, or nil where it is a query.
function rules_text.condition(text)
  return condition:match(text)
end

--- What a `times` says: the table of a measure; or { query, offset, most } for the hits of one; nil where it is neither.
function rules_text.factor(text)
  local found = factor:match(text)
  if found then return found end
  local at = hits:match(text)
  if not at then return nil end
  local query, up_to = tail:match(text, at)
  if not query then return nil end
  return { query = query, offset = at - 1, most = type(up_to) == "table" and up_to.most or nil }
end

-- ---- reading ----

local label = quoted + C((1 - (blank + S '"#@')) ^ 1)
local kind = C(P "always" + "if" + "times") * -(1 - blank)
local space = S " \t"
local rule = Ct(Cg(Cp(), "at") * Cg(label, "label") * space ^ 1 * Cg(Cp(), "weight_at") * Cg(decimal, "weight")
  * space ^ 1 * Cg(kind, "kind") * Cg(Cp(), "behind"))
local macro = Ct(Cg(Cp(), "at") * P "@" * Cg(C(lexer.name), "macro") * space ^ 0 * P "=" * Cg(Cp(), "behind"))
local head = Ct(Cg(Cp(), "first") * #(1 - (space + S "#\r\n"))) + true
local line = head * (1 - lexer.newline) ^ 0
local blocks = P "\239\187\191" ^ -1 * Ct(line * ((P "\r\n" + lexer.newline) * line) ^ 0)

local blanks = lexer.blanks * Cp()

-- Without the comments and empty lines that stand before the next rule.
local function trimmed(text)
  local count
  repeat
    text = text:gsub("[ \t\r\n]+$", "")
    text, count = text:gsub("[\r\n][ \t]*#[^\r\n]*$", "")
  until count == 0
  return text
end

local function read_block(whole, bytes, first, stop)
  local found = macro:match(bytes, first) or rule:match(bytes, first)
  if not found or found.behind > stop + 1 then
    parser.fault(whole, first, "a rule is missing, such as: opinion +1.5 if \"we must\"")
  end
  found.text = trimmed(bytes:sub(found.behind, stop))
  found.offset = found.behind - 1
  if found.kind == "always" and not finish:match(found.text) then
    parser.fault(whole, found.behind, "nothing follows \"always\"")
  end
  return found
end

--- The rules and macros of a text, as { at, label, weight, weight_at, kind, text, offset } and { at, macro, text, offset }
--- in their order; `text` is what stands behind the kind, from `offset` + 1 on. Throws a fault.
function rules_text.read(whole)
  local bytes, list = whole.bytes, blocks:match(whole.bytes)
  local stray = blanks:match(bytes)
  if stray < (list[1] and list[1].first or #bytes + 1) then
    parser.fault(whole, stray, "a rule begins at the beginning of its line")
  end
  for i, block in ipairs(list) do
    list[i] = read_block(whole, bytes, block.first, list[i + 1] and list[i + 1].first - 1 or #bytes)
  end
  return list
end

--- The number that a rule writes, nil where it is none.
function rules_text.number(text)
  return field.number(text)
end

-- ---- writing ----

local function name_of(name)
  return label:match(name) == name and name or '"' .. name .. '"'
end

-- Lines behind the first are indented, so that they belong to it.
local function indented(text)
  return (text:gsub("^[ \t\r\n]+", ""):gsub("\r\n?", "\n"):gsub("\n[ \t]*", "\n  "))
end

--- A measure as it is written.
function rules_text.measure(of)
  local name = bare:match(of.name) == of.name and of.name or '"' .. of.name .. '"'
  local text = ("%s of %s"):format(of.measure, name)
  if of.sign then return ("%s %s %s"):format(text, of.sign, json.number(of.number)) end
  return of.most and ("%s up to %s"):format(text, json.number(of.most)) or text
end

--- Rules and macros as a text that `read` reads.
function rules_text.write(macros, list)
  local lines, widest = {}, 0
  for _, one in ipairs(macros) do lines[#lines + 1] = ("@%s = %s\n"):format(one.name, indented(one.text)) end
  for _, one in ipairs(list) do widest = math.max(widest, #name_of(one.label)) end
  for _, one in ipairs(list) do
    local name = name_of(one.label)
    local weight = (one.weight < 0 and "" or "+") .. json.number(one.weight)
    local made = ("%s%s  %-6s %s %s"):format(name, (" "):rep(widest - #name), weight, one.kind, indented(one.text))
    lines[#lines + 1] = made:gsub("[ \t]+$", "") .. "\n"
  end
  return table.concat(lines)
end

return rules_text
