local fewer = require "spec.support.fewer"
local json = require "opedkit.json"

describe("json", function()
  it("writes numbers the same on every Lua", function()
    for _, row in ipairs {
      { 0, "0" }, { 1, "1" }, { -7, "-7" }, { 3.0, "3" }, { 2.5, "2.5" }, { 0.1, "0.1" },
      { 1 / 3, "0.3333333333333333" },
      { 1e300, "1e+300" }, { 2 ^ 53 - 1, "9007199254740991" }, { 123456789012, "123456789012" }, { 0 / 0, "null" },
      { 1 / 0, "null" }, { 0.1 + 0.2, "0.30000000000000004" },
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

  it("refuses what is no JSON", function()
    assert.has_error(function() json.encode { print } end, "bad value (no JSON for a function)")
  end)

  it("reads", function()
    assert.same({ a = { 1, 2, "é" } }, (json.decode '{"a":[1,2,"é"]}'))
    local value, message = json.decode '{"a":'
    assert.is_nil(value)
    assert.is_string(message)
  end)
end)
