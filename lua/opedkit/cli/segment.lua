-- opedkit segment: texts cut into units.
local json = require "opedkit.json"
local task = require "opedkit.cli.task"

local segment = { summary = "Cut texts into graphemes, words, sentences, paragraphs or topics." }

local function count(value)
  local number = value:match "^[1-9]%d*$" and tonumber(value)
  if number and number <= 2147483647 then return number end
  return nil, "--segments needs a whole number from 1 on, not '" .. value .. "'"
end

function segment.define(command)
  task.define(command, { "lines", "offsets", "json", "jsonl" },
    "lines, a unit to a line; offsets, the position of each unit's last byte; "
    .. "json, an array of {first,last,text}; jsonl, that array for each text on a line.")
  command:option("--unit", "What to cut into."):choices { "graphemes", "words", "sentences", "paragraphs", "topics" }
    :default("sentences")
  command:option("--rules", "Sentences, of topics too: prose, uax29 or lines; paragraphs: prose or blank lines.")
    :choices { "prose", "uax29", "lines", "blank" }:default("prose")
  command:option("--lang", "Sentences and topics: the text's language, a BCP 47 tag."):default("en")
  command:option("--segments", "Topics: how many, else as many as are found."):convert(count)
  command:flag("--all", "Words: every segment, not only those with a letter or digit.")
end

-- A document's sections, read as spans are.
local Sections = {}
Sections.__index = Sections

function Sections:each()
  return function(_, i)
    local section = self[i + 1]
    if section then return i + 1, section.first, section.last end
  end, self, 0
end

function Sections:text(i) return self[i].text end

-- A unit to a line: its own line ends become spaces.
local function lines(spans)
  local list = {}
  for i in spans:each() do list[i] = spans:text(i):gsub("[\r\n]+", " ") .. "\n" end
  return table.concat(list)
end

local function offsets(spans)
  local list = {}
  for i, _, last in spans:each() do list[i] = ("%d\n"):format(last) end
  return table.concat(list)
end

local function objects(spans)
  local list = {}
  for i, first, last in spans:each() do
    list[i] = ('{"first":%d,"last":%d,"text":%s}'):format(first, last, json.encode(spans:text(i)))
  end
  return "[" .. table.concat(list, ",") .. "]"
end

function segment.run(options)
  local units = require "opedkit.segment"
  local unit_options = {
    words = { all = options.all or false }, sentences = { rules = options.rules, lang = options.lang },
    paragraphs = { rules = options.rules },
    topics = { rules = options.rules, lang = options.lang, segments = options.segments },
  }
  local function cut(text)
    -- Lines are a corpus, whose text has no furniture.
    if options.unit == "topics" and options.rules ~= "lines" then
      local sections = require("opedkit.document").new(text):topics(unit_options.topics)
      if sections[1] then return setmetatable(sections, Sections) end
    end
    return units[options.unit](text, unit_options[options.unit])
  end
  return task.run(options, "lines", function(item, format)
    local spans = cut(item.text)
    if format == "lines" then return lines(spans) end
    if format == "offsets" then return offsets(spans) end
    return objects(spans) .. (format == "json" and "\n" or "")
  end)
end

return segment
