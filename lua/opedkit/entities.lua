---Whom and what an essay names: runs of capitalised words, put together with the other names that the essay itself shows
---(a surname, initials in brackets) or that a short list knows (`opedkit.data.aliases`). No more than that is known of
---them. The core finds them (`csrc/opk_entities.c`); here are the words that it knows.
---@class opedkit.entities
local entities = {}

if jit then jit.off(true, true) end -- see document.lua

local native = require "opedkit.native"
local core = native.entities
local words = require "opedkit.document.words"

---@class opedkit.Entity
---@field name string the fullest name
---@field kind? string person, place or organization, where a title or the list tells
---@field count integer how often it is named
---@field aliases string[] the other names, by first appearance
---@field mentions { first: integer, last: integer, text: string, sentence: integer }[]
---@field tone? opedkit.Tone

-- What words are, by the names that the core has for it.
local kinds = {
  title = [[
    Mr Mrs Ms Miss Dr Prof Professor Sen Senator Rep Representative Congressman Congresswoman Gov Governor President
    Secretary Judge Justice Mayor Gen General Col Colonel Lt Capt Captain Sgt Adm Admiral Rev Father Sister Pope King
    Queen Prince Princess Sir Lord Lady Speaker Chairman Chairwoman Commissioner Chief Minister Ambassador]],
  office = [[
    State Defense Treasury House Senate Commerce Labor Education Energy Interior Transportation Agriculture Health]],
  calendar = [[
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December I I'm I'd I've I'll OK TV Mr Mrs Ms]],
  abbreviated = "St Ste Mt Ft",
  joining = "of the for and de la van von bin al",
  -- What a possessive before it makes a place, a day or a house of: "Brandt's Landing", "Veterans' Day". Before any other
  -- capital it ends a name: "Mexico's President".
  head = [[
    Academy Avenue Bar Bay Beach Bridge Bluff Brook Cafe Cathedral Cemetery Chapel Church Club College Corner
    Corners Cove Creek Cross Day Diner Disease Eve Falls Farm Farms Ferry Ford Fork Gap Garden Gardens Grill Grove
    Gulch Hall Harbor Harbour Haven Head Hill Hills Hole Hollow Hospital Inn Island Islands Knob Lake Landing Lane
    Law Ledge Market Mill Mills Mountain Neck Pass Peak Pier Place Plaza Point Pond Pub Ranch Reef Ridge Road Rock
    Row Run School Seminary Sound Spring Springs Square Stadium Station Store Street Syndrome Tavern Tower
    University Valley Wharf Woods]],
  -- Titles and given names by which people of one surname are told apart; own lists.
  male = [[
    Mr Sir Lord Father Brother King Prince Congressman Chairman Aaron Adam Alan Albert Alexander Andrew Anthony
    Antonin Arnold Barack Ben Benjamin Bernard Bernie Bill Bob Boris Brad Brett Brian Bruce Carl Charles Charlie
    Chris Christopher Chuck Clarence Dan Daniel Dave David Dennis Dick Donald Doug Douglas Ed Edward Eric Ernest
    Francis Frank Franklin Fred Gary George Gerald Gordon Greg Gregory Harold Harry Henry Howard Hugh Jack Jacob
    James Jason Jay Jeff Jeffrey Jerome Jerry Jim Jimmy Joe John Jon Jonathan Joseph Joshua Justin Karl Keith Ken
    Kenneth Kevin Larry Lawrence Lindsey Louis Luke Lyndon Marco Mark Martin Matt Matthew Michael Mike Mitch Mitt
    Nathan Neil Newt Nicholas Norman Oliver Oscar Patrick Paul Peter Phil Philip Ralph Ray Richard Rick Rob Robert
    Rodney Roger Ron Ronald Roy Russell Sam Samuel Scott Sean Stephen Steve Steven Ted Terry Theodore Thomas Tim
    Timothy Tom Tony Victor Vladimir Walter Warren Wayne William]],
  female = [[
    Mrs Ms Miss Lady Sister Queen Princess Congresswoman Chairwoman Abigail Alice Alexandria Amanda Amy Andrea
    Angela Ann Anna Anne Barbara Betsy Betty Beverly Brenda Carol Caroline Carly Catherine Cheryl Christina
    Christine Cindy Claire Condoleezza Cynthia Dana Deborah Debra Diana Diane Dianne Donna Doris Dorothy Eleanor
    Elena Elizabeth Ellen Emily Emma Erin Frances Gina Gloria Grace Hannah Heather Helen Hillary Irene Ivanka
    Jacqueline Jane Janet Janice Jean Jennifer Jessica Jill Joan Joyce Judith Judy Julia Julie Kamala Karen Kate
    Katherine Kathleen Kathy Kellyanne Kimberly Kirsten Laura Lauren Linda Lisa Liz Loretta Louise Margaret Maria
    Marie Martha Mary Megan Melania Melissa Michelle Mildred Nancy Nicole Nikki Olivia Pamela Patricia Rachel
    Rebecca Rose Ruth Samantha Sandra Sarah Sharon Shirley Sonia Stephanie Susan Teresa Theresa Tina Valerie
    Victoria Virginia Wendy]],
}

local function common_glossary()
  local list = {}
  for word in words.each_small() do list[#list + 1], list[#list + 2] = word, 1 end
  return native.glossary(list)
end

-- Every name of the list and the number of its entry, doubled, and 1 more where it means that entry in any text. A name
-- of two entries is the last one's that it means in any text, or else the first one's.
local function alias_glossary()
  local data = require "opedkit.data.aliases"
  local shown, bits, places = {}, {}, nil
  for _, members in ipairs { data.places, data.organizations } do
    for line in members:gmatch "[^\n]+" do
      local sure, maybe = line:match "^(.-) | (.*)$"
      local entry = 2 * #shown
      for name in ((sure or line) .. ";"):gmatch " ?([^;]+);" do
        if 2 * #shown == entry then shown[#shown + 1] = name end
        bits[name] = entry + 1
      end
      for name in ((maybe or "") .. ";"):gmatch " ?([^;]+);" do bits[name] = bits[name] or entry end
    end
    places = places or #shown
  end
  local list = {}
  for name, value in pairs(bits) do list[#list + 1], list[#list + 2] = name, value end
  return native.glossary(list), shown, places
end

local finder

---Finds them in the body, those that are named most often first, then by first appearance.
---@param doc opedkit.Document
---@return opedkit.Entity[]
function entities.find(doc)
  finder = finder or core.new(words.glossary(kinds, core.kinds), common_glossary(), alias_glossary())
  return finder:find(doc._ledger.core, doc.text, doc:sentence_readings())
end

return entities
