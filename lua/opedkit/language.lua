---What sentences are cut by, language by language: data files (`opedkit.data.languages.*`) made into rules for the
---core.
---
---A data file returns a table. Its lists are strings of words between white space, the stop at the end of an
---abbreviation left out (`e.g`); an abbreviation with a capital counts only where it is written with one.
---
---* `title` stand before a name, `inner` inside a sentence, `numbered` before a number, `date` beside one in dates;
---  `final` may be the last of a sentence; `common` are abbreviations that are words as well, as they are written here
---* `exclaimed`: names that end in ! or ?; `speech`: verbs that name who spoke; `preposition`: words that open an
---  adverbial; `closing`: of letters; `counted`: words behind which a number is no item's mark; `uppercase`: words
---  that have a capital wherever they stand
---* `starts`, `ends`: words with weights, in eighths of a bit, that a capitalised word starts a sentence, and that the
---  stop of an abbreviation ends one when a capital follows; `unknown` and `number` are the weights of other
---  capitalised words and of numbers
---* `starters`, `names`: words that start a sentence, or don't though they have a capital, where weights are unknown
---* `rules`: rules that differ from the usual ones, as `without` names them
---@class opedkit.language
local language = {}

if jit then jit.off(true, true) end -- see document.lua

local native = require "opedkit.native"
local core = native.prose
local text = require "opedkit.text"

---The languages that have a data file.
language.names = { "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru" }

local has_data = {}
for _, name in ipairs(language.names) do has_data[name] = true end

local usual = {
  "abbreviations", "initials", "enumerations", "ellipses", "speech", "footnotes", "spaces", "lines", "separators",
  "letters",
}

-- "z.B" is written "z. B." too, with any of these spaces.
local SPACES = { " ", "\194\160", "\226\128\175" }

-- White space of data files, whatever the host's locale calls white.
local WORD = "[^ \n]+"

-- What `starts` is for words that are listed without weights: about what English has for such words.
local STARTER, NAME = 48, -40

local ABBREVIATIONS = { "title", "inner", "numbered", "date", "final" }
local WORDS = { "common", "exclaimed", "speech", "preposition", "closing", "counted", "uppercase" }

---What the user adds and what has a weight of its own, as the flat list that the core takes: word, kinds, `ends`, `starts`,
---over and over. The words of the data's own lists are told apart by the core.
local function collect(data, user)
  local entries, n = {}, 0
  local function add(word, kinds, ends, starts)
    entries[n + 1], entries[n + 2], entries[n + 3], entries[n + 4] = word, kinds, ends, starts
    n = n + 4
  end
  local function add_abbreviation(word, kinds)
    word = word:gsub("%.$", "")
    add(word, kinds, 0, 0)
    if word:find(".", 1, true) then
      for _, space in ipairs(SPACES) do add((word:gsub("%.", "." .. space)), kinds, 0, 0) end
    end
  end
  for _, kind in ipairs(ABBREVIATIONS) do
    for _, word in ipairs(user[kind] or {}) do add_abbreviation(word, core.kinds[kind]) end
  end
  for _, word in ipairs(user) do add_abbreviation(word, core.kinds.inner) end
  for word in (data.starters or ""):gmatch(WORD) do add(word, 0, 0, STARTER) end
  for word in (data.names or ""):gmatch(WORD) do add(word, 0, 0, NAME) end
  return entries
end

-- The data's lists, each with the kinds of its words.
local function lists_of(data)
  local lists = {}
  for _, kinds in ipairs { ABBREVIATIONS, WORDS } do
    for _, kind in ipairs(kinds) do
      if data[kind] then lists[#lists + 1], lists[#lists + 2] = data[kind], core.kinds[kind] end
    end
  end
  return lists
end

local function rule_bits(data, tag, without)
  local on, bits = {}, 0
  for _, name in ipairs(usual) do on[name] = true end
  for name, value in pairs(data.by_language and data.by_language[tag] or data.rules or {}) do on[name] = value end
  for _, name in ipairs(without) do on[name] = false end
  for name, value in pairs(on) do if value then bits = bits + core.rules[name] end end
  return bits
end

local function make(data, tag, user, without)
  local entries, bits = collect(data, user), rule_bits(data, tag, without)
  return core.language(entries, bits, data.unknown, data.number, lists_of(data), data.starts, data.ends)
end

local function check_strings(list, option)
  if type(list) ~= "table" then
    error(("bad option '%s' (table expected, got %s)"):format(option, type(list)), 5)
  end
  for _, word in ipairs(list) do
    if type(word) ~= "string" then
      error(("bad option '%s' (strings expected, got %s)"):format(option, type(word)), 5)
    end
  end
end

local function check(abbreviations, without)
  check_strings(abbreviations, "abbreviations")
  for _, kind in ipairs(ABBREVIATIONS) do
    if abbreviations[kind] ~= nil then check_strings(abbreviations[kind], "abbreviations." .. kind) end
  end
  check_strings(without, "without")
  for _, name in ipairs(without) do
    if not core.rules[name] then error(("bad option 'without' (there is no rule %q)"):format(name), 4) end
  end
end

local made = {} -- rules without a user's options, by tag

---The rules of a language: of the data file of its primary tag ("en" of "en-GB"), or the generic ones.
---`options.abbreviations` lists what the user adds, with or without the last stop; those never end a sentence. Lists in
---its fields `title`, `inner`, `numbered`, `date` and `final` say more of theirs (see above). `options.without` names
---rules to leave out: `abbreviations initials enumerations ellipses speech footnotes spaces lines separators letters
---lowercase ordinals colons semicolons`.
---@param lang? string a BCP 47 tag; "en" by default
---@param options? { abbreviations?: table, without?: string[] }
---@return userdata
function language.rules(lang, options)
  local tag = text.fold(lang or "en"):match("^[a-z]+") or "und"
  local data = require("opedkit.data.languages." .. (has_data[tag] and tag or "generic"))
  if options and (options.abbreviations ~= nil or options.without ~= nil) then
    local abbreviations, without = options.abbreviations or {}, options.without or {}
    check(abbreviations, without)
    return make(data, tag, abbreviations, without)
  end
  if not has_data[tag] and not data.by_language[tag] then tag = "und" end -- so that `made` stays small
  made[tag] = made[tag] or make(data, tag, {}, {})
  return made[tag]
end

local function_words -- each with a bit for each of `language.names` that has it

local function load_function_words()
  local data = require "opedkit.data.function_words_by_language"
  local list, bit = {}, 1
  for _, name in ipairs(language.names) do
    for word in data[name]:gmatch(WORD) do
      list[#list + 1], list[#list + 2] = word, bit
    end
    bit = 2 * bit
  end
  function_words = native.glossary(list)
end

-- Function words are a third to a half of running text in their own language, and fewer than one word in eight of
-- most others; one letter over and over, as in formulas, proves nothing. They are counted in so many bytes at most, a
-- third of the way into the text.
local SAMPLE, LEAST_WORDS, LEAST_SHARE, LEAST_DIFFERENT = 4000, 20, 0.15, 4

---The language that a text is written in, by its function words (after Ingle 1976): one of `language.names`.
---@param s string any bytes
---@return string|nil tag nil where there are too few words, or too few that one of these languages has
function language.detect(s)
  if type(s) ~= "string" then
    error(("bad argument 's' (string expected, got %s)"):format(type(s)), 2)
  end
  if not function_words then load_function_words() end
  local from = #s > SAMPLE and math.floor((#s - SAMPLE) / 3) or 0
  local bit = function_words:majority(s, from + 1, SAMPLE, LEAST_WORDS, LEAST_SHARE, LEAST_DIFFERENT)
  return bit and language.names[bit]
end

return language
