---@meta
-- What the C module registers of topics of a text; see core.lua.

local core = require "opedkit.core"

---Topic segments, as `opedkit.segment.topics` (Utiyama & Isahara 2001; Eisenstein & Barzilay 2008).
---@param tokens opedkit.Tokens
---@param sentences opedkit.Spans of the same text
---@param pointers opedkit.Tokens words that point back
---@param stops opedkit.Tokens words that say nothing of a subject
---@param background opedkit.core.Background|nil
---@param segments integer how many; 0: as many as are found
---@param paragraphs? opedkit.Spans of the same text: segments begin where these do if they can
---@return opedkit.Spans
function core.topics(tokens, sentences, pointers, stops, background, segments, paragraphs) end
