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
}
local VERBS = {
  writes = true, wrote = true, reports = true, reported = true, explains = true, explained = true, notes = true,
  noted = true, observes = true, observed = true, tweets = true, tweeted = true, replied = true, responded = true,
  continues = true, continued = true, elaborates = true, elaborated = true, put = true,
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
  local before, verb, behind = sentence:match "^(.*) (%l+)(.-):$"
  while verb do
    if VERBS[verb] and clause.count(behind) <= 5 and not behind:find "[,;\"]" and not behind:find "%f[%a]that%f[%A]"
      and (verb ~= "put" or behind:find "^ it" or behind:find "^ this") then
      local source = clause.strip((before:gsub("^.*[,;:] ", "")))
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

---Finds them.
---@param text string
---@param paragraphs integer[] first1, last1, first2, … of the paragraphs, in order
---@return { first: integer, last: integer, signed?: integer, source?: string }[] stretches, `signed` the last byte of the signature, in order, that do not overlap
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
    if text:byte(last) == 58 and paragraphs[p + 2] and not text:find("^[\"\226(%d-]", paragraphs[p + 2]) then
      local source = announced(last_sentence(text, first, last))
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
