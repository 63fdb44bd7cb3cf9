-- How well the roles of sentences are told: on the ten op-eds kept to measure by, beside the agreement of those who
-- labelled and what always the commonest role would get; and on the discourse trees of roles/rst, beside plain lists of
-- connectives.
-- usage (in a shell where opedkit loads; see make bench-argument): lua bench/argument.lua DATA [build|trees]
package.path = "./bench/?.lua;" .. package.path
local opedkit, lfs = require "opedkit", require "lfs"
local argument = require "opedkit.argument"
local gold = require "roles_gold"
local trees = require "roles_trees"

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

local connectives = {
  concession = { "although", "though", "but", "however", "while", "despite", "yet", "still", "nevertheless",
    "nonetheless", "even if", "in spite of", "of course", "admittedly", "granted", "to be sure" },
  evidence = { "because", "since", "for example", "for instance", "according to", "in fact", "indeed", "such as",
    "therefore", "thus", "as a result", "so", "that is why" },
}

-- The sentences to which our analysis gives the relation's nucleus.
local function ours(doc)
  local found = { concession = {}, evidence = {} }
  for _, nucleus in ipairs(argument.judge(doc).nuclei) do found[nucleus.type][nucleus.sentence] = true end
  return found
end

-- Of each part: the trees kept apart, those looked at, all.
local function start_counts()
  local counts = { {}, {}, {} }
  for _, of in ipairs(counts) do
    for kind in pairs(connectives) do of[kind] = { there = 0, given = 0, hit = 0, listed = 0, list_hit = 0 } end
  end
  return counts
end

local function add(of, there, own, listed)
  of.there = of.there + (there and 1 or 0)
  of.given, of.hit = of.given + (own and 1 or 0), of.hit + (own and there and 1 or 0)
  of.listed, of.list_hit = of.listed + (listed and 1 or 0), of.list_hit + (listed and there and 1 or 0)
end

local function on_trees()
  local lexicon = opedkit.lexicon.new(connectives)
  local names, counts, all = trees.names(data .. "/roles/rst"), start_counts(), 0
  for nth, name in ipairs(names) do
    local doc, marked, sentence_at = trees.read(data .. "/roles/rst/" .. name)
    local sentences, listed, found = doc:sentences(), { concession = {}, evidence = {} }, ours(doc)
    all = all + #sentences
    for _, first, _, _, kind in lexicon:scan(doc):each() do
      local i = sentence_at(first)
      if i then listed[kind][i] = true end
    end
    for kind in pairs(connectives) do
      for i = 1, #sentences do
        add(counts[nth % 2 == 0 and 1 or 2][kind], marked[kind][i], found[kind][i], listed[kind][i])
        add(counts[3][kind], marked[kind][i], found[kind][i], listed[kind][i])
      end
    end
  end
  print(("%d discourse trees, %d sentences"):format(#names, all))
  for at, name in ipairs { "the even trees, kept apart", "the odd ones, looked at", "all" } do
    print(name)
    for _, kind in ipairs { "concession", "evidence" } do
      local of = counts[at][kind]
      print(("  %-12s F1 %.3f (%d of %d given, %d there)   connectives F1 %.3f (%d of %d)"):format(kind,
        f1(of.hit, of.given, of.there), of.hit, of.given, of.there, f1(of.list_hit, of.listed, of.there), of.list_hit,
        of.listed))
    end
  end
end

if part ~= "trees" then on_essays() end
if part == "measure" or part == "trees" then on_trees() end
