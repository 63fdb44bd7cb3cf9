-- Tags requests by what their bodies say: the names of the queries that match, as a header and for rules (haproxy.cfg).
local opedkit = require "opedkit"

local bank

-- A file of queries that is no use stops HAProxy from starting, with the reason.
core.register_init(function()
  local path = os.getenv "OPEDKIT_QUERIES" or "queries.txt"
  local problem
  bank, problem = opedkit.query.load(path)
  if not bank then error(problem, 0) end
end)

-- The names of the queries that match the body, with commas between them: what is in HAProxy's buffer of it, so
-- tune.bufsize is the most that is read.
core.register_fetches("opedkit_tags", function(txn)
  local found, tags = bank:match(opedkit.document.new(txn.f:req_body() or ""), { hits = false }), {}
  for _, name in ipairs(bank:names()) do
    if found[name] then tags[#tags + 1] = name end
  end
  return table.concat(tags, ",")
end)

-- The whole analysis of a body that is sent here.
core.register_service("opedkit_inspect", "http", function(applet)
  local result = opedkit.service.inspect(applet:receive()) .. "\n"
  applet:set_status(200)
  applet:add_header("content-type", "application/json")
  applet:add_header("content-length", tostring(#result))
  applet:start_response()
  applet:send(result)
end)
