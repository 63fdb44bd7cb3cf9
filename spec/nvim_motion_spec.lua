-- Motions and text objects, by keys as a user presses them. Runs inside Neovim only.
local support = require "spec.support.nvim"

describe("in Neovim, sentences", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  local vim = support.vim
  local nvim = require "opedkit.nvim"

  setup(function()
    support.setup()
    for lhs, name in pairs { [")"] = "sentence-next", ["("] = "sentence-previous", ["g)"] = "sentence-end" } do
      for _, mode in ipairs { "n", "x", "o" } do
        vim.api.nvim_set_keymap(mode, lhs, "<Plug>(opedkit-" .. name .. ")", {})
      end
    end
    for lhs, name in pairs { is = "sentence-inner", as = "sentence-around" } do
      for _, mode in ipairs { "x", "o" } do
        vim.api.nvim_set_keymap(mode, lhs, "<Plug>(opedkit-" .. name .. ")", {})
      end
    end
  end)
  teardown(function()
    for _, lhs in ipairs { ")", "(", "g)" } do
      for _, mode in ipairs { "n", "x", "o" } do vim.api.nvim_del_keymap(mode, lhs) end
    end
    for _, lhs in ipairs { "is", "as" } do
      for _, mode in ipairs { "x", "o" } do vim.api.nvim_del_keymap(mode, lhs) end
    end
  end)

  local lines = {
    "The U.S. senate voted. It said “No, never.” Then",
    "it went home.",
    "",
    "\tÜber das Café – Mr. Lee spoke. Nobody came.",
  }

  it("are the toolkit's: they neither end at U.S. nor at a line's end", function()
    support.open(lines)
    local found = {}
    for i, sentence in ipairs(nvim.sentences()) do
      found[i] = table.concat(vim.api.nvim_buf_get_text and vim.api.nvim_buf_get_text(0, sentence.row, sentence.column,
        sentence.end_row, sentence.end_column, {}) or {}, "|")
    end
    assert.same({ "The U.S. senate voted.", "It said “No, never.”", "Then|it went home.",
      "Über das Café – Mr. Lee spoke.", "Nobody came." }, found)
  end)

  -- cursor (row from 1, column from 0), keys, where the cursor is then
  for _, row in ipairs {
    { { 1, 0 }, ")", { 1, 23 } },
    { { 1, 5 }, ")", { 1, 23 } },
    { { 1, 0 }, "2)", { 1, 48 } },
    { { 1, 48 }, ")", { 4, 1 } },
    { { 3, 0 }, ")", { 4, 1 } },
    { { 4, 1 }, ")", { 4, 36 } },
    { { 4, 37 }, ")", { 4, 47 } },
    { { 4, 40 }, "9)", { 4, 47 } },
    { { 4, 40 }, "(", { 4, 36 } },
    { { 4, 36 }, "(", { 4, 1 } },
    { { 4, 36 }, "2(", { 1, 48 } },
    { { 3, 0 }, "(", { 1, 48 } },
    { { 1, 3 }, "9(", { 1, 0 } },
    { { 1, 0 }, "g)", { 1, 21 } },
    { { 1, 21 }, "g)", { 1, 44 } }, -- on the closing quotation mark, three bytes
    { { 1, 48 }, "g)", { 2, 12 } },
    { { 1, 0 }, "3g)", { 2, 12 } },
  } do
    it(("%s goes from %d,%d to %d,%d"):format(row[2], row[1][1], row[1][2], row[3][1], row[3][2]), function()
      support.open(lines)
      vim.api.nvim_win_set_cursor(0, row[1])
      support.keys(row[2])
      assert.same(row[3], vim.api.nvim_win_get_cursor(0))
    end)
  end

  -- cursor, keys, the buffer's lines afterwards
  for _, row in ipairs {
    { { 1, 6 }, "dis", { " It said “No, never.” Then", "it went home.", "", lines[4] } },
    { { 1, 6 }, "das", { "It said “No, never.” Then", "it went home.", "", lines[4] } },
    { { 1, 26 }, "das", { "The U.S. senate voted. Then", "it went home.", "", lines[4] } },
    { { 2, 2 }, "das", { "The U.S. senate voted. It said “No, never.”", "", lines[4] } },
    { { 1, 6 }, "d2is", { " Then", "it went home.", "", lines[4] } },
    { { 4, 5 }, "dis", { lines[1], lines[2], "", "\t Nobody came." } },
    { { 4, 40 }, "das", { lines[1], lines[2], "", "\tÜber das Café – Mr. Lee spoke." } },
    { { 1, 0 }, "d)", { "It said “No, never.” Then", "it went home.", "", lines[4] } },
    { { 1, 23 }, "d(", { "It said “No, never.” Then", "it went home.", "", lines[4] } },
    { { 1, 23 }, "dg)", { "The U.S. senate voted.  Then", "it went home.", "", lines[4] } },
    { { 4, 40 }, "d)", { lines[1], lines[2], "", "\tÜber das Café – Mr. Lee spoke. Nobo" } },
    { { 1, 6 }, "visd", { " It said “No, never.” Then", "it went home.", "", lines[4] } },
    { { 1, 6 }, "cisGone.<Esc>", { "Gone. It said “No, never.” Then", "it went home.", "", lines[4] } },
    { { 1, 6 }, "visisd", { " Then", "it went home.", "", lines[4] } },
    { { 1, 6 }, "vis2isd", { "", "", lines[4] } },
    { { 1, 6 }, "vasasd", { "Then", "it went home.", "", lines[4] } },
    { { 1, 30 }, "v(isd", { "“No, never.” Then", "it went home.", "", lines[4] } },
    { { 4, 40 }, "visisd", { lines[1], lines[2], "", "\tÜber das Café – Mr. Lee spoke. " } },
    { { 1, 0 }, "v)d", { "t said “No, never.” Then", "it went home.", "", lines[4] } },
  } do
    it(("%s at %d,%d"):format(row[2], row[1][1], row[1][2]), function()
      local buffer = support.open(lines)
      vim.api.nvim_win_set_cursor(0, row[1])
      support.keys(row[2])
      assert.same(row[3], vim.api.nvim_buf_get_lines(buffer, 0, -1, true))
    end)
  end

  it("leave Vim's own keys as they are until they are mapped", function()
    local mapped = vim.api.nvim_exec("map", true)
    for line in mapped:gmatch "[^\n]+" do
      local lhs = line:find("opedkit", 1, true) and line:match "^...(%S+)" or "<Plug>"
      assert.truthy(lhs:find "^<Plug>" or vim.tbl_contains({ ")", "(", "g)", "is", "as" }, lhs), lhs)
    end
  end)

  it("may be missing: an empty buffer keeps the cursor", function()
    for _, empty in ipairs { { "" }, { "", "", "" } } do
      support.open(empty)
      for _, keys in ipairs { ")", "(", "g)", "vis<Esc>", "das" } do
        support.keys(keys)
        assert.same({ 1, 0 }, vim.api.nvim_win_get_cursor(0))
      end
    end
  end)

  it("step over Markdown's markup", function()
    support.open({ "# A *heading*", "", "See [the **U.S.** report](http://x.example/a.b). It `ends` here.", "",
      "```", "Not prose. At all.", "```", "", "> Quoted. Too." }, "markdown")
    local found = {}
    for i, sentence in ipairs(nvim.sentences()) do
      found[i] = vim.api.nvim_buf_get_lines(0, sentence.row, sentence.row + 1, true)[1]
        :sub(sentence.column + 1, sentence.end_column)
    end
    assert.same({ "A *heading", "See [the **U.S.** report](http://x.example/a.b).", "It `ends` here.",
      "Quoted.", "Too." },
      found)
  end)

  it("have right positions with Windows' line ends, in both ways that Neovim holds them", function()
    local path = os.tmpname()
    local file = assert(io.open(path, "wb"))
    file:write("One came. Two\r\ncame too.\r\n\r\nThree.\r\n")
    file:close()
    for _, format in ipairs { "dos", "unix" } do
      vim.cmd("silent edit ++ff=" .. format .. " " .. path)
      local places = {}
      for i, s in ipairs(nvim.sentences()) do places[i] = { s.row, s.column, s.end_row, s.end_column } end
      assert.same({ { 0, 0, 0, 9 }, { 0, 10, 1, 9 }, { 3, 0, 3, 6 } }, places, format)
      vim.cmd "silent bwipeout!"
    end
    os.remove(path)
  end)
end)
