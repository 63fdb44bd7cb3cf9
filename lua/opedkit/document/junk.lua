---Furniture: lines that a page, a printer or a web site put around an essay, and that nobody wrote as part of it.
---@class opedkit.document.junk
local junk = {}

if jit then jit.off(true, true) end -- see document.lua

local lpeg = require "lpeg"
local grammar = require "opedkit.document.grammar"
local date = require "opedkit.document.date"

local P, R, S, Cc = lpeg.P, lpeg.R, lpeg.S, lpeg.Cc
local digit, blank, maybe_blank, finish = grammar.digit, grammar.blank, grammar.maybe_blank, grammar.finish
local caseless = grammar.caseless
-- A line of letters that begins with none of these is no furniture: it is not tried. What stands inside a line is not
-- among them.
local any_of, starts = grammar.gather()
local inside = grammar.any_of
for word in ("http https www we"):gmatch "%l+" do starts[#starts + 1] = word end
-- What offers a newsletter begins with one of those, or of these.
local newsletters = {}
for word in ("ad c daily de free from magazine new of our the us weekly with"):gmatch "%l+" do
  newsletters[#newsletters + 1] = word
end

local arrow = P "\194\187" + P "\226\128\186" + P "\226\134\146"
local ending = maybe_blank * S ":!>" ^ 0 * maybe_blank * arrow ^ -1 * finish
local anything = P(1) ^ 0

local number = digit * digit ^ -3
local page_number = any_of "page p. pg." * maybe_blank * number * (blank * inside "of" * blank * number) ^ -1
  + number * maybe_blank * (P "/" + inside "of") * maybe_blank * number
  + (P "-" + P "\226\128" * S "\147\148") * maybe_blank * number * maybe_blank * (P "-" + P "\226\128" * S "\147\148")
  + P "[" * number * P "]"
  + number

local url = (caseless "http" * S "sS" ^ -1 * P "://" + caseless "www.") * (1 - S " \t") ^ 1
  * (blank * number * P "/" * number) ^ -1

local advertisement = any_of [[
  advertisement advertising sponsored sponsored_content paid_post story_continues_below_advertisement
  anzeige werbung publicité publicidad story_continues_below
  article_continues_below_advertisement article_continues_below_this_ad continue_reading_below
  scroll_to_continue skip_advertisement promoted report_this_ad]]
  + P "[" * inside "advertisement ad" * P "]"

local share = any_of [[
  share share_this share_this_article share_on_facebook share_on_twitter tweet tweet_this email print save reprints
  facebook twitter linkedin whatsapp gift_article share_full_article copy_link bookmark listen listen_to_this_article
  add_to_myft add_to_your_saved_stories comment_on_this_story text follow teilen drucken merken partager compartir
  listen_to_article view_on_facebook print_this_article print_article email_this_article text_size give_this_article]]

local navigation = any_of [[
  read_more read_more_here see_more show_more load_more view_more more continue_reading continue_reading_the_main_story
  read_the_full_story read_the_full_article skip_to_content skip_to_main_content skip_to_main back_to_top home menu
  most_popular most_read trending trending_now recommended related related_articles related_stories related_content
  related_topics you_may_also_like you_might_also_like more_in_opinion more_opinion editors'_picks top_stories
  next_article previous_article video view_comments show_comments leave_a_comment post_a_comment comment comments
  join_the_conversation image photo enlarge_this_image hide_caption toggle_caption open_image_in_new_tab
  view_slideshow see_all_comments newsletter subscribe subscribe_now sign_in log_in register]]

-- These go on to the end of the line: what is read, followed or signed up for.
local related = any_of [[
  read_more read_also also_read related related_articles related_stories more_from read_next see_also more_on_this_topic
  up_next next_up lesen_sie_auch mehr_zum_thema lire_aussi À_lire_aussi lea_también never_miss_a_story
  for_subscribers_only on_point]] * maybe_blank * P ":" * anything
  + any_of "listen_to_this_article" * blank * (P "\194\183" + P "|" + grammar.dash + digit) * anything
  + any_of "receive_free" * blank * anything * finish
  + any_of "thanks_for_reading thank_you_for_reading" * blank * anything
  + any_of "we'll_send_you we_will_send_you" * blank * anything
  + P "We\226\128\153ll send you " * anything
  + any_of "read_more_from" * blank * anything
  + (P "TAGS" + any_of "tags topics filed_under" * P ":") * blank * anything
  + any_of "reuse_this_content jump_to_comments commentsjump_to_comments" * anything
  + any_of [[sign_up_for sign_up_to follow_us like_us join_us_on find_us_on subscribe_to get_our click_here_to
    click_here_for tap_here_to download_our]] * anything
  + any_of "more_from" * blank * #grammar.upper * (1 - S ".!?") ^ 1 * finish
  + any_of "follow" * blank * (P "@" + inside "the us our on") * anything
  + any_of "must_watch just_watched watch_now watch_the_latest_video" * anything
  + any_of "read" * blank * (1 - S " \t") ^ 1 * maybe_blank * inside "new"
    * grammar.anywhere(inside "magazine newsletter")
  + any_of "recommended" * blank * #grammar.upper * (1 - S ".!?") ^ 1 * finish
  + any_of "for_more_information for_more_on_this for_more_from for_more_stories for_more_coverage" * anything

local count = digit ^ 1 * (S ",." * digit ^ 1) ^ 0
local counted = any_of "comments comment shares likes like restacks retweets reactions"
local comments = P "(" ^ -1 * count * P ")" ^ -1 * blank * counted + counted * maybe_blank * P "(" * count * P ")"
local reading_time = digit * digit ^ -1 * S " -" * S "mM" * caseless "in" * caseless "ute" ^ -1 * S "sS" ^ -1
  * S " -" * caseless "read"

local rights = (P "\194\169" + caseless "(c)" + any_of "copyright") * blank * anything * grammar.finish
  + any_of "all_rights_reserved" * anything
  + any_of "reprinted reproduced" * blank * inside "with by from" * anything

local credit = any_of "photo photos video image" * P ":" * anything
  + any_of "credit photo_credit photo_by photograph_by photo_illustration_by illustration_by image_credit"
  * (maybe_blank * P ":" + blank + P "..." + P "\226\128\166") * anything

-- "(Jo Bell / For The Times)"
local credit_in_brackets = P "(" * (grammar.upper * (grammar.letter + S ".'- ") ^ 1 * P "/ " * (1 - P ")") ^ 1) * P ")"

local ornament = (S "*#~_=-" + P "\226\128" * R "\144\149" + P "\226\128\162" + P "\194\183" + S " \t") ^ 1
  + S "-\226\128\147\148" ^ 0 * P "30" * S "-\226\128\147\148" ^ 1

local whole_lines = {
  { page_number * maybe_blank * finish, "page number" },
  { url * maybe_blank * finish, "address of a web page" },
  { advertisement * (blank * navigation) ^ -1 * ending, "advertisement mark" },
  { (share * (maybe_blank * S "|,/" ^ -1 * maybe_blank * share) ^ 0) * ending, "share buttons" },
  { navigation * ending, "navigation" },
  { related, "link to something else" },
  { comments * ending, "comment count" },
  { reading_time * ending, "reading time" },
  { rights, "copyright notice" },
  { credit, "picture credit" },
  { credit_in_brackets * maybe_blank * finish, "picture credit" },
  { ornament * finish, "ornament" },
}

local line = P(false)
for _, rule in ipairs(whole_lines) do line = line + rule[1] * Cc(rule[2]) end
-- An account, alone.
line = line + P "@" * (grammar.letter + digit + P "_") ^ 1 * finish * Cc "an account's name"
-- Furniture begins with a capital or a sign: "home" alone on a line is the end of a paragraph.
line = maybe_blank * (arrow * maybe_blank * #(inside "more read see next back")) ^ -1 * (#url + -grammar.lower) * line
  + any_of "image photo photograph illustration" * P ":" * blank * #grammar.upper * (1 - S ".!?") ^ 1 * finish
    * Cc "picture credit"

local section_of, section_starts = grammar.gather()
local section = section_of [[
  opinion opinions editorial editorials commentary op-ed op-eds oped perspective perspectives analysis guest_essay
  guest_column guest_opinion guest_commentary column columns columnist columnists contributor letters viewpoint views
  comment the_opinion_pages opinion_today news politics world business ideas debate essay national us u.s. voices
  our_view other_views first_person letters_to_the_editor leaders kommentar meinung gastbeitrag leitartikel tribune
  opinión tribuna]]
local bar = S "|/>:,-" + arrow + P "\226\128\162" + P "\194\183" + grammar.dash
local section_line = maybe_blank * section * (maybe_blank * bar * maybe_blank * section) ^ 0 * P ":" ^ -1 * maybe_blank
  * finish

local photographer = inside "credit photo_by photograph_by getty_images ap_photo reuters file_photo"
local caption = grammar.anywhere(photographer)

---The first words, in small letters, of the furniture that begins with a letter; and those that only begin what offers a
---newsletter.
junk.starts, junk.newsletters = starts, newsletters

-- Most lines are known for none by their first word.
local begins, begins_section = grammar.begins(starts), grammar.begins(section_starts)

---Reads a line of furniture that is known by itself, wherever it stands.
---@param s string one line
---@return string|nil reason what it is: "page number", "advertisement mark", …; nil where it may be text
function junk.parse(s)
  if #s > 400 then return nil end
  if #s <= 60 and s:find "newsletters?$" and s:find "^%u" then return "a newsletter is offered" end
  return begins(s) and line:match(s) or nil
end

---Whether a block is a gallery: its name behind "Photos:", then the captions of all its pictures, in one paragraph.
---@param s string any text
---@param first integer where the block begins
---@return boolean
function junk.gallery(s, first)
  return s:find("^Photos: ", first) ~= nil
end

---Reads the label of a newspaper's section, which is one at the head of a page only.
---@param s string one line
---@return string|nil reason
function junk.section(s)
  return #s <= 80 and begins_section(s) and section_line:match(s) and "section label" or nil
end

---Reads a running head: what a browser or a printer puts on every page, a date in digits and the title.
---@param s string one line
---@return string|nil title
function junk.running_head(s)
  if #s > 400 or not s:find "^%d" then return nil end
  local _, rest = date.prefix(s)
  if not rest or rest > #s or not s:find("^%d+[/.-]%d+[/.-]%d+") then return nil end
  return (s:sub(rest):gsub("^[ \t,|%-]+", ""))
end

---Whether a paragraph is what a newsletter asks of its readers.
---@param s string one paragraph
---@return boolean
function junk.asks(s)
  return s:find("is a reader-supported publication", 1, true) ~= nil
end

---Whether a line under a picture's mark is its caption: it names who took the picture.
---@param s string one line
---@return boolean
function junk.caption(s)
  if #s > 400 or not (s:find("redit", 1, true) or s:find("hoto", 1, true) or s:find("etty", 1, true)
    or s:find("euters", 1, true)) then return false end
  return caption:match(s) ~= nil
end

return junk
