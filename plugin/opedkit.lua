-- One command; everything else loads when it is first used.
if vim.g.loaded_opedkit then return end
vim.g.loaded_opedkit = true

vim.api.nvim_create_user_command("Opedkit", function(command)
  require("opedkit.nvim").run(command.fargs)
end, {
  nargs = "+",
  complete = function(lead, line) return require("opedkit.nvim").complete(lead, line) end,
  desc = "opedkit: read the essay in this buffer",
})
