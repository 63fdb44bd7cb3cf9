-- What csrc/test/alloc_failure.c runs while each allocation fails in turn: every part of the C module once, on small
-- inputs. Returns functions, each of whose answers is always the same string: many short ones, since each is run as
-- often as it allocates.

local core = require "opedkit.core"
local opedkit = require "opedkit"
local segment, text, lexicon = opedkit.segment, opedkit.text, opedkit.lexicon
local pipeline, features, classifier = opedkit.pipeline, opedkit.features, opedkit.classifier

local essay = "The council must act. “It can’t wait,” Ms. Lee said; perhaps the e\204\129lite disagrees. "
local long = ("word after word, "):rep(120) -- more than a first portion

local corpus = {
  { text = "We must act now, I think.", label = "opinion" },
  { text = "The council met on Monday, officials said.", label = "news" },
  { text = "I believe that we should not wait.", label = "opinion" },
  { text = "Police said two people were hurt.", label = "news" },
}

local entries = { duty = { "must", "can't wait" }, doubt = { "perhap*", ["élite"] = 2 } }
local known = lexicon.new(entries)

-- A part, with `add` for what it answers.
local exercises = {}
local function exercise(run)
  exercises[#exercises + 1] = function()
    local answer = {}
    run(function(...)
      for i = 1, select("#", ...) do answer[#answer + 1] = tostring((select(i, ...))) end
    end)
    return table.concat(answer, " ")
  end
end

exercise(function(add)
  for _, source in ipairs { essay, long } do
    add(#segment.words(source), #segment.words(source, { all = true }), #segment.graphemes(source))
    add(#segment.sentences(source), #segment.sentences(source, { rules = "uax29" }), #segment.paragraphs(source))
    add(text.valid(source), text.fold(source))
    add(core.tokens(source):hash(2))
  end
  add(table.concat(segment.words(essay):strings(), "|"), table.concat(segment.words(essay):offsets(), ","))
end)

exercise(function(add)
  add(text.sha256(essay))
  for _, source in ipairs { essay, ("Ann B. Lee met Mrs. Lee. “No,” she said. "):rep(60) } do
    local doc = opedkit.document.new(source)
    local named, quoted = require("opedkit.entities").find(doc), require("opedkit.sources").count(doc)
    require("opedkit.tone").toward(doc, named)
    add(#named, named[1] and named[1].tone and named[1].tone.low, #quoted, quoted[1] and quoted[1].name)
    add(#require("opedkit.tone").sentences(doc))
  end
end)

exercise(function(add)
  local argument = core.argument -- with a reader of its own, so that its memory is new
  local reader = argument.reader({ { "adds", " and " }, { "then", " if ", " will " } }, { { "adds", "and ", true } })
  local cues, facts = {}, argument.facts(core.tokens "council waits", { 12, -7 })
  for i, name in ipairs(argument.cues) do cues[name] = { "cue" .. i, "must" } end
  local judged, turns = require("opedkit.document").new(essay), require("opedkit.data.roles")
  for _ = 1, 2 do
    local roles, relations, outlined, _, ranking = argument.judge(reader, argument.model(turns.roles, turns.unit),
      judged:sentences(), judged:sentence_readings(), core.tokens(judged.text), lexicon.new(cues).core, facts, 3,
      lexicon.new({ headline = { "counc*" } }).core, true)
    add(#roles, #relations, #outlined.claims, #ranking, #argument.relate(judged:sentences(), roles, ranking))
  end
  add(argument.contrast "It rains, but we go.")
end)

exercise(function(add)
  local sheet = core.sheet()
  for _, pieces in ipairs { { essay }, { "# A *b*", "\n\n", long } } do
    sheet:set(pieces, require("opedkit.language").rules "en", true)
    add(#sheet, sheet:get(#sheet))
  end
  add(#core.markdown.marks("*a* `b`\n\n> " .. essay))
end)

exercise(function(add)
  local copies, terms, part = core.copies.new(), core.keywords.terms(1, true), core.keywords.terms(1, true)
  for i = 1, 70 do add(copies:add(core.tokens(long .. i % 60), 0.7)) end -- more than there is room for at first
  for _ = 1, 2 do terms:add(core.tokens(essay)) end
  terms:add(core.tokens(long))
  part:add(core.tokens(long))
  add(#terms:prune(2), #part:prune(1, terms), #part:keyness(terms, "log_likelihood", 500, 1, 5, true))
end)

exercise(function(add)
  local lex = lexicon.new(entries)
  local hits = lex:scan(essay)
  for i = 1, #hits do add(hits:get(i)) end
  local copy = lexicon.undump(lex:dump())
  add(#copy:scan(essay), copy:score(essay).doubt.weight)
end)

exercise(function(add)
  local own = core.body(core.ledger(essay, {}), core.tokens(essay), { 1, 21, 23, #essay },
    { { first = 1, last = 21, complete = true }, { first = 23, last = #essay, complete = true } })
  local stops = core.keywords.stops(core.tokens "the of and", true)
  local found, marked = core.keywords.body(own, stops, nil, 3), core.markers(own, known.core)
  add(#own, core.readability.body(own), found[1].text, #found[1].spans, marked.doubt.count, marked.duty.hits[1].text)
  add(#core.highlights(own, found, 2), core.keywords.extract(core.tokens(long), stops, "tfidf", 2, 3)[1].text)
end)

exercise(function(add)
  local pipe = pipeline.new {
    features.new {
      words = { 1, 2 }, chars = { 2, 3 }, anatomy = true, bits = 8, lexicons = { known }, weighting = "tfidf",
    },
    classifier.naive_bayes {},
  }
  pipe:fit(corpus)
  add((pipe:predict("I think we must act.")))
  local explained = pipe:explain("I think we must act.", "opinion")
  add(("%.17g"):format(explained.decision), #explained.spans)
  add((pipeline.undump(pipe:dump()):predict("Officials said.")))
end)

exercise(function(add)
  local json = require "opedkit.json"
  local pair = json.record { "b", { "a", json.list(json.map()) } }
  add(json.encode({ a = { { y = essay, x = 1 } }, b = 0.5 }, pair), #json.encode { long, long:rep(3) })
end)

exercise(function(add)
  local linear = pipeline.new { features.new { words = { 1, 2 }, bits = 8, quoted = "beside" }, classifier.logistic {} }
  linear:fit(corpus)
  local tokens, parts = core.tokens(essay), linear.components
  local vector = parts[1]:vector(tokens)
  local best, _, second = parts[2].model:predict(vector)
  add(table.concat(parts[1].extractor:strongest(tokens, vector, parts[2].model, best, second, 5), " "))
end)

exercise(function(add)
  local lines = core.essays(("By Ann\n"):rep(3), core.glossary { "by", 1 })
  add(#core.essays(("By Ann\n"):rep(200), core.glossary { "by", 1 }, lines), lines:next(2), lines:get(2))
  add(core.glossary({ "must", 1, "said", 2 }):majority(essay, 1, 60, 5, 0, 1))
  local agenda = core.agenda(known.core, { "doubt" })
  local joined = core.tokens("A head\n", nil, core.tokens(essay:rep(2)))
  add(#core.tokens(long .. "\n", joined, core.tokens(long)), agenda:count(core.tokens(essay:rep(2))))
  add(agenda:judge({ 0.5 })[1].terms[1])
end)

return exercises
