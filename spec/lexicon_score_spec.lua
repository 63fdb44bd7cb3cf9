-- Scores: what hits weigh where they stand, and their sums.
local opedkit = require "opedkit"
local core = require "opedkit.core"

local lexicon = opedkit.lexicon
local lex = lexicon.new {
  tone = { good = 2, bad = -2, ["very bad"] = -3, fair = 0.1 },
  other = { "plan", "not yet" },
}
local all = { negation = true, intensifiers = true }

-- word=weight, with ! where it is negated and ^ where it is intensified
local function show(s, options)
  local shown = {}
  for i, hit in ipairs(lex:weigh(s, options)) do
    shown[i] = ("%s=%g%s%s"):format(s:sub(hit.first, hit.last), hit.weight, hit.negated and "!" or "",
      hit.intensified and "^" or "")
  end
  return table.concat(shown, " ")
end

local rows = {
  -- text, hits with their weights, options
  { "", "" },
  { "A good plan.", "good=2 plan=1" },
  { "A not good plan.", "good=2 plan=1", {} },
  { "A not very good plan.", "good=2 plan=1", {} },

  { "It is not good.", "good=-1.48!" },
  { "It isn't good.", "good=-1.48!" },
  { "It isn’t good.", "good=-1.48!" },
  { "IT ISN'T GOOD.", "GOOD=-1.48!" },
  { "It isnt good.", "good=-1.48!" },
  { "Without good reason", "good=-1.48!" },
  { "hardly a good plan", "good=-1.48! plan=-0.74!" },
  { "never, of course, good", "good=2" },
  { "no longer a good plan", "good=-1.48! plan=-0.74!" },
  { "by no\nmeans bad", "bad=1.48!" },
  { "not not good", "good=-1.48!" },
  { "neither good nor bad", "good=-1.48! bad=1.48!" },
  { "good, not bad", "good=2 bad=1.48!" },
  { "good not", "good=2" },

  -- the reach, in words
  { "not a really so good", "good=2.875^" },
  { "not one two good", "good=-1.48!" },
  { "not one two three good", "good=2" },
  { "not one good", "good=2", { negation = { window = 1 } } },
  { "not good", "good=-1.48!", { negation = { window = 1 } } },
  { "not one two three four five good", "good=-1.48!", { negation = { window = 6 } } },

  -- where clauses end
  { "not this but good", "good=2" },
  { "not if good", "good=2" },
  { "not good but bad", "good=-1.48! bad=-2" },
  { "No. Good.", "Good=2" },
  { "not good; bad", "good=-1.48! bad=-2" },
  { "not: good", "good=2" },
  { "not (good)", "good=2" },
  { "not [good]", "good=2" },
  { "not – good", "good=2" },
  { "not—good", "good=2" },
  { "not -- good", "good=2" },
  { "not - good", "good=2" },
  { "not-good", "good=-1.48!" },
  { "not “good”", "good=-1.48!" },
  { "not 'good'", "good=-1.48!" },
  { "not\ngood", "good=-1.48!" },
  { "not\r\ngood", "good=-1.48!" },
  { "not\n\ngood", "good=2" },
  { "not\n \ngood", "good=2" },
  { "not\r\rgood", "good=2" },
  { "not\226\128\169good", "good=2" },
  { "not e.g. good", "good=-1.48!" },
  { "not… good", "good=-1.48!" },
  { "not… Good", "Good=2" },
  { "not! good", "good=2" },
  { "not? good", "good=2" },
  { "not。good", "good=2" },
  { "not" .. (" "):rep(64) .. "good", "good=-1.48!" },
  { "not" .. (" "):rep(65) .. "good", "good=2" },
  { "not\0good", "good=-1.48!" },
  { "not \255 good", "good=-1.48!" },

  -- what only looks like negation
  { "not only good", "good=2" },
  { "no doubt bad", "bad=-2" },
  { "not without good", "good=2" },
  { "nothing but good", "good=2" },

  -- intensifiers
  { "very good", "good=2.5^" },
  { "really very good", "good=2.875^" },
  { "very, good", "good=2" },
  { "very much good", "good=2" },
  { "slightly bad", "bad=-1^" },
  { "kind of bad", "bad=-1.4^" },
  { "the most good", "good=4^" },
  { "extremely fair", "fair=0.15^" },
  { "very bad", "very bad=-3" },
  { "really very bad", "very bad=-3.45^" },
  { "not very good", "good=-1.85!^" },
  { "very not good", "good=-1.48!" },

  -- an entry with a negator in it
  { "not yet good", "not yet=1 good=-1.48!" },

  -- what negation does
  { "not good, not bad", "good=-2! bad=2!", { negation = { factor = -1 } } },
  { "not good, not bad", "good=0! bad=0!", { negation = { factor = 0 } } },
  { "not good, not bad", "good=-2! bad=2!", { negation = { shift = 4 } } },
  { "not very good", "good=-1.5!^", { negation = { shift = 4 }, intensifiers = true } },
  { "not good", "good=0.5!", { negation = { factor = 0.5, shift = 0.5 } } },
  { "not very good", "good=-1.48!", { negation = true } },
  { "not very good", "good=2.5^", { intensifiers = true } },
  { "not good", "good=2", { negation = false } },
}

describe("A hit weighs", function()
  for _, row in ipairs(rows) do
    it(("%q: %s"):format(row[1], row[2]), function()
      assert.equal(row[2], show(row[1], row[3] or all))
    end)
  end

  it("what words of the user's own make it", function()
    local shifters = lexicon.new { negator = { "kein" }, intensifier = { sehr = 0.5 }, clause = { "aber" } }
    local function own(s) return show(s, { negation = true, intensifiers = true, shifters = shifters }) end
    assert.equal("good=-1.48!", own("kein good"))
    assert.equal("good=2", own("kein aber good"))
    assert.equal("good=3^", own("sehr good"))
    assert.equal("good=2", own("not very good"))
    assert.equal("good=2", show("not good", { negation = true, shifters = lexicon.new {} }))
  end)

  it("the same where entries overlap", function()
    assert.equal("very bad=2.22! bad=1.85!^", show("not very bad",
      { overlapping = true, negation = true, intensifiers = true }))
  end)
end)

describe("lex:score", function()
  it("sums decimals exactly", function()
    local scores, words = lex:score(("fair "):rep(3000))
    assert.equal(300, scores.tone.weight)
    assert.equal(3000, scores.tone.count)
    assert.equal(1000, scores.tone.density)
    assert.equal(3000, words)
    assert.same({ count = 0, weight = 0, density = 0 }, scores.other)
    local tiny = lexicon.new { x = { a = 1e-9, b = -0.3, c = 1e6, d = -1e6 } }
    assert.equal(1e-9, tiny:score("a c d").x.weight)
    assert.equal(-0.899999999, tiny:score("b b b a").x.weight)
    assert.equal(-2e6, tiny:score("d d").x.weight)
    assert.equal(0, tiny:score("c d").x.weight)
    assert.equal(5e9, tiny:score(("c "):rep(5000)).x.weight)
    assert.equal(-2e10, tiny:score(("d "):rep(20000)).x.weight) -- beyond 2^64 billionths
    assert.equal(2e10, tiny:score(("c "):rep(20000)).x.weight)
  end)

  it("sums a text in one go as it sums its hits", function()
    local own = lexicon.new {
      a = { ["not"] = 1, plan = 0.5, ["gov*"] = 1 }, b = { ["the city"] = -2, ["city council"] = 1 }, c = { "zz" },
    }
    local pieces = { "not ", "plan, ", "the city ", "council. ", "Government’s ", "\n\n", "zz\255", "city-council " }
    local state = 7
    for length = 0, 1200, 40 do
      local parts = {}
      for i = 1, length do
        state = state * 16807 % 2147483647
        parts[i] = pieces[state % #pieces + 1]
      end
      local s = table.concat(parts)
      local tokens = core.tokens(s)
      for _, overlapping in ipairs { false, true } do
        local weights = core.score.weigh(tokens, own.core:scan(tokens, overlapping))
        local scores, words = core.score.sum(weights)
        for _, text in ipairs { s, tokens } do
          local found, count = core.score.tally(own.core, text, overlapping)
          assert.same(scores, found)
          assert.equal(words, count)
        end
      end
    end
  end)

  it("tells how many are negated", function()
    assert.same({ count = 2, weight = 0.52, density = 2000 / 3, negated = 1 },
      lex:score("not good. Good", { negation = true }).tone)
    assert.is_nil(lex:score("good", all).tone == nil or lex:score("good").tone.negated)
  end)

  it("scores the sentences and paragraphs of a string", function()
    local s = "A good plan. Bad.\n\nNot bad, she said."
    local units = lex:score(s, { by = "sentence" })
    assert.equal(3, #units)
    assert.same({ tone = { count = 1, weight = 2, density = 1000 / 3 }, other = { count = 1, weight = 1,
      density = 1000 / 3 } }, units[1].scores)
    assert.equal("Bad.", (s:sub(units[2].first, units[2].last):gsub("%s+$", "")))
    assert.same({ tone = { count = 1, weight = -2, density = 1000 } }, units[2].scores)
    assert.equal(1, units[2].words)
    units = lex:score(s, { by = "paragraph", negation = true })
    assert.equal(2, #units)
    assert.equal(4, units[1].words)
    assert.same({ tone = { count = 1, weight = 1.48, density = 250, negated = 1 } }, units[2].scores)
    assert.same({}, lex:score("", { by = "sentence" }))
  end)

  local essay = table.concat({
    "A Good Plan", "By Ann Lee",
    "The harbour plan is good, and the council knows it. It would cost less than the bad road that we mend each year.",
    "“This plan is not good for the town,” said Theo Roe, who owns the ferry. He is wrong.",
    "According to the mayor, the plan is bad for fishing. We should read the report before we call it bad.",
  }, "\n\n") .. "\n"
  local doc = opedkit.document.new(essay)

  it("scores a document's zones, paragraphs and sentences, at positions of the original", function()
    local zones = lex:score(doc, { by = "zone" })
    local kinds = {}
    for i, zone in ipairs(zones) do
      kinds[i] = zone.kind
      assert.equal("number", type(zone.words))
    end
    assert.same("headline", kinds[1])
    assert.equal(1, zones[1].scores.tone.count)
    local total = 0
    for _, unit in ipairs(lex:score(doc, { by = "paragraph" })) do
      total = total + (unit.scores.tone and unit.scores.tone.count or 0)
    end
    assert.equal(lex:score(doc, { zone = "body" }).tone.count, total)
    local sentences = lex:score(doc, { by = "sentence" })
    assert.equal(#doc:sentences(), #sentences)
    for i, sentence in ipairs(doc:sentences()) do
      for _, name in ipairs { "first", "last", "paragraph", "attribution", "source" } do
        assert.equal(sentence[name], sentences[i][name])
      end
    end
    for _, hit in ipairs(lex:weigh(doc, all)) do
      assert.truthy(essay:sub(hit.first, hit.last):lower():find("^[gbp][ola]"))
    end
  end)

  it("tells the author's words from others'", function()
    local groups = lex:score(doc, { by = "attribution", negation = true })
    local sum, words = 0, 0
    for i, name in ipairs { "author", "direct", "indirect" } do
      assert.equal(name, groups[i].attribution)
      local scores, count = lex:score(doc, { attribution = name, negation = true })
      assert.same(groups[i].scores, scores)
      assert.equal(groups[i].words, count)
      sum, words = sum + scores.tone.count, words + count
    end
    local body, body_words = lex:score(doc, { zone = "body" })
    assert.equal(body.tone.count, sum)
    assert.equal(body_words, words)
    assert.equal(1, groups[2].scores.tone.negated)
    assert.equal(0, groups[1].scores.tone.negated)
    local author = 0
    for _, paragraph in ipairs(lex:score(doc, { by = "paragraph", attribution = "author" })) do
      author = author + paragraph.words
    end
    assert.equal(groups[1].words, author)
    assert.equal(0, select(2, lex:score(doc, { attribution = "author", zone = "headline" })))
    local found = lex:weigh(doc, { attribution = "direct", negation = true })
    assert.equal(groups[2].scores.tone.count + groups[2].scores.other.count, #found)
  end)

  it("keeps to what a plain text can tell, and names the option that is wrong", function()
    local tokens = core.tokens("good")
    assert.equal(1, lex:score(tokens).tone.count)
    for _, row in ipairs {
      { "good", { by = "zone" }, "'by' %(only a document" },
      { "good", { by = "attribution" }, "'by' %(only a document" },
      { "good", { attribution = "author" }, "'attribution' %(only a document" },
      { "good", { zone = "body" }, "'zone' %(only a document has zones%)" },
      { tokens, { by = "sentence" }, "'by' %(a string or a document" },
      { "good", { by = "word" }, "'by' .*got 'word'" },
      { doc, { attribution = "nobody" }, "'attribution' .*got 'nobody'" },
      { "good", { negation = 1 }, "'negation' %(boolean or table expected, got number%)" },
      { "good", { negation = { reach = 1 } }, "'reach' %(no such option%)" },
      { "good", { negation = { window = 0 } }, "'window'" },
      { "good", { negation = { window = 1.5 } }, "'window'" },
      { "good", { negation = { factor = 101 } }, "'factor'" },
      { "good", { negation = { factor = 0 / 0 } }, "'factor'" },
      { "good", { negation = { shift = 1 / 0 } }, "'shift'" },
      { "good", { shifters = {} }, "'shifters' %(a lexicon expected%)" },
      { "good", { hits = true }, "'hits' %(no such option%)" },
      { "good", 1, "'options' %(table expected, got number%)" },
      { 1, nil, "'subject' %(string, document or tokens expected, got number%)" },
    } do
      assert.error_matches(function() lex:score(row[1], row[2]) end, row[3])
    end
    local done, message = pcall(function() lex:score("good", { by = "word" }) end)
    assert.is_false(done)
    assert.matches("lexicon_score_spec.lua:%d+: bad option", message)
    assert.error_matches(function() lex:weigh("good", { by = "sentence" }) end, "'by' %(no such option%)")
  end)
end)

describe("The C module's score", function()
  local score = core.score

  it("names the argument that is wrong", function()
    local tokens = core.tokens("a b c")
    local hits = lex:scan(tokens)
    local weights = score.weigh(tokens, hits)
    assert.error_matches(function() score.weigh("a", hits) end, "#1")
    assert.error_matches(function() score.weigh(tokens, weights) end, "#2")
    assert.error_matches(function() score.weigh(tokens, hits, hits) end, "#4.*table expected")
    assert.error_matches(function() score.weigh(tokens, hits, hits, { negator = 3 }) end, "#4.*no such category")
    assert.error_matches(function() score.weigh(tokens, hits, hits, { window = 101 }) end, "#4.*window")
    assert.error_matches(function() score.sum(hits) end, "#1")
    assert.error_matches(function() score.sum(weights, { 3, 4, 1, 2 }) end, "#2.*range 2")
    assert.error_matches(function() score.sum(weights, { 0, 1 }) end, "#2.*range 1")
    assert.error_matches(function() score.sum(weights, { "x", 1 }) end, "#2.*range 1")
    assert.error_matches(function() score.sum(weights, { 1, 2 }, { 2 }) end, "#3.*range 1")
    assert.error_matches(function() score.sum(weights, { 1, 2 }, {}) end, "#3.*range 1")
    assert.is_nil(weights:get(1))
    assert.equal(0, #weights)
    assert.matches("^opedkit.Weights %(0%)$", tostring(weights))
  end)

  it("keeps what it reads alive", function()
    local weights
    do
      local tokens = core.tokens(("not good "):rep(100))
      weights = score.weigh(tokens, lex:scan(tokens))
    end
    for _ = 1, 3 do collectgarbage() end
    assert.equal(100, score.sum(weights).tone.count)
  end)
end)
