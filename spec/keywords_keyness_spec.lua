local keywords = require("opedkit").keywords

local function near(expected, actual, row)
  assert.is_true(math.abs(expected - actual) <= 1e-9 * math.max(1, math.abs(expected)),
    ("%s: %.12g expected, got %.12g"):format(tostring(row), expected, actual))
end

local function row_of(rows, text)
  for _, row in ipairs(rows) do
    if row.text == text then return row end
  end
  return nil
end

describe("keywords.keyness", function()
  -- tax: 8 of 20 words against 2 of 30; by Rayson's formulas E1 = 20 * 10 / 50 = 4, E2 = 6.
  local target = { ("tax, "):rep(8), "war; " .. ("x, "):rep(11) }
  local reference = { "tax. tax. " .. ("x. "):rep(20), ("Peace! "):rep(8) }
  local ln = math.log

  it("measures by log-likelihood", function()
    local rows = keywords.keyness(target, reference)
    assert.same({ "tax", "war", "x" }, { rows[1].text, rows[2].text, rows[3].text })
    near(2 * (8 * ln(8 / 4) + 2 * ln(2 / 6)), rows[1].score, "tax")
    assert.equal(8, rows[1].target)
    assert.equal(2, rows[1].reference)
    near(2 * ln(50 / 20), row_of(rows, "war").score, "war")
    near(-2 * (11 * ln(11 / 12.4) + 20 * ln(20 / 18.6)), row_of(rows, "x").score, "x")
  end)

  it("measures by log ratio", function()
    local rows = keywords.keyness(target, reference, { measure = "log_ratio" })
    near(ln((8 / 20) / (2 / 30)) / ln(2), row_of(rows, "tax").score, "tax")
    near(ln((1 / 20) / (0.5 / 30)) / ln(2), row_of(rows, "war").score, "war")
  end)

  it("measures by log odds with a prior", function()
    local rows = keywords.keyness(target, reference, { measure = "log_odds", prior = 10 })
    local a, b = 8 + 2, 2 + 2
    near((ln(a / (30 - a)) - ln(b / (40 - b))) / math.sqrt(1 / a + 1 / b), row_of(rows, "tax").score, "tax")
    assert.equal(0, keywords.keyness({ "a" }, { "a a" }, { measure = "log_odds" })[1].score)
  end)

  it("is zero where frequencies are the same", function()
    assert.equal(0, keywords.keyness({ "a b" }, { "a b a b" })[1].score)
    assert.equal(0, keywords.keyness({ "a b" }, { "a b a b" }, { measure = "log_ratio" })[1].score)
  end)

  it("counts runs of words, leaves out rare ones and keeps to a number", function()
    local rows = keywords.keyness({ "Trade war. Trade\nwar, trade" }, { "trade" }, { length = 2, least = 2 })
    assert.equal(2, row_of(rows, "trade war").target)
    assert.is_nil(row_of(rows, "war trade"))
    assert.equal(3, #rows)
    assert.equal(1, #keywords.keyness({ "a b c" }, { "d" }, { top = 1 }))
    assert.same({}, keywords.keyness({}, {}))
    assert.equal(1, #keywords.keyness({ "a" }, {}))
  end)

  it("tells what can't be read", function()
    assert.same({ nil, "text 1 is neither a string nor a table with a text" }, { keywords.keyness({ 1 }, {}) })
    assert.error_matches(function() keywords.keyness(1, {}) end, "'target'")
    assert.error_matches(function() keywords.keyness({}, nil) end, "'reference'")
    assert.error_matches(function() keywords.keyness({}, {}, { measure = "chi" }) end, "'measure'")
    assert.error_matches(function() keywords.keyness({}, {}, { prior = 0 }) end, "'prior'")
    local turn = 0
    local function fickle()
      turn = turn + 1
      local given = turn > 1
      return function()
        if given then return nil end
        given = true
        return { text = "a b" }
      end
    end
    assert.is_nil((keywords.keyness(fickle, {})))
  end)
end)

describe("keywords.collocations", function()
  -- Pairs: trade war 3, trade deal 1, cold war 1, tax cut 2: 7 in all.
  local corpus = { "Trade war, trade war; trade deal.", "A cold war. The trade-war of the tax cut", "tax cut" }
  local ln = math.log
  local pair, left, right, all = 3, 4, 4, 7
  local expected = left * right / all

  for _, row in ipairs {
    { "pmi", ln(pair / expected) / ln(2) },
    { "npmi", ln(pair / expected) / -ln(pair / all) },
    { "log_dice", 14 + ln(2 * pair / (left + right)) / ln(2) },
    { "t_score", (pair - expected) / math.sqrt(pair) },
    { "log_likelihood", 2 * (3 * ln(3 / (16 / 7)) + ln(1 / (12 / 7)) + ln(1 / (12 / 7)) + 2 * ln(2 / (9 / 7))) },
  } do
    it("measures by " .. row[1], function()
      local found = row_of(keywords.collocations(corpus, { measure = row[1], least = 1 }), "trade war")
      near(row[2], found.score, row[1])
      assert.same({ 3, 4, 4 }, { found.count, found.left, found.right })
    end)
  end

  it("looks further where the window is wider", function()
    local rows = keywords.collocations({ "peace and quiet, quiet or peace" }, { least = 1, window = 2 })
    assert.equal("peace quiet", rows[1].text)
    assert.equal("quiet peace", rows[2].text)
    assert.equal(0, #keywords.collocations({ "peace and quiet" }, { least = 1 }))
    assert.equal(1, #keywords.collocations({ "the of" }, { least = 1, stopwords = {} }))
  end)

  it("tells what is wrong", function()
    assert.error_matches(function() keywords.collocations(nil) end, "'corpus'")
    assert.error_matches(function() keywords.collocations({}, { measure = "chi" }) end, "'measure'")
    assert.error_matches(function() keywords.collocations({}, { window = 65 }) end, "'window'")
    assert.same({}, keywords.collocations({ "" }))
  end)
end)

describe("keywords.concordance", function()
  local s = "We must not wait. They must\nwait, but we mustn’t; you MUST."

  local function lines(...)
    local out = {}
    for i, line in ipairs(assert(keywords.concordance(...))) do
      out[i] = line.left .. " [" .. line.text .. "] " .. line.right
    end
    return out
  end

  it("gives the words around", function()
    assert.same({ "We [must] not wait", "wait. They [must] wait, but", "t; you [MUST] ." }, (function()
      local found = lines(s, "must", { width = 2 })
      found[3] = found[3]:gsub("^.*(t; you)", "%1"):gsub("%] ?%.?$", "] .")
      return found
    end)())
    local line = keywords.concordance(s, "must", { width = 0 })[2]
    assert.same({ "", "", 1, 24, 27 }, { line.left, line.right, line.document, line.first, line.last })
  end)

  it("sorts by either side", function()
    local texts = { "a big cat ran", { text = "one cat sat" }, "the cat ate" }
    assert.same({ "the [cat] ate", "a big [cat] ran", "one [cat] sat" }, lines(texts, "cat", { sort = "right" }))
    assert.same({ "a big [cat] ran", "one [cat] sat", "the [cat] ate" }, lines(texts, "cat", { sort = "left" }))
    assert.same({ "a big [cat] ran" }, lines(texts, "c*", { top = 1 }))
    assert.equal(3, keywords.concordance(texts, "cat", { sort = "right" })[1].document)
  end)

  it("takes a lexicon, and gives the original bytes of a document", function()
    local opedkit = require "opedkit"
    local essay = "The port\n\nBy Ann Lee\n\nThe old har-\nbour is half empty and the new one is not yet built at all."
    local lex = opedkit.lexicon.new { x = { "harbour", "new one" } }
    local doc = opedkit.document.new(essay)
    for _, line in ipairs(keywords.concordance(doc, lex)) do
      assert.equal(line.text, (essay:sub(line.first, line.last):gsub("%-\n", "")))
    end
  end)

  it("tells what is wrong", function()
    assert.error_matches(function() keywords.concordance("a", 1) end, "'query'")
    assert.error_matches(function() keywords.concordance("a", "a", { sort = "up" }) end, "'sort'")
    assert.is_nil((keywords.concordance("a", "")))
  end)
end)
