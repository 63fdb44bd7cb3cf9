-- :Opedkit as a command, :checkhealth, and the options. Runs inside Neovim only.
local support = require "spec.support.nvim"

describe("in Neovim, :Opedkit", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  local vim = support.vim
  setup(support.setup)

  local nvim = require "opedkit.nvim"

  it("completes subcommands and their arguments", function()
    assert.same({ "compare", "explain", "inspect", "keywords", "lint", "markers", "next", "prev", "query",
      "report", "roles",
      "words", "zones" }, nvim.complete("", "Opedkit "))
    for _, row in ipairs {
      { "in", "Opedkit in", { "inspect" } },
      { "", "Opedkit inspect ", {} },
      { "", "Opedkit lint ", { "off", "on" } },
      { "of", "Opedkit markers of", { "off" } },
      { "x", "Opedkit x", {} },
      { "", "Opedkit x ", {} },
      { "", "Opedkit lint on ", {} },
    } do
      assert.same(row[3], nvim.complete(row[1], row[2]), row[2])
    end
    assert.same({ "lint" }, vim.fn.getcompletion("Opedkit li", "cmdline"))
  end)

  it("says in one sentence what it can't do", function()
    support.open(support.essay)
    for _, row in ipairs {
      { "dance", "^opedkit: no subcommand 'dance'; there is: compare, explain, " },
      { "lint maybe", "^opedkit: 'lint' takes on, off or nothing, not 'maybe'$" },
      { "inspect it", "^opedkit: 'inspect' takes no argument$" },
      { "words many", "^opedkit: 'words' takes a number of words, not 'many'$" },
      { "words 0", "^opedkit: 'words' takes a number of words, not '0'$" },
      { "query", "^opedkit: 'query' takes an expression" },
      { "query wall AND", "^opedkit: .*line 1" },
      { "compare", "^opedkit: this buffer has no file to compare with$" },
    } do
      local said = support.said(function() vim.cmd("Opedkit " .. row[1]) end)
      assert.matches(row[2], said, row[1])
      assert.falsy(said:find "\n", row[1])
    end
  end)

  it("gives its arguments to scripts as well", function()
    support.open(support.essay)
    assert.matches("no subcommand 'dance'", support.said(function() nvim.run { "dance" } end))
  end)
end)

describe("in Neovim, :checkhealth opedkit", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  local vim = support.vim
  setup(support.setup)

  local function report()
    vim.cmd "checkhealth opedkit"
    return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n")
  end

  it("names the build, LPeg, lexicons and models, scores a known sentence and tries the worker", function()
    local shown = report()
    for _, expected in ipairs { "Lua ABI 5.1", require("opedkit").simd .. " path", "two sentences", "LPeg is there",
      "lexicons: metadiscourse", "models: ", "a known sentence got its score", "the worker thread reads",
      "the options are right", "Markdown is read by " } do
      assert.truthy(shown:find(expected, 1, true), expected)
    end
    assert.falsy(shown:find("ERROR", 1, true), shown)
  end)

  it("tells of a wrong option", function()
    vim.g.opedkit = { delay = "long" }
    local shown = report()
    vim.g.opedkit = nil
    assert.truthy(shown:find("ERROR: opedkit: bad option 'delay'", 1, true), shown)
  end)

  it("tells what is missing", function()
    local library = require "opedkit.nvim.library"
    local problem = library.problem
    library.problem = function() return "opedkit: LPeg for Lua 5.1 is missing." end
    local shown = report()
    library.problem = problem
    assert.truthy(shown:find("ERROR: opedkit: LPeg for Lua 5.1 is missing.", 1, true), shown)
  end)
end)

describe("in Neovim, options", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  local vim = support.vim
  setup(support.setup)

  local nvim = require "opedkit.nvim"
  local options = require "opedkit.nvim.options"

  after_each(function()
    vim.g.opedkit = nil
    nvim.setup(nil)
  end)

  it("have defaults", function()
    local all = options.get()
    assert.equal(200, all.delay)
    assert.equal(45, all.diagnostics.long_sentence.words)
    assert.is_false(all.diagnostics.claim_without_support.enabled)
    assert.is_true(all.diagnostics.cut_off_sentence.enabled)
  end)

  it("come from vim.g.opedkit, and from setup before it", function()
    vim.g.opedkit = { target = 700, diagnostics = { long_sentence = { words = 30, severity = "hint" } } }
    assert.equal(700, options.get().target)
    assert.same({ enabled = true, severity = "HINT", words = 30 }, options.get().diagnostics.long_sentence)
    nvim.setup { diagnostics = { stacked_hedges = false, late_thesis = "WARN" } }
    assert.is_nil(options.get().target)
    assert.is_false(options.get().diagnostics.stacked_hedges.enabled)
    assert.same({ enabled = true, severity = "WARN" }, options.get().diagnostics.late_thesis)
  end)

  it("are checked, each by name", function()
    for _, row in ipairs {
      { { delay = -1 }, "bad option 'delay' %(a whole number from 0 to 60000 expected, got %-1%)" },
      { { width = 30.5 }, "bad option 'width'" },
      { { colour = true }, "no such option 'colour'" },
      { { diagnostics = { spelling = true } }, "no such diagnostic 'spelling'; there is: claim_without_support, " },
      { { diagnostics = { late_thesis = "LOUD" } }, "bad option 'diagnostics.late_thesis' %(ERROR, WARN, INFO" },
      { { diagnostics = { late_thesis = 3 } }, "bad option 'diagnostics.late_thesis' %(a boolean" },
      { { diagnostics = { late_thesis = { words = 3 } } }, "no such option 'diagnostics.late_thesis.words'" },
      { { diagnostics = { long_sentence = { words = 0 } } }, "bad option 'diagnostics.long_sentence.words'" },
      { { diagnostics = { long_sentence = { enabled = 1 } } }, "bad option 'diagnostics.long_sentence.enabled'" },
      { { diagnostics = 5 }, "bad option 'diagnostics' %(a table" },
      { 5, "bad option 'opedkit' %(a table" },
    } do
      local ok, message = pcall(options.complete, row[1])
      assert.is_false(ok)
      assert.matches("^opedkit: " .. row[2], message)
    end
  end)
end)
