-- What a text is: the shipped model of genre, on texts of our own and on what is no essay at all.
local data = require "spec.support.data"
local genre = require "opedkit.genre"
local opedkit = require "opedkit"

local opinion = "The council should not build the new bridge. " .. ([[
It has no money for it, and it knows that. We are told that the old bridge is full, but anybody who stands there in the
morning can see that it is not. Why, then, must the city borrow for thirty years? The truth is that a bridge is a
monument, and monuments win elections. That is a bad reason to spend what our schools need. The mayor will say that we
lack vision. Perhaps we do. But we can count, and we should demand that those who govern us learn to count as well.

]]):rep(3)

local news = ([[
The city council voted 7 to 4 on Tuesday to postpone the construction of a second bridge, officials said. Mayor Ann Hill
said the decision would cost the city $2.1 million. "We regret the delay," she told reporters after the meeting. Council
member Bo Dahl, who voted against the plan, said the estimate was not accurate, according to a statement released by his
office. Police said about 200 people gathered outside the building. A spokesman declined to comment.

]]):rep(3)

describe("genre.judge #again", function()
  it("tells opinion from news", function()
    assert.equal("opinion", genre.judge(opinion).label)
    assert.equal("news", genre.judge(news).label)
    assert.is_true(genre.judge(opinion).probabilities.opinion > 0.8)
  end)

  it("gives four probabilities that add up to 1, and spans of the text for the label", function()
    local judged = genre.judge(opinion)
    local sum = 0
    for _, name in ipairs { "analysis", "news", "opinion", "other" } do sum = sum + judged.probabilities[name] end
    assert.is_true(math.abs(sum - 1) < 0.001)
    assert.is_true(#judged.spans > 3)
    local behind = 0
    for _, span in ipairs(judged.spans) do
      assert.is_true(span.first > behind and span.last >= span.first and span.last <= #opinion and span.weight > 0)
      behind = span.last
    end
  end)

  it("has spans at the bytes of the original where a text was repaired", function()
    local broken = opinion:gsub("old bridge is full", "old\n\nbridge is full")
    local doc = opedkit.document.new(broken)
    for _, span in ipairs(genre.judge(doc).spans) do
      assert.is_true(span.last <= #broken)
      assert.not_matches("^%s", broken:sub(span.first, span.last))
    end
  end)

  it("is unsure of few words, and of what is not English", function()
    assert.same({ analysis = 0.25, news = 0.25, opinion = 0.25, other = 0.25 }, genre.judge("").probabilities)
    assert.is_true(genre.judge("We must act now.").probabilities.opinion < 0.3)
    local german = ("Der Rat darf den neuen Hafen in diesem Jahr nicht bauen, denn er hat kein Geld dafür. "):rep(20)
    assert.same({ analysis = 0.25, news = 0.25, opinion = 0.25, other = 0.25 }, genre.judge(german).probabilities)
    assert.equal("other", genre.judge(german).label)
  end)

  it("refuses what is no text", function()
    assert.error_matches(function() genre.judge(7) end, "'subject'")
    assert.error_matches(function() genre.judge {} end, "'subject'")
  end)
end)

describe("genre.judge on what is no essay: #again", function()
  local samples = dofile "spec/other_samples.lua"
  assert(#samples == 50)
  for _, sample in ipairs(samples) do
    it(sample[1], function()
      assert.is_true(genre.judge(sample[2]).probabilities.opinion <= 0.6)
    end)
  end
end)

describe("the shipped models of genre and topics #again", function()
  it("take no more than 600 KB as modules", function()
    local size = 0
    for _, name in ipairs { "genre", "agenda", "agenda_model" } do
      local file = assert(io.open("lua/opedkit/data/" .. name .. ".lua", "rb"))
      size = size + #file:read "*a"
      file:close()
    end
    assert.is_true(size < 600000, size)
  end)

  it("judge the op-ed of 2019-07-01 as opinion", function()
    local path = data.path "essays/op-ed-2019-07-01.txt"
    if not path then data.need "essays/op-ed-2019-07-01.txt" return end
    assert.is_true(genre.judge(data.read(path)).probabilities.opinion >= 0.9)
  end)
end)
