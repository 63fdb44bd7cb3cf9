-- Dictionaries from Lua: opedkit beside a table of words, and of phrases by their first word, over gmatch.
--   lua lexicon.lua ROUNDS TEXT DICTIONARY...
local lexicon = require("opedkit").lexicon
local rounds, path = tonumber(arg[1]), arg[2]

local function read(name)
  local file = assert(io.open(name, "rb"))
  local bytes = file:read("*a")
  file:close()
  return bytes
end

local function time(run)
  local times, result = {}, nil
  for i = 1, rounds do
    local start = os.clock()
    result = run()
    times[i] = os.clock() - start
  end
  table.sort(times)
  return times[math.floor(rounds / 2) + 1], result
end

-- Entries of up to three words, the longest first; what stands between words is not looked at.
local function plain(entries)
  local first, set = {}, {}
  for _, entry in ipairs(entries) do
    set[entry] = true
    first[entry:match("^%S+")] = true
  end
  return function(text)
    local words, count = {}, 0
    for word in text:lower():gmatch("%w+") do words[#words + 1] = word end
    local i = 1
    while i <= #words do
      local step = 1
      if first[words[i]] then
        for n = 3, 1, -1 do
          if words[i + n - 1] and set[table.concat(words, " ", i, i + n - 1)] then
            count, step = count + 1, n
            break
          end
        end
      end
      i = i + step
    end
    return count
  end
end

local text = read(path)
for i = 3, #arg do
  local entries = {}
  for line in read(arg[i]):gmatch("[^\n]+") do entries[#entries + 1] = line end
  local start = os.clock()
  local lex = assert(lexicon.new { x = entries })
  local built = os.clock() - start
  local seconds, hits = time(function() return #lex:scan(text) end)
  local scan = plain(entries)
  local slow, found = time(function() return scan(text) end)
  print(("%9d %-16s %9.1f %10.3f %12.1f %9d"):format(#entries, _VERSION .. ", opedkit", #text / seconds / 1e6, built,
    #lex:dump() / #entries, hits))
  print(("%9d %-16s %9.1f %10s %12s %9d %10.1f"):format(#entries, _VERSION .. ", table", #text / slow / 1e6, "", "",
    found, slow / seconds))
end
