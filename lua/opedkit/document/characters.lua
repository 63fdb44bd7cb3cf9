---Characters that stand for others: soft hyphens, ligatures, odd spaces, byte-order marks, and UTF-8 that somebody read
---as Windows-1252 or Latin-1. They come out as edits for the ledger.
---@class opedkit.document.characters
local characters = {}

if jit then jit.off(true, true) end -- see document.lua

local core = require("opedkit.native").text

local odd = { -- as csrc/opk_odd.c has them
  ["\194\160"] = { " ", "a no-break space" },
  ["\194\173"] = { "", "a soft hyphen" },
  ["\226\128\139"] = { "", "a zero-width space" },
  ["\226\128\175"] = { " ", "a narrow no-break space" },
  ["\226\129\159"] = { " ", "a mathematical space" },
  ["\226\129\160"] = { "", "a word joiner" },
  ["\239\187\191"] = { "", "a byte-order mark" },
}
for byte = 128, 138 do odd["\226\128" .. string.char(byte)] = { " ", "a space of typesetters" } end
for i, letters in ipairs { "ff", "fi", "fl", "ffi", "ffl", "st", "st" } do
  odd["\239\172" .. string.char(127 + i)] = { letters, "a ligature" }
end

-- Windows-1252 where it differs from Latin-1, by Unicode's MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT.
local windows = {}
for byte, character in ([[
  80€ 82‚ 83ƒ 84„ 85… 86† 87‡ 88ˆ 89‰ 8AŠ 8B‹ 8CŒ 8EŽ 91‘ 92’ 93“ 94” 95• 96– 97— 98˜ 99™ 9Aš 9B› 9Cœ 9Ež 9FŸ]])
  :gmatch "(%x%x)(%S+)" do
  windows[character] = tonumber(byte, 16)
end

-- The byte that Windows-1252 or Latin-1 writes for the character at a position, and the position behind it.
local function byte_at(s, at)
  local lead, trail = s:byte(at, at + 1)
  if not trail or trail < 128 or trail > 191 then return nil end
  if lead == 194 then return trail, at + 2 end
  if lead == 195 then return trail + 64, at + 2 end
  local byte = windows[s:sub(at, at + 1)]
  if byte then return byte, at + 2 end
  byte = windows[s:sub(at, at + 2)]
  return byte, at + 3
end

-- The character that was taken for several, where these, written as Windows-1252 has them, are one of UTF-8; and
-- whether it proves itself. "É»" too is a character of UTF-8, so only those that are met in English are looked for,
-- and "Ã»", which may end a quotation in capitals, and "Ã" before a no-break space prove nothing.
local function misread(s, at)
  local lead, second = byte_at(s, at)
  if lead ~= 194 and lead ~= 195 and lead ~= 226 and lead ~= 239 then return nil end
  local byte, behind = byte_at(s, second)
  if not byte or byte < 128 or byte > 191 then return nil end
  if lead == 194 or lead == 195 then
    if lead == 194 and byte < 160 then return nil end
    return string.char(lead, byte), behind, not (byte == 171 or byte == 187 or lead == 195 and byte == 160)
  end
  local third
  third, behind = byte_at(s, behind)
  if not third or third < 128 or third > 191 then return nil end
  local character = string.char(lead, byte, third)
  if lead == 239 and not odd[character] then return nil end
  return character, behind, true
end

-- Whether the characters that a run of misreadings stands for are misread themselves: then the text was misread twice,
-- which is left as it is, for half a repair is none.
local function misread_twice(run)
  local text = table.concat(run)
  local at = text:find("\195", 1, true)
  while at do
    if misread(text, at) then return true end
    at = text:find("\195", at + 1, true)
  end
  return false
end

local function misreadings(s)
  local found, proved = {}, false
  local at = s:find("\195", 1, true)
  while at do
    local run, count = {}, #found
    local proves = false
    local character, behind, proof = misread(s, at)
    while character do
      run[#run + 1] = character
      proves = proves or proof
      found[#found + 1] = { op = "replace", first = at, last = behind - 1,
        text = odd[character] and odd[character][1] or character, reason = "UTF-8 that was read as Latin-1" }
      at = behind
      character, behind, proof = misread(s, at)
    end
    if #run > 1 and misread_twice(run) then
      for i = #found, count + 1, -1 do found[i] = nil end
    else
      proved = proved or proves
    end
    at = s:find("\195", #run > 0 and at or at + 1, true)
  end
  return proved and found or {}
end

-- A soft hyphen at a line end divides a word: that is undone with the line end.
local function divides(s, character, behind)
  return character == "\194\173" and s:find("^[ \t]*[\r\n\f\v]", behind) ~= nil
end

---Finds the characters of a text that stand for others.
---@param s string any bytes
---@return opedkit.document.Edit[] edits they do not overlap; a byte-order mark at the start is not among them
function characters.edits(s)
  if not core.odd(s) then return {} end
  local edits = misreadings(s)
  local covered = {}
  for _, edit in ipairs(edits) do
    for i = edit.first + 1, edit.last do covered[i] = true end
  end
  -- Plain searches for the bytes that these begin with.
  for lead, size in ("\194\2\226\3\239\3"):gmatch "(.)(.)" do
    local more = size:byte() - 1
    local at = s:find(lead, 1, true)
    while at do
      local character = s:sub(at, at + more)
      local stands_for = odd[character]
      if stands_for and not covered[at] and not (lead == "\239" and at == 1 and character == "\239\187\191")
        and not divides(s, character, at + more + 1) then
        edits[#edits + 1] = { op = "replace", first = at, last = at + more, text = stands_for[1],
          reason = stands_for[2] }
      end
      at = s:find(lead, at + 1, true)
    end
  end
  return edits
end

return characters
