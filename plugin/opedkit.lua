-- One command and mappings that wait for keys of the user's choice; everything else loads when it is first used.
if vim.g.loaded_opedkit then return end
vim.g.loaded_opedkit = true

vim.api.nvim_create_user_command("Opedkit", function(command)
  require("opedkit.nvim").run(command.fargs, command.args)
end, {
  nargs = "+",
  complete = function(lead, line) return require("opedkit.nvim").complete(lead, line) end,
  desc = "opedkit: read the essay in this buffer",
})

-- Strings, since they cost less than functions at start-up. In <Cmd>, an operator or a count stays pending.
for name, call in pairs {
  ["sentence-next"] = ".motion').next()", ["sentence-previous"] = ".motion').previous()",
  ["sentence-end"] = ".motion').sentence_end()", ["role-next"] = "').role_next()",
  ["role-previous"] = "').role_previous()",
} do
  local action = "<Cmd>lua require('opedkit.nvim" .. call .. "<CR>"
  for _, mode in ipairs { "n", "x", "o" } do
    vim.api.nvim_set_keymap(mode, "<Plug>(opedkit-" .. name .. ")", action, {})
  end
end
for name, around in pairs { inner = "false", around = "true" } do
  local action = "<Cmd>lua require('opedkit.nvim.motion').select(" .. around .. ")<CR>"
  for _, mode in ipairs { "x", "o" } do
    vim.api.nvim_set_keymap(mode, "<Plug>(opedkit-sentence-" .. name .. ")", action, {})
  end
end
