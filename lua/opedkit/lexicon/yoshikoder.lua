-- Yoshikoder dictionaries, .ykd, and those of Lexicoder 2, .lcd: XML with categories (cnode) in categories and patterns
-- (pnode), whose score is the weight. A category is named by its path: "ECONOMY/TAXES".
local field = require "opedkit.lexicon.field"
local path = require "opedkit.lexicon.path"
local place = require "opedkit.lexicon.place"
local rows = require "opedkit.lexicon.rows"
local xml = require "opedkit.lexicon.xml"

local yoshikoder = {}

local handlers = {}

function handlers.dictionary(self, tag)
  if self.open then return "a dictionary in a dictionary" end
  self.open = true
  local engine = tag.attributes.patternengine
  if engine and engine:find("^regex") then return "patterns are regular expressions, which are not supported" end
end

function handlers.cnode(self, tag)
  local name = tag.attributes.name and field.trim(tag.attributes.name) or ""
  if name == "" then return "a category without a name" end
  local problem = self.categories:enter(name)
  self.entries.names[self.categories:name()] = true
  return problem
end

function handlers.pnode(self, tag)
  local name = tag.attributes.name and field.trim(tag.attributes.name) or ""
  if name == "" then return "a pattern without a name" end
  local category = self.categories:name() or self.category
  if not category then
    return ("no category around %s, and no option names one"):format(place.quote(name))
  end
  local score = tag.attributes.score
  local weight = field.number(field.trim(score or "1"))
  if not weight then return place.quote(score) .. " is no number" end
  rows.add(self.entries, name, category, weight, tag.first)
end

function yoshikoder.read(bytes, options)
  local self = { entries = rows.new(), categories = path.new(), category = options.category, open = false }
  local function start(tag)
    if not self.open and tag.name ~= "dictionary" then return "a Yoshikoder dictionary begins with <dictionary>" end
    local handle = handlers[tag.name]
    if handle then return handle(self, tag) end
  end
  local function finish(name)
    if name == "cnode" then self.categories:leave() end
  end
  local problem, position = xml.read(bytes, start, finish)
  if not problem and not self.open then
    problem, position = "a Yoshikoder dictionary begins with <dictionary>", 1
  end
  if problem then return place.fault(bytes, position, problem) end
  return self.entries
end

return yoshikoder
