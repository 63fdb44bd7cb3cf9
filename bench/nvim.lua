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

vim.opt.runtimepath:append(vim.fn.getcwd())
vim.o.swapfile = false
vim.cmd "source plugin/opedkit.lua"
vim.api.nvim_buf_set_lines(0, 0, -1, true, dofile("bench/nvim_essay.lua")(path, words))
vim.bo.filetype = filetype
vim.cmd "redraw"
local before = resident()

-- What the main loop does between two looks at its input: a key that comes meanwhile waits for it.
local blocks = {}
local check, prepare, woke = vim.loop.new_check(), vim.loop.new_prepare(), nil
check:start(function() woke = used() end)
prepare:start(function()
  local block = woke and used() - woke or 0
  if block > 0.05 then blocks[#blocks + 1] = block end
end)

local nvim = require "opedkit.nvim"
local start, began = hrtime(), used()
vim.cmd "Opedkit inspect"
local command = used() - began
assert(vim.wait(60000, function()
  local side = vim.fn.bufnr "opedkit://inspect"
  return side ~= -1 and vim.api.nvim_buf_line_count(side) > 5
end, 1), "nothing was shown")
local first = (hrtime() - start) / 1e6
local buffer = vim.api.nvim_get_current_buf()
assert(nvim.wait(buffer, 60000))
local opening = blocks

nvim.setup { delay = 30 }
nvim.lint()
nvim.highlight "markers"
nvim.highlight "keywords"
nvim.statusline()
assert(nvim.wait(buffer, 60000))
vim.wait(300, function() return false end)
check:stop()
prepare:stop()

-- Edits all over the text: how long the key itself takes; then the motion that needs all sentences anew. Each three times:
-- the best of three is what they cost, the rest what others do on the machine.
local keys, motions, best = {}, {}, {}
local cold
local state = 5
for i = 1, edits do
  state = (state * 16807) % 2147483647
  local row = 4 + state % (vim.api.nvim_buf_line_count(buffer) - 4)
  for turn = 1, 3 do
    vim.api.nvim_win_set_cursor(0, { row + 1, 0 })
    began = used()
    vim.cmd "normal! ix"
    keys[#keys + 1] = used() - began
    began = used()
    nvim.sentence_next(1)
    local motion = used() - began
    if not cold then
      cold = motion
    else
      motions[#motions + 1] = motion
      best[i] = math.min(best[i] or math.huge, motion)
    end
    vim.wait(i % 10 == 0 and turn == 3 and 400 or 1, function() return false end, 1)
  end
end
assert(nvim.wait(buffer, 60000))

print(("%s, %d words, %d edits; milliseconds, median / 99th percentile / most"):format(filetype, words, edits))
print(("  :Opedkit inspect, the first time  %.1f at once; shown after %.0f (by the clock)"):format(command, first))
for _, row in ipairs { { "  blocks of the loop until then", opening }, { "a key that changes the text", keys },
  { "the motion behind it", motions }, { "  the best of three each", best } } do
  print(("  %-33s %.2f / %.2f / %.2f"):format(row[1], percentile(row[2], 0.5), percentile(row[2], 0.99),
    percentile(row[2], 1)))
end
print(("  the first motion of all           %.1f"):format(cold))
print(("  memory                            %.1f MB on top of %.1f"):format(resident() - before, before))
