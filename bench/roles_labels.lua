-- The op-eds whose sentences bear role labels, and the labels: kept as ids, places and labels, never text.
-- usage (in a shell where opedkit loads): lua bench/roles_labels.lua COMMAND …
--   select ARTICLES.jsonl              prints the frame that bench/roles_labels_frame.tsv holds
--   show ARTICLES.jsonl [FIRST LAST]   the op-eds by number, their sentences numbered
--   check FILE                         what is wrong with a file of labels; exit status 1 if anything
--   agree FILE FILE                    Krippendorff's alpha of two files, by role
--   differ ARTICLES.jsonl FILE FILE    the sentences on which they differ
-- A file of labels: id, number of the sentence, roles with blanks between (doc/roles_guide.md); # begins a comment.
local opedkit = require "opedkit"
local random = require "opedkit.evaluate.random"

local FRAME = "bench/roles_labels_frame.tsv"
local SEED = 20261128
-- Op-eds of each outlet: the first ten are labelled twice, of which some are to build with; the others, to build with too,
-- are labelled once.
local TWICE, EACH, BUILD = 10, 22, { nytimes = 7, cnn = 7, townhall = 6 }
local FEWEST, MOST = 12, 45 -- sentences
local PUBLISHERS = { "nytimes", "cnn", "townhall" }

local roles = {
  "thesis", "claim", "evidence", "concession", "counterargument", "rebuttal", "recommendation", "prediction",
  "background",
}
local known = {
  none = true, ["evidence:statistics"] = true, ["evidence:testimony"] = true, ["evidence:example"] = true,
}
for _, role in ipairs(roles) do known[role] = role ~= "evidence" or nil end

local function read_articles(path, keep)
  local cjson, found = require "cjson", {}
  for line in assert(io.open(path, "rb")):lines() do
    local row = cjson.decode(line)
    if keep(row) then found[#found + 1] = row end
  end
  return found
end

local function read_frame()
  local list, by_id = {}, {}
  for line in io.lines(FRAME) do
    local id, part, number, first, last = line:match "^([^#\t]+)\t(%l+)\t(%d+)\t(%d+)\t(%d+)$"
    if id then
      if not by_id[id] then
        by_id[id] = { id = id, part = part }
        list[#list + 1] = by_id[id]
      end
      by_id[id][tonumber(number)] = { first = tonumber(first), last = tonumber(last) }
    end
  end
  return list, by_id
end

-- The sentences' labels by id and number, each a set; or what is wrong, as a list of messages.
local function read_labels(path, by_id)
  local labels, problems, at = {}, {}, 0
  for line in io.lines(path) do
    at = at + 1
    local function wrong(message) problems[#problems + 1] = ("%s:%d: %s"):format(path, at, message) end
    local id, number, given = line:match "^([^#\t]+)\t(%d+)\t([^\t]+)$"
    number = tonumber(number)
    if not id then
      if line:find "^[^#]" then wrong "not id, number, roles" end
    elseif not by_id[id] or not by_id[id][number] then
      wrong "no such sentence"
    else
      local set = {}
      for label in given:gmatch "%S+" do
        if not known[label] then wrong("no such role: " .. label) end
        set[label:match "^[^:]+"] = label:match ":(.*)" or true
      end
      if set.none and next(set, next(set)) then wrong "none beside a role" end
      labels[id] = labels[id] or {}
      if labels[id][number] then wrong "a sentence labelled twice" end
      labels[id][number] = set
    end
  end
  for _, essay in pairs(by_id) do
    local of, theses = labels[essay.id] or {}, 0
    for number = 1, #essay do
      if not of[number] then problems[#problems + 1] = ("%s: %s %d has no label"):format(path, essay.id, number) end
      if of[number] and of[number].thesis then theses = theses + 1 end
    end
    if theses < 1 or theses > 3 then
      problems[#problems + 1] = ("%s: %s has the thesis %d times (1 to 3 expected)"):format(path, essay.id, theses)
    end
  end
  table.sort(problems)
  return labels, problems
end

local commands = {}

function commands.select(path)
  local rows = read_articles(path, function(row) return row.genre == "opinion" end)
  print "# id, part, number of the sentence, its first and last byte in the article's text"
  for _, publisher in ipairs(PUBLISHERS) do
    local own, chosen, next_number = {}, {}, random.generator(SEED)
    for _, row in ipairs(rows) do if row.publisher == publisher then own[#own + 1] = row end end
    table.sort(own, function(a, b) return a.id < b.id end)
    random.shuffle(own, next_number)
    for _, row in ipairs(own) do
      local sentences = opedkit.document.new(row.text):sentences()
      if #sentences >= FEWEST and #sentences <= MOST then chosen[#chosen + 1] = { row.id, sentences } end
      if #chosen == EACH then break end
    end
    for i, essay in ipairs(chosen) do
      for number, sentence in ipairs(essay[2]) do
        local part = i > TWICE and "more" or i <= BUILD[publisher] and "build" or "measure"
        print(("%s\t%s\t%d\t%d\t%d"):format(essay[1], part, number, sentence.first, sentence.last))
      end
    end
  end
end

local function texts_of(path, by_id)
  local texts = {}
  for _, row in ipairs(read_articles(path, function(row) return by_id[row.id] end)) do texts[row.id] = row end
  return texts
end

function commands.show(path, first, last)
  local list, by_id = read_frame()
  local texts = texts_of(path, by_id)
  for nth = tonumber(first or 1), tonumber(last or #list) do
    local essay = list[nth]
    local row = texts[essay.id]
    print(("=== %d  %s  %s\n%s"):format(nth, essay.id, row.publisher, row.title))
    for number, sentence in ipairs(essay) do
      local behind = number == 1 or row.text:sub(essay[number - 1].last, sentence.first):find "\n"
      print(("%s%d. %s"):format(behind and "\n" or "", number,
        (row.text:sub(sentence.first, sentence.last):gsub("%s+", " "))))
    end
    print ""
  end
end

function commands.check(path)
  local _, by_id = read_frame()
  local _, problems = read_labels(path, by_id)
  for _, problem in ipairs(problems) do print(problem) end
  if problems[1] then os.exit(1) end
end

local function read_two(a, b)
  local list, by_id = read_frame()
  return list, by_id, (read_labels(a, by_id)), (read_labels(b, by_id))
end

function commands.agree(a, b)
  local list, _, ours, theirs = read_two(a, b)
  for _, role in ipairs(roles) do
    local first, second, count_a, count_b = {}, {}, 0, 0
    for _, essay in ipairs(list) do
      for number = 1, #essay do
        local x, y = ours[essay.id] and ours[essay.id][number], theirs[essay.id] and theirs[essay.id][number]
        if x and y then
          first[#first + 1], second[#second + 1] = x[role] and "yes" or "no", y[role] and "yes" or "no"
          count_a, count_b = count_a + (x[role] and 1 or 0), count_b + (y[role] and 1 or 0)
        end
      end
    end
    local alpha = opedkit.evaluate.alpha { first, second }
    local shown = alpha and ("%.3f"):format(alpha) or "  -  "
    print(("%-16s alpha %s   %d and %d of %d"):format(role, shown, count_a, count_b, #first))
  end
end

local function written(set)
  local names = {}
  for role, kind in pairs(set) do names[#names + 1] = kind == true and role or role .. ":" .. kind end
  table.sort(names)
  return table.concat(names, " ")
end

function commands.differ(path, a, b)
  local list, by_id, ours, theirs = read_two(a, b)
  local texts = texts_of(path, by_id)
  for _, essay in ipairs(list) do
    for number, sentence in ipairs(essay) do
      local x, y = written(ours[essay.id][number]), written(theirs[essay.id][number])
      if x ~= y then
        print(("%s\t%d\t%s\t|\t%s\t|\t%s"):format(essay.id, number, x, y,
          (texts[essay.id].text:sub(sentence.first, sentence.last):gsub("%s+", " "))))
      end
    end
  end
end

local command = commands[arg[1]]
if not command then error "usage: lua bench/roles_labels.lua select|show|check|agree|differ … (see its head)" end
command(arg[2], arg[3], arg[4])
