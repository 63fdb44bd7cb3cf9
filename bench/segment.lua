-- How fast words are from Lua, beside string.gmatch and an LPeg tokeniser: gone through, counted, hashed, searched and
-- scored (by the shipped lexicon); and sentences. Medians of some rounds.
-- usage: lua segment.lua ROUNDS FILE
local lpeg = require "lpeg"
local core = require "opedkit.core"
local segment = require "opedkit.segment"
local lexicon = require("opedkit.lexicon").metadiscourse()

local rounds, path = tonumber(arg[1]), arg[2]
local file = assert(io.open(path, "rb"))
local text = file:read("*a")
file:close()

local pieces = {}
for first = 1, #text, 8192 do pieces[#pieces + 1] = text:sub(first, first + 8191) end

-- The positions of each word, folded into a count: no string is made.
local letters = lpeg.R("az", "AZ", "09") ^ 1
local words = lpeg.Cf(lpeg.Cc(0) * (lpeg.Cg(lpeg.Cp() * letters * lpeg.Cp()) + (1 - lpeg.R("az", "AZ", "09")) ^ 1) ^ 0,
  function(count, first) return first and count + 1 or count end)

local contestants = {
  { "string.gmatch \"%w+\"", function()
    local count = 0
    for _ in text:gmatch("%w+") do count = count + 1 end
    return count
  end },
  { "LPeg, positions", function() return words:match(text) end },
  { "words: each()", function()
    local count = 0
    for _ in segment.words(text):each() do count = count + 1 end
    return count
  end },
  { "words: get(i)", function()
    local spans, count = segment.words(text), 0
    for i = 1, #spans do
      if spans:get(i) then count = count + 1 end
    end
    return count
  end },
  { "words: offsets(i, j)", function()
    local spans, count = segment.words(text), 0
    for i = 1, #spans, 1000 do
      local offsets = spans:offsets(i, math.min(i + 999, #spans))
      for k = 1, #offsets, 2 do
        if offsets[k] then count = count + 1 end
      end
    end
    return count
  end },
  { "words: strings", function()
    local spans, count = segment.words(text), 0
    for i = 1, #spans, 1000 do
      for _ in ipairs(spans:strings(i, math.min(i + 999, #spans))) do count = count + 1 end
    end
    return count
  end },
  { "counted: #words", function() return #segment.words(text) end },
  { "hashed: tokens", function() return #core.tokens(text) end },
  { "hashed, texts of 8 KB", function()
    local count = 0
    for i = 1, #pieces do count = count + #core.tokens(pieces[i]) end
    return count
  end },
  { "searched: lexicon:scan", function() return #lexicon:scan(text) end },
  { "scored: lexicon:score", function()
    local scores = 0
    for _ in pairs(lexicon:score(text)) do scores = scores + 1 end
    return scores
  end },
  { "sentences, prose", function() return #segment.sentences(text) end },
  { "sentences, uax29", function() return #segment.sentences(text, { rules = "uax29" }) end },
}

local times = {}
for i = 1, #contestants do times[i] = {} end
for _ = 1, rounds do
  for i, row in ipairs(contestants) do
    collectgarbage()
    local start = os.clock()
    row.count = row[2]()
    times[i][#times[i] + 1] = os.clock() - start
  end
end

local function median(values)
  table.sort(values)
  return values[math.ceil(#values / 2)]
end

local base = median(times[1])
print(("\n%s, %s, from Lua%28s %10s %10s"):format(type(jit) == "table" and jit.version or _VERSION, core.engine,
  "MB/s", "units", "x gmatch"))
for i, row in ipairs(contestants) do
  local time = median(times[i])
  print(("  %-24s %31.1f %10d %10.1f"):format(row[1], #text / time / 1e6, row.count, base / time))
end
