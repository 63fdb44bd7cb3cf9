-- Writes lua/opedkit/data/fact_words.lua, roles.lua and role_words.lua: what tells the roles of sentences apart.
-- usage: lua csrc/gen/roles.lua DATA FOLDER    writes the files into FOLDER; from the project's root
-- DATA/roles/editorials/train teaches which words tell facts and which views; the op-eds that bench/roles_labels_*.tsv
-- label (but for those to measure by) teach the roles.
package.path = "./bench/?.lua;" .. package.path
local core = require "opedkit.native"
local gold = require "roles_gold"
local lfs = require "lfs"
local order = require "opedkit.order"
local text = require "opedkit.text"
local words = require "opedkit.document.words"

local data, folder = assert(arg[1]), assert(arg[2])

local WORD_COST, LEAST_TEXTS, LEAST_WEIGHT = 0.1, 5, 8 -- a word's weight is in hundredths
local ROLE_COSTS, FOLDS = { 0.05, 0.1, 0.2, 0.4 }, 8 -- the cost is that with the highest F1 by cross-validation
local UNIT = 256 -- a role's weights are in 256ths
local LEAST_CONFIDENCE = 0.15 -- no role is given that is less likely
-- A word's figure is how often a sentence has it, by so much: it is learnt with more reserve than a cue. Words that fewer
-- sentences have are left out, as are those that add less than LEAST_ADDED for every role, in a role's units.
local WORD_SCALE, LEAST_SENTENCES, LEAST_ADDED = 0.3, 40, 5

-- ---- words of facts and of views ----

-- The units of an editorial: text and kind.
local function units_of(path, into)
  local held = ""
  for line in io.lines(path) do
    local kind, part = line:match "^%S+\t(%S+)\t?([^\t]*)"
    if kind == "continued" then held = held .. part .. " "
    elseif kind and kind ~= "title" and kind ~= "par-sep" and kind ~= "no-unit" then
      into[#into + 1] = { text = held .. part, kind = kind }
      held = ""
    end
  end
end

-- How often a text has each word of these letters.
local function words_of(bytes, form)
  local found = {}
  local tokens = core.tokens(bytes)
  for i = 1, #tokens do
    local first, last = tokens:get(i)
    local word = text.fold(bytes:sub(first, last)):gsub("\226\128\153", "'")
    if word:find(form) then found[word] = (found[word] or 0) + 1 end
  end
  return found
end

local facts = { anecdote = true, testimony = true, statistics = true }

local function learn_words()
  local names, units, counts = {}, {}, {}
  for name in lfs.dir(data .. "/roles/editorials/train") do
    if name:find "%.txt$" then names[#names + 1] = name end
  end
  table.sort(names)
  for _, name in ipairs(names) do units_of(data .. "/roles/editorials/train/" .. name, units) end
  local kept = {}
  for _, unit in ipairs(units) do
    if unit.kind ~= "other" then
      unit.words = words_of(unit.text, "^%l[%l']*$")
      kept[#kept + 1] = unit
      for word in pairs(unit.words) do counts[word] = (counts[word] or 0) + 1 end
    end
  end
  local index, list = {}, {}
  for _, word in ipairs(order.keys(counts)) do
    if counts[word] >= LEAST_TEXTS then
      list[#list + 1] = word
      index[word] = #list - 1
    end
  end
  local set, targets = core.linear.examples(#list), {}
  for i, unit in ipairs(kept) do
    local at, row = {}, {}
    for word in pairs(unit.words) do at[#at + 1] = index[word] end
    table.sort(at)
    for k, number in ipairs(at) do row[2 * k - 1], row[2 * k] = number, 1 end
    set:add(row)
    targets[i] = facts[unit.kind] and 2 or 1
  end
  local bytes = assert(core.linear.train(set, targets, 2,
    { solver = "logistic", costs = { WORD_COST, WORD_COST }, tolerance = 1e-4, rounds = 1000, seed = 1 }))
  return assert(core.linear.open(bytes, 1, #bytes)), list
end

-- What a model of two labels adds for the second: its bias, and of each feature.
local function weights_of(model, dimension)
  local weights, bias = {}, nil
  for i = 0, dimension - 1 do
    local own, _, _, of = model:explain({ i, 1 }, 2)
    weights[i + 1], bias = of[1], own
  end
  return bias, weights
end

local function rounded(x) return math.floor(x + 0.5) end

local function write_words(path)
  local model, list = learn_words()
  local bias, weights = weights_of(model, #list)
  local lines, line = {}, ""
  for i, word in ipairs(list) do
    local weight = rounded(weights[i] * 100)
    if math.abs(weight) >= LEAST_WEIGHT then
      local item = ("%s %d"):format(word, weight)
      if #line + #item > 116 then
        lines[#lines + 1] = line
        line = ""
      end
      line = line == "" and item or line .. " " .. item
    end
  end
  lines[#lines + 1] = line
  local file = assert(io.open(path, "wb"))
  file:write(([[
-- Made by csrc/gen/roles.lua; not to be edited. How much a word speaks for a fact that is told, against a view that is
-- held, in hundredths of a logit: learnt from Webis-Editorials-16 (Al-Khatib et al. 2016).
return {
  bias = %d,
  words = [=[
%s
]=],
}
]]):format(rounded(bias * 100), table.concat(lines, "\n")))
  file:close()
end

-- ---- roles ----

-- Appends the figures of words to the rows, but of names, which would not carry over: { number, value, … }. Returns the
-- words, in the order of their numbers.
local function add_words(rows, found, dimension)
  local sentences, list, number = {}, {}, {}
  for _, own in ipairs(found) do
    for word in pairs(own) do sentences[word] = (sentences[word] or 0) + 1 end
  end
  for _, word in ipairs(order.keys(sentences)) do
    if sentences[word] >= LEAST_SENTENCES and (words.closed[word] or words.mostly_small(word)) then
      list[#list + 1] = word
      number[word] = dimension + #list - 1
    end
  end
  for i, row in ipairs(rows) do
    local own = {}
    for word in pairs(found[i]) do if number[word] then own[#own + 1] = word end end
    table.sort(own)
    for _, word in ipairs(own) do
      row[#row + 1] = number[word]
      row[#row + 1] = WORD_SCALE * found[i][word]
    end
  end
  return list
end

local function read_rows(features)
  local rows, groups, roles, found = {}, {}, {}, {}
  local parts = { build = true, more = true, once = true }
  for number, essay in ipairs(gold.read(data .. "/articles/articles.jsonl", parts)) do
    local sentences = essay.doc:sentences()
    for i, row in ipairs(features.of(essay.doc)) do
      if next(essay.roles[i]) then
        rows[#rows + 1], groups[#groups + 1], roles[#roles + 1] = row, number % FOLDS + 1, essay.roles[i]
        found[#rows] = words_of(sentences[i].text, "^%l+$")
      end
    end
  end
  return rows, groups, roles, add_words(rows, found, features.dimension)
end

-- The decision from which on the role is given, where F1 is highest.
local function best_threshold(decisions, positive)
  local list, all, found, best, at = {}, 0, 0, -1, 0
  for i, decision in ipairs(decisions) do
    list[i] = { decision, positive[i], i }
    if positive[i] then all = all + 1 end
  end
  table.sort(list, function(a, b) return a[1] > b[1] or a[1] == b[1] and a[3] < b[3] end)
  for i, item in ipairs(list) do
    if item[2] then found = found + 1 end
    local f1 = 2 * found / (i + all)
    if f1 > best then best, at = f1, item[1] end
  end
  return at, best
end

local function learn_role(dimension, role, rows, groups, roles)
  local set, targets, positive = core.linear.examples(dimension), {}, {}
  for i, row in ipairs(rows) do
    set:add(row)
    positive[i] = roles[i][role] == true
    targets[i] = positive[i] and 2 or 1
  end
  local ahead, threshold, f1, given
  for _, cost in ipairs(ROLE_COSTS) do
    local own = { solver = "logistic", costs = { cost, cost }, tolerance = 1e-4, rounds = 1000, seed = 1 }
    local decisions, list = core.linear.validate(set, targets, 2, own, groups), {}
    for i = 1, #rows do list[i] = type(decisions[i]) == "table" and decisions[i][1] or decisions[i] end
    local at, value = best_threshold(list, positive)
    if not f1 or value > f1 then ahead, threshold, f1, given = list, at, value, own end
  end
  local slope, offset = core.linear.platt(ahead, positive)
  threshold = math.max(threshold, (core.bayes.log(LEAST_CONFIDENCE / (1 - LEAST_CONFIDENCE)) - offset) / slope)
  local bytes = assert(core.linear.train(set, targets, 2, given))
  local bias, weights = weights_of(assert(core.linear.open(bytes, 1, #bytes)), dimension)
  io.stderr:write(("%-16s F1 %.3f by cross-validation, cost %.2f\n"):format(role, f1, given.costs[1]))
  return { bias = bias, weights = weights, threshold = threshold, slope = slope, offset = offset }
end

local function write_role_words(path, list, added)
  local file = assert(io.open(path, "wb"))
  file:write(([[
-- Made by csrc/gen/roles.lua; not to be edited. What a word adds to the decisions on the roles, in their order in roles.lua
-- and in %dths of a logit, each time that a sentence has it.
return [=[
]]):format(UNIT))
  for i, word in ipairs(list) do
    local most = 0
    for _, value in ipairs(added[i]) do most = math.max(most, math.abs(value)) end
    if most >= LEAST_ADDED then file:write(word, " ", table.concat(added[i], " "), "\n") end
  end
  file:write "]=]\n"
  file:close()
end

local function write_roles(path, words_path)
  local features = require "opedkit.argument.features"
  local rows, groups, roles, list = read_rows(features)
  local added = {}
  for i = 1, #list do added[i] = {} end
  local file = assert(io.open(path, "wb"))
  file:write(([[
-- Made by csrc/gen/roles.lua; not to be edited. What each figure of opedkit.argument.features adds for each role,
-- learnt from the op-eds that bench/roles_labels_*.tsv label, in %dths of a logit; the decision from which on a
-- role is given; and the slope and offset that make a probability of a decision, in thousandths.
return {
  version = "1",
  unit = %d,
  roles = {
]]):format(UNIT, UNIT))
  for _, role in ipairs(gold.roles) do
    local learnt = learn_role(features.dimension + #list, role, rows, groups, roles)
    local lines, line = {}, "     "
    for i, of in ipairs(added) do
      of[#of + 1] = rounded(learnt.weights[features.dimension + i] * WORD_SCALE * UNIT)
    end
    for i = 1, features.dimension do
      local item = (" %d,"):format(rounded(learnt.weights[i] * UNIT))
      if #line + #item > 120 then
        lines[#lines + 1] = line
        line = "     "
      end
      line = line .. item
    end
    lines[#lines + 1] = line
    local form = "    { label = %q, bias = %d, threshold = %d, slope = %d, offset = %d, weights = {\n%s\n    } },\n"
    file:write(form:format(role, rounded(learnt.bias * UNIT), rounded(learnt.threshold * UNIT),
      rounded(learnt.slope * 1000), rounded(learnt.offset * 1000), table.concat(lines, "\n")))
  end
  file:write "  },\n}\n"
  file:close()
  write_role_words(words_path, list, added)
end

write_words(folder .. "/fact_words.lua")
package.preload["opedkit.data.fact_words"] = assert(loadfile(folder .. "/fact_words.lua"))
-- The figures that are learnt from are without what words add.
package.preload["opedkit.data.role_words"] = function() return "" end
write_roles(folder .. "/roles.lua", folder .. "/role_words.lua")
