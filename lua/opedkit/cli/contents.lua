-- What a file of opedkit's holds, once every byte of it is checked.
local core = require "opedkit.native"
local order = require "opedkit.order"
local stream = require "opedkit.statistics.stream"

local contents = {}

local kinds = { PIPE = "model", STAT = "statistics", LEXI = "lexicon", LEXC = "lexicon" }

local function components_of(plain)
  local list, labels = {}, {}
  for i, record in ipairs(type(plain) == "table" and plain.components or {}) do
    local options = {}
    for _, name in ipairs(order.keys(record.options)) do
      if name == "labels" then
        for k, label in ipairs(record.options.labels) do labels[k] = { name = label } end
      else
        options[#options + 1] = { name = name, value = record.options[name] }
      end
    end
    list[i] = { kind = record.kind, options = options }
  end
  return list, labels
end

-- How many texts each label of statistics has.
local function count_texts(path)
  local counted, problem = require("opedkit.statistics").load(path)
  if not counted then return nil, problem end
  local texts
  texts, problem = counted:texts()
  if not texts then return nil, problem end
  local labels = {}
  for i, label in ipairs(order.keys(texts)) do labels[i] = { name = label, texts = texts[label] } end
  return labels
end

--- A report: kind, bytes, format, checksum, components, labels, sections; or nil and what is wrong.
function contents.of(path)
  local handle, problem = io.open(path, "rb")
  if not handle then return nil, problem end
  local bytes
  bytes, problem = stream.image(handle)
  local size = bytes and handle:seek("end")
  handle:close()
  if not bytes then return nil, ("%s: %s"):format(path, problem or "it is empty") end
  local tag = bytes:sub(13, 16)
  local sections
  sections, problem = core.model.unpack(tag:find "^%w%w%w%w$" and tag or "PIPE", bytes)
  if not sections then return nil, ("%s: %s"):format(path, problem) end
  local report = {
    kind = kinds[tag] or tag, bytes = size, sections = {}, components = {}, labels = {},
    format = ("%d.%d"):format(bytes:byte(9) + 256 * bytes:byte(10), bytes:byte(11) + 256 * bytes:byte(12)),
    checksum = (bytes:sub(33, 48):gsub(".", function(byte) return ("%02x"):format(byte:byte()) end)),
  }
  for i, section in ipairs(sections) do
    report.sections[i] = { tag = section.tag, first = section.first, size = section.last - section.first + 1 }
  end
  if tag == "PIPE" or tag == "STAT" then
    local opened
    opened, problem = require(tag == "PIPE" and "opedkit.pipeline" or "opedkit.statistics").load(path)
    if not opened then return nil, problem end
    report.components, report.labels = components_of(core.model.decode(bytes:sub(sections[1].first, sections[1].last)))
  end
  if tag == "STAT" then
    report.labels, problem = count_texts(path)
    if not report.labels then return nil, problem end
  elseif size ~= #bytes then
    return nil, ("%s: longer than it says it is"):format(path)
  end
  return report
end

return contents
