---What is known of each buffer: its last reading, made by the worker; who wants to hear of the next one. A reading belongs
---to one state of the buffer: after a change the whole buffer is read again once no key has come for a while, and until
---then marks move with the text.
---@class opedkit.nvim.reading
local reading = {}

local slices = require "opedkit.nvim.slices"
local text = require "opedkit.nvim.text"
local worker = require "opedkit.nvim.worker"

---@class opedkit.nvim.Reading
---@field text opedkit.nvim.Text the state of the buffer that was read
---@field headline? string
---@field dek? string
---@field author? string
---@field date? string
---@field bio? string
---@field language? string
---@field genre? { label: string, probabilities: table<string, number> }
---@field readability opedkit.Readability
---@field warnings opedkit.Warning[]
---@field sources { name: string, count: integer, direct: integer, indirect: integer }[]
---@field topics { label: string, score: number, terms: string[] }[]
---@field densities table<string, { count: integer, density: number }>
---@field sentences opedkit.nvim.Sentence[]
---@field markers { first: integer, last: integer, category: string }[]
---@field zones { kind: string, first: integer, last: integer, confidence: number, reason: string }[]
---@field segments opedkit.Range[] topic segments
---@field keywords { text: string, count: integer, score: number, spans: opedkit.Range[] }[]
---@field relations { from: integer, to: integer, type: string }[]
---@field findings opedkit.nvim.Finding[]

---@class opedkit.nvim.Sentence
---@field first integer
---@field last integer
---@field paragraph integer
---@field attribution string
---@field source? string
---@field complete boolean
---@field words integer
---@field quoted boolean whether it stands in a block quotation
---@field roles { label: string, confidence: number, kind?: string, of?: string }[] kind: of evidence; of: who is asked
---@field parts opedkit.Range[] more than one where a page's end lies between

local states = {} -- by buffer: { current, running, callbacks, listeners, timer, attached }

local function state_of(buffer)
  local state = states[buffer]
  if not state then
    state = { callbacks = {}, listeners = {} }
    states[buffer] = state
  end
  return state
end

local function or_nil(value)
  if value == false or value == vim.NIL then return nil end
  return value
end

local function ranges_of(list)
  local out = {}
  for i, range in ipairs(list) do out[i] = { first = range[1], last = range[2] } end
  return out
end

local readers = {
  sentences = function(r)
    local roles = {}
    for i, role in ipairs(r[9]) do
      roles[i] = { label = role[1], confidence = role[2], kind = or_nil(role[3]), of = or_nil(role[4]) }
    end
    return { first = r[1], last = r[2], paragraph = r[3], attribution = r[4], source = or_nil(r[5]), complete = r[6],
      words = r[7], quoted = r[8], roles = roles,
      parts = r[10][1] and ranges_of(r[10]) or { { first = r[1], last = r[2] } } }
  end,
  markers = function(r) return { first = r[1], last = r[2], category = r[3] } end,
  zones = function(r) return { kind = r[1], first = r[2], last = r[3], confidence = r[4], reason = r[5] } end,
  segments = function(r) return { first = r[1], last = r[2] } end,
  keywords = function(r) return { text = r[1], count = r[2], score = r[3], spans = ranges_of(r[4]) } end,
  relations = function(r) return { from = r[1], to = r[2], type = r[3] } end,
  findings = function(r) return { code = r[1], first = r[2], last = r[3], message = r[4] } end,
  sources = function(r) return { name = r[1], count = r[2], direct = r[3], indirect = r[4] } end,
}

-- Lines of JSON as a reading, in slices.
local function decode(lines, of)
  local out = {}
  for line in lines:gmatch "[^\n]+" do
    local decoded = vim.json.decode(line)
    if line:byte() == 123 then -- an object: the head
      for name, value in pairs(decoded) do out[name] = or_nil(value) end
      for name in pairs(readers) do out[name] = {} end
      for _, warning in ipairs(out.warnings) do warning.first = or_nil(warning.first) end
      for name, value in pairs(out.readability) do out.readability[name] = or_nil(value) end
    else
      local items, reader = out[decoded[1]], readers[decoded[1]]
      for _, row in ipairs(decoded[2]) do items[#items + 1] = reader(row) end
    end
    slices.pause()
  end
  out.text = of
  return out
end

local start, postpone

-- Nothing is under way any more; what was asked for meanwhile is begun.
local function rest(buffer, state)
  state.running = false
  local again = state.wanted or #state.callbacks > 0
  state.wanted = false
  if again and states[buffer] == state and vim.api.nvim_buf_is_loaded(buffer) then start(buffer, state) end
end

local function give_up(state, message)
  state.running, state.wanted, state.callbacks = false, false, {}
  vim.notify("opedkit: " .. message, vim.log.levels.ERROR)
end

-- Tells everybody. A change that comes meanwhile makes the rest old news.
local function settle(state, result)
  state.current = result
  local callbacks = state.callbacks
  state.callbacks = {}
  for _, callback in ipairs(callbacks) do callback(result) end
  for _, name in ipairs(reading.kinds) do
    slices.pause()
    if not result.text:is_current() then
      state.wanted = next(state.listeners) ~= nil
      return
    end
    if state.listeners[name] then state.listeners[name](result) end
  end
  if result.text:is_current() then state.changed = nil end
end

-- Notes that rows changed, the last of them so many before the buffer's end.
local function note(state, first, behind)
  local changed = state.changed or { first = first, behind = behind }
  changed.first, changed.behind = math.min(changed.first, first), math.min(changed.behind, behind)
  state.changed = changed
end

---Whether some of these rows may have changed since everybody has heard of the reading before.
---@param result opedkit.nvim.Reading
---@param first integer row, from 0
---@param last integer
---@return boolean
function reading.touched(result, first, last)
  local state = states[result.text.buffer]
  local changed = state and state.changed
  return changed ~= nil and last >= changed.first and first < result.text:lines() - changed.behind
end

-- Has the worker read a text, and shows what comes of it, in slices.
local function read(buffer, state, now)
  worker.run("read", now, "", function(ok, result)
    if states[buffer] ~= state then return end -- the buffer is gone
    if not ok then return give_up(state, result) end
    slices.run(function()
      local made = now:is_current() and decode(result, now)
      if made and now:is_current() then
        settle(state, made)
      elseif next(state.listeners) then
        postpone(buffer, state) -- nobody wants to know of a text that has changed since
      end
      rest(buffer, state)
    end, function(message) give_up(state, message) end)
  end)
end

function start(buffer, state)
  state.running = true
  slices.run(function()
    local now = text.of(buffer)
    if now then
      read(buffer, state, now)
      return now:prepare() -- meanwhile
    end
    if next(state.listeners) then postpone(buffer, state) end
    rest(buffer, state)
  end, function(message) give_up(state, message) end)
end

---The order in which listeners are served.
reading.kinds = { "diagnostics", "roles", "markers", "keywords", "zones", "folds", "inspect", "statusline" }

---Calls back with a reading of the buffer as it is, at once where there is one.
---@param buffer integer
---@param callback fun(reading: opedkit.nvim.Reading)
function reading.request(buffer, callback)
  local state = state_of(buffer)
  if state.current and state.current.text:is_current() then return callback(state.current) end
  require("opedkit.nvim.library").demand()
  state.callbacks[#state.callbacks + 1] = callback
  if not state.running then start(buffer, state) end
end

---The last reading of a buffer, which may be older than its text; nil where there is none.
---@param buffer integer
---@return opedkit.nvim.Reading|nil
function reading.last(buffer)
  return states[buffer] and states[buffer].current
end

---Reads a buffer again, after the reading that is under way.
---@param buffer integer
function reading.refresh(buffer)
  local state = states[buffer]
  if not state or not vim.api.nvim_buf_is_loaded(buffer) then return end
  if state.running then
    state.wanted = true
  else
    start(buffer, state)
  end
end

---Reads all buffers again that somebody watches: the options have changed.
function reading.refresh_all()
  for buffer, state in pairs(states) do
    state.current = nil
    if next(state.listeners) then reading.refresh(buffer) end
  end
end

-- A change: the buffer is read once nothing has changed for a while.
function postpone(buffer, state)
  state.timer = state.timer or vim.loop.new_timer()
  state.timer:start(require("opedkit.nvim.options").get().delay, 0, vim.schedule_wrap(function()
    if states[buffer] == state and next(state.listeners) then reading.refresh(buffer) end
  end))
end

local function forget(buffer, state)
  if state.timer then
    state.timer:stop()
    state.timer:close()
  end
  if states[buffer] == state then states[buffer] = nil end
end

local attach

-- ":edit" lets go of a buffer and takes it again; what is gone for good is forgotten.
local function detached(buffer, state)
  state.attached, state.current = false, nil
  vim.schedule(function()
    if states[buffer] ~= state or state.attached then return end
    if not vim.api.nvim_buf_is_loaded(buffer) then return forget(buffer, state) end
    if next(state.listeners) then
      note(state, 0, 0)
      attach(buffer, state)
      postpone(buffer, state)
    end
  end)
end

function attach(buffer, state)
  state.attached = vim.api.nvim_buf_attach(buffer, false, {
    on_lines = function(_, _, _, first, _, last)
      if states[buffer] ~= state or not next(state.listeners) then
        state.attached = false
        return true -- nobody listens any more
      end
      note(state, first, vim.api.nvim_buf_line_count(buffer) - last)
      postpone(buffer, state)
    end,
    on_detach = function() detached(buffer, state) end,
    on_reload = function()
      note(state, 0, 0)
      postpone(buffer, state)
    end,
  })
end

---Calls a listener now and after each change, until `unwatch`.
---@param buffer integer
---@param kind string one of `reading.kinds`
---@param listener fun(reading: opedkit.nvim.Reading)
function reading.watch(buffer, kind, listener)
  require("opedkit.nvim.library").demand()
  local state = state_of(buffer)
  state.listeners[kind] = listener
  if not state.attached then attach(buffer, state) end
  if state.current and state.current.text:is_current() then
    slices.run(function() listener(state.current) end)
  else
    reading.refresh(buffer)
  end
end

---@param buffer integer
---@param kind string
function reading.unwatch(buffer, kind)
  if states[buffer] then states[buffer].listeners[kind] = nil end
end

---Whether somebody of this kind listens.
---@param buffer integer
---@param kind string
---@return boolean
function reading.is_watched(buffer, kind)
  return states[buffer] ~= nil and states[buffer].listeners[kind] ~= nil
end

---Waits until the buffer's reading is that of its text and everybody has heard of it. For scripts and specs; keys never
---wait for it.
---@param buffer integer
---@param milliseconds integer at most
---@return opedkit.nvim.Reading|nil reading nil where it took longer
function reading.wait(buffer, milliseconds)
  local done
  reading.request(buffer, function(result) done = result end)
  vim.wait(milliseconds, function()
    local state = states[buffer]
    return done ~= nil and state ~= nil and not state.running and not slices.busy()
  end, 1)
  return done
end

return reading
