-- What holds of every document, whatever its text: the specs and a fuzz target ask it of any bytes. The edits are carried
-- out and undone here anew, without the library's ledger.
local document = require "opedkit.document"
local entities = require "opedkit.entities"
local sources = require "opedkit.sources"
local tone = require "opedkit.tone"

local laws = {}

-- What is called once for a text costs LuaJIT more to compile than it saves.
if jit then jit.off(true, true) end

-- The edits that do not lie within a wider one, which are those that are carried out.
local function carried_out(s, edits)
  local out, covered = {}, 0
  for _, edit in ipairs(edits) do
    assert(edit.first <= edit.last and edit.first >= 1 and edit.last <= #s, "an edit outside the text")
    assert(edit.reason ~= "" and edit.op ~= "", "an edit that does not say what or why")
    if edit.first > covered then
      out[#out + 1], covered = edit, edit.last
    else
      assert(edit.last <= covered, "edits that cross")
    end
  end
  return out
end

local function same(parts, first, last)
  return #parts == 1 and parts[1].first == first and parts[1].last == last
end

local function check_ledger(doc, s)
  local reading, source, at, shift = {}, {}, 1, 0
  local function copied(stop)
    if stop < at then return end
    reading[#reading + 1] = s:sub(at, stop)
    source[#source + 1] = doc.text:sub(at + shift, stop + shift)
    local first, last = doc:reading(at, stop)
    assert(first == at + shift and last == stop + shift, "what is copied is read elsewhere")
    assert(same(doc:source(first, last), at, stop), "what is copied comes from elsewhere")
  end
  for _, edit in ipairs(carried_out(s, doc:edits())) do
    copied(edit.first - 1)
    reading[#reading + 1], source[#source + 1] = edit.text, s:sub(edit.first, edit.last)
    local start = edit.first + shift
    local first, last = doc:reading(edit.first, edit.last)
    if edit.op == "replace" and edit.text ~= "" then
      assert(first == start and last == start + #edit.text - 1, "what was replaced is read elsewhere")
      assert(same(doc:source(first, last), edit.first, edit.last), "what replaces comes from elsewhere")
    else
      assert(first == nil and last == nil, "what was taken out is read")
      assert(edit.text == "" or #doc:source(start, start + #edit.text - 1) == 0, "what was put in has a source")
    end
    at, shift = edit.last + 1, shift + #edit.text - (edit.last - edit.first + 1)
  end
  copied(#s)
  assert(table.concat(reading) == doc.text, "the edits carried out are not the reading text")
  assert(table.concat(source) == s, "the edits undone are not the bytes")
end

-- Ranges of the reading text come back to themselves.
local function check_ranges(doc, random, count)
  for _ = 1, #doc.text > 0 and count or 0 do
    local first = random(#doc.text)
    local last = math.min(#doc.text, first + random(80) - 1)
    local before = 0
    for _, part in ipairs(doc:source(first, last)) do
      assert(part.first > before and part.last >= part.first and part.last <= #doc.bytes, "parts out of order")
      local back_first, back_last = doc:reading(part.first, part.last)
      assert(back_first and back_first <= last and back_last >= first, "a part that is read elsewhere")
      before = part.last
    end
  end
end

local function check_zones(doc, s)
  local last = 0
  for _, zone in ipairs(doc:zones()) do
    assert(zone.first > last and zone.last >= zone.first and zone.last <= #s, "zones out of order")
    assert(zone.confidence > 0 and zone.confidence <= 1 and zone.reason ~= "", "a zone without confidence or reason")
    last = zone.last
  end
end

local voices = { author = true, direct = true, indirect = true }

local function check_parts(unit, previous)
  assert(unit.first == unit.parts[1].first and unit.last == unit.parts[#unit.parts].last, "not the hull of its parts")
  assert(unit.first <= unit.last and unit.first > previous, "units out of order")
end

local function check_units(doc)
  local paragraphs, readings = doc:paragraphs(), doc:sentence_readings()
  local last = 0
  for _, paragraph in ipairs(paragraphs) do
    check_parts(paragraph, last)
    last = paragraph.last
  end
  last = 0
  for i, sentence in ipairs(doc:sentences()) do
    check_parts(sentence, last)
    local paragraph = paragraphs[sentence.paragraph]
    assert(sentence.first >= paragraph.first and sentence.last <= paragraph.last, "a sentence outside its paragraph")
    assert(sentence.text == doc.text:sub(readings[2 * i - 1], readings[2 * i]), "a sentence that is read elsewhere")
    assert(voices[sentence.attribution] and type(sentence.complete) == "boolean", "a sentence of nobody")
    for _, clause in ipairs(sentence.clauses or {}) do
      assert(clause.first >= sentence.first and clause.last <= sentence.last and clause.first <= clause.last,
        "a clause outside its sentence")
      assert(voices[clause.attribution], "a clause of nobody")
    end
    last = sentence.last
  end
end

-- Whom it names and quotes, and in which tone.
local function check_names(doc)
  local sentences, named = #doc:sentences(), entities.find(doc)
  tone.toward(doc, named)
  for i, entity in ipairs(named) do
    local last = 0
    assert(entity.count == #entity.mentions and entity.count <= (named[i - 1] or entity).count, "entities out of order")
    assert(entity.name ~= "" and #entity.aliases <= entity.count, "an entity without a name")
    for _, mention in ipairs(entity.mentions) do
      assert(mention.first > last and mention.last >= mention.first and mention.last <= #doc.bytes,
        "mentions out of order")
      assert(mention.sentence >= 1 and mention.sentence <= sentences, "a mention in no sentence")
      last = mention.first
    end
    local own = entity.tone
    assert(not own or own.low <= own.score and own.score <= own.high and own.sentences <= entity.count,
      "a tone of nothing")
  end
  local quoted, speakers = sources.count(doc)
  for i, source in ipairs(quoted) do
    assert(source.count == source.direct + source.indirect and source.count <= (quoted[i - 1] or source).count,
      "sources out of order")
    assert(#source.forms >= 1 and #source.forms <= source.count, "a source without a form")
  end
  for sentence, name in pairs(speakers) do assert(sentence.source and name ~= "", "a sentence of no source") end
end

---Reads any bytes as a document; fails where one of the laws does not hold.
---@param s string
---@param random fun(n: integer): integer a whole number from 1 to n
---@param ranges? integer how many ranges of the reading text are looked up, 5 unless given
---@return opedkit.Document
function laws.check(s, random, ranges)
  local doc = document.new(s)
  assert(doc.bytes == s, "the bytes are others")
  check_ledger(doc, s)
  check_zones(doc, s)
  check_units(doc)
  check_ranges(doc, random, ranges or 5)
  check_names(doc)
  return doc
end

---A generator of numbers, the same on every Lua: the minimal standard one of Park & Miller (1988).
---@param seed integer
---@return fun(n: integer): integer random a whole number from 1 to n
function laws.generator(seed)
  return function(n)
    seed = seed * 16807 % 2147483647
    return seed % n + 1
  end
end

-- What pastes are made of, and what spoils them.
laws.pieces = {
  "The council met on Tuesday. ", "It must not wait, said the mayor", "\n\n", "\n", "    ", "Page 3 of 5", "2/5",
  "ADVERTISEMENT", "By Ann Lee", "July 1, 2019", "“We can do better than this,” she said. ",
  "We can do better than this now. ", "protec-\ntion ", "https://www.example.org/a ",
  "Ann Lee is a professor of law at the institute. ", "\r\n\r\n", "\f", "\t", "\239\187\191", "\0", "\255\254",
  "\226\128", "\194\160", "of the", " and", "United", "States will ", "I ", "— say, ", "12. ", "Mr. ", "a\nb\nc\n",
  "OPINION", "Read more:", "Editor's note: this. ", "wide lines of text that go on and on up to the margin\n", "漢字。",
  "é", "\"quoted\" ", "\194\173", "\194\173\n", "\194\160\n", "\239\172\129", "\226\128\139", "\226\128\137",
  "\195\162\226\130\172\226\132\162s ", "\195\131\194\169", "\195\130\194\160", "\195\131\194\187", "\195",
  "\195\130", "\239\172", "\226\129\160", "\195\131\198", "\239\187\191\239\187\191", "\r", "\v", "“", "”", "\"", "'",
  " told reporters that the wall would hold. ", "According to the county, ", "ALICE: ", "\nBOB: ", "...", "…", "-\n",
  "BYLINE: Ann Lee\nSECTION: Opinion\nLENGTH: 500 words\nHEADLINE: Who pays\nBODY:\n",
  "HD\nWho pays\nBY\nAnn Lee\nWC\n",
  "Story highlights\n", "About the author: ", "(AP Photo)", "Image\n", "\226\128\168", "\240\159\135\169",
}

---A text of these pieces, one in three of them cut and spoilt.
---@param random fun(n: integer): integer
---@param most integer pieces
---@return string
function laws.text(random, most)
  local list = {}
  for i = 1, random(most) do list[i] = laws.pieces[random(#laws.pieces)] end
  local s = table.concat(list)
  if random(3) == 1 then
    local at = random(#s)
    s = s:sub(1, at - 1) .. string.char(random(256) - 1) .. s:sub(at + random(4))
  end
  return s
end

---A text with pieces put in and bytes taken out.
---@param s string
---@param random fun(n: integer): integer
---@return string
function laws.mutate(s, random)
  for _ = 1, random(5) do
    local place, piece = random(#s + 1), laws.pieces[random(#laws.pieces)]
    s = s:sub(1, place - 1) .. piece .. s:sub(place + (random(2) == 1 and random(30) or 0))
  end
  return s
end

return laws
