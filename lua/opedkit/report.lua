---Analyses as people and programs read them.
---@class opedkit.report
local report = {}

---An analysis as JSON: members in a fixed order, numbers and strings the same on every machine.
---@param analysis opedkit.Analysis
---@param options? { pretty?: boolean } pretty: over several lines; else on one
---@return string
function report.json(analysis, options)
  return require("opedkit.report.json")(analysis, options)
end

---An analysis as a page for a terminal.
---@param analysis opedkit.Analysis
---@param options? { colour?: boolean, width?: integer } colour: with ANSI colours; width: columns, 80 unless given
---@return string page lines that each end with a line feed
function report.text(analysis, options)
  return require("opedkit.report.text")(analysis, options)
end

return report
