local corpus = require "opedkit.corpus"

local function write(name, bytes)
  local path = os.tmpname()
  os.remove(path)
  path = path .. name
  local file = assert(io.open(path, "wb"))
  file:write(bytes)
  file:close()
  return path
end

-- The rows of a corpus, "label:text" each, and the problem that ends it.
local function rows_of(read)
  local shown = {}
  local next_row = read()
  while true do
    local row, problem = next_row()
    if not row then return table.concat(shown, " | "), problem end
    shown[#shown + 1] = tostring(row.label) .. ":" .. row.text -- format's %s ends at a NUL in Lua 5.1
  end
end

local good = {
  -- name, bytes, options, rows
  { "a.jsonl", '{"text":"One","label":"a"}\n\n{"text":"Two","label":"b","id":7}', nil, "a:One | b:Two" },
  { "b.jsonl", '\239\187\191{"body":"One\\nline","kind":"a"}\r\n', { text = "body", label = "kind" }, "a:One\nline" },
  { "c.ndjson", '{"text":"no label"}\n', nil, "nil:no label" },
  { "d.csv", 'label,text\na,One\nb,"Two, ""quoted""\nlines"\n', nil, 'a:One | b:Two, "quoted"\nlines' },
  { "e.csv", "text,label\r\nOne,a\r\n\r\nTwo,b", nil, "a:One | b:Two" },
  { "f.tsv", "text\tlabel\nOne, two\ta\n", nil, "a:One, two" },
  { "g.txt", "__label__a One\n__label__b __label__c Two\r\n\n", nil, "a:One | b:Two" },
  { "h.data", "__label__a One\n", { format = "fasttext" }, "a:One" },
}

local bad = {
  -- name, bytes, options, rows before, problem
  { "a.jsonl", '{"text":"One","label":"a"}\n{"text":', nil, "a:One", ":2: no JSON" },
  { "b.jsonl", '[1]\n', nil, "", ":1: no JSON object" },
  { "c.jsonl", '{"text":null}\n', nil, "", ":1: the field 'text' is no text" },
  { "d.csv", 'text,label\nOne,a\n"Two,b\nmore', nil, "a:One", ":3: a quotation mark that is not closed" },
  { "e.csv", 'text,label\nOne\n', nil, "", ":2: 1 fields, where the header has 2" },
  { "f.csv", 'text,label\nO"n"e,a\n', nil, "", ":2: quotation marks that are neither" },
  { "g.csv", "words,label\n", nil, "", ":1: the header has no field 'text'" },
  { "h.csv", "", nil, "", ":1: the header is missing" },
}

describe("corpus.read", function()
  for _, row in ipairs(good) do
    it("reads " .. row[1], function()
      local path = write(row[1], row[2])
      local read = assert(corpus.read(path, row[3]))
      assert.equal(row[4], (rows_of(read)))
      assert.equal(row[4], (rows_of(read))) -- a fresh iterator each time
      os.remove(path)
    end)
  end

  for _, row in ipairs(bad) do
    it("names file and line of what is wrong in " .. row[1], function()
      local path = write(row[1], row[2])
      local shown, problem = rows_of(assert(corpus.read(path, row[3])))
      os.remove(path)
      assert.equal(row[4], shown)
      assert.truthy(problem:find(path .. row[5], 1, true), problem)
    end)
  end

  it("reads a folder with a folder for each label, in the order of the names", function()
    local lfs = require "lfs"
    local top = os.tmpname()
    os.remove(top)
    for _, folder in ipairs { top, top .. "/news", top .. "/Opinion" } do assert(lfs.mkdir(folder)) end
    for name, bytes in pairs {
      ["news/2.txt"] = "two", ["news/1.txt"] = "one", ["Opinion/x"] = "ex\0", ["readme"] = "-",
    } do
      local file = assert(io.open(top .. "/" .. name, "wb"))
      file:write(bytes)
      file:close()
    end
    assert.equal("Opinion:ex\0 | news:one | news:two", (rows_of(assert(corpus.read(top)))))
    assert.equal("Opinion:ex\0 | news:one | news:two", (rows_of(assert(corpus.read(top, { format = "folders" })))))
    for _, name in ipairs { "news/2.txt", "news/1.txt", "Opinion/x", "readme", "news", "Opinion" } do
      os.remove(top .. "/" .. name)
    end
    os.remove(top)
  end)

  it("keeps NUL bytes and lines of any length", function()
    local long = ("word "):rep(400000)
    local path = write("long.txt", "__label__a " .. long .. "\n__label__b a\0b\n")
    local read = assert(corpus.read(path))
    local next_row = read()
    assert.equal(#long, #next_row().text)
    assert.equal("a\0b", next_row().text)
    assert.is_nil(next_row())
    os.remove(path)
  end)

  it("reads several labels of a text", function()
    local cases = {
      { "several.csv", "text,tags\nx,a; b|c\ny,\n", "a+b+c ", "tags" },
      { "several.jsonl", '{"text":"x","tags":["a",1]}\n{"text":"y","tags":null}\n{"text":"z","tags":[]}\n', "a+1 nil ",
        "tags" },
      { "several.txt", "__label__a __label__b x\ny\n", "a+b ", "tags" },
    }
    for _, case in ipairs(cases) do
      local path, found = write(case[1], case[2]), {}
      for row in assert(corpus.read(path, { labels = case[4] }))() do
        found[#found + 1] = row.labels and table.concat(row.labels, "+") or "nil"
      end
      assert.equal(case[3], table.concat(found, " "))
      os.remove(path)
    end
  end)

  it("says what is missing", function()
    local read, problem = corpus.read("no/such/file.jsonl")
    assert.is_nil(read)
    assert.truthy(problem:find("no/such/file.jsonl", 1, true))
    assert.truthy(select(2, corpus.read("no/such/file")):find("names no format", 1, true))
    assert.error_matches(function() corpus.read("x", { format = "xml" }) end, "no such format: 'xml'")
    assert.error_matches(function() corpus.read("x", { column = "y" }) end, "no such option")
    assert.error_matches(function() corpus.read(1) end, "'path' %(string expected, got number%)")
  end)
end)

describe("corpus.pieces", function()
  local text = "One two.\n\nThree four.\n\nFive six seven.\n\nEight."
  local cases = {
    -- sizes, whole, pieces
    { { 1 }, false, "One two.|Three four.|Five six seven.|Eight." },
    { { 10 }, false, "One two.\n\nThree four.|Five six seven.|Eight." },
    { { 16 }, false, "One two.\n\nThree four.|Five six seven.\n\nEight." },
    { { 19 }, false, "One two.\n\nThree four.|Five six seven.\n\nEight." },
    { { 20 }, false, "One two.\n\nThree four.\n\nFive six seven.\n\nEight." },
    { { 10000 }, true, text .. "|" .. text },
    { { 30, 1 }, false, "One two.\n\nThree four.\n\nFive six seven.\n\nEight.|One two.|Three four.|Five six seven."
      .. "|Eight." },
  }
  for _, case in ipairs(cases) do
    it(("cuts by %s bytes"):format(table.concat(case[1], " and ")), function()
      local shown = {}
      for row in corpus.pieces({ { text = text, label = "a", id = 7 } }, { sizes = case[1], whole = case[2] })() do
        assert.same({ "a", 7 }, { row.label, row.id })
        shown[#shown + 1] = row.text
      end
      assert.equal(case[3], table.concat(shown, "|"))
    end)
  end

  it("is read again from its beginning, and says what is wrong with a row", function()
    local pieces = corpus.pieces({ { text = "a" }, {}, { text = "b" } }, { sizes = { 5 } })
    for _ = 1, 2 do
      local next_row = pieces()
      assert.equal("a", next_row().text)
      local row, problem = next_row()
      assert.is_nil(row)
      assert.equal("row 2 has no text", problem)
    end
  end)

  it("refuses sizes that are none", function()
    for _, options in ipairs { {}, { sizes = {} }, { sizes = { 0 } }, { sizes = { 1.5 } } } do
      assert.error_matches(function() corpus.pieces({}, options) end, "sizes")
    end
  end)
end)
