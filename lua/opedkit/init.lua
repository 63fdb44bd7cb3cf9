---opedkit: segmentation, keyword scoring and classification of opinion essays.
---
---Submodules load on first use: `opedkit.segment` is `require "opedkit.segment"`.
---@class opedkit
---@field _VERSION string the program's version, "opedkit 0.1.0"
---@field unicode_version string the version of the Unicode tables, "17.0.0"
---@field simd string the path that this machine runs, "avx2", "neon" or "scalar"
---@field text opedkit.text
---@field segment opedkit.segment
---@field document opedkit.document
---@field lexicon opedkit.lexicon
---@field keywords opedkit.keywords
---@field features opedkit.features
---@field classifier opedkit.classifier
---@field pipeline opedkit.pipeline
---@field statistics opedkit.statistics
---@field corpus opedkit.corpus
---@field corrections opedkit.corrections
---@field evaluate opedkit.evaluate
---@field query opedkit.query
---@field report opedkit.report
---@field service opedkit.service
---@field survey opedkit.survey
local opedkit = { _VERSION = "opedkit 0.1.0" }

local core = require "opedkit.native"

opedkit.unicode_version = core.unicode_version
opedkit.simd = core.engine

local submodules = {
  argument = true, classifier = true, corpus = true, corrections = true, document = true, evaluate = true,
  features = true, keywords = true, lexicon = true, pipeline = true, query = true, report = true, segment = true,
  service = true, statistics = true, survey = true, text = true,
}

---Analyses one essay: its anatomy, its sentences and who speaks in them, its markers and readability.
---@param s string the essay, any bytes
---@return opedkit.Analysis
function opedkit.analyze(s)
  return require("opedkit.analyze").analyze(s)
end

return setmetatable(opedkit, {
  __index = function(self, name)
    if not submodules[name] then return nil end
    local module = require("opedkit." .. name)
    rawset(self, name, module)
    return module
  end,
})
