-- `opedkit keywords`, in a process of its own.
local function temporary(bytes)
  local path = os.tmpname()
  local file = assert(io.open(path, "wb"))
  file:write(bytes or "")
  file:close()
  return path
end

local opedkit = ("%s/%s/bin/opedkit"):format(os.getenv "OPEDKIT_BUILD" or "build", _VERSION:match "%d+%.%d+")

local function run(arguments, input)
  local paths = { temporary(input), temporary(), temporary() }
  local command = ("%s keywords %s <%s >%s 2>%s; exit $?"):format(opedkit, arguments, paths[1], paths[2], paths[3])
  local a, _, c = os.execute(command)
  local bytes = {}
  for i, path in ipairs(paths) do
    local file = assert(io.open(path, "rb"))
    bytes[i] = file:read "*a"
    file:close()
    os.remove(path)
  end
  return bytes[2], bytes[3], type(a) == "number" and math.floor(a / 256) or c
end

describe("opedkit keywords #process", function()
  local text = "The sea wall must wait. A sea wall costs too much."

  it("lists keywords, and gives their places as JSON", function()
    assert.equal("sea wall\n", (run("--top 1", text)))
    assert.equal('[{"text":"sea wall","score":13,"count":2,"spans":[{"first":5,"last":12},{"first":27,"last":34}]}]\n',
      (run("--background none --top 1 --format json", text):gsub('"score":[%d.]+', '"score":13')))
    assert.equal('{"text":"cats; cats","opedkit":[{"text":"cats","score":1,"count":2,"spans":'
      .. '[{"first":1,"last":4},{"first":7,"last":10}]}]}\n',
      (run("--input jsonl --method rake", '{"text":"cats; cats"}\n')))
  end)

  it("takes a background and stop words from files", function()
    local keywords = require "opedkit.keywords"
    local background, stops = os.tmpname(), temporary "the a\nsea costs must wait too much"
    assert(keywords.background({ "wall", "wall", "sea" }):save(background))
    assert.equal("wall\n", (run(("--top 1 --length 1 --background %s --stopwords %s"):format(background, stops), text)))
    os.remove(background)
    os.remove(stops)
  end)

  it("says what is wrong", function()
    local _, message, status = run("--background /nonexistent", text)
    assert.equal(1, status)
    assert.matches("/nonexistent", message)
    _, message, status = run("--length 9", text)
    assert.equal(2, status)
    assert.equal("opedkit: bad option 'length' (a whole number from 1 to 5 expected)\n", message)
    _, _, status = run("--top many", text)
    assert.equal(2, status)
  end)
end)
