---What an essay says of its author at the end (or at the head): `Ada Lovelace is a fellow at the Institute of …`,
---`The writer teaches …`, `*Ada Lovelace can be reached at …*`.
---@class opedkit.document.bio
local bio = {}

if jit then jit.off(true, true) end -- see document.lua

local lpeg = require "lpeg"
local grammar = require "opedkit.document.grammar"
local byline = require "opedkit.document.byline"
local words = require "opedkit.document.words"
local fold = require("opedkit.text").fold

local P, S, Cp = lpeg.P, lpeg.S, lpeg.Cp
local any_of, blank, maybe_blank, anywhere = grammar.any_of, grammar.blank, grammar.maybe_blank, grammar.anywhere

local opening = maybe_blank * (S "*_-" + grammar.dash + S "([\"") ^ 0 * maybe_blank

local begin_with, starts = grammar.gather()
local heading = begin_with [[
  about_the_author about_the_authors about_the_writer about_the_columnist author_bio biography]] * P ":" ^ -1
local writer = begin_with [[the_writer the_writers the_author the_authors the_columnist the_essayist this_writer
  our_columnist]]

local verb = any_of [[
  is was are were writes wrote has had teaches taught serves served runs ran works worked lives lived leads led directs
  directed edits edited hosts hosted covers covered heads headed chairs chaired holds studies studied practices blogs
  reports contributes co-founded founded owns manages researches advises represents represented received won grew_up
  ist war arbeitet lehrt schreibt leitet lebt est enseigne dirige es enseña escribe è insegna
  can can_be may_be tweets specializes specialises retired graduated coaches farms speaks]]

local role = any_of [[
  professor professors lecturer teacher fellow fellows scholar scholars researcher author authors writer writers
  columnist columnists journalist journalists correspondent editor editors reporter contributor contributors critic
  novelist poet historian economist economists lawyer lawyers attorney director directors president chairman
  chairwoman chair founder co-founder cofounder partner analyst analysts adviser advisor advisers consultant
  strategist activist organizer senator congressman congresswoman representative secretary ambassador governor mayor
  judge physician doctor psychologist scientist engineer dean student candidate member chief officer ceo host
  commentator playwright filmmaker pastor rabbi bishop veteran executive coordinator specialist expert practitioner
  blogger essayist biographer]]

local alphanumeric = grammar.letter + grammar.digit
local email = (alphanumeric + S "._+-") ^ 1 * P "@" * (alphanumeric + P "-") ^ 1 * P "." * grammar.letter ^ 2
local contact = any_of [[can_be_reached follow_her follow_him follow_them follow_me on_twitter on_facebook e-mail email
  twitter:]] + P "@" * (alphanumeric + P "_") ^ 3 + email
local book = any_of [[author_of co-author_of authors_of latest_book new_book most_recent_book newest_book
  forthcoming_book]]

local has_contact = anywhere(contact)
local signs = { anywhere(role), has_contact, anywhere(book) }
local reaches = any_of "follow email e-mail reach write contact"

local heading_line = opening * heading * Cp()
local writer_line = opening * writer * (blank * verb + P ",")
local open = opening * Cp()
local begins = grammar.begins(starts)
local continues = blank * verb + P "," * blank + maybe_blank * P "(" + P "'s" * blank + P "\226\128\153s" * blank

-- Where no byline names the author, the text must say what the person is or does now: whom the body speaks of has
-- mostly done something.
local is_now = any_of "is are" * blank * (any_of "a an the also currently" + role)
  + any_of [[
    writes teaches serves runs works lives leads directs edits hosts covers heads chairs holds studies practices blogs
    reports contributes owns manages researches advises represents can_be_reached]]
local says_who = blank * is_now + P "," * anywhere(P "," * blank * is_now)

-- The position behind `name` where the text begins with it, in any case.
local function behind(text, at, name)
  local size = #name
  if fold(text:sub(at, at + size - 1)) ~= fold(name) or text:find("^[A-Za-z\128-\255]", at + size) then return nil end
  return at + size
end

-- Behind an author's name, or behind the last part of it: a bio may say "Lovelace teaches …".
local function author_at(text, at, authors)
  -- "Ms. Lovelace is …"
  at = text:match("^M[rsx]s?%.? ()", at) or text:match("^Dr%.? ()", at) or text:match("^Prof%.? ()", at)
    or text:match("^Professor ()", at) or at
  local all = bio.join(authors)
  local stop = #authors > 1 and behind(text, at, all)
  if stop then return stop end
  for _, name in ipairs(authors) do
    stop = behind(text, at, name) or behind(text, at, (name:match "([^ ]+)$"))
    if stop then return stop end
  end
  return nil
end

---Several names as one string: `A`, `A and B`, `A, B and C`.
---@param authors string[]
---@return string
function bio.join(authors)
  local count = #authors
  if count < 2 then return authors[1] or "" end
  return table.concat(authors, ", ", 1, count - 1) .. " and " .. authors[count]
end

---@class opedkit.document.Bio
---@field confidence number
---@field reason string
---@field name string|nil the full name that it begins with

---Reads a paragraph as what is said of the author.
---@param text string one paragraph, on one line
---@param authors string[] the names in the byline, none if there is none
---@return opedkit.document.Bio|nil
function bio.parse(text, authors)
  if #text > 1200 then return nil end
  local headed = begins(text) or text:find '^[ \t]*"' ~= nil
  local start = headed and heading_line:match(text)
  local at = open:match(start and text:sub(start) or text) + (start and start - 1 or 0)
  local name, rest = byline.name(text:sub(at))
  local found = { name = name }
  if start then
    found.confidence, found.reason = 0.98, "a paragraph headed as being about the author"
    return found
  end
  if headed and writer_line:match(text) then
    found.confidence, found.reason = 0.95, "speaks of the writer in the third person"
    return found
  end
  local stop = author_at(text, at, authors)
  if stop and continues:match(text, stop) then
    found.confidence, found.reason = 0.95, "begins with the author's name and says who that is"
    return found
  end
  local opens = name and words.small(name:match "^[^ ]+")
  if name and (opens == "will" or not words.closed[opens]) and says_who:match(text, at + rest - 1) then
    local evidence = 0
    for _, sign in ipairs(signs) do evidence = evidence + (sign:match(text) and 1 or 0) end
    if evidence >= 2 or (evidence == 1 and #authors == 0) then
      found.confidence, found.reason = 0.8, "begins with a full name and says what that person does"
      return found
    end
  end
  if #text <= 200 and reaches:match(text, at) and has_contact:match(text) then
    return { confidence = 0.7, reason = "says how to reach the author" }
  end
  return nil
end

return bio
