-- Where in a tree of categories a reader is. A category's name is its path from the root, with slashes between.
local path = {}

-- A path's name is as long as its depth, so a deeper tree would cost more than a file's length.
local DEEPEST = 100

local Path = {}
Path.__index = Path

function path.new()
  return setmetatable({ names = {}, columns = {} }, Path)
end

--- Goes into a category; a message where that is too deep.
function Path:enter(name, column)
  if #self.names == DEEPEST then return ("categories more than %d deep"):format(DEEPEST) end
  local above = self:name()
  self.names[#self.names + 1] = above and above .. "/" .. name or name
  self.columns[#self.names] = column
end

--- Goes out of the innermost category or, with a column, out of all that are not indented less.
function Path:leave(column)
  local last = #self.names
  while last > 0 and (not column or self.columns[last] >= column) do
    self.names[last], self.columns[last] = nil, nil
    if not column then return end
    last = last - 1
  end
end

--- The name of the innermost category, nil at the root.
function Path:name()
  return self.names[#self.names]
end

return path
