-- How long Neovim's user waits for opedkit: the command, the window, each edit, each motion; and what it costs in memory.
-- Runs inside Neovim. Everything live is on: outline, diagnostics, markers, keywords, status line. What the main loop does is
-- measured by the processor time of its thread, so that other programs do not count; how long a reading takes, by the clock.
-- usage: .ci/lua nvim bench/nvim.lua WORDS EDITS FILETYPE ARTICLES.jsonl   (see make bench-nvim)

local words, edits, filetype, path = tonumber(arg[1]), tonumber(arg[2]), arg[3], arg[4]
local hrtime = vim.loop.hrtime

local ffi = require "ffi"
ffi.cdef [[
  typedef struct { long seconds, nanoseconds; } opedkit_time;
  int clock_gettime(int clock, opedkit_time *time);
]]
local time = ffi.new "opedkit_time"

-- Milliseconds of the processor that this thread has had (Linux: CLOCK_THREAD_CPUTIME_ID).
local function used()
  ffi.C.clock_gettime(3, time)
  return tonumber(time.seconds) * 1e3 + tonumber(time.nanoseconds) / 1e6
end

local function resident()
  for line in io.lines "/proc/self/status" do
    local kilobytes = line:match "^VmRSS:%s+(%d+)"
    if kilobytes then return kilobytes / 1024 end
  end
end

local function percentile(list, share)
  table.sort(list)
  return list[math.max(1, math.ceil(#list * share))] or 0
end

-- So many words of the articles, in whole paragraphs.
local function essay()
  local lines, count = { "A headline for the bench", "", "By Ann Lee", "" }, 0
  for row in io.lines(path) do
    for paragraph in vim.json.decode(row).text:gmatch "[^\n]+" do
      lines[#lines + 1], lines[#lines + 2] = paragraph, ""
      count = count + select(2, paragraph:gsub("%S+", ""))
      if count >= words then return lines end
    end
  end
  error "the articles have fewer words"
end

vim.opt.runtimepath:append(vim.fn.getcwd())
vim.o.swapfile = false
vim.cmd "source plugin/opedkit.lua"
vim.api.nvim_buf_set_lines(0, 0, -1, true, essay())
vim.bo.filetype = filetype
vim.cmd "redraw"
local before = resident()

-- Each slice of ours on the main loop, the worker's start included.
local slices, resume = {}, coroutine.resume
coroutine.resume = function(...)
  local start = used()
  local ok, message = resume(...)
  slices[#slices + 1] = used() - start
  return ok, message
end
local nvim = require "opedkit.nvim"
local worker = require "opedkit.nvim.worker"
local run = worker.run
worker.run = function(...)
  local start = used()
  run(...)
  slices[#slices + 1] = used() - start
end

local start, began = hrtime(), used()
vim.cmd "Opedkit inspect"
local command = used() - began
local side = vim.fn.bufnr "opedkit://inspect"
assert(vim.wait(60000, function() return vim.api.nvim_buf_line_count(side) > 5 end, 1), "nothing was shown")
local first = (hrtime() - start) / 1e6
local buffer = vim.api.nvim_get_current_buf()

nvim.setup { delay = 30 }
nvim.lint()
nvim.highlight "markers"
nvim.highlight "keywords"
nvim.statusline()
assert(nvim.wait(buffer, 60000))
vim.wait(300, function() return false end)
slices = {}

-- Edits all over the text: how long the key itself takes; then the motion that needs all sentences anew.
local keys, motions = {}, {}
local state = 5
for i = 1, edits do
  state = (state * 16807) % 2147483647
  local row = 4 + state % (vim.api.nvim_buf_line_count(buffer) - 4)
  vim.api.nvim_win_set_cursor(0, { row + 1, 0 })
  began = used()
  vim.cmd "normal! ix"
  keys[i] = used() - began
  began = used()
  nvim.sentence_next(1)
  motions[i] = used() - began
  vim.wait(i % 10 == 0 and 400 or 1, function() return false end, 1)
end
assert(nvim.wait(buffer, 60000))

local cold = table.remove(motions, 1)
print(("%s, %d words, %d edits; milliseconds, median / 99th percentile / most"):format(filetype, words, edits))
print(("  :Opedkit inspect, the first time  %.1f; shown after %.0f (by the clock)"):format(command, first))
for _, row in ipairs { { "a key that changes the text", keys }, { "the motion behind it", motions },
  { "a slice of the main loop", slices } } do
  print(("  %-33s %.2f / %.2f / %.2f"):format(row[1], percentile(row[2], 0.5), percentile(row[2], 0.99),
    percentile(row[2], 1)))
end
print(("  the first motion of all           %.1f"):format(cold))
print(("  memory                            %.1f MB on top of %.1f"):format(resident() - before, before))
