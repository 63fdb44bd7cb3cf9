-- Reads the LuaCATS annotations of the library's source files: what the reference manual is made of and what
-- check-docs holds against the code.

local annotations = {}

-- The type and the rest of an annotation: types may hold blanks inside brackets, after "fun(…):" and around "|".
local function split_type(text)
  local at, depth = 1, 0
  while at <= #text do
    local c = text:sub(at, at)
    if c:find("[%(%{%[<]") then depth = depth + 1
    elseif c:find("[%)%}%]>]") then depth = depth - 1
    elseif c == " " and depth == 0 and not text:sub(1, at - 1):find("[:|,]$") and not text:sub(at + 1):find("^|") then
      break
    end
    at = at + 1
  end
  return text:sub(1, at - 1), text:sub(at + 1)
end

local function new_block()
  return { text = {}, params = {}, returns = {}, fields = {} }
end

local function named(rest)
  local name, remainder = rest:match("^(%S+)%s+(.*)$")
  local kind, description = split_type(remainder or "")
  return { name = name or rest, kind = kind, description = description }
end

local hidden = { private = true, protected = true, package = true }

local function annotate(block, line)
  local tag, rest = line:match("^%-%-%-@(%w+)%s*(.*)$")
  if not tag then
    block.text[#block.text + 1] = line:match("^%-%-%- ?(.*)$")
  elseif tag == "param" then
    block.params[#block.params + 1] = named(rest)
  elseif tag == "return" then
    local kind, description = split_type(rest)
    block.returns[#block.returns + 1] = { kind = kind, description = description }
  elseif tag == "field" then
    if not hidden[rest:match("^%S+")] and not rest:find("^_%l") then block.fields[#block.fields + 1] = named(rest) end
  elseif tag == "operator" then
    local operator, kind = rest:match("^(%S-):%s*(.*)$")
    block.fields[#block.fields + 1] = { name = "__" .. operator, kind = kind, description = "", operator = operator }
  elseif tag == "class" then
    block.class, block.parent = rest:match("^([%w_.]+):?%s*([%w_.]*)")
  elseif tag == "alias" then
    block.class, block.alias = rest:match("^([%w_.]+)%s*(.*)$")
  elseif hidden[tag] then
    block.private = true
  end
end

---The classes and functions of a source file, in its order. A function `object.name` or `Class:name` of the file's own
---tables counts; local functions, metamethods and names that begin with _ don't.
---@param source string
---@return table[] entries { name, owner, method, parameters, line, text, params, returns } or { class, text, fields }
function annotations.read(source)
  local entries, block, number = {}, nil, 0
  for line in (source .. "\n"):gmatch("(.-)\r?\n") do
    number = number + 1
    if line:find("^%-%-%-[^%-]") or line == "---" then
      block = block or new_block()
      annotate(block, line)
    else
      local owner, mark, name, parameters = line:match("^function ([%w_.]+)([.:])([%w_]+)%((.-)%)")
      if name and name:sub(1, 1) ~= "_" and not (block and block.private) then
        local entry = block or new_block()
        entry.owner, entry.name, entry.line, entry.method = owner, name, number, mark == ":"
        entry.parameters, entry.undocumented = parameters, block == nil
        entries[#entries + 1] = entry
      elseif block and block.class then
        entries[#entries + 1] = block
        block.object = line:match("^local ([%w_]+)")
      end
      block = nil
    end
  end
  return entries
end

---The names of classes that a type speaks of.
---@param kind string
---@return fun(): string
function annotations.classes_in(kind)
  return kind:gmatch("opedkit[%w_.]*")
end

---What a shell command prints.
---@param command string a format
---@param ... string
---@return string
function annotations.run(command, ...)
  local pipe = assert(io.popen(("{ " .. command .. "\n} 2>&1 </dev/null"):format(...)))
  local output = pipe:read("*a")
  pipe:close()
  return output
end

---The files that a shell pattern names, sorted.
---@param pattern string
---@return string[]
function annotations.files(pattern)
  local files = {}
  for file in annotations.run("LC_ALL=C ls -d %s 2>/dev/null", pattern):gmatch("[^\n]+") do files[#files + 1] = file end
  return files
end

---@param path string
---@return string
function annotations.slurp(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read("*a")
  file:close()
  return bytes
end

---The public modules in the order in which the class `opedkit` lists them, itself first, each with its file and entries;
---and every class of the library by name.
---@return { noun: string, file: string, entries: table[] }[] modules
---@return table<string, table> classes
function annotations.library()
  local classes, modules = {}, {}
  local paths = "$(find lua/opedkit -name '*.lua' ! -path '*/data/*')"
  for _, file in ipairs(annotations.files(paths)) do
    for _, entry in ipairs(annotations.read(annotations.slurp(file))) do
      if entry.class then
        entry.file = file
        classes[entry.class] = entry
      end
    end
  end
  local function add(noun, pattern)
    for _, file in ipairs(annotations.files(pattern)) do
      modules[#modules + 1] = { noun = noun, file = file, entries = annotations.read(annotations.slurp(file)) }
    end
  end
  -- A public class of a deeper file (opedkit.NaiveBayes, a learner), with its methods.
  local function add_classes(noun, pattern)
    for _, file in ipairs(annotations.files(pattern)) do
      local entries, public = {}, {}
      for _, entry in ipairs(annotations.read(annotations.slurp(file))) do
        local is_public = entry.class and entry.class:find("^opedkit%.%u%w*$") and entry.object
        if is_public then public[entry.object] = true end
        if is_public or entry.method and public[entry.owner] then entries[#entries + 1] = entry end
      end
      if #entries > 0 then modules[#modules + 1] = { noun = noun, file = file, entries = entries } end
    end
  end
  add("opedkit", "lua/opedkit/init.lua")
  for _, field in ipairs(classes.opedkit.fields) do
    if field.kind == "opedkit." .. field.name then
      local path = "lua/" .. field.kind:gsub("%.", "/")
      add(field.kind, path .. ".lua")
      add_classes(field.kind, path .. "/*.lua")
    end
  end
  return modules, classes
end

return annotations
