-- UAX #29, slow and obvious: the properties from the Unicode files themselves, and for each place between two
-- code points the rules one after the other, as the standard words them. What the C core is held against.

local utf8 = require "spec.support.utf8"

local uax29 = {}

local function set(...)
  local members = {}
  for _, name in ipairs { ... } do members[name] = true end
  return members
end

---- the properties ----

local function lines(folder, name)
  local file = assert(io.open(folder .. "/" .. name, "rb"))
  local bytes = file:read("*a")
  file:close()
  return bytes:gmatch("[^\n]+")
end

-- Code point → value, of the lines "XXXX..YYYY ; value" whose value `select` turns into something.
local function property(folder, name, select)
  local of = {}
  for line in lines(folder, name) do
    local first, last, value = line:match("^(%x+)%.?%.?(%x*)%s*;%s*([%w_; ]-)%s*#")
    value = value and select(value)
    if value then
      for cp = tonumber(first, 16), tonumber(last ~= "" and last or first, 16) do of[cp] = value end
    end
  end
  return of
end

local function numbers(folder)
  local of = {}
  for line in lines(folder, "UnicodeData.txt") do
    local cp = line:match("^(%x+);[^;]*;N%a;")
    if cp then of[tonumber(cp, 16)] = true end
  end
  return of
end

local function itself(value) return value end
local function is(wanted)
  return function(value) return value == wanted end
end

---- the rules ----

-- WB4, SB5: X (ignored)* is X, unless X is one of `hard`. Gives the X's: the value and the index of each.
local function collapse(of, cps, n, ignored, hard)
  local units, starts, count = {}, {}, 0
  for i = 1, n do
    local value = of[cps[i]] or "Other"
    if not ignored[value] or count == 0 or (hard[units[count]] and starts[count] == i - 1) then
      count = count + 1
      units[count], starts[count] = value, i
    end
  end
  return units, starts, count
end

local newline = set("Newline", "CR", "LF")
local word_ignored = set("Extend", "Format", "ZWJ")
local ahletter = set("ALetter", "Hebrew_Letter")
local letter_middle = set("MidLetter", "MidNumLet", "Single_Quote")
local number_middle = set("MidNum", "MidNumLet", "Single_Quote")
local before_low_line = set("ALetter", "Hebrew_Letter", "Numeric", "Katakana", "ExtendNumLet")
local after_low_line = set("ALetter", "Hebrew_Letter", "Numeric", "Katakana")

-- Whether the code points before an index that are RI, back to the last that is not, are odd in number.
local function odd_regional_indicators(units, u)
  local count = 0
  while units[u] == "Regional_Indicator" do
    count = count + 1
    u = u - 1
  end
  return count % 2 == 1
end

-- Whether words part between units u and u + 1; raw is the value of the code point right before unit u + 1.
local function word_parts(units, u, raw, pictograph)
  local left, right = units[u], units[u + 1]
  if left == "CR" and right == "LF" then return false end -- WB3
  if newline[left] or newline[right] then return true end -- WB3a, WB3b
  if raw == "ZWJ" and pictograph then return false end -- WB3c
  if raw == "WSegSpace" and right == "WSegSpace" then return false end -- WB3d
  local before, after = units[u - 1], units[u + 2]
  if ahletter[left] and ahletter[right] then return false end -- WB5
  if ahletter[left] and letter_middle[right] and ahletter[after] then return false end -- WB6
  if ahletter[before] and letter_middle[left] and ahletter[right] then return false end -- WB7
  if left == "Hebrew_Letter" and right == "Single_Quote" then return false end -- WB7a
  if left == "Hebrew_Letter" and right == "Double_Quote" and after == "Hebrew_Letter" then return false end -- WB7b
  if before == "Hebrew_Letter" and left == "Double_Quote" and right == "Hebrew_Letter" then return false end -- WB7c
  if left == "Numeric" and right == "Numeric" then return false end -- WB8
  if ahletter[left] and right == "Numeric" then return false end -- WB9
  if left == "Numeric" and ahletter[right] then return false end -- WB10
  if before == "Numeric" and number_middle[left] and right == "Numeric" then return false end -- WB11
  if left == "Numeric" and number_middle[right] and after == "Numeric" then return false end -- WB12
  if left == "Katakana" and right == "Katakana" then return false end -- WB13
  if before_low_line[left] and right == "ExtendNumLet" then return false end -- WB13a
  if left == "ExtendNumLet" and after_low_line[right] then return false end -- WB13b
  if right == "Regional_Indicator" and odd_regional_indicators(units, u) then return false end -- WB15, WB16
  return true -- WB999
end

local parasep = set("Sep", "CR", "LF")
local sentence_ignored = set("Extend", "Format")
local saterm = set("STerm", "ATerm")
local cased = set("Upper", "Lower")
local sb8_stop = set("OLetter", "Upper", "Lower", "Sep", "CR", "LF", "STerm", "ATerm")

local function sentence_parts(units, u)
  local left, right = units[u], units[u + 1]
  if left == "CR" and right == "LF" then return false end -- SB3
  if parasep[left] then return true end -- SB4
  if left == "ATerm" and right == "Numeric" then return false end -- SB6
  if cased[units[u - 1]] and left == "ATerm" and right == "Upper" then return false end -- SB7

  -- SATerm Close* Sp* ParaSep? to the left of the place
  local term = u
  while units[term] == "Sp" do term = term - 1 end
  local spaces = term < u
  while units[term] == "Close" do term = term - 1 end
  if not saterm[units[term]] then return false end -- SB998

  if units[term] == "ATerm" then -- SB8
    local ahead = u + 1
    while units[ahead] and not sb8_stop[units[ahead]] do ahead = ahead + 1 end
    if units[ahead] == "Lower" then return false end
  end
  if right == "SContinue" or saterm[right] then return false end -- SB8a
  if not spaces and right == "Close" then return false end -- SB9
  if right == "Sp" or parasep[right] then return false end -- SB9, SB10
  return true -- SB11
end

local control = set("Control", "CR", "LF")
local after_l = set("L", "V", "LV", "LVT")

-- Whether graphemes part between code points i and i + 1.
local function grapheme_parts(values, conjunct, pictograph, i)
  local left, right = values[i], values[i + 1]
  if left == "CR" and right == "LF" then return false end -- GB3
  if control[left] or control[right] then return true end -- GB4, GB5
  if left == "L" and after_l[right] then return false end -- GB6
  if (left == "LV" or left == "V") and (right == "V" or right == "T") then return false end -- GB7
  if (left == "LVT" or left == "T") and right == "T" then return false end -- GB8
  if right == "Extend" or right == "ZWJ" then return false end -- GB9
  if right == "SpacingMark" then return false end -- GB9a
  if left == "Prepend" then return false end -- GB9b
  if conjunct[i + 1] == "Consonant" then -- GB9c
    local k, linker = i, false
    while conjunct[k] == "Extend" or conjunct[k] == "Linker" do
      linker = linker or conjunct[k] == "Linker"
      k = k - 1
    end
    if linker and conjunct[k] == "Consonant" then return false end
  end
  if left == "ZWJ" and pictograph[i + 1] then -- GB11
    local k = i - 1
    while values[k] == "Extend" do k = k - 1 end
    if pictograph[k] then return false end
  end
  if right == "Regional_Indicator" and odd_regional_indicators(values, i) then return false end -- GB12, GB13
  return true -- GB999
end

---- the oracle ----

--- The oracle that the files in this folder make. Each of its functions takes a string and gives the offsets (1-based)
--- of the last byte of each unit; `words` gives first and last of each word, flat, as Spans:offsets does, and a list of
--- their kinds (bits of csrc/opk_tokens.h).
function uax29.new(folder)
  local grapheme = property(folder, "GraphemeBreakProperty.txt", itself)
  local word = property(folder, "WordBreakProperty.txt", itself)
  local sentence = property(folder, "SentenceBreakProperty.txt", itself)
  local pictographic = property(folder, "emoji-data.txt", is("Extended_Pictographic"))
  local derived = "DerivedCoreProperties.txt"
  local conjunct = property(folder, derived, function(value) return value:match("^InCB; *(%a+)$") end)
  local alphabetic = property(folder, derived, is("Alphabetic"))
  local number = numbers(folder)
  local oracle = {}

  local function word_ends(cps, firsts, n)
    local units, starts, count = collapse(word, cps, n, word_ignored, newline)
    local ends = {}
    for u = 1, count - 1 do
      local start = starts[u + 1]
      local raw, pictograph = word[cps[start - 1]], pictographic[cps[start]]
      if word_parts(units, u, raw, pictograph) then ends[#ends + 1] = firsts[start] - 1 end
    end
    if n > 0 then ends[#ends + 1] = firsts[n + 1] - 1 end
    return ends
  end

  function oracle.word_segments(s)
    return word_ends(utf8.code_points(s))
  end

  function oracle.words(s)
    local cps, firsts, n = utf8.code_points(s)
    local flat, kinds, i = {}, {}, 1
    for _, last in ipairs(word_ends(cps, firsts, n)) do
      local first, letter, digit, lower = firsts[i], 0, 0, 0
      local capital = sentence[cps[i]] == "Upper" and 4 or 0
      while i <= n and firsts[i] <= last do
        if alphabetic[cps[i]] then letter = 1 end
        if number[cps[i]] then digit = 2 end
        if sentence[cps[i]] == "Lower" then lower = 8 end
        i = i + 1
      end
      if letter + digit > 0 then
        flat[#flat + 1], flat[#flat + 2] = first, last
        kinds[#kinds + 1] = letter + digit + capital + lower
      end
    end
    return flat, kinds
  end

  function oracle.sentences(s)
    local cps, firsts, n = utf8.code_points(s)
    local units, starts, count = collapse(sentence, cps, n, sentence_ignored, parasep)
    local ends = {}
    for u = 1, count - 1 do
      if sentence_parts(units, u) then ends[#ends + 1] = firsts[starts[u + 1]] - 1 end
    end
    if n > 0 then ends[#ends + 1] = firsts[n + 1] - 1 end
    return ends
  end

  function oracle.graphemes(s)
    local cps, firsts, n = utf8.code_points(s)
    local values, conjuncts, pictographs, ends = {}, {}, {}, {}
    for i = 1, n do
      local cp = cps[i]
      values[i], conjuncts[i], pictographs[i] = grapheme[cp] or "Other", conjunct[cp], pictographic[cp]
    end
    for i = 1, n do
      if i == n or grapheme_parts(values, conjuncts, pictographs, i) then ends[#ends + 1] = firsts[i + 1] - 1 end
    end
    return ends
  end

  return oracle
end

return uax29
