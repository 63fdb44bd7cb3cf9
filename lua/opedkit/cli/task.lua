-- What every subcommand that reads texts does alike: open each input, take its texts one at a time, put one result out for
-- each, name what fails and go on.
local file = require "opedkit.file"
local json = require "opedkit.json"
local jsonl = require "opedkit.corpus.jsonl"
local progress = require "opedkit.cli.progress"

local task = {}

--- Adds the options that such a subcommand has.
function task.define(command, formats, default)
  command:argument("file", "A text, JSON Lines or CSV file; - is standard input."):args("*"):target("files")
  command:option("--input", "What the files hold, whatever their endings say."):choices { "text", "jsonl", "csv" }
  command:option("--field", "The field of a JSON object or CSV record that holds the text."):default("text")
  command:option("--format", default):choices(formats)
  command:option("-o --output", "Write to this file in place of standard output."):argname("FILE")
  progress.define(command)
end

local Task = {}
Task.__index = Task

-- One line on standard error, without control characters that a terminal would obey.
function Task:fail(source, line, message)
  self.failed = true
  local place = line and ("%s:%d"):format(source, line) or source
  io.stderr:write((("opedkit: %s: %s"):format(place, message):gsub("%c", "?")), "\n")
end

function Task:write(...)
  if self.replacement then return self.replacement:write(...) end
  if self.broken then return end
  local ok, problem = io.stdout:write(...)
  if not ok then self.broken = problem or "it can't be written" end
end

local function kind_of(path, given)
  if given then return given end
  local ending = path:match("%.(%w+)$")
  ending = ending and ending:lower()
  if ending == "jsonl" or ending == "ndjson" then return "jsonl" end
  if ending == "csv" then return "csv" end
  return "text"
end

-- Each reader calls `each` with an item: its text, and where it stands (source, line), and for JSON Lines `object`, the
-- line's bytes, and `fields`, what they say; for CSV `names` and `values`.
local readers = {}

function readers.text(self, path, each)
  local bytes, problem = file.read(path)
  if not bytes then return self:fail(path, nil, (problem:gsub("^" .. path:gsub("%p", "%%%0") .. ": ", ""))) end
  self.meter.bytes = self.meter.bytes + #bytes
  each { text = bytes, source = path }
end

local function open(self, path)
  if path == "-" then return io.stdin end
  local handle, problem = io.open(path, "rb")
  if not handle then self:fail(path, nil, (problem:gsub("^.-: ", ""))) end
  return handle
end

local function close(handle)
  if handle ~= io.stdin then handle:close() end
end

function readers.jsonl(self, path, each)
  local handle = open(self, path)
  if not handle then return end
  local number, next_line = 0, file.lines(handle, self.meter)
  while true do
    local line, broken = next_line()
    number = number + 1
    if broken then self:fail(path, number, broken) end
    if not line then break end
    if number == 1 then line = line:gsub("^\239\187\191", "") end
    if line:find("[^ \t\r]") then
      local object, problem = jsonl.parse(line)
      local text = object and object[self.field]
      if not object then self:fail(path, number, problem)
      elseif type(text) ~= "string" then self:fail(path, number, ("the field '%s' is no text"):format(self.field))
      else each { text = text, source = path, line = number, object = line, fields = object } end
    end
  end
  close(handle)
end

function readers.csv(self, path, each)
  local handle = open(self, path)
  if not handle then return end
  local next_record = require("opedkit.corpus.csv").records(handle, ",", self.meter)
  local names, line, problem = next_record()
  local column
  for i, name in ipairs(names or {}) do
    if name == self.field then column = i end
  end
  if not names then self:fail(path, line, problem or "the header is missing")
  elseif not column then self:fail(path, line, ("the header has no field '%s'"):format(self.field))
  else
    while true do
      local values
      values, line, problem = next_record()
      if not values then
        if problem then self:fail(path, line, problem) end
        break
      end
      if #values ~= #names then
        self:fail(path, line, ("%d fields, where the header has %d"):format(#values, #names))
      else
        each { text = values[column], source = path, line = line, names = names, values = values }
      end
    end
  end
  close(handle)
end

-- The item's own object with the result as one more member: its bytes are kept as they are.
local function line_with(item, result)
  if item.object then
    local head = item.object:match("^(.*)}[ \t\r]*$")
    return ('%s%s"opedkit":%s}\n'):format(head, head:find("^[ \t]*{[ \t]*$") and "" or ",", result)
  end
  local members = {}
  if item.names then
    for i, name in ipairs(item.names) do members[i] = json.encode(name) .. ":" .. json.encode(item.values[i]) end
  else
    members[1] = '"file":' .. json.encode(item.source)
  end
  members[#members + 1] = '"opedkit":' .. result
  return "{" .. table.concat(members, ",") .. "}\n"
end

task.is_terminal = progress.is_terminal

--- Reads every text of the files and writes what `render(item, format)` gives: a string for the formats of its own, and
--- JSON for "json" and "jsonl"; false for nothing; nil and a message where the text can't be done. Behind the last text
--- comes what `last()` gives, if there is one. Returns the exit status.
function task.run(options, default, render, last)
  local self = setmetatable({ field = options.field, meter = { bytes = 0 } }, Task)
  if options.output then
    local problem
    self.replacement, problem = file.replace(options.output)
    if not self.replacement then
      io.stderr:write("opedkit: ", problem, "\n")
      return 1
    end
  end
  local files = #options.files > 0 and options.files or { "-" }
  local shown = progress.new(progress.size(files), "texts", options.progress)
  local function each(item)
    local format = options.format or (item.line and "jsonl") or default
    local ok, result, problem = pcall(render, item, format)
    if not ok then result, problem = nil, tostring(result) end
    if result == nil then return self:fail(item.source, item.line, problem) end
    if result then self:write(format == "jsonl" and line_with(item, result) or result) end
    shown:tick(self.meter.bytes)
  end
  for _, path in ipairs(files) do
    readers[kind_of(path, options.input)](self, path, each)
    if self.broken then break end
  end
  shown:finish()
  if last then self:write(last()) end
  if self.replacement then
    local written, problem = self.replacement:finish()
    if not written then
      io.stderr:write("opedkit: ", problem, "\n")
      self.failed = true
    end
  elseif self.broken or not io.stdout:flush() then
    io.stderr:write("opedkit: standard output: ", self.broken or "it can't be written", "\n")
    self.failed = true
  end
  return self.failed and 1 or 0
end

return task
