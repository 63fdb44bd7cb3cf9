-- opedkit keywords: what texts are about.
local file = require "opedkit.file"
local json = require "opedkit.json"
local task = require "opedkit.cli.task"

local keywords = { summary = "List the keywords of texts." }

function keywords.define(command)
  task.define(command, { "text", "json", "jsonl" },
    "text, a keyword to a line; json, an array of {text,score,count,spans} for each text; "
    .. "jsonl, that array for each text on a line, the default for JSON Lines and CSV.")
  command:option("--method", "How keywords are found."):default("tfidf")
    :choices { "tfidf", "rake", "yake", "textrank", "positionrank" }
  command:option("--top", "How many."):default("10"):convert(tonumber)
  command:option("--length", "Words in a keyword at most, of tfidf and yake."):default("3"):convert(tonumber)
  command:option("--background", "Of tfidf: a file of document frequencies that keywords.background saved, or none; "
    .. "American newspapers by default."):argname("FILE")
  command:option("--stopwords", "A file of words that begin and end no keyword, in place of English function words.")
    :argname("FILE")
  command:option("--attribution", "Only of the sentences of the author, or of quoted or reported speech, of an essay.")
    :choices { "author", "direct", "indirect" }
  command:option("--lang", "Of yake: the text's language, a BCP 47 tag."):default("en")
end

local function words_of(path)
  local bytes, problem = file.read(path)
  if not bytes then return nil, problem end
  local list = {}
  for word in bytes:gmatch "[^ \t\r\n]+" do list[#list + 1] = word end
  return list
end

local function lines_of(item, list, headed)
  local rows = {}
  if headed then rows[1] = item.source .. ":\n" end
  for _, keyword in ipairs(list) do rows[#rows + 1] = keyword.text .. "\n" end
  return table.concat(rows)
end

local function array_of(list)
  local rows = {}
  for i, keyword in ipairs(list) do
    local spans = {}
    for k, span in ipairs(keyword.spans) do spans[k] = ('{"first":%d,"last":%d}'):format(span.first, span.last) end
    rows[i] = ('{"text":%s,"score":%s,"count":%d,"spans":[%s]}'):format(
      json.encode(keyword.text), json.encode(keyword.score), keyword.count, table.concat(spans, ","))
  end
  return "[" .. table.concat(rows, ",") .. "]"
end

function keywords.run(options)
  local library = require "opedkit.keywords"
  local problem
  local given = { method = options.method, top = options.top, length = options.length, lang = options.lang }
  if options.background == "none" then
    given.background = false
  elseif options.background then
    given.background, problem = library.load(options.background)
  end
  if options.stopwords and not problem then given.stopwords, problem = words_of(options.stopwords) end
  if problem then
    io.stderr:write("opedkit: ", problem, "\n")
    return 1
  end
  local right, misuse = pcall(library.extract, "", given)
  if not right then
    io.stderr:write("opedkit: ", (tostring(misuse):gsub("^.-:%d+: ", "")), "\n")
    return 2
  end
  given.attribution = options.attribution
  return task.run(options, "text", function(item, format)
    local subject = options.attribution and require("opedkit.document").new(item.text) or item.text
    local list = library.extract(subject, given)
    if format == "text" then return lines_of(item, list, #options.files > 1) end
    return array_of(list) .. (format == "json" and "\n" or "")
  end)
end

return keywords
