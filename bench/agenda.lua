-- How right the topics of `opedkit inspect` are: micro-F1 on the articles of bench/agenda.tsv, which were read by hand.
-- usage: lua bench/agenda.lua DATA bench/agenda.tsv
local opedkit = require "opedkit"
local agenda = require "opedkit.agenda"
local data, labels = assert(arg[1], "usage: lua bench/agenda.lua DATA LABELS.tsv"), assert(arg[2])

local gold, frequencies = {}, {}
for line in io.lines(labels) do
  local id, list = line:match "^([^#\t]+)\t(.+)$"
  if id then
    gold[id] = {}
    for topic in list:gmatch "[^,]+" do
      topic = topic:match "^%s*(.-)%s*$"
      gold[id][topic] = true
      frequencies[topic] = (frequencies[topic] or 0) + 1
    end
  end
end

local most
for topic, count in pairs(frequencies) do
  if not most or count > frequencies[most] or count == frequencies[most] and topic < most then most = topic end
end

local function tally() return { right = 0, given = 0, gold = 0 } end
local function f1(t) return 2 * t.right / math.max(1, t.given + t.gold) end

local all, baseline, per, first_right, count = tally(), tally(), {}, 0, 0
local function note(t, topics, own)
  for _ in pairs(own) do t.gold = t.gold + 1 end
  for _, topic in ipairs(topics) do
    t.given = t.given + 1
    t.right = t.right + (own[topic] and 1 or 0)
  end
end

for row in assert(opedkit.corpus.read(data .. "/articles/articles.jsonl", { label = "genre" }))() do
  local own = gold[row.id]
  if own then
    local topics = {}
    for i, topic in ipairs(agenda.judge((row.title or "") .. ".\n\n" .. row.text)) do topics[i] = topic.label end
    note(all, topics, own)
    note(baseline, { most }, own)
    count = count + 1
    first_right = first_right + (own[topics[1]] and 1 or 0)
    for topic in pairs(own) do per[topic] = per[topic] or tally() end
    for _, topic in ipairs(topics) do per[topic] = per[topic] or tally() end
    for topic, t in pairs(per) do
      local given = {}
      for _, name in ipairs(topics) do
        if name == topic then given[1] = name end
      end
      note(t, given, { [topic] = own[topic] })
    end
  end
end

print(("topics of %d articles: micro-F1 %.3f (precision %.3f, recall %.3f); first one right %.3f; always %s: F1 %.3f")
  :format(count, f1(all), all.right / all.given, all.right / all.gold, first_right / count, most, f1(baseline)))
local names = {}
for topic in pairs(per) do names[#names + 1] = topic end
table.sort(names)
for _, topic in ipairs(names) do
  local t = per[topic]
  print(("  %-22s F1 %.3f  (%d labelled, %d given, %d right)"):format(topic, f1(t), t.gold, t.given, t.right))
end
