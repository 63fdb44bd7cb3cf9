-- How much of the furniture in articles as they stand is zoned so: of the lines that spec/furniture.txt names, and of
-- the others; and how the zones agree with the blocks that somebody read (anatomy_sample.tsv).
-- usage: lua bench/furniture.lua ARTICLES.jsonl [-v]   (in a shell where opedkit loads; see make bench-furniture)

local cjson = require "cjson"
local document = require "opedkit.document"
local furniture = dofile "spec/support/furniture.lua"

local texts, text_of = {}, {}
for line in io.lines(arg[1]) do
  local article = cjson.decode(line)
  texts[#texts + 1] = article.text
  text_of[article.id] = article.text
end

local m = furniture.measure(texts)
print(("%d articles: of %d lines that the list names %.2f%% are zoned as furniture; of %d others %.2f%%")
  :format(#texts, m.named, 100 * m.found / m.named, m.others, 100 * m.wrong / m.others))
if arg[2] == "-v" then
  for _, miss in ipairs(m.misses) do print("missed  " .. miss) end
  for _, extra in ipairs(m.extra) do print("extra   " .. extra) end
end

local agreed, all = 0, 0
for line in io.lines "bench/anatomy_sample.tsv" do
  local id, first, last, label = line:match "^(%S+)\t(%d+)\t(%d+)\t([%l_]+)$"
  if id then
    first, last, all = tonumber(first), tonumber(last), all + 1
    for _, zone in ipairs(document.new(text_of[id]):zones()) do
      if zone.first <= first and zone.last >= last then
        if zone.kind == label then
          agreed = agreed + 1
        else
          print(("  %s %d is %s, read as %s"):format(id, first, label, zone.kind))
        end
        break
      end
    end
  end
end
print(("%d blocks read by hand: %d zoned as the reader has them (%.1f%%)"):format(all, agreed, 100 * agreed / all))
