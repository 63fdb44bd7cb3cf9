---The subcommands of :Opedkit, and their completion.
---@class opedkit.nvim.command
local command = {}

local subcommands = {}

-- "on", "off" or nothing, which turns round what holds.
local function switch(name, argument, is_on)
  if argument == nil then return not is_on end
  if argument ~= "on" and argument ~= "off" then
    error(("opedkit: '%s' takes on, off or nothing, not '%s'"):format(name, argument), 0)
  end
  return argument == "on"
end

local function complete_switch() return { "off", "on" } end

local function none_beyond(name, arguments, count)
  if arguments[count + 1] then
    error(("opedkit: '%s' takes %s"):format(name, count == 0 and "no argument" or "one argument"), 0)
  end
end

subcommands.inspect = { run = function(arguments, buffer)
  none_beyond("inspect", arguments, 0)
  require("opedkit.nvim.inspect").open(buffer)
end }

subcommands.lint = { complete = complete_switch, run = function(arguments, buffer)
  none_beyond("lint", arguments, 1)
  local diagnostics = require "opedkit.nvim.diagnostics"
  diagnostics.set(buffer, switch("lint", arguments[1], diagnostics.is_on(buffer)))
end }

for _, kind in ipairs { "roles", "markers", "keywords", "zones" } do
  subcommands[kind] = { complete = complete_switch, run = function(arguments, buffer)
    none_beyond(kind, arguments, 1)
    local highlights = require "opedkit.nvim.highlights"
    local on = switch(kind, arguments[1], highlights.is_on(buffer, kind))
    highlights.set(buffer, kind, on)
    if on then
      require("opedkit.nvim.reading").request(buffer, function(result)
        vim.api.nvim_echo(highlights.legend(kind, result), false, {})
      end)
    end
  end }
end

subcommands.explain = { run = function(arguments, buffer)
  none_beyond("explain", arguments, 0)
  require("opedkit.nvim.explain").show(buffer)
end }

subcommands.report = {
  complete = function(lead) return vim.fn.getcompletion(lead, "file") end,
  run = function(arguments, buffer)
    require("opedkit.nvim.report").write(buffer, arguments[1] and table.concat(arguments, " "))
  end,
}

subcommands.words = { run = function(arguments, buffer)
  none_beyond("words", arguments, 1)
  local target
  if arguments[1] then
    target = arguments[1]:find "^%d+$" and tonumber(arguments[1])
    if not target or target < 1 or target > 10000000 then
      error(("opedkit: 'words' takes a number of words, not '%s'"):format(arguments[1]), 0)
    end
  end
  require("opedkit.nvim.words").show(buffer, target)
end }

subcommands.compare = { run = function(arguments, buffer)
  none_beyond("compare", arguments, 0)
  require("opedkit.nvim.compare").show(buffer)
end }

subcommands.query = { run = function(_, buffer, rest)
  if rest == "" then error("opedkit: 'query' takes an expression, such as: wall NEAR/10 (cost* OR price)", 0) end
  require("opedkit.nvim.query").run(buffer, rest)
end }

for name, step in pairs { next = 1, prev = -1 } do
  subcommands[name] = {
    complete = function() return require("opedkit.nvim.roles").labels(vim.api.nvim_get_current_buf()) end,
    run = function(arguments, buffer)
      none_beyond(name, arguments, 1)
      if vim.api.nvim_get_current_buf() ~= buffer then return end
      require("opedkit.nvim.roles").go(step, arguments[1])
    end,
  }
end

local function names_of(lead)
  local names = {}
  for name in pairs(subcommands) do
    if vim.startswith(name, lead) then names[#names + 1] = name end
  end
  table.sort(names)
  return names
end

-- What subcommands need: they are loaded between keys, since all at once they take ten milliseconds.
local needed = {
  "opedkit.nvim.options", "opedkit.nvim.library", "opedkit.core", "opedkit.native", "lpeg", "opedkit.nvim.text",
  "opedkit.nvim.worker", "opedkit.nvim.reading", "opedkit.nvim.diagnostics", "opedkit.nvim.colours",
  "opedkit.nvim.highlights", "opedkit.nvim.figures", "opedkit.nvim.outline", "opedkit.nvim.inspect", "vim.keymap",
  "vim.inspect",
}
-- What sentences need, where the C module is there.
local needed_by_sentences = {
  "opedkit.text", "opedkit.language", "opedkit.data.languages.en_starts", "opedkit.data.languages.en",
}
-- And what Markdown needs besides; Neovim's own modules are as slow to load as any.
local needed_by_markdown = {
  "opedkit.nvim.parser", "vim.treesitter.language", "vim.treesitter.query", "vim.treesitter.languagetree",
  "vim.treesitter",
}
local loaded = false
local queue = {} -- what was asked for meanwhile, in order

local function run(task)
  if not vim.api.nvim_buf_is_valid(task.buffer) then return end
  local ok, message = pcall(task.subcommand.run, task.arguments, task.buffer, task.rest)
  if not ok then
    message = tostring(message)
    vim.notify(message:find "^opedkit: " and message or "opedkit: " .. message, vim.log.levels.ERROR)
  end
end

local function load_all(names)
  local slices = require "opedkit.nvim.slices"
  for _, name in ipairs(names) do
    if not package.loaded[name] then
      -- what is missing is told by what needs it; Lua would remember that it was missing
      if not pcall(require, name) then package.loaded[name] = nil end
      slices.pause()
    end
  end
end

local function load()
  local markdown = require("opedkit.nvim.filetype").is_markdown(vim.bo.filetype)
  load_all(needed)
  if type(package.loaded["opedkit.native"]) == "table" then load_all(needed_by_sentences) end
  if markdown then load_all(needed_by_markdown) end
  vim.schedule(function()
    loaded = true
    local tasks = queue
    queue = {}
    for _, task in ipairs(tasks) do run(task) end
  end)
end

---Runs a subcommand; what can't be done is said in one sentence. The first one of a session begins some milliseconds later,
---when its modules are loaded.
---@param arguments string[] the subcommand and its arguments
---@param line? string all of it as it was typed, for a query's quotes and blanks
function command.run(arguments, line)
  local subcommand = subcommands[arguments[1]]
  if not subcommand then
    return vim.notify(("opedkit: no subcommand '%s'; there is: %s")
      :format(arguments[1], table.concat(names_of "", ", ")), vim.log.levels.ERROR)
  end
  local rest = line and vim.trim((line:gsub("^%s*%S+", "", 1))) or table.concat(arguments, " ", 2)
  local task = { subcommand = subcommand, arguments = vim.list_slice(arguments, 2), rest = rest,
    buffer = vim.api.nvim_get_current_buf() }
  if loaded then return run(task) end
  queue[#queue + 1] = task
  if not queue[2] then require("opedkit.nvim.slices").run(load) end
end

---Completes a subcommand or its argument.
---@param lead string what is typed of it
---@param line string the command line
---@return string[] names
function command.complete(lead, line)
  local name = line:match "^%s*%S+%s+(%S+)%s"
  if not name then return names_of(lead) end
  local subcommand = subcommands[name]
  if not subcommand or not subcommand.complete or line:find "^%s*%S+%s+%S+%s+%S+%s" then return {} end
  local out = {}
  for _, candidate in ipairs(subcommand.complete(lead)) do
    if vim.startswith(candidate, lead) then out[#out + 1] = candidate end
  end
  return out
end

return command
