-- What of Markdown is markup. Any Lua can run this.
local fewer = require "spec.support.fewer"
local markup = require "opedkit.nvim.markup"
local oracle = require "spec.support.markdown_oracle"

local function bare(s)
  local ranges = markup.markdown(s)
  return ranges[1] and markup.ledger(s, ranges):apply() or s
end

describe("Markdown without its markup", function()
  for _, row in ipairs {
    { "plain text.\n", "plain text.\n" },
    { "a *b* c **d** e ***f*** g\n", "a b c d e f g\n" },
    { "a _b_ snake_case_name __c__\n", "a b snake_case_name c\n" },
    { "5 * 3 * 2 and *open\n", "5 * 3 * 2 and *open\n" },
    { "**bold *both* bold**\n", "bold both bold\n" },
    { "emphasis *over\ntwo lines* here\n", "emphasis over\ntwo lines here\n" },
    { "emphasis *over\n2 lines* here\n", "emphasis over\n2 lines here\n" },
    { "~~gone~~ and ~~~ not\n", "gone and ~~~ not\n" },
    { "a `code *x*` b ``two ` ticks`` c ` d\n", "a code *x* b two ` ticks c ` d\n" },
    { "[text](http://a.example \"t\") and [t](<b c>)\n", "text and t\n" },
    { "[text](a(b)c) [ref][1] [short][] [sic]\n", "text ref short [sic]\n" },
    { "![alt](x.png) seen\n", " seen\n" },
    { "a note[^1] here\n\n[^1]: The note *itself*.\n", "a note here\n\nThe note itself.\n" },
    { "see <http://a.example> or <a@b.example>\n", "see  or \n" },
    { "a <b>bold</b> <!-- hidden --> word < 3 > 2\n", "a bold  word < 3 > 2\n" },
    { "a \\*star\\* and \\n\n", "a *star* and \\n\n" },
    { "# Heading\n\n## Two ##\n\n####### seven\n", "Heading\n\nTwo\n\n####### seven\n" },
    { "Title\n=====\n\nSub\n---\n\ntext\n", "Title\n\n\nSub\n\n\ntext\n" },
    { "- one\n- *two*\n  more\n\n1. first\n2) second\n", "one\ntwo\n  more\n\nfirst\nsecond\n" },
    { "- [ ] task\n- [x] done\n", "task\ndone\n" },
    { "> quoted *text*\n> goes on\n\nout\n", "quoted text\ngoes on\n\nout\n" },
    { "> - both\n", "both\n" },
    { "a\n\n```lua\nlocal x = 1\n```\n\nb\n", "a\n\n\n\n\n\nb\n" },
    { "~~~\n```\nx\n~~~\nb\n", "\n\n\n\nb\n" },
    { "a\n\n    code = 1\n\nb\n", "a\n\n\n\nb\n" },
    { "- item\n\n    its paragraph\n", "item\n\n    its paragraph\n" },
    { "a\n\n***\n\n- - -\n\nb\n", "a\n\n\n\n\n\nb\n" },
    { "| a | b |\n|---|---|\n| 1 | 2 |\n\nend\n", "\n\n\n\nend\n" },
    { "---\ntitle: x\nauthor: *y*\n---\nText.\n", "Text.\n" },
    { "[1]: http://a.example\n\ntext\n", "\n\ntext\n" },
    { "a\n\n<div>\n\nb\n\n</div>\n", "a\n\n\n\nb\n\n\n" },
    { "a\n\n<!-- one\ntwo -->\n\nb\n", "a\n\n\n\n\nb\n" },
    { "caf\195\169 *\195\188ber* \226\128\156**q**\226\128\157\n",
      "caf\195\169 \195\188ber \226\128\156q\226\128\157\n" },
    { "a *b* c\r\n\r\n# H\r\n\r\nx\r\n", "a b c\r\n\r\nH\r\n\r\nx\r\n" },
    { "text\\\nmore\n", "text\nmore\n" },
    { "", "" },
    { "\n", "\n" },
    { "*", "*" },
    { "](", "](" },
    { "[a](", "[a](" },
  } do
    it((row[1]:gsub("[\r\n]", "/")), function() assert.equal(row[2], bare(row[1])) end)
  end

  it("keeps every position: what is left stands where the ledger says", function()
    local s = "# A *b*\n\n> See [c **d**](e) `f`.\n\n- g\n"
    local ledger = markup.ledger(s, (markup.markdown(s)))
    local text = ledger:apply()
    for at = 1, #text do
      local part = ledger:source(at, at)[1]
      assert.equal(text:sub(at, at), s:sub(part.first, part.last))
    end
  end)

  it("knows block quotations", function()
    local s = "a\n\n> b\n> c\n\nd\n"
    local _, quotes = markup.markdown(s)
    assert.same({ "b", "c" }, { s:sub(quotes[1].first, quotes[1].last), s:sub(quotes[2].first, quotes[2].last) })
  end)

  it("never fails on nasty input", function()
    local state = 7
    local function random(n)
      state = (state * 16807) % 2147483647
      return state % n + 1
    end
    local pieces = { "*", "_", "`", "[", "]", "(", ")", "<", ">", "!",
      "\\", "\n", "\n\n", "#", "-", " ", "a", "B. ", "~", "|",
      "\195\169", "\r\n", "    ", "1. ", "> ", "```", "---", "<!--", "-->", "[^", "\0" }
    for _ = 1, 1500 do
      local parts = {}
      for i = 1, random(40) do parts[i] = pieces[random(#pieces)] end
      local s = table.concat(parts)
      local ranges = markup.markdown(s)
      local at = 0
      for _, range in ipairs(ranges) do
        assert.is_true(range.first > at and range.first <= range.last and range.last <= #s, s)
        at = range.last
      end
      assert.equal(s, markup.ledger(s, ranges):undo(bare(s)))
    end
  end)

  -- Eight times the text may not take anything like 64 times as long. The processor's time of the best of several runs,
  -- and a second try, since others use the machine as well.
  it("is linear in nasty input", function()
    if os.getenv "UNDER" then return pending("no times are taken under a tool") end
    local function taken(row, count)
      local s, best = row[1]:rep(count) .. (row[2] or ""):rep(count), math.huge
      for _ = 1, 3 do
        local start = os.clock()
        markup.markdown(s)
        best = math.min(best, os.clock() - start)
      end
      return best
    end
    for _, row in ipairs { { "*a " }, { "[" }, { "`" }, { "> " }, { "[a](" }, { "_a*" }, { "<!--" }, { "<" }, { "![" },
      { "**a*" }, { "- " }, { "- [ ] " }, { "``a`" }, { "![", "](a)" }, { "[", "][a]" }, { "*a ", "b* " } } do
      local growth
      for _ = 1, 3 do
        growth = taken(row, 16000) / math.max(taken(row, 2000), 1e-5)
        if growth < 32 then break end
      end
      assert.is_true(growth < 32, ("%s grows by %.0f"):format(row[1], growth))
    end
  end)

  -- Each kind of pieces makes other constructs likely.
  local kinds = {
    { "*", "_", "`", "[", "]", "(", ")", "<", ">", "!", "\\", "\n", "\n\n", "#", "-", " ", "a", "B. ", "~", "|",
      "\195\169", "\r\n", "    ", "1. ", "> ", "```", "---", "<!--", "-->", "[^", "\0" },
    { "*", "_a_", "`", "[x](y)", "\n", "\n\n", "\n\nWord ", "\n# H\n", "\n- ", "\n    ", "word ", "\n\n> ",
      "\n```\n", "---\n", "\n\n<!--", "-->", "\n| a |\n|---|\n", "\r\n", "\n---\n", "\n<div>\n", "**b** ",
      "\n===\n", "\n1. " },
    { "#", " ", "\t", "\n", "\r", "\r\n", "-", "=", "|", ":", "[", "]", "^", "a", "~", "`", "<", "/", "d", "iv", "1",
      ".", ")", "x", ">", "*", "+", "_", "\11", "\12" },
    { "**", "*", "_", "__", "a", "b ", " ", '"', ".", "\195\169", "~", "~~", "1", "\n", "](", ")", "[", "![", "\\",
      "<a", ">", "@b", "``", "`" },
    { "> ", ">", "- ", "  ", "1. ", "12) ", "1234. ", "[ ] ", "[x] ", "text ", "\n", "\n\n", "***", "- - -", "* ",
      "\t", "~~~", "# ", " #", "##", "\r\n", "<!-- ", "-->", "[a]: b", "[^n]: c *d*", "|", "<div>", "</table>", "<p>",
      "---\n", "...\n" },
  }

  it("is what a reader in plain Lua finds, in random Markdown", function()
    local state = 99
    local function random(n)
      state = (state * 16807) % 2147483647
      return state % n + 1
    end
    for _ = 1, fewer(3000) do
      local kind, parts = kinds[random(#kinds)], { random(10) == 1 and "---\n" or "" }
      for i = 2, random(60) do parts[i] = kind[random(#kind)] end
      local s = table.concat(parts)
      local ranges, quotes = markup.markdown(s)
      local expected, expected_quotes = oracle(s)
      assert.equal(markup.pack(expected), markup.pack(ranges), s)
      assert.equal(markup.pack(expected_quotes), markup.pack(quotes), s)
    end
  end)

  it("knows limits, beyond which a mark is text", function()
    -- 512 may be open; where one more begins, the older half is forgotten
    local function left(open, close, mark)
      return select(2, bare(open:rep(601) .. "x" .. close:rep(601)):gsub(mark, ""))
    end
    assert.equal(2 * 256, left("*a ", " b*", "%*"))
    assert.equal(256, left("[", "](c)", "%["))
    assert.equal(256, left("![", "](c)", "%]"))
    local function nested(depth) return "[a](" .. ("("):rep(depth) .. (")"):rep(depth + 1) end
    assert.equal("a", bare(nested(31)))
    assert.equal(nested(32), bare(nested(32)))
    assert.equal("a", bare("[a](" .. ("b"):rep(4095) .. ")"))
    assert.equal("[a](" .. ("b"):rep(4096) .. ")", bare("[a](" .. ("b"):rep(4096) .. ")"))
    local ticks = ("`"):rep(255)
    assert.equal("a", bare(ticks .. "a" .. ticks))
    assert.equal("`" .. ticks .. "a`" .. ticks, bare("`" .. ticks .. "a`" .. ticks))
  end)

  it("packs ranges into a string and out of it", function()
    local ranges = { { first = 1, last = 3 }, { first = 70, last = 123456789 } }
    assert.same(ranges, markup.unpack(markup.pack(ranges)))
    assert.same({}, markup.unpack(markup.pack {}))
  end)

  it("is asked of the buffer's type", function()
    for filetype, expected in pairs { markdown = true, ["markdown.pandoc"] = true, pandoc = true, text = false,
      [""] = false,
      lua = false } do
      assert.equal(expected, require("opedkit.nvim.filetype").is_markdown(filetype), filetype)
    end
  end)
end)
