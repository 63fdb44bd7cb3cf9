-- opedkit inspect: the whole analysis of essays.
local task = require "opedkit.cli.task"

local inspect = { summary = "Analyse essays: anatomy, sentences, who speaks, markers." }

function inspect.define(command)
  task.define(command, { "text", "json", "jsonl", "html" },
    "text, a reading for a person; json, an object for each text; jsonl, one line for each, "
    .. "the default for JSON Lines and CSV; html, a page with the text, its argument and charts.")
  command:option("--colour", "Colours in the text format; by default only on a terminal.")
    :choices { "auto", "always", "never" }:default("auto")
  command:option("--corrections", "A JSON Lines file of what people know better, by the texts' ids: it overrides the "
    .. "analysis (doc/corrections.md)."):argname("FILE")
  command:flag("--split", "Tell several essays in one text apart, and analyse each as a text of its own: positions are "
    .. "its own, and provenance.input tells where in the text it stands.")
end

-- The essays of a text one by one, each analysed as a text of its own; and their texts.
local function parts_of(item, split)
  local opedkit = require "opedkit"
  if not split then return { opedkit.analyze(item.text) }, { item.text } end
  local out, texts = {}, {}
  for i, part in ipairs(opedkit.document.split(item.text)) do
    texts[i] = item.text:sub(part.first, part.last)
    out[i] = opedkit.analyze(texts[i])
    out[i].provenance.input.first, out[i].provenance.input.last = part.first, part.last
  end
  return out, texts
end

-- What people know better put in place; corrections that do not fit are told.
local function correct(known, analysis, item)
  local place = item.line and ("%s:%d"):format(item.source, item.line) or item.source
  local id = item.fields and item.fields.id
  for i, name in ipairs(item.names or {}) do
    if name == "id" then id = item.values[i] end
  end
  if type(id) == "number" then id = ("%.14g"):format(id) end
  local _, problems = known:apply(analysis, place, type(id) == "string" and id or nil)
  return problems
end

function inspect.run(options)
  local opedkit = require "opedkit"
  local known, missing
  if options.corrections then
    known, missing = opedkit.corrections.read(options.corrections)
    if not known then
      io.stderr:write("opedkit: ", missing, "\n")
      return 1
    end
  end
  local misfit = false
  local colour = options.colour == "always"
    or options.colour == "auto" and not options.output and task.is_terminal(1)
  local write_html = opedkit.report.html_writer "opedkit"
  local status = task.run(options, "text", function(item, format)
    local list, texts = parts_of(item, options.split)
    for _, analysis in ipairs(known and list or {}) do
      for _, problem in ipairs(correct(known, analysis, item)) do
        misfit = true
        io.stderr:write(("opedkit: %s:%d: %s\n"):format(options.corrections, problem.line, problem.message))
      end
    end
    if format == "jsonl" and #list > 1 then
      for i, analysis in ipairs(list) do list[i] = opedkit.report.json(analysis) end
      return "[" .. table.concat(list, ",") .. "]"
    end
    for i, analysis in ipairs(list) do
      if format == "html" then
        list[i] = write_html(analysis, { text = texts[i], name = item.source })
      elseif format == "text" then
        list[i] = opedkit.report.text(analysis, { colour = colour })
      else
        list[i] = opedkit.report.json(analysis) .. (format == "json" and "\n" or "")
      end
    end
    return table.concat(list, format == "text" and ("\n" .. ("="):rep(80) .. "\n\n") or "")
  end)
  return misfit and 1 or status
end

return inspect
