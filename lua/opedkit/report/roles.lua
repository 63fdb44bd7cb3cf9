-- The roles of sentences, as reports show them.
local roles = {}

--- In the order in which pages show them; what is background needs no colour.
roles.order = {
  "thesis", "claim", "evidence", "concession", "counterargument", "rebuttal", "recommendation", "prediction",
}

--- How sure it is that a sentence has a role; nil where it has not.
function roles.confidence(sentence, label)
  for _, role in ipairs(sentence.roles) do
    if role.label == label then return role.confidence end
  end
end

return roles
