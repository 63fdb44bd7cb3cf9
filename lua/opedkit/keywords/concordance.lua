-- Key word in context: the hits of a lexicon with the words around them.
local concordance = {}

local core = require "opedkit.native"
local order = require "opedkit.order"
local text = require "opedkit.text"
local texts = require "opedkit.keywords.texts"

-- The number of the first token that ends at `position` or behind it.
local function token_at(tokens, position)
  local low, high = 1, #tokens + 1
  while low < high do
    local middle = math.floor((low + high) / 2)
    local _, last = tokens:get(middle)
    if last < position then low = middle + 1 else high = middle end
  end
  return low
end

local function tidy(s)
  return (s:gsub("[ \t\r\n]+", " "):gsub("^ ", ""):gsub(" $", ""))
end

-- So many words before and behind, with the punctuation that stands between them and the hit.
local function context(s, tokens, first, last, width)
  local nth = token_at(tokens, first)
  local from = width > 0 and tokens:get(math.max(nth - width, 1)) or first
  if from > first then from = first end
  local _, to = tokens:get(math.min(token_at(tokens, last + 1) + width - 1, #tokens))
  if width == 0 or not to or to < last then to = last end
  return tidy(s:sub(from, first - 1)), tidy(s:sub(last + 1, to))
end

-- The words nearest to the hit come first.
local function left_key(line)
  local list = {}
  for word in line.left:gmatch "[^ ]+" do table.insert(list, 1, word) end
  return text.fold(table.concat(list, " "))
end

local function sort_by(lines, key_of)
  local keys = {}
  for i, line in ipairs(lines) do
    keys[line] = key_of(line)
    line.rank = i
  end
  table.sort(lines, function(a, b)
    if keys[a] ~= keys[b] then return order.before(keys[a], keys[b]) end
    return a.rank < b.rank
  end)
  for _, line in ipairs(lines) do line.rank = nil end
end

function concordance.lines(corpus, lexicon, given, level)
  local lines, number = {}, 0
  for s, item in texts.each(corpus, "corpus", level + 1) do
    if not s then return nil, item end
    number = number + 1
    local tokens = core.tokens(s)
    for _, first, last in lexicon:scan(tokens):each() do
      if given.sort == "position" and #lines >= given.top then return lines end
      local line = { text = tidy(s:sub(first, last)), document = number, first = first, last = last }
      line.left, line.right = context(s, tokens, first, last, given.width)
      if type(item) == "table" and type(item.source) == "function" then
        local parts = item:source(first, last)
        if #parts > 0 then line.first, line.last = parts[1].first, parts[#parts].last end
      end
      lines[#lines + 1] = line
    end
  end
  if given.sort == "left" then sort_by(lines, left_key) end
  if given.sort == "right" then sort_by(lines, function(line) return text.fold(line.right) end) end
  for i = #lines, given.top + 1, -1 do lines[i] = nil end
  return lines
end

return concordance
