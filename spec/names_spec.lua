-- What the core does of entities, sources and tones: digests of the answers that the Lua before it gave (but for the tone of
-- "ok"), hostile texts, and work that is linear in the names.
local core = require "opedkit.core"
local document = require "opedkit.document"
local entities = require "opedkit.entities"
local laws = require "spec.support.laws"
local lexicon = require "opedkit.lexicon"
local sha256 = require("opedkit.text").sha256
local sources = require "opedkit.sources"
local tone = require "opedkit.tone"

-- All that is told of a text, as bytes.
local function told(s)
  local out, doc = {}, document.new(s)
  local function add(...)
    for _, v in ipairs { ... } do out[#out + 1] = type(v) == "number" and ("%.3f"):format(v) or tostring(v) end
    out[#out + 1] = "\n"
  end
  local named = entities.find(doc)
  tone.toward(doc, named)
  for _, e in ipairs(named) do
    add(e.name, e.kind or "-", e.count, table.concat(e.aliases, ","))
    for _, m in ipairs(e.mentions) do add(m.first, m.last, m.text, m.sentence) end
    if e.tone then add(e.tone.score, e.tone.low, e.tone.high, e.tone.sentences, e.tone.label) end
  end
  local quoted, speakers = sources.count(doc)
  for _, q in ipairs(quoted) do add(q.name, q.count, q.direct, q.indirect, q.first, table.concat(q.forms, ",")) end
  for i, sentence in ipairs(doc:sentences()) do add(i, speakers[sentence] or "-") end
  for _, v in ipairs(tone.sentences(doc)) do add(v) end
  return sha256(table.concat(out, "|"))
end

-- Different words with a capital: "Baaa", "Baab", …
local function word(i)
  local letters = {}
  for k = 1, 4 do
    letters[k] = string.char(97 + i % 26)
    i = math.floor(i / 26)
  end
  return "B" .. table.concat(letters)
end

local function repeated(n, f)
  local list = {}
  for i = 1, n do list[i] = f(word(i)) end
  return table.concat(list)
end

describe("names", function()
  it("are those that the Lua before the core found", function()
    local file = assert(io.open("examples/essay.txt", "rb"))
    assert.equal("7e35820a3751ec1cd1c154d35ca6c21c98fcd862b245383f5a8d56a35cbf5ac8", told(file:read "*a"))
    file:close()
    local samples = {}
    for i, sample in ipairs(require "spec.other_samples") do samples[i] = told(sample[2]) end
    assert.equal("c21f9ff29fd816ec08b9ccc70604b6e840c86632ebfb7f1130f69ae80af1ca6f", sha256(table.concat(samples)))
  end)

  local hostile = {
    { "NUL", "Ann\0Lee met Bo\0 Ruiz. \0Ann Lee\0 said that it rained. He\0 said so." },
    { "ill-formed UTF-8",
      "Ann\255 Lee met \226\128 Bo\195 Ruiz\240\159. Ann \195 said that it rained. \226\128\153s Lee." },
    { "marks alone", ("\226\128\153 ' . \" \226\128\148 "):rep(200) },
    { "titles alone", ("Mr. Mrs. Sen. "):rep(200) .. "said that it rained." },
    { "small words between", "We saw Ann " .. ("of the "):rep(300) .. "Lee and Bo " .. ("de la "):rep(300) .. "Ruiz." },
    { "initials", "We saw " .. ("A. B. "):rep(300) .. "Lee and " .. ("C.D."):rep(300) .. " too." },
    { "a long word", "We saw " .. ("B"):rep(20000) .. " and Ann" .. ("\226\128\153s"):rep(5000) .. " there." },
    { "capitals alone", ("SEA BED ROW "):rep(8000) },
    { "blanks inside names", "We saw Ann  Lee and Mr.   Lee\tRuiz.  Mr.  Lee said that it rained. Mr. Lee left." },
  }
  for _, row in ipairs(hostile) do
    it("are looked for in " .. row[1], function() laws.check(row[2], laws.generator(7)) end)
  end

  -- The time for each name, of the function that `of` is given the document of so many names.
  local function slope(n, f, of)
    local doc = document.new(repeated(n, f))
    doc:sentences()
    local best = math.huge
    for _ = 1, 3 do
      collectgarbage()
      collectgarbage "stop"
      local start = os.clock()
      of(doc)
      best = math.min(best, os.clock() - start)
      collectgarbage "restart"
    end
    return best / n
  end

  local many = {
    { "different names", entities.find, function(name) return "We met " .. name .. " there. " end },
    { "people of one surname", entities.find, function(name) return "We met " .. name .. " Lee. Lee left. " end },
    { "other names of one person", entities.find,
      function(name) return ("We met Ann %s. Lee and Mr. Lee left. "):format(name:sub(-1):upper()) end },
    { "sources of one surname", sources.count,
      function(name) return name .. " Lee said that it rained. He said that it stopped. " end },
    { "sources", sources.count, function(name) return "Mr. " .. name .. " said that it rained. " end },
  }
  for _, row in ipairs(many) do
    it("take time in proportion to the " .. row[1], function()
      if os.getenv "UNDER" then return end
      local few, more = slope(400, row[3], row[2]), slope(6400, row[3], row[2])
      assert.is_true(more < 6 * few, ("%.3g s for each of 400, %.3g s for each of 6,400"):format(few, more))
    end)
  end

  it("refuse what is no document's", function()
    local doc = document.new "Ann Lee met Bo. Ann Lee said that it rained."
    local words = require("opedkit.document.clause").glossary()
    local counter = core.sources.new(words)
    assert.has_error(function() counter:count(doc.text, doc:sentences(), { 1, 5 }) end)
    assert.has_error(function() counter:count(doc.text, { 1, 2 }, doc:sentence_readings()) end)
    assert.has_error(function() core.entities.new(words, words, words, { "Ann" }, 0) end)
    local finder = core.entities.new(words, words, core.glossary { "Ann", 1 }, { "Ann" }, 0)
    local known = document.new "We saw Ann there, and Ann saw us."
    local found = finder:find(known._ledger.core, known.text, known:sentence_readings())
    assert.equal("organization", found[1].kind)
    assert.equal(2, found[1].count)
    assert.has_error(function() finder:find(doc._ledger.core, doc.text .. " ", doc:sentence_readings()) end)
    assert.has_error(function() finder:find(doc._ledger.core, doc.text, { 5, 3 }) end)
    assert.has_error(function() core.entities.new(words, words, core.glossary { "Ann", 3 }, { "Ann" }, 0) end)
    assert.has_error(function() tone.summary { 2 } end)
    assert.has_error(function() tone.toward(doc, { { mentions = { { sentence = 9 } } } }) end)
  end)
end)

describe("tone", function()
  local function rounded(x) return math.floor(x * 1000 + 0.5) / 1000 end

  it("is the mean with its error, as Lua reckons it", function()
    local random = laws.generator(11)
    for n = 1, 300 do
      local tones, sum, squares = {}, 0, 0
      for i = 1, n % 40 + 1 do tones[i] = (random(2001) - 1001) / 1000 / (random(3) == 1 and 1 or 20) end
      for _, value in ipairs(tones) do sum = sum + value end
      local mean = sum / #tones
      for _, value in ipairs(tones) do squares = squares + (value - mean) * (value - mean) end
      local reach = 1.645 * math.sqrt((squares + 2 * 0.45 * 0.45) / (#tones + 1) / #tones)
      local low, high = math.max(-1, mean - reach), math.min(1, mean + reach)
      assert.same({ score = rounded(mean), low = rounded(low), high = rounded(high), sentences = #tones,
        label = low > 0 and "positive" or high < 0 and "negative" or "unclear" }, tone.summary(tones))
    end
  end)

  it("of a sentence is that of the lexicon's score", function()
    local entries = {}
    for tenths, list in pairs(require("opedkit.data.tone").ratings) do
      for rated in list:gmatch "[^ \n]+" do entries[rated] = tenths / 10 end
    end
    local lex, random = assert(lexicon.new { tone = entries }), laws.generator(5)
    local pieces = { "good ", "not ", "very ", "terrible ", "but ", "the ", ". ", "We love it. ", "hate ", ", ",
      "\n\n" }
    for _ = 1, 40 do
      local list = {}
      for i = 1, random(200) do list[i] = pieces[random(#pieces)] end
      local doc = document.new("We met. " .. table.concat(list) .. "end.")
      local found = tone.sentences(doc)
      for i, unit in ipairs(lex:score(doc, { by = "sentence", negation = true, intensifiers = true })) do
        local sum = unit.scores.tone and unit.scores.tone.weight or 0
        assert.equal(sum / math.sqrt(sum * sum + 15), found[i])
      end
    end
  end)
end)
