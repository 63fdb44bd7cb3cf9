---What editors add to an essay: notes, disclaimers, highlights.
---@class opedkit.document.note
local note = {}

if jit then jit.off(true, true) end -- see document.lua

local grammar = require "opedkit.document.grammar"
local native = require "opedkit.native"
local begin_with, starts = grammar.gather()
local any_of, anywhere, maybe_blank, blank = grammar.any_of, grammar.anywhere, grammar.maybe_blank, grammar.blank
local P, S = require("lpeg").P, require("lpeg").S

local opening = maybe_blank * S "*_([" ^ 0 * maybe_blank
local note_line = opening * (begin_with [[editor's_note editors'_note editors_note a_note_to_readers
    note_to_readers correction clarification author's_note publisher's_note]]
    * maybe_blank * (P ":" + grammar.dash + P ".")
  + P "Editor\226\128\153s" * blank * any_of "note" * maybe_blank * P ":"
  + begin_with "this" * blank * any_of "article story essay op-ed column commentary piece opinion_piece" * blank
    * any_of [[was_first_published was_originally_published originally_appeared first_appeared has_been_updated
      was_updated is_part_of is_adapted is_excerpted appeared_in is_the_first is_the_second]]
  + begin_with "appeared_in_the" * blank * (1 - S ".!?;") ^ 1 * P "."^-1 * -P(1)
  + begin_with "adapted_from excerpted_from a_version_of_this_article a_version_of_this_essay a_version_of_this_column")

local whose = any_of "opinions views opinion view thoughts positions"
local whose_are = any_of [[their_own his_own her_own those_of solely_those not_necessarily do_not_necessarily
  does_not_necessarily are_his are_hers are_theirs are_her_own expressed_are expressed_here are_the_author's my_own
  are_his solely_his solely_hers belong_to do_not_represent does_not_represent do_not_reflect does_not_reflect]]
local disclaimer = anywhere(whose * blank * any_of "expressed presented stated")
  + opening * (any_of "the these his her" * blank) ^ -1 * whose * blank * any_of "are of in"
local ownership = anywhere(whose_are)

-- A paper asks for letters, or speaks of itself.
local asks = anywhere(any_of [[letters_to_the_editor letters_section publication_in_our_letters]] + P "letters@")
local asking = anywhere(any_of [[submit_a_response committed_to_publishing would_like_to_hear like_to_hear we_welcome
  please_click send_your_letters send_letters submit_letters submit_a_letter]])
local of_itself = anywhere(any_of "is_committed_to" * blank * any_of [[quality independence publishing diversity
  nonpartisan independent the_highest]])
  + anywhere(any_of "supported_by_a_diverse_array supported_by_readers funded_by_readers")

local highlights = maybe_blank * begin_with "story_highlights highlights key_points key_takeaways"

local begins = grammar.begins(starts)

-- What these search a paragraph for has one of these in it, which is found faster.
local mentions_views = native.finder { "opinion", "view", "thoughts", "positions" }
local mentions_letters = native.finder { "letters" }
local mentions_itself = native.finder { "committed", "supported", "funded" }

---Reads a paragraph as something that an editor added.
---@param text string one paragraph, on one line
---@return string|nil kind "note", "disclaimer" or "highlights"
---@return string|nil reason
function note.parse(text)
  if #text > 1500 then return nil end
  local headed = begins(text)
  if headed and note_line:match(text) then return "note", "headed as a note" end
  -- A longer one says first who the author is, and whose opinions these are at its end.
  local tail = #text > 400 and text:sub(-300) or text
  if #text <= 1000 and mentions_views:find(tail) and disclaimer:match(tail) and ownership:match(tail) then
    return "disclaimer", "says whose opinions these are"
  end
  if #text <= 800 and mentions_letters:find(text) and asks:match(text) and asking:match(text) then
    return "note", "asks readers for letters"
  end
  if #text <= 600 and text:find "^The " and mentions_itself:find(text) and of_itself:match(text) then
    return "note", "the publisher speaks of itself"
  end
  if headed and highlights:match(text) then return "highlights", "headed as highlights" end
  return nil
end

return note
