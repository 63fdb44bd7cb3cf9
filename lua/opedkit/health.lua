---:checkhealth opedkit
local health = {}

-- Neovim 0.9 renamed the reports.
local function reporter(name)
  return vim.health and vim.health[name] or require("health")["report_" .. name]
end

local function check_segmentation(opedkit)
  local count = #opedkit.segment.sentences("Mr. Smith must go. He won’t.")
  if count == 2 then
    reporter "ok"("a known text has its two sentences")
  else
    reporter "error"(("a known text of two sentences was cut into %d"):format(count))
  end
end

local KNOWN = "Perhaps they were right, but we must act."
local EXPECTED = { hedges = 1, deontic = 1, contrast = 1 }

local function check_score(opedkit)
  local scores, found = opedkit.lexicon.metadiscourse():score(KNOWN), {}
  for name, expected in pairs(EXPECTED) do
    if scores[name].count ~= expected then found[#found + 1] = ("%s %d"):format(name, scores[name].count) end
  end
  if found[1] then
    table.sort(found)
    reporter "error"("a known sentence got the wrong score: " .. table.concat(found, ", "))
  else
    reporter "ok"("a known sentence got its score: one hedge, one demand, one contrast")
  end
end

local function names_of(list)
  local out = {}
  for i, item in ipairs(list) do
    out[i] = type(item) == "table" and ("%s %s"):format(item.name or "?", item.version or "") or tostring(item)
  end
  return table.concat(out, ", ")
end

local function check_models(opedkit)
  local provenance = opedkit.analyze(KNOWN).provenance
  reporter "ok"("lexicons: " .. names_of(provenance.lexicons))
  if provenance.models[1] then
    reporter "ok"("models: " .. names_of(provenance.models))
  else
    reporter "info"("models: this version ships none")
  end
end

-- The worker is what all live features depend on.
local function check_worker()
  local text = require("opedkit.nvim.text").from(KNOWN .. "\n", false)
  local done, message
  require("opedkit.nvim.worker").run("read", text, "", function(ok, result) done, message = ok, result end)
  vim.wait(10000, function() return done ~= nil end, 5)
  if done then
    reporter "ok"("the worker thread reads")
  else
    reporter "error"("the worker thread does not read: " .. tostring(message or "no answer in ten seconds"))
  end
end

local function check_options()
  local ok, message = pcall(require("opedkit.nvim.options").get)
  if ok then reporter "ok"("the options are right") else reporter "error"(tostring(message)) end
  return ok
end

---Reports the native library, LPeg, models, a known sentence, the worker and the options.
function health.check()
  reporter "start"("opedkit")
  local problem = require("opedkit.nvim.library").problem()
  local found, opedkit = pcall(require, "opedkit")
  if not found then return reporter "error"(problem or tostring(opedkit)) end
  local core = require("opedkit.core")
  reporter "ok"(("%s, Lua ABI %s, %s path, Unicode %s"):format(
    opedkit._VERSION, core.abi, opedkit.simd, opedkit.unicode_version))
  check_segmentation(opedkit)
  if problem then return reporter "error"(problem) end
  reporter "ok"("LPeg is there")
  check_score(opedkit)
  check_models(opedkit)
  if check_options() then check_worker() end
  local inspect = vim.treesitter.inspect_language or vim.treesitter.language.inspect
  if pcall(inspect, "markdown_inline") then
    reporter "info"("Markdown is read by tree-sitter")
  else
    reporter "info"("Markdown is read by the library: there is no tree-sitter parser for it")
  end
end

return health
