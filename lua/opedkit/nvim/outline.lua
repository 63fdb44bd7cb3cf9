---What the side window shows of a reading: lines, each with a fold level, a place in the essay and the stretches that are
---highlighted.
---@class opedkit.nvim.outline
local outline = {}

local colours = require "opedkit.nvim.colours"
local figures = require "opedkit.nvim.figures"
local pause = require("opedkit.nvim.slices").pause

---@class opedkit.nvim.OutlineLine
---@field text string
---@field level string as 'foldexpr' has it: ">1", "1", "0" …
---@field first? integer the byte of the essay that the line is about
---@field marks { [1]: integer, [2]: integer, [3]: string }[] first column, column behind the last, group

local Page = {}
Page.__index = Page

function Page:add(text, level, first, marks)
  pause()
  self.lines[#self.lines + 1] = { text = text, level = level, first = first, marks = marks or {} }
end

function Page:section(title, remark)
  if #self.lines > 0 then self:add("", "0") end
  local text = remark and ("%s  %s"):format(title, remark) or title
  self:add(text, ">1", nil, { { 0, #title, "OpedkitTitle" }, { #title, #text, "OpedkitDim" } })
end

-- "label   value", the value on as many lines as it needs.
function Page:row(label, value, first, level)
  local margin = 12
  for i, line in ipairs(figures.wrap(value, self.width - margin - 1)) do
    local head = i == 1 and label or ""
    local pad = (" "):rep(math.max(1, margin - vim.fn.strdisplaywidth(head)))
    self:add(" " .. head .. pad .. line, level or "1", first, { { 1, 1 + #head, "OpedkitDim" } })
  end
end

-- The bytes of a stretch as one line of so many columns at most.
local function excerpt(result, first, last, width)
  return figures.cut(result.text.bytes:sub(first, last):gsub("%s+", " "), width)
end

local function head(page, result)
  page:section(result.headline and figures.cut(result.headline:gsub("%s+", " "), page.width) or "(no headline)")
  for _, field in ipairs { "author", "date" } do
    if result[field] then page:row(field, result[field]) end
  end
  if result.genre then
    local label = result.genre.label
    page:row("genre", ("%s, %d%%"):format(label, math.floor(100 * (result.genre.probabilities[label] or 0) + 0.5)))
  end
  for i, topic in ipairs(result.topics) do
    if i > 3 then break end
    page:row(i == 1 and "topics" or "", topic.label)
  end
  for _, warning in ipairs(result.warnings) do page:row("beware", warning.message, warning.first) end
end

local function measures(page, result)
  page:section("Figures")
  for _, row in ipairs(figures.rows(result)) do page:row(row[1], row[2]) end
  local names = {}
  for name, marker in pairs(result.densities) do
    if marker.count > 0 then names[#names + 1] = name end
  end
  table.sort(names, function(a, b)
    local x, y = result.densities[a], result.densities[b]
    if x.count ~= y.count then return x.count > y.count end
    return a < b
  end)
  if names[1] then page:section("Markers", "count, per 1,000 words") end
  for _, name in ipairs(names) do
    local marker, first = result.densities[name], nil
    for _, hit in ipairs(result.markers) do
      if hit.category == name then
        first = hit.first
        break
      end
    end
    local label = name:gsub("_", " ")
    local text = (" %-18s%4d%8.1f"):format(label, marker.count, marker.density)
    page:add(text, "1", first, { { 1, 1 + #label, colours.marker(name) } })
  end
end

-- How often each keyword stands in each segment.
local function count_keywords(result)
  local segments, out = result.segments, {}
  for i in ipairs(segments) do out[i] = {} end
  for k, keyword in ipairs(result.keywords) do
    pause()
    local at = 1
    for _, span in ipairs(keyword.spans) do -- in the order of the text
      while segments[at + 1] and segments[at + 1].first <= span.first do at = at + 1 end
      if segments[at] then out[at][k] = (out[at][k] or 0) + 1 end
    end
  end
  return out
end

-- The keywords that occur most in a stretch: what it is about.
local function subject(result, counts)
  local order = {}
  for i = 1, #result.keywords do
    if counts[i] then order[#order + 1] = i end
  end
  table.sort(order, function(a, b)
    if counts[a] ~= counts[b] then return counts[a] > counts[b] end
    return a < b
  end)
  local words = {}
  for i = 1, math.min(3, #order) do words[i] = result.keywords[order[i]].text end
  return table.concat(words, ", ")
end

-- The likeliest role, one that says more than "background" where there is one.
local function main_role(sentence)
  for _, role in ipairs(sentence.roles) do
    if role.label ~= "background" then return role.label end
  end
  return sentence.roles[1] and sentence.roles[1].label
end

-- One line for each role of a segment's sentences; where the analysis gives no roles, for each paragraph.
local function arguments(page, result)
  local sentences, with_roles = result.sentences, false
  for _, sentence in ipairs(sentences) do with_roles = with_roles or sentence.roles[1] ~= nil end
  page:section("Outline", with_roles and "by topic and role" or "by topic and paragraph")
  local nth, paragraph, counts = 1, nil, count_keywords(result)
  for i, segment in ipairs(result.segments) do
    local about = subject(result, counts[i])
    local title = figures.cut((" %d  %s"):format(i, about ~= "" and about or "…"), page.width)
    page:add(title, ">2", segment.first, { { 1, #title, "OpedkitLabel" } })
    while sentences[nth] and sentences[nth].first <= segment.last do
      local sentence = sentences[nth]
      local label = main_role(sentence)
      if label then
        local text = "   " .. label .. "  "
        local rest = excerpt(result, sentence.first, sentence.last, page.width - vim.fn.strdisplaywidth(text))
        page:add(text .. rest, "2", sentence.first, { { 3, 3 + #label, colours.role(label) } })
      elseif not with_roles and sentence.paragraph ~= paragraph then
        page:add("   " .. excerpt(result, sentence.first, sentence.last, page.width - 4), "2", sentence.first)
      end
      paragraph, nth = sentence.paragraph, nth + 1
    end
  end
end

local function sources(page, result)
  if not result.sources[1] then return end
  page:section("Sources", "quoted, reported")
  local first = {}
  for _, sentence in ipairs(result.sentences) do
    if sentence.source then first[sentence.source] = first[sentence.source] or sentence.first end
  end
  for _, source in ipairs(result.sources) do
    local name = figures.cut(source.name:gsub("%s+", " "), page.width - 10)
    local pad = (" "):rep(math.max(1, page.width - 9 - vim.fn.strdisplaywidth(name)))
    page:add(" " .. name .. pad .. ("%3d%4d"):format(source.direct, source.indirect), "1", first[source.name])
  end
end

local function words(page, result)
  if not result.keywords[1] then return end
  page:section("Keywords")
  for i, keyword in ipairs(result.keywords) do
    if i > 12 then break end
    local text = figures.cut(keyword.text, page.width - 8)
    local pad = (" "):rep(math.max(1, page.width - 5 - vim.fn.strdisplaywidth(text)))
    page:add(" " .. text .. pad .. ("%3d"):format(keyword.count), "1", keyword.spans[1] and keyword.spans[1].first)
  end
end

local function remarks(page, result)
  local list = {}
  local wanted = require("opedkit.nvim.options").get().diagnostics
  for _, finding in ipairs(result.findings) do
    if wanted[finding.code].enabled then list[#list + 1] = finding end
  end
  if not list[1] then return end
  page:section("Remarks", tostring(#list))
  for _, finding in ipairs(list) do
    local row = result.text:place(finding.first)
    page:row(("line %d"):format(row + 1), finding.message, finding.first)
  end
end

---The lines of a reading.
---@param result opedkit.nvim.Reading
---@param width integer columns
---@return opedkit.nvim.OutlineLine[]
function outline.lines(result, width)
  local page = setmetatable({ lines = {}, width = width }, Page)
  for _, part in ipairs { head, arguments, measures, sources, words, remarks } do
    part(page, result)
  end
  return page.lines
end

return outline
