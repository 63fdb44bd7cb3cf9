---What an essay discloses of its author: institutions, offices and books that the bio names, and whether the body names
---the institution too. Found by the words that stand before and in them; English.
---@class opedkit.affiliation
local affiliation = {}

if jit then jit.off(true, true) end -- see document.lua

local words = require "opedkit.document.words"

---@class opedkit.Named
---@field first integer first byte
---@field last integer
---@field text string

---@class opedkit.Affiliation
---@field institution? opedkit.Named the first of the institutions
---@field office? opedkit.Named the first of the offices
---@field institutions opedkit.Named[] each with `in_body`: whether the body names it
---@field offices opedkit.Named[]
---@field books opedkit.Named[] titles, without their quotation marks
---@field book_count? opedkit.Named with `count`
---@field institution_in_body boolean whether the body names one of them

local roles = words.set [[
  professor lecturer teacher fellow scholar researcher author writer columnist journalist correspondent editor reporter
  contributor critic novelist poet historian economist lawyer attorney director president chairman chairwoman chair
  founder co-founder cofounder partner analyst adviser advisor consultant strategist activist organizer senator
  congressman congresswoman representative secretary ambassador governor mayor judge physician doctor psychologist
  scientist engineer dean student candidate member chief officer ceo host commentator pastor rabbi bishop executive
  coordinator specialist expert counsel commissioner minister manager head nurse farmer pediatrician sociologist
  philosopher statistician geographer biologist chemist physicist chancellor provost spokesman spokeswoman]]
-- A role that is no office of an institution but what somebody does with books.
local literary = words.set "author writer novelist poet"
local generic = words.set [[
  university college institute institution institutions center centre school foundation council committee department
  society association academy bureau agency ministry commission laboratory clinic hospital law news times post journal
  herald tribune group fund network project union initiative company corporation bank church court]]
local joining = words.set "of for on in at the and &"
local numbers = { two = 2, three = 3, four = 4, five = 5, six = 6, seven = 7, eight = 8, nine = 9, ten = 10,
  eleven = 11, twelve = 12, fifteen = 15, twenty = 20 }

-- What ends the name of an office.
local ENDS = {
  " at ", " for ", " with ", " of the ", " of %u", " to ", "[,.;:(\"\226]", " and ", " who ", " whose ", " from ",
}

-- The end of an institution's name that begins at `at`: capitalised words and what joins them, or small words of which
-- one is generic ("the state university").
local function institution_end(text, at)
  local stop, seen, joined, generic_seen, capital, linked = nil, 0, nil, false, false, false
  local position = at
  while seen < 14 do
    local first, last = text:find("^[%w&'.\128-\255-]+", position)
    if not first then break end
    local word = text:sub(first, last):gsub("[.]+$", "")
    last = first + #word - 1
    local small = words.small(word)
    if word:find "^[%u\195]" or word:find "^%d" and seen > 0 then
      if joined == "and" and not (generic_seen or linked) then break end
      linked = linked or joined ~= nil and joined ~= "and"
      stop, capital, joined = last, true, nil
      generic_seen = generic_seen or generic[small] == true
    elseif joining[word] and stop then
      if joined and not (joined ~= "and" and word == "the") then break end
      joined = word
    elseif not capital and word:find "^%l" and (seen < 3) and not roles[small] and not words.governing[small] then
      if generic[small] then stop, generic_seen = last, true end
      if not generic[small] and stop then break end
    else
      break
    end
    seen = seen + 1
    local next_position = text:match("^ ()", last + 1)
    if not next_position then break end
    position = next_position
  end
  return stop, capital or generic_seen
end

local function add(list, doc, offset, text, first, last, more)
  local parts = doc:source(offset + first, offset + last)
  if #parts == 0 then return end
  for _, item in ipairs(list) do if item.text == text:sub(first, last) then return end end
  local item = more or {}
  item.first, item.last, item.text = parts[1].first, parts[#parts].last, text:sub(first, last)
  list[#list + 1] = item
end

local function read_offices(out, doc, offset, text)
  for first, word, behind in text:gmatch "()%f[%w]([%a-]+)()" do
    local small = words.small(word):gsub("s$", "")
    if roles[small] and not literary[small] then
      -- Back to what introduces it: a determiner, "is", "as" or a mark.
      local start, before = first, text:sub(1, first - 1)
      while true do
        local word_at, back = before:match "()%f[%w]([%a'-]+) $"
        if not back or words.governing[words.small(back)] or back == "is" or back == "as" or back == "and"
          or back == "was" or back == "are" or back == "currently" then
          break
        end
        if #text:sub(word_at, first - 1) > 50 or back:find "^%u" and text:find("^[.,]", word_at + #back) then break end
        start, before = word_at, text:sub(1, word_at - 1)
      end
      -- On to where the institution or the clause's end is.
      local stop
      local tail, cut = text:sub(behind, behind + 90), nil
      for _, pattern in ipairs(ENDS) do
        local place = tail:find(pattern)
        if place and place < (cut or 1000) then cut = place end
      end
      stop = cut and behind + cut - 2 or #text
      local office = text:sub(start, stop):gsub(" +$", ""):gsub(" of$", "")
      local last = start + #office - 1
      local known = out.offices[#out.offices]
      local parts = doc:source(offset + start, offset + last)
      if #office <= 100 and not (known and parts[1] and known.last >= parts[1].first) then
        add(out.offices, doc, offset, text, start, last)
      end
      -- The institution behind it.
      local place = text:match("^ %l+ ()", last + 1)
      local led = text:match("^ (%l+) ", last + 1)
      if place and (led == "at" or led == "of" or led == "for" or led == "with" or led == "in" or led == "from") then
        place = text:match("^the ()", place) or place
        local finish, named = institution_end(text, place)
        if finish and named and led ~= "in" then add(out.institutions, doc, offset, text, place, finish) end
      end
    end
  end
  -- "teaches law at the University of …", "works for …"
  for place in text:gmatch "%f[%a]at ()" do
    place = text:match("^the ()", place) or place
    local finish, named = institution_end(text, place)
    if finish and named then add(out.institutions, doc, offset, text, place, finish) end
  end
end

local function read_books(out, doc, offset, text)
  local speaks = text:find "[Aa]uthor" or text:find "[Bb]ook" or text:find "wrote" or text:find "novel"
  if not speaks then return end
  for _, marks in ipairs { { "\226\128\156", "\226\128\157" }, { "\"", "\"" }, { "*", "*" }, { "_", "_" } } do
    local at = text:find(marks[1], speaks, true)
    while at do
      local first = at + #marks[1]
      local stop = text:find(marks[2], first, true)
      if not stop then break end
      local title = text:sub(first, stop - 1):gsub("[.,;]+$", "")
      if title:find "^%u" and #title <= 200 and title:find "%a" then
        add(out.books, doc, offset, text, first, first + #title - 1)
      end
      at = text:find(marks[1], stop + #marks[2], true)
    end
  end
  for _, pattern in ipairs { "()%f[%w](%w+) books?%f[%A]()", "()%f[%w](%w+) %l+ books?%f[%A]()" } do
    for first, number, last in text:gmatch(pattern) do
      local count = tonumber(number) or numbers[number:lower()]
      if count and count < 1000 and not out.book_count then
        local list = {}
        add(list, doc, offset, text, first, last - 1, { count = count })
        out.book_count = list[1]
      end
    end
  end
end

-- The names by which the body might call an institution: whole, its initials, and what tells it from others of its kind.
local function names_of(name)
  local list, initials, proper, plain = { name }, {}, {}, 0
  for word in name:gmatch "[^ ]+" do
    if word:find "^%u" then
      initials[#initials + 1] = word:sub(1, 1)
      if generic[words.small(word)] then plain = plain + 1 else proper[#proper + 1] = word end
    end
  end
  if #initials >= 3 then list[#list + 1] = table.concat(initials) end
  if plain == 1 and #proper >= 1 and not name:find " of " and not name:find " for " then
    list[#list + 1] = table.concat(proper, " ")
  end
  return list
end

---Reads what the bio discloses.
---@param doc opedkit.Document
---@return opedkit.Affiliation|nil nil where the essay has no bio
function affiliation.read(doc)
  local out = { institutions = {}, offices = {}, books = {}, institution_in_body = false }
  local found = false
  for _, zone in ipairs(doc:zones()) do
    local first, last
    if zone.kind == "bio" then first, last = doc:reading(zone.first, zone.last) end
    if first then
      found = true
      local text = doc.text:sub(first, last):gsub("[\r\n\t]", " ")
      read_offices(out, doc, first - 1, text)
      read_books(out, doc, first - 1, text)
    end
  end
  if not found then return nil end
  local body = {}
  for i, paragraph in ipairs(doc:paragraphs()) do body[i] = paragraph.text end
  local text = table.concat(body, "\n")
  for _, institution in ipairs(out.institutions) do
    institution.in_body = false
    for _, name in ipairs(names_of(institution.text)) do
      local at = text:find(name, 1, true)
      institution.in_body = institution.in_body or at ~= nil and not text:find("^%w", at + #name)
    end
    out.institution_in_body = out.institution_in_body or institution.in_body
  end
  out.institution, out.office = out.institutions[1], out.offices[1]
  return out
end

return affiliation
