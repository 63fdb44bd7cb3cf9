local core = require "opedkit.core"
local utf8 = require "spec.support.utf8"

-- The core against a slow and obvious oracle: lines first, then blocks of lines that are not blank.

local function set(...)
  local members = {}
  for _, cp in ipairs { ... } do members[cp] = true end
  return members
end

local line_ends = set(0x0A, 0x0D, 0x85, 0x2028, 0x2029)
local white = set(0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004,
  0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000) -- White_Space

-- The first and last byte of what is not white in each line, false for a blank one.
local function lines(s)
  local cps, firsts, n = utf8.code_points(s)
  local found, line, i = {}, false, 1
  while i <= n do
    if line_ends[cps[i]] then
      if cps[i] == 0x0D and cps[i + 1] == 0x0A then i = i + 1 end
      found[#found + 1] = line
      line = false
    elseif not white[cps[i]] then
      line = { line and line[1] or firsts[i], firsts[i + 1] - 1 }
    end
    i = i + 1
  end
  found[#found + 1] = line
  return found
end

local function paragraphs(s)
  local flat, open = {}, false
  for _, line in ipairs(lines(s)) do
    if line and open then
      flat[#flat] = line[2]
    elseif line then
      flat[#flat + 1], flat[#flat + 2] = line[1], line[2]
    end
    open = line
  end
  return flat
end

local seed = 1
local function random(n) -- Park and Miller's generator, exact in doubles
  seed = seed * 16807 % 2147483647
  return seed % n + 1
end

local pieces = {
  "a", "Some words.", "a line of more than eight bytes", " ", "  ", "          ", "\t", "\n", "\n", "\n\n",
  "\r\n", "\r", "\r\n\r\n", "\11", "\12", "\0", "\127", "\194\133", "\194\160", "\195\169", "\226\128\168",
  "\226\128\169", "\226\128\131", "\227\128\128", "\226\128\139", "\226\128\157", "\255", "\226\128", "\194",
}

describe("paragraphs", function()
  for _, engine in ipairs(core.engines()) do
    it("are the blocks of lines that are not blank, in 5,000 random texts, on " .. engine, function()
      local segment = core.open(engine).segment
      for _ = 1, 5000 do
        local parts = {}
        for i = 1, random(20) do parts[i] = pieces[random(#pieces)] end
        local text = table.concat(parts)
        assert.same(paragraphs(text), segment.paragraphs(text):offsets(), ("%q"):format(text))
      end
    end)
  end
end)
