-- Vectors for the solvers, and how fast a model is in use.
--   lua linear.lua vectors genre|subjectivity DATA    svmlight on standard output
--   lua linear.lua use DATA ROUNDS
local cjson = require "cjson"
local core = require "opedkit.native"
local opedkit = require "opedkit"

local sets = {}

function sets.genre(data)
  local list = {}
  for line in io.lines(data .. "/articles/genre.jsonl") do
    local row = cjson.decode(line)
    list[#list + 1] = { text = row.text, label = row.genre }
  end
  return list
end

function sets.subjectivity(data)
  local list = {}
  for _, name in ipairs { "plot", "quote" } do
    for line in io.lines(("%s/subjectivity/%s.tok.gt9.5000"):format(data, name)) do
      list[#list + 1] = { text = line, label = name }
    end
  end
  return list
end

local function vectors(list, features)
  local all, documents = {}, {}
  for i, row in ipairs(list) do
    local vector = features:vector(core.tokens(row.text))
    all[i] = vector
    for entry = 1, #vector do
      local index = vector:get(entry)
      documents[index] = (documents[index] or 0) + 1
    end
  end
  return all, documents
end

local function write_vectors(list)
  local all, documents = vectors(list, opedkit.features.new { words = { 1, 2 }, bits = 20 })
  for i, vector in ipairs(all) do
    local parts, values, square = {}, {}, 0
    for entry = 1, #vector do
      local index, times = vector:get(entry)
      values[entry] = (1 + math.log(times)) * (math.log((1 + #all) / (1 + documents[index])) + 1)
      square = square + values[entry] ^ 2
    end
    for entry = 1, #vector do
      parts[entry] = (" %d:%.9g"):format(vector:get(entry) + 1, values[entry] / math.sqrt(square))
    end
    io.write(list[i].label == list[1].label and "1" or "-1", table.concat(parts), "\n")
  end
end

local function median(rounds, job)
  local times = {}
  for round = 1, rounds do
    collectgarbage()
    local start = os.clock()
    job()
    times[round] = os.clock() - start
  end
  table.sort(times)
  return times[math.ceil(rounds / 2)]
end

-- A model with a weight for each of 2^20 indices.
local function full_model(compact)
  local set, targets = core.linear.examples(2 ^ 20), {}
  for row = 0, 255 do
    local entries = {}
    for i = 0, 4095 do entries[2 * i + 1], entries[2 * i + 2] = row * 4096 + i, (i * 7 + row) % 11 / 8 + 1 end
    set:add(entries)
    targets[row + 1] = row % 2 + 1
  end
  return (assert(core.linear.train(set, targets, 2, {
    solver = "logistic", costs = { 1, 1 }, tolerance = 0.1, rounds = 10, seed = 1, compact = compact,
  })))
end

local function use(data, rounds)
  for _, compact in ipairs { false, true } do
    local bytes = full_model(compact)
    local packed = core.model.pack("PIPE", { "LINR", bytes })
    local time = median(math.max(rounds, 9), function()
      for _ = 1, 10 do
        local section = assert(core.model.unpack("PIPE", packed))[1]
        assert(core.linear.open(packed, section.first, section.last))
      end
    end)
    print(("2^20 features, 2 labels%s: %.2f MB, loads in %.2f ms"):format(compact and ", compact" or "", #packed / 1e6,
      time * 100))
  end
  local list = sets.genre(data)
  for _, words in ipairs { { 1 }, { 1, 2 } } do
    local pipe = opedkit.pipeline.new {
      opedkit.features.new { words = words }, opedkit.classifier.logistic { tolerance = 0.1 },
    }
    assert(pipe:fit(list))
    local size = 0
    for i = 1, 1000 do size = size + #list[i].text end
    local time = median(rounds, function()
      for i = 1, 1000 do pipe:predict(list[i].text) end
    end)
    local essay = {}
    for word in list[1].text:gmatch("%S+") do essay[#essay % 800 + 1] = word end
    while #essay < 800 do essay[#essay + 1] = essay[#essay - 50] end
    local text = table.concat(essay, " ")
    local one = median(rounds, function()
      for _ = 1, 1000 do pipe:predict(text) end
    end)
    print(("text to label, runs of up to %d words: %.0f MB/s; an essay of 800 words in %.1f us"):format(words[#words],
      size / time / 1e6, one * 1000))
  end
end

if arg[1] == "vectors" then write_vectors(sets[arg[2]](arg[3])) else use(arg[2], tonumber(arg[3])) end
