-- Which sentences support or attack which: by their roles and by what is near.
if jit then jit.off(true, true) end -- see document.lua

local relations = {}

local REACH = 6 -- sentences back that an answer may lie from what it answers
local NEAR = 4 -- sentences between a piece of evidence and its claim

local function set_of(list)
  local set = {}
  for _, role in ipairs(list) do set[role.label] = true end
  return set
end

local supported = { "claim", "thesis", "rebuttal", "recommendation", "prediction" }

local function takes_support(set)
  for _, label in ipairs(supported) do
    if set[label] then return true end
  end
  return false
end

-- The nearest sentence from `i` in steps of `by` that fits, at most `most` away and, where `paragraph`, in the same one.
local function nearest(sentences, i, by, most, paragraph, fits)
  for distance = 1, most do
    local at = i + by * distance
    local sentence = sentences[at]
    if not sentence or paragraph and sentence.paragraph ~= sentences[i].paragraph then return nil end
    if fits(at) then return at end
  end
end

--- The relations between sentences, by the first's number and then the second's.
function relations.of(sentences, lists, ranking)
  local sets, out = {}, {}
  for i, list in ipairs(lists) do sets[i] = set_of(list) end
  local thesis = ranking[1]
  local function add(from, to, kind) out[#out + 1] = { from = from, to = to, type = kind } end
  local function is_support(at) return takes_support(sets[at]) and not (sets[at].evidence and not sets[at].claim) end
  local function is_opposed(at) return sets[at].counterargument or sets[at].concession end
  for i, set in ipairs(sets) do
    if set.evidence and not set.rebuttal and not set.counterargument then
      local to = nearest(sentences, i, -1, NEAR, true, is_support) or nearest(sentences, i, 1, NEAR, true, is_support)
        or nearest(sentences, i, -1, NEAR, false, is_support)
      if set.claim then to = i ~= thesis and thesis or nil end
      if to then add(i, to, "support") end
    elseif set.claim and i ~= thesis and not set.thesis then
      add(i, thesis, "support")
    end
    if set.rebuttal then
      local to = is_opposed(i) and i or nearest(sentences, i, -1, REACH, false, is_opposed)
      if to then add(i, to, "attack") end
    end
    if set.counterargument and i ~= thesis then add(i, thesis, "attack") end
    if set.concession and not set.counterargument and i ~= thesis then add(i, thesis, "attack") end
  end
  return out
end

return relations
