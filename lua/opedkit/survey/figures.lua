-- Figures of a stream of texts: their quartiles, and the texts that lie far outside them.

-- Texts beyond the outer fences of Tukey (1977), three times the distance of the quartiles, lie far outside; and the
-- furthest of them, so many on either side, are listed.
local FENCE, LISTED = 3, 5
-- Fewer texts have no outliers.
local TEXTS = 12

local Figures = {}
Figures.__index = Figures

local function new(names)
  local self = setmetatable({ names = names, of = {} }, Figures)
  for _, name in ipairs(names) do self.of[name] = { count = 0, times = {}, low = {}, high = {} } end
  return self
end

-- A value in three digits, as a whole number of hundredths, so that a stream has a limited number of them.
local function coarse(value)
  local size, unit = math.abs(value) * 100, 1
  while size >= 1000 * unit do unit = unit * 10 end
  local whole = math.floor(size / unit + 0.5) * unit
  return value < 0 and -whole or whole
end

-- Puts an item into a list of the most extreme ones, `sign` 1 for high values; equal ones in the order of the stream.
local function keep(list, value, about, sign)
  local at = #list + 1
  while at > 1 and sign * list[at - 1].value < sign * value do at = at - 1 end
  if at > LISTED then return end
  table.insert(list, at, { value = value, about = about })
  list[LISTED + 1] = nil
end

--- Counts a text's values, of those figures that it has.
function Figures:add(values, about)
  for _, name in ipairs(self.names) do
    local value, figure = values[name], self.of[name]
    if value then
      local rounded = coarse(value)
      figure.times[rounded] = (figure.times[rounded] or 0) + 1
      figure.count = figure.count + 1
      keep(figure.high, value, about, 1)
      keep(figure.low, value, about, -1)
    end
  end
end

local function measure(figure)
  local values, quartiles, seen = {}, {}, 0
  for value in pairs(figure.times) do values[#values + 1] = value end
  table.sort(values)
  for _, value in ipairs(values) do
    seen = seen + figure.times[value]
    while #quartiles < 3 and 4 * seen >= (#quartiles + 1) * figure.count do quartiles[#quartiles + 1] = value end
  end
  local reach = FENCE * (quartiles[3] - quartiles[1])
  local low, high, outside = quartiles[1] - reach, quartiles[3] + reach, 0
  for _, value in ipairs(values) do
    if value < low or value > high then outside = outside + figure.times[value] end
  end
  return quartiles, low, high, outside
end

--- For each figure with values: { figure, texts, lower, median, upper, outside, listed = { { place, headline, publisher,
--- date, value }, … } }, in hundredths' precision of three digits; those listed lie outside, the furthest first.
function Figures:result()
  local out = {}
  for _, name in ipairs(self.names) do
    local figure = self.of[name]
    if figure.count > 0 then
      local quartiles, low, high, outside = measure(figure)
      local row = { figure = name, texts = figure.count, lower = quartiles[1] / 100, median = quartiles[2] / 100,
        upper = quartiles[3] / 100, outside = 0, listed = {} }
      if figure.count >= TEXTS and high > low then
        row.outside = outside
        for _, list in ipairs { figure.high, figure.low } do
          for _, item in ipairs(list) do
            local value = coarse(item.value)
            if list == figure.high and value > high or list == figure.low and value < low then
              row.listed[#row.listed + 1] = { place = item.about.place, headline = item.about.headline,
                publisher = item.about.publisher, date = item.about.date, value = value / 100 }
            end
          end
        end
      end
      out[#out + 1] = row
    end
  end
  return out
end

return new
