local fewer = require "spec.support.fewer"
local json = require "opedkit.json"

describe("json", function()
  it("writes numbers the same on every Lua", function()
    for _, row in ipairs {
      { 0, "0" }, { 1, "1" }, { -7, "-7" }, { 3.0, "3" }, { 2.5, "2.5" }, { 0.1, "0.1" },
      { 1 / 3, "0.3333333333333333" },
      { 1e300, "1e+300" }, { 2 ^ 53 - 1, "9007199254740991" }, { 123456789012, "123456789012" }, { 0 / 0, "null" },
      { 1 / 0, "null" }, { -1 / 0, "null" }, { 0.1 + 0.2, "0.30000000000000004" },
      { -2.5, "-2.5" }, { -0.0, "0" }, { 0.0001, "0.0001" }, { -12.3456, "-12.3456" }, { 0.00001, "1e-05" },
      { 0.00005, "5e-05" }, { 0.070, "0.07" }, { 99999999999.9999, "99999999999.9999" },
      { 2 ^ 40 + 0.5, "1099511627776.5" }, { 2 ^ 53, "9007199254740992" }, { 5e-324, "4.94065645841247e-324" },
    } do
      assert.equal(row[2], json.number(row[1]))
    end
  end)

  it("writes numbers that read back the same", function()
    local state = 1
    for _ = 1, fewer(2000) do
      state = state * 16807 % 2147483647
      local number = (state / 2147483647 - 0.5) * 10 ^ (state % 40 - 20)
      assert.equal(number, tonumber(json.number(number)))
    end
  end)

  it("escapes what must be escaped", function()
    assert.equal('"a\\"b\\\\c\\n\\t\\u0000\\u001b\\u007f"', json.string 'a"b\\c\n\t\0\27\127')
    assert.equal('"é – 漢 😀"', json.string "é – 漢 😀")
  end)

  it("writes a U+FFFD for each maximal ill-formed part", function()
    local bad = "\239\191\189"
    for _, row in ipairs {
      { "\255", 1 }, { "\128\128", 2 }, { "\192\175", 2 }, { "\224\160", 1 }, { "\237\160\128", 3 },
      { "\240\159\152", 1 },
      { "\244\144\128\128", 4 }, { "\245", 1 }, { "\226\130", 1 },
    } do
      assert.equal('"a' .. bad:rep(row[2]) .. 'b"', json.string("a" .. row[1] .. "b"))
    end
    assert.equal('"é' .. bad .. 'é"', json.string "é\233é")
  end)

  it("keeps the order of a record, and sorts a map by bytes", function()
    local schema = json.record { "b", "a", { "list", json.list() }, { "map", json.map() } }
    assert.equal('{"b":1,"a":null,"list":[],"map":{}}', json.encode({ b = 1, list = {}, map = {}, other = 2 }, schema))
    assert.equal('{"A":1,"a":{"x":[1,"2",true]},"b":null}',
      json.encode { b = json.null, a = { x = { 1, "2", true } }, A = 1 })
    assert.equal('[{"first":1,"last":2}]',
      json.encode({ { last = 2, first = 1 } }, json.list(json.record { "first", "last" })))
  end)

  it("writes over several lines", function()
    assert.equal('{\n  "a": [\n    1,\n    {}\n  ]\n}', json.encode({ a = { 1, {} } }, nil, { pretty = true }))
  end)

  it("escapes a byte at each place of a word of the machine", function()
    for byte = 0, 127 do
      local character = string.char(byte)
      local written = json.string(character):sub(2, -2)
      for before = 0, 17 do
        assert.equal('"' .. ("x"):rep(before) .. written .. '(~} [yyyyyyy"', json.string(
          ("x"):rep(before) .. character .. "(~} [yyyyyyy"))
      end
    end
  end)

  it("takes members from a table's metatable", function()
    local value = setmetatable({ a = 1 }, { __index = { b = 2 } })
    assert.equal('{"a":1,"b":2,"c":null}', json.encode(value, json.record { "a", "b", "c" }))
  end)

  it("knows a schema that holds itself, and one that is used twice", function()
    local tree = json.record { "name", "of" }
    tree.of.of = json.list(tree)
    assert.equal('{"name":"a","of":[{"name":"b","of":null},{"name":"c","of":[]}]}',
      json.encode({ name = "a", of = { { name = "b" }, { name = "c", of = {} } } }, tree))
    local pair = json.record { "x", 'q"\n' }
    assert.equal('{"a":{"x":1,"q\\"\\n":2},"b":{"x":null,"q\\"\\n":null}}',
      json.encode({ a = { x = 1, ['q"\n'] = 2 }, b = {} }, json.record { { "a", pair }, { "b", pair } }))
    assert.equal("{}", json.encode({ a = 1 }, json.record {}))
    assert.equal('[1,"a"]', json.encode({ 1, "a" }, json.list(json.record { "a" })))
  end)

  it("sorts many keys", function()
    local map, keys = {}, {}
    for i = 1, 1000 do
      keys[i] = ("%03d"):format(i * 577 % 1000) .. ("k"):rep(i % 3)
      map[keys[i]] = i
    end
    table.sort(keys)
    local at, written = 0, json.encode(map)
    for i, key in ipairs(keys) do
      at = written:find('"' .. key .. '":' .. map[key], at + 1, true)
      assert.is_number(at, i)
    end
  end)

  it("refuses what is no JSON", function()
    local deep, round = {}, {}
    for _ = 1, 300 do deep = { deep } end
    round.of = round
    for _, row in ipairs {
      { { print }, "bad value (no JSON for a function)" },
      { { [{}] = 1 }, "bad value (no JSON for a key that is no string)" },
      { { a = 1, [2] = 2 }, "bad value (no JSON for a key that is no string)" },
      { deep, "bad value (tables nested too deeply)" }, { round, "bad value (tables nested too deeply)" },
    } do
      assert.has_error(function() json.encode(row[1]) end, row[2])
      -- What was written of it does not stay in the memory that is used again.
      assert.equal("[1]", json.encode { 1 })
    end
    assert.has_error(function() json.encode({}, 1) end, "bad argument 'schema' (table expected, got number)")
  end)

  it("keeps the memory of one value apart from that of another", function()
    local inner = setmetatable({}, { __index = function(_, key) return json.encode { key, ("y"):rep(9000) } end })
    assert.equal('{"a":' .. json.string('["a","' .. ("y"):rep(9000) .. '"]') .. ',"b":"' .. ("x"):rep(9000) .. '"}',
      json.encode({ a = inner.a, b = ("x"):rep(9000) }, json.record { "a", "b" }))
    local outer = setmetatable({ b = ("x"):rep(9000) }, getmetatable(inner))
    assert.equal('{"b":"' .. ("x"):rep(9000) .. '","a":' .. json.string(inner.a) .. "}",
      json.encode(outer, json.record { "b", "a" }))
    -- Larger than what is kept.
    local large = ("z"):rep(5000000)
    assert.equal('"' .. large .. '"', json.encode(large))
    assert.equal('"z"', json.encode "z")
  end)

  it("reads", function()
    assert.same({ a = { 1, 2, "é" } }, (json.decode '{"a":[1,2,"é"]}'))
    local value, message = json.decode '{"a":'
    assert.is_nil(value)
    assert.is_string(message)
  end)
end)
