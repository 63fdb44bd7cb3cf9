-- The parts of a document that a query can name: the kinds of its zones, and whose words its sentences have.
local zones = {}

-- Each is a bit of a word's zones in the core. No word is in two kinds, or in two voices.
local kinds = {
  "kicker", "headline", "dek", "byline", "highlights", "note", "body", "heading", "caption", "disclaimer", "bio",
}
local voices = { "author", "quoted", "reported" }
local VOICE = 2 ^ #kinds
local bits = {}
for i, kind in ipairs(kinds) do bits[kind] = 2 ^ (i - 1) end
for i, voice in ipairs(voices) do bits[voice] = VOICE * 2 ^ (i - 1) end

-- What others call them.
bits.title, bits.lead = bits.headline, bits.dek

local by_attribution = { author = bits.author, direct = bits.quoted, indirect = bits.reported }

--- A plain string is all body, in its author's words.
zones.plain = bits.body + bits.author

--- The bit of a name, nil where there is none.
function zones.bit(name)
  return bits[name]
end

--- The names, for a message.
function zones.list()
  return table.concat(kinds, ", ") .. ", " .. table.concat(voices, ", ")
end

--- Both zones together; nil where no word can be in both.
function zones.both(a, b)
  local kind_a, kind_b = a % VOICE, b % VOICE
  local voice_a, voice_b = a - kind_a, b - kind_b
  if kind_a * kind_b ~= 0 and kind_a ~= kind_b or voice_a * voice_b ~= 0 and voice_a ~= voice_b then return nil end
  return math.max(kind_a, kind_b) + math.max(voice_a, voice_b)
end

--- Where the zones of a document are in its reading text: { first1, last1, bits1, first2, … }.
function zones.of(document)
  local places = {}
  local function add(first, last, bit)
    if first and bit then
      local n = #places
      places[n + 1], places[n + 2], places[n + 3] = first, last, bit
    end
  end
  for _, zone in ipairs(document:zones()) do
    local first, last = document:reading(zone.first, zone.last)
    add(first, last, bits[zone.kind])
  end
  local readings = document:sentence_readings()
  for i, sentence in ipairs(document:sentences()) do
    add(readings[2 * i - 1], readings[2 * i], by_attribution[sentence.attribution])
  end
  return places
end

return zones
