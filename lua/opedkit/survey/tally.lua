-- How many texts and words each value of a property has.
local order = require "opedkit.order"

local Tally = {}
Tally.__index = Tally

local function new(most)
  return setmetatable({ most = most, kinds = 0, rows = {}, rest = nil }, Tally)
end

--- Counts a text under a value; nil: the value is not known. Values beyond the first `most` ones are counted together.
function Tally:add(value, words)
  local row = self.none
  if value then
    row = self.rows[value]
    if not row and self.kinds >= self.most then row = self.rest end
  end
  if not row then
    row = { name = value, texts = 0, words = 0 }
    if not value then
      self.none = row
    elseif self.kinds >= self.most then
      self.rest, row.name = row, nil
    else
      self.rows[value], self.kinds = row, self.kinds + 1
    end
  end
  row.texts, row.words = row.texts + 1, row.words + words
  return row
end

--- The rows, those with most texts first, or by their names; how many texts have no value, and another than the rows'.
function Tally:result(by_name)
  local list = {}
  for i, name in ipairs(order.keys(self.rows)) do
    self.rows[name].rank = i
    list[i] = self.rows[name]
  end
  if not by_name then
    table.sort(list, function(a, b)
      if a.texts ~= b.texts then return a.texts > b.texts end
      return a.rank < b.rank
    end)
  end
  for _, row in ipairs(list) do row.rank = nil end
  return { rows = list, unknown = self.none and self.none.texts or 0, further = self.rest and self.rest.texts or 0 }
end

return new
