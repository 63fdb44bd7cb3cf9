-- opedkit score: texts scored by lexicons.
local json = require "opedkit.json"
local task = require "opedkit.cli.task"

local score = { summary = "Score texts by a lexicon's categories." }

local units = { "sentence", "paragraph", "zone", "attribution" }

-- A number with a point, whatever the locale's is.
local function number(s)
  local value = require("opedkit.lexicon.field").number(s)
  if not value then return nil, ("'%s' is no number"):format(s) end
  return value
end

function score.define(command)
  task.define(command, { "text", "json", "jsonl" },
    "text, a table; json, an object for each text; jsonl, one line for each, the default for JSON Lines and CSV.")
  command:option("-l --lexicon", "A lexicon file (TSV, CSV, JSON, LIWC .dic, VADER, Lexicoder .lc3, Yoshikoder .ykd, "
    .. "WordStat .cat); markers of metadiscourse by default."):argname("FILE")
  command:option("--lexicon-format", "Its format, whatever its ending and content say."):argname("NAME")
  command:option("--category", "The category of entries that name none."):argname("NAME")
  command:flag("--skip", "Leave out entries that can't match, and say how many.")
  command:option("--by", "Scores for each of these."):choices(units)
  command:option("--attribution", "Only the sentences of the author, or quoted or reported speech.")
    :choices { "author", "direct", "indirect" }
  command:option("--zone", "Only zones of this kind: headline, dek, body, bio …"):argname("KIND")
  command:flag("--negation", "Give negated hits another weight, and count them.")
  command:option("--window", "How many words a negation reaches: 3."):argname("WORDS"):convert(number)
  command:option("--factor", "By what a negated weight is multiplied: --factor=-0.74."):argname("NUMBER")
    :convert(number)
  command:option("--shift", "By what a negated weight is moved, in place of a factor."):argname("NUMBER")
    :convert(number)
  command:flag("--intensifiers", "Let \"very\" and the like scale the weight of a hit.")
  command:flag("--overlapping", "Count every match of every entry.")
  command:flag("--plain", "Score the text as it stands, rather than the essay that is read in it.")
  command:flag("--hits", "List each hit as well.")
end

-- Two decimals behind a point, whatever the locale's is.
local function decimal(value)
  return (("%.2f"):format(value):gsub(",", "."))
end

-- ---- text ----

local function head(first, negated)
  return ("%-28s %8s %10s %10s"):format(first, "count", "weight", "per 1,000") .. (negated and "  negated" or "")
end

local function row(name, entry)
  return ("%-28s %8d %10s %10s"):format(name, entry.count, decimal(entry.weight), decimal(entry.density))
    .. (entry.negated and (" %8d"):format(entry.negated) or "")
end

-- A unit's line: where it is, and what it is.
local function title(unit)
  local words = {}
  if unit.first then words[1] = ("%d-%d"):format(unit.first, unit.last) end
  for _, name in ipairs { "kind", "attribution", "source" } do words[#words + 1] = unit[name] end
  words[#words + 1] = ("(%d words)"):format(unit.words)
  return table.concat(words, " ")
end

local function text_of(item, lexicon, result, negated)
  local lines = {}
  if item.source ~= "-" then lines[1] = item.source end
  lines[#lines + 1] = head(result.units and "" or "category", negated)
  for _, unit in ipairs(result.units or { { scores = result.scores } }) do
    if result.units then lines[#lines + 1] = title(unit) end
    for _, category in ipairs(lexicon:categories()) do
      local entry = unit.scores[category]
      if entry and (entry.count > 0 or not result.units) then
        lines[#lines + 1] = row((result.units and "  " or "") .. category, entry)
      end
    end
  end
  for _, hit in ipairs(result.hits or {}) do
    local found = item.text:sub(hit.first, hit.last):gsub("[ \t\r\n]+", " ")
    lines[#lines + 1] = ("%8d-%-8d %-24s %8s%s  %s"):format(hit.first, hit.last, hit.category, decimal(hit.weight),
      (hit.negated and "!" or "") .. (hit.intensified and "^" or ""), found)
  end
  return table.concat(lines, "\n") .. "\n"
end

-- ---- JSON ----

local function schema_of(given, context)
  local entry = { "count", "weight", "density" }
  if given.negation then entry[4] = "negated" end
  local categories = json.map(json.record(entry))
  local unit = { "first", "last" }
  if given.by == "attribution" then unit = { "attribution" } end
  if given.by == "zone" then unit = { "kind", "first", "last" } end
  if given.by == "sentence" and not context.plain then
    unit = { "first", "last", "paragraph", "attribution", "source" }
  end
  unit[#unit + 1] = "words"
  unit[#unit + 1] = { "categories", categories }
  local members = given.by and { { given.by .. "s", json.list(json.record(unit)) } }
    or { "words", { "categories", categories } }
  local hit = { "first", "last", "entry", "category", "weight" }
  if given.negation then hit[#hit + 1] = "negated" end
  if given.intensifiers then hit[#hit + 1] = "intensified" end
  if context.hits then members[#members + 1] = { "hits", json.list(json.record(hit)) } end
  return json.record(members)
end

local function json_of(result, given, schema)
  local object = { words = result.words, categories = result.scores, hits = result.hits }
  if given.by then
    object[given.by .. "s"] = result.units
    for _, unit in ipairs(result.units) do unit.categories = unit.scores end
  end
  return json.encode(object, schema)
end

-- ---- the command ----

local function fail(message, status)
  io.stderr:write("opedkit: ", (tostring(message):gsub("%c", "?")), "\n")
  return status
end

local function open(options)
  local lexicons = require "opedkit.lexicon"
  if not options.lexicon then return lexicons.metadiscourse() end
  local given = { category = options.category, format = options.lexicon_format, skip = options.skip or nil }
  local lexicon, problem = lexicons.load(options.lexicon, given)
  if lexicon and problem then
    io.stderr:write(("opedkit: %s: %d entries left out\n"):format(options.lexicon, #problem))
  end
  return lexicon, problem
end

-- The options of lex:score.
local function score_options(options)
  local negation = options.negation
  if options.window or options.factor or options.shift then
    negation = { window = options.window, factor = options.factor, shift = options.shift }
  end
  return { by = options.by, attribution = options.attribution, zone = options.zone, negation = negation,
    intensifiers = options.intensifiers, overlapping = options.overlapping }
end

function score.run(options)
  local given = score_options(options)
  local scoring = require "opedkit.lexicon.score"
  -- Misuse is told before anything is read: by an empty text, or an empty essay.
  local known, misuse = pcall(scoring.check, given, options.plain and "" or {})
  if known and options.lexicon_format then
    known, misuse = pcall(require("opedkit.lexicon").parse, "", { format = options.lexicon_format })
  end
  if not known then return fail(tostring(misuse):gsub("^.-:%d+: ", ""), 2) end
  local lexicon, problem = open(options)
  if not lexicon then return fail(problem, 1) end
  local schema = schema_of(given, { plain = options.plain, hits = options.hits })
  local document = require "opedkit.document"
  local weighing = {}
  for name, value in pairs(given) do
    if name ~= "by" then weighing[name] = value end
  end
  return task.run(options, "text", function(item, format)
    local subject = options.plain and item.text or document.new(item.text)
    local result = {}
    if given.by then result.units = lexicon:score(subject, given)
    else result.scores, result.words = lexicon:score(subject, given) end
    if options.hits then result.hits = lexicon:weigh(subject, weighing) end
    if format == "text" then return text_of(item, lexicon, result, given.negation) end
    return json_of(result, given, schema) .. (format == "json" and "\n" or "")
  end)
end

return score
