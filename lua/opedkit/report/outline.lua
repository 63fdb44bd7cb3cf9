-- The outline of an argument: which sentences are its thesis, its claims with what supports them, what is conceded and
-- answered, what is asked for. Reports show it, each in its own form.
local outline = {}

outline.parts = {
  { role = "thesis", title = "Thesis" }, { role = "claim", title = "Claims" },
  { role = "concession", title = "Conceded" }, { role = "counterargument", title = "Said against it" },
  { role = "rebuttal", title = "Answered" }, { role = "recommendation", title = "What should be done" },
  { role = "prediction", title = "What will come" }, { role = "evidence", title = "Evidence" },
}

local function has_role(sentence, label)
  for _, role in ipairs(sentence.roles) do
    if role.label == label then return role end
  end
end

-- What speaks for each sentence, by number.
local function supports_of(analysis)
  local supports, used = {}, {}
  for _, relation in ipairs(analysis.relations) do
    if relation.type == "support" and analysis.sentences[relation.from] and analysis.sentences[relation.to] then
      supports[relation.to] = supports[relation.to] or {}
      table.insert(supports[relation.to], relation.from)
      used[relation.from] = true
    end
  end
  return supports, used
end

--- The parts that an essay has, in a fixed order: { title, role, items = { { sentence, confidence, support = numbers } } },
--- sentences by number. Evidence that supports a claim stands with it and not again in a part of its own.
function outline.of(analysis)
  local made, shown = {}, {}
  local supports, used = supports_of(analysis)
  for _, part in ipairs(outline.parts) do
    local items = {}
    for number, sentence in ipairs(analysis.sentences) do
      local role = has_role(sentence, part.role)
      if role and not (part.role == "evidence" and used[number] and shown[number]) then
        local support = {}
        for _, from in ipairs(part.role ~= "evidence" and supports[number] or {}) do
          if has_role(analysis.sentences[from], "evidence") then
            support[#support + 1], shown[from] = from, true
          end
        end
        items[#items + 1] = { sentence = number, confidence = role.confidence, support = support }
      end
    end
    if #items > 0 then made[#made + 1] = { title = part.title, role = part.role, items = items } end
  end
  return made
end

return outline
