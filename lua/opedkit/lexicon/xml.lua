-- The part of XML 1.0 that dictionaries are written in: elements, attributes, entities, and what is skipped: character
-- data, comments, processing instructions, CDATA sections and a DOCTYPE without declarations of its own.
local xml = {}

local lpeg = require "lpeg"
local C, Cc, Cp, Ct, P, R, S = lpeg.C, lpeg.Cc, lpeg.Cp, lpeg.Ct, lpeg.P, lpeg.R, lpeg.S

local function utf8_of(code)
  local function rest(shift) return 0x80 + math.floor(code / 2 ^ shift) % 0x40 end
  if code < 0x80 then return string.char(code) end
  if code < 0x800 then return string.char(0xC0 + math.floor(code / 0x40), rest(0)) end
  if code < 0x10000 then return string.char(0xE0 + math.floor(code / 0x1000), rest(6), rest(0)) end
  return string.char(0xF0 + math.floor(code / 0x40000), rest(12), rest(6), rest(0))
end

-- The character of a reference, whatever XML allows; false where there is none.
local function character(base)
  return function(digits)
    local code = #digits < 8 and tonumber(digits, base)
    if not code or code == 0 or code > 0x10FFFF or code >= 0xD800 and code < 0xE000 then return false end
    return utf8_of(code)
  end
end

local entity = P"&" * (
  P"lt;" * Cc"<" + P"gt;" * Cc">" + P"amp;" * Cc"&" + P"quot;" * Cc'"' + P"apos;" * Cc"'"
  + P"#x" * (C(R("09", "af", "AF") ^ 1) / character(16)) * P";" + P"#" * (C(R"09" ^ 1) / character(10)) * P";")
local space = S" \t\r\n"
local name = C((R("az", "AZ", "\128\255") + S"_:") * (R("az", "AZ", "09", "\128\255") + S"_:.-") ^ 0)

-- A value up to its quotation mark, entities resolved; then false where a part of it is wrong, and where.
local function value(mark)
  local part = (1 - S("<&" .. mark)) ^ 1
  local pieces = Ct((C(part) + entity) ^ 0) / function(list)
    for _, piece in ipairs(list) do
      if not piece then return false end
    end
    return table.concat(list)
  end
  return P(mark) * pieces * P(mark)
end
local attribute = space ^ 1 * Cp() * name * space ^ 0 * P"=" * space ^ 0 * (value'"' + value"'") * Cp()
local opening = P"<" * name * Cp()
local ending = space ^ 0 * (P"/>" * Cc(true) + P">" * Cc(false)) * Cp()
local closing = P"</" * name * space ^ 0 * P">" * Cp()

local function upto(last) return (1 - P(last)) ^ 0 * P(last) * Cp() end
local skipped = P"<!--" * upto"-->" + P"<?" * upto"?>" + P"<![CDATA[" * upto"]]>"
  + P"<!DOCTYPE" * (1 - S"<>[") ^ 0 * P">" * Cp()
local data = (1 - P"<") ^ 0 * Cp()

-- The attributes from a position on, and the position behind them; nil, a message and its position.
local function read_attributes(bytes, at)
  local attributes = {}
  while true do
    local first, key, content, behind = attribute:match(bytes, at)
    if not first then return attributes, at end
    if content == false then return nil, "a reference to no character", first end
    if attributes[key] then return nil, ("a second attribute %s"):format(key), first end
    attributes[key], at = content, behind
  end
end

--- Reads a document. `start(tag)` gets { name, attributes, first } of each element, `finish(name)` is called where it
--- ends; what `start` returns is a problem. Returns nothing, or a problem and its position.
function xml.read(bytes, start, finish)
  local at = (P"\239\187\191" * Cp()):match(bytes) or 1
  local open, openings, seen = {}, {}, false
  while true do
    local first = data:match(bytes, at)
    at = first
    if at > #bytes then break end
    local behind = skipped:match(bytes, at)
    local title, within
    if not behind then title, within = opening:match(bytes, at) end
    if behind then
      at = behind
    elseif title then
      if #open == 0 and seen then return "a second root element", first end
      local attributes, stop, where = read_attributes(bytes, within)
      if not attributes then return stop, where end
      local empty, next_at = ending:match(bytes, stop)
      if not next_at then return ("the tag <%s> is not well-formed"):format(title), stop end
      local problem = start { name = title, attributes = attributes, first = first }
      if problem then return problem, first end
      seen = true
      if empty then
        finish(title)
      else
        open[#open + 1], openings[#open + 1] = title, first
      end
      at = next_at
    else
      local ended, next_at = closing:match(bytes, at)
      if not ended then return "no tag behind <", first end
      if open[#open] ~= ended then return ("no element for </%s> to end"):format(ended), first end
      finish(ended)
      open[#open], openings[#openings] = nil, nil
      at = next_at
    end
  end
  if #open > 0 then return ("the element %s has no end"):format(open[#open]), openings[#open] end
end

return xml
