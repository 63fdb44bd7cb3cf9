local furniture = require "spec.support.furniture"
local json = require "cjson"

describe("document's furniture", function()
  it("is found in articles as they stand, and little else", function()
    local path = (os.getenv "OPEDKIT_DATA" or "../shared/data") .. "/articles/articles.jsonl"
    local file = io.open(path, "rb")
    if not file then
      pending("no articles at " .. path)
      return
    end
    local texts = {}
    for i = 1, 200 do texts[i] = json.decode(file:read "*l").text end
    file:close()
    local m = furniture.measure(texts)
    assert.is_true(m.named > 100 and m.found >= 0.95 * m.named)
    assert.is_true(m.wrong < 0.01 * m.others)
  end)
end)
