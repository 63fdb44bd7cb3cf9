-- The rows of a file of svmlight: vectors in place of texts.
local lines = require "opedkit.corpus.lines"
local svmlight = require "opedkit.corpus.svmlight"

--- An iterator over the rows of a file. `labels` are all labels of a line, `label` the first.
return function(path, fields)
  return lines(path, fields, function(line, number)
    local written, vector = svmlight.parse(line)
    if not written then return nil, vector end
    local labels = {}
    for label in written:gmatch "[^,]+" do labels[#labels + 1] = label end
    return { vector = vector, label = labels[1], labels = labels, id = tostring(number), line = number }
  end)
end
