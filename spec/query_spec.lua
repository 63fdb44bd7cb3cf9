local fewer = require "spec.support.fewer"
local opedkit = require "opedkit"
local oracle = require "spec.support.query_oracle"

local query = opedkit.query

local text = "North Korea signed the treaty. Sanctions remain, said Kim. The north waits for an answer.\n\n"
  .. "The U.S. army left."

local function show(hits, s)
  local shown = {}
  for i, hit in ipairs(hits) do shown[i] = s:sub(hit.first, hit.last) .. "|" .. hit.term end
  return table.concat(shown, ", ")
end

local rows = {
  -- query, what it finds in the text: false, or hits as "bytes|term"
  { "korea", "Korea|korea" },
  { "sport", false },
  { '"north korea"', "North Korea|north korea" },
  { "“north korea”", "North Korea|north korea" },
  { "sanction* AND kim", "Sanctions|sanction*, Kim|kim" },
  { "kim sport", false },
  { "kim treaty", "treaty|treaty, Kim|kim" },
  { "kim OR sport AND dance", "Kim|kim" },
  { "(kim OR sport) AND dance", false },
  { "kim or sport", "Kim|kim" },
  { "NOT sport", "" },
  { "kim NOT sport", "Kim|kim" },
  { "kim AND NOT treaty", false },
  { "kim AND (NOT sport OR dance)", "Kim|kim" },
  { '"and"', false },
  { "the NEAR/0 treaty", "the|the, treaty|treaty" },
  { "korea NEAR/1 treaty", false },
  { "korea NEAR/2 treaty", "Korea|korea, treaty|treaty" },
  { "korea near/2 treaty", "Korea|korea, treaty|treaty" },
  { "treaty W/2 korea", "Korea|korea, treaty|treaty" },
  { "treaty /2 korea", "Korea|korea, treaty|treaty" },
  { "korea ONEAR/2 treaty", "Korea|korea, treaty|treaty" },
  { "korea PRE/2 treaty", "Korea|korea, treaty|treaty" },
  { "treaty ONEAR/2 korea", false },
  { "korea NEAR sanctions", "Korea|korea, Sanctions|sanctions" },
  { "north NEAR/20 north", "North|north, north|north" },
  { "north NOT NEAR/1 korea", "north|north" },
  { 'korea NOT NEAR/0 "north korea"', false },
  { "korea W/S treaty", "Korea|korea, treaty|treaty" },
  { "treaty W/S sanctions", false },
  { "treaty W/P sanctions", "treaty|treaty, Sanctions|sanctions" },
  { "treaty W/P army", false },
  { "korea PRE/S treaty", "Korea|korea, treaty|treaty" },
  { "treaty PRE/S korea", false },
  { "ATLEAST/2 north", "North|north, north|north" },
  { "ATLEAST2(north)", "North|north, north|north" },
  { "ATLEAST/3 north", false },
  { "ATMOST/1 north", false },
  { "ATMOST/1 sport", "" },
  { "EXACTLY/2 north", "North|north, north|north" },
  { "(north OR kim) NEAR/1 (korea OR said)", "North|north, Korea|korea, said|said, Kim|kim" },
  { "(korea NEAR/2 treaty) NEAR/0 sanctions", "Korea|korea, treaty|treaty, Sanctions|sanctions" },
  { "(korea AND treaty) NEAR/0 sanctions", "Korea|korea, treaty|treaty, Sanctions|sanctions" },
  { "korea OR (treaty AND sport)", "Korea|korea" },
  { "U.S.", "U.S.|U.S." },
  { "case:North", "North|North" },
  { "case:NORTH", false },
  { "body:kim", "Kim|kim" },
  { "author:kim", "Kim|kim" },
  { "headline:kim", false },
  { "NOT headline:kim", "" },
  { "@k NEAR/1 remain", "remain|remain, Kim|kim", macros = { k = "sport OR kim" } },
  { "kim # comment (\n AND treaty", "treaty|treaty, Kim|kim" },
  { "date:2018", false },
  { "date:2018 AND kim", "Kim|kim", date = "2018-06-12" },
  { "date:2018-06..2018-07", "", date = "2018-06-12" },
  { "date:..2018-06-11", false, date = "2018-06-12" },
  { "date>=2018-06-12 date<=2018", "", date = "2018-06-12" },
  { "date>2018-06-12", false, date = "2018-06-12" },
  { "date<2018-06-12", false, date = "2018-06-12" },
  { "date:2018-06-12", false, date = "2018-06" },
}

local faults = {
  -- query, position, a part of the message
  { "", 1, "empty" }, { "# nothing", 10, "empty" }, { "a AND", 6, "missing" }, { "OR a", 1, "missing" },
  { "(a", 1, "not closed" }, { "a)", 2, "without an opening" }, { "a ()", 3, "nothing between" },
  { 'a "b', 3, "not closed on its line" }, { "a ”", 3, "closing quotation" }, { "a NEAR/3", 9, "missing" },
  { "NEAR/3 a", 1, "missing" }, { "north korea NEAR/3 treaty", 7, "beside a proximity" },
  { "a NEAR/2 b c", 12, "beside a proximity" }, { "a NEAR/5 (b AND NOT c)", 17, "NOT can't stand" },
  { "a NEAR/5 date:2018", 10, "a date can't" }, { "a NEAR/5 ATMOST/1 b", 10, "count" }, { "@x", 1, "no macro" },
  { "a @", 3, "name is missing" }, { "foo:bar", 1, "no zone is called 'foo'" }, { "headline: a", 1, "right behind" },
  { "headline:(body:a)", 11, "no word can be" }, { "a -b", 3, "write NOT" }, { "a +b", 3, "leave out" },
  { "date:june", 1, "no date" }, { "date:2018-02-30", 1, "no date" }, { "ATLEAST a", 1, "number is missing" },
  { "ATLEAST/0 a", 1, "always true" }, { "a NEAR/9999999 b", 3, "distance" }, { "a AND wom?n", 7, "no wildcard" },
  { "econom!", 1, "no wildcard" }, { 'a AND "…"', 7, "no word" }, { "a\nAND\nAND", 7, "line 3, column 1" },
}

local function document(bytes)
  return opedkit.document.new(bytes)
end

describe("query", function()
  for _, row in ipairs(rows) do
    it(row[1], function()
      local q = assert(query.new(row[1], { macros = row.macros }))
      local matched, hits = q:match(text, { date = row.date })
      assert.equal(row[2] ~= false, matched)
      if matched then assert.equal(row[2], show(hits, text)) end
      assert.equal(row[1], tostring(q))
      local again, all = q:match(text, { date = row.date, hits = false })
      assert.equal(matched, again)
      assert.equal(matched or nil, all)
    end)
  end

  for _, row in ipairs(faults) do
    it("names what is wrong with " .. row[1], function()
      local q, message, position = query.new(row[1])
      assert.is_nil(q)
      assert.truthy(message:find(row[3], 1, true), message)
      assert.equal(row[2], position)
    end)
  end

  it("reads zones, attribution and the date of a document, in the original bytes", function()
    local essay = "The port can wait\n\nBy Ann Lee\nMarch 3, 2024\n\nThe council must not build the new port, and\n\n"
      .. "4 of 9\n\nthe river needs dredging first. \"We have no money,\" Mayor Tom Hale said.\n\n"
      .. "Ann Lee is a professor of economics at the state university.\n"
    for _, row in ipairs {
      { "headline:port", "port|port" }, { "body:port", "port|port" }, { "bio:professor", "professor|professor" },
      { "headline:professor", false }, { "quoted:money", "money|money" }, { "author:money", false },
      { "author:river", "river|river" }, { "byline:ann", "Ann|ann" }, { "title:(port wait)", "port|port, wait|wait" },
      { "body:(author:port)", "port|port" }, { "date:2024-03", "" }, { "date:2023", false },
      { "port ONEAR/2 river", "port|port, river|river" }, { "headline:port W/S body:port", false },
    } do
      local matched, hits = assert(query.new(row[1])):match(document(essay))
      assert.equal(row[2], matched and show(hits, essay), row[1])
    end
    assert.is_true(query.bank({ a = "headline:x" }):needs_document())
    assert.is_true(query.bank({ a = "x", b = "date:2018" }):needs_document())
    assert.is_false(query.bank({ a = "x W/S y" }):needs_document())
  end)
end)

describe("query.bank", function()
  it("gives the queries that are true", function()
    local bank = assert(query.bank(
      { korea = "@nk", sport = "sport", all = "NOT sport" }, { macros = { nk = "korea" } }))
    assert.same({ "all", "korea", "sport" }, bank:names())
    assert.same({ all = {}, korea = { { first = 7, last = 11, term = "korea" } } }, bank:match(text))
    assert.same({ all = true, korea = true }, bank:match(text, { hits = false }))
    assert.same({ all = {} }, bank:match "")
    assert.same({}, assert(query.bank {}):match(text))
  end)

  it("names the query that is wrong", function()
    local bank, message, position = query.bank { good = "a", bad = "a AND\n(b" }
    assert.is_nil(bank)
    assert.equal("query 'bad': line 2, column 1: the parenthesis is not closed", message)
    assert.equal(7, position)
    bank, message = query.bank({ q = "@m" }, { macros = { m = "@n", n = "@m" } })
    assert.is_nil(bank)
    assert.truthy(message:find "^macro 'n': .*@m is defined by itself")
  end)

  it("throws at misuse", function()
    assert.has_error(function() query.new(1) end, "bad argument 's' (string expected, got number)")
    assert.has_error(function() query.new("a", { x = 1 }) end, "bad option 'x' (no such option)")
    assert.has_error(function() query.bank "a" end, "bad argument 'queries' (table expected, got string)")
    assert.has_error(function() query.bank { "a" } end, "bad argument 'queries' (name = \"query\" expected)")
    assert.has_error(function() query.new("a"):match(1) end,
      "bad argument 'subject' (string or document expected, got number)")
    assert.has_error(function() query.new("a"):match("a", { date = "x" }) end,
      "bad option 'date' (a date such as 2018-06-12 expected, got 'x')")
  end)
end)

describe("query.parse", function()
  it("reads named queries and macros", function()
    local bank = assert(query.parse("\239\187\191# queries\n@nk = \"north korea\" OR dprk\n\nsummit = @nk NEAR/3\r\n"
      .. "  (treaty OR # either\n  summit)\n\"Kim Jong-un\" = kim\nnone = zzz"))
    assert.same({ "Kim Jong-un", "none", "summit" }, bank:names())
    assert.equal("North Korea|north korea, treaty|treaty", show(bank:match(text).summit, text))
  end)

  it("names what is wrong by line and column", function()
    for _, row in ipairs {
      { "x = a\ny = (b\nz = c", "line 2, column 5: the parenthesis is not closed", 11 },
      { "junk\nx = a", "line 1, column 1: a definition is missing, such as: name = query", 1 },
      { "x = a\nx = b", "line 2, column 1: 'x' is defined twice", 7 },
      { "@m = (\nx = a", "line 1, column 7: a term is missing before the end", 7 },
      { "x = ", "line 1, column 4: the query is empty", 4 },
    } do
      local bank, message, position = query.parse(row[1])
      assert.is_nil(bank)
      assert.equal(row[2], message)
      assert.equal(row[3], position)
    end
  end)

  it("loads files", function()
    local path = os.tmpname()
    local file = assert(io.open(path, "wb"))
    file:write("a = korea")
    file:close()
    assert.same({ "a" }, assert(query.load(path)):names())
    os.remove(path)
    assert.is_nil((query.load(path)))
  end)
end)

describe("hostile queries", function()
  it("are refused or answered", function()
    for _, s in ipairs {
      ("("):rep(10000) .. "a" .. (")"):rep(10000), ("NOT "):rep(10000) .. "a", ("headline:"):rep(10000) .. "a",
      "a" .. (" NEAR/1 a"):rep(10000),
    } do
      local q, message = query.new(s)
      assert.is_nil(q)
      assert.truthy(message:find "nests more than %d+ deep", message)
    end
    local many = {}
    for i = 1, 3000 do many[i] = ("w%d OR (w%d AND v%d)"):format(i, i, i) end
    local q = assert(query.new(table.concat(many, " OR ") .. " OR kim"))
    assert.is_true((q:match(text)))
    assert.is_false((q:match "nothing"))
    assert.is_true(assert(query.new(("(the NEAR/5 the) AND "):rep(200) .. "the")):match(("the "):rep(5000)))
  end)

  it("can't grow through macros #slow", function()
    local macros = { m0 = "a NEAR/1 a" }
    for i = 1, 40 do macros["m" .. i] = ("@m%d NEAR/1 @m%d"):format(i - 1, i - 1) end
    local q, message = query.new("@m12", { macros = macros })
    assert.truthy(q, message)
    q, message = query.new("@m40", { macros = macros })
    assert.is_nil(q)
    assert.truthy(message:find "with its macros the query has more than", message)
  end)

  it("never crash the parser", function()
    local random = oracle.random(7)
    local pieces = { "a", '"', "(", ")", "AND", "OR", "NOT", "NEAR/2", "W/S", "headline:", "date:", "2018", "@m",
      "#", "\n",       "ATLEAST/2", "*", "“", "”", "\0", "\255", ":", "-", "/", "=", "PRE/1", " ", " ", "case:" }
    for _ = 1, fewer(3000) do
      local s = {}
      for i = 1, random(12) do s[i] = pieces[random(#pieces)] end
      s = table.concat(s, random(2) == 1 and " " or "")
      local q, message, position = query.new(s, { macros = { m = "a OR b" } })
      if q then q:match(text)
      else assert.is_true(type(message) == "string" and position >= 1 and position <= #s + 1, s) end
      q, message, position = query.parse("x =" .. s)
      assert.is_true(q ~= nil or type(message) == "string" and position >= 1, s)
    end
  end)
end)

describe("the oracle #slow", function()
  it("gives the same answers", function()
    oracle.compare(query, 1, 4000)
  end)
end)
