-- What the reports of a corpus say, on a terminal and on a page.
local words = {}

words.counts = {
  { "genres", "Genres" }, { "topics", "Topics" }, { "publishers", "Publishers" }, { "months", "Months" },
  { "languages", "Languages" },
}

words.groups = { { "genres", "genre" }, { "topics", "topic" }, { "publishers", "publisher" } }

words.measures = { log_likelihood = "log-likelihood", log_ratio = "log ratio", log_odds = "log odds" }

words.figures = {
  words = "words", words_per_sentence = "words in a sentence", words_per_paragraph = "words in a paragraph",
  flesch_kincaid_grade = "Flesch\226\128\147Kincaid grade", quoted = "share of quoted words",
}

-- More months than this are shown by years.
local MONTHS = 36

--- Months as rows, or years where there are many; and which of the two they are.
function words.times(months)
  if #months.rows <= MONTHS then return months.rows, "Months" end
  local years, list = {}, {}
  for _, month in ipairs(months.rows) do
    local name = month.name:sub(1, 4)
    local year = years[name]
    if not year then
      year = { name = name, texts = 0, words = 0 }
      years[name], list[#list + 1] = year, year
    end
    year.texts, year.words = year.texts + month.texts, year.words + month.words
  end
  return list, "Years"
end

--- A whole number with commas between its thousands.
function words.number(n)
  local digits = ("%d"):format(n):reverse():gsub("(%d%d%d)", "%1,"):reverse()
  return (digits:gsub("^,", ""))
end

--- One and many.
function words.plural(count, one)
  return ("%s %s%s"):format(words.number(count), one, count == 1 and "" or "s")
end

--- What stands behind the rows of a count.
function words.rest(count, shown)
  local parts, more = {}, #count.rows - shown
  if more > 0 then parts[#parts + 1] = ("%s more"):format(words.number(more)) end
  if count.further > 0 then parts[#parts + 1] = ("%s of others yet"):format(words.plural(count.further, "text")) end
  if count.unknown > 0 then parts[#parts + 1] = ("%s not known"):format(words.plural(count.unknown, "text")) end
  return #parts > 0 and table.concat(parts, "; ") or nil
end

--- A text by its headline, publisher and date.
function words.describe(item)
  local parts = { item.headline or "no headline", item.publisher, item.date }
  if not item.publisher then parts[2], parts[3] = item.date, nil end
  return table.concat(parts, ", ")
end

return words
