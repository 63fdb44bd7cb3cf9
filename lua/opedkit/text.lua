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

---The SHA-256 of bytes (FIPS 180-4), by which results say what they were made from: `sha256sum FILE` tells the same.
---@param s string any bytes
---@return string digest 64 hexadecimal digits, in small letters
function text.sha256(s)
  return core.sha256(s)
end

return text
