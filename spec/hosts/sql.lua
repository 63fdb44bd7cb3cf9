-- The essays of a folder as rows of a table; those that PostgreSQL can hold as text (UTF-8 without NUL).
local lfs, text = require "lfs", require("opedkit").text
local names = {}
for name in lfs.dir(arg[1]) do
  if name:find "%.txt$" then names[#names + 1] = name end
end
table.sort(names)
print "create table essays (name text primary key, bytes text not null);"
for _, name in ipairs(names) do
  local file = assert(io.open(arg[1] .. "/" .. name, "rb"))
  local bytes = file:read "*a"
  file:close()
  if text.valid(bytes) and not bytes:find("%z") then
    local hex = bytes:gsub(".", function(byte) return ("%02x"):format(byte:byte()) end)
    print(("insert into essays values ('%s', convert_from('\\x%s', 'UTF8'));"):format(name:gsub("%.txt$", ""), hex))
  end
end
