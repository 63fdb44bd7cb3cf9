-- The side window. Runs inside Neovim only.
local support = require "spec.support.nvim"

describe("in Neovim, :Opedkit inspect", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  local vim = support.vim
  setup(support.setup)

  local buffer, side

  local function shown()
    return vim.api.nvim_buf_get_lines(side, 0, -1, true)
  end

  local function line_with(text)
    for number, line in ipairs(shown()) do
      if line:find(text, 1, true) then return number end
    end
    error(("no line has '%s':\n%s"):format(text, table.concat(shown(), "\n")))
  end

  before_each(function()
    vim.g.opedkit = { delay = 0 }
    buffer = support.open(support.essay)
    vim.cmd "Opedkit inspect"
    support.read(buffer)
    side = vim.fn.bufnr "opedkit://inspect"
  end)
  after_each(function()
    require("opedkit.nvim.inspect").close()
    vim.g.opedkit = nil
    require("opedkit.nvim").setup(nil)
  end)

  it("opens one window beside the essay, whatever the number of calls", function()
    vim.cmd "Opedkit inspect"
    assert.equal(2, #vim.api.nvim_list_wins())
    assert.equal(buffer, vim.api.nvim_get_current_buf())
    assert.is_false(vim.bo[side].modifiable)
    assert.equal("nofile", vim.bo[side].buftype)
  end)

  it("shows head, outline, figures, markers, sources and keywords", function()
    for _, text in ipairs { "We must act", "Ann Lee", "Outline", "Figures", "words       ", "Markers",
      "deontic", "Sources",
      "Theo Brandt", "Keywords" } do line_with(text) end
  end)

  it("keeps to its width", function()
    local width = vim.api.nvim_win_get_width(vim.fn.bufwinid(side))
    for _, line in ipairs(shown()) do
      assert.is_true(vim.fn.strdisplaywidth(line) <= width, line)
    end
  end)

  it("goes to the essay's place by <CR>", function()
    vim.api.nvim_set_current_win(vim.fn.bufwinid(side))
    vim.api.nvim_win_set_cursor(0, { line_with "Theo Brandt", 0 })
    support.keys "<CR>"
    assert.equal(buffer, vim.api.nvim_get_current_buf())
    assert.same({ 6, 0 }, vim.api.nvim_win_get_cursor(0))
    vim.api.nvim_set_current_win(vim.fn.bufwinid(side))
    vim.api.nvim_win_set_cursor(0, { line_with "The wall costs", 0 })
    support.keys "<CR>"
    assert.same({ 8, 0 }, vim.api.nvim_win_get_cursor(0))
  end)

  it("folds by section, all open at first", function()
    vim.api.nvim_set_current_win(vim.fn.bufwinid(side))
    local heading, inside = line_with "Figures", line_with "Figures" + 1
    assert.equal(1, vim.fn.foldlevel(inside))
    assert.equal(-1, vim.fn.foldclosed(inside))
    vim.api.nvim_win_set_cursor(0, { heading, 0 })
    support.keys "zc"
    assert.equal(heading, vim.fn.foldclosed(inside))
    local topic = line_with " 1  "
    assert.equal(2, vim.fn.foldlevel(topic))
  end)

  it("follows the text", function()
    vim.api.nvim_buf_set_lines(buffer, 0, 1, true, { "They must not act" })
    assert.is_true(vim.wait(20000, function()
      return shown()[1]:find("They must not act", 1, true) ~= nil
    end, 5))
  end)

  it("follows another essay", function()
    vim.cmd "enew!"
    vim.api.nvim_buf_set_lines(0, 0, -1, true, { "Another matter", "", "By Tom Oak", "",
      "We should rest. It is late." })
    vim.cmd "Opedkit inspect"
    support.read(vim.api.nvim_get_current_buf())
    line_with "Tom Oak"
    assert.is_false(require("opedkit.nvim.reading").is_watched(buffer, "inspect"))
  end)

  it("closes by q, and then the essay is read no more", function()
    vim.api.nvim_set_current_win(vim.fn.bufwinid(side))
    support.keys "q"
    assert.equal(-1, vim.fn.bufwinid(side))
    assert.is_false(require("opedkit.nvim.reading").is_watched(buffer, "inspect"))
  end)

  it("stops reading when its window is closed in another way", function()
    vim.api.nvim_win_close(vim.fn.bufwinid(side), true)
    assert.is_false(require("opedkit.nvim.reading").is_watched(buffer, "inspect"))
  end)

  it("lists sentences by their roles where there are roles", function()
    local restore = support.give_roles(function(text)
      return text:find "should vote no" and "recommendation" or text:find "costs" and "evidence" or nil
    end)
    vim.api.nvim_buf_set_lines(buffer, 0, 1, true, { "They must act" })
    local ok = vim.wait(20000, function() return table.concat(shown()):find("recommendation", 1, true) ~= nil end, 5)
    restore()
    assert.is_true(ok)
    line_with "evidence  The wall costs"
  end)

  it("shows a text without sentences", function()
    vim.api.nvim_buf_set_lines(buffer, 0, -1, true, { "" })
    assert.is_true(vim.wait(20000, function() return shown()[1] == "(no headline)" end, 5))
    line_with "there is no text"
  end)
end)
