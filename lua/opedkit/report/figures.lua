-- What is counted in an essay, as charts and as tables of its page.
local chart = require "opedkit.report.chart"
local markup = require "opedkit.report.markup"
local order = require "opedkit.order"
local roles = require "opedkit.report.roles"

local escape, fixed = markup.escape, markup.fixed

local figures = {}

-- ---- charts ----

local function figure(out, caption, svg)
  out[#out + 1] = ("<figure><figcaption>%s</figcaption>%s</figure>\n"):format(escape(caption), svg)
end

-- Where in the text each role stands, by sentences.
local function roles_chart(out, a)
  local rows, count = {}, #a.sentences
  for _, label in ipairs(roles.order) do
    local spans = {}
    for number, sentence in ipairs(a.sentences) do
      for _, role in ipairs(sentence.roles) do
        if role.label == label then
          spans[#spans + 1] = { first = (number - 1) / count, last = number / count,
            title = ("%d: %s"):format(number, sentence.text) }
        end
      end
    end
    if #spans > 0 then rows[#rows + 1] = { name = label, class = "r-" .. label, spans = spans } end
  end
  if #rows == 0 then return end
  figure(out, "Roles along the text, sentence by sentence", chart.strip("Roles along the text", rows))
end

local function markers_chart(out, a)
  local rows, compared = {}, false
  for _, category in ipairs(order.keys(a.markers)) do
    local marker = a.markers[category]
    local usual = type(marker.background) == "number" and marker.background or nil
    compared = compared or usual ~= nil
    rows[#rows + 1] = { name = category:gsub("_", " "), value = marker.density, usual = usual,
      text = fixed(marker.density, 1) .. (usual and (" (usual %s)"):format(fixed(usual, 1)) or "") }
  end
  if #rows == 0 then return end
  figure(out, "Markers in the author's words, per 1,000 words"
    .. (compared and "; the line shows what is usual in opinion articles" or ""), chart.bars("Markers", rows))
end

local function topics_chart(out, a)
  local rows = {}
  for i, topic in ipairs(a.topics) do
    local terms = {}
    for k, term in ipairs(topic.terms or {}) do terms[k] = type(term) == "table" and term.text or term end
    rows[i] = { name = topic.label, value = topic.score, text = fixed(topic.score, 2), terms = terms }
  end
  if #rows == 0 then return end
  figure(out, "Topics", chart.bars("Topics", rows))
  out[#out + 1] = "<dl class=\"facts\">"
  for _, row in ipairs(rows) do
    if #row.terms > 0 then
      out[#out + 1] = ("<dt>%s</dt><dd>%s</dd>"):format(escape(row.name), escape(table.concat(row.terms, ", ")))
    end
  end
  out[#out + 1] = "</dl>\n"
end

-- ---- tables ----

-- Columns of words are aligned at their beginning: those named in `words`.
local function table_of(out, caption, head, rows, words)
  if #rows == 0 then return end
  out[#out + 1] = ("<h2>%s</h2><div class=\"wide\"><table class=\"%s\"><thead><tr>"):format(
    escape(caption), words or "")
  for _, cell in ipairs(head) do out[#out + 1] = "<th scope=\"col\">" .. escape(cell) .. "</th>" end
  out[#out + 1] = "</tr></thead><tbody>\n"
  for _, row in ipairs(rows) do
    out[#out + 1] = "<tr>"
    for i, cell in ipairs(row) do
      out[#out + 1] = (i == 1 and "<th scope=\"row\">%s</th>" or "<td>%s</td>"):format(escape(cell))
    end
    out[#out + 1] = "</tr>\n"
  end
  out[#out + 1] = "</tbody></table></div>\n"
end

local measures = {
  { "words", "words", 0 }, { "sentences", "sentences", 0 }, { "words_per_sentence", "words in a sentence", 1 },
  { "syllables_per_word", "syllables in a word", 2 }, { "flesch_kincaid_grade", "Flesch\226\128\147Kincaid grade", 1 },
  { "flesch_reading_ease", "Flesch reading ease", 1 }, { "gunning_fog", "Gunning fog", 1 }, { "smog", "SMOG", 1 },
  { "ari", "automated readability index", 1 }, { "coleman_liau", "Coleman\226\128\147Liau", 1 },
}

--- What is counted, as tables.
function figures.tables(out, a)
  local rows = {}
  for _, measure in ipairs(measures) do
    local value = a.readability[measure[1]]
    if type(value) == "number" then rows[#rows + 1] = { measure[2], fixed(value, measure[3]) } end
  end
  table_of(out, "How it reads", { "measure", "value" }, rows)
  rows = {}
  for i, entity in ipairs(a.entities) do
    local aliases = entity.aliases and table.concat(entity.aliases, ", ") or ""
    local tone = type(entity.tone) == "table" and type(entity.tone.score) == "number"
      and markup.signed(entity.tone.score, 2) or "\226\128\147"
    rows[i] = { entity.name or entity.text or "", ("%d"):format(entity.count or 0), tone, aliases }
  end
  table_of(out, "Who and what is named", { "name", "times", "tone", "also as" }, rows,
    "words")
  rows = {}
  for i, edit in ipairs(a.edits) do
    rows[i] = { edit.op, ("%d\226\128\147%d"):format(edit.first, edit.last), edit.reason }
    if i == 60 then
      rows[i + 1] = { "\226\128\166", "", ("and %d more"):format(#a.edits - 60) }
      break
    end
  end
  table_of(out, "What was repaired", { "edit", "bytes", "why" }, rows, "words")
end

--- Where roles stand, how dense markers are, what it is about.
function figures.charts(out, a)
  roles_chart(out, a)
  markers_chart(out, a)
  topics_chart(out, a)
end

return figures
