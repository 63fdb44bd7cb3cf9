-- LIWC dictionaries, .dic (Pennebaker et al. 2001, 2007, 2015): categories with their numbers between two lines %, then
-- terms with the numbers of their categories. What depends on the words around, "like (02 134)125/464" and "kind <of>131",
-- is refused; the numbers beside it are read.
local lpeg = require "lpeg"
local field = require "opedkit.lexicon.field"
local place = require "opedkit.lexicon.place"
local rows = require "opedkit.lexicon.rows"
local P, S, R, C, Cp, Ct = lpeg.P, lpeg.S, lpeg.R, lpeg.C, lpeg.Cp, lpeg.Ct

local liwc = {}

local newline = P"\r\n" + S"\r\n"
local space = S" \t"
local token = Ct(Cp() * C((1 - S" \t\r\n") ^ 1))
-- No line that anybody writes has more tokens: the rest counts as one, which is no number.
local rest = Ct(Cp() * (1 - newline) ^ 1 * lpeg.Cc"…")
local line = Ct(space ^ 0 * (token * space ^ 0) ^ -1000 * rest ^ -1) * (newline + -1) * Cp()
local category = space ^ 0 * C(R"09" ^ 1) * space ^ 1 * C((1 - S"\t\r\n") ^ 1)
local tabbed_term = space ^ 0 * C((1 - S"\t\r\n") ^ 1) * P"\t" * Cp()
-- "(02 134)125/464", one field for all its blanks, and "<of>131/125".
local conditional = (P"(" * (1 - S"()\t\r\n") ^ 0 * P")" + P"<" * (1 - S"<> \t\r\n") ^ 0 * P">")
  * (1 - S" \t\r\n") ^ 0 * Cp()
local number = P"0" ^ 0 * C(R"09" ^ 1) * -1 + C(P"0") * P"0" ^ 0 * -1

-- The head: category names by number, and the position behind the second %.
local function read_categories(bytes, at, entries)
  local names = {}
  local tokens
  repeat
    tokens, at = line:match(bytes, at)
  until #tokens > 0 or at > #bytes
  if #tokens ~= 1 or tokens[1][2] ~= "%" then
    return place.fault(bytes, #tokens > 0 and tokens[1][1] or at, "a LIWC dictionary begins with a line %")
  end
  while at <= #bytes do
    local start = at
    tokens, at = line:match(bytes, at)
    if #tokens == 1 and tokens[1][2] == "%" then return names, at end
    if #tokens > 0 then
      local digits, name = category:match(bytes, start)
      if not digits then return place.fault(bytes, tokens[1][1], "a category's number and name expected") end
      digits, name = number:match(digits), field.trim(name)
      if names[digits] then
        return place.fault(bytes, tokens[1][1], ("a second category with the number %s"):format(digits))
      end
      names[digits] = name
      entries.names[name] = true
    end
  end
  return place.fault(bytes, #bytes, "the line % behind the categories is missing")
end

-- The term of a line and the index of the first token behind it: by a tab, or by the numbers and conditions at the end.
local function read_term(bytes, start, tokens)
  local term, behind = tabbed_term:match(bytes, start)
  local first = #tokens + 1
  if term then
    while first > 1 and tokens[first - 1][1] >= behind do first = first - 1 end
  else
    local condition = first
    for i = 2, #tokens do
      if conditional:match(bytes, tokens[i][1]) then
        condition = i
        break
      end
    end
    first = condition
    while first > 2 and number:match(tokens[first - 1][2]) do first = first - 1 end
    local last = tokens[first - 1]
    term = bytes:sub(tokens[1][1], last[1] + #last[2] - 1)
  end
  return field.trim(term), first
end

function liwc.read(bytes)
  local entries = rows.new()
  local names, at, position = read_categories(bytes, (P"\239\187\191" * Cp()):match(bytes) or 1, entries)
  if not names then return nil, at, position end
  while at <= #bytes do
    local tokens, behind = line:match(bytes, at)
    if #tokens > 0 then
      local term, first = read_term(bytes, at, tokens)
      if first > #tokens then
        return place.fault(bytes, tokens[1][1], ("no category's number behind " .. place.quote(term)))
      end
      local i = first
      while i <= #tokens do
        local where, word = tokens[i][1], tokens[i][2]
        local digits = number:match(word)
        local name = digits and names[digits]
        local stop = not name and conditional:match(bytes, where)
        if stop then
          rows.refuse(entries, term, "", ("%s is a condition, and conditional entries are not supported")
            :format(place.quote(bytes:sub(where, stop - 1))), where)
          while tokens[i + 1] and tokens[i + 1][1] < stop do i = i + 1 end
        elseif name then
          rows.add(entries, term, name, 1, tokens[1][1])
        else
          return place.fault(bytes, where, place.quote(word) .. " is no category's number")
        end
        i = i + 1
      end
    end
    at = behind
  end
  return entries
end

return liwc
