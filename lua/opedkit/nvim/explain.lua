---Why the sentence under the cursor is read as it is: its role and how sure that is, whose words it has, the markers in
---it, what it supports or attacks, and what the diagnostics say of it.
---@class opedkit.nvim.explain
local explain = {}

local reading = require "opedkit.nvim.reading"

local function percent(x)
  return ("%d%%"):format(math.floor(100 * x + 0.5))
end

local words_of = {
  author = "the author's own words",
  direct = "quoted speech",
  indirect = "reported speech",
}

-- Where another sentence stands, and how it begins.
local function line_of(result, i)
  local sentence = result.sentences[i]
  if not sentence then return "?" end
  local words = result.text.bytes:sub(sentence.first, sentence.last):gsub("%s+", " ")
  return ("line %d: %s"):format((result.text:place(sentence.first)) + 1,
    require("opedkit.nvim.figures").cut(words, 48))
end

-- Relations of a sentence, from and to.
local function relations(result, i, add)
  for _, relation in ipairs(result.relations) do
    if relation.from == i then add("it " .. relation.type .. "s", line_of(result, relation.to)) end
    if relation.to == i then add(relation.type .. "ed by", line_of(result, relation.from)) end
  end
end

local function markers(result, sentence, add)
  local by, order = {}, {}
  for _, hit in ipairs(result.markers) do
    if sentence.first <= hit.first and hit.last <= sentence.last then
      if not by[hit.category] then
        by[hit.category] = {}
        order[#order + 1] = hit.category
      end
      table.insert(by[hit.category], result.text.bytes:sub(hit.first, hit.last))
    end
  end
  for _, category in ipairs(order) do
    add((category:gsub("_", " ")), "“" .. table.concat(by[category], "”, “") .. "”")
  end
end

-- The zone that a position stands in.
local function zone_at(result, position)
  for _, zone in ipairs(result.zones) do
    if zone.first <= position and position <= zone.last then return zone end
  end
end

---The sentence that a position stands in; nil between sentences and in furniture.
---@param result opedkit.nvim.Reading
---@param position integer
---@return integer|nil number
function explain.sentence_at(result, position)
  for i, sentence in ipairs(result.sentences) do
    for _, part in ipairs(sentence.first <= position and position <= sentence.last and sentence.parts or {}) do
      if part.first <= position and position <= part.last then return i end
    end
  end
end

---What there is to say about a position: names and values.
---@param result opedkit.nvim.Reading
---@param position integer
---@return string[][] rows
function explain.rows(result, position)
  local out = {}
  local function add(name, value) out[#out + 1] = { name, value } end
  local i = explain.sentence_at(result, position)
  if i then
    local sentence = result.sentences[i]
    for n, role in ipairs(sentence.roles) do
      add(n == 1 and "role" or "also", ("%s%s, %s sure%s"):format(role.label,
        role.kind and (" (%s)"):format(role.kind) or "", percent(role.confidence),
        role.of and (", of “%s”"):format(role.of) or ""))
    end
    if not sentence.roles[1] then add("role", "none was found") end
    add("words", ("%d, %s%s"):format(sentence.words, words_of[sentence.attribution] or sentence.attribution,
      sentence.source and " of " .. sentence.source or ""))
    add("place", ("sentence %d of %d, paragraph %d"):format(i, #result.sentences, sentence.paragraph))
    relations(result, i, add)
    markers(result, sentence, add)
    for _, finding in ipairs(result.findings) do
      if finding.first <= sentence.last and sentence.first <= finding.last then add("remark", finding.message) end
    end
  end
  local zone = zone_at(result, position)
  if zone then
    add("zone", ("%s, %s sure: %s"):format(zone.kind:gsub("_", " "), percent(zone.confidence), zone.reason))
  elseif not i then
    add("place", "no sentence stands here")
  end
  return out
end

---Shows it in a float at the cursor, once the buffer is read.
---@param buffer integer
function explain.show(buffer)
  require("opedkit.nvim.colours").ensure()
  reading.request(buffer, function(result)
    if vim.api.nvim_get_current_buf() ~= buffer then return end
    local cursor = vim.api.nvim_win_get_cursor(0)
    local float = require "opedkit.nvim.float"
    float.open(float.table(explain.rows(result, result.text:position(cursor[1] - 1, cursor[2]))))
  end)
end

return explain
