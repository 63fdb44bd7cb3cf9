-- What `inspect` and `report` write, held against the schemas that doc/json.md says.
local cjson = require "cjson"
local data = require "spec.support.data"
local opedkit = require "opedkit"
local validate = require "spec.support.json_schema"

local function read(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read "*a"
  file:close()
  return bytes
end

local function generate(section, title)
  return loadfile "csrc/gen/schema.lua"("doc/json.md", section, title)
end

local essay_schema = cjson.decode(read "doc/inspect.schema.json")
local corpus_schema = cjson.decode(read "doc/report.schema.json")

local essay = read "examples/essay.txt"
local long = ("The council must not build the port. “We can't pay,” said Mayor Ann Lee. "):rep(8)
local disclosed = [[
The port can wait

By Ann Lee

]] .. long .. [[


Ann Lee is a senior fellow at the River Institute. She is the author of “Rivers of Stone” and of two other books.
]]
local texts = {
  essay, "", " \n", "One sentence.", "\255\254 not UTF-8 \0 at all", long,
  essay .. "\n\nA second essay\n\nBy Bo Ruiz\n\n" .. long,
  ("Wir müssen den Hafen nicht bauen, und niemand wartet auf das Schiff. "):rep(12),
  "Q: Why?\n\nA: Because.\n\nQ: And then?\n\nA: Nothing.\n", ("x = {1, 2, 3}; f(x[0], y[1]);\n"):rep(30),
}

local function decoded(s) return cjson.decode(opedkit.report.json(opedkit.analyze(s))) end

describe("the schemas #again", function()
  it("are what the manual says", function()
    assert.equal(generate("An essay", "An analysis of opedkit"), read "doc/inspect.schema.json")
    assert.equal(generate("A corpus", "A corpus report of opedkit"), read "doc/report.schema.json")
  end)

  it("are met by essays and by what is none", function()
    for i, s in ipairs(texts) do assert.same({}, validate(decoded(s), essay_schema), i) end
  end)

  it("are met by the essays and articles of the evaluation data", function()
    for _, path in ipairs { data.need "essays/op-ed-2019-07-01.txt" } do
      assert.same({}, validate(decoded(data.read(path)), essay_schema))
    end
    local count = 0
    for line in io.lines(data.need "articles/articles.jsonl") do
      count = count + 1
      if count % 40 == 1 then assert.same({}, validate(decoded(cjson.decode(line).text), essay_schema), count) end
      if count >= 400 then break end
    end
  end)

  it("are met by reports of corpora", function()
    local rows = {}
    for i, s in ipairs(texts) do
      rows[i] = { text = s, publisher = i % 2 == 0 and "gazette" or nil, date = "2026-04-01" }
    end
    for i = 1, 8 do rows[#rows + 1] = { text = essay, id = "copy" .. i, publisher = "courier" } end
    for _, corpus in ipairs { rows, {} } do
      local json = opedkit.report.corpus(opedkit.survey.read(corpus), { format = "json" })
      assert.same({}, validate(cjson.decode(json), corpus_schema))
    end
  end)

  -- Every member is named in turn: the schema without it must not be met.
  local function each_property(schema, visit)
    for _, name in ipairs(schema.required or {}) do visit(schema, name, schema.properties[name]) end
    for _, member in pairs(schema.properties or {}) do each_property(member, visit) end
    if type(schema.items) == "table" then each_property(schema.items, visit) end
    if type(schema.additionalProperties) == "table" then each_property(schema.additionalProperties, visit) end
  end

  it("name every member: without one of them they are not met", function()
    local whole = { decoded(essay), decoded(disclosed), decoded(texts[7]) }
    local function met()
      for _, value in ipairs(whole) do
        if #validate(value, essay_schema) > 0 then return false end
      end
      return true
    end
    assert.is_true(met())
    local checked, unseen = 0, {}
    each_property(essay_schema, function(schema, name, member)
      schema.properties[name] = nil
      if met() then unseen[#unseen + 1] = name else checked = checked + 1 end
      schema.properties[name] = member
    end)
    -- What none of these essays has.
    assert.same({}, unseen)
    assert.is_true(checked > 100)
  end)

  it("are not met by what lacks a member or has a wrong one", function()
    for _, row in ipairs {
      { "genre is missing", function(a) a.genre = nil end },
      { "no such member: colour", function(a) a.sentences[2].colour = "red" end },
      { "wrong type", function(a) a.headline = 7 end },
      { "wrong type", function(a) a.zones[1].first = 1.5 end },
      { "too small", function(a) a.zones[1].first = 0 end },
      { "too large", function(a) a.genre.probabilities.news = 1.2 end },
      { "none of the values", function(a) a.sentences[1].attribution = "nobody" end },
      { "not of the form", function(a) a.date = "17 April" end },
      { "not of the form", function(a) a.provenance.input.sha256 = "0" end },
    } do
      local a = decoded(essay)
      row[2](a)
      local problems = validate(a, essay_schema)
      assert.is_true(#problems == 1 and problems[1]:find(row[1], 1, true) ~= nil, row[1])
    end
  end)
end)

describe("provenance #again", function()
  it("names the text, the models and the lists by their hashes", function()
    local a = opedkit.analyze(essay)
    assert.equal(opedkit.text.sha256(essay), a.provenance.input.sha256)
    local names = {}
    for _, part in ipairs(a.provenance.models) do names[#names + 1] = part.name end
    assert.same({ "genre", "agenda", "roles" }, names)
    local seen = {}
    for _, list in ipairs { a.provenance.models, a.provenance.lexicons } do
      for _, part in ipairs(list) do
        assert.is_nil(seen[part.sha256])
        seen[part.sha256] = true
      end
    end
    local provenance = require "opedkit.provenance"
    assert.same(provenance.models(), a.provenance.models)
    assert.same(provenance.lexicons(), a.provenance.lexicons)
    assert.same({ bytes = 3, sha256 = opedkit.text.sha256 "abc" }, provenance.input "abc")
    assert.same(provenance.program(), a.provenance.program)
    assert.is_truthy(a.provenance.program.sha256:find "^%x+$")
  end)

  it("hashes as FIPS 180-4 does", function()
    for s, digest in pairs {
      [""] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"] =
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
      [("a"):rep(1000000)] = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
    } do
      assert.equal(digest, opedkit.text.sha256(s))
    end
    -- Lengths about those of a block, of which the sums were made by another program.
    local all = {}
    for size = 0, 130 do all[#all + 1] = opedkit.text.sha256(("x"):rep(size)) end
    assert.equal("87aca1c44bc7ba8897768170211f0a02063de70801131ff86c7edb9ce32c6a50",
      opedkit.text.sha256(table.concat(all)))
    assert.has_error(function() opedkit.text.sha256(7) end)
  end)
end)
