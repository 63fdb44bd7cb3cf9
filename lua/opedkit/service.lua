---What a host gives to those who ask it over a wire or in SQL: texts in, JSON out. Each result is the same bytes on every
---host, and those that the command writes with `--format json`, less the line end.
---
---Databases, web servers and proxies have no use for Lua tables of spans, and each would turn them into JSON its own way.
---@class opedkit.service
local service = {}

local document = require "opedkit.document"
local json = require "opedkit.json"

local function check_text(s)
  if type(s) ~= "string" then error(("bad argument 's' (string expected, got %s)"):format(type(s)), 3) end
  return s
end

local function check_object(object, name, method)
  if type(object) ~= "table" or type(object[method]) ~= "function" then
    error(("bad argument '%s' (an object with the method '%s' expected, got %s)"):format(name, method, type(object)), 3)
  end
end

---The whole analysis of one essay, as `opedkit inspect` gives it.
---@param s string any bytes
---@return string json
function service.inspect(s)
  return require("opedkit.report").json(require("opedkit.analyze").analyze(check_text(s)))
end

local scores = json.record {
  "words", { "categories", json.map(json.record { "count", "weight", "density" }) },
}

---The scores of a lexicon's categories, as `opedkit score` gives them: of the essay that is read in the text.
---@param lexicon opedkit.Lexicon
---@param s string any bytes
---@return string json { words, categories: { name: { count, weight, density } } }
function service.score(lexicon, s)
  check_object(lexicon, "lexicon", "score")
  local categories, words = lexicon:score(document.new(check_text(s)))
  return json.encode({ words = words, categories = categories }, scores)
end

local matches = json.record {
  { "matches", json.list(json.record { "query", { "hits", json.list(json.record { "first", "last", "term" }) } }) },
}

---The queries of a bank that are true of a text, in the order of their names, as `opedkit match` gives them.
---@param bank opedkit.Bank
---@param s string any bytes
---@return string json { matches: [ { query, hits: [ { first, last, term } ] } ] }
function service.match(bank, s)
  check_object(bank, "bank", "names")
  local found, list = bank:match(document.new(check_text(s))), {}
  for _, name in ipairs(bank:names()) do
    if found[name] then list[#list + 1] = { query = name, hits = found[name] } end
  end
  return json.encode({ matches = list }, matches)
end

local judgment = json.record { "label", { "probabilities", json.map() } }
local judgments = json.list(judgment)

---What a pipeline takes a text for, as `opedkit classify` gives it; of one that judges sentences an array.
---@param pipe opedkit.Pipeline that has learnt
---@param s string any bytes
---@return string json { label, probabilities: { label: number } }
function service.classify(pipe, s)
  check_object(pipe, "pipe", "predict")
  local label, probabilities = pipe:predict(check_text(s))
  if type(label) ~= "table" then return json.encode({ label = label, probabilities = probabilities }, judgment) end
  local list = {}
  for i = 1, #label do list[i] = { label = label[i], probabilities = probabilities[i] } end
  return json.encode(list, judgments)
end

return service
