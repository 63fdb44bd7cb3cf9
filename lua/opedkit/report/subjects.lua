-- What an essay is about, and what it discloses, on a terminal: keywords, key sentences, entities with tone, affiliation.
local page = require "opedkit.report.page"

local subjects = {}

local MOST = 8

local function texts(list, field)
  local out = {}
  for i, item in ipairs(list) do out[i] = item[field] end
  return table.concat(out, ", ")
end

-- The decimal point is the locale's.
local function signed(x)
  return (("%+.2f"):format(x):gsub(",", "."):gsub("^-(0.00)$", "+%1"))
end

--- Keywords and the sentences that hold most of them.
function subjects.keywords(p, a)
  if #a.keywords == 0 then return end
  p:section("What it is about", "keywords, and the sentences that hold most of them")
  p:row("keywords", texts(a.keywords, "text"))
  for _, key in ipairs(a.key_sentences) do
    p:row("", a.sentences[key.sentence].text, nil, tostring(key.first))
  end
end

--- Who and what is named most often, with the tone of the sentences.
function subjects.entities(p, a)
  local shown = {}
  for i, entity in ipairs(a.entities) do
    if i <= MOST and (entity.count > 1 or #shown < 3) then shown[#shown + 1] = entity end
  end
  if not shown[1] then return end
  p:section("Named", "times; tone of the sentences that name it, -1 to 1, and its 90% interval")
  for _, entity in ipairs(shown) do
    local tone = entity.tone
    local said = "in quotations only"
    if tone then
      said = ("%s (%s to %s, %s)"):format(signed(tone.score), signed(tone.low), signed(tone.high), tone.label)
    end
    local also = #entity.aliases > 0 and "; also " .. table.concat(entity.aliases, ", ") or ""
    local times = entity.count == 1 and "once" or ("%d times"):format(entity.count)
    p:row(times, page.cut(entity.name, 40) .. ", tone " .. said .. also)
  end
end

--- What the bio discloses.
function subjects.affiliation(p, a)
  local found = a.affiliation
  if not found then return end
  p:section("What the bio discloses")
  p:row("institution", #found.institutions > 0 and texts(found.institutions, "text") or "none found")
  if #found.institutions > 0 then
    p:row("", found.institution_in_body and "the text names it too" or "the text does not name it")
  end
  if #found.offices > 0 then p:row("office", texts(found.offices, "text")) end
  if #found.books > 0 then p:row("books", texts(found.books, "text")) end
  if found.book_count then p:row("", found.book_count.text) end
end

return subjects
