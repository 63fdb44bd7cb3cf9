local language = require "opedkit.language"
local opedkit = require "opedkit"

local rows = {
  en = "The council must not build the new port this year, and nobody has said who will pay for it "
      .. "or what it would be for.",
  de = "Der Rat darf den neuen Hafen in diesem Jahr nicht bauen, und niemand hat gesagt, wer das "
      .. "bezahlen soll oder wozu.",
  fr = "Le conseil ne doit pas construire le nouveau port cette année, et personne ne dit qui va "
      .. "payer ni pour quoi faire.",
  es = "El consejo no debe construir el nuevo puerto este año, y nadie ha dicho quién lo va a pagar "
      .. "ni para qué sirve.",
  it = "Il consiglio non deve costruire il nuovo porto quest'anno, e nessuno ha detto chi lo "
      .. "pagherà né a che cosa serve.",
  pt = "O conselho não deve construir o novo porto neste ano, e ninguém disse quem vai pagar nem "
      .. "para que serve isso.",
  nl = "De raad moet de nieuwe haven dit jaar niet bouwen, en niemand heeft gezegd wie dat gaat "
      .. "betalen of waar het voor is.",
  pl = "Rada nie może zbudować nowego portu w tym roku, bo nikt nie powiedział, kto za to zapłaci i "
      .. "po co to wszystko jest.",
  ru = "Совет не должен строить новый порт в этом году, и никто не "
      .. "сказал, кто за это заплатит и "
      .. "для чего он нужен, а это так.",
}

describe("language.detect", function()
  for tag, s in pairs(rows) do
    it("knows " .. tag, function()
      assert.equal(tag, language.detect(s))
      assert.equal(tag, language.detect((s .. " "):rep(200)))
      assert.equal(tag, opedkit.document.new(s):language())
    end)
  end

  it("does not guess", function()
    assert.is_nil(language.detect "")
    assert.is_nil(language.detect "The port.")
    assert.is_nil(language.detect(("\255\254\0 "):rep(100)))
    assert.is_nil(language.detect(("x1 = y2 + z3; "):rep(100)))
    assert.has_error(function() language.detect(1) end)
  end)

  it("counts the words that any glossary has", function()
    local native, fold = require "opedkit.native", require("opedkit.text").fold
    local random = require("spec.support.laws").generator(5)
    local list = { "the", 1, "of", 3, "de", 6, "по", 8, fold "ΰ", 2, ("long"):rep(6), 1, ("x"):rep(64), 4 }
    local pieces = { "The", "OF", "de", "По", "ΰ", "ΰ ", ("long"):rep(6), ("x"):rep(64), ("y"):rep(65), " ", " ", "\n",
      "1", "\255", "\194\160", "'", "\208", "the" }
    local glossary = native.glossary(list)
    local function oracle(s, least, share, least_different)
      local words, counts, different, seen = 0, {}, {}, {}
      for word in fold(s):gmatch "[a-z\195-\244][a-z\128-\191\195-\244]*" do
        words = words + 1
        for i = 1, #list, 2 do
          local bits = list[i] == word and list[i + 1] or 0
          for bit = 1, 4 do
            if math.floor(bits / 2 ^ (bit - 1)) % 2 == 1 then
              counts[bit], different[bit] = (counts[bit] or 0) + 1, (different[bit] or 0) + (seen[word] and 0 or 1)
            end
          end
        end
        seen[word] = true
      end
      local best, most = nil, share * words
      for bit = 1, 4 do
        if (counts[bit] or 0) > most and different[bit] >= least_different then best, most = bit, counts[bit] end
      end
      return words >= least and best or nil
    end
    for round = 1, 200 do
      local parts = {}
      for i = 1, round % 40 do parts[i] = pieces[random(#pieces)] end
      local s, share = table.concat(parts), random(6) / 10
      local first, most, least, different = random(#s + 1), random(200), random(4) - 1, random(3) - 1
      assert.equal(oracle(s:sub(first, first + most - 1), least, share, different),
        glossary:majority(s, first, most, least, share, different))
    end
    assert.equal(2, glossary:majority(("\206\176 "):rep(2000), 1, 65536, 1, 0.5, 1)) -- folded thrice as long
    assert.error_matches(function() glossary:majority("x", 3, 1, 0, 0, 0) end, "a position in the text")
    assert.error_matches(function() glossary:majority("x", 1, 65537, 0, 0, 0) end, "how many bytes")
  end)

  it("is what the analysis says, with a warning where it is not English #again", function()
    local a = opedkit.analyze((rows.de .. " "):rep(6))
    assert.equal("de", a.language)
    assert.equal("language", a.warnings[1].code)
    assert.equal("en", opedkit.analyze((rows.en .. " "):rep(6)).language)
  end)
end)
