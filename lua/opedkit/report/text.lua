-- The anatomy of an essay on a terminal.
local argument = require "opedkit.report.argument"
local order = require "opedkit.order"
local page = require "opedkit.report.page"
local subjects = require "opedkit.report.subjects"

local LABEL = page.LABEL

local function plural(count, one, many)
  return ("%d %s"):format(count, count == 1 and one or many or one .. "s")
end

local function range(x)
  return ("%d-%d"):format(x.first, x.last)
end

local function percent(share)
  return ("%d%%"):format(math.floor(100 * share + 0.5))
end

-- The decimal point is the locale's.
local function fixed(x)
  return (("%.1f"):format(x):gsub(",", "."))
end

-- What the text is, with the other readings that are not out of the question; one that nothing speaks for is open.
local function genre_of(a)
  local found, others, highest = a.genre, {}, 0
  for _, label in ipairs(order.keys(found.probabilities)) do
    highest = math.max(highest, found.probabilities[label])
  end
  if highest < 0.4 then return "open" end
  for _, label in ipairs(order.keys(found.probabilities)) do
    if label ~= found.label and found.probabilities[label] >= 0.1 then
      others[#others + 1] = ("%s %s"):format(label, percent(found.probabilities[label]))
    end
  end
  return ("%s, %s%s"):format(found.label, percent(found.probabilities[found.label]),
    #others > 0 and (" (%s)"):format(table.concat(others, ", ")) or "")
end

local function topics_of(a)
  local out = {}
  for i, topic in ipairs(a.topics) do
    local terms = {}
    for k = 1, math.min(3, #topic.terms) do terms[k] = topic.terms[k] end
    out[i] = topic.label .. (#terms > 0 and (" (%s)"):format(table.concat(terms, ", ")) or "")
  end
  return table.concat(out, "; ")
end

local function head(p, a)
  if a.headline then p:paragraph(a.headline, 0, "bold") end
  if a.dek then p:paragraph(a.dek, 0) end
  if a.headline or a.dek then p:line() end
  p:row("Author", a.author or "not found", not a.author and "dim" or nil)
  p:row("Date", a.date or "not found", not a.date and "dim" or nil)
  if a.bio then p:row("Bio", a.bio) end
  if #a.sentences > 0 then p:row("Genre", genre_of(a), a.genre.label == "other" and "dim" or nil) end
  if #a.topics > 0 then p:row("About", topics_of(a)) end
  if #a.corrected > 0 then p:row("Corrected", table.concat(a.corrected, ", ")) end
end

local function warnings(p, a)
  for i, warning in ipairs(a.warnings) do
    local where = warning.first and (" (byte %d)"):format(warning.first) or ""
    p:row(i == 1 and "Note" or "", warning.message .. where, "yellow")
  end
end

-- The zones in order, a run of body paragraphs as one row.
local function zones(p, a)
  p:section("Anatomy", plural(#a.zones, "zone") .. ", " .. plural(a.provenance.input.bytes, "byte"))
  local i = 1
  while i <= #a.zones do
    local z = a.zones[i]
    local last = i
    if z.kind == "body" then
      while a.zones[last + 1] and a.zones[last + 1].kind == "body" do last = last + 1 end
    end
    local where = range { first = z.first, last = a.zones[last].last }
    local what = last > i and plural(last - i + 1, "block") .. " of the text" or z.reason
    if z.kind ~= "body" then what = what .. ", " .. percent(z.confidence) end
    p:row((z.kind:gsub("_", " ")), what, nil, where)
    i = last + 1
  end
end

local quiet = { unwrap = "line ends at a margin undone", ["break"] = "paragraphs set apart" }
local names = {
  join = "joined",
  duplicate = "repeats",
  dehyphenate = "hyphen",
  drop = "left out",
  replace = "character",
}

local function edits(p, a)
  local counts, shown = {}, {}
  for _, edit in ipairs(a.edits) do
    if quiet[edit.op] then counts[edit.op] = (counts[edit.op] or 0) + 1 else shown[#shown + 1] = edit end
  end
  if #a.edits == 0 then return end
  p:section("Repairs", plural(#a.edits, "edit") .. " from bytes to reading text")
  for _, edit in ipairs(shown) do
    local of = edit.of and (" (%s)"):format(range(edit.of)) or ""
    p:row(names[edit.op] or edit.op, edit.reason .. of, nil, range(edit))
  end
  for _, op in ipairs(order.keys(counts)) do
    p:row(op, quiet[op], nil, plural(counts[op], "time"))
  end
end

local function speech(p, a)
  local counts = { author = 0, direct = 0, indirect = 0 }
  local flagged = {}
  for _, sentence in ipairs(a.sentences) do
    counts[sentence.attribution] = counts[sentence.attribution] + 1
    if sentence.attribution ~= "author" or not sentence.complete then flagged[#flagged + 1] = sentence end
  end
  p:section("Who speaks", plural(#a.paragraphs, "paragraph") .. ", " .. plural(#a.sentences, "sentence"))
  p:row("the author", plural(counts.author, "sentence"))
  p:row("quoted", plural(counts.direct, "sentence"))
  p:row("reported", plural(counts.indirect, "sentence"))
  for i, source in ipairs(a.sources) do
    if i > 5 then break end
    p:row(i == 1 and "sources" or "", source.name .. (source.count > 1 and (" (%d)"):format(source.count) or ""))
  end
  if #flagged == 0 then return end
  p:section("Sentences to look at", "by their first byte")
  local kinds = { direct = "quoted", indirect = "reported" }
  for _, sentence in ipairs(flagged) do
    local text = sentence.text
    -- Of a sentence that is cut off the end tells most.
    if not sentence.complete then text = "\226\128\166 " .. (text:sub(-40):match " (.*)$" or text) end
    p:row(sentence.complete and kinds[sentence.attribution] or "cut off", p.cut(text, p.width - LABEL - 16),
      not sentence.complete and "yellow" or nil, tostring(sentence.first))
  end
end

local BAR = 24

local function markers(p, a)
  p:section("Markers in the author's words", "per 1,000 words; | the median of opinion articles")
  local most = 0
  for _, marker in pairs(a.markers) do most = math.max(most, marker.density, marker.background or 0) end
  for _, category in ipairs(order.keys(a.markers)) do
    local marker = a.markers[category]
    local bar = most > 0 and ("#"):rep(math.floor(BAR * marker.density / most + 0.5)) or ""
    if most > 0 and marker.background then
      local at = math.min(BAR, math.max(1, math.floor(BAR * marker.background / most + 0.5)))
      bar = bar .. (" "):rep(at - #bar)
      bar = bar:sub(1, at - 1) .. "|" .. bar:sub(at + 1)
    end
    local words, seen = {}, {}
    for _, hit in ipairs(marker.hits) do
      local text = page.harmless(hit.text)
      if not seen[text] then
        seen[text] = true
        words[#words + 1] = text
      end
    end
    local room = p.width - 2 - LABEL - 6 - BAR - 3
    local label = category:gsub("_", " ")
    local row = ("  %s%s%5s  %s%s %s"):format(p:paint(label, "cyan"), p.pad(label, LABEL), fixed(marker.density),
      p:paint(bar, "dim"), (" "):rep(BAR - #bar),
      p:paint(#words > 0 and p.cut(table.concat(words, ", "), room) or "", "dim"))
    p:line((row:gsub(" +$", "")))
  end
end

local grades = {
  { 30, "very hard" }, { 50, "hard" }, { 60, "fairly hard" }, { 70, "plain English" }, { 80, "fairly easy" },
  { 90, "easy" },
}

local function readability(p, a)
  local r = a.readability
  if r.words == 0 then return end
  p:section("Readability")
  p:row("length", ("%d words, %s to a sentence"):format(r.words, fixed(r.words_per_sentence)))
  local grade = "very easy"
  for i = #grades, 1, -1 do
    if r.flesch_reading_ease < grades[i][1] then grade = grades[i][2] end
  end
  p:row("school grade", fixed(r.flesch_kincaid_grade) .. " (Flesch-Kincaid)")
  p:row("Flesch ease", fixed(r.flesch_reading_ease) .. ", " .. grade)
  p:row("others", ("fog %s, SMOG %s, ARI %s, Coleman-Liau %s"):format(fixed(r.gunning_fog), fixed(r.smog),
    fixed(r.ari), fixed(r.coleman_liau)))
end

return function(a, options)
  local p = page.new(options)
  head(p, a)
  warnings(p, a)
  if #a.zones > 0 then zones(p, a) end
  edits(p, a)
  if #a.sentences > 0 then
    argument(p, a)
    speech(p, a)
    subjects.keywords(p, a)
    subjects.entities(p, a)
    if next(a.markers) then markers(p, a) end
    if a.readability.flesch_reading_ease then readability(p, a) end
    subjects.affiliation(p, a)
  end
  return p:render()
end
