-- UTF-8, slow and obvious, for Lua versions that have no such library.
local utf8 = {}

--- The bytes of the code points.
function utf8.encode(...)
  local out = {}
  for i, cp in ipairs { ... } do
    local tail, room = "", 0x80 -- room: how many values the first byte can still hold
    while cp >= room do
      tail = string.char(0x80 + cp % 64) .. tail
      cp = math.floor(cp / 64)
      room = room == 0x80 and 0x20 or room / 2
    end
    out[i] = string.char((room == 0x80 and 0 or 256 - 2 * room) + cp) .. tail
  end
  return table.concat(out)
end

-- Unicode 17.0, table 3-7: first byte from, to; then from, to of each byte behind it.
local well_formed = {
  { { 0x00, 0x7F } },
  { { 0xC2, 0xDF }, { 0x80, 0xBF } },
  { { 0xE0, 0xE0 }, { 0xA0, 0xBF }, { 0x80, 0xBF } },
  { { 0xE1, 0xEC }, { 0x80, 0xBF }, { 0x80, 0xBF } },
  { { 0xED, 0xED }, { 0x80, 0x9F }, { 0x80, 0xBF } },
  { { 0xEE, 0xEF }, { 0x80, 0xBF }, { 0x80, 0xBF } },
  { { 0xF0, 0xF0 }, { 0x90, 0xBF }, { 0x80, 0xBF }, { 0x80, 0xBF } },
  { { 0xF1, 0xF3 }, { 0x80, 0xBF }, { 0x80, 0xBF }, { 0x80, 0xBF } },
  { { 0xF4, 0xF4 }, { 0x80, 0x8F }, { 0x80, 0xBF }, { 0x80, 0xBF } },
}

local row_of = {}
for _, row in ipairs(well_formed) do
  for byte = row[1][1], row[1][2] do row_of[byte] = row end
end

--- The code point at byte i, the place behind it, and whether it is well-formed: U+FFFD stands for each maximal
--- ill-formed part.
function utf8.decode(s, i)
  local byte = s:byte(i)
  local row = row_of[byte]
  if not row then return 0xFFFD, i + 1, false end
  local cp = byte < 0x80 and byte or byte % (2 ^ (7 - #row))
  for k = 2, #row do
    byte = s:byte(i + k - 1)
    if not byte or byte < row[k][1] or byte > row[k][2] then return 0xFFFD, i + k - 1, false end
    cp = cp * 64 + byte - 0x80
  end
  return cp, i + #row, true
end

--- The code points of s, the byte that each starts at (with one more entry, the place behind the text), their number.
function utf8.code_points(s)
  local cps, firsts, n, i = {}, {}, 0, 1
  while i <= #s do
    n = n + 1
    firsts[n] = i
    cps[n], i = utf8.decode(s, i)
  end
  firsts[n + 1] = i
  return cps, firsts, n
end

return utf8
