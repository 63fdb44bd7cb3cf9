-- The part of a document whose words are somebody's, as a text of its own: its sentences, a blank line between those of
-- different paragraphs and between those that are no neighbours, and the way back.
local part = {}

local is_speaker = { author = true, direct = true, indirect = true }

--- The text, and a function that gives the reading text's positions of a range of it.
function part.of(doc, attribution, level)
  if not is_speaker[attribution] then
    error(("bad option 'attribution' (author, direct or indirect expected, got '%s')"):format(attribution), level + 1)
  end
  local readings, texts, starts, size = doc:sentence_readings(), {}, {}, 0
  local n, last = 0, nil
  for i, sentence in ipairs(doc:sentences()) do
    if sentence.attribution == attribution then
      local near = last == i - 1 and doc:sentences()[i - 1].paragraph == sentence.paragraph
      if n > 0 then
        texts[#texts + 1] = near and " " or "\n\n"
        size = size + #texts[#texts]
      end
      n, last = n + 1, i
      starts[n] = { at = size + 1, reading = readings[2 * i - 1] }
      texts[#texts + 1] = doc.text:sub(readings[2 * i - 1], readings[2 * i])
      size = size + #texts[#texts]
    end
  end
  local function to_reading(position)
    local low, high = 1, n
    while low < high do
      local middle = math.floor((low + high + 1) / 2)
      if starts[middle].at <= position then low = middle else high = middle - 1 end
    end
    return position - starts[low].at + starts[low].reading
  end
  return table.concat(texts), function(span)
    return { first = to_reading(span.first), last = to_reading(span.last) }
  end
end

return part
