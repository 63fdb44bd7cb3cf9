---Runs the digest in a thread of Neovim's own pool, so that no key waits for an analysis. Each thread keeps its Lua state
---with the library loaded; nothing but strings, numbers and booleans goes in and out.
---@class opedkit.nvim.worker
local worker = {}

local work
local waiting = {} -- callbacks of what is under way, by number
local count = 0

-- Runs in the thread: no upvalues, no Neovim.
local function perform(id, path, cpath, ...)
  local ok, result = pcall(function(...)
    if not package.path:find(path, 1, true) then
      package.path, package.cpath = path, cpath
    end
    return require("opedkit.nvim.digest").run(...)
  end, ...)
  return id, ok, ok and result or tostring(result)
end

local function finish(id, ok, result)
  vim.schedule(function()
    local callback = waiting[id]
    waiting[id] = nil
    if callback then callback(ok, result) end
  end)
end

---Gives the worker a task; the callback is called on the main loop.
---@param task string read, compare, report or query
---@param text opedkit.nvim.Text
---@param argument string of `query`, the query, else ""
---@param callback fun(ok: boolean, result: string) result: what the task gives, or what went wrong
function worker.run(task, text, argument, callback)
  local path, cpath = require("opedkit.nvim.library").paths()
  local options = require("opedkit.nvim.options").get()
  local ranges, quotes = text:markup()
  work = work or vim.loop.new_work(perform, finish)
  count = count + 1
  waiting[count] = callback
  local function packed(list)
    return list and list[1] and require("opedkit.nvim.markup").pack(list) or ""
  end
  work:queue(count, path, cpath, task, text.bytes, ranges and packed(ranges) or "scan", packed(quotes),
    options.diagnostics.long_sentence.words, argument)
end

return worker
