-- Lexicons as tab-separated values: term, category, weight; lines that begin with # are comments.
local lpeg = require "lpeg"
local columns = require "opedkit.lexicon.columns"
local P, S, C, Cp, Ct = lpeg.P, lpeg.S, lpeg.C, lpeg.Cp, lpeg.Ct

local tsv = {}

local newline = P"\r\n" + S"\r\n"
local field = (1 - S"\t\r\n") ^ 0
local line_end = newline + -1
local skipped = (P"#" * (1 - newline) ^ 0 + S" \t" ^ 0) * line_end
local mark = P"\239\187\191" -- the byte order mark that some editors write

-- The fields, twice: once for their text, once for their positions.
local rest = (1 - newline) ^ 0 -- no line that anybody writes has that many columns
local record = (skipped * Cp()) / function(behind) return {}, {}, behind end
  + Ct(C(field) * (P"\t" * C(field)) ^ -100) * rest * line_end * Cp()
local positions = Ct(Cp() * field * (P"\t" * Cp() * field) ^ -100)

local function record_at(bytes, at)
  if at == 1 then at = mark:match(bytes) or 1 end
  if at > #bytes then return nil end
  local fields, behind, blank_behind = record:match(bytes, at)
  if blank_behind then return fields, behind, blank_behind end
  return fields, positions:match(bytes, at), behind
end

function tsv.read(bytes, options)
  return columns(bytes, record_at, options)
end

return tsv
