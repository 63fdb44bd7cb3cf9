-- The rows of a file of svmlight: vectors in place of texts.
local file = require "opedkit.file"
local svmlight = require "opedkit.corpus.svmlight"

--- An iterator over the rows of a file. `labels` are all labels of a line, `label` the first.
return function(path, fields)
  local handle, problem = file.open(path)
  if not handle then return nil, problem end
  local next_line, number = file.lines(handle, fields.meter), 0
  local function fail(message)
    message = ("%s:%d: %s"):format(path, number, message)
    if fields.skip then fields.skip(message) end
    return message
  end
  return function()
    while next_line do
      local line, failure = next_line()
      number = number + 1
      if not line then
        file.close(handle)
        next_line = nil
        return nil, failure and ("%s:%d: %s"):format(path, number, failure)
      end
      local written, vector = svmlight.parse(line)
      if written then
        local labels = {}
        for label in written:gmatch "[^,]+" do labels[#labels + 1] = label end
        return { vector = vector, label = labels[1], labels = labels, id = tostring(number), line = number }
      elseif vector then
        local message = fail(vector)
        if not fields.skip then
          file.close(handle)
          next_line = nil
          return nil, message
        end
      end
    end
  end
end
