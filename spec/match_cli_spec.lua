-- `opedkit match` and examples/monitor.lua, in processes of their own.
local function temporary(bytes)
  local path = os.tmpname()
  local file = assert(io.open(path, "wb"))
  file:write(bytes or "")
  file:close()
  return path
end

local function slurp(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read "*a"
  file:close()
  os.remove(path)
  return bytes
end

-- The wrapper of this interpreter's build; and the same for another script.
local opedkit = ("%s/%s/bin/opedkit"):format(os.getenv "OPEDKIT_BUILD" or "build", _VERSION:match "%d+%.%d+")

local function wrapper(script)
  local file = assert(io.open(opedkit, "rb"))
  local bytes = file:read "*a":gsub("bin/opedkit", script)
  file:close()
  return temporary(bytes)
end

local function shell(command, input)
  local paths = { temporary(input), temporary(), temporary() }
  local a, _, c = os.execute(("{ %s; } <%s >%s 2>%s; exit $?"):format(command, paths[1], paths[2], paths[3]))
  os.remove(paths[1])
  return slurp(paths[2]), slurp(paths[3]), type(a) == "number" and math.floor(a / 256) or c
end

local queries = '# what we watch\n@nk = "north korea" OR dprk\nkorea = @nk\n"our words" = author:must\n'
  .. 'recent = @nk AND date:2024\n'
local path

describe("opedkit match #process", function()
  setup(function() path = temporary(queries) end)
  teardown(function() os.remove(path) end)

  local function match(arguments, input)
    return shell(("%s match -q %s %s"):format(opedkit, path, arguments), input)
  end

  it("lists the queries that match, and which terms where", function()
    local text = "We must act.\n\nNorth\nKorea will not wait.\n"
    assert.equal("korea\t1\t-\n  15-25\tnorth korea\tNorth Korea\nour words\t1\t-\n  4-7\tmust\tmust\n",
      (match("-", text)))
    assert.equal("korea\t-\nour words\t-\n", (match("--no-hits", text)))
    assert.equal('{"matches":[{"query":"korea","hits":[{"first":1,"last":4,"term":"dprk"}]}]}\n',
      (match("--plain --format json", "DPRK")))
    assert.equal('{"matches":[{"query":"korea"}]}\n', (match("--plain --no-hits --format json", "DPRK")))
    assert.equal("", (match("", "nothing")))
  end)

  it("reads JSON Lines and CSV with a field for the date", function()
    local lines = '{"body":"DPRK","day":"2024-03-02T10:00:00Z"}\n{"body":"DPRK","day":null}\n{"body":"x"}\n'
      .. '{"body":"DPRK","day":"soon"}\n{"body":"DPRK","day":2024}\n'
    local output, errors, status = match("--input jsonl --field body --date day --no-hits --matching", lines)
    assert.equal('{"body":"DPRK","day":"2024-03-02T10:00:00Z",'
      .. '"opedkit":{"matches":[{"query":"korea"},{"query":"recent"}]}}\n'
      .. '{"body":"DPRK","day":null,"opedkit":{"matches":[{"query":"korea"}]}}\n'
      .. '{"body":"DPRK","day":2024,"opedkit":{"matches":[{"query":"korea"},{"query":"recent"}]}}\n', output)
    assert.equal("opedkit: -:4: the field 'day' is no date such as 2018-06-12\n", errors)
    assert.equal(1, status)
    output = match("--input csv --date day --format text --no-hits", "day,text\n2024,DPRK\n,DPRK\n2023-01-01,DPRK\n")
    assert.equal("korea\t-:2\nrecent\t-:2\nkorea\t-:3\nkorea\t-:4\n", output)
  end)

  it("names what is wrong with the queries", function()
    local broken = temporary "a = b\nc = (d\n"
    local output, errors, status = shell(("%s match -q %s"):format(opedkit, broken), "x")
    os.remove(broken)
    assert.equal("", output)
    assert.equal(("opedkit: %s: line 2, column 5: the parenthesis is not closed\n"):format(broken), errors)
    assert.equal(1, status)
    local _, missing, misuse = shell(opedkit .. " match x", "")
    assert.equal(2, misuse)
    assert.truthy(missing:find "^opedkit: ")
  end)
end)

describe("examples/monitor.lua #process", function()
  local monitor
  setup(function() path, monitor = temporary(queries), wrapper "examples/monitor.lua" end)
  teardown(function() os.remove(path) os.remove(monitor) end)

  it("watches a stream of JSON Lines", function()
    local output, errors, status = shell(("sh %s %s -"):format(monitor, path),
      '{"id":"a7","text":"We hear the DPRK waits.","date":"2024-05-01"}\nno JSON\n{"text":"DPRK, again"}\n')
    assert.equal("a7\tkorea\t13-16\tWe hear the [DPRK] waits.\na7\trecent\t13-16\tWe hear the [DPRK] waits.\n"
      .. "line 3\tkorea\t1-4\t[DPRK], again\n", output)
    assert.truthy(errors:find "\nline 2: no JSON")
    assert.equal(0, status)
    output, errors, status = shell(("sh %s %s -"):format(monitor, monitor), "")
    assert.equal("", output)
    assert.truthy(errors:find("line ", 1, true), errors)
    assert.equal(1, status)
  end)

  it("watches a folder for files and changes, and takes changed queries", function()
    local folder = os.tmpname()
    -- Each step waits for the line that the one before it makes. Files are from years ago, and so looked at at once.
    local output = shell(([[
      put() { printf "$1" >$2; touch -t $3'01010000' $2; }
      rm %s; mkdir %s; cd %s; cp %s queries; put 'We must go.' old.txt 2020
      (cd "$OLDPWD"; exec sh %s %s/queries %s 0.05) >log 2>&1 & monitor=$!
      await() { n=0; until grep -q "$1" log || [ $n = 400 ]; do n=$((n+1)); sleep 0.05; done; }
      await must; put 'The DPRK waits.' new.txt 2020
      await DPRK; printf 'swim = swim*\n' >queries; await watching.1; put 'They swim now.' old.txt 2021
      await 'swim.*They'; kill $monitor; sed 's|^[^\t]*/||' log; cd "$OLDPWD"; rm -r %s]]):format(
      folder, folder, folder, path, monitor, folder, folder, folder))
    assert.truthy(output:find("old.txt\tour words\t4-7\tWe [must] go.\n", 1, true), output)
    assert.truthy(output:find("new.txt\tkorea\t5-8\tThe [DPRK] waits.\n", 1, true), output)
    assert.truthy(output:find("old.txt\tswim\t6-9\tThey [swim] now.\n", 1, true), output)
  end)
end)
