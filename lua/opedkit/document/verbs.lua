---What has to stand behind each kind of verb for it to report: what is said, asked for, promised or found. Each function
---takes what is known of a verb and gives a report, or nil.
---@class opedkit.document.verbs
local verbs = {}

if jit then jit.off(true, true) end -- see document.lua

local clause = require "opedkit.document.clause"
local data = require "opedkit.data.reporting"
local words = require "opedkit.document.words"

local count = clause.count
local slow, wh, pronouns = words.set(data.slow), words.set(data.wh), words.set(data.pronouns)
local no_clause, no_person, things = words.set(data.no_clause), words.set(data.no_person), words.set(data.things)
local finders = {}
for stem in data.finders:gmatch "[^ \n]+" do finders[#finders + 1] = stem end
local determining = words.set "her his my our their this that its"
local amounts = words.set "at more less fewer nearly roughly about almost only some"
local promising = words.set "promised promises vowed vows pledged hopes"

---Whether a source is somebody, as far as its last word and its capitals tell.
---@param source string
---@return boolean
local function is_person(source)
  local small = source:lower()
  local head = small:match "([a-z]+)[^a-z]*$"
  return not (head and (things[head] or things[head:gsub("s$", "")])) and (source:find "%u" ~= nil
    or small:find "^he$" ~= nil or small:find "^she$" ~= nil or small:find "^they$" ~= nil or small:find "s$" ~= nil)
end

verbs.is_person = is_person

function verbs.find(found)
  local known = (found.source:find "^[A-Z]" or found.source:find "^the %u") and not found.verb:find "^show"
  for _, stem in ipairs(finders) do known = known or found.source:lower():find(stem, 1, true) ~= nil end
  if not known then return nil end
  local behind = found.behind
  local that = behind:match "^[ \t\r\n]+that%f[^a-z]()" or behind:match "^[ \t\r\n]+()%d"
    or amounts[behind:match "^[ \t\r\n]+(%l+)"] and behind:match "^[ \t\r\n]+()%l+ ?%l* %d"
  if that then return found:at(that) end
  return clause.follows(behind) and found:at(1) or nil
end

function verbs.tell(found)
  local object, rest = found.behind:match "^[ \t\r\n]+([A-Za-z'\128-\255]+)[ \t\r\n]+()"
  if not object then return nil end
  -- told ABC's "Morning Show" his client …
  local show = found.behind:match "^[ \t\r\n]+[^,;:.\"]-['\153]s \"[^\"]*\"[ \t\r\n]+()"
  rest = show or rest
  -- Whom: a name, or a noun behind an article.
  local name = object:find "^%u" and found.behind:match("^[%u][^ \t\r\n,]*[ \t\r\n]+()", rest)
  while name do
    rest, name = name, found.behind:match("^[%u][^ \t\r\n,]*[ \t\r\n]+()", name)
  end
  -- told the mayor to "hold back"
  local act = found.behind:match "^ the %l+ to ([\"\226%l]%l*)"
  if act and not no_person[act] and not determining[act] then return found:at(1) end
  if object == "the" or object == "a" then rest = found.behind:match("^[%w]+[ \t\r\n]+()", rest) or rest end
  if (found.behind:find "^[^,;:.\"]-%f[a-z]to [a-z]" or found.behind:find "^[^,;:.\"]-%f[a-z]to [\"\226]")
    and not no_person[object] then
    return found:at(1)
  end
  local word = found.behind:match("^[A-Za-z']+", rest)
  if word and pronouns[words.small(word)] then return found:at(rest) end
  -- told reporters the panel wanted …
  if word == "the" and object:find "^%l+s$" and count(found.behind:sub(rest)) > 4 then return found:at(rest) end
  return clause.follows(found.behind:sub(rest - 1)) and found:at(rest) or nil
end

function verbs.ask(found)
  local behind = found.behind
  local word = behind:match "^[ \t\r\n]+([a-z]+)"
  if found.verb:find "^ask" and word and wh[word] then return found:at(1) end
  if behind:find "^[ \t\r\n]+to " or not (behind:find "^[ \t\r\n]+[^,;:.\"]-%f[a-z]to [a-z]"
    or behind:find "^[ \t\r\n]+[^,;:.\"]-\"to [a-z]" or behind:find "^[ \t\r\n]+[^,;:.\"]-%f[a-z]to [\"\226]") then
    return nil
  end
  return found:at(1)
end

function verbs.demand(found)
  -- "their disgust and calls for"
  if found.previous == "and" or found.relative then return nil end
  return is_person(found.source) and found.behind:find "^[ \t\r\n]+[%w\"\226]" and found:at(1) or nil
end

function verbs.vow(found)
  return is_person(found.source) and found.behind:find "^[ \t\r\n]+to %l" and found:at(1) or nil
end

function verbs.judge(found)
  if not is_person(found.source) or found.relative or found.behind:find "^[ \t\r\n]+by " then return nil end
  local clauses = found.behind:match "^[^,;:]*" or ""
  local word = found.verb:find "^accus" and "of" or found.verb:find "^liken" and "to" or "as"
  return clauses:find("%f[%a]" .. word .. "%f[%A]") and found:at(1) or nil
end

function verbs.call(found)
  if not is_person(found.source) or found.relative or found.previous == "they" then return nil end
  local quoted = found.behind:find "^[^.;:\"]-\"" or found.behind:find "^[^.;:]-\226\128\156"
  return quoted and found:at(1) or nil
end

function verbs.say(found)
  local word = found.behind:match "^[ \t\r\n]+[\"\226]?([^ \t\r\n,.;:]+)"
  if not word then return nil end
  local small = words.small(word)
  local amount = small == "as" and found.behind:find "^[ \t\r\n]+as %l+ as " or small == "no" and clause.follows(
    (found.behind:gsub("^[ \t\r\n]+%a+", "")))
  if no_clause[small] and not amount or found.behind:find "^[ \t\r\n]*[:]" then return nil end
  local brief = slow[small] and count(found.behind) < 7
  -- said with some force "it will not hold"
  if small == "with" and found.behind:find "^[^,;:.\"]-[\"\226]" then return found:at(1) end
  local rest = brief and found.behind:match "^[ \t\r\n]+[^ \t\r\n]+(.*)$"
  return (not rest or clause.follows(rest)) and found:at(1) or nil
end

function verbs.argue(found)
  local behind = found.behind
  local word = behind:match "^[ \t\r\n]+[\"\226]?([^ \t\r\n,.;:]+)"
  if not word then return nil end
  if promising[found.verb] and is_person(found.source) and behind:find "^[ \t\r\n]+to %l" then return found:at(1) end
  -- vowed an "aggressive" answer
  if promising[found.verb] and is_person(found.source) and behind:find "^[ \t\r\n]+%l* ?[\"\226]" then
    return found:at(1)
  end
  if found.verb:find "^suggest" and word:find "^%l+ing$" and is_person(found.source) then return found:at(1) end
  local small = words.small(word)
  local asks = found.verb:find "^wonder" or found.verb:find "^question"
  if asks or found.verb:find "^explain" and wh[small] then return wh[small] and found:at(1) or nil end
  if pronouns[small] and behind:find "^[ \t\r\n]+[A-Za-z']+ [a-z]" and small ~= "his" and small ~= "her"
    and small ~= "its" and small ~= "their" and small ~= "it" then
    return found:at(1)
  end
  return clause.follows(behind) and found:at(1) or nil
end

return verbs
