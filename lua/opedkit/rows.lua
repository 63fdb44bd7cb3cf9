-- The rows of a corpus, one by one.
local rows = {}

local function flat(row)
  if type(row.text) ~= "string" then return "has no text" end
  if type(row.label) ~= "string" then return "has no label" end
end

--- What is wrong with a row whose sentences have labels, for `each`.
function rows.labelled_sentences(row)
  if type(row.sentences) ~= "table" then return "has no sentences" end
  for i, sentence in ipairs(row.sentences) do
    if type(sentence) ~= "table" then return ("has a sentence %d that is no table"):format(i) end
    if type(sentence.label) ~= "string" then return ("has a sentence %d without label"):format(i) end
  end
end

--- What is wrong with a row that may have several labels, for `each`.
function rows.labelled(row)
  if type(row.text) ~= "string" then return "has no text" end
  if type(row.labels) ~= "table" then return "has no array of labels" end
  for i, label in ipairs(row.labels) do
    if type(label) ~= "string" then return ("has a label %d that is no string"):format(i) end
  end
end

--- What is wrong with a row of vectors that `component` takes.
function rows.labelled_vectors(component, multilabel)
  return function(row)
    local problem = component:problem(row.vector)
    if problem then return problem end
    return (multilabel and rows.labelled or flat) { text = "", label = row.label, labels = row.labels }
  end
end

--- What asks what is wrong with a row that a pipeline learns from or is judged by, for `each`.
function rows.check_of(pipe)
  if pipe.labeller then return rows.labelled_sentences end
  local first = pipe.components[1]
  if first.vectors then return rows.labelled_vectors(first, pipe.multilabel) end
  return pipe.multilabel and rows.labelled or nil
end

--- An iterator over the rows of a corpus: what `corpus.read` gives, a function that gives an iterator, or an array. A row
--- is a table with `text` and `label`, both strings, or what `problem_of` finds no fault with. In place of one it gives
--- nil, with a message where a row is something else or can't be read.
function rows.each(corpus, problem_of)
  local kind, number, next_row, missing = type(corpus), 0
  if kind == "table" and not (getmetatable(corpus) or {}).__call then
    next_row = function() return corpus[number + 1] end
  elseif kind == "table" or kind == "function" then
    next_row, missing = corpus()
    if not next_row then return function() return nil, missing end end
  else
    error(("bad argument 'corpus' (corpus, function or table expected, got %s)"):format(kind), 3)
  end
  return function()
    local row, problem = next_row()
    if row == nil then return nil, problem end
    number = number + 1
    local name = "row " .. number
    if type(row) ~= "table" then return nil, name .. " is no table" end
    if row.id ~= nil then name = ("%s (%s)"):format(name, tostring(row.id)) end
    problem = (problem_of or flat)(row)
    if problem then return nil, name .. " " .. problem end
    return row
  end
end

return rows
