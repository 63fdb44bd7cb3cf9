-- Canonical caseless matching (Unicode 17.0, D145), slow and obvious: NFD(toCasefold(NFD(s))) from the Unicode files.

local utf8 = require "spec.support.utf8"

local caseless = {}

local function code_points(hexadecimal)
  local cps = {}
  for cp in hexadecimal:gmatch("%x+") do cps[#cps + 1] = tonumber(cp, 16) end
  return cps
end

-- Section 3.12, "Hangul Syllable Decomposition"
local function decompose_hangul(cp)
  local index = cp - 0xAC00
  local l, v, t = math.floor(index / 588), math.floor(index % 588 / 28), index % 28
  return { 0x1100 + l, 0x1161 + v, t > 0 and 0x11A7 + t or nil }
end

--- The matcher that the files in this folder make: its function `form` takes a well-formed string.
function caseless.new(folder)
  local decomposition, class, folding = {}, {}, {}
  for line in io.lines(folder .. "/UnicodeData.txt") do
    local cp, combining, mapping = line:match("^(%x+);[^;]*;%a%a;(%d+);%a+;([%x ]*);")
    if cp then
      class[tonumber(cp, 16)] = tonumber(combining)
      if mapping ~= "" then decomposition[tonumber(cp, 16)] = code_points(mapping) end
    else -- a mapping with a <tag> is no canonical one
      cp, combining = line:match("^(%x+);[^;]*;%a%a;(%d+);")
      class[tonumber(cp, 16)] = tonumber(combining)
    end
  end
  for line in io.lines(folder .. "/CaseFolding.txt") do
    local cp, mapping = line:match("^(%x+); [CF]; ([%x ]+);")
    if cp then folding[tonumber(cp, 16)] = code_points(mapping) end
  end

  local function decompose(out, cp)
    local parts = decomposition[cp] or (cp >= 0xAC00 and cp <= 0xD7A3 and decompose_hangul(cp))
    if not parts then
      out[#out + 1] = cp
      return out
    end
    for _, part in ipairs(parts) do decompose(out, part) end
    return out
  end

  local function nfd(cps)
    local out = {}
    for _, cp in ipairs(cps) do decompose(out, cp) end
    local changed
    repeat -- D108, D109: exchange neighbours until every reorderable pair is in order
      changed = false
      for i = 1, #out - 1 do
        local a, b = class[out[i]] or 0, class[out[i + 1]] or 0
        if a > b and b > 0 then
          out[i], out[i + 1] = out[i + 1], out[i]
          changed = true
        end
      end
    until not changed
    return out
  end

  local function fold(cps)
    local out = {}
    for _, cp in ipairs(cps) do
      for _, part in ipairs(folding[cp] or { cp }) do out[#out + 1] = part end
    end
    return out
  end

  local matcher = {}

  function matcher.form(s)
    local cps = utf8.code_points(s)
    local form = nfd(fold(nfd(cps)))
    for i, cp in ipairs(form) do form[i] = utf8.encode(cp) end
    return table.concat(form)
  end

  return matcher
end

return caseless
