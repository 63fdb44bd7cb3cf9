-- Lexicons as comma-separated values (RFC 4180): term, category, weight.
local lpeg = require "lpeg"
local columns = require "opedkit.lexicon.columns"
local P, S, C, Cp, Cs, Ct = lpeg.P, lpeg.S, lpeg.C, lpeg.Cp, lpeg.Cs, lpeg.Ct

local csv = {}

local newline = P"\r\n" + S"\r\n"
local quoted = P'"' * Cs((P'""' / '"' + (1 - P'"')) ^ 0) * P'"'
local plain = C((1 - S',"\r\n') ^ 0)
local field = quoted + plain
local blank = S" \t" ^ 0 * (newline + -1) * Cp()
local record = Ct(field * (P"," * field) ^ -100) * Cp()
local positions = Ct(Cp() * field * (P"," * Cp() * field) ^ -100)
local mark = P"\239\187\191"

local function record_at(bytes, at)
  if at == 1 then at = mark:match(bytes) or 1 end
  if at > #bytes then return nil end
  local behind = blank:match(bytes, at)
  if behind then return {}, {}, behind end
  local fields, stop = record:match(bytes, at)
  local following = (newline * Cp()):match(bytes, stop)
  if following or stop > #bytes then return fields, positions:match(bytes, at), following or stop end
  local wrong = bytes:sub(stop, stop)
  if wrong == '"' then return nil, "a quotation mark that is not doubled, or not closed", stop end
  if wrong == "," then return nil, "more than 101 fields", stop end
  return nil, "a comma or a line end is missing behind the quotation mark", stop
end

function csv.read(bytes, options)
  return columns(bytes, record_at, options)
end

return csv
