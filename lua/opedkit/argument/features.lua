-- What the sentences of a document show of their roles: cues in them and in their neighbours, place, length, marks, whose
-- words they are. Sparse rows of figures, by number.
if jit then jit.off(true, true) end -- see document.lua

local cues = require "opedkit.data.cues"
local lexicon = require "opedkit.lexicon"
local order = require "opedkit.order"
local shapes = require "opedkit.argument.shapes"
local fact_words = require "opedkit.data.fact_words"

local features = {}

local categories = order.keys(cues.categories)
local COUNT = #categories
local EARLY = 40 -- bytes before others are named, where a sentence is about their view
local ANSWERED = 3 -- sentences behind it within which it may be answered
local START = 12 -- a cue that begins within so many bytes begins the sentence
-- Where the blocks of numbers begin: a sentence's cues, those that begin it, the rest.
local OWN, FIRST, REST = 0, COUNT, 2 * COUNT
local RULE = 3 -- what a rule weighs beside a cue: it is learnt with less reserve

local rest = {
  "text first", "text second or third", "text last", "text next to last", "paragraph first", "paragraph last",
  "paragraph alone", "first paragraph", "second paragraph", "last paragraph", "next to last paragraph",
  "place 1", "place 2", "place 3", "place 4", "place 5", "direct", "indirect", "partly quoted", "direct before",
  "direct behind", "indirect before", "1 to 6 words", "7 to 12 words", "13 to 20 words", "31 words or more", "question",
  "question before", "question behind", "exclamation", "quoted", "digits", "percent", "money", "year", "names",
  "several names", "parenthesis", "colon", "semicolon", "dash", "headline 1", "headline 2", "headline 3", "fact",
  "view",
  "facts before", "views before", "facts behind", "views behind", "no cue", "ellipsis",
  "rule demand", "rule demand inside", "rule future inside", "rule objection met", "rule question of others",
  "rule need", "rule future", "rule would", "rule concession", "rule granted", "rule answer",
  "rule objection", "rule objected", "rule figure", "rule testimony", "rule event", "rule setting", "rule point",
  "rule judgement", "rule view", "rule furniture", "rule closing", "rule opening", "contrast first before",
  "contrast first behind", "concession before", "opponent before", "opponent behind", "refutation behind",
  "refutation before", "report before", "past before", "past behind", "judgement before", "figure before",
  "instance before", "demand before", "future before", "dispute before", "dispute behind",
}
for _, name in ipairs(shapes.names) do rest[#rest + 1] = name end
local number = {}
for i, name in ipairs(rest) do number[name] = REST + i - 1 end

--- The names of all figures, the first at number 0.
function features.names()
  local names = {}
  for i, category in ipairs(categories) do
    names[OWN + i], names[FIRST + i] = category, category .. " first"
  end
  for i, name in ipairs(rest) do names[REST + i] = name end
  return names
end

--- How many there are.
features.dimension = REST + #rest

local index = {}
for i, category in ipairs(categories) do index[category] = i - 1 end

local lex
local function cue_lexicon()
  lex = lex or lexicon.new(cues.categories)
  return lex
end

-- The cues of each sentence: how often each category is in it, whether it begins it, and how many bytes stand before it.
local function count_cues(doc, readings, counts, starts, places)
  local nth, sentences = 1, #readings / 2
  for _, first, _, _, category in cue_lexicon().core:scan(doc.text):each() do
    while nth <= sentences and readings[2 * nth] < first do nth = nth + 1 end
    if nth > sentences then return end
    local begin = readings[2 * nth - 1]
    if begin <= first then
      local at = index[category]
      local own = counts[nth]
      own[at] = (own[at] or 0) + 1
      if own[at] == 1 then places[nth][at] = first - begin end
      if first - begin < START then starts[nth][at] = true end
    end
  end
end

local function read_weights()
  local weights = {}
  for word, weight in fact_words.words:gmatch "(%S+) (%S+)" do weights[word] = tonumber(weight) end
  return weights
end

local axis
-- How much the words of each sentence are those of facts rather than of views, from -3 to 3.
local function weigh_words(doc, readings, facts)
  axis = axis or lexicon.new { fact = read_weights() }
  local nth, sentences = 1, #readings / 2
  for i = 1, sentences do facts[i] = fact_words.bias / 100 end
  for _, first, _, _, _, weight in axis.core:scan(doc.text):each() do
    while nth <= sentences and readings[2 * nth] < first do nth = nth + 1 end
    if nth > sentences then break end
    if readings[2 * nth - 1] <= first then facts[nth] = facts[nth] + weight / 100 end
  end
  for i = 1, sentences do facts[i] = math.max(-3, math.min(3, facts[i])) end
end

-- How many different words of four letters or more of the headline each sentence has, as far as five letters tell.
local function count_headline(doc, headline, readings, shared)
  if type(headline) ~= "string" then return end
  local entries, seen = {}, {}
  for word in headline:gmatch "%a%a%a%a+" do
    local stem = word:sub(1, 5)
    if not seen[stem:lower()] then
      seen[stem:lower()] = true
      entries[#entries + 1] = #word > 5 and stem .. "*" or word
    end
  end
  if not entries[1] then return end
  local nth, sentences, last = 1, #readings / 2, {}
  local own = lexicon.new { headline = entries }
  if not own then return end
  for _, first, _, entry in own.core:scan(doc.text):each() do
    while nth <= sentences and readings[2 * nth] < first do nth = nth + 1 end
    if nth > sentences then return end
    if readings[2 * nth - 1] <= first and last[entry] ~= nth then
      last[entry] = nth
      shared[nth] = shared[nth] + 1
    end
  end
end

local function place(say, i, count)
  if i == 1 then say "text first" elseif i <= 3 then say "text second or third" end
  if i == count then say "text last" elseif i == count - 1 then say "text next to last" end
  say("place " .. math.floor(5 * (i - 1) / count) + 1)
end

local function place_in_paragraph(say, sentences, i)
  local own, paragraphs = sentences[i].paragraph, sentences[#sentences].paragraph
  local first = i == 1 or sentences[i - 1].paragraph ~= own
  local last = i == #sentences or sentences[i + 1].paragraph ~= own
  if first then say "paragraph first" end
  if last then say "paragraph last" end
  if first and last then say "paragraph alone" end
  local nth = own - sentences[1].paragraph
  if nth == 0 then say "first paragraph" elseif nth == 1 then say "second paragraph" end
  if own == paragraphs then say "last paragraph" elseif own == paragraphs - 1 then say "next to last paragraph" end
end

local marks = {
  { "exclamation", "!" }, { "quoted", '"', "\226\128\156" }, { "digits", "%d" }, { "percent", "%%" },
  { "money", "[$]" },
  { "year", "[12][089]%d%d" }, { "names", "[a-z,] [A-Z]" }, { "several names", "[a-z,] [A-Z].*[a-z,] [A-Z]" },
  { "parenthesis", "[(]" }, { "colon", ":" }, { "semicolon", ";" }, { "dash", " %-%-? ", "\226\128[\147\148]" },
  { "ellipsis", "%.%.%." },
}

local function describe_marks(say, bytes)
  for _, mark in ipairs(marks) do
    if bytes:find(mark[2]) or mark[3] and bytes:find(mark[3]) then say(mark[1]) end
  end
end

local function describe_length(say, bytes)
  local words = #bytes / 6
  if words <= 6 then say "1 to 6 words" elseif words <= 12 then say "7 to 12 words"
  elseif words <= 20 then say "13 to 20 words" elseif words > 30 then say "31 words or more" end
end

local function asks(sentence) return sentence.text:find "%?[\"'\226\128\157\153)]*$" ~= nil end

local function describe_voice(say, sentences, i)
  local own, before, behind = sentences[i], sentences[i - 1], sentences[i + 1]
  if own.attribution ~= "author" then say(own.attribution) end
  if own.clauses then say "partly quoted" end
  if before and before.attribution ~= "author" then say(before.attribution .. " before") end
  if behind and behind.attribution == "direct" then say "direct behind" end
  if asks(own) then say "question" end
  if before and asks(before) then say "question before" end
  if behind and asks(behind) then say "question behind" end
end

local subordinators = {}
for word in ("that whether why who which how what"):gmatch "%S+" do
  subordinators[#subordinators + 1] = " " .. word .. " [^,;:]*$"
end

-- Whether what stands at so many bytes is in a clause of its own: behind "that", "who" and their like.
local function is_inside(bytes, at)
  if at < 4 then return false end
  local before = " " .. bytes:sub(1, at)
  for _, word in ipairs(subordinators) do
    if before:find(word) then return true end
  end
  return before:find '"[^"]*$' ~= nil
end

-- What several cues say together.
local function apply_rules(say, sentences, i, has, starts, shared, places)
  local own, count = sentences[i], #sentences
  local function here(category) return has(i, category) end
  local function rule(name, holds) if holds then say("rule " .. name, RULE) end end
  local author, question = own.attribution == "author", asks(own)
  local contrast_behind = starts(i + 1, "contrast") or starts(i + 1, "concession") and here "contrast"
  local figures = own.text:find "%d" ~= nil
  local demand = here "demand" and not question and own.attribution ~= "direct"
  rule("demand", demand and not is_inside(own.text, places[index.demand]))
  rule("demand inside", demand and is_inside(own.text, places[index.demand]))
  rule("need", here "need" and author and not question and not is_inside(own.text, places[index.need]))
  local future = here "future" and author and not question
  rule("future", future and not is_inside(own.text, places[index.future]))
  rule("future inside", future and is_inside(own.text, places[index.future]))
  rule("would", here "would" and author and not question and not here "future")
  rule("objection met", here "opponent" and here "refutation" and author)
  rule("question of others", question and (here "opponent" or has(i - 1, "opponent")))
  rule("concession", here "concession" and here "contrast" and author)
  rule("granted", here "concession" and (contrast_behind or starts(i, "concession")) and author)
  rule("answer", starts(i, "contrast") and (has(i - 1, "concession") or has(i - 1, "opponent")))
  rule("objection", here "opponent" and (contrast_behind or here "refutation" or has(i + 1, "refutation")))
  rule("objected", here "refutation" and (here "opponent" or has(i - 1, "opponent") or has(i - 1, "concession")))
  local figure, testimony = here "figure" and figures, here "report" and not author or here "source" and here "report"
  rule("figure", figure)
  rule("testimony", testimony)
  rule("event", here "past" and not here "present" and not here "judgement" and own.text:find "[a-z,] [A-Z]")
  rule("setting", i <= count / 4 and here "past" and not here "judgement" and not here "demand")
  rule("point", (i >= count - 2 or shared >= 3) and (here "judgement" or here "demand" or here "point") and author)
  rule("judgement", here "judgement" and author and not figures and not here "report")
  rule("view", here "present" and not here "past" and author and not figures and not own.text:find "[\"\226]")
  rule("furniture", here "furniture")
  rule("closing", i >= count - 1 and author)
  rule("opening", i <= 2)
  local function around(category, name, at) if has(at, category) then say(name) end end
  if starts(i - 1, "contrast") then say "contrast first before" end
  if starts(i + 1, "contrast") then say "contrast first behind" end
  for _, category in ipairs { "concession", "opponent", "refutation", "report", "past", "judgement", "figure",
    "instance", "demand", "future", "dispute" } do
    around(category, category .. " before", i - 1)
  end
  around("opponent", "opponent behind", i + 1)
  around("refutation", "refutation behind", i + 1)
  around("past", "past behind", i + 1)
  around("dispute", "dispute behind", i + 1)
  local others = here "opponent" and places[index.opponent] < EARLY and own.attribution ~= "direct"
    and not here "demand"
  local met = others and here "refutation"
  for behind = 1, ANSWERED do
    local answered = starts(i + behind, "contrast") or has(i + behind, "refutation")
    others = others and not met and answered and "answered" or others
  end
  return { figure = figure, testimony = testimony, met = met, answered = met or others == "answered" }
end

-- A row as numbers ascend: { number1, value1, number2, … }.
local function to_row(values)
  local list, row = {}, {}
  for at in pairs(values) do list[#list + 1] = at end
  table.sort(list)
  for i, at in ipairs(list) do row[2 * i - 1], row[2 * i] = at, values[at] end
  return row
end

--- The rows of a document's sentences; and of each whether it shows a figure or
--- testimony, begins with others' view, which it rejects (`met`) or what follows answers (`answered`); and what marks a
--- contrast in it (`contrast`).
function features.of(doc, headline)
  local sentences, readings = doc:sentences(), doc:sentence_readings()
  local counts, starts, places, shared, rows, shown = {}, {}, {}, {}, {}, {}
  for i = 1, #sentences do counts[i], starts[i], places[i], shared[i] = {}, {}, {}, 0 end
  count_cues(doc, readings, counts, starts, places)
  count_headline(doc, headline or doc.headline, readings, shared)
  local facts = {}
  weigh_words(doc, readings, facts)
  local function has(i, category) return counts[i] ~= nil and counts[i][index[category]] ~= nil end
  local function starting(i, category) return starts[i] ~= nil and starts[i][index[category]] == true end
  local shaped, contrasts = shapes.of(sentences, function(i) return has(i, "demand") end)
  for i, sentence in ipairs(sentences) do
    local values = {}
    local function say(name, value) values[assert(number[name], name)] = value or 1 end
    for at, count in pairs(counts[i]) do values[OWN + at] = count > 2 and 2 or (1 + count) / 2 end
    for at in pairs(starts[i]) do values[FIRST + at] = 1 end
    place(say, i, #sentences)
    place_in_paragraph(say, sentences, i)
    describe_length(say, sentence.text)
    describe_marks(say, sentence.text)
    describe_voice(say, sentences, i)
    if shared[i] > 0 then say("headline " .. math.min(shared[i], 3)) end
    local function lean(name, fact)
      if fact and fact > 0 then say(name, fact) end
    end
    lean("fact", facts[i])
    lean("view", -facts[i])
    lean("facts before", facts[i - 1])
    lean("views before", facts[i - 1] and -facts[i - 1])
    lean("facts behind", facts[i + 1])
    lean("views behind", facts[i + 1] and -facts[i + 1])
    for name, weight in pairs(shaped[i]) do say(name, weight) end
    shown[i] = apply_rules(say, sentences, i, has, starting, shared[i], places[i])
    shown[i].contrast = contrasts[i]
    rows[i] = to_row(values)
  end
  return rows, shown
end

return features
