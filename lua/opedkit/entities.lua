---Whom and what an essay names: runs of capitalised words, put together with the other names that the essay itself shows
---(a surname, initials in brackets) or that a short list knows (`opedkit.data.aliases`). No more than that is known of
---them.
---@class opedkit.entities
local entities = {}

if jit then jit.off(true, true) end -- see document.lua

local words = require "opedkit.document.words"

---@class opedkit.Entity
---@field name string the fullest name
---@field kind? string person, place or organization, where a title or the list tells
---@field count integer how often it is named
---@field aliases string[] the other names, by first appearance
---@field mentions { first: integer, last: integer, text: string, sentence: integer }[]
---@field tone? opedkit.Tone

local titles = words.set [[
  Mr Mrs Ms Miss Dr Prof Professor Sen Senator Rep Representative Congressman Congresswoman Gov Governor President
  Secretary Judge Justice Mayor Gen General Col Colonel Lt Capt Captain Sgt Adm Admiral Rev Father Sister Pope King
  Queen Prince Princess Sir Lord Lady Speaker Chairman Chairwoman Commissioner Chief Minister Ambassador]]
local calendar = words.set [[
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December I I'm I'd I've I'll OK TV Mr Mrs Ms]]
local joining = words.set "of the for and de la van von bin al"

local LONGEST = 8

local index

local function load_aliases()
  local data = require "opedkit.data.aliases"
  index = {}
  for kind, list in pairs { place = data.places, organization = data.organizations } do
    for line in list:gmatch "[^\n]+" do
      local entry = { kind = kind, sure = {} }
      local sure, maybe = line:match "^(.-) | (.*)$"
      for name in ((sure or line) .. ";"):gmatch " ?([^;]+);" do
        entry.name = entry.name or name
        entry.sure[name] = true
        index[name] = entry
      end
      for name in ((maybe or "") .. ";"):gmatch " ?([^;]+);" do index[name] = index[name] or entry end
    end
  end
end

local function bare(word)
  return (word:gsub("\226\128\153s$", ""):gsub("'s$", ""):gsub("\226\128\153$", ""):gsub("'$", ""))
end

-- Whether a word with a capital is a name's: at a sentence's start, only if the text has it so elsewhere, or newspapers do.
local function names(word, starts, seen_inside)
  local plain = bare(word)
  if word:find "^I[\226']" then return false end
  if calendar[plain] or #plain < 2 then return false end
  if not starts then return not words.closed[words.small(plain)] or plain:find "^%u%u" ~= nil end
  local small = words.small(plain)
  if words.closed[small] then return false end
  return seen_inside[plain] or plain:find "^%u[%u.]+$" ~= nil or not words.mostly_small(small)
end

-- The runs of capitalised words of a sentence: { text, first, last } in it.
local function runs_of(text, seen_inside)
  local out, run = {}, nil
  local pending, starts = nil, true
  local function close()
    if run then out[#out + 1] = { text = text:sub(run.first, run.last), first = run.first, last = run.last } end
    run, pending = nil, nil
  end
  for first, chunk in text:gmatch "()([^ \t\r\n]+)" do
    local lead = chunk:match "^[\"'(%[\226\128\152\156\147\148-]*" or ""
    local word = chunk:sub(#lead + 1)
    local core, tail = word:match "^([%w.'&\195-\226\128-\191-]-)([,;:!?)%]\"]*[.]?[\"\226\128\157)]*)$"
    core, tail = core or word, tail or ""
    if tail:find "^%." and (core:find "^%u$" or core:find "^%u%.[%u.]*%u$" or titles[core]) then
      core, tail = core .. ".", tail:sub(2) -- "U.S.", "Gov.", an initial
    end
    if lead ~= "" and lead ~= "'" then close() end
    local place = first + #lead
    local capital = core:find "^%u" or core:find "^\195[\128-\158]"
    if capital and (run or names(core, starts, seen_inside)) then
      local plain = bare(core)
      if run and #run.words >= LONGEST then close() end
      if calendar[plain] then
        close()
      else
        run = run or { first = place, words = {} }
        run.last = place + #plain - 1
        run.words[#run.words + 1] = plain
        pending = nil
        if plain ~= core or tail ~= "" then close() end
      end
    elseif run and joining[core] and not pending and tail == "" then
      -- "and" and "the" join only inside what "of" or "for" has begun.
      if core ~= "and" and core ~= "the" and not (core == "for" and index[run.words[1]]) then
        pending = core
      else
        close()
      end
    elseif not (pending and core == "the") then
      close()
    end
    starts = tail:find "[.!?:]" ~= nil or lead ~= ""
  end
  close()
  return out
end

local function strip_title(name)
  local rest, person = name, false
  while true do
    local title, behind = rest:match "^(%a+)%.? (.+)$"
    if not title or not titles[title] then break end
    rest, person = behind, true
  end
  return rest, person
end

---Finds them in the body, those that are named most often first, then by first appearance.
---@param doc opedkit.Document
---@return opedkit.Entity[]
function entities.find(doc)
  if not index then load_aliases() end
  local sentences, readings = doc:sentences(), doc:sentence_readings()
  local seen_inside = {}
  for _, sentence in ipairs(sentences) do
    for word in sentence.text:gmatch "[%l,\128-\255] (%u[%w.'\226\128\153-]*)" do
      seen_inside[bare((word:gsub("[.]$", "")))] = true
    end
  end
  local found, present = {}, {}
  for i, sentence in ipairs(sentences) do
    for _, run in ipairs(runs_of(sentence.text, seen_inside)) do
      run.sentence, run.at = i, readings[2 * i - 1] + run.first - 1
      run.plain, run.person = strip_title(run.text)
      found[#found + 1] = run
      local known = index[run.plain]
      if known and known.sure[run.plain] then present[known] = true end
    end
  end
  -- Surnames of full names, and initials in brackets or of names of several words.
  local full, initials = {}, {}
  for _, run in ipairs(found) do
    if not index[run.plain] and run.plain:find " " and not run.plain:find " of " and not run.plain:find " for " then
      local last = run.plain:match "([^ ]+)$"
      full[last] = full[last] or run.plain
    end
    if run.plain:find " " then
      local letters = {}
      for letter in run.plain:gmatch "%f[%w](%u)" do letters[#letters + 1] = letter end
      local short = table.concat(letters)
      if #letters >= 2 then initials[short] = initials[short] or run.plain end
    end
  end
  local list, by_name = {}, {}
  for _, run in ipairs(found) do
    local known, name, kind = index[run.plain], run.plain, nil
    if known and (known.sure[run.plain] or present[known]) then
      name, kind = known.name, known.kind
    elseif not run.plain:find " " then
      name = full[run.plain] or initials[(run.plain:gsub("%.", ""))] or run.plain
    end
    local entry = by_name[name]
    if not entry then
      entry = { name = name, kind = kind, count = 0, aliases = {}, mentions = {}, seen = { [name] = true },
        rank = #list }
      by_name[name] = entry
      list[#list + 1] = entry
    end
    if run.person and not entry.kind then entry.kind = "person" end
    local parts = doc:source(run.at, run.at + #run.text - 1)
    if #parts > 0 then
      entry.count = entry.count + 1
      entry.mentions[entry.count] = { first = parts[1].first, last = parts[#parts].last, text = run.text,
        sentence = run.sentence }
      if not entry.seen[run.text] then
        entry.seen[run.text] = true
        entry.aliases[#entry.aliases + 1] = run.text
      end
    end
  end
  table.sort(list, function(a, b)
    if a.count ~= b.count then return a.count > b.count end
    return a.rank < b.rank
  end)
  for _, entry in ipairs(list) do entry.rank, entry.seen = nil, nil end
  return list
end

return entities
