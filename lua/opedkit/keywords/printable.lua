-- Bytes as a printable string, for data that are Lua modules: base64 (RFC 4648), in lines.
local printable = {}

local ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

function printable.encode(bytes)
  local out, line = {}, {}
  for i = 1, #bytes, 3 do
    local a, b, c = bytes:byte(i, i + 2)
    local n = a * 65536 + (b or 0) * 256 + (c or 0)
    local group = ""
    for shift = 3, 0, -1 do
      local digit = math.floor(n / 64 ^ shift) % 64
      group = group .. ALPHABET:sub(digit + 1, digit + 1)
    end
    if not b then group = group:sub(1, 2) .. "==" elseif not c then group = group:sub(1, 3) .. "=" end
    line[#line + 1] = group
    if #line == 29 then
      out[#out + 1] = table.concat(line)
      line = {}
    end
  end
  out[#out + 1] = table.concat(line)
  return table.concat(out, "\n")
end

function printable.decode(s)
  local value, out, n = {}, {}, 0
  for i = 1, 64 do value[ALPHABET:byte(i)] = i - 1 end
  s = s:gsub("[\r\n]", "")
  local stop = s:find("=", 1, true)
  for i = 1, #s, 4 do
    local a, b, c, d = s:byte(i, i + 3)
    local sum = value[a] * 262144 + value[b] * 4096 + (value[c] or 0) * 64 + (value[d] or 0)
    n = n + 1
    out[n] = string.char(math.floor(sum / 65536), math.floor(sum / 256) % 256, sum % 256)
  end
  local bytes = table.concat(out)
  return stop and bytes:sub(1, #bytes - (#s - stop + 1)) or bytes
end

return printable
