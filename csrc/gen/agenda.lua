-- Writes lua/opedkit/data/agenda_model.lua: how rare each term of the topics is, and the model that knows their words.
-- usage: lua csrc/gen/agenda.lua DATA HELD.tsv > lua/opedkit/data/agenda_model.lua
-- DATA is the folder of the evaluation data, of which articles/ is read; the articles of HELD.tsv (bench/agenda.tsv),
-- by which the judgment is measured, are left out.
local agenda = require "opedkit.agenda"
local opedkit = require "opedkit"
local order = require "opedkit.order"
local checksum = dofile((arg[0]:gsub("[^/]*$", "checksum.lua")))
local printable = require "opedkit.keywords.printable"

local data, held = assert(arg[1], "usage: agenda.lua DATA HELD.tsv"), assert(arg[2])

-- The article's topics, where one fits a major topic of the Comparative Agendas Project.
local topics = {
  ["Government Operations"] = "elections politics white_house supreme_court us_senate republican_party us_house "
    .. "us_congress polarization impeachment democratic_party campaign_finance tea_party role_of_government "
    .. "campaign_rhetoric voting_rights_and_voter_fraud",
  ["Health"] = "healthcare coronavirus ebola opioid_crisis fda",
  ["Immigration"] = "immigration",
  ["International Affairs"] = "middle_east terrorism north_korea isis nuclear_weapons world foreign_policy "
    .. "state_department israel europe great_britain russia mexico asia china palestine south_korea africa",
  ["Law and Crime"] = "gun_control_and_gun_rights violence_in_america justice_department fbi justice "
    .. "marijuana_legalization criminal_justice death_penalty capital_punishment_and_death_penalty dea",
  ["Technology"] = "media_bias technology media_industry science fake_news cybersecurity",
  ["Macroeconomics"] = "economy_and_jobs federal_budget taxes fiscal_cliff economic_policy treasury",
  ["Environment"] = "environment epa",
  ["Defense"] = "national_security nsa defense us_military homeland_security national_defense cia veterans_affairs",
  ["Civil Rights"] = "lgbt_rights abortion race_and_racism civil_rights free_speech women's_issues privacy "
    .. "sexual_misconduct",
  ["Education"] = "education",
}

local topic_of = {}
for label, names in pairs(topics) do
  for name in names:gmatch "%S+" do topic_of[name] = label end
end

local left_out = {}
for line in io.lines(held) do left_out[line:match "^[^\t]+"] = true end

local rows = {}
for row in assert(opedkit.corpus.read(data .. "/articles/articles.jsonl", { label = "topic" }))() do
  if not left_out[row.id] then
    rows[#rows + 1] = { text = (row.title or "") .. ".\n\n" .. row.text, label = topic_of[row.label] }
  end
end

-- In how many texts each term of each topic is.
local lexicon, frequencies = agenda.lexicon(true), {}
for _, topic in ipairs(lexicon:categories()) do frequencies[topic] = {} end
for _, row in ipairs(rows) do
  local seen = {}
  for _, _, _, entry, topic in lexicon:scan(row.text):each() do
    local key = topic .. "\t" .. entry
    if not seen[key] then
      seen[key] = true
      frequencies[topic][entry] = (frequencies[topic][entry] or 0) + 1
    end
  end
end

-- The square root of the logarithm of texts over texts with it, in tenths: a digit of base 36 for each term, in the
-- order of the lists.
local DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
local function rarity(topic)
  local digits = {}
  for term in agenda.terms(topic) do
    local share = #rows / ((frequencies[topic][term] or 0) + 1)
    local tenths = math.floor(10 * math.sqrt(math.log(math.max(1, share))) + 0.5)
    digits[#digits + 1] = DIGITS:sub(tenths + 1, tenths + 1)
  end
  return table.concat(digits)
end

local taught = {}
for _, row in ipairs(rows) do
  if row.label then taught[#taught + 1] = row end
end
local pipe = opedkit.pipeline.new {
  opedkit.features.new { words = { 1 }, bits = 16, select = 3000, weighting = "log_tfidf" },
  opedkit.classifier.logistic { C = 10, compact = true },
}
assert(pipe:fit(taught))

local lines = {}
for _, topic in ipairs(order.keys(frequencies)) do
  local digits, parts = rarity(topic), {}
  for i = 1, #digits, 100 do parts[#parts + 1] = '"' .. digits:sub(i, i + 99) .. '"' end
  lines[#lines + 1] = ("    [%q] = %s,"):format(topic, table.concat(parts, "\n      .. "))
end
local bytes = pipe:dump()
io.write(([[
-- Made by csrc/gen/agenda.lua ("make models"); not to be edited. How rare the terms of opedkit.data.agenda are, in the
-- order they stand there, and hashed words with their weights, learnt from %d texts of Article-Bias-Prediction (Baly et
-- al. 2020); no text is in it. doc/MODEL_CARD.md says more.
return {
  name = "agenda",
  version = "1",
  crc32 = "%s",
  rarity = {
%s
  },
  bytes = [=[
%s
]=],
}
]]):format(#taught, checksum(bytes), table.concat(lines, "\n"), printable.encode(bytes)))
