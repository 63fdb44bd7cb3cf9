-- Charts as inline SVG: bars with a mark for what is usual, and where along a text things stand. Each has its figures as
-- text too, for those who can't see it.
local markup = require "opedkit.report.markup"

local escape, fixed = markup.escape, markup.fixed

local chart = {}

chart.STYLE = [[
figure{margin:.4rem 0 1.2rem}figcaption{margin-bottom:.3rem}
svg{display:block;width:100%;max-width:38rem;height:auto;font:13px system-ui,sans-serif}
@media(max-width:40rem){svg{font-size:16px}}
svg text{fill:var(--ink)}svg .dim{fill:var(--dim);font-size:inherit}
svg .track{fill:var(--soft)}svg .bar{fill:rgb(var(--for))}
svg .usual{stroke:var(--ink);stroke-width:2}svg .rule{stroke:var(--line)}svg .tick{fill:rgb(var(--c))}
]]

-- Units of the drawing; what stands at the end of a bar takes TAIL of them.
local WIDTH, LABEL, TAIL, ROW = 600, 206, 150, 22

local function open(rows, title, description)
  return ("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n<title>%s</title>\n"):format(WIDTH,
    rows * ROW + 4, escape(description), escape(title))
end

local function label(y, name)
  return ("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"):format(LABEL - 10, y + 15, escape(name))
end

--- Bars, one below the other. Each row: name, value, perhaps `usual`, a value to compare with, and `text`, what stands at
--- the end.
function chart.bars(title, rows)
  local most, said = 0, {}
  for i, row in ipairs(rows) do
    most = math.max(most, row.value, row.usual or 0)
    said[i] = ("%s %s"):format(row.name, row.text)
  end
  local wide = WIDTH - LABEL - TAIL
  local function x(value) return LABEL + (most > 0 and wide * value / most or 0) end
  local out = { open(#rows, title, title .. ": " .. table.concat(said, "; ")) }
  for i, row in ipairs(rows) do
    local y = (i - 1) * ROW + 2
    out[#out + 1] = label(y, row.name)
    out[#out + 1] = ("<rect class=\"track\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"12\" rx=\"2\"/>"):format(
      LABEL, y + 5, wide)
    out[#out + 1] = ("<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"%s\" height=\"12\" rx=\"2\"/>"):format(
      LABEL, y + 5, fixed(x(row.value) - LABEL, 1))
    if row.usual then
      out[#out + 1] = ("<line class=\"usual\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>"):format(fixed(x(row.usual), 1),
        fixed(x(row.usual), 1), y + 2, y + 20)
    end
    out[#out + 1] = ("<text class=\"dim\" x=\"%d\" y=\"%d\">%s</text>\n"):format(LABEL + wide + 8, y + 15,
      escape(row.text))
  end
  out[#out + 1] = "</svg>\n"
  return table.concat(out)
end

--- Where things stand: each row a name, a class for its colour, and spans from 0 to 1 with what they are.
function chart.strip(title, rows)
  local said = {}
  for i, row in ipairs(rows) do said[i] = ("%s %d"):format(row.name, #row.spans) end
  local wide = WIDTH - LABEL - TAIL
  local out = { open(#rows, title, title .. ": " .. table.concat(said, "; ")) }
  for i, row in ipairs(rows) do
    local y = (i - 1) * ROW + 2
    out[#out + 1] = label(y, row.name)
    out[#out + 1] = ("<line class=\"rule\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>"):format(LABEL, LABEL + wide,
      y + 11, y + 11)
    for _, span in ipairs(row.spans) do
      out[#out + 1] = ("<rect class=\"tick %s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"14\" rx=\"2\"><title>%s</title>"
        .. "</rect>"):format(row.class, fixed(LABEL + wide * span.first, 1), y + 4,
          fixed(math.max(3, wide * (span.last - span.first)), 1), escape(span.title))
    end
    out[#out + 1] = ("<text class=\"dim\" x=\"%d\" y=\"%d\">%d</text>\n"):format(LABEL + wide + 8, y + 15, #row.spans)
  end
  out[#out + 1] = "</svg>\n"
  return table.concat(out)
end

return chart
