---@meta opedkit.core
-- What the C module registers, for editors and the reference. The library's own modules call it; scripts use those.

---One table of functions for one engine.
---@class opedkit.core
---@field engine string the engine that this table's functions run on: "avx2", "neon" or "scalar"
---@field abi string the Lua that it was built for, "5.1" to "5.5"
---@field unicode_version string of the tables
local core = {
  text = {}, segment = {}, prose = {}, lexicon = {}, query = {}, score = {}, features = {}, bayes = {}, model = {},
  keywords = {}, page = {}, document = {}, json = {}, clause = {}, speech = {}, readability = {},
  copies = {}, markdown = {}, argument = {}, entities = {}, sources = {}, tone = {},
}

---The names of the engines that this machine can run, best first, "scalar" last.
---@return string[] names
function core.engines() end

---The module's functions for one engine; all engines give the same answers.
---@param name string
---@return opedkit.core
function core.open(name) end
