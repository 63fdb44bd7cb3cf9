-- The commands count, merge and solve, run as an engine runs them.
local opedkit = ("%s/%s/bin/opedkit"):format(os.getenv "OPEDKIT_BUILD" or "build", _VERSION:match "%d+%.%d+")

local function slurp(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read("*a")
  file:close()
  return bytes
end

local function spill(path, bytes)
  local file = assert(io.open(path, "wb"))
  file:write(bytes or "")
  file:close()
  return path
end

local folder

local function run(arguments, input, output)
  spill(folder .. "/in", input)
  local command = ("cd %s && %s %s <in >%s 2>err; exit $?"):format(folder, opedkit, arguments, output or "out")
  local a, _, c = os.execute(command)
  return type(a) == "number" and math.floor(a / 256) or c, slurp(folder .. "/out"), slurp(folder .. "/err")
end

local function lines(first, last)
  local list = {}
  for i = first, last do
    local label = i % 3 == 0 and "news" or "opinion"
    local words = label == "news" and "the council said" or "we must"
    list[#list + 1] = ('{"text":"%s w%d w%d","label":"%s"}\n'):format(words, i % 7, i * i % 11, label)
  end
  return table.concat(list)
end

describe("opedkit count, merge and solve #process", function()
  setup(function()
    folder = os.tmpname()
    os.remove(folder)
    os.execute("mkdir " .. folder)
    opedkit = opedkit:sub(1, 1) == "/" and opedkit or assert(os.getenv "PWD") .. "/" .. opedkit
  end)
  teardown(function() os.execute("rm -r " .. folder) end)

  for _, options in ipairs { "--bits 8", "--bits 8 --weighting tfidf --min-df 2 --variant complement" } do
    it("give what train gives, however the corpus is split: " .. options, function()
      spill(folder .. "/all.jsonl", lines(1, 40))
      assert.equal(0, (run("train all.jsonl -o whole.model " .. options)))
      for i, range in ipairs { { 1, 3 }, { 4, 20 }, { 21, 40 } } do
        spill(("%s/%d.jsonl"):format(folder, i), lines(range[1], range[2]))
        assert.equal(0, (run(("count %d.jsonl -o %d.stat %s"):format(i, i, options))))
      end
      local status, counted = run("count " .. options, lines(1, 40))
      assert.equal(0, status)
      for _, order in ipairs { "1.stat 2.stat 3.stat", "3.stat 1.stat 2.stat" } do
        local merged
        status, merged = run("merge " .. order)
        assert.equal(0, status)
        assert.is_true(counted == merged)
      end
      status, counted = run("merge", slurp(folder .. "/2.stat") .. slurp(folder .. "/3.stat"))
      spill(folder .. "/23.stat", counted)
      assert.equal(0, status)
      local _, errors
      status, _, errors = run("solve 23.stat 1.stat -o parts.model")
      assert.equal(0, status)
      assert.equal("      13 news\n      27 opinion\n", errors)
      assert.is_true(slurp(folder .. "/whole.model") == slurp(folder .. "/parts.model"))
    end)
  end

  it("make files that model says the contents of", function()
    local cjson = require "cjson"
    assert.equal(0, (run("train - --input jsonl -o a.model --bits 8", lines(1, 9))))
    assert.equal(0, (run("count -o rows.stat --bits 8 --learner svm", lines(1, 9))))
    local status, text = run("model a.model")
    assert.equal(0, status)
    local parts = { "model, ", "component 2: naive_bayes", "  variant: multinomial", "  opinion\n", ": BAYE, " }
    for _, part in ipairs(parts) do
      assert.truthy(text:find(part, 1, true), part)
    end
    local json
    status, json = run("model a.model --format json --top 3")
    local report = cjson.decode(json)
    assert.equal(0, status)
    assert.equal("1.1", report.format)
    for _, section in ipairs(report.sections) do assert.matches("^%x%x%x%x%x%x%x%x$", section.checksum) end
    for _, label in ipairs(report.labels) do
      assert.equal(3, #label.top)
      for i, feature in ipairs(label.top) do
        assert.matches("^hashed: %d+$", feature.name)
        assert.is_true(feature.weight > 0 and feature.weight <= label.top[math.max(1, i - 1)].weight)
      end
    end
    spill(folder .. "/words.jsonl", lines(1, 9))
    status, text = run("model a.model --corpus words.jsonl --top 2")
    assert.equal(0, status)
    assert.matches("\n  opinion\n    %+%d+%.%d+ words?: ", text)
    status, text = run("model a.model --top 0")
    assert.equal(0, status)
    assert.is_nil(text:find("hashed", 1, true))
    for _, wrong in ipairs { "--top -1", "--top 1.5", "--top x", "--corpus" } do
      assert.equal(2, (run("model a.model " .. wrong)), wrong)
    end
    assert.equal(1, (run("model a.model --corpus no-such.jsonl")))
    status, json = run("model rows.stat --format json")
    assert.equal(0, status)
    report = cjson.decode(json)
    assert.equal("statistics", report.kind)
    assert.equal("svm", report.components[2].kind)
    assert.same({ { name = "news", texts = 3 }, { name = "opinion", texts = 6 } }, report.labels)
    assert.equal(#slurp(folder .. "/rows.stat"), report.bytes)
    spill(folder .. "/cut.model", slurp(folder .. "/a.model"):sub(1, -9))
    for _, path in ipairs { "cut.model", "no.model", "in" } do
      assert.equal(1, (run("model " .. path)), path)
    end
  end)

  it("name lines that fail, and do the rest", function()
    spill(folder .. "/bad.jsonl", lines(1, 4) .. '{"text":1\n{"text":"x"}\n{"text":[],"label":"a"}\n' .. lines(5, 8))
    local status, _, errors = run("count bad.jsonl no-such.jsonl -o bad.stat --bits 8")
    assert.equal(1, status)
    assert.truthy(errors:find("bad.jsonl:5: no JSON", 1, true))
    assert.truthy(errors:find("bad.jsonl:6: the field 'label' is no text", 1, true))
    assert.truthy(errors:find("bad.jsonl:7: the field 'text' is no text", 1, true))
    assert.truthy(errors:find("no-such.jsonl", 1, true))
    assert.equal(0, (run("count -o good.stat --bits 8", lines(1, 8))))
    assert.is_true(slurp(folder .. "/good.stat") == slurp(folder .. "/bad.stat"))
    spill(folder .. "/bad.csv", "label,text\na,b\na\nb,\"c\nd\"\n")
    status, _, errors = run("count bad.csv -o bad.stat --bits 8")
    assert.equal("opedkit: bad.csv:3: 1 fields, where the header has 2\n", errors)
    assert.equal(1, status)
  end)

  it("leave an old file whole where they fail", function()
    assert.equal(0, (run("count -o a.stat --bits 8", lines(1, 8))))
    assert.equal(0, (run("count -o b.stat --bits 9", lines(1, 8))))
    spill(folder .. "/cut.stat", slurp(folder .. "/a.stat"):sub(1, -9))
    spill(folder .. "/one.stat", (select(2, run("count --bits 8", '{"text":"x","label":"a"}\n'))))
    local rows = {
      { "merge a.stat b.stat", "b.stat: they were counted with other options" },
      { "merge a.stat cut.stat", "cut.stat: no usable statistics: truncated" },
      { "merge a.stat all.jsonl", "all.jsonl: no usable statistics: not a file of opedkit's" },
      { "merge a.stat no.stat", "no.stat" }, { "solve cut.stat", "truncated" },
      { "solve one.stat", 'all texts of the corpus have the label "a": there is nothing to tell apart' },
    }
    spill(folder .. "/old", "old")
    spill(folder .. "/all.jsonl", lines(1, 2))
    for _, row in ipairs(rows) do
      local status, _, errors = run(row[1] .. " -o old")
      assert.equal(1, status, row[1])
      assert.truthy(errors:find(row[2], 1, true), errors)
      assert.equal("old", slurp(folder .. "/old"))
    end
    local left = io.open(folder .. "/old.part", "rb")
    assert.is_nil(left)
    local status, _, errors = run("merge a.stat", nil, "/dev/full")
    assert.equal(1, status)
    assert.truthy(errors:find("standard output", 1, true), errors)
    assert.equal(2, (run("solve a.stat")))
    assert.equal(2, (run("count --bits 99")))
  end)
end)

describe("opedkit --progress #process", function()
  setup(function()
    folder = os.tmpname()
    os.remove(folder)
    os.execute("mkdir " .. folder)
    opedkit = opedkit:sub(1, 1) == "/" and opedkit or assert(os.getenv "PWD") .. "/" .. opedkit
    spill(folder .. "/all.jsonl", lines(1, 24))
    assert(run("train all.jsonl -o m.model --bits 8") == 0)
    assert(run("count all.jsonl -o a.stat --bits 8") == 0)
  end)
  teardown(function() os.execute("rm -r " .. folder) end)

  -- A call, and the last line of progress.
  local rows = {
    { "train all.jsonl -o b.model --bits 8", "24 texts, %d+ a second" },
    { "train all.jsonl -o b.model --bits 8 --weighting tfidf --learner svm", "24 texts, %d+ a second" },
    { "count all.jsonl -o b.stat --bits 8", "24 texts, %d+ a second" },
    { "merge a.stat a.stat -o b.stat", "2 statistics, %d+ a second" },
    { "solve a.stat -o b.model", "1 statistics, %d+ a second" },
    { "evaluate all.jsonl --model m.model", "24 texts judged, %d+ a second" },
    { "evaluate all.jsonl --folds 3 --repeats 2 --bits 8", "48 texts judged, %d+ a second" },
    { "classify -m m.model all.jsonl", "24 texts, %d+ a second" },
    { "segment all.jsonl", "24 texts, %d+ a second" },
  }
  for _, row in ipairs(rows) do
    it("tells where no terminal is how far it has come: " .. row[1], function()
      local status, _, errors = run(row[1] .. " --progress")
      assert.equal(0, status)
      assert.matches("%f[^\n%z]" .. row[2] .. "\n", "\n" .. errors)
      assert.is_nil(errors:find("\r", 1, true))
      status, _, errors = run(row[1])
      assert.equal(0, status)
      assert.is_nil(errors:find("a second", 1, true))
    end)
  end
end)
