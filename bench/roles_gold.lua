-- The op-eds with role labels, each as a document with the roles of its sentences: for csrc/gen/roles.lua and
-- bench/argument.lua.
local opedkit = require "opedkit"

local gold = {}

gold.roles = {
  "thesis", "claim", "evidence", "concession", "counterargument", "rebuttal", "recommendation", "prediction",
  "background",
}

local function read_frame()
  local list, by_id = {}, {}
  for line in io.lines "bench/roles_labels_frame.tsv" do
    local id, part, number, first, last = line:match "^([^#\t]+)\t(%l+)\t(%d+)\t(%d+)\t(%d+)$"
    if id then
      if not by_id[id] then
        by_id[id] = { id = id, part = part }
        list[#list + 1] = by_id[id]
      end
      by_id[id][tonumber(number)] = { first = tonumber(first), last = tonumber(last) }
    end
  end
  return list, by_id
end

local function read_labels(path, by_id)
  for line in io.lines(path) do
    local id, number, given = line:match "^([^#\t]+)\t(%d+)\t([^\t]+)$"
    if id then
      local set = {}
      for label in given:gmatch "%S+" do set[label:match "^[^:]+"] = true end
      by_id[id][tonumber(number)].roles = set
    end
  end
end

gold.letters = {
  T = "thesis", C = "claim", S = "evidence:statistics", Y = "evidence:testimony", E = "evidence:example",
  O = "concession", K = "counterargument", R = "rebuttal", D = "recommendation", P = "prediction", B = "background",
  N = "none",
}

--- The op-eds labelled once: a line for each. Adds them to the list as the part `once`.
function gold.read_once(list, by_id)
  for line in io.lines "bench/roles_labels_once.tsv" do
    local id, sentences = line:match "^([^#\t]+)\t(.+)$"
    if id then
      local essay = { id = id, part = "once" }
      for first, last, letters in sentences:gmatch "(%d+)%-(%d+):(%u+)" do
        local set = {}
        for letter in letters:gmatch "." do set[gold.letters[letter]:match "^[^:]+"] = true end
        essay[#essay + 1] = { first = tonumber(first), last = tonumber(last), roles = set }
      end
      by_id[id], list[#list + 1] = essay, essay
    end
  end
end

-- The labelled sentence that shares most bytes with one of the document's.
local function nearest(essay, sentence, offset)
  local best, most = nil, 0
  for number, labelled in ipairs(essay) do
    local first, last = labelled.first + offset, labelled.last + offset
    local shared = math.min(sentence.last, last) - math.max(sentence.first, first) + 1
    if shared > most then best, most = number, shared end
  end
  return best
end

--- The op-eds of these parts (build, more, once, measure): { id, part, doc, roles }, where `roles` has of each sentence
--- the set of its roles, empty where it plays none.
function gold.read(articles, parts)
  local cjson = require "cjson"
  local list, by_id = read_frame()
  read_labels("bench/roles_labels_final.tsv", by_id)
  read_labels("bench/roles_labels_more.tsv", by_id)
  gold.read_once(list, by_id)
  local rows, out = {}, {}
  for line in assert(io.open(articles, "rb")):lines() do
    local id = line:match '^{"id": *"(.-)"'
    if by_id[id] then rows[id] = cjson.decode(line) end
  end
  for _, essay in ipairs(list) do
    if parts[essay.part] then
      local row = assert(rows[essay.id], "no article " .. essay.id)
      local head = row.title .. "\n\n"
      local doc, roles = opedkit.document.new(head .. row.text), {}
      for i, sentence in ipairs(doc:sentences()) do
        local number = nearest(essay, sentence, #head)
        roles[i] = number and essay[number].roles or { none = true }
        if roles[i].none then roles[i] = {} end
      end
      out[#out + 1] = { id = essay.id, part = essay.part, doc = doc, headline = row.title, roles = roles }
    end
  end
  return out
end

return gold
