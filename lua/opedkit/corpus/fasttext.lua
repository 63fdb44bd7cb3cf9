-- fastText's form: each line begins with one or more __label__name, then comes the text.
local lines = require "opedkit.corpus.lines"

--- An iterator over the rows of a file. `labels` are all labels of a line, `label` the first.
return function(path, fields)
  return lines(path, { meter = fields.meter }, function(line, number)
    local labels, at = {}, 1
    while true do
      local label, behind = line:match("^[ \t]*__label__([^ \t]+)()", at)
      if not label then break end
      labels[#labels + 1], at = label, behind
    end
    local text = line:match("^[ \t]*(.*)$", at):gsub("\r$", "")
    if text == "" and not labels[1] then return nil end
    return { text = text, label = labels[1], labels = labels, id = tostring(number), line = number }
  end)
end
