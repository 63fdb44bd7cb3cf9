-- Which sentences hold what outweighs something granted, and what is proved: the nuclei of concession and of evidence in
-- rhetorical structure theory (Mann & Thompson 1988). The first where a connective marks the contrast; the second where a
-- sentence is likely a claim, no background, and the next one evidence. For opedkit.argument.
if jit then jit.off(true, true) end -- see document.lua

local nuclei = {}

-- Decisions by the number of their role.
local CLAIM, EVIDENCE, CONCESSION, COUNTERARGUMENT, REBUTTAL, BACKGROUND = 2, 3, 4, 5, 6, 9

local LONG = 240 -- bytes beyond which a longer sentence says no more
local LEAST = 2064 -- the score that 12 in 100 sentences of every other tree of roles/rst reach

-- How likely a sentence is what the next one proves, in tenths of the decisions' unit.
local function weigh(own, behind, bytes)
  return 10 * (own[CLAIM] - own[BACKGROUND] + behind[EVIDENCE])
    + 3 * (own[CONCESSION] + own[COUNTERARGUMENT] + own[REBUTTAL]) + 32 * math.min(#bytes, LONG)
end

-- The bytes of a mark in the document; those of the sentence where it was put together from parts.
local function place(sentence, mark)
  if sentence.last - sentence.first + 1 ~= #sentence.text then return sentence.first, sentence.last end
  return sentence.first + mark.first - 1, sentence.first + mark.last - 1
end

--- The nuclei in the order of their sentences.
function nuclei.of(sentences, decisions, shown)
  local list = {}
  for i, sentence in ipairs(sentences) do
    local mark, behind = shown[i].contrast, decisions[i + 1]
    if mark then
      local first, last = place(sentence, mark)
      list[#list + 1] = { sentence = i, type = "concession", first = first, last = last }
    end
    if behind and weigh(decisions[i], behind, sentence.text) >= LEAST then
      list[#list + 1] = { sentence = i, type = "evidence", first = sentence.first, last = sentence.last }
    end
  end
  return list
end

return nuclei
