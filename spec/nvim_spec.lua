-- Runs inside Neovim only.
describe("in Neovim", function()
  if not rawget(_G, "vim") then
    pending("this interpreter is not Neovim")
    return
  end
  local vim = vim

  setup(function()
    vim.opt.runtimepath:append(vim.fn.getcwd())
    vim.cmd("source plugin/opedkit.lua")
  end)

  it(":Opedkit inspect shows the analysis in a window beside the essay", function()
    vim.cmd("enew")
    vim.api.nvim_buf_set_lines(0, 0, -1, true, { "A headline", "", "By Ann Lee", "", "We must act. They must not." })
    local windows = #vim.api.nvim_list_wins()
    vim.cmd("Opedkit inspect")
    vim.cmd("Opedkit inspect")
    assert.equal(windows + 1, #vim.api.nvim_list_wins())
    local side = vim.fn.bufnr("opedkit://inspect")
    local shown = table.concat(vim.api.nvim_buf_get_lines(side, 0, -1, true), "\n")
    assert.truthy(shown:find("A headline", 1, true))
    assert.truthy(shown:find("Ann Lee", 1, true))
    assert.is_false(vim.bo[side].modifiable)
  end)

  it("completes and refuses subcommands", function()
    local nvim = require "opedkit.nvim"
    assert.same({ "inspect" }, nvim.complete("in", "Opedkit in"))
    assert.same({}, nvim.complete("", "Opedkit inspect "))
    local said
    local notify = vim.notify
    vim.notify = function(message) said = message end
    nvim.run { "dance" }
    vim.notify = notify
    assert.equal("opedkit: no subcommand 'dance'; there is: inspect", said)
  end)

  it(":checkhealth opedkit finds nothing wrong", function()
    vim.cmd("checkhealth opedkit")
    local shown = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n")
    assert.truthy(shown:find("two sentences", 1, true))
    assert.falsy(shown:find("ERROR", 1, true))
  end)
end)
