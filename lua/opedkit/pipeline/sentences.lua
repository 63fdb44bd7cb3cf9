-- A text cut into sentences, each with what is around it, as a sequence labeller's features read them.
local core = require "opedkit.native"
local segment = require "opedkit.segment"
local text = require "opedkit.text"

local sentences = {}

-- Of a string: where its sentences are, and the paragraph of each.
local function of_string(bytes)
  local list, paragraphs, at = {}, segment.paragraphs(bytes), 1
  for i, first, last in segment.sentences(bytes):each() do
    while at < #paragraphs and select(2, paragraphs:get(at)) < first do at = at + 1 end
    list[i] = { first = first, last = last, text = bytes:sub(first, last), paragraph = at }
  end
  return list
end

-- The sentences as the row gives them, each a table; or nil and what is wrong.
local function given(subject)
  if type(subject) == "string" then return of_string(subject) end
  if type(subject) ~= "table" then return nil, "is no text" end
  if type(subject.sentences) == "function" then return subject:sentences() end
  if subject.sentences == nil and type(subject.text) == "string" then return of_string(subject.text) end
  if type(subject.sentences) ~= "table" then return nil, "has no sentences" end
  local list, whole = {}, subject.text
  for i, sentence in ipairs(subject.sentences) do
    if type(sentence) ~= "table" then return nil, ("has a sentence %d that is no table"):format(i) end
    local first, last, bytes = sentence.first, sentence.last, sentence.text
    if type(bytes) ~= "string" and type(whole) == "string" and type(first) == "number" and type(last) == "number" then
      if not (first >= 1 and last >= first - 1 and last <= #whole) then
        return nil, ("has a sentence %d that lies outside of its text"):format(i)
      end
      bytes = whole:sub(first, last)
    end
    if type(bytes) ~= "string" then return nil, ("has a sentence %d without text"):format(i) end
    list[i] = { text = bytes, label = sentence.label, paragraph = sentence.paragraph, first = first, own = sentence }
  end
  return list
end

-- The different words of four bytes or more.
local function words_of(bytes)
  local words, tokens = {}, core.tokens(bytes)
  for i = 1, #tokens do
    local first, last = tokens:get(i)
    if last - first >= 3 then words[text.fold(bytes:sub(first, last))] = true end
  end
  return words, #tokens
end

local function shared(words, others)
  local count = 0
  for word in pairs(words) do
    if others[word] then count = count + 1 end
  end
  return math.min(count, 4)
end

local KEYS = 12

-- The words that the most sentences have, at least two: what the text is about.
local function key_words(list)
  local counts, found, keys = {}, {}, {}
  for _, sentence in ipairs(list) do
    for word in pairs(sentence.words) do counts[word] = (counts[word] or 0) + 1 end
  end
  for word, count in pairs(counts) do
    if count > 1 then found[#found + 1] = word end
  end
  table.sort(found, function(a, b)
    if counts[a] ~= counts[b] then return counts[a] > counts[b] end
    return a < b
  end)
  for i = 1, math.min(KEYS, #found) do keys[found[i]] = true end
  return keys
end

-- Numbers in steps that grow: 0 to 4 as they are, then 6, 9, 13, 19 …
local function step(number)
  local least, most = 4, 4
  if number <= most then return number end
  while most < number do least, most = most, math.floor(most * 1.5) end
  return least + 1
end

local function first_of(list, i) return i == 1 or list[i - 1].paragraph ~= list[i].paragraph end
local function last_of(list, i) return i == #list or list[i + 1].paragraph ~= list[i].paragraph end

-- Marks of punctuation, and how a sentence begins and ends, by what stands for them.
local marks = {
  { "question", "%?" }, { "exclamation", "!" }, { "quotes", '"', "\226\128[\156\157]" }, { "comma", "," },
  { "semicolon", ";" }, { "colon", ":" }, { "dash", " %-%-? ", "\226\128[\147\148]" }, { "bracket", "[(%[]" },
  { "digit", "[0-9]" }, { "percent", "%%" }, { "money", "[$]", "\194\163" }, { "year", "[12][0-9][0-9][0-9]" },
  { "capital_start", "^[A-Z]" }, { "lower_start", "^[a-z]" }, { "name", "[a-z,] [A-Z]" },
  { "names", "[A-Z][a-z]+ [A-Z][a-z]" }, { "quotes_start", '^"', "^\226\128\156" },
  { "quotes_end", '"%s*$', "\226\128\157%s*$" }, { "stop_end", "%.%s*$" },
}

-- What words cannot tell of a sentence: its place, its length, what it shares with the headline and the first paragraph.
local function describe(list, i, at, around)
  local own, words = list[i], {}
  local function say(name, number) words[#words + 1] = number and name .. "_" .. number or name end
  if i == 1 then say "text_first" end
  if i == #list then say "text_last" end
  if first_of(list, i) then say "paragraph_first" end
  if last_of(list, i) then say "paragraph_last" end
  if own.paragraph == list[1].paragraph then say "paragraph_opening" end
  if own.paragraph == list[#list].paragraph then say "paragraph_closing" end
  say("paragraphs_before", step(at.paragraph - 1))
  say("paragraphs_after", step(around.paragraphs - at.paragraph))
  say("sentence_of_paragraph", step(at.sentence))
  say("tenth", math.floor(10 * (i - 1) / #list))
  say("words", step(own.count))
  say("sentences", step(#list))
  for _, mark in ipairs(marks) do
    if own.text:find(mark[2]) or mark[3] and own.text:find(mark[3]) then say(mark[1]) end
  end
  say("keys", shared(own.words, around.keys))
  if around.headline then say("headline", shared(own.words, around.headline)) end
  if i > 1 then
    say("opening", shared(own.words, list[1].words))
    say("shared_before", shared(own.words, list[i - 1].words))
  end
  if i < #list then say("shared_after", shared(own.words, list[i + 1].words)) end
  return table.concat(words, " ")
end

-- The string fields of a row or sentence.
local function copy_fields(from, to)
  for name, value in pairs(from) do
    if type(name) == "string" and (type(value) == "string" or type(value) == "number") then to[name] = value end
  end
end

--- The sentences of a subject, each as a subject of its own: `text`; the strings and numbers of the row and then of the
--- sentence; and unless these have them `before`, `after` (the neighbours' texts), `start` (its first three words), `place`
--- (0 to 1) and `structure` (words that describe). Or nil and what is wrong.
function sentences.of(subject)
  local list, problem = given(subject)
  if not list then return nil, problem end
  local headline = type(subject) == "table" and subject.headline
  local around = { headline = type(headline) == "string" and words_of(headline) or nil, paragraphs = 0 }
  for i, sentence in ipairs(list) do
    list[i] = { text = sentence.text, label = sentence.label, paragraph = sentence.paragraph, first = sentence.first,
      own = sentence.own }
    list[i].words, list[i].count = words_of(sentence.text)
    if first_of(list, i) then around.paragraphs = around.paragraphs + 1 end
  end
  around.keys = key_words(list)
  local out, at = {}, { paragraph = 0, sentence = 0 }
  for i, sentence in ipairs(list) do
    if first_of(list, i) then at.paragraph, at.sentence = at.paragraph + 1, 0 end
    at.sentence = at.sentence + 1
    local made = {
      before = i > 1 and list[i - 1].text or nil, after = i < #list and list[i + 1].text or nil,
      start = sentence.text:match "^%s*(%S+%s+%S+%s+%S+)" or sentence.text,
      place = (i - 1) / #list, structure = describe(list, i, at, around), headline = headline or nil,
    }
    if type(subject) == "table" and type(subject.sentences) == "table" then copy_fields(subject, made) end
    if sentence.own then copy_fields(sentence.own, made) end
    made.text, made.label = sentence.text, sentence.label
    made.offset = type(subject) == "string" and sentence.first - 1 or nil
    out[i] = made
  end
  return out
end

return sentences
