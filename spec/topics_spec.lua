local segment = require "opedkit.segment"
local evaluate = require "opedkit.evaluate"
local core = require "opedkit.core"
local document = require "opedkit.document"

local subjects = {
  { "The river rose over the levee.", "A levee holds a river until it floods.", "Flood pumps drained the river street.",
    "Engineers measured the flood and the levee.", "The levee was raised after the flood." },
  { "The violin opened the concert.", "A pianist joined the violin in the sonata.",
    "The concert hall heard the sonata twice.",
    "Critics praised the pianist and the hall.", "The sonata closed the concert." },
  { "Wheat prices fell at the harvest.", "Farmers stored wheat in silos.", "The harvest filled the silos with grain.",
    "Grain exports lifted prices again.", "Farmers sold the wheat and the grain." },
}

local function text_of(list)
  local lines = {}
  for _, subject in ipairs(list) do
    for _, sentence in ipairs(subject) do lines[#lines + 1] = sentence end
  end
  return table.concat(lines, " ")
end

local function sizes(s, options)
  local sentences, found, before = segment.sentences(s, { rules = options and options.rules }), {}, 0
  for i, _, last in segment.topics(s, options):each() do
    local at = sentences:find(last)
    found[i], before = at - before, at
  end
  return table.concat(found, " ")
end

describe("topics", function()
  local three = text_of(subjects)

  it("are where the words change", function()
    assert.equal("5 5 5", sizes(three, { segments = 3 }))
    assert.equal("10 10 10", sizes((three:gsub("[%w ]+%.", "%0 %0"))))
    assert.equal("5 5", sizes(text_of { subjects[1], subjects[2] }, { segments = 2 }))
    assert.equal("5 5 5", sizes((three:gsub("%. ", ".\n")), { segments = 3, rules = "lines" }))
  end)

  it("are where the words change, without what is known of other texts", function()
    assert.equal("5 5 5", sizes(three, { segments = 3, background = false }))
    assert.equal("5 5 5", sizes(three, { segments = 3, lang = "fr" }))
  end)

  it("are as many as wanted, never more than sentences", function()
    for _, s in ipairs { three, ("A b c. "):rep(15), ("Same words here. "):rep(15), ("? "):rep(15) } do
      local most = #segment.sentences(s)
      for n = 1, 20 do assert.equal(math.min(n, most), #segment.topics(s, { segments = n })) end
    end
  end)

  it("cover every sentence, in order", function()
    local sentences, topics = segment.sentences(three), segment.topics(three, { segments = 4 })
    assert.equal((sentences:get(1)), (topics:get(1)))
    assert.equal(select(2, sentences:get(#sentences)), select(2, topics:get(#topics)))
    for i = 2, #topics do
      assert.equal(sentences:find(select(2, topics:get(i - 1))) + 1, sentences:find((topics:get(i))))
    end
  end)

  it("of no sentences are none", function()
    assert.equal(0, #segment.topics "")
    assert.equal(0, #segment.topics("  \n ", { segments = 3 }))
  end)

  it("stand any bytes, and cover the sentences once", function()
    local state = 11
    local function random(n)
      state = (state * 16807) % 2147483647
      return state % n
    end
    for round = 1, 150 do
      local bytes = {}
      for i = 1, random(300) do bytes[i] = string.char(random(256)) end
      local noise, at = table.concat(bytes), random(#three)
      local s = round % 2 == 0 and noise or three:sub(1, at) .. noise .. three:sub(at + 1)
      local sentences = #segment.sentences(s)
      for n = 0, 4 do
        local options, covered = { segments = n > 0 and n or nil }, 0
        for size in sizes(s, options):gmatch "%d+" do covered = covered + tonumber(size) end
        assert.equal(sentences, covered)
        if n > 0 then assert.equal(math.min(n, sentences), #segment.topics(s, options)) end
      end
    end
  end)

  it("of one sentence are one", function()
    for _, n in ipairs { false, 1, 9 } do assert.equal("1", sizes("Only one.", { segments = n or nil })) end
  end)

  it("are cut in every language", function()
    for lang in ("en de fr es it pt nl ru pl sv ja"):gmatch "%S+" do
      assert.equal("5 5 5", sizes(three, { segments = 3, lang = lang, background = false }), lang)
    end
  end)

  it("stand hostile text", function()
    for _, s in ipairs {
      "\0\255\254. \128", ("word "):rep(20000), ("a. "):rep(2000), ("Word. "):rep(2000), ("\204\129. "):rep(1000),
      ("Flood flood flood flood flood flood flood flood. "):rep(400),
    } do
      local found = segment.topics(s, { rules = "prose" })
      assert.is_true(#found >= 0 and #found <= #segment.sentences(s))
      for _, n in ipairs { 1, 2, 7, 1000 } do
        assert.equal(math.min(n, #segment.sentences(s)), #segment.topics(s, { segments = n }))
      end
    end
  end)

  it("are made of whole paragraphs, unless more are wanted", function()
    -- The subject changes behind the tenth sentence, the paragraph ends behind the ninth.
    local s = text_of { subjects[1], subjects[1], subjects[2], subjects[2] }
    local at = select(2, segment.sentences(s):get(9))
    local divided = s:sub(1, at) .. "\n\n" .. s:sub(at + 2)
    assert.equal("10 10", sizes(divided, { segments = 2 }))
    assert.equal("9 11", sizes(divided, { segments = 2, paragraphs = "blank" }))
    assert.equal("9 11", sizes(divided, { segments = 2, paragraphs = "prose" }))
    assert.equal("10 10", sizes(s, { segments = 2, paragraphs = "blank" }))
    for n = 3, 20 do assert.equal(n, #segment.topics(divided, { segments = n, paragraphs = "blank" })) end
  end)

  it("name the option that is wrong", function()
    for _, row in ipairs {
      { { paragraphs = "lines" }, "paragraphs" }, { { paragraphs = true }, "paragraphs" },
      { { segments = 0 }, "segments" }, { { segments = 1.5 }, "segments" }, { { segments = "2" }, "segments" },
      { { segments = 2 ^ 31 }, "segments" }, { { background = 1 }, "background" }, { { rules = "all" }, "rules" },
      { { lang = 1 }, "lang" },
    } do
      assert.error_matches(function() segment.topics("A.", row[1]) end, row[2])
    end
    assert.error_matches(function()
      core.topics(core.tokens "a b", core.segment.lines "other", core.tokens "", core.tokens "", nil, 0)
    end, "another text")
    assert.error_matches(function()
      local s = "a b"
      local none = core.tokens ""
      core.topics(core.tokens(s), core.segment.lines(s), none, none, nil, 0, core.segment.lines "other")
    end, "another text")
  end)
end)

describe("sections of a document", function()
  local function slurp(path)
    local file = assert(io.open(path, "rb"))
    local bytes = file:read "*a"
    file:close()
    return bytes
  end

  it("are of the reading text: no furniture parts them, and they hold whole paragraphs", function()
    local s = slurp "examples/essay.txt"
    local doc = document.new(s)
    local paragraphs, sections, p = doc:paragraphs(), doc:topics(), 0
    assert.is_true(#sections > 1 and #sections < #paragraphs)
    for _, section in ipairs(sections) do
      local texts = {}
      repeat
        p = p + 1
        texts[#texts + 1] = paragraphs[p].text:gsub("\n", " ")
      until paragraphs[p].last >= section.last
      assert.equal(table.concat(texts, "\n\n"), section.text)
      assert.equal(section.first, section.parts[1].first)
      assert.equal(section.last, section.parts[#section.parts].last)
      assert.equal(paragraphs[p].last, section.last)
      assert.is_nil(section.text:find("Page 1 of 3", 1, true))
    end
    assert.equal(#paragraphs, p)
    assert.equal(2, #doc:topics { segments = 2 })
    assert.equal(20, #doc:topics { segments = 20 })
    assert.error_matches(function() doc:topics { paragraphs = "blank" } end, "paragraphs")
  end)

  it("of any bytes are in order", function()
    local s, state = slurp "examples/essay.txt", 5
    local function random(n)
      state = (state * 16807) % 2147483647
      return state % n + 1
    end
    for _ = 1, 12 do
      local at, bytes = random(#s), {}
      for i = 1, random(60) do bytes[i] = string.char(random(256) - 1) end
      local broken = s:sub(random(600), at) .. table.concat(bytes) .. s:sub(at + random(300))
      local behind = 0
      for _, section in ipairs(document.new(broken):topics()) do
        assert.is_true(section.first > behind and section.last >= section.first and section.last <= #broken)
        behind = section.last
      end
    end
    assert.same({}, document.new(""):topics())
  end)
end)

describe("lines", function()
  for _, row in ipairs {
    { "", "" }, { " \n\t\n", "" }, { "a b \r\n\r\n  c\nd", "a b|c|d" }, { "a\226\128\168b\194\133c\r", "a|b|c" },
  } do
    it(("of %q"):format(row[1]), function()
      assert.equal(row[2], table.concat(segment.sentences(row[1], { rules = "lines" }):strings(), "|"))
    end)
  end
end)

-- Slow and obvious: every window is looked at.
local function boundaries(list)
  local at, set = 0, {}
  for i = 1, #list - 1 do
    at = at + list[i]
    set[at] = true
  end
  return set, at + list[#list]
end

local function look_everywhere(reference, hypothesis, k, wrong)
  local a, size = boundaries(reference)
  local b, count = boundaries(hypothesis), 0
  for i = 1, size - k do
    local in_a, in_b = 0, 0
    for at = i, i + k - 1 do
      in_a, in_b = in_a + (a[at] and 1 or 0), in_b + (b[at] and 1 or 0)
    end
    if wrong(in_a, in_b) then count = count + 1 end
  end
  return count / (size - k)
end

describe("measures of segmentation", function()
  it("are those of every window", function()
    local state = 7
    local function random(n)
      state = (state * 16807) % 2147483647
      return state % n + 1
    end
    local function division(size)
      local list, left = {}, size
      while left > 0 do
        list[#list + 1] = math.min(left, random(6))
        left = left - list[#list]
      end
      return list
    end
    for _ = 1, 300 do
      local size = random(40) + 5
      local a, b, k = division(size), division(size), random(5)
      local options = { window = k }
      assert.equal(look_everywhere(a, b, k, function(x, y) return (x == 0) ~= (y == 0) end), evaluate.pk(a, b, options))
      assert.equal(look_everywhere(a, b, k, function(x, y) return x ~= y end), evaluate.window_diff(a, b, options))
      assert.equal(0, evaluate.pk(a, a, options))
      assert.equal(1, evaluate.boundary_similarity(a, a))
      assert.equal(evaluate.boundary_similarity(a, b), evaluate.boundary_similarity(b, a))
    end
  end)

  -- Windows counted by hand: a boundary behind unit p is inside of the windows that start at p - k + 1 to p.
  for _, row in ipairs {
    { { 4, 4 }, { 5, 3 }, 2, 2 / 6, 2 / 6 }, -- wrong: the windows from 3 and 5
    { { 4, 4 }, { 8 }, 2, 2 / 6, 2 / 6 }, -- from 3 and 4
    { { 6, 6 }, { 5, 2, 5 }, 3, 2 / 9, 3 / 9 }, -- from 3 and 7; and 5, which holds two boundaries for one
    { { 2, 2, 2, 2 }, { 8 }, nil, 3 / 7, 3 / 7 }, -- k is 1: the three windows that a boundary parts
    { { 8 }, { 1, 1, 1, 1, 1, 1, 1, 1 }, nil, 1, 1 }, -- k is 4: all four
    { { 3, 3, 3, 3 }, { 3, 6, 3 }, 2, 2 / 10, 2 / 10 }, -- from 5 and 6
    { { 5, 5, 5 }, { 5, 4, 1, 5 }, 3, 1 / 12, 3 / 12 }, -- from 7 where one parts; and 8 and 9, which hold two
  } do
    it(("of %s and %s"):format(table.concat(row[1], ","), table.concat(row[2], ",")), function()
      local options = { window = row[3] }
      assert.equal(row[4], evaluate.pk(row[1], row[2], options))
      assert.equal(row[5], evaluate.window_diff(row[1], row[2], options))
    end)
  end

  for _, row in ipairs {
    { { 4, 4 }, { 4, 4 }, 1 }, { { 4, 4 }, { 5, 3 }, 0.5 }, { { 4, 4 }, { 6, 2 }, 0 }, { { 8 }, { 8 }, 1 },
    { { 8 }, { 4, 4 }, 0 }, { { 2, 2, 4 }, { 2, 3, 3 }, 0.75 }, { { 2, 2, 4 }, { 2, 6 }, 0.5 },
    { { 4, 4 }, { 6, 2 }, 0.5, 4 }, { { 3, 1, 4 }, { 4, 4 }, 0.5 },
  } do
    it(("boundary similarity %s"):format(row[3]), function()
      assert.equal(row[3], evaluate.boundary_similarity(row[1], row[2], { near = row[4] }))
    end)
  end

  it("have a window of half the mean segment", function()
    assert.equal(evaluate.pk({ 4, 4 }, { 6, 2 }, { window = 2 }), evaluate.pk({ 4, 4 }, { 6, 2 }))
    assert.is_nil((evaluate.pk({ 1 }, { 1 })))
    assert.is_nil((evaluate.window_diff({ 3 }, { 3 }, { window = 3 })))
  end)

  it("name the argument that is wrong", function()
    for _, row in ipairs {
      { nil, { 1 }, nil, "reference" }, { { 1 }, nil, nil, "hypothesis" }, { { 1, 2 }, { 4 }, nil, "add up to" },
      { { 0 }, { 0 }, nil, "reference" }, { { 2 }, { 2 }, { window = 0 }, "window" }, { { 2 }, {}, nil, "hypothesis" },
      { { 2 }, { 2 }, { other = 1 }, "other" },
    } do
      for _, name in ipairs { "pk", "window_diff" } do
        assert.error_matches(function() evaluate[name](row[1], row[2], row[3]) end, row[4])
      end
    end
    assert.error_matches(function() evaluate.boundary_similarity({ 2 }, { 2 }, { near = 0 }) end, "near")
  end)
end)
