-- How the essay argues, on a terminal: its thesis, claims with what bears them out, what it grants and counters with the
-- answers, what it asks of whom.
local columns = require "opedkit.report.columns"
local outline = require "opedkit.report.outline"
local page = require "opedkit.report.page"

local LABEL = 14 -- columns of a sentence's label
local SURE = 6   -- … of how sure it is
local LINES = 2  -- of a sentence, at most
local BELOW = 3  -- pieces of evidence or answers, at most

-- What parts are called, how many of their sentences are told, and what the others are.
local labels = {
  thesis = { label = "thesis", again = "or perhaps", most = 3, other = "less likely thesis",
    others = "less likely theses" },
  claims = { label = "claims", most = 8, other = "more claim", others = "more claims" },
  conceded = { label = "grants", most = 5, other = "more point that is granted",
    others = "more points that are granted" },
  countered = { label = "counters", most = 5, other = "more view that is countered",
    others = "more views that are countered" },
  asked = { label = "asks", most = 8, other = "more demand", others = "more demands" },
}

-- A sentence in so many lines; a remark behind it is never cut off.
local function in_lines(p, text, remark, width)
  local rows = p.wrap(remark and text .. " " .. remark or text, width)
  if #rows <= LINES then return rows end
  local first, tail = p.wrap(text, width)[1], remark and " " .. page.harmless(remark) or ""
  local room = width - columns(tail)
  if room < 8 then return { first, p.cut(remark, width) } end
  return { first, p.cut(page.harmless(text):sub(#first + 1):gsub("^ ", ""), room) .. tail }
end

-- The columns before a sentence's text: a byte's place takes as many as the last sentence's.
local function margin_of(a, depth)
  return 2 + LABEL + #tostring(a.sentences[#a.sentences].first) + SURE + 2 + 2 * depth
end

local function show(p, a, own, label, depth, remark, style)
  local sentence = a.sentences[own.sentence]
  local margin, left = margin_of(a, depth), (" "):rep(depth > 0 and depth + 1 or 0) .. label
  local sure = own.confidence and ("%3.0f%%"):format(own.confidence * 100) or ""
  local first = tostring(sentence.first)
  local note = (" "):rep(margin_of(a, 0) - 2 - LABEL - SURE - 2 - #first) .. first .. "  " .. sure
  for i, row in ipairs(in_lines(p, sentence.text, remark, p.width - margin)) do
    if i > 1 then left, note = "", "" end
    p:line("  " .. p:paint(left, "cyan") .. p.pad(left, LABEL) .. p:paint(note, "dim")
      .. p.pad(note, margin - 2 - LABEL) .. (style and p:paint(row, style) or row))
  end
end

local function show_below(p, a, own, depth)
  local some, others = outline.strongest(own.below, BELOW)
  for _, under in ipairs(some) do
    show(p, a, under, under.how, depth, nil, under.how ~= "answer" and "dim" or nil)
    if depth == 1 then show_below(p, a, under, 2) end
  end
  if #others > 0 then p:line((" "):rep(margin_of(a, depth)) .. p:paint(("and %d more"):format(#others), "dim")) end
end

local function remark_of(a, own)
  if own.unnamed then return ("(asked of %s)"):format(own.of) end
  if own.itself then return "(with its answer)" end
  return own.elsewhere and ("(answered at %d)"):format(a.sentences[own.elsewhere].first) or nil
end

return function(p, a)
  local parts = outline.read(a)
  if not parts[1] then return end
  local argues = outline.argues(a)
  p:section("Argument", argues ~= "no" and "as the program judges it: first byte, how sure" or nil)
  if argues == "no" then
    p:row("not told", "this reads like no opinion or analysis; the roles of its sentences are in the JSON", "dim")
    return
  end
  if argues == "perhaps" then p:row("doubtful", "this may be no opinion or analysis", "yellow") end
  for _, part in ipairs(parts) do
    local how = labels[part.name]
    local some, others = outline.strongest(part.items, how.most)
    for nth, own in ipairs(some) do
      show(p, a, own, nth == 1 and how.label or how.again or "", 0, remark_of(a, own),
        nth == 1 and how.again and "bold" or nil)
      show_below(p, a, own, 1)
    end
    if #others > 0 then
      p:line((" "):rep(margin_of(a, 0))
        .. p:paint(("and %d %s"):format(#others, #others == 1 and how.other or how.others), "dim"))
    end
  end
end
