-- How the essay argues, on a terminal: its thesis, what it asks for, grants and counters.
local page = require "opedkit.report.page"

local NOTE = 16 -- columns beside a sentence: its label, its first byte

local function show(p, a, label, i, style)
  local sentence = a.sentences[i]
  p:row(label, p.cut(page.harmless(sentence.text), p.width - page.LABEL - NOTE), style, tostring(sentence.first))
end

return function(p, a)
  if not a.outline or #a.outline.thesis == 0 then return end
  p:section("Argument", "as the program judges it, by their first byte")
  for nth, i in ipairs(a.outline.thesis) do show(p, a, nth == 1 and "thesis" or "", i) end
  for nth, asked in ipairs(a.outline.asked) do show(p, a, nth == 1 and "asks" or "", asked.sentence) end
  for _, kind in ipairs { { "conceded", "grants" }, { "countered", "counters" } } do
    for nth, entry in ipairs(a.outline[kind[1]]) do
      show(p, a, nth == 1 and kind[2] or "", entry.sentence)
      for _, answer in ipairs(entry.answers) do
        if answer ~= entry.sentence then show(p, a, "  answer", answer, "dim") end
      end
    end
  end
end
