---Dialogue in columns: an interview or a debate whose paragraphs begin with the speaker's name and a colon.
---@class opedkit.document.dialogue
local dialogue = {}

-- A label is at most so long, and so large a share of the paragraphs have one, of two speakers at least.
local LONGEST, SHARE, SPEAKERS, TURNS = 40, 0.4, 2, 2

local function label(text, first, last)
  local name = text:sub(first, math.min(last, first + LONGEST)):match "^([A-Z][A-Za-z.'\128-\255 -]*):[ \t]"
  if not name or select(2, name:gsub("[^ ]+", "")) > 4 then return nil end
  return name
end

---Whose turn each paragraph is, where the text is a dialogue.
---@param text string
---@param paragraphs integer[] first1, last1, first2, … of the paragraphs, in order
---@return table<integer, string>|nil speakers by the number of the paragraph; nil where the text is no dialogue
function dialogue.read(text, paragraphs)
  local labels, turns, speakers, labelled = {}, {}, 0, 0
  local count = #paragraphs / 2
  for p = 1, count do
    local name = label(text, paragraphs[2 * p - 1], paragraphs[2 * p])
    labels[p] = name
    if name then
      labelled = labelled + 1
      turns[name] = (turns[name] or 0) + 1
      if turns[name] == TURNS then speakers = speakers + 1 end
    end
  end
  if speakers < SPEAKERS or labelled < SHARE * count then return nil end
  local out, speaker = {}, nil
  for p = 1, count do
    if labels[p] and turns[labels[p]] >= TURNS then speaker = labels[p] end
    out[p] = speaker
  end
  return out
end

return dialogue
