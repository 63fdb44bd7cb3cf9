-- Shapes of sentences that say more than the cues in them: who is asked to act, what is granted and turned, whose view is
-- told. Found by the core (csrc/opk_shapes.h), which knows more figures of this kind: what the essay and the paragraph have
-- shown before. For opedkit.argument.features.
local core = require "opedkit.native"

local shapes = {}

-- What stands anywhere in small letters: a phrase, or two of which the second stands behind the first. A * at the end is a
-- letter, and with letters behind it a word that ends so.
local inside = {
  { "ought to be done", " must be *", " should be *ed", " need to be *", " needs to be *", " has to be *",
    " have to be *", " must not be ", " cannot be allowed", " should be *en", " should be *ing" },
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
    { " supporters ", " say" }, { " supporters ", " argue" }, " he claims ", " she claims ", " claim that ",
    " claims that ", " insist that ", " insists that ", " argue that ", " argues that ", " it's argued",
    " so-called ", " supposedly ", " allegedly ",
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

-- What begins a sentence. The groups from DEMANDS on may stand behind what joins them to the last sentence; the last group
-- asks somebody to act.
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

local DEMANDS = 5

-- { figure, phrase, the second one, how the word behind it ends }
local function list_shapes()
  local list = {}
  for _, group in ipairs(inside) do
    for k = 2, #group do
      local shape = group[k]
      if type(shape) == "table" then
        list[#list + 1] = { group[1], shape[1], shape[2] }
      else
        local phrase, ending = shape:match "^(.-)%*(%l*)$"
        list[#list + 1] = { group[1], phrase or shape, "", ending }
      end
    end
  end
  return list
end

local function list_openings()
  local list = {}
  for k, group in ipairs(openings) do
    for n = 2, #group do list[#list + 1] = { group[1], group[n], k >= DEMANDS } end
  end
  return list
end

--- Whether a text begins as what asks somebody to act does.
---@param text string in small letters
---@return boolean
function shapes.asks(text)
  local group = openings[#openings]
  for n = 2, #group do if text:sub(1, #group[n]) == group[n] then return true end end
  return false
end

local reader

--- What the core reads sentences by.
---@return opedkit.core.ArgumentReader
function shapes.reader()
  reader = reader or core.argument.reader(list_shapes(), list_openings())
  return reader
end

return shapes
