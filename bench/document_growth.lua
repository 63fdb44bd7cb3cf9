-- How the time for a document and its sentences grows with the text: essays in a row, and hostile texts, each doubled in
-- size. Work that is linear gives ratios near 2.
-- usage: lua bench/document_growth.lua ARTICLES.jsonl   (in a shell where opedkit loads; see make bench-document)

local cjson = require "cjson"
local document = require "opedkit.document"

local SMALLEST, DOUBLINGS, ROUNDS = 2 ^ 17, 3, 3

local function essays(size, path)
  local list, count = {}, 0
  for line in io.lines(path) do
    list[#list + 1] = cjson.decode(line).text
    count = count + #list[#list] + 2
    if count >= size then break end
  end
  return table.concat(list, "\n\n"):sub(1, size)
end

local function repeated(piece)
  return function(size) return piece:rep(math.ceil(size / #piece)):sub(1, size) end
end

local kinds = {
  { "essays in a row", essays },
  { "every line hyphenated", repeated "some words of the long para-\ngraph that goes on and on infor-\n" },
  { "one line of sentences", repeated "The council met, and Ann Lee said that it must not wait. " },
  { "one line of one letter", repeated "a" },
  { "lines of one letter", repeated "a\n" },
  { "blank lines", repeated "\n" },
  { "opening quotation marks", repeated "“" },
  { "quotation marks", repeated "\"" },
  { "quoted paragraphs", repeated "\"We can do better,\" she said. \"We must.\"\n\n" },
  { "brackets", repeated "(a) (" },
  { "commas", repeated "Lee, said, " },
  { "soft hyphens", repeated "a\194\173\n" },
  { "NUL bytes", repeated "\0" },
  { "line ends of Windows", repeated "One line of it\r\n\r\n" },
  { "form feeds", repeated "One page of it\f" },
  { "bytes that are no UTF-8", repeated "\255\194 " },
  { "furniture", repeated "ADVERTISEMENT\n\nPage 3 of 5\n\n" },
}

local function seconds(s)
  local best = math.huge
  for _ = 1, ROUNDS do
    collectgarbage()
    local start = os.clock()
    document.new(s):sentences()
    best = math.min(best, os.clock() - start)
  end
  return best
end

print(("%s: seconds for %d KB, MB/s there, growth from doubling to doubling"):format(jit and jit.version or _VERSION,
  SMALLEST / 1024))
for _, kind in ipairs(kinds) do
  local before, first, ratios = nil, nil, {}
  for doubling = 0, DOUBLINGS do
    local time = seconds(kind[2](SMALLEST * 2 ^ doubling, arg[1]))
    first = first or time
    if before then ratios[doubling] = ("%5.2f"):format(time / before) end
    before = time
  end
  print(("  %-26s %7.3f s %7.1f MB/s %s"):format(kind[1], first, SMALLEST / 1e6 / first, table.concat(ratios, " ")))
end
