-- The texts of a corpus, in whatever form it is given.
local texts = {}

local function text_of(item)
  if type(item) == "string" then return item end
  if type(item) == "table" and type(item.text) == "string" then return item.text end
  return nil
end

--- An iterator over the texts of a corpus: what `corpus.read` gives, an array of strings, documents or rows, or one of
--- these. It gives each text and the item that it is of; false and a message where one can't be read, then nothing.
function texts.each(corpus, name, level)
  local next_item, broken
  if text_of(corpus) then
    local given = false
    next_item = function()
      if given then return nil end
      given = true
      return corpus
    end
  elseif type(corpus) == "table" and not (getmetatable(corpus) or {}).__call then
    local number = 0
    next_item = function()
      number = number + 1
      return corpus[number]
    end
  elseif type(corpus) == "table" or type(corpus) == "function" then
    next_item, broken = corpus()
  else
    error(("bad argument '%s' (corpus, function or table expected, got %s)"):format(name, type(corpus)), level + 1)
  end
  local number, done = 0, false
  return function()
    if done then return nil end
    local item, problem
    if next_item then item, problem = next_item() else problem = broken or "the corpus can't be read" end
    if item == nil then
      done = true
      if problem then return false, problem end
      return nil
    end
    number = number + 1
    local text = text_of(item)
    if not text then
      done = true
      return false, ("text %d is neither a string nor a table with a text"):format(number)
    end
    return text, item
  end
end

return texts
