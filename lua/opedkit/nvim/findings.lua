---What an editor would mark in an essay: each finding has a code, a place and a sentence for the writer. Works on an
---analysis alone, without Neovim. What needs the roles of sentences says nothing where the analysis gives none.
---@class opedkit.nvim.findings
local findings = {}

---@class opedkit.nvim.Finding
---@field code string one of `findings.codes`
---@field first integer
---@field last integer
---@field message string

---@class opedkit.nvim.Code
---@field name string
---@field severity "ERROR"|"WARN"|"INFO"|"HINT" unless the user says otherwise
---@field on boolean whether it is raised unless the user says otherwise
---@field about string

---Every code, in the order in which the help lists them.
---@type opedkit.nvim.Code[]
findings.codes = {
  { name = "claim_without_support", severity = "HINT", on = false,
    about = "a claim, and nothing in its topic segment that supports it" },
  { name = "stacked_hedges", severity = "INFO", on = true, about = "hedge piled on hedge in one sentence" },
  { name = "unanswered_concession", severity = "INFO", on = true,
    about = "a point is granted to the other side and never answered" },
  { name = "late_thesis", severity = "INFO", on = true, about = "no thesis in the first third of the essay" },
  { name = "unattributed_quotation", severity = "WARN", on = true,
    about = "a quotation of which nobody is the source" },
  { name = "cut_off_sentence", severity = "WARN", on = true, about = "a sentence that breaks off" },
  { name = "long_sentence", severity = "INFO", on = true, about = "a sentence of more than 45 words" },
  { name = "repeated_sentence", severity = "WARN", on = true, about = "a sentence that stands twice" },
}

-- Quotations of fewer words name things; a hedge this many words behind another is piled on it; a repetition of fewer
-- words is a refrain.
local QUOTATION, PILE, REPEATED = 6, 4, 8
-- An essay of fewer sentences has no thirds.
local FEWEST = 9

local supporting = { evidence = true, statistics = true, testimony = true, example = true, anecdote = true }
local claiming = { claim = true }
local granting = { concession = true, counterargument = true }

local function has_role(sentence, labels)
  for _, role in ipairs(sentence.roles or {}) do
    if type(labels) == "string" and role.label == labels or type(labels) == "table" and labels[role.label] then
      return true
    end
  end
  return false
end

-- Whether the likeliest of a sentence's roles, which stands first, is one of these: what is less sure is no reproach.
local function is_mainly(sentence, labels)
  local role = sentence.roles and sentence.roles[1]
  return role ~= nil and labels[role.label] == true
end

-- The author's own words: quoted speech is left alone.
local function is_own(sentence)
  return sentence.attribution ~= "direct" and not sentence.quoted
end

local function in_quotation(sentence, position)
  for _, clause in ipairs(sentence.clauses or {}) do
    if clause.attribution == "direct" and clause.first <= position and position <= clause.last then return true end
  end
  return false
end

local function line_of(s, position)
  return select(2, s:sub(1, position - 1):gsub("\n", "")) + 1
end

local function count_words(s)
  return #require("opedkit.segment").words(s)
end

local finders = {}

function finders.cut_off_sentence(a, _, add)
  for _, sentence in ipairs(a.sentences) do
    if not sentence.complete then add(sentence, "This sentence breaks off.") end
  end
end

-- The words that are the author's, quotations inside the sentence apart.
local function own_words(sentence, s)
  local words = sentence.words
  for _, clause in ipairs(sentence.clauses or {}) do
    if clause.attribution == "direct" then words = words - count_words(s:sub(clause.first, clause.last)) end
  end
  return words
end

function finders.long_sentence(a, s, add, options)
  for _, sentence in ipairs(a.sentences) do
    if is_own(sentence) and sentence.words > options.long then
      local words = own_words(sentence, s)
      if words > options.long then
        add(sentence, ("This sentence has %d words, more than %d."):format(words, options.long))
      end
    end
  end
end

-- Two hedges with no more than a few words between them, and no end of a clause.
function finders.stacked_hedges(a, s, add)
  local hedges = {}
  for _, hit in ipairs(a.markers) do
    if hit.category == "hedges" then hedges[#hedges + 1] = hit end
  end
  local nth = 1
  for _, sentence in ipairs(a.sentences) do
    while hedges[nth] and hedges[nth].first < sentence.first do nth = nth + 1 end
    local i = nth
    while is_own(sentence) and hedges[i + 1] and hedges[i + 1].last <= sentence.last do
      local from, to = hedges[i], hedges[i + 1]
      local between = to.first > from.last and s:sub(from.last + 1, to.first - 1)
      if between and not between:find "[,;:%.%(%)]" and count_words(between) <= PILE
        and not in_quotation(sentence, from.first) and not in_quotation(sentence, to.first) then
        -- further hedges belong to the same pile
        local last = i + 1
        while hedges[last + 1] and hedges[last + 1].last <= sentence.last
          and count_words(s:sub(hedges[last].last + 1, hedges[last + 1].first - 1)) <= PILE do last = last + 1 end
        add({ first = from.first, last = hedges[last].last }, ("Hedge piled on hedge: “%s” and “%s”.")
          :format(s:sub(from.first, from.last), s:sub(to.first, to.last)))
        i = last
      end
      i = i + 1
    end
  end
end

-- Sentences by their paragraph, as { first index, last index }.
local function paragraphs_of(sentences)
  local out = {}
  for i, sentence in ipairs(sentences) do
    local paragraph = out[#out]
    if not paragraph or sentences[paragraph[1]].paragraph ~= sentence.paragraph then
      out[#out + 1] = { i, i }
    else
      paragraph[2] = i
    end
  end
  return out
end

-- A paragraph names who speaks where one of its sentences does, where one reports without a name, and where words of the
-- author's stand around a quotation ("And again: …").
local function names_speaker(sentences, paragraph, s)
  for i = paragraph[1], paragraph[2] do
    local sentence = sentences[i]
    if sentence.source or sentence.attribution == "indirect" then return true end
    for _, clause in ipairs(sentence.clauses or {}) do
      if clause.source then return true end
      if sentence.attribution == "direct" and clause.attribution ~= "direct"
        and s:find("%a%a", clause.first) and s:find("%a%a", clause.first) < clause.last then return true end
    end
  end
  return false
end

-- Whether a quoted sentence is somebody's utterance: a quoted piece of the author's own sentence is a term.
local function is_utterance(sentence)
  if sentence.attribution ~= "direct" or sentence.source or sentence.quoted then return false end
  local whole = true
  for _, clause in ipairs(sentence.clauses or {}) do
    if clause.attribution == "direct" and not clause.fragment then return true end
    whole = false
  end
  return whole
end

function finders.unattributed_quotation(a, s, add)
  local sentences = a.sentences
  local paragraphs = paragraphs_of(sentences)
  for p, paragraph in ipairs(paragraphs) do
    local first, last, words
    for i = paragraph[1], paragraph[2] do
      local sentence = sentences[i]
      if is_utterance(sentence) then
        first, last, words = first or sentence.first, sentence.last, (words or 0) + sentence.words
      end
    end
    if first and words >= QUOTATION and not names_speaker(sentences, paragraph, s) then
      local before, behind = paragraphs[p - 1], paragraphs[p + 1]
      local led = before and s:find("^[:,]", sentences[before[2]].last) ~= nil
      -- the speaker may stand in the paragraph before or behind
      local named = before and names_speaker(sentences, before, s) or behind and names_speaker(sentences, behind, s)
      if not led and not named then
        add({ first = first, last = last }, "Nobody is named as the source of this quotation.")
      end
    end
  end
end

local function folded(text)
  return (require("opedkit.text").fold(text):gsub("[%s%p]+", " "):gsub("\226\128[\147\148\152\153\156\157\166]", " ")
    :gsub(" +", " "))
end

function finders.repeated_sentence(a, s, add)
  for _, edit in ipairs(a.edits) do
    if edit.op == "duplicate" and edit.of then
      add(edit, ("This repeats a sentence of line %d."):format(line_of(s, edit.of.first)))
    end
  end
  local seen = {}
  for _, sentence in ipairs(a.sentences) do
    if is_own(sentence) and sentence.words >= REPEATED then
      local key = folded(sentence.text)
      if seen[key] then
        add(sentence, ("This repeats the sentence of line %d."):format(line_of(s, seen[key].first)))
      else
        seen[key] = sentence
      end
    end
  end
end

local function has_roles(a)
  for _, sentence in ipairs(a.sentences) do
    if sentence.roles and sentence.roles[1] then return true end
  end
  return false
end

-- The sentences that relations of a kind lead to.
local function targets(a, kinds)
  local out = {}
  for _, relation in ipairs(a.relations or {}) do
    if kinds[relation.type] then out[relation.to] = true end
  end
  return out
end

function finders.claim_without_support(a, _, add)
  local sentences, supported = a.sentences, targets(a, { support = true, supports = true })
  local segment, support, claims = 1, false, {}
  local function flush()
    if not support then
      for _, claim in ipairs(claims) do add(claim, "Nothing in this part of the essay supports this claim.") end
    end
    support, claims = false, {}
  end
  for i, sentence in ipairs(sentences) do
    while a.segments[segment + 1] and sentence.first > a.segments[segment].last do
      flush()
      segment = segment + 1
    end
    if has_role(sentence, supporting) then support = true end
    if is_mainly(sentence, claiming) and is_own(sentence) and not supported[i] then claims[#claims + 1] = sentence end
  end
  flush()
end

-- A concession is answered by a rebuttal in its own paragraph or the next, or by what attacks it.
function finders.unanswered_concession(a, _, add)
  local sentences, attacked = a.sentences, targets(a, { attack = true, attacks = true, rebuttal = true })
  for i, sentence in ipairs(sentences) do
    if is_mainly(sentence, granting) and is_own(sentence) and not attacked[i] then
      local answered = has_role(sentence, "rebuttal")
      for j = i + 1, #sentences do
        if answered or sentences[j].paragraph > sentence.paragraph + 1 then break end
        answered = has_role(sentences[j], "rebuttal")
      end
      if not answered then add(sentence, "This grants the other side a point that nothing answers.") end
    end
  end
end

function finders.late_thesis(a, _, add)
  local sentences = a.sentences
  if #sentences < FEWEST or not has_roles(a) then return end
  if a.genre and a.genre.label ~= "opinion" then return end
  local all, before = 0, 0
  for _, sentence in ipairs(sentences) do all = all + sentence.words end
  for _, sentence in ipairs(sentences) do
    if has_role(sentence, "thesis") then
      if 3 * before > all then
        add(sentence, ("The thesis comes only after %d%% of the essay."):format(math.floor(100 * before / all)))
      end
      return
    end
    before = before + sentence.words
  end
  add(sentences[1], "No sentence of this essay was found to be its thesis.")
end

---Finds everything there is to find, whatever the user has turned off.
---@param a table a reading of `opedkit.nvim.digest`, or an analysis with `segments`
---@param s string the text
---@param options { long: integer } long: the words that a sentence may have
---@return opedkit.nvim.Finding[] in the order of the text
function findings.find(a, s, options)
  local out = {}
  for _, code in ipairs(findings.codes) do
    finders[code.name](a, s, function(range, message)
      out[#out + 1] = { code = code.name, first = range.first, last = range.last, message = message, rank = #out }
    end, options)
  end
  table.sort(out, function(x, y)
    if x.first ~= y.first then return x.first < y.first end
    return x.rank < y.rank
  end)
  for _, finding in ipairs(out) do finding.rank = nil end
  return out
end

return findings
