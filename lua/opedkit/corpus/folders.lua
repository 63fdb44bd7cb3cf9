-- A folder for each label, a file for each text.
local file = require "opedkit.file"
local order = require "opedkit.order"

local function names(lfs, path)
  local list = {}
  for name in lfs.dir(path) do
    if name:sub(1, 1) ~= "." then list[#list + 1] = name end
  end
  table.sort(list, order.before)
  return list
end

--- An iterator over the rows, in the order of the names' bytes. Files beside the folders are passed over.
return function(path, fields)
  local found, lfs = pcall(require, "lfs")
  if not found then return nil, "reading folders needs luafilesystem, which is not installed" end
  if lfs.attributes(path, "mode") ~= "directory" then return nil, ("%s: no folder"):format(path) end
  local labels, files, at, label, ended = names(lfs, path), {}, 0, nil, false
  return function()
    while not ended do
      at = at + 1
      if files[at] then
        local id = label .. "/" .. files[at]
        local text, problem = file.read(path .. "/" .. id)
        if text then
          if fields.meter then fields.meter.bytes = fields.meter.bytes + #text end
          return { text = text, label = label, id = id }
        end
        ended = not fields.skip
        if ended then return nil, problem end
        fields.skip(problem)
      else
        label = table.remove(labels, 1)
        ended = label == nil
        if label and lfs.attributes(path .. "/" .. label, "mode") == "directory" then
          files, at = {}, 0
          for _, name in ipairs(names(lfs, path .. "/" .. label)) do
            if lfs.attributes(path .. "/" .. label .. "/" .. name, "mode") == "file" then files[#files + 1] = name end
          end
        end
      end
    end
    return nil
  end
end
