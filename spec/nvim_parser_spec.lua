-- Markdown's markup by tree-sitter, where Neovim has the parsers: the same prose as by the core. Inside Neovim only.
local support = require "spec.support.nvim"

describe("in Neovim, tree-sitter", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  setup(support.setup)

  local lines = {
    "---", "title: x", "---", "", "# A *heading*", "",
    "See [the **U.S.** report](http://x.example/a.b). It `ends` here.",
    "![img](a.png) A \\* star, *über* **all**.", "", "```", "Not prose. At all.", "```", "", "> Quoted *it*. Too.",
    "> More.", "",
    "- item **one**. Two.", "", "1. first", "", "| a | b |", "|---|---|", "| 1 | 2 |", "", "Title", "=====", "",
    "end [ref][1] <http://a.example>.", "", "[1]: http://x.example",
  }

  it("tells the same prose as the core does", function()
    support.open(lines, "markdown")
    local text = require("opedkit.nvim.text").of(0)
    local ranges, quotes = require("opedkit.nvim.parser").markup(text)
    if not ranges then return pending("this Neovim has no tree-sitter parsers for Markdown") end
    local markup = require "opedkit.nvim.markup"
    local by_core = markup.markdown(text.bytes)
    local function words(of) return (markup.ledger(text.bytes, of):apply():gsub("%s+", " ")) end
    assert.equal(words(by_core), words(ranges))
    assert.equal(1, #quotes)
  end)

  it("is not asked of long texts, nor where there is no parser", function()
    support.open({ ("word "):rep(5000) }, "markdown")
    local text = require("opedkit.nvim.text").of(0)
    assert.is_nil(require("opedkit.nvim.parser").markup(text))
    assert.is_nil((text:markup()))
  end)
end)
