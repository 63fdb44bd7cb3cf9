-- Shapes of sentences that say more than the cues in them: who is asked to act, what is granted and turned, whose view
-- is told; and what the essay and the paragraph have shown before. For opedkit.argument.features.
if jit then jit.off(true, true) end -- see document.lua

local contrasts = require "opedkit.argument.contrasts"

local shapes = {}

-- What stands anywhere: a pattern, or two of which the second stands behind the first. A sentence is searched once for
-- each, however long it is.
local inside = {
  { "ought to be done", " must be %l", " should be %l+ed ", " needs? to be %l", " ha[sv]e? to be %l", " must not be ",
    " cannot be allowed", " should be %l+en ", " should be %l+ing " },
  { "we ought", " we must ", " we should ", " we need ", " we have to ", " we ought ", " we cannot ", " we can't ",
    " let us ", " let's ", " our duty", " our responsibility", " all of us " },
  { "worth doing", " it is time", " it's time", " it is our ", " is the time ", " a time for ", " the time to ",
    { " time for ", " to " }, " it is critical ", " it is vital ", " it is essential ", " it is important that ",
    " it is up to ", " it is incumbent ", " would do well ", " would help if ", " best bet ", " answer is to ",
    " solution is to ", " first step ", " best way ", " way forward", " challenge is to ", " task is to ",
    " key is to ", " is to make sure ", " better to ", " demands a ", " urge ", " call on ", " calls on ",
    " opportunity to ", " obligation to ", " duty to ", " responsibility to ", " no excuse ", " no longer afford ",
    " can no longer ", " deserve " },
  { "could do", " could start ", " could begin ", " could also ", " could use ", " could pass ", " could make ",
    " could offer ", " could help ", " can help ", " can start ", " can begin ", " could do ", " can also ",
    " could take ", " can do ", " can make ", " could be used ", " might consider ", " could consider " },
  { "if it comes", { " if ", " will " }, { " if ", " would" }, { " if ", "'ll " }, { " will ", " if " },
    { " would ", " if " }, { " unless ", " will " }, { " if ", " could " }, { " will ", " unless " },
    { " when ", " will " }, { " once ", " will " }, { " otherwise", " will " } },
  { "others hold", " critics ", " opponents ", { " some ", " argue" }, { " some ", " say" }, { " some ", " think" },
    { " some ", " believe" }, " they say", " they argue", " they claim", " they insist", " we are told", " we're told",
    { " supporters ", " say" }, { " supporters ", " argue" }, " he claims ", " she claims ", " claims? that ",
    " insists? that ", " argues? that ", " it's argued", " so%-called ", " supposedly ", " allegedly ",
    " the idea that ", " the notion that " },
  { "the other camp", " the left ", " leftists ", " liberals ", " conservatives ", " republicans ", " democrats ",
    " the right ", " the media ", " the administration", " the white house ", " progressives " },
  { "grants, but", { " while ", ", " }, { " although ", ", " }, { " though ", ", " }, { " despite ", ", " },
    { " even if ", ", " }, { " may ", ", but " }, { " might ", ", but " }, { " of course", " but " },
    { " true, ", " but " }, { " yes, ", " but " }, { " certainly ", " but " }, { " for all ", ", " },
    { " whatever ", ", " }, { " however ", " may" }, { " no doubt ", " but " }, " not perfect", " isn't perfect" },
  { "not this but that", { " not ", ", but " }, { " isn't ", "; it" }, { " not ", ": it" }, { " not just ", " but " },
    " instead of ", " rather than ", " is not about ", " isn't about ", { " not because ", " but because " } },
}

-- What begins a sentence, told apart in plain text.
local openings = {
  { "grants first", "of course", "sure,", "yes,", "true,", "granted", "admittedly", "certainly", "to be sure",
    "no doubt", "i'm not", "i am not", "this is not to", "that is not to", "that's not to", "it is true", "it's true",
    "it may be", "there is no question", "there's no question", "nobody ", "no one ", "although ", "though ",
    "while ", "despite ", "even if ", "for all ", "to his credit", "in fairness", "as i've", "i understand", "maybe ",
    "perhaps ", "fair enough", "in theory", "obviously", "undoubtedly", "naturally", "there may", "there are",
    "i don't doubt", "i know" },
  { "turns first", "but ", "yet ", "however", "nevertheless", "nonetheless", "still,", "instead", "in fact",
    "in reality", "the truth is", "the fact is", "the reality is", "on the contrary", "rather,", "actually",
    "even so", "not so", "unfortunately", "no,", "nonsense", "wrong", "and yet", "that said", "far from",
    "the problem" },
  { "adds", "and ", "also,", "moreover", "furthermore", "in addition", "second", "third", "finally", "or ", "nor ",
    "worse", "besides", "plus", "similarly", "likewise", "meanwhile" },
  { "then", "so ", "therefore", "thus", "as a result", "that's why", "that is why", "this is why", "this means",
    "in short", "in other words", "in the end", "at the end of the day", "ultimately", "the bottom line", "clearly",
    "put simply", "which is why", "hence", "consequently", "overall", "taken together", "all this", "all of this" },
  { "asks to think", "imagine", "consider", "remember", "recall", "look at", "just look", "take ", "suppose",
    "think of", "contrast", "note ", "don't forget", "let's not forget", "let's look", "let's take", "let's be clear",
    "witness", "just ask", "picture ", "compare", "recall", "keep in mind", "never mind", "let's say", "let's call",
    "expect " },
  { "asks to act", "stop ", "end ", "make ", "give ", "put ", "pass ", "repeal", "abolish", "vote", "support ",
    "reject", "build ", "keep ", "get ", "start ", "begin ", "bring ", "tell ", "ask ", "call ", "don't ", "do not ",
    "celebrate", "fix ", "raise ", "cut ", "restore", "protect", "join ", "stand ", "listen", "let's ", "let us ",
    "let them ", "let the ", "be ", "go ", "use ", "leave ", "try ", "treat ", "fund ", "invest", "expand", "ban ",
    "require", "increase", "reduce", "create ", "encourage", "work ", "do ", "by ", "first, ", "here's what",
    "want to ", "never ", "always ", "please " },
}

--- The names of all shapes, in the order of their figures.
shapes.names = {
  "asks to act", "asks to think", "ought to be done", "we ought", "worth doing", "could do", "if it comes",
  "grants first", "grants, but", "others hold", "the other camp", "asks back", "turns first", "turns again",
  "first turn", "last demand", "first demand", "only demand", "paragraph has others", "paragraph granted",
  "paragraph turned", "paragraph told figures", "paragraph quoted", "turn alone", "asks, demands", "adds", "then",
  "not this but that",
  "contrast marked", "turn marked", "turn begins", "grant marked", "turn marked before", "turn begins before",
  "turn marked behind", "turn begins behind",
}

local HEAD = 40 -- bytes that an opening may take
local DEMANDS = 5 -- the openings from this one on may stand behind what joins them to the last sentence

local joiners = { "^and ", "^but ", "^so ", "^instead,? ", "^then " }

local function stands(low, shape)
  if type(shape) == "string" then return low:find(shape) ~= nil end
  local _, last = low:find(shape[1], 1, true)
  return last ~= nil and low:find(shape[2], last, true) ~= nil
end

-- Most shapes hold a whole word, between spaces, and are looked for only where the sentence has it: by word, { name,
-- shape }; `anywhere`, those that hold none.
local by_word, anywhere = {}, {}
for _, group in ipairs(inside) do
  for k = 2, #group do
    local shape = group[k]
    local word = (type(shape) == "string" and shape or shape[1]):match " ([%l']+) "
    local list = anywhere
    if word then
      by_word[word] = by_word[word] or {}
      list = by_word[word]
    end
    list[#list + 1] = { group[1], shape }
  end
end

-- The openings of each group by their first byte.
local by_byte = {}
for k, group in ipairs(openings) do
  by_byte[k] = {}
  for n = 2, #group do
    local byte = group[n]:byte()
    by_byte[k][byte] = by_byte[k][byte] or {}
    table.insert(by_byte[k][byte], group[n])
  end
end

local function search(low, list, shown)
  for _, named in ipairs(list) do
    if not shown[named[1]] and stands(low, named[2]) then shown[named[1]] = 1 end
  end
end

-- What a sentence shows by itself: names.
local function describe(low)
  local shown, seen = {}, {}
  search(low, anywhere, shown)
  for word in low:gmatch "[^ ]+" do
    if by_word[word] and not seen[word] then
      seen[word] = true
      search(low, by_word[word], shown)
    end
  end
  local head = low:sub(2, HEAD):gsub("^%(%l+%)[ %-]*", ""):gsub("^[\"'\226\128\156\152]+", "")
  for k, group in ipairs(openings) do
    if k == DEMANDS then
      for _, joiner in ipairs(joiners) do head = head:gsub(joiner, "") end
    end
    for _, opening in ipairs(by_byte[k][head:byte()] or {}) do
      if head:sub(1, #opening) == opening then
        shown[group[1]] = 1
        break
      end
    end
  end
  return shown
end

-- What the paragraph has shown before the sentence.
local carried = {
  ["others hold"] = "paragraph has others", ["grants first"] = "paragraph granted",
  ["turns first"] = "paragraph turned",
}

local MARK = 2 -- what a mark weighs beside a shape: it is learnt with less reserve

-- What the sentence's own mark of a contrast says, and those beside it.
local function describe_marks(own, mark, before, behind)
  if mark then
    own["contrast marked"] = MARK
    own[mark.turns and (mark.begins and "turn begins" or "turn marked") or "grant marked"] = MARK
  end
  if before and before.turns then own[before.begins and "turn begins before" or "turn marked before"] = MARK end
  if behind and behind.turns then own[behind.begins and "turn begins behind" or "turn marked behind"] = MARK end
end

--- The shapes of each sentence, as names with what they weigh; and the connectives that mark a contrast, by the number of
--- the sentence. `demands(i)` tells whether it holds a cue of a demand.
function shapes.of(sentences, demands)
  local out, marks, first_demand, last_demand = {}, {}, nil, nil
  for i, sentence in ipairs(sentences) do marks[i] = contrasts.find(sentence.text) end
  for i, sentence in ipairs(sentences) do
    if sentence.attribution == "author" and demands(i) then
      first_demand, last_demand = first_demand or i, i
    end
  end
  local turned, paragraph, before = false, nil, {}
  for i, sentence in ipairs(sentences) do
    local own = describe(" " .. sentence.text:lower():gsub("\226\128\153", "'") .. " ")
    local begins = sentence.paragraph ~= paragraph
    if begins then paragraph, before = sentence.paragraph, {} end
    for name in pairs(before) do own[name] = 1 end
    for name, of in pairs(carried) do if own[name] then before[of] = 1 end end
    if sentence.text:find "%d" then before["paragraph told figures"] = true end
    if sentence.attribution ~= "author" then before["paragraph quoted"] = true end
    if own["turns first"] then
      own[turned and "turns again" or "first turn"] = 1
      turned = true
      if begins then own["turn alone"] = 1 end
    end
    if i == first_demand then own["first demand"] = 1 end
    if i == last_demand then own["last demand"] = 1 end
    if i == first_demand and i == last_demand then own["only demand"] = 1 end
    if sentence.text:find("?", 1, true) then
      if own["turns first"] or own["then"] then own["asks back"] = 1 end
      if demands(i) then own["asks, demands"] = 1 end
    end
    describe_marks(own, marks[i], marks[i - 1], marks[i + 1])
    out[i] = own
  end
  return out, marks
end

return shapes
