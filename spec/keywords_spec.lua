local keywords = require("opedkit").keywords
local core = require "opedkit.core"

local function near(expected, actual, row)
  assert.is_true(math.abs(expected - actual) <= 1e-9 * math.max(1, math.abs(expected)),
    ("%s: %.12g expected, got %.12g"):format(tostring(row), expected, actual))
end

local function by_text(list)
  local map = {}
  for _, keyword in ipairs(list) do map[keyword.text] = keyword end
  return map
end

local function texts_of(list)
  local out = {}
  for i, keyword in ipairs(list) do out[i] = keyword.text end
  return table.concat(out, " | ")
end

local METHODS = { "tfidf", "rake", "yake", "textrank", "positionrank" }

describe("keywords by rake", function()
  -- The candidates of the example of Rose et al. (2010), figures 1.2 to 1.6, and the scores that are printed there.
  local candidates = "compatibility; systems; linear constraints; set; natural numbers; criteria; compatibility; "
    .. "system; linear diophantine equations; strict inequations; nonstrict inequations; upper bounds; components; "
    .. "minimal set; solutions; algorithms; minimal generating sets; solutions; systems; criteria; "
    .. "corresponding algorithms; constructing; minimal supporting set; solving; systems; systems"
  local list = by_text(keywords.extract(candidates, { method = "rake", top = 100 }))
  for _, row in ipairs {
    { "minimal generating sets", 8 + 2 / 3 }, { "linear diophantine equations", 8.5 },
    { "minimal supporting set", 7 + 2 / 3 }, { "minimal set", 4 + 2 / 3 }, { "linear constraints", 4.5 },
    { "natural numbers", 4 }, { "strict inequations", 4 }, { "nonstrict inequations", 4 }, { "upper bounds", 4 },
    { "corresponding algorithms", 3.5 }, { "set", 2 }, { "algorithms", 1.5 }, { "compatibility", 1 },
    { "systems", 1 }, { "criteria", 1 }, { "system", 1 }, { "components", 1 }, { "constructing", 1 },
    { "solutions", 1 }, { "solving", 1 },
  } do
    it("scores " .. row[1], function() near(row[2], list[row[1]].score, row[1]) end)
  end

  it("joins candidates that adjoin twice, with the stop words between", function()
    local once = by_text(keywords.extract("An axis of evil.", { method = "rake" }))
    assert.is_nil(once["axis of evil"])
    local twice = by_text(keywords.extract("An axis of evil. The axis of evil! An axis.", { method = "rake" }))
    near(2, twice["axis of evil"].score)
    assert.equal(2, twice["axis of evil"].count)
  end)

  it("takes the user's stop words", function()
    assert.equal("rot haus", texts_of(keywords.extract("das rot haus und das", {
      method = "rake", stopwords = { "das", "und" } })))
  end)
end)

describe("keywords by tfidf", function()
  local corpus = { "cat dog", "cat", "cat fish", "the cat", "bird" }
  local background = assert(keywords.background(corpus))
  local ln = core.bayes.log

  -- occurrences * mean of sqrt(idf) * letters / (1 + 0.2 ln(position + 1))
  local function weight(documents, letters) return math.sqrt(ln(6 / (documents + 1))) * letters end

  it("scores words", function()
    local list = by_text(keywords.extract("Dog, cat; zebra. Dog", { background = background }))
    near(2 * weight(1, 3), list.Dog.score, "dog")
    near(weight(4, 3) / (1 + 0.2 * ln(2)), list.cat.score, "cat")
    near(weight(0, 5) / (1 + 0.2 * ln(3)), list.zebra.score, "zebra")
  end)

  it("scores repeated runs of words, and words in them less", function()
    local list = by_text(keywords.extract("red dog, red dog, zebra", { background = background, length = 2 }))
    near((weight(0, 3) + weight(1, 3)), list["red dog"].score, "red dog")
    assert.is_nil(list.red)
    assert.is_nil(list.dog)
    local single = by_text(keywords.extract("red dog, red dog, zebra", { background = background, length = 1 }))
    near(2 * weight(0, 3), single.red.score, "red")
  end)

  it("does without a background", function()
    local list = keywords.extract("Dog, cat; zebra. Dog", { background = false })
    assert.equal("Dog | zebra | cat", texts_of(list))
    near(6, list[1].score)
  end)

  it("counts plurals and possessives as one word, and shows the usual form", function()
    for _, row in ipairs {
      { "treaty treaties Treaty’s", "treaty", 3 }, { "tax; taxes; tax", "tax", 2 },
      { "senator's senators", "senator", 2 },
      { "CRISIS crisis", "CRISIS", 2 }, { "class class", "class", 2 }, { "bonus bonus", "bonus", 2 },
      { "views view", "views", 2 }, { "ties tie", "ties", 2 },
      -- The last letter of Пётр ends in a byte that U+2019 has too.
      { "Пётр’s", "Пётр", 1 }, { "Пётрs", "Пётрs", 1 }, { "Crimea’'s", "Crimea", 1 },
    } do
      local keyword = keywords.extract(row[1], { background = false, length = 1 })[1]
      assert.equal(row[2], keyword.text, row[1])
      assert.equal(row[3], keyword.count, row[1])
    end
  end)

  it("leaves out stop words, figures and short words, but not acronyms", function()
    assert.equal("EU", texts_of(keywords.extract("The EU of 27 in 2010s, ab we don't", { background = false })))
  end)

  it("never repeats a word of a better keyword", function()
    local list = keywords.extract("sea wall. sea wall. sea wall. wall of the sea, wall", { background = false })
    local seen = {}
    for _, keyword in ipairs(list) do
      for word in keyword.text:gmatch "%a+" do
        assert.is_nil(seen[word])
        seen[word] = true
      end
    end
  end)
end)

describe("keywords by yake", function()
  -- Worked by hand from the equations of Campos et al. (2020): two sentences; of the five words flood has 2 places, so
  -- mean 6/5, standard deviation 2/5, largest frequency 2.
  local s = "Old flood walls broke. Big flood."
  local options = { method = "yake", length = 1, stopwords = { "x" } }
  local ln = core.bayes.log

  it("scores words by the formulas", function()
    local list = by_text(keywords.extract(s, options))
    local related = 1 + (2 / 2 + 1 / 1) * 2 / 2
    local word = related * ln(ln(3.5)) / (2 / 1.6 / related + 2 / 2 / related)
    near(word / (2 * (1 + word)), list.flood.score, "flood")
    related = 1 + (1 + 1) * 1 / 2
    word = related * ln(ln(3)) / (1 / 1.6 / related + 1 / 2 / related)
    near(word / (1 + word), list.walls.score, "walls")
  end)

  it("scores capitals inside a sentence, acronyms and runs of words", function()
    local list = by_text(keywords.extract("We met Ann NATO", { method = "yake", stopwords = { "x" } }))
    local function one(capital, sides)
      local related = 1 + sides
      return related * ln(ln(3)) / (capital + 1 / related + 1 / related)
    end
    local ann, nato = one(1, 2), one(1, 1)
    near(ann / (1 + ann), list.Ann.score, "Ann")
    near(nato / (1 + nato), list.NATO.score, "NATO")
    near(ann * nato / (1 + ann + nato), list["Ann NATO"].score, "Ann NATO")
  end)

  it("weighs stop words inside by how firmly they are tied", function()
    local list = by_text(keywords.extract("Bank of England. Bank of Japan",
      { method = "yake", stopwords = { "of" }, top = 50 }))
    -- P(of | bank) = 2/2, P(england | of) = 1/1
    local england, bank = list.England.score, list.Bank.score
    england = england / (1 - england)
    bank = 2 * bank / (1 - 2 * bank)
    near(bank * england * (1 + (1 - 1)) / (1 * (1 + bank + england - (1 - 1))), list["Bank of England"].score)
  end)

  it("puts the lowest score first, and leaves out what is spelt nearly the same", function()
    local list = keywords.extract(
      "The international organisation met. International organization, they say. International organisations.",
      { method = "yake" })
    for i = 2, #list do assert.is_true(list[i - 1].score <= list[i].score) end
    local found = 0
    for _, keyword in ipairs(list) do
      if keyword.text:lower():find "^international organi%a+$" then found = found + 1 end
    end
    assert.equal(1, found)
  end)
end)

describe("keywords by graphs", function()
  it("ranks by links", function()
    -- A star: each leaf is linked to the centre only. By the equations: centre c, leaf l, c = .15 + .85 * 3 l,
    -- l = .15 + .85 c / 3.
    local s = "hub one, hub two, hub six"
    local list = by_text(keywords.extract(s, { method = "textrank", stopwords = { "x" } }))
    local c = (0.15 + 0.85 * 3 * 0.15) / (1 - 0.85 * 0.85)
    local l = 0.15 + 0.85 * c / 3
    assert.is_true(math.abs(list.hub.score - c) < 0.001)
    assert.is_true(math.abs(list["hub one"].score - (c + l)) < 0.001) -- the first leaf is the last of the third
    assert.is_nil(list["hub two"])
  end)

  it("prefers what stands early", function()
    local list = keywords.extract("alpha. beta. gamma. delta.", { method = "positionrank" })
    assert.equal("alpha | beta | gamma | delta", texts_of(list))
  end)
end)

describe("keywords.extract", function()
  local s = "The sea\nwall broke — the “Sea wall” near Low Street.\n\n"
    .. "Sea-wall plans of Low Street failed; sea walls, too."

  for _, method in ipairs(METHODS) do
    it("gives every place, by " .. method, function()
      local list = keywords.extract(s, { method = method, top = 5 })
      assert.is_true(#list > 0 and #list <= 5)
      for _, keyword in ipairs(list) do
        assert.equal(keyword.count, #keyword.spans)
        local before = 0
        for _, span in ipairs(keyword.spans) do
          assert.is_true(span.first > before and span.last >= span.first and span.last <= #s)
          before = span.first
        end
        assert.equal("number", type(keyword.score))
      end
    end)

    it("takes any bytes, by " .. method, function()
      for _, text in ipairs { "", " ", "\0", "\255\254", "a", "the", "2010", "a\0b a\0b", "\226\128\153s 's s's S" } do
        assert.equal("table", type(keywords.extract(text, { method = method })))
      end
      local state = 7
      for _ = 1, 60 do
        local bytes = {}
        for i = 1, 80 do
          state = state * 48271 % 2147483647
          local pieces = {
            "sea", " ", ".", "\255", "s", "'", "\226\128\153", "Wall", "\n", "-", "7", "\195\169", "of ",
          }
          bytes[i] = pieces[state % #pieces + 1]
        end
        local text = table.concat(bytes)
        for _, keyword in ipairs(keywords.extract(text, { method = method, length = 5, top = 1000 })) do
          assert.is_true(keyword.count >= 1 and keyword.spans[keyword.count].last <= #text)
        end
      end
    end)

    it("gives the same on every engine, twice, by " .. method, function()
      local first = keywords.extract(s, { method = method })
      assert.same(first, keywords.extract(s, { method = method }))
    end)

    it("keeps to a given number, by " .. method, function()
      assert.same({}, keywords.extract(s, { method = method, top = 0 }))
      assert.equal(1, #keywords.extract(s, { method = method, top = 1 }))
    end)
  end

  it("writes a phrase over a line break with a blank", function()
    assert.equal("sea wall", keywords.extract("a sea\nwall", { method = "rake" })[1].text)
    assert.equal(3, by_text(keywords.extract(s, { method = "rake", top = 50, stopwords = { "the", "of", "near", "plans",
      "broke" } }))["sea wall"].count)
  end)

  it("gives the original bytes of a document", function()
    local document = require "opedkit.document"
    local essay = "The sea wall\n\nBy Ann Lee\n\nThe old sea wall is too low for this town, and the coun-\ncil must "
      .. "build a new sea wall before the next\n\n4 of 9\n\nwinter comes. A sea wall protects the harbour."
    for _, keyword in ipairs(keywords.extract(document.new(essay), { top = 20 })) do
      for _, span in ipairs(keyword.spans) do
        local written = essay:sub(span.first, span.last):lower():gsub("%-\n", "")
        assert.equal(keyword.text:lower():sub(1, 3), written:sub(1, 3))
      end
    end
  end)

  it("names what is wrong", function()
    for _, row in ipairs {
      { 1, nil, "'subject' %(string or document expected, got number%)" },
      { "a", 1, "'options' %(table expected" }, { "a", { metod = "rake" }, "'metod' %(no such option%)" },
      { "a", { method = "bert" }, "'method' %(tfidf, rake, yake" }, { "a", { top = -1 }, "'top' %(a whole number" },
      { "a", { top = 1.5 }, "'top'" }, { "a", { length = 6 }, "'length' %(a whole number from 1 to 5" },
      { "a", { stopwords = { 1 } }, "'stopwords' %(item 1 is no string%)" },
      { "a", { background = 7 }, "'background' %(background or false expected" },
    } do
      assert.error_matches(function() keywords.extract(row[1], row[2]) end, row[3])
    end
  end)

  it("is linear where many candidates are alike #slow", function()
    local s1 = ("sea wall of the sea and wall sea "):rep(20000)
    for _, method in ipairs(METHODS) do
      assert.is_true(#keywords.extract(s1, { method = method, top = 50 }) > 0)
    end
  end)
end)
