-- opedkit as an HTTP service inside nginx (nginx.conf says how it is called).
--   POST /inspect    {"text": …}                                    the whole analysis
--   POST /score      {"text": …, "lexicon": "NAME"}                 a lexicon's categories; markers unless named
--   POST /match      {"text": …, "queries": "NAME"}                 which queries match
--   POST /classify   {"text": …, "model": "NAME"}                   what a model takes the text for
-- A body of the type text/plain is the text itself; names then come as arguments (?model=NAME). Answers are JSON; what is
-- wrong with a request is told with a status of 4xx and {"error": …}.
local cjson = require "cjson.safe"
local json = require "opedkit.json"
local opedkit = require "opedkit"

local service = {}

-- What a worker has opened, once: name → object, by kind. One model, lexicon or file of queries may go without a name.
local opened = { lexicon = {}, queries = {}, model = {} }
local openers = { lexicon = opedkit.lexicon.load, queries = opedkit.query.load, model = opedkit.pipeline.load }

--- Opens files, in init_worker_by_lua: { model = { NAME = PATH }, lexicon = …, queries = … }. A file that is no use stops
--- the worker with the reason, rather than failing each request.
function service.open(files)
  for kind, paths in pairs(files) do
    for name, path in pairs(paths) do
      local object, problem = openers[kind](path)
      if not object then error(("%s '%s': %s"):format(kind, name, problem), 0) end
      opened[kind][name] = object
    end
  end
  opened.lexicon[""] = opedkit.lexicon.metadiscourse()
end

--- Ends a request with a status and what is wrong.
function service.refuse(status, message)
  ngx.status = status
  ngx.header.content_type = "application/json"
  ngx.say('{"error":', json.encode(message), "}")
  return ngx.exit(ngx.OK)
end

local function find(kind, name)
  if name ~= nil and type(name) ~= "string" then service.refuse(400, ("'%s' is no name"):format(kind)) end
  local object = opened[kind][name or ""]
  if object then return object end
  return service.refuse(name and 404 or 400, name and ("there is no %s '%s'"):format(kind, name)
    or ("a %s is to be named"):format(kind))
end

local answers = {}

function answers.inspect(request) return opedkit.service.inspect(request.text) end

function answers.score(request) return opedkit.service.score(find("lexicon", request.lexicon), request.text) end

function answers.match(request) return opedkit.service.match(find("queries", request.queries), request.text) end

function answers.classify(request) return opedkit.service.classify(find("model", request.model), request.text) end

-- A body over client_body_buffer_size is in a file.
local function body()
  ngx.req.read_body()
  local bytes = ngx.req.get_body_data()
  local path = not bytes and ngx.req.get_body_file()
  if path then
    local file, problem = io.open(path, "rb")
    if not file then
      ngx.log(ngx.ERR, problem)
      return service.refuse(500, "the body can't be read")
    end
    bytes = file:read "*a"
    file:close()
  end
  return bytes or ""
end

local function read_request()
  local kind = (ngx.var.content_type or "text/plain"):match "^%s*([^;%s]*)":lower()
  if kind == "text/plain" then
    local request = ngx.req.get_uri_args()
    request.text = body()
    return request
  end
  if kind ~= "application/json" then service.refuse(415, "application/json or text/plain is expected") end
  local request, problem = cjson.decode(body())
  if problem then service.refuse(400, "the body is no JSON: " .. problem) end
  if type(request) ~= "table" then service.refuse(400, "the body is no JSON object") end
  if type(request.text) ~= "string" then service.refuse(400, "the member 'text' is missing, or no string") end
  return request
end

--- Answers a request: what is asked is the last part of its path.
function service.answer()
  local what = ngx.var.uri:match "([^/]*)$"
  local answer = answers[what]
  if not answer then return service.refuse(404, "there is nothing at this path") end
  if ngx.req.get_method() ~= "POST" then
    ngx.header.allow = "POST"
    return service.refuse(405, "POST is expected")
  end
  local result = answer(read_request())
  ngx.header.content_type = "application/json"
  ngx.say(result)
end

return service
