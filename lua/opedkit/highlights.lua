---The sentences of an essay that hold most of what it is about, by its keywords.
---@class opedkit.highlights
local highlights = {}

if jit then jit.off(true, true) end -- see document.lua

---@class opedkit.KeySentence
---@field first integer first byte
---@field last integer
---@field sentence integer its number
---@field score number

-- Short sentences must not win by a single keyword: so many words are added to each.
local DAMPING = 12

---Finds them, in the order of the text: those whose keywords weigh most for their length (after Luhn, H. P. 1958, "The
---automatic creation of literature abstracts", IBM Journal 2:2, with the keywords' scores in place of frequencies).
---A keyword counts once in a sentence. Quoted speech is left out.
---@param doc opedkit.Document
---@param keywords opedkit.Keyword[] with spans in the original bytes, the highest score the best
---@param top integer how many
---@return opedkit.KeySentence[]
function highlights.find(doc, keywords, top)
  local sentences, list = doc:sentences(), {}
  local weights = {}
  for _, keyword in ipairs(keywords) do
    local last_sentence = 0
    for _, span in ipairs(keyword.spans) do
      local low, high = 1, #sentences
      while low < high do
        local middle = math.floor((low + high) / 2)
        if sentences[middle].last < span.first then low = middle + 1 else high = middle end
      end
      local sentence = sentences[low]
      if sentence and low > last_sentence and sentence.first <= span.first and span.last <= sentence.last then
        weights[low] = (weights[low] or 0) + keyword.score
        last_sentence = low
      end
    end
  end
  for i, sentence in ipairs(sentences) do
    if weights[i] and sentence.attribution ~= "direct" and sentence.complete then
      local _, words = sentence.text:gsub("[^ ]+", "")
      list[#list + 1] = { first = sentence.first, last = sentence.last, sentence = i,
        score = math.floor(1000 * weights[i] / (words + DAMPING) + 0.5) / 1000 }
    end
  end
  table.sort(list, function(a, b)
    if a.score ~= b.score then return a.score > b.score end
    return a.sentence < b.sentence
  end)
  for i = #list, top + 1, -1 do list[i] = nil end
  table.sort(list, function(a, b) return a.sentence < b.sentence end)
  return list
end

return highlights
