-- 'formatexpr': one sentence to a line. The lines can be broken under any Lua; the option is Neovim's.
local format = require "opedkit.nvim.format"
local support = require "spec.support.nvim"

describe("one sentence to a line", function()
  for _, row in ipairs {
    { { "One came. Two came." }, { "One came.", "Two came." } },
    { { "The U.S. senate", "voted. It", "went home." }, { "The U.S. senate voted.", "It went home." } },
    { { "One. Two.", "", "Three. Four." }, { "One.", "Two.", "", "Three.", "Four." } },
    { { "  Indented. Text." }, { "  Indented.", "  Text." } },
    { { "“Why?” he asked. “Go!”" }, { "“Why?” he asked.", "“Go!”" } },
    { { "" }, { "" } },
    { { "   " }, { "   " } },
    { { "No stop" }, { "No stop" } },
    { { "# One. Two." }, { "# One. Two." }, true },
    { { "- One. Two.", "  Three.", "- Four. Five." }, { "- One.", "  Two.", "  Three.", "- Four.", "  Five." }, true },
    { { "1. One. Two." }, { "1. One.", "   Two." }, true },
    { { "> One. Two.", "> Three." }, { "> One.", "> Two.", "> Three." }, true },
    { { "*One. Two.* **Three.** Four." }, { "*One.", "Two.*", "**Three.**", "Four." }, true },
    { { "```", "One. Two.", "```", "One. Two." }, { "```", "One. Two.", "```", "One.", "Two." }, true },
    { { "| One. Two. | x |" }, { "| One. Two. | x |" }, true },
    { { "One.  ", "Two. Three." }, { "One.  ", "Two.", "Three." }, true },
    { { "One\\", "Two. Three." }, { "One\\", "Two.", "Three." }, true },
    { { "See [a. B](http://x.example/c.d). Then." }, { "See [a. B](http://x.example/c.d).", "Then." }, true },
    { { "Über Café. Señor." }, { "Über Café.", "Señor." } },
    { { "One came. Two\r", "came.\r", "\r", "Three.\r" }, { "One came.\r", "Two came.\r", "\r", "Three.\r" } },
    { { "- One. Two.\r" }, { "- One.\r", "  Two.\r" }, true },
  } do
    it(table.concat(row[1], "/"), function()
      local once = format.lines(row[1], row[3] or false)
      assert.same(row[2], once)
      assert.same(once, format.lines(once, row[3] or false))
    end)
  end

  it("never touches more than white space", function()
    local state = 11
    local function random(n)
      state = (state * 16807) % 2147483647
      return state % n + 1
    end
    local pieces = { "One", "two.", "Mr.", "“Three.”", "*four*", "[five](x.y)", "- six", "> seven", "", "eight?",
      "1. nine", "\t",
      "caf\195\169.", "`ten. x`" }
    for _ = 1, 500 do
      local lines = {}
      for i = 1, random(6) do
        local words = {}
        for j = 1, random(6) do words[j] = pieces[random(#pieces)] end
        lines[i] = table.concat(words, " ")
      end
      local before = table.concat(lines, "\n")
      local after = table.concat(format.lines(lines, false), "\n")
      assert.equal((before:gsub("%s", "")), (after:gsub("%s", "")))
    end
  end)
end)

describe("in Neovim, 'formatexpr'", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  local vim = support.vim
  setup(support.setup)

  it("breaks what gq is given, and nothing else", function()
    local buffer = support.open { "One came. Two came.", "", "Three came. Four", "came.", "", "Five. Six." }
    vim.bo.formatexpr = "v:lua.require'opedkit.nvim'.formatexpr()"
    vim.api.nvim_win_set_cursor(0, { 3, 0 })
    support.keys "gqip"
    assert.same({ "One came. Two came.", "", "Three came.", "Four came.", "", "Five. Six." },
      vim.api.nvim_buf_get_lines(buffer, 0, -1, true))
    support.keys "gggqG"
    assert.equal(8, vim.api.nvim_buf_line_count(buffer))
  end)

  it("leaves Insert mode's wrapping to Neovim", function()
    local buffer = support.open { "" }
    vim.bo.formatexpr = "v:lua.require'opedkit.nvim'.formatexpr()"
    vim.bo.textwidth = 10
    support.keys "iaaaa bbbb cccc<Esc>"
    assert.same({ "aaaa bbbb", "cccc" }, vim.api.nvim_buf_get_lines(buffer, 0, -1, true))
  end)
end)
