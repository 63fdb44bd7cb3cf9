-- Roles, markers, keywords and zones by extmarks. Runs inside Neovim only.
local support = require "spec.support.nvim"

describe("in Neovim, highlights", function()
  if not support.vim then return pending("this interpreter is not Neovim") end
  local vim = support.vim
  setup(support.setup)
  local nvim = require "opedkit.nvim"
  local buffer

  -- What is highlighted: text and group, in order; labels of virtual text.
  local function marks(kind)
    local out, labels = {}, {}
    local space = vim.api.nvim_create_namespace("opedkit_" .. kind)
    for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(buffer, space, 0, -1, { details = true })) do
      local row, column, details = mark[2], mark[3], mark[4]
      local line = vim.api.nvim_buf_get_lines(buffer, row, row + 1, false)[1] or ""
      out[#out + 1] = { details.end_row == row and line:sub(column + 1, details.end_col) or line:sub(column + 1),
        details.hl_group }
      if details.virt_text then labels[#labels + 1] = details.virt_text[1][1] end
    end
    return out, labels
  end

  before_each(function()
    vim.g.opedkit = { delay = 0 }
    buffer = support.open(support.essay)
  end)
  after_each(function()
    for _, kind in ipairs { "roles", "markers", "keywords", "zones" } do nvim.highlight(kind, false, buffer) end
    vim.g.opedkit = nil
    nvim.setup(nil)
  end)

  it("of markers: shown, hidden, turned round", function()
    vim.cmd "Opedkit markers"
    support.read(buffer)
    local found = {}
    for _, mark in ipairs((marks "markers")) do found[mark[1]] = mark[2] end
    assert.equal("OpedkitDeontic", found.should)
    assert.equal("OpedkitHedges", found.perhaps)
    assert.equal("OpedkitDeontic", found["must not"])
    vim.cmd "Opedkit markers"
    assert.same({}, (marks "markers"))
    vim.cmd "Opedkit markers on"
    support.read(buffer)
    assert.truthy(marks("markers")[1])
    vim.cmd "Opedkit markers off"
    assert.same({}, (marks "markers"))
  end)

  it("of keywords", function()
    vim.cmd "Opedkit keywords"
    support.read(buffer)
    local walls = 0
    for _, mark in ipairs((marks "keywords")) do
      assert.equal("OpedkitKeyword", mark[2])
      if mark[1] == "wall" then walls = walls + 1 end
    end
    assert.equal(3, walls)
  end)

  it("of zones, by name at the line's end", function()
    vim.cmd "Opedkit zones"
    support.read(buffer)
    local _, labels = marks "zones"
    assert.same({ "  ‹ headline", "  ‹ byline" }, labels)
  end)

  it("of roles", function()
    local restore = support.give_roles(function(text)
      return text:find "should vote no" and "recommendation" or text:find "costs" and "evidence"
        or text:find "Nobody" and "something_new" or nil
    end)
    vim.cmd "Opedkit roles"
    support.read(buffer)
    restore()
    assert.same({ { "It should vote no.", "OpedkitRecommendation" },
      { "The wall costs $94 million.", "OpedkitEvidence" },
      { "Nobody asked them, and the wall will be too low by 2060.", "OpedkitRole" } }, (marks "roles"))
  end)

  it("follow the text and leave no mark behind", function()
    nvim.highlight "markers"
    support.read(buffer)
    vim.api.nvim_buf_set_lines(buffer, 4, -1, true, { "It must go. It is so." })
    assert.is_true(vim.wait(20000, function()
      local found = marks "markers"
      return #found == 1 and found[1][1] == "must"
    end, 5), vim.inspect((marks "markers")))
  end)

  it("have groups that a colour scheme may define first, and shades for dark and light", function()
    vim.o.background = "dark"
    require("opedkit.nvim.colours").define()
    local dark = vim.api.nvim_get_hl_by_name("OpedkitThesis", true)
    assert.truthy(dark.background)
    vim.api.nvim_set_hl(0, "OpedkitClaim", { bold = true })
    require("opedkit.nvim.colours").define()
    assert.is_true(vim.api.nvim_get_hl_by_name("OpedkitClaim", true).bold)
    vim.api.nvim_set_hl(0, "OpedkitClaim", {})
  end)

  it("are named, with their number, when they are turned on", function()
    local echo, said = vim.api.nvim_echo, nil
    vim.api.nvim_echo = function(chunks) said = chunks end
    vim.cmd "Opedkit markers"
    support.read(buffer)
    vim.api.nvim_echo = echo
    local text = ""
    for _, chunk in ipairs(said) do text = text .. chunk[1] end
    assert.matches("^markers:  .*deontic %d", text)
  end)

  it("are none of another kind", function()
    assert.has_error(function() nvim.highlight "verbs" end,
      "bad argument 'kind' (roles, markers, keywords, zones expected, got verbs)")
    assert.has_error(function() nvim.lint(true, 99999) end,
      "bad argument 'buffer' (the number of a buffer expected, got 99999)")
  end)
end)
