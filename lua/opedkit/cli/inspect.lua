-- opedkit inspect: the whole analysis of essays.
local task = require "opedkit.cli.task"

local inspect = { summary = "Analyse essays: anatomy, sentences, who speaks, markers." }

function inspect.define(command)
  task.define(command, { "text", "json", "jsonl", "html" },
    "text, a reading for a person; json, an object for each text; jsonl, one line for each, "
    .. "the default for JSON Lines and CSV; html, a page with the text, its argument and charts.")
  command:option("--colour", "Colours in the text format; by default only on a terminal.")
    :choices { "auto", "always", "never" }:default("auto")
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

function inspect.run(options)
  local opedkit = require "opedkit"
  local colour = options.colour == "always"
    or options.colour == "auto" and not options.output and task.is_terminal(1)
  local write_html = opedkit.report.html_writer "opedkit"
  return task.run(options, "text", function(item, format)
    local list, texts = parts_of(item, options.split)
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
end

return inspect
