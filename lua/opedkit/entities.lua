---Whom and what an essay names: runs of capitalised words, put together with the other names that the essay itself shows
---(a surname, initials in brackets) or that a short list knows (`opedkit.data.aliases`). No more than that is known of
---them.
---@class opedkit.entities
local entities = {}

if jit then jit.off(true, true) end -- see document.lua

local core = require "opedkit.native"
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
local offices = words.set [[
  State Defense Treasury House Senate Commerce Labor Education Energy Interior Transportation Agriculture Health]]
local calendar = words.set [[
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December I I'm I'd I've I'll OK TV Mr Mrs Ms]]
local abbreviated = words.set "St Ste Mt Ft"
local joining = words.set "of the for and de la van von bin al"

-- What a possessive before it makes a place, a day or a house of: "Brandt's Landing", "Veterans' Day". Before any other
-- capital it ends a name: "Mexico's President".
local heads = words.set [[
  Academy Avenue Bar Bay Beach Bridge Bluff Brook Cafe Cathedral Cemetery Chapel Church Club College Corner
  Corners Cove Creek Cross Day Diner Disease Eve Falls Farm Farms Ferry Ford Fork Gap Garden Gardens Grill Grove
  Gulch Hall Harbor Harbour Haven Head Hill Hills Hole Hollow Hospital Inn Island Islands Knob Lake Landing Lane
  Law Ledge Market Mill Mills Mountain Neck Pass Peak Pier Place Plaza Point Pond Pub Ranch Reef Ridge Road Rock
  Row Run School Seminary Sound Spring Springs Square Stadium Station Store Street Syndrome Tavern Tower
  University Valley Wharf Woods]]
-- Titles and given names by which people of one surname are told apart; own lists.
local male = words.set [[
  Mr Sir Lord Father Brother King Prince Congressman Chairman Aaron Adam Alan Albert Alexander Andrew Anthony
  Antonin Arnold Barack Ben Benjamin Bernard Bernie Bill Bob Boris Brad Brett Brian Bruce Carl Charles Charlie
  Chris Christopher Chuck Clarence Dan Daniel Dave David Dennis Dick Donald Doug Douglas Ed Edward Eric Ernest
  Francis Frank Franklin Fred Gary George Gerald Gordon Greg Gregory Harold Harry Henry Howard Hugh Jack Jacob
  James Jason Jay Jeff Jeffrey Jerome Jerry Jim Jimmy Joe John Jon Jonathan Joseph Joshua Justin Karl Keith Ken
  Kenneth Kevin Larry Lawrence Lindsey Louis Luke Lyndon Marco Mark Martin Matt Matthew Michael Mike Mitch Mitt
  Nathan Neil Newt Nicholas Norman Oliver Oscar Patrick Paul Peter Phil Philip Ralph Ray Richard Rick Rob Robert
  Rodney Roger Ron Ronald Roy Russell Sam Samuel Scott Sean Stephen Steve Steven Ted Terry Theodore Thomas Tim
  Timothy Tom Tony Victor Vladimir Walter Warren Wayne William]]
local female = words.set [[
  Mrs Ms Miss Lady Sister Queen Princess Congresswoman Chairwoman Abigail Alice Alexandria Amanda Amy Andrea
  Angela Ann Anna Anne Barbara Betsy Betty Beverly Brenda Carol Caroline Carly Catherine Cheryl Christina
  Christine Cindy Claire Condoleezza Cynthia Dana Deborah Debra Diana Diane Dianne Donna Doris Dorothy Eleanor
  Elena Elizabeth Ellen Emily Emma Erin Frances Gina Gloria Grace Hannah Heather Helen Hillary Irene Ivanka
  Jacqueline Jane Janet Janice Jean Jennifer Jessica Jill Joan Joyce Judith Judy Julia Julie Kamala Karen Kate
  Katherine Kathleen Kathy Kellyanne Kimberly Kirsten Laura Lauren Linda Lisa Liz Loretta Louise Margaret Maria
  Marie Martha Mary Megan Melania Melissa Michelle Mildred Nancy Nicole Nikki Olivia Pamela Patricia Rachel
  Rebecca Rose Ruth Samantha Sandra Sarah Sharon Shirley Sonia Stephanie Susan Teresa Theresa Tina Valerie
  Victoria Virginia Wendy]]

local LONGEST = 8
local FIELDS = 5 -- figures of a word that the core lists

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

-- Of each kind of flag, which figures have it: quicker to look up than to reckon.
local function having(bit)
  local figures = {}
  for flags = 0, 255 do figures[flags] = flags % (2 * bit) >= bit end
  return figures
end

local is_capital, is_opened, starts_sentence, is_inside = having(1), having(2), having(4), having(8)
local follows, is_closed, is_stopped, is_possessive = having(16), having(32), having(64), having(128)

-- Whether a word with a capital is a name's: at a sentence's start, only if the text has it so elsewhere, or newspapers do.
local function names(plain, starts, seen_inside)
  if calendar[plain] or #plain < 2 or plain:find "^I['\226]" then return false end
  local small = words.small(plain)
  if not starts then return not words.closed[small] or plain:find "^%u%u" ~= nil end
  if words.closed[small] then return false end
  return seen_inside[plain] or plain:find "^%u[%u.]+$" ~= nil or not words.mostly_small(small)
end

-- The words that stand capitalised inside a sentence of the text.
local function read_inside(text, list)
  local seen = {}
  for at = 1, #list, FIELDS do
    local flags = list[at + 4]
    if is_inside[flags] and is_capital[flags] then seen[text:sub(list[at], list[at + 1])] = true end
  end
  return seen
end

-- Whether the words from place `at` of the list on, "of" and "the" apart, follow directly and begin with a capital.
local function goes_on(text, list, at)
  while list[at] and follows[list[at + 4]] do
    if is_capital[list[at + 4]] then return true end
    local word = text:sub(list[at], list[at + 2])
    if word ~= "of" and word ~= "the" then return false end
    at = at + FIELDS
  end
  return false
end

-- The runs of capitalised words of a text: { text, first, last, sentence }.
local function runs_of(text, readings)
  local list = core.names(text, readings)
  local seen_inside, out = read_inside(text, list), {}
  local known = { [true] = {}, [false] = {} } -- what `names` says of a word, at a sentence's start and elsewhere
  local run, pending, behind_title, of = nil, nil, false, 0
  local function is_name(plain, starts)
    local found = known[starts][plain]
    if found == nil then
      found = names(plain, starts, seen_inside) or false
      known[starts][plain] = found
    end
    return found
  end
  local function close()
    if run then out[#out + 1] = { text = text:sub(run.first, run.last), first = run.first, sentence = of } end
    run, pending = nil, nil
  end
  for at = 1, #list, FIELDS do
    local first, flags, sentence = list[at], list[at + 4], list[at + 3]
    if sentence ~= of then
      close()
      of = sentence
    end
    if not follows[flags] or is_opened[flags] then close() end
    local plain = text:sub(first, list[at + 1])
    if is_capital[flags] then
      local titled = is_stopped[flags] and (titles[plain] or abbreviated[plain])
      local starts = starts_sentence[flags] and not (behind_title and follows[flags])
      -- A title of several capitals in quotation marks is a name, where a sentence would go on in small letters.
      if starts and is_opened[flags] and goes_on(text, list, at + FIELDS) then starts = false end
      if run and run.possessive and not heads[plain] then close() end
      if not titled and (calendar[plain] or not (run or is_name(plain, starts))) then
        close()
      else
        if run and run.count >= LONGEST then close() end
        run = run or { first = first, count = 0, word = plain }
        run.last, run.count, run.possessive = list[at + 1], run.count + 1, is_possessive[flags]
        pending = nil
        if is_closed[flags] and not titled then close() end
      end
      behind_title = titled
    elseif run and not run.possessive and joining[plain] and not pending and not is_closed[flags] then
      -- "and" and "the" join only inside what "of" or "for" has begun.
      if plain ~= "and" and plain ~= "the" and not (plain == "for" and index[run.word]) then
        pending = plain
      else
        close()
      end
    elseif not (pending and plain == "the") then
      close()
    end
  end
  close()
  return out
end

-- Whether a run's words tell a man or a woman: "he", "she" or nil.
local function sex_of(name)
  for word in name:gmatch "%f[%w][%w'\128-\255]+" do
    if male[word] then return "he" end
    if female[word] then return "she" end
  end
end

local function strip_title(name)
  local rest, person = name, false
  while true do
    local title, behind = rest:match "^(%a+)%.? (.+)$"
    if not title or not titles[title] then break end
    rest, person = behind, true
    -- "Secretary of State Ann Lee", "Speaker of the House Ann Lee"
    local of, named = rest:match "^of ([^ ]+) (%u[^ ]* .+)$"
    if of == "the" then of, named = rest:match "^of the ([^ ]+) (%u[^ ]* .+)$" end
    if of and offices[of] then
      rest = named
    elseif rest:find "^of " then
      return (rest:gsub("^of ", ""):gsub("^the ", "")), false
    end
  end
  return rest, person
end

-- Full names by their last word, each with where it is first named; initials of names of several words. "Ann B. Lee" is
-- "Ann Lee" where the text has both.
local function read_full_names(found)
  local full, initials, known, short = {}, {}, {}, {}
  for nth, run in ipairs(found) do
    local plain = run.plain
    if not index[plain] and plain:find " " and not plain:find " of " and not plain:find " for " then
      local sex = sex_of(run.text)
      if not known[plain] then
        local last, key = plain:match "([^ ]+)$", plain:gsub(" %u%. ", " ")
        known[plain] = short[key] or { name = plain, nth = nth, last = nth }
        if not short[key] then
          short[key], full[last] = known[plain], full[last] or {}
          table.insert(full[last], known[plain])
        end
      end
      known[plain].sex = known[plain].sex or sex
    end
    if plain:find " " then
      local letters = {}
      for letter in plain:gmatch "%f[%w](%u)" do letters[#letters + 1] = letter end
      local joined = table.concat(letters)
      if #letters >= 2 then initials[joined] = initials[joined] or plain end
    end
  end
  return full, initials, known
end

-- Whom a surname means: of those who can be called so, the one that was named last, or else the first that will be.
local function person_of(candidates, run, nth)
  local sex, best = sex_of(run.text), nil
  for _, person in ipairs(candidates) do
    if not (sex and person.sex and sex ~= person.sex) then
      local later = best and person.nth < nth and (best.nth >= nth or person.last > best.last)
      if not best or later then best = person end
    end
  end
  return best
end

---Finds them in the body, those that are named most often first, then by first appearance.
---@param doc opedkit.Document
---@return opedkit.Entity[]
function entities.find(doc)
  if not index then load_aliases() end
  local text, present = doc.text, {}
  local found = runs_of(text, doc:sentence_readings())
  for _, run in ipairs(found) do
    run.plain, run.person = strip_title(run.text)
    local known = index[run.plain]
    if known and known.sure[run.plain] then present[known] = true end
  end
  local full, initials, by_full = read_full_names(found)
  local list, by_name = {}, {}
  for nth, run in ipairs(found) do
    local known, name, kind = index[run.plain], run.plain, nil
    if known and (known.sure[run.plain] or present[known]) then
      name, kind = known.name, known.kind
    elseif not run.plain:find " " then
      local person = full[run.plain] and person_of(full[run.plain], run, nth)
      if person then
        name, person.last = person.name, nth
      elseif full[run.plain] then
        -- "Mrs. Lee", where the text names a man of that surname only: somebody else.
        name = run.text
        full[run.text] = full[run.text] or { { name = name, nth = nth, last = nth, sex = sex_of(name) } }
        table.insert(full[run.plain], full[run.text][1])
      else
        name = initials[(run.plain:gsub("%.", ""))] or run.plain
      end
    elseif by_full[run.plain] then
      name, by_full[run.plain].last = by_full[run.plain].name, nth
    end
    -- One name, whichever apostrophe it is written with.
    local key = name:gsub("\226\128\153", "'")
    local entry = by_name[key]
    if not entry then
      entry = { name = name, kind = kind, count = 0, aliases = {}, mentions = {}, seen = { [name] = true },
        rank = #list }
      by_name[key] = entry
      list[#list + 1] = entry
    end
    if run.person and not entry.kind then entry.kind = "person" end
    local first, last = doc:hull(run.first, run.first + #run.text - 1)
    if first then
      entry.count = entry.count + 1
      entry.mentions[entry.count] = { first = first, last = last, text = run.text, sentence = run.sentence }
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
