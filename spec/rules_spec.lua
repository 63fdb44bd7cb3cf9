-- Rules that people write: what they say, judge, explain, print and refuse.
local classifier = require "opedkit.classifier"
local core = require "opedkit.core"
local document = require "opedkit.document"
local features = require "opedkit.features"
local fewer = require "spec.support.fewer"
local lexicon = require "opedkit.lexicon"
local pipeline = require "opedkit.pipeline"

local own = assert(lexicon.new { calm = { "calm", "quiet" }, mood = { good = 2, bad = -1.5 }, ["two words"] = { "x" } })

local function pipe_of(rules, given)
  local options = { lexicons = { own = own } }
  for name, value in pairs(given or {}) do options[name] = value end
  options.rules = rules
  return pipeline.new { assert(classifier.rules(options)) }
end

local function adds_up(why)
  local by_span, by_feature, by_block = why.bias, why.bias, why.bias
  for _, span in ipairs(why.spans) do
    by_span = by_span + span.weight
    assert.is_string(why.features[span.feature].name)
  end
  for i = #why.features, 1, -1 do by_feature = by_feature + why.features[i].weight end
  for _, block in ipairs(why.blocks) do by_block = by_block + block.weight end
  assert.equal(why.decision, by_span)
  assert.equal(why.decision, by_feature)
  assert.equal(why.decision, by_block)
end

local function near(expected, found)
  assert.is_true(math.abs(expected - found) < 1e-6, ("%.12g is not %.12g"):format(found, expected))
end

-- A rule for "yes", a text, and what the rule adds; "no" stands at 0.
local cases = {
  { '+1.5 if must AND act', "we must act", 1.5 }, { '+1.5 if must AND act', "we must", 0 },
  { '-2 if NOT must', "we may", -2 }, { '1e-1 if must', "must", 0.1 }, { '.5 if must', "must", 0.5 },
  { '2 if density of calm >= 250', "calm and bad here", 2 }, { '2 if density of calm > 250', "calm and bad here", 0 },
  { '2 if count of calm < 1', "loud", 2 }, { '2 if count of calm <= 1', "calm, quiet", 0 },
  { '2 if count of own.calm >= 2', "calm, quiet", 2 }, { '2 if weight of mood <= -1.5', "bad", 2 },
  { '1 times count of calm', "calm calm quiet", 3 }, { '1 times count of calm up to 2', "calm calm quiet", 2 },
  { '0.5 times weight of mood', "good good bad", 1.25 }, { '2 times weight of mood up to 1', "bad bad", -2 },
  { '0.01 times density of calm', "calm and bad here", 2.5 }, { '1 times hits of "we must"', "We must, we must.", 2 },
  { '1 times hits of must OR may up to 2', "may must may", 2 }, { '1 times hits of NOT must', "may", 0 },
  { '1 if density of deontic >= 1', "we must act", 1 }, { '1 if count of style.no_such >= 0', "we must act", nil },
  { '1 if count of "two words" = 1', "count", nil }, { '1 if count of "two words" >= 1', "x", 1 },
  { '3 always', "", 3 }, { '3 always # so it is', "", 3 },
  { '1 if must # a comment (', "must", 1 }, { '1 if (must\n  OR may)', "may", 1 },
}

describe("a rule", function()
  for _, case in ipairs(cases) do
    it(("adds what it says: %s, to %q"):format(case[1], case[2]), function()
      local made = classifier.rules { rules = "yes " .. case[1] .. "\nno 0 always\n", lexicons = { own = own } }
      if not case[3] then return assert.is_nil(made) end
      local pipe = pipeline.new { made }
      local why = pipe:explain(case[2], "yes")
      near(case[3], why.decision)
      adds_up(why)
      near(1 / (1 + math.exp(-case[3])), select(2, pipe:predict(case[2])).yes)
    end)
  end
end)

local essay = [[
# what speaks for opinion
@duty = must OR should OR "have to"
opinion  +1.5  if @duty NEAR/5 (we OR government*)   # a duty
opinion  0.80  if density of deontic >= 5
"hard news" 2 if "officials said" OR
   "police said"
  # still the same query, and a comment of it
"hard news"  +0.5  always

# the end
opinion  +0.2  times count of self_mention up to 10
]]

local printed = [[
@duty = must OR should OR "have to"
opinion      +1.5   if @duty NEAR/5 (we OR government*)   # a duty
opinion      +0.8   if density of deontic >= 5
"hard news"  +2     if "officials said" OR
  "police said"
"hard news"  +0.5   always
opinion      +0.2   times count of self_mention up to 10
]]

local subjects = {
  "", "We must act, I think. I am sure.", "Police said two were hurt; officials said so. We have to go.", "\255\0",
  ("I must say we "):rep(400),
  document.new "Act now\n\nBy Ann Lee\n\nWe must act, I think. We should not\nwait for them.\n",
}

describe("rules", function()
  it("print as a text that reads back to the same", function()
    local made = assert(classifier.rules(essay))
    assert.equal(printed, made:text())
    assert.equal(printed, assert(classifier.rules(made:text())):text())
    assert.same({ "hard news", "opinion" }, made.labels)
    assert.equal(printed, assert(classifier.rules((essay:gsub("\n", "\r\n")))):text())
    assert.equal(printed, assert(classifier.rules("\239\187\191" .. essay)):text())
  end)

  it("in a table are those of the text", function()
    local made = assert(classifier.rules {
      macros = { duty = 'must OR should OR "have to"' },
      rules = {
        { label = "opinion", when = "@duty NEAR/5 (we OR government*)   # a duty", weight = 1.5 },
        { label = "opinion", when = { category = "deontic", at_least = 5 }, weight = 0.8 },
        { label = "hard news", when = '"officials said" OR\n"police said"', weight = 2 },
        { label = "hard news", weight = 0.5 },
        { label = "opinion", times = { category = "self_mention", measure = "count", up_to = 10 }, weight = 0.2 },
      },
    })
    assert.equal(printed, made:text())
    for sign, bound in pairs { [">="] = "at_least", [">"] = "above", ["<="] = "at_most", ["<"] = "below" } do
      local one = assert(classifier.rules {
        rules = { { label = "a", when = { category = "calm", lexicon = "own", [bound] = 2.5 } }, { label = "b" } },
        lexicons = { own = own },
      })
      assert.equal(("a  +1     if density of own.calm %s 2.5\nb  +1     always\n"):format(sign), one:text())
    end
  end)

  it("judge and say why, to the last bit and byte", function()
    for _, multilabel in ipairs { false, true } do
      local pipe = pipeline.new { assert(classifier.rules { rules = essay, multilabel = multilabel }) }
      for _, subject in ipairs(subjects) do
        local label, probabilities = pipe:predict(subject)
        for _, name in ipairs(pipe:labels()) do
          local why = pipe:explain(subject, name)
          adds_up(why)
          local given = label == name
          for _, one in ipairs(multilabel and label or {}) do given = given or one == name end
          assert.is_true(given and why.decision >= 0 or not given and why.decision <= 0)
          assert.equal(probabilities[name], why.probability)
          assert.equal(not multilabel, why.against ~= nil)
        end
      end
    end
    local s = "So we must act; I think that we should."
    local why = pipeline.new { assert(classifier.rules(essay)) }:explain(s, "opinion")
    local words = {}
    for _, span in ipairs(why.spans) do words[#words + 1] = s:sub(span.first, span.last) end
    assert.equal("we we must must I we we should should", table.concat(words, " "))
    assert.equal("rule: @duty NEAR/5 (we OR government*)", why.features[1].name)
    assert.equal("rule", why.blocks[1].name)
  end)

  it("point into a document's original bytes", function()
    local bytes = "Act now\n\nBy Ann Lee\n\nWe must act, I think. We should not\nwait for them.\n"
    local pipe = pipeline.new { assert(classifier.rules(essay)) }
    for _, span in ipairs(pipe:explain(document.new(bytes), "opinion").spans) do
      assert.truthy(("We must I should not"):find(bytes:sub(span.first, span.last), 1, true))
    end
  end)

  it("read a text as a document where a query asks for what only one tells", function()
    local pipe = pipe_of "yes 1 if headline:act\nno 0.5 always"
    local bytes = "Act now\n\nBy Ann Lee\n\nIt is a good plan, and they know it well.\n"
    assert.equal("yes", (pipe:predict(bytes)))
    assert.equal("yes", (pipe:predict { text = bytes, headline = "x" }))
    assert.equal("no", (pipe:predict "They act now, and it is a good plan."))
    local why = pipe:explain(bytes, "yes")
    assert.same({ 1, 3 }, { why.spans[1].first, why.spans[1].last })
    local dated = pipe_of "yes 1 if date>=2020-01-01\nno 0.5 always"
    assert.equal("yes", (dated:predict { text = "x", date = "2021-05-06" }))
    assert.equal("no", (dated:predict { text = "x", date = "2019-05-06" }))
    assert.equal("no", (dated:predict { text = "x", date = "long ago" }))
  end)

  it("have a whole text's span where no place tells why", function()
    local why = pipe_of("yes 1 if NOT must\nno 0 always"):explain("We may.", "yes")
    assert.same({ { first = 1, last = 7, weight = 1, feature = 1, whole = true } }, why.spans)
    assert.equal(0, pipe_of("yes 1 if NOT must\nno 0 always"):explain("", "yes").spans[1].last)
  end)

  it("of equals prefer the first label in the order of bytes", function()
    assert.equal("a", (pipe_of("b 0 always\na 0 always"):predict "x"))
    local labels, probabilities = pipe_of("b 0 always\na -1 always", { multilabel = true }):predict "x"
    assert.same({ "b" }, labels)
    assert.equal(0.5, probabilities.b)
    labels, probabilities = pipe_of("a -1 always", { multilabel = true }):predict ""
    assert.same({ {}, { a = 1 / (1 + core.bayes.exp(1)) } }, { labels, probabilities })
  end)

  it("are kept in a file with their lexicons, and without code", function()
    local pipe = pipe_of(essay .. "opinion 1 times weight of own.mood up to 3\nopinion -1 if count of calm > 0\n")
    local bytes = pipe:dump()
    local copy = assert(pipeline.undump(bytes))
    assert.equal(bytes, copy:dump())
    assert.equal(pipe.components[1]:text(), copy.components[1]:text())
    for _, subject in ipairs(subjects) do
      assert.same({ pipe:predict(subject) }, { copy:predict(subject) })
      assert.same(pipe:explain(subject), copy:explain(subject))
    end
    assert.equal(bytes, pipe:fit({}):fresh():dump())
    for size = 0, #bytes - 1, 997 do assert.is_nil((pipeline.undump(bytes:sub(1, size)))) end
    local forgeries = {
      function(plain) plain.rules = nil end, function(plain) plain.rules = "x" end,
      function(plain) plain.rules = "a 1 if count of calm > 1" end, function(plain) plain.lexicons = { "own" } end,
      function(plain) plain.lexicons = { "a", "b" } end, function(plain) plain.multilabel = 1 end,
      function(_, parts) parts[3] = "LINR" end, function(_, parts) parts[4] = "x" end,
    }
    for _, forge in ipairs(forgeries) do
      local parts = {}
      for i, section in ipairs(assert(core.model.unpack("PIPE", bytes))) do
        parts[2 * i - 1], parts[2 * i] = section.tag, bytes:sub(section.first, section.last)
      end
      local plain = core.model.decode(parts[2])
      forge(plain.components[1].options, parts)
      parts[2] = core.model.encode(plain)
      local forged, message = pipeline.undump(core.model.pack("PIPE", parts))
      assert.is_nil(forged)
      assert.matches("^no usable model: ", message)
    end
  end)

  it("are summed up by what they add in a corpus", function()
    local pipe = pipeline.new { assert(classifier.rules(essay)) }
    local top = assert(pipe:top_features("opinion", {
      { text = "We must act.", label = "opinion" }, { text = "I must.", label = "opinion" },
    }))
    assert.equal("rule: density of deontic >= 5", top[1].name)
    near(1.6, top[1].weight)
    assert.equal(2, top[1].texts)
  end)

  it("say what is wrong, and where", function()
    local wrong = {
      { "", "there are no rules" }, { "# only a comment\n", "there are no rules" },
      { "a 1 if x", 'all rules are for the label "a"' },
      { "a 1 if (x\nb 1 always", "line 1, column 8: the parenthesis is not closed", 8 },
      { "b 1 always\na 1 if x AND", "line 2, column 13", 24 },
      { "a one if x\nb 1 always", "line 1, column 1: a rule is missing", 1 },
      { "a 1e999 if x\nb 1 always", "line 1, column 3: a weight", 3 },
      { "a -1001 if x\nb 1 always", "line 1, column 3: a weight", 3 },
      { "a 1 when x", "column 1: a rule is missing", 1 },
      { "b 1 always\n  a 1 if x", "nothing follows \"always\"", 11 },
      { "  a 1 if x", "line 1, column 3: a rule begins at the beginning", 3 },
      { "a 1 times x\nb 1 always", "\"count of\"", 10 },
      { "b 1 always\na 1 if count of noise > 3", "line 2, column 17: no lexicon has the category 'noise'", 28 },
      { "a 1 times count of calm up to 0\nb 1 always", "more than 0" },
      { "a 1 times count of calm up to 2000\nb 1 always", "no more than 1000" },
      { "a 1 times count of calm up to .\nb 1 always", "a number expected" },
      { "a 1 if count of calm > .\nb 1 always", "a number expected" },
      { "@x = (y\na 1 if x\nb 1 always", "line 1, column 6: the parenthesis", 6 },
      { "a 1 if @x\nb 1 always", "no macro is called @x" },
      { "@x = a\n@x = b\na 1 if @x", "'@x' is defined twice" },
      { ("a 1000 times count of calm up to 1000\n"):rep(5) .. "b 1 always", "too large together" },
      { "a 1 if x\nb 1 if \255", "column" },
    }
    for _, row in ipairs(wrong) do
      local made, message, position = classifier.rules { rules = row[1], lexicons = { own = own } }
      assert.is_nil(made, row[1])
      assert.truthy(message:find(row[2], 1, true), message)
      if row[3] then assert.equal(row[3], position, row[1]) end
    end
    local list = { { label = "a", when = "x" }, { label = "b", when = "(" } }
    local made, message, position = classifier.rules { rules = list }
    assert.is_nil(made)
    assert.truthy(message:find("rule 2: line 1, column 2", 1, true), message)
    assert.equal(2, position)
    local twice = assert(lexicon.new { calm = { "still" } })
    message = select(2, classifier.rules { rules = "a 1 if count of calm > 1\nb 1 always",
      lexicons = { own = own, other = twice } })
    assert.truthy(message:find("'calm' is a category of other and of own", 1, true), message)
  end)

  it("throw where they are misused", function()
    local wrong = {
      { {}, "'rules' %(string or table expected" }, { { rules = 1 }, "'rules' %(string or table expected" },
      { { rules = { 1 } }, "rule 1 is no table" }, { { rules = { { weight = 1 } } }, "rule 1 has no label" },
      { { rules = { { label = 'a"b' } } }, "rule 1 has no label" },
      { { rules = { { label = "" } } }, "has no label" },
      { { rules = { { label = "a", weight = 0 / 0 } } }, "rule 1 has no weight" },
      { { rules = { { label = "a", weight = "1" } } }, "rule 1 has no weight" },
      { { rules = { { label = "a", weight = 1001 } } }, "rule 1 has no weight" },
      { { rules = { { label = "a", when = 1 } } }, "rule 1 has no string or table 'if'" },
      { { rules = { { label = "a", when = "x", times = "y" } } }, "has both 'when' and 'times'" },
      { { rules = { { label = "a", unless = "x" } } }, "has no use for 'unless'" },
      { { rules = { { label = "a", when = {} } } }, "names no category" },
      { { rules = { { label = "a", when = { category = "x" } } } }, "has no bound" },
      { { rules = { { label = "a", when = { category = "x", above = 1, below = 2 } } } }, "has two bounds" },
      { { rules = { { label = "a", when = { category = "x", above = "1" } } } }, "has no use for 'above'" },
      { { rules = { { label = "a", when = { category = "x", above = 1, measure = "sum" } } } }, "no count, density" },
      { { rules = { { label = "a", when = { category = 'x"', above = 1 } } } }, "an impossible name" },
      { { rules = "a 1 always", lexicons = { x = 1 } }, "'lexicons'" }, { { rules = "a", macros = { 1 } }, "'macros'" },
      { { rules = "a", multilabel = 1 }, "'multilabel'" }, { { rules = "a", C = 1 }, "'C' %(no such option" },
      { 1, "'options'" },
    }
    for _, row in ipairs(wrong) do assert.error_matches(function() classifier.rules(row[1]) end, row[2]) end
    local pipe = pipeline.new { assert(classifier.rules(essay)) }
    assert.error_matches(function() pipe:explain("x", "sport") end, "'sport'")
    assert.error_matches(function() pipe:count {} end, "nothing to learn")
    assert.error_matches(function() pipe:predict(1) end, "'subject'")
    pipeline.new { features.new(), assert(classifier.rules(essay)) }
  end)

  it("read any bytes without a fault", function()
    local state, pieces = 7, {
      "a", " 1", " if ", " times ", "count of calm", ">= ", "2", "\n", "#", '"', "@x", "=", "(", " always", "up to 3",
      "\r", "\255", "hits of ", "\0", "b ",
    }
    local function read(bytes) return classifier.rules { rules = bytes, lexicons = { own = own } } end
    for _ = 1, fewer(2000) do
      local parts = {}
      for k = 1, 12 do
        state = state * 16807 % 2147483647
        parts[k] = pieces[state % #pieces + 1]
      end
      local bytes = table.concat(parts)
      local made, message = read(bytes .. "\nc 1 always\nd 1 always")
      if made then assert.equal(made:text(), assert(read(made:text())):text()) else assert.is_string(message) end
    end
  end)
end)
