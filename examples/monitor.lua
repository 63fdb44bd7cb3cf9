-- Watches a folder or a stream with a file of queries, and tells what matches: text, query, place, and the words around
-- the first hit. The queries are read again when their file changes.
-- usage: lua examples/monitor.lua QUERIES FOLDER [SECONDS]    every new or changed file, looked for every 2 seconds
--        lua examples/monitor.lua QUERIES -                   JSON Lines on standard input: text, id, date
local opedkit = require "opedkit"
local path, source, seconds = arg[1], arg[2], tonumber(arg[3] or 2)
if not (path and source and seconds) then
  io.stderr:write("usage: monitor.lua QUERIES FOLDER|- [SECONDS]\n")
  os.exit(2)
end

local function complain(...)
  io.stderr:write(table.concat({ ... }, ": "), "\n")
end

local function read(name)
  local file, problem = io.open(name, "rb")
  if not file then return nil, problem end
  local bytes
  bytes, problem = file:read("*a")
  file:close()
  return bytes, problem
end

-- ---- the queries ----

local bank, known

-- The file may be half written: what is wrong is told, and the queries before it stay.
local function refresh()
  local bytes, problem = read(path)
  if bytes and bytes == known then return end
  known = bytes
  local fresh
  if bytes then fresh, problem = opedkit.query.parse(bytes) end
  if not fresh then return complain(path, problem) end
  bank = fresh
  complain(path, ("watching %d queries"):format(#bank:names()))
end

-- ---- a text ----

-- The hit with some words on either side, on one line.
local function around(text, hit)
  local before = text:sub(math.max(1, hit.first - 40), hit.first - 1)
  local behind = text:sub(hit.last + 1, hit.last + 40)
  if hit.first > 41 then before = "…" .. before:gsub("^[^ \n]*", "") end
  if hit.last + 40 < #text then behind = behind:gsub("[^ \n]*$", "") .. "…" end
  return (before .. "[" .. text:sub(hit.first, hit.last) .. "]" .. behind):gsub("%c+", " ")
end

local function look(label, text, date)
  local found = bank:match(opedkit.document.new(text), { date = date })
  for _, name in ipairs(bank:names()) do
    local hit = found[name] and found[name][1]
    if hit then print(label, name, ("%d-%d"):format(hit.first, hit.last), (around(text, hit)))
    elseif found[name] then print(label, name, "", "") end
  end
  io.stdout:flush()
end

-- ---- where texts come from ----

local function stream()
  local json, number = require "cjson", 0
  for line in io.lines() do
    number = number + 1
    refresh()
    local ok, row = pcall(json.decode, line)
    if not ok or type(row) ~= "table" or type(row.text) ~= "string" then
      complain("line " .. number, "no JSON object with a text")
    else
      local date = type(row.date) == "string" and row.date:match "^%d%d%d%d[-%d]*" or nil
      look(row.id and tostring(row.id) or "line " .. number, row.text, date)
    end
  end
end

-- The files of a folder by name, each with a stamp of its last change.
local function list(folder)
  local lfs = require "lfs"
  local names, stamps = {}, {}
  for name in lfs.dir(folder) do
    local attributes = lfs.attributes(folder .. "/" .. name)
    if attributes and attributes.mode == "file" and not name:find "^%." then
      names[#names + 1] = name
      -- Times are whole seconds: of a file that changes within this one, another change might go unseen.
      stamps[name] = attributes.modification < os.time() and attributes.modification or nil
    end
  end
  table.sort(names)
  return names, stamps
end

local function watch(folder)
  local seen, waited = {}, true
  while waited == true or waited == 0 do
    refresh()
    local names, stamps = list(folder)
    for _, name in ipairs(names) do
      local file = folder .. "/" .. name
      if file ~= path and stamps[name] and seen[name] ~= stamps[name] then
        local text, problem = read(file)
        if text then look(file, text) else complain(file, problem) end
      end
    end
    seen = stamps
    waited = os.execute(("sleep %g"):format(seconds)) -- Lua itself can't wait; not true where a key stops it
  end
end

refresh()
if not bank then os.exit(1) end
if source == "-" then stream() else watch(source) end
