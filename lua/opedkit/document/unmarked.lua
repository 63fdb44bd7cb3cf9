---Quotations without quotation marks: posts with their signature, and paragraphs that another one announces.
---@class opedkit.document.unmarked
local unmarked = {}

if jit then jit.off(true, true) end -- see document.lua

local clause = require "opedkit.document.clause"

-- "— Ann Lee (@annlee) June 3, 2017"
local SIGNATURE = "()[\226-][\128-]?[\147\148-]? *([^()\226\r\n]-) %(@[%w_]+%) %u%l+ %d%d?, %d%d%d%d()"
local LONGEST_NAME = 60

-- Who is announced at a paragraph's end: "(via the Herald):", "As Ann Lee wrote in March:", "More from Lee:".
local ANNOUNCES = {
  "%([Vv]ia ([^():]+)%):$", "[Mm]ore from ([^:;,]+):$", "^[Ff]rom ([^:;,]+):$", "^[Vv]ia ([^:;,]+):$",
  "^[Aa]s ([^:;,]-) %l+ed it:$", "^[Aa]s summarized in ([^:;,]+):$",
  " from (the %u[^:;,]+):$", " via (the %u[^:;,]+):$",
  "^[Ff]rom ([^:;,]+), [^:;]*:$",
  "^[Aa]s %l+ed by ([^:;,]+):$",
}
local VERBS = {
  writes = true, wrote = true, reports = true, reported = true, explains = true, explained = true, notes = true,
  noted = true, observes = true, observed = true, tweets = true, tweeted = true, replied = true, responded = true,
  continues = true, continued = true, elaborates = true, elaborated = true, put = true, puts = true, concludes = true,
  concluded = true, adds = true, added = true, asks = true, asked = true, projects = true, chronicles = true,
  details = true, relays = true, recounts = true, summarizes = true, summarized = true, argues = true, argued = true,
  declared = true, declares = true, raises = true, poses = true, says = true, said = true, sums = true, reads = true,
}

-- What is somebody's words, in "Here's the mayor's answer:".
local WORDS = {
  take = true, report = true, statement = true, response = true, reaction = true, tweet = true, explanation = true,
  summary = true, account = true, quote = true, description = true, words = true, analysis = true, letter = true,
  passage = true, excerpt = true, answer = true, reply = true, lede = true, conclusion = true, quotation = true,
}

local function last_sentence(text, first, last)
  local tail = text:sub(math.max(first, last - 240), last)
  return (tail:gsub("^.*[.!?][\"')\157]* +(%u)", "%1"))
end

-- The source that the words before a colon announce, false if they announce a quotation of nobody that they name.
local function announced(sentence)
  for _, pattern in ipairs(ANNOUNCES) do
    local source = sentence:match(pattern)
    if source then return clause.strip(source) or false end
  end
  local named = sentence:match "[%(%[][Vv]ia ([^():%[%]]+)[%)%]][^.;]*:$"
  if named then return clause.strip(named) or false end
  -- What stands in brackets before the colon is an aside.
  sentence = sentence:gsub("[ ]*%b()[ ]*:$", ":"):gsub("[ ]*%b[][ ]*:$", ":")
  local presents = sentence:match "[Hh]ere's (.*)$" or sentence:match "[HhBb]e[rl][eo]w? is (.*)$"
    or sentence:match "[Hh]ere\226\128\153s (.*)$"
  local whose, rest = (presents or ""):match "^([^:;]-)['\153]s( [^:;]*:)$"
  local nth = 0
  for what in (rest or ""):gmatch "%l+" do
    nth = nth + 1
    if WORDS[what] and nth <= 3 then
      local source = clause.strip((whose:gsub("\226\128$", "")))
      if source then return source end
    end
  end
  local before, verb, behind = sentence:match "^(.*) (%l+)(.-):$"
  while verb do
    if VERBS[verb] and clause.count(behind) <= 5 and not behind:find "[,;\"]" and not behind:find "%f[%a]that%f[%A]"
      and (not (verb == "put" or verb == "puts") or behind:find "^ it" or behind:find "^ this")
      and (not (verb == "raises" or verb == "poses") or behind:find "question$")
      and (verb ~= "sums" or behind:find "^ .*up$" or behind:find "^ up ") then
      local source = clause.strip((before:gsub("^.*[,;:\"\157] ", ""):gsub(" ha[sd] [th][he][er]?$", "")))
      return source and source:find "%u" and source or nil
    end
    before, verb, behind = before:match "^(.*) (%l+)(.-)$", before:match "^.* (%l+).-$",
      (before:match "^.* %l+(.-)$" or "") .. " " .. verb .. behind
    if clause.count(behind) > 6 then break end
  end
  if sentence:find "this to say[^.;]*:$" or sentence:find "said the following:$" then
    return clause.strip((sentence:gsub(" ha[sd] this to say.*$", ""):gsub(" said the following:$", ""))) or false
  end
  return nil
end

-- What leads to a list, a picture, or words of the author's own.
local OWN = {}
for word in ([[two three four five six seven eight nine ten few several some points point reasons things questions
  question answers takeaways ways steps options facts factors examples include includes included including following
  consider proposal video chart charts photo photos map graph picture image ad items list lists ideas rules lessons
  thing simple pitfalls thought problem truth answer catch irony moral bottom schedule agenda]]):gmatch "%l+" do
  OWN[word] = true
end
-- An announcement that names nobody has at least so many words, and what it announces so many.
local ANNOUNCEMENT, BLOCK = 4, 12

-- Whether a sentence before a colon announces a quotation, though none of its words say so: of 60 that end their
-- paragraph so, some 50 did.
local function may_announce(sentence)
  if clause.count(sentence) < ANNOUNCEMENT then return false end
  for word in sentence:gmatch "%l+" do
    if OWN[word] then return false end
  end
  if sentence:find "know:$" then return false end
  return not sentence:find "%f[%a]I%f[%A]" and not sentence:find "%f[%a][Mm]y%f[%A]"
end

-- A paragraph that goes on with what announces it: an item of a list, a question, something numbered.
local function is_item(text, first)
  return text:find("^[\"\226(%d*#-]", first) or text:find("^\194\183", first) or text:find("^[A-Za-z0-9][.)] ", first)
end

---Finds them.
---@param text string
---@param paragraphs integer[] first1, last1, first2, … of the paragraphs, in order
---@return { first: integer, last: integer, signed?: integer, source?: string }[] stretches in order that do not
---  overlap; `signed` is the last byte of the signature
function unmarked.read(text, paragraphs)
  local out = {}
  local signed = text:find("(@", 1, true)
  for p = 1, #paragraphs, 2 do
    local first, last = paragraphs[p], paragraphs[p + 1]
    if signed and signed < last then
      local at = first
      while at <= last do
        local stop, name, behind = text:match(SIGNATURE, at)
        if not stop or stop > last or #name > LONGEST_NAME then break end
        if stop > at then
          out[#out + 1] = { first = at, last = stop - 1, signed = behind - 1, source = clause.strip(name) }
        end
        at = behind
      end
      signed = text:find("(@", last + 1, true)
    end
    -- One paragraph; where it ends, nothing tells how far the quotation goes on.
    if text:byte(last) == 58 and paragraphs[p + 2] and not is_item(text, paragraphs[p + 2]) then
      local sentence = last_sentence(text, first, last)
      local source = announced(sentence)
      if source == nil and may_announce(sentence) and text:byte(paragraphs[p + 3]) ~= 58
        and clause.count(text:sub(paragraphs[p + 2], paragraphs[p + 3])) >= BLOCK then
        source = false
      end
      if source ~= nil then
        out[#out + 1] = { first = paragraphs[p + 2], last = paragraphs[p + 3], source = source or nil }
      end
    end
  end
  table.sort(out, function(a, b)
    if a.first ~= b.first then return a.first < b.first end
    return a.last < b.last
  end)
  return out
end

return unmarked
