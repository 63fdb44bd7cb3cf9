---What an analysis was made with: the program, and the models and lexicons that come with it, each with its version and the
---SHA-256 of what it holds, so that two results can be told to come from the same.
---@class opedkit.provenance
local provenance = {}

local agenda = require "opedkit.agenda"
local genre = require "opedkit.genre"
local json = require "opedkit.json"
local lexicon = require "opedkit.lexicon"
local opedkit = require "opedkit"
local text = require "opedkit.text"

local VERSION = opedkit._VERSION:match "[^ ]+$"

-- Lists that the analysis reads: names of data modules.
local LISTS = {
  "aliases", "background", "cues", "fact_words", "function_words", "function_words_by_language", "marker_background",
  "languages.en", "reporting", "role_words", "shifters", "style", "tone", "vocabulary",
}

-- The hash of plain data, whatever the order in which a Lua keeps it.
local function hash_of(data)
  return text.sha256(type(data) == "string" and data or json.encode(data))
end

local models, lexicons

local function load()
  models = { genre.provenance(), agenda.provenance() }
  for i, name in ipairs { "genre", "agenda_model" } do
    models[i].sha256 = text.sha256(require("opedkit.keywords.printable").decode(
      require("opedkit.data." .. name).bytes))
  end
  local roles = require "opedkit.data.roles"
  models[3] = { name = "roles", version = roles.version, sha256 = hash_of(roles) }
  local metadiscourse = require "opedkit.data.metadiscourse"
  lexicons = {
    { name = metadiscourse.name, version = metadiscourse.version, entries = lexicon.metadiscourse():size(),
      sha256 = hash_of(metadiscourse.categories) },
    agenda.lexicon_provenance(),
  }
  lexicons[2].sha256 = hash_of(require("opedkit.data.agenda").topics)
  for _, name in ipairs(LISTS) do
    local data = require("opedkit.data." .. name)
    lexicons[#lexicons + 1] = { name = name, version = type(data) == "table" and data.version or VERSION,
      sha256 = hash_of(data) }
  end
end

---@class opedkit.provenance.Part
---@field name string
---@field version string its own, or opedkit's where it has none
---@field sha256 string of the model's bytes, or of a list's JSON with its keys in order
---@field crc32? string of a model's bytes, as its file has it
---@field entries? integer of a lexicon

---The models that an analysis reads.
---@return opedkit.provenance.Part[]
function provenance.models()
  if not models then load() end
  return models
end

---The lexicons and lists that an analysis reads.
---@return opedkit.provenance.Part[]
function provenance.lexicons()
  if not lexicons then load() end
  return lexicons
end

-- The bytes of a file; nil where it can't be read, or where a host has no `io`.
local function bytes_of(path)
  local file = io and io.open(path, "rb")
  if not file then return nil end
  local bytes = file:read "*a"
  file:close()
  return bytes
end

-- The folder that the Lua files were loaded from, as "…/lua/opedkit"; nil where a host loads them from elsewhere.
local function find_folder()
  local source = debug and debug.getinfo(hash_of, "S").source
  return source and source:match "^@(.*)[/\\]provenance%.lua$"
end

-- The Lua files that an analysis loads, data apart: what `analyze` requires, and what that requires, and so on.
local function hash_sources(folder)
  local seen, waiting, sources = { ["opedkit.analyze"] = true }, { "opedkit.analyze" }, {}
  while waiting[1] do
    local name = table.remove(waiting)
    local path = folder .. name:gsub("^opedkit", ""):gsub("%.", "/")
    local bytes = bytes_of(path .. ".lua") or bytes_of(path .. "/init.lua")
    if bytes then
      sources[name] = text.sha256(bytes)
      for other in bytes:gmatch "require *%(? *[\"'](opedkit[%w_.]*)[\"']" do
        if not seen[other] and not other:find "^opedkit%.data%." then
          seen[other] = true
          waiting[#waiting + 1] = other
        end
      end
    end
  end
  return sources["opedkit.analyze"] and hash_of(sources) or nil
end

local program

---The program: what it was loaded from, read once. The C module is told by its version alone, as each compiler makes
---another file of it. The hash is nil where a host has no files, or loads them from elsewhere.
---@return { sha256?: string } program sha256: of the Lua files that analyse, data apart (of their hashes by name, as JSON)
function provenance.program()
  if not program then
    local folder = find_folder()
    program = folder and { sha256 = hash_sources(folder) } or {}
  end
  return program
end

---What names a text.
---@param s string
---@return { bytes: integer, sha256: string }
function provenance.input(s)
  return { bytes = #s, sha256 = text.sha256(s) }
end

return provenance
