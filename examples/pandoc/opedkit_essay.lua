-- Puts what opedkit finds in an essay into its pandoc document: fields of metadata (genre, topics, readability), an outline,
-- and a span around each sentence that has a role or is not the author's own, with classes such as "thesis" or "direct".
-- It works on the JSON form of pandoc's documents, so that a Lua filter and a JSON filter share it.
local essay = {}

-- ---- the document as text ----

local marks = { DoubleQuote = { "“", "”" }, SingleQuote = { "‘", "’" } }

-- The list of inlines that an inline holds, and what stands around it in the text; nil where it holds none.
local function inside(inline)
  if inline.t == "Quoted" then
    local pair = marks[inline.c[1].t]
    return inline.c[2], pair[1], pair[2]
  end
  if inline.t == "Link" or inline.t == "Span" then return inline.c[2], "", "" end
  if inline.t == "Emph" or inline.t == "Strong" or inline.t == "Underline" or inline.t == "Strikeout"
    or inline.t == "Superscript" or inline.t == "Subscript" or inline.t == "SmallCaps" then
    return inline.c, "", ""
  end
end

-- Footnotes, images and formulas are no words of the running text.
local function text_of(inline)
  if inline.t == "Str" then return inline.c end
  if inline.t == "Space" or inline.t == "SoftBreak" or inline.t == "LineBreak" then return " " end
  if inline.t == "Code" then return inline.c[2] end
  return ""
end

-- Adds inlines to the text; `at` tells where each leaf begins.
local function write(inlines, out)
  for _, inline in ipairs(inlines) do
    local inner, before, behind = inside(inline)
    local piece = inner and before or text_of(inline)
    out.at[inline] = out.size + 1
    out[#out + 1] = piece
    out.size = out.size + #piece
    if inner then
      write(inner, out)
      out[#out + 1] = behind
      out.size = out.size + #behind
    end
  end
end

local function write_block(inlines, out)
  if out.size > 0 then
    out[#out + 1] = "\n\n"
    out.size = out.size + 2
  end
  local first = out.size + 1
  write(inlines, out)
  return first, out.size
end

-- The blocks that hold the essay's paragraphs and headings, quotations and divisions gone into.
local function each_block(blocks, visit)
  for _, block in ipairs(blocks) do
    if block.t == "Para" or block.t == "Plain" then visit(block, block.c)
    elseif block.t == "Header" then visit(block, block.c[3])
    elseif block.t == "BlockQuote" then each_block(block.c, visit)
    elseif block.t == "Div" then each_block(block.c[2], visit) end
  end
end

local function inlines_of(meta)
  if not meta then return nil end
  if meta.t == "MetaInlines" then return meta.c end
  if meta.t == "MetaString" then return { { t = "Str", c = meta.c } } end
  if meta.t == "MetaList" then return inlines_of(meta.c[1]) end
end

local function read(document)
  local out = { size = 0, at = {} }
  local places = {}
  local title, author, date = document.meta.title, document.meta.author, document.meta.date
  if inlines_of(title) then write_block(inlines_of(title), out) end
  if inlines_of(author) then
    write_block({ { t = "Str", c = "By " } }, out)
    write(inlines_of(author), out)
  end
  if inlines_of(date) then write_block(inlines_of(date), out) end
  each_block(document.blocks, function(block, inlines)
    local first, last = write_block(inlines, out)
    places[#places + 1] = { block = block, inlines = inlines, first = first, last = last }
  end)
  return table.concat(out), places, out.at
end

-- ---- spans ----

local arrays = { __jsontype = "array" }

local function list(items) return setmetatable(items, arrays) end

-- Those of the inlines that begin between two places; what holds some of them is divided.
local function between(inlines, first, last, at)
  local taken = {}
  for _, inline in ipairs(inlines) do
    local inner = inside(inline)
    if inner and #inner > 0 then
      local some = between(inner, first, last, at)
      if #some > 0 then
        local copy = { t = inline.t, c = some }
        if inner ~= inline.c then
          local parts = {}
          for i, part in ipairs(inline.c) do parts[i] = part == inner and some or part end
          copy.c = list(parts)
        end
        taken[#taken + 1] = copy
      end
    elseif at[inline] >= first and at[inline] <= last then
      taken[#taken + 1] = inline
    end
  end
  return list(taken)
end

local function span(sentence, number, inlines)
  local classes, attributes = {}, {}
  for i, role in ipairs(sentence.roles) do classes[i] = role.label end
  if sentence.attribution ~= "author" then classes[#classes + 1] = sentence.attribution end
  -- DOCX knows no classes, but styles of characters.
  if classes[1] then
    attributes[1] = list { "custom-style", "Opedkit " .. classes[1]:gsub("^%l", string.upper) }
  end
  if type(sentence.source) == "string" then attributes[#attributes + 1] = list { "source", sentence.source } end
  return { t = "Span", c = list { list { "s" .. number, list(classes), list(attributes) }, inlines } }
end

local function worth_a_span(sentence)
  return #sentence.roles > 0 or sentence.attribution ~= "author"
end

-- What white space begins or ends a sentence stays outside of its span.
local function mark(place, sentences, at)
  local made, from = {}, place.first
  local function take(last)
    for _, inline in ipairs(between(place.inlines, from, last, at)) do made[#made + 1] = inline end
    from = last + 1
  end
  for number, sentence in ipairs(sentences) do
    for _, part in ipairs(sentence.parts) do
      if worth_a_span(sentence) and part.first >= place.first and part.last <= place.last then
        take(part.first - 1)
        local inlines = between(place.inlines, part.first, part.last, at)
        if #inlines > 0 then made[#made + 1] = span(sentence, number, inlines) end
        from = part.last + 1
      end
    end
  end
  take(place.last + 1)
  if place.block.t == "Header" then place.block.c[3] = list(made) else place.block.c = list(made) end
end

-- ---- metadata and outline ----

local function words(text)
  local inlines = {}
  for word in text:gmatch "%S+" do
    if #inlines > 0 then inlines[#inlines + 1] = { t = "Space" } end
    inlines[#inlines + 1] = { t = "Str", c = word }
  end
  return list(inlines)
end

local function meta_text(text) return { t = "MetaInlines", c = words(text) } end

local function describe(meta, analysis)
  if type(analysis.genre) == "table" then meta.genre = meta_text(analysis.genre.label) end
  local topics = {}
  for i, topic in ipairs(analysis.topics) do topics[i] = meta_text(topic.label) end
  if #topics > 0 then meta.topics = { t = "MetaList", c = list(topics) } end
  local grade = analysis.readability.flesch_kincaid_grade
  if type(grade) == "number" then meta.readability = meta_text(("Flesch–Kincaid grade %.1f"):format(grade)) end
end

local parts = {
  { "thesis", "Thesis" }, { "claim", "Claims" }, { "evidence", "Evidence" }, { "concession", "Conceded" },
  { "counterargument", "Said against it" }, { "rebuttal", "Answered" }, { "recommendation", "What should be done" },
  { "prediction", "What will come" },
}

-- The sentences by role, each with a link to it, as a division; nil where none has a role.
local function outline(analysis)
  local blocks = {}
  for _, part in ipairs(parts) do
    local items = {}
    for number, sentence in ipairs(analysis.sentences) do
      for _, role in ipairs(sentence.roles) do
        if role.label == part[1] then
          items[#items + 1] = list { { t = "Plain", c = list { { t = "Link", c = list {
            list { "", list {}, list {} }, words(sentence.text), list { "#s" .. number, "" },
          } } } } }
        end
      end
    end
    if #items > 0 then
      blocks[#blocks + 1] = { t = "Para", c = list { { t = "Strong", c = words(part[2]) } } }
      blocks[#blocks + 1] = { t = "BulletList", c = list(items) }
    end
  end
  if #blocks == 0 then return nil end
  return { t = "Div", c = list { list { "", list { "opedkit-outline" }, list {} }, list(blocks) } }
end

--- Changes a document in place.
---@param document table pandoc's JSON, decoded by dkjson
---@param inspect fun(text: string): table the analysis of a text
---@return table document
function essay.annotate(document, inspect)
  local text, places, at = read(document)
  local analysis = inspect(text)
  for _, place in ipairs(places) do mark(place, analysis.sentences, at) end
  describe(document.meta, analysis)
  local made = outline(analysis)
  if made then table.insert(document.blocks, 1, made) end
  return document
end

return essay
