-- fastText's form: each line begins with one or more __label__name, then comes the text.
local file = require "opedkit.file"

--- An iterator over the rows of a file. `labels` are all labels of a line, `label` the first.
return function(path, fields)
  local handle, problem = file.open(path)
  if not handle then return nil, problem end
  local next_line, number = file.lines(handle, fields.meter), 0
  return function()
    while true do
      local line, failure = next_line()
      number = number + 1
      if not line then
        file.close(handle)
        next_line = function() return nil end
        return nil, failure and ("%s:%d: %s"):format(path, number, failure)
      end
      local labels, at = {}, 1
      while true do
        local label, behind = line:match("^[ \t]*__label__([^ \t]+)()", at)
        if not label then break end
        labels[#labels + 1], at = label, behind
      end
      local text = line:match("^[ \t]*(.*)$", at):gsub("\r$", "")
      if text ~= "" or labels[1] then
        return { text = text, label = labels[1], labels = labels, id = tostring(number), line = number }
      end
    end
  end
end
