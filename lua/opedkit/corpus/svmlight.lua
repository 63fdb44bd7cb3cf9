---Vectors as svmlight, LIBLINEAR and scikit-learn write them: a line for each text, its label and the indices, from 1 on
---and ascending, with their values.
---@class opedkit.corpus.svmlight
local svmlight = {}

local file = require "opedkit.file"
local lines = require "opedkit.corpus.lines"

---A line's label and { index1, value1, … } with indices from 0 on, as vectors have them. Of a line that is empty or a
---comment nothing; of one that is wrong nil and what is wrong with it.
---@param line string
---@return string|nil label
---@return number[]|string|nil vector
function svmlight.parse(line)
  line = line:gsub("#.*$", "")
  local label, at = line:match "^%s*(%S+)()"
  if not label then return nil end
  local list, least = {}, 0
  while true do
    local index, value, behind = line:match("^%s+(%d+):(%S+)()", at)
    if not index then break end
    index, value = tonumber(index), tonumber(value)
    if not value or value ~= value or value - value ~= 0 then return nil, "a value that is no finite number" end
    if index <= least or index > 2 ^ 25 then return nil, "indices that are not ascending, from 1 to 33554432" end
    list[#list + 1], list[#list + 2], least, at = index - 1, value, index, behind
  end
  if line:find("%S", at) then return nil, "something that is no index:value" end
  return label, list
end

---Reads vectors one by one: an iterator of a label and an array { index1, value1, index2, … } whose indices begin at 0, as
---those of all vectors do. Where a line can't be read, it gives nil and a message that names file and line.
---@param path string a file, or "-": standard input
---@return (fun(): string?, number[]|string|nil)|nil next_vector
---@return string|nil message
function svmlight.read(path)
  if type(path) ~= "string" then error(("bad argument 'path' (string expected, got %s)"):format(type(path)), 2) end
  return lines(path, {}, svmlight.parse)
end

---Writes the vectors that a fitted pipeline's classifier sees of a corpus, one by one, so that other programs learn from
---the same ones. Labels are numbers from 1 on in the order of their bytes, as `pipe:labels()` has them.
---@param path string
---@param pipe opedkit.Pipeline
---@param corpus function|table as for the pipeline's `fit`
---@return boolean|nil done
---@return string|nil message the old file, if there was one, is as it was
function svmlight.write(path, pipe, corpus)
  if type(path) ~= "string" then error(("bad argument 'path' (string expected, got %s)"):format(type(path)), 2) end
  local numbers = {}
  for i, label in ipairs(pipe:labels()) do numbers[label] = i end
  local to, problem = file.replace(path)
  if not to then return nil, problem end
  for vector, label in pipe:vectors(corpus) do
    if not vector or not numbers[label] then
      to:abandon()
      return nil, vector and ('no training text has the label "%s"'):format(label) or label
    end
    local parts = { tostring(numbers[label]) }
    for i = 1, #vector do
      local index, times, value = vector:get(i)
      value = value or times
      if value ~= 0 then parts[#parts + 1] = ("%d:%.9g"):format(index + 1, value) end
    end
    to:write(table.concat(parts, " "), "\n")
  end
  return to:finish()
end

return svmlight
