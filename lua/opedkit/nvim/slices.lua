---Work on the main loop in slices, so that keys come in between.
---@class opedkit.nvim.slices
local slices = {}

local BUDGET = 1e6 -- nanoseconds; a key that comes just then waits for the rest of one slice

local started
local unfinished = 0

---Runs a function that calls `slices.pause` now and then, its first slice at once.
---@param task fun()
---@param failed? fun(message: string)
function slices.run(task, failed)
  local thread = coroutine.create(task)
  unfinished = unfinished + 1
  local function step()
    local outer = started
    started = vim.loop.hrtime()
    local ok, message = coroutine.resume(thread)
    started = outer
    if coroutine.status(thread) == "dead" then unfinished = unfinished - 1 end
    if not ok then
      if failed then return failed(tostring(message)) end
      error(message, 0)
    end
    -- a timer, since what is scheduled would run before the next key
    if coroutine.status(thread) ~= "dead" then vim.defer_fn(step, 1) end
  end
  step()
end

---Whether something is still to be done.
---@return boolean
function slices.busy()
  return unfinished > 0
end

---Gives way to keys where the slice is used up. Outside a slice it does nothing.
function slices.pause()
  if started and coroutine.running() and vim.loop.hrtime() - started > BUDGET then coroutine.yield() end
end

return slices
