-- How long keys wait while somebody types: a real Neovim on a terminal of its own (a pseudo-terminal), into which keys go at
-- a writer's pace. Everything live is on: outline, diagnostics, roles, markers, keywords, status line.
-- A block is what Neovim does between two looks at its input, redraw included: a key that comes meanwhile waits for it.
-- usage: .ci/lua nvim bench/nvim_typing.lua WORDS KEYS FILETYPE ARTICLES.jsonl [off]   (off: the same without opedkit)

local words, keys, filetype, path, off = tonumber(arg[1]), tonumber(arg[2]), arg[3], arg[4], arg[5] == "off"
local hrtime = vim.loop.hrtime
local folder = vim.fn.tempname()
vim.fn.mkdir(folder, "p")

vim.fn.writefile(dofile("bench/nvim_essay.lua")(path, words), folder .. "/essay")
vim.fn.writefile(vim.split(([[
vim.opt.runtimepath:append(%q)
vim.o.swapfile, vim.o.termguicolors = false, true
vim.cmd "source plugin/opedkit.lua"
vim.bo.filetype = %q
]]):format(vim.fn.getcwd(), filetype), "\n"), folder .. "/init.lua")

-- What the child does: everything on, then a clock around each turn of its loop.
vim.fn.writefile(vim.split([==[
local off, folder = ...
local ffi = require "ffi"
ffi.cdef [[
  typedef struct { long seconds, nanoseconds; } opedkit_time;
  int clock_gettime(int clock, opedkit_time *time);
]]
local time = ffi.new "opedkit_time"
local function used() -- milliseconds of the processor that this thread has had (Linux: CLOCK_THREAD_CPUTIME_ID)
  ffi.C.clock_gettime(3, time)
  return tonumber(time.seconds) * 1e3 + tonumber(time.nanoseconds) / 1e6
end
local hrtime = vim.loop.hrtime
local labels = {}
OPEDKIT_LABELS = labels
local blocks, waits, woke, woke_used = {}, {}, nil, nil
local check, prepare = vim.loop.new_check(), vim.loop.new_prepare()
local function begin()
  check:start(function() woke, woke_used = hrtime(), used() end)
  prepare:start(function()
    if woke then blocks[#blocks + 1] = { (hrtime() - woke) / 1e6, used() - woke_used, table.concat(labels, " ") } end
    for i = #labels, 1, -1 do labels[i] = nil end
  end)
  local count = 0
  vim.on_key(function()
    count = count + 1
    waits[count] = hrtime()
  end)
end
function OPEDKIT_END()
  check:stop()
  prepare:stop()
  local file = io.open(folder .. "/out.part", "w")
  file:write(vim.json.encode { blocks = blocks, waits = waits })
  file:close()
  os.rename(folder .. "/out.part", folder .. "/out")
end
vim.defer_fn(function()
  if not off then
    local nvim = require "opedkit.nvim"
    vim.cmd "Opedkit inspect"
    nvim.lint()
    for _, kind in ipairs { "roles", "markers", "keywords" } do nvim.highlight(kind) end
    vim.o.laststatus, vim.o.statusline = 2, "%{v:lua.require'opedkit.nvim'.statusline()}"
    if not nvim.wait(0, 60000) then error "no reading" end
    vim.wait(1000, function() return false end)
    if os.getenv "OPEDKIT_PROBE" then dofile(os.getenv "OPEDKIT_PROBE") end
  end
  begin()
  io.open(folder .. "/ready", "w"):close()
end, 200)
]==], "\n"), folder .. "/child.lua")

local child = vim.fn.jobstart({ vim.v.progpath, "-u", folder .. "/init.lua", "-i", "NONE", folder .. "/essay",
  "-c", ("lua assert(loadfile(%q))(%s, %q)"):format(folder .. "/child.lua", off, folder) },
  { pty = true, width = 160, height = 50, env = { TERM = "xterm-256color", LC_ALL = "C.UTF-8" } })
local function await(name)
  assert(vim.wait(120000, function() return vim.loop.fs_stat(folder .. "/" .. name) ~= nil end, 10), "no " .. name)
end
await "ready"

local state = 5
local function random(n)
  state = (state * 16807) % 2147483647
  return state % n + 1
end

local sent = {}
local function press(key)
  sent[#sent + 1] = hrtime()
  vim.fn.chansend(child, key)
end

-- Words of five letters, now and then a stop, seldom a new paragraph; mostly 60 ms apart, some 260 ms (longer than the delay
-- before the buffer is read), few three seconds (the reading comes back).
press(("%dG"):format(words / 40))
press "o"
for i = 1, keys do
  local n = random(20)
  vim.wait(n == 1 and 3000 or n < 8 and 260 or 60, function() return false end)
  press(i % 60 == 0 and "\r" or i % 30 == 0 and "." or i % 6 == 0 and " " or string.char(96 + random(26)))
end
vim.wait(4000, function() return false end)
vim.fn.chansend(child, "\27:lua OPEDKIT_END()\r")
await "out"
vim.fn.jobstop(child)

local out = vim.json.decode(io.open(folder .. "/out"):read "*a")
local function row(name, list, index)
  local values = {}
  for _, item in ipairs(list) do values[#values + 1] = index and item[index] or item end
  table.sort(values)
  local function at(share) return values[math.max(1, math.ceil(#values * share))] or 0 end
  print(("  %-42s %6.2f / %6.2f / %6.2f  of %d"):format(name, at(0.5), at(0.99), at(1), #values))
end
local long = {}
for _, block in ipairs(out.blocks) do
  if block[2] >= 0.05 then long[#long + 1] = block end
end
-- the first keys are those of "1234Go"
local ahead = #(("%dG"):format(words / 40)) + 1
local waits = {}
for i = 1, keys do waits[i] = ((out.waits[ahead + i] or 0) - sent[2 + i]) / 1e6 end
print(("%s, %d words, %d keys%s; milliseconds, median / 99th percentile / most"):format(filetype, words, keys,
  off and ", without opedkit" or ""))
row("a block, its processor's time", long, 2)
row("a block, by the clock", long, 1)
row("from key to Neovim's taking it, by the clock", waits)
if os.getenv "OPEDKIT_PROBE" then
  table.sort(long, function(a, b) return a[2] > b[2] end)
  for i = 1, 25 do print(("    %.2f %.2f %s"):format(long[i][2], long[i][1], long[i][3])) end
end
vim.fn.delete(folder, "rf")
