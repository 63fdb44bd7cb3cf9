local caseless = require "spec.support.caseless"
local core = require "opedkit.core"
local data = require "spec.support.data"
local utf8 = require "spec.support.utf8"

local u = utf8.encode

local rows = {
  -- text, folded
  { "", "" },
  { "The QUICK brown Fox", "the quick brown fox" },
  { "Stra" .. u(0xDF) .. "e " .. u(0x1E9E), "strasse ss" },
  { u(0x391, 0x3A3, 0x20, 0x3C2), u(0x3B1, 0x3C3, 0x20, 0x3C3) },
  { u(0xFB01) .. "ne", "fine" },
  { u(0x390), u(0x3B9, 0x308, 0x301) },
  { u(0x130) .. "I", "i" .. u(0x307) .. "i" }, -- no Turkish mapping
  { u(0x13A0, 0xAB70), u(0x13A0, 0x13A0) }, -- Cherokee folds to uppercase
  { u(0xC9), u(0xE9) }, -- composed stays composed
  { "E" .. u(0x301), "e" .. u(0x301) },
  { "Don" .. u(0x2019) .. "t", "don" .. u(0x2019) .. "t" },
  { "A\0B", "a\0b" },
  { "A\255B\226\130C\240\144\128", "a\255b\226\130c\240\144\128" }, -- ill-formed parts are kept
  { ("AZ@[`{az\127"):rep(90), ("az@[`{az\127"):rep(90) },
  { "A" .. u(0x390):rep(10000), "a" .. u(0x3B9, 0x308, 0x301):rep(10000) },
}

-- Words that are the same when case, composition and the form of the apostrophe do not count.
local same = {
  { "STRASSE", "stra" .. u(0xDF) .. "e", "STRA" .. u(0x1E9E) .. "E" },
  { "don't", "DON'T", "don" .. u(0x2019) .. "t", "don" .. u(0x2018) .. "t", "don" .. u(0x2BC) .. "t",
    "don" .. u(0xFF07) .. "t" },
  { "caf" .. u(0xE9), "cafe" .. u(0x301), "CAFE" .. u(0x301), "CAF" .. u(0xC9) },
  { u(0x1EAD), "a" .. u(0x323, 0x302), "A" .. u(0x302, 0x323), u(0xC2, 0x323), u(0x1EA0, 0x302) }, -- marks in any order
  { u(0x1FB4), u(0x3B1, 0x301, 0x345), u(0x3B1, 0x345, 0x301), u(0x1FB3, 0x301), u(0x1FBC, 0x301), u(0x3AC, 0x3B9) },
  { u(0xAC01), u(0x1100, 0x1161, 0x11A8), u(0xAC00, 0x11A8) },
  { u(0x2126), u(0x3C9), u(0x3A9) },
  { u(0x149) .. "A", u(0x2BC) .. "na" },
  { ("AVeryLongWord"):rep(300), ("averylongword"):rep(300) },
  { u(0xC9):rep(2000), ("e" .. u(0x301)):rep(2000) },
  { "a" .. u(0x302):rep(14) .. u(0x323):rep(14), "A" .. u(0x323):rep(14) .. u(0x302):rep(14) },
}

local different = {
  { "resume", "r" .. u(0xE9) .. "sum" .. u(0xE9) },
  { "dont", "don't" },
  { "i", u(0x131) },
  { "a" .. u(0x302, 0x301), "a" .. u(0x301, 0x302) },
  { "a", "aa" },
  { "0123456789abcdef", "0123456789abcdefg" },
  { "x_", "x" },
}

describe("full case folding", function()
  for _, engine in ipairs(core.engines()) do
    local fold = core.open(engine).text.fold
    for i, row in ipairs(rows) do
      it(("folds row %d on %s"):format(i, engine), function()
        assert.equal(row[2], fold(row[1]))
        assert.equal(row[2], fold(row[2]))
      end)
    end
  end
end)

describe("a word's hash", function()
  for _, engine in ipairs(core.engines()) do
    local tokens = core.open(engine).tokens

    -- The hash of a text that is one word; nil where it is not.
    local function whole_hash(text)
      local found = tokens(text)
      local first, last = found:get(1)
      return first == 1 and last == #text and found:hash(1) or nil
    end

    local function hash(word)
      return assert(whole_hash(word), word)
    end

    it("is one for all forms of a word on " .. engine, function()
      for _, row in ipairs(same) do
        for i = 2, #row do assert.equal(hash(row[1]), hash(row[i]), row[i]) end
      end
    end)

    it("parts what is not the same word on " .. engine, function()
      for _, row in ipairs(different) do assert.not_equal(hash(row[1]), hash(row[2])) end
    end)

    it("does not depend on where in the text the word stands on " .. engine, function()
      for _, word in ipairs { "word", "Averyverylongword", "\195\137t\195\169", u(0x1EAD) } do
        local wanted = hash(word)
        for size = 0, 40 do
          local found = tokens((" "):rep(size) .. word)
          assert.equal(wanted, found:hash(1))
          found = tokens(word .. "\n" .. ("."):rep(size))
          assert.equal(wanted, found:hash(1))
        end
      end
    end)

    it("is that of the canonical caseless form, for every letter and number, marked or not, #slow #once on " .. engine,
      function()
        local matcher = caseless.new(data.need_unicode())
        -- All but the unified ideographs, which have no other form. With U+0345, which folds to a letter, what was one
        -- word may be two: those are passed over.
        local ranges = { { 0x80, 0x33FF }, { 0xA000, 0xD7FF }, { 0xE000, 0x1FFFF }, { 0x2F800, 0x2FA1F } }
        for _, row in ipairs { { "", 34000 }, { u(0x301, 0x323), 34000 }, { u(0x301, 0x345, 0x323), 20000 } } do
          local marks, least, count = row[1], row[2], 0
          for _, range in ipairs(ranges) do
            for cp = range[1], range[2] do
              local text = u(cp) .. marks
              local got = whole_hash(text)
              local wanted = got and whole_hash(matcher.form(text))
              if wanted then
                if got ~= wanted then error(("U+%04X with %q"):format(cp, marks)) end
                count = count + 1
              end
            end
          end
          assert.is_true(count > least, count)
        end
      end)
  end
end)
