local core = require "opedkit.core"
local fewer = require "spec.support.fewer"
local segment = require("opedkit").segment
local utf8 = require "spec.support.utf8"

-- The core against a slow and obvious oracle: lines first, then what stands between two of them.

local function set(...)
  local members = {}
  for _, cp in ipairs { ... } do members[cp] = true end
  return members
end

local line_ends = set(0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
local white = set(0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004,
  0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000) -- White_Space

-- The lines: first and last byte of what is not white, false for a blank one; the columns; the code points in between.
local function lines(s)
  local cps, firsts, n = utf8.code_points(s)
  local found, i = {}, 1
  while i <= n do
    local line, column, from = { indent = 0, width = 0, cps = {} }, 0, i
    while i <= n and not line_ends[cps[i]] do
      if not white[cps[i]] then
        line.first = line.first or firsts[i]
        line.from = line.from or i
        line.last, line.to = firsts[i + 1] - 1, i
      end
      i = i + 1
    end
    for k = from, (line.from or i) - 1 do
      if cps[k] == 9 then column = column - column % 4 + 4 else column = column + (cps[k] == 0x3000 and 2 or 1) end
    end
    if line.first then
      line.indent, line.width = column, column + line.to - line.from + 1
      for k = line.from, line.to do line.cps[#line.cps + 1] = cps[k] end
      line.text = s:sub(line.first, line.last)
    end
    line.closes = cps[i] == 0x0C or cps[i] == 0x2029
    if cps[i] == 0x0D and cps[i + 1] == 0x0A then i = i + 1 end
    found[#found + 1] = line
    i = i + 1
  end
  return found
end

local function blocks(s)
  local flat, open = {}, false
  for _, line in ipairs(lines(s)) do
    if line.first and open then
      flat[#flat] = line.last
    elseif line.first then
      flat[#flat + 1], flat[#flat + 2] = line.first, line.last
    end
    open = line.first
  end
  return flat
end

local closers = set(0x22, 0x27, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x201C, 0x201D, 0x2018, 0x2019)
local enders = set(0x21, 0x2E, 0x3A, 0x3F, 0x2026, 0x3002)
local bullets = set(0xB7, 0x2022, 0x2023, 0x2043, 0x2219, 0x25AA, 0x25CB, 0x25CF, 0x25E6)

local function is_upper(cp) return (cp >= 0x41 and cp <= 0x5A) or cp == 0xC9 end
local function is_lower(cp) return (cp >= 0x61 and cp <= 0x7A) or cp == 0xE9 end
local function is_han(cp) return cp >= 0x2E80 and cp < 0xA000 end

local function form(line)
  local text = line.text
  if text:find "^#+$" or text:find "^#+[ \t]" then return #text:match "^#+" <= 6 and "heading" or "text" end
  if text:find "^```+[^`]*$" then return "code" end
  for _, mark in ipairs { "*", "-", "_", "=", "~" } do
    local rest, count = text:gsub("%" .. mark, "")
    if count >= 3 and not rest:find "[^ \t]" then return "rule" end
  end
  if text:find "^~~~" then return "code" end
  local by_mark = { ["|"] = "row", [">"] = "quote" }
  if by_mark[text:sub(1, 1)] then return by_mark[text:sub(1, 1)] end
  if text:find "^[*+][ \t]" or (bullets[line.cps[1]] and #line.cps > 1) then return "bullet" end
  if text:find "^%-[ \t]" or text:find "^\226\128[\147\148][ \t]" then return "dash" end
  local number = text:match "^%(?(%d+)%)[ \t]" or text:match "^(%d+)%.[ \t]" or text:match "^%(?(%a)%)[ \t]"
  if not number or #number > 9 then return "text" end
  return (number == "1" or number == "a" or number == "A") and "first item" or "next item"
end

local function begins_lower(line)
  local i = 1
  while line.cps[i + 1] and closers[line.cps[i]] do i = i + 1 end
  return is_lower(line.cps[i])
end

-- Whether it ends as a sentence does; whether it ends in a letter or digit.
local function ending(line)
  local i = #line.cps
  while i >= 1 and closers[line.cps[i]] do i = i - 1 end
  local cp = line.cps[i] or 0
  return enders[cp], is_upper(cp) or is_lower(cp) or (cp >= 0x30 and cp <= 0x39) or is_han(cp)
end

local function in_capitals(line)
  local upper = 0
  for _, cp in ipairs(line.cps) do
    if is_lower(cp) then return false end
    if is_upper(cp) then upper = upper + 1 end
  end
  return upper >= 2 and line.width <= 60
end

local function first_word(line)
  for i, cp in ipairs(line.cps) do
    if i > 60 or white[cp] then return i - 1 end
    if is_han(cp) then return i end
  end
  return math.min(60, #line.cps)
end

-- Whether line i begins another paragraph than the one of lines from..i - 1.
local function begins(all, from, i)
  local head, before, line = all[from], all[i - 1], all[i]
  if not line.first or before.closes then return true end
  local head_form, line_form = form(head), form(line)
  if head_form == "heading" or head_form == "rule" then return true end
  if line_form == "rule" then
    return not (line.text:find "^[=-]" and i == from + 1 and head_form == "text")
  end
  if i > from + 1 and head_form == "text" and form(before) == "rule" then return true end
  if line_form == "heading" or line_form == "code" then return true end
  if head_form == "quote" and line_form == "quote" then return not before.text:find "[^> \t]" end
  if head_form == "row" and line_form == "row" then return false end
  if head_form == "quote" or head_form == "row" or line_form == "quote" or line_form == "row" then return true end
  local ended, word = ending(before)
  if line_form == "bullet" or line_form == "first item" then return true end
  if line_form == "dash" and (ended or head_form == "dash") then return true end
  if line_form == "next item" and head_form:find "item" then return true end

  local lower = begins_lower(line)
  if before.width > 120 then return not lower end
  local margin, widest, hanging, capitals = head.indent, head.width, false, in_capitals(head)
  for k = from + 1, i - 1 do
    margin, widest = math.min(margin, all[k].indent), math.max(widest, all[k].width)
    hanging = hanging or all[k].indent >= head.indent + 2
    capitals = capitals and in_capitals(all[k])
  end
  for k = from + 1, math.min(from + 4, #all) do
    if not all[k].first then break end
    margin, widest = math.min(margin, all[k].indent), math.max(widest, all[k].width)
    if all[k].closes or all[k].width > 120 then break end
  end
  local room = (before.width + 1 + first_word(line)) * 20 <= math.max(40, widest) * 17
  local title = i == from + 1 and head_form == "text" and word and before.width * 10 < line.width * 6
    and not lower and room
  if hanging and line.indent < head.indent + 2 and (ended or word) then return true end
  local deeper = line.indent >= before.indent + 2 or head.indent >= margin + 2
  if not hanging and line.indent >= margin + 2 and deeper and (ended or title) then return true end
  if capitals ~= in_capitals(line) and not lower and (ended or room) then return true end
  return widest >= 40 and not lower and room and (ended or title)
end

local function closes_code(head, line)
  local mark = head.text:match "^`+" or head.text:match "^~+"
  return line.text:find("^" .. mark:sub(1, 1) .. "+$") and #line.text >= #mark
end

local function paragraphs(s)
  local all, flat, i = lines(s), {}, 1
  while i <= #all do
    local from = i
    i = i + 1
    if all[from].first then
      local last = all[from].last
      if form(all[from]) == "code" then
        local open = true
        while open and i <= #all do
          if all[i].first then
            last = all[i].last
            open = not closes_code(all[from], all[i])
          end
          i = i + 1
        end
      else
        while i <= #all and not begins(all, from, i) do
          last = all[i].last
          i = i + 1
        end
      end
      flat[#flat + 1], flat[#flat + 2] = all[from].first, last
    end
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

local prose_pieces = {
  "\n", "\n", "\n", "\n", "\n", "\r\n", "\n\n", "\12", "\226\128\169", "\n    ", "\n  ", "\n\t", " ",
  "Some words of a line. ", "and so it goes on over the line ", "We end.", "no end", "WHAT IS TO BE DONE",
    "\226\128\156Why?\226\128\157",
  "A line that is quite a bit longer than the others are, of about one hundred columns, so it was never ",
  "- ", "\n- ", "\n* ", "\n1. ", "\n2. ", "\n(a) ", "\n\226\128\162 ", "\n\226\128\148 ", "\n# ", "\n---\n",
    "\n===\n", "\n***\n",
  "\n> ", "\n>\n", "\n| a | b |", "\n```\n", "\n~~~ lua\n", "\n~~~~\n", ":", ".", "\226\128\166", "\227\128\128",
  "\228\184\141\231\159\165\233\129\147\227\128\130", "\195\137t\195\169 ", "\255", "(", ")", "7",
}

local function random_text(from, most)
  local parts = {}
  for i = 1, random(most) do parts[i] = from[random(#from)] end
  return table.concat(parts)
end

describe("blocks", function()
  it("are the lines between blank ones, in 5,000 random texts", function()
    for _ = 1, fewer(5000) do
      local text = random_text(pieces, 20)
      assert.same(blocks(text), core.segment.blocks(text):offsets(), ("%q"):format(text))
    end
  end)
end)

describe("paragraphs", function()
  it("are those of the oracle, in 10,000 random texts", function()
    for i = 1, fewer(10000) do
      local text = random_text(i % 2 == 0 and pieces or prose_pieces, 24)
      assert.same(paragraphs(text), core.segment.paragraphs(text):offsets(), ("%q"):format(text))
    end
  end)

  it("hold every byte that is not white", function()
    for _ = 1, 500 do
      local text = random_text(prose_pieces, 40):gsub("[^\n -~]", "x")
      local spans, last = core.segment.paragraphs(text), 0
      for _, first, to in spans:each() do
        assert.falsy(text:sub(last + 1, first - 1):find "%S")
        last = to
      end
      assert.falsy(text:sub(last + 1):find "%S")
    end
  end)
end)

-- Name; then paragraphs and what stands between them, in turn.
local rows = {
  { "no text", "" },
  { "one line", "One line." },
  { "blank lines", "First.", "\n\n", "Second.", "\n \t\n\n", "Third." },
  { "white space around", "", "  \n\n", "Text.", "\n\n  " },
  { "Windows line ends", "First line\r\nand second.", "\r\n\r\n", "Next." },
  { "old Macintosh line ends", "First line\rand second.", "\r\r", "Next." },
  { "next line, line separator", "First line\194\133and second\226\128\168and third." },
  { "a paragraph separator", "First.", "\226\128\169", "second." },
  { "a page's end", "First page", "\12", "next page." },
  { "a vertical tab", "First line\11and second." },
  { "hard wraps", "The council met on Monday to hear what the engineers\nhad found beneath the bridge, and what it "
    .. "would cost\n"
    .. "to mend it before the winter." },
  { "hard wraps, and a paragraph's short last line",
    "The council met on Monday to hear what the engineers\nhad found.",
    "\n", "Nobody was surprised by the figures that they showed\nnor by the silence afterwards." },
  { "a short line whose sentence runs on", "The council met on Monday to hear what the engineers\nhad found in\n"
    .. "January beneath the bridge at the end of Low Street." },
  { "a full line that ends a sentence", "The council met on Monday to hear what they had found.\n"
    .. "Nobody was surprised by the figures that they showed\nnor by the silence afterwards." },
  { "a short line before a long word",
    "The council met on Monday to hear what they had.\nNotwithstandingly the engineers "
    .. "were silent on that\nmatter of the bridge." },
  { "a short line before lower case",
    "The council met on Monday to hear what the engineers\nhad found.\niPhones rang in "
    .. "the back row of the hall as they did." },
  { "narrow lines", "Roses are red.\nViolets are blue.\nSugar is sweet." },
  { "a paragraph to a line", ("A long line. "):rep(12) .. "End.", "\n", ("Another line. "):rep(12) .. "End.", "\n",
    "Short one.", "\n",
    ("Yet another. "):rep(12) .. "End." },
  { "a long line that runs on", ("A long line, "):rep(12) .. "and\nso on." },
  { "a closing quote behind the stop",
    "\226\128\156The council met on Monday to hear the engineers,\nand was told.\226\128\157",
    "\n", "\226\128\156Nobody was surprised by what they had to show there.\226\128\157" },
  { "a colon before a short line's end", "The council met on Monday to hear what the engineers\nhad to say:", "\n",
    "Nobody was surprised by the figures that they showed." },
  { "a title over wrapped text", "The bridge at Low Street", "\n",
    "The council met on Monday to hear what the engineers\n"
    .. "had found beneath the bridge." },
  { "a first line that is short by a comma",
    "Dear reader,\nThe council met on Monday to hear what the engineers\nhad found "
    .. "beneath the bridge." },
  { "first-line indents",
    "    The council met on Monday to hear what the\nengineers had found beneath the bridge.", "\n    ",
    "Nobody was surprised by the figures that they\nshowed, nor by the silence.", "\n    ", "Then the mayor spoke." },
  { "the first paragraph without its indent",
    "The council met on Monday to hear what the engineers\nhad found beneath the "
    .. "bridge.", "\n  ", "Nobody was surprised by the figures that they\nshowed." },
  { "indents of a tab", "\tThe council met to hear them.", "\n\t",
    "Nobody was surprised by the figures\nthat they showed." },
  { "ideographic indents", "", "\227\128\128", "\228\189\160\229\165\189\227\128\130", "\n\227\128\128",
    "\228\184\141\231\159\165\233\129\147\227\128\130\n\229\165\189\227\128\130" },
  { "a uniform indent",
    "    The council met on Monday to hear what the engineers\n    had found beneath the bridge, and "
    .. "what it would cost\n    to mend it." },
  { "hanging indents",
    "Abbot, A. The bridges of the county and what they cost, in\n    Proceedings of the Society for "
    .. "Bridges, 14,\n    pp. 2-9.", "\n",
    "Zola, E. Another title of the same length as that of Abbot\n    in the Proceedings." },
  { "verse, every second line indented",
    "The river rose, the river fell,\n  And took the lower road,\nAnd none who stood there "
    .. "cared to tell\n  To whom the debt was owed." },
  { "capitals over a text", "THE COST OF THE BRIDGE", "\n",
    "The council met on Monday to hear what the engineers\nhad found." },
  { "two lines of capitals", "THE COST OF THE BRIDGE AND OF\nWHAT RUNS BELOW IT", "\n",
    "The council met on Monday." },
  { "capitals under a text", "The council met on Monday to hear what the engineers\nhad found.", "\n", "THE COST",
    "\n", "It was high." },
  { "capitals at the end of a sentence", "The council met on Monday to hear what they do in the\nUSA." },
  { "capitals that open a sentence", "THE COUNCIL OF THE COUNTY OF CARROW\nmet on Monday." },
  { "a heading", "# The cost", "\n", "It was high.", "\n", "## And who pays", "\n", "We do." },
  { "a hashtag", "We say\n#enough to that." },
  { "seven marks", "We say\n####### so." },
  { "an underlined heading", "The cost\n========", "\n", "It was high." },
  { "a heading underlined with dashes", "The cost\n---", "\n", "It was high." },
  { "a rule", "First.\nStill first.", "\n", "---", "\n", "Second.", "\n", "* * *", "\n", "Third.", "\n", "~~~~~",
    "\n", "Fourth." },
  { "a list", "Three things:", "\n", "- one", "\n", "- two, which\n  goes on", "\n", "- three", "\n\n", "Text." },
  { "a list of other bullets", "* one", "\n", "+ two", "\n", "\226\128\162 three", "\n", "\226\128\162four" },
  { "a nested list", "- one", "\n  ", "- inner", "\n  ", "- inner too", "\n", "- two" },
  { "a numbered list", "Two things:", "\n", "1. one", "\n", "2. two", "\n", "10) ten" },
  { "a numbered list in brackets", "(a) one", "\n", "(b) two", "\n", "(3) three" },
  { "a number that begins a line", "The bridge was built in the year\n1984. It was the last one." },
  { "a number that is no item", "The bridge cost\n3.5 million." },
  { "a dash that begins a line", "The bridge \226\128\148 the one on Low Street\n\226\128\148 will be closed." },
  { "a minus that begins a line", "The bridge cost ten\n- or so they said." },
  { "dialogue with dashes", "\226\128\148 You will not go.", "\n", "\226\128\148 I will.", "\n",
    "\226\128\148 Why?" },
  { "a lazy item", "- one item that\ngoes on." },
  { "quoted mail", "> first line\n> and second\n>", "\n", "> next", "\n", "My answer.", "\n", "> more" },
  { "a table", "Text.", "\n", "| a | b |\n|---|---|\n| 1 | 2 |", "\n", "More." },
  { "code", "Text:", "\n", "```lua\nlocal a\n\n# no heading\n```", "\n", "More." },
  { "code to the end", "Text.", "\n", "```\nlocal a\n\n- b" },
  { "code in a longer fence", "````\n```\n````", "\n", "Text." },
  { "tildes with a name", "~~~ lua\n- x\n~~~", "\n", "Text." },
  { "ill-formed bytes", "\255\254", "\n\n", "\226\128", "\n\n", "\0" },
}

describe("paragraphs", function()
  for _, row in ipairs(rows) do
    it("of " .. row[1], function()
      local expected = {}
      for i = 2, #row, 2 do if row[i] ~= "" then expected[#expected + 1] = row[i]:match "^%s*(.*)$" end end
      local text = table.concat(row, "", 2)
      assert.same(expected, segment.paragraphs(text):strings())
      assert.same(paragraphs(text), segment.paragraphs(text):offsets())
    end)
  end

  it("between blank lines alone, where that is asked for", function()
    assert.same({ "# a\n- b", "c" }, segment.paragraphs("# a\n- b\n\nc", { rules = "blank" }):strings())
    assert.same({ "# a", "- b", "c" }, segment.paragraphs("# a\n- b\n\nc", { rules = "prose" }):strings())
  end)

  it("take no other rules", function()
    assert.error_matches(function() segment.paragraphs("", { rules = "lines" }) end,
    "bad option 'rules'.*\"blank\" expected")
    assert.error_matches(function() segment.paragraphs("", { rule = "blank" }) end,
    "bad option 'rule' %(no such option%)")
    assert.error_matches(function() segment.words("", { al = true }) end, "bad option 'al' %(no such option%)")
    assert.error_matches(function() segment.sentences("", { segments = 2 }) end,
    "bad option 'segments' %(no such option%)")
    assert.error_matches(function() segment.topics("", { segment = 2 }) end,
    "bad option 'segment' %(no such option%)")
  end)
end)
