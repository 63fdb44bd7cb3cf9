-- The command, run as a user runs it, in a process of its own.
local cjson = require "cjson"

local function slurp(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read("*a")
  file:close()
  return bytes
end

local function temporary(bytes, ending)
  local path = os.tmpname()
  if ending then
    os.remove(path)
    path = path .. ending
  end
  local file = assert(io.open(path, "wb"))
  file:write(bytes or "")
  file:close()
  return path
end

-- `make env` names this interpreter in the wrapper.
local opedkit = ("%s/%s/bin/opedkit"):format(os.getenv "OPEDKIT_BUILD" or "build", _VERSION:match "%d+%.%d+")

-- Runs `opedkit ARGUMENTS` with `input`; its standard output, standard error and exit status.
local function run(arguments, input)
  local paths = { temporary(input), temporary(), temporary() }
  local command = ("%s %s <%s >%s 2>%s"):format(opedkit, arguments, paths[1], paths[2], paths[3])
  local a, _, c = os.execute(command .. "; exit $?")
  local status = type(a) == "number" and math.floor(a / 256) or c
  local output, errors = slurp(paths[2]), slurp(paths[3])
  for _, path in ipairs(paths) do os.remove(path) end
  return output, errors, status
end

local essay = "A headline\n\nBy Ann Lee\n\nWe must act now. “They won’t,” Mr. Roe said.\n"

describe("opedkit #process", function()
  it("shows its version and helps, each subcommand too", function()
    assert.equal("opedkit 0.1.0\n", (run("--version")))
    local help, _, status = run("--help")
    assert.equal(0, status)
    for _, name in ipairs { "inspect", "segment", "score", "match", "keywords", "train", "classify", "evaluate",
      "count", "merge", "solve", "model" } do
      assert.truthy(help:find("\n   " .. name, 1, true), name)
      local own, _, own_status = run(name .. " --help")
      assert.equal(0, own_status)
      assert.truthy(own:find("Usage: opedkit " .. name, 1, true))
      for line in own:gmatch("[^\n]+") do assert.is_true(#line <= 80, line) end
    end
  end)

  it("refuses misuse with status 2", function()
    for _, arguments in ipairs { "", "dance", "inspect --format pdf x", "segment --unit pages", "classify x" } do
      local output, errors, status = run(arguments)
      assert.equal(2, status, arguments)
      assert.equal("", output)
      assert.truthy(errors:find("^opedkit: "), errors)
    end
  end)

  it("segments standard input into lines, offsets and JSON", function()
    local text = "Mr. Roe left. He\nreturned."
    assert.equal("Mr. Roe left.\nHe returned.\n", (run("segment -", text)))
    assert.equal("13\n26\n", (run("segment --format offsets", text)))
    assert.equal('[{"first":1,"last":2,"text":"a\\""}]\n', (run("segment --unit paragraphs --format json", 'a"')))
    assert.equal("Mr\nRoe\n", (run("segment --unit words", "Mr. Roe")))
    assert.equal("Mr. \nRoe.\n", (run("segment --rules uax29", "Mr. Roe.")))
    -- The headline and byline are no part of a section; lines are taken as they are.
    assert.equal("We must act now. “They won’t,” Mr. Roe said.\n", (run("segment --unit topics", essay)))
    assert.equal('[{"first":1,"last":3,"text":"A b"}]\n', (run("segment --unit topics --format json", "A b")))
    assert.equal(("%d\n"):format(#essay - 1), (run("segment --unit topics --rules lines --format offsets", essay)))
  end)

  it("appends the result to each JSON Lines object and keeps its bytes", function()
    local lines = '{"id": 1,  "text":"We must."}\n{ "text" : "They may." , "x":1.50 }\n'
    local output, errors, status = run("segment --unit words --input jsonl", lines)
    assert.equal("", errors)
    assert.equal(0, status)
    assert.equal('{"id": 1,  "text":"We must.",'
      .. '"opedkit":[{"first":1,"last":2,"text":"We"},{"first":4,"last":7,"text":"must"}]}\n'
      .. '{ "text" : "They may." , "x":1.50 ,'
      .. '"opedkit":[{"first":1,"last":4,"text":"They"},{"first":6,"last":8,"text":"may"}]}\n', output)
  end)

  it("names each line that fails, does the others, and exits with 1", function()
    local path = temporary('{"text":"One."}\nnot json\n{"body":"x"}\n{"text":"Two."}\n', ".jsonl")
    local output, errors, status = run("segment " .. path)
    assert.equal(1, status)
    assert.equal(2, select(2, output:gsub("\n", "\n")))
    assert.truthy(errors:find(path .. ":2: no JSON", 1, true), errors)
    assert.truthy(errors:find(path .. ":3: the field 'text' is no text", 1, true), errors)
    local both, both_errors, both_status = run("segment no-such-file " .. path)
    assert.equal(1, both_status)
    assert.equal(output, both)
    assert.truthy(both_errors:find("opedkit: no-such-file: ", 1, true))
    os.remove(path)
  end)

  it("reads a field of CSV", function()
    local output = run("segment --input csv --field body --unit paragraphs", 'id,body\n1,"a ""b"""\n')
    assert.equal('{"id":"1","body":"a \\"b\\"","opedkit":[{"first":1,"last":5,"text":"a \\"b\\""}]}\n', output)
  end)

  it("writes a file whole or not at all", function()
    local path = temporary("old")
    assert.equal(0, select(3, run("segment -o " .. path, "New.")))
    assert.equal("New.\n", slurp(path))
    os.remove(path)
    local _, errors, status = run("segment -o no/such/folder/x", "New.")
    assert.equal(1, status)
    assert.truthy(errors:find("no/such/folder/x", 1, true))
  end)

  it("inspects an essay as text and as JSON", function()
    local text, _, status = run("inspect -", essay)
    assert.equal(0, status)
    assert.truthy(text:find("Ann Lee", 1, true))
    assert.falsy(text:find("\27", 1, true))
    for line in text:gmatch("[^\n]+") do
      assert.is_true(#require("opedkit").segment.graphemes(line) <= 80, line)
    end
    local analysis = cjson.decode((run("inspect --format json -", essay)))
    assert.equal("A headline", analysis.headline)
    assert.equal("Ann Lee", analysis.author)
    for _, sentence in ipairs(analysis.sentences) do
      for _, part in ipairs(sentence.parts) do
        assert.is_true(essay:sub(part.first, part.last):find("%S") ~= nil)
      end
    end
    assert.truthy(run("inspect --colour always -", essay):find("\27", 1, true))
  end)

  it("scores by the shipped lexicon and by a file", function()
    assert.truthy((run("score -", "We must act.")):find("\ndeontic[^\n]* 1 "))
    local path = temporary("act*\tverbs\nact now\tphrases\t2\n", ".tsv")
    local scored = cjson.decode((run("score --hits --format json -l " .. path .. " -", "Act now; actors act.")))
    assert.equal(1, scored.categories.phrases.count)
    assert.equal(2, scored.categories.phrases.weight)
    assert.equal(2, scored.categories.verbs.count)
    assert.equal(3, #scored.hits)
    os.remove(path)
    local broken = temporary("fine\ta\n***\ta\n", ".tsv")
    local _, errors, status = run("score -l " .. broken .. " -", "x")
    assert.equal(1, status)
    assert.truthy(errors:find("2", 1, true), errors)
    os.remove(broken)
  end)

  it("scores in context, unit by unit, or a text as it stands", function()
    local path = temporary("good\ttone\t2\n", ".tsv")
    local function scored(options, input)
      return cjson.decode((run(("score --format json -l %s %s -"):format(path, options), input)))
    end
    assert.same({ words = 3, categories = { tone = { count = 1, weight = -1.48, density = 1000 / 3, negated = 1 } } },
      scored("--negation", "It isn't good."))
    assert.equal(-2, scored("--factor=-1", "It isn't good.").categories.tone.weight)
    assert.equal(2.5, scored("--intensifiers", "A very good one.").categories.tone.weight)
    local broken_line = "A headline\n\nBy Ann Lee\n\nIt is a good\nplan, and they know it.\n"
    local units = scored("--by zone", broken_line).zones
    assert.equal("headline", units[1].kind)
    assert.is_nil(scored("--plain --by sentence", "Good. Bad.").sentences[1].attribution)
    local hit = scored("--hits", broken_line).hits[1]
    assert.equal("good", broken_line:sub(hit.first, hit.last))
    for _, options in ipairs { "--plain --zone body", "--window 0", "--lexicon-format pdf", "--factor many" } do
      assert.equal(2, select(3, run(("score %s -"):format(options), "x")))
    end
    os.remove(path)
  end)

  it("tells how far annotators agree", function()
    local corpus = temporary("text,ann,bob,eve\nx,claim,claim,claim\nx,claim,claim,\nx,evidence,evidence,evidence\n"
      .. "x,claim,thesis,claim\nx,thesis,thesis,thesis\nx,evidence,claim,evidence\n", ".csv")
    local made = cjson.decode((run("evaluate --annotators ann,bob,eve --format json " .. corpus)))
    assert.same({ 6, 3, "0.652" }, { made.count, #made.pairs, ("%.3f"):format(made.alpha) })
    assert.equal("0.478", ("%.3f"):format(made.pairs[1].kappa)) -- both as doc/evaluation.md has them
    assert.same({ "ann", "eve", 5, 1, 1 }, { made.pairs[2].first, made.pairs[2].second, made.pairs[2].count,
      made.pairs[2].agreement, made.pairs[2].kappa })
    assert.truthy(run("evaluate --annotators ann,bob " .. corpus):find("ann, bob +6 +0%.667 +0%.478\n"))
    assert.truthy(run("evaluate --annotators ann,bob --format html " .. corpus):find("0.478", 1, true))
    local _, errors, status = run("evaluate --annotators ann,nobody " .. corpus)
    assert.equal(1, status)
    assert.truthy(errors:find("no text has a label in the field 'nobody'", 1, true), errors)
    assert.equal(2, select(3, run("evaluate --annotators ann " .. corpus)))
    os.remove(corpus)
  end)

  it("judges by rules", function()
    local rules = temporary('opinion 2 if must\nopinion 1 times count of own.calm\nnews 0.5 always\n', ".rules")
    local lex = temporary("calm\tcalm\n", ".tsv")
    local model = os.tmpname()
    local options = " --rules " .. rules .. " --lexicon own=" .. lex .. " "
    assert.truthy(run("classify" .. options .. "-", "We must be calm."):find("^opinion\t0%.9241\t%-\n$"))
    local _, errors, status = run("train" .. options .. "-o " .. model)
    assert.equal(0, status, errors)
    assert.truthy(run("classify --explain 1 -m " .. model .. " -", "Calm."):find("rule: count of own.calm", 1, true))
    local corpus = temporary("text,label\nwe must,opinion\nthey met,news\n", ".csv")
    local tested = cjson.decode((run("evaluate --format json" .. options .. corpus)))
    assert.same({ 1, "judged by " .. rules }, { tested.accuracy, tested.how })
    local broken = temporary("a 1 if (x\nb 1 always\n", ".rules")
    local _, refused, refused_status = run("classify --rules " .. broken .. " -", "x")
    assert.equal(1, refused_status)
    assert.truthy(refused:find(broken .. ": line 1, column 8", 1, true), refused)
    assert.equal(1, select(3, run("classify --rules no-such.rules -", "x")))
    assert.equal(1, select(3, run("classify --rules " .. rules .. " --lexicon no-such.tsv -", "x")))
    for _, wrong in ipairs { "classify -", "classify -m " .. model .. options .. "-", "train -o " .. model,
      "train" .. options .. "-o " .. model .. " " .. corpus, "evaluate --folds 2" .. options .. corpus,
      "evaluate -m " .. model .. options .. corpus } do
      assert.equal(2, select(3, run(wrong, "x")), wrong)
    end
    for _, path in ipairs { rules, lex, model, corpus, broken } do os.remove(path) end
  end)

  it("gives texts several labels", function()
    local lines = ""
    for _, row in ipairs {
      "troops and tanks;war", "tariffs on steel;trade", "troops guard tariffs;war|trade", "a roof;",
    } do
      lines = lines .. row:gsub(";", ",", 1) .. "\n"
    end
    local corpus, model = temporary("text,topics\n" .. lines:rep(3), ".csv"), os.tmpname()
    local options = " --multilabel --label topics --words 1 --learner nbsvm --cost 10 --beta 1 --threshold 0.45 "
    local _, counts, status = run("train" .. options .. "-o " .. model .. " " .. corpus)
    assert.equal(0, status, counts)
    assert.equal("       6 trade\n       6 war\n", counts)
    assert.truthy(run("classify -m " .. model .. " -", "troops, tariffs"):find("^trade 0%.%d+, war 0%.%d+\t%-\n$"))
    assert.truthy(run("classify -m " .. model .. " -", "a roof"):find("^%-\t%-\n$"))
    local judged = cjson.decode((run("classify --format json --explain 1 -m " .. model .. " -", "troops and tanks")))
    assert.same({ "war" }, judged.labels)
    assert.equal("word: troops", judged.explanations[1].features[1].name)
    assert.truthy(run("classify --format html -m " .. model .. " -", "troops and tanks"):find("<h1>war</h1>", 1, true))
    local tested = cjson.decode((run("evaluate --label topics --format json -m " .. model .. " " .. corpus)))
    assert.same({ 1, 1 }, { tested.micro_f1, tested.accuracy })
    assert.truthy(run("evaluate --folds 3" .. options .. corpus):find("micro F1 +1%.000"))
    assert.equal(2, select(3, run("train --threshold 0.5 -o " .. model .. " " .. corpus)))
    os.remove(corpus)
    os.remove(model)
  end)

  it("trains a model and classifies with it", function()
    local corpus = temporary(('{"text":"We must act, I think.","label":"opinion"}\n'
      .. '{"text":"Police said two were hurt.","label":"news"}\n'):rep(2), ".jsonl")
    local model = os.tmpname()
    local _, errors, status = run("train " .. corpus .. " -o " .. model)
    assert.equal(0, status, errors)
    local line = run("classify -m " .. model .. " -", "I think so.")
    assert.truthy(line:find("^opinion\t0%.%d+\t%-\n"), line)
    local judged = cjson.decode((run("classify --format json --explain 3 -m " .. model .. " -", "Two were hurt.")))
    assert.equal("news", judged.label)
    assert.equal(3, #judged.features)
    local texts = temporary('{"id":1,"text":"We must <act>."}\n{"id":2,"text":"Two were hurt."}\n', ".jsonl")
    local page = run("classify --format html --explain 2 -m " .. model .. " " .. texts)
    assert.truthy(page:find("^<!DOCTYPE html>") and page:find("&lt;", 1, true))
    assert.equal(2, select(2, page:gsub("<article>", "")))
    assert.truthy(page:find(texts .. ":2", 1, true))
    os.remove(texts)
    local tested, problems, tested_status = run("evaluate " .. corpus .. " -m " .. model)
    assert.equal(0, tested_status, problems)
    assert.truthy(tested:find("accuracy +1%.000"), tested)
    local validated = cjson.decode((run("evaluate --folds 2 --bootstrap 9 --curve --format json " .. corpus)))
    assert.same({ 4, 1, "2 folds" }, { validated.count, validated.accuracy, validated.how })
    local html = run("evaluate --folds 2 --curve --format html " .. corpus)
    assert.truthy(html:find("^<!DOCTYPE html>") and html:find("Learning curve", 1, true))
    local compared = cjson.decode((run("evaluate --folds 2 --against logistic --format json " .. corpus))).compared
    assert.same({ name = "logistic", accuracy = 1, first = 0, second = 0, p = 1 }, compared)
    local beside = run("evaluate -m " .. model .. " --against " .. model .. " " .. corpus)
    assert.truthy(beside:find("0 texts only this one", 1, true), beside)
    beside = run("evaluate --folds 2 --against svm --format html " .. corpus)
    assert.truthy(beside:find("<h2>Compared</h2>", 1, true))
    assert.equal(1, select(3, run("evaluate -m " .. model .. " --against no-such.opk " .. corpus)))
    for _, options in ipairs {
      "--folds 1", "--folds 2 --against magic", "--folds 2 -m " .. model, "--bootstrap 0 --folds 2",
    } do
      assert.equal(2, select(3, run("evaluate " .. options .. " " .. corpus)), options)
    end
    assert.equal(1, select(3, run("evaluate --folds 5 " .. corpus)))
    local damaged = temporary((slurp(model):gsub("^(.........).", "%1!")))
    local _, refused, refused_status = run("classify -m " .. damaged .. " -", "x")
    assert.equal(1, refused_status)
    assert.truthy(refused:find("no usable model", 1, true), refused)
    local _, missing, missing_status = run("train no-such.jsonl -o " .. model)
    assert.equal(1, missing_status)
    assert.truthy(missing:find("no-such.jsonl", 1, true))
    for _, path in ipairs { corpus, model, damaged } do os.remove(path) end
  end)
end)
