-- Prints doc/reference.md from the library's annotations.
-- usage, from the checkout: lua .ci/reference.lua > doc/reference.md

package.path = ".ci/?.lua;" .. package.path
local annotations = require "annotations"

local modules, classes = annotations.library()
local printed = {} -- classes
local waiting = {} -- those that what was printed speaks of, in the order of their mention

local function mention(kind)
  for name in annotations.classes_in(kind) do
    if classes[name] and not printed[name] then waiting[#waiting + 1] = name end
  end
end

local function escape(text)
  return (text:gsub("|", "\\|"))
end

local function behind(text)
  return text == "" and "" or " " .. text
end

local function print_text(entry)
  if #entry.text > 0 then print(table.concat(entry.text, "\n") .. "\n") end
end

-- What a script would write: `naive_bayes:fit` for a method of NaiveBayes, `opedkit.core.text.valid` for core.text.valid.
local function owner_of(module, entry)
  if entry.method then return entry.owner:gsub("(%l)(%u)", "%1_%2"):lower() .. ":" end
  return module .. (entry.owner:match("%..*$") or "") .. "."
end

local function print_function(module, entry)
  print("### `" .. owner_of(module, entry) .. entry.name .. "(" .. entry.parameters .. ")`\n")
  print_text(entry)
  for _, param in ipairs(entry.params) do
    mention(param.kind)
    print(("- `%s` `%s`%s"):format(param.name, param.kind, behind(param.description)))
  end
  for _, result in ipairs(entry.returns) do
    mention(result.kind)
    local name, description = result.description:match("^([%w_]+)%s*(.*)$")
    local called = name and "`" .. name .. "` " or ""
    print(("- returns %s`%s`%s"):format(called, result.kind, behind(description or result.description)))
  end
  if #entry.params + #entry.returns > 0 then print() end
end

local function print_fields(entry)
  if #entry.fields == 0 then return end
  print("| field | type | |\n| --- | --- | --- |")
  for _, field in ipairs(entry.fields) do
    mention(field.kind)
    local name = field.operator == "len" and "#" or field.name
    local description = field.operator == "len" and "how many there are" or field.description
    if description == "" and classes[field.kind] then
      description = table.concat(classes[field.kind].text, " "):match("^.-%.%f[ %z]") or ""
    end
    print(("| `%s` | `%s` | %s |"):format(name, escape(field.kind), escape(description)))
  end
  print()
end

local function print_class(entry)
  printed[entry.class] = true
  -- A class that only has methods and no words of its own needs no heading: its methods have theirs.
  if #entry.text + #entry.fields == 0 and not entry.alias then return end
  print("### " .. (entry.alias and "type" or "class") .. " `" .. entry.class .. "`\n")
  print_text(entry)
  if entry.alias then print("`" .. entry.alias .. "`\n") end
  if (entry.parent or "") ~= "" then
    mention(entry.parent)
    print("Has the fields of `" .. entry.parent .. "`, and:\n")
  end
  print_fields(entry)
end

local function print_module(name, entries)
  print("## " .. name .. "\n")
  for _, entry in ipairs(entries) do
    if entry.name then print_function(name, entry)
    elseif entry.class == name then
      printed[name] = true
      print_text(entry)
      print_fields(entry)
    elseif not printed[entry.class] then print_class(entry) end
  end
  while #waiting > 0 do
    local class = table.remove(waiting, 1)
    local elsewhere
    for _, module in ipairs(modules) do elsewhere = elsewhere or module.file == classes[class].file end
    if not printed[class] and not elsewhere then print_class(classes[class]) end
  end
end

print("# Reference\n")
print("Made by `make reference` from the annotations in `lua/opedkit`; edit those. Positions are 1-based, inclusive")
print("byte offsets into the text as given. Misuse throws and names the argument; bad data returns")
print("`nil, message, position`.\n")

for _, module in ipairs(modules) do print_module(module.noun, module.entries) end

print("# The C module\n")
print("The modules above stand on these functions; scripts have no need of them, and they may change with any")
print("version.\n")
for _, file in ipairs(annotations.files("lua/opedkit/meta/*.lua")) do
  local noun = file:match "([%w_]+)%.lua$"
  print_module(noun == "core" and "opedkit.core" or "opedkit.core: " .. noun, annotations.read(annotations.slurp(file)))
end
