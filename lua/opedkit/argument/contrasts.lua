-- Contrasts that a connective marks: where something is granted and what outweighs it is said ("but", "although",
-- "despite"). Other uses of the same words are left out: "not gold but brass", "anything but", "sudden but short", a
-- "while" of time, a "yet" of "not yet". For opedkit.argument.
if jit then jit.off(true, true) end -- see document.lua

local contrasts = {}

local function set(words)
  local own = {}
  for word in words:gmatch "%S+" do own[word] = true end
  return own
end

local granting = set [[although though despite nevertheless nonetheless regardless notwithstanding albeit admittedly]]
local first_granting = set "while whereas whatever"
local granting_pairs = {
  even = set "if when", no = set "matter", to = set "be",
}
local granting_triples = { to = "sure", ["in"] = "of" }

-- What begins a clause of its own behind "but".
local subjects = set [[
i we you he she it they there this that these those who what when as if in by at on the his her its their our my your
some many most no not never of all for
]]
-- What shows behind "but" that it corrects or adds, or means "only".
local adding = set "also rather instead rarely mainly mostly merely a an then yes hopefully"
-- What shows before "but" that it means "except" or "only".
local excepting = set "anything nothing is was are be comes none all everything help"
local narrowing = set "only just simply merely"
local finite = set [[
is are was were has have had do does did can will would could may might must should s re ve ll d m don isn aren wasn
weren didn doesn won couldn wouldn hasn haven hadn shouldn
]]

-- The words of a sentence in lower case, where each begins and ends, and what stands before each.
local function read_words(bytes)
  local list, last = {}, 0
  for first, word, behind in bytes:gmatch "()(%a+)()" do
    list[#list + 1] = { word = word, first = first, last = behind - 1, gap = bytes:sub(last + 1, first - 1) }
    last = behind - 1
  end
  return list, bytes:sub(last + 1)
end

local function has_dash(gap) return gap:find "\226\128[\147\148]" ~= nil end

local function is_finite(word) return finite[word] or word:find "..ed$" ~= nil end

-- Where the last verb is that makes a clause.
local function last_finite(words)
  for n = #words, 1, -1 do
    if is_finite(words[n].word) then return n end
  end
  return 0
end

-- Whether "but" sets a clause against what stands before it. `denied` and `narrowed` tell whether "not" and "not only"
-- stand before it in the same clause.
local function turns(words, n, tail, denied, narrowed, finite_at)
  local before, behind = words[n - 1], words[n + 1]
  if not behind or words[n].gap == "-" or adding[behind.word] then return false end
  local after = words[n + 2] and words[n + 2].word
  if behind.word == "of" and after ~= "course" then return false end
  if behind.word == "one" and after == "of" or behind.word == "only" and after == "to" then return false end
  if not before then return not tail:find "^[%s\"'\226\128\157\153)]*%?" end
  if words[n].gap == " " and excepting[before.word] then return false end
  if narrowed or denied and not subjects[behind.word] then return false end
  return words[n].gap:find "[,;%-]" ~= nil or has_dash(words[n].gap) or finite_at > n
end

local function grants(words, n)
  local own, before = words[n], words[n - 1]
  local behind, after = words[n + 1], words[n + 2]
  if granting[own.word] then return not (before and before.word == "as") end
  local pair = behind and granting_pairs[own.word]
  if pair and pair[behind.word] then
    return own.word ~= "to" or after ~= nil and after.word == granting_triples.to
  end
  if own.word == "in" then
    return behind ~= nil and behind.word == "spite" and after ~= nil and after.word == granting_triples["in"]
  end
  if first_granting[own.word] then
    return not before or own.word == "whatever" and (own.gap:find "[,:;]" ~= nil or has_dash(own.gap))
  end
  if own.word == "yet" then
    return not before or before.word == "and" or own.gap:find "[,;%-]" ~= nil or has_dash(own.gap)
  end
  local gap = behind and behind.gap or ""
  if own.word == "however" then return gap:find "^%s*[,.;]" ~= nil end
  return own.word == "still" and not before and gap:sub(1, 1) == ","
end

-- One of these is in every sentence with a mark: most others need not be read word by word.
local signs = {
  "but", "though", "spite", "theless", "even", "matter", "regard", "notwith", "albeit", "admitted", "to be sure",
  "while", "where", "what", "yet", "however", "still",
}

local function may_hold(low)
  for _, sign in ipairs(signs) do
    if low:find(sign, 1, true) then return true end
  end
  return false
end

--- The connective that marks a contrast in a sentence: its bytes there, whether it turns ("but") or grants, and whether
--- it begins the sentence; nil where there is none. One that grants goes before one that turns.
function contrasts.find(bytes)
  local low = bytes:lower()
  if not may_hold(low) then return nil end
  local words, tail = read_words(low)
  local finite_at, denied, narrowed, turn = last_finite(words), false, false, nil
  for n, own in ipairs(words) do
    if own.gap:find "[;.?!:]" or has_dash(own.gap) then denied, narrowed = false, false end
    if own.word == "not" then
      denied = true
      if words[n + 1] and narrowing[words[n + 1].word] then narrowed = true end
    elseif own.word == "but" then
      if not turn and turns(words, n, tail, denied, narrowed, finite_at) then
        turn = { first = own.first, last = own.last, turns = true, begins = n == 1 }
      end
    elseif grants(words, n) then
      return { first = own.first, last = own.last, turns = false, begins = n == 1 }
    end
  end
  return turn
end

return contrasts
