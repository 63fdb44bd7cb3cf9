-- Makes csrc/opk_ucd.c, the Unicode tables, from the files of the Unicode Character Database.
--
--   lua csrc/gen/ucd.lua UCD_FOLDER OUTPUT_FILE
--
-- Runs on any Lua from 5.1 on and writes the same bytes on each.

local folder, output = ...
if not output then
  io.stderr:write("usage: lua csrc/gen/ucd.lua UCD_FOLDER OUTPUT_FILE\n")
  os.exit(2)
end

local LAST = 0x10FFFF
local floor, format, concat = math.floor, string.format, table.concat

---- the files ----

-- RFC 1950's Adler-32, which needs no bit operations.
local function adler32(bytes)
  local a, b = 1, 0
  for i = 1, #bytes do
    a = a + bytes:byte(i)
    b = b + a
    if i % 4096 == 0 then a, b = a % 65521, b % 65521 end
  end
  return format("%04x%04x", b % 65521, a % 65521)
end

local stamps = {}

local function read(name)
  local file = assert(io.open(folder .. "/" .. name, "rb"))
  local bytes = file:read("*a")
  file:close()
  stamps[#stamps + 1] = format(" *   %-28s %8d bytes, Adler-32 %s", name, #bytes, adler32(bytes))
  return bytes
end

-- Calls visit(first, last, rest) for each "XXXX..YYYY ; rest # comment".
local function each_range(bytes, visit)
  for line in bytes:gmatch("[^\n]+") do
    local first, last, rest = line:match("^(%x+)%.?%.?(%x*)%s*;%s*([^#]-)%s*#")
    if not first then first, last, rest = line:match("^(%x+)%.?%.?(%x*)%s*;%s*([^#]-)%s*$") end
    if first then visit(tonumber(first, 16), tonumber(last ~= "" and last or first, 16), rest) end
  end
end

-- The values of an enumerated property: names in the order of their first code point, "Other" as number 0, and
-- code point → number (nil for Other). Only the values that `accept` (where given) turns into a name count.
local function property(bytes, accept)
  local names, numbers, of = { [0] = "Other" }, {}, {}
  each_range(bytes, function(first, last, rest)
    local name = rest
    if accept then name = accept(rest) end
    if name then
      if not numbers[name] then
        names[#names + 1] = name
        numbers[name] = #names
      end
      for cp = first, last do of[cp] = numbers[name] end
    end
  end)
  return { names = names, numbers = numbers, of = of }
end

local function only(wanted)
  return function(name) return name == wanted and name or nil end
end

local grapheme_file = read("GraphemeBreakProperty.txt")
local version = assert(grapheme_file:match("^# GraphemeBreakProperty%-(%d+%.%d+%.%d+)%.txt"))
local grapheme = property(grapheme_file)
local word = property(read("WordBreakProperty.txt"))
local sentence = property(read("SentenceBreakProperty.txt"))
local pictographic = property(read("emoji-data.txt"), only("Extended_Pictographic")).of
local derived = read("DerivedCoreProperties.txt")
local alphabetic = property(derived, only("Alphabetic")).of
local conjunct = property(derived, function(rest) return rest:match("^InCB;%s*(%a+)$") end)
conjunct.names[0] = "None"

local number, white, combining, decomposition = {}, {}, {}, {}
do
  for cp = 0x09, 0x0D do white[cp] = true end -- White_Space is Z* and these six controls
  white[0x85] = true
  local range_first
  for line in read("UnicodeData.txt"):gmatch("[^\n]+") do
    local code, name, category, class, mapping = line:match("^(%x+);([^;]*);(%a%a);(%d+);[^;]*;([^;]*);")
    local cp = tonumber(code, 16)
    local first = cp
    if name:find(", First>$") then
      range_first = cp
    elseif name:find(", Last>$") then
      first = range_first
    end
    if category:sub(1, 1) == "N" then for i = first, cp do number[i] = true end end
    if category:sub(1, 1) == "Z" then for i = first, cp do white[i] = true end end
    if class ~= "0" then combining[cp] = tonumber(class) end
    if mapping ~= "" and not mapping:find("<", 1, true) then
      local parts = {}
      for part in mapping:gmatch("%x+") do parts[#parts + 1] = tonumber(part, 16) end
      decomposition[cp] = parts
    end
  end
end

local folding = {}
for line in read("CaseFolding.txt"):gmatch("[^\n]+") do
  local code, mapping = line:match("^(%x+); [CF]; ([%x ]+);")
  if code then
    local parts = {}
    for part in mapping:gmatch("%x+") do parts[#parts + 1] = tonumber(part, 16) end
    folding[tonumber(code, 16)] = parts
  end
end

---- what a code point is to the sentences of prose (opk_character.h): these, the rest by Sentence_Break ----

local characters = {}
local function are(name, list)
  for _, cp in ipairs(list) do characters[cp] = name end
end
local function all_are(name, first, last)
  for cp = first, last do characters[cp] = name end
end

are("LINE", { 0x0A, 0x0D, 0x85, 0x2028, 0x2029 })
are("SPACE", { 0x0C }) -- form feed: a page may break inside a sentence
are("EXCLAIM", { 0x21, 0x3F, 0x203C, 0x203D, 0x2047, 0x2048, 0x2049 })
are("ELLIPSIS", { 0x2026 })
are("COMMA", { 0x3B })
are("QUOTE", { 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2039, 0x203A, 0xB4 })
all_are("QUOTE", 0x2018, 0x201F)
are("SUPERSCRIPT", { 0xB2, 0xB3, 0xB9, 0x2070 })
all_are("SUPERSCRIPT", 0x2072, 0x2079)
are("BULLET", { 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x25E6, 0x25A0 })
are("DASH", { 0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 })
are("OPEN", { 0x28, 0x5B, 0x7B, 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62 })
for cp = 0x3008, 0x301B do
  if cp ~= 0x3012 and cp ~= 0x3013 then characters[cp] = cp % 2 == 1 and "CLOSE" or "OPEN" end
end

local by_sentence_break = {
  Extend = "MARK", Format = "MARK", Sp = "SPACE", Lower = "LOWER", Upper = "UPPER", OLetter = "LETTER",
  Numeric = "DIGIT", ATerm = "PERIOD", STerm = "FULL", SContinue = "COMMA", Close = "CLOSE",
}

local function character(cp)
  local name = characters[cp] or by_sentence_break[sentence.names[sentence.of[cp] or 0]]
  return name or (cp >= 0x2600 and pictographic[cp] and "PICTOGRAPH" or "OTHER")
end

---- classes: one for each combination of properties ----

local flag_names = { "ALPHABETIC", "NUMBER", "UPPER", "LOWER", "WHITE", "PICTOGRAPH" }
local classes, class_of, class_count = {}, {}, 0
do
  local upper, lower = sentence.numbers.Upper, sentence.numbers.Lower
  local numbers = {}
  for cp = 0, LAST do
    local g, c, w, s = grapheme.of[cp] or 0, conjunct.of[cp] or 0, word.of[cp] or 0, sentence.of[cp] or 0
    local flags = (alphabetic[cp] and 1 or 0) + (number[cp] and 2 or 0) + (s == upper and 4 or 0) +
      (s == lower and 8 or 0) + (white[cp] and 16 or 0) + (pictographic[cp] and 32 or 0)
    local order = combining[cp] or 0
    local char = character(cp)
    local key = ((((g * 4 + c) * 32 + w) * 16 + s) * 64 + flags) * 256 + order .. char
    local class = numbers[key]
    if not class then
      class = class_count
      class_count = class_count + 1
      numbers[key] = class
      local words = {}
      for bit, name in ipairs(flag_names) do
        if floor(flags / 2 ^ (bit - 1)) % 2 == 1 then words[#words + 1] = "OPK_UCD_" .. name end
      end
      classes[class_count] = format("{OPK_GCB_%s, OPK_INCB_%s, OPK_WB_%s, OPK_SB_%s, %s, %d, OPK_CHAR_%s}",
        grapheme.names[g], conjunct.names[c], word.names[w], sentence.names[s],
        #words > 0 and concat(words, " | ") or "0", order, char)
    end
    class_of[cp] = class
  end
  assert(class_count <= 256, "a class no longer fits a byte")
end

---- foldings: the sequences that code points fold to ----

local APOSTROPHE = 0x27
local APOSTROPHES = { [0x2018] = true, [0x2019] = true, [0x201B] = true, [0x02BC] = true, [0xFF07] = true }
local YPOGEGRAMMENI = 0x345 -- the one mark that folds to a starter: opk_fold.c folds it when its place is known

local function append_decomposed(out, cp)
  local parts = decomposition[cp]
  if not parts then
    out[#out + 1] = cp
    return
  end
  for _, part in ipairs(parts) do append_decomposed(out, part) end
end

-- NFD(toCasefold(NFD(cp))) with apostrophes as U+0027 and U+0345 left alone.
local function word_form(cp)
  local decomposed, folded = {}, {}
  append_decomposed(decomposed, cp)
  for _, part in ipairs(decomposed) do
    local fold = folding[part]
    if part == YPOGEGRAMMENI or not fold then fold = { part } end
    for _, piece in ipairs(fold) do
      local first = #folded + 1
      append_decomposed(folded, piece)
      for i = first, #folded do
        if APOSTROPHES[folded[i]] then folded[i] = APOSTROPHE end
        -- opk_fold.c orders marks before it folds, which is right as long as no folding makes or unmakes a mark.
        assert((combining[folded[i]] or 0) == (combining[part] or 0), "a folding changes a combining class")
      end
    end
  end
  for i = 2, #folded do
    local before, after = combining[folded[i - 1]] or 0, combining[folded[i]] or 0
    assert(after == 0 or before <= after, "a decomposition is out of canonical order")
  end
  return folded
end

local function utf8(cps)
  local out = {}
  for _, cp in ipairs(cps) do
    if cp < 0x80 then
      out[#out + 1] = string.char(cp)
    else
      local tail, lead = "", 0xC0
      local limit = 0x20
      repeat
        tail = string.char(0x80 + cp % 64) .. tail
        cp = floor(cp / 64)
        local done = cp < limit
        if not done then lead, limit = lead + limit, limit / 2 end
      until done
      out[#out + 1] = string.char(lead + cp) .. tail
    end
  end
  return concat(out)
end

-- The pool holds, for each code point that changes, a byte with two lengths (four bits each), the folded bytes and
-- the word form's bytes; length 0 means the code point itself, for the word form (where there is a folding) that
-- it is the folding. Offset 0 stands for no change at all.
local pool, pool_size, fold_offset, fold_last = { "\0" }, 1, {}, 0
do
  local offsets = {}
  for cp = 0x80, LAST do
    if folding[cp] or decomposition[cp] or APOSTROPHES[cp] then
      local folded = folding[cp] and utf8(folding[cp]) or ""
      local form = utf8(word_form(cp))
      if form == folded then form = "" end
      assert(#folded < 16 and #form < 16 and not (folded == "" and form == ""))
      local entry = string.char(#folded * 16 + #form) .. folded .. form
      if not offsets[entry] then
        offsets[entry] = pool_size
        pool[#pool + 1] = entry
        pool_size = pool_size + #entry
      end
      fold_offset[cp] = offsets[entry]
      fold_last = cp
    end
  end
  assert(pool_size <= 65536, "the pool outgrew 16-bit offsets")
end

---- two-stage tables ----

-- Cuts of(0..last) into blocks of `size`; equal blocks are kept once.
local function two_stages(of, last, size)
  local index, blocks, numbers, count = {}, {}, {}, 0
  for first = 0, last, size do
    local values = {}
    for i = 0, size - 1 do values[i + 1] = format("%d", of[first + i] or 0) end
    local key = concat(values, ",")
    if not numbers[key] then
      numbers[key] = count
      count = count + 1
      blocks[count] = values
    end
    index[#index + 1] = format("%d", numbers[key])
  end
  assert(count <= 256, "a block number no longer fits a byte")
  local flat = {}
  for _, values in ipairs(blocks) do
    for _, value in ipairs(values) do flat[#flat + 1] = value end
  end
  return index, flat
end

---- the output ----

local out = {}
local function write(...) out[#out + 1] = format(...) .. "\n" end

local function write_array(type, name, values)
  write("const %s %s[%d] = {", type, name, #values)
  local line = ""
  for _, value in ipairs(values) do
    if #line + #value + 1 > 118 then
      write("  %s", line)
      line = ""
    end
    line = line .. value .. ","
  end
  write("  %s", line)
  write("};\n")
end

local class_index, class_blocks = two_stages(class_of, LAST, 256)
local fold_index, fold_blocks = two_stages(fold_offset, fold_last, 64)
local pool_bytes = {}
for _, entry in ipairs(pool) do
  for i = 1, #entry do pool_bytes[#pool_bytes + 1] = format("%d", entry:byte(i)) end
end

write("/* Unicode %s. Made by csrc/gen/ucd.lua; do not edit. From", version)
write("%s", concat(stamps, "\n"))
write(" * Copyright (c) 1991-2025 Unicode, Inc., under the Unicode License V3 (see LICENSE). */")
write('#include "opk_character.h"\n')
write("/* clang-format off */")
write('const char opk_ucd_version[] = "%s";\n', version)
write("const opk_ucd_row opk_ucd_rows[%d] = {", class_count)
for _, row in ipairs(classes) do write("  %s,", row) end
write("};\n")
write_array("uint8_t", "opk_ucd_class_index", class_index)
write_array("uint8_t", "opk_ucd_class_blocks", class_blocks)
write("const uint32_t opk_ucd_fold_end = 0x%X;", #fold_index * 64)
write_array("uint8_t", "opk_ucd_fold_index", fold_index)
write_array("uint16_t", "opk_ucd_fold_blocks", fold_blocks)
write_array("uint8_t", "opk_ucd_fold_pool", pool_bytes)

local file = assert(io.open(output, "wb"))
assert(file:write((concat(out):gsub("\n+$", "\n"))))
assert(file:close())
