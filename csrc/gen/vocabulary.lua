-- Writes lua/opedkit/data/vocabulary.lua: the words that newspaper English has in small letters.
-- usage: lua csrc/gen/vocabulary.lua ARTICLES.jsonl > lua/opedkit/data/vocabulary.lua
-- ARTICLES.jsonl holds one object with a member "text" to a line. Only which words were counted goes into the file.

local cjson = require "cjson"

local FEWEST = 8 -- texts that a word is in: fewer, and it may be somebody's slip

local texts, small, capital = {}, {}, {}
for line in io.lines((assert(arg[1], "usage: vocabulary.lua ARTICLES.jsonl"))) do
  local text, seen = cjson.decode(line).text, {}
  text = " " .. text:gsub("\226\128\153", "'") .. " "
  for before, word in text:gmatch "([^A-Za-z'\128-\255-])([a-z][a-z]+)%f[^A-Za-z'\128-\255-]" do
    assert(before)
    small[word] = (small[word] or 0) + 1
    if not seen[word] then seen[word], texts[word] = true, (texts[word] or 0) + 1 end
  end
  -- Capitals in the middle of a sentence: behind a small letter or a comma.
  for word in text:gmatch "[a-z,] ([A-Z][a-z]+)%f[^A-Za-z'\128-\255-]" do
    word = word:lower()
    capital[word] = (capital[word] or 0) + 1
  end
end

local list = {}
for word, count in pairs(texts) do
  if count >= FEWEST then
    list[#list + 1] = (capital[word] or 0) > small[word] and word .. "^" or word
  end
end
table.sort(list)

io.write [[
-- Made by csrc/gen/vocabulary.lua; not to be edited. The words that stood in small letters in at least 8 of the 5,548
-- newspaper texts of Article-Bias-Prediction (Baly et al. 2020); "^" marks those that more often had a capital.
return [=[
]]
local row = ""
for _, word in ipairs(list) do
  if #row + 1 + #word > 118 then
    io.write(row, "\n")
    row = word
  else
    row = row == "" and word or row .. " " .. word
  end
end
io.write(row, "\n]=]\n")
