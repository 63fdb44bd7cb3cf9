-- A pipeline's components, applied to one subject after the other.
local core = require "opedkit.native"

-- What the components work on: the text, its words and, where it is one, the document. `room`, where it is given, has
-- the memory of another text's words and vector, which is used again.
local function state_of(subject, room)
  local source = subject
  if type(subject) == "table" then source = subject.text end
  if type(source) ~= "string" then return nil end
  return {
    text = source, tokens = core.tokens(source, room and room.tokens), subject = subject, room = room,
    document = type(subject) == "table" and type(subject.source) == "function" and subject or nil,
  }
end

-- Of a row that is a vector, or of that alone.
local function state_of_vector(self, subject)
  local row = type(subject) == "table" and subject.vector == nil and { vector = subject } or subject
  if type(row) ~= "table" then row = {} end
  local problem = self.components[1]:problem(row.vector)
  if problem then error(("bad argument 'subject' (it %s)"):format(problem), 4) end
  return { text = "", subject = row }
end

--- The state of a subject after so many components, or all; one that is none throws at the caller of the pipeline's method.
return function(self, subject, count, room)
  local state
  if self.components[1].vectors then state = state_of_vector(self, subject)
  else state = state_of(subject, room) end
  if not state then
    error(("bad argument 'subject' (string or document expected, got %s)"):format(type(subject)), 3)
  end
  for i = 1, count or #self.components do self.components[i]:apply(state) end
  return state
end
