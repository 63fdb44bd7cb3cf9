-- From role to role, and why. Runs inside Neovim only.
local support = require "spec.support.nvim"

describe("in Neovim, roles", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  local vim = support.vim
  setup(support.setup)
  local nvim = require "opedkit.nvim"
  local buffer, restore

  before_each(function()
    vim.g.opedkit = { delay = 0 }
    restore = support.give_roles(function(text)
      return text:find "should vote no" and "recommendation" or text:find "costs" and "evidence"
        or text:find "must not build" and "recommendation" or nil
    end, { { from = 5, to = 2, type = "support" } })
    buffer = support.open(support.essay)
  end)
  after_each(function()
    restore()
    vim.g.opedkit = nil
    nvim.setup(nil)
  end)

  local function at()
    return vim.api.nvim_win_get_cursor(0)
  end

  it("are gone through by next and prev, of one label where it is named", function()
    support.read(buffer)
    vim.cmd "Opedkit next"
    assert.same({ 5, 36 }, at())
    vim.cmd "Opedkit next"
    assert.same({ 8, 0 }, at())
    vim.cmd "Opedkit prev recommendation"
    assert.same({ 5, 36 }, at())
    vim.cmd "Opedkit next recommendation"
    assert.same({ 8, 85 }, at())
    vim.cmd "Opedkit prev"
    assert.same({ 8, 0 }, at())
    support.keys "``"
    assert.same({ 8, 85 }, at())
    nvim.role_previous("recommendation", 1)
    assert.same({ 5, 36 }, at())
    nvim.role_next(nil, 2)
    assert.same({ 8, 85 }, at())
    assert.same({ "evidence", "recommendation" }, nvim.complete("", "Opedkit next "))
    assert.matches("no further sentence has a thesis", support.said(function() vim.cmd "Opedkit next thesis" end))
    assert.matches("no earlier sentence has a thesis", support.said(function() vim.cmd "Opedkit prev thesis" end))
  end)

  it("are gone to by <Plug> mappings, with a count", function()
    support.read(buffer)
    vim.api.nvim_set_keymap("n", "]r", "<Plug>(opedkit-role-next)", {})
    vim.api.nvim_set_keymap("n", "[r", "<Plug>(opedkit-role-previous)", {})
    support.keys "2]r"
    assert.same({ 8, 0 }, at())
    support.keys "[r"
    assert.same({ 5, 36 }, at())
    vim.api.nvim_del_keymap("n", "]r")
    vim.api.nvim_del_keymap("n", "[r")
  end)

  it("are reached once the buffer is read, where it never was", function()
    vim.cmd "Opedkit next"
    assert.same({ 1, 0 }, at())
    assert.is_true(vim.wait(20000, function() return at()[1] == 5 end, 5))
  end)

  it("are found where the text has moved since the last reading", function()
    vim.g.opedkit = { delay = 60000 }
    support.read(buffer)
    vim.cmd "Opedkit next"
    vim.api.nvim_buf_set_lines(buffer, 1, 1, true, { "", "A new line.", "" })
    vim.api.nvim_win_set_cursor(0, { 1, 0 })
    vim.cmd "Opedkit next"
    assert.same({ 8, 36 }, at())
  end)

  local function float_lines()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= "" then
        return vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true), window
      end
    end
  end

  it("are explained in a float that goes with the next move", function()
    support.read(buffer)
    vim.api.nvim_win_set_cursor(0, { 5, 45 })
    vim.cmd "Opedkit explain"
    local shown = table.concat(float_lines(), "\n")
    for _, text in ipairs { "recommendation, 80% sure", "the author's own words", "sentence 2 of", "“should”",
      "supported by",
      "line 8", "zone", "body" } do assert.truthy(shown:find(text, 1, true), text .. "\n" .. shown) end
    vim.cmd "doautocmd CursorMoved"
    assert.is_nil((float_lines()))
  end)

  it("are explained as none where there is none, and between sentences the zone is", function()
    support.read(buffer)
    vim.api.nvim_win_set_cursor(0, { 6, 3 })
    vim.cmd "Opedkit explain"
    local shown = table.concat(float_lines(), "\n")
    assert.truthy(shown:find("none was found", 1, true), shown)
    assert.truthy(shown:find("quoted speech of Theo Brandt", 1, true), shown)
    vim.api.nvim_win_set_cursor(0, { 3, 0 })
    vim.cmd "Opedkit explain"
    assert.truthy(float_lines()[1]:find("byline", 1, true))
    vim.cmd "doautocmd CursorMoved"
  end)

  it("leave the figures: words against a target, reading time, readability", function()
    support.read(buffer)
    vim.cmd "Opedkit words 100"
    local shown = table.concat(float_lines(), "\n")
    for _, text in ipairs { "words", "target", "100: ", "to go", "reading", "1 min", "sentences", "ease", "Flesch" } do
      assert.truthy(shown:find(text, 1, true), text .. "\n" .. shown)
    end
    vim.cmd "Opedkit words 3"
    assert.truthy(table.concat(float_lines(), "\n"):find("too many", 1, true))
    vim.cmd "doautocmd CursorMoved"
  end)
end)

describe("in Neovim, the analysis itself", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  setup(support.setup)

  it("gives the sample essay roles for next, prev and explain", function()
    local lines = {}
    for line in io.lines "examples/essay.txt" do lines[#lines + 1] = line end
    local buffer = support.open(lines)
    local result, count = support.read(buffer), 0
    for _, sentence in ipairs(result.sentences) do
      if sentence.roles[1] then count = count + 1 end
    end
    if count == 0 then return pending("this version's analysis gives no roles") end
    support.vim.cmd "Opedkit next"
    local text, cursor = result.text, support.vim.api.nvim_win_get_cursor(0)
    local number = require("opedkit.nvim.explain").sentence_at(result, text:position(cursor[1] - 1, cursor[2]))
    assert.truthy(result.sentences[number].roles[1])
    assert.equal("role", require("opedkit.nvim.explain").rows(result, result.sentences[number].first)[1][1])
  end)
end)
