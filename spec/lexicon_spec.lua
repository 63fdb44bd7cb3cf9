local fewer = require "spec.support.fewer"
local opedkit = require "opedkit"
local core = require "opedkit.core"
local cases = require "spec.support.lexicon_cases"
local oracle = require "spec.support.lexicon_oracle"

local lexicon = opedkit.lexicon
local engines = core.engines()

local function flatten(entries)
  local list = {}
  for category, phrases in pairs(cases.categories_of(entries)) do
    for key, value in pairs(phrases) do
      if type(value) == "table" then
        list[#list + 1] = { value[1], category, value.weight, exact = value.exact, exclude = value.exclude }
      elseif type(key) == "number" then list[#list + 1] = { value, category, 1 }
      else list[#list + 1] = { key, category, value } end
    end
  end
  return list
end

-- The hits by one engine, whose words the lexicon reads.
local function scan(engine, lex, text, options)
  return oracle.list(lex:scan(core.open(engine).tokens(text), options))
end

-- [what matched|entry], with @category where there are several.
local function show(hits, text, entries)
  local shown = {}
  for i, hit in ipairs(hits) do
    local category = #entries > 0 and "" or "@" .. hit[4]
    shown[i] = ("[%s|%s%s]"):format(text:sub(hit[1], hit[2]), hit[3], category)
  end
  return table.concat(shown, " ")
end

describe("a lexicon finds", function()
  for _, row in ipairs(cases.rows) do
    local name, entries, text, expected, options = row[1], row[2], row[3], row[4], row[5] or {}
    local overlapping, stems = options.overlapping, options.stems

    it(name .. " (oracle)", function()
      local hits = oracle.scan(oracle.new(flatten(entries), stems), text, overlapping)
      assert.equal(expected, show(hits, text, entries))
    end)

    for _, engine in ipairs(engines) do
      it(("%s (%s)"):format(name, engine), function()
        local lex = assert(lexicon.new(cases.categories_of(entries), { stems = stems }))
        local hits = scan(engine, lex, text, { overlapping = overlapping })
        assert.same(oracle.scan(oracle.new(flatten(entries), stems), text, overlapping), oracle.order(hits))
        assert.equal(expected, show(hits, text, entries))
        local copy = assert(lexicon.undump(lex:dump()))
        assert.same(hits, oracle.order(scan(engine, copy, text, { overlapping = overlapping })))
        assert.same(hits, oracle.order(oracle.list(
          assert(core.open(engine).lexicon.undump(lex:dump())):scan(text, overlapping))))
      end)
    end
  end
end)

describe("a lexicon and the oracle agree on", function()
  local function compare(engine, rounds)
    local next_case = cases.random(20261123)
    for _ = 1, rounds do
      local entries, categories, text, stems = next_case()
      local lex = assert(lexicon.new(categories, { stems = stems }))
      local patterns = oracle.new(entries, stems)
      for _, overlapping in ipairs { false, true } do
        local hits = scan(engine, lex, text, { overlapping = overlapping })
        local expected = oracle.scan(patterns, text, overlapping)
        if #hits ~= #expected or #hits > 0 then assert.same(expected, oracle.order(hits)) end
      end
    end
  end

  for _, engine in ipairs(engines) do
    it(("50 random lexicons and texts (%s)"):format(engine), function() compare(engine, fewer(50)) end)
    it(("2,000 random lexicons and texts (%s) #slow #once"):format(engine), function() compare(engine, 2000) end)
  end
end)

describe("A lexicon beyond the caches", function()
  it("finds what a small one finds", function()
    local next_case, filler = cases.random(7), {}
    for i = 1, 17000 do filler[i] = ("q%d r%d"):format(i % 400, i) end
    for _ = 1, 2 do
      local _, categories, text, stems = next_case()
      local small = assert(lexicon.new(categories, { stems = stems }))
      categories.filler = filler
      local large = assert(lexicon.new(categories, { stems = stems }))
      text = (text .. ", q1 q1 r1 a q2 "):rep(200) -- beyond one window of words
      for _, overlapping in ipairs { false, true } do
        local found = {}
        for _, hit in ipairs(oracle.list(large:scan(text, { overlapping = overlapping }))) do
          if hit[4] ~= "filler" then found[#found + 1] = hit end
        end
        assert.same(oracle.list(small:scan(text, { overlapping = overlapping })), found)
      end
      assert.equal(200, #large:scan(("q1 r1 q1 r2; "):rep(200)))
    end
  end)
end)

describe("Words made to collide", function()
  -- The first 24 letters leave the hash in a state that no more letters change (found by trying).
  local stem = "dksvkqaaaaaaaaaayrpcmjqz"

  it("have one hash and are told apart", function()
    local one, two = stem .. "abcdefgh", stem .. "hgfedcba"
    local tokens = core.tokens(one .. " " .. two)
    assert.equal(tokens:hash(1), tokens:hash(2))
    local lex = lexicon.new { x = { one, "a " .. two } }
    assert.equal("[" .. one .. "|" .. one .. "]", show(oracle.list(lex:scan(one .. " " .. two)), one, { one }))
    assert.equal(0, #lex:scan(two))
  end)

  it("cost no more than a logarithm #slow", function()
    local random, words = cases.generator(1), {}
    for i = 1, 30000 do
      local tail = {}
      for j = 1, 8 do tail[j] = string.char(97 + random(26)) end
      if i % 3 == 0 then -- as many bytes of Cyrillic
        for j = 1, 4 do tail[2 * j - 1], tail[2 * j] = "\208", string.char(0xB0 + random(16)) end
      end
      words[i] = stem .. table.concat(tail)
    end
    local lex = lexicon.new { x = words }
    assert.equal(#words, #lex:scan(table.concat(words, " ")))
  end)
end)

describe("A hostile lexicon", function()
  local text = ("a "):rep(20000)

  it("of long phrases stays linear", function()
    local entries = {}
    for n = 1, 500 do entries[n] = ("a "):rep(n) .. "b" end
    local lex = assert(lexicon.new { x = entries })
    assert.equal(0, #lex:scan(text))
    assert.equal(500, #lex:scan(("a "):rep(500) .. "b", { overlapping = true }))
  end)

  it("of prefixes in phrases stays linear", function()
    local lex = assert(lexicon.new { x = { ("a* "):rep(200) .. "b", ("a* "):rep(100) .. "a" } })
    assert.equal(math.floor(20000 / 101), #lex:scan(text))
  end)

  it("that matches in too many ways at one place is refused", function()
    local entries = {}
    for bits = 0, 2 ^ 10 - 1 do
      local words, rest = {}, bits
      for i = 1, 10 do
        words[i] = rest % 2 == 0 and "a*" or "aa*"
        rest = math.floor(rest / 2)
      end
      entries[#entries + 1] = table.concat(words, " ")
    end
    local lex, message = lexicon.new { x = entries }
    assert.is_nil(lex)
    assert.matches('^entry "aa?%*.*category "x".*at one place', message)
  end)

  it("of one word in too many categories is refused", function()
    local categories = {}
    for i = 1, 1500 do categories["c" .. i] = { "word*" } end
    local lex, message = lexicon.new(categories)
    assert.is_nil(lex)
    assert.matches('^entry "word%*".*at one place', message)
  end)

  it("of prefixes that start one another stays linear", function()
    local entries = {}
    for n = 1, 250 do entries[n] = ("a"):rep(n) .. "*" end
    local lex = assert(lexicon.new { x = entries })
    assert.equal(1000, #lex:scan((("a"):rep(300) .. " "):rep(1000)))
    assert.equal(25000, #lex:scan((("a"):rep(300) .. " "):rep(100), { overlapping = true }))
  end)
end)
