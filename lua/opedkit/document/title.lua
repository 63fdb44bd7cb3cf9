-- Whether a line above a text is its title, where neither byline nor date shows that there is a head.
local title = {}

if jit then jit.off(true, true) end -- see document.lua

local segment = require "opedkit.segment"
local words = require "opedkit.document.words"

--- Whether most longer words begin with a capital.
function title.in_title_case(text)
  local capital, all = 0, 0
  for word in text:gmatch "[^ \t]+" do
    if word:find "^[\"'(\226]" then word = word:gsub("^[\"'(]+", ""):gsub("^\226\128[\152\156]", "") end
    if #word >= 4 then
      all = all + 1
      if word:find "^[A-Z\195]" or word:find "^%d" then capital = capital + 1 end
    end
  end
  return all > 0 and capital >= 0.6 * all
end

--- Whether a text is more than one sentence.
function title.has_sentences(text)
  return #segment.sentences(text) > 1
end

-- Words of the closed classes that a title may end in: what breaks off ends in the others.
local ending = words.set [[
  it us you them him her me all one other nothing something everything anything everyone someone no yes now too enough
  again first last today together yet up out off away back within say says does did]]

-- "Is That Enough? Hardly." is written as only titles are: each longer word with a capital, and there are some of them.
local function in_strict_title_case(text)
  local count = 0
  for word in text:gmatch "[^ \t]+" do
    local plain = word:gsub("^[\"'(]+", ""):gsub("^\226\128[\152\156]", "")
    if #plain >= 5 then
      if not plain:find "^[%u%d\195]" then return false end
      count = count + 1
    end
  end
  return count >= 3
end

-- Whether a whole sentence that stands alone above the text is its title all the same. Of 5,548 articles' titles 355
-- are short questions, of their first paragraphs 19, most of which begin with a place or a section's name.
local function is_sentence_title(text)
  if text:find "%.$" then return #text <= 120 and in_strict_title_case(text) end
  return title.in_title_case(text)
    or text:find "%?$" ~= nil and #text <= 100 and not title.has_sentences(text) and not text:find "%(%u+%)"
      and not text:find "\226\128[\147\148]" and not text:find " %-%- "
end

-- Whether a line and the block below it are turns of speakers: "Ann: Is it?", "Bo: It is."; or "Q. Is it?".
local function is_turn(s, text, below)
  return text:find "^Q[.:] " ~= nil or text:find "^[^:]+: " ~= nil and s:find("^[^\n:]+: ", below) ~= nil
end

--- Whether a block is a title's line: no sentence but such a one, and none that breaks off, with which what begins at
--- `below` would go on.
function title.is(s, item, below, longest)
  local text = item.text
  if item.junk or #text > longest or not below or s:find("^[a-z]", below) then return false end
  if not text:find "^[^a-z]" or text:find "[:,;]$" then return false end
  if item.ends then return is_sentence_title(text) and not is_turn(s, text, below) end
  if text:find "%d$" then return true end
  local final = text:match "([A-Za-z'\128-\255-]+)[^A-Za-z]*$"
  local small = final and words.small(final)
  return small ~= nil and (not words.closed[small] or ending[small] or title.in_title_case(text))
end

return title
