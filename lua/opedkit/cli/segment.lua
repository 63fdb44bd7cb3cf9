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

-- A unit to a line: its own line ends become spaces.
local function lines(spans)
  local list = spans:strings()
  for i = 1, #list do list[i] = list[i]:gsub("[\r\n]+", " ") .. "\n" end
  return table.concat(list)
end

local function offsets(spans)
  local list, positions = {}, spans:offsets()
  for i = 2, #positions, 2 do list[#list + 1] = ("%d\n"):format(positions[i]) end
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
  return task.run(options, "lines", function(item, format)
    local spans = units[options.unit](item.text, unit_options[options.unit])
    if format == "lines" then return lines(spans) end
    if format == "offsets" then return offsets(spans) end
    return objects(spans) .. (format == "json" and "\n" or "")
  end)
end

return segment
