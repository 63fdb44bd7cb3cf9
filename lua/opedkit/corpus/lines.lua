-- The lines of a file, each read as something.
local file = require "opedkit.file"

--- An iterator over what `parse(line, number)` makes of a file's lines: one or two values; of a line to be passed over nothing;
--- of one that is wrong nil and what is wrong with it, whereupon the iterator gives nil and a message that names file and line,
--- and ends. With `given.skip` it calls that with the message and goes on. `given.meter` is told how far it has come.
return function(path, given, parse)
  local handle, problem = file.open(path)
  if not handle then return nil, problem end
  local next_line, number = file.lines(handle, given.meter), 0
  local function located(message) return ("%s:%d: %s"):format(path, number, message) end
  local function stop(message)
    file.close(handle)
    next_line = nil
    return nil, message and located(message)
  end
  return function()
    while next_line do
      local line, failure = next_line()
      number = number + 1
      if not line then return stop(failure) end
      local made, second = parse(line, number)
      if made ~= nil then return made, second end
      if second then
        if not given.skip then return stop(second) end
        given.skip(located(second))
      end
    end
    return nil
  end
end
