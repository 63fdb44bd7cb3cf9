-- The rows of the keys beside the essays of the evaluation data, each its own assertion.
local cjson = require "cjson"
local data = require "spec.support.data"
local opedkit = require "opedkit"

local kinds = { author = "byline" }

local function find(list, first, last, test)
  for _, item in ipairs(list) do
    if item.first == first and item.last == last and (not test or test(item)) then return item end
  end
end

local check = {}

function check.field(a, s, row)
  if row.value then
    assert.equal(row.value, a[row.field])
  else
    assert.equal(s:sub(row.first, row.last), a[row.field])
  end
  local kind = kinds[row.field] or row.field
  assert.truthy(find(a.zones, row.first, row.last, function(z) return z.kind == kind end), row.field)
end

function check.zone(a, _, row)
  assert.truthy(find(a.zones, row.first, row.last, function(z) return z.kind == row.zone end), row.zone)
end

function check.paragraph(a, _, row)
  assert.truthy(find(a.paragraphs, row.first, row.last), row.first)
end

function check.edit(a, _, row)
  local edit = find(a.edits, row.first, row.last, function(e) return e.op == row.edit end)
  assert.truthy(edit, row.edit)
  if row.of then assert.same(row.of, { edit.of.first, edit.of.last }) end
end

function check.no_edit(a, _, row)
  for _, edit in ipairs(a.edits) do
    assert.is_false(edit.op == row.no_edit and edit.first <= row.last and edit.last >= row.first)
  end
end

function check.sentence(a, _, row)
  local sentence = find(a.sentences, row.first, row.last)
  assert.truthy(sentence, row.first)
  assert.equal(row.attribution, sentence.attribution, sentence.text)
  assert.equal(row.complete, sentence.complete, sentence.text)
end

function check.affiliation(a, s, row)
  local found = a.affiliation
  local function at(item) return { item.first, item.last } end
  assert.same(row.institution, at(found.institution))
  assert.same(row.office, at(found.office))
  assert.equal(#row.books, #found.books)
  for i, book in ipairs(row.books) do assert.same(book, at(found.books[i])) end
  assert.same(row.book_count, at(found.book_count))
  assert.equal(row.institution_in_body, found.institution_in_body)
  assert.equal(s:sub(row.office[1], row.office[2]), found.office.text)
end

function check.genre(a, _, row)
  assert.equal(row.genre, a.genre.label)
  assert.is_true(a.genre.probabilities[row.genre] >= row.min_probability)
end

function check.topics(a, _, row)
  assert.is_true(row.order)
  local given, is_given = {}, {}
  for i, topic in ipairs(a.topics) do
    given[i], is_given[topic.label] = topic.label, true
    assert.is_true(#topic.terms > 0)
  end
  assert.same(row.topics, given)
  for _, topic in ipairs(row.absent) do assert.is_nil(is_given[topic]) end
end

describe("The op-ed of 2019-07-01", function()
  local path = data.path "essays/op-ed-2019-07-01.txt"
  if not path then
    it("is read as its key says", function() data.need "essays/op-ed-2019-07-01.txt" end)
    return
  end
  local s = data.read(path)
  local a = opedkit.analyze(s)
  local counts, rows = {}, {}

  for line in io.lines((path:gsub("txt$", "key.jsonl"))) do
    local row = cjson.decode(line)
    rows[#rows + 1] = { line = line, tests = 0 }
    local told = rows[#rows]
    for name, test in pairs(check) do
      if row[name] then
        counts[name] = (counts[name] or 0) + 1
        told.tests = told.tests + 1
        it(("%s %s"):format(name, row.first or ""), function() test(a, s, row) end)
      end
    end
  end

  it("has a test for each row of the key, and rows of each kind", function()
    assert.equal(73, #rows)
    for _, row in ipairs(rows) do assert.equal(1, row.tests, row.line) end
    for name in pairs(check) do assert.is_true((counts[name] or 0) > 0, name) end
  end)

  it("has no other paragraph and no other sentence", function()
    assert.equal(counts.paragraph, #a.paragraphs)
    assert.equal(counts.sentence, #a.sentences)
  end)

  it("has sentences whose parts cut the original bytes", function()
    for _, sentence in ipairs(a.sentences) do
      local cut = {}
      for i, part in ipairs(sentence.parts) do cut[i] = s:sub(part.first, part.last) end
      assert.equal(sentence.text, table.concat(cut, " "))
    end
  end)
end)
