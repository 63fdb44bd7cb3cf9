-- What a component learns from: a corpus, as the components before it see it.
local apply = require "opedkit.pipeline.apply"
local rows = require "opedkit.rows"
local sentences = require "opedkit.pipeline.sentences"

--- The inputs of component number `index` and their labels, one with each call.
return function(self, corpus, index)
  local next_row, need = rows.each(corpus, rows.check_of(self)), self.components[index].needs[1]
  local list, number = {}, 0
  return function()
    while self.labeller and number >= #list do
      local row, problem = next_row()
      if not row then return nil, problem end
      list, problem = sentences.of(row)
      if not list then return nil, problem end
      number = 0
    end
    number = number + 1
    local row, problem = list[number], nil
    if not self.labeller then row, problem = next_row() end
    if not row then return nil, problem end
    local state = apply(self, row, index - 1)
    state.number = number
    return state[need], self.multilabel and row.labels or row.label, state
  end
end
