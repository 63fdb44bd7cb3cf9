---The headers that news databases put on what they export: LexisNexis (`BYLINE:`, `SECTION:`, `LENGTH:`), Factiva (`HD`,
---`BY`, `WC`, `PD`) and ProQuest (`Author:`, `Publication info:`). One label proves nothing; three different ones do.
---@class opedkit.document.export
local export = {}

if jit then jit.off(true, true) end -- see document.lua

local lpeg = require "lpeg"
local grammar = require "opedkit.document.grammar"
local byline = require "opedkit.document.byline"
local native = require "opedkit.native"
local date = require "opedkit.document.date"

local P, C, Cc, Cp = lpeg.P, lpeg.C, lpeg.Cc, lpeg.Cp
local any_of, blank, maybe_blank, finish = grammar.any_of, grammar.blank, grammar.maybe_blank, grammar.finish

local roles = {
  headline = "headline title",
  dek = "subhead sub-head subheadline",
  byline = "byline author authors",
  date = "publication_date date",
  publication = "publication_info",
  body = "body full_text text",
  other = [[section length dateline load-date language publication-type graphic highlight type column series copyright
    subject publication_title publication_subject publication_year source source_type document_type document_url
    proquest_document_id issn isbn publisher place_of_publication country_of_publication pages first_page volume issue
    database last_updated links abstract classification persons company_/_organization location identifier_/_keyword
    journal_code notes accession_number]],
}
local order = { "headline", "dek", "byline", "date", "publication", "body", "other" }

local starts = {}
---The first words of the labels, in small letters.
export.starts = starts
local labels = P(false)
for _, role in ipairs(order) do
  for label in roles[role]:gmatch "[^ \n]+" do starts[#starts + 1] = label:match "^[a-z]+" end
end
for _, role in ipairs(order) do labels = labels + C(any_of(roles[role])) * Cc(role) end

-- Factiva's two letters, which are capitals always.
local codes = {
  HD = "headline", BY = "byline", PD = "date", LP = "body", TD = "body",
}
for code in ("SE WC SN SC PG LA CY CR ED ET VOL CO IN NS RE IPC IPD PUB AN CT ART RF CLM"):gmatch "%S+" do
  codes[code] = "other"
end
for code in pairs(codes) do starts[#starts + 1] = code:lower() end
local listed = {}
for i, word in ipairs(starts) do listed[2 * i - 1], listed[2 * i] = word, 1 end
local code_label = lpeg.Cmt(C(lpeg.R "AZ" * lpeg.R "AZ" * lpeg.R "AZ" ^ -1), function(_, stop, word)
  if not codes[word] then return false end
  return stop, word, codes[word]
end)

local line = maybe_blank * (labels * maybe_blank * P ":" + code_label * #(blank + finish)) * maybe_blank * Cp()
-- The newer exports of LexisNexis head the text with the word alone.
local bare_body = maybe_blank * C(any_of "body") * maybe_blank * finish

-- A header is this many blocks at most, and its fields no longer than this; behind its first field at most so many lines
-- may have no label, and before it so many (a title, the paper, the date, whose copyright it is).
local DEPTH, LONGEST, LEAST, GAP, ABOVE = 40, 400, 3, 2, 6
-- Fields at the end are among so many blocks.
local TAIL = 25

---@class opedkit.document.Field
---@field label string as it stands there
---@field role string headline, dek, byline, date, publication, body or other
---@field value integer position behind the label
---@field code boolean whether the label is a code of two or three letters, as Factiva has them

---Reads a line as a field of a header.
---@param s string one line
---@return opedkit.document.Field|nil
function export.field(s)
  local label, role, value = line:match(s)
  if label then return { label = label, role = role, value = value, code = codes[label] ~= nil } end
  label = #s < 20 and bare_body:match(s)
  return label and { label = label, role = "body", value = #s + 1, code = false } or nil
end

-- "Lee, Ann; Roe, Bob" as ProQuest and the catalogues write names.
local function authors_of(value)
  local found = byline.parse(value) or byline.parse("By " .. value)
  local inverted = {}
  for name in (value .. ";"):gmatch "[ \t]*([^;]+);" do
    local last, first = name:match "^([^,]+),[ \t]*([^,]+)$"
    if not last then return found and found.authors or {} end
    first = first:gsub("([a-z])%.?[ \t]*$", "%1")
    inverted[#inverted + 1] = first .. " " .. last
  end
  return inverted
end

local function date_in(value)
  local iso = date.parse(value)
  if iso then return iso end
  for at in value:sub(1, LONGEST):gmatch "%f[A-Za-z0-9]()[A-Za-z0-9]" do
    iso = date.prefix(value:sub(at))
    if iso and #iso == 10 then return iso end
  end
  return nil
end

local function field_of(s, block)
  local rows = block.lines
  return export.field(s:sub(block.first, math.min(rows and rows[2] or block.last, block.first + LONGEST)))
end

local first_words = native.glossary(listed)

-- The field that a block begins with; most begin with another word.
local function field_at(s, all, i)
  return all:begins(i, first_words) and field_of(s, all:block(i)) or nil
end

-- The fields of the header by block, and where it ends: at the text's label, or at the last of them.
local function header(s, all)
  local fields, seen, distinct, last = {}, {}, 0, 0
  for i = 1, math.min(#all, DEPTH) do
    local field = field_at(s, all, i)
    local first, stop = all:range(i)
    if field then
      fields[i] = field
      if not seen[field.label] then
        seen[field.label] = true
        distinct = distinct + 1
      end
      last = i
      if field.role == "body" then break end
    elseif i - last > (last > 0 and GAP or ABOVE) or stop - first > LONGEST then
      break
    end
  end
  if distinct < LEAST then return nil end
  return fields, last
end

-- Makes a block two: the label, and what stands behind it; whether anything does.
local function split(s, all, i, field)
  local block = all:block(i)
  local rows = block.lines or { block.first, block.last }
  local start = rows[1] + field.value - 1
  if start > rows[2] then
    if not rows[3] then return false end
    start = rows[3]
  end
  local stop = rows[1] + #s:sub(rows[1], math.min(start - 1, rows[2])):gsub("[ \t\194\160]+$", "") - 1
  -- Something must stand between the two: the colon, where no blank does.
  if stop == start - 1 then stop = stop - 1 end
  all:divide(i, stop, start)
  return true
end

local splitting = { headline = true, dek = true, byline = true, date = true, body = true }

-- Fields among the text and behind it.
local function mark_rest(s, all, from, code)
  local i = from
  while i <= #all do
    local field = field_at(s, all, i)
    if field and field.code == code then
      local first, last = all:range(i)
      if field.role == "body" then
        local two = split(s, all, i, field)
        all:field(i, field.label)
        if two then i = i + 1 end
      elseif i > #all - TAIL and last - first <= LONGEST then
        all:field(i, field.label)
      end
    end
    i = i + 1
  end
end

---Reads the header that a news database puts on an essay.
---@param s string
---@param all opedkit.Zones the blocks; those that hold a label and a text are made two
---@return opedkit.document.Front|nil front nil where there is no such header
function export.read(s, all)
  local fields, last = header(s, all)
  if not fields then return nil end
  local code, titled, count = false, false, 0
  local found = { authors = {} }
  for i = 1, last do
    if fields[i] then
      code = code or fields[i].code
      titled = titled or fields[i].role == "headline"
    end
  end

  local function add(kind, confidence, reason)
    count = count + 1
    all:mark(count, kind, confidence, reason)
  end
  local function add_value(role)
    local text = all:text(count + 1)
    local authors = role == "byline" and authors_of(text) or {}
    local day = role == "date" and date_in(text)
    if role == "headline" or role == "dek" then
      add(role, 0.98, "a field of a news database")
      found[role] = found[role] or text
    elseif authors[1] then
      add("byline", 0.98, "a field of a news database")
      found.authors = authors
    elseif day then
      add("date", 0.98, "a field of a news database")
      found.date = found.date or day
    else
      add("junk", 0.8, "in the header of a news database")
    end
  end

  local pending, begun, body = nil, false, 0
  for i = 1, last do
    local field = fields[i]
    if field and splitting[field.role] then
      local two = split(s, all, count + 1, field)
      add("junk", 0.98, "label of a news database: " .. field.label)
      pending = nil
      if field.role == "body" then
        body = two and 1 or 0
      elseif two then
        add_value(field.role)
      else
        pending = field.role
      end
    elseif field then
      if field.role == "publication" then found.date = found.date or date_in(all:text(count + 1)) end
      add("junk", 0.98, "field of a news database: " .. field.label)
      pending = nil
    elseif pending then
      add_value(pending)
      pending = nil
    elseif date.parse(all:text(count + 1)) then
      add_value "date"
    elseif not begun and not titled then
      add_value "headline"
      titled = true
    else
      add("junk", 0.8, "in the header of a news database")
    end
    begun = begun or field ~= nil
  end
  found.count = count
  mark_rest(s, all, count + body + 1, code)
  return found
end

return export
