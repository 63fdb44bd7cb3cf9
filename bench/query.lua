-- Banks of many queries over articles: opedkit, and a plain evaluator in Lua for the smaller banks.
--   lua query.lua ROUNDS ARTICLES QUERIES      QUERIES: a file to write the queries to, for other contestants
-- Queries have 3 to 10 terms, words and two-word phrases drawn from the articles, two thirds of them words.
local opedkit = require "opedkit"
local query, json = opedkit.query, require "cjson"
local rounds, path, output = tonumber(arg[1]), arg[2], arg[3]
local PLAIN, APART = 1000, 5 -- queries that the plain evaluator is still asked, of every fifth article

local texts, bytes = {}, 0
for line in io.lines(path) do
  texts[#texts + 1] = json.decode(line).text
  bytes = bytes + #texts[#texts]
end

-- ---- queries ----

local state = 1
local function random(n) -- Park & Miller 1988
  state = state * 16807 % 2147483647
  return state % n + 1
end

local words, phrases = {}, {}
do
  local seen = {}
  for _, text in ipairs(texts) do
    local previous
    for gap, word in text:gmatch "(%A*)(%a+)" do
      word = word:lower()
      if #word > 2 and not seen[word] then
        seen[word] = true
        words[#words + 1] = word
      end
      if previous and gap == " " and #word > 2 and #previous > 2 and random(200) == 1 then
        phrases[#phrases + 1] = previous .. " " .. word
      end
      previous = word
    end
  end
end

-- Each query as a tree { op, … } of terms.
local function any(count)
  local list = { op = "OR" }
  for i = 1, count do list[i] = random(3) == 1 and phrases[random(#phrases)] or words[random(#words)] end
  return list
end

local function draw()
  local kind = random(3)
  if kind == 1 then return { op = "AND", any(1 + random(5)), any(1 + random(4)) } end
  if kind == 2 then return { op = "NEAR", any(1 + random(3)), any(1 + random(3)) } end
  return { op = "NOT", { op = "AND", any(1 + random(4)), any(random(4)) }, any(random(2)) }
end

local operators = { AND = " AND ", OR = " OR ", NOT = " AND NOT ", NEAR = " NEAR/10 " }
local function ours(tree)
  if type(tree) == "string" then return '"' .. tree .. '"' end
  local parts = {}
  for i, part in ipairs(tree) do parts[i] = ours(part) end
  return "(" .. table.concat(parts, operators[tree.op]) .. ")"
end

-- As SQLite's FTS5 has it: NEAR of phrases alone.
local function theirs(tree)
  if type(tree) == "string" then return '"' .. tree .. '"' end
  local parts, between = {}, (" %s "):format(tree.op == "NEAR" and "OR" or tree.op)
  if tree.op == "NEAR" then
    for _, a in ipairs(tree[1]) do
      for _, b in ipairs(tree[2]) do parts[#parts + 1] = ('NEAR("%s" "%s", 10)'):format(a, b) end
    end
  else
    for i, part in ipairs(tree) do parts[i] = theirs(part) end
  end
  return "(" .. table.concat(parts, between) .. ")"
end

-- ---- the plain evaluator ----

local function places_of(term, index)
  local first, second = term:match "(%a+) ?(%a*)"
  local starts = index[first]
  if not starts or second == "" then return starts or {}, 0 end
  local found, behind = {}, {}
  for _, i in ipairs(index[second] or {}) do behind[i] = true end
  for _, i in ipairs(starts) do
    if behind[i + 1] then found[#found + 1] = i end
  end
  return found, 1
end

local plain = {}
local function holds(tree, index)
  if type(tree) == "string" then return #places_of(tree, index) > 0 end
  return plain[tree.op](tree, index)
end
function plain.OR(tree, index)
  for _, part in ipairs(tree) do if holds(part, index) then return true end end
  return false
end
function plain.AND(tree, index) return holds(tree[1], index) and holds(tree[2], index) end
function plain.NOT(tree, index) return holds(tree[1], index) and not holds(tree[2], index) end
function plain.NEAR(tree, index)
  for _, a in ipairs(tree[1]) do
    local xs, x_more = places_of(a, index)
    for _, b in ipairs(#xs > 0 and tree[2] or {}) do
      local ys, y_more = places_of(b, index)
      for _, x in ipairs(xs) do
        for _, y in ipairs(ys) do
          local between = x < y and y - x - x_more or x - y - y_more
          if between >= 1 and between <= 11 then return true end
        end
      end
    end
  end
  return false
end

local function index_of(text)
  local index, i = {}, 0
  for word in text:lower():gmatch "%w+" do
    i = i + 1
    local places = index[word]
    if places then places[#places + 1] = i else index[word] = { i } end
  end
  return index
end

-- ---- the table ----

local function time(count, run, size)
  local times, matches = {}, nil
  for i = 1, count do
    local start = os.clock()
    matches = run()
    times[i] = os.clock() - start
  end
  table.sort(times)
  return (size or bytes) / times[math.floor((count + 1) / 2)] / 1e6, matches
end

local some, some_bytes = {}, 0
for i = 1, #texts, APART do
  some[#some + 1] = texts[i]
  some_bytes = some_bytes + #texts[i]
end

print(jit and jit.version or _VERSION, ("%d articles, %.1f MB"):format(#texts, bytes / 1e6))
print(("%8s %8s %12s %12s %10s %10s %10s %8s"):format(
  "queries", "build, s", "MB/s", "with hits", "plain Lua", "matches", "in a fifth", "plain"))
local trees, single = {}, nil
local file = assert(io.open(output, "wb"))
for _, size in ipairs { 1, 100, 1000, 10000 } do
  while #trees < size do
    trees[#trees + 1] = draw()
    file:write(theirs(trees[#trees]), "\n")
  end
  local named = {}
  for i, tree in ipairs(trees) do named[("q%d"):format(i)] = ours(tree) end
  local start = os.clock()
  local bank = assert(query.bank(named))
  local built = os.clock() - start
  local function match(options, list)
    return function()
      local count = 0
      for _, text in ipairs(list or texts) do
        for _ in pairs(bank:match(text, options)) do count = count + 1 end
      end
      return count
    end
  end
  match({ hits = false })() -- warm
  local speed, matches = time(rounds, match { hits = false })
  local slower = time(rounds, match {})
  single = single or speed
  local slow, found, fifth
  if size <= PLAIN then
    slow, found = time(1, function()
      local count = 0
      for _, text in ipairs(some) do
        local index = index_of(text)
        for _, tree in ipairs(trees) do if holds(tree, index) then count = count + 1 end end
      end
      return count
    end, some_bytes)
    fifth = match({ hits = false }, some)()
  end
  print(("%8d %8.2f %12.1f %12.1f %10s %10d %10s %8s    1/%.1f of a single query"):format(size, built, speed, slower,
    slow and ("%.1f"):format(slow) or "", matches, fifth or "", found or "", single / speed))
end
file:close()
