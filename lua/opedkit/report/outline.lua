-- The argument of an essay as reports tell it: in parts, each sentence once, what bears it out and what answers it below it.
local asked_of = require("opedkit.argument.outline").asked_of
local roles = require "opedkit.report.roles"

local outline = {}

-- In the order in which they are told.
local parts = {
  { name = "thesis", role = "thesis" },
  { name = "claims", role = "claim" },
  { name = "conceded", role = "concession" },
  { name = "countered", role = "counterargument" },
  { name = "asked", role = "recommendation" },
}

local BACK = 3 -- sentences before one that asks "it" or "them", where those may be named
local pronouns = { it = true, they = true, he = true, she = true, this = true, that = true, these = true, those = true,
  which = true, who = true, what = true, there = true }
local selves = { we = "us", us = "us", i = "me", you = "you" }

local function small(s)
  return (s:gsub("%u", string.lower))
end

-- Of what a sentence does, the one of the parts above which is likeliest; a thesis is one whatever else it is, and so is a
-- point that is answered.
local function place_of(sentence, answered)
  local best = answered
  for _, role in ipairs(sentence.roles) do
    if role.label == "thesis" then return "thesis" end
    for _, part in ipairs(parts) do
      if role.label == part.role and not best then best = part.name end
    end
    if role.label == "evidence" and not best then best = "evidence" end
  end
  return best
end

local function kind_of(sentence)
  for _, role in ipairs(sentence.roles) do
    if role.label == "evidence" then return type(role.kind) == "string" and role.kind or "evidence" end
  end
  return nil
end

-- Who is asked, as a reader would name them: "it" is whoever the sentences before it ask; nil where that isn't known. The
-- second result tells that the sentence itself doesn't name them. `named` are those of other sentences.
local function name_asked(a, number, of, named)
  if type(of) ~= "string" then return nil end
  local other = pronouns[small(of)]
  if selves[small(of)] then return selves[small(of)] end
  for i = number - 1, math.max(1, number - BACK), -1 do
    if not pronouns[small(of)] then break end
    of = named[i] or asked_of(a.sentences[i].text) or of
  end
  if pronouns[small(of)] or selves[small(of)] then return nil end
  named[number] = of
  return of, other
end

-- Sentences by what they support: those of evidence only.
local function supports_of(a)
  local of = {}
  for _, relation in ipairs(a.relations) do
    local kind = relation.type == "support" and kind_of(a.sentences[relation.from])
    if kind then
      local list = of[relation.to] or {}
      of[relation.to] = list
      list[#list + 1] = relation.from
    end
  end
  return of
end

-- A sentence with what is below it. `told` keeps those that were told.
local function item(a, number, role, supports, answers, told)
  local sentence = a.sentences[number]
  local own = { sentence = number, confidence = roles.confidence(sentence, role), below = {} }
  local function put(from, how)
    if from == number then
      own.itself = own.itself or how == "answer"
    elseif told[from] then
      if how == "answer" then own.elsewhere = from end
    else
      told[from] = true
      local below = item(a, from, how == "answer" and "rebuttal" or "evidence", supports, nil, told)
      below.how = how == "answer" and how or kind_of(a.sentences[from])
      below.confidence = below.confidence or (a.sentences[from].roles[1] or {}).confidence
      own.below[#own.below + 1] = below
    end
  end
  for _, from in ipairs(supports[number] or {}) do put(from, "support") end
  for _, from in ipairs(answers or {}) do put(from, "answer") end
  return own
end

-- Of points that are answered, the part they are told in; and the sentences that answer others.
local function find_answers(a)
  local answered, answering = {}, {}
  for _, name in ipairs { "conceded", "countered" } do
    for _, entry in ipairs(a.outline[name] or {}) do
      for _, from in ipairs(entry.answers) do
        answered[entry.sentence] = name
        if from ~= entry.sentence then answering[from] = true end
      end
    end
  end
  return answered, answering
end

local TOLD, CERTAIN = 0.4, 0.5 -- how likely a text is opinion or analysis whose argument is told, and told without a warning

--- Whether a text reads like one that argues, so that its outline is worth telling: yes, perhaps or no. A recipe has
--- sentences with roles too, if one asks for them.
function outline.argues(a)
  local shares = a.genre and a.genre.probabilities
  if type(shares) ~= "table" or not (shares.opinion or shares.analysis) then return "yes" end
  local share = (shares.opinion or 0) + (shares.analysis or 0)
  return share >= CERTAIN and "yes" or share >= TOLD and "perhaps" or "no"
end

--- The parts of an analysis' argument that hold something, each with its items in the order of the text, but theses with
--- the likeliest first: { name, role, items }. An item has its sentence by number, confidence (nil where the sentence lacks
--- the role), `below` (items of evidence and answers, with `how`: statistics, testimony, example, evidence or answer),
--- `itself` where the sentence answers itself, `elsewhere`: an answer that is told already, `of` where it is known who is
--- asked, and `unnamed` where the sentence itself doesn't say so.
function outline.read(a)
  if type(a.outline) ~= "table" then return {} end
  local supports, told, out, listed = supports_of(a), {}, {}, {}
  local answered, answering = find_answers(a)
  for _, part in ipairs(parts) do
    listed[part.name] = {}
    for k, entry in ipairs(a.outline[part.name] or {}) do
      entry = type(entry) == "number" and { sentence = entry } or entry
      local place = place_of(a.sentences[entry.sentence], answered[entry.sentence])
      if (place == part.name or place == nil) and not (answering[entry.sentence] and part.name == "claims") then
        listed[part.name][k], told[entry.sentence] = entry, true
      end
    end
  end
  local asked, named = {}, {}
  for _, entry in ipairs(a.outline.asked or {}) do asked[entry.sentence] = entry.of end
  for _, part in ipairs(parts) do
    local items = {}
    for k = 1, #(a.outline[part.name] or {}) do
      local entry = listed[part.name][k]
      if entry then
        local own = item(a, entry.sentence, part.role, supports, entry.answers, told)
        if part.name == "thesis" or part.name == "asked" then
          own.of, own.unnamed = name_asked(a, entry.sentence, asked[entry.sentence], named)
        end
        items[#items + 1] = own
      end
    end
    if #items > 0 then out[#out + 1] = { name = part.name, role = part.role, items = items } end
  end
  return out
end

local BORNE_OUT = 0.25 -- what evidence or an answer below an item adds to how sure it is

local function strength_of(own)
  return (own.confidence or 0) + (#own.below > 0 and BORNE_OUT or 0)
end

local function goes_before(x, y)
  local of_x, of_y = strength_of(x), strength_of(y)
  if of_x ~= of_y then return of_x > of_y end
  return x.sentence < y.sentence
end

--- The strongest `most` of a list of items in their order, and the others.
function outline.strongest(items, most)
  if #items <= most then return items, {} end
  local ranked, chosen, kept, others = {}, {}, {}, {}
  for i, own in ipairs(items) do ranked[i] = own end
  table.sort(ranked, goes_before)
  for i = 1, most do chosen[ranked[i]] = true end
  for _, own in ipairs(items) do
    if chosen[own] then kept[#kept + 1] = own else others[#others + 1] = own end
  end
  return kept, others
end

return outline
