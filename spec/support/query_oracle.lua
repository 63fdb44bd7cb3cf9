-- Queries, slow and obvious: all pairs are tried, and what holds a shorter match is thrown away. And random queries
-- with random texts to compare by. Words, sentences and paragraphs come from opedkit.segment, which has oracles of its own.
local segment = require "opedkit.segment"

local oracle = {}

-- A linear congruential generator (Park & Miller 1988): the same numbers in every Lua.
function oracle.random(seed)
  local state = seed % 2147483646 + 1
  return function(n)
    state = state * 16807 % 2147483647
    return state % n + 1
  end
end

-- ---- random queries, as a tree and as text ----

local terms = { "a", "b", "c", "d", "ab", "ba", "a*", "b*", '"a b"', '"b a"', '"c d"', '"a* b"', "e", "C", '"and"' }
local zones = { "headline", "body", "author", "quoted" }

local make

-- A part that has places; NOT, dates and bounds from above have none.
local function positional(random, depth)
  local kind = depth == 0 and 1 or random(12)
  if kind <= 4 then
    local form = terms[random(#terms)]
    return { op = "term", form = form:gsub('"', ""), text = form }
  end
  local a = positional(random, depth - 1)
  if kind == 5 then
    local n = random(3)
    return { op = "count", a, low = n, high = math.huge, text = ("ATLEAST/%d (%s)"):format(n, a.text) }
  elseif kind == 6 then
    local zone = zones[random(#zones)]
    return { op = "zone", a, zone = zone, text = ("%s:(%s)"):format(zone, a.text) }
  end
  local b = positional(random, depth - 1)
  if kind == 7 then return { op = "and", a, b, text = ("(%s AND %s)"):format(a.text, b.text) } end
  if kind == 8 then return { op = "or", a, b, text = ("(%s OR %s)"):format(a.text, b.text) } end
  local node = { op = "near", a, b, limit = random(4) - 1, ordered = random(2) == 1, negated = random(5) == 1 }
  local name = (node.ordered and "PRE/" or "NEAR/") .. node.limit
  if kind == 9 then
    node.unit, node.limit, node.ordered, name = "sentences", math.huge, false, "W/S"
  elseif kind == 10 then
    node.unit, node.limit, node.ordered, name = "paragraphs", math.huge, false, "W/P"
  end
  node.text = ("(%s %s%s %s)"):format(a.text, node.negated and "NOT " or "", name, b.text)
  return node
end

function make(random, depth)
  local kind = depth == 0 and 1 or random(10)
  if kind <= 4 then return positional(random, depth) end
  local a = make(random, depth - 1)
  if kind == 5 then return { op = "not", a, text = ("NOT (%s)"):format(a.text) } end
  if kind == 6 then
    local inner, high = positional(random, depth - 1), random(3) - 1
    local exactly = high > 0 and random(2) == 1
    return { op = "count", inner, low = exactly and high or 0, high = high,
      text = ("%s/%d (%s)"):format(exactly and "EXACTLY" or "ATMOST", high, inner.text) }
  end
  local b = make(random, depth - 1)
  if kind == 7 then return { op = "or", a, b, text = ("(%s OR %s)"):format(a.text, b.text) } end
  return { op = "and", a, b, text = ("(%s %s %s)"):format(a.text, kind == 8 and "" or "AND", b.text) }
end

--- A random query: a tree with its text.
function oracle.query(random)
  return make(random, 3)
end

local separators = { ". The ", "\n\n", ", ", "-" }
local words = { "a", "b", "c", "d", "ab", "ba", "A", "and", "abc" }

--- A random text, and half the time a document of it.
function oracle.text(random)
  local pieces = {}
  for i = 1, random(24) do
    pieces[#pieces + 1] = words[random(#words)]
    pieces[#pieces + 1] = separators[random(12)] or " "
    if i == 24 then break end
  end
  local text = table.concat(pieces)
  if random(2) == 1 then return text end
  local first, second = random(#text), random(#text)
  local document = { text = text }
  function document:zones() -- luacheck: ignore self
    return { { kind = "headline", first = 1, last = math.min(first, #text) },
      { kind = "body", first = math.min(first + 1, #text), last = #text } }
  end
  function document:sentences() -- luacheck: ignore self
    return { { attribution = "author" }, { attribution = "direct" } }
  end
  function document:sentence_readings() -- luacheck: ignore self
    return { 1, second, math.min(second + 1, #text), #text }
  end
  function document:reading(i, j) return i, j end -- luacheck: ignore self
  function document:source(i, j) return { { first = i, last = j } } end -- luacheck: ignore self
  return document
end

-- ---- what a text is to the oracle ----

local function zones_of(subject, first, last)
  if type(subject) == "string" then return { body = true, author = true } end
  local found, readings = {}, subject:sentence_readings()
  local function add(name, a, b)
    if first >= a and last <= b then found[name] = true end
  end
  for _, zone in ipairs(subject:zones()) do add(zone.kind, zone.first, zone.last) end
  add("author", readings[1], readings[2])
  add("quoted", readings[3], readings[4])
  return found
end

function oracle.view(subject)
  local text = type(subject) == "string" and subject or subject.text
  local view = { text = text, sentences = segment.sentences(text), paragraphs = segment.paragraphs(text) }
  for i, first, last in segment.words(text):each() do
    view[i] = { first = first, last = last, word = text:sub(first, last):lower() }
    view[i].zones = zones_of(subject, first, last)
  end
  return view
end

local function word_matches(pattern, word)
  if pattern:find "%*$" then return word:sub(1, #pattern - 1) == pattern:sub(1, -2) end
  return word == pattern
end

local function term_at(view, node, within, i)
  local at = i
  for pattern in node.form:lower():gmatch "%S+" do
    local word = view[at]
    if not word or not word_matches(pattern, word.word) then return nil end
    if at > i and view.text:sub(view[at - 1].last + 1, word.first - 1):find "[^ \n-]" then return nil end
    for zone in pairs(within) do
      if not word.zones[zone] then return nil end
    end
    at = at + 1
  end
  return { i, at - 1 }
end

-- ---- evaluation ----

local function minimal(list)
  local kept = {}
  for i, x in ipairs(list) do
    local fine = true
    for j, y in ipairs(list) do
      local holds = x[1] <= y[1] and x[2] >= y[2]
      local same = x[1] == y[1] and x[2] == y[2]
      if i ~= j and holds and (not same or j < i) then fine = false end
    end
    if fine then kept[#kept + 1] = x end
  end
  table.sort(kept, function(x, y) return x[1] < y[1] end)
  return kept
end

local function one_unit(view, node, first, last)
  if not node.unit then return true end
  local spans = view[node.unit]
  local a, b = spans:find(view[first].first), spans:find(view[last].last)
  return a ~= nil and a == b
end

local function is_near(view, node, x, y)
  return x[2] < y[1] and y[1] - x[2] - 1 <= node.limit and one_unit(view, node, x[1], y[2])
end

local intervals

local function pairs_of(view, node, within)
  local xs, ys, list = intervals(view, node[1], within), intervals(view, node[2], within), {}
  for _, x in ipairs(xs) do
    local any = false
    for _, y in ipairs(ys) do
      local forth, back = is_near(view, node, x, y), not node.ordered and is_near(view, node, y, x)
      local overlap = x[1] <= y[2] and y[1] <= x[2]
      any = any or forth or back or overlap
      if not node.negated and (forth or back) then list[#list + 1] = { math.min(x[1], y[1]), math.max(x[2], y[2]) } end
    end
    if node.negated and not any then list[#list + 1] = x end
  end
  return minimal(list)
end

local function with(within, zone)
  local both = { [zone] = true }
  for name in pairs(within) do both[name] = true end
  return both
end

function intervals(view, node, within)
  local list = {}
  if node.op == "term" then
    for i = 1, #view do list[#list + 1] = term_at(view, node, within, i) end
    return minimal(list)
  elseif node.op == "zone" then return intervals(view, node[1], with(within, node.zone))
  elseif node.op == "near" then return pairs_of(view, node, within)
  elseif node.op == "count" then
    list = intervals(view, node[1], within)
    return #list >= node.low and #list <= node.high and list or {}
  end
  local xs, ys = intervals(view, node[1], within), intervals(view, node[2], within)
  for _, x in ipairs(xs) do
    if node.op == "or" then list[#list + 1] = x end
    for _, y in ipairs(node.op == "and" and ys or {}) do
      list[#list + 1] = { math.min(x[1], y[1]), math.max(x[2], y[2]) }
    end
  end
  for _, y in ipairs(node.op == "or" and ys or {}) do list[#list + 1] = y end
  return minimal(list)
end

local function is_true(view, node, within)
  if node.op == "not" then return not is_true(view, node[1], within) end
  if node.op == "and" then return is_true(view, node[1], within) and is_true(view, node[2], within) end
  if node.op == "or" then return is_true(view, node[1], within) or is_true(view, node[2], within) end
  if node.op == "zone" then return is_true(view, node[1], with(within, node.zone)) end
  if node.op == "count" then
    local count = #intervals(view, node[1], within)
    return count >= node.low and count <= node.high
  end
  return #intervals(view, node, within) > 0
end

-- Those that lie within one of the places.
local function inside(list, places)
  if not places then return list end
  local kept = {}
  for _, x in ipairs(list) do
    for _, place in ipairs(places) do
      if place[1] <= x[1] and x[2] <= place[2] then
        kept[#kept + 1] = x
        break
      end
    end
  end
  return kept
end

local collect

-- A conjunction among the operands of another is one with it.
local function collect_operands(view, node, within, places, hits)
  if node.op == "and" then
    for _, child in ipairs(node) do collect_operands(view, child, within, places, hits) end
  elseif node.op == "zone" then collect_operands(view, node[1], with(within, node.zone), places, hits)
  else collect(view, node, within, places, hits) end
end

function collect(view, node, within, places, hits)
  if node.op == "term" then
    for _, x in ipairs(inside(intervals(view, node, within), places)) do
      hits[("%d-%d %s"):format(view[x[1]].first, view[x[2]].last, node.form)] = true
    end
  elseif node.op == "zone" then collect(view, node[1], with(within, node.zone), places, hits)
  elseif node.op == "or" then
    for _, child in ipairs(node) do
      if places or is_true(view, child, within) then collect(view, child, within, places, hits) end
    end
  elseif node.op == "count" then
    if not (is_true(view, node, within) and is_true(view, node[1], within)) then return end
    collect(view, node[1], within, places, hits)
  elseif node.op == "and" and not places then
    collect_operands(view, node, within, nil, hits)
  elseif node.op ~= "not" then
    local own = inside(intervals(view, node, within), places)
    if #own == 0 then return end
    if node.op == "and" then return collect_operands(view, node, within, own, hits) end
    collect(view, node[1], within, own, hits)
    if not node.negated then collect(view, node[2], within, own, hits) end
  end
end

local function lines(set)
  local list = {}
  for line in pairs(set) do list[#list + 1] = line end
  table.sort(list)
  return table.concat(list, ", ")
end

--- "false", or the hits of a query in a view, sorted.
function oracle.match(view, node)
  if not is_true(view, node, {}) then return "false" end
  local hits = {}
  collect(view, node, {}, nil, hits)
  return lines(hits)
end

--- The same form of what opedkit found.
function oracle.show(hits)
  if not hits then return "false" end
  local set = {}
  for _, hit in ipairs(hits) do set[("%d-%d %s"):format(hit.first, hit.last, hit.term)] = true end
  return lines(set)
end

--- Compares `count` random queries in banks of ten, each bank with one text; throws at the first difference.
function oracle.compare(query, seed, count)
  local random = oracle.random(seed)
  for _ = 1, count / 10 do
    local queries, nodes, subject = {}, {}, oracle.text(random)
    for i = 1, 10 do
      local name = tostring(i)
      nodes[name] = oracle.query(random)
      queries[name] = nodes[name].text
    end
    -- A zone within another of its kind is refused; such a query is compared with nothing.
    for name, text in pairs(queries) do
      local one, problem = query.new(text)
      if not one then
        assert(problem:find "no word can be in this zone", text .. ": " .. tostring(problem))
        queries[name] = nil
      end
    end
    local bank = assert(query.bank(queries))
    local found, view = bank:match(subject), oracle.view(subject)
    for name in pairs(queries) do
      local expected, got = oracle.match(view, nodes[name]), oracle.show(found[name])
      if expected ~= got then
        error(("%s\nin %q\nexpected %s\ngot      %s"):format(queries[name], view.text, expected, got))
      end
    end
  end
end

return oracle
