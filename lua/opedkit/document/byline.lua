---Bylines: `By Ada Lovelace`, `BY ADA LOVELACE AND CHARLES BABBAGE`, `by Ada Lovelace, Opinion contributor`, or the
---bare name on a line of its own.
---@class opedkit.document.byline
local byline = {}

if jit then jit.off(true, true) end -- see document.lua

local lpeg = require "lpeg"
local grammar = require "opedkit.document.grammar"
local words = require "opedkit.document.words"
local fold = require("opedkit.text").fold

local P, S, C, Cg, Cc, Ct, Cp = lpeg.P, lpeg.S, lpeg.C, lpeg.Cg, lpeg.Cc, lpeg.Ct, lpeg.Cp
local blank, maybe_blank = grammar.blank, grammar.maybe_blank
local upper, letter, any_of = grammar.upper, grammar.letter, grammar.any_of
local marker_of, starts = grammar.gather()

-- Offices and places of work stand behind a name, and are none.
local office = any_of [[
  opinion opinions special contributor contributors contributing columnist columnists correspondent staff guest editor
  editors editorial professor writer reporter news times post journal university institute foundation center centre
  council press magazine review chronicle tribune herald the by and with]]

local joint = grammar.apostrophe + P "-" + P "\226\128" * S "\144\145"
local initials = (upper * P ".") ^ 1 * (P "-" * upper * P ".") ^ -1
local plain = upper * letter ^ 0 * (joint * letter ^ 1) ^ 0
local abbreviated = (P "St" + P "Ste" + P "Wm" + P "Chas") * P "."
local generation = (P "Jr" + P "Sr" + P "Esq" + P "III" + P "II" + P "IV") * P "." ^ -1 * -letter
local degree = (P "Ph.D" + P "M.D" + P "J.D") * P "." ^ -1 * -letter
local suffix = P "," ^ -1 * blank * (generation + degree)
local part = (initials + abbreviated + plain) - office - generation
local particles = "de del della der den des di da do dos du la le van von ter ten zu bin bint ibn al el y e ben"
local prefixes = "al el ul ad as"
local particle = any_of(particles) * #(blank * part)
local prefixed = any_of(prefixes) * P "-" * plain
-- What a name has in small letters behind its first word.
local small_parts = words.set(particles .. " " .. prefixes)
local honorific = (P "Dr" + P "Sen" + P "Rep" + P "Gov" + P "Rev" + P "Gen" + P "Col" + P "Prof") * P "." * blank
local nickname = blank * (S "\"'(" + P "\226\128\156") * plain * (S "\"')" + P "\226\128\157")

local next_part = nickname + (blank * particle) ^ -2 * blank * (part + prefixed)
local person = C(honorific ^ -1 * part * next_part ^ -6 * suffix ^ -1)
local full_name = C(part * next_part * next_part ^ -5 * suffix ^ -1)
local collective_of, collective_starts = grammar.gather()
local collective = C((collective_of "the" * blank) ^ -1
  * collective_of "editorial_board editors editorial_staff associated_press board_of_editors")

local separator = maybe_blank * P "," * blank * any_of "and" * blank
  + blank * (any_of "and with" + P "&") * blank
  + maybe_blank * S ",;" * maybe_blank

local marker = (marker_of [[opinion commentary column analysis essay guest_essay guest_column review words text written
  perspective editorial]] * blank) ^ -1 * marker_of "by" * P ":" ^ -1 * blank
  + marker_of "author authors byline" * maybe_blank * P ":" * maybe_blank
-- "By" of other languages, before a full name only: "Von Trapp" is one.
local foreign_marker = marker_of "von par por door" * blank
-- What may follow the names: an office, a place of work, a date on the same line.
local mark = S ",|/(;" + grammar.dash + P "\226\128\162" + P "\194\183"
local rest = maybe_blank * (mark * maybe_blank * Cg(C(P(1) ^ 1), "rest") + P ".") ^ -1 * maybe_blank * grammar.finish

local function list(first)
  return Ct(first * (separator * (collective + person)) ^ 0)
end

local line = maybe_blank * P "*" ^ -1 * Ct(
  marker * Cg(Cc(true), "explicit") * Cg(list(collective + person), "authors") * rest
  + foreign_marker * Cg(Cc(true), "explicit") * Cg(list(collective + full_name), "authors") * rest
  + Cg(Cc(false), "explicit") * Cg(list(collective + full_name), "authors") * rest)
local leading_name = full_name * Cp()

local particle_words = words.set [[
  and de del della der den des di da do dos du la le van von ter ten zu bin ibn al el y e of the]]

-- MCCLAIN-O'BRIEN DE LA CRUZ as McClain-O'Brien de la Cruz. What is mixed already stays as it is.
local function recase(name)
  if name:find "[a-z]" then return name end
  return (name:gsub("[^ \t]+", function(word)
    local small = fold(word)
    if particle_words[small] then return small end
    if word:find "%." or word == "II" or word == "III" or word == "IV" then return word end
    word = word:gsub("[^%-']+", function(piece)
      local head, tail = piece:match "^([%z\1-\127\194-\244][\128-\191]*)(.*)$"
      return head and head .. fold(tail)
    end)
    return (word:gsub("^Mc([a-z])", function(character)
      return "Mc" .. string.char(character:byte() - 32)
    end))
  end))
end

-- Whether a text goes on in small letters, as no name does, behind its first word: most texts do.
local function is_prose(s)
  local second = s:match "^[A-Za-z'-]+ ([a-z]+)"
  return second ~= nil and not small_parts[second]
end

local marked, of_many = grammar.begins(starts), grammar.begins(collective_starts)

---The first words, in small letters, of the lines that say that they are bylines.
byline.starts = starts

---@class opedkit.document.Byline
---@field authors string[] the names as a reader would write them
---@field explicit boolean whether the line says that it is a byline ("By …"); a bare name may be a title as well
---@field beside? boolean whether wide blanks stand before the rest
---@field rest string|nil what follows the names on the line: an office, a place of work, a date

---Reads a byline.
---@param s string one line
---@return opedkit.document.Byline|nil byline nil where the line is none
function byline.parse(s)
  if #s > 300 or is_prose(s) and not marked(s) and not of_many(s) then return nil end
  -- Wide blanks part a name from what a page has beside it.
  local head, beside
  if s:find("  ", 1, true) or s:find("\t", 1, true) then
    head, beside = s:match "^[ \t]*(.-[^ \t])[ \t][ \t]+([^ \t].*)$"
  end
  local found = line:match(head or s)
  if not found then return nil end
  if beside then
    if found.rest or not found.explicit and beside:find "[ \t][ \t]" then return nil end
    found.rest, found.beside = beside, true
  end
  for i, name in ipairs(found.authors) do
    found.authors[i] = recase((name:gsub("[ \t]+", " ")))
  end
  return found
end

---Reads a person's full name at the start of a text.
---@param s string
---@return string|nil name
---@return integer|nil rest position of the byte behind it
function byline.name(s)
  if is_prose(s) then return nil end
  return leading_name:match(s)
end

return byline
