-- How the essay argues, on a terminal: its thesis, what it asks for, grants and counters.
local page = require "opedkit.report.page"
local roles = require "opedkit.report.roles"

local NOTE = 16 -- columns beside a sentence: its label, its first byte, how likely it has that role

local function show(p, a, i, label, role, style)
  local sentence = a.sentences[i]
  local sure = roles.confidence(sentence, role)
  local note = sure and ("%-7d%3.0f%%"):format(sentence.first, sure * 100) or tostring(sentence.first)
  p:row(label, p.cut(page.harmless(sentence.text), p.width - page.LABEL - NOTE), style, note)
end

local answered = {
  { of = "conceded", label = "grants", role = "concession" },
  { of = "countered", label = "counters", role = "counterargument" },
}

return function(p, a)
  if not a.outline or #a.outline.thesis == 0 then return end
  p:section("Argument", "as the program judges it, by their first byte; how sure")
  for nth, i in ipairs(a.outline.thesis) do show(p, a, i, nth == 1 and "thesis" or "", "thesis") end
  for nth, asked in ipairs(a.outline.asked) do
    show(p, a, asked.sentence, nth == 1 and "asks" or "", "recommendation")
  end
  for _, kind in ipairs(answered) do
    for nth, entry in ipairs(a.outline[kind.of]) do
      show(p, a, entry.sentence, nth == 1 and kind.label or "", kind.role)
      for _, answer in ipairs(entry.answers) do
        if answer ~= entry.sentence then show(p, a, answer, "  answer", "rebuttal", "dim") end
      end
    end
  end
end
