-- Learns the roles of an editorial's argumentative units from those before it, judges editorials it has not read, says why.
-- usage: lua examples/roles.lua [FOLDER]    of train and validation; $OPEDKIT_DATA/roles/editorials unless given
local opedkit, lfs = require "opedkit", require "lfs"
local folder = arg[1] or (os.getenv "OPEDKIT_DATA" or "../shared/data") .. "/roles/editorials"

-- A line: number, kind, text. A unit ends with its role; what is "continued" goes on in the next line.
local function read(path)
  local row, text, paragraph = { sentences = {} }, "", 1
  for line in io.lines(path) do
    local kind, part = line:match "^%S+\t(%S+)\t?([^\t]*)"
    if kind == "title" then row.headline = part
    elseif kind == "par-sep" then paragraph = paragraph + 1
    elseif kind == "continued" then text = text .. part .. " "
    elseif kind and kind ~= "no-unit" then
      table.insert(row.sentences, { text = text .. part, label = kind, paragraph = paragraph })
      text = ""
    end
  end
  return row
end

local function read_all(part)
  local names, rows = {}, {}
  for name in lfs.dir(folder .. "/" .. part) do if name:find "%.txt$" then names[#names + 1] = name end end
  table.sort(names)
  for i, name in ipairs(names) do rows[i] = read(("%s/%s/%s"):format(folder, part, name)) end
  return rows
end

local pipe = opedkit.pipeline.new {
  opedkit.features.new {
    words = { 1, 2 }, zones = { "structure" }, min_df = 2, style = true, anatomy = true, weighting = "binary",
  },
  opedkit.classifier.sequence {
    C = 0.05, class_weight = { other = 3, ["common-ground"] = 2.5, statistics = 1.5, testimony = 1.5, anecdote = 1.3 },
  },
}
assert(pipe:fit(read_all "train"))
local scores = opedkit.evaluate.test(pipe, read_all "validation")
print(("accuracy %.3f, macro-F1 %.3f on %d units   always %q %.3f"):format(
  scores.accuracy, scores.macro_f1, scores.count, scores.baseline.label, scores.baseline.accuracy))

local essay = "We must not wait. A study by the university found that prices rose by 5% last year."
for i, label in ipairs((pipe:predict(essay))) do
  local why = pipe:explain(essay, label, i)
  print(("%s, rather than %s, because of:"):format(label, why.against))
  for k = 1, 4 do print(("%+.2f  %s"):format(why.features[k].weight, why.features[k].name)) end
end
