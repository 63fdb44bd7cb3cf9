-- A document's words and sentences as columns of the core, which are made once and which the analyses read.
local body = {}

if jit then jit.off(true, true) end -- see document.lua

local core = require "opedkit.native"
local tokens = require("opedkit.document.tokens").of

--- The columns; the words' are the document's own.
function body.of(doc)
  doc:sentences() -- first: it reads words too
  local words = tokens(doc)
  if not doc._body or not doc._body:whole() then
    doc._body = core.body(doc._ledger.core, words, doc:sentence_readings(), doc:sentences())
  end
  return doc._body
end

return body
