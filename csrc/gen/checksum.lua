-- The CRC-32 of a string (ISO 3309) in eight hexadecimal digits, by arithmetic that every Lua has.
local function xor(a, b)
  local sum, bit = 0, 1
  while a > 0 or b > 0 do
    if a % 2 ~= b % 2 then sum = sum + bit end
    a, b, bit = math.floor(a / 2), math.floor(b / 2), 2 * bit
  end
  return sum
end

local POLYNOMIAL = 3988292384
local of_byte = {}
for byte = 0, 255 do
  local value = byte
  for _ = 1, 8 do value = value % 2 == 1 and xor(math.floor(value / 2), POLYNOMIAL) or math.floor(value / 2) end
  of_byte[byte] = value
end

return function(bytes)
  local sum = 4294967295
  for i = 1, #bytes do sum = xor(math.floor(sum / 256), of_byte[xor(sum % 256, bytes:byte(i))]) end
  return ("%08x"):format(xor(sum, 4294967295))
end
