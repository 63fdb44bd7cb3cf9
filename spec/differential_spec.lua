local core = require "opedkit.core"
local data = require "spec.support.data"
local fewer = require "spec.support.fewer"
local uax29 = require "spec.support.uax29"

local oracle
local function the_oracle()
  local folder = data.need_unicode()
  oracle = oracle or uax29.new(folder)
  return oracle
end

-- Fails with the first unit that differs.
local function same_ends(wanted, spans, text, what)
  local got = spans:offsets()
  for i = 1, math.max(#wanted, #got / 2) do
    local first = i == 1 and 1 or wanted[i - 1] + 1
    if got[2 * i - 1] ~= first or got[2 * i] ~= wanted[i] then
      local near = text:sub(math.max(first - 20, 1), first + 40)
      error(("%s: unit %d is %s-%s, not %s-%s, near %q"):format(what, i, tostring(got[2 * i - 1]), tostring(got[2 * i]),
        tostring(first), tostring(wanted[i]), near), 2)
    end
  end
end

local function same_words(wanted, spans, text, what)
  local got = spans:offsets()
  for i = 1, math.max(#wanted, #got) do
    if got[i] ~= wanted[i] then
      error(("%s: %s, not %s, in %q"):format(what, tostring(got[i]), tostring(wanted[i]), text), 2)
    end
  end
end

local function same_tokens(words, kinds, tokens, text, what)
  for i = 1, math.max(#kinds, #tokens) do
    local first, last, kind = tokens:get(i)
    if first ~= words[2 * i - 1] or last ~= words[2 * i] or kind ~= kinds[i] then
      error(("%s: token %d is %s-%s of kind %s in %q"):format(what, i, tostring(first), tostring(last), tostring(kind),
        text), 2)
    end
  end
end

local engines = {}
for i, name in ipairs(core.engines()) do engines[i] = core.open(name) end

local function compare_words(text)
  local wanted = the_oracle().word_segments(text)
  for _, engine in ipairs(engines) do
    same_ends(wanted, engine.segment.word_segments(text), text, engine.engine .. " word_segments")
  end
end

local function compare_all(text)
  local o = the_oracle()
  local segments, words, kinds = o.word_segments(text), o.words(text)
  local graphemes, sentences = o.graphemes(text), o.sentences(text)
  for _, engine in ipairs(engines) do
    local segment, name = engine.segment, engine.engine
    same_ends(segments, segment.word_segments(text), text, name .. " word_segments")
    same_words(words, segment.words(text), text, name .. " words")
    same_tokens(words, kinds, engine.tokens(text), text, name .. " tokens")
    same_ends(graphemes, segment.graphemes(text), text, name .. " graphemes")
    same_ends(sentences, segment.uax29_sentences(text), text, name .. " sentences")
  end
end

-- Calls visit with the first `limit` bytes of the file (-1: all), cut behind line ends, since the oracle needs a lot
-- of room.
local function each_udhr_piece(limit, visit)
  local text = data.read(data.need "speed/udhr.txt"):sub(1, limit)
  local first = 1
  while first <= #text do
    local last = text:find("\n", first + 2 ^ 16, true) or #text
    visit(text:sub(first, last))
    first = last + 1
  end
end

local function each_article(limit, visit)
  local decode = require("cjson").decode
  local size = 0
  for line in io.lines(data.need "articles/articles.jsonl") do
    local text = decode(line).text
    visit(text)
    size = size + #text
    if size >= limit then return end
  end
end

-- Park and Miller's generator, exact in doubles.
local seed = 20250901
local function random(n)
  seed = seed * 16807 % 2147483647
  return seed % n + 1
end

-- Code points of every class that a rule names, some of the pairs that rules are about, and ill-formed parts.
local nasty = {
  "a", "b", "Z", "1", "7", " ", "  ", "\t", "\n", "\r", "\r\n", "\11", "\12", "\0", "_", "'", "\"", ".", ":", ",", ";",
  "!", "?", "(", ")", "-", "$", "*", "a.b", "1.2", "e'f", ". ", ".) ", "...",
  "\194\133", "\194\160", "\194\169", "\194\173", "\194\183", -- NEL, NBSP, copyright, SHY, middle dot
  "\195\159", "\199\133", "\202\188", "\203\151", "\204\128", "\204\136", "\205\133", -- ss, Dz caron, U+02BC, marks
  "\206\177", "\208\148", "\208\180", "\215\144", "\215\145", "\215\180", "\216\128", "\217\161", "\219\157",
  "\224\164\149", "\224\165\141", "\224\164\188", "\224\164\190", "\224\164\183", -- ka, virama, nukta, aa, ssa
  "\224\181\142", "\224\184\129", "\225\132\128", "\225\133\161", "\225\134\168", "\225\154\128", -- jamo, ogham space
  "\226\128\131", "\226\128\139", "\226\128\140", "\226\128\141", "\226\128\142", "\226\128\152", "\226\128\153",
  "\226\128\156", "\226\128\157", "\226\128\164", "\226\128\168", "\226\128\169", "\226\128\175", "\226\128\191",
  "\226\129\159", "\226\129\160", "\226\147\130", "\226\153\165", "\226\158\161", "\227\128\128", "\227\128\130",
  "\227\128\156", "\227\130\162", "\227\131\188", "\229\173\151", "\234\176\128", "\234\176\129", "\239\184\143",
  "\239\185\146", "\239\188\129", "\239\188\135", "\239\188\142", "\239\191\189", "\239\188\191",
  "\240\157\133\160", "\240\159\135\166", "\240\159\135\170", "\240\159\143\187", "\240\159\145\169",
  "\240\159\154\128", "\243\160\132\128", "\244\143\191\191",
  "\128", "\191", "\192\128", "\193", "\224\128", "\224\164", "\226\128", "\237\160\128", "\240\144\128", "\240\128",
  "\244\144\128\128", "\245", "\255", "\254",
}

local function random_text()
  local parts = {}
  for i = 1, random(24) do parts[i] = nasty[random(#nasty)] end
  return table.concat(parts)
end

describe("the core and the oracle", function()
  it("cut 2,000 random nasty texts alike", function()
    for _ = 1, fewer(2000) do compare_all(random_text()) end
  end)

  it("cut every text of one or two ASCII characters between letters, digits and spaces alike", function()
    for _, around in ipairs { "a", "1", " ", "_", "a1" } do
      for first = 0, 127 do
        local texts = {}
        for second = 0, 127 do
          texts[#texts + 1] = around .. string.char(first, second) .. around .. "\n"
        end
        compare_words(table.concat(texts))
      end
    end
  end)

  it("agree about graphemes and sentences in half a megabyte of 400 languages #slow #once", function()
    each_udhr_piece(2 ^ 19, compare_all)
  end)

  it("agree about graphemes and sentences in half a megabyte of articles #slow #once", function()
    each_article(2 ^ 19, compare_all)
  end)

  it("agree about words in the whole Universal Declaration of Human Rights in 400 languages #slow #once", function()
    each_udhr_piece(-1, compare_words)
  end)

  it("agree about words in 5 MB of articles #slow #once", function()
    each_article(5e6, compare_words)
  end)
end)
