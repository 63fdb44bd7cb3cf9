---Analyses as people and programs read them.
---@class opedkit.report
local report = {}

local check_options = require("opedkit.options").check
local is_integer = require("opedkit.options").is_integer

---An analysis as JSON: members in a fixed order, numbers and strings the same on every machine.
---@param analysis opedkit.Analysis
---@param options? { pretty?: boolean } pretty: over several lines; else on one
---@return string
function report.json(analysis, options)
  return require("opedkit.report.json")(analysis, options)
end

---An analysis as a page for a terminal.
---@param analysis opedkit.Analysis
---@param options? { colour?: boolean, width?: integer } colour: with ANSI colours; width: columns, 80 unless given
---@return string page lines that each end with a line feed
function report.text(analysis, options)
  return require("opedkit.report.text")(analysis, options)
end

---An analysis as an HTML page: the text with its zones, sentences coloured by role, markers and keywords underlined; the
---outline of the argument; charts; figures; what is unsure. The page is one file that needs nothing else, for light and dark
---screens, paper, keyboard and screen readers.
---@param analysis opedkit.Analysis
---@param given? { text?: string, name?: string } text: the bytes that were analysed, without which zones beside the running text are named only; name: of the text, where it has no headline
---@return string page
function report.html(analysis, given)
  given = check_options(given, { text = "string", name = "string" })
  local page = require "opedkit.report.essay"
  return page.head(analysis.headline or given.name or "opedkit") .. page.article(analysis, given)
end

---The same of several texts on one page: a function that gives for each what is to be written next.
---@param name string of the page
---@return fun(analysis: opedkit.Analysis, given?: { text?: string, name?: string }): string
function report.html_writer(name)
  local page, count = require "opedkit.report.essay", 0
  return function(analysis, given)
    given = check_options(given, { text = "string", name = "string" })
    count = count + 1
    return (count == 1 and page.head(name) or "") .. page.article(analysis, given, "e" .. count)
  end
end

---What `opedkit.survey` found in a corpus, as people and programs read it.
---@param found opedkit.survey.Result
---@param given? { format?: "text"|"json"|"html", name?: string, colour?: boolean, width?: integer, pretty?: boolean } format: a page for a terminal ("text", unless given), with the options of `report.text`; JSON, with those of `report.json`; or an HTML page, `name` its title
---@return string
function report.corpus(found, given)
  given = check_options(given,
    { format = "string", name = "string", colour = "boolean", width = "number", pretty = "boolean" })
  if type(found) ~= "table" or type(found.keyness) ~= "table" then
    error(("bad argument 'found' (survey's result expected, got %s)"):format(type(found)), 2)
  end
  local format = given.format or "text"
  if format ~= "text" and format ~= "json" and format ~= "html" then
    error(("bad option 'format' (text, json or html expected, got '%s')"):format(format), 2)
  end
  return require("opedkit.report.corpus_" .. format)(found, given)
end

local known = { name = "string", labels = "table", others = "number", features = "number" }

-- The options of an explanation, complete.
local function check(given, level)
  given = check_options(given, known, level + 1)
  for _, name in ipairs { "others", "features" } do
    if given[name] and not is_integer(given[name], 0, 2 ^ 31) then
      error(("bad option '%s' (a whole number from 0 on expected)"):format(name), level + 1)
    end
  end
  return { name = given.name or "text", labels = given.labels, others = given.others or 2,
    features = given.features or 12 }
end

---Why a pipeline judges a text as it does, as an HTML page: the text as it was given, each word shaded by what it adds
---(where features overlap, each is shared out over the words that it covers, by their bytes); the sum of the blocks of
---features, which is the decision; the weightiest features. Of a pipeline with a sequence labeller, each sentence. The page
---is one file that needs nothing else, and tells for from against by lines as well as by colours.
---@param pipe opedkit.Pipeline
---@param subject string|opedkit.Document|table as for `pipe:explain`
---@param given? { name?: string, labels?: string[], others?: integer, features?: integer } name: of the text; labels: those that are explained beside the predicted one, in place of the `others` (2) next in probability; features: how many are listed on each side, 12 unless given
---@return string page
function report.explanation(pipe, subject, given)
  given = check(given, 2)
  if type(pipe) ~= "table" or type(pipe.explain) ~= "function" then
    error(("bad argument 'pipe' (pipeline expected, got %s)"):format(type(pipe)), 2)
  end
  local page = require "opedkit.report.explanation"
  return page.head(given.name .. ": explanation") .. page.article(pipe, subject, given)
end

---The same of several texts on one page, for what is too long to be put together: a function that gives for each text what
---is to be written next.
---@param pipe opedkit.Pipeline
---@param given? { name?: string, others?: integer, features?: integer } as for `explanation`; name: of the page
---@return fun(subject: string|opedkit.Document|table, name: string): string
function report.explanations(pipe, given)
  given = check(given, 2)
  local page, begun = require "opedkit.report.explanation", false
  return function(subject, name)
    local head = begun and "" or page.head(given.name .. ": explanation")
    local article = page.article(pipe, subject,
      { name = name, labels = given.labels, others = given.others, features = given.features })
    begun = true
    return head .. article
  end
end

return report
