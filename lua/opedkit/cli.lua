---The command opedkit.
---@class opedkit.cli
local cli = {}

local subcommands = {
  "inspect", "segment", "score", "match", "keywords", "train", "classify", "evaluate",
  "count", "merge", "solve", "model", "report",
}

-- `show` writes a text and ends the parse.
local function new_parser(argparse, show)
  local parser = argparse("opedkit", "Reads opinion essays: their anatomy, their sentences and who speaks in them, "
    .. "their markers and their genre.")
  parser:usage_margin(9):usage_max_width(80):help_max_width(80):help_description_margin(28)
  parser:add_help { action = function() show(parser:get_help() .. "\n") end }
  parser:flag("--version", "Show the version and exit.")
    :action(function() show(require("opedkit")._VERSION .. "\n") end)
  parser:command_target("command"):require_command(true)
  parser:epilog("`opedkit COMMAND --help` tells more. FILE may be - for standard input.\n"
    .. "Exit status: 0 done, 1 some input failed (each is named, the others are done), 2 misuse.")
  for _, name in ipairs(subcommands) do
    local module = require("opedkit.cli." .. name)
    local command = parser:command(name, module.summary)
    command:usage_margin(9):usage_max_width(80):help_max_width(80):help_description_margin(28)
    command:add_help { action = function() show(command:get_help() .. "\n") end }
    module.define(command)
  end
  return parser
end

---Runs the command.
---@param arguments string[] the words behind its name
---@return integer status 0 done, 1 some input failed, 2 misuse
function cli.main(arguments)
  local found, argparse = pcall(require, "argparse")
  if not found then
    io.stderr:write("opedkit: the command needs argparse, which is not installed\n")
    return 2
  end
  local shown = false
  local parser = new_parser(argparse, function(text)
    io.stdout:write(text)
    shown = true
    error("shown", 0)
  end)
  -- A program that starts this one keeps its own list of words.
  local words = {}
  for i = 1, #arguments do words[i] = arguments[i] end
  local done, parsed, options = pcall(parser.pparse, parser, words)
  if shown then return 0 end
  if not done then error(parsed, 0) end
  if not parsed then
    io.stderr:write("opedkit: ", tostring(options), "\n", "Try: opedkit --help\n")
    return 2
  end
  return require("opedkit.cli." .. options.command).run(options)
end

return cli
