-- How well relations are told on the short arguments of roles/microtexts (Peldszus & Stede 2016): of each segment but the
-- central claim, whether it supports or attacks what it is about, and whether that is found; beside always the commonest
-- answer. Two segments in one sentence get the sentence's answer.
-- usage (in a shell where opedkit loads; see make bench-relations): lua bench/relations.lua DATA
local opedkit, lfs = require "opedkit", require "lfs"
local argument = require "opedkit.argument"

local folder = assert(arg[1]) .. "/roles/microtexts/"
local DEEP = 9 -- edges that add to edges

local function read(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read "*a"
  file:close()
  return bytes
end

-- Where each segment begins in the text, by its id; and the edges by theirs.
local function read_parts(name, text)
  local xml, at, begins, edges = read(folder .. name .. ".xml"), 1, {}, {}
  for id, words in xml:gmatch '<edu id="(%w+)"[^>]*><!%[CDATA%[(.-)%]%]></edu>' do
    local first = assert(text:find(words, at, true), name .. ": no place for " .. id)
    begins[id], at = first, first + #words
  end
  for attributes in xml:gmatch "<edge ([^>]*)/>" do
    local edge = {}
    for key, value in attributes:gmatch '(%w+)="(%w+)"' do edge[key] = value end
    edges[edge.id] = edge
  end
  return begins, edges
end

-- An argument: its text; of each unit where it begins, and, but for the central claim, whether it supports or attacks and
-- where that begins which it is about. What undercuts an edge is about the unit from which that edge comes.
local function read_graph(name)
  local graph = { text = read(folder .. name .. ".txt") }
  local begins, edges = read_parts(name, graph.text)
  local place, out, ids = {}, {}, {}
  for _, edge in pairs(edges) do
    if edge.type == "seg" then
      local first = begins[edge.src]
      if not place[edge.trg] then ids[#ids + 1] = edge.trg end
      place[edge.trg] = math.min(place[edge.trg] or first, first)
    else
      out[edge.src] = edge
    end
  end
  table.sort(ids)
  for _, id in ipairs(ids) do
    local unit, edge = { first = place[id], central = out[id] == nil }, out[id]
    if edge then
      for _ = 1, DEEP do
        if edge.type ~= "add" then break end
        edge = edges[edge.trg]
      end
      unit.kind = (edge.type == "reb" or edge.type == "und") and "attack" or "support"
      unit.about = place[edges[edge.trg] and edges[edge.trg].src or edge.trg]
    end
    graph[#graph + 1] = unit
  end
  return graph
end

local function f1(hit, given, there) return hit == 0 and 0 or 2 * hit / (given + there) end

-- The relation of each sentence: an attack before a support.
local function relations_of(made)
  local given = {}
  for _, relation in ipairs(made.relations) do
    local held = given[relation.from]
    if not held or relation.type == "attack" and held.type == "support" then given[relation.from] = relation end
  end
  return given
end

local counts = { support = { hit = 0, given = 0, there = 0 }, attack = { hit = 0, given = 0, there = 0 } }
local all, attached, to_centre, first_ranked, in_three, texts = 0, 0, 0, 0, 0, 0

local function score(graph)
  local doc = opedkit.document.new(graph.text)
  local made, sentences = argument.judge(doc), doc:sentences()
  local given, centre = relations_of(made), nil
  local function sentence_at(position)
    for i, sentence in ipairs(sentences) do
      if position <= sentence.last then return i end
    end
    return #sentences
  end
  for _, unit in ipairs(graph) do
    if unit.central then centre = sentence_at(unit.first) end
  end
  texts = texts + 1
  if made.ranking[1] == centre then first_ranked = first_ranked + 1 end
  for nth = 1, 3 do
    if made.ranking[nth] == centre then in_three = in_three + 1 end
  end
  for _, unit in ipairs(graph) do
    if not unit.central then
      local about = sentence_at(unit.about)
      local own = given[sentence_at(unit.first)] or { type = "support", to = made.ranking[1] }
      all = all + 1
      counts[own.type].given = counts[own.type].given + 1
      counts[unit.kind].there = counts[unit.kind].there + 1
      if own.type == unit.kind then counts[own.type].hit = counts[own.type].hit + 1 end
      if own.to == about then attached = attached + 1 end
      if about == centre then to_centre = to_centre + 1 end
    end
  end
end

local names = {}
for name in lfs.dir(folder) do
  if name:find "%.xml$" then names[#names + 1] = name:sub(1, -5) end
end
table.sort(names)
for _, name in ipairs(names) do score(read_graph(name)) end

print(("%d texts, %d units beside the central claims"):format(texts, all))
local sum, hits, most = 0, 0, 0
for _, kind in ipairs { "support", "attack" } do
  local of = counts[kind]
  local own = f1(of.hit, of.given, of.there)
  sum, hits, most = sum + own, hits + of.hit, math.max(most, of.there)
  print(("  %-8s precision %.3f recall %.3f F1 %.3f of %d"):format(kind, of.given > 0 and of.hit / of.given or 0,
    of.hit / of.there, own, of.there))
end
print(("support or attack: accuracy %.3f, macro-F1 %.3f   always the commonest: accuracy %.3f, macro-F1 %.3f"):format(
  hits / all, sum / 2, most / all, f1(most, all, most) / 2))
print(("what it is about: %.3f found   always the central claim, were that known: %.3f"):format(attached / all,
  to_centre / all))
print(("central claim: ranked first in %d, within the first three in %d of %d"):format(first_ranked, in_three, texts))
