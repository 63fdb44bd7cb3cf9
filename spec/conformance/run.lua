-- Runs the Unicode test files through the C core, on each engine of this machine, and prints what passed.
--
--   lua spec/conformance/run.lua UCD_FOLDER
--
-- Exit status: 0 every line passed, 1 some did not, 2 misuse.

local folder = ...
if not folder then
  io.stderr:write("usage: lua spec/conformance/run.lua UCD_FOLDER\n")
  os.exit(2)
end

package.path = "./?.lua;" .. package.path
local core = require "opedkit.core"
local utf8 = require "spec.support.utf8"
local uax29_files = {
  { name = "GraphemeBreakTest.txt", segmenter = "graphemes" },
  { name = "WordBreakTest.txt", segmenter = "word_segments" },
  { name = "SentenceBreakTest.txt", segmenter = "uax29_sentences" },
}
local BREAK, STAY = "\195\183", "\195\151" -- U+00F7, U+00D7

local function lines(name)
  local file, message = io.open(folder .. "/" .. name, "rb")
  if not file then
    io.stderr:write(message, "\n")
    os.exit(2)
  end
  local bytes = file:read("*a")
  file:close()
  return bytes:gmatch("[^\n]+")
end

local function encode_all(hexadecimal)
  return (hexadecimal:gsub("(%x+)%s*", function(cp) return utf8.encode(tonumber(cp, 16)) end))
end

local failures = 0

local function fail(...)
  failures = failures + 1
  if failures <= 20 then print(("FAILED  %s on %s: %s"):format(...)) end
end

-- Each test gives a text and what should come of it; run gives what does.
local function check(name, engine, tests, run)
  local passed, total = 0, 0
  for line, text, wanted in tests do
    local got = run(text)
    total = total + 1
    if got == wanted then
      passed = passed + 1
    else
      fail(name, engine, line)
    end
  end
  if total == 0 then fail(name, engine, "no test in the file") end
  print(("%-22s %-8s %5d of %5d pass"):format(name, engine, passed, total))
end

-- "÷ 0061 × 0308 ÷ 0062 ÷" gives the text and its units, which "|" parts.
local function break_tests(name)
  return coroutine.wrap(function()
    for line in lines(name) do
      local test = line:match("^([^#]+)")
      if test then
        local units = {}
        for unit in test:gsub(BREAK, "|"):gmatch("[^|]+") do
          unit = encode_all((unit:gsub(STAY, ""):gsub("%s+", " "):gsub("^ ", "")))
          if unit ~= "" then units[#units + 1] = unit end
        end
        coroutine.yield(test, table.concat(units), table.concat(units, "|"))
      end
    end
  end)
end

local function folding_tests()
  return coroutine.wrap(function()
    for line in lines("CaseFolding.txt") do
      local cp, folding = line:match("^(%x+); [CF]; ([%x ]+);")
      if cp then coroutine.yield(line, encode_all(cp), encode_all(folding)) end
    end
  end)
end

for _, engine in ipairs(core.engines()) do
  local bound = core.open(engine)
  for _, file in ipairs(uax29_files) do
    local segmenter = bound.segment[file.segmenter]
    check(file.name, engine, break_tests(file.name), function(text)
      return table.concat(segmenter(text):strings(), "|")
    end)
  end
  check("CaseFolding.txt C, F", engine, folding_tests(), bound.text.fold)
end

os.exit(failures == 0 and 0 or 1)
