-- Peak memory over 2,000 texts of 1 MB: the collector must see every byte of the columns, or it lets them pile up.
-- usage, with the build on the paths: lua spec/memory.lua [TEXTS] [LIMIT_MB]      exits 1 above the limit

local segment = require "opedkit.segment"
local core = require "opedkit.core"

local texts, limit = tonumber(arg and arg[1]) or 2000, tonumber(arg and arg[2]) or 100
local paragraph = "The council should not wait: 12 of the city’s 40 bridges were closed last year. Nobody says why. "
local body = paragraph:rep(math.floor(2 ^ 20 / #paragraph))

local function peak()
  for line in io.lines("/proc/self/status") do
    local kilobytes = line:match("^VmHWM:%s*(%d+)")
    if kilobytes then return tonumber(kilobytes) / 1024 end
  end
end

local words = 0
for i = 1, texts do
  local text = i .. " " .. body -- a string of its own each time
  words = words + #core.tokens(text)
  -- Each kind of column in turn; all of them over each text would only take longer.
  local unit = i % 4
  if unit == 0 then assert(#segment.words(text) > 0)
  elseif unit == 1 then assert(#segment.sentences(text) > 0)
  elseif unit == 2 then assert(#segment.words(text, { all = true }) > 0)
  else assert(#segment.paragraphs(text) > 0) end
end

local measured = peak()
print(("%d texts of 1 MB, %d words: peak %.1f MB, limit %d MB"):format(texts, words, measured, limit))
os.exit(measured <= limit and 0 or 1)
