-- opedkit model: what is in a file of a model or of statistics.
local json = require "opedkit.json"
local learner = require "opedkit.cli.learner"
local order = require "opedkit.order"
local output = require "opedkit.cli.output"

local model = { summary = "Tell what is in a file of a model, of statistics or of a compiled lexicon." }

function model.define(command)
  command:argument("file", "The file."):argname("MODEL")
  command:option("--top", "So many features of each label, those that speak most for it; 10 unless given.")
    :argname("N"):convert(tonumber):default("10")
  command:option("--corpus", "Texts whose words are told in place of hashed features' numbers, and what these add.")
    :argname("CORPUS")
  learner.define_corpus(command)
  command:option("--format", "text or json."):choices { "text", "json" }:default("text")
  command:option("-o --output", "Write to this file in place of standard output."):argname("FILE")
end

-- The names of a table's fields, in order.
local function names_of(value)
  local fields = {}
  for name in pairs(value) do
    if type(name) == "string" then fields[name] = true end
  end
  return order.keys(fields)
end

-- A value on one line: fields by name, then items.
local function short(value)
  if type(value) ~= "table" then
    return type(value) == "number" and ("%.14g"):format(value) or tostring(value)
  end
  local parts = {}
  for _, name in ipairs(names_of(value)) do parts[#parts + 1] = ("%s=%s"):format(name, short(value[name])) end
  for _, item in ipairs(value) do parts[#parts + 1] = short(item) end
  return "{ " .. table.concat(parts, ", ") .. " }"
end

local function text(report)
  local lines = {
    ("%s, %d bytes, format %s, checksum %s"):format(report.kind, report.bytes, report.format, report.checksum),
  }
  for i, component in ipairs(report.components) do
    lines[#lines + 1] = ("component %d: %s"):format(i, component.kind)
    for _, option in ipairs(component.options) do
      lines[#lines + 1] = ("  %s: %s"):format(option.name, short(option.value))
    end
  end
  if #report.labels > 0 then lines[#lines + 1] = "labels:" end
  for _, label in ipairs(report.labels) do
    lines[#lines + 1] = label.texts and ("  %s, %.0f texts"):format(label.name, label.texts) or "  " .. label.name
    for _, feature in ipairs(label.top or {}) do
      lines[#lines + 1] = ("    %+.4f %s"):format(feature.weight, feature.name)
    end
  end
  for i, section in ipairs(report.sections) do
    lines[#lines + 1] = ("section %d: %s, %.0f bytes from %.0f on, checksum %s"):format(i, section.tag, section.size,
      section.first, section.checksum)
  end
  return (table.concat(lines, "\n"):gsub("[%z\1-\9\11-\31\127]", "?")) .. "\n"
end

local function encode(report)
  local function each(list, write)
    local parts = {}
    for i, item in ipairs(list) do parts[i] = write(item) end
    return "[" .. table.concat(parts, ",") .. "]"
  end
  local function value(of)
    if type(of) ~= "table" then return json.encode(of) end
    if #of > 0 then return each(of, value) end
    local parts = {}
    for i, name in ipairs(names_of(of)) do parts[i] = json.encode(name) .. ":" .. value(of[name]) end
    return "{" .. table.concat(parts, ",") .. "}"
  end
  return ('{"kind":%s,"bytes":%s,"format":%s,"checksum":%s,"components":%s,"labels":%s,"sections":%s}\n'):format(
    json.encode(report.kind), json.encode(report.bytes), json.encode(report.format), json.encode(report.checksum),
    each(report.components, function(component)
      local parts = {}
      for i, option in ipairs(component.options) do
        parts[i] = json.encode(option.name) .. ":" .. value(option.value)
      end
      return ('{"kind":%s,"options":{%s}}'):format(json.encode(component.kind), table.concat(parts, ","))
    end),
    each(report.labels, function(label)
      local texts = label.texts and json.encode(label.texts) or "null"
      local top = label.top and ',"top":' .. each(label.top, function(feature)
        return ('{"name":%s,"weight":%s}'):format(json.encode(feature.name), json.encode(feature.weight))
      end) or ""
      return ('{"name":%s,"texts":%s%s}'):format(json.encode(label.name), texts, top)
    end),
    each(report.sections, function(section)
      return ('{"tag":%s,"first":%s,"bytes":%s,"checksum":%s}'):format(json.encode(section.tag),
        json.encode(section.first), json.encode(section.size), json.encode(section.checksum))
    end))
end

function model.run(options)
  if options.top ~= math.floor(options.top) or options.top < 0 or options.top > 65536 then
    output.fail "--top: a whole number from 0 to 65536 expected"
    return 2
  end
  local report, problem = require("opedkit.cli.contents").of(options.file, options.top, options.corpus
    and function(multilabel) return learner.corpus(options, multilabel) end)
  if not report then return output.fail(problem) end
  local written
  written, problem = output.put(options.output, options.format == "json" and encode(report) or text(report))
  return written and 0 or output.fail(problem)
end

return model
