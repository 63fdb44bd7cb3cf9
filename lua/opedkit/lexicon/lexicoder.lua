-- Lexicoder 3 dictionaries, .lc3 (Young & Soroka 2012): a line +CATEGORY, then a pattern to a line; the blanks around a
-- pattern say where a word ends, which every entry of a lexicon does.
local lpeg = require "lpeg"
local field = require "opedkit.lexicon.field"
local place = require "opedkit.lexicon.place"
local rows = require "opedkit.lexicon.rows"
local P, S, C, Cp = lpeg.P, lpeg.S, lpeg.C, lpeg.Cp

local lexicoder = {}

local newline = P"\r\n" + S"\r\n"
local line = S" \t" ^ 0 * Cp() * C((1 - S"\r\n") ^ 0) * (newline + -1) * Cp()

function lexicoder.read(bytes, options)
  local entries = rows.new()
  local category = options.category
  local at = (P"\239\187\191" * Cp()):match(bytes) or 1
  while at <= #bytes do
    local first, content, behind = line:match(bytes, at)
    content = field.trim(content)
    if content:sub(1, 1) == "+" then
      category = field.trim(content:sub(2))
      if category == "" then return place.fault(bytes, first, "a category's name expected behind the +") end
      entries.names[category] = true
    elseif content ~= "" then
      if not category then
        return place.fault(bytes, first, ("no line +CATEGORY before %s, and no option names one")
          :format(place.quote(content)))
      end
      rows.add(entries, content, category, 1, first)
    end
    at = behind
  end
  return entries
end

return lexicoder
