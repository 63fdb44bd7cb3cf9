-- Markers, keywords and key sentences of a document as they are defined, by the lists of its words and sentences: what the
-- core finds in columns.
local keywords = require "opedkit.keywords"
local lexicon = require "opedkit.lexicon"
local segment = require "opedkit.segment"

local oracle = {}

-- The sentence that all of a range of the original lies in.
local function holder(doc, range)
  for i, sentence in ipairs(doc:sentences()) do
    if sentence.last >= range.first then
      return sentence.first <= range.first and range.last <= sentence.last and i or nil
    end
  end
end

local function rounded(x)
  return math.floor(1000 * x + 0.5) / 1000
end

--- The hits of the shipped lexicon by category, and the words of the sentences that are not quoted.
function oracle.markers(doc)
  local lex = lexicon.metadiscourse()
  local readings, sentences, out, words = doc:sentence_readings(), doc:sentences(), {}, 0
  for _, category in ipairs(lex:categories()) do out[category] = { count = 0, hits = {} } end
  for _, sentence in ipairs(sentences) do
    if sentence.attribution ~= "direct" then words = words + #segment.words(sentence.text) end
  end
  for _, first, last, _, category in lex:scan(doc.text):each() do
    for i, sentence in ipairs(sentences) do
      if readings[2 * i - 1] <= first and last <= readings[2 * i] and sentence.attribution ~= "direct" then
        local from, to = doc:hull(first, last)
        local marker = out[category]
        marker.count = marker.count + 1
        marker.hits[marker.count] = { first = from, last = to, text = doc.text:sub(first, last) }
      end
    end
  end
  return out, words
end

--- The first `top` of twice as many keywords that the body has.
function oracle.keywords(doc, top)
  local list = {}
  for _, keyword in ipairs(keywords.extract(doc, { top = 2 * top })) do
    if #list == top then break end
    local spans = {}
    for _, span in ipairs(keyword.spans) do
      if holder(doc, span) then spans[#spans + 1] = span end
    end
    if spans[1] then
      list[#list + 1] = { text = keyword.text, score = rounded(keyword.score), count = #spans, first = spans[1].first,
        last = spans[1].last, spans = spans }
    end
  end
  return list
end

--- The sentences whose keywords weigh most for their length.
function oracle.highlights(doc, list, top)
  local weights, out, best = {}, {}, {}
  for _, keyword in ipairs(list) do
    local counted = {}
    for _, span in ipairs(keyword.spans) do
      local i = holder(doc, span)
      if i and not counted[i] then
        counted[i] = true
        weights[i] = (weights[i] or 0) + keyword.score
      end
    end
  end
  for i, sentence in ipairs(doc:sentences()) do
    if weights[i] and sentence.attribution ~= "direct" and sentence.complete then
      local _, words = sentence.text:gsub("[^ ]+", "")
      local score = math.floor(1000 * weights[i] / (words + 12) + 0.5) / 1000
      out[#out + 1] = { first = sentence.first, last = sentence.last, sentence = i, score = score }
    end
  end
  table.sort(out, function(a, b)
    if a.score ~= b.score then return a.score > b.score end
    return a.sentence < b.sentence
  end)
  for i = 1, math.min(top, #out) do best[i] = out[i] end
  table.sort(best, function(a, b) return a.sentence < b.sentence end)
  return best
end

--- The most usual spelling of a keyword, of equal ones the first, without the "'s" of a possessive.
function oracle.spelling(s, spans)
  local times, order = {}, {}
  for i, span in ipairs(spans) do
    local form = s:sub(span.first, span.last):gsub("[ \t\r\n]+", " ")
    local stem, bare = form:match "^(.*)[sS]$", nil
    while stem do
      stem = stem:match "^(.*)'$" or stem:match "^(.*)\226\128\153$"
      bare = stem or bare
    end
    form = bare or form
    times[form], order[i] = (times[form] or 0) + 1, form
  end
  local best = order[1]
  for _, form in ipairs(order) do
    if times[form] > times[best] then best = form end
  end
  return best
end

return oracle
