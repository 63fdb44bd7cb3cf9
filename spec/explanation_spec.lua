-- Explanations: their blocks, and the page that shows them.
local opedkit = require "opedkit"
local shade = require "opedkit.report.shade"
local well_formed = require "opedkit.well_formed"

local corpus = {
  { headline = "Time to act", text = "We must act now, I think. They should not wait.", label = "opinion" },
  { headline = "A shame", text = "I believe that the council should be ashamed.", label = "opinion" },
  { headline = "Council meets", text = "The council met on Monday, officials said.", label = "news" },
  { headline = "Two hurt", text = "Police said that two people were hurt on Monday.", label = "news" },
  { headline = "Soup", text = "Stir the soup and add salt & pepper.", label = "recipe" },
}

local function pipe_of(features, learner)
  return assert(opedkit.pipeline.new { opedkit.features.new(features), learner or opedkit.classifier.logistic {} }
    :fit(corpus))
end

local named = { amp = "&", lt = "<", gt = ">", quot = '"', ["#39"] = "'" }

-- What a browser shows of a page's part.
local function shown(html)
  return (html:gsub("<[^>]*>", ""):gsub("&(#?%w+);", named))
end

-- The texts of a page, in order.
local function texts_of(page)
  local list = {}
  for inner in page:gmatch '<div class="text" dir="auto">(.-)</div>' do list[#list + 1] = shown(inner) end
  return list
end

local function close(a, b) return math.abs(a - b) < 1e-9 end

describe("an explanation", function()
  local features = {
    words = { 1, 2 }, chars = { 3 }, zones = { "headline" }, anatomy = true, style = true, place = true,
    weighting = "log_tfidf", bits = 12, lexicons = { opedkit.lexicon.metadiscourse() },
  }

  it("has blocks that add up to the decision", function()
    local pipe = pipe_of(features)
    for _, row in ipairs(corpus) do
      local subject = { text = row.text, headline = row.headline, place = 0.5 }
      for _, label in ipairs(pipe:labels()) do
        local why = pipe:explain(subject, label)
        local sum, count = why.bias, 0
        for _, block in ipairs(why.blocks) do sum, count = sum + block.weight, count + block.features end
        assert.equal(why.decision, sum)
        assert.equal(#why.features, count)
      end
    end
    local seen = {}
    for _, block in ipairs(pipe:explain({ text = corpus[1].text, headline = "Time", place = 0 }).blocks) do
      seen[block.name] = true
    end
    for _, name in ipairs { "word", "words", "chars", "headline word", "anatomy", "style", "lexicon" } do
      assert.is_true(seen[name], name)
    end
  end)

  it("says of each place by which feature it speaks", function()
    local subject = { text = "We must act now, said Monday's police.", headline = "Act!", place = 0.1 }
    local why = pipe_of(features):explain(subject)
    local sums = {}
    for _, span in ipairs(why.spans) do
      sums[span.feature] = (sums[span.feature] or 0) + span.weight
      local kind = why.features[span.feature].name:match "^%l+"
      assert.equal(kind == "anatomy" or kind == "place" or nil, span.whole)
    end
    for i, feature in ipairs(why.features) do assert.equal(feature.weight, sums[i]) end
  end)
end)

describe("shading", function()
  local rows = {
    -- text, spans { first, last, weight }, words' weights
    { "ab cd", { { 1, 2, 1 } }, "ab=1" },
    { "ab cd", { { 1, 5, 1 } }, "ab=0.5 cd=0.5" },
    { "ab cdef", { { 1, 7, 3 }, { 4, 7, -1 } }, "ab=1 cdef=1" },
    { "ab cdef", { { 2, 4, 2 } }, "ab=1 cdef=1" },
    { "ab!! cd", { { 3, 4, 1 } }, "!! =1" },
    { "ab x cd", { { 1, 7, 1, parts = { { first = 1, last = 2 }, { first = 6, last = 7 } } } }, "ab=0.5 cd=0.5" },
    { "ab cd", { { 1, 5, 1, whole = true } }, "" },
    { "ab cd", { { 1, 0, 1 }, { 1, 2, 1, zone = "headline" } }, "" },
    { "", { { 1, 0, 1 } }, "" },
  }
  for _, row in ipairs(rows) do
    it(("shares out %q, %d places"):format(row[1], #row[2]), function()
      local spans, weighed, at = {}, {}, 1
      for i, span in ipairs(row[2]) do
        spans[i] = { first = span[1], last = span[2], weight = span[3], parts = span.parts, whole = span.whole,
          zone = span.zone, feature = 1 }
      end
      for _, unit in ipairs(shade(row[1], spans)) do
        assert.equal(at, unit.first)
        at = unit.last + 1
        if unit.weight ~= 0 then
          weighed[#weighed + 1] = ("%s=%.14g"):format(row[1]:sub(unit.first, unit.last), unit.weight)
          assert.is_true(close(unit.weight, unit.features[1]))
        end
      end
      assert.equal(#row[1] + 1, at)
      assert.equal(row[3], table.concat(weighed, " "))
    end)
  end

  it("loses nothing of what places in the text weigh", function()
    local text = "We must act now, I think: the council's two dough-makers (officials) said so."
    local why = pipe_of({ words = { 1, 2, 3 }, chars = { 2, 4 }, bits = 12 }):explain(text)
    local spans, units = 0, 0
    for _, span in ipairs(why.spans) do spans = spans + span.weight end
    for _, unit in ipairs(shade(text, why.spans)) do units = units + unit.weight end
    assert.is_true(close(spans, units))
  end)
end)

describe("the page of an explanation", function()
  local hostile = {
    "We must <b>act</b> & \"think\", it's </div></mark> &amp; said.", "caf\233 \255\254 must \240\159\146 act",
    "must\r\nact\tnow\n\n\nsaid", "", " ", "\239\187\191We must", "&", "<script>alert('must')</script>",
  }

  it("keeps the text intact and needs nothing from anywhere", function()
    local pipe = pipe_of { words = { 1, 2 }, chars = { 3 } }
    for _, text in ipairs(hostile) do
      local page = opedkit.report.explanation(pipe, text, { name = text })
      for _, kept in ipairs(texts_of(page)) do assert.equal(well_formed(text), kept) end
      assert.equal(3, #texts_of(page)) -- the predicted label and two others
      assert.truthy(page:find "^<!DOCTYPE html>")
      for _, no in ipairs { "<script", "http", "url(", "<link", "<img", "@import" } do
        assert.falsy(page:find(no, 1, true), no)
      end
      assert.truthy(page:find("add up to the decision exactly", 1, true))
      local _, opened = page:gsub("<mark", "")
      local _, closed = page:gsub("</mark>", "")
      assert.equal(opened, closed)
    end
    assert.same({ "a\239\191\189b" }, texts_of(opedkit.report.explanation(pipe, "a\0b", { others = 0 })))
  end)

  it("tells for from against, and by which features", function()
    local page = opedkit.report.explanation(pipe_of { words = { 1 } }, "We must add salt.", { labels = { "news" } })
    assert.truthy(page:find('<mark class="for" style="%-%-w:0%.%d+" title="%+%d%.%d+:\n%+%d%.%d+  word: add">add<'))
    assert.truthy(page:find('<mark class="against"[^>]*>must</mark>'))
    assert.equal(2, #texts_of(page))
    assert.truthy(page:find("What speaks for news", 1, true))
  end)

  it("shows zones, documents and sentences", function()
    local zoned = opedkit.report.explanation(pipe_of { words = { 1 }, zones = { "headline" } },
      { headline = "Act <now>, council", text = "The soup." }, { others = 0 })
    assert.same({ "Act <now>, council", "The soup." }, texts_of(zoned))
    local essay = "A headline\n\nBy Ann Lee\n\nWe must act now, and\n\n2 of 3\n\nadd salt. “They won’t,” Mr. Roe said."
    local document = opedkit.document.new(essay)
    local page = opedkit.report.explanation(pipe_of { words = { 1, 2 } }, document, { others = 0 })
    assert.same({ essay }, texts_of(page))
    local claim, proof = { text = "We must act.", label = "claim" }, { text = "Officials said so.", label = "proof" }
    local labelled = { { sentences = { claim, proof } }, { sentences = { claim, proof } } }
    local sequence = assert(opedkit.pipeline.new { opedkit.features.new { words = { 1 }, zones = { "structure" } },
      opedkit.classifier.sequence {} }:fit(labelled))
    page = opedkit.report.explanation(sequence, "We must go. Officials said no.")
    assert.same({ "We must go.", "Officials said no." }, texts_of(page))
    assert.truthy(page:find("<b>claim</b>.*<b>proof</b>"))
  end)

  it("may hold several texts", function()
    local explain = opedkit.report.explanations(pipe_of { words = { 1 } }, { name = "two", features = 1 })
    local page = explain("We must.", "one") .. explain("They said.", "two")
    local _, heads = page:gsub("<!DOCTYPE", "")
    local _, articles = page:gsub("<article>", "")
    assert.same({ 1, 2 }, { heads, articles })
  end)

  it("refuses misuse", function()
    local pipe = pipe_of { words = { 1 } }
    assert.error_matches(function() opedkit.report.explanation({}, "x") end, "'pipe' %(pipeline expected")
    assert.error_matches(function() opedkit.report.explanation(pipe, 1) end, "'subject'")
    assert.error_matches(function() opedkit.report.explanation(pipe, "x", { labels = { "poem" } }) end, "'poem'")
    assert.error_matches(function() opedkit.report.explanation(pipe, "x", { others = -1 }) end, "'others'")
    assert.error_matches(function() opedkit.report.explanations(pipe, { features = 1.5 }) end, "'features'")
    assert.error_matches(function() opedkit.report.explanation(pipe, "x", { colour = true }) end, "no such option")
  end)
end)
