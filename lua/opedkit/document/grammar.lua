---What the grammars of the document layer share: LPeg terminals over UTF-8 bytes that know nothing of the locale.
---@class opedkit.document.grammar
local grammar = {}

if jit then jit.off(true, true) end -- see document.lua

local lpeg = require "lpeg"
local fold = require("opedkit.text").fold
local native = require "opedkit.native"

local P, R, S, V = lpeg.P, lpeg.R, lpeg.S, lpeg.V

local continuation = R "\128\191"
local beyond_ascii = R "\194\244" * continuation ^ 1

---The end of the subject.
grammar.finish = -P(1)
grammar.digit = R "09"
---One or more blanks: space, tab, no-break space.
grammar.blank = (S " \t" + P "\194\160") ^ 1
grammar.maybe_blank = grammar.blank ^ -1
---An apostrophe, typewriter's or typographer's.
grammar.apostrophe = S "'`" + P "\226\128\153" + P "\226\128\152"
---A hyphen, dash or minus.
grammar.dash = P "-" + P "\226\128" * R "\144\149" + P "\226\136\146"
---A capital: a letter that case folding changes.
grammar.upper = R "AZ" + lpeg.Cmt(beyond_ascii, function(_, _, character) return fold(character) ~= character end)
---A letter that case folding leaves as it is, or a letter of a script without case.
grammar.lower = R "az" + lpeg.Cmt(beyond_ascii, function(_, _, character)
  -- General punctuation and the Latin-1 signs are no letters.
  return fold(character) == character and not character:find "^\226[\128-\131]" and not character:find "^\194"
end)
grammar.letter = grammar.upper + grammar.lower

---A pattern that matches an ASCII string in any case.
---@param literal string
---@return userdata pattern
function grammar.caseless(literal)
  local pattern = P(true)
  for i = 1, #literal do
    local character = literal:sub(i, i)
    local byte = character:byte()
    if byte >= 97 and byte <= 122 then
      pattern = pattern * S(character .. string.char(byte - 32))
    elseif byte >= 65 and byte <= 90 then
      pattern = pattern * S(character .. string.char(byte + 32))
    elseif character == " " then
      pattern = pattern * grammar.blank
    else
      pattern = pattern * P(character)
    end
  end
  return pattern
end

---A pattern that matches any of the words or phrases, in any case, the longest first, and ends at a word's end.
---@param words string blank-separated words; an underscore stands for a blank inside a phrase
---@return userdata pattern
function grammar.any_of(words)
  local list = {}
  for word in words:gmatch "%S+" do list[#list + 1] = (word:gsub("_", " ")) end
  table.sort(list, function(a, b)
    if #a ~= #b then return #a > #b end
    return a < b
  end)
  local pattern = P(false)
  for _, word in ipairs(list) do pattern = pattern + grammar.caseless(word) end
  return pattern * -(grammar.letter + grammar.digit)
end

---A function that does as `any_of`, and the list, without end, of the first letters of all that it is given. A line begins
---with one of these where it begins with one of the phrases: what stands inside a line is made by `any_of` itself.
---@return fun(words: string): userdata any_of
---@return string[] starts in small letters; the caller adds to it what its rules begin with beside
function grammar.gather()
  local starts = {}
  return function(words)
    for word in words:gmatch "%S+" do
      local letters = fold(word:match "^[A-Za-z]*")
      if letters ~= "" then starts[#starts + 1] = letters end
    end
    return grammar.any_of(words)
  end, starts
end

---A function that tells whether a line may be one of those that begin with one of the words, blanks apart: it begins with
---one of them, or with no letter of ASCII and no quotation mark.
---@param starts string[] in small letters
---@return fun(line: string): boolean begins
function grammar.begins(starts)
  local list = {}
  for i, word in ipairs(starts) do list[2 * i - 1], list[2 * i] = word, 1 end
  local glossary, may_start = native.glossary(list), native.page.may_start
  return function(line) return may_start(line, glossary) end
end

---A pattern that matches `pattern` at any place of the subject.
---@param pattern userdata
---@return userdata
function grammar.anywhere(pattern)
  return P { pattern + 1 * V(1) }
end

return grammar
