-- How far annotators agree whose labels stand in fields of a corpus, one field for each.
local evaluate = require "opedkit.evaluate"
local json = require "opedkit.json"
local markup = require "opedkit.report.markup"
local page = require "opedkit.report.page"

local annotators = {}

-- What each annotator said of each text, false where nothing.
local function read(corpus, names)
  local ratings, count, next_row = {}, 0, corpus()
  for i in ipairs(names) do ratings[i] = {} end
  while true do
    local row, problem = next_row()
    if not row then
      if problem then return nil, problem end
      return ratings, count
    end
    count = count + 1
    for i, name in ipairs(names) do
      local value = row[name]
      if type(value) == "number" then value = ("%.14g"):format(value) end
      ratings[i][count] = type(value) == "string" and value ~= "" and value or false
    end
  end
end

local function pair_of(names, ratings, a, b)
  local ours, theirs, same = {}, {}, 0
  for unit, value in ipairs(ratings[a]) do
    local other = ratings[b][unit]
    if value and other then
      ours[#ours + 1], theirs[#theirs + 1] = value, other
      if value == other then same = same + 1 end
    end
  end
  return {
    first = names[a], second = names[b], count = #ours, agreement = #ours > 0 and same / #ours or nil,
    kappa = #ours > 0 and evaluate.kappa(ours, theirs) or nil,
  }
end

--- The agreement of the annotators whose fields are named: { count, alpha, pairs }; or nil and what is wrong.
function annotators.judge(corpus, names)
  local ratings, count = read(corpus, names)
  if not ratings then return nil, count end
  local made = { count = count, annotators = names, pairs = {} }
  for i, name in ipairs(names) do
    local any = false
    for unit = 1, count do any = any or ratings[i][unit] end
    if not any then return nil, ("no text has a label in the field '%s'"):format(name) end
  end
  made.alpha = evaluate.alpha(ratings, { units = count }) or nil
  for a = 1, #names do
    for b = a + 1, #names do made.pairs[#made.pairs + 1] = pair_of(names, ratings, a, b) end
  end
  return made
end

local function share(x)
  return x and markup.fixed(x) or "-"
end

local formats = {}

function formats.text(made, name)
  local out = { ("%s: %d texts, %d annotators\n\n"):format(page.harmless(name), made.count, #made.annotators),
    ("%-30s %7s\n\n"):format("Krippendorff's alpha", share(made.alpha)),
    ("%-30s %7s %9s %15s\n"):format("", "texts", "agreement", "Cohen's kappa") }
  for _, pair in ipairs(made.pairs) do
    local both = page.cut(pair.first, 14) .. ", " .. page.cut(pair.second, 14)
    out[#out + 1] = ("%s%s %7d %9s %15s\n"):format(both, page.pad(both, 30), pair.count, share(pair.agreement),
      share(pair.kappa))
  end
  return table.concat(out)
end

function formats.json(made, name)
  local schema = json.record { "name", "count", { "annotators", json.list() }, "alpha",
    { "pairs", json.list(json.record { "first", "second", "count", "agreement", "kappa" }) } }
  made.name = name
  return json.encode(made, schema, { pretty = true }) .. "\n"
end

function formats.html(made, name)
  local escape = markup.escape
  local out = { markup.head(name .. ": agreement", ""), "<h1>Agreement on ", escape(name), "</h1>\n<p class=\"dim\">",
    ("%d texts, %d annotators. Krippendorff&#39;s alpha: %s</p>\n"):format(made.count, #made.annotators,
      share(made.alpha)), "<div class=\"wide\"><table><thead><tr><th scope=\"col\">annotators</th>",
    "<th scope=\"col\">texts</th><th scope=\"col\">agreement</th>",
    "<th scope=\"col\">Cohen&#39;s kappa</th></tr></thead><tbody>\n" }
  for _, pair in ipairs(made.pairs) do
    out[#out + 1] = ("<tr><th scope=\"row\">%s, %s</th><td>%d</td><td>%s</td><td>%s</td></tr>\n"):format(
      escape(pair.first), escape(pair.second), pair.count, share(pair.agreement), share(pair.kappa))
  end
  out[#out + 1] = "</tbody></table></div></body></html>\n"
  return table.concat(out)
end

--- The agreement as "text", "json" or "html".
function annotators.show(made, name, format)
  return formats[format](made, name)
end

return annotators
