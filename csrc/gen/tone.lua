-- Writes lua/opedkit/data/tone.lua: those of VADER's ratings that are of words which newspapers use.
-- usage: lua csrc/gen/tone.lua vader_lexicon.txt > lua/opedkit/data/tone.lua   (in a shell where opedkit loads)
local words = require "opedkit.document.words"

-- A word that stands there twice ("ok") has the later rating, as VADER reads its file.
local rated = {}
for line in io.lines(arg[1]) do
  local word, rating = line:match "^(%l[%l'-]+)\t(%-?[%d.]+)\t"
  if word and words.known(word) and words.mostly_small(word) then
    rated[word] = math.floor(tonumber(rating) * 10 + 0.5)
  end
end

local by_rating, ratings, count = {}, {}, 0
for word, tenths in pairs(rated) do
  if tenths ~= 0 and not by_rating[tenths] then
    by_rating[tenths] = {}
    ratings[#ratings + 1] = tenths
  end
  if tenths ~= 0 then
    table.insert(by_rating[tenths], word)
    count = count + 1
  end
end
table.sort(ratings)

io.write([[
-- Made by csrc/gen/tone.lua; not to be edited. Words with the ratings that ten people gave them, from -4 to 4, in
-- tenths: ]] .. count .. [[ of the 7,520 entries of the VADER lexicon, those that newspapers use in small letters.
--
-- Hutto, C. J., & Gilbert, E. (2014). VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media
-- Text. Eighth International AAAI Conference on Weblogs and Social Media. https://github.com/cjhutto/vaderSentiment
--
-- The MIT License (MIT)
-- Copyright (c) 2016 C.J. Hutto
--
-- Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
-- documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
-- rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to
-- permit persons to whom the Software is furnished to do so, subject to the following conditions:
--
-- The above copyright notice and this permission notice shall be included in all copies or substantial portions of
-- the Software.
--
-- THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO
-- THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
-- AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT,
-- TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
-- SOFTWARE.
return {
  name = "tone",
  version = "1",
  ratings = {
]])
for _, tenths in ipairs(ratings) do
  local list = by_rating[tenths]
  table.sort(list)
  local row = ("    [%d] = [["):format(tenths)
  for _, word in ipairs(list) do
    if #row + #word + 1 > 118 then
      io.write(row, "\n")
      row = "      " .. word
    else
      row = row .. (row:find "%[%[$" and "" or " ") .. word
    end
  end
  io.write(row, "]],\n")
end
io.write "  },\n}\n"
