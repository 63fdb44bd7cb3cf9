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

  it("is what the analysis says, with a warning where it is not English", function()
    local a = opedkit.analyze((rows.de .. " "):rep(6))
    assert.equal("de", a.language)
    assert.equal("language", a.warnings[1].code)
    assert.equal("en", opedkit.analyze((rows.en .. " "):rep(6)).language)
  end)
end)
