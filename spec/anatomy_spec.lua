-- What doc/anatomy.md says of zones, edits and reasons: each example is read, and nothing that the program says is missing.
local document = require "opedkit.document"
local hyphen = require "opedkit.document.hyphen"
local laws = require "spec.support.laws"
local outlets = require "spec.support.outlets"

local paragraphs = {
  "The council must not wait for the river to rise again, and it knows that.",
  "Nobody has said who will pay for the stones that the mayor ordered in May.",
  "A ferry that is late is still a ferry, as anybody on the pier can tell.",
  "In the end the town will move uphill, as it did a hundred years ago.",
  "There were three plans for the bridge, but no boat for the men who drew them.",
  "Every house on the quay has a mark where the water stood in that spring.",
  "My neighbour keeps his tools on the roof, because he has seen it all before.", "It rained.",
}

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "*a"
  file:close()
  return text
end

local manual = read "doc/anatomy.md"
local prose = manual:gsub("\n", " ")

local function utf8_of(digits)
  local n = tonumber(digits, 16)
  if n < 0x800 then return string.char(192 + math.floor(n / 64), 128 + n % 64) end
  return string.char(224 + math.floor(n / 4096), 128 + math.floor(n / 64) % 64, 128 + n % 64)
end

-- The text that an example stands for.
local function text_of(example)
  local nth = 0
  return (example:gsub("⏎", "\n"):gsub("%(U%+(%x%x%x%x)%)", utf8_of):gsub("¶", function()
    nth = nth + 1
    return paragraphs[nth]
  end))
end

local function has(list, name, kind, reason)
  for _, item in ipairs(list) do
    if item[name] == kind and item.reason == reason then return true end
  end
  return false
end

-- What is told by two strings: of a news database, the label is left out.
local function key(kind, reason) return kind .. ": " .. reason:gsub("(database:) .*", "%1") end

local explained = {}

describe("doc/anatomy.md", function()
  for head, name in pairs { zone = "kind", edit = "op" } do
    local rows = manual:match("| " .. head .. " | reason | example |\n|[ |-]*\n(.-)\n\n")
    local count = 0
    for kind, reason, example in (rows .. "\n"):gmatch "| ([%w_]+) | ([^|\n]+) | `([^`\n]+)` |\n" do
      count = count + 1
      explained[key(kind, reason)] = true
      it(("has an example of the %s %s: %s"):format(head, kind, reason), function()
        local doc = document.new(text_of(example))
        assert.is_true(has(name == "kind" and doc:zones() or doc:edits(), name, kind, reason))
      end)
    end
    it("has nothing but rows in the table of each " .. head, function()
      assert.equal(select(2, rows:gsub("\n", "")) + 1, count)
    end)
  end

  it("explains each kind of zone and edit that the core knows", function()
    local wanted = {}
    for name in read "csrc/opk_zone.c":gmatch "%[OPK_ZONE_%w+%] = \"([%w_]+)\"" do wanted[#wanted + 1] = name end
    for name in read "csrc/lopk_ledger.c":gmatch "%[OPK_EDIT_%w+%] = \"([%w_]+)\"" do wanted[#wanted + 1] = name end
    for name in read "csrc/lopk_ledger.c":gmatch "%[OPK_EDIT_%w+%]%s*=%s*\"([%w_]+)\"" do wanted[#wanted + 1] = name end
    assert.is_true(#wanted >= 21)
    for _, name in ipairs(wanted) do assert.truthy(manual:find("\n| " .. name .. " | ", 1, true), name) end
  end)

  -- Strings in the sources that look like reasons and are none.
  local others = {
    ["is a reader-supported publication"] = true,
  }

  it("has each reason that stands in the sources", function()
    local count = 0
    for file in ("zones front export junk note bio join hyphen repairs characters"):gmatch "%l+" do
      for line in read("lua/opedkit/document/" .. file .. ".lua"):gsub("'\"'", "''"):gmatch "[^\n]+" do
        for at, literal, behind in line:gmatch "()\"([^\"]*)\"()" do
          -- Behind a name it is what a function is called with, as grammars and patterns are.
          local called = line:sub(1, at - 1):match "([%w_]+)%s*%(?$"
          if called == "return" or called == "and" or called == "or" or called == "Cc" then called = nil end
          local is_reason = literal:find "^%a[%a%d ,:'-]*$" and not line:sub(1, at):find "%-%- "
            and not line:find "^%-%-"
            and (literal:find " " or line:find("^ }", behind)) and not literal:find "^[%u ]+$"
          -- Lists of words, of which only blanks part the words.
          local listed = file == "export" and line:find "^  %w+ = \"" or line:find "native.finder"
          if is_reason and not called and not listed and not others[literal] then
            count = count + 1
            assert.truthy(prose:find(literal:gsub(" $", ""), 1, true), file .. ".lua: " .. literal)
          end
        end
      end
    end
    assert.is_true(count > 75, count)
  end)

  it("has each reason that pastes of outlets and random texts give", function()
    local random = laws.generator(41)
    local texts = {}
    for _, row in ipairs(outlets) do texts[#texts + 1] = row.text end
    for _ = 1, 300 do texts[#texts + 1] = laws.text(random, 30) end
    for _, s in ipairs(texts) do
      local doc = document.new(s)
      for _, zone in ipairs(doc:zones()) do
        assert.is_true(explained[key(zone.kind, zone.reason)], key(zone.kind, zone.reason))
      end
      for _, edit in ipairs(doc:edits()) do
        local taken_out = edit.op == "drop" and explained[key("junk", edit.reason)]
        assert.is_true(taken_out or explained[key(edit.op, edit.reason)], key(edit.op, edit.reason))
      end
    end
  end)

  it("says why a hyphen stays", function()
    local function known(list)
      return function(word) return list[word] == true end
    end
    for _, row in ipairs {
      { "pre", "Roman", "a capital or figure behind the hyphen" }, { "anti", "flood", "takes a hyphen of its own" },
      { "well", "known", "the text has the word with its hyphen" }, { "harbour", "pilot", "in doubt" },
    } do
      local divided, reason = hyphen.judge(row[1], row[2], known { pilot = true, harbour = true },
        known { ["well-known"] = true })
      assert.is_false(divided)
      assert.equal(row[3], reason)
      assert.truthy(prose:find(reason, 1, true))
      assert.truthy(manual:find(row[1] .. "-⏎" .. row[2], 1, true))
    end
  end)
end)
