---Texts as bytes: validity and case folding.
---@class opedkit.text
local text = {}

local core = require("opedkit.native").text

---Whether a text is well-formed UTF-8 (Unicode 17.0, table 3-7).
---@param s string any bytes
---@return boolean valid
---@return integer|nil position of the first byte that is not, 1-based
function text.valid(s)
  return core.valid(s)
end

---Full case folding (CaseFolding.txt, status C and F): "Straße" and "STRASSE" become "strasse". Ill-formed bytes
---stay as they are.
---@param s string any bytes
---@return string folded
function text.fold(s)
  return core.fold(s)
end

return text
