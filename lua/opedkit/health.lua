---:checkhealth opedkit
local health = {}

-- Neovim 0.9 renamed the reports.
local function reporter(name)
  return vim.health and vim.health[name] or require("health")["report_" .. name]
end

---Reports the native library, LPeg and a known sentence.
function health.check()
  reporter "start"("opedkit")
  local found, opedkit = pcall(require, "opedkit")
  if not found then
    return reporter "error"(tostring(opedkit), { "Build it with `make`, or install the rock for Lua 5.1." })
  end
  local core = require("opedkit.core")
  reporter "ok"(("%s, Lua ABI %s, %s path, Unicode %s"):format(
    opedkit._VERSION, core.abi, opedkit.simd, opedkit.unicode_version))
  if pcall(require, "lpeg") then
    reporter "ok"("LPeg is there")
  else
    reporter "error"("LPeg is missing", { "Install the rock lpeg for Lua 5.1, or Debian's lua-lpeg." })
  end
  local count = #opedkit.segment.sentences("Mr. Smith must go. He won’t.")
  if count == 2 then
    reporter "ok"("a known text has its two sentences")
  else
    reporter "error"(("a known text of two sentences was cut into %d"):format(count))
  end
end

return health
