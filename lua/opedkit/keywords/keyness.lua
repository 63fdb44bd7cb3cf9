-- Corpora counted in C; their words are read once more where they are shown.
local keyness = {}

local core = require "opedkit.native"
local text = require "opedkit.text"
local texts = require "opedkit.keywords.texts"

-- Counts the texts of a corpus: the number of texts, or nil and a message.
local function count(corpus, name, level, add)
  for s, problem in texts.each(corpus, name, level + 1) do
    if not s then return nil, problem end
    add(core.tokens(s))
  end
  return true
end

-- Puts what stands at each place { document, first, last }, folded, into place.text.
local function read_places(corpus, places)
  local wanted, last = {}, 0
  for _, place in ipairs(places) do
    wanted[place.document] = wanted[place.document] or {}
    table.insert(wanted[place.document], place)
    last = math.max(last, place.document)
  end
  local number = 0
  for s, problem in texts.each(corpus, "corpus", 1) do
    if not s then return nil, problem end
    number = number + 1
    for _, place in ipairs(wanted[number] or {}) do
      if place.last > #s then return nil, "the corpus gave other texts the second time" end
      place.text = text.fold((s:sub(place.first, place.last):gsub("[ \t\r\n]+", " ")))
    end
    if number == last then return true end
  end
  return last == 0 or nil, "the corpus gave fewer texts the second time"
end

function keyness.keyness(target, reference, given, level)
  local ours, theirs = core.keywords.terms(given.length, false), core.keywords.terms(given.length, false)
  local done, problem = count(target, "target", level + 1, function(tokens) ours:add(tokens) end)
  if done then done, problem = count(reference, "reference", level + 1, function(tokens) theirs:add(tokens) end) end
  if not done then return nil, problem end
  local rows = ours:keyness(theirs, given.measure, given.prior, given.least, given.top)
  done, problem = read_places(target, rows)
  if not done then return nil, problem end
  for i, row in ipairs(rows) do
    rows[i] = { text = row.text, score = row.score, target = row[1], reference = row[2] }
  end
  return rows
end

function keyness.collocations(corpus, stops, given, level)
  local words, pairs_of = core.keywords.terms(1, false, stops), core.keywords.terms(0, false)
  local done, problem = count(corpus, "corpus", level + 1, function(tokens)
    words:add(tokens)
    pairs_of:pair(words, tokens, given.window)
  end)
  if not done then return nil, problem end
  local rows = pairs_of:collocations(words, given.measure, given.least, given.top)
  local places, of_word = {}, {}
  for _, row in ipairs(rows) do
    for side = 4, 5 do
      local number = row[side]
      if not of_word[number] then
        local document, first, last = words:place(number)
        of_word[number] = { document = document, first = first, last = last }
        places[#places + 1] = of_word[number]
      end
    end
  end
  done, problem = read_places(corpus, places)
  if not done then return nil, problem end
  for i, row in ipairs(rows) do
    rows[i] = {
      text = of_word[row[4]].text .. " " .. of_word[row[5]].text, score = row.score,
      count = row[1], left = row[2], right = row[3],
    }
  end
  return rows
end

return keyness
