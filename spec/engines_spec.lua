-- Every engine of this machine gives what the scalar one gives, on random and on broken text, and what each gives is in
-- order, in range, and leaves nothing out.
local core = require "opedkit.core"
local fewer = require "spec.support.fewer"
local language = require "opedkit.language"

local TEXTS = 10002

-- "Minimal standard" generator (Park & Miller 1988): the same numbers on every Lua.
local function generator(seed)
  local state = seed
  return function(limit)
    state = state * 16807 % 2147483647
    return state % limit + 1
  end
end

-- At least one for each class that a rule of UAX #29 names.
local pieces = {
  "a", "B", "7", " ", "  ", "\n", "\r", "\r\n", "\v", "'", "\"", ".", ",", ":", ";", "!", "?", "_", "-", "(", ")", "\0",
  "word", "Word", "WORD", "3.14", "U.S.", "isn't", "e.g.", "The ", "and ",
  "\194\133", "\226\128\168",                                             -- newlines
  "\226\128\153", "\226\128\156", "\226\128\157", "\226\128\148", "\226\128\166", -- quotes, a dash, an ellipsis
  "\195\169", "\195\137", "\195\159", "\199\133", "\208\150", "\208\182", "\206\163", "\225\190\179", -- letters
  "\204\129", "\204\163", "\205\133", "\224\165\141", "\226\128\141", "\194\173", "\226\128\143", -- WB4, GB9
  "\215\144", "\217\163", "\227\130\171", "\228\184\173", "\224\184\129",
  "\225\132\128", "\225\133\161", "\225\134\168",
  "\236\149\132", "\237\149\156", "\216\128", "\224\164\149", "\224\164\190", "\227\128\130", "\239\188\142",
  "\240\159\135\169", "\240\159\145\169", "\240\159\143\189", "\226\147\130", "\240\144\144\128",
  "\128", "\191", "\192", "\224\160", "\237\160\128", "\240\159\145", "\244\144\128\128", "\245", "\255",
}

local sample = "“Nobody asked for this,” the mayor’s aide said at 5.30 p.m. on Tuesday — and she wasn’t wrong. "
  .. "Rents rose 12.5% in a year; wages, 1.8%. Does the council’s naïve plan (№ 7) help? Zoë Müller thinks so… "
  .. "\"It won't,\" writes R. K. Østergård in a_long_memo:v2, citing 1,400 cases.\r\n\r\nStill, the U.S. can't wait. "

local function random_text(random)
  local parts, colours = {}, {}
  for i = 1, random(10) do colours[i] = pieces[random(#pieces)] end
  for i = 1, random(random(8) == 1 and 400 or 40) do
    parts[i] = random(3) == 1 and pieces[random(31)] or colours[random(#colours)]
  end
  return table.concat(parts)
end

local function random_bytes(random)
  local bytes = {}
  for i = 1, random(120) do bytes[i] = string.char(random(256) - 1) end
  return table.concat(bytes)
end

local function mutated_text(random)
  local first = random(#sample)
  local text = (sample .. sample):sub(first, first + random(200))
  for _ = 1, random(4) do
    local at, change = random(#text), random(3)
    local before, behind = text:sub(1, at - 1), text:sub(at + 1)
    if change == 1 then text = before .. string.char(random(256) - 1) .. behind
    elseif change == 2 then text = before .. pieces[random(#pieces)] .. behind
    else text = before .. behind .. before:sub(-8) end
    if text == "" then return " " end
  end
  return text
end

local units = { "graphemes", "word_segments", "words", "uax29_sentences", "paragraphs", "blocks", "lines" }
local white_between = { prose = true, paragraphs = true, blocks = true, lines = true }
local tiling = { graphemes = true, word_segments = true, uax29_sentences = true }
local rules = {}
for i, name in ipairs(language.names) do rules[i] = language.rules(name) end

-- What stands between sentences of prose, and between paragraphs, is white space: no byte of another character.
local function is_white(gap)
  for _, space in ipairs { "\194\133", "\194\160", "\225\154\128", "\226\128[\128-\138\168\169\175]", "\226\129\159",
    "\227\128\128" } do gap = gap:gsub(space, "") end
  return not gap:find("[^\t-\r ]")
end

-- What is wrong about these offsets, if anything.
local function problem(unit, text, offsets)
  local behind = 0
  for i = 1, #offsets, 2 do
    local first, last = offsets[i], offsets[i + 1]
    if first <= behind or last < first or last > #text then return "order or range" end
    if tiling[unit] and first ~= behind + 1 then return "a gap" end
    if white_between[unit] and not is_white(text:sub(behind + 1, first - 1)) then
      return "text left out"
    end
    behind = last
  end
  if tiling[unit] and behind ~= #text then return "the end left out" end
  if white_between[unit] and not is_white(text:sub(behind + 1)) then return "the end left out" end
end

local function answers(engine, text, lang)
  local valid, position = engine.text.valid(text)
  local list = { tostring(valid) .. " " .. tostring(position) }
  local function add(unit, spans)
    local offsets = spans:offsets()
    local wrong = problem(unit, text, offsets)
    if wrong then error(("%s: %s: %q"):format(unit, wrong, text)) end
    list[#list + 1] = table.concat(offsets, " ")
  end
  for _, unit in ipairs(units) do add(unit, engine.segment[unit](text)) end
  local sentences = engine.prose.sentences(text, rules[lang])
  add("prose", sentences)
  for i = 1, #sentences do list[#list + 1] = tostring(sentences:confidence(i)) end
  local tokens = engine.tokens(text)
  for i = 1, #tokens do
    local first, last, kind = tokens:get(i)
    list[#list + 1] = first .. " " .. last .. " " .. kind .. " " .. tokens:hash(i)
  end
  local pointers, stops, blocks = engine.tokens "but it", engine.tokens "the and of", engine.segment.blocks(text)
  add("topics", engine.topics(tokens, sentences, pointers, stops, nil, #text % 8 == 0 and 2 or 0, blocks))
  return table.concat(list, "\n")
end

describe("the engines", function()
  local names = core.engines()
  local scalar = core.open("scalar")

  it("end with the scalar one", function()
    assert.equal("scalar", names[#names])
    assert.equal(names[1], core.engine)
  end)

  for i = 1, #names - 1 do
    local engine = core.open(names[i])

    for seed, row in ipairs { { "random", random_text }, { "mutated", mutated_text },
      { "byte by byte random", random_bytes } } do
      local kind, make = row[1], row[2]
      it(("agree on %d %s texts: %s #slow #once"):format(TEXTS / 3, kind, names[i]), function()
        local random = generator(20170 + seed)
        for n = 1, TEXTS / 3 do
          local text, lang = make(random), n % #rules + 1
          local expected, found = answers(scalar, text, lang), answers(engine, text, lang)
          if expected ~= found then assert.same({ text, expected }, { text, found }) end
        end
      end)
    end

    it("agree on a long text, which goes in portions: " .. names[i], function()
      local random, parts = generator(4), {}
      for n = 1, fewer(3000) do parts[n] = random(2) == 1 and mutated_text(random) or random_text(random) end
      local text = table.concat(parts)
      assert.is_true(answers(scalar, text, 2) == answers(engine, text, 2))
    end)
  end
end)
