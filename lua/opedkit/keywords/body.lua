-- The keywords that the body of a document has, as the analysis of an essay reports them.
local in_body = {}

local body = require "opedkit.document.body"
local core = require "opedkit.native"
local keywords = require "opedkit.keywords"
local stops = require "opedkit.keywords.stops"

-- Of the best keywords of the whole reading text, the first `top` that the body has, with their places there.
function in_body.find(doc, top)
  return core.keywords.body(body.of(doc), stops.of(nil, true, 2), keywords.newspaper().core, top)
end

return in_body
