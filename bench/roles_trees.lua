-- The discourse trees of roles/rst (eRST of GUM): for bench/argument.lua.
local opedkit, lfs = require "opedkit", require "lfs"

local trees = {}

local function plain(s)
  s = s:gsub("&quot;", '"'):gsub("&lt;", "<"):gsub("&gt;", ">"):gsub("&apos;", "'"):gsub("&amp;", "&")
  s = s:gsub(" ([,.;:?!)%]%%])", "%1"):gsub("([(%[]) ", "%1"):gsub("\226\128\156 ", "\226\128\156")
  s = s:gsub(" \226\128\157", "\226\128\157"):gsub(" (\226\128\153%l)", "%1")
  return (s:gsub(" n\226\128\153t", "n\226\128\153t"))
end

-- A tree: its text, where each segment begins in it, and the satellites.
local function read_tree(path)
  local file = assert(io.open(path, "rb"))
  local xml = file:read "*a"
  file:close()
  local tree = { text = "", first = {}, children = {}, satellites = {} }
  local function link(attributes)
    local id, parent = attributes:match 'id="(%d+)"', attributes:match 'parent="(%d+)"'
    local name = attributes:match 'relname="([^"]+)"'
    if not parent then return id end
    tree.children[parent] = tree.children[parent] or {}
    table.insert(tree.children[parent], { id = id, name = name })
    tree.satellites[#tree.satellites + 1] = { parent = parent, name = name }
    return id
  end
  for attributes, words in xml:gmatch "<segment ([^>]*)>([^<]*)</segment>" do
    local id = link(attributes)
    if tree.text ~= "" then tree.text = tree.text .. " " end
    tree.first[id] = #tree.text + 1
    tree.text = tree.text .. plain(words)
  end
  for attributes in xml:gmatch "<group ([^>]*)/>" do link(attributes) end
  return tree
end

local nuclear = { span = true }
for name in ("joint-list joint-other joint-sequence joint-disjunction adversative-contrast same-unit "
  .. "restatement-repetition"):gmatch "%S+" do nuclear[name] = true end

-- Where the most important segment below a node begins.
local function head(tree, id)
  for _ = 1, 100 do
    if tree.first[id] then return tree.first[id] end
    local below
    for _, child in ipairs(tree.children[id] or {}) do
      if nuclear[child.name] and (not below or tonumber(child.id) < tonumber(below)) then below = child.id end
    end
    if not below then return nil end
    id = below
  end
end

local relation_of = { concession = "adversative-concession", evidence = "explanation-evidence" }

--- The names of the files, in order.
function trees.names(folder)
  local names = {}
  for name in lfs.dir(folder) do if name:find "%.rs4$" then names[#names + 1] = name end end
  table.sort(names)
  return names
end

--- A tree as a document; of each kind, the sentences with the nucleus of such a relation; and what tells the sentence at
--- a position.
function trees.read(path)
  local tree = read_tree(path)
  local doc = opedkit.document.new(tree.text)
  local sentences, marked = doc:sentences(), { concession = {}, evidence = {} }
  local function sentence_at(position)
    for i, sentence in ipairs(sentences) do
      if sentence.first <= position and position <= sentence.last then return i end
    end
  end
  for _, satellite in ipairs(tree.satellites) do
    for kind, relation in pairs(relation_of) do
      local at = satellite.name == relation and head(tree, satellite.parent)
      local i = at and sentence_at(at)
      if i then marked[kind][i] = true end
    end
  end
  return doc, marked, sentence_at
end

return trees
