-- How well the roles of sentences are told: on the ten op-eds kept to measure by, beside the agreement of those who
-- labelled and what always the commonest role would get; and on the discourse trees of roles/rst, beside plain lists of
-- connectives.
-- usage (in a shell where opedkit loads; see make bench-argument): lua bench/argument.lua DATA [build]
package.path = "./bench/?.lua;" .. package.path
local opedkit, lfs = require "opedkit", require "lfs"
local argument = require "opedkit.argument"
local gold = require "roles_gold"

local data, part = assert(arg[1]), arg[2] or "measure"

local function f1(hit, given, there) return hit == 0 and 0 or 2 * hit / (given + there) end

local function has(list, label)
  for _, role in ipairs(list) do if role.label == label then return true end end
  return false
end

-- ---- op-eds ----

local function alphas()
  local found = {}
  if not lfs.attributes "bench/roles_labels_b.tsv" then return found end
  local lines = io.popen(("%s bench/roles_labels.lua agree bench/roles_labels_a.tsv bench/roles_labels_b.tsv"):format(
    arg[-1]))
  for line in lines:lines() do
    local role, alpha = line:match "^(%l+) +alpha (%S+)"
    if role then found[role] = alpha end
  end
  lines:close()
  return found
end

local function on_essays()
  local essays = gold.read(data .. "/articles/articles.jsonl", { [part] = true })
  local counts, sentences, ranked, squares, judged = {}, 0, 0, 0, 0
  for _, role in ipairs(gold.roles) do counts[role] = { hit = 0, given = 0, there = 0 } end
  for _, essay in ipairs(essays) do
    local made = argument.judge(essay.doc)
    for i, roles in ipairs(essay.roles) do
      if next(roles) then
        sentences = sentences + 1
        for _, role in ipairs(gold.roles) do
          local own, of = has(made.roles[i], role), counts[role]
          if own then of.given = of.given + 1 end
          if roles[role] then of.there = of.there + 1 end
          if own and roles[role] then of.hit = of.hit + 1 end
        end
        for _, role in ipairs(made.roles[i]) do
          local off = role.confidence - (roles[role.label] and 1 or 0)
          squares, judged = squares + off * off, judged + 1
        end
      end
    end
    for nth = 1, 3 do
      if essay.roles[made.ranking[nth]] and essay.roles[made.ranking[nth]].thesis then
        ranked = ranked + 1
        break
      end
    end
  end
  print(("%d op-eds (%s), %d sentences"):format(#essays, part, sentences))
  local sum, base, alpha = 0, 0, alphas()
  for _, role in ipairs(gold.roles) do
    local of = counts[role]
    local own = f1(of.hit, of.given, of.there)
    sum, base = sum + own, math.max(base, f1(of.there, sentences, of.there))
    print(("  %-16s precision %.3f recall %.3f F1 %.3f of %3d   always F1 %.3f   alpha %s"):format(role,
      of.given > 0 and of.hit / of.given or 0, of.there > 0 and of.hit / of.there or 0, own, of.there,
      f1(of.there, sentences, of.there), alpha[role] or "not measured"))
  end
  print(("macro-F1 %.3f   always the commonest role %.3f"):format(sum / #gold.roles, base / #gold.roles))
  print(("thesis within the first three ranked: %d of %d"):format(ranked, #essays))
  print(("Brier score of the confidences %.3f"):format(squares / judged))
end

-- ---- discourse trees ----

local function plain(s)
  s = s:gsub("&quot;", '"'):gsub("&lt;", "<"):gsub("&gt;", ">"):gsub("&apos;", "'"):gsub("&amp;", "&")
  s = s:gsub(" ([,.;:?!)%]%%])", "%1"):gsub("([(%[]) ", "%1"):gsub("\226\128\156 ", "\226\128\156")
  s = s:gsub(" \226\128\157", "\226\128\157"):gsub(" (\226\128\153%l)", "%1")
  return (s:gsub(" n\226\128\153t", "n\226\128\153t"))
end

-- A tree: its text, where each segment begins in it, and the satellites.
local function read_tree(path)
  local file = assert(io.open(path, "rb"))
  local xml = file:read "*a"
  file:close()
  local tree = { text = "", first = {}, children = {}, satellites = {} }
  local function link(attributes)
    local id, parent = attributes:match 'id="(%d+)"', attributes:match 'parent="(%d+)"'
    local name = attributes:match 'relname="([^"]+)"'
    if not parent then return id end
    tree.children[parent] = tree.children[parent] or {}
    table.insert(tree.children[parent], { id = id, name = name })
    tree.satellites[#tree.satellites + 1] = { parent = parent, name = name }
    return id
  end
  for attributes, words in xml:gmatch "<segment ([^>]*)>([^<]*)</segment>" do
    local id = link(attributes)
    if tree.text ~= "" then tree.text = tree.text .. " " end
    tree.first[id] = #tree.text + 1
    tree.text = tree.text .. plain(words)
  end
  for attributes in xml:gmatch "<group ([^>]*)/>" do link(attributes) end
  return tree
end

local nuclear = { span = true }
for name in ("joint-list joint-other joint-sequence joint-disjunction adversative-contrast same-unit "
  .. "restatement-repetition"):gmatch "%S+" do nuclear[name] = true end

-- Where the most important segment below a node begins.
local function head(tree, id)
  for _ = 1, 100 do
    if tree.first[id] then return tree.first[id] end
    local below
    for _, child in ipairs(tree.children[id] or {}) do
      if nuclear[child.name] and (not below or tonumber(child.id) < tonumber(below)) then below = child.id end
    end
    if not below then return nil end
    id = below
  end
end

local connectives = {
  concession = { "although", "though", "but", "however", "while", "despite", "yet", "still", "nevertheless",
    "nonetheless", "even if", "in spite of", "of course", "admittedly", "granted", "to be sure" },
  evidence = { "because", "since", "for example", "for instance", "according to", "in fact", "indeed", "such as",
    "therefore", "thus", "as a result", "so", "that is why" },
}
local relation_of = { concession = "adversative-concession", evidence = "explanation-evidence" }

-- The sentences to which our analysis gives the relation's nucleus.
local function ours(doc)
  local made, found = argument.judge(doc), { concession = {}, evidence = {} }
  for i, roles in ipairs(made.roles) do
    found.concession[i] = has(roles, "concession") or has(roles, "rebuttal") or nil
  end
  for _, relation in ipairs(made.relations) do
    if relation.type == "support" and has(made.roles[relation.from], "evidence") then
      found.evidence[relation.to] = true
    end
  end
  return found
end

local function on_trees()
  local lexicon = opedkit.lexicon.new(connectives)
  local names, counts = {}, {}
  for name in lfs.dir(data .. "/roles/rst") do if name:find "%.rs4$" then names[#names + 1] = name end end
  table.sort(names)
  for kind in pairs(relation_of) do counts[kind] = { there = 0, given = 0, hit = 0, listed = 0, list_hit = 0 } end
  local all = 0
  for _, name in ipairs(names) do
    local tree = read_tree(data .. "/roles/rst/" .. name)
    local doc = opedkit.document.new(tree.text)
    local sentences, marked = doc:sentences(), { concession = {}, evidence = {} }
    local listed = { concession = {}, evidence = {} }
    all = all + #sentences
    local function sentence_at(position)
      for i, sentence in ipairs(sentences) do
        if sentence.first <= position and position <= sentence.last then return i end
      end
    end
    for _, satellite in ipairs(tree.satellites) do
      for kind, relation in pairs(relation_of) do
        local at = satellite.name == relation and head(tree, satellite.parent)
        local i = at and sentence_at(at)
        if i then marked[kind][i] = true end
      end
    end
    for _, first, _, _, kind in lexicon:scan(doc):each() do
      local i = sentence_at(first)
      if i then listed[kind][i] = true end
    end
    local found = ours(doc)
    for kind, of in pairs(counts) do
      for i = 1, #sentences do
        if marked[kind][i] then of.there = of.there + 1 end
        if found[kind][i] then of.given, of.hit = of.given + 1, of.hit + (marked[kind][i] and 1 or 0) end
        if listed[kind][i] then of.listed, of.list_hit = of.listed + 1, of.list_hit + (marked[kind][i] and 1 or 0) end
      end
    end
  end
  print(("%d discourse trees, %d sentences"):format(#names, all))
  for _, kind in ipairs { "concession", "evidence" } do
    local of = counts[kind]
    print(("  %-12s F1 %.3f (%d of %d given, %d there)   connectives F1 %.3f (%d of %d)"):format(kind,
      f1(of.hit, of.given, of.there), of.hit, of.given, of.there, f1(of.list_hit, of.listed, of.there), of.list_hit,
      of.listed))
  end
end

on_essays()
if part == "measure" then on_trees() end
