-- What a file of opedkit's holds, once every byte of it is checked.
local core = require "opedkit.native"
local order = require "opedkit.order"
local stream = require "opedkit.statistics.stream"

local contents = {}

local kinds = { PIPE = "model", STAT = "statistics", lex3 = "lexicon", bgnd = "background" }

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

-- What speaks most for each label: of what is hashed, the index.
local function top_of(pipe, labels, count)
  local learner, features = pipe.components[#pipe.components], pipe.components[#pipe.components - 1]
  if not learner.model then return end -- rules say themselves what they mean
  local names = require "opedkit.features.names"(features)
  for k, list in ipairs(learner.model:top(count)) do
    local top = {}
    for i = 1, #list, 2 do
      top[#top + 1] = { name = names[list[i]] or ("hashed: %d"):format(list[i]), weight = list[i + 1] }
    end
    labels[k].top = top
  end
end

-- The same from the texts of a corpus, which tell the words.
local function top_from(pipe, labels, count, corpus)
  for _, label in ipairs(labels) do
    local problem
    label.top, problem = pipe:top_features(label.name, corpus, { count = count })
    if not label.top then return nil, problem end
  end
  return true
end

--- A report: kind, bytes, format, checksum, components, labels, sections; or nil and what is wrong. `top`: how many features
--- of each label of a model are told; `corpus_of(multilabel)`, where it is given, has the texts that tell their words.
function contents.of(path, top, corpus_of)
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
    report.sections[i] = {
      tag = section.tag, first = section.first, size = section.last - section.first + 1,
      checksum = ("%08x"):format(section.checksum),
    }
  end
  if tag == "PIPE" or tag == "STAT" then
    local opened
    opened, problem = require(tag == "PIPE" and "opedkit.pipeline" or "opedkit.statistics").load(path)
    if not opened then return nil, problem end
    report.components, report.labels = components_of(core.model.decode(bytes:sub(sections[1].first, sections[1].last)))
    if tag == "PIPE" and top > 0 then
      if corpus_of then
        local corpus
        corpus, problem = corpus_of(opened.multilabel)
        if not corpus then return nil, problem end
        opened, problem = top_from(opened, report.labels, top, corpus)
        if not opened then return nil, problem end
      else
        top_of(opened, report.labels, top)
      end
    end
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
