-- Holds the documentation against the code: every function that the C module registers and every public Lua function has
-- an annotation with types, a place in the reference and a spec that calls it; every example in the guides runs and
-- prints what they say; the version is the same everywhere.
-- usage, from the checkout and with the build on the paths: lua .ci/check-docs.lua

package.path = ".ci/?.lua;" .. package.path
local annotations = require "annotations"

local lua = arg[-1]
local build = os.getenv "OPEDKIT_BUILD" or "build"
local problems = 0

local function complain(...)
  problems = problems + 1
  io.stderr:write(string.format(...), "\n")
end

local modules, classes = annotations.library()

-- ---- annotations: a description, a type for each parameter, result and field, and no type that nobody defines ----

local function check_type(where, kind)
  if kind == "" then complain("%s has no type", where) end
  for name in annotations.classes_in(kind) do
    if not classes[name] then complain("%s: the class %s has no annotation", where, name) end
  end
end

local function check_class(entry)
  for _, field in ipairs(entry.fields) do
    check_type(("%s: field %s of %s"):format(entry.file, field.name, entry.class), field.kind)
  end
  if entry.parent and entry.parent ~= "" then check_type(entry.class, entry.parent) end
end

local function check_function(where, entry)
  if entry.undocumented then return complain("%s has no annotation", where) end
  if #entry.text == 0 then complain("%s has no description", where) end
  local documented = {}
  for _, param in ipairs(entry.params) do
    documented[(param.name:gsub("%?$", ""))] = true
    check_type(where .. ": @param " .. param.name, param.kind)
  end
  for parameter in entry.parameters:gmatch("[%w_.]+") do
    if not documented[parameter] then complain("%s: parameter %s has no @param", where, parameter) end
    documented[parameter] = nil
  end
  for name in pairs(documented) do complain("%s: there is no parameter %s", where, name) end
  for _, result in ipairs(entry.returns) do check_type(where .. ": @return", result.kind) end
end

for _, entry in pairs(classes) do check_class(entry) end

-- ---- what the specs call: those that run under valgrind, so that it sees every function of the C module; for functions
-- in Lua also those that call no other C than they do ----

local function calls_of(arguments)
  local file, called = build .. "/calls", {}
  os.remove(file)
  os.execute(("'%s' .ci/calls.lua '%s' '%s' >'%s.log' 2>&1 </dev/null"):format(lua, file, arguments, file))
  local recorded = io.open(file)
  if not recorded then
    complain("the specs did not run: see %s.log", file)
    return called
  end
  for name in recorded:lines() do called[name] = true end
  recorded:close()
  return called
end

local called = calls_of("--exclude-tags=" .. (os.getenv "OPEDKIT_LEFT_OUT" or "slow"))
local called_again = calls_of "--tags=again"

-- ---- public Lua functions ----

local opedkit = require "opedkit"
local public = 0
for _, module in ipairs(modules) do
  for _, entry in ipairs(module.entries) do
    if entry.name then
      public = public + 1
      local full = entry.owner .. (entry.method and ":" or ".") .. entry.name
      local where = ("%s:%d: %s"):format(module.file, entry.line, full)
      check_function(where, entry)
      local line = module.file .. ":" .. entry.line
      if not called[line] and not called_again[line] then complain("%s is called by no spec", where) end
    end
  end
end
for _, field in ipairs(classes.opedkit.fields) do
  local found, value = pcall(function() return opedkit[field.name] end)
  if not found or value == nil then complain("opedkit.%s is announced, and is not there", field.name) end
end

-- ---- what the C module registers: its functions, and the methods of its classes ----

local meta = {}
for _, file in ipairs(annotations.files("lua/opedkit/meta/*.lua")) do
  for _, entry in ipairs(annotations.read(annotations.slurp(file))) do
    if entry.name then
      meta[entry.owner .. "." .. entry.name] = entry
      check_function(file .. ": " .. entry.owner .. "." .. entry.name, entry)
    end
  end
end

local registered = 0
local function check_registered(prefix, functions)
  for name, member in pairs(functions) do
    local full = prefix .. "." .. name
    if type(member) == "table" then check_registered(full, member)
    elseif type(member) == "function" then
      registered = registered + 1
      if not meta[full] then complain("%s is registered, and has no annotation", full) end
      if not called[full] then complain("%s is called by no spec", full) end
      meta[full] = nil
    end
  end
end
check_registered("core", require "opedkit.core")
for name in pairs(meta) do complain("%s has an annotation, and is not registered", name) end

-- Classes exist once their makers have run.
local ran, parts = pcall(dofile, "spec/allocation.lua")
for i = 1, ran and #parts or 0 do
  local worked, message = pcall(parts[i])
  if not worked then complain("spec/allocation.lua, part %d: %s", i, tostring(message)) end
end
if not ran then complain("spec/allocation.lua: %s", tostring(parts)) end
for name, metatable in pairs(debug.getregistry()) do
  if type(name) == "string" and name:find("^opedkit%.%u") and type(metatable) == "table" then
    local class, fields = classes[name:gsub("^opedkit", "opedkit.core")] or classes[name], {}
    if not class then complain("the class %s has no annotation", name) end
    for _, field in ipairs(class and class.fields or {}) do fields[field.name] = true end
    for method in pairs(rawget(metatable, "__index") or {}) do
      registered = registered + 1
      if not fields[method] then complain("%s:%s has no annotation", name, method) end
      if not called[name .. ":" .. method] then complain("%s:%s is called by no spec", name, method) end
    end
  end
end

-- ---- the reference is what the annotations say today, and the guides' examples do what they say ----

if annotations.run("'%s' .ci/reference.lua", lua) ~= annotations.slurp("doc/reference.md") then
  complain("doc/reference.md is not what make reference would write")
end

-- Every guide in doc/ and the README; the reference is generated.
local function guides()
  local found = { "README.md" }
  for _, path in ipairs(annotations.files "doc/*.md") do
    if path ~= "doc/reference.md" then found[#found + 1] = path end
  end
  return found
end

local examples = 0
for _, guide in ipairs(guides()) do
  local count, differences = require("examples").check(guide, lua)
  examples = examples + count
  for _, difference in ipairs(differences) do complain("%s", difference) end
end

-- ---- the manual page names every subcommand and option that the command has ----

local page = annotations.slurp("doc/opedkit.1"):gsub("\\%-", "-")
local help = annotations.run("'%s' bin/opedkit --help", lua)
local commands = help:match("\nCommands:\n(.-)\n\n") or complain("opedkit --help lists no commands") or ""
for command in ("\n" .. commands):gmatch("\n   (%l+)") do
  if not page:find("\n.B " .. command .. "\n", 1, true) then complain("doc/opedkit.1 has no command %s", command) end
  for option in annotations.run("'%s' bin/opedkit %s --help", lua, command):gmatch("%f[%-]%-%-%l+") do
    if not page:find(option, 1, true) then complain("doc/opedkit.1 has no option %s of %s", option, command) end
  end
end

-- ---- one version ----

local version = opedkit._VERSION:match("^opedkit (%d+%.%d+%.%d+)$")
for file, pattern in pairs {
  ["CHANGELOG.md"] = "## %[(%d+%.%d+%.%d+)%]", ["doc/opedkit.txt"] = "opedkit (%d+%.%d+%.%d+)",
  ["doc/opedkit.1"] = "opedkit (%d+%.%d+%.%d+)",
} do
  local found = annotations.slurp(file):match(pattern)
  if found ~= version then complain("%s says version %s, the module %s", file, tostring(found), tostring(version)) end
end

print(("%d public functions, %d registered by the C module, %d examples, %d problems")
  :format(public, registered, examples, problems))
os.exit(problems == 0 and 0 or 1)
