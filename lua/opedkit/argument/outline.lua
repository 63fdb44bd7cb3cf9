-- The outline of an argument: the thesis, claims with what supports them, what is granted, countered and asked for.
if jit then jit.off(true, true) end -- see document.lua

local outline = {}

local function has(list, label)
  for _, role in ipairs(list) do
    if role.label == label then return role end
  end
end

-- Sentences that stand in a relation of this type to sentence `to`.
local function from_of(related, to, kind)
  local list = {}
  for _, relation in ipairs(related) do
    if relation.to == to and relation.type == kind then list[#list + 1] = relation.from end
  end
  return list
end

-- Those that answer: attacks on the sentence by a rebuttal.
local function answers_to(lists, related, i)
  local answers = {}
  for _, from in ipairs(from_of(related, i, "attack")) do
    if has(lists[from], "rebuttal") then answers[#answers + 1] = from end
  end
  return answers
end

--- The outline, from each sentence's roles, their relations and the ranking of theses.
function outline.of(lists, related, ranking)
  local made = { thesis = {}, claims = {}, conceded = {}, countered = {}, asked = {} }
  for _, i in ipairs(ranking) do
    if has(lists[i], "thesis") then made.thesis[#made.thesis + 1] = i end
  end
  for i, list in ipairs(lists) do
    if has(list, "claim") then
      table.insert(made.claims, { sentence = i, support = from_of(related, i, "support") })
    end
    if has(list, "counterargument") then
      table.insert(made.countered, { sentence = i, answers = answers_to(lists, related, i) })
    elseif has(list, "concession") then
      table.insert(made.conceded, { sentence = i, answers = answers_to(lists, related, i) })
    end
    local asked = has(list, "recommendation")
    if asked then table.insert(made.asked, { sentence = i, of = asked.of }) end
  end
  return made
end

local demands = {
  " must ", " should ", " needs? to ", " ought to ", " has to ", " have to ", " had better ", " would do well to ",
  " must,", " should,", " cannot afford to ", " can't afford to ",
}
local MOST = 48 -- bytes of a name for those who are asked
local openers = {
  "^and ", "^but ", "^so ", "^instead,? ", "^that ", "^then ", "^yet ", "^still,? ", "^now ", "^perhaps ", "^because ",
  "^since ", "^if ", "^which ", "^also ", "^what ", "^why ", "^here is ", "^so here is ", "^this is ", "^where ",
  "^when ",
}
local closers = { " still$", " also$", " now$", " therefore$", " all$", " both$", " really$", " simply$", " then$" }

-- The words before a demand, from the last mark of punctuation on, without what only joins them to the rest.
local function subject_before(text, first)
  local before = text:sub(1, first - 1):match "([^,;:%(%)\"\226]*)$":match "^%s*(.-)%s*$"
  local again = true
  while again do
    again = false
    for _, opener in ipairs(openers) do
      local lower = before:gsub("^%u", function(c) return string.char(c:byte() + 32) end)
      local _, last = lower:find(opener)
      if last then
        before, again = before:sub(last + 1), true
      end
    end
  end
  before = before:match "^.* because (.*)$" or before:match "^.* that (.*)$" or before
  for _, closer in ipairs(closers) do before = before:gsub(closer, "") end
  if before == "" or #before > MOST then return nil end
  return before
end

--- Who a sentence asks for something, in its own words; nil where it doesn't say so in front of the demand.
function outline.asked_of(text)
  local first
  for _, demand in ipairs(demands) do
    local at = text:find(demand)
    if at and (not first or at < first) then first = at end
  end
  if first then return subject_before(text, first) end
  if text:find "^Let's " or text:find "^Let\226\128\153s " or text:find "^Let us " then return "us" end
end

return outline
