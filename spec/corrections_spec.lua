local cjson = require "cjson"
local corrections = require "opedkit.corrections"
local opedkit = require "opedkit"

local file = assert(io.open("examples/essay.txt", "rb"))
local essay = file:read "*a"
file:close()

local function analysis() return opedkit.analyze(essay) end
local function parse(...)
  local rows = {}
  for i, row in ipairs { ... } do
    row.id = row.id or "e"
    rows[i] = cjson.encode(row)
  end
  return assert(corrections.parse(table.concat(rows, "\n")))
end

local function labels(roles)
  local out = {}
  for i, role in ipairs(roles) do out[i] = role.label end
  return table.concat(out, " ")
end

describe("corrections #again", function()
  local plain = analysis()
  local third = plain.sentences[3]

  it("override what a whole text is", function()
    local a, problems = parse({ genre = "news" }, { topics = { "Energy", "Transportation" }, note = "read twice" },
      { headline = "Another title", dek = cjson.null, authors = { "Ann Lee", "Bo Ruiz", "Cy Vo" },
        date = "2026-01-02" })
      :apply(analysis(), "e")
    assert.same({}, problems)
    assert.same({ "news", 1, 0 }, { a.genre.label, a.genre.probabilities.news, a.genre.probabilities.opinion })
    assert.same({ "Energy", "Transportation" }, { a.topics[1].label, a.topics[2].label })
    assert.same({ "Another title", "Ann Lee, Bo Ruiz and Cy Vo", "2026-01-02" }, { a.headline, a.author, a.date })
    assert.is_nil(a.dek)
    assert.same({ "author", "date", "dek", "genre", "headline", "topics" }, a.corrected)
  end)

  it("override a sentence's roles, and what follows from them", function()
    local first = plain.sentences[1]
    local a = parse({ first = third.first, last = third.last, roles = { "background" } },
      { first = first.first, last = first.last, roles = { "thesis", "recommendation" } }):apply(analysis(), "e")
    assert.equal("background", labels(a.sentences[3].roles))
    assert.equal("thesis recommendation", labels(a.sentences[1].roles))
    assert.equal(1, a.sentences[1].roles[1].confidence)
    assert.equal(1, a.outline.thesis[1])
    for _, number in ipairs(a.outline.thesis) do assert.is_true(number ~= 3) end
    assert.equal(1, a.outline.asked[1].sentence)
    assert.same({ "outline", "relations", "sentences" }, a.corrected)
    -- The bytes of a piece of a sentence mean the sentence.
    a = parse({ first = third.first + 4, last = third.first + 9, roles = {} }):apply(analysis(), "e")
    assert.same({}, a.sentences[3].roles)
  end)

  it("override whose words a sentence holds, and what a zone is", function()
    local zone = plain.zones[1]
    local a = parse({ first = third.first, last = third.last, attribution = "direct", source = "Ann Lee" },
      { first = zone.first, last = zone.last, zone = "kicker" }):apply(analysis(), "e")
    assert.same({ "direct", "Ann Lee", "Ann Lee" }, { a.sentences[3].attribution, a.sentences[3].source,
      a.sentences[3].speaker })
    assert.same({ "kicker", 1, "corrected" }, { a.zones[1].kind, a.zones[1].confidence, a.zones[1].reason })
    assert.same({ "sentences", "zones" }, a.corrected)
  end)

  it("go by an id or by the hash of the text, the later line first", function()
    local known = parse({ id = "other", genre = "other" }, { genre = "news" },
      { id = opedkit.text.sha256(essay), genre = "analysis" })
    assert.equal("analysis", known:apply(analysis(), "e").genre.label)
    assert.equal("analysis", known:apply(analysis()).genre.label)
    assert.equal(plain.genre.label, parse({ id = "x", genre = "news" }):apply(analysis()).genre.label)
    assert.same({}, corrections.parse(""):apply(analysis(), "e").corrected)
  end)

  it("tell what does not fit", function()
    local _, problems = parse({ first = #essay + 10, last = #essay + 20, roles = { "claim" } },
      { first = 2, last = 3, zone = "body" }):apply(analysis(), "e")
    assert.same({ { line = 1, message = "no sentence stands there" },
      { line = 2, message = "no zone has these bytes" } }, problems)
  end)

  it("refuse bad lines by their number", function()
    for message, line in pairs {
      ["no JSON"] = "{", ["'id' is no text"] = '{"genre":"news"}', ["corrects nothing"] = '{"id":"e"}',
      ["is no genre"] = '{"id":"e","genre":"poem"}',
      ["no such member: 'colour'"] = '{"id":"e","genre":"news","colour":1}',
      ["no range of bytes"] = '{"id":"e","first":7,"last":3,"roles":["claim"]}',
      ["is no list of roles"] = '{"id":"e","first":7,"last":9,"roles":["verdict"]}',
      ["no such member: 'genre'"] = '{"id":"e","first":7,"last":9,"genre":"news"}',
      ["is no list of topics"] = '{"id":"e","topics":{"a":1}}', ["is no text, nor null"] = '{"id":"e","date":7}',
      ["is no attribution"] = '{"id":"e","first":1,"last":2,"attribution":"me"}',
    } do
      local made, problem, number = corrections.parse('\n{"id":"e","genre":"news"}\n' .. line)
      assert.is_nil(made)
      assert.truthy(problem:find(message, 1, true), problem)
      assert.equal(3, number)
    end
    assert.has_error(function() corrections.parse(7) end)
    assert.has_error(function() corrections.read() end)
    assert.has_error(function() parse({ genre = "news" }):apply "text" end)
    assert.has_error(function() parse({ genre = "news" }):rows(function() end, "headline") end)
    assert.is_nil(corrections.read "no/such/file")
  end)

  it("give rows to learn from", function()
    local known = parse({ id = "1", genre = "news" }, { id = "2", genre = "other" }, { id = "2", genre = "opinion" },
      { id = "2", first = 1, last = 9, roles = { "claim", "thesis" } }, { id = "3", topics = { "Energy", "Health" } })
    local function corpus()
      local number = 0
      return function()
        number = number + 1
        return number <= 4 and { id = tostring(number), text = "We waited. " .. number } or nil
      end
    end
    local function rows(member)
      local out = {}
      for row in known:rows(corpus, member)() do
        out[#out + 1] = ("%s %s %s"):format(row.id, row.text, table.concat(row.labels, "+"))
      end
      return out
    end
    assert.same({ "1 We waited. 1 news", "2 We waited. 2 opinion" }, rows "genre")
    assert.same({ "3 We waited. 3 Energy+Health" }, rows "topics")
    assert.same({ "2:1 We waited claim+thesis" }, rows "roles")
    assert.same({}, rows "attribution")
  end)
end)

describe("the command #process", function()
  local bin = ("%s/%s/bin/opedkit"):format(os.getenv "OPEDKIT_BUILD" or "build", _VERSION:match "%d+%.%d+")
  local function run(arguments)
    local pipe = assert(io.popen(bin .. " " .. arguments .. " 2>&1; echo $?"))
    local out = pipe:read "*a"
    pipe:close()
    return out:match "^(.-)(%d+)\n$"
  end
  local function write(ending, bytes)
    local path = os.tmpname()
    os.remove(path)
    local handle = assert(io.open(path .. ending, "wb"))
    handle:write(bytes)
    handle:close()
    return path .. ending
  end

  it("inspects with corrections, and learns from them", function()
    local known = write(".jsonl", '{"id":"examples/essay.txt","genre":"news"}\n')
    local out, status = run("inspect --format json --corrections " .. known .. " examples/essay.txt")
    assert.equal("0", status)
    assert.same({ "news", { "genre" } }, { cjson.decode(out).genre.label, cjson.decode(out).corrected })
    local wrong = write(".jsonl", '{"id":"examples/essay.txt","first":999999,"last":999999,"roles":[]}\n')
    out, status = run("inspect --corrections " .. wrong .. " examples/essay.txt")
    assert.equal("1", status)
    assert.truthy(out:find(wrong .. ":1: no sentence stands there", 1, true))
    out, status = run("inspect --corrections no/such/file examples/essay.txt")
    assert.equal("1", status)
    assert.truthy(out:find("no/such/file", 1, true))
    local lines, rows = {}, {}
    for i = 1, 12 do
      lines[i] = cjson.encode { id = "t" .. i, text = i % 2 == 0 and "We must wait." or "It rained on Monday." }
      rows[i] = cjson.encode { id = "t" .. i, genre = i % 2 == 0 and "opinion" or "news" }
    end
    local corpus, labelled = write(".jsonl", table.concat(lines, "\n")), write(".jsonl", table.concat(rows, "\n"))
    local model = write(".model", "")
    out, status = run(("train --corrections %s -o %s %s"):format(labelled, model, corpus))
    assert.equal("0", status)
    assert.truthy(out:find "6 news" and out:find "6 opinion")
    for _, path in ipairs { known, wrong, corpus, labelled, model } do os.remove(path) end
  end)
end)
