-- opedkit inspect: the whole analysis of essays.
local task = require "opedkit.cli.task"

local inspect = { summary = "Analyse essays: anatomy, sentences, who speaks, markers." }

function inspect.define(command)
  task.define(command, { "text", "json", "jsonl", "html" },
    "text, a reading for a person; json, an object for each text; jsonl, one line for each, "
    .. "the default for JSON Lines and CSV; html, a page with the text, its argument and charts.")
  command:option("--colour", "Colours in the text format; by default only on a terminal.")
    :choices { "auto", "always", "never" }:default("auto")
end

function inspect.run(options)
  local opedkit = require "opedkit"
  local colour = options.colour == "always"
    or options.colour == "auto" and not options.output and task.is_terminal(1)
  local write_html = opedkit.report.html_writer "opedkit"
  return task.run(options, "text", function(item, format)
    local analysis = opedkit.analyze(item.text)
    if format == "html" then return write_html(analysis, { text = item.text, name = item.source }) end
    if format == "text" then return opedkit.report.text(analysis, { colour = colour }) end
    return opedkit.report.json(analysis) .. (format == "json" and "\n" or "")
  end)
end

return inspect
