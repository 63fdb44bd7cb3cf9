-- WordStat categorization dictionaries, .cat (Provalis Research): categories and, with a weight in parentheses behind
-- them, their entries, each a line, under what is indented less. A category is named by its path: "ECONOMY/TAXES". An
-- underscore joins the words of a phrase. Rules (@…), which look at what stands near, are not read.
local lpeg = require "lpeg"
local field = require "opedkit.lexicon.field"
local path = require "opedkit.lexicon.path"
local place = require "opedkit.lexicon.place"
local rows = require "opedkit.lexicon.rows"
local P, S, C, Cp = lpeg.P, lpeg.S, lpeg.C, lpeg.Cp

local wordstat = {}

local TAB = 8
local newline = P"\r\n" + S"\r\n"
local line = C(S" \t" ^ 0) * Cp() * C((1 - S"\r\n") ^ 0) * (newline + -1) * Cp()
-- Other parentheses at the end of a line belong to a category's name.
local weight = P"(" * Cp() * C((lpeg.R"09" + S"+-., \t") ^ 1) * P")" * -1
local entry = C((1 - weight) ^ 0) * weight

-- The column behind some blanks and tabs.
local function indentation(blanks)
  local column = 0
  for i = 1, #blanks do
    column = blanks:sub(i, i) == "\t" and column - column % TAB + TAB or column + 1
  end
  return column
end

function wordstat.read(bytes, options)
  local entries = rows.new()
  local categories = path.new()
  local at = (P"\239\187\191" * Cp()):match(bytes) or 1
  while at <= #bytes do
    local blanks, first, content, behind = line:match(bytes, at)
    content = field.trim(content)
    if content ~= "" then
      local column = indentation(blanks)
      local term, inside, digits = entry:match(content)
      term = term and field.trim(term)
      categories:leave(column)
      local category = categories:name() or options.category
      if content:find("^@") then
        rows.refuse(entries, content, category or "", "a rule, and rules are not supported", first)
      elseif not term then
        local problem = categories:enter(content, column)
        if problem then return place.fault(bytes, first, problem) end
        entries.names[categories:name()] = true
      elseif term == "" then
        return place.fault(bytes, first, "no term before the weight")
      elseif not category then
        return place.fault(bytes, first, ("no category above %s, and no option names one"):format(place.quote(term)))
      else
        local value = field.number(field.trim(digits))
        if not value then
          return place.fault(bytes, first + inside - 1, place.quote(digits) .. " is no number")
        end
        rows.add(entries, (term:gsub("_", " ")), category, value, first)
      end
    end
    at = behind
  end
  return entries
end

return wordstat
