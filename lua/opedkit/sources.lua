---Who is quoted or reported in an essay, and how often: the names that its sentences give, those of one person put
---together. "Mr. Lee", "Lee" and "he" are counted as "Commissioner Dale Lee", where the text names her or him so.
---@class opedkit.sources
local sources = {}

if jit then jit.off(true, true) end -- see document.lua

local words = require "opedkit.document.words"

---@class opedkit.Source
---@field name string the fullest form that the text has
---@field count integer sentences that are hers or his
---@field direct integer
---@field indirect integer
---@field forms string[] how the sentences name the source, by first appearance
---@field first integer first byte of the first of these sentences

local titles = words.set [[
  Mr Mrs Ms Miss Mx Dr Prof Professor Sen Senator Sens Rep Reps Representative Congressman Congresswoman Gov Governor
  President Secretary Judge Justice Mayor Gen General Col Colonel Lt Lieutenant Capt Captain Sgt Adm Admiral Rev
  Reverend Father Sister Brother Pope King Queen Prince Princess Sir Lord Lady Speaker Chairman Chairwoman Chair
  Commissioner Chief Minister Ambassador Director Attorney Sheriff Officer Detective Coach Rabbi Imam Bishop
  Archbishop Cardinal Dean Chancellor Premier]]
local particles = words.set "de la van von bin al el"
local suffixes = words.set "Jr Sr II III IV Jr. Sr."
local he, she = words.set "Mr Sir Lord Father Brother King Prince Congressman Chairman", words.set
  "Mrs Ms Miss Lady Sister Queen Princess Congresswoman Chairwoman"
-- A pronoun looks back no further than over so many sentences.
local REACH = 3
-- A name is no longer than so many words, titles among them.
local LONGEST = 6

-- The run of capitalised words that a source's phrase names somebody by, and whether more follows that is no place:
-- "House Speaker Ann Lee of Ohio" → up to "Lee".
local function name_of(source)
  local run, best, follows = {}, nil, nil
  for word in (source .. " ."):gmatch "[^ ]+" do
    local plain = word:gsub("[,;:]+$", "")
    if plain:find "^%u" or #run > 0 and (plain:find "^[\195-\197]" or particles[plain]) then
      if not (#run == 0 and words.closed[words.small(plain)]) then run[#run + 1] = plain end
    else
      if #run > 0 and not best then
        best, follows = run, plain:find "^%l" ~= nil
      end
      run = {}
    end
  end
  return best, follows
end

-- The word that a person is called by, and whether anything but titles stands before it.
local function surname(run)
  local last = #run
  while last > 1 and suffixes[run[last]] do last = last - 1 end
  local full = false
  for i = 1, last - 1 do full = full or not titles[(run[i]:gsub("%.$", ""))] end
  return run[last]:gsub("'s$", ""):gsub("\226\128\153s$", ""), full
end

-- The full names that end in this word, where they stand: runs of capitalised words that hold more than a title.
local function full_names(text, name)
  local out, at = {}, 1
  while true do
    local first, last = text:find(name, at, true)
    if not first then break end
    at = last + 1
    local whole = not text:find("^%w", last + 1) and not (first > 1 and text:find("^%w", first - 1))
    local run, rest, named = {}, text:sub(math.max(1, first - 80), first - 1), false
    while whole and #run < LONGEST do
      local left, word = rest:match "^(.-)([^ \r\n]+) $"
      if not word or not word:find "^%u[%w.'\128-\255-]*$" or words.closed[words.small(word)]
        or word:find "%.$" and #word > 3 and not titles[word:sub(1, -2)] then
        break
      end
      table.insert(run, 1, word)
      rest = left .. " "
      rest = rest:gsub(" +$", " ")
      named = named or not titles[(word:gsub("%.$", ""))]
    end
    if named then out[#out + 1] = { first = first, name = table.concat(run, " ") .. " " .. name } end
  end
  return out
end

-- The last word of a full name's given names, by which people of one surname are told apart.
local function given_name(name)
  local before = name:match "^(.*) [^ ]+$" or ""
  for word in before:gmatch "[^ ]+" do
    if not titles[(word:gsub("%.$", ""))] and not word:find "^%u%.?$" then before = word end
  end
  return before:match "[^ ]+$" or ""
end

local function is_pronoun(source)
  local small = source:lower()
  return small == "he" or small == "she"
end

-- Whether a pronoun can stand for somebody who is called so.
local function fits(pronoun, entry)
  for _, form in ipairs(entry.forms) do
    local title = form:match "^(%a+)%.? "
    if title and (pronoun == "he" and she[title] or pronoun == "she" and he[title]) then return false end
  end
  return entry.person
end

---Counts them, the most often quoted first, then by first appearance.
---@param doc opedkit.Document
---@return opedkit.Source[]
---@return table<opedkit.Sentence, string> speakers the name under which a sentence was counted, where it has a source
function sources.count(doc)
  local text, sentences, readings = doc.text, doc:sentences(), doc:sentence_readings()
  local list, by_key, speakers, full = {}, {}, {}, {}
  local recent, at = nil, 0

  -- The full name that was last mentioned before a place, or else the first one.
  local function fullest(word, place)
    full[word] = full[word] or full_names(text, word)
    local best = full[word][1]
    for _, mention in ipairs(full[word]) do
      if mention.first > place then break end
      best = mention
    end
    return best and best.name
  end

  local function entry_of(source, place)
    local run, follows = name_of(source)
    local key, name, person = source:lower():gsub("^the ", ""), source, false
    if run and #run <= LONGEST then
      local word, has_more = surname(run)
      if not titles[word] and (has_more or #run > 1 or not follows) then
        person = true
        name = fullest(word, place) or table.concat(run, " ")
        if has_more then
          local own = table.concat(run, " ")
          if given_name(name) ~= given_name(own) then name = own end
        end
        key = given_name(name) .. " " .. word
      end
    end
    local entry = by_key[key]
    if not entry then
      entry = { name = name, count = 0, direct = 0, indirect = 0, forms = {}, seen = {}, rank = #list, person = person }
      by_key[key] = entry
      list[#list + 1] = entry
    end
    return entry
  end

  for i, sentence in ipairs(sentences) do
    local source = sentence.source
    if source then
      local pronoun, place, entry = is_pronoun(source) and source:lower(), readings[2 * i], nil
      if pronoun and recent and i - at <= REACH and fits(pronoun, recent) then entry = recent end
      -- Otherwise one of the two sentences before begins with somebody whom the text names in full.
      for back = 1, pronoun and not entry and 2 or 0 do
        local before = sentences[i - back]
        local run = before and before.paragraph >= sentence.paragraph - 1 and name_of(before.text:sub(1, 60))
        local word = run and before.text:find(run[1], 1, true) == 1 and #run <= LONGEST and surname(run)
        if word and not titles[word] and fullest(word, place) then
          local candidate = entry_of(table.concat(run, " "), place)
          if fits(pronoun, candidate) then
            entry = candidate
            break
          end
        end
      end
      entry = entry or entry_of(pronoun or source, place)
      if not is_pronoun(entry.name) then recent, at = entry, i end
      entry.count = entry.count + 1
      entry[sentence.attribution] = entry[sentence.attribution] + 1
      entry.first = entry.first or sentence.first
      if not entry.seen[source] then
        entry.seen[source] = true
        entry.forms[#entry.forms + 1] = source
      end
      speakers[sentence] = entry.name
    end
  end
  for i = #list, 1, -1 do
    if list[i].count == 0 then table.remove(list, i) end
  end
  table.sort(list, function(a, b)
    if a.count ~= b.count then return a.count > b.count end
    return a.rank < b.rank
  end)
  for _, entry in ipairs(list) do entry.rank, entry.seen, entry.person = nil, nil, nil end
  return list, speakers
end

return sources
