local cjson = require "cjson"
local core = require "opedkit.native"
local opedkit = require "opedkit"
local survey = require "opedkit.survey"

-- Texts of `count` words, of which each has its number for a name; word(i) may tell others.
local function text_of(count, word)
  local list = {}
  for i = 1, count do list[i] = word and word(i) or "w" .. i end
  return table.concat(list, " ")
end

-- The share of runs of five words that two texts have in common, counted.
local function share_of(a, b)
  local function runs(s)
    local words, set = {}, {}
    for word in s:gmatch "%w+" do words[#words + 1] = word end
    for i = 1, #words - 4 do set[table.concat(words, " ", i, i + 4)] = true end
    return set
  end
  local here, there, both, all = runs(a), runs(b), 0, 0
  for run in pairs(here) do
    all = all + 1
    if there[run] then both = both + 1 end
  end
  for run in pairs(there) do
    if not here[run] then all = all + 1 end
  end
  return both / all
end

describe("copies", function()
  local function nearest(texts, least)
    local copies, out = core.copies.new(), {}
    for i, s in ipairs(texts) do
      local number, other, share = copies:add(core.tokens(s), least or 0.6)
      assert.equal(i, number)
      out[i] = { other, share }
    end
    assert.equal(#texts, #copies)
    return out
  end

  it("estimates the share of runs that two texts have in common", function()
    local base = text_of(600)
    for _, changed in ipairs { 0, 1, 3, 6, 12, 20 } do
      local other = text_of(600, function(i) return i % 30 == 0 and i / 30 <= changed and "x" .. i or "w" .. i end)
      local found = nearest({ base, other }, 0.5)[2]
      local share = share_of(base, other)
      if changed == 0 then
        assert.same({ 1, 1 }, found)
      else
        -- four standard errors of 128 places
        assert.is_true(math.abs(found[2] - share) <= 4 * math.sqrt(share * (1 - share) / 128), changed)
      end
    end
  end)

  it("finds the most like among earlier texts, the earliest of equals", function()
    local base, near = text_of(200), text_of(200, function(i) return i == 100 and "x" or "w" .. i end)
    local other = text_of(200, function(i) return "v" .. i end)
    local found = nearest { near, base, other, base, near, text_of(19), text_of(19) }
    assert.is_nil(found[1][1])
    assert.equal(1, found[2][1])
    assert.is_nil(found[3][1])
    assert.same({ 2, 1 }, found[4])
    assert.same({ 1, 1 }, found[5])
    assert.is_nil(found[7][1]) -- too short to be compared
  end)

  it("remembers while the table grows", function()
    local texts = {}
    for i = 1, 300 do texts[i] = text_of(30, function(k) return "t" .. i .. "w" .. k end) end
    for i = 1, 300 do texts[300 + i] = texts[i] end
    for i, found in ipairs(nearest(texts)) do
      if i <= 300 then assert.is_nil(found[1]) else assert.same({ i - 300, 1 }, found) end
    end
  end)

  it("forgets what lies further back than its window #slow", function()
    local copies, window = core.copies.new(), core.copies.window
    local first = core.tokens(text_of(30, function(k) return "f" .. k end))
    local second = core.tokens(text_of(30, function(k) return "s" .. k end))
    local short = core.tokens "short"
    copies:add(first, 0.7)
    copies:add(second, 0.7)
    for _ = 3, window do copies:add(short, 0.7) end
    assert.same({ window + 1 }, { copies:add(first, 0.7) }) -- in the place of the first, which is gone
    assert.same({ window + 2, window + 1, 1 }, { copies:add(first, 0.7) })
    assert.same({ window + 3 }, { copies:add(second, 0.7) })
  end)

  it("refuses misuse", function()
    local copies = core.copies.new()
    assert.has_error(function() copies:add("text", 0.7) end)
    assert.has_error(function() copies:add(core.tokens "text", 0.2) end)
    assert.has_error(function() copies:add(core.tokens "text", 0 / 0) end)
  end)
end)

describe("terms", function()
  it("forget what is rare", function()
    local all, part = core.keywords.terms(1, false), core.keywords.terms(1, false)
    for _, s in ipairs { "a b c d", "b c e", "c f f f" } do all:add(core.tokens(s)) end
    part:add(core.tokens "b c e")
    assert.same({ 2, 3 }, all:prune(2))
    assert.equal(2, #all)
    assert.same({ 1, 2 }, part:prune(1, all))
    local rows = part:keyness(all, "log_likelihood", 500, 1, 10, true)
    assert.equal(2, #rows)
    for _, row in ipairs(rows) do
      assert.equal(1, row[1])
      assert.equal(row[3] == 1 and 1 or 2, row[2]) -- of b one, of c two elsewhere
    end
    assert.same({}, part:keyness(all, "log_likelihood", 500, 1, 10, true, 2))
  end)
end)

-- Essays of our own, one for each seed.
local function essay(seed, subject)
  local out = { ("The %s question %d"):format(subject, seed), "", "By Ann Lee", "" }
  for p = 1, 4 do
    local lines = {}
    for i = 1, 5 do
      lines[i] = ("We must think again about the %s of place %d, and nobody should wait for year %d."):format(subject,
        seed * 31 + p * 7 + i, seed * 17 + i * p)
    end
    out[#out + 1] = table.concat(lines, " ")
    out[#out + 1] = ""
  end
  return table.concat(out, "\n")
end

describe("survey #again", function()
  local function corpus()
    local rows = {}
    for i = 1, 12 do
      rows[i] = { text = essay(i, i % 2 == 0 and "harbour" or "school budget"), id = "t" .. i,
        publisher = i % 2 == 0 and "gazette" or "courier", date = i <= 6 and "2026-03-05" or "April 2, 2026" }
    end
    rows[13] = { text = rows[3].text, id = "t13", publisher = "gazette", date = "2026-04" }
    rows[14] = { text = "", id = "t14" }
    rows[15] = { text = ("Wir müssen den Hafen nicht bauen, und niemand wartet auf das Schiff. "):rep(12), id = "t15" }
    return rows
  end
  local found = survey.read(corpus())

  it("counts genres, topics, publishers, months and languages", function()
    assert.equal(15, found.texts)
    assert.same({ { "courier", 6 }, { "gazette", 7 } },
      { { found.publishers.rows[2].name, found.publishers.rows[2].texts },
        { found.publishers.rows[1].name, found.publishers.rows[1].texts } })
    assert.equal(2, found.publishers.unknown)
    assert.same({ "2026-03", "2026-04" }, { found.months.rows[1].name, found.months.rows[2].name })
    assert.same({ 6, 7 }, { found.months.rows[1].texts, found.months.rows[2].texts })
    local sum, words = 0, 0
    for _, row in ipairs(found.genres.rows) do sum, words = sum + row.texts, words + row.words end
    assert.same({ 15, found.words }, { sum, words })
    assert.same({ "en", "de" }, { found.languages.rows[1].name, found.languages.rows[2].name })
    assert.is_true(found.topics.unknown >= 2)
  end)

  it("finds the words that set groups apart", function()
    local of = {}
    for _, group in ipairs(found.keyness.publishers) do of[group.name] = group end
    local words = {}
    for i, word in ipairs(of.courier.words) do words[i] = word.text end
    assert.same({ "budget", "school" }, { words[1] < words[2] and words[1] or words[2], words[1] < words[2]
      and words[2] or words[1] })
    assert.equal(6, of.courier.texts)
    -- twenty sentences in each of six, and in the copy
    assert.same({ 120, 20 }, { of.courier.words[1].target, of.courier.words[1].reference })
    assert.equal("harbour", of.gazette.words[1].text)
  end)

  it("lists near-duplicates", function()
    local groups = found.copies.groups
    local group
    for _, one in ipairs(groups) do
      for _, item in ipairs(one.listed) do
        if item.place == "t13" then group = one end
      end
    end
    assert.is_true(group.syndicated)
    assert.equal(1, group.listed[#group.listed].share)
    assert.equal("The school budget question 3", group.listed[#group.listed].headline)
  end)

  it("lists outliers", function()
    local rows = {}
    for i = 1, 30 do rows[i] = { text = essay(i, "harbour") .. ("Nobody waits. "):rep(i % 5), id = "t" .. i } end
    rows[20].text = rows[20].text .. "\n\n" .. essay(99, "bridge"):rep(8)
    for _, row in ipairs(survey.read(rows).outliers) do
      if row.figure == "words" then
        assert.is_true(row.outside == 1 and #row.listed == 1 and row.lower <= row.median and row.median <= row.upper)
        assert.equal("t20", row.listed[1].place)
        assert.is_true(row.listed[1].value > 3 * row.upper)
      end
    end
  end)

  it("reads analyses as it reads their texts", function()
    local a, b = survey.new(), survey.new()
    for _, row in ipairs(corpus()) do
      local about = { place = row.id, publisher = row.publisher, date = row.date }
      a:add(row.text, about)
      b:add(cjson.decode(opedkit.report.json(opedkit.analyze(row.text))), about)
    end
    a, b = a:result(), b:result()
    assert.same({ 0, 15 }, { a.provenance.analysed, b.provenance.analysed })
    a.provenance, b.provenance = nil, nil
    assert.same(a, b)
  end)

  it("holds a limited number of words and nothing of texts", function()
    local s, sizes = survey.new { vocabulary = 1000 }, {}
    local first = essay(1, "harbour")
    for round = 1, 3 do
      for i = 1, 60 do
        s:add(first .. " " .. text_of(60, function(k) return ("n%dr%dk%d"):format(i, round, k) end))
      end
      collectgarbage()
      sizes[round] = collectgarbage "count"
    end
    local result = s:result()
    assert.is_true(result.keyness.forgotten > 5000)
    assert.is_true(#s.vocabulary.all <= 1000 and #s.vocabulary.names == #s.vocabulary.all)
    assert.is_true(sizes[3] - sizes[2] < 400, sizes[3] - sizes[2]) -- kilobytes
  end)

  it("is the same in another order where order does not matter", function()
    local rows, turned = corpus(), {}
    for i, row in ipairs(rows) do turned[#rows + 1 - i] = row end
    local other = survey.read(turned)
    for _, kind in ipairs { "genres", "topics", "publishers", "months", "languages" } do
      assert.same(found[kind], other[kind])
    end
    assert.equal(found.copies.texts, other.copies.texts)
  end)

  it("refuses misuse and tells of bad data", function()
    for _, bad in ipairs { { measure = "x" }, { top = -1 }, { similar = 0.2 }, { vocabulary = 1 }, { none = 1 } } do
      assert.has_error(function() survey.new(bad) end)
    end
    assert.has_error(function() survey.new():add(7) end)
    assert.has_error(function() survey.new():add("text", { place = 7 }) end)
    assert.has_error(function() opedkit.report.corpus {} end)
    assert.has_error(function() opedkit.report.corpus(found, { format = "pdf" }) end)
    local result, problem = survey.read { { no = "text" } }
    assert.is_nil(result)
    assert.truthy(problem:find "text 1")
  end)

  it("reports on nothing", function()
    local empty = survey.new():result()
    assert.equal(0, empty.texts)
    for _, format in ipairs { "text", "json", "html" } do
      assert.equal("string", type(opedkit.report.corpus(empty, { format = format })))
    end
  end)

  it("is told as text, JSON and HTML", function()
    found.copies.groups[1].listed[1].headline = "<b>&\27[31m"
    local text = opedkit.report.corpus(found)
    for _, part in ipairs { "15 texts", "Publishers", "courier", "Key words by publisher", "syndicated by 2" } do
      assert.truthy(text:find(part, 1, true), part)
    end
    assert.is_nil(text:find "\27")
    for line in text:gmatch "[^\n]+" do assert.is_true(require("opedkit.report.columns")(line) <= 80, line) end
    local read = cjson.decode(opedkit.report.corpus(found, { format = "json" }))
    assert.same({ found.texts, found.copies.texts, #found.keyness.topics },
      { read.texts, read.copies.texts, #read.keyness.topics })
    local html = opedkit.report.corpus(found, { format = "html", name = "Our <corpus>" })
    assert.truthy(html:find("<title>Our &lt;corpus&gt;</title>", 1, true))
    assert.is_nil(html:find("<b>&", 1, true))
    assert.is_nil(html:find "https?://")
    for _, tag in ipairs { "section", "table", "div", "figure", "svg", "details", "p", "tr" } do
      local _, opened = html:gsub("<" .. tag .. "[ >]", "")
      local _, closed = html:gsub("</" .. tag .. ">", "")
      assert.equal(opened, closed, tag)
    end
  end)
end)

describe("opedkit report #process", function()
  local opedkit_bin = ("%s/%s/bin/opedkit"):format(os.getenv "OPEDKIT_BUILD" or "build", _VERSION:match "%d+%.%d+")
  local function run(arguments)
    local pipe = assert(io.popen(opedkit_bin .. " " .. arguments .. " 2>&1; echo $?"))
    local out = pipe:read "*a"
    pipe:close()
    return out:match "^(.-)(%d+)\n$"
  end
  local function file_of(ending, bytes)
    local path = os.tmpname()
    os.remove(path)
    path = path .. ending
    local file = assert(io.open(path, "wb"))
    file:write(bytes)
    file:close()
    return path
  end

  it("reads JSON Lines, CSV and what inspect wrote", function()
    local lines, records = {}, { "text,outlet,when" }
    for i = 1, 6 do
      local s = essay(i, "harbour")
      lines[i] = cjson.encode { text = s, outlet = "gazette", when = "2026-03-0" .. i, title = "Title " .. i }
      records[i + 1] = '"' .. s .. '",gazette,2026-03-0' .. i
    end
    local jsonl, csv = file_of(".jsonl", table.concat(lines, "\n")), file_of(".csv", table.concat(records, "\n"))
    local out, status = run("report --format json --date when " .. jsonl)
    assert.equal("0", status)
    local a = cjson.decode(out)
    assert.same({ 6, "gazette", "2026-03" }, { a.texts, a.publishers.rows[1].name, a.months.rows[1].name })
    local b = cjson.decode((run("report --format json --date when " .. csv)))
    assert.same(a.genres, b.genres)
    assert.same(a.publishers, b.publishers)
    local inspected = file_of(".jsonl", (run("inspect " .. jsonl)))
    local c = cjson.decode((run("report --format json --date when " .. inspected)))
    assert.equal(6, c.provenance.analysed)
    a.provenance, c.provenance = nil, nil
    assert.same(a, c)
    assert.truthy(run("report " .. jsonl):find("6 texts", 1, true))
    assert.truthy(run("report --format html " .. jsonl):find("<!DOCTYPE html>", 1, true))
    for _, path in ipairs { jsonl, csv, inspected } do os.remove(path) end
  end)

  it("names what it can't read, and does the rest", function()
    local path = file_of(".jsonl", '{"text":"One text."}\n{"no":1}\n')
    local out, status = run("report --format json " .. path)
    assert.equal("1", status)
    assert.truthy(out:find(path .. ":2: ", 1, true))
    assert.truthy(out:find('"texts":1', 1, true))
    os.remove(path)
    out, status = run "report --similar 0.1 examples/essay.txt"
    assert.equal("2", status)
    assert.truthy(out:find("similar", 1, true))
  end)
end)
